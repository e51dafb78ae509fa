import type { LoggedRequest } from '../../../emulator/gateway/requests.js';
import type { RunRecord } from '../../../emulator/server/runs.js';
import { actsOn, budgetsOf, type Facts, isCancel, isOverAt, isStart, type Violation, wasHeard } from './facts.js';

/**
 * How long after the answer was given up a rival's run may start and still be taken for ours by a history that shows only one, ms. Main
 * asks at once and may be wrong for that long; what starts well after main was dead can't be main's.
 */
const ADOPTION_MS = { main: 25_000, post: 5500 };

/** The tolerance for dates, ms: services round their times and headers down to seconds. A slow answer's time comes on top. */
const ROUNDING_MS = 5000;

/** More than one run by one step, or any run by a step that has none to start. */
export function judgeStarts({ evidence, starts, own }: Facts): Violation[] {
  const { signalAt = Number.POSITIVE_INFINITY } = evidence.main;
  const late = evidence.requests.find((request) => isStart(request) && request.time > signalAt);
  if (late) return [{ kind: 'second starts', why: `a start was sent ${late.time - signalAt} ms after the signal` }];
  const acted = evidence.requests.filter((request) => isStart(request) && request.acted);
  if (acted.length <= (starts ? 1 : 0)) return [];
  // What somebody deletes from the history within seconds was never there, as far as anybody can tell.
  if (own.some((run) => run.deleted)) return [];
  return [{ kind: 'second starts', why: `${acted.length} runs were started by one step (${evidence.inputs.operation})` }];
}

/** A start that was sent and never answered, as far as the process knows. */
export function startWasLost(facts: Facts): boolean {
  const last = facts.startRequests.at(-1);
  if (!last) return false;
  // After a signal the answer to a start is waited for a moment longer.
  return last.fault !== '' || last.status === undefined || last.status >= 500 || !wasHeard(facts, last, 1500);
}

/** A stranger's run that nothing in the history tells from ours: our start came to nothing, and this is the only new run. */
export function isLookAlike(facts: Facts, run: RunRecord): boolean {
  const { own, rivals, startRequests, evidence } = facts;
  const { main, post } = evidence;
  if (!rivals.includes(run) || own.some((item) => item.startTime < main.endedAt)) return false;
  const byMain = main.outputs.get('history-id') === run.id;
  // A kill between the saved intent and the request leaves the same traces as one between the request and its answer.
  const sent = startRequests.at(-1);
  if (sent && !startWasLost(facts)) return false;
  const from = (sent?.time ?? main.endedAt) - ROUNDING_MS - evidence.scenario.world.latency;
  const until = byMain ? (sent?.time ?? main.begunAt) + 20_000 + ADOPTION_MS.main : post.begunAt + ADOPTION_MS.post;
  return run.startTime >= from && run.startTime <= until;
}

/** Cancels of runs that are not ours, that nobody asked for, or more than one a phase. */
export function judgeCancels(facts: Facts): Violation[] {
  const { evidence, operation, own } = facts;
  const { main, post, inputs, runs, given } = evidence;
  if (inputs.mode === 'api') return [];
  const violations: Violation[] = [];
  const wrong = (why: string) => violations.push({ kind: 'wrong cancels', why });
  for (const [name, phase] of [
    ['main', main],
    ['post', post],
  ] as const) {
    const cancels = phase.requests.filter(isCancel);
    // The gateway's 401 and 429 come before the service: what they turned down was never sent, as far as the run is concerned.
    const arrived = cancels.filter((request) => request.status !== 401 && request.status !== 429);
    if (arrived.length > 1 && operation !== 'cancel') wrong(`${arrived.length} cancels in one ${name} phase`);
    for (const request of cancels.filter((item) => item.acted)) {
      const victim = runs.find((item) => actsOn(request, item) && item.kind === kindOf(request));
      if (!victim) continue;
      const ours = own.includes(victim) || victim.id === given;
      if (!ours && !isLookAlike(facts, victim)) wrong(`${name} cancelled run ${victim.id}, which is a stranger's`);
      else if (!mayCancel(facts, name, request)) wrong(`${name} cancelled run ${victim.id} although nothing asked for it`);
    }
  }
  return violations;
}

function kindOf({ operation = '' }: LoggedRequest): RunRecord['kind'] {
  return operation.startsWith('sourcepipeline') ? 'pipeline' : 'deployment';
}

/** A cancel because of a timeout that main sent and heard nothing of, or was about to send when it was killed: post looks after it. */
export function leftCancel(facts: Facts): boolean {
  const { main, inputs } = facts.evidence;
  if (inputs['on-timeout'] !== 'cancel') return false;
  if (main.ending === 'killed' && main.endedAt - main.begunAt >= Math.min(...Object.values(budgetsOf(facts)))) return true;
  return main.requests.some((request) => {
    const unheard = request.fault !== '' || (request.status ?? 500) >= 500 || !wasHeard(facts, request);
    return isCancel(request) && unheard;
  });
}

