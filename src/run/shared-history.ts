import type { Clock } from '../ncloud/clock.js';
import { PAGE_SIZE } from '../ncloud/pages.js';
import type { SourceDeploy } from '../ncloud/sourcedeploy.js';
import type { Wait } from '../ncloud/transport.js';
import { type DeploymentListItem, deploymentListItem } from './deployment.js';
import type { Pace } from './pacing.js';
import type { RunKind, RunView } from './run.js';

/** A list no older than this serves another run's start or look as well, in ms. */
const FRESH_MS = 2000;

/**
 * One project's deployment history, read once for all runs of the step that are under way in it. With 100 targets of one project, a
 * look costs one list request for all of them, and a detail only for those whose status has changed.
 */
export interface SharedHistory {
  /** The first page; the one just read if it is fresh. */
  page(wait: Wait): Promise<DeploymentListItem[]>;
  /** A run whose looks go through the shared list. */
  share(kind: RunKind): RunKind;
  /** A pace that looks when the others look, so that all are served by one list. */
  align(pace: Pace): Pace;
}

export function createSharedHistory(api: SourceDeploy, projectId: string, clock: Clock): SharedHistory {
  const latest = new Map<number, { at: number; items: Promise<DeploymentListItem[]> }>();
  /** When the next list is due, on the clock. */
  let tickAt = 0;
  let runs = 0;

  const page = async (wait: Wait, pageNo = 1): Promise<DeploymentListItem[]> => {
    const now = clock.now();
    const known = latest.get(pageNo);
    if (known && now - known.at < FRESH_MS) return known.items;
    const items = api.historyPage(projectId, pageNo, wait).then((page) => page.map(deploymentListItem));
    const mine = { at: now, items };
    latest.set(pageNo, mine);
    // A failed list must not serve anybody else.
    items.catch(() => {
      if (latest.get(pageNo) === mine) latest.delete(pageNo);
    });
    return items;
  };

  /** A run as the list shows it. Of more runs than a page holds, the older ones are on later pages; beyond theirs nobody looks. */
  const find = async (historyId: string, wait: Wait): Promise<DeploymentListItem | undefined> => {
    const mostPages = Math.ceil(runs / PAGE_SIZE) + 1;
    for (let pageNo = 1; pageNo <= mostPages; pageNo++) {
      const items = await page(wait, pageNo);
      const item = items.find((known) => known.historyId === historyId);
      if (item || items.length < PAGE_SIZE) return item;
    }
    return undefined;
  };

  const look = async (kind: RunKind, historyId: string, previous: RunView | undefined, wait: Wait): Promise<RunView> => {
    if (!previous) return kind.look(historyId, previous, wait);
    const item = await find(historyId, wait);
    // Unchanged as far as the list tells: the servers' steps in between are not worth a request for each of a hundred runs.
    return item && item.status === previous.status ? previous : kind.look(historyId, previous, wait);
  };

  return {
    page: (wait) => page(wait),
    share: (kind) => {
      runs += 1;
      return { ...kind, look: (historyId, previous, wait) => look(kind, historyId, previous, wait) };
    },
    align: (pace) => (state) => {
      const now = clock.now();
      const wanted = now + pace(state);
      if (tickAt <= now || wanted < tickAt) tickAt = wanted;
      return tickAt - now;
    },
  };
}
