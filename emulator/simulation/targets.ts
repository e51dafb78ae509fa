import type { Stage, State } from '../world/state.js';
import type { Deployment } from './deployment.js';

const STEPS = ['pre', 'deploy', 'post'] as const;
type Step = (typeof STEPS)[number];

/** One server of a deployment, as the history shows it (`THistoryServer`, reference/sourcedeploy-api.md §7). */
export interface Target {
  readonly server: { readonly no: number; readonly name: string };
  status: 'pending' | 'standby' | Step | 'success' | 'fail' | 'no progress';
  /** When each step began. */
  readonly time: Record<Step, number | null>;
  readonly step: Record<Step, 'success' | 'fail' | 'inprogress' | null>;
}

/** The servers of a stage, or the instances of its Auto Scaling group; other target types have none. */
export function newTargets(stage: Stage, { resources }: State): Target[] {
  const servers =
    stage.type === 'Server'
      ? (stage.config.serverNo ?? []).map((no) => ({
          no,
          name: resources.servers.find((server) => server.no === no)?.name ?? `server-${no}`,
        }))
      : stage.type === 'AutoScalingGroup'
        ? instances(stage, resources)
        : [];
  return servers.map((server) => ({
    server,
    status: 'pending',
    time: { pre: null, deploy: null, post: null },
    step: { pre: null, deploy: null, post: null },
  }));
}

function instances(stage: Stage, { autoscalingGroups }: State['resources']) {
  const group = autoscalingGroups.find((item) => item.no === stage.config.autoScalingGroupNo);
  return Array.from({ length: group?.instances ?? 0 }, (_, index) => ({
    no: (group?.no ?? 0) * 100 + index + 1,
    name: `${group?.name}-${index + 1}`,
  }));
}

/** Runs the steps of every target, one target after another or all at once, and ends the deployment. */
export function runTargets(deployment: Deployment): void {
  const { targets, config, script, simulation } = deployment;
  const steps = STEPS.filter((step) => step === 'deploy' || (config.cmd?.[step]?.length ?? 0) > 0);
  const inSequence = deployment.type === 'Server' && config.sequence !== false;
  const victim = script.outcome === 'success' ? undefined : victimOf(deployment);
  for (const target of targets) target.status = 'standby';

  function runTarget(target: Target, done: (failed: boolean) => void, at = 0): void {
    const step = steps[at];
    if (!step) {
      target.status = 'success';
      done(false);
      return;
    }
    target.status = step;
    target.time[step] = simulation.agenda.now;
    target.step[step] = 'inprogress';
    const goesWrong = target === victim && (step === script.failAt.step || at === steps.length - 1);
    if (goesWrong && script.outcome === 'hang') return;
    deployment.after(script[step], () => {
      target.step[step] = goesWrong ? 'fail' : 'success';
      if (!goesWrong) return runTarget(target, done, at + 1);
      target.status = 'fail';
      done(true);
    });
  }

  if (inSequence) {
    const next = (index: number): void => {
      const target = targets[index];
      if (!target) {
        deployment.finishTargets(false);
        return;
      }
      runTarget(target, (failed) => {
        if (!failed) return next(index + 1);
        for (const untouched of targets.slice(index + 1)) untouched.status = 'no progress';
        deployment.finishTargets(true);
      });
    };
    next(0);
    return;
  }
  let open = targets.length;
  let anyFailed = false;
  for (const target of targets) {
    runTarget(target, (failed) => {
      anyFailed ||= failed;
      if (--open === 0) deployment.finishTargets(anyFailed);
    });
  }
}

function victimOf({ targets, script }: Deployment): Target | undefined {
  const { server } = script.failAt;
  const named = typeof server === 'number' ? targets[server - 1] : targets.find((target) => target.server.name === server);
  return named ?? targets.at(-1);
}

/** What a cancelled deployment leaves behind. What the real one shows is unknown; the nearest of the documented words is used. */
export function stopTargets(targets: readonly Target[]): void {
  for (const target of targets) {
    if (target.status === 'success' || target.status === 'fail') continue;
    for (const step of STEPS) if (target.step[step] === 'inprogress') target.step[step] = 'fail';
    target.status = 'no progress';
  }
}

/** Fills in the targets of a deployment of the past. */
export function pastTargets(deployment: Deployment, success: boolean): void {
  const { targets, startTime, endTime } = deployment;
  const each = ((endTime ?? startTime) - startTime) / Math.max(1, targets.length) / STEPS.length;
  const victim = success ? undefined : victimOf(deployment);
  let failed = false;
  targets.forEach((target, index) => {
    if (failed) {
      target.status = 'no progress';
      return;
    }
    failed = target === victim;
    target.status = failed ? 'fail' : 'success';
    STEPS.forEach((step, at) => {
      target.time[step] = Math.round(startTime + each * (index * STEPS.length + at));
      target.step[step] = failed && step === 'post' ? 'fail' : 'success';
    });
  });
}
