const UNITS: Readonly<Record<string, number>> = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1000 };

/** Longest duration taken, in ms: GitHub ends any workflow run after 35 days. */
export const MAX_DURATION_MS = 35 * 86_400_000;

/**
 * Parses `90s`, `30m`, `1h30m`, `1d`, or a bare number of seconds (contract §2) into ms. Units go from large to small, each once.
 * Nothing for anything else, including what is longer than 35 days: it is an error and never a guess.
 */
export function parseDuration(text: string): number | undefined {
  const match = /^(?:(\d{1,9})|(?:(\d{1,9})d)?(?:(\d{1,9})h)?(?:(\d{1,9})m)?(?:(\d{1,9})s)?)$/i.exec(text);
  if (!match || text === '') return undefined;
  const [, bare, d, h, m, s] = match;
  const ms =
    bare !== undefined
      ? Number(bare) * 1000
      : Object.entries({ d, h, m, s }).reduce((sum, [unit, n]) => sum + Number(n ?? 0) * (UNITS[unit] ?? 0), 0);
  return ms <= MAX_DURATION_MS ? ms : undefined;
}

/** `1 h 5 min`, `3 min 40 s`, `14 s`: at most two units, for people. */
export function formatDuration(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  const parts: [number, string][] = [
    [Math.floor(seconds / 86_400), 'd'],
    [Math.floor(seconds / 3600) % 24, 'h'],
    [Math.floor(seconds / 60) % 60, 'min'],
    [seconds % 60, 's'],
  ];
  const first = parts.findIndex(([count]) => count > 0);
  if (first < 0) return '0 s';
  return parts
    .slice(first, first + 2)
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}`)
    .join(' ');
}
