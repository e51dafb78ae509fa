import { describe, expect, it } from '@jest/globals';
import { createSourceDeploy } from '../../../src/ncloud/sourcedeploy.js';
import { createSourcePipeline } from '../../../src/ncloud/sourcepipeline.js';
import {
  NameNotResolved,
  parseReference,
  resolvePipeline,
  resolveProject,
  resolveScenario,
} from '../../../src/run/services/names.js';
import { MAX_READINGS, readings } from '../../support/cpu.js';
import { type Reaction, transportRig } from '../../support/transport.js';

/** A service that lists `names` (ids from 2001), with the API's substring filter and pages of 100. */
function project(names: readonly string[]) {
  const react: Reaction = async ({ url }) => {
    const query = new URL(url).searchParams;
    const wanted = query.get('projectName') ?? '';
    const pageNo = Number(query.get('pageNo'));
    const all = names.map((name, index) => ({ id: 2001 + index, name })).filter(({ name }) => name.includes(wanted));
    return { body: { result: { projectList: all.slice((pageNo - 1) * 100, pageNo * 100) } } };
  };
  const { transport, time, sent } = transportRig([react]);
  const resolve = (reference: string) =>
    time.run(
      resolveProject(createSourceDeploy(transport), parseReference(reference), {}, () => {}).catch((error: unknown) => error),
    );
  return { resolve, sent };
}

describe('parseReference', () => {
  it.each([
    ['2001', { by: 'id', id: '2001' }],
    ['007', { by: 'id', id: '007' }],
    ['name:2001', { by: 'name', name: '2001' }],
    ['name:web', { by: 'name', name: 'web' }],
    ['2001a', { by: 'name', name: '2001a' }],
    ['주문 서비스', { by: 'name', name: '주문 서비스' }],
    ['2 001', { by: 'name', name: '2 001' }],
    ['-1', { by: 'name', name: '-1' }],
    ['２００１', { by: 'name', name: '２００１' }],
  ])('%s is %j', (value, reference) => expect(parseReference(value)).toEqual(reference));
});

describe('a name', () => {
  it('that is an id costs no request', async () => {
    const { resolve, sent } = project(['web']);
    expect(await resolve('2001')).toEqual({ id: '2001', name: '' });
    expect(sent).toEqual([]);
  });
  it('is looked up exactly among its substring twins, with one request', async () => {
    const { resolve, sent } = project(['web-2', 'my-web', 'web', 'web2']);
    expect(await resolve('web')).toEqual({ id: '2003', name: 'web' });
    expect(sent).toHaveLength(1);
    expect(new URL(sent[0]?.url ?? '').searchParams.get('projectName')).toBe('web');
  });
  it('of digits is looked up when forced', async () => {
    expect(await project(['20011', '2001']).resolve('name:2001')).toEqual({ id: '2002', name: '2001' });
  });
  it('is found on page 3', async () => {
    const names = [...Array.from({ length: 230 }, (_, index) => `web-${index}`), 'web'];
    const { resolve, sent } = project(names);
    expect(await resolve('web')).toEqual({ id: '2231', name: 'web' });
    expect(sent).toHaveLength(3);
  });
  it.each(['주문 서비스', '주문 서비스'.normalize('NFD')])('in Korean is found, composed or not', async (name) => {
    expect(await project(['주문', '주문 서비스 2', '주문 서비스']).resolve(name)).toEqual({ id: '2003', name: '주문 서비스' });
    expect(await project(['주문', '주문 서비스'.normalize('NFD')]).resolve(name)).toMatchObject({ id: '2002' });
  });
  it('differs from another one by letter case and by inner spaces', async () => {
    expect(await project(['Web', 'WEB']).resolve('web')).toMatchObject({ why: 'missing' });
    expect(await project(['my  app']).resolve('my app')).toMatchObject({ why: 'missing' });
  });
  it('with a typo is answered with the closest names first, ids beside them', async () => {
    const error = await project(['payments', 'shop-api', 'shop', 'web']).resolve('shpo');
    expect(error).toBeInstanceOf(NameNotResolved);
    expect(error).toMatchObject({ kind: 'project', wanted: 'shpo', why: 'missing', total: 4 });
    expect((error as NameNotResolved).candidates[0]).toEqual({ id: '2003', name: 'shop' });
  });
  it('that is there twice is refused with both ids', async () => {
    expect(await project(['web', 'shop', 'web']).resolve('web')).toMatchObject({
      why: 'ambiguous',
      total: 2,
      candidates: [
        { id: '2001', name: 'web' },
        { id: '2003', name: 'web' },
      ],
    });
  });
  it('shows ten candidates at most, and counts all', async () => {
    const error = await project(Array.from({ length: 150 }, (_, index) => `p${index}`)).resolve('x');
    expect(error).toMatchObject({ total: 150 });
    expect((error as NameNotResolved).candidates).toHaveLength(10);
  });
  it('of monstrous length costs no time', async () => {
    const names = Array.from({ length: 90 }, (_, index) => `${index}${'x'.repeat(20_000)}`);
    expect(await readings(90 * 20_000, () => project(names).resolve('y'.repeat(5000)))).toBeLessThan(MAX_READINGS);
  });
  it('where there is nothing at all is missing among none', async () => {
    expect(await project([]).resolve('x')).toMatchObject({ why: 'missing', total: 0, candidates: [] });
  });
});

