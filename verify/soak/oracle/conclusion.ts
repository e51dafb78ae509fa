import type { RunRecord } from '../../../emulator/server/runs.js';
import { statusAt } from '../../../emulator/simulation/world.js';
import { startWasLost } from './effects.js';
import { budgetsOf, classAt, cleanPolls, type Facts, isClean, isPollOf, type Violation } from './facts.js';

/** The end that each operation asks for. */
const PURPOSE: Readonly<Record<string, string>> = { cancel: 'cancelled', reject: 'rejected', 'canary-reject': 'rejected' };

const CONCLUSIONS = ['success', 'failure', 'rejected', 'cancelled', 'timed_out', 'refused', 'unknown', 'started', 'checked'];

/** Green although the run did not reach what was asked for. */
export function judgeGreen(facts: Facts): Violation[] {
  const { evidence, operation, conclusion, run, settled, green, historyId } = facts;
  const { main, inputs } = evidence;
  // What somebody deletes from the history within seconds was never there, as far as anybody can tell.
  if (!settled || !green || facts.own.some(({ deleted }) => deleted)) return [];
  const wrong = (why: string): Violation[] => [{ kind: 'wrong green', why }];
  if (inputs.mode === 'api') {
    const last = main.requests.at(-1);
    return last && (last.status ?? 500) < 300 && last.refusal === ''
      ? []
      : wrong(`mode api is green, but its last request was answered ${last?.status} ${last?.fault}`);
  }
  if (operation === 'check') {
    // Whether the account may deploy can't be proved without deploying, so check says so and stays green.
    if (!['', 'permission'].includes(evidence.scenario.wrong))
      return wrong(`check is green although the ${evidence.scenario.wrong} is wrong`);
    return main.requests.some((request) => request.method !== 'GET') ? wrong('check sent a write') : [];
  }
  if (!run || run.id !== historyId) return wrong(`green for run ${historyId || '(none)'}, which the step has nothing to do with`);
  if (conclusion === 'success') {
    const purpose = PURPOSE[operation] ?? 'success';
    const real = classAt(run, main.endedAt);
    return real === purpose ? [] : wrong(`success of ${operation}, but run ${run.id} is really ${real} (${run.status})`);
  }
  if (inputs.wait !== 'false') return wrong('started although wait is true');
  if (facts.starts || operation === 'watch') {
    return operation === 'watch' &&
      classAt(run, main.endedAt) !== 'open' &&
      classAt(run, main.begunAt) !== 'open' &&
      classAt(run, main.begunAt) !== 'success'
      ? wrong(`watch is green although run ${run.id} had ended ${run.status}`)
      : [];
  }
  const decided = main.requests.some((request) => request.acted && request.url.includes(`/history/${run.id}/`));
  return decided || isInEffect(facts, run) ? [] : wrong(`${operation} is green, but no decision ever reached run ${run.id}`);
}

/** Whether somebody else made the decision that the step reports. */
function isInEffect({ evidence: { main }, operation }: Facts, run: RunRecord): boolean {
  const real = classAt(run, main.endedAt);
  const word = statusAt(run.timeline, main.endedAt)?.status ?? '';
  if (operation === 'canary-approve' && !/^canary_(pending|rejecting)$/.test(word) && ['open', 'success'].includes(real))
    return true;
  if (operation === 'approve') return word !== 'pending' && real !== 'rejected' && real !== 'cancelled';
  return real === (PURPOSE[operation] ?? 'success') || word === 'canceling' || word === 'canary_rejecting';
}

/** Red with a claim that is not true, or although the run demonstrably succeeded in time. */
export function judgeRed(facts: Facts): Violation[] {
  const { evidence, operation, conclusion, run, settled, green, historyId, own } = facts;
  const { main, inputs, scenario } = evidence;
  if (!settled || green || inputs.mode === 'api') return [];
  const wrong = (why: string): Violation[] => [{ kind: 'wrong red', why }];
  if (!CONCLUSIONS.includes(conclusion)) return wrong(`conclusion '${conclusion}' is none`);

  const existed = own.find((item) => item.startTime < main.endedAt);
  if (conclusion === 'refused' && facts.starts && existed)
    return wrong(`refused says that nothing was started, but run ${existed.id} was`);
  if (conclusion === 'cancelled' && historyId === '' && existed)
    return wrong(`cancelled before a start, but run ${existed.id} was started`);
  if (conclusion === 'refused' && !mayRefuse(facts)) return wrong('refused without any reason');
  if (conclusion === 'timed_out' && !facts.interrupted && main.endedAt - main.begunAt < earliestTimeout(facts)) {
    return wrong(`timed_out after ${main.endedAt - main.begunAt} ms, before any budget was used up`);
  }
  if (!run || run.id !== historyId) return [];
  const claimsEnd = ['failure', 'rejected'].includes(conclusion) || (conclusion === 'cancelled' && !facts.interrupted);
  if (claimsEnd && classAt(run, main.endedAt) !== conclusion) {
    // A word that may move on is waited for, but not beyond the budget.
    const mayMoveOn = conclusion === 'failure' && run.timeline.some(({ status }) => status === 'canary_waiting_timeout');
    const blind = (isToldByTasks(run) && conclusion !== 'rejected') || wasForced(facts) || mayMoveOn;
    if (!blind) return wrong(`${conclusion}, but run ${run.id} is really ${classAt(run, main.endedAt)} (${run.status})`);
  }
  if (run.deleted || operation === 'check' || (PURPOSE[operation] ?? 'success') !== 'success') return [];
  // A decision that did not happen is refused with the run's real state, however well the run does.
  if (conclusion === 'refused' && !facts.starts) return [];
  // From here on: the run succeeded, and the step is red. Did it see the success, or had it a reason to stop polling?
  const [end] = run.endTime !== null && classAt(run, run.endTime) === 'success' ? [run.endTime] : [];
  if (end === undefined || end >= main.endedAt) return [];
  // What the search for a lost start reads tells whose a run is, and not how it ends.
  const list = main.requests.findLast(({ operation = '' }) => operation.endsWith('.history.list'));
  const searchedUntil = startWasLost(facts) ? (list?.time ?? 0) : 0;
  const seen = cleanPolls(facts, run, Math.max(end, searchedUntil))[0];
  if (seen && wasForced(facts)) return [];
  if (seen) return wrong(`${conclusion}, although it saw run ${run.id} succeed`);
  if (facts.interrupted || conclusion === 'timed_out') return [];
  const polls = main.requests.filter((request) => isPollOf(request, run));
  const refusals = polls.toReversed().findIndex(isClean);
  const inRow = refusals < 0 ? polls.length : refusals;
  const given = facts.starts || inRow >= 5 || polls.length === inRow;
  const budgetOver = main.endedAt - main.begunAt >= Math.min(...Object.values(budgetsOf(facts)));
  // Asked for a single poll, the step takes a definite refusal of it for an answer.
  if (inputs.wait === 'false' && (polls.at(-1)?.status ?? 500) < 500 && polls.at(-1)?.status !== 429) return [];
  if (!budgetOver && (inRow < 5 || !given) && conclusion !== 'refused') {
    return scenario.faults.some(({ fault }) => fault === 'unknown-status' || fault === 'shape')
      ? []
      : wrong(`${conclusion} after ${inRow} failed polls, although run ${run.id} succeeded`);
  }
  return [];
}

