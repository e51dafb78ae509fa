import { describe, expect, it } from '@jest/globals';
import { createBudgets } from '../../src/run/budgets.js';
import { type FollowEnd, type FollowEvent, type FollowedRun, fingerprint, follow } from '../../src/run/follow.js';
import { fixedPace } from '../../src/run/pacing.js';
import type { RunView } from '../../src/run/run.js';
import { createVirtualClock } from '../support/clock.js';
import { randomFrom } from '../support/host.js';
import { fakeRun, http, RESET, START, type Turn, task, view } from '../support/run.js';

const MINUTE = 60_000;

interface Followed {
  end: FollowEnd | Error;
  events: (FollowEvent & { at: number })[];
  looks: number;
  took: number;
  names: string[];
}

async function run(
  look: readonly Turn<RunView>[],
  change: Partial<FollowedRun> & { timeoutMs?: number; approvalTimeoutMs?: number } = {},
  signal?: AbortSignal,
): Promise<Followed> {
  const { timeoutMs = 60 * MINUTE, approvalTimeoutMs = 60 * MINUTE, ...rest } = change;
  const time = createVirtualClock();
  const fake = fakeRun(time, { look });
  const events: Followed['events'] = [];
  const end = await time.run(
    follow(
      {
        kind: fake.kind,
        historyId: '80001',
        budgets: createBudgets({ timeoutMs, approvalTimeoutMs }, START),
        pace: fixedPace(5000),
        durations: () => [],
        decided: false,
        ours: true,
        onEvent: (event) => events.push({ ...event, at: time.clock.now() - START }),
        ...rest,
      },
      { clock: time.clock, random: randomFrom(1), signal: signal ?? new AbortController().signal },
    ).catch((error: Error) => error),
  );
  return { end, events, looks: fake.count('look'), took: time.clock.now() - START, names: events.map(({ event }) => event) };
}

const ENDED = { finishedAt: START + 10_000 };

