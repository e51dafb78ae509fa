import type { Context } from './driver.js';
import { fault } from './oracle/index.js';
import type { PathName } from './paths.js';
import { addRun, divert, isUnderWay, type RunMarks, truth } from './service.js';
import type { Snapshot } from './world.js';

/** What others do to runs, theirs and ours. */
export function changeRuns(context: Context, snapshot: Snapshot, deviation: string): void {
  const { base } = context;
  const isPipeline = base.policy.mode === 'pipeline';
  switch (deviation) {
    case 'foreign-long':
    case 'foreign-short':
    case 'foreign-trigger':
    case 'foreign-odd-way':
    case 'foreign-other-account': {
      const path = deviation !== 'foreign-short' ? 'long' : isPipeline ? 'pipeline-success' : 'success';
      const id = addRun(snapshot, base, 'foreign', 0, path, MARKS[deviation] ?? {});
      context.log?.(snapshot, `        somebody else starts run …${id.slice(-4)} (${path}, ${deviation})`);
      return;
    }
    case 'foreign-ends':
    case 'foreign-cancelled':
      return endRun(context, snapshot, true, deviation === 'foreign-ends' ? 'ended-success' : 'ended-cancelled');
    case 'ours-cancelled':
    case 'ours-fails':
      return endRun(context, snapshot, false, deviation === 'ours-fails' ? 'ended-fail' : 'stopped-slowly');
    case 'ours-approved':
      return endRun(context, snapshot, false, base.approved);
    default:
      throw fault('model', `no deviation ${deviation}`);
  }
}

/** What a pipeline's list says of runs that others start. */
const MARKS: Readonly<Record<string, RunMarks>> = {
  'foreign-trigger': { requestType: 'trigger' },
  'foreign-odd-way': { requestType: 'schedule' },
  'foreign-other-account': { isOfOtherAccount: true },
};

/** What others do to a run: it goes on in another way from now. */
function endRun(context: Context, snapshot: Snapshot, isForeign: boolean, path: PathName): void {
  const run = snapshot.runs.find(
    (one) => (one.owner === 'foreign') === isForeign && (isForeign ? isUnderWay(one) : truth(one) === 'going'),
  );
  if (!run) return;
  divert(snapshot, run.id, path);
  context.log?.(snapshot, `        meanwhile run …${run.id.slice(-4)} is ${path}`);
}
