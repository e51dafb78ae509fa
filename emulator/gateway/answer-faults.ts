/** What faults do to an answer that is otherwise right. */

/** Every `status` in an answer replaced by `word`, except that of a canary report, which is none of a run. */
export function replaceStatuses(value: unknown, word: string): unknown {
  if (Array.isArray(value)) return value.map((item) => replaceStatuses(item, word));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === 'status' && !('score' in value) ? word : replaceStatuses(inner, word),
    ]),
  );
}

/** An answer without the field at `path` (dots between keys), or without the first id that is found in it. */
export function withoutField(value: unknown, path: string | undefined): unknown {
  const copy: unknown = structuredClone(value);
  const keys = path?.split('.') ?? firstId(copy);
  const parent = parentOf(copy, keys);
  if (parent) delete parent[keys.at(-1) ?? ''];
  return copy;
}

/** An answer whose list at `path` names its first item once more at its end. Without a path, the first list that is found. */
export function withRepeatedItem(value: unknown, path: string | undefined): unknown {
  return changed(value, path?.split('.') ?? firstList(value), (list) =>
    Array.isArray(list) ? [...list, ...list.slice(0, 1)] : list,
  );
}

/** An answer whose list or text at `path` is `times` as long. */
export function enlarged(value: unknown, path: string, times: number): unknown {
  return changed(value, path.split('.'), (inner) => {
    if (typeof inner === 'string') return inner.repeat(times);
    return Array.isArray(inner) ? Array.from({ length: times }, () => inner).flat() : inner;
  });
}

function changed(value: unknown, keys: readonly string[], change: (inner: unknown) => unknown): unknown {
  const copy: unknown = structuredClone(value);
  const parent = parentOf(copy, keys);
  const key = keys.at(-1) ?? '';
  if (parent && Object.hasOwn(parent, key)) parent[key] = change(parent[key]);
  return copy;
}

function parentOf(value: unknown, keys: readonly string[]): Record<string, unknown> | undefined {
  let parent = value;
  for (const key of keys.slice(0, -1)) parent = (parent as Record<string, unknown> | undefined)?.[key];
  return typeof parent === 'object' && parent !== null ? (parent as Record<string, unknown>) : undefined;
}

function firstId(value: unknown): string[] {
  return firstKey(value, (key) => ['historyId', 'id', 'projectId', 'buildId'].indexOf(key) >= 0);
}

function firstList(value: unknown): string[] {
  return firstKey(value, (_key, inner) => Array.isArray(inner));
}

/** The way to the first field that is wanted, outer ones before inner ones. */
function firstKey(value: unknown, isWanted: (key: string, inner: unknown) => boolean): string[] {
  if (typeof value !== 'object' || value === null) return [];
  for (const [key, inner] of Object.entries(value)) if (isWanted(key, inner)) return [key];
  for (const [key, inner] of Object.entries(value)) {
    const below = firstKey(inner, isWanted);
    if (below.length > 0) return [key, ...below];
  }
  return [];
}
