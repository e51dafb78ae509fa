const KST_OFFSET_MS = 9 * 3_600_000;

const iso = (ms: number) => new Date(ms).toISOString();
const day = (ms: number) => iso(ms).slice(0, 10);
const clock = (ms: number) => iso(ms).slice(11, 19);

/** Whether a time can be written: a year of more than four digits, or none at all, is not one that a run began in. */
const isWritable = (ms: number | null): ms is number => ms !== null && Number.isFinite(ms) && ms >= 0 && ms < 253_402_000_000_000;

/** `2025-06-15 12:03:04 UTC (21:03:04 KST)`, with KST's date where it is another one; empty for no time. */
export function bothZones(ms: number | null): string {
  if (!isWritable(ms)) return '';
  const kst = ms + KST_OFFSET_MS;
  return `${day(ms)} ${clock(ms)} UTC (${day(kst) === day(ms) ? '' : `${day(kst)} `}${clock(kst)} KST)`;
}

/** `12:03:04`, UTC; empty for no time. */
export function utcClock(ms: number | null): string {
  return isWritable(ms) ? clock(ms) : '';
}

/** `21:03:04`, KST; empty for no time. */
export function kstClock(ms: number | null): string {
  return isWritable(ms) ? clock(ms + KST_OFFSET_MS) : '';
}
