import { PAGE_SIZE } from '../../ncloud/pages.js';
import type { RunListItem } from '../model/view.js';

/** Pages read at most when a list turns out to be in ascending order, where the newest runs are on the last page. */
const MAX_PAGES = 200;

/**
 * The newest page of a history list, newest first. The order of the lists is not documented: newest first is what users' code relies on
 * [observed], so one page does. A full page in ascending order is read on to its end.
 */
export async function newestRuns(page: (pageNo: number) => Promise<RunListItem[]>): Promise<RunListItem[]> {
  let items = await page(1);
  for (let pageNo = 2; items.length >= PAGE_SIZE && isAscending(items) && pageNo <= MAX_PAGES; pageNo++) {
    const next = await page(pageNo);
    if (next.length === 0 || next[0]?.historyId === items[0]?.historyId) break;
    items = next.length < PAGE_SIZE ? [...items, ...next] : next;
    if (next.length < PAGE_SIZE) break;
  }
  return items.toSorted((a, b) => age(b) - age(a) || compareIds(b.historyId, a.historyId));
}

const age = (item: RunListItem) => item.startedAt ?? Number.POSITIVE_INFINITY;

function isAscending(items: readonly RunListItem[]): boolean {
  const [first, last] = [items[0], items.at(-1)];
  if (!first || !last) return false;
  const byTime = (first.startedAt ?? 0) - (last.startedAt ?? 0);
  return byTime !== 0 ? byTime < 0 : compareIds(first.historyId, last.historyId) < 0;
}

/** Ids are numbers that grow; longer is larger. */
export function compareIds(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}
