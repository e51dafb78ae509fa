import { describe, expect, it } from '@jest/globals';
import { OPERATIONS, pathFields, sourcebuild, sourcedeploy, sourcepipeline } from '../../src/ncloud/catalogue.js';
import { bodySchema } from '../../src/ncloud/schemas.js';
import { DEPLOY, PIPELINE, type Row } from './tables.js';

const asRows = (operations: readonly (typeof OPERATIONS)[number][]): Row[] =>
  operations.map((operation) => [
    operation.method,
    operation.path,
    [...operation.query],
    Object.keys(bodySchema(operation)?.entries ?? {}),
  ]);

describe('the catalogue', () => {
  it("is SourceDeploy's table", () => expect(asRows(Object.values(sourcedeploy))).toEqual(DEPLOY));
  it("is SourcePipeline's table", () => expect(asRows(Object.values(sourcepipeline))).toEqual(PIPELINE));
  it('has 33 + 16 operations and the one of SourceBuild', () => {
    expect([Object.keys(sourcedeploy).length, Object.keys(sourcepipeline).length, OPERATIONS.length]).toEqual([33, 16, 49]);
    expect(asRows(Object.values(sourcebuild))).toEqual([['GET', '/project/{projectId}/history', [], []]]);
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
    expect(pathFields('/project/{projectId}/stage/{stageId}/scenario/{scenarioId}')).toEqual([
      'projectId',
      'stageId',
      'scenarioId',
    ]);
  });
});
