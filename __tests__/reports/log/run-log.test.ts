import { describe, expect, it } from '@jest/globals';
import { messagesFor } from '../../../src/messages/messages.js';
import { createRunLog } from '../../../src/reports/log/run-log.js';
import type { Policy } from '../../../src/run/lifecycle/policy.js';
import type { Log } from '../../../src/runner/log.js';
import { createVirtualClock } from '../../support/clock.js';
import { type Act, driveRun, MINUTE, POLICY, type Script } from '../../support/machine.js';
import { http, listItem, RESET, START, task, view } from '../../support/run.js';

const ENDED = { finishedAt: START + 10_000 };
const SUCCESS = view('success', ENDED);

/** The log of a driven run: each line with its kind and time. */
async function log(
  script: Script,
  change: Partial<Policy> & { signalAt?: number; pollIntervalMs?: number; prefix?: string } = {},
) {
  const time = createVirtualClock();
  const lines: { kind: string; text: string; at: number }[] = [];
  const note = (kind: string) => (text: string) => lines.push({ kind, text, at: time.clock.elapsed() });
  const policy = { ...POLICY, ...change };
  const runLog = createRunLog({
    log: { info: note('info'), warning: note('warning'), notice: note('notice') } as unknown as Log,
    messages: messagesFor('en'),
    clock: time.clock,
    begunAt: 0,
    prefix: () => change.prefix ?? '',
    policy,
    consoleUrl: 'https://console.example',
    isDebug: false,
    known: () => ({
      statusClass: 'running',
      elapsed: 0,
      queued: 0,
      allDone: false,
      sinceChange: 0,
      durations: [],
      meanPause: undefined,
      pollsAfterDecision: undefined,
      sinceThrottled: undefined,
    }),
  });
  const driven = await driveRun(script, { ...change, time, observers: [runLog.observer] });
  runLog.stop();
  const texts = (kind: string) => lines.filter((line) => line.kind === kind).map(({ text }) => text);
  return { ...driven, lines, infos: texts('info'), warnings: texts('warning'), notices: texts('notice'), time };
}
const started = (poll: Act<ReturnType<typeof view>>[], change: Parameters<typeof log>[1] = {}) =>
  log({ list: [[]], start: ['80001'], poll }, change);

/** Longest time without a line, to the end of the run. */
const longestSilence = ({ lines, took }: Awaited<ReturnType<typeof log>>) => {
  const times = [0, ...lines.map(({ at }) => at), took];
  return Math.max(...times.slice(1).map((at, index) => at - (times[index] ?? at)));
};

