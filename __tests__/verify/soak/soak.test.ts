import { describe, expect, it } from '@jest/globals';
import { playBatch } from '../../../verify/soak/batch.js';
import { generate } from '../../../verify/soak/generate.js';
import { judge } from '../../../verify/soak/oracle/index.js';
import { type Evidence, play } from '../../../verify/soak/play.js';
import type { Scenario } from '../../../verify/soak/scenario.js';

/** Runs of the soak that are part of the tests; `npm run soak` plays thousands. */
const RUNS = 150;

const FIRST = 1_000_000;

describe('the soak', () => {
  it(`finds nothing in ${RUNS} runs`, async () => {
    const tally = await playBatch({ first: FIRST, end: FIRST + RUNS, step: 1 });
    expect(tally.violations).toEqual({});
    expect(tally.runs).toBe(RUNS);
    // It walks the paths that matter, and not only the easy ones.
    for (const conclusion of ['success', 'failure', 'cancelled', 'timed_out', 'refused', 'unknown', 'started', '(killed)']) {
      expect(tally.conclusions[conclusion]).toBeGreaterThan(0);
    }
  });

  it('rolls the same scenario and plays the same run for the same seed', async () => {
    expect(generate(42)).toEqual(generate(42));
    const [one, other] = [await play(generate(1_000_004)), await play(generate(1_000_004))];
    expect(other.main.lines).toEqual(one.main.lines);
    expect(other.runs).toEqual(one.runs);
  });
});

/** What a main phase that was killed while it followed a run had saved. */
function following({ main }: Evidence, historyId: string): Evidence['main']['state'] {
  return new Map([...main.state, ['run-0', JSON.stringify({ phase: 'following', historyId })]]);
}

