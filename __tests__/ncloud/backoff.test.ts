import { describe, expect, it } from '@jest/globals';
import { backoff } from '../../src/ncloud/backoff.js';
import type { Failure } from '../../src/ncloud/errors.js';

const http = (status: number, retryAfterMs?: number): Failure => ({
  kind: 'http',
  status,
  code: '',
  message: '',
  details: '',
  meaning: undefined,
  retryAfterMs,
});
const RESET: Failure = { kind: 'network', code: 'ECONNRESET', sent: true };
const longest = (failed: number, failure: Failure = RESET) => backoff(failed, failure, () => 1);
const shortest = (failed: number, failure: Failure = RESET) => backoff(failed, failure, () => 0);

describe('backoff', () => {
  it('doubles up to half a minute and never beyond', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 50, 5000].map((failed) => longest(failed))).toEqual([
      500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000,
    ]);
  });
  it('spreads over nearly all of the pause, and never is nothing', () => {
    expect(shortest(1)).toBe(50);
    expect(shortest(7)).toBe(3000);
  });
  it('starts higher when throttled', () => {
    expect(shortest(3, http(429))).toBe(1000);
    expect(longest(3, http(429))).toBe(2000);
    expect(shortest(3, http(503))).toBe(200);
  });
  it('takes Retry-After for the least pause, up to five minutes', () => {
    expect(shortest(1, http(429, 7000))).toBe(7000);
    expect(longest(1, http(503, 7000))).toBe(8000);
    expect(shortest(1, http(429, 3_600_000))).toBe(300_000);
    expect(shortest(1, http(429, 0))).toBe(0);
  });
});