describe('follow', () => {
  it.each(['success', 'fail', 'error', 'reject', 'canceled', 'canary_reject'])('ends at once with %s', async (status) => {
    const { end, looks } = await run([view('inprogress'), view(status)]);
    expect(end).toMatchObject({ end: 'ended', view: { status } });
    expect(looks).toBe(2);
  });

  it.each(['inprogress', 'pending', 'waiting', 'canceling', 'canary_pending', 'canary_analyzing', 'canary_rejecting'])(
    'goes on with %s',
    async (status) => {
      const { end, looks } = await run([view(status), view(status), view('success')]);
      expect(end).toMatchObject({ end: 'ended', view: { status: 'success' } });
      expect(looks).toBe(3);
    },
  );

  it('watches an expired canary move on to its true end', async () => {
    const { end } = await run([
      view('canary_pending'),
      view('canary_waiting_timeout'),
      view('canary_rejecting'),
      view('canary_reject', ENDED),
    ]);
    expect(end).toMatchObject({ end: 'ended', view: { status: 'canary_reject' } });
  });
  it('takes an expired canary for its end once it has an end time, or after a minute', async () => {
    const at = await run([view('canary_waiting_timeout', ENDED)]);
    expect([at.end, at.looks]).toMatchObject([{ end: 'ended', view: { statusClass: 'failure' } }, 1]);
    const after = await run([view('canary_waiting_timeout')]);
    expect(after.end).toMatchObject({ end: 'ended', view: { statusClass: 'failure' } });
    expect(after.took).toBeGreaterThanOrEqual(MINUTE);
    expect(after.took).toBeLessThan(2 * MINUTE);
  });

  describe('an unknown word', () => {
    it('is told once, and followed', async () => {
      const { end, events } = await run([view('odd'), view('odd'), view('odder'), view('odd'), view('success')]);
      expect(end).toMatchObject({ end: 'ended', view: { status: 'success' } });
      expect(events.filter(({ event }) => event === 'unknown-status')).toMatchObject([{ word: 'odd' }, { word: 'odder' }]);
    });
    it('with an end time is an end that nobody documented, if two looks agree', async () => {
      const { end, looks } = await run([view('done', ENDED)]);
      expect(end).toMatchObject({ end: 'ended-unknown', view: { status: 'done' } });
      expect(looks).toBe(2);
      expect((await run([view('done', ENDED), view('inprogress'), view('success')])).end).toMatchObject({ end: 'ended' });
    });
    it.each([null, START])('with the end time %p is not', async (finishedAt) => {
      expect(
        (await run([view('done', { finishedAt }), view('done', { finishedAt }), view('done', { finishedAt }), view('fail')])).end,
      ).toMatchObject({ end: 'ended' });
    });
    it('is never success, even if it goes on for ever', async () => {
      expect((await run([view('Success')], { timeoutMs: MINUTE })).end).toMatchObject({ end: 'budget', budget: 'timeout' });
    });
  });

  it('tells every change, of steps and tasks too, once', async () => {
    const step = (status: string) => [
      { id: '1', name: 'web-1', status: 'deploy', steps: [{ name: 'deploy', status, at: null }] },
    ];
    const { names } = await run([
      view('inprogress', { targets: step('inprogress') }),
      view('inprogress', { targets: step('inprogress') }),
      view('inprogress', { targets: step('success') }),
      view('inprogress', { tasks: [task('a', 'inprogress')] }),
      view('inprogress', { tasks: [task('a', 'inprogress', { deployment: view('waiting') })] }),
      view('success'),
    ]);
    expect(names.filter((name) => name === 'seen')).toHaveLength(5);
  });

  it('gives a sign of life at least every 60 s, also while nothing can be seen', async () => {
    for (const look of [[view('inprogress')], [view('inprogress'), http(503)], [http(503)]] as Turn<RunView>[][]) {
      for (const pace of [fixedPace(5000), fixedPace(600_000)]) {
        const { events, took } = await run(look, { timeoutMs: 20 * MINUTE, pace });
        const spoken = [0, ...events.filter(({ event }) => event !== 'blocked').map(({ at }) => at), took];
        const gaps = spoken.slice(1).map((at, index) => at - (spoken[index] ?? 0));
        expect(Math.max(...gaps)).toBeLessThanOrEqual(60_000);
        expect(took).toBeGreaterThanOrEqual(19 * MINUTE);
      }
    }
  });

  it('does not wait for the next look when its budget ends: it looks once more', async () => {
    const clock = createVirtualClock();
    const fake = fakeRun(clock, { look: [() => view(clock.clock.now() - START >= 29_000 ? 'success' : 'inprogress')] });
    const end = await clock.run(
      follow(
        {
          kind: fake.kind,
          historyId: '80001',
          budgets: createBudgets({ timeoutMs: 30_000, approvalTimeoutMs: 1 }, START),
          pace: fixedPace(20_000),
          durations: () => [],
          decided: false,
          ours: true,
          onEvent: () => {},
        },
        { clock: clock.clock, random: () => 0.5, signal: new AbortController().signal },
      ),
    );
    expect(end).toMatchObject({ end: 'ended', view: { status: 'success' } });
    expect(clock.clock.now() - START).toBe(30_000);
  });

  it('is quick with a decision that was just made', async () => {
    const seen: (number | undefined)[] = [];
    const pace: FollowedRun['pace'] = ({ looksAfterDecision }) => {
      seen.push(looksAfterDecision);
      return 1000;
    };
    await run([view('inprogress'), view('inprogress'), view('success')], { pace, decided: true });
    await run([view('inprogress'), view('success')], { pace });
    expect(seen.filter((looks) => looks !== undefined).length).toBeGreaterThanOrEqual(2);
    expect(seen).toContain(undefined);
  });

  it('ends with the reason of its signal', async () => {
    const controller = new AbortController();
    const { end } = await run(
      [view('inprogress'), () => (controller.abort(new Error('stop')), view('inprogress'))],
      {},
      controller.signal,
    );
    expect(end).toMatchObject({ message: 'stop' });
  });

  it('passes a defect on and does not retry it', async () => {
    const { end, looks } = await run([() => Promise.reject(new TypeError('defect'))]);
    expect([end, looks]).toEqual([new TypeError('defect'), 1]);
  });
});

