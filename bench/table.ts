import { cpus, totalmem } from 'node:os';

/** A table in plain text, the first column left, all others right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]) =>
    widths
      .map((width, column) => (column === 0 ? (row[column] ?? '').padEnd(width) : (row[column] ?? '').padStart(width)))
      .join('  ');
  return [line(head), widths.map((width) => '─'.repeat(width)).join('  '), ...rows.map(line)].join('\n');
}

/** The middle one of some figures. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[half] ?? Number.NaN) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function percentile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;
}

/** Prints what was required and whether it was met; the process fails if anything was not. */
export function verdict(requirements: readonly (readonly [text: string, met: boolean])[]): void {
  console.log('');
  for (const [text, met] of requirements) console.log(`${met ? '✓' : '✗'} ${text}`);
  if (requirements.some(([, met]) => !met)) process.exitCode = 1;
}

/**
 * On what something was measured: figures of one machine say nothing of another.
 * @param node version of the Node that ran what was measured
 */
export function machine(node = process.version): string {
  const [cpu] = cpus();
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`;
  return `${cpu?.model.trim() || 'unknown processor'} × ${cpus().length}, ${memory}, ${process.platform} ${process.arch}, Node ${node}`;
}
