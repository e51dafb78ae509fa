import type { PipelineHistory, PipelineHistoryItem } from './answers.js';
import { sourcepipeline as op } from './catalogue.js';
import { allPages, PAGE_SIZE } from './pages.js';
import type { Named } from './shapes.js';
import { type HistoryIds, sameRun } from './sourcedeploy.js';
import type { Transport, Wait } from './transport.js';

/** Typed calls of SourcePipeline; the same rules as for SourceDeploy. `pageNo` and `pageSize` go together [doc]. */
export function createSourcePipeline(transport: Transport) {
  return {
    projects: (name: string | undefined, wait: Wait): Promise<Named[]> =>
      allPages(op.projectList, async (pageNo) => {
        const query = { projectName: name, pageNo, pageSize: PAGE_SIZE };
        return (await transport.read(op.projectList, { query }, wait)).projectList;
      }),
    project: (projectId: string, wait: Wait) => transport.read(op.projectGet, { path: { projectId } }, wait),
    /** Starts a run; answers its history id. */
    run: async (projectId: string, wait: Wait) => (await transport.attempt(op.run, { path: { projectId } }, wait)).historyId,
    cancel: (ids: HistoryIds, wait: Wait) => transport.attempt(op.historyCancel, { path: { ...ids } }, wait),
    /** One page of a pipeline's runs, in the service's order. One attempt. */
    historyPage: async (projectId: string, pageNo: number, wait: Wait): Promise<PipelineHistoryItem[]> =>
      (await transport.attempt(op.historyList, { path: { projectId }, query: { pageNo, pageSize: PAGE_SIZE } }, wait))
        .historyList,
    /** One run. One attempt. */
    history: async (ids: HistoryIds, wait: Wait): Promise<PipelineHistory> =>
      sameRun(op.historyGet, ids, (await transport.attempt(op.historyGet, { path: { ...ids } }, wait)).history),
  };
}
export type SourcePipeline = ReturnType<typeof createSourcePipeline>;
