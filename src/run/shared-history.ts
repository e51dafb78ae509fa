import type { Clock } from '../ncloud/clock.js';
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
  let latest: { at: number; items: Promise<DeploymentListItem[]> } | undefined;
  /** When the next list is due, on the clock. */
  let tickAt = 0;

  const page = async (wait: Wait): Promise<DeploymentListItem[]> => {
    const now = clock.now();
    if (latest && now - latest.at < FRESH_MS) return latest.items;
    const items = api.historyPage(projectId, 1, wait).then((page) => page.map(deploymentListItem));
    const mine = { at: now, items };
    latest = mine;
    // A failed list must not serve anybody else.
    items.catch(() => {
      if (latest === mine) latest = undefined;
    });
    return items;
  };

  const look = async (kind: RunKind, historyId: string, previous: RunView | undefined, wait: Wait): Promise<RunView> => {
    if (!previous) return kind.look(historyId, previous, wait);
    const item = (await page(wait)).find((known) => known.historyId === historyId);
    // Unchanged as far as the list tells: the servers' steps in between are not worth a request for each of a hundred runs.
    return item && item.status === previous.status ? previous : kind.look(historyId, previous, wait);
  };

  return {
    page,
    share: (kind) => ({ ...kind, look: (historyId, previous, wait) => look(kind, historyId, previous, wait) }),
    align: (pace) => (state) => {
      const now = clock.now();
      const wanted = now + pace(state);
      if (tickAt <= now || wanted < tickAt) tickAt = wanted;
      return tickAt - now;
    },
  };
}
