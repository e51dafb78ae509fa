import { describe, expect, it } from '@jest/globals';
import { sourcedeploy } from '../../src/ncloud/catalogue.js';
import { allPages } from '../../src/ncloud/pages.js';

const LIST = sourcedeploy.projectList;

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
    const items = await allPages(LIST, async (pageNo) => {
      asked.push(pageNo);
      return all.slice((pageNo - 1) * 100, pageNo * 100);
    });
    expect(items).toEqual(all);
    expect(asked).toEqual(Array.from({ length: requests }, (_, index) => index + 1));
  });

  it('ends where a service ignores pageNo and gives the same page again', async () => {
    let asked = 0;
    const items = await allPages(LIST, async () => {
      asked += 1;
      return ids(1, 100);
    });
    expect([items.length, asked]).toEqual([100, 2]);
  });

  it.each([100, 5000])('a list without end, %i items a page, is refused soon: no account has 10,000 projects', async (size) => {
    let asked = 0;
    const reading = allPages(LIST, async (pageNo) => {
      asked += 1;
      return ids(pageNo * size, size);
    });
    await expect(reading).rejects.toMatchObject({ failure: { kind: 'shape', expected: '10000 items at most' } });
    expect(asked).toBe(Math.ceil(10_001 / size));
  });

  it('passes a failure on', async () => {
    await expect(allPages(LIST, async () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  });
});
