import { expect, test } from '@jest/globals';
import type { Fault } from '../../emulator/gateway/faults.js';
import { bench, expectSilent, expectWhole, runStep } from '../support/dist.js';

/** A start whose answer does not come: exactly one run exists at the end, and it is the one that is followed. */

const START = { operation: 'sourcedeploy.scenario.deploy' };

const CASES: { title: string; fault: Fault; requests: number }[] = [
  { title: 'dropped after the service acted', fault: { fault: 'drop-after', match: START }, requests: 1 },
  { title: 'dropped before the service acted', fault: { fault: 'drop-before', match: START }, requests: 2 },
  { title: '502 after the service acted', fault: { fault: 'status', status: 502, acts: true, match: START }, requests: 1 },
  { title: '503 without an action', fault: { fault: 'status', status: 503, match: START }, requests: 2 },
  { title: 'cut off in the middle', fault: { fault: 'truncate', match: START }, requests: 1 },
  { title: 'a 200 with an HTML page', fault: { fault: 'not-json', match: START }, requests: 1 },
  { title: 'throttled', fault: { fault: 'rate-limit', retryAfter: 1, match: START }, requests: 2 },
];

test.concurrent.each(CASES)('$title', async ({ fault, requests }) => {
  const b = await bench();
  b.emulator.control.addFault(fault);
  const result = await runStep({ ...b.inputs, scenario: 'slow' });
  expectWhole(result, 'success');
  expectSilent(result.post);
  expect(b.started().map(({ id }) => id)).toEqual([result.main.outputs['history-id']]);
  expect(b.count('scenario.deploy')).toBe(requests);
  expect(b.count('history.cancel')).toBe(0);
});

test.concurrent('a start whose answer is lost: dropped, and a stranger starts the same scenario at the same moment: unknown, neither started again nor cancelled', async () => {
  const b = await bench();
  b.emulator.control.set({ concurrentDeployments: 'parallel' });
  b.emulator.control.addFault({ fault: 'drop-before', match: START });
  b.emulator.control.addFault({ fault: 'delay', ms: 1500, match: { operation: 'sourcedeploy.history.list', nth: 2 } });
  const phase = runStep({ ...b.inputs, scenario: 'slow', timeout: '30s' });
  while (b.count('scenario.deploy') === 0) await new Promise((done) => setTimeout(done, 20));
  b.emulator.control.act({ act: 'deploy', scenario: 'shop/production/slow' });
  b.emulator.control.act({ act: 'deploy', scenario: 'shop/production/slow' });
  const result = await phase;
  expectWhole(result, 'unknown');
  expect(b.count('scenario.deploy')).toBe(1);
  expect(b.count('history.cancel')).toBe(0);
  expect(b.started().every(({ how }) => how === 'control')).toBe(true);
});
