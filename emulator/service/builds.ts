import type { sourcebuild } from '../../src/ncloud/catalogue.js';
import type { Handler } from './call.js';
import { buildView } from './pipeline-views.js';
import { Refusal } from './refusal.js';

/** SourceBuild's history (reference/sourcepipeline-api.md §9): no paging, newest first. */
export const buildHandlers = {
  historyList: ({ simulation, views, path }) => {
    const project = simulation.state.builds.get(Number(path.projectId));
    if (!project) throw Refusal.of('32', `Project ${path.projectId} does not exist`, simulation.switches.notFoundStatus);
    const history = [...project.builds.values()].filter((build) => !build.deleted).map((build) => buildView(views, build));
    return { total: history.length, history: history.reverse() };
  },
} as const satisfies Record<keyof typeof sourcebuild, Handler>;
