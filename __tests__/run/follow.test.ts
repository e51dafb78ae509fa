import { describe, expect, it } from '@jest/globals';
import { type FollowedRun, fingerprint, follow } from '../../src/run/follow.js';
import type { RunView } from '../../src/run/model/view.js';
import { createBudgets } from '../../src/run/polling/budgets.js';
import { fixedPace } from '../../src/run/polling/interval.js';
import { createVirtualClock, type VirtualClock } from '../support/clock.js';
import { MINUTE, followRun as run } from '../support/follow.js';
import { fakeRun, http, START, type Turn, task, view } from '../support/run.js';

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

  it('gives one also during a look that takes long, and none after its end', async () => {
    const { clock, run: play } = createVirtualClock();
    const fake = fakeRun({ clock } as VirtualClock, { look: [() => clock.sleep(150_000).then(() => view('success'))] });
    const beats: number[] = [];
    const followed = follow(
      {
        kind: fake.kind,
        historyId: '80001',
        budgets: createBudgets({ timeoutMs: 20 * MINUTE, approvalTimeoutMs: 1 }, 0),
        pace: fixedPace(5000),
        durations: () => [],
        decided: false,
        ours: true,
        onEvent: ({ event }) => event === 'heartbeat' && beats.push(clock.now() - START),
      },
      { clock, random: () => 0.5, signal: new AbortController().signal },
    );
    expect(await play(followed)).toMatchObject({ end: 'ended' });
    await play(clock.sleep(5 * MINUTE));
    expect(beats).toEqual([31_000, 62_000, 93_000, 124_000]);
  });

  it('does not wait for the next look when its budget ends: it looks once more', async () => {
    const clock = createVirtualClock();
    const fake = fakeRun(clock, { look: [() => view(clock.clock.now() - START >= 29_000 ? 'success' : 'inprogress')] });
    const end = await clock.run(
      follow(
        {
          kind: fake.kind,
          historyId: '80001',
          budgets: createBudgets({ timeoutMs: 30_000, approvalTimeoutMs: 1 }, 0),
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
      [
        view('inprogress'),
        () => {
          controller.abort(new Error('stop'));
          return view('inprogress');
        },
      ],
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

describe('fingerprint', () => {
  it('ignores what is no progress', () => {
    expect(fingerprint(view('inprogress', { executor: 'a' }))).toBe(
      fingerprint(view('inprogress', { executor: 'b', finishedAt: 1 })),
    );
    expect(fingerprint(view('inprogress'))).not.toBe(fingerprint(view('canceling')));
  });
});
