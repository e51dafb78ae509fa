import { describe, expect, it } from '@jest/globals';
import type { RunListItem } from '../../../src/run/model/view.js';
import { compareIds, newestRuns } from '../../../src/run/polling/newest-runs.js';
import { listItem } from '../../support/run.js';

const run = (id: number, startedAt: number | null = id * 1000): RunListItem => listItem(String(id), 'success', { startedAt });
const runs = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => run(from + index));

/** A hundred of them reach back four days. */
const hourly = (from: number, to: number) => runs(from, to).map((item) => ({ ...item, startedAt: (item.startedAt ?? 0) * 3600 }));

async function newest(all: readonly RunListItem[]): Promise<{ ids: number[]; pages: number }> {
  let pages = 0;
  const items = await newestRuns(async (pageNo) => {
    pages += 1;
    return all.slice((pageNo - 1) * 100, pageNo * 100);
  });
  return { ids: items.map((item) => Number(item.historyId)), pages };
}

describe('newestRuns', () => {
  it('sorts newest first, whatever the order', async () => {
    expect(await newest([run(2), run(3), run(1)])).toEqual({ ids: [3, 2, 1], pages: 1 });
    expect(await newest([])).toEqual({ ids: [], pages: 1 });
  });
  it('reads one page of a long list that is newest first', async () => {
    const { ids, pages } = await newest(hourly(1, 250).toReversed());
    expect([pages, ids[0], ids.length]).toEqual([1, 250, 100]);
  });
  it.each([
    [100, 2],
    [101, 2],
    [250, 3],
    [300, 4],
  ])('finds the newest of %i that are oldest first', async (count, pages) => {
    const found = await newest(runs(1, count));
    expect([found.pages, found.ids[0]]).toEqual([pages, count]);
  });
  it('of a busy project reads a day back: one under way may stand behind a hundred newer ones', async () => {
    const all = runs(1, 250).toReversed();
    const { ids, pages } = await newest(all);
    expect([pages, ids.length]).toEqual([3, 250]);
  });
  it('reads one page of such a list although the newest run waits to begin and has no date', async () => {
    const waiting = listItem('251', 'waiting', { startedAt: null });
    const { ids, pages } = await newest([waiting, ...hourly(1, 250).toReversed()]);
    expect([pages, ids[0]]).toEqual([1, 251]);
  });
  it('reads on to a moment, and no further', async () => {
    const all = runs(1, 450).toReversed();
    const pages: number[] = [];
    const items = await newestRuns(async (pageNo) => {
      pages.push(pageNo);
      return all.slice((pageNo - 1) * 100, pageNo * 100);
    }, 200_000);
    expect([pages.length, items.length, items.some(({ historyId }) => historyId === '200')]).toEqual([3, 300, true]);
    const endless: number[] = [];
    await newestRuns(async (pageNo) => {
      endless.push(pageNo);
      return runs(5000 - pageNo * 100, 5099 - pageNo * 100).toReversed();
    }, 0);
    expect(endless).toHaveLength(10);
  });
  it('of one that is oldest first keeps what goes on from every page', async () => {
    const all = runs(1, 250).map((item) => (item.historyId === '7' ? listItem('7', 'inprogress', { startedAt: 7000 }) : item));
    expect((await newest(all)).ids).toContain(7);
  });
  it('goes by id where times are equal or missing', async () => {
    expect((await newest([run(9, null), run(10, null), run(8, null)])).ids).toEqual([10, 9, 8]);
    expect((await newest([run(9, 5), run(10, 5)])).ids).toEqual([10, 9]);
  });
  it('takes a run without a time for the newest: it has just begun', async () => {
    expect((await newest([run(3), run(4, null), run(2)])).ids).toEqual([4, 3, 2]);
  });
});

describe('compareIds', () => {
  it('compares by number without being limited to what a number holds', () => {
    expect(['9', '10', '100000000000000000001', '100000000000000000000', '2'].toSorted(compareIds)).toEqual([
      '2',
      '9',
      '10',
      '100000000000000000000',
      '100000000000000000001',
    ]);
    expect(compareIds('7', '7')).toBe(0);
  });
});
