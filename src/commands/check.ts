import { ApiError } from '../ncloud/errors.js';
import type { Wait } from '../ncloud/transport.js';
import type { Outcome } from '../run/model/outcome.js';
import { isUnderWay } from '../run/model/status.js';
import type { Target } from '../run/model/view.js';
import { NameNotResolved, type OnResolved, resolvePipeline, resolveScenario } from '../run/services/names.js';
import { withEnds } from '../run/services/run-services.js';
import type { CheckRow } from '../runner/step-facts.js';
import type { CheckSettings, DeployReference, PipelineReference } from '../runner/step-settings.js';
import { bindKind } from './bindings.js';
import { outcomeOfError } from './failures.js';
import type { Step } from './step.js';

/** What a check came to, and what of its target was found. */
export interface CheckResult {
  readonly outcome: Outcome;
  readonly target: Target | undefined;
}

/**
 * `check`: starts nothing; proves what can be proved (inputs, credentials, clock, every name, what would happen, whether something is in
 * the way) and says what can't be and why. Green only if nothing that can be proved failed. Never throws.
 */
export async function checkOperation(step: Step, settings: CheckSettings): Promise<CheckResult> {
  const text = step.messages.check;
  const wait: Wait = { signal: step.interruption.signal, deadline: step.deadline };
  row(step, text.inputs, 'proved', text.inputsFine);
  let target: Target | undefined;
  const onResolved: OnResolved = (part, found) => {
    step.outputs.setResolved(part, found);
    target = { project: { id: '', name: '' }, ...target, [part === 'pipeline' ? 'project' : part]: found };
  };
  const outcome = await step.phase('check', async () => {
    let failure: Outcome | undefined;
    try {
      target =
        settings.target.mode === 'pipeline'
          ? await checkPipeline(step, settings.target, onResolved, wait)
          : await checkScenario(step, settings.target, onResolved, wait);
      row(step, text.credentials, 'proved', text.credentialsFine);
      await reportAccount(step, wait);
      row(step, text.clock, 'proved', text.clockOffset(Math.round(clockOffset(step) / 1000)));
    } catch (error) {
      failure = outcomeOfError(error);
      reportFailure(step, error);
    }
    row(step, text.permission, 'not-provable', text.permissionWhy(settings.mode));
    return failure ?? verdictOf(step.checks);
  });
  return { outcome, target };
}

function verdictOf(checks: readonly CheckRow[]): Outcome {
  const failed = checks.filter((check) => check.result === 'failed');
  if (failed.length === 0) return { kind: 'checked' };
  return { kind: 'checks-failed', problems: failed.map((check) => `${check.what}: ${check.detail}`) };
}

/** Time that STS may take, in ms: whose keys they are is good to know, and no reason to keep a gate waiting. */
const ACCOUNT_MS = 10_000;

/** The words of STS for whose keys they are [third-party]. */
const ACCOUNTS: Readonly<Record<string, 'main' | 'sub' | 'role'>> = { customer: 'main', sub: 'sub', role: 'role' };

async function reportAccount(step: Step, wait: Wait): Promise<void> {
  const { check: text, failures } = step.messages;
  const unknown = (why: string) => row(step, text.account, 'not-provable', text.accountUnknown(why));
  const { clock } = step.host;
  const deadline = Math.min(clock.elapsed() + ACCOUNT_MS, wait.deadline ?? Number.POSITIVE_INFINITY);
  try {
    const { loginAlias, id, userType } = await step.caller({ ...wait, deadline });
    const kind = ACCOUNTS[userType.toLowerCase()];
    if (!kind) return unknown(userType);
    row(step, text.account, 'proved', text.accountIs(kind, loginAlias || id));
    if (kind === 'main') step.log.warning(text.accountMain);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    unknown(failures.why(error.failure));
  }
}

/** The least that this machine's clock is off, in ms, by all that is known of the service's. */
function clockOffset({ transport, host: { clock } }: Step): number {
  const now = clock.now();
  const { least, most } = transport.serviceTime();
  return Math.max(least - now, Math.min(most - now, 0));
}

function reportFailure(step: Step, error: unknown): void {
  const { check: text, failures, log } = step.messages;
  if (error instanceof NameNotResolved) {
    row(step, log.kinds[error.kind], 'failed', text.notFound(error.wanted, error.why));
    row(step, text.credentials, 'proved', text.credentialsFine);
  } else if (error instanceof ApiError) row(step, text.reachable, 'failed', failures.why(error.failure));
}

