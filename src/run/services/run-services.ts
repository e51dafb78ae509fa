import { ApiError, type Failure } from '../../ncloud/errors.js';
import type { ServiceTime, Wait } from '../../ncloud/transport.js';
import { isOver } from '../lifecycle/common.js';
import type { Decision } from '../lifecycle/policy.js';
import { isUnderWay } from '../model/status.js';
import type { RunKind, RunListItem, RunView, Target } from '../model/view.js';
import type { DeployApi } from './deployment-run.js';
import { type AccountNames, createSearch } from './search.js';

/**
 * Everything that the life of one run asks of the services, for a deployment and a pipeline run alike. Each call is one attempt, but for
 * `resolve`; all throw `ApiError`, or the reason of the signal in `wait`.
 */
export interface RunServices {
  /** Names to ids. Throws `NameNotResolved`; retries what passes until the deadline. */
  resolve(wait: Wait): Promise<Target>;
  /** The newest runs of the target, newest first, each once; those that ended under an undocumented word are told by an end time. */
  list(wait: Wait): Promise<RunListItem[]>;
  /**
   * The same for the search of a start whose answer was lost: of runs that are new since (not among `known`) it is told whether they are
   * foreign by their own word (R2).
   */
  search(known: readonly string[], wait: Wait): Promise<RunListItem[]>;
  /** Starts a run and answers its history id. */
  start(wait: Wait): Promise<string>;
  /** Reads one run. `previous` spares requests for what can't have changed since. */
  poll(historyId: string, previous: RunView | undefined, wait: Wait): Promise<RunView>;
  decide(historyId: string, decision: Decision, wait: Wait): Promise<void>;
  cancel(historyId: string, by: 'cancel' | 'canary-reject', wait: Wait): Promise<void>;
  /** Whether the service's refusal of a start says that another run is under way. */
  isConflict(failure: Failure): boolean;
  /** The service's time at an elapsed time of this process. */
  serviceTime(at: number): ServiceTime;
}

/** What a run's services are made of: its kind is known with its target, which names may have to be looked up for. */
export interface RunBinding {
  resolve(wait: Wait): Promise<Target>;
  bind(target: Target): RunKind;
  deploy: DeployApi;
  serviceTime(at: number): ServiceTime;
  /** Whose keys sign the requests. */
  account?: AccountNames | undefined;
  /** Known from the start in the post phase, and where ids were given. */
  target?: Target | undefined;
}

export function createRunServices(binding: RunBinding): RunServices {
  const { deploy, serviceTime } = binding;
  let kind = binding.target && binding.bind(binding.target);
  const bound = (): RunKind => {
    if (!kind) throw new TypeError('the target of the run is not known yet');
    return kind;
  };
  let search: ReturnType<typeof createSearch> | undefined;
  const list = async (wait: Wait) => withEnds(bound(), unique(await bound().recent(wait)), wait);
  const ids = (historyId: string) => ({ projectId: bound().target.project.id, historyId });
  return {
    resolve: async (wait) => {
      const target = await binding.resolve(wait);
      kind = binding.bind(target);
      return target;
    },
    list,
    search: async (known, wait) => {
      search ??= createSearch(bound(), binding.account);
      return search(await list(wait), known, wait);
    },
    start: (wait) => bound().start(wait),
    poll: (historyId, previous, wait) => bound().poll(historyId, previous, wait),
    decide: async (historyId, decision, wait) => {
      await deploy[CALLS[decision]](ids(historyId), wait);
    },
    cancel: async (historyId, by, wait) => {
      // SourceDeploy would take a pipeline's numbers for those of one of its own runs.
      if (by === 'canary-reject' && bound().mode !== 'deploy') throw new TypeError('a pipeline run has no canary of its own');
      await (by === 'canary-reject' ? deploy.canaryReject(ids(historyId), wait) : bound().cancel(historyId, wait));
    },
    isConflict: (failure) => failure.kind === 'http' && bound().isConflict(failure),
    serviceTime,
  };
}

const CALLS = {
  approve: 'approve',
  reject: 'reject',
  'canary-approve': 'canaryApprove',
  'canary-reject': 'canaryReject',
} as const satisfies Record<Decision, string>;

/** A list that names a run twice has it once (R7). */
function unique(runs: readonly RunListItem[]): RunListItem[] {
  return [...new Map(runs.map((run) => [run.historyId, run])).values()];
}

/** Runs with an undocumented word that are read themselves at most; one is rare, more than a few is a service that has changed its words. */
const MAX_UNKNOWN_READ = 3;

/**
 * Lists of deployments carry no end times, so a run under a word that nobody documented is read itself: one that has ended stands in
 * nobody's way. One that can't be read counts as under way, which at worst costs a wait.
 */
export async function withEnds(kind: RunKind, runs: RunListItem[], wait: Wait): Promise<RunListItem[]> {
  const unknown = runs.filter((run) => run.statusClass === 'unknown' && isUnderWay(run)).slice(0, MAX_UNKNOWN_READ);
  const ended = new Map<string, RunListItem>();
  await Promise.all(
    unknown.map(async (run) => {
      try {
        const view = await kind.poll(run.historyId, undefined, wait);
        const { startedAt, finishedAt, status, statusClass } = view;
        if (isOver(view))
          ended.set(run.historyId, { ...run, startedAt: startedAt ?? run.startedAt, finishedAt, status, statusClass });
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
      }
    }),
  );
  return runs.map((run) => ended.get(run.historyId) ?? run);
}
