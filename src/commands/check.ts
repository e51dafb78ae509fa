import { ApiError } from '../ncloud/errors.js';
import { type RetryOptions, retry } from '../ncloud/retry.js';
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

/** What a check reads with, and where it writes its rows. */
type Tools = Pick<
  Step,
  'host' | 'messages' | 'log' | 'outputs' | 'interruption' | 'transport' | 'caller' | 'apis' | 'deadline' | 'checks' | 'phase'
>;

/**
 * `check`: starts nothing; proves what can be proved (inputs, credentials, clock, every name, what would happen, whether something is in
 * the way) and says what can't be and why. Green only if nothing that can be proved failed. Never throws.
 */
export async function checkOperation({ mode, target: given }: CheckSettings, tools: Tools): Promise<CheckResult> {
  const text = tools.messages.check;
  const wait: Wait = { signal: tools.interruption.signal, deadline: tools.deadline };
  row(tools, text.inputs, 'proved', text.inputsFine);
  let target: Target | undefined;
  const onResolved: OnResolved = (part, found) => {
    tools.outputs.setResolved(part, found);
    target = { project: { id: '', name: '' }, ...target, [part === 'pipeline' ? 'project' : part]: found };
  };
  const outcome = await tools.phase('check', async () => {
    let failure: Outcome | undefined;
    try {
      target =
        given.mode === 'pipeline'
          ? await checkPipeline(tools, given, onResolved, wait)
          : await checkScenario(tools, given, onResolved, wait);
      row(tools, text.credentials, 'proved', text.credentialsFine);
      await reportAccount(tools, wait);
      row(tools, text.clock, 'proved', text.clockOffset(Math.round(clockOffset(tools) / 1000)));
    } catch (error) {
      failure = outcomeOfError(error);
      reportFailure(tools, error);
    }
    row(tools, text.permission, 'not-provable', text.permissionWhy(mode));
    return failure ?? verdictOf(tools.checks);
  });
  return { outcome, target };
}

function verdictOf(checks: readonly CheckRow[]): Outcome {
  const failed = checks.filter((check) => check.result === 'failed');
  if (failed.length === 0) return { kind: 'checked' };
  return { kind: 'checks-failed', problems: failed.map((check) => `${check.what}: ${check.detail}`) };
}

/** The words of STS for whose keys they are [third-party]. */
const ACCOUNTS: Readonly<Record<string, 'main' | 'sub' | 'role'>> = { customer: 'main', sub: 'sub', role: 'role' };

async function reportAccount(tools: Tools, wait: Wait): Promise<void> {
  const { check: text, failures } = tools.messages;
  const unknown = (why: string) => row(tools, text.account, 'not-provable', text.accountUnknown(why));
  try {
    const { loginAlias, id, userType } = await tools.caller(wait);
    const kind = ACCOUNTS[userType.toLowerCase()];
    if (!kind) return unknown(userType);
    row(tools, text.account, 'proved', text.accountIs(kind, loginAlias || id));
    if (kind === 'main') tools.log.warning(text.accountMain);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    unknown(failures.why(error.failure));
  }
}

/** The least that this machine's clock is off, in ms, by all that is known of the service's. */
function clockOffset({ transport, host: { clock } }: Tools): number {
  const now = clock.now();
  const { least, most } = transport.serviceTime();
  return Math.max(least - now, Math.min(most - now, 0));
}

function reportFailure(tools: Tools, error: unknown): void {
  const { check: text, failures, log } = tools.messages;
  if (error instanceof NameNotResolved) {
    row(tools, log.kinds[error.kind], 'failed', text.notFound(error.wanted, error.why));
    row(tools, text.credentials, 'proved', text.credentialsFine);
  } else if (error instanceof ApiError) row(tools, text.reachable, 'failed', failures.why(error.failure));
}

