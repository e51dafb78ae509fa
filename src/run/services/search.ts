import { ApiError, isTransient } from '../../ncloud/errors.js';
import type { Wait } from '../../ncloud/transport.js';
import { isOfOther } from '../lifecycle/common.js';
import type { RunKind, RunListItem, RunView } from '../model/view.js';

/** The names under which the account whose keys sign our requests is known; none where nobody could say. Throws `ApiError`. */
export type AccountNames = (wait: Wait) => Promise<readonly string[]>;

/** New runs that are read themselves at most; where there are more, none of them is ours by elimination anyway. */
const MAX_READ = 3;

/** Times that STS is asked at most for whose the keys are: each may take as long as the list itself. */
const MAX_TRIES = 4;

/** The search of one lost start, which knows a foreign run by its own word. */
export interface Search {
  /** @param before ids of runs that were there before the start */
  list(runs: readonly RunListItem[], before: readonly string[], wait: Wait): Promise<RunListItem[]>;
  /** A run as it is read once it is followed: what its list and its first detail may have left out counts as well. */
  judge(view: RunView, wait: Wait): Promise<RunView>;
}

/**
 * Lists for the search of a start whose answer was lost: of runs that are new it is told whether they are foreign by their own word, since
 * they are of another scenario or were requested by another account (R2). A deployment's list has neither, so that they are read, each once.
 */
export function createSearch(kind: RunKind, account: AccountNames | undefined): Search {
  const read = new Map<string, RunView>();
  let known: readonly string[] | undefined;
  let tries = 0;

  const names = async (wait: Wait): Promise<readonly string[]> => {
    if (known || !account || tries >= MAX_TRIES) return known ?? [];
    tries += 1;
    try {
      known = await account(wait);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      // A refusal is final; what passes is asked again with the next list, of which a search has some ten.
      if (!isTransient(error.failure)) known = [];
    }
    return known ?? [];
  };
  const readRun = async ({ historyId }: RunListItem, wait: Wait): Promise<void> => {
    // A detail may name nobody at first.
    if (kind.mode !== 'deploy' || read.get(historyId)?.executor) return;
    try {
      read.set(historyId, await kind.poll(historyId, undefined, wait));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
    }
  };
  const withDetail = (run: RunListItem): RunListItem => {
    const view = read.get(run.historyId);
    if (!view) return run;
    return { ...run, startedAt: run.startedAt ?? view.startedAt, requester: view.executor, isOfTarget: view.scenario !== null };
  };

  let requesters: string[] = [];
  return {
    async list(runs, before, wait) {
      const isNew = (run: RunListItem) => !before.includes(run.historyId);
      const unread = runs.filter(isNew).slice(0, MAX_READ);
      await Promise.all(unread.map((run) => readRun(run, wait)));
      const detailed = runs.map(withDetail);
      requesters = detailed.map(({ requester = '' }) => requester).filter((requester) => requester !== '');
      const own = detailed.some((run) => isNew(run) && run.requester) ? await names(wait) : [];
      return detailed.map((run) => {
        const view = read.get(run.historyId);
        const isOurs = !(view && isOfOther(view, kind.target)) && canBeOurs(run.requester ?? '', own, requesters);
        return isOurs || !isNew(run) ? run : { ...run, isForeign: true };
      });
    },
    async judge(view, wait) {
      if (view.executor === '') return view;
      return canBeOurs(view.executor, await names(wait), requesters) ? view : { ...view, isForeign: true };
    },
  };
}

const MAIL = /^([^@\s]+)@[^@\s]+$/;

/**
 * Whether a requester, in a history's words, can be the account with these names. How a history names accounts is not documented: another
 * name proves something only where both are mail addresses of different people, or where the history is seen to use one of our names.
 * @param requesters all that the history names
 */
export function canBeOurs(requester: string, own: readonly string[], requesters: readonly string[]): boolean {
  const plain = (name: string) => name.trim().toLowerCase();
  // One person may have several addresses, with the same name before the @.
  const person = (name: string) => MAIL.exec(name)?.[1] ?? name;
  const ours = own.map(plain).filter((name) => name !== '');
  const name = plain(requester);
  if (name === '' || ours.length === 0 || ours.some((one) => person(one) === person(name))) return true;
  const isComparable =
    (MAIL.test(name) && ours.some((one) => MAIL.test(one))) || requesters.some((one) => ours.includes(plain(one)));
  return !isComparable;
}
