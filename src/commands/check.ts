import { ApiError } from '../ncloud/errors.js';
import type { Wait } from '../ncloud/transport.js';
import type { CheckRow } from '../reports/report.js';
import type { Outcome } from '../run/model/outcome.js';
import { isEnded } from '../run/model/status.js';
import { NameNotResolved, resolvePipeline, resolveScenario } from '../run/services/names.js';
import type { Settings } from '../runner/inputs.js';
import { outcomeOfError } from './errors.js';
import type { Step } from './step.js';
import { bindKind, type Track } from './track.js';

/**
 * `check`: starts nothing; proves what can be proved (inputs, credentials, clock, every name, what would happen, whether something is in
 * the way) and says what can't be and why. Green only if nothing that can be proved failed.
 */
export async function checkOperation(step: Step, settings: Settings, track: Track): Promise<Outcome> {
  const text = step.say.check;
  const wait: Wait = { signal: step.interruption.signal, deadline: step.deadline };
  row(step, text.inputs, 'proved', text.inputsFine);
  return step.phase('check', async () => {
    let outcome: Outcome | undefined;
    try {
      await (settings.mode === 'pipeline'
        ? checkPipeline(step, settings, track, wait)
        : checkScenario(step, settings, track, wait));
      row(step, text.credentials, 'proved', text.credentialsFine);
      const now = step.host.clock.now();
      const { least, most } = step.transport.serviceTime();
      // The least that it is off by all that is known.
      row(step, text.clock, 'proved', text.clockOffset(Math.round(Math.max(least - now, Math.min(most - now, 0)) / 1000)));
    } catch (error) {
      if (!(error instanceof ApiError) && !(error instanceof NameNotResolved)) throw error;
      outcome = outcomeOfError(error, track, step);
      if (error instanceof NameNotResolved) {
        row(step, step.say.log.kinds[error.kind], 'failed', text.notFound(error.wanted, error.why));
        row(step, text.credentials, 'proved', text.credentialsFine);
      } else row(step, text.reachable, 'failed', step.say.failures.why(error.failure));
    }
    row(step, text.permission, 'not-provable', text.permissionWhy(settings.mode));
    if (outcome) return outcome;
    const failed = step.checks.filter((check) => check.result === 'failed');
    if (failed.length === 0) return { kind: 'checked' };
    return { kind: 'checks-failed', problems: failed.map((check) => `${check.what}: ${check.detail}`) };
  });
}

async function checkScenario(step: Step, settings: Settings, track: Track, wait: Wait): Promise<void> {
  const text = step.say.check;
  const { project, stage, scenario } = settings;
  if (!project || !stage || !scenario) throw new TypeError('project, stage and scenario are needed');
  const target = await resolveScenario(step.apis.deploy, { project, stage, scenario }, wait, track.resolved);
  const ids = { projectId: target.project.id, stageId: target.stage.id, scenarioId: target.scenario.id };
  const [stageDetail, detail] = await Promise.all([
    step.apis.deploy.stage(ids.projectId, ids.stageId, wait),
    step.apis.deploy.scenario(ids, wait),
    underWay(step, track, wait),
  ]);
  track.target = {
    project: { ...target.project, name: target.project.name || detail.project?.name || '' },
    stage: { ...target.stage, name: target.stage.name || detail.stage?.name || stageDetail.name },
    scenario: { ...target.scenario, name: target.scenario.name || detail.name },
  };
  step.outputs.setTarget(track.target);
  for (const part of ['project', 'stage', 'scenario'] as const) {
    const found = track.target[part];
    if (found) row(step, step.say.log.kinds[part], 'proved', step.say.log.resolved('', found.name, found.id).trim());
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
}

async function checkPipeline(step: Step, settings: Settings, track: Track, wait: Wait): Promise<void> {
  if (!settings.project) throw new TypeError('project is needed');
  const target = await resolvePipeline(step.apis.pipeline, settings.project, wait, track.resolved);
  const [detail] = await Promise.all([step.apis.pipeline.project(target.project.id, wait), underWay(step, track, wait)]);
  track.target = { project: { id: target.project.id, name: target.project.name || detail.name } };
  step.outputs.setTarget(track.target);
  row(
    step,
    step.say.log.kinds.pipeline,
    'proved',
    step.say.log.resolved('', track.target.project.name, track.target.project.id).trim(),
  );
  for (const task of detail.tasks) {
    const after = task.linkedTasks.length > 0 ? ` ← ${task.linkedTasks.join(', ')}` : '';
    row(step, step.say.check.task(task.name), 'proved', `${task.type}${after}`);
  }
}

/** Whether another run would be in the way of a start now. */
async function underWay(step: Step, track: Track, wait: Wait): Promise<void> {
  const { mode } = step.settings;
  if (mode === 'api' || !track.target) return;
  const text = step.say.check;
  try {
    const others = (await bindKind(step, mode, track.target).recent(wait)).filter(
      (run) => !isEnded(run.statusClass) && run.finishedAt === null,
    );
    row(
      step,
      text.underWay,
      'proved',
      others.length === 0
        ? text.nothingUnderWay
        : text.othersUnderWay(others.map((run) => `${run.historyId} (${run.status})`).join(', ')),
    );
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    row(step, text.underWay, 'failed', step.say.failures.why(error.failure));
  }
}

function row(step: Step, what: string, result: CheckRow['result'], detail: string): void {
  step.checks.push({ what, result, detail });
  const mark = { proved: '✓', failed: '✗', 'not-provable': '–' }[result];
  step.log.info(`${mark} ${what}: ${detail}`);
}
