const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** A length of time from a world file, in ms: a bare number is ms, a text is `500ms`, `20s`, `3m40s`, `1h`, `2d`. Undefined if neither. */
export function parseDuration(value: number | string): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) && value >= 0 ? value : undefined;
  const text = value.trim();
  if (text === '0') return 0;
  if (!/^(\d+(\.\d+)?(ms|s|m|h|d))+$/.test(text)) return undefined;
  let total = 0;
  for (const [, amount, unit] of text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h|d)/g))
    total += Number(amount) * (UNITS[unit as string] as number);
  return total;
}

/** A share of a duration: `10%` or `0.1`. Undefined if it is not between 0 and 1. */
export function parseShare(value: number | string): number | undefined {
  const share =
    typeof value === 'number' ? value : /^\d+(\.\d+)?%$/.test(value.trim()) ? Number.parseFloat(value) / 100 : Number.NaN;
  return share >= 0 && share <= 1 ? share : undefined;
}
