import { describe, expect, test } from '@jest/globals';
import * as machine from '../../../src/run/lifecycle/advance.js';
import type { RunCommand } from '../../../src/run/lifecycle/commands.js';
import type { RunEvent } from '../../../src/run/lifecycle/events.js';
import type { Policy } from '../../../src/run/lifecycle/policy.js';
import type { RunState } from '../../../src/run/lifecycle/state.js';
import { baseCases, createBase } from '../../../verify/explore/cases.js';
import { allRows, cover, pairsOf } from '../../../verify/explore/covering.js';
import type { Machine } from '../../../verify/explore/machine.js';
import { replay } from '../../../verify/explore/replay.js';
import { report } from '../../../verify/explore/report.js';
import { search } from '../../../verify/explore/search.js';
import { Seen } from '../../../verify/explore/seen.js';

const start = createBase('start');
const long = createBase('long', { path: 'long' });
const busy = createBase('busy', { busy: 'long' });

type Result = { state: RunState; commands: readonly RunCommand[] };

/** The real machine, but for what `change` makes of a step. */
function wrong(change: (state: RunState, event: RunEvent, policy: Policy, right: Result) => Result): Machine {
  return { ...machine, advance: (state, event, policy) => change(state, event, policy, machine.advance(state, event, policy)) };
}

function faultsOf(defective: Machine, base = start, depth = 1): string[] {
  return search(base, { machine: defective, depth }).violations.map(({ rule, what }) => `${rule}: ${what}`);
}

describe('every single deviation, in every base case', () => {
  test('breaks no promise', () => {
    const found = baseCases().map((base) => search(base, { machine, depth: 1 }));
    expect(found.flatMap(({ violations }) => violations.map(({ rule, what, path }) => `${rule}: ${what} (${path})`))).toEqual([]);
    // Far fewer would mean that something is not looked at any more.
    expect(found.reduce((sum, { paths }) => sum + paths, 0)).toBeGreaterThan(7000);
  }, 120_000);

  test('looks at no state twice: two deviations lead to many more paths, and to few more states for each', () => {
    const small = baseCases().filter(({ name }) => name === 'approve-leave-fails');
    const [one] = small.map((base) => search(base, { machine, depth: 1 }));
    const [two] = small.map((base) => search(base, { machine, depth: 2 }));
    expect(two?.paths).toBeGreaterThan((one?.paths ?? 0) * 5);
    expect(two?.states).toBeLessThan((one?.states ?? 0) * (one?.paths ?? 0));
  }, 60_000);
});

