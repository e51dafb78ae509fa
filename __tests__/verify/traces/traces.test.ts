import { describe, expect, it } from '@jest/globals';
import { generate } from '../../../verify/soak/generate.js';
import { type Evidence, play } from '../../../verify/soak/play.js';
import { compare } from '../../../verify/traces/compare.js';
import { linesOf, playTrace, type Trace } from '../../../verify/traces/trace.js';

const SEED = 1_000_004;

/** A trace as it would be after a change of behaviour. */
const changed = (evidence: Evidence): Trace => ({ seed: SEED, hash: 'other', lines: linesOf(evidence) });

describe('traces', () => {
  it('of one commit are equal, though its nonce and MACs differ', async () => {
    const [one, other] = [await playTrace(SEED), await playTrace(SEED)];
    expect(one.lines.length).toBeGreaterThan(5);
    expect(compare([one], [other])).toEqual({ isEqual: true, text: 'equal: 1 seeds' });
  });

  it('show the request, output, saved state or ending that changed', async () => {
    const played = await play(generate(SEED));
    const { main } = played;
    const [request] = main.requests;
    const before = [await playTrace(SEED)];
    for (const [change, shown] of [
      [{ requests: [...main.requests, { ...request, url: '/another' }] }, 'GET /another'],
      [{ requests: main.requests.slice(1) }, '-'],
      [{ outputs: new Map([...main.outputs, ['zz', 'x']]) }, '+ main output zz: x'],
      [{ state: new Map([...main.state, ['zz', `${'0'.repeat(64)}.{"b":1,"a":2}`]]) }, '+ main state zz: {"a":2,"b":1}'],
      [{ ending: 'killed' }, '+ main killed, exit code none'],
    ] as const) {
      const { isEqual, text } = compare(before, [changed({ ...played, main: { ...main, ...change } as Evidence['main'] })]);
      expect([isEqual, text]).toEqual([false, expect.stringContaining(shown)]);
    }
  });

  it('that one file lacks, or that nobody wrote, are no equality', async () => {
    const trace = await playTrace(SEED);
    expect(compare([trace], []).text).toContain('only in the first file');
    expect(compare([], [trace]).text).toContain('only in the second file');
    expect(compare([], []).isEqual).toBe(false);
  });
});
