import type { Fault } from '../../emulator/gateway/faults.js';
import type { Dice } from './dice.js';
import { MARKED } from './secrets.js';

/** What an error page may say; the worst of them repeats what it was sent. */
const BODIES = [
  undefined,
  '',
  '<html><body><h1>502 Bad Gateway</h1></body></html>',
  '{"error":{"errorCode":330900,"message":"unknown","details":""}}',
  '{"error":{"errorCode":"900","message":"::error::x\\n##[command]y","details":"<img src=x>|`\\u001b[31m"}}',
  JSON.stringify({ error: { errorCode: '500', message: `key ${MARKED.accessKey}`, details: `secret ${MARKED.secretKey}` } }),
  '{"error":null}',
  '[]',
  '{"errorCode":',
] as const;

/** Errors that come as a success: the service's own words count, whatever the HTTP status. */
const ERRORS_IN_200 = [
  '{"error":{"errorCode":340300,"message":"invalid parameters","details":"Running Pipeline Exist"}}',
  '{"error":{"errorCode":"210","message":"Permission Denied","details":""}}',
  '{"error":{"errorCode":"410","message":"Throttle Limited","details":""}}',
  '{"error":{"errorCode":"510","message":"Endpoint Timeout","details":""}}',
  '{"error":{"errorCode":330900,"message":"unknown","details":""}}',
  '{"error":{"message":"sorry"}}',
] as const;

/** Words that no page documents and no list of ours takes for an end. */
const WORDS = ['', 'SUCCES', 'done?', '성공', 'null', '::error::gone', 'x'.repeat(3000)] as const;

const KINDS = {
  'drop-before': 3,
  'drop-after': 4,
  delay: 3,
  status: 6,
  'rate-limit': 2,
  truncate: 2,
  'not-json': 2,
  huge: 1,
  redirect: 1,
  'wrong-date': 1,
  'unknown-status': 2,
  hang: 2,
  shape: 2,
  'repeat-item': 1,
  'act-later': 3,
  'error-in-200': 2,
} as const satisfies Partial<Record<Fault['fault'] | 'error-in-200', number>>;

/** Where a fault strikes: the requests that matter most, most often. */
const TARGETS = {
  '*': 4,
  'sourcedeploy.scenario.deploy': 5,
  'sourcedeploy.scenario.request': 3,
  'sourcepipeline.run': 4,
  '*.history.get': 5,
  '*.history.list': 4,
  '*.cancel': 3,
  '*.history.approve': 1,
  '*.history.canary-*': 1,
  '*.project.list': 1,
  '*.stage.list': 1,
  'sourcebuild.*': 1,
} as const;

/** None, one, or a burst of several at once. `calm` leaves a share of the runs without any: they show what must always work. */
export function rollFaults(dice: Dice): Fault[] {
  const count = Number(dice.weighted({ '0': 25, '1': 35, '2': 18, '3': 12, '5': 7, '8': 3 }));
  return Array.from({ length: count }, () => rollFault(dice));
}

function rollFault(dice: Dice): Fault {
  const kind = dice.weighted(KINDS);
  const operation = dice.weighted(TARGETS);
  const lasting = dice.chance(0.04) && kind !== 'delay';
  const match = {
    operation,
    ...(dice.chance(0.1) && { method: dice.pick(['GET', 'POST']) }),
    nth: dice.chance(0.6) ? 1 : dice.int(2, 12),
    count: lasting ? ('always' as const) : dice.weighted({ '1': 60, '2': 12, '3': 10, '6': 10, '25': 8 }),
  };
  const acts = dice.chance(0.5);
  const field = dice.pick([{}, {}, { path: 'status' }, { path: 'history.status' }, { path: 'historyList' }, { path: 'config' }]);
  const base = { match: { ...match, count: match.count === 'always' ? match.count : Number(match.count) } };
  switch (kind) {
    case 'drop-before':
    case 'drop-after':
      return { ...base, fault: kind };
    case 'delay':
      return { ...base, fault: kind, ms: dice.logarithmic(50, 45_000), when: dice.pick(['before', 'after']) };
    case 'status': {
      const status = dice.pick([400, 401, 403, 404, 408, 409, 413, 500, 500, 502, 502, 503, 503, 504]);
      const body = dice.pick(BODIES);
      return { ...base, fault: kind, status, ...(body !== undefined && { body }), acts: acts && mayHaveActed(status, body) };
    }
    case 'rate-limit':
      return {
        ...base,
        fault: kind,
        ...dice.pick([{}, { retryAfter: 1 }, { retryAfter: 7 }, { retryAfter: 40 }, { retryAfter: 'soon' }]),
      };
    case 'truncate':
    case 'not-json':
    case 'hang':
      return { ...base, fault: kind, acts };
    case 'huge':
      return { ...base, fault: kind, bytes: dice.pick([6_000_000, 200_000_000]), acts };
    case 'redirect':
      return {
        ...base,
        fault: kind,
        location: dice.pick(['https://evil.example/api', '/login', '//evil.example', 'http://127.0.0.1/::error::', '%']),
        status: dice.pick([301, 302, 303, 307, 308]),
        acts,
      };
    case 'wrong-date':
      return { ...base, fault: kind, offsetMs: dice.pick([-3_600_000, -30_000, 30_000, 3_600_000]) };
    case 'unknown-status':
      return { ...base, fault: kind, word: dice.pick(WORDS) };
    case 'shape':
      return { ...base, fault: kind, ...field };
    case 'repeat-item':
      return { ...base, fault: kind };
    case 'act-later':
      return { ...base, fault: kind, ms: dice.logarithmic(500, 30_000), answer: dice.pick(['hang', 'drop', 502, 504, 408]) };
    case 'error-in-200':
      return { ...base, fault: 'status', status: 200, body: dice.pick(ERRORS_IN_200), acts: false };
  }
}

/** The gateway's own refusal that acted nevertheless would be a lie that no client can see through; everything else of these may have. */
function mayHaveActed(status: number, body: string | undefined): boolean {
  if (status === 503 && (body === undefined || /"errorCode":"500"/.test(body))) return false;
  return status >= 500 || status === 408 || status === 409;
}

/** A start that is slow, and acts when nobody listens any more: what makes every other run of these seconds hard to tell from it. */
export function rollSlowStart(dice: Dice): Fault[] {
  const isSlow = dice.chance(0.06);
  const ms = dice.logarithmic(2000, 30_000);
  const isLate = dice.chance(0.5);
  const answer = dice.pick(['hang', 'drop', 502, 504]);
  const match = { operation: dice.pick(['sourcedeploy.scenario.*', 'sourcepipeline.run']) };
  if (!isSlow) return [];
  return [isLate ? { fault: 'act-later', ms, answer, match } : { fault: 'delay', ms, when: 'before', match }];
}