describe('a scenario', () => {
  const api = (reactions: Reaction[]) => {
    const rig = transportRig(reactions);
    return { ...rig, deploy: createSourceDeploy(rig.transport) };
  };
  const list = (key: string, name: string): Reaction => ({ body: { result: { [key]: [{ id: 7, name }] } } });

  it('by three names takes three requests, each told at once', async () => {
    const { deploy, time, sent } = api([list('projectList', 'p'), list('stageList', 's'), list('scenarioList', 'c')]);
    const told: string[] = [];
    const references = { project: parseReference('p'), stage: parseReference('s'), scenario: parseReference('c') };
    const target = await time.run(
      resolveScenario(deploy, references, {}, (kind, found) => told.push(`${kind} ${found.id} ${sent.length}`)),
    );
    expect(target).toEqual({ project: { id: '7', name: 'p' }, stage: { id: '7', name: 's' }, scenario: { id: '7', name: 'c' } });
    expect(told).toEqual(['project 7 1', 'stage 7 2', 'scenario 7 3']);
  });
  it('by three ids takes none', async () => {
    const { deploy, time, sent } = api([]);
    const references = { project: parseReference('1'), stage: parseReference('2'), scenario: parseReference('3') };
    expect(await time.run(resolveScenario(deploy, references, {}, () => {}))).toMatchObject({
      project: { id: '1' },
      stage: { id: '2' },
      scenario: { id: '3' },
    });
    expect(sent).toEqual([]);
  });
  it('whose stage is missing has told its project, and says what kind of thing is missing', async () => {
    const { deploy, time } = api([list('projectList', 'p'), list('stageList', 'other')]);
    const told: string[] = [];
    const references = { project: parseReference('p'), stage: parseReference('s'), scenario: parseReference('c') };
    const failed = time.run(resolveScenario(deploy, references, {}, (kind) => told.push(kind)));
    await expect(failed).rejects.toMatchObject({ kind: 'stage', why: 'missing' });
    expect(told).toEqual(['project']);
  });
});

describe('a pipeline', () => {
  it('is looked up in its own service', async () => {
    const { transport, time, sent } = transportRig([{ body: { result: { projectList: [{ id: 2501, name: '야간 배포' }] } } }]);
    expect(await time.run(resolvePipeline(createSourcePipeline(transport), parseReference('야간 배포'), {}, () => {}))).toEqual({
      project: { id: '2501', name: '야간 배포' },
    });
    expect(sent[0]?.url).toContain('vpcsourcepipeline.');
  });
});
