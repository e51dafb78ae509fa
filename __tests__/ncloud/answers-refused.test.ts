import { describe, expect, it } from '@jest/globals';
import * as v from 'valibot';
import { sourcedeploy as d, OPERATIONS, type Operation, sourcepipeline as p, sourcebuild } from '../../src/ncloud/catalogue.js';
import { answerSchema } from '../../src/ncloud/schemas.js';

const item = (value: object) => [value];

/** Every field that a caller can't do without: answer without it (or with another type), and the path that has to be named. */
const BROKEN: [Operation, unknown, string][] = [
  [d.projectList, { projectList: item({ name: 'x' }) }, 'projectList.0.id'],
  [d.projectList, { projectList: item({ id: null, name: 'x' }) }, 'projectList.0.id'],
  [d.projectList, { projectList: {} }, 'projectList'],
  [d.projectList, { projectList: [{ id: 1, name: 'a' }, { id: true }] }, 'projectList.1.id'],
  [d.projectCreate, { name: 'x' }, 'id'],
  [d.stageList, { stageList: item({ name: 'x' }) }, 'stageList.0.id'],
  [d.stageList, { project: { name: 'x' }, stageList: [] }, 'project.id'],
  [d.stageCreate, {}, 'id'],
  [d.stageGet, { name: 'x' }, 'id'],
  [d.stageUpdate, { id: {} }, 'id'],
  [d.scenarioList, { scenarioList: item({}) }, 'scenarioList.0.id'],
  [d.scenarioCreate, {}, 'id'],
  [d.scenarioGet, {}, 'id'],
  [d.scenarioGet, { id: 1, config: 'x' }, 'config'],
  [d.scenarioUpdate, {}, 'id'],
  [d.scenarioDeploy, {}, 'historyId'],
  [d.scenarioDeploy, { historyId: null }, 'historyId'],
  [d.scenarioDeploy, { historyId: '' }, 'historyId'],
  [d.scenarioDeploy, { historyId: { id: 1 } }, 'historyId'],
  [d.scenarioRequest, {}, 'historyId'],
  [d.historyList, { historyList: item({ status: 'success' }) }, 'historyList.0.id'],
  [d.historyList, { historyList: 'x' }, 'historyList'],
  [d.historyGet, { status: 'success' }, 'id'],
  [d.historyGet, { id: 1, scenario: {} }, 'scenario.id'],
  [d.canaryReportList, { stageList: [null] }, 'stageList.0'],
  [d.canaryReportGet, { metricList: {} }, 'metricList'],
  [d.serverList, { serverList: ['x'] }, 'serverList.0'],
  [d.autoscalingGroupList, { autoscalingList: 'x' }, 'autoscalingList'],
  [d.targetGroupList, { targetGroupList: 7 }, 'targetGroupList'],
  [d.clusterList, { clusterList: 7 }, 'clusterList'],
  [d.bucketList, { bucketList: 7 }, 'bucketList'],
  [d.objectList, { objectList: 7 }, 'objectList'],
  [d.repositoryList, { repositoryList: 7 }, 'repositoryList'],
  [d.branchList, { branchList: 7 }, 'branchList'],
  [p.projectCreate, {}, 'projectId'],
  [p.projectGet, {}, 'id'],
  [p.run, {}, 'historyId'],
  [p.historyList, { historyList: item({}) }, 'historyList.0.id'],
  [p.historyGet, {}, 'history'],
  [p.historyGet, { history: [] }, 'history'],
  [p.historyGet, { history: { status: 'success' } }, 'history.id'],
  [p.historyGet, { history: { id: 1, tasks: [null] } }, 'history.tasks.0'],
  [p.timeZoneList, { timeZone: 'x' }, 'timeZone'],
  [p.deployScenarioList, { scenarioList: 7 }, 'scenarioList'],
  [sourcebuild.historyList, { history: item({}) }, 'history.0.buildId'],
];

describe('an answer that can not be used', () => {
  it.each(BROKEN.map(([operation, result, path]) => ({ operation, name: operation.name, result, path })))(
    '$name $result names $path',
    ({ operation, result, path }) => {
      const parsed = v.safeParse(answerSchema(operation), result, { abortEarly: true });
      expect(parsed.issues?.map((issue) => v.getDotPath(issue))).toEqual([path]);
    },
  );

  it.each(OPERATIONS.map((operation) => ({ operation, name: operation.name })))(
    '$name refuses what is no object',
    ({ operation }) => {
      for (const result of [null, 'text', 7, false]) expect(v.is(answerSchema(operation), result)).toBe(false);
    },
  );
});
