import { describe, expect, it } from '@jest/globals';
import { LANGUAGES, messagesFor } from '../../src/messages/messages.js';
import type { Failure } from '../../src/ncloud/errors.js';
import { httpFailure } from '../support/report.js';

/** A leaf of the catalogue: its path and what it is. */
type Leaf = readonly [path: string, value: unknown];

function leaves(value: unknown, path = ''): Leaf[] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path === '' ? key : `${path}.${key}`));
}

const MARK = 'Zq';
const FAILURES: readonly Failure[] = [
  httpFailure(401, { code: '200', meaning: 'authentication-failed' }),
  httpFailure(403),
  httpFailure(401),
  httpFailure(404),
  httpFailure(429),
  httpFailure(500),
  httpFailure(400, { code: 'x', message: MARK }),
  { kind: 'network', code: 'ENOTFOUND', sent: false },
  { kind: 'network', code: 'EPROXY', sent: false },
  { kind: 'network', code: 'ECONNRESET', sent: true },
  { kind: 'network', code: 'ECONNREFUSED', sent: false },
  { kind: 'timeout', afterMs: 30_000 },
  { kind: 'tls', code: 'CERT_HAS_EXPIRED' },
  { kind: 'redirect', status: 302, host: 'x.example' },
  { kind: 'oversize', limitBytes: 16_777_216 },
  { kind: 'not-json', status: 200, start: '<' },
  { kind: 'shape', path: 'a.b', expected: 'string', received: 'null' },
  ...(['profile', 'server-role', 'role'] as const).flatMap((source) =>
    (['no-file', 'no-profile', 'no-keys', 'foreign-endpoint', 'unreachable', 'no-role', 'refused', 'malformed'] as const).map(
      (problem): Failure => ({ kind: 'credentials', source, problem, detail: 'x', cause: httpFailure(503), mayPass: false }),
    ),
  ),
];
const subject = { run: MARK, noun: 'deployment', target: MARK, in: ` (${MARK})`, historyId: MARK };

/** Sentences that a message makes of names and numbers in any of the shapes that messages take. */
function sentences([path, value]: Leaf): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'function') return [];
  const say = value as (...given: unknown[]) => unknown;
  if (path.startsWith('failures.')) return FAILURES.map((failure) => String(say(failure)));
  if (path === 'duration') return [0, 14_000, 220_000, 3_900_000, 90_000_000].map((ms) => String(say(ms)));
  if (path === 'inputs.location') {
    const location = { site: MARK, platform: MARK, region: MARK, apiUrl: MARK };
    const allowed = [MARK];
    const why = ['no-service', 'not-a-url', 'not-https', 'credentials', 'query'].map((reason) => ({
      problem: 'api-url',
      why: reason,
    }));
    return [...['region', 'platform', 'platform-region'].map((problem) => ({ problem, allowed })), ...why].map((problem) =>
      String(say(problem, location, MARK)),
    );
  }
  if (path === 'outcomes.subject') {
    const full = { project: MARK, stage: MARK, scenario: MARK };
    const made = ['deploy', 'pipeline'].flatMap((mode) =>
      ['', MARK].flatMap((id) =>
        [full, { project: MARK, stage: '', scenario: '' }].map((names) => say(mode, id, names) as typeof subject),
      ),
    );
    // A path is the same in every language.
    return made.map(({ run }) => run);
  }
  const firsts: readonly (readonly unknown[])[] = [
    [subject, MARK, MARK, MARK],
    [MARK, subject, MARK, MARK],
    [MARK, MARK, MARK, MARK],
    [['Zq', 'Zq'], ['Zq'], ['Zq'], ['Zq']],
    [MARK, ['Zq'], ['Zq'], ['Zq']],
    [1, 'Zq', ['Zq'], 1],
    [2, 5, MARK, MARK],
    ...[
      'accepted',
      'refused',
      'unanswered',
      'not-sent',
      'approval',
      'canary',
      'wait',
      'attach',
      'fail',
      'pipeline',
      'missing',
    ].map((word) => [word, MARK, MARK, MARK]),
    ...['approval-timeout', 'timeout'].map((word) => [subject, word, MARK, MARK]),
  ];
  return firsts.flatMap((given) => {
    try {
      const made = say(...given);
      return typeof made === 'string' && !/undefined|\[object/.test(made) ? [made] : [];
    } catch {
      return []; // not the shape of this message
    }
  });
}

