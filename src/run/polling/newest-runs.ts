import { PAGE_SIZE } from '../../ncloud/pages.js';
import { isUnderWay } from '../model/status.js';
import type { RunListItem } from '../model/view.js';

/** Pages read at most when a list turns out to be in ascending order, where the newest runs are on the last page. */
const MAX_PAGES = 200;

/** How far back from the newest run, in ms: one of this scenario may be under way behind a hundred newer ones of other scenarios. */
const REACH_MS = 24 * 60 * 60_000;

/** Pages read at most back to a moment in a list that is newest first: a step may have started 500 runs of one project since. */
const MAX_PAGES_SINCE = 10;

/**
 * The newest page of a history list, newest first. The order of the lists is not documented: newest first is what users' code relies on
 * [observed], so one page does. A full page in ascending order is read on to its end.
 * @param since ms; all that began then or later is wanted, else a day's
 */
export async function newestRuns(page: (pageNo: number) => Promise<RunListItem[]>, since?: number): Promise<RunListItem[]> {
  let latest = await page(1);
  let items = latest;
  const from = since ?? (datesOf(items)[0] ?? 0) - REACH_MS;
  const isMore = (pageNo: number) => {
    if (latest.length < PAGE_SIZE) return false;
    return isAscending(latest) ? pageNo <= MAX_PAGES : pageNo <= MAX_PAGES_SINCE && isSince(latest, from);
  };
  for (let pageNo = 2; isMore(pageNo); pageNo++) {
    const next = await page(pageNo);
    if (next.length === 0 || next[0]?.historyId === latest[0]?.historyId) break;
    // What goes on may stand on any page, and is in the way of a start wherever it stands.
    const isKept = next.length < PAGE_SIZE || !isAscending(latest);
    items = [...(isKept ? items : items.filter(isUnderWay)), ...next];
    latest = next;
  }
  return items.toSorted((a, b) => age(b) - age(a) || compareIds(b.historyId, a.historyId));
}

const datesOf = (items: readonly RunListItem[]) => items.flatMap(({ startedAt }) => (startedAt === null ? [] : [startedAt]));

/** Whether what began at `since` or later may stand on the next page of a list that is newest first. */
function isSince(items: readonly RunListItem[], since: number): boolean {
  return (datesOf(items).at(-1) ?? Number.NEGATIVE_INFINITY) >= since;
}

const age = (item: RunListItem) => item.startedAt ?? Number.POSITIVE_INFINITY;

/** By dates, where there are any: a run that waits to begin has none, and stands at either end. */
function isAscending(items: readonly RunListItem[]): boolean {
  const dates = datesOf(items);
  const byTime = (dates[0] ?? 0) - (dates.at(-1) ?? 0);
  if (byTime !== 0) return byTime < 0;
  const [first, last] = [items[0], items.at(-1)];
  return first !== undefined && last !== undefined && compareIds(first.historyId, last.historyId) < 0;
}

/** Ids are numbers that grow; longer is larger. */
export function compareIds(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}
