import { describe, expect, it } from '@jest/globals';
import { createSourceBuild } from '../../src/ncloud/sourcebuild.js';
import { createSourceDeploy } from '../../src/ncloud/sourcedeploy.js';
import { createSourcePipeline } from '../../src/ncloud/sourcepipeline.js';
import { type Reaction, transportRig } from '../support/transport.js';

const SCENARIO = { projectId: '1', stageId: '2', scenarioId: '3' };
const RUN = { projectId: '1', historyId: '8' };
const DONE = { result: { result: true } };
type Deploy = ReturnType<typeof createSourceDeploy>;
type Pipeline = ReturnType<typeof createSourcePipeline>;

const wire = async (answer: unknown, call: (transport: ReturnType<typeof transportRig>['transport']) => Promise<unknown>) => {
  const { transport, sent, time } = transportRig([{ body: answer }]);
  const result = await time.run(call(transport));
  return {
    requests: sent.map(({ method, url, body }) => [method, url.replace(/^https:\/\/([a-z]+)\.[^/]+\/api\/v1/, '$1 '), body]),
    result,
  };
};

describe('SourceDeploy', () => {
  it.each([
    [
      'deploy',
      (api: Deploy) => api.deploy(SCENARIO, {}),
      { result: { historyId: 8 } },
      'POST',
      '/project/1/stage/2/scenario/3/deploy',
      '8',
    ],
    [
      'request',
      (api: Deploy) => api.request(SCENARIO, {}),
      { result: { historyId: 8 } },
      'POST',
      '/project/1/stage/2/scenario/3/deploy/request',
      '8',
    ],
    ['approve', (api: Deploy) => api.approve(RUN, {}), DONE, 'POST', '/project/1/history/8/approval/accept', true],
    ['reject', (api: Deploy) => api.reject(RUN, {}), DONE, 'POST', '/project/1/history/8/approval/reject', true],
    ['canaryApprove', (api: Deploy) => api.canaryApprove(RUN, {}), DONE, 'POST', '/project/1/history/8/canary/accept', true],
    ['canaryReject', (api: Deploy) => api.canaryReject(RUN, {}), DONE, 'POST', '/project/1/history/8/canary/reject', true],
    ['cancel', (api: Deploy) => api.cancel(RUN, {}), DONE, 'POST', '/project/1/history/8/cancel', true],
    [
      'canaryReports',
      (api: Deploy) => api.canaryReports(RUN, {}),
      { result: { stageList: [5] } },
      'GET',
      '/project/1/history/8/report',
      ['5'],
    ],
    [
      'historyPage',
      (api: Deploy) => api.historyPage('1', 2, {}),
      { result: { historyList: [] } },
      'GET',
      '/project/1/history?pageNo=2&pageSize=100',
      [],
    ],
  ] as const)('%s', async (_, call, answer, method, uri, expected) => {
    const { requests, result } = await wire(answer, (transport) => call(createSourceDeploy(transport)) as Promise<unknown>);
    expect(requests).toEqual([[method, `vpcsourcedeploy ${uri}`, undefined]]);
    expect(result).toEqual(expected);
  });

  it('reads the report of a key exactly as it was listed', async () => {
    const { requests } = await wire({ result: { status: 'pass' } }, (transport) =>
      createSourceDeploy(transport).canaryReport(RUN, '1748333308000', {}),
    );
    expect(requests[0]?.[1]).toBe('vpcsourcedeploy /project/1/history/8/report/1748333308000');
  });

  it('looks names up with their filter, over all pages', async () => {
    const page = (from: number, count: number): Reaction => ({
      body: {
        result: { stageList: Array.from({ length: count }, (_, index) => ({ id: from + index, name: `s${from + index}` })) },
      },
    });
    const { transport, sent, time } = transportRig([page(1, 100), page(101, 100), page(201, 3)]);
    const stages = await time.run(createSourceDeploy(transport).stages('1', 's', {}));
    expect(stages).toHaveLength(203);
    expect(sent.map(({ url }) => new URL(url).search)).toEqual(
      [1, 2, 3].map((pageNo) => `?stageName=s&pageNo=${pageNo}&pageSize=100`),
    );
  });
});

describe('SourcePipeline', () => {
  it.each([
    ['run', (api: Pipeline) => api.run('1', {}), { result: { historyId: 8 } }, 'POST', '/project/1/do', '8'],
    ['cancel', (api: Pipeline) => api.cancel(RUN, {}), DONE, 'POST', '/project/1/history/8/cancel', true],
    [
      'historyPage',
      (api: Pipeline) => api.historyPage('1', 1, {}),
      { result: { historyList: [] } },
      'GET',
      '/project/1/history?pageNo=1&pageSize=100',
      [],
    ],
    [
      'projects',
      (api: Pipeline) => api.projects('야간', {}),
      { result: { projectList: [] } },
      'GET',
      '/project?projectName=%EC%95%BC%EA%B0%84&pageNo=1&pageSize=100',
      [],
    ],
    [
      'all projects',
      (api: Pipeline) => api.projects(undefined, {}),
      { result: { projectList: [] } },
      'GET',
      '/project?pageNo=1&pageSize=100',
      [],
    ],
  ] as const)('%s', async (_, call, answer, method, uri, expected) => {
    const { requests, result } = await wire(answer, (transport) => call(createSourcePipeline(transport)) as Promise<unknown>);
    expect(requests).toEqual([[method, `vpcsourcepipeline ${uri}`, undefined]]);
    expect(result).toEqual(expected);
  });
});

describe('SourceBuild', () => {
  it('lists builds on its one host', async () => {
    const { requests, result } = await wire(
      { result: { total: 1, history: [{ buildId: '31', status: 'fail', failedPhase: 'build' }] } },
      (transport) => createSourceBuild(transport).history('20001', {}),
    );
    expect(requests).toEqual([['GET', 'sourcebuild /project/20001/history', undefined]]);
    expect(result).toMatchObject([{ buildId: '31', status: 'fail', failedPhase: 'build' }]);
  });
});
