import { describe, expect, it } from '@jest/globals';
import { createStartQueue, NO_QUEUE } from '../../src/commands/start-queue.js';
import type { Turn } from '../../src/run/lifecycle/drive.js';
import type { Target } from '../../src/run/model/view.js';

const target = (scenario: string): Target => ({
  project: { id: '1', name: '' },
  stage: { id: '2', name: '' },
  scenario: { id: scenario, name: '' },
});
const settled = () => new Promise((resolve) => setImmediate(resolve));

/** Enters every target in turn and tells what each was given, as far as it was. */
async function enter(
  count: number,
  options: Partial<Parameters<typeof createStartQueue>[0]> = {},
  scenarios?: readonly string[],
) {
  const queue = createStartQueue({ count, maxParallel: count, failFast: true, connections: count, ...options });
  const given: (Turn | undefined)[] = Array(count).fill(undefined);
  const of = (index: number) => queue.of(index);
  const go = async (index: number) => {
    void of(index)
      .enter(target(scenarios?.[index] ?? String(index)))
      .then((turn) => {
        given[index] = turn;
      });
    await settled();
  };
  const told = () => given.map((turn) => (turn === undefined ? '-' : turn.kind === 'held' ? turn.why : turn.kind));
  return { of, go, told, given };
}

describe('the start queue of many targets', () => {
  it('begin once every name is looked up', async () => {
    const { go, told, of } = await enter(3);
    await go(2);
    await go(0);
    expect(told()).toEqual(['-', '-', '-']);
    of(1).leave(true);
    await settled();
    expect(told()).toEqual(['granted', '-', 'granted']);
  });
  it('are at most as many as max-parallel, in the order of the list', async () => {
    const { go, told, of } = await enter(4, { maxParallel: 2 });
    for (const index of [3, 2, 1, 0]) await go(index);
    expect(told()).toEqual(['granted', 'granted', '-', '-']);
    of(1).leave(true);
    await settled();
    expect(told()).toEqual(['granted', 'granted', 'granted', '-']);
    of(0).leave(true);
    await settled();
    expect(told()[3]).toBe('granted');
  });
  it('let no more starts be on their way than there are connections', async () => {
    const { go, told, given } = await enter(3, { connections: 2 });
    for (const index of [0, 1, 2]) await go(index);
    expect(told()).toEqual(['granted', 'granted', '-']);
    const [first] = given;
    if (first?.kind === 'granted') first.end();
    await settled();
    expect(told()).toEqual(['granted', 'granted', 'granted']);
  });
  it('end after a failure, also for those that wait for a connection or come later', async () => {
    const { go, told, of, given } = await enter(4, { maxParallel: 3, connections: 2 });
    for (const index of [0, 1, 2, 3]) await go(index);
    of(0).leave(false);
    const [first] = given;
    if (first?.kind === 'granted') first.end();
    await settled();
    expect(told()).toEqual(['granted', 'granted', 'held-back', 'held-back']);
    expect(of(1).isHeld()).toBe(true);
  });
  it('end after a failure of a look-up, before all names are known', async () => {
    const { go, told, of } = await enter(3);
    await go(0);
    of(1).leave(false);
    await settled();
    expect(told()[0]).toBe('held-back');
    await go(2);
    expect(told()[2]).toBe('held-back');
  });
  it('go on after a failure where fail-fast is off', async () => {
    const { go, told, of } = await enter(2, { failFast: false, maxParallel: 1 });
    for (const index of [0, 1]) await go(index);
    of(0).leave(false);
    await settled();
    expect([told(), of(1).isHeld()]).toEqual([['granted', 'granted'], false]);
  });
  it('a target that enters again after a pause keeps its place', async () => {
    const { go, told, given } = await enter(2, { maxParallel: 1 });
    for (const index of [0, 1]) await go(index);
    const [first] = given;
    if (first?.kind === 'granted') first.end();
    await go(0);
    expect(told()).toEqual(['granted', '-']);
  });
  it('one that waits when another fails is held, the one that holds a place may go on', async () => {
    const { go, told, of } = await enter(3, { maxParallel: 2 });
    for (const index of [0, 1, 2]) await go(index);
    of(1).leave(false);
    await settled();
    expect(told()[2]).toBe('held-back');
  });
  it('the same scenario twice is started once, by the first of the list', async () => {
    const { go, told } = await enter(3, {}, ['7', '8', '7']);
    for (const index of [2, 1, 0]) await go(index);
    expect(told()).toEqual(['granted', 'granted', 'duplicate']);
  });
});

it('a single run waits for nobody', async () => {
  expect([(await NO_QUEUE.enter(undefined)).kind, NO_QUEUE.isHeld()]).toEqual(['granted', false]);
});