describe('budgets', () => {
  it('timeout: a run that goes on is left with its last view', async () => {
    const { end, took } = await run([view('inprogress')], { timeoutMs: 10 * MINUTE });
    expect(end).toMatchObject({ end: 'budget', budget: 'timeout', view: { status: 'inprogress' } });
    expect(took).toBe(10 * MINUTE);
  });
  it.each(['pending', 'canary_pending'])('approval-timeout: counts while %s, and timeout stands still', async (status) => {
    const { end, took, names } = await run([view('inprogress'), view(status)], {
      timeoutMs: MINUTE,
      approvalTimeoutMs: 30 * MINUTE,
    });
    expect(end).toMatchObject({ end: 'budget', budget: 'approval-timeout' });
    expect(took).toBe(30 * MINUTE + 5000);
    expect(names.filter((name) => name === 'blocked')).toHaveLength(1);
  });
  it('timeout goes on where it stopped once the person has acted', async () => {
    const looks = [
      ...Array<RunView>(5).fill(view('inprogress')),
      ...Array<RunView>(100).fill(view('pending')),
      view('inprogress'),
    ];
    const { end, took } = await run(looks, { timeoutMs: 2 * MINUTE, approvalTimeoutMs: 60 * MINUTE });
    expect(end).toMatchObject({ end: 'budget', budget: 'timeout' });
    expect(took).toBe(2 * MINUTE + 100 * 5000);
  });
});

describe('trouble', () => {
  it('of ten minutes changes nothing about the result', async () => {
    const kinds: Turn<RunView>[] = [
      http(503),
      http(429, '410'),
      RESET,
      { kind: 'timeout', afterMs: 20_000 },
      http(500),
      { kind: 'not-json', status: 200, start: '<' },
    ];
    const clock = createVirtualClock();
    let count = 0;
    const events: FollowEvent[] = [];
    const fake = fakeRun(clock, {
      look: [
        view('inprogress'),
        ...Array.from({ length: 200 }, () => () => {
          if (clock.clock.now() - START > 10 * MINUTE) return view('success', ENDED);
          return Promise.reject(count++) as Promise<RunView>;
        }),
      ],
    });
    const kind = {
      ...fake.kind,
      look: (...args: Parameters<typeof fake.kind.look>) =>
        fake.kind
          .look(...args)
          .catch((index: number) => fakeRun(clock, { look: [kinds[index % kinds.length] as Turn<RunView>] }).kind.look(...args)),
    };
    const end = await clock.run(
      follow(
        {
          kind,
          historyId: '80001',
          budgets: createBudgets({ timeoutMs: 60 * MINUTE, approvalTimeoutMs: 1 }, START),
          pace: fixedPace(5000),
          durations: () => [],
          decided: false,
          ours: true,
          onEvent: (event) => events.push(event),
        },
        { clock: clock.clock, random: randomFrom(3), signal: new AbortController().signal },
      ),
    );
    expect(end).toMatchObject({ end: 'ended', view: { status: 'success' } });
    expect(count).toBeGreaterThan(20);
    expect(events.filter(({ event }) => event === 'look-recovered')).toHaveLength(1);
  });

  it('that lasts to the end of the budget makes the run lost, not timed out', async () => {
    const { end } = await run([view('inprogress'), http(503)], { timeoutMs: 10 * MINUTE });
    expect(end).toMatchObject({ end: 'lost', failure: { status: 503 }, view: { status: 'inprogress' } });
  });

  it.each([
    http(404, '300'),
    http(401, '200'),
    http(401, '210'),
    http(400, '330500'),
    { kind: 'shape', path: 'result.id', expected: 'string', received: 'undefined' } as const,
  ])('that is a refusal makes the run lost only if it stays: %j', async (failure) => {
    const stays = await run([view('inprogress'), failure]);
    expect(stays.end).toMatchObject({ end: 'lost', failure, view: { status: 'inprogress' } });
    expect(stays.took).toBeGreaterThanOrEqual(20_000);
    expect(stays.took).toBeLessThan(2 * MINUTE);
    const passes = await run([view('inprogress'), failure, failure, failure, view('success')]);
    expect(passes.end).toMatchObject({ end: 'ended' });
  });

  it('alternating between refusal and outage does not make it lost', async () => {
    const turns = Array.from({ length: 30 }, (_, index) => (index % 2 === 0 ? http(404) : http(503)));
    expect((await run([view('inprogress'), ...turns, view('success')])).end).toMatchObject({ end: 'ended' });
  });
});

describe('fingerprint', () => {
  it('ignores what is no progress', () => {
    expect(fingerprint(view('inprogress', { executor: 'a' }))).toBe(
      fingerprint(view('inprogress', { executor: 'b', finishedAt: 1 })),
    );
    expect(fingerprint(view('inprogress'))).not.toBe(fingerprint(view('canceling')));
  });
});
