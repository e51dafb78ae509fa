import type { Operation } from './catalogue.js';
import { ApiError } from './errors.js';

/** Largest page the services give [doc]. */
export const PAGE_SIZE = 100;

/** Most items taken of one list of an answer. A page has 100 and an account's longest list some hundreds; beyond this it is no list. */
export const MAX_ITEMS = 10_000;

/**
 * All items of a paged list. The answers carry no total, so pages are read until one is not full (reference/ncloud-common.md §7).
 * Ends as well when a page repeats the one before, as from a service that ignores `pageNo`.
 * A list without end is refused.
 */
export async function allPages<T extends { id: string }>(
  operation: Operation,
  page: (pageNo: number) => Promise<T[]>,
): Promise<T[]> {
  const items: T[] = [];
  let previousFirst: string | undefined;
  for (let pageNo = 1; ; pageNo++) {
    const next = await page(pageNo);
    if (next[0] !== undefined && next[0].id === previousFirst) return items;
    previousFirst = next[0]?.id;
    items.push(...next);
    if (next.length < PAGE_SIZE) return items;
    if (items.length <= MAX_ITEMS) continue;
    const failure = { kind: 'shape', path: 'result', expected: `${MAX_ITEMS} items at most`, received: 'more' } as const;
    throw new ApiError(operation.name, operation.method, operation.path, failure);
  }
}
