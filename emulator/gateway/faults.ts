import * as v from 'valibot';

const whole = (least: number) => v.pipe(v.number(), v.integer(), v.minValue(least));

const match = v.optional(
  v.strictObject({
    /** Catalogue name, `*` for any part of it: `sourcedeploy.history.*`. Default: every request. */
    operation: v.optional(v.string(), '*'),
    method: v.optional(v.string()),
    /** From which matching request on, counted from 1. */
    nth: v.optional(whole(1), 1),
    /** For how many of them, or `always`. */
    count: v.optional(v.union([whole(1), v.literal('always')]), 1),
  }),
  {},
);
const acts = (usual: boolean) => v.optional(v.boolean(), usual);
const ms = v.pipe(v.number(), v.minValue(0));
const headers = v.optional(v.record(v.string(), v.string()), {});

/** What can go wrong. `acts`: whether the service carries the request out although its answer does not say so. */
export const faultSchema = v.variant('fault', [
  /** The connection is closed without an answer, before or after the service acted. */
  v.strictObject({ match, fault: v.literal('drop-before') }),
  v.strictObject({ match, fault: v.literal('drop-after') }),
  /** The answer is late, the service being early or late. Adds to whatever other fault applies. */
  v.strictObject({ match, fault: v.literal('delay'), ms, when: v.optional(v.picklist(['before', 'after']), 'before') }),
  /** Any status; without a body, the gateway's own error body for it. */
  v.strictObject({
    match,
    fault: v.literal('status'),
    status: whole(100),
    body: v.optional(v.string()),
    headers,
    acts: acts(false),
  }),
  /** 429, with `Retry-After` in seconds (or a date) if given. */
  v.strictObject({ match, fault: v.literal('rate-limit'), retryAfter: v.optional(v.union([v.number(), v.string()])) }),
  /** The connection is closed in the middle of the body. */
  v.strictObject({ match, fault: v.literal('truncate'), acts: acts(true) }),
  /** 200 with an HTML page, as a proxy in between would. */
  v.strictObject({ match, fault: v.literal('not-json'), acts: acts(true) }),
  /** The right answer, followed by that many bytes of white space. */
  v.strictObject({ match, fault: v.literal('huge'), bytes: v.optional(whole(1), 200_000_000), acts: acts(true) }),
  v.strictObject({
    match,
    fault: v.literal('redirect'),
    location: v.string(),
    status: v.optional(v.picklist([301, 302, 303, 307, 308]), 307),
    acts: acts(false),
  }),
  /** The right answer, with a `Date` that is off by so many ms. */
  v.strictObject({ match, fault: v.literal('wrong-date'), offsetMs: v.number() }),
  /** The right answer, with every status in it replaced. */
  v.strictObject({ match, fault: v.literal('unknown-status'), word: v.string() }),
  /** The request is accepted and never answered. */
  v.strictObject({ match, fault: v.literal('hang'), acts: acts(false) }),
  /** The right answer without one of its fields: the one at `path` below `result`, or the id that no client can do without. */
  v.strictObject({ match, fault: v.literal('shape'), path: v.optional(v.string()) }),
  /** The right answer, whose list at `path` (default: its first one) names its first item twice. */
  v.strictObject({ match, fault: v.literal('repeat-item'), path: v.optional(v.string()) }),
  /** The right answer, whose list or text at `path` is `times` as long. */
  v.strictObject({ match, fault: v.literal('enlarge'), path: v.string(), times: v.pipe(whole(1), v.maxValue(1_000_000)) }),
  /** The answer is a lie, or none at all (`hang`, `drop`, an HTTP status); the service carries the request out only `ms` later. */
  v.strictObject({
    match,
    fault: v.literal('act-later'),
    ms: v.optional(ms, 30_000),
    answer: v.optional(v.union([v.picklist(['hang', 'drop']), whole(400)]), 'hang'),
  }),
]);
export type Fault = v.InferInput<typeof faultSchema>;
export type ParsedFault = v.InferOutput<typeof faultSchema>;

interface Entry {
  readonly fault: ParsedFault;
  readonly pattern: RegExp;
  /** Matching requests so far. */
  seen: number;
}

/** The faults that are set up, and how often each has struck. */
export class Faults {
  #entries: Entry[] = [];

  /** Throws a valibot error for a fault that is none. */
  add(fault: Fault): void {
    const parsed = v.parse(faultSchema, fault);
    const pattern = new RegExp(`^${parsed.match.operation.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`);
    this.#entries.push({ fault: parsed, pattern, seen: 0 });
  }

  clear(): void {
    this.#entries = [];
  }

  get list(): readonly { fault: ParsedFault; seen: number }[] {
    return this.#entries.map(({ fault, seen }) => ({ fault, seen }));
  }

  /** The faults that strike this request: every delay, and the first other one. Counts it for each fault that matches. */
  strike(
    operation: string,
    method: string,
  ): { delays: Extract<ParsedFault, { fault: 'delay' }>[]; fault: ParsedFault | undefined } {
    const delays: Extract<ParsedFault, { fault: 'delay' }>[] = [];
    let first: ParsedFault | undefined;
    for (const entry of this.#entries) {
      const { match } = entry.fault;
      if (!entry.pattern.test(operation) || (match.method !== undefined && match.method.toUpperCase() !== method)) continue;
      entry.seen++;
      const last = match.count === 'always' ? Number.POSITIVE_INFINITY : match.nth + match.count - 1;
      if (entry.seen < match.nth || entry.seen > last) continue;
      if (entry.fault.fault === 'delay') delays.push(entry.fault);
      else first ??= entry.fault;
    }
    return { delays, fault: first };
  }
}
