import { describe, expect, it } from '@jest/globals';
import { allPages } from '../../src/ncloud/pages.js';

const ids = (from: number, count: number) => Array.from({ length: count }, (_, index) => ({ id: String(from + index) }));

describe('allPages', () => {
  it.each([
    [0, 1],
    [1, 1],
    [99, 1],
    [100, 2],
    [101, 2],
    [250, 3],
    [300, 4],
  ])('%i items take %i requests', async (count, requests) => {
    const all = ids(1, count);
    const asked: number[] = [];
    const items = await allPages(async (pageNo) => {
      asked.push(pageNo);
      return all.slice((pageNo - 1) * 100, pageNo * 100);
    });
    expect(items).toEqual(all);
    expect(asked).toEqual(Array.from({ length: requests }, (_, index) => index + 1));
  });

  it('ends where a service ignores pageNo and gives the same page again', async () => {
    let asked = 0;
    const items = await allPages(async () => {
      asked += 1;
      return ids(1, 100);
    });
    expect([items.length, asked]).toEqual([100, 2]);
  });

  it('ends where a list never does', async () => {
    let asked = 0;
    await allPages(async (pageNo) => {
      asked += 1;
      return ids(pageNo * 100, 100);
    });
    expect(asked).toBe(1000);
  });

  it('passes a failure on', async () => {
    await expect(allPages(async () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  });
});