describe('the oracle', () => {
  /** Whether nothing went wrong by chance: what is falsified then has no excuse. */
  const isCalm = ({ faults, brokenFiles, forgedState, world: { switches } }: Scenario): boolean =>
    faults.length === 0 && brokenFiles === '' && !forgedState && !switches.dateOffset && switches.dateHeader === undefined;

  /** Where the search for one has ended before: each test plays its own, to falsify it. */
  const known = { start: FIRST, many: FIRST };

  /** A run of the soak that ended green by itself, to be falsified. */
  async function greenStart(): Promise<Evidence> {
    for (let seed = known.start; ; seed++) {
      known.start = seed;
      const scenario = generate(seed);
      if (!isCalm(scenario)) continue;
      const evidence = await play(scenario);
      const { operation, mode, targets } = evidence.inputs;
      if (
        targets === undefined &&
        mode === 'deploy' &&
        operation === 'start' &&
        evidence.main.outputs.get('conclusion') === 'success'
      )
        return evidence;
    }
  }
  const kinds = (evidence: Evidence) => judge(evidence).violations.map(({ kind }) => kind);

  it('has nothing against a good run', async () => expect(kinds(await greenStart())).toEqual([]));

  it('sees a wrong green', async () => {
    const evidence = await greenStart();
    const runs = evidence.runs.map((run) => ({
      ...run,
      status: 'fail',
      timeline: run.timeline.map((moment) => ({ ...moment, status: moment.status === 'success' ? 'fail' : moment.status })),
    }));
    expect(kinds({ ...evidence, runs })).toContain('wrong green');
  });

  it('sees a wrong red, and its missing annotation', async () => {
    const evidence = await greenStart();
    evidence.main.outputs.set('conclusion', 'failure');
    expect(kinds(evidence)).toEqual(expect.arrayContaining(['wrong red', 'error annotations']));
  });

  it('sees a second start', async () => {
    const evidence = await greenStart();
    const start = evidence.requests.find((request) => request.acted);
    expect(kinds({ ...evidence, requests: [...evidence.requests, start as never] })).toContain('second starts');
  });

  it('sees a start that follows one of which nothing was proved, and a start that post sends', async () => {
    const evidence = await greenStart();
    const start = evidence.requests.find((request) => request.acted);
    const lost = { ...start, acted: false, fault: 'drop-before', status: undefined };
    expect(kinds({ ...evidence, requests: [lost as never, ...evidence.requests] })).toContain('second starts');
    const post = { ...evidence.post, requests: [{ ...start, acted: false } as never] };
    expect(kinds({ ...evidence, post })).toContain('second starts');
  });

  it('sees a foreign run taken for ours outside of the window, and beside another one', async () => {
    const evidence = await greenStart();
    const [own] = evidence.runs.filter(({ how }) => how === 'api');
    const start = evidence.requests.find((request) => request.acted);
    const requests = evidence.requests.map((request) =>
      request === start ? { ...request, acted: false, fault: 'hang' } : request,
    );
    const foreign = (at: number) => ({ ...own, how: 'control' as const, startTime: at });
    const at = start?.time ?? 0;
    expect(kinds({ ...evidence, requests, runs: [foreign(at + 5000) as never] })).not.toContain('lost outputs');
    for (const runs of [
      [foreign(at + 26_000)],
      [foreign(at - 10_000)],
      [foreign(at + 5000), { ...foreign(at + 9000), id: '1' }],
    ]) {
      expect(kinds({ ...evidence, requests, runs: runs as never })).toContain('lost outputs');
    }
  });

  it('sees a lost output, a missing summary, a leak, a rejection and a hang', async () => {
    const evidence = await greenStart();
    evidence.main.outputs.delete('details');
    evidence.main.summary = evidence.inputs['secret-key'] ?? '';
    const post = { ...evidence.post, ending: 'hung' as const };
    expect(kinds({ ...evidence, post, unhandled: ['x'] })).toEqual(
      expect.arrayContaining(['lost outputs', 'missing summaries', 'leaks', 'unhandled rejections', 'hangs']),
    );
  });

  it('sees a run that goes on after a kill', async () => {
    const evidence = await greenStart();
    const run = evidence.runs.find(({ how }) => how === 'api');
    const going = { ...run, ended: false, endTime: null, status: 'inprogress', timeline: [{ at: 0, status: 'inprogress' }] };
    const inputs = { ...evidence.inputs, 'on-cancel': 'cancel' };
    const main = { ...evidence.main, ending: 'killed' as const, state: following(evidence, String(run?.id)) };
    expect(kinds({ ...evidence, inputs, main, runs: [going as never] })).toContain('orphaned runs');
  });

  describe('of many targets', () => {
    /** A step of many targets that ended green by itself, to be falsified. */
    async function greenMany(): Promise<Evidence> {
      for (let seed = known.many; ; seed++) {
        known.many = seed;
        const scenario = generate(seed);
        if (scenario.subjects.length < 2 || scenario.blow || scenario.inputs.summary === 'false' || !isCalm(scenario)) continue;
        const evidence = await play(scenario);
        if (evidence.main.outputs.get('conclusion') === 'success') return evidence;
      }
    }
    const details = ({ main }: Evidence) => JSON.parse(main.outputs.get('details') ?? '') as Record<string, unknown>[];

    it('has nothing against a good step', async () => expect(kinds(await greenMany())).toEqual([]));

    it('sees a target whose run did not succeed', async () => {
      const evidence = await greenMany();
      const last = String(details(evidence).at(0)?.historyId);
      const runs = evidence.runs.map((run) => (run.id === last ? { ...run, timeline: [{ at: 0, status: 'fail' }] } : run));
      expect(kinds({ ...evidence, runs })).toEqual(['wrong green']);
    });

    it('sees a green step with a red target, and a red step whose targets all succeeded', async () => {
      const evidence = await greenMany();
      const [first, ...rest] = details(evidence);
      evidence.main.outputs.set('details', JSON.stringify([{ ...first, conclusion: 'unknown' }, ...rest]));
      expect(kinds(evidence)).toContain('wrong green');
      evidence.main.outputs.set('conclusion', 'unknown');
      expect(kinds(evidence)).toContain('wrong red');
    });

    it('sees a second start of one scenario, and the start of what is no target', async () => {
      const evidence = await greenMany();
      const start = evidence.requests.findLast((request) => request.acted);
      expect(kinds({ ...evidence, requests: [...evidence.requests, start as never] })).toEqual(['second starts']);
      const other = { ...start, url: String(start?.url).replace(/scenario\/\d+/, 'scenario/999') };
      expect(kinds({ ...evidence, requests: [...evidence.requests, other as never] })).toEqual(['second starts']);
    });

    it('sees the cancel of a foreign run', async () => {
      const evidence = await greenMany();
      const start = evidence.requests.findLast((request) => request.acted);
      const url = '/api/v1/project/1/history/999/cancel';
      const cancel = { ...start, operation: 'sourcedeploy.history.cancel', url };
      expect(kinds({ ...evidence, requests: [...evidence.requests, cancel as never] })).toEqual(['wrong cancels']);
    });

    it('sees details out of order, incomplete, of no list, and outputs of a single run', async () => {
      const evidence = await greenMany();
      const items = details(evidence);
      for (const text of [JSON.stringify(items.toReversed()), JSON.stringify(items.slice(1)), '{}', '']) {
        evidence.main.outputs.set('details', text);
        expect(kinds(evidence)).toContain('lost outputs');
      }
      evidence.main.outputs.set('details', JSON.stringify(items));
      evidence.main.outputs.set('history-id', '1');
      expect(kinds(evidence)).toContain('lost outputs');
    });

    it('sees a run that the summary leaves out', async () => {
      const evidence = await greenMany();
      evidence.main.summary = 'All is well.';
      expect(kinds(evidence)).toContain('missing summaries');
    });

    it('sees a run that goes on after a kill', async () => {
      const evidence = await greenMany();
      const last = String(details(evidence).at(0)?.historyId);
      const going = { ended: false, endTime: null, status: 'inprogress', timeline: [{ at: 0, status: 'inprogress' }] };
      const runs = evidence.runs.map((run) => (run.id === last ? { ...run, ...going } : run));
      const inputs = { ...evidence.inputs, 'on-cancel': 'cancel' };
      const main = { ...evidence.main, ending: 'killed' as const, state: following(evidence, last) };
      expect(kinds({ ...evidence, inputs, main, runs })).toEqual(['orphaned runs']);
    });
  });
});