async function checkScenario(step: Step, reference: DeployReference, onResolved: OnResolved, wait: Wait): Promise<Target> {
  const text = step.messages.check;
  const target = await resolveScenario(step.apis.deploy, reference, wait, onResolved);
  const ids = { projectId: target.project.id, stageId: target.stage.id, scenarioId: target.scenario.id };
  const [stageDetail, detail] = await Promise.all([
    step.apis.deploy.stage(ids.projectId, ids.stageId, wait),
    step.apis.deploy.scenario(ids, wait),
    underWay(step, 'deploy', target, wait),
  ]);
  const named = {
    project: { ...target.project, name: target.project.name || detail.project?.name || '' },
    stage: { ...target.stage, name: target.stage.name || detail.stage?.name || stageDetail.name },
    scenario: { ...target.scenario, name: target.scenario.name || detail.name },
  };
  step.outputs.setTarget(named);
  for (const part of ['project', 'stage', 'scenario'] as const) {
    const found = named[part];
    row(step, step.messages.log.kinds[part], 'proved', step.messages.log.resolved('', found.name, found.id).trim());
  }
  const { config } = detail;
  row(step, text.targetType, 'proved', [stageDetail.type || detail.type, config?.strategy].filter(Boolean).join(', ') || '–');
  const place = stageDetail.config;
  const where = [...(place?.serverName ?? []), place?.autoScalingGroupName, place?.clusterName, place?.bucketName].filter(
    (name) => name,
  );
  row(step, text.targets, where.length > 0 ? 'proved' : 'not-provable', where.join(', ') || text.noTargets);
  const file = config?.file;
  if (file?.type === 'later') row(step, text.file, 'failed', text.fileLater);
  else if (file) {
    const source = file.ObjectStorage
      ? `${file.ObjectStorage.bucket}/${file.ObjectStorage.object}`
      : (file.SourceBuild?.name ?? '');
    row(step, text.file, 'proved', [file.type, source].filter(Boolean).join(': '));
  } else if (config?.manifest)
    row(
      step,
      text.manifest,
      'proved',
      `${config.manifest.repository}@${config.manifest.branch}: ${config.manifest.path.join(', ')}`,
    );
  if (config?.canaryConfig) row(step, text.canary, 'proved', config.canaryConfig.analysisType);
  return named;
}

async function checkPipeline(step: Step, reference: PipelineReference, onResolved: OnResolved, wait: Wait): Promise<Target> {
  const target = await resolvePipeline(step.apis.pipeline, reference.project, wait, onResolved);
  const [detail] = await Promise.all([
    step.apis.pipeline.project(target.project.id, wait),
    underWay(step, 'pipeline', target, wait),
  ]);
  const named = { project: { id: target.project.id, name: target.project.name || detail.name } };
  step.outputs.setTarget(named);
  row(
    step,
    step.messages.log.kinds.pipeline,
    'proved',
    step.messages.log.resolved('', named.project.name, named.project.id).trim(),
  );
  for (const task of detail.tasks) {
    const after = task.linkedTasks.length > 0 ? ` ← ${task.linkedTasks.join(', ')}` : '';
    row(step, step.messages.check.task(task.name), 'proved', `${task.type}${after}`);
  }
  return named;
}

/** Whether another run would be in the way of a start now, by the very reading that a start goes by. */
async function underWay(step: Step, mode: 'deploy' | 'pipeline', target: Target, wait: Wait): Promise<void> {
  const text = step.messages.check;
  const { apis, transport, host } = step;
  try {
    const kind = bindKind({ apis, clock: host.clock, possibleTime: transport.possibleTime }, mode, target);
    const others = (await withEnds(kind, await kind.recent(wait), wait)).filter(isUnderWay);
    const told = others.map((run) => `${run.historyId} (${run.status})`).join(', ');
    row(step, text.underWay, 'proved', others.length === 0 ? text.nothingUnderWay : text.othersUnderWay(told));
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    row(step, text.underWay, 'failed', step.messages.failures.why(error.failure));
  }
}

function row(step: Step, what: string, result: CheckRow['result'], detail: string): void {
  step.checks.push({ what, result, detail });
  const mark = { proved: '✓', failed: '✗', 'not-provable': '–' }[result];
  step.log.info(`${mark} ${what}: ${detail}`);
}
