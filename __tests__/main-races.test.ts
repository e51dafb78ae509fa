import { describe, expect, it } from '@jest/globals';
import { createRig, type Ran } from './support/host.js';
import { smallWorld } from './support/world.js';

/** What changes between a poll and the act that rests on it: the history, the budget, the signal. */

const START = 'sourcedeploy.scenario.deploy';
const CANCEL = 'sourcedeploy.history.cancel';
const THEIRS = { act: 'deploy', scenario: 'shop/production/all-at-once', as: 'deployer@shop.example' } as const;
const many = (names: string[], more: Record<string, string> = {}) => ({
  scenario: '',
  targets: names.map((name) => `- { scenario: ${name} }`).join('\n'),
  ...more,
});
const conclusions = (ran: Ran) =>
  JSON.parse(ran.outputs.details ?? '[]').map((item: { conclusion: string }) => item.conclusion) as string[];
const lastLine = (ran: Ran) => ran.log.split('\n').at(-1);

describe('the history that was read while names were looked up', () => {
  it('is read again when the turn of a target comes: what has ended since is not followed', async () => {
    const rig = createRig();
    rig.emulator.control.act(THEIRS);
    await rig.main(many(['slow', 'all-at-once'], { 'max-parallel': '1', 'on-conflict': 'attach' }));
    expect(rig.started()).toHaveLength(2);
  });

  it('is read again when the turn of a target comes: nothing is started beside what has begun since', async () => {
    const rig = createRig();
    const ran = await rig.main(many(['slow', 'all-at-once'], { 'max-parallel': '1', 'on-conflict': 'fail' }), {
      plan: ({ after }) =>
        after(100_000, () => {
          const { historyId = '' } = rig.emulator.control.act(THEIRS);
          rig.emulator.control.act({ act: 'status', run: { kind: 'deployment', id: historyId }, status: 'inprogress' });
        }),
    });
    expect([ran.count(START), conclusions(ran)]).toEqual([1, ['success', 'refused']]);
  });

  it('is read again after slow look-ups, with a single run as well', async () => {
    const rig = createRig();
    rig.emulator.control.act({ ...THEIRS, scenario: 'shop/production/rolling' });
    rig.emulator.control.addFault({ match: { operation: 'sourcedeploy.stage.list', count: 12 }, fault: 'status', status: 503 });
    await rig.main({ 'on-conflict': 'attach' });
    expect(rig.started()).toHaveLength(1);
  });

  it('that lags shows a run that has ended: attach reads the run itself', async () => {
    const rig = createRig({ switches: { historyLag: 15_000 } });
    rig.emulator.control.act({ ...THEIRS, scenario: 'shop/production/rolling' });
    await rig.time.advance(90_000);
    const ran = await rig.main({ 'on-conflict': 'attach' });
    expect([ran.conclusion, rig.started().length]).toEqual(['success', 1]);
  });
});

