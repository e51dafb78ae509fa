import type { Emulator } from '../../emulator/emulator.js';
import type { RunRecord } from '../../emulator/server/runs.js';
import { Refusal } from '../../emulator/service/refusal.js';
import type { VirtualClock } from '../virtual-clock.js';
import type { Happening, Scenario, Setup } from './scenario.js';
import { idsOf } from './subjects.js';
import { accountOf } from './worlds.js';

/** Starts what is there before the step begins. */
export async function setUp(emulator: Emulator, time: VirtualClock, scenario: Scenario): Promise<{ given: string | undefined }> {
  let given: string | undefined;
  for (const setup of scenario.setup) {
    const id = begin(emulator, scenario, setup, setup.approval);
    await time.advance(setup.ageMs);
    if (setup.given) given = id ?? '99999';
  }
  return { given };
}

/** What other people do; what the service refuses them does not happen. */
export function happen(emulator: Emulator, scenario: Scenario, happening: Happening): void {
  const { what } = happening;
  if (what === 'start' || what === 'request') {
    begin(emulator, scenario, happening, what === 'request');
    return;
  }
  const run = theirRun(emulator, scenario, happening);
  if (!run) return;
  const { control } = emulator;
  const kind = run.kind;
  attempt(() => {
    switch (what) {
      case 'approve':
      case 'reject':
      case 'canary-approve':
      case 'canary-reject':
        return control.act({ act: what, deployment: run.id });
      case 'cancel':
      case 'delete':
        return control.act({ act: what, run: { kind, id: run.id } });
      case 'status':
        return control.act({ act: 'status', run: { kind, id: run.id }, status: happening.word, end: happening.end });
    }
  });
}

function begin(emulator: Emulator, scenario: Scenario, { subject: index }: Setup | Happening, approval: boolean) {
  const subject = scenario.subjects[index];
  if (!subject) return undefined;
  // Every other one by the account of the step itself, where nothing but the time tells a foreign run from ours.
  const as = emulator.runs().length % 2 === 0 ? accountOf(scenario) : 'deployer@shop.example';
  return attempt(() =>
    emulator.control.act(
      subject.kind === 'pipeline'
        ? { act: 'run', pipeline: subject.place, as }
        : { act: 'deploy', scenario: subject.place, approval, as },
    ),
  )?.historyId;
}

/** The run that a person means: for a decision the one that waits for it, wherever it came from; else the subject's newest. */
function theirRun(emulator: Emulator, { subjects }: Scenario, { what, subject: index }: Happening): RunRecord | undefined {
  const runs = emulator.runs().filter((run) => !run.ended);
  const waiting = what === 'approve' || what === 'reject' ? 'pending' : what.startsWith('canary') ? 'canary_pending' : undefined;
  if (waiting) return runs.findLast((run) => run.status === waiting);
  const subject = subjects[index];
  const ids = idsOf(emulator, subject);
  return runs.findLast(
    (run) => run.kind === subject?.kind && run.projectId === ids?.projectId && run.scenarioId === ids.scenarioId,
  );
}

/** Nothing if the service refuses it, as it would refuse a person. */
function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}
