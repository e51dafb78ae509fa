import { isEnded, pipelineStatus, type StatusClass } from '../run/model/status.js';
import type { RunView, TargetView, TaskView } from '../run/model/view.js';

/** A status that a run had, and from when on we saw it (ms, this machine's clock). */
export interface StatusSpan {
  readonly status: string;
  readonly statusClass: StatusClass;
  readonly from: number;
}

/** A stretch of work on a lane (a server, a task), for the pictures. Times in ms; `to` is null while it goes on. */
export interface WorkSpan {
  readonly lane: string;
  readonly name: string;
  status: string;
  readonly from: number;
  to: number | null;
}

/** Spans kept at most; a deployment to 500 servers has 1,500, and nobody looks at more in one picture. */
const MOST_SPANS = 5000;

/** What was seen of one run over time. */
export interface Recorder {
  record(view: RunView, now: number): void;
  readonly statuses: readonly StatusSpan[];
  readonly work: readonly WorkSpan[];
  readonly view: RunView | undefined;
}

export function createRecorder(): Recorder {
  const statuses: StatusSpan[] = [];
  const work = new Map<string, WorkSpan>();
  let latest: RunView | undefined;

  /** A span begins when its work is first seen under way and ends when it is first seen over. */
  const span = (
    lane: string,
    name: string,
    status: string,
    phase: 'before' | 'under-way' | 'over',
    at: { from: number; to: number },
  ) => {
    const key = JSON.stringify([lane, name]);
    const known = work.get(key);
    if (!known) {
      if (phase === 'before' || work.size >= MOST_SPANS) return;
      work.set(key, { lane, name, status, from: at.from, to: phase === 'over' ? Math.max(at.to, at.from) : null });
      return;
    }
    known.status = status;
    if (phase === 'over') known.to ??= Math.max(at.to, known.from);
  };

  /** A step is over at the latest when the next one is, or the whole run: a look comes later than that. */
  const recordTarget = (target: TargetView, now: number) => {
    let to = now;
    for (const step of target.steps.toReversed()) {
      const phase = step.status === '' ? 'before' : step.status === 'inprogress' ? 'under-way' : 'over';
      span(target.name, step.name, step.status, phase, { from: step.at ?? now, to });
      to = Math.min(to, step.at ?? to);
    }
  };
  const recordTask = (task: TaskView, now: number) => {
    const phase = isEnded(task.statusClass) ? 'over' : task.statusClass === 'queued' ? 'before' : 'under-way';
    span(task.name, task.type, task.status, phase, { from: task.startedAt ?? now, to: task.finishedAt ?? now });
  };

  return {
    record(view, now) {
      latest = view;
      if (statuses.at(-1)?.status !== view.status || statuses.at(-1)?.statusClass !== view.statusClass) {
        statuses.push({ status: view.status, statusClass: view.statusClass, from: now });
      }
      for (const target of view.targets) recordTarget(target, Math.min(now, view.finishedAt ?? now));
      for (const task of view.tasks) recordTask(task, now);
    },
    statuses,
    get work() {
      return [...work.values()];
    },
    get view() {
      return latest;
    },
  };
}

/** Whether a step's or task's word means that it failed; for messages that name the culprit. */
export function isFailedWord(word: string): boolean {
  return pipelineStatus(word) === 'failure' || pipelineStatus(word) === 'rejected';
}