/** The earliest moment at which a budget can have been used up, or a pause beyond it been in the way of a start, ms. */
function earliestTimeout(facts: Facts): number {
  const { timeout, approval } = budgetsOf(facts);
  const { run, historyId } = facts;
  const started = run !== undefined && historyId !== '';
  if (started) return Math.min(timeout, approval);
  // Before a start, a pause that would end after the budget ends the wait at once: at most five minutes of Retry-After, or one poll.
  return timeout - 305_000 - pollMs(facts);
}

function pollMs({ evidence: { inputs } }: Facts): number {
  const [, count = '5', unit = 's'] = /^(\d+)([sm])$/.exec(inputs['poll-interval'] ?? '') ?? [];
  return Number(count) * (unit === 'm' ? 60_000 : 1000) * 1.1;
}

/** A refusal needs somebody who refuses: the service, a fault that is no passing trouble, another run, or wrong inputs. */
function mayRefuse(facts: Facts): boolean {
  const { evidence, rivals } = facts;
  const { main, scenario, inputs } = evidence;
  if (scenario.wrong !== '') return true;
  if (inputs['on-conflict'] === 'fail' && rivals.length > 0) return true;
  // A decision that came too late: the run had another end by then. Or one that was throttled for all of the budget.
  const hasEnded = (run: RunRecord) => classAt(run, main.endedAt) !== 'open' || (run.endTime ?? main.endedAt) < main.endedAt;
  if (!facts.starts && facts.operation !== 'check' && facts.run && hasEnded(facts.run)) return true;
  const decisions = main.requests.filter((request) => request.method === 'POST');
  if (!facts.starts && decisions.length > 0 && decisions.every(({ status }) => status === 429)) return true;
  // A decision that was lost before it acted, on a run that goes on waiting for it.
  // A pipeline run waits with its tasks' deployments. What somebody decides just before the end may come too late to be seen.
  const times = [main.endedAt, ...decisions.map(({ time }) => time)];
  const waits = evidence.runs
    .filter((run) => run === facts.run || (facts.run?.kind === 'pipeline' && run.how === 'pipeline'))
    .some((run) => times.some((time) => /^(canary_)?pending$/.test(statusAt(run.timeline, time)?.status ?? '')));
  if (!facts.starts && waits && decisions.length > 0 && decisions.every(({ acted }) => !acted)) return true;
  if (facts.operation === 'check' && scenario.subjects.some(({ place }) => place.endsWith('/choose-file'))) return true;
  if (facts.operation === 'check' && main.requests.some((request) => request.fault !== '')) return true;
  return main.requests.some((request) => {
    if (request.refusal !== '') return true;
    const status = request.status ?? 0;
    // A refusal that came as a success, in the service's own words.
    if (request.fault.includes('status') && status === 200) return true;
    // A success answer whose content was damaged, or a definite status from a fault.
    return /shape|huge|redirect|unknown-status/.test(request.fault) || (status >= 300 && status < 500 && status !== 429);
  });
}

/**
 * Somebody set the word of success on a run of which a server had failed: its servers contradict it, as they would one that was rolled back, and
 * a success that its own servers deny is none (R4).
 */
export function wasForced({ evidence: { scenario, main }, conclusion }: Facts): boolean {
  const isForced = scenario.happenings.some(({ what, word }) => what === 'status' && word === 'success');
  return isForced && conclusion === 'failure' && /"status":"(fail|error)"/.test(main.outputs.get('details') ?? '');
}

/** A pipeline run whose own word nobody knows is judged by its tasks, as far as failures and cancellations go. */
export function isToldByTasks(run: RunRecord): boolean {
  return run.kind === 'pipeline' && run.ended && classAt(run, run.endTime ?? 0) === 'open';
}
