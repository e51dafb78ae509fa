import * as v from 'valibot';
import type { Target } from '../../run/model/view.js';
import type { WorkflowFacts } from '../report.js';
import { anything, type GitHubClient, numericId } from './client.js';
import type { EventFacts } from './event.js';
import type { States } from './states.js';

/** A GitHub Deployment that this step keeps up to date, or that somebody else does. */
export type Deployment =
  /** `shared`: other scenarios or pipelines deploy to the same environment. */
  | { owner: 'step'; id: string; shared: boolean }
  /** The job has `environment:`, so the runner's service created one and will conclude it. */
  | { owner: 'job'; id: string };

export interface DeploymentRequest {
  readonly environment: string;
  readonly mode: string;
  readonly target: Target;
  readonly event: EventFacts;
  readonly workflow: WorkflowFacts;
  /** Tells this step's deployment from those of its earlier attempts and of its neighbours. */
  readonly nonce: string;
  /** Of a run that exists already; an earlier step may have created its deployment. */
  readonly historyId: string;
}

/** Name of our field in a deployment's payload. */
const MARK = 'ncloud';

/** Deployments of the environment that are listed, newest first, and those of them whose statuses are read. */
const MAX_LISTED = 30;
const MAX_READ = 6;

const ours = v.object({ [MARK]: v.object({ nonce: v.string(), target: v.string() }) });
const list = v.array(v.object({ id: numericId, payload: v.optional(v.unknown()) }));
const statuses = v.array(
  v.object({
    state: v.optional(v.string(), ''),
    log_url: v.nullish(v.string(), ''),
    target_url: v.nullish(v.string(), ''),
    description: v.nullish(v.string(), ''),
  }),
);

/**
 * Finds this run's GitHub Deployment or creates it. Reading first makes it safe to repeat when an answer was lost, and finds the one
 * that a job with `environment:` has: nothing tells a step of it but a status with a link into this workflow run.
 */
export async function findOrCreate(client: GitHubClient, request: DeploymentRequest, signal: AbortSignal): Promise<Deployment> {
  const { environment, event, workflow } = request;
  const target = targetKey(request.mode, request.target);
  const found = await client.call('GET /repos/{owner}/{repo}/deployments', { environment, per_page: MAX_LISTED }, list, signal);
  const marks = found.map(({ payload }) => mark(payload));
  const shared = marks.some((known) => known !== undefined && known.target !== target);
  const mine = marks.findIndex((known) => known?.nonce === request.nonce);
  if (mine >= 0) return { owner: 'step', id: found[mine]?.id ?? '', shared };

  // Another step's deployment matters only to a step that takes its run over (wait: false, then watch).
  const worthReading = found.filter((_, index) => marks[index] === undefined || request.historyId !== '').slice(0, MAX_READ);
  for (const { id, payload } of worthReading) {
    const told = await client.call(
      'GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses',
      { deployment_id: id, per_page: 10 },
      statuses,
      signal,
    );
    if (mark(payload)) {
      const latest = told[0];
      if (latest?.state === 'in_progress' && names(latest.description ?? '', request.historyId))
        return { owner: 'step', id, shared };
    } else if (told.some((status) => isOfRun(status.log_url || status.target_url || '', workflow.runId))) {
      return { owner: 'job', id };
    }
  }
  const created = await client.call(
    'POST /repos/{owner}/{repo}/deployments',
    {
      ref: event.sha,
      task: 'deploy',
      environment,
      auto_merge: false,
      required_contexts: [],
      ...kindOf(environment, event),
      description: '',
      payload: {
        [MARK]: {
          nonce: request.nonce,
          target,
          mode: request.mode,
          project_id: request.target.project.id,
          stage_id: request.target.stage?.id ?? '',
          scenario_id: request.target.scenario?.id ?? '',
          history_id: request.historyId,
          run_id: workflow.runId,
          run_attempt: workflow.runAttempt,
        },
      },
    },
    v.object({ id: numericId }),
    signal,
  );
  return { owner: 'step', id: created.id, shared };
}

/** Adds a status to a deployment. */
export async function setDeploymentStatus(
  client: GitHubClient,
  status: { id: string; states: States; logUrl: string; environmentUrl: string; shared: boolean },
  signal: AbortSignal,
): Promise<void> {
  const { deployment: state, description } = status.states;
  const fields = {
    deployment_id: status.id,
    state,
    description,
    log_url: status.logUrl,
    ...(status.environmentUrl === '' ? {} : { environment_url: status.environmentUrl }),
    // A success replaces what was there, unless two things live side by side in the environment; anything else replaces nothing.
    auto_inactive: state === 'success' && !status.shared,
  };
  await client.call('POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses', fields, anything, signal);
}

/**
 * Production is what is called so and nothing else (`pre-production` is not). Transient is what a pull request brings and takes away
 * again: an environment named as a preview or after the pull request, and only while a pull request is the event.
 */
export function kindOf(
  environment: string,
  event: EventFacts,
): { production_environment: boolean; transient_environment: boolean } {
  const words = environment.toLowerCase().split(/[^a-z0-9]+/);
  const previews = ['preview', 'previews', 'review', 'ephemeral', 'temporary', 'pr'];
  const named = words.some((word) => previews.includes(word) || word === `pr${event.pull}` || word === String(event.pull));
  return {
    production_environment: /^(production|prod|live)$/i.test(environment),
    transient_environment: named && /^pull_request(_target)?$/.test(event.name),
  };
}

/** What makes two runs runs of the same thing. */
export function targetKey(mode: string, target: Target): string {
  return [mode, target.project.id, target.stage?.id ?? '', target.scenario?.id ?? ''].join('/');
}

function mark(payload: unknown): { nonce: string; target: string } | undefined {
  let value = payload;
  if (typeof value === 'string') {
    // Payloads made by others are often text.
    try {
      value = JSON.parse(value);
    } catch {
      return undefined;
    }
  }
  const parsed = v.safeParse(ours, value);
  return parsed.success ? parsed.output[MARK] : undefined;
}

/** Whether a link leads into the workflow run: `…/actions/runs/123/job/456`, and not `…/runs/1234`. */
function isOfRun(url: string, runId: string): boolean {
  return runId !== '' && `${url}/`.includes(`/actions/runs/${runId}/`);
}

function names(text: string, historyId: string): boolean {
  return historyId !== '' && text.split(/[^\w-]+/).includes(historyId);
}
