import { ApiError, type Failure, isTransient } from '../../ncloud/errors.js';
import type { ServiceTime, Wait } from '../../ncloud/transport.js';
import { isOver } from '../lifecycle/common.js';
import type { Decision } from '../lifecycle/policy.js';
import { isUnderWay } from '../model/status.js';
import type { RunKind, RunListItem, RunView, Target } from '../model/view.js';
import type { DeployApi } from './deployment-run.js';
import { type AccountNames, createSearch, type Search } from './search.js';

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
   * @param since ms; all that began then or later is read
   */
  search(known: readonly string[], since: number, wait: Wait): Promise<RunListItem[]>;
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
  let search: Search | undefined;
  const ended = new Map<string, RunListItem>();
  const list = async (wait: Wait, since?: number) => withEnds(bound(), unique(await bound().recent(wait, since)), wait, ended);
  const ids = (historyId: string) => ({ projectId: bound().target.project.id, historyId });
  return {
    resolve: async (wait) => {
      const target = await binding.resolve(wait);
      kind = binding.bind(target);
      return target;
    },
    list: (wait) => list(wait),
    search: async (known, since, wait) => {
      search ??= createSearch(bound(), binding.account);
      return search.list(await list(wait, since), known, wait);
    },
    start: (wait) => bound().start(wait),
    poll: async (historyId, previous, wait) => {
      const view = await bound().poll(historyId, previous, wait);
      return search ? search.judge(view, wait) : view;
    },
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

/** Runs with an undocumented word that are read themselves at most, a list; one is rare, and many are read list by list. */
const MAX_UNKNOWN_READ = 5;

/**
 * Lists of deployments carry no end times, so a run under a word that nobody documented is read itself: one that has ended stands in
 * nobody's way. One that can't be read counts as under way, which at worst costs a wait.
 * @param ended what was seen to have ended before, and is not read again
 */
export async function withEnds(
  kind: RunKind,
  runs: RunListItem[],
  wait: Wait,
  ended = new Map<string, RunListItem>(),
): Promise<RunListItem[]> {
  const isOpen = (run: RunListItem) => run.statusClass === 'unknown' && isUnderWay(run) && !ended.has(run.historyId);
  await Promise.all(
    runs
      .filter(isOpen)
      .slice(0, MAX_UNKNOWN_READ)
      .map(async (run) => {
        const view = await readTwice(kind, run.historyId, wait);
        if (!view || !isOver(view)) return;
        const { startedAt, finishedAt, status, statusClass } = view;
        ended.set(run.historyId, { ...run, startedAt: startedAt ?? run.startedAt, finishedAt, status, statusClass });
      }),
  );
  return runs.map((run) => (run.statusClass === 'unknown' ? (ended.get(run.historyId) ?? run) : run));
}

/** One failure that passes must not make a conflict of a run that has ended long ago. Nothing if it can't be read. */
async function readTwice(kind: RunKind, historyId: string, wait: Wait): Promise<RunView | undefined> {
  for (let tries = 0; tries < 2; tries++) {
    try {
      return await kind.poll(historyId, undefined, wait);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (!isTransient(error.failure)) return undefined;
    }
  }
  return undefined;
}
