import { classAt, type Facts, isClean, isOverAt, isPollOf, type Violation } from './facts.js';

/** What the step no longer follows may go on beside what it starts next. */
const LET_GO = new Set(['timed_out', 'unknown', 'started']);

/** From the answer that shows a failure to the moment from which nothing new is started, ms; a pipeline's tasks are asked in between. */
const REACTION_MS = 1000;

/** `max-parallel` and `fail-fast`, target by target. */
export function judgeLimits(parts: readonly Facts[]): Violation[] {
  const { inputs } = parts[0]?.evidence ?? {};
  const most = Number(inputs?.['max-parallel'] ?? parts.length);
  const failFast = inputs?.['fail-fast'] !== 'false';
  return parts.flatMap((part, index): Violation[] => {
    const violations: Violation[] = [];
    const add = (why: string) => violations.push({ kind: 'broken limits', why: `target ${index + 1} was started ${why}` });
    for (const { time } of part.startRequests) {
      const underWay = parts.filter((other) => other !== part && isUnderWay(other, time));
      if (underWay.length >= most) add(`while ${underWay.length} others were under way, of at most ${most}`);
    }
    const [first] = part.startRequests;
    if (!failFast || !first) return violations;
    for (const [place, other] of parts.entries()) {
      if (other === part || other.green || other.conclusion === '') continue;
      // One after another, in the order of the list: whatever became of the one before is known.
      if (most === 1 && place < index) add(`after target ${place + 1} had ended as ${other.conclusion}`);
      else if (first.time > failureSeenAt(other) + REACTION_MS) add(`after target ${place + 1} was seen to fail`);
    }
    return violations;
  });
}

/** Within one ms nobody can tell what came first. */
function isUnderWay({ own, conclusion }: Facts, time: number): boolean {
  const [run] = own;
  return run !== undefined && !LET_GO.has(conclusion) && run.startTime < time && !isOverAt(run, time);
}

/** When the answer came that shows this target's run to have failed; infinite if none did. */
function failureSeenAt({ own, evidence: { main, scenario } }: Facts): number {
  const [run] = own;
  const poll = main.requests.find(
    (request) =>
      run &&
      isPollOf(request, run) &&
      isClean(request) &&
      run.endTime !== null &&
      request.time >= run.endTime &&
      !['open', 'success'].includes(classAt(run, request.time)),
  );
  return poll ? poll.time + 2 * scenario.world.latency : Number.POSITIVE_INFINITY;
}
