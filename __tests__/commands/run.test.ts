import { describe, expect, it } from '@jest/globals';
import { runToEnd } from '../../src/commands/run.js';
import { NO_QUEUE } from '../../src/commands/start-queue.js';
import { initial, resumed } from '../../src/run/lifecycle/advance.js';
import type { Policy } from '../../src/run/lifecycle/policy.js';
import type { RunKind, RunView } from '../../src/run/model/view.js';
import { listenForInterruption } from '../../src/runner/signals.js';
import { createSemaphore } from '../../src/shared/semaphore.js';
import { createVirtualClock, type VirtualClock } from '../support/clock.js';
import { POLICY, TARGET } from '../support/machine.js';
import { apiError, http, listItem, START, view } from '../support/run.js';

const SUCCESS = view('success', { finishedAt: START + 10_000 });

function scene(kind: Partial<RunKind>, change: Partial<Policy> = {}, plan: Partial<Parameters<typeof runToEnd>[0]> = {}) {
  const time = createVirtualClock();
  const policy = { ...POLICY, ...change };
  const listeners: ((name: string) => void)[] = [];
  const interruption = listenForInterruption({ clock: time.clock, onSignal: (listener) => listeners.push(listener) }, () => {});
  const whole = { mode: 'deploy', target: TARGET, isConflict: () => false, recent: async () => [], ...kind } as RunKind;
  const failed: unknown[] = [];
  const run = () =>
    time.run(
      runToEnd(
        {
          first: initial(policy, 0),
          policy,
          binding: {
            resolve: async () => TARGET,
            bind: () => whole,
            deploy: {} as never,
            serviceTime: (at) => ({ least: START + at, most: START + at }),
          },
          turns: NO_QUEUE,
          pollIntervalMs: 5000,
          save: () => {},
          mayLearn: true,
          observers: () => [],
          ...plan,
        },
        {
          clock: time.clock,
          random: () => 0.5,
          serviceTime: (at) => ({ least: START + at, most: START + at }),
          interruption,
          isStepOver: () => false,
          onObserverFailed: (error) => failed.push(error),
        },
      ),
    );
  return { time, run, failed, signal: () => listeners.map((listener) => listener('SIGINT')) };
}

describe('runToEnd', () => {
  it('drives a run to its end at the poll interval of the step', async () => {
    const polls: number[] = [];
    const { run, time } = scene({
      start: async () => '80001',
      poll: async () => {
        polls.push(time.clock.elapsed());
        return polls.length > 2 ? SUCCESS : view('inprogress');
      },
    });
    expect((await run()).outcome.kind).toBe('run-succeeded');
    expect(polls).toEqual([0, 5000, 10_000]);
  });

  it('waits for a run in the way by poll-interval, or every 5 s, spread', async () => {
    for (const [pollIntervalMs, pause] of [
      [undefined, 5000],
      [20_000, 20_000],
    ] as const) {
      const lists: number[] = [];
      const { run, time } = scene(
        {
          recent: async () => {
            lists.push(time.clock.elapsed());
            return lists.length > 2 ? [] : [listItem('80000', 'inprogress')];
          },
          start: async () => '80001',
          poll: async () => SUCCESS,
        },
        {},
        { pollIntervalMs, mayLearn: false },
      );
      await run();
      expect(lists.slice(0, 3)).toEqual([0, pause, 2 * pause]);
    }
  });

  it('hears a signal, also one that came before', async () => {
    const { run, signal } = scene({});
    signal();
    expect((await run()).outcome).toMatchObject({ kind: 'interrupted', signalName: 'SIGINT' });
  });

  it('learns from earlier runs beside it, one of many does not', async () => {
    for (const [mayLearn, read] of [
      [true, true],
      [false, false],
    ] as const) {
      const polled = new Set<string>();
      const { run, time } = scene(
        {
          recent: async () => [listItem('79999', 'success'), listItem('79998', 'success')],
          start: async () => '80001',
          poll: async (historyId: string) => {
            polled.add(historyId);
            return historyId === '80001' && time.clock.elapsed() < 60_000 ? view('inprogress') : SUCCESS;
          },
        },
        {},
        { mayLearn },
      );
      await run();
      expect(polled.has('79999')).toBe(read);
    }
  });

  it('what observers throw is told, and stops nothing', async () => {
    const { run, failed } = scene(
      { start: async () => '80001', poll: async () => SUCCESS },
      {},
      {
        observers: () => [
          () => {
            throw new Error('observer');
          },
        ],
      },
    );
    expect([(await run()).outcome.kind, failed.length > 0]).toEqual(['run-succeeded', true]);
  });
});

describe('runs that share few connections, as in post (R5)', () => {
  /** Five runs through one connection; each request takes 2 s. */
  const five = async (time: VirtualClock, poll: () => RunView) => {
    const policy: Policy = { ...POLICY, phase: 'post' };
    const permits = createSemaphore(1);
    const interruption = listenForInterruption({ clock: time.clock, onSignal: () => {} }, () => {});
    const cancels: string[] = [];
    let under = 0;
    let most = 0;
    const slowly = async <T>(value: T, deadline: number | undefined): Promise<T> => {
      under += 1;
      most = Math.max(most, under);
      await time.clock.sleep(2000);
      under -= 1;
      if (deadline !== undefined && time.clock.elapsed() > deadline) throw apiError(http(504));
      return value;
    };
    const serviceTime = (at: number) => ({ least: START + at, most: START + at });
    const all = ['1', '2', '3', '4', '5'].map((historyId) => {
      const kind = {
        mode: 'deploy',
        target: TARGET,
        poll: (_: string, __: unknown, wait: { deadline?: number }) =>
          slowly(cancels.includes(historyId) ? view('canceled') : poll(), wait.deadline),
        cancel: async (known: string, wait: { deadline?: number }) => {
          await slowly(true, wait.deadline);
          cancels.push(known);
          return true;
        },
      } as unknown as RunKind;
      return runToEnd(
        {
          first: resumed({ phase: 'following', target: TARGET, historyId }, policy, 0),
          policy,
          binding: { resolve: async () => TARGET, bind: () => kind, target: TARGET, deploy: {} as never, serviceTime },
          ...{ turns: NO_QUEUE, pollIntervalMs: undefined, save: () => {}, permits, mayLearn: false, observers: () => [] },
        },
        { clock: time.clock, random: () => 0.5, serviceTime, interruption, onObserverFailed: () => {}, isStepOver: () => false },
      );
    });
    const done = await time.run(Promise.all(all));
    return { done, cancels, most };
  };

  it('each gets its cancel: nobody’s time limit runs while it waits in line', async () => {
    const { done, cancels, most } = await five(createVirtualClock(), () => view('inprogress'));
    expect(most).toBe(1);
    expect(cancels.toSorted()).toEqual(['1', '2', '3', '4', '5']);
    expect(done.map(({ outcome }) => outcome.kind)).toEqual(Array(5).fill('interrupted'));
  });
});
