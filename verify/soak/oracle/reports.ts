import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { isLookAlike, leftCancel } from './effects.js';
import { type Facts, isClean, isMany, type Violation } from './facts.js';

/** Names of `action.yml`'s outputs, read from the file itself: what users see is what counts. */
const OUTPUTS = Object.keys((parse(readFileSync('action.yml', 'utf8')) as { outputs: Record<string, unknown> }).outputs);

/** Time in ms from a signal to the end of the process that contract §6 allows. */
const INTERRUPTED_MS = 5000;

/** Longest time without a line in the log, ms. */
const SILENCE_MS = 65_000;

/** Outputs, summary, annotations: what leaves a step on every path. */
export function judgeReports(facts: Facts): Violation[] {
  const { evidence, settled, historyId, conclusion, green } = facts;
  const { main, post, inputs, scenario } = evidence;
  const violations: Violation[] = [];
  const add = (kind: Violation['kind'], why: string) => violations.push({ kind, why });

  const errors = main.lines.filter(({ level }) => level === 'error');
  if (settled) {
    const unset = OUTPUTS.filter((name) => !main.outputs.has(name));
    if (unset.length > 0) add('lost outputs', `never set: ${unset.join(', ')}`);
    if (conclusion === '') add('lost outputs', 'conclusion is empty');
    if (errors.length !== (green ? 0 : 1)) add('error annotations', `${errors.length} for conclusion ${conclusion}`);
    const wantsSummary = inputs.summary !== 'false' && scenario.wrong !== 'inputs';
    if (wantsSummary && (main.summary === '' || (historyId !== '' && !main.summary.includes(historyId)))) {
      add('missing summaries', main.summary === '' ? 'no summary' : `the summary does not name run ${historyId}`);
    }
    for (const { text } of errors) if (/A defect of this action|이 액션의 결함/.test(text)) add('crashes', text);
  } else if (errors.length > 1) add('error annotations', `${errors.length} before the kill`);
  const postErrors = post.lines.filter(({ level }) => level === 'error').length;
  if (postErrors > 0) add('error annotations', `${postErrors} in the post phase`);
  for (const problem of isMany(evidence) ? [] : wrongHistoryId(facts)) add('lost outputs', problem);

  for (const [name, phase] of [
    ['main', main],
    ['post', post],
  ] as const) {
    if (phase.ending === 'threw') add('crashes', `${name}: ${phase.error}`);
    if (phase.ending === 'hung') add('hangs', `${name} did not end (${phase.error || 'virtual time ran out'})`);
  }
  if (settled && main.signalAt !== undefined && main.endedAt - main.signalAt > INTERRUPTED_MS) {
    add('hangs', `${main.endedAt - main.signalAt} ms from the signal to the end`);
  }
  const gap = longestGap(facts);
  if (gap > SILENCE_MS) add('silence', `nothing in the log for ${Math.round(gap / 1000)} s`);
  // What can't be proved to be the step's own is said to be left alone, and left alone.
  const isBlind = scenario.forgedState && post.requests.length === 0;
  const isOver = settled && main.signalAt === undefined && !leftCancel(facts) && !isBlind;
  if (isOver && (post.requests.length > 0 || post.lines.length > 0)) {
    add('noisy post', `${post.requests.length} requests and ${post.lines.length} lines after a step that ended by itself`);
  }
  if (evidence.unhandled.length > 0) add('unhandled rejections', evidence.unhandled[0] ?? '');
  return violations;
}

/** The output `history-id` against what the services did. */
export function wrongHistoryId(facts: Facts): string[] {
  const { evidence, historyId, own, startRequests, starts, rivals } = facts;
  const { main, inputs, given, scenario } = evidence;
  if (inputs.mode === 'api') return [];
  const [run] = own;
  const answered = startRequests.find((request) => request.acted && isClean(request));
  // An answer is the step's only once it has come, and before the process was told to stop.
  const until = Math.min(main.endedAt, main.signalAt ?? Number.POSITIVE_INFINITY);
  const arrived = answered && until > answered.time + scenario.world.latency;
  if (run && own.length === 1 && arrived && historyId !== run.id) return [`history-id is '${historyId}', the run is ${run.id}`];
  if (historyId === '' || historyId === run?.id || (!starts && historyId === given)) return [];
  // What somebody deleted from the history within seconds was never there, as far as anybody can tell.
  if (own.some(({ id, deleted }) => deleted || id === historyId)) return [];
  const rival = rivals.find(({ id }) => id === historyId);
  if (rival && starts && inputs['on-conflict'] === 'attach' && !startRequests.some((request) => request.acted)) return [];
  if (rival && isLookAlike(facts, rival)) return [];
  return [`history-id is '${historyId}', which is ${rival ? 'a foreign run' : 'no run of this step'}`];
}

/** Longest pause between two lines while main ran, ms. */
function longestGap({ evidence: { main } }: Facts): number {
  if (main.ending !== 'settled' || main.lines.length === 0) return 0;
  const times = [main.begunAt, ...main.lines.filter(({ level }) => level !== 'debug').map(({ at }) => at), main.endedAt];
  return Math.max(...times.slice(1).map((time, index) => time - (times[index] ?? time)));
}
