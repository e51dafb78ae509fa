import type { LoggedRequest } from '../../../emulator/gateway/requests.js';
import type { RunRecord } from '../../../emulator/server/runs.js';
import type { Evidence, PlayedPhase } from '../play.js';
import { isToldByTasks, judgeGreen, wasForced } from './conclusion.js';
import { judgeCancels, judgeOrphans, judgeStarts } from './effects.js';
import {
  budgetsOf,
  classAt,
  classOf,
  type Facts,
  factsOf,
  isCancel,
  isClean,
  isPollOf,
  isStart,
  type Violation,
} from './facts.js';
import { judgeLimits } from './limits.js';
import { wrongHistoryId } from './reports.js';

/** From the worst to the best, as the pages of the input `targets` say. */
const FROM_WORST = ['unknown', 'failure', 'rejected', 'timed_out', 'cancelled', 'refused', 'started', 'success'];

/** Outputs of a single run, which a step of many leaves empty. */
const SINGLE = ['history-id', 'project-id', 'stage-id', 'scenario-id', 'status'];

/** What the output `details` says of one target. */
interface Item {
  readonly project: { readonly id: string; readonly name: string } | null;
  readonly stage: { readonly id: string; readonly name: string } | null;
  readonly scenario: { readonly id: string; readonly name: string } | null;
  readonly historyId: string;
  readonly conclusion: string;
  readonly status: string;
}

type TargetIds = Evidence['targets'][number];

/** A step of many targets: each as if it were the only one, then what they come to together. */
export function judgeMany(facts: Facts): Violation[] {
  const { evidence, settled } = facts;
  const items = settled ? readDetails(evidence) : undefined;
  const parts = evidence.targets.map((target, index) => factsOf(partOf(evidence, target, index, items?.[index])));
  const each = parts.flatMap((part, index): Violation[] => {
    const item = items?.[index];
    const orphans = item && wasGivenUp(part) ? [] : [judgeOrphans];
    const found = [judgeStarts, ...orphans, judgeCancels, ...(item ? [judgeGreen, judgeClaim, judgeHistoryId] : [])];
    return found.flatMap((judgeBy) => judgeBy(part)).map(({ kind, why }) => ({ kind, why: `target ${index + 1}: ${why}` }));
  });
  return [
    ...each,
    ...judgeForeignRuns(evidence),
    ...(items ? judgeLimits(parts) : []),
    ...(settled ? judgeWhole(facts, items) : []),
  ];
}

/** A target whose budget ran out before the signal came to the others: its run goes on, as the inputs want it. */
function wasGivenUp(part: Facts): boolean {
  const { main, inputs } = part.evidence;
  if (part.conclusion !== 'timed_out' || inputs['on-timeout'] === 'cancel' || main.signalAt === undefined) return false;
  return main.signalAt - main.begunAt >= Math.min(...Object.values(budgetsOf(part)));
}

/** What one target has to answer for: its own runs, what was sent about them, and what the step says of it. */
function partOf(evidence: Evidence, target: TargetIds, index: number, item: Item | undefined): Evidence {
  const { main, post } = evidence;
  const runs = evidence.runs.filter((run) => isOf(run, target));
  const others = evidence.runs.filter((run) => run.how !== 'pipeline' && !runs.includes(run));
  const concerns = (request: LoggedRequest) =>
    isStart(request) ? startsAt(request, target) : !others.some((run) => isAbout(request, run));
  const state = main.state.get(`run-${index}`);
  const part = (phase: PlayedPhase): PlayedPhase => ({
    ...phase,
    requests: phase.requests.filter(concerns),
    state: new Map(state === undefined ? [] : [['run-0', state]]),
    outputs: new Map([...phase.outputs, ['history-id', item?.historyId ?? ''], ['conclusion', item?.conclusion ?? '']]),
  });
  return {
    ...evidence,
    main: part(main),
    post: part(post),
    requests: evidence.requests.filter(concerns),
    runs,
    targets: [target],
  };
}

/** A pipeline has no scenario. */
const kindOf = ({ scenarioId }: TargetIds): RunRecord['kind'] => (scenarioId === undefined ? 'pipeline' : 'deployment');

const isOf = (run: RunRecord, target: TargetIds): boolean =>
  run.kind === kindOf(target) && run.projectId === target.projectId && run.scenarioId === target.scenarioId;

const SERVICES = { deployment: 'sourcedeploy.', pipeline: 'sourcepipeline.', build: 'sourcebuild.' };

function isAbout({ operation, url }: LoggedRequest, { kind, projectId, id }: RunRecord): boolean {
  const path = `/project/${projectId}/history/${id}`;
  return operation?.startsWith(SERVICES[kind]) === true && (url.endsWith(path) || url.includes(`${path}/`));
}

function startsAt({ operation, url }: LoggedRequest, target: TargetIds): boolean {
  const { projectId, scenarioId } = target;
  if (operation?.startsWith(SERVICES[kindOf(target)]) !== true || !url.includes(`/project/${projectId}/`)) return false;
  return scenarioId === undefined || url.includes(`/scenario/${scenarioId}/`);
}

