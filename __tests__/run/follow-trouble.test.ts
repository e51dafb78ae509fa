import { describe, expect, it } from '@jest/globals';
import type { Failure } from '../../src/ncloud/errors.js';
import { type FollowEvent, follow } from '../../src/run/follow.js';
import type { RunView } from '../../src/run/model/view.js';
import { createBudgets } from '../../src/run/polling/budgets.js';
import { fixedPace } from '../../src/run/polling/interval.js';
import { createVirtualClock } from '../support/clock.js';
import { MINUTE, followRun as run } from '../support/follow.js';
import { randomFrom } from '../support/host.js';
import { fakeRun, http, RESET, START, type Turn, view } from '../support/run.js';

const ENDED = { finishedAt: START + 10_000 };
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
          budgets: createBudgets({ timeoutMs: 60 * MINUTE, approvalTimeoutMs: 1 }, 0),
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

  it('that is refused twice, however far apart, is not lost yet', async () => {
    const refusal = { ...http(401, '200'), retryAfterMs: 25_000 } as Failure;
    expect((await run([view('inprogress'), refusal, refusal, view('success')])).end).toMatchObject({ end: 'ended' });
  });

  it('alternating between refusal and outage does not make it lost', async () => {
    const turns = Array.from({ length: 30 }, (_, index) => (index % 2 === 0 ? http(404) : http(503)));
    expect((await run([view('inprogress'), ...turns, view('success')])).end).toMatchObject({ end: 'ended' });
  });
});
