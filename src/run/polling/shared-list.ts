import { ApiError } from '../../ncloud/errors.js';
import { PAGE_SIZE } from '../../ncloud/pages.js';
import type { SourceDeploy } from '../../ncloud/sourcedeploy.js';
import type { Wait } from '../../ncloud/transport.js';
import type { Clock } from '../../shared/clock.js';
import { FRESH_MS, LAST_POLL_MS } from '../limits.js';
import { isBeingCancelled, isEnded } from '../model/status.js';
import type { RunKind, RunView } from '../model/view.js';
import { type DeploymentListItem, deploymentListItem, isOf } from '../services/deployment-run.js';
import type { Pace } from './interval.js';
import { newestRuns } from './newest-runs.js';

/** A run itself is polled at least this often, in ms, whatever the list says: a list that stopped changing must not hide an end. */
const DOUBT_MS = 5 * 60_000;

/** The same where the list can't be read: the run itself may be well all the time. */
const WITHOUT_LIST_MS = 20_000;

/**
 * One project's deployment history, read once for all runs of the step that are under way in it. With 100 targets of one project, a
 * poll costs one list request for all of them, and a detail only for those whose status has changed.
 */
export interface SharedHistory {
  /** The first page; the one just read if it is fresh. */
  page(wait: Wait): Promise<DeploymentListItem[]>;
  /** A run whose polls go through the shared list. */
  share(kind: RunKind): RunKind;
  /** A pace that polls when the others poll, so that all are served by one list. */
  align(pace: Pace): Pace;
}

export function createSharedHistory(
  api: SourceDeploy,
  projectId: string,
  clock: Clock,
  pollIntervalMs?: number | undefined,
): SharedHistory {
  // All that poll at one moment share a list; those of the next poll, an interval later, get a new one.
  const freshMs = Math.min(FRESH_MS, (pollIntervalMs ?? FRESH_MS) / 2);
  const page = createPages(api, projectId, clock, freshMs);
  /** When each run itself was last polled. */
  const polledAt = new Map<string, number>();
  /** Runs that were told to end: whether they did, only they themselves say. */
  const cancelled = new Set<string>();
  let runs = 0;

  const detail = (kind: RunKind, historyId: string, previous: RunView | undefined, wait: Wait): Promise<RunView> => {
    polledAt.set(historyId, clock.elapsed());
    return kind.poll(historyId, previous, wait);
  };

  const poll = async (kind: RunKind, historyId: string, previous: RunView | undefined, wait: Wait): Promise<RunView> => {
    const asked = clock.elapsed();
    const silentFor = asked - (polledAt.get(historyId) ?? asked);
    // Lists may lag, or fail, which the last poll must not depend on.
    const isLast = wait.deadline !== undefined && wait.deadline - asked <= LAST_POLL_MS;
    if (isLast || cancelled.has(historyId) || isDecisive(previous)) return detail(kind, historyId, previous, wait);
    let item: DeploymentListItem | undefined;
    try {
      item = await find(page, historyId, Math.ceil(runs / PAGE_SIZE) + 1, wait);
    } catch (error) {
      if (!(error instanceof ApiError) || silentFor < WITHOUT_LIST_MS) throw error;
    }
    const isDue = silentFor >= DOUBT_MS;
    // Unchanged as far as the list tells: the servers' steps in between are not worth a request for each of a hundred runs.
    if (item && previous && item.status === previous.status && !isDue) return previous;
    return detail(kind, historyId, previous, wait);
  };

  return {
    page: (wait) => page(wait, 1),
    share: (kind) => {
      runs += 1;
      return {
        ...kind,
        recent: async (wait, since) =>
          (await newestRuns((pageNo) => page(wait, pageNo), since ?? Number.POSITIVE_INFINITY)).filter((item) =>
            isOf(kind.target, item),
          ),
        poll: (historyId, previous, wait) => poll(kind, historyId, previous, wait),
        cancel: (historyId, wait) => {
          cancelled.add(historyId);
          return kind.cancel(historyId, wait);
        },
      };
    },
    align: createAlignment(clock),
  };
}

type Pages = (wait: Wait, pageNo: number) => Promise<DeploymentListItem[]>;

/** Reads pages of a project's history; one that was read less than `freshMs` ago serves again. */
function createPages(api: SourceDeploy, projectId: string, clock: Clock, freshMs: number): Pages {
  const latest = new Map<number, { at: number; items: Promise<DeploymentListItem[]> }>();
  return async (wait, pageNo) => {
    const now = clock.elapsed();
    const known = latest.get(pageNo);
    if (known && now - known.at < freshMs) return known.items;
    const items = api.historyPage(projectId, pageNo, wait).then((page) => page.map(deploymentListItem));
    const mine = { at: now, items };
    latest.set(pageNo, mine);
    // A failed list must not serve anybody else.
    items.catch(() => {
      if (latest.get(pageNo) === mine) latest.delete(pageNo);
    });
    return items;
  };
}

/** A run as the list shows it. Of more runs than a page holds, the older ones are on later pages; beyond theirs nobody reads. */
async function find(page: Pages, historyId: string, maxPages: number, wait: Wait): Promise<DeploymentListItem | undefined> {
  for (let pageNo = 1; pageNo <= maxPages; pageNo++) {
    const items = await page(wait, pageNo);
    const item = items.find((known) => known.historyId === historyId);
    if (item || items.length < PAGE_SIZE) return item;
  }
  return undefined;
}

/**
 * Whether only the run itself can answer: an unknown word ends a run only with an end time, which lists lack; an end is seen once more in the
 * run itself (R4), and so is whether a cancel took hold.
 */
function isDecisive(previous: RunView | undefined): boolean {
  return !previous || previous.statusClass === 'unknown' || isEnded(previous.statusClass) || isBeingCancelled(previous.status);
}

/** Makes paces end together: the next list is due when the first of them wants one. */
function createAlignment(clock: Clock): SharedHistory['align'] {
  let tickAt = 0;
  return (pace) => (state) => {
    const now = clock.elapsed();
    const wanted = now + pace(state);
    if (tickAt <= now || wanted < tickAt) tickAt = wanted;
    return tickAt - now;
  };
}