describe('a signal', () => {
  it('before mode api has sent its write: nothing is sent', async () => {
    const rig = createRig();
    const { project, stage, scenario } = rig.ids('shop/production/rolling');
    const parameters = `{ projectId: ${project}, stageId: ${stage}, scenarioId: ${scenario} }`;
    const ran = await rig.main(
      { mode: 'api', operation: START, project: '', parameters },
      {
        plan: ({ signal }) =>
          void (async () => {
            for (let tick = 0; tick < 5; tick++) await Promise.resolve();
            signal('SIGINT');
          })(),
      },
    );
    expect([ran.conclusion, ran.requests]).toEqual(['cancelled', []]);
  });

  it('while the start is on its way, with wait: false: on-cancel decides over the run', async () => {
    const rig = createRig();
    const ran = await rig.main({ wait: 'false' }, { plan: ({ onRequest, signal }) => onRequest(START, () => signal('SIGINT')) });
    const post = await rig.post(ran, { wait: 'false' });
    expect([ran.conclusion, ran.count(CANCEL) + post.count(CANCEL)]).toEqual(['cancelled', 1]);
  });

  it('while starts wait for a connection: those are not sent', async () => {
    const names = Array.from({ length: 20 }, (_, index) => `s${index}`);
    const scenarios = names.map((name) => `{ name: ${name}, file: image, script: { deploy: 20m } }`).join(', ');
    const rig = createRig({ world: smallWorld({ scenarios: `[${scenarios}]` }) });
    rig.emulator.control.addFault({ match: { operation: START, count: 'always' }, fault: 'delay', ms: 300 });
    let sentBefore = 0;
    const ran = await rig.main(many(names, { 'on-cancel': 'detach' }), {
      plan: ({ ran: running, onRequest, after, signal }) =>
        onRequest(START, () =>
          after(100, () => {
            sentBefore = running.count(START);
            signal('SIGINT');
          }),
        ),
    });
    expect(sentBefore).toBe(8);
    expect(ran.count(START)).toBe(8);
    expect(new Set(conclusions(ran).slice(8))).toEqual(new Set(['cancelled']));
    expect(ran.log).not.toContain('fail-fast');
  });

  it('after our cancel was accepted: nobody says that nothing was cancelled', async () => {
    const rig = createRig();
    const inputs = { scenario: 'slow', timeout: '40s', 'on-timeout': 'cancel', 'on-cancel': 'detach' };
    const ran = await rig.main(inputs, {
      plan: ({ onAnswer, after, signal }) => onAnswer(CANCEL, () => after(500, () => signal('SIGINT'))),
    });
    expect(ran.log).toMatch(/Cancel of deployment \d+: accepted/);
    expect(ran.errors[0]).not.toContain('nothing was cancelled');
  });

  it('while an approval is only throttled: the request is not cancelled', async () => {
    const rig = createRig();
    const { historyId = '' } = rig.emulator.control.act({
      act: 'deploy',
      scenario: 'shop/production/rolling',
      approval: true,
      as: 'deployer@shop.example',
    });
    rig.emulator.control.addFault({
      match: { operation: 'sourcedeploy.history.approve', count: 'always' },
      fault: 'rate-limit',
      retryAfter: 60,
    });
    const ran = await rig.main(
      { operation: 'approve', 'history-id': historyId },
      { plan: ({ after, signal }) => after(10_000, () => signal('SIGINT')) },
    );
    expect(ran.count(CANCEL)).toBe(0);
  });

  it('while another run is followed: it is not on-cancel that leaves it alone', async () => {
    const rig = createRig();
    rig.emulator.control.act({ ...THEIRS, scenario: 'shop/production/slow' });
    const ran = await rig.main(
      { scenario: 'slow', 'on-conflict': 'attach' },
      { plan: ({ after, signal }) => after(10_000, () => signal('SIGINT')) },
    );
    expect(ran.count(CANCEL)).toBe(0);
    expect(ran.log).toContain('this step did not start it');
  });
});

describe('a failure of one target while starts of others wait for a connection', () => {
  it('holds those back (fail-fast)', async () => {
    const names = Array.from({ length: 20 }, (_, index) => `s${index}`);
    const scenarios = names.map((name) => `{ name: ${name}, file: image }`).join(', ');
    const rig = createRig({ world: smallWorld({ scenarios: `[${scenarios}]` }) });
    rig.emulator.control.addFault({ match: { operation: START }, fault: 'status', status: 401 });
    rig.emulator.control.addFault({ match: { operation: START, nth: 2, count: 'always' }, fault: 'delay', ms: 300 });
    const ran = await rig.main(many(names));
    expect(ran.count(START)).toBeLessThanOrEqual(9);
    expect(conclusions(ran).filter((conclusion) => conclusion === 'refused').length).toBeGreaterThanOrEqual(12);
  });
});

describe('a cancel because of a timeout', () => {
  const inputs = { scenario: 'slow', timeout: '40s', 'on-timeout': 'cancel' };

  it('that was throttled is sent again', async () => {
    const rig = createRig();
    rig.emulator.control.addFault({ match: { operation: CANCEL }, fault: 'rate-limit' });
    const ran = await rig.main(inputs);
    expect([ran.conclusion, rig.started()[0]?.status]).toEqual(['timed_out', 'canceled']);
  });

  it('that found no connection is sent again', async () => {
    const rig = createRig();
    let refused = 0;
    const ran = await rig.main(inputs, {
      fetch: (url, init) =>
        /\/cancel$/.test(url) && refused++ === 0
          ? Promise.reject(Object.assign(new Error(''), { code: 'ECONNREFUSED' }))
          : rig.emulator.fetch(url, init),
    });
    expect([ran.conclusion, rig.started()[0]?.status, ran.warnings]).toEqual(['timed_out', 'canceled', []]);
  });
});

