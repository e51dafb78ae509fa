import type { Turn, Turns } from '../run/lifecycle/drive.js';
import type { Target } from '../run/model/view.js';
import { createSemaphore } from '../shared/semaphore.js';

/** A single run waits for nobody. */
export const NO_QUEUE: Turns = { enter: async () => ({ kind: 'granted', end: () => {} }), isHeld: () => false };

/** The place of one target in the queue to start. */
export interface QueuedTarget extends Turns {
  /** The target's run is over, or will never be: its place is another's. */
  leave(isGreen: boolean): void;
}

interface Waiting {
  readonly index: number;
  readonly go: (decision: 'granted' | 'held-back' | 'duplicate') => void;
}

/**
 * The queue to start of many targets: nothing is started before every name is looked up; then at most `maxParallel` runs are under way at once,
 * in the order of the list, and no more starts are on their way than there are connections. After a failure nothing new is started.
 */
export function createStartQueue(options: { count: number; maxParallel: number; failFast: boolean; connections: number }) {
  const { count, maxParallel, failFast, connections } = options;
  const permits = createSemaphore(connections);
  const keys = new Map<number, string>();
  const left = new Set<number>();
  const holders = new Set<number>();
  let waiting: Waiting[] = [];
  let hasFailed = false;

  const isResolved = () => new Set([...keys.keys(), ...left]).size >= count;
  const isDuplicate = (index: number) => [...keys].some(([other, key]) => other < index && key === keys.get(index));

  const grant = (): void => {
    if (!isResolved() && !hasFailed) return;
    for (const entry of waiting.toSorted((a, b) => a.index - b.index)) {
      const decision = hasFailed && !holders.has(entry.index) ? 'held-back' : isDuplicate(entry.index) ? 'duplicate' : 'granted';
      if (decision === 'granted' && !holders.has(entry.index) && holders.size >= maxParallel) continue;
      if (decision === 'granted') holders.add(entry.index);
      waiting = waiting.filter((one) => one !== entry);
      entry.go(decision);
    }
  };

  const enter = async (index: number, target: Target | undefined): Promise<Turn> => {
    if (hasFailed) return { kind: 'held', why: 'held-back' };
    keys.set(index, JSON.stringify([target?.project.id, target?.stage?.id, target?.scenario?.id]));
    const decision = await new Promise<Parameters<Waiting['go']>[0]>((go) => {
      waiting.push({ index, go });
      grant();
    });
    if (decision !== 'granted') return { kind: 'held', why: decision };
    const end = await permits.acquire();
    if (!hasFailed) return { kind: 'granted', end };
    end();
    return { kind: 'held', why: 'held-back' };
  };

  return {
    of: (index: number): QueuedTarget => ({
      enter: (target) => enter(index, target),
      isHeld: () => hasFailed,
      leave(isGreen) {
        left.add(index);
        holders.delete(index);
        waiting = waiting.filter((entry) => entry.index !== index);
        if (failFast && !isGreen) hasFailed = true;
        grant();
      },
    }),
  };
}
