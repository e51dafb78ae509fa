import { describe, expect, it } from '@jest/globals';
import { OPERATIONS, pathFields, sourcebuild, sourcedeploy, sourcepipeline } from '../../src/ncloud/catalogue.js';

type Row = [method: string, path: string, query: string[], body: string[]];
const PAGES = ['pageNo', 'pageSize'];
const SEARCH = ['searchWord', ...PAGES];
const P = '/project/{projectId}';
const S = `${P}/stage/{stageId}`;
const C = `${S}/scenario/{scenarioId}`;
const H = `${P}/history/{historyId}`;

/** reference/sourcedeploy-api.md §1, typed by hand in its order. */
const DEPLOY: Row[] = [
  ['GET', '/project', ['projectName', ...PAGES], []],
  ['POST', '/project', [], ['name']],
  ['DELETE', P, [], []],
  ['GET', `${P}/stage`, ['stageName', ...PAGES], []],
  ['POST', `${P}/stage`, [], ['name', 'type', 'config']],
  ['GET', S, [], []],
  ['PATCH', S, [], ['name', 'type', 'config']],
  ['DELETE', S, [], []],
  ['GET', `${S}/scenario`, ['scenarioName', ...PAGES], []],
  ['POST', `${S}/scenario`, [], ['name', 'description', 'config']],
  ['GET', C, [], []],
  ['PATCH', C, [], ['description', 'config']],
  ['DELETE', C, [], []],
  ['POST', `${C}/deploy`, [], []],
  ['POST', `${C}/deploy/request`, [], []],
  ['POST', `${H}/approval/accept`, [], []],
  ['POST', `${H}/approval/reject`, [], []],
  ['POST', `${H}/cancel`, [], []],
  ['POST', `${H}/canary/accept`, [], []],
  ['POST', `${H}/canary/reject`, [], []],
  ['GET', `${P}/history`, PAGES, []],
  ['GET', H, [], []],
  ['GET', `${H}/report`, [], []],
  ['GET', `${H}/report/{endTime}`, [], []],
  ['GET', '/server', [], []],
  ['GET', '/autoscaling', [], []],
  ['GET', '/autoscaling/{autoscalingName}', [], []],
  ['GET', '/kubernetes/cluster', [], []],
  ['GET', '/objectstorage/bucket', [], []],
  ['GET', '/objectstorage/bucket/{bucketName}', [], []],
  ['GET', '/sourcebuild/project', [], []],
  ['GET', '/sourcecommit/repository', [], []],
  ['GET', '/sourcecommit/repository/{repositoryName}/branch', [], []],
];

/** reference/sourcepipeline-api.md §1, likewise. */
const PIPELINE: Row[] = [
  ['GET', '/project', ['projectName', ...PAGES], []],
  ['POST', '/project', [], ['name', 'description', 'tasks', 'trigger']],
  ['GET', P, [], []],
  ['PATCH', P, [], ['description', 'tasks', 'trigger']],
  ['DELETE', P, [], []],
  ['POST', `${P}/do`, [], []],
  ['GET', `${P}/history`, PAGES, []],
  ['GET', H, [], []],
  ['POST', `${H}/cancel`, [], []],
  ['GET', '/trigger/timezone', [], []],
  ['GET', '/sourcebuild/project', SEARCH, []],
  ['GET', '/sourcecommit/repository', SEARCH, []],
  ['GET', '/sourcecommit/repository/{repositoryName}/branch', [], []],
  ['GET', '/sourcedeploy/project', SEARCH, []],
  ['GET', `/sourcedeploy${P}/stage`, SEARCH, []],
  ['GET', `/sourcedeploy${S}/scenario`, SEARCH, []],
];

const asRows = (operations: readonly (typeof OPERATIONS)[number][]): Row[] =>
  operations.map(({ method, path, query, body }) => [method, path, [...query], Object.keys(body?.entries ?? {})]);

describe('the catalogue', () => {
  it("is SourceDeploy's table", () => expect(asRows(Object.values(sourcedeploy))).toEqual(DEPLOY));
  it("is SourcePipeline's table", () => expect(asRows(Object.values(sourcepipeline))).toEqual(PIPELINE));
  it('has 33 + 16 operations and the one of SourceBuild', () => {
    expect([Object.keys(sourcedeploy).length, Object.keys(sourcepipeline).length, OPERATIONS.length]).toEqual([33, 16, 49]);
    expect(asRows(Object.values(sourcebuild))).toEqual([['GET', `${P}/history`, [], []]]);
  });

  it('gives each operation a name of its own, of one scheme', () => {
    const names = OPERATIONS.map(({ name }) => name);
    expect(new Set(names).size).toBe(49);
    for (const name of names) expect(name).toMatch(/^(sourcedeploy\.[a-z-]+\.[a-z-]+|sourcepipeline(\.[a-z-]+){1,2})$/);
    for (const { name, service } of OPERATIONS) expect(name.startsWith(`${service}.`)).toBe(true);
  });

  it('calls everything a write that is no GET, so that nothing of the kind is ever repeated', () => {
    for (const { method, effect } of OPERATIONS) expect(effect).toBe(method === 'GET' ? 'read' : 'write');
  });

  it('knows what exists in VPC only', () => {
    expect(OPERATIONS.filter(({ platforms }) => !platforms.includes('classic')).map(({ name }) => name)).toEqual([
      'sourcedeploy.history.canary-approve',
      'sourcedeploy.history.canary-reject',
      'sourcedeploy.canary-report.list',
      'sourcedeploy.canary-report.get',
    ]);
    for (const { platforms } of OPERATIONS) expect(platforms).toContain('vpc');
  });

  it('gives each a title and an evidence mark', () => {
    for (const { title, evidence, name } of OPERATIONS)
      expect([name, title.length > 5, evidence !== '']).toEqual([name, true, true]);
  });
});

describe('pathFields', () => {
  it('lists the fields in their order', () => {
    expect(pathFields('/a')).toEqual([]);
    expect(pathFields(C)).toEqual(['projectId', 'stageId', 'scenarioId']);
  });
});