async function checkScenario(tools: Tools, reference: DeployReference, onResolved: OnResolved, wait: Wait): Promise<Target> {
  const text = tools.messages.check;
  const target = await resolveScenario(tools.apis.deploy, reference, wait, onResolved);
  const ids = { projectId: target.project.id, stageId: target.stage.id, scenarioId: target.scenario.id };
  const [stageDetail, detail] = await Promise.all([
    tools.apis.deploy.stage(ids.projectId, ids.stageId, wait),
    tools.apis.deploy.scenario(ids, wait),
    underWay(tools, 'deploy', target, wait),
  ]);
  const named = {
    project: { ...target.project, name: target.project.name || detail.project?.name || '' },
    stage: { ...target.stage, name: target.stage.name || detail.stage?.name || stageDetail.name },
    scenario: { ...target.scenario, name: target.scenario.name || detail.name },
  };
  tools.outputs.setTarget(named);
  for (const part of ['project', 'stage', 'scenario'] as const) {
    const found = named[part];
    row(tools, tools.messages.log.kinds[part], 'proved', tools.messages.log.resolved('', found.name, found.id).trim());
  }
  const { config } = detail;
  row(tools, text.targetType, 'proved', [stageDetail.type || detail.type, config?.strategy].filter(Boolean).join(', ') || '–');
  const place = stageDetail.config;
  const where = [...(place?.serverName ?? []), place?.autoScalingGroupName, place?.clusterName, place?.bucketName].filter(
    (name) => name,
  );
  row(tools, text.targets, where.length > 0 ? 'proved' : 'not-provable', where.join(', ') || text.noTargets);
  const file = config?.file;
  if (file?.type === 'later') row(tools, text.file, 'failed', text.fileLater);
  else if (file) {
    const source = file.ObjectStorage
      ? `${file.ObjectStorage.bucket}/${file.ObjectStorage.object}`
      : (file.SourceBuild?.name ?? '');
    row(tools, text.file, 'proved', [file.type, source].filter(Boolean).join(': '));
  } else if (config?.manifest)
    row(
      tools,
      text.manifest,
      'proved',
      `${config.manifest.repository}@${config.manifest.branch}: ${config.manifest.path.join(', ')}`,
    );
  if (config?.canaryConfig) row(tools, text.canary, 'proved', config.canaryConfig.analysisType);
  return named;
}

async function checkPipeline(tools: Tools, reference: PipelineReference, onResolved: OnResolved, wait: Wait): Promise<Target> {
  const target = await resolvePipeline(tools.apis.pipeline, reference.project, wait, onResolved);
  const [detail] = await Promise.all([
    tools.apis.pipeline.project(target.project.id, wait),
    underWay(tools, 'pipeline', target, wait),
  ]);
  const named = { project: { id: target.project.id, name: target.project.name || detail.name } };
  tools.outputs.setTarget(named);
  row(
    tools,
    tools.messages.log.kinds.pipeline,
    'proved',
    tools.messages.log.resolved('', named.project.name, named.project.id).trim(),
  );
  for (const task of detail.tasks) {
    const after = task.linkedTasks.length > 0 ? ` ← ${task.linkedTasks.join(', ')}` : '';
    row(tools, tools.messages.check.task(task.name), 'proved', `${task.type}${after}`);
  }
  return named;
}

const bounds = ({ deadline, signal }: Wait) => ({ deadline, signal });

/** Never silent for long, as with every other read. */
function retryLine({ log, messages }: Tools): NonNullable<RetryOptions['onRetry']> {
  return (failure, delayMs) =>
    log.info(messages.log.retry('history.list', messages.failures.why(failure), messages.duration(Math.max(delayMs, 1000))));
}

/** Whether another run would be in the way of a start now, by the very reading that a start goes by. */
async function underWay(tools: Tools, mode: 'deploy' | 'pipeline', target: Target, wait: Wait): Promise<void> {
  const text = tools.messages.check;
  const { apis, transport, host } = tools;
  try {
    const kind = bindKind({ apis, clock: host.clock, historyTime: transport.historyTime }, mode, target);
    const list = async () => withEnds(kind, await kind.recent(wait), wait);
    const { clock, random } = host;
    const others = (await retry(list, { clock, random, ...bounds(wait), onRetry: retryLine(tools) })).filter(isUnderWay);
    const told = others.map((run) => `${run.historyId} (${run.status})`).join(', ');
    row(tools, text.underWay, 'proved', others.length === 0 ? text.nothingUnderWay : text.othersUnderWay(told));
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    row(tools, text.underWay, 'failed', tools.messages.failures.why(error.failure));
  }
}

function row(tools: Pick<Tools, 'checks' | 'log'>, what: string, result: CheckRow['result'], detail: string): void {
  tools.checks.push({ what, result, detail });
  const mark = { proved: '✓', failed: '✗', 'not-provable': '–' }[result];
  tools.log.info(`${mark} ${what}: ${detail}`);
}
