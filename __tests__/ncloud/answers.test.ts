import { describe, expect, it } from '@jest/globals';
import * as v from 'valibot';
import {
  type Answer,
  type AnswerName,
  sourcedeploy as d,
  type Operation,
  sourcepipeline as p,
  sourcebuild,
} from '../../src/ncloud/catalogue.js';
import { answerSchema } from '../../src/ncloud/schemas.js';
import * as example from './examples.js';

const parse = <A extends AnswerName>(operation: Operation<A>, answer: { result: unknown }): Answer<A> =>
  v.parse(answerSchema(operation), answer.result) as Answer<A>;

describe('every example of the reference parses', () => {
  it.each(example.ALL)('$name: $json', ({ operation, json }) => {
    expect(v.safeParse(answerSchema(operation), JSON.parse(json).result).issues).toBeUndefined();
  });
});

describe('what the examples say', () => {
  it('deployments', () => {
    expect(parse(d.historyGet, example.deployment())).toMatchObject({
      id: '80001',
      status: 'inprogress',
      executor: 'user@example.com',
      startTime: 1_748_333_308_000,
      endTime: null,
      type: 'Server',
      scenario: { id: '2101', name: 'sc1' },
      config: [{ strategy: 'normal' }],
    });
    expect(
      parse(d.historyList, JSON.parse(example.DEPLOYMENTS)).historyList.map(({ id, status, scenario }) => [
        id,
        status,
        scenario?.id,
      ]),
    ).toEqual([
      ['80001', 'success', '2101'],
      ['80000', 'fail', '2101'],
    ]);
    expect(parse(d.scenarioDeploy, { result: { historyId: 80001 } })).toEqual({ historyId: '80001' });
  });
  it('canary reports', () => {
    expect(parse(d.canaryReportList, JSON.parse(example.REPORTS)).stageList).toEqual([
      '1748333308000',
      '1748333368000',
      '1748333428000',
    ]);
    expect(parse(d.canaryReportGet, JSON.parse(example.REPORT))).toMatchObject({
      status: 'pass',
      score: 95,
      passScore: 80,
      metricList: [{ metricId: '1', metricName: 'latency', elementList: [{ base: { avg: 10.1 }, canary: { avg: 10.3 } }] }],
    });
  });
  it('pipelines', () => {
    const { history } = parse(p.historyGet, example.pipelineRun());
    expect(history.tasks.map(({ id, type, resultId, config }) => [id, type, resultId, config?.projectId])).toEqual([
      ['1', 'SourceBuild', '31', '20001'],
      ['2', 'SourceDeploy', '80001', '2001'],
    ]);
    expect(parse(p.projectCreate, { result: { projectId: 2501 } })).toEqual({ projectId: '2501' });
    expect(parse(sourcebuild.historyList, JSON.parse(example.BUILDS)).history[0]).toEqual({
      buildId: '31',
      begin: 1_748_333_308_000,
      end: 1_748_333_400_000,
      userId: 'user@example.com',
      status: 'success',
      failedPhase: '',
    });
  });
});

describe('contradictions', () => {
  it('ids are numbers or strings', () => {
    for (const id of [80001, '80001']) {
      expect(parse(d.historyGet, example.deployment({ id })).id).toBe('80001');
      expect(parse(d.historyList, { result: { historyList: [{ id }] } }).historyList[0]?.id).toBe('80001');
      expect(parse(d.scenarioDeploy, { result: { historyId: id } }).historyId).toBe('80001');
      expect(parse(p.run, { result: { historyId: id } }).historyId).toBe('80001');
      expect(parse(d.projectList, { result: { projectList: [{ id, name: 'x' }] } }).projectList[0]?.id).toBe('80001');
    }
  });
  it('config is an array or an object', () => {
    for (const config of [[{ strategy: 'normal' }], { strategy: 'normal' }]) {
      expect(parse(d.historyGet, example.deployment({ config })).config).toEqual([{ strategy: 'normal' }]);
    }
    for (const config of [null, undefined, []]) expect(parse(d.historyGet, example.deployment({ config })).config).toEqual([]);
  });
  it('history is an object or an array', () => {
    const { history } = example.pipelineRun().result;
    expect(parse(p.historyGet, { result: { history: [history] } })).toEqual(parse(p.historyGet, { result: { history } }));
  });
  it('an end that has not come is null, 0, empty or absent', () => {
    for (const end of [null, 0, '', undefined]) {
      expect(parse(d.historyGet, example.deployment({ endTime: end })).endTime).toBeNull();
      expect(parse(p.historyGet, example.pipelineRun({ end })).history.end).toBeNull();
    }
  });
  it('times are s or ms', () => {
    expect(parse(d.historyGet, example.deployment({ startTime: 1_748_333_308 })).startTime).toBe(1_748_333_308_000);
    expect(parse(p.historyGet, example.pipelineRun({ begin: 1_748_333_308 })).history.begin).toBe(1_748_333_308_000);
  });
  it('Auto Scaling groups are listed under two names', () => {
    const groups = [{ groupNo: 4001, name: 'asg-1' }];
    for (const key of ['autoscalingList', 'autoScalingList'])
      expect(parse(d.autoscalingGroupList, { result: { [key]: groups } })).toEqual({ autoscalingList: groups });
  });
  it('clusters have a number or a UUID, servers a list or one', () => {
    const stage = (config: unknown) =>
      parse(d.stageGet, { result: { id: 1, name: 's', type: 'KubernetesService', config } }).config;
    expect(stage({ clusterNo: 6001 })).toMatchObject({ clusterNo: '6001', clusterUuid: null });
    expect(stage({ clusterUuid: 'u-1' })).toMatchObject({ clusterNo: null, clusterUuid: 'u-1' });
    expect(stage({ serverNo: 7, serverName: 'web-1' })).toMatchObject({ serverNo: ['7'], serverName: ['web-1'] });
    expect(stage(undefined)).toBeNull();
  });
  it('a created pipeline is called projectId, or id', () => {
    expect(parse(p.projectCreate, { result: { id: 7 } })).toEqual({ projectId: '7' });
    expect(v.is(answerSchema(p.projectCreate), {})).toBe(false);
  });
  it('a scenario of a task is scenarioId or scenario.id, a result id is empty before the task began', () => {
    const run = example.pipelineRun({
      tasks: [
        { id: 1, name: 'd', type: 'SourceDeploy', config: { projectId: 1, scenario: { id: 5 } }, status: null, resultId: '' },
      ],
    });
    expect(parse(p.historyGet, run).history.tasks[0]).toMatchObject({
      resultId: null,
      status: '',
      config: { scenario: { id: '5' } },
      linkedTasks: [],
    });
  });
  it('fields that no page names are dropped or kept, and never a reason to fail', () => {
    expect(
      parse(d.projectList, { result: { projectList: [{ id: 1, name: 'a', permission: 'x', disabled: false }], total: 7 } })
        .projectList,
    ).toEqual([{ id: '1', name: 'a' }]);
    expect(parse(d.serverList, { result: { serverList: [{ serverNo: 1, name: 'a', permission: 'x' }] } }).serverList).toEqual([
      { serverNo: 1, name: 'a', permission: 'x' },
    ]);
  });
  it('a status that is null, absent or of another type is an empty word, which nobody takes for success', () => {
    for (const status of [null, undefined, {}, []]) expect(parse(d.historyGet, example.deployment({ status })).status).toBe('');
  });
});
