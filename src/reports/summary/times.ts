/** Writes dates of one report, all in one time zone. */
export interface Times {
  /** `2025-06-15 21:03:04 KST`; empty for no time. */
  date(ms: number | null): string;
  /** `21:03:04`; empty for no time. */
  clock(ms: number | null): string;
}

/** Zones whose short name `Intl` does not know in English; most others it writes as `GMT+9`. */
const NAMES: Readonly<Record<string, string>> = { 'Asia/Seoul': 'KST', 'Asia/Tokyo': 'JST', UTC: 'UTC' };

/** Formatters take milliseconds to make, and a summary of 500 servers asks for thousands of times. */
const known = new Map<string, Times>();

/** @param zone IANA name; one that this machine does not know is UTC, since a summary without times helps less */
export function timesIn(zone: string): Times {
  const found = known.get(zone) ?? createTimes(zone);
  known.set(zone, found);
  return found;
}

function createTimes(zone: string): Times {
  const format = formatter(zone);
  const named = NAMES[format.resolvedOptions().timeZone];
  const parts = (ms: number): Record<string, string> =>
    Object.fromEntries(format.formatToParts(ms).map(({ type, value }) => [type, value]));
  return {
    date(ms) {
      if (!isWritable(ms)) return '';
      const { year, month, day, hour, minute, second, timeZoneName } = parts(ms);
      return `${year}-${month}-${day} ${hour}:${minute}:${second} ${named ?? timeZoneName}`;
    },
    clock(ms) {
      if (!isWritable(ms)) return '';
      const { hour, minute, second } = parts(ms);
      return `${hour}:${minute}:${second}`;
    },
  };
}

function formatter(timeZone: string): Intl.DateTimeFormat {
  const options = {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  } as const;
  try {
    return new Intl.DateTimeFormat('en-US', { ...options, timeZone: timeZone || 'UTC' });
  } catch {
    return new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' });
  }
}

/** Whether a time can be written: a year of more than four digits, or none at all, is not one that a run began in. */
const isWritable = (ms: number | null): ms is number => ms !== null && Number.isFinite(ms) && ms >= 0 && ms < 253_402_000_000_000;
