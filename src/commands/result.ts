import { toJson } from '../ncloud/json.js';

/** Longest output `result` in bytes: it must fit into a step's `env:`, of which Linux allows 128 KB a variable (field-notes §4.5). */
export const MAX_RESULT_BYTES = 100_000;

/**
 * As much of an answer as fits, still JSON: whole items of its longest list, the rest counted in a last item `{"omitted": n}`. An answer
 * without such a list becomes `{"omitted": true}`.
 */
export function cutResult(result: unknown, most = MAX_RESULT_BYTES): string {
  const nothing = toJson({ omitted: true });
  if (Array.isArray(result)) return cutList(result, most) ?? nothing;
  if (typeof result !== 'object' || result === null) return nothing;
  const [name, list] = Object.entries(result)
    .filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]))
    .map(([key, items]) => ({ key, items, length: toJson(items).length }))
    .toSorted((a, b) => b.length - a.length)
    .map(({ key, items }) => [key, items] as const)[0] ?? ['', undefined];
  if (!list) return nothing;
  const without = toJson({ ...result, [name]: [] });
  const cut = cutList(list, most - Buffer.byteLength(without));
  return cut === undefined ? nothing : without.replace(`${JSON.stringify(name)}:[]`, () => `${JSON.stringify(name)}:${cut}`);
}

function cutList(items: readonly unknown[], most: number): string | undefined {
  const last = (omitted: number) => toJson({ omitted });
  let left = most - '[]'.length - last(items.length).length;
  if (left < 0) return undefined;
  const fitting: string[] = [];
  for (const item of items) {
    const text = toJson(item);
    left -= Buffer.byteLength(text) + ','.length;
    if (left < 0) break;
    fitting.push(text);
  }
  if (fitting.length < items.length) fitting.push(last(items.length - fitting.length));
  return `[${fitting.join(',')}]`;
}
