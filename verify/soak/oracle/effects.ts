import type { LoggedRequest } from '../../../emulator/gateway/requests.js';
import type { RunRecord } from '../../../emulator/server/runs.js';
import type { PlayedPhase } from '../play.js';
import type { Scenario } from '../scenario.js';
import { accountOf } from '../worlds.js';
import {
  actsOn,
  budgetsOf,
  classAt,
  type Facts,
  isCancel,
  isClean,
  isOverAt,
  isPollOf,
  isStart,
  type Violation,
  wasHeard,
} from './facts.js';

/**
 * R2's window around the moment at which a start was sent, ms: the attempt's limit and the tolerance for dates, with a second for dates that
 * are rounded down. A run that began outside of it is not adopted by anybody who keeps to the rule.
 */
const WINDOW_MS = { before: 4000, after: 24_500 };

/** For so long after the window a service may still act, ms: a run that begins by then makes it impossible to tell. */
const LATE_ACT_MS = 30_000;

/** What post needs at most from the moment when a run of ours shows in the list, ms: its search ends with a list of its own. */
const SEARCH_MS = 58_000;

/** Post stops a run for 150 s; whoever gave up earlier has not used its time. */
const POST_STOP_MS = 140_000;

/** Refusals that a fault made up, in the services' words, after which a run may be taken for one that can't be cancelled. */
const REFUSED_FOR_GOOD = 3;

/** Clocks this far apart, ms, leave no window that holds by both; beyond the other limit the gateway refuses, and the clock is corrected. */
const MIN_DOUBTED_MS = 15_000;
const MAX_UNREFUSED_MS = 300_000;

/** From this latency on, ms, an answer may come when its poll is over. */
const SLOW_MS = 2000;

/** A cancel is repeated every 1.5 s at most, ms; a handful more come from trouble that passes at once. */
const CANCEL_EVERY_MS = 1400;
const MORE_CANCELS = 6;

/** More than one run by one step, a start after an unproved one, or any run by a step that has none to start (R1). */
export function judgeStarts({ evidence, starts, startRequests }: Facts): Violation[] {
  const { signalAt = Number.POSITIVE_INFINITY } = evidence.main;
  const wrong = (why: string): Violation[] => [{ kind: 'second starts', why }];
  const late = startRequests.find((request) => request.time > signalAt);
  if (late) return wrong(`a start was sent ${late.time - signalAt} ms after the signal`);
  if (evidence.post.requests.some(isStart)) return wrong('post sent a start');
  const acted = startRequests.filter((request) => request.acted);
  if (acted.length > (starts ? 1 : 0))
    return wrong(`${acted.length} runs were started by one step (${evidence.inputs.operation})`);
  const unproved = startRequests.slice(0, -1).find((request) => !isProvedRefusal(request, evidence.scenario));
  return unproved ? wrong(`a start was sent after one that ended as ${unproved.fault || unproved.status || 'unanswered'}`) : [];
}

/** Whether an answer proves that nothing was started: a refusal of the service's own, or one of the gateway with its own code. */
function isProvedRefusal({ refusal, fault, status = 0 }: LoggedRequest, { faults }: Scenario): boolean {
  // A changed shape is one of a success; a refusal has none of its fields.
  const isHeard =
    !/drop|hang|truncate|not-json|huge|redirect|act-later/.test(fault) && !(fault.includes('shape') && status < 300);
  if (refusal !== '' && isHeard) return true;
  if (fault.includes('rate-limit')) return true;
  // An answer that a fault made up proves it by its words, which the log does not keep.
  return faults.some((item) => {
    if (item.fault !== 'status' || item.status !== status || !fault.includes('status')) return false;
    if (item.body === undefined) return GATEWAY_REFUSALS.includes(status);
    const code = /"errorCode":"?(\d+)/.exec(item.body)?.[1] ?? '';
    if (status === 200 || GATEWAY_CODES[code] === status) return true;
    // 5xx, 408, 409 and a throttled one prove nothing, whatever code of the service comes with them.
    return code.length === 6 && status < 500 && ![408, 409, 429].includes(status);
  });
}

/** The gateway's own refusals before any backend: code and status (reference/ncloud-common.md §5). */
const GATEWAY_CODES: Readonly<Record<string, number>> = {
  ...{ 200: 401, 210: 401, 300: 404, 400: 429, 410: 429, 420: 429, 430: 413, 500: 503 },
};

/** Statuses whose own body is a documented refusal (reference/ncloud-common.md §5). */
const GATEWAY_REFUSALS = [401, 404, 413, 429, 503];

