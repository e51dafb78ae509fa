import { describe, expect, it } from '@jest/globals';
import { Interrupted } from '../../src/run/model/interrupted.js';
import { listenForInterruption } from '../../src/runner/signals.js';
import { createVirtualClock } from '../support/clock.js';

function listen() {
  const time = createVirtualClock();
  const listeners: ((name: string) => void)[] = [];
  const told: string[] = [];
  const interruption = listenForInterruption({ clock: time.clock, onSignal: (listener) => listeners.push(listener) }, (name) =>
    told.push(name),
  );
  const signal = (name: string) => {
    for (const listener of listeners) listener(name);
  };
  return { time, interruption, signal, told };
}

describe('listenForInterruption', () => {
  it('does nothing until a signal comes', () => {
    const { interruption, told, time } = listen();
    expect([interruption.signal.aborted, interruption.requestSignal.aborted, told, time.pending]).toEqual([false, false, [], 0]);
  });

  it('ends everything at once with the name of the signal, and a request that may start something a moment later', async () => {
    const { interruption, signal, told, time } = listen();
    signal('SIGTERM');
    expect(told).toEqual(['SIGTERM']);
    expect(interruption.signal.reason).toEqual(new Interrupted('SIGTERM'));
    expect(interruption.signal.reason.signalName).toBe('SIGTERM');
    expect(interruption.requestSignal.aborted).toBe(false);
    await time.advance(1499);
    expect(interruption.requestSignal.aborted).toBe(false);
    await time.advance(1);
    expect(interruption.requestSignal.reason).toBe(interruption.signal.reason);
  });

  it('leaves a deadline within the 5 s of the contract', async () => {
    const { interruption, signal, time } = listen();
    await time.advance(60_000);
    signal('SIGINT');
    const left = interruption.deadline() - time.clock.elapsed();
    expect(left).toBeGreaterThan(2000);
    expect(left).toBeLessThan(5000);
    await time.advance(1000);
    expect(interruption.deadline() - time.clock.elapsed()).toBe(left - 1000);
  });

  it('bears any number of listeners: Node would print a warning into the log', () => {
    const { interruption } = listen();
    // `getMaxListeners` of node:events does not know the AbortSignal of a test's own realm.
    const most = (signal: object) => {
      const key = Object.getOwnPropertySymbols(signal).find(
        ({ description }) => description === 'events.maxEventTargetListeners',
      );
      return key && Reflect.get(signal, key);
    };
    expect([most(interruption.signal), most(interruption.requestSignal)]).toEqual([0, 0]);
  });

  it('later signals change nothing', async () => {
    const { interruption, signal, told, time } = listen();
    signal('SIGINT');
    const deadline = interruption.deadline();
    await time.advance(1000);
    signal('SIGTERM');
    expect([told, interruption.deadline(), interruption.signal.reason.signalName]).toEqual([['SIGINT'], deadline, 'SIGINT']);
  });
});