/** Starts and cancels of what is no target at all. */
function judgeForeignRuns({ requests, targets, runs }: Evidence): Violation[] {
  return requests.flatMap((request): Violation[] => {
    if (!request.acted) return [];
    if (isStart(request) && !targets.some((target) => startsAt(request, target)))
      return [{ kind: 'second starts', why: `${request.url} starts what is no target` }];
    const isTargets = runs.some((run) => isAbout(request, run) && targets.some((target) => isOf(run, target)));
    return isCancel(request) && !isTargets ? [{ kind: 'wrong cancels', why: `${request.url} cancels what is no target's` }] : [];
  });
}

/** A red target whose words the services contradict. */
function judgeClaim(facts: Facts): Violation[] {
  const {
    evidence: { main },
    conclusion,
    own,
    run,
    historyId,
  } = facts;
  const wrong = (why: string): Violation[] => [{ kind: 'wrong red', why }];
  const existed = own.find((item) => item.startTime < main.endedAt);
  if (conclusion === 'refused' && existed) return wrong(`refused says that nothing was started, but run ${existed.id} was`);
  if (!run || run.id !== historyId || !['failure', 'rejected'].includes(conclusion)) return [];
  // A run may lose the word again that it was judged by.
  if (run.timeline.some(({ status }) => classOf(status, run.kind) === conclusion)) return [];
  const real = classAt(run, main.endedAt);
  return real === conclusion || (conclusion === 'failure' && (isToldByTasks(run) || wasForced(facts)))
    ? []
    : wrong(`${conclusion}, but run ${run.id} is really ${real} (${run.status})`);
}

function judgeHistoryId(facts: Facts): Violation[] {
  return wrongHistoryId(facts).map((why) => ({ kind: 'lost outputs', why }));
}

/** The list in `details`, the worst conclusion, the outputs of single runs, the summary. */
function judgeWhole(facts: Facts, items: readonly Item[] | undefined): Violation[] {
  const { evidence, conclusion, green, interrupted } = facts;
  const { main, targets, scenario, inputs } = evidence;
  // Wrong inputs are refused before the list is read.
  if (scenario.wrong === 'inputs') return green ? [{ kind: 'wrong green', why: 'green although the inputs are wrong' }] : [];
  if (!items) return [{ kind: 'lost outputs', why: `details is no list: ${main.outputs.get('details')}` }];
  const violations: Violation[] = [];
  const add = (kind: Violation['kind'], why: string) => violations.push({ kind, why });

  if (items.length !== targets.length) add('lost outputs', `details has ${items.length} items for ${targets.length} targets`);
  for (const [index, item] of items.entries()) {
    const { projectId, scenarioId } = targets[index] ?? {};
    const isHere = (item.project?.id ?? projectId) === projectId && (item.scenario?.id ?? scenarioId) === scenarioId;
    if (!isHere) add('lost outputs', `item ${index + 1} of details is another target: ${JSON.stringify(item)}`);
    if (item.historyId !== '' && scenarioId !== undefined && !item.scenario)
      add('lost outputs', `item ${index + 1} of details has a run and no scenario`);
    if (!FROM_WORST.includes(item.conclusion)) add('lost outputs', `item ${index + 1} has the conclusion '${item.conclusion}'`);
    if (item.historyId !== '' && inputs.summary !== 'false' && !main.summary.includes(item.historyId))
      add('missing summaries', `the summary does not name run ${item.historyId}`);
  }
  for (const name of SINGLE) if (main.outputs.get(name)) add('lost outputs', `${name} is that of a single run`);

  const worst = FROM_WORST.find((word) => items.some((item) => item.conclusion === word)) ?? '';
  if (conclusion !== worst) {
    const better = FROM_WORST.indexOf(conclusion) > FROM_WORST.indexOf(worst);
    add(green && better ? 'wrong green' : 'wrong red', `${conclusion}, but the worst target is ${worst}`);
  }
  const allSeen = targets.every((target, index) => {
    const part = factsOf(partOf(evidence, target, index, items[index]));
    const [run] = part.own;
    if (!run || part.own.length > 1 || run.deleted || classAt(run, main.endedAt) !== 'success') return false;
    // Some runs succeed without an end time, and say so only by their word.
    const since = run.timeline.find((moment) => classOf(moment.status, run.kind) === 'success')?.at ?? main.endedAt;
    // The last poll of all is heard at the very moment at which the step ends; a budget may have cut it off at that moment.
    const until = main.endedAt - scenario.world.latency - (conclusion === 'timed_out' ? 1 : 0);
    return main.requests.some(
      (request) => isPollOf(request, run) && isClean(request) && request.time >= since && request.time <= until,
    );
  });
  if (!green && !interrupted && allSeen && !wasForced(facts))
    add('wrong red', `${conclusion}, although it saw every target succeed`);
  return violations;
}

function readDetails({ main }: Evidence): Item[] | undefined {
  try {
    const value: unknown = JSON.parse(main.outputs.get('details') ?? '');
    return Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
