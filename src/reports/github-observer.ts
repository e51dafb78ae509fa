import type { Observer } from '../run/lifecycle/drive.js';
import type { RunView, Target } from '../run/model/view.js';
import type { GitHubReporter } from './github/reporter.js';

/** Keeps GitHub in step with a single run. */
export function createGitHubObserver(reporter: GitHubReporter): Observer {
  let isBegun = false;
  return (before, event, after) => {
    if (
      !isBegun &&
      after.target &&
      (event.type === 'turn' || (before.phase === 'idle' && after.phase !== 'idle' && after.phase !== 'done'))
    ) {
      isBegun = true;
      void reporter.begin(after.target);
    }
    if (event.type === 'polled' && after.phase !== 'idle') reporter.update(event.view);
  };
}

/** Keeps GitHub in step with many runs, which have one place there: begun once the first of them may start. */
export function createGitHubManyObserver(reporter: GitHubReporter, label: string): Observer {
  let isBegun = false;
  const target: Target = { project: { id: '', name: label } };
  return (_, event, after) => {
    if (!isBegun && event.type === 'turn') {
      isBegun = true;
      void reporter.begin(target);
    }
    if (event.type === 'polled' && after.phase !== 'idle') reporter.update(oneOfMany(event.view, label));
  };
}

/** A poll of one of many runs, for reports that have one place for all of them. */
function oneOfMany(view: RunView, label: string): RunView {
  return { ...view, historyId: '', project: { id: '', name: label }, stage: null, scenario: null };
}
