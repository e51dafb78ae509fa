import type { Deployment } from './deployment.js';

const MINUTE_MS = 60_000;

/** One automatic analysis (reference/sourcedeploy-api.md §8). */
export interface Report {
  readonly start: number;
  readonly end: number;
  readonly score: number;
  readonly status: 'pass' | 'fail';
}

/** The canary runs beside the old version: a person decides, or the analysis does. */
export function startCanary(deployment: Deployment): void {
  if (deployment.config.canaryConfig?.analysisType === 'auto') analyse(deployment);
  else waitForDecision(deployment);
}

function waitForDecision(deployment: Deployment): void {
  const { script, config, simulation } = deployment;
  deployment.become('canary_pending');
  // Minutes [inferred]: 1 to 360 of them fit a person's decision, seconds would not.
  deployment.exactlyAfter(script.timeout ?? (config.canaryConfig?.timeout ?? 60) * MINUTE_MS, () => {
    if (simulation.switches.canaryTimeout === 'end') return deployment.end('canary_waiting_timeout');
    deployment.become('canary_waiting_timeout');
    deployment.exactlyAfter(MINUTE_MS / 6, () => deployment.takeCanaryBack('canary_reject'));
  });
}

/** One report per interval until the duration is over; the first score below the pass score ends it. */
function analyse(deployment: Deployment): void {
  const { script, config, reports, simulation } = deployment;
  const { duration = 10, delay = 0, interval = 1 } = config.canaryConfig?.analysisConfig ?? {};
  const passScore = config.canaryConfig?.passScore ?? 80;
  const every = script.interval ?? interval * MINUTE_MS;
  const rounds = Math.max(1, Math.floor(duration / interval));
  const next = (round: number): void => {
    const start = simulation.agenda.now;
    deployment.exactlyAfter(every, () => {
      const score = script.scores[Math.min(round, script.scores.length - 1)] as number;
      const status = score >= passScore ? 'pass' : 'fail';
      reports.push({ start, end: simulation.agenda.now, score, status });
      if (status === 'fail') deployment.takeCanaryBack(simulation.switches.failedAnalysisStatus);
      else if (round + 1 < rounds) next(round + 1);
      else deployment.end('success');
    });
  };
  deployment.become('canary_analyzing');
  deployment.exactlyAfter(script.delay ?? delay * MINUTE_MS, () => next(0));
}
