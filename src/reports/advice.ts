import { distance } from 'fastest-levenshtein';
import type { Messages } from '../messages/messages.js';
import type { Failure } from '../ncloud/errors.js';
import type { NameNotResolved, Reference } from '../run/services/names.js';
import type { ReportSettings } from './report-settings.js';

/** Closest names suggested, and names listed in all: a list of fifty helps nobody at three in the morning. */
const MAX_CLOSEST = 3;
const MAX_LISTED = 8;

/** Longer names are not compared: the distance takes time by the product of both lengths. */
const MAX_COMPARED = 100;

/** Whether the service says that what was asked for does not exist: by its status, its gateway's code, or its own words. */
export function isUnknownThing(failure: Failure): boolean {
  if (failure.kind !== 'http' || failure.status >= 500) return false;
  return (
    failure.status === 404 ||
    failure.meaning === 'not-found' ||
    /(do(es)?n'?t| not) exist|not found|no such/i.test(`${failure.message} ${failure.details}`)
  );
}

/** Whether the account may not do what was asked. */
export function isMissingRight(failure: Failure): boolean {
  return (
    failure.kind === 'http' &&
    (failure.meaning === 'permission-denied' || (failure.status === 403 && failure.meaning === undefined))
  );
}

type Right = keyof Messages['outcomes']['rights'];

/** The right that each operation needs [doc]; of a cancel and of canaries no page names one, so that the policy for everything is. */
const RIGHTS: Readonly<Record<string, Right>> = {
  'deploy start': 'start',
  'deploy request': 'request',
  'deploy approve': 'decide',
  'deploy reject': 'decide',
  'deploy canary-approve': 'canary',
  'deploy canary-reject': 'canary',
  'deploy cancel': 'cancel',
  'pipeline start': 'pipeline',
  'pipeline cancel': 'pipeline',
};

/** What an account lacks for the very thing that was refused: looking needs another right than acting. */
export function missingRight(
  { mode, operation }: Pick<ReportSettings, 'mode' | 'operation'>,
  isLookUp: boolean,
  messages: Messages,
): string {
  const { rights, missingRight: sentence } = messages.outcomes;
  return sentence(operation, rights[mode === 'api' ? rightOfCall(operation) : rightOf(mode, operation, isLookUp)]);
}

function rightOf(mode: 'deploy' | 'pipeline', operation: string, isLookUp: boolean): Right {
  const view: Right = mode === 'pipeline' ? 'viewPipeline' : 'viewDeploy';
  return isLookUp ? view : (RIGHTS[`${mode} ${operation}`] ?? view);
}

/** By the catalogue's names, such as `sourcedeploy.scenario.create` or `sourcedeploy.history.approve`. */
function rightOfCall(operation: string): Right {
  const [service = '', ...rest] = operation.toLowerCase().split('.');
  const what = rest.join('.');
  const isView = /(^|\.)(list|get)$/.test(what);
  if (service === 'sourcepipeline') return isView ? 'viewPipeline' : 'pipeline';
  if (isView) return 'viewDeploy';
  if (/canary/.test(what)) return 'canary';
  if (/approv|accept|reject/.test(what)) return 'decide';
  if (/request/.test(what)) return 'request';
  if (/cancel/.test(what)) return 'cancel';
  return /deploy/.test(what) ? 'start' : 'change';
}

/** `project 2001, stage 3001`: the ids that inputs gave, of which the service knows at least one not. */
export function givenIds(settings: Pick<ReportSettings, 'mode' | 'project' | 'stage' | 'scenario'>, messages: Messages): string {
  const { kinds } = messages.log;
  const named: readonly (readonly [string, Reference | undefined])[] = [
    [settings.mode === 'pipeline' ? kinds.pipeline : kinds.project, settings.project],
    [kinds.stage, settings.stage],
    [kinds.scenario, settings.scenario],
  ];
  return named.flatMap(([kind, given]) => (given?.by === 'id' ? [`${kind} ${given.id}`] : [])).join(', ');
}

/** What a name that is not there may have meant: the closest, and all there are where they are few. */
export function suggestions({ kind, wanted, candidates, total }: NameNotResolved, messages: Messages): string {
  const text = messages.outcomes;
  const word = messages.log.kinds[kind];
  if (total === 0) return text.noCandidates(word);
  const close = candidates.filter(({ name }) => isClose(name, wanted)).slice(0, MAX_CLOSEST);
  const closest = close.map(({ name, id }) => `${name.slice(0, MAX_COMPARED)} (ID ${id})`);
  const names = candidates.map(({ name }) => name.slice(0, MAX_COMPARED)).join(', ');
  // Where nothing else is there than what is suggested, a second list would say it twice.
  const list = total <= MAX_LISTED && candidates.length === total && total > close.length ? names : '';
  const all = total > close.length ? text.candidates(word, total, list) : '';
  return [close.length > 0 ? text.didYouMean(closest) : '', all].filter(Boolean).join(' ');
}

/** Another case, a part of it, or a few letters off. */
function isClose(name: string, wanted: string): boolean {
  const [a, b] = [name, wanted].map((text) => text.slice(0, MAX_COMPARED).normalize('NFC').toLowerCase()) as [string, string];
  if (a === '' || b === '') return false;
  if (a.includes(b) || b.includes(a)) return true;
  return distance(a, b) <= Math.max(2, Math.floor(b.length / 3));
}
