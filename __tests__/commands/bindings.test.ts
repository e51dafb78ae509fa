import { describe, expect, it } from '@jest/globals';
import { bindExisting, bindSaved, bindStart, createHistories, rememberLookups } from '../../src/commands/bindings.js';
import type { Named } from '../../src/ncloud/shapes.js';
import { createRunServices } from '../../src/run/services/run-services.js';
import { createVirtualClock, type VirtualClock } from '../support/clock.js';
import { TARGET } from '../support/machine.js';
import { START } from '../support/run.js';

const named = (id: string, name: string): Named => ({ id, name });
const item = (id: string, scenarioId = '2101') => ({
  id,
  status: 'success',
  startTime: START,
  stage: named('3001', ''),
  scenario: named(scenarioId, ''),
});

/** The services, as far as bindings need them; what was asked, in order. */
function tools(time: VirtualClock = createVirtualClock(), delay: Record<string, number> = {}) {
  const asked: string[] = [];
  const answer = async <T>(what: string, value: T): Promise<T> => {
    asked.push(what);
    if (delay[what]) await time.clock.sleep(delay[what]);
    return value;
  };
  const deploy = {
    projects: () => answer('projects', [named('2001', 'shop')]),
    stages: () => answer('stages', [named('3001', 'production')]),
    scenarios: () => answer('scenarios', [named('2101', 'rolling')]),
    historyPage: () => answer('history', [item('80000'), item('79999', '2102')]),
    deploy: () => answer('deploy', '80001'),
    request: () => answer('request', '80002'),
    cancel: () => answer('cancel', true),
  };
  const pipeline = {
    projects: () => answer('pipelines', [named('2501', 'release')]),
    historyPage: () => answer('pipeline history', []),
    run: () => answer('run', '54001'),
  };
  const apis = { deploy, pipeline, build: {} } as never;
  return {
    asked,
    time,
    tools: {
      apis,
      clock: time.clock,
      interruption: { signal: new AbortController().signal },
      historyTime: (at: number) => ({ least: at, most: at }),
    },
  };
}
const name = (text: string) => ({ by: 'name', name: text }) as const;
const id = (text: string) => ({ by: 'id', id: text }) as const;
const BY_NAME = { mode: 'deploy', project: name('shop'), stage: name('production'), scenario: name('rolling') } as const;
const BY_ID = { mode: 'deploy', project: id('2001'), stage: id('3001'), scenario: id('2101') } as const;
const nobody = () => {};

describe('the services of a run that is to be started', () => {
  it('ask for the history as soon as the project is known, and use it once', async () => {
    const { tools: given, asked } = tools();
    const services = createRunServices(bindStart(given, BY_NAME, 'deploy', nobody));
    expect(await services.resolve({})).toEqual(TARGET);
    expect(asked).toEqual(['projects', 'history', 'stages', 'scenarios']);
    expect((await services.list({})).map(({ historyId }) => historyId)).toEqual(['80000']);
    expect(asked.filter((what) => what === 'history')).toHaveLength(1);
    await services.list({});
    expect(asked.filter((what) => what === 'history')).toHaveLength(2);
  });
  it('read it anew where look-ups were slow', async () => {
    const time = createVirtualClock();
    const { tools: given, asked } = tools(time, { stages: 5000 });
    const services = createRunServices(bindStart(given, BY_NAME, 'deploy', nobody));
    await time.run(services.resolve({}));
    await services.list({});
    expect(asked.filter((what) => what === 'history')).toHaveLength(2);
  });
  it('ask for nothing beforehand where ids are given', async () => {
    const { tools: given, asked } = tools();
    const services = createRunServices(bindStart(given, BY_ID, 'deploy', nobody));
    await services.resolve({});
    expect(asked).toEqual([]);
  });
  it('start as they are told to', async () => {
    const { tools: given } = tools();
    for (const [by, started] of [
      ['deploy', '80001'],
      ['request', '80002'],
    ] as const) {
      const services = createRunServices(bindStart(given, BY_ID, by, nobody));
      await services.resolve({});
      expect(await services.start({})).toBe(started);
    }
    const pipeline = createRunServices(bindStart(given, { mode: 'pipeline', project: name('release') }, 'deploy', nobody));
    expect(await pipeline.resolve({})).toEqual({ project: named('2501', 'release') });
    expect(await pipeline.start({})).toBe('54001');
  });
  it('tell each name that a look-up found', async () => {
    const { tools: given } = tools();
    const found: string[] = [];
    await bindStart(given, BY_NAME, 'deploy', (part, { id: known }) => found.push(`${part} ${known}`)).resolve({});
    expect(found).toEqual(['project 2001', 'stage 3001', 'scenario 2101']);
  });
});

describe('many targets', () => {
  it('share look-ups, each list once, and one history a project', async () => {
    const { tools: given, asked } = tools();
    const shared = { lookups: rememberLookups(given.apis), histories: createHistories(given, undefined) };
    const all = [BY_NAME, BY_NAME, BY_NAME].map((reference) =>
      createRunServices(bindStart(given, reference, 'deploy', nobody, shared)),
    );
    await Promise.all(all.map((services) => services.resolve({})));
    await Promise.all(all.map((services) => services.list({})));
    expect(asked.toSorted()).toEqual(['history', 'projects', 'scenarios', 'stages']);
    expect(shared.histories.of('2001')).toBe(shared.histories.of('2001'));
    expect(shared.histories.of('2001')).not.toBe(shared.histories.of('2002'));
  });
});

describe('the services of a run that exists', () => {
  it('need no more than its project', async () => {
    const { tools: given, asked } = tools();
    const services = createRunServices(bindExisting(given, 'deploy', name('shop'), nobody));
    expect(await services.resolve({})).toEqual({ project: named('2001', 'shop') });
    await services.cancel('80001', 'cancel', {});
    expect(asked).toEqual(['projects', 'cancel']);
  });
  it('of one that main left know their target without asking', async () => {
    const { tools: given, asked } = tools();
    const services = createRunServices(bindSaved(given, 'deploy', TARGET));
    await services.cancel('80001', 'cancel', {});
    expect(asked).toEqual(['cancel']);
  });
});
