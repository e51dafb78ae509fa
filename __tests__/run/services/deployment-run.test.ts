import { describe, expect, it } from '@jest/globals';
import { createSourceDeploy } from '../../../src/ncloud/sourcedeploy.js';
import { createDeployment, pollDeployment } from '../../../src/run/services/deployment-run.js';
import { deployment } from '../../ncloud/examples.js';
import { START } from '../../support/run.js';
import { type Reaction, transportRig } from '../../support/transport.js';

const IDS = { projectId: '2001', historyId: '80001' };
const TARGET = { project: { id: '2001', name: '' }, stage: { id: '3001', name: '' }, scenario: { id: '2101', name: '' } };

const poll = async (...reactions: Reaction[]) => {
  const { transport, time, sent } = transportRig(reactions);
  const seen = await time.run(pollDeployment(createSourceDeploy(transport), IDS, undefined, {}));
  return { seen, sent };
};

describe('a poll', () => {
  it('does not take for success what its own servers contradict, as after a rollback', async () => {
    const target = (status: string) => ({ server: { no: 1, name: 'web-1' }, status });
    const run = (targets: unknown[]) => ({ result: { id: 80001, status: 'success', config: [{ targets }] } });
    expect((await poll({ body: run([target('success'), target('fail')]) })).seen).toMatchObject({
      status: 'success',
      statusClass: 'failure',
    });
    expect((await poll({ body: run([target('success'), target('no progress')]) })).seen.statusClass).toBe('success');
  });
  it('of thousands of servers shows a thousand, and believes a failure of any', async () => {
    const targets = Array.from({ length: 3000 }, (_, no) => ({
      server: { no, name: `web-${no}` },
      status: no === 2999 ? 'fail' : 'success',
    }));
    const { seen } = await poll({ body: { result: { id: 80001, status: 'success', config: [{ targets }] } } });
    expect([seen.targets.length, seen.statusClass]).toEqual([1000, 'failure']);
  });
  it('of a canary with thousands of analyses reads ten at a time', async () => {
    const stageList = Array.from({ length: 50_000 }, (_, index) => index + 1);
    const report: Reaction = { body: { result: { status: 'success' } } };
    const { seen, sent } = await poll(
      { body: { result: { id: 80001, status: 'canary_analyzing' } } },
      { body: { result: { stageList } } },
      report,
    );
    expect([seen.canary.length, sent.length]).toEqual([10, 12]);
  });
  it('sees the printed deployment', async () => {
    const { seen, sent } = await poll({ body: deployment() });
    expect(sent).toHaveLength(1);
    expect(seen).toMatchObject({
      historyId: '80001',
      project: { id: '2001', name: 'deploy3' },
      status: 'inprogress',
      statusClass: 'running',
      startedAt: 1_748_333_308_000,
      finishedAt: null,
      executor: 'user@example.com',
      targetType: 'Server',
      strategy: 'normal',
      targets: [
        {
          id: '1234567',
          name: 'web-1',
          status: 'deploy',
          steps: [
            { name: 'pre', status: 'success', at: 1_748_333_310_000 },
            { name: 'deploy', status: 'inprogress', at: 1_748_333_320_000 },
          ],
        },
      ],
      blockedOn: null,
    });
  });
  it.each([
    [null, 0],
    [{}, 0],
    [[], 0],
    ['text', 0],
    [[{ targets: 'x' }], 0],
    [[{ targets: [null, 7, 'x'] }], 0],
    [{ targets: [{ server: { no: '1', name: 'a' } }] }, 1],
    [[{ targets: [{}] }], 1],
    [[{ strategy: 'rolling', manifest: {}, status: 'inprogress' }], 0],
    [[{ targets: [{ server: 'x', step: 7, time: [] }] }], 1],
  ])('bears the config %j', async (config, targets) => {
    expect((await poll({ body: deployment({ config }) })).seen.targets).toHaveLength(targets);
  });
  it.each(['pending', 'canary_pending'])('knows who waits when it is %s', async (status) => {
    expect((await poll({ body: deployment({ status }) })).seen.blockedOn).toEqual(IDS);
  });
  it('asks for analyses once a word of a canary was seen, and only for new ones', async () => {
    const report = { body: { result: { status: 'pass', score: 95, passScore: 80 } } };
    const first = await poll(
      { body: deployment({ status: 'canary_analyzing' }) },
      { body: { result: { stageList: [1, 2] } } },
      report,
      report,
    );
    expect(first.sent.map(({ url }) => url.replace(/.*history\/80001/, ''))).toEqual(['', '/report', '/report/1', '/report/2']);
    expect(first.seen.canary.map(({ endTime, report: { score } }) => [endTime, score])).toEqual([
      ['1', 95],
      ['2', 95],
    ]);
    const { transport, time, sent } = transportRig([
      { body: deployment({ status: 'success' }) },
      { body: { result: { stageList: [1, 2, 3] } } },
      report,
    ]);
    const second = await time.run(pollDeployment(createSourceDeploy(transport), IDS, first.seen, {}));
    expect(sent.map(({ url }) => url.replace(/.*history\/80001/, ''))).toEqual(['', '/report', '/report/3']);
    expect(second.canary).toHaveLength(3);
  });
  it('does without analyses that can not be read', async () => {
    expect((await poll({ body: deployment({ status: 'canary_analyzing' }) }, { status: 503 })).seen).toMatchObject({
      status: 'canary_analyzing',
      canary: [],
    });
  });
});

describe('a deployment', () => {
  const kind = (reactions: Reaction[], ...rest: [] | ['request']) => {
    const rig = transportRig(reactions);
    return { ...rig, kind: createDeployment(createSourceDeploy(rig.transport), TARGET, ...rest) };
  };
  const item = (id: number, scenario: unknown) => ({ id: String(id), scenario, startTime: START - 1e6 + id, status: 'success' });

  it('is started as asked', async () => {
    const direct = kind([{ body: { result: { historyId: 5 } } }]);
    expect(await direct.time.run(direct.kind.start({}))).toBe('5');
    expect(direct.sent[0]?.url).toMatch(/\/scenario\/2101\/deploy$/);
    const request = kind([{ body: { result: { historyId: 5 } } }], 'request');
    await request.time.run(request.kind.start({}));
    expect(request.sent[0]?.url).toMatch(/\/scenario\/2101\/deploy\/request$/);
  });
  it('has a history of its own scenario only, and of those that do not say', async () => {
    const historyList = [
      item(4, { id: 2101, name: 'a' }),
      item(3, { id: 9, name: 'b' }),
      item(2, null),
      item(1, { id: '2101', name: 'a' }),
    ];
    const { kind: run, time } = kind([{ body: { result: { historyList } } }]);
    expect((await time.run(run.recent({}))).map(({ historyId }) => historyId)).toEqual(['4', '2', '1']);
  });
});
