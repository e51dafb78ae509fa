import { deploymentStatus, isEnded } from '../../../src/run/model/status.js';
import { type Answer, errorOf, refusalOf } from '../client.js';
import { type Context, noteAnswer } from '../context.js';
import { at, type Fields, fieldsOf, idText, listOf, textOf } from '../json.js';
import { emptyEnd, noteDeployment, timeMs } from '../observe.js';
import type { Place } from './deploy.js';
import { NOBODY } from './gateway.js';

/** How often a run is asked for: more often would be a load, less often would blur how late lists are. */
const PAUSE_MS = 1000;

/** How long a run is waited for in its list, and to begin. */
const MAX_APPEAR_MS = 60_000;

/** How long is watched whether a second run waits for the first. */
const QUEUE_MS = 15_000;

/** How long ends are waited for: what takes longer goes on by itself, and the page says so. */
const MAX_END_MS = 20 * 60_000;

/** Starts the scenario, starts it again, cancels both, and notes what the service does meanwhile. Leaves nothing running that it can stop. */
export async function probeStart(context: Context, place: Place): Promise<void> {
  const started: string[] = [];
  try {
    await play(context, place, started);
  } finally {
    for (const id of started) await stop(context, place, id);
  }
}

async function play(context: Context, place: Place, started: string[]): Promise<void> {
  const { clock, findings, say } = context;
  say('starting the scenario');
  const first = await start(context, place);
  const id = idText(at(first.json, 'result.historyId'));
  if (id === '') {
    const mayRun = first.status === 0 || first.status >= 500 || first.status < 300;
    findings.problems.push(
      `start: ${refusalOf(first)}${mayRun ? '; it may have started all the same: look at the console' : ''}`,
    );
    return;
  }
  started.push(id);
  const begun = clock.elapsed();
  const detail = await poll(context, place, id);
  const isNamed = idText(detail.id) === id && idText(at(detail, 'scenario.id')) === place.scenarioId;
  findings.note('start-answer', isNamed ? 'names the run' : 'names something else', 'start', first);
  noteAgreement(context, first, detail);
  await waitInList(context, place, id, begun);
  await waitUntil(context, place, id, MAX_APPEAR_MS, (word) => deploymentStatus(word) !== 'queued');
  say('starting it a second time');
  await second(context, place, id, started);
  await askWithoutRight(context, place);
  say('cancelling');
  await cancelFirst(context, place, id);
}

async function start({ client, findings }: Context, { projectId, stageId, scenarioId }: Place): Promise<Answer> {
  const answer = await client.ask('sourcedeploy', 'POST', `/project/${projectId}/stage/${stageId}/scenario/${scenarioId}/deploy`);
  noteAnswer(findings, answer, 'start');
  return answer;
}

/** A `Date` leaves out the fraction of its second, so it may lie up to a second before the run's own time. */
function noteAgreement({ findings }: Context, answer: Answer, detail: Fields): void {
  const date = Date.parse(answer.headers.date ?? '');
  const time = timeMs(detail.startTime);
  if (time !== undefined && !Number.isNaN(date))
    findings.note('date-agrees', Math.ceil((date - time) / 1000) * 1000 || 0, 'start', answer);
}

/** One reading of a run, with all that it shows. */
async function poll({ client, findings }: Context, { projectId }: Place, id: string): Promise<Fields> {
  const answer = await client.ask('sourcedeploy', 'GET', `/project/${projectId}/history/${encodeURIComponent(id)}`);
  const detail = fieldsOf(at(answer.json, 'result'));
  if (answer.status !== 200) return detail;
  noteDeployment(findings, detail, answer);
  findings.walked(id, textOf(detail.status));
  if (!isEnded(deploymentStatus(textOf(detail.status))))
    findings.note('unfinished-end', emptyEnd(detail, 'endTime'), 'detail of a deployment under way', answer);
  return detail;
}

async function waitInList({ client, clock, findings }: Context, { projectId }: Place, id: string, begun: number): Promise<void> {
  for (;;) {
    const late = clock.elapsed() - begun;
    const answer = await client.ask('sourcedeploy', 'GET', `/project/${projectId}/history?pageNo=1&pageSize=100`);
    if (listOf(at(answer.json, 'result.historyList')).some((item) => idText(item.id) === id)) {
      // Seen at the first glance, it is not late: what passed was the requests.
      findings.note('list-lag', late < PAUSE_MS ? 0 : Math.round(late / PAUSE_MS) * PAUSE_MS, 'history after a start', answer);
      return;
    }
    if (late > MAX_APPEAR_MS) {
      findings.note('list-lag', MAX_APPEAR_MS, 'history after a start', answer);
      return;
    }
    await clock.sleep(PAUSE_MS);
  }
}

