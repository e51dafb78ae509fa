import { BEGIN, deploymentView, type ReportParts } from '../../__tests__/support/report.js';
import type { RunView, StepView, TargetView } from '../../src/run/model/view.js';

/** A rollout as the service would run it, so that no status, time or duration of a fixture contradicts another. */
export interface Rollout {
  /** What a poll sees so many seconds into the step. */
  at(seconds: number): RunView;
  /** Seconds into the step at which the deployment ends. */
  readonly endsAt: number;
  readonly end: RunView;
  /** What polls every few seconds saw until then. */
  polls(until?: number): NonNullable<ReportParts['polls']>;
}

export interface Plan {
  readonly servers: number;
  /** How many servers are at work at once; one after another if left out. */
  readonly atOnce?: number;
  /** Servers (from 1) that fail in `deploy`; the first failure ends the deployment, unless all run at once. */
  readonly fails?: readonly number[];
  /** Seconds at which somebody cancels it. */
  readonly cancelledAt?: number;
  /** Parts of the view that are not the servers'. */
  readonly parts?: Partial<RunView>;
}

/** Seconds of each step, and before the first. */
const STEPS = { pre: 4, deploy: 14, post: 3 } as const;
const QUEUED_UNTIL = 6;
const NAMES = Object.keys(STEPS) as (keyof typeof STEPS)[];

/** Seconds between polls. */
const POLL = 7;

interface ServerPlan {
  readonly name: string;
  readonly from: number;
  readonly fails: boolean;
  readonly until: number;
}

export function rollout(plan: Plan): Rollout {
  const { servers, atOnce = 1, fails = [], cancelledAt = Number.POSITIVE_INFINITY, parts = {} } = plan;
  const width = String(servers).length;
  const took = (isBad: boolean) => (isBad ? STEPS.pre + STEPS.deploy : STEPS.pre + STEPS.deploy + STEPS.post);
  const planned: ServerPlan[] = [];
  let from = QUEUED_UNTIL;
  for (let number = 1; number <= servers; number++) {
    const isBad = fails.includes(number);
    planned.push({ name: `web-${String(number).padStart(width, '0')}`, from, fails: isBad, until: from + took(isBad) });
    if (number % atOnce === 0) from += Math.max(...planned.slice(-atOnce).map((one) => one.until - one.from));
  }
  const firstFailure = Math.min(...planned.filter((one) => one.fails).map((one) => one.until));
  // A wave that has begun is finished; no server begins after a failure or a cancel.
  const stop = Math.min(firstFailure, cancelledAt);
  const begun = planned.filter((one) => one.from < stop);
  const endsAt = Math.min(cancelledAt, Math.max(...begun.map((one) => one.until))) + 1;
  const last =
    fails.length > 0 && firstFailure < cancelledAt ? 'fail' : cancelledAt < Number.POSITIVE_INFINITY ? 'canceled' : 'success';

  const at = (seconds: number): RunView => {
    const status = seconds < QUEUED_UNTIL ? 'waiting' : seconds < endsAt ? 'inprogress' : last;
    const targets = planned.map((one, index) => serverAt(one, index, begun.includes(one), Math.min(seconds, endsAt)));
    return deploymentView(status, {
      startedAt: BEGIN + 4000,
      finishedAt: seconds < endsAt ? null : BEGIN + endsAt * 1000,
      targets,
      ...parts,
    });
  };
  return {
    at,
    endsAt,
    end: at(endsAt),
    polls: (until = endsAt) => [
      ...Array.from({ length: Math.ceil((until - 4) / POLL) }, (_, index) => [4 + index * POLL, at(4 + index * POLL)] as const),
      [until, at(until)] as const,
    ],
  };
}

function serverAt(plan: ServerPlan, index: number, isBegun: boolean, seconds: number): TargetView {
  const { name, from, fails, until } = plan;
  const id = String(9001 + index);
  if (!isBegun || seconds < from) return { id, name, status: 'pending', steps: [] };
  let begin = from;
  let current = '';
  const steps: StepView[] = [];
  for (const step of NAMES) {
    const end = begin + STEPS[step];
    if (begin > seconds || begin >= until) break;
    const status = end > seconds ? 'inprogress' : fails && step === 'deploy' ? 'fail' : 'success';
    if (status === 'inprogress') current = step;
    steps.push({ name: step, status, at: BEGIN + begin * 1000 });
    begin = end;
  }
  return { id, name, status: seconds < until ? current : fails ? 'fail' : 'success', steps };
}
