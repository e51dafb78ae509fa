import { describe, expect, it } from '@jest/globals';
import { createSourceBuild } from '../../../src/ncloud/sourcebuild.js';
import { createSourceDeploy } from '../../../src/ncloud/sourcedeploy.js';
import { createSourcePipeline } from '../../../src/ncloud/sourcepipeline.js';
import { createPipeline, pipelineListItem } from '../../../src/run/services/pipeline-run.js';
import { deployment, pipelineRun } from '../../ncloud/examples.js';
import { type Reaction, transportRig } from '../../support/transport.js';

const TARGET = { project: { id: '2501', name: 'pipe1' } };
const TASKS = (build: string | null, deploy: string | null, resultId: string | null = '80001') => [
  { id: 1, name: 'build', type: 'SourceBuild', config: { projectId: 20001 }, linkedTasks: [], status: build, resultId: '31' },
  { id: 2, name: 'deploy', type: 'SourceDeploy', config: { projectId: 2001 }, linkedTasks: ['build'], status: deploy, resultId },
];

/** A pipeline whose run, deployment and builds answer as given. */
function pipe(run: Record<string, unknown>, services: { deploy?: Reaction; build?: Reaction } = {}) {
  const answer = async (
    reaction: Reaction | undefined,
    sent: Parameters<Extract<Reaction, (...args: never[]) => unknown>>[0],
  ) => {
    if (reaction instanceof Error) throw reaction;
    return typeof reaction === 'function' ? reaction(sent) : (reaction ?? { status: 404 });
  };
  const rig = transportRig([
    (sent) => {
      if (sent.url.includes('sourcepipeline')) return answer({ body: pipelineRun(run) }, sent);
      return answer(sent.url.includes('sourcebuild') ? services.build : services.deploy, sent);
    },
  ]);
  const apis = {
    pipeline: createSourcePipeline(rig.transport),
    deploy: createSourceDeploy(rig.transport),
    build: createSourceBuild(rig.transport),
  };
  const kind = createPipeline(apis, TARGET, rig.time.clock.elapsed);
  return {
    ...rig,
    kind,
    poll: () => rig.time.run(kind.poll('54001', undefined, {})),
    hosts: () => rig.sent.map(({ url }) => new URL(url).host.split('.')[0]),
  };
}
const BUILDS: Reaction = {
  body: {
    result: {
      history: [{ buildId: '31', begin: 1_748_333_308_000, end: 1_748_333_400_000, status: 'fail', failedPhase: 'post-build' }],
    },
  },
};