/** Answers the last word; it may be another than was waited for when the time is over. */
async function waitUntil(
  context: Context,
  place: Place,
  id: string,
  ms: number,
  isReached: (word: string) => boolean,
): Promise<string> {
  const until = context.clock.elapsed() + ms;
  for (;;) {
    const word = textOf((await poll(context, place, id)).status);
    if (isReached(word) || context.clock.elapsed() >= until) return word;
    await context.clock.sleep(PAUSE_MS);
  }
}

const hasEnded = (word: string) => isEnded(deploymentStatus(word));

/** An approval of nothing: whoever may not approve learns how that is refused, and whoever may approves nothing. */
async function askWithoutRight({ client, findings }: Context, { projectId }: Place): Promise<void> {
  const answer = await client.ask('sourcedeploy', 'POST', `/project/${projectId}/history/${NOBODY}/approval/accept`);
  noteAnswer(findings, answer, 'an approval of nothing');
}

/** A second start while the first is under way: refused, queued, or side by side. */
async function second(context: Context, place: Place, first: string, started: string[]): Promise<void> {
  const { findings } = context;
  const answer = await start(context, place);
  const id = idText(at(answer.json, 'result.historyId'));
  if (id === '') {
    findings.note('second-deployment', errorOf(answer) && 'refuse', 'second start', answer);
    return;
  }
  started.push(id);
  const word = await waitUntil(context, place, id, QUEUE_MS, (now) => deploymentStatus(now) !== 'queued');
  const firstWord = textOf((await poll(context, place, first)).status);
  // Had the first ended meanwhile, its successor's beginning would say nothing.
  if (hasEnded(firstWord)) return;
  const isWaiting = deploymentStatus(word) === 'queued';
  findings.note('second-deployment', isWaiting ? 'queue' : 'parallel', 'second start', answer);
  await stop(context, place, id);
}

async function cancel({ client, findings }: Context, { projectId }: Place, id: string): Promise<Answer> {
  const answer = await client.ask('sourcedeploy', 'POST', `/project/${projectId}/history/${encodeURIComponent(id)}/cancel`);
  noteAnswer(findings, answer, 'cancel');
  return answer;
}

/** The form of what a boolean operation answers; undefined for a refusal. */
function okForm(answer: Answer): string | undefined {
  if (errorOf(answer) || answer.status < 200 || answer.status >= 300) return undefined;
  if (answer.text.trim() === '') return answer.status === 204 ? 'no-content' : 'empty';
  if (at(answer.json, 'result.result') === true) return 'nested';
  return at(answer.json, 'result') === true ? 'plain' : 'other';
}

async function cancelFirst(context: Context, place: Place, id: string): Promise<void> {
  const { findings } = context;
  // One that has ended by itself shows only what a late cancel gets.
  if (!hasEnded(textOf((await poll(context, place, id)).status))) await cancelRunning(context, place, id);
  const end = await waitUntil(context, place, id, MAX_END_MS, hasEnded);
  if (!hasEnded(end)) return;
  const late = await cancel(context, place, id);
  findings.note('cancel-ended', okForm(late) === undefined ? 'refuse' : 'ok', 'cancel after the end', late);
}

async function cancelRunning(context: Context, place: Place, id: string): Promise<void> {
  const { findings } = context;
  const answer = await cancel(context, place, id);
  const form = okForm(answer);
  findings.note('ok-body', form, 'cancel', answer);
  const word = textOf((await poll(context, place, id)).status);
  findings.note('cancel', form === undefined ? 'refused' : hasEnded(word) ? 'at once' : 'later', 'cancel', answer);
  if (form === undefined || hasEnded(word)) return;
  const again = await cancel(context, place, id);
  findings.note('cancel-twice', okForm(again) === undefined ? 'refuse' : 'ok', 'second cancel', again);
}

/** Cancels a run that has not ended, and waits for its end. */
async function stop(context: Context, place: Place, id: string): Promise<void> {
  const word = textOf((await poll(context, place, id)).status);
  if (hasEnded(word)) return;
  await cancel(context, place, id);
  const end = await waitUntil(context, place, id, MAX_END_MS, hasEnded);
  if (!hasEnded(end)) context.findings.problems.push('a run that was started has not ended: look at the console');
}