/** A start that was sent and never answered, as far as the process knows. */
export function startWasLost(facts: Facts): boolean {
  const last = facts.startRequests.at(-1);
  if (!last) return false;
  // After a signal the answer to a start is waited for a moment longer.
  return last.fault !== '' || last.status === undefined || last.status >= 500 || !wasHeard(facts, last, 1500);
}

/**
 * A foreign run that R2 takes for ours by its letter: our start was sent (or was about to be when the process was killed), its answer is lost,
 * nothing of ours began, and this is the only run that began within the window or so soon after it that it could be ours as well.
 */
export function isLookAlike(facts: Facts, run: RunRecord): boolean {
  const { own, rivals, startRequests } = facts;
  if (!rivals.includes(run) || own.length > 0) return false;
  const sent = startRequests.at(-1);
  if (sent && !startWasLost(facts)) return false;
  const { from, until } = windowOf(facts);
  if (run.startTime < from || run.startTime > until) return false;
  if (isOfKnownOther(facts, run)) return false;
  // What somebody deletes from the history within seconds was never there, as far as anybody can tell.
  const isRival = (other: RunRecord) => other.startTime >= from && other.startTime <= until && !mayBeKnownOther(facts, other);
  return !rivals.some((other) => other !== run && !other.deleted && isRival(other));
}

/** Whether somebody could know that another account requested a run: who the step's is was answered, and the run itself was read. */
function isOfKnownOther(facts: Facts, run: RunRecord): boolean {
  const { main, post } = facts.evidence;
  return [main, post].some(
    ({ requests }) => isOfToldOther(facts, run, requests) && requests.some((request) => isRead(request, run)),
  );
}

/** The same as far as a damaged answer may still have told. */
function mayBeKnownOther(facts: Facts, run: RunRecord): boolean {
  return isOfToldOther(facts, run, facts.evidence.requests);
}

/** Whether it is another account's run, and one of the requests told whose the step's keys are. */
function isOfToldOther({ evidence }: Facts, run: RunRecord, requests: readonly LoggedRequest[]): boolean {
  if (run.executor === accountOf(evidence.scenario)) return false;
  return requests.some((request) => request.operation === 'sts.caller-identity.get' && isClean(request));
}

/** A clean answer that names who requested the run: a deployment itself, or a pipeline's list. */
function isRead(request: LoggedRequest, run: RunRecord): boolean {
  if (!isClean(request) || request.time < run.startTime) return false;
  return run.kind === 'pipeline' ? request.operation === 'sourcepipeline.history.list' : isPollOf(request, run);
}

/** The window of the step's last start, by the service's true time. */
function windowOf({ startRequests, evidence: { main } }: Facts): { from: number; until: number } {
  const at = startRequests.at(-1)?.time ?? main.endedAt;
  return { from: at - WINDOW_MS.before, until: at + WINDOW_MS.after };
}

/** Cancels of runs that are not ours, that nobody asked for, or that go on although the run was seen to be over (R3, R5). */
export function judgeCancels(facts: Facts): Violation[] {
  const { evidence, own } = facts;
  const { main, post, inputs, runs, given } = evidence;
  if (inputs.mode === 'api') return [];
  const violations: Violation[] = [];
  const wrong = (why: string) => violations.push({ kind: 'wrong cancels', why });
  for (const [name, phase] of [
    ['main', main],
    ['post', post],
  ] as const) {
    const cancels = phase.requests.filter(isCancel);
    const most = MORE_CANCELS + ((phase.endedAt - phase.begunAt) / CANCEL_EVERY_MS) * evidence.targets.length;
    if (cancels.length > most) wrong(`${cancels.length} cancels in one ${name} phase`);
    for (const request of cancels) {
      const victim = runs.find((item) => actsOn(request, item) && item.kind === kindOf(request));
      if (!victim) continue;
      const ours = own.includes(victim) || victim.id === given;
      // Asking is enough: what the service refuses this time it may grant the next.
      if (!ours && !isLookAlike(facts, victim)) wrong(`${name} cancelled run ${victim.id}, which is foreign`);
      else if (!mayCancel(facts, name, request)) wrong(`${name} cancelled run ${victim.id} although nothing asked for it`);
      else if (wasSeenOver(facts, phase, victim, request.time))
        wrong(`${name} cancelled run ${victim.id} after it had seen it ${victim.status}`);
    }
  }
  return violations;
}

