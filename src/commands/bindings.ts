import type { Named } from '../ncloud/shapes.js';
import type { SourceDeploy } from '../ncloud/sourcedeploy.js';
import type { SourcePipeline } from '../ncloud/sourcepipeline.js';
import type { ServiceTime, Wait } from '../ncloud/transport.js';
import { FRESH_MS } from '../run/limits.js';
import type { Mode, RunKind, Target } from '../run/model/view.js';
import { createSharedHistory, type SharedHistory } from '../run/polling/shared-list.js';
import { createDeployment, deploymentListItem, type EarlyPage, type StartBy } from '../run/services/deployment-run.js';
import { type OnResolved, type Reference, resolvePipeline, resolveProject, resolveScenario } from '../run/services/names.js';
import { createPipeline, type PipelineApis } from '../run/services/pipeline-run.js';
import type { RunBinding } from '../run/services/run-services.js';
import type { AccountNames } from '../run/services/search.js';
import type { Interruption } from '../runner/signals.js';
import type { TargetReference } from '../runner/step-settings.js';
import type { Clock } from '../shared/clock.js';

export interface BindingTools {
  readonly apis: PipelineApis;
  readonly clock: Clock;
  /** The service's time, as dates of the history are compared with it. */
  readonly historyTime: (at: number) => ServiceTime;
  /** Whose keys sign the requests. */
  readonly account?: AccountNames | undefined;
}

/** The run interface for a target. */
export function bindKind(
  { apis, clock }: BindingTools,
  mode: Mode,
  target: Target,
  startBy: StartBy = 'deploy',
  early?: EarlyPage,
): RunKind {
  return mode === 'deploy'
    ? createDeployment(apis.deploy, target, startBy, early)
    : createPipeline(apis, target, () => clock.elapsed());
}

/** The services of a run that is to be started: names become ids, and the history is asked for as soon as its project is known. */
export function bindStart(
  tools: BindingTools & { readonly interruption: Pick<Interruption, 'signal'> },
  reference: TargetReference,
  startBy: StartBy,
  onResolved: OnResolved,
  shared?: { lookups: Lookups; histories: Histories },
): RunBinding {
  const { apis, clock, historyTime: serviceTime, account } = tools;
  const lookups = shared?.lookups ?? apis;
  let early: EarlyPage | undefined;
  const resolve = async (wait: Wait): Promise<Target> => {
    if (reference.mode === 'pipeline') return resolvePipeline(lookups.pipeline, reference.project, wait, onResolved);
    return resolveScenario(lookups.deploy, reference, wait, (part, found) => {
      onResolved(part, found);
      if (part !== 'project' || reference.stage.by !== 'name' || shared) return;
      // Look-ups that are slow make it old: what has ended meanwhile must be neither followed nor waited for, and nothing be started beside
      // what has begun.
      const askedAt = clock.elapsed();
      // Not ended with the look-ups, whose signal is given up once they are done: the list is often still on its way then.
      const until = { ...wait, signal: tools.interruption.signal };
      const items = apis.deploy.historyPage(found.id, 1, until).then((page) => page.map(deploymentListItem));
      early = { items, isFresh: () => clock.elapsed() - askedAt < FRESH_MS };
      items.catch(() => undefined); // its failure is met where it is awaited, or is of no interest when a look-up failed first
    });
  };
  const bind = (target: Target): RunKind => {
    const kind = bindKind(tools, reference.mode, target, startBy, early);
    return shared && kind.mode === 'deploy' ? shared.histories.of(target.project.id).share(kind) : kind;
  };
  return { resolve, bind, deploy: apis.deploy, serviceTime, account };
}

/** The services of a run that exists. */
export function bindExisting(tools: BindingTools, mode: Mode, project: Reference, onResolved: OnResolved): RunBinding {
  const { apis, historyTime: serviceTime } = tools;
  return {
    resolve: async (wait) =>
      mode === 'pipeline'
        ? resolvePipeline(apis.pipeline, project, wait, onResolved)
        : { project: await resolveProject(apis.deploy, project, wait, onResolved) },
    bind: (target) => bindKind(tools, mode, target),
    deploy: apis.deploy,
    serviceTime,
  };
}

/** The services of a run that main left to the post phase. */
export function bindSaved(tools: BindingTools, mode: Mode, target: Target): RunBinding {
  const { apis, historyTime: serviceTime, account } = tools;
  const bind = (known: Target) => bindKind(tools, mode, known);
  return { resolve: async () => target, bind, target, deploy: apis.deploy, serviceTime, account };
}

/** One history per deployment project; pipelines have one each of their own. */
export interface Histories {
  of(projectId: string): SharedHistory;
}

export function createHistories({ apis, clock }: BindingTools, pollIntervalMs: number | undefined): Histories {
  const histories = new Map<string, SharedHistory>();
  return {
    of(projectId) {
      const known = histories.get(projectId) ?? createSharedHistory(apis.deploy, projectId, clock, pollIntervalMs);
      histories.set(projectId, known);
      return known;
    },
  };
}

export type Lookups = Pick<PipelineApis, 'deploy' | 'pipeline'>;

/** Look-ups that ask for each list once, however many targets need it. */
export function rememberLookups({ deploy, pipeline }: PipelineApis): Lookups {
  const asked = new Map<string, Promise<Named[]>>();
  const once = (key: readonly (string | undefined)[], ask: () => Promise<Named[]>): Promise<Named[]> => {
    const text = JSON.stringify(key);
    const known = asked.get(text) ?? ask();
    asked.set(text, known);
    return known;
  };
  const remembered: { deploy: SourceDeploy; pipeline: SourcePipeline } = {
    deploy: {
      ...deploy,
      projects: (name, wait) => once(['projects', name], () => deploy.projects(name, wait)),
      stages: (projectId, name, wait) => once(['stages', projectId, name], () => deploy.stages(projectId, name, wait)),
      scenarios: (projectId, stageId, name, wait) =>
        once(['scenarios', projectId, stageId, name], () => deploy.scenarios(projectId, stageId, name, wait)),
    },
    pipeline: { ...pipeline, projects: (name, wait) => once(['pipelines', name], () => pipeline.projects(name, wait)) },
  };
  return remembered;
}
