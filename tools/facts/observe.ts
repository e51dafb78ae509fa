import type { Answer } from './client.js';
import type { Findings } from './findings.js';
import { at, type Fields, fieldsOf, idText, idType, listOf, textOf } from './json.js';

/** Below this a time is in seconds: in ms it would lie in 1973. */
const SECONDS_BELOW = 1e11;

export function timeUnit(value: unknown): 'ms' | 's' | undefined {
  return typeof value === 'number' && value > 0 ? (value < SECONDS_BELOW ? 's' : 'ms') : undefined;
}

/** A time of an answer in ms, whatever its unit; undefined for none. */
export function timeMs(value: unknown): number | undefined {
  const unit = timeUnit(value);
  return unit && (unit === 's' ? (value as number) * 1000 : (value as number));
}

/** The form of an end that has not come; undefined if there is an end. */
export function emptyEnd(item: Fields, field: string): string | undefined {
  if (!Object.hasOwn(item, field)) return 'absent';
  const value = item[field];
  return value === null ? 'null' : value === 0 || value === '0' ? '0' : value === '' ? 'empty' : undefined;
}

/** Fewer runs than this may be in order by chance. */
const MIN_RUNS = 3;

/** How a list of runs, with their times, is ordered; undefined for too few. */
export function orderOf(times: readonly number[]): string | undefined {
  if (new Set(times).size < MIN_RUNS) return undefined;
  const isSorted = (sign: number) =>
    times.every((time, index) => index === 0 || sign * (time - (times[index - 1] as number)) >= 0);
  return isSorted(-1) ? 'newest-first' : isSorted(1) ? 'oldest-first' : 'shuffled';
}

/** How ids of runs go with their times; undefined for too few. */
export function idsOf(runs: readonly { readonly id: string; readonly time: number }[]): string | undefined {
  if (runs.some(({ id }) => !/^\d+$/.test(id)))
    return runs.every(({ id }) => /^[\da-f]{8}-[\da-f-]{27}$/i.test(id)) ? 'uuid' : 'other';
  if (runs.length < MIN_RUNS) return undefined;
  const ids = runs.toSorted((one, other) => one.time - other.time).map(({ id }) => BigInt(id));
  const steps = ids.slice(1).map((id, index) => id - (ids[index] as bigint));
  if (steps.every((step) => step < 0n)) return 'descending';
  if (!steps.every((step) => step > 0n)) return 'unordered';
  if (ids.some((id) => id > BigInt(Number.MAX_SAFE_INTEGER))) return 'huge';
  return steps.some((step) => step === 1n) ? 'ascending' : 'sparse';
}

/** Types of the ids of SourceDeploy, from one list item, one detail and, if it has servers, the number of one. */
export function idTypes(listItem: Fields, detail: Fields, serverNo: unknown): string | undefined {
  const inList = idType(listItem.id);
  const inDetail = idType(detail.id);
  const entity = idType(at(detail, 'project.id'));
  if (!inList || !inDetail || !entity) return undefined;
  if (entity === 'string') return inDetail === 'string' ? 'string' : 'mixed';
  // UUIDs are strings whatever the rest is.
  if (!/^\d+$/.test(idText(detail.id))) return idType(serverNo) === 'string' ? 'ncloud-sdk' : 'documented';
  if (inDetail === 'string') return inList === 'string' ? 'ncloud-sdk' : 'mixed';
  return inList === 'string' ? 'documented' : 'number';
}

/** The object in `config` of a deployment's detail, and whether it was wrapped in an array. */
export function configOf(detail: Fields): { shape: 'array' | 'object' | undefined; config: Fields } {
  const { config } = detail;
  if (Array.isArray(config)) return { shape: 'array', config: fieldsOf(config[0]) };
  return { shape: typeof config === 'object' && config !== null ? 'object' : undefined, config: fieldsOf(config) };
}

/** Notes the words and the keys that a deployment's detail shows. */
export function noteDeployment(findings: Findings, detail: Fields, answer: Answer): void {
  const what = 'detail of a deployment';
  const status = textOf(detail.status);
  if (status !== '') findings.note('deployment-words', status, what, answer);
  findings.note('time-unit', timeUnit(detail.startTime), what, answer);
  const { shape, config } = configOf(detail);
  findings.note('config-shape', shape, what, answer);
  const file = fieldsOf(config.file);
  findings.note('file-key', textOf(file.selected) ? 'selected' : textOf(file.file) ? 'file' : undefined, what, answer);
  for (const target of listOf(config.targets)) {
    if (textOf(target.status) !== '') findings.note('server-words', textOf(target.status), what, answer);
    for (const word of Object.values(fieldsOf(target.step)))
      if (typeof word === 'string' && word !== '') findings.note('step-words', word, what, answer);
  }
}

const DOCUMENTED_ITEM_FIELDS = new Set(['id', 'name', 'source', 'serverNo', 'groupNo', 'instanceCount', 'key', 'size']);

/** Notes whether a list's items have fields that no page names. */
export function noteItems(findings: Findings, items: readonly Fields[], what: string, answer: Answer): void {
  const [first] = items;
  if (!first) return;
  const isMore = Object.keys(first).some((key) => !DOCUMENTED_ITEM_FIELDS.has(key));
  if (isMore || !findings.get('extra-fields')) findings.note('extra-fields', isMore, what, answer);
}

/** The first item that is meant by a name or an id; the first of all if nobody named one. */
export function pick(items: readonly Fields[], wanted: string): Fields | undefined {
  if (wanted === '') return items[0];
  return items.find((item) => item.name === wanted) ?? items.find((item) => idText(item.id) === wanted);
}
