import { setTimeout as sleep } from 'node:timers/promises';
import { judge } from '../../soak/oracle/index.js';
import { type Evidence, play, unhandled } from '../../soak/play.js';
import type { Scenario } from '../../soak/scenario.js';
import { describeEvidence } from './describe.js';
import { STACK_CASES } from './scenarios.js';
import { singlesOf } from './singles.js';

/** Plays every single deviation through the real main and post phases, prints what was covered, and answers the exit code. */
export async function playStack(names: readonly string[] = []): Promise<number> {
  const begun = Date.now();
  const onUnhandled = (reason: unknown) => unhandled.push(String(reason));
  process.on('unhandledRejection', onUnhandled);
  let paths = 0;
  let broken = 0;
  for (const [base, scenario] of Object.entries(STACK_CASES)) {
    if (names.length > 0 && !names.includes(base)) continue;
    const undisturbed = await playWarm(scenario);
    const singles = [{ name: '', scenario }, ...singlesOf(scenario, undisturbed)];
    const conclusions = new Map<string, number>();
    for (const single of singles) {
      const { conclusion, violations } = judgeStack(await play(single.scenario));
      conclusions.set(conclusion, (conclusions.get(conclusion) ?? 0) + 1);
      broken += violations.length;
      for (const { kind, why } of violations)
        console.log(`  ${kind}: ${why}\n      npm run explore -- --stack --replay '${base}:${single.name}'`);
    }
    paths += singles.length;
    const told = [...conclusions].map(([word, count]) => `${word} ${count}`).join(', ');
    console.log(`${base.padEnd(18)} ${String(singles.length).padStart(6)}  ${told}`);
  }
  process.off('unhandledRejection', onUnhandled);
  console.log(`Every single deviation through main and post: ${paths} paths, ${((Date.now() - begun) / 1000).toFixed(1)} s.`);
  console.log(broken === 0 ? 'No promise is broken.' : `${broken} promises are broken.`);
  return broken === 0 ? 0 : 1;
}

const DECISION = /^(canary-)?(approve|reject)$/;

/** As the soak judges, and of decisions: none is called refused that acted, and none is about another run. */
function judgeStack(evidence: Evidence): { conclusion: string; violations: readonly { kind: string; why: string }[] } {
  const { conclusion, violations } = judge(evidence);
  const { operation = '' } = evidence.inputs;
  const decisions = evidence.requests.filter(
    (request) => request.operation === `sourcedeploy.history.${operation}` && DECISION.test(operation),
  );
  const found: { kind: string; why: string }[] = [...violations];
  if (conclusion === 'refused' && decisions.some(({ acted }) => acted))
    found.push({ kind: 'wrong red', why: `refused, but our ${operation} acted` });
  const other = decisions.find(({ url }) => !url.includes(`/history/${evidence.given}/`));
  if (other) found.push({ kind: 'wrong cancels', why: `${other.url} decides on a run that nobody asked for` });
  return { conclusion, violations: found };
}

/** The first single deviation of these cases that breaks a promise, and the paths played until then. For seeded defects. */
export async function firstBroken(
  names: readonly string[],
): Promise<{ path: string; what: string; paths: number } | { paths: number }> {
  const onUnhandled = (reason: unknown) => unhandled.push(String(reason));
  process.on('unhandledRejection', onUnhandled);
  let paths = 0;
  try {
    for (const name of names) {
      const scenario = STACK_CASES[name];
      if (!scenario) throw new RangeError(`there is no case ${name}`);
      for (const single of [{ name: '', scenario }, ...singlesOf(scenario, await playWarm(scenario))]) {
        paths += 1;
        const [first] = judgeStack(await play(single.scenario)).violations;
        if (first) return { path: `${name}:${single.name}`, what: `${first.kind}: ${first.why}`, paths };
      }
    }
    return { paths };
  } finally {
    process.off('unhandledRejection', onUnhandled);
  }
}

/** Whether one path breaks no promise. */
export async function isPathClean(path: string): Promise<boolean> {
  const [base = '', name = ''] = path.split(':');
  const scenario = STACK_CASES[base];
  if (!scenario) return false;
  const single = singlesOf(scenario, await playWarm(scenario)).find((one) => one.name === name);
  return judgeStack(await play(single?.scenario ?? scenario)).violations.length === 0;
}

/** What phases load on demand takes real time, during which the virtual clock runs on: the first play is for loading. */
async function playWarm(scenario: Scenario): Promise<Evidence> {
  for (let times = 0; times < MAX_WARM_UPS; times++) {
    const evidence = await play(scenario);
    if (evidence.main.ending === 'settled' && evidence.post.ending === 'settled') break;
    await sleep(LOADING_MS);
  }
  return play(scenario);
}

/** A scenario that does not end after so many plays never will. */
const MAX_WARM_UPS = 20;

/** Real time for loading between two of them, ms. */
const LOADING_MS = 300;

/** Everything about one path, as text. */
export async function replayStack(path: string): Promise<string> {
  const [base = '', name = ''] = path.split(':');
  const scenario = STACK_CASES[base];
  if (!scenario) return `There is no case ${base}.`;
  const single = singlesOf(scenario, await playWarm(scenario)).find((one) => one.name === name);
  return describeEvidence(await play(single?.scenario ?? scenario));
}
