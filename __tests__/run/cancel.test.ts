import { describe, expect, it } from '@jest/globals';
import { cancelRun, watchForEnd } from '../../src/run/cancel.js';
import { createVirtualClock } from '../support/clock.js';
import { fakeRun, http, RESET, START, view } from '../support/run.js';

type Script = Parameters<typeof fakeRun>[1];
const cancel = async (script: Script, seen = view('inprogress')) => {
  const time = createVirtualClock();
  const fake = fakeRun(time, script);
  const result = await time.run(cancelRun(fake.kind, '80001', seen, { deadline: 5000 }));
  return { result, calls: fake.calls.map(({ call }) => call) };
};

describe('cancelRun', () => {
  it('sends one cancel and says that it was taken', async () => {
    expect(await cancel({ cancel: [true] })).toEqual({ result: { result: 'accepted' }, calls: ['cancel'] });
  });
  it.each([http(400, '330500'), http(401, '210'), http(404, '300')])('says that it was refused: $status', async (failure) => {
    expect(await cancel({ cancel: [failure] })).toEqual({ result: { result: 'refused', failure }, calls: ['cancel'] });
  });
  it.each([
    http(502),
    RESET,
    { kind: 'timeout', afterMs: 1 } as const,
    { kind: 'shape', path: 'result', expected: 'true', received: 'false' } as const,
  ])('says that nobody knows: $kind', async (failure) => {
    expect(await cancel({ cancel: [failure] })).toEqual({ result: { result: 'unanswered', failure }, calls: ['cancel'] });
  });
  it('stops the run otherwise where it can not be cancelled', async () => {
    expect(await cancel({ cancel: [http(400, '330500')], cancelOtherwise: true })).toEqual({
      result: { result: 'accepted' },
      calls: ['cancel', 'cancelOtherwise'],
    });
  });
  it('tells of the first refusal if that is refused as well', async () => {
    const { result } = await cancel({ cancel: [http(400, '330501')], cancelOtherwise: http(400, '330502') });
    expect(result).toMatchObject({ result: 'refused', failure: { code: '330501' } });
  });
  it('does not try otherwise when the answer was lost', async () => {
    expect((await cancel({ cancel: [RESET], cancelOtherwise: true })).calls).toEqual(['cancel']);
  });
  it('passes on what is no failure of the API', async () => {
    await expect(cancel({ cancel: [() => Promise.reject(new Error('stop'))] })).rejects.toThrow('stop');
  });
});

describe('watchForEnd', () => {
  const watch = async (look: Script['look'], until?: (seen: { status: string }) => boolean) => {
    const time = createVirtualClock();
    const fake = fakeRun(time, { look });
    const seen = await time.run(
      watchForEnd(fake.kind, '80001', { clock: time.clock, signal: undefined, forMs: 10_000, ...(until && { until }) }),
    );
    return { status: seen?.status, looks: fake.count('look'), took: time.clock.now() - START };
  };
  it('ends with the run', async () => {
    expect(await watch([view('canceling'), view('canceling'), view('canceled')])).toMatchObject({ status: 'canceled', looks: 3 });
  });
  it('ends in time with the last that was seen', async () => {
    const { status, took } = await watch([view('canceling')]);
    expect(status).toBe('canceling');
    expect(took).toBeLessThanOrEqual(10_000);
  });
  it('bears failed looks', async () => {
    expect(await watch([http(503), RESET, view('canceled')])).toMatchObject({ status: 'canceled' });
    expect(await watch([http(503)])).toMatchObject({ status: undefined });
  });
  it('ends earlier where that is asked for', async () => {
    expect(await watch([http(503), view('inprogress')], () => true)).toMatchObject({ status: 'inprogress', looks: 2 });
  });
});
