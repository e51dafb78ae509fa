import { expect, it } from '@jest/globals';
import type { Conclusion } from '../../../src/run/model/outcome.js';
import { worst } from '../../../src/run/model/worst.js';

const of = (...items: Conclusion[]) => worst(items, (item) => item);

it('prefers what went wrong, and what is not known to all', () => {
  expect(of('success', 'started')).toBe('started');
  expect(of('success', 'refused', 'failure')).toBe('failure');
  expect(of('failure', 'unknown', 'success')).toBe('unknown');
  expect(of('cancelled', 'timed_out')).toBe('timed_out');
  expect(of()).toBeUndefined();
});