describe.each(LANGUAGES)('messages in %s', (language) => {
  const all = leaves(messagesFor(language));

  it('are all there', () => {
    expect(all.map(([path]) => path).sort()).toEqual(
      leaves(messagesFor('en'))
        .map(([path]) => path)
        .sort(),
    );
  });

  it.each(all)('%s says something', (...leaf) => {
    const made = sentences(leaf);
    expect(made.length).toBeGreaterThan(0);
    for (const sentence of made) if (leaf[0] !== 'outcomes.cancelResult') expect(sentence.trim()).not.toBe('');
  });
});

/** Words that stay as they are in every language: names of inputs, of GitHub's and NAVER Cloud's things, and plain templates. */
const SAME =
  /^(log\.server|log\.opening\.line|log\.resolved|log\.outputs|github\.things\.deployment|github\.comment\.title|github\.descriptions\.ended|summary\.(facts\.(zone|consoleMenu|noStatus)|many\.details|timeline\.atKst|failure\.id))$/;

describe('Korean', () => {
  const all = leaves(messagesFor('ko'));

  it.each(all)('%s is Korean', (...leaf) => {
    if (SAME.test(leaf[0])) return;
    for (const sentence of sentences(leaf)) expect(sentence).toMatch(/[가-힣]/);
  });

  it.each(all)('%s puts no particle after a name that depends on its last sound', (...leaf) => {
    for (const sentence of sentences(leaf))
      expect(sentence).not.toMatch(/Zq['”)]*(은|는|이|가|을|를|과|와|로|으로|이라|라)(?![가-힣])/);
  });

  it.each(all)('%s ends its sentences the polite, formal way', (...leaf) => {
    for (const sentence of sentences(leaf)) expect(sentence).not.toMatch(/(해요|세요|어요|아요|한다|된다|했다|없다|이다)[.]/);
  });

  it('writes lengths of time as people do', () => {
    const { duration } = messagesFor('ko');
    expect([0, 14_000, 60_000, 220_000, 3_600_000, 3_900_000, 90_000_000].map(duration)).toEqual([
      '0초',
      '14초',
      '1분',
      '3분 40초',
      '1시간',
      '1시간 5분',
      '1일 1시간',
    ]);
  });

  it('names the run and what it is of', () => {
    const { outcomes } = messagesFor('ko');
    const names = { project: 'shop', stage: 'production', scenario: 'rolling' };
    expect(outcomes.runSucceeded(outcomes.subject('deploy', '80001', names), '3분 40초')).toBe(
      '배포 80001 (shop / production / rolling): 3분 40초 만에 성공했습니다.',
    );
    expect(outcomes.refusedStart(outcomes.subject('pipeline', '', { project: 'release', stage: '', scenario: '' }))).toBe(
      '파이프라인 release: 시작하지 않았습니다.',
    );
  });
});

describe('English', () => {
  it('begins a sentence with a capital and leaves the names alone', () => {
    const { outcomes } = messagesFor('en');
    const s = outcomes.subject('deploy', '80001', { project: 'shop', stage: '', scenario: '' });
    expect(outcomes.failed(s, outcomes.onServer('web-2', 'deploy'))).toBe(
      'Deployment 80001 failed on web-2, step deploy (shop).',
    );
  });

  it('keeps a name of 5 MB from hiding what happened to it', () => {
    const { outcomes } = messagesFor('en');
    const s = outcomes.subject('deploy', '1', { project: 'x'.repeat(5_000_000), stage: '', scenario: '' });
    expect(outcomes.failed(s, '').length).toBeLessThan(250);
  });
});
