import { expect, it } from '@jest/globals';
import { createRecorder } from '../../src/reports/recorder.js';
import { createRecording } from '../../src/reports/recording.js';
import { createVirtualClock } from '../support/clock.js';
import { listItem, START, view } from '../support/run.js';
import { observe, service, UNTIL_FOLLOWED, UNTIL_PERMIT } from '../support/transitions.js';

it('records each view with the date at which it was seen', () => {
  const recorder = createRecorder();
  const { clock } = createVirtualClock();
  const polls = (['waiting', 'inprogress', 'inprogress'] as const).flatMap((status) => [
    { type: 'polled', view: view(status) } as const,
    { type: 'time' } as const,
  ]);
  observe(createRecording(recorder, clock), [...UNTIL_FOLLOWED, ...polls]);
  expect(recorder.statuses).toMatchObject([
    { status: 'waiting', from: START },
    { status: 'inprogress', from: START },
  ]);
  expect(recorder.view?.status).toBe('inprogress');
});

it('records nothing of a run that is only in the way', () => {
  const recorder = createRecorder();
  const { clock } = createVirtualClock();
  const events = [
    ...UNTIL_PERMIT,
    { type: 'listed', runs: [listItem('80000', 'inprogress')], service },
    { type: 'polled', view: view('success') },
  ] as const;
  observe(createRecording(recorder, clock), events, { onConflict: 'attach' });
  expect(recorder.view).toBeUndefined();
});