describe('a machine that is wrong is found out', () => {
  test('a start whose answer was lost is sent again', () => {
    const again = wrong((_, event, __, right) =>
      event.type === 'start-lost' ? { ...right, commands: [...right.commands, { do: 'start' }] } : right,
    );
    expect(faultsOf(again)).toContain('R1: a second start is sent although nothing proves that the first did not act');
  });

  test('whatever list shows a run, it is cancelled', () => {
    const cancelling = wrong((_, event, __, right) => {
      const [first] = event.type === 'listed' ? event.runs : [];
      if (!first) return right;
      return {
        ...right,
        commands: [
          ...right.commands,
          { do: 'cancel', historyId: first.historyId, by: 'cancel', deadline: Number.POSITIVE_INFINITY },
        ],
      };
    });
    expect(faultsOf(cancelling, busy, 0)).toContain('R3: a foreign run is cancelled');
  });

  test('one failing word without an end is believed', () => {
    const believing = wrong((state, event, _, right) => {
      if (event.type !== 'polled' || event.view.statusClass !== 'failure' || state.phase !== 'following') return right;
      const done = { ...state, phase: 'done', outcome: { kind: 'run-failed', view: event.view }, isOpen: false } as const;
      return { state: done, commands: [{ do: 'save', run: { phase: 'done' } }] };
    });
    expect(faultsOf(believing)).toContainEqual(expect.stringContaining('run-failed is said of a run that really is inprogress'));
  });

  test('green is said without the run’s success', () => {
    const green = wrong((state, event, _, right) => {
      if (event.type !== 'polled' || state.phase !== 'following') return right;
      const done = { ...state, phase: 'done', outcome: { kind: 'run-succeeded', view: event.view }, isOpen: false } as const;
      return { state: done, commands: [{ do: 'save', run: { phase: 'done' } }] };
    });
    expect(faultsOf(green, start, 0)).toContainEqual(expect.stringContaining('R4: run-succeeded is said of a run'));
  });

  test('a signal is not heard', () => {
    const deaf = wrong((state, event, _, right) => (event.type === 'signal' ? { state, commands: [] } : right));
    expect(faultsOf(deaf)).toContainEqual(expect.stringMatching(/^R5: (the step ends|the runner kills)/));
  });

  test('what is known is not saved before it is acted on', () => {
    const forgetful = wrong((_, __, ___, right) => ({
      ...right,
      commands: right.commands.filter((command) => command.do !== 'save' || command.run.phase === 'done'),
    }));
    expect(faultsOf(forgetful, start, 0)).toContain('R5: a start is sent that was not saved before');
  });

  test('nothing is stopped in the post phase', () => {
    const idle = wrong((state, _, policy, right) => {
      if (policy.phase === 'main') return right;
      const done = {
        ...state,
        phase: 'done',
        outcome: { kind: 'defect', message: '' },
        historyId: '',
        isOpen: false,
      } as RunState;
      return { state: done, commands: [{ do: 'save', run: { phase: 'done' } }] };
    });
    expect(faultsOf(idle, long)).toContainEqual(
      expect.stringMatching(/^R5: a run of ours goes on against the policy: main was killed/),
    );
  });

  test('it throws, changes what it was given, waits for nothing, or goes round in circles', () => {
    const throwing = wrong((_, event, __, right) => {
      if (event.type === 'poll-failed') throw new Error('oops');
      return right;
    });
    expect(faultsOf(throwing)).toContainEqual(expect.stringContaining('advance threw on poll-failed'));
    const sleeping = wrong((state, event, _, right) => (event.type === 'poll-failed' ? { state, commands: [] } : right));
    expect(faultsOf(sleeping)).toContain('bounded: a machine waits for nothing: no request, no pause, no turn');
    const circling = wrong((state, event, _, right) =>
      event.type === 'time' && state.phase === 'following'
        ? { state, commands: [{ do: 'wait', pause: { for: 'fixed', ms: 1000 }, until: event.at }] }
        : right,
    );
    expect(faultsOf(circling, start, 0)).toContainEqual(expect.stringMatching(/^bounded: the machine goes round in circles/));
  });

  test('the story of its shortest path can be told again', () => {
    const again = wrong((_, event, __, right) =>
      event.type === 'start-lost' ? { ...right, commands: [...right.commands, { do: 'start' }] } : right,
    );
    const found = search(start, { machine: again, depth: 1 });
    const [violation] = found.violations.filter(({ rule }) => rule === 'R1');
    expect(violation?.deviations).toBe(1);
    const story = replay([start], violation?.path ?? '', again);
    expect(story).toMatch(/main wants: start {3}<< /);
    expect(story).toContain('BROKEN R1: a second start is sent');
    expect(report([found], { extent: 'full', seconds: 1 })).toContain(`npm run explore -- --replay '${violation?.path}'`);
    expect(replay([start], violation?.path ?? '', machine)).toContain('Nothing is wrong on this path.');
  }, 60_000);
});

test('the base cases cover every pair of policy values that the inputs allow', () => {
  const wanted = new Set(allRows().flatMap(pairsOf));
  const covered = new Set(cover().flatMap(pairsOf));
  expect([...wanted].filter((pair) => !covered.has(pair))).toEqual([]);
  expect(baseCases().filter(({ depth }) => depth === 3)).toHaveLength(10);
  expect(new Set(baseCases().map(({ name }) => name)).size).toBe(baseCases().length);
});

test('a state is visited once for each smaller number of deviations, and twice on one path is a circle', () => {
  const seen = new Seen();
  expect(seen.visit(1, 2, 1)).toBe('new');
  expect(seen.visit(1, 2, 1)).toBe('circle');
  expect(seen.visit(1, 2, 2)).toBe('known');
  expect(seen.visit(1, 1, 3)).toBe('new');
  expect(seen.visit(1, 2, 4)).toBe('known');
  for (let hash = 2; hash < 10_000; hash++) expect(seen.visit(hash * 0x100000001, 0, 5)).toBe('new');
  expect(seen.size).toBe(9999);
});
