import { describe, expect, it } from '@jest/globals';
import { parseParameters } from '../../src/commands/parameters.js';
import { en } from '../../src/messages/en/en.js';
import { createRig, expectStep } from '../support/host.js';

const api = (operation: string, parameters = '', more: Record<string, string> = {}) => ({
  mode: 'api',
  operation,
  parameters,
  ...more,
});

describe('parameters that are wrong', () => {
  it.each([
    ['an unknown operation', 'sourcedeploy.projekt.list', '', 'Use sourcedeploy.project.list'],
    ['no operation', 'start', '', 'There is no API operation'],
    ['SourceBuild, which is not offered', 'sourcebuild.history.list', 'projectId: 1', 'There is no API operation'],
    ['an unknown field', 'sourcedeploy.project.list', 'projektName: x', "'projektName'"],
    ['a field of another operation', 'sourcedeploy.project.list', 'stageName: x', "'stageName'"],
    ['a field of every object', 'sourcedeploy.project.create', 'name: x\nconstructor: y', "'constructor'"],
    ['a missing path field', 'sourcedeploy.stage.list', '', 'lacks projectId'],
    ['two missing path fields', 'sourcedeploy.stage.get', '{}', 'lacks projectId, stageId'],
    ['an empty path field', 'sourcedeploy.stage.list', 'projectId: ""', "'projectId'"],
    ['a path field of null', 'sourcedeploy.stage.list', 'projectId:', "'projectId' should be string | number and is null"],
    ['a path field that is a list', 'sourcedeploy.stage.list', 'projectId: [1]', 'Array'],
    ['a path field that is a mapping', 'sourcedeploy.stage.list', 'projectId: {a: 1}', 'object'],
    ['a path field that is a boolean', 'sourcedeploy.stage.list', 'projectId: true', 'boolean'],
    ['an id with a leading zero', 'sourcedeploy.stage.list', 'projectId: 02001', "'projectId'"],
    ['an id with a fraction', 'sourcedeploy.stage.list', 'projectId: 2001.0', "'projectId'"],
    ['an id with an exponent', 'sourcedeploy.stage.list', 'projectId: 2e3', "'projectId'"],
    ['an id with a slash', 'sourcedeploy.stage.list', 'projectId: 2001/stage', "'projectId'"],
    ['an id with a control character', 'sourcedeploy.stage.list', 'projectId: "20\\u000001"', "'projectId'"],
    ['an id of 201 digits', 'sourcedeploy.stage.list', `projectId: ${'1'.repeat(201)}`, "'projectId'"],
    ['a value that contains itself', 'sourcedeploy.project.create', 'name: &a [*a]', 'No request was sent'],
    ['..', 'sourcedeploy.object.list', 'bucketName: ..', "'bucketName'"],
    ['.', 'sourcedeploy.object.list', 'bucketName: "."', "'bucketName'"],
    ['pageNo 0', 'sourcedeploy.project.list', 'pageNo: 0', "'pageNo'"],
    ['pageNo in words', 'sourcedeploy.project.list', 'pageNo: first', "'pageNo'"],
    ['pageSize 101', 'sourcedeploy.project.list', 'pageSize: 101', "'pageSize'"],
    ['half a page of SourcePipeline', 'sourcepipeline.project.list', 'pageNo: 1', 'both pageNo and pageSize'],
    ['a body field of another type', 'sourcedeploy.project.create', 'name: 7', "'name' should be string"],
    ['a missing body field', 'sourcedeploy.project.create', '', "'name'"],
    [
      'a body field deep down',
      'sourcedeploy.scenario.update',
      'projectId: 1\nstageId: 1\nscenarioId: 1\nconfig: { canaryConfig: { analysisType: manual, canaryCount: 11 } }',
      "'config.canaryConfig.canaryCount'",
    ],
    [
      'an unknown body field deep down',
      'sourcedeploy.scenario.update',
      'projectId: 1\nstageId: 1\nscenarioId: 1\nconfig: { rolback: true }',
      "'config.rolback'",
    ],
    ['YAML that is none, with its line', 'sourcedeploy.project.list', 'projectName: x\npageNo: [1', 'line 2'],
    ['JSON that is none', 'sourcedeploy.project.list', '{"projectName": "x",, }', 'line 1'],
    ['a key twice', 'sourcedeploy.project.list', 'projectName: x\nprojectName: y', 'line 2'],
    ['a list', 'sourcedeploy.project.list', '- projectName', 'must be a mapping'],
    ['a text', 'sourcedeploy.project.list', 'projectName', 'must be a mapping'],
    [
      'a bomb of aliases',
      'sourcedeploy.project.create',
      `a: &a [x,x,x,x,x,x,x,x,x,x]\nb: &b [${'*a,'.repeat(9)}*a]\nc: &c [${'*b,'.repeat(9)}*b]\nd: &d [${'*c,'.repeat(9)}*c]\nname: *d`,
      'No request was sent',
    ],
    ['a monster', 'sourcedeploy.project.create', `name: "${'x'.repeat(200_001)}"`, 'at most 200000 are allowed'],
  ])('%s: one sentence, no request', async (_, operation, parameters, part) => {
    const rig = createRig();
    const ran = await rig.main(api(operation, parameters));
    expectStep(ran, 'refused');
    expect(ran.requests).toEqual([]);
    expect(ran.errors[0]).toContain(part);
    expect(ran.errors[0]).toMatch(/no request was sent/i);
  });

  it('are told together', async () => {
    const ran = await createRig().main(
      api('sourcedeploy.stage.create', 'projectId: ..\nnmae: x\ntype: Sever\nconfig: { serverNo: [] }'),
    );
    for (const part of ["'projectId'", "'nmae'", "'name'", "'type'", "'config.serverNo'"]) expect(ran.errors[0]).toContain(part);
    expect(ran.requests).toEqual([]);
  });

  it('list what the operation takes', async () => {
    const ran = await createRig().main(api('sourcedeploy.stage.create', 'projectId: 1\nnmae: x'));
    expect(ran.errors[0]).toContain('stage.create takes path fields projectId; body fields name, type, config');
  });

  it.each([
    'sourcedeploy.history.canary-approve',
    'sourcedeploy.history.canary-reject',
    'sourcedeploy.canary-report.list',
    'sourcedeploy.canary-report.get',
  ])('%s does not exist on classic', async (operation) => {
    const ran = await createRig().main(api(operation, 'projectId: 1\nhistoryId: 1', { platform: 'classic' }));
    expectStep(ran, 'refused');
    expect([ran.requests, ran.errors[0]]).toEqual([[], expect.stringContaining('only on platform vpc')]);
  });

  it.each(['stage', 'scenario', 'project', 'history-id'])('input %s has no meaning there', async (name) => {
    const ran = await createRig().main(api('sourcedeploy.project.list', '', { [name]: '1' }));
    expectStep(ran, 'refused');
    expect([ran.requests, ran.errors[0]]).toEqual([[], expect.stringContaining(`'${name}'`)]);
  });
});

