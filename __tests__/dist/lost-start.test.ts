import { expect, test } from '@jest/globals';
import type { Fault } from '../../emulator/gateway/faults.js';
import { bench, expectSilent, expectWhole, runStep } from '../support/dist.js';

/** A start whose answer does not come (R1, R2): at most one run exists, whose it is is known or said not to be, and none is started again. */

const START = { operation: 'sourcedeploy.scenario.deploy' };

const CASES: { title: string; fault: Fault; conclusion: 'success' | 'unknown'; requests: number }[] = [
  { title: 'dropped after it acted', fault: { fault: 'drop-after', match: START }, conclusion: 'success', requests: 1 },
  { title: 'dropped before it acted', fault: { fault: 'drop-before', match: START }, conclusion: 'unknown', requests: 1 },
  {
    title: '502 after it acted',
    fault: { fault: 'status', status: 502, acts: true, match: START },
    conclusion: 'success',
    requests: 1,
  },
  {
    title: '503 of nobody knows whom',
    fault: { fault: 'status', status: 503, body: '<h1>Service Unavailable</h1>', match: START },
    conclusion: 'unknown',
    requests: 1,
  },
  { title: 'cut off in the middle', fault: { fault: 'truncate', match: START }, conclusion: 'success', requests: 1 },
  { title: 'a 200 with an HTML page', fault: { fault: 'not-json', match: START }, conclusion: 'success', requests: 1 },
  // The gateway's own refusals prove that nothing was started, so these are sent again.
  {
    title: "503 in the gateway's own words",
    fault: { fault: 'status', status: 503, match: START },
    conclusion: 'success',
    requests: 2,
  },
  {
    title: 'throttled',
    fault: { fault: 'rate-limit', retryAfter: 1, match: START },
    conclusion: 'success',
    requests: 2,
  },
];

test.concurrent.each(CASES)('$title: $conclusion', async ({ fault, conclusion, requests }) => {
  const b = await bench();
  b.emulator.control.addFault(fault);
  const result = await runStep({ ...b.inputs, scenario: 'slow' });
  expectWhole(result, conclusion);
  expectSilent(result.post);
  const id = result.main.outputs['history-id'];
  expect(b.started().map((run) => run.id)).toEqual(conclusion === 'success' ? [id] : []);
  expect(b.count('scenario.deploy')).toBe(requests);
  expect(b.count('history.cancel')).toBe(0);
});

test.concurrent('dropped, and two foreign runs of the same scenario begin at the same moment: unknown, neither is started again nor cancelled', async () => {
  const b = await bench();
  b.emulator.control.set({ concurrentDeployments: 'parallel' });
  b.emulator.control.addFault({ fault: 'drop-before', match: START });
  const phase = runStep({ ...b.inputs, scenario: 'slow' });
  while (b.count('scenario.deploy') === 0) await new Promise((done) => setTimeout(done, 20));
  b.emulator.control.act({ act: 'deploy', scenario: 'shop/production/slow' });
  b.emulator.control.act({ act: 'deploy', scenario: 'shop/production/slow' });
  const result = await phase;
  expectWhole(result, 'unknown');
  expectSilent(result.post);
  expect(b.count('scenario.deploy')).toBe(1);
  expect(b.count('history.cancel')).toBe(0);
  expect(b.started().every(({ how }) => how === 'control')).toBe(true);
});
