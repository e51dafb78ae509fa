import { describe, expect, it } from '@jest/globals';
import { advance, initial } from '../../../src/run/lifecycle/advance.js';
import type { Drive, Observer } from '../../../src/run/lifecycle/drive.js';
import { createVirtualClock } from '../../support/clock.js';
import { driveRun, POLICY } from '../../support/machine.js';
import { http, RESET, START, view } from '../../support/run.js';

const SUCCESS = view('success', { finishedAt: START + 10_000 });
const SCRIPT = { list: [[]], start: ['80001'], poll: [view('inprogress'), SUCCESS] };

describe('drive', () => {
  it('saves before it sends what the save guards', async () => {
    const { order } = await driveRun(SCRIPT);
    expect(order).toEqual([
      ...['resolve', 'list', 'save starting', 'start', 'save following', 'poll 80001', 'poll 80001', 'save done'],
    ]);
  });

  it('goes on when saving fails: a writer that fails stops nothing but itself (R9)', async () => {
    const full = new Error('ENOSPC');
    const { kind, failed } = await driveRun(SCRIPT, {
      save: () => {
        throw full;
      },
    });
    expect([kind, failed]).toEqual(['run-succeeded', [full, full, full]]);
  });

  it('shows observers each transition once it is saved, and bears what they throw', async () => {
    const seen: string[] = [];
    const saves: string[] = [];
    const observer: Observer = (before, event, after) => {
      seen.push(`${before.phase} ${event.type} ${after.phase} ${saves.length}`);
      throw new Error('observer');
    };
    const { kind, failed } = await driveRun(SCRIPT, { observers: [observer], save: ({ phase }) => saves.push(phase) });
    expect(kind).toBe('run-succeeded');
    expect(seen).toEqual([
      'idle begun idle 0',
      'idle resolved idle 0',
      'idle turn idle 0',
      'idle listed starting 1',
      'starting started following 2',
      'following polled following 2',
      'following time following 2',
      'following polled done 3',
    ]);
    expect(failed).toHaveLength(8);
  });

  it('tells observers how long the next wait is', async () => {
    const waits: (number | undefined)[] = [];
    await driveRun(SCRIPT, { observers: [(_, event, __, waitMs) => event.type === 'polled' && waits.push(waitMs)] });
    expect(waits).toEqual([5000, undefined]);
  });

  it('gives up the answer to a request that another one replaced', async () => {
    const time = createVirtualClock();
    const late = () => time.clock.sleep(11_000).then(() => SUCCESS);
    const { kind, events } = await driveRun(
      { list: [[]], start: ['80001'], poll: [late, view('canceled'), view('canceled')] },
      { signalAt: 10_000, time },
    );
    expect(kind).toBe('interrupted');
    // The two of the stop (R4), and not the one that was given up.
    expect(events.filter(({ type }) => type === 'polled')).toHaveLength(2);
  });

  it('replays: the events that it fed lead a fresh state to the same end', async () => {
    for (const options of [{}, { signalAt: 7000 }, { timeoutMs: 3000, onTimeout: 'cancel' as const }]) {
      const { events, done } = await driveRun({ ...SCRIPT, start: [RESET] }, options);
      const policy = { ...POLICY, ...('timeoutMs' in options ? options : {}) };
      const replayed = events.reduce((state, event) => advance(state, event, policy).state, initial(policy, 0));
      expect(replayed).toEqual(done);
    }
  });

  it('shortens waits to what is left of the budget', async () => {
    const { times } = await driveRun({ ...SCRIPT, poll: [view('inprogress')] }, { timeoutMs: 12_000, pollIntervalMs: 10_000 });
    expect(times('poll')).toEqual([0, 10_000, 12_000]);
  });

  it('does nothing at all from a state that is done', async () => {
    const { order, events } = await driveRun({}, { phase: 'post', saved: { phase: 'done' } });
    expect([order, events]).toEqual([[], []]);
  });

  it('ends listening, waiting and requests with the run', async () => {
    const time = createVirtualClock();
    await driveRun(SCRIPT, { time });
    expect(time.pending).toBe(0);
  });

  it('tells the poll interval what it is to learn from', async () => {
    const told: string[] = [];
    const interval: Drive['interval'] = {
      saw: ({ status }) => told.push(`saw ${status}`),
      throttled: () => told.push('throttled'),
      acted: () => told.push('acted'),
      nextMs: () => 1000,
      stop: () => told.push('stop'),
    };
    await driveRun(
      { poll: [view('pending'), http(429, '410'), view('inprogress'), SUCCESS] },
      { operation: 'approve', historyId: '80001', interval },
    );
    expect(told).toEqual(['saw pending', 'acted', 'throttled', 'saw inprogress', 'saw success', 'stop']);
  });
});
