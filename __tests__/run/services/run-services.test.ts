import { describe, expect, it } from '@jest/globals';
import { ApiError } from '../../../src/ncloud/errors.js';
import type { RunKind, RunListItem } from '../../../src/run/model/view.js';
import { createRunServices, type RunBinding, withEnds } from '../../../src/run/services/run-services.js';
import { createVirtualClock } from '../../support/clock.js';
import { TARGET } from '../../support/machine.js';
import { fakeRun, http, listItem, RESET, START, view } from '../../support/run.js';

function services(kind: Partial<RunKind>, known = true) {
  const asked: unknown[] = [];
  const call = (name: string) => async (ids: unknown) => asked.push([name, ids]);
  const deploy = {
    approve: call('approve'),
    reject: call('reject'),
    canaryApprove: call('canaryApprove'),
    canaryReject: call('canaryReject'),
  } as unknown as RunBinding['deploy'];
  const whole = { mode: 'deploy', target: TARGET, ...kind } as RunKind;
  const made = createRunServices({
    resolve: async () => TARGET,
    bind: () => whole,
    deploy,
    serviceTime: (at) => ({ least: at, most: at }),
    ...(known && { target: TARGET }),
  });
  return { made, asked };
}

describe('run services', () => {
  it('are bound to what names resolve to, and to nothing before', async () => {
    const { made } = services({ start: async () => '80001' }, false);
    expect(() => made.start({})).toThrow('not known yet');
    expect(await made.resolve({})).toEqual(TARGET);
    expect(await made.start({})).toBe('80001');
  });
  it('list each of neighbours beyond 2^53, and a run that is named twice once', async () => {
    const ids = ['9007199254740992', '9007199254740993', '9007199254740993'];
    const { made } = services({ recent: async () => ids.map((id) => listItem(id, 'waiting')) });
    expect((await made.list({})).map(({ historyId }) => historyId)).toEqual(ids.slice(0, 2));
  });
  it('are bound at once where the target is known, as in post', async () => {
    expect(await services({ start: async () => '80001' }).made.start({})).toBe('80001');
  });
  it.each([
    ['approve', 'approve'],
    ['reject', 'reject'],
    ['canary-approve', 'canaryApprove'],
    ['canary-reject', 'canaryReject'],
  ] as const)('send %s as %s', async (decision, name) => {
    const { made, asked } = services({});
    await made.decide('80001', decision, {});
    expect(asked).toEqual([[name, { projectId: '2001', historyId: '80001' }]]);
  });
  it('cancel, or reject the canary', async () => {
    const cancelled: string[] = [];
    const { made, asked } = services({
      cancel: async (historyId) => {
        cancelled.push(historyId);
        return true;
      },
    });
    await made.cancel('80001', 'cancel', {});
    await made.cancel('80001', 'canary-reject', {});
    expect([cancelled, asked]).toEqual([['80001'], [['canaryReject', { projectId: '2001', historyId: '80001' }]]]);
  });
  it('never reject a canary by the numbers of a pipeline', async () => {
    const { made, asked } = services({ mode: 'pipeline' });
    await expect(made.cancel('80001', 'canary-reject', {})).rejects.toThrow('no canary of its own');
    expect(asked).toEqual([]);
  });
  it('have a run once that a list names twice (R7, issue A, row 26)', async () => {
    const { made } = services({
      recent: async () => [listItem('80001', 'waiting'), listItem('80001', 'waiting'), listItem('80000', 'success')],
    });
    expect((await made.list({})).map(({ historyId }) => historyId)).toEqual(['80001', '80000']);
  });
  it('know a conflict by the service’s refusals only', () => {
    const { made } = services({ isConflict: () => true });
    expect([made.isConflict(http(400, '340500')), made.isConflict(RESET)]).toEqual([true, false]);
  });
});

describe('withEnds', () => {
  const read = async (runs: RunListItem[], poll: Parameters<typeof fakeRun>[1]['poll']) => {
    const time = createVirtualClock();
    const fake = fakeRun(time, { poll: poll ?? [] });
    return { runs: await time.run(withEnds(fake.kind, runs, {})), polls: fake.count('poll') };
  };
  it('reads nothing where every word is known', async () => {
    const runs = [listItem('2', 'inprogress'), listItem('1', 'success')];
    expect(await read(runs, [])).toEqual({ runs, polls: 0 });
  });
  it('reads a run under an unknown word: one that has ended stands in nobody’s way', async () => {
    const ended = view('odd', { finishedAt: START + 5 });
    const { runs, polls } = await read([listItem('2', 'odd'), listItem('1', 'success')], [ended]);
    expect([runs[0]?.finishedAt, polls]).toEqual([START + 5, 1]);
    const garbled = await read([listItem('2', 'odd')], [view('success')]);
    expect(garbled.runs[0]).toMatchObject({ status: 'success', statusClass: 'success' });
  });
  it('leaves one that goes on, or can not be read, as it is', async () => {
    for (const poll of [view('odd'), view('inprogress'), http(503)])
      expect((await read([listItem('2', 'odd')], [poll])).runs).toEqual([listItem('2', 'odd')]);
  });
  it('reads at most five (R8)', async () => {
    const runs = Array.from({ length: 50 }, (_, index) => listItem(String(index), 'odd'));
    expect((await read(runs, [view('odd')])).polls).toBe(5);
  });
  it('reads again at once what failed in passing, and never again what was seen to have ended', async () => {
    const time = createVirtualClock();
    const ended = new Map<string, RunListItem>();
    const fake = fakeRun(time, { poll: [http(503), view('odd', { finishedAt: START + 1000 })] });
    const once = await withEnds(fake.kind, [listItem('2', 'odd')], {}, ended);
    const twice = await withEnds(fake.kind, [listItem('2', 'odd')], {}, ended);
    expect([fake.count('poll'), once[0]?.finishedAt, twice[0]?.finishedAt]).toEqual([2, START + 1000, START + 1000]);
  });
  it('passes on what is no failure of the service', async () => {
    await expect(read([listItem('2', 'odd')], [() => Promise.reject(new Error('stop'))])).rejects.toThrow('stop');
    expect(new ApiError('x', 'GET', '/', RESET).failure).toBe(RESET);
  });
});
