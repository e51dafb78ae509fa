/** Largest page the services give [doc]. */
export const PAGE_SIZE = 100;

/** A list that never ends would keep us asking for ever; no account has 100,000 projects. */
const MOST_PAGES = 1000;

/**
 * All items of a paged list. The answers carry no total, so pages are read until one is not full (reference/ncloud-common.md §7).
 * Ends as well when a page repeats the one before, as from a service that ignores `pageNo`.
 */
export async function allPages<T extends { id: string }>(page: (pageNo: number) => Promise<T[]>): Promise<T[]> {
  const items: T[] = [];
  let previousFirst: string | undefined;
  for (let pageNo = 1; pageNo <= MOST_PAGES; pageNo++) {
    const next = await page(pageNo);
    if (next[0] !== undefined && next[0].id === previousFirst) break;
    previousFirst = next[0]?.id;
    items.push(...next);
    if (next.length < PAGE_SIZE) break;
  }
  return items;
}
