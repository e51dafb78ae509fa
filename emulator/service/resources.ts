import type { sourcedeploy, sourcepipeline } from '../../src/ncloud/catalogue.js';
import { type Call, type Handler, projectOf, stageOf } from './call.js';
import { scenarioSource } from './deploy-views.js';
import { named, pipelinePage } from './paging.js';
import { sourceType } from './pipeline-views.js';
import { Refusal } from './refusal.js';

/** Operations 25–33 of reference/sourcedeploy-api.md §1: what stages and scenarios can be made of. */
export const deployResources = {
  serverList: ({ simulation, views }) => ({
    serverList: simulation.state.resources.servers.map(({ no, name }) => views.extra({ serverNo: views.id(no), name })),
  }),
  autoscalingGroupList: ({ simulation, views }) => ({
    [simulation.switches.autoscalingKey]: simulation.state.resources.autoscalingGroups.map(({ no, name, instances }) =>
      views.extra({ groupNo: views.id(no), name, instanceCount: instances }),
    ),
  }),
  targetGroupList: (call) => {
    const group = call.simulation.state.resources.autoscalingGroups.find((item) => item.name === call.path.autoscalingName);
    if (!group) throw missing(call, '33', `Auto Scaling group ${call.path.autoscalingName}`);
    return { targetGroupList: group.targetGroups.map((item) => call.views.named(item)) };
  },
  clusterList: ({ simulation, views }) => ({
    clusterList: simulation.state.resources.clusters.map((cluster) => views.extra(views.named(cluster))),
  }),
  bucketList: ({ simulation, views }) => ({
    bucketList: simulation.state.resources.buckets.map(({ name }) => views.extra({ name })),
  }),
  objectList: (call) => {
    const bucket = call.simulation.state.resources.buckets.find((item) => item.name === call.path.bucketName);
    if (!bucket) throw missing(call, '33', `Bucket ${call.path.bucketName}`);
    return { objectList: bucket.objects };
  },
  buildProjectList: ({ simulation, views }) => ({
    projectList: [...simulation.state.builds.values()].map((build) => views.extra(views.named(build))),
  }),
  repositoryList: ({ simulation, views }) => ({
    repositoryList: simulation.state.resources.repositories.map(({ name }) => views.extra({ name })),
  }),
  branchList: (call) => ({ branchList: branches(call, '33') }),
} as const satisfies Partial<Record<keyof typeof sourcedeploy, Handler>>;

/** Operations 10–16 of reference/sourcepipeline-api.md §1: what pipelines can be made of. */
export const pipelineResources = {
  timeZoneList: ({ simulation }) => ({ timeZone: simulation.state.resources.timeZones }),
  buildProjectList: (call) => ({
    projectList: searched(call, call.simulation.state.builds.values()).map(({ id, name, source }) =>
      call.views.extra({ ...call.views.named({ id, name }), source: { ...source, type: sourceType(call.views, source.type) } }),
    ),
  }),
  repositoryList: (call) => ({
    repositoryList: searched(call, call.simulation.state.resources.repositories).map(({ name }) => call.views.extra({ name })),
  }),
  branchList: (call) => ({ branchList: branches(call, '34') }),
  deployProjectList: (call) => ({
    projectList: searched(call, call.simulation.state.projects.values()).map((project) =>
      call.views.extra(call.views.named(project)),
    ),
  }),
  deployStageList: (call) => ({
    stageList: searched(call, projectOf(call, '34').stages.values()).map((stage) => call.views.named(stage)),
  }),
  deployScenarioList: (call) => ({
    scenarioList: searched(call, stageOf(call, '34').scenarios.values()).map((scenario) => ({
      ...call.views.named(scenario),
      source: scenarioSource(call.views, scenario),
    })),
  }),
} as const satisfies Partial<Record<keyof typeof sourcepipeline, Handler>>;

function searched<T extends { readonly name: string }>(call: Call, items: Iterable<T>): readonly T[] {
  return pipelinePage(call, named(call, 'searchWord', items));
}

function branches(call: Call, service: '33' | '34') {
  const repository = call.simulation.state.resources.repositories.find((item) => item.name === call.path.repositoryName);
  if (!repository) throw missing(call, service, `Repository ${call.path.repositoryName}`);
  return repository.branches.map((name) => ({ name }));
}

function missing({ simulation }: Call, service: '33' | '34', what: string): Refusal {
  return Refusal.of(service, `${what} does not exist`, simulation.switches.notFoundStatus);
}
