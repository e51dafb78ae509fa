import type { sourcebuild } from '../../src/ncloud/catalogue.js';
import type { BuildProject } from '../world/state.js';
import type { Call, Handler } from './call.js';
import { buildView, sourceType } from './pipeline-views.js';
import { Refusal } from './refusal.js';

/** One build project. Its page's fields beyond these are for display [sdk]. */
export const buildProjectGet: Handler = (call) => {
  const project = buildProjectOf(call);
  const last = [...project.builds.values()].findLast((build) => !build.deleted);
  const { type, ...source } = project.source;
  return {
    ...call.views.named(project),
    source: { type: sourceType(call.views, type), config: source },
    lastBuild: last ? { id: last.publicId, timestamp: call.views.ms(last.startTime), status: last.status } : null,
  };
};

function buildProjectOf({ simulation, path }: Call): BuildProject {
  const project = simulation.state.builds.get(Number(path.projectId));
  if (!project) throw Refusal.of('32', `Project ${path.projectId} does not exist`, simulation.switches.notFoundStatus);
  return project;
}

/** SourceBuild's history (reference/sourcepipeline-api.md §9): no paging, newest first. */
export const buildHandlers = {
  historyList: (call) => {
    const builds = [...buildProjectOf(call).builds.values()].filter((build) => !build.deleted);
    const history = builds.map((build) => buildView(call.views, build));
    return { total: history.length, history: history.reverse() };
  },
} as const satisfies Record<keyof typeof sourcebuild, Handler>;