describe('a start that is lost', () => {
  it('by a reset: a foreign run that starts 15 s later is not taken for ours', async () => {
    const rig = createRig();
    rig.emulator.control.addFault({ match: { operation: START }, fault: 'drop-before' });
    const ran = await rig.main(
      {},
      {
        plan: ({ after }) =>
          after(15_000, () => void rig.emulator.control.act({ ...THEIRS, scenario: 'shop/production/rolling' })),
      },
    );
    expect([ran.conclusion, ran.outputs['history-id']]).toEqual(['unknown', '']);
  });

  it("by the gateway's own time limit may come late: no second one is sent", async () => {
    const rig = createRig();
    let sent = 0;
    await rig.main(
      { scenario: 'slow' },
      {
        fetch: async (url, init) => {
          if (!/\/deploy$/.test(url) || sent++ > 0) return rig.emulator.fetch(url, init);
          const signal = new AbortController().signal;
          void rig.time.clock.sleep(22_000).then(() => rig.emulator.fetch(url, { ...init, signal }));
          const body = '{"error":{"errorCode":"510","message":"Endpoint Timeout","details":""}}';
          return { status: 504, headers: { get: () => null }, text: async () => body };
        },
      },
    );
    await rig.time.advance(10_000);
    expect([sent, rig.started().length]).toEqual([1, 1]);
  });

  it('by a kill: post still knows the one run that is ours from a history that takes 6 s', async () => {
    const rig = createRig();
    rig.emulator.control.addFault({ match: { operation: START }, fault: 'hang', acts: true });
    const ran = await rig.main({ scenario: 'slow' }, { plan: ({ after, kill }) => after(3000, kill) });
    rig.emulator.control.addFault({
      match: { operation: 'sourcedeploy.history.list', count: 'always' },
      fault: 'delay',
      ms: 6000,
    });
    expect((await rig.post(ran, { scenario: 'slow' })).count(CANCEL)).toBe(1);
  });
});

describe('a shared list', () => {
  it.each([{}, many(['rolling'])])('that lags hides no end at the end of the budget: %j', async (inputs) => {
    const ran = await createRig({ switches: { historyLag: 6000 } }).main({ ...inputs, timeout: '86s' });
    expect(ran.conclusion).toBe('success');
  });

  it.each([{}, many(['rolling'])])('has no end times: an unknown word is read itself: %j', async (inputs) => {
    const rig = createRig();
    const ran = await rig.main(
      { ...inputs, timeout: '10m' },
      {
        plan: ({ after }) => {
          for (const [ms, end] of [
            [15_000, false],
            [45_000, true],
          ] as const)
            after(ms, () => {
              const run = { kind: 'deployment', id: rig.started()[0]?.id ?? '' } as const;
              rig.emulator.control.act({ act: 'status', run, status: 'finalizing', end });
            });
        },
      },
    );
    expect(ran.conclusion).toBe('unknown');
  });

  it.each([{}, many(['rolling'])])('that stopped changing hides no end for long: %j', async (inputs) => {
    const rig = createRig();
    let frozen: string | undefined;
    const ran = await rig.main(
      { ...inputs, timeout: '10m' },
      {
        fetch: async (url, init) => {
          const answer = await rig.emulator.fetch(url, init);
          if (!/\/history\?/.test(url)) return answer;
          const text = await answer.text();
          if (/inprogress/.test(text)) frozen ??= text;
          return { status: answer.status, headers: answer.headers, text: async () => frozen ?? text };
        },
      },
    );
    expect(ran.conclusion).toBe('success');
  });

  it('is asked for as often as poll-interval says', async () => {
    const ran = await createRig().main(many(['rolling', 'all-at-once'], { 'poll-interval': '1s' }));
    const times = ran.requests.filter(({ operation }) => operation === 'sourcedeploy.history.list').map(({ time }) => time);
    const pauses = times.slice(3).map((time, index) => time - (times[index + 2] ?? 0));
    expect(pauses.toSorted((one, other) => one - other)[Math.floor(pauses.length / 2)]).toBeLessThan(1200);
  });
});

