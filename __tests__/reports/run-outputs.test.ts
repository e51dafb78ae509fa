import { expect, it } from '@jest/globals';
import { createRunOutputs } from '../../src/reports/run-outputs.js';
import type { Outputs } from '../../src/runner/outputs.js';
import { TARGET } from '../support/machine.js';
import { listItem, view } from '../support/run.js';
import { observe, service, UNTIL_FOLLOWED, UNTIL_PERMIT } from '../support/transitions.js';

function record() {
  const set: unknown[] = [];
  const outputs = {
    set: (name: string, value: string) => set.push([name, value]),
    setTarget: (target: unknown) => set.push(['target', target]),
    setView: ({ status }: { status: string }) => set.push(['view', status]),
  } as unknown as Outputs;
  return { set, observer: createRunOutputs(outputs) };
}

it('sets the target when it is known, the id with the answer to the start, and each view', () => {
  const { set, observer } = record();
  observe(observer, [...UNTIL_FOLLOWED, { type: 'polled', view: view('inprogress') }]);
  expect(set).toEqual([
    ['target', TARGET],
    ['history-id', '80001'],
    ['view', 'inprogress'],
  ]);
});

it('shows nothing of a run that is only in the way', () => {
  const { set, observer } = record();
  const busy = listItem('80000', 'inprogress');
  const events = [...UNTIL_PERMIT, { type: 'listed', runs: [busy], service }, { type: 'polled', view: view('success') }] as const;
  observe(observer, events, { onConflict: 'attach' });
  expect(set).toEqual([['target', TARGET]]);
});

it('sets the id of an attached run, and of one that was given', () => {
  const attached = record();
  const busy = listItem('80000', 'inprogress');
  const events = [
    ...UNTIL_PERMIT,
    { type: 'listed', runs: [busy], service },
    { type: 'polled', view: view('inprogress') },
  ] as const;
  observe(attached.observer, events, { onConflict: 'attach' });
  expect(attached.set.slice(1)).toEqual([
    ['history-id', '80000'],
    ['view', 'inprogress'],
  ]);
  const given = record();
  observe(given.observer, UNTIL_PERMIT.slice(0, 2), { operation: 'cancel', historyId: '80005' });
  expect(given.set[0]).toEqual(['history-id', '80005']);
});