describe('the log of a run', () => {
  it('says what was started, and a line a change, each once', async () => {
    const step = (status: string) => [
      { id: '1', name: 'web-1', status: status === 'success' ? status : 'deploy', steps: [{ name: 'deploy', status, at: null }] },
    ];
    const { infos, warnings } = await started([
      view('inprogress', { targets: step('inprogress') }),
      view('inprogress', { targets: step('inprogress') }),
      view('inprogress', { targets: step('success') }),
      view('inprogress', { tasks: [task('a', 'inprogress')] }),
      SUCCESS,
    ]);
    expect(infos).toContain('Started deployment 80001.');
    // A server that has ended has its line; what it is doing in between has none.
    expect(infos.filter((line) => line.includes('✓ web-1'))).toHaveLength(1);
    expect([infos.filter((line) => /status success/i.test(line)).length, warnings]).toEqual([1, []]);
  });

  it('names the run where several share it', async () => {
    const { infos } = await started([SUCCESS], { prefix: 'shop / a: ' });
    // The line with its names and ids names it by itself.
    expect(infos.filter((line) => !line.includes('(2001)')).every((line) => line.includes('shop / a: '))).toBe(true);
  });

  it('gives a sign of life at least every 60 s, also while nothing can be seen or a poll takes long', async () => {
    for (const poll of [[view('inprogress')], [view('inprogress'), http(503)], [http(503)]] as Act<ReturnType<typeof view>>[][])
      for (const pollIntervalMs of [5000, 600_000]) {
        const ran = await started(poll, { timeoutMs: 20 * MINUTE, pollIntervalMs });
        expect(longestSilence(ran)).toBeLessThanOrEqual(60_000);
        expect(ran.took).toBeGreaterThanOrEqual(19 * MINUTE);
      }
    const slow = await log(
      { list: [[]], start: ['80001'], poll: [() => new Promise<never>(() => {})] },
      { timeoutMs: 3 * MINUTE },
    );
    expect(longestSilence(slow)).toBeLessThanOrEqual(60_000);
  });

  it('gives one while another run is waited for, and while a lost start is searched for', async () => {
    const busy = [listItem('80000', 'inprogress')];
    const waits = await log({ list: [busy] }, { timeoutMs: 10 * MINUTE });
    expect(longestSilence(waits)).toBeLessThanOrEqual(60_000);
    expect(waits.infos.filter((line) => line.includes('80000')).length).toBeGreaterThanOrEqual(10);
    const searches = await log({ list: [[]], start: [RESET] });
    expect(longestSilence(searches)).toBeLessThanOrEqual(60_000);
    expect(searches.warnings).toHaveLength(1);
  });

  it('gives none after its end', async () => {
    const ran = await started([SUCCESS]);
    const before = ran.lines.length;
    await ran.time.advance(10 * MINUTE);
    expect(ran.lines).toHaveLength(before);
  });

  it('says that a lost start was found', async () => {
    const ours = listItem('80001', 'waiting', { startedAt: START });
    const { infos, warnings } = await log({ list: [[], [ours]], start: [RESET], poll: [SUCCESS] });
    expect([infos.some((line) => line.includes('the history shows deployment 80001')), warnings.length]).toEqual([true, 1]);
  });

  it('tells of failed polls and of the recovery once each time', async () => {
    const { infos, warnings } = await started([view('inprogress'), http(503), http(503), http(503), SUCCESS]);
    expect(infos.filter((line) => /status could not be read/.test(line))).toHaveLength(3);
    expect(infos.filter((line) => /can be read again/.test(line))).toHaveLength(1);
    expect(warnings).toEqual([]);
  });

  it('warns of each unknown word once', async () => {
    const { warnings } = await started([view('odd'), view('odd'), view('odder'), view('odd'), SUCCESS]);
    expect(warnings).toEqual([expect.stringContaining("'odd'"), expect.stringContaining("'odder'")]);
  });

  it('calls people to a decision once, and not to one that the step itself makes', async () => {
    const waits = await started([view('pending'), view('pending'), view('inprogress'), SUCCESS]);
    expect(waits.notices).toEqual([expect.stringContaining('operation: approve or reject')]);
    const decides = await log({ poll: [view('pending'), SUCCESS] }, { operation: 'approve', historyId: '80001' });
    expect([decides.notices, decides.infos.some((line) => line.includes('accepted'))]).toEqual([[], true]);
    const stops = await log({ poll: [view('pending'), view('canceled')] }, { operation: 'cancel', historyId: '80001' });
    expect(stops.notices).toEqual([]);
  });

  it('says of a cancel what became of it, once however often it is sent', async () => {
    const cancelled = await started([(at) => (at > 40_000 ? view('canceled') : view('inprogress'))], {
      timeoutMs: 30_000,
      onTimeout: 'cancel',
    });
    expect(cancelled.infos.filter((line) => line.includes('Cancel of deployment 80001'))).toHaveLength(1);
    const refused = await log(
      { list: [[]], start: ['80001'], poll: [view('inprogress')], cancel: [http(400, '330500')] },
      { timeoutMs: 30_000, onTimeout: 'cancel' },
    );
    expect(refused.warnings).toHaveLength(1);
    const asked = await log(
      { poll: [view('inprogress')], cancel: [http(400, '330500')] },
      { operation: 'cancel', historyId: '80001' },
    );
    expect(asked.warnings).toEqual([]);
  });

  it('says whose a run is that is left at a signal', async () => {
    const ours = await started([view('inprogress')], { signalAt: 12_000, onCancel: 'detach' });
    expect(ours.infos.at(-1)).toContain('on-cancel: detach');
    const busy = [listItem('80000', 'inprogress')];
    const theirs = await log({ list: [busy], poll: [view('inprogress')] }, { onConflict: 'attach', signalAt: 12_000 });
    expect(theirs.infos.at(-1)).toContain('this step did not start it');
    expect(theirs.infos.some((line) => line.includes('Following deployment 80000'))).toBe(true);
  });
});