function mayCancel(facts: Facts, phase: 'main' | 'post', request: LoggedRequest): boolean {
  const { evidence, operation, interrupted } = facts;
  const { main, inputs } = evidence;
  if (operation === 'cancel' && phase === 'main') return true;
  if (phase === 'post' && leftCancel(facts)) return true;
  if (
    inputs['on-cancel'] !== 'detach' &&
    (phase === 'post' ? interrupted : main.signalAt !== undefined && request.time >= main.signalAt)
  )
    return true;
  const { timeout, approval } = budgetsOf(facts);
  return phase === 'main' && inputs['on-timeout'] === 'cancel' && request.time - main.begunAt >= Math.min(timeout, approval);
}

/** A run of ours that goes on although `on-cancel: cancel` (or `on-timeout: cancel`) should have ended it. */
export function judgeOrphans(facts: Facts): Violation[] {
  const { evidence, own, interrupted, operation, historyId, conclusion } = facts;
  const { main, post, inputs, given, runs } = evidence;
  if (inputs.mode === 'api' || operation === 'check' || post.ending !== 'settled') return [];
  const answerFor = [...own];
  // What was not started here becomes this step's to end once it follows it; deciding to end a run ends it anyway.
  const followed = runs.find(
    (run) => run.id === given && run.id === (main.outputs.get('history-id') ?? '') && run.how === 'control',
  );
  if (followed && ['approve', 'canary-approve', 'watch'].includes(operation) && savedFollowing(facts)) answerFor.push(followed);
  const state = main.state.get('run-0') ?? '';
  return answerFor.flatMap((run): Violation[] => {
    // With wait: false a run is left alone once its id is known, whatever becomes of the step.
    if (inputs.wait === 'false' && state.includes('"phase":"settled"') && state.includes(`"historyId":"${run.id}"`)) return [];
    const wasCancelled = evidence.requests.some((request) => isCancel(request) && request.acted && actsOn(request, run));
    if (isOverAt(run, post.endedAt) || run.deleted || wasCancelled) return [];
    const orphan = (why: string): Violation[] => [{ kind: 'orphaned runs', why: `run ${run.id} (${run.status}) goes on ${why}` }];
    if (cancelRefused(facts, run) || hasFaultsAtTheEnd(facts, run) || evidence.scenario.wrong === 'secret') return [];
    const timedOut = conclusion === 'timed_out' && inputs['on-timeout'] === 'cancel' && !interrupted && historyId === run.id;
    if (timedOut) return cancelWasTried(facts, run) ? [] : orphan('after the timeout, and no cancel was sent');
    if (!interrupted || inputs['on-cancel'] === 'detach') return [];
    if (facts.settled && main.endedAt < (main.signalAt ?? 0)) return [];
    if (facts.settled && facts.green) return [];
    return historyCouldTell(facts, run)
      ? orphan(`after ${main.signalAt === undefined ? 'a kill' : 'a signal'} and the post phase`)
      : [];
  });
}

/** Whether main had got so far that the run was its own to follow. */
function savedFollowing({ evidence: { main } }: Facts): boolean {
  return /following|cancelling/.test(main.state.get('run-0') ?? '');
}

/** The service itself turned the cancel down: the run can't be cancelled, or not by this account. */
function cancelRefused({ evidence: { requests } }: Facts, run: RunRecord): boolean {
  return requests.some((request) => isCancel(request) && actsOn(request, run) && request.refusal !== '');
}

function cancelWasTried({ evidence: { main } }: Facts, run: RunRecord): boolean {
  return main.requests.some((request) => isCancel(request) && actsOn(request, run));
}

/** Faults that went on into the post phase are trouble that nobody can be blamed for; without them there is no excuse. */
function hasFaultsAtTheEnd({ evidence: { post } }: Facts, run: RunRecord): boolean {
  return post.requests.some((request) => request.fault !== '' && (actsOn(request, run) || !isStart(request)));
}

/** Whether somebody who knows only the saved state and the history could have known that the run is ours. */
function historyCouldTell(facts: Facts, run: RunRecord): boolean {
  const { evidence, rivals, startRequests } = facts;
  const { post, main, scenario } = evidence;
  if (main.state.get('run-0')?.includes(`"historyId":"${run.id}"`)) return true;
  const sent = startRequests.at(-1);
  if (!sent) return true;
  // What began well after main was dead is nobody's, and a service that lied about its time told us the wrong moment to look at.
  if (run.startTime > post.begunAt + 5000 || main.requests.some(({ fault }) => fault.includes('wrong-date'))) return false;
  const lag = Number(scenario.world.switches.historyLag ?? 0);
  // Seen by then: in the list, long enough before the last look for a second one to have turned up.
  const lastLook = post.requests.findLast((request) => request.operation?.endsWith('.history.list'))?.time ?? post.begunAt;
  if (run.startTime + lag + 2000 > lastLook) return false;
  return !rivals.some((rival) => rival.startTime >= sent.time - 10_000 - lag && rival.startTime <= post.endedAt);
}

/** For the table: strangers' runs that a step took for its own because nothing told them apart (contract §6 allows it). */
export function countLookAlikes(facts: Facts): number {
  const { evidence, historyId, starts, own } = facts;
  if (!starts || own.some((run) => run.id === historyId) || evidence.inputs['on-conflict'] === 'attach') return 0;
  const run = facts.rivals.find((rival) => rival.id === historyId);
  return run && isLookAlike(facts, run) ? 1 : 0;
}
