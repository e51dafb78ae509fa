import type { BuildHistoryItem } from './answers.js';
import { sourcebuild as op } from './catalogue.js';
import type { Transport, Wait } from './transport.js';

/** The one call of SourceBuild: a project's builds (there is no detail endpoint [observed]). One attempt. */
export function createSourceBuild(transport: Transport) {
  return {
    history: async (projectId: string, wait: Wait): Promise<BuildHistoryItem[]> =>
      (await transport.attempt(op.historyList, { path: { projectId } }, wait)).history,
  };
}
export type SourceBuild = ReturnType<typeof createSourceBuild>;