/** Whether a poll whose answer came whole, before the cancel was sent, showed a run that needs none. */
function wasSeenOver({ evidence: { scenario } }: Facts, phase: PlayedPhase, run: RunRecord, at: number): boolean {
  // A poll may need two answers, and has 5 s at first: at a slow service it is given up although the log has an answer to each.
  if (scenario.world.latency >= SLOW_MS) return false;
  const ended = run.endTime ?? Number.POSITIVE_INFINITY;
  // A poll of a pipeline run is heard with the answers of its tasks' services.
  const heardMs = scenario.world.latency * (run.kind === 'pipeline' ? 3 : 1);
  return phase.requests.some(
    (request) =>
      isPollOf(request, run) &&
      isClean(request) &&
      request.time > ended &&
      classAt(run, request.time) !== 'open' &&
      request.time + heardMs < at,
  );
}

function kindOf({ operation = '' }: LoggedRequest): RunRecord['kind'] {
  return operation.startsWith('sourcepipeline') ? 'pipeline' : 'deployment';
}

/** A budget was used up and the run was to be cancelled for it: what main did not see to its end, post goes on with. */
export function leftCancel(facts: Facts): boolean {
  const { main, inputs } = facts.evidence;
  if (inputs['on-timeout'] !== 'cancel' && facts.operation !== 'cancel') return false;
  return main.endedAt - main.begunAt >= Math.min(...Object.values(budgetsOf(facts)));
}

function mayCancel(facts: Facts, phase: 'main' | 'post', request: LoggedRequest): boolean {
  const { evidence, operation, interrupted } = facts;
  const { main, inputs } = evidence;
  if (operation === 'cancel') return true;
  if (phase === 'post' && leftCancel(facts)) return true;
  if (
    inputs['on-cancel'] !== 'detach' &&
    (phase === 'post' ? interrupted : main.signalAt !== undefined && request.time >= main.signalAt)
  )
    return true;
  const { timeout, approval } = budgetsOf(facts);
  return phase === 'main' && inputs['on-timeout'] === 'cancel' && request.time - main.begunAt >= Math.min(timeout, approval);
}

/** A run of ours that goes on although `on-cancel: cancel` (or `on-timeout: cancel`) should have ended it (R5). */
export function judgeOrphans(facts: Facts): Violation[] {
  const { evidence, own, interrupted, operation, historyId, conclusion } = facts;
  const { main, post, inputs, given, runs } = evidence;
  if (inputs.mode === 'api' || operation === 'check' || post.ending !== 'settled') return [];
  const answerFor = [...own];
  // What was not started here becomes this step's to end once it follows it; deciding to end a run ends it anyway.
  const followed = runs.find((run) => run.id === given && run.id === historyId && run.how === 'control');
  if (followed && ['approve', 'canary-approve', 'watch'].includes(operation) && savedFollowing(facts)) answerFor.push(followed);
  return answerFor.flatMap((run): Violation[] => {
    if (isOverAt(run, post.endedAt) || run.deleted) return [];
    // With wait: false a run is left alone once its id is known, whatever becomes of the step.
    if (inputs.wait === 'false' && /"phase":"(done|following)"/.test(savedOf(facts))) return [];
    if (inputs.wait === 'false' && historyId === run.id && savedOf(facts) === '') return [];
    const wasCancelled = evidence.requests.some((request) => isCancel(request) && request.acted && actsOn(request, run));
    // A cancel that a service accepts and forgets is repeated; one that it carries out late is not ours to judge.
    if (wasCancelled) return [];
    if (cancelRefused(facts, run) || hasUsedItsTime(facts, run) || evidence.scenario.wrong === 'secret') return [];
    const orphan = (why: string): Violation[] => [{ kind: 'orphaned runs', why: `run ${run.id} (${run.status}) goes on ${why}` }];
    // The other budget runs only while a run waits for a person; then nobody can tell from outside which of the two was used up.
    const waits = ({ timeline }: RunRecord) => timeline.some(({ status }) => /pending$/.test(status ?? ''));
    const wasBlocked = waits(run) || (run.kind === 'pipeline' && runs.some((other) => other.how === 'pipeline' && waits(other)));
    const budgetOver = !wasBlocked && main.endedAt - main.begunAt >= budgetsOf(facts).timeout;
    // Of many targets each has its budget from its own turn on, which nobody can tell from outside either.
    const isUnknown = conclusion === 'unknown' && budgetOver && evidence.scenario.subjects.length === 1;
    const isTimeout = conclusion === 'timed_out' || isUnknown;
    // The kill came when the run had been left to itself, at the end of either budget.
    const isLeft = main.endedAt - main.begunAt >= Math.min(...Object.values(budgetsOf(facts)));
    if (!facts.settled && isLeft && inputs['on-timeout'] !== 'cancel' && /"phase":"done"/.test(savedOf(facts))) return [];
    const timedOut = isTimeout && inputs['on-timeout'] === 'cancel' && !interrupted && historyId === run.id;
    if (timedOut) return orphan(`after the timeout (${conclusion}), and no cancel ever acted`);
    if (!interrupted || inputs['on-cancel'] === 'detach') return [];
    // Nothing could be saved: then main is the only one to stop it, if it knew of it and lived.
    if (['state', 'all'].includes(evidence.scenario.brokenFiles)) {
      const isMains = facts.settled && historyId === run.id && main.endedAt > (main.signalAt ?? main.endedAt);
      return isMains && !main.requests.some((request) => isCancel(request) && actsOn(request, run))
        ? orphan('although main knew of it when the signal came')
        : [];
    }
    // It had ended when the signal came, or in the very same moment.
    if (facts.settled && main.endedAt <= (main.signalAt ?? 0)) return [];
    if (facts.settled && facts.green) return [];
    return historyCouldShow(facts, run)
      ? orphan(`after ${main.signalAt === undefined ? 'a kill' : 'a signal'} and the post phase`)
      : [];
  });
}

