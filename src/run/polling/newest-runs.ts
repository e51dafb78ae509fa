import { PAGE_SIZE } from '../../ncloud/pages.js';
import { isUnderWay } from '../model/status.js';
import type { RunListItem } from '../model/view.js';

/** Pages read at most when a list turns out to be in ascending order, where the newest runs are on the last page. */
const MAX_PAGES = 200;

/**
 * The newest page of a history list, newest first. The order of the lists is not documented: newest first is what users' code relies on
 * [observed], so one page does. A full page in ascending order is read on to its end.
 */
export async function newestRuns(page: (pageNo: number) => Promise<RunListItem[]>): Promise<RunListItem[]> {
  let latest = await page(1);
  let items = latest;
  for (let pageNo = 2; latest.length >= PAGE_SIZE && isAscending(latest) && pageNo <= MAX_PAGES; pageNo++) {
    const next = await page(pageNo);
    if (next.length === 0 || next[0]?.historyId === latest[0]?.historyId) break;
    // What goes on may stand on any page, and is in the way of a start wherever it stands.
    items = [...(next.length < PAGE_SIZE ? items : items.filter(isUnderWay)), ...next];
    latest = next;
  }
  return items.toSorted((a, b) => age(b) - age(a) || compareIds(b.historyId, a.historyId));
}

const age = (item: RunListItem) => item.startedAt ?? Number.POSITIVE_INFINITY;

/** By dates, where there are any: a run that waits to begin has none, and stands at either end. */
function isAscending(items: readonly RunListItem[]): boolean {
  const dates = items.flatMap(({ startedAt }) => (startedAt === null ? [] : [startedAt]));
  const byTime = (dates[0] ?? 0) - (dates.at(-1) ?? 0);
  if (byTime !== 0) return byTime < 0;
  const [first, last] = [items[0], items.at(-1)];
  return first !== undefined && last !== undefined && compareIds(first.historyId, last.historyId) < 0;
}

/** Ids are numbers that grow; longer is larger. */
export function compareIds(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}
