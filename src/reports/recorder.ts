import { isEnded, isFailed, type StatusClass, serverClass, stepStatus } from '../run/model/status.js';
import type { RunView, TargetView } from '../run/model/view.js';

/** A status that a run had, and from when on it was seen (ms, this machine's clock). */
export interface StatusSpan {
  readonly status: string;
  readonly statusClass: StatusClass;
  readonly from: number;
}

/** When a server was at work, in ms; `to` is null while it goes on. */
export interface WorkSpan {
  readonly from: number;
  readonly to: number | null;
}

/** Servers whose times are kept; a deployment to 500 servers has 500, and no page shows more than a thousand. */
const MAX_SPANS = 5000;

/** What was seen of one run over time. */
export interface Recorder {
  record(view: RunView, now: number): void;
  readonly statuses: readonly StatusSpan[];
  readonly view: RunView | undefined;
  /** When a server of a deployment was at work; undefined where neither the service nor a poll told. */
  serverSpan(historyId: string, server: TargetView): WorkSpan | undefined;
}

interface Known {
  from: number;
  /** When it was last seen at work: its end is no earlier. */
  busyAt: number;
  ended: boolean;
}

export function createRecorder(): Recorder {
  const statuses: StatusSpan[] = [];
  const servers = new Map<string, Known>();
  let latest: RunView | undefined;

  /** A poll comes later than what it sees, so a span ends at the last moment that is certain: the service's own time or the last poll at work. */
  const recordServer = ({ historyId, finishedAt }: RunView, server: TargetView, now: number) => {
    const steps = server.steps.filter((step) => stepStatus(step.status) !== 'queued');
    if (steps.length === 0) return;
    const key = keyOf(historyId, server);
    const told = steps.map((step) => step.at).filter((at) => at !== null);
    const ended = isEnded(serverClass(server));
    const known = servers.get(key);
    if (!known && servers.size >= MAX_SPANS) return;
    // What was first seen when it had ended, and has no times, was at work nobody knows when.
    if (!known && ended && told.length === 0) return;
    const from = Math.min(known?.from ?? Number.POSITIVE_INFINITY, ...(told.length > 0 ? told : [now]));
    // A server's failure is what ends a run: where both are news at the same poll, the run's end is the better known one.
    const endedRun =
      known && !known.ended && isFailed(serverClass(server)) && finishedAt !== null ? Math.min(finishedAt, now) : from;
    const busyAt = Math.max(known?.busyAt ?? from, ...told, ended ? endedRun : Math.max(from, now));
    servers.set(key, { from, busyAt, ended });
  };
  const recordServers = (view: RunView, now: number) => {
    const until = Math.min(now, view.finishedAt ?? now);
    for (const server of view.targets) recordServer(view, server, until);
    for (const task of view.tasks) if (task.deployment) recordServers(task.deployment, now);
  };

  return {
    record(view, now) {
      latest = view;
      if (statuses.at(-1)?.status !== view.status || statuses.at(-1)?.statusClass !== view.statusClass) {
        statuses.push({ status: view.status, statusClass: view.statusClass, from: now });
      }
      recordServers(view, now);
    },
    statuses,
    get view() {
      return latest;
    },
    serverSpan(historyId, server) {
      const known = servers.get(keyOf(historyId, server));
      return known && { from: known.from, to: known.ended ? known.busyAt : null };
    },
  };
}

const keyOf = (historyId: string, { id, name }: TargetView): string => JSON.stringify([historyId, id, name]);