const savedOf = ({ evidence: { main } }: Facts): string => main.state.get('run-0') ?? '';

/** Whether main had got so far that the run was its own to follow. */
function savedFollowing(facts: Facts): boolean {
  return /"phase":"(following|stopping)"/.test(savedOf(facts));
}

/** The service itself turned the cancel down: the run can't be cancelled, or not by this account. */
function cancelRefused({ evidence: { requests, scenario } }: Facts, run: RunRecord): boolean {
  const cancels = requests.filter((request) => isCancel(request) && actsOn(request, run));
  const made = cancels.filter((request) => request.refusal === '' && isProvedRefusal(request, scenario));
  return cancels.some(({ refusal }) => refusal !== '') || made.length >= REFUSED_FOR_GOOD;
}

/** Faults that last are trouble that nobody can be blamed for, provided that post pursued its stop for as long as it may. */
function hasUsedItsTime({ evidence: { post } }: Facts, run: RunRecord): boolean {
  const cancels = post.requests.filter((request) => isCancel(request) && actsOn(request, run));
  const about = post.requests.filter((request) => actsOn(request, run) || isPollOf(request, run));
  const isTroubled = [cancels.slice(-2), about.slice(-2)].some(
    (last) => last.length > 0 && last.every((request) => request.fault !== '' || request.status === undefined),
  );
  return isTroubled && post.endedAt - post.begunAt >= POST_STOP_MS;
}

/** Whether somebody who knows only the saved state and the history could have known that the run is ours. */
function historyCouldShow(facts: Facts, run: RunRecord): boolean {
  const { evidence, rivals, startRequests } = facts;
  const { post, main, scenario } = evidence;
  const saved = savedOf(facts);
  if (saved.includes(`"historyId":"${run.id}"`)) return true;
  if (startRequests.length === 0) return true;
  // A service that lied about its time, or told none and has another, told us the wrong moment to look at.
  const { dateOffset = 0, dateHeader } = scenario.world.switches;
  const { clockOffset } = scenario.world;
  // Two clocks that disagree, and no refusal that says which of them the service goes by: in doubt a run is foreign (R2).
  const isDoubted = Math.abs(clockOffset) >= MIN_DOUBTED_MS && Math.abs(clockOffset) <= MAX_UNREFUSED_MS;
  const isUntold = isDoubted || (dateHeader === 'absent' && clockOffset !== 0);
  if (isUntold || dateOffset !== 0 || main.requests.some(({ fault }) => fault.includes('wrong-date'))) return false;
  const { from, until } = windowOf(facts);
  // A second less at both ends than what may be adopted: nobody has to adopt what is at the very edge of the window.
  if (run.startTime < from + 2000 || run.startTime > until - 3000) return false;
  const lag = Number(scenario.world.switches.historyLag ?? 0);
  if (run.startTime + lag > post.begunAt + SEARCH_MS) return false;
  // The search ends with a list that can be read, or with no answer at all.
  const lists = post.requests.filter((request) => request.operation?.endsWith('.history.list'));
  const last = lists.at(-1);
  if (last && !isClean(last)) return false;
  return !rivals.some((rival) => rival.startTime >= from - lag && rival.startTime <= until + LATE_ACT_MS);
}

/** For the table: foreign runs that a step took for its own because nothing told them apart (R2 allows it by its letter). */
export function countLookAlikes(facts: Facts): number {
  const { evidence, historyId, starts, own } = facts;
  if (!starts || own.some((run) => run.id === historyId) || evidence.inputs['on-conflict'] === 'attach') return 0;
  const run = facts.rivals.find((rival) => rival.id === historyId);
  return run && isLookAlike(facts, run) ? 1 : 0;
}