it('a pipeline is not blocked by a task that has ended', async () => {
  const rig = createRig({
    world: smallWorld({
      scenarios: '[{ name: first, file: image }, { name: second, file: image, script: { pre: 10m, deploy: 10m, post: 1s } }]',
      pipelines:
        '[{ name: p, tasks: [{ name: a, deploy: shop/production/first, approval: true }, { name: b, deploy: shop/production/second, after: [a] }] }]',
    }),
  });
  const inputs = { mode: 'pipeline', project: 'p', 'approval-timeout': '3m', 'on-timeout': 'cancel' };
  const ran = await rig.main(inputs, {
    plan: ({ after }) =>
      after(30_000, () => {
        const waiting = rig.emulator.runs().find((run) => run.kind === 'deployment' && run.status === 'pending');
        rig.emulator.control.addFault({
          match: { operation: 'sourcedeploy.history.get', count: 'always' },
          fault: 'status',
          status: 503,
        });
        rig.emulator.control.act({ act: 'approve', deployment: waiting?.id ?? '' });
      }),
  });
  expect(ran.conclusion).toBe('success');
});

it('post cancels all of 120 runs, over 16 connections (R5)', async () => {
  const names = Array.from({ length: 120 }, (_, index) => `s${index}`);
  const scenarios = names.map((name) => `{ name: ${name}, file: image, script: { deploy: 20m } }`).join(', ');
  const rig = createRig({ world: smallWorld({ scenarios: `[${scenarios}]` }) });
  const ran = await rig.main(many(names), { plan: ({ after, kill }) => after(120_000, kill) });
  const post = await rig.post(ran, many(names));
  expect([post.count(CANCEL), ran.connections, post.connections]).toEqual([120, 8, 16]);
});

describe('what a step says', () => {
  it('does not call it a start within the timeout when the pause alone is longer', async () => {
    const rig = createRig({ switches: { historyLag: 60_000 } });
    rig.emulator.control.act({ act: 'run', pipeline: 'shop-release' });
    const begun = rig.time.clock.now();
    const ran = await rig.main({ mode: 'pipeline', project: 'shop-release', 'poll-interval': '10m', timeout: '5m' });
    expect(ran.conclusion === 'timed_out' && rig.time.clock.now() === begun).toBe(false);
  });

  it.each(['cancel', 'reject', 'watch'])('of %s with wait: false is not that it started something', async (operation) => {
    const rig = createRig();
    const approval = operation === 'reject';
    const { historyId = '' } = rig.emulator.control.act({ act: 'deploy', scenario: 'shop/production/slow', approval });
    const ran = await rig.main({ operation, 'history-id': historyId, wait: 'false' });
    expect([ran.conclusion, lastLine(ran)?.includes('was started')]).toEqual(['started', false]);
  });

  it('of attach with wait: false is not that it started something', async () => {
    const rig = createRig();
    rig.emulator.control.act({ act: 'deploy', scenario: 'shop/production/slow' });
    const ran = await rig.main({ scenario: 'slow', 'on-conflict': 'attach', wait: 'false' });
    expect([ran.conclusion, lastLine(ran)?.includes('was started')]).toEqual(['started', false]);
  });

  it('of a throttled start is not that its answer was lost', async () => {
    const rig = createRig();
    rig.emulator.control.addFault({ match: { operation: START }, fault: 'rate-limit', retryAfter: 10 });
    const ran = await rig.main(
      {},
      {
        plan: ({ after }) => after(5000, () => void rig.emulator.control.act({ ...THEIRS, scenario: 'shop/production/rolling' })),
      },
    );
    // The proof of R1: nothing was started, so the foreign run is one in the way, which is waited for.
    expect(ran.log).not.toContain('answer to the start');
    expect([ran.conclusion, rig.started().map(({ id }) => id)]).toEqual(['success', [ran.outputs['history-id']]]);
  });

  it('of two spellings of one scenario names those, and no failure', async () => {
    const rig = createRig();
    const ran = await rig.main(many(['rolling', rig.ids('shop/production/rolling').scenario, 'all-at-once']));
    expect(ran.errors[0]).toContain('An earlier item of targets is the same');
    expect(rig.started()).toEqual([]);
  });
});