describe('parameters', () => {
  it.each([
    ['YAML', 'projectName: shop\npageNo: 1\npageSize: 10'],
    ['JSON', '{"projectName": "shop", "pageNo": 1, "pageSize": 10}'],
    ['YAML with numbers as text', 'projectName: shop\npageNo: "1"\npageSize: "10"'],
    ['a comment', '# the shop\nprojectName: shop # ours\npageNo: 1\npageSize: 10\n'],
  ])('may be %s', async (_, parameters) => {
    const ran = await createRig().main(api('sourcedeploy.project.list', parameters));
    expectStep(ran, 'success');
    expect(ran.requests.map(({ url }) => url)).toEqual(['/sourcedeploy/api/v1/project?projectName=shop&pageNo=1&pageSize=10']);
    expect(JSON.parse(ran.outputs.result ?? '')).toEqual({ projectList: [{ id: 2001, name: 'shop' }] });
  });
  it('may be nothing', async () => {
    expectStep(await createRig().main(api('SourceDeploy.Server.List')), 'success');
  });
  it.each([
    ['a/b', 'a%2Fb'],
    ['%2F', '%252F'],
    ['한글', '%ED%95%9C%EA%B8%80'],
    ['a b', 'a%20b'],
    ["it's (a) *!", 'it%27s%20%28a%29%20%2A%21'],
    ['...', '...'],
  ])('path values are one segment: %s', async (bucketName, encoded) => {
    const ran = await createRig().main(api('sourcedeploy.object.list', JSON.stringify({ bucketName })));
    expect(ran.requests.map(({ url }) => url)).toEqual([`/sourcedeploy/api/v1/objectstorage/bucket/${encoded}`]);
  });
});

describe('numbers in path and query fields', () => {
  it.each([
    ['bucketName: 007', '007'],
    ['bucketName: 1.0', '1.0'],
    ['bucketName: 12345678901234567890', '12345678901234567890'],
    ['{"bucketName": 1e3}', '1e3'],
  ])('keep the text they were written with: %s', async (text, expected) => {
    const parsed = await parseParameters('sourcedeploy.object.list', text, 'vpc', en.api);
    expect(parsed).toMatchObject({ ok: true, call: { path: { bucketName: expected } } });
  });
});

describe('numbers in the body', () => {
  it.each([
    ['JSON', '{"projectId": 1, "name": "s", "type": "Server", "config": {"serverNo": [9007199254740993, 5]}}'],
    ['YAML', 'projectId: 1\nname: s\ntype: Server\nconfig: { serverNo: [9007199254740993, 5] }'],
  ])('are sent digit for digit: %s', async (_, text) => {
    const ran = await createRig().main(api('sourcedeploy.stage.create', text));
    expect(ran.requests[0]?.body).toBe('{"name":"s","type":"Server","config":{"serverNo":[9007199254740993,5]}}');
  });
});