describe('a pipeline run', () => {
  it('shows its tasks with what their own services say', async () => {
    const { poll, hosts } = pipe(
      {},
      { deploy: { body: deployment({ status: 'success', endTime: 1_748_333_500_000 }) }, build: BUILDS },
    );
    const seen = await poll();
    expect(seen).toMatchObject({ status: 'success', statusClass: 'success', finishedAt: 1_748_333_508_000 });
    expect(seen.tasks).toMatchObject([
      {
        name: 'build',
        statusClass: 'success',
        startedAt: 1_748_333_308_000,
        finishedAt: 1_748_333_400_000,
        failedPhase: 'post-build',
        deployment: null,
      },
      { name: 'deploy', statusClass: 'success', linkedTasks: ['build'], deployment: { historyId: '80001', status: 'success' } },
    ]);
    expect(hosts().toSorted()).toEqual(['sourcebuild', 'vpcsourcedeploy', 'vpcsourcepipeline']);
  });
  it('keeps what is known of an ended task when its own service fails or forgets it, and asks no more once that is complete', async () => {
    let isDown = false;
    const deploy: Reaction = async () =>
      isDown ? { status: 503 } : { body: deployment({ status: 'success', endTime: 1_748_333_500_000 }) };
    const build: Reaction = async () => (isDown ? { body: { result: { history: [] } } } : (BUILDS as { body: unknown }));
    const rig = pipe({}, { deploy, build });
    const { kind, sent } = rig;
    const first = await rig.time.run(kind.poll('54001', undefined, {}));
    isDown = true;
    const before = sent.length;
    const second = await rig.time.run(kind.poll('54001', first, {}));
    expect(second.tasks).toEqual(first.tasks);
    // The run itself, and its list for who requested it: nothing of the tasks any more.
    expect(sent.slice(before).every(({ url }) => url.includes('sourcepipeline'))).toBe(true);
  });
  it('keeps what is known of a task that goes on when one detail can not be read', async () => {
    let isDown = false;
    const deploy: Reaction = async () => (isDown ? { status: 503 } : { body: deployment({ status: 'pending' }) });
    const made = pipe({ status: 'inprogress', end: 0, tasks: TASKS('success', 'inprogress') }, { deploy, build: BUILDS });
    const first = await made.time.run(made.kind.poll('54001', undefined, {}));
    isDown = true;
    const second = await made.time.run(made.kind.poll('54001', first, {}));
    expect([first.statusClass, second.statusClass]).toEqual(['blocked-approval', 'blocked-approval']);
    expect(second.tasks).toEqual(first.tasks);
  });
  it('does not ask for what has not begun, and for a build only when it has ended', async () => {
    const { poll, hosts } = pipe({ status: 'inprogress', end: 0, tasks: TASKS('inprogress', 'waiting', '') });
    await poll();
    expect(hosts()).toEqual(['vpcsourcepipeline']);
  });
  it.each([{ status: 404 }, { status: 503 }, { body: '<html>' }, new Error('x')] as Reaction[])(
    'does without details that fail: %j',
    async (trouble) => {
      const seen = await pipe({}, { deploy: trouble, build: trouble }).poll();
      expect(seen).toMatchObject({
        statusClass: 'success',
        tasks: [
          { name: 'build', startedAt: null },
          { name: 'deploy', deployment: null },
        ],
      });
    },
  );
  it('is not held up by a detail that never comes', async () => {
    const { poll, time } = pipe({}, { deploy: () => new Promise(() => {}), build: BUILDS });
    expect((await poll()).statusClass).toBe('success');
    expect(time.clock.now() - 1_750_000_000_000).toBeLessThanOrEqual(5000);
  });

  it('that has ended under an undocumented word is not blocked by a deployment that still waits', async () => {
    const deploy: Reaction = { body: deployment({ status: 'pending' }) };
    const seen = await pipe({ status: 'stopped', tasks: TASKS('success', 'inprogress') }, { deploy, build: BUILDS }).poll();
    expect([seen.statusClass, seen.blockedOn, seen.finishedAt !== null]).toEqual([
      expect.not.stringContaining('blocked'),
      null,
      true,
    ]);
  });
  it.each([
    ['pending', 'blocked-approval'],
    ['canary_pending', 'blocked-canary'],
  ])('is blocked when its deployment is %s', async (status, statusClass) => {
    const seen = await pipe(
      { status: 'inprogress', end: null, tasks: TASKS('success', 'inprogress') },
      { deploy: { body: deployment({ status }) } },
    ).poll();
    expect(seen).toMatchObject({ status: 'inprogress', statusClass, blockedOn: { projectId: '2001', historyId: '80001' } });
  });
  it('that has ended is not blocked by what its deployment says', async () => {
    const seen = await pipe(
      { status: 'canceled', tasks: TASKS('success', 'canceled') },
      { deploy: { body: deployment({ status: 'pending' }) } },
    ).poll();
    expect(seen).toMatchObject({ statusClass: 'cancelled', blockedOn: null });
  });
  it.each([
    ['odd', TASKS('success', 'fail'), 'failure'],
    ['odd', TASKS('success', 'canceled'), 'cancelled'],
    ['odd', TASKS('success', 'success'), 'unknown'],
    [null, TASKS('success', 'success'), 'unknown'],
    ['odd', [], 'unknown'],
  ])('that ended as %p with tasks is judged by them, and never as success', async (status, tasks, statusClass) => {
    expect((await pipe({ status, tasks }).poll()).statusClass).toBe(statusClass);
  });
  it.each([null, 0, '', undefined, 1_748_333_308_000])('that has the end %p goes on', async (end) => {
    const seen = await pipe({ status: 'odd', end, tasks: TASKS('success', 'fail') }).poll();
    expect(seen).toMatchObject({ statusClass: 'unknown', finishedAt: null });
  });
});

describe('what pipelines say of others', () => {
  const { kind } = pipe({});
  it.each([
    [{ code: '340500', message: 'invalid parameters', details: 'Running Pipeline Exist' }, true],
    [{ code: '', message: 'running  pipeline exist', details: '' }, true],
    [{ code: '340500', message: 'invalid parameters', details: 'projectId' }, false],
    [{ code: '340500', message: '', details: '' }, false],
  ])('%j is a conflict: %s', (refusal, conflict) => expect(kind.isConflict(refusal)).toBe(conflict));

  it('a run of thousands of tasks costs a bounded number of requests, and is shown in part', async () => {
    const tasks = Array.from({ length: 5000 }, (_, id) => ({
      id,
      name: `task-${id}`,
      type: 'SourceDeploy',
      status: 'inprogress',
      resultId: id + 1,
      config: { projectId: 2001 },
    }));
    const { poll, sent } = pipe({ tasks }, { deploy: { status: 404 } });
    expect((await poll()).tasks).toHaveLength(1000);
    expect(sent).toHaveLength(51);
  });

  it('an item of the list carries its end, and how and by whom it was requested', () => {
    expect(
      pipelineListItem({
        id: '1',
        projectId: '2501',
        requestType: 'console',
        requestId: 'u',
        begin: 5,
        end: 9,
        status: 'SUCCESS',
      }),
    ).toEqual({
      historyId: '1',
      status: 'SUCCESS',
      statusClass: 'success',
      startedAt: 5,
      finishedAt: 9,
      requestType: 'console',
      requester: 'u',
    });
  });
});
