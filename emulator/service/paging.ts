import type { Call } from './call.js';
import { Refusal } from './refusal.js';

/** SourceDeploy's lists: pageNo from 1 (default 1), pageSize 1–100 (default 100) [doc]. Throws {@link Refusal} outside of that. */
export function deployPage<T>(call: Call, items: readonly T[]): T[] {
  const pageNo = numberOf(call, '33', 'pageNo', Number.MAX_SAFE_INTEGER) ?? 1;
  const pageSize = numberOf(call, '33', 'pageSize', 100) ?? 100;
  return items.slice((pageNo - 1) * pageSize, pageNo * pageSize);
}

/** SourcePipeline's lists: both, or neither for the full list [doc]. One alone is refused or ignored, as the world's switch says. */
export function pipelinePage<T>(call: Call, items: readonly T[]): readonly T[] {
  const pageNo = numberOf(call, '34', 'pageNo', Number.MAX_SAFE_INTEGER);
  const pageSize = numberOf(call, '34', 'pageSize', Number.MAX_SAFE_INTEGER);
  if (pageNo !== undefined && pageSize !== undefined) return items.slice((pageNo - 1) * pageSize, pageNo * pageSize);
  const half = pageNo !== undefined || pageSize !== undefined;
  if (half && call.simulation.switches.halfPaging === 'refuse')
    throw Refusal.of('34', 'pageNo and pageSize must be given together');
  return items;
}

/** Items whose name contains the query field's value [doc]; all of them if it is not given. */
export function named<T extends { readonly name: string }>(call: Call, field: string, items: Iterable<T>): T[] {
  const part = call.query.get(field) ?? '';
  const isExact = call.simulation.switches.nameFilter === 'exact' && part !== '';
  return [...items].filter((item) => (isExact ? item.name === part : item.name.includes(part)));
}

function numberOf(call: Call, service: '33' | '34', field: string, most: number): number | undefined {
  const text = call.query.get(field);
  if (text === null || text === '') return undefined;
  const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= 1 && value <= most)) throw Refusal.of(service, `${field}: ${text}`);
  return value;
}
