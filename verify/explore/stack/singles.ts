import type { Fault } from '../../../emulator/gateway/faults.js';
import type { LoggedRequest } from '../../../emulator/gateway/requests.js';
import type { Evidence } from '../../soak/play.js';
import type { Blow, Scenario } from '../../soak/scenario.js';

/** One deviation of a scenario, by a name that finds it again. */
export interface Single {
  readonly name: string;
  readonly scenario: Scenario;
}

type Cause = Fault extends infer One ? (One extends Fault ? Omit<One, 'match'> : never) : never;

const READS: readonly Cause[] = [
  { fault: 'status', status: 500 },
  { fault: 'status', status: 401 },
  { fault: 'status', status: 404 },
  { fault: 'status', status: 200, body: '{"error":{"errorCode":"410","message":"Throttle Limited","details":""}}' },
  { fault: 'rate-limit' },
  { fault: 'hang' },
  { fault: 'drop-before' },
  { fault: 'truncate' },
  { fault: 'not-json' },
  { fault: 'shape' },
  { fault: 'unknown-status', word: 'fail' },
  { fault: 'unknown-status', word: 'success' },
  { fault: 'unknown-status', word: 'verifying' },
  { fault: 'wrong-date', offsetMs: 3_600_000 },
  { fault: 'wrong-date', offsetMs: -3_600_000 },
];

const WRITES: readonly Cause[] = [
  { fault: 'hang', acts: true },
  { fault: 'hang', acts: false },
  ...[2000, 4000, 9000, 15_000, 19_000, 30_000].map((ms): Cause => ({ fault: 'act-later', ms, answer: 'hang' })),
  { fault: 'act-later', ms: 4000, answer: 'drop' },
  { fault: 'act-later', ms: 14_000, answer: 504 },
  { fault: 'drop-before' },
  { fault: 'drop-after' },
  { fault: 'truncate' },
  { fault: 'not-json' },
  { fault: 'shape' },
  ...[500, 504, 408, 409].map((status): Cause => ({ fault: 'status', status, body: '', acts: true })),
  { fault: 'status', status: 401 },
  { fault: 'status', status: 503 },
  { fault: 'status', status: 400, body: '{"error":{"errorCode":330900,"message":"invalid parameters","details":"wrong state"}}' },
  { fault: 'status', status: 200, body: '{"error":{"errorCode":340500,"message":"","details":"Running Pipeline Exist"}}' },
  { fault: 'rate-limit' },
  { fault: 'delay', ms: 4000, when: 'after' },
];

/** Every single deviation at every point of what a scenario does when nothing deviates. */
export function singlesOf(scenario: Scenario, { main }: Evidence): Single[] {
  return [
    ...faults(scenario, main.requests),
    ...blows(scenario, main.requests.length),
    ...main.requests.flatMap((request, index) => meanwhile(scenario, index + 1, request.time - main.begunAt)),
    ...(['outputs', 'state', 'summary', 'all'] as const).map((brokenFiles) => ({
      name: `files-${brokenFiles}`,
      scenario: { ...scenario, brokenFiles },
    })),
    { name: 'forged', scenario: { ...scenario, forgedState: true } },
  ];
}

function faults(scenario: Scenario, requests: readonly LoggedRequest[]): Single[] {
  const seen = new Map<string, number>();
  return requests.flatMap((request, index) => {
    const { operation, method } = request;
    if (operation === undefined) return [];
    const nth = (seen.get(operation) ?? 0) + 1;
    seen.set(operation, nth);
    const isLast = !requests.slice(index + 1).some((later) => later.url === request.url);
    // The last poll of a run shows an end time: with it, a wrong word is no passing one that could be seen through (R4).
    const causes = method !== 'GET' ? WRITES : READS.filter(({ fault }) => !(isLast && fault === 'unknown-status'));
    return causes.map((cause) => ({
      name: `${index + 1}-${nameOf(cause)}`,
      scenario: { ...scenario, faults: [{ ...cause, match: { operation, nth } } as Fault] },
    }));
  });
}

function nameOf(cause: Cause): string {
  const { fault, ...rest } = cause;
  return [fault, ...Object.values(rest).map((value) => String(value).replace(/\W+/g, '-').slice(0, 40))].join('-');
}

/** States that main saves at most on such a path; a moment that never comes is no deviation. */
const MAX_SAVES = 8;

function blows(scenario: Scenario, requests: number): Single[] {
  const singles: Single[] = [];
  const add = (name: string, moment: Blow['moment'], kinds: readonly Blow['kind'][]) => {
    for (const kind of kinds)
      singles.push({ name: `${kind}-${name}`, scenario: { ...scenario, blow: { kind, signal: 'SIGINT', moment } } });
  };
  for (let request = 1; request <= requests; request++)
    for (const when of ['before', 'sent', 'answered'] as const)
      add(`${when}-${request}`, { request, of: 'any', when }, ['signal', 'kill']);
  for (let save = 1; save <= MAX_SAVES; save++)
    for (const when of ['before', 'after'] as const) add(`${when}-save-${save}`, { save, when }, ['kill']);
  return singles;
}

/** What others do, and what clocks do, right after a request was sent. */
function meanwhile(scenario: Scenario, request: number, sentAt: number): Single[] {
  const at = sentAt + 50;
  const happens = (what: 'start' | 'cancel') => ({ at, subject: 0, what, word: '', end: false });
  return [
    { name: `start-at-${request}`, scenario: { ...scenario, happenings: [happens('start')] } },
    { name: `cancel-at-${request}`, scenario: { ...scenario, happenings: [happens('cancel')] } },
    ...[3_600_000, -3_600_000].map((ms) => ({
      name: `clock-${ms > 0 ? 'on' : 'back'}-at-${request}`,
      scenario: { ...scenario, jumps: [{ at, ms }] },
    })),
  ];
}
