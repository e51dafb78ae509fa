import { type PhaseResult, runPhase } from '../../verify/fake-runner.js';

/** What the suite plays on: a scenario, or a pipeline, whose runs succeed and do no harm. */
export interface Target {
  readonly mode: 'deploy' | 'pipeline';
  /** Inputs that name it, and where it is. Keys are not among them. */
  readonly inputs: Readonly<Record<string, string>>;
}

export interface LiveOptions {
  /** The action's folder. */
  readonly action: string;
  readonly node?: string | undefined;
  readonly target: Target;
  /** The keys, by their usual names of the environment, and whatever else steps of a workflow would have. */
  readonly env: Readonly<Record<string, string>>;
  /** Values that must be in nothing that a step leaves behind. */
  readonly secrets: readonly string[];
  /** One line for whoever waits. */
  readonly say: (line: string) => void;
}

export interface CaseResult {
  readonly name: string;
  /** What was not as promised; empty for a case that passed. */
  readonly problems: readonly string[];
}

/** One step: main and post, as a runner plays them. */
type Step = (inputs: Readonly<Record<string, string>>) => Promise<PhaseResult>;

/**
 * The main paths of the built action, with three runs: check; start and follow; start and leave, another start in its way, cancel; start and
 * leave, watch. A case that fails does not stop the others, so that one call shows all.
 */
export async function runLive(options: LiveOptions): Promise<CaseResult[]> {
  const results: CaseResult[] = [];
  const play = async (name: string, act: (step: Step, expectTo: Expect) => Promise<void>) => {
    const problems: string[] = [];
    const step = stepper(options, problems);
    const expectTo: Expect = (what, isSo) => void (isSo || problems.push(what));
    await act(step, expectTo);
    results.push({ name, problems });
    options.say(`${problems.length === 0 ? '✓' : '✗'} ${name}${problems.map((problem) => `\n    ${problem}`).join('')}`);
  };

  await play('check', async (step, expectTo) => {
    const { outputs, annotations } = await step({ operation: 'check' });
    const why = annotations.find(({ level }) => level === 'error')?.message ?? '';
    expectTo(`conclusion is ${outputs.conclusion}, not checked: ${why}`, outputs.conclusion === 'checked');
    expectTo('check started a run', !outputs['history-id']);
  });
  await play('start and follow', async (step, expectTo) => {
    const { outputs } = await step({ operation: 'start' });
    expectTo(`conclusion is ${outputs.conclusion}, not success`, outputs.conclusion === 'success');
    expectTo('no history-id', Boolean(outputs['history-id']));
    expectTo('no duration', Number(outputs.duration) >= 0);
  });
  await play('wait: false, a conflict, cancel', async (step, expectTo) => {
    const id = await startAndLeave(step, expectTo);
    const second = await step({ operation: 'start', 'on-conflict': 'fail' });
    expectTo(`a start beside it is ${second.outputs.conclusion}, not refused`, second.outputs.conclusion === 'refused');
    const cancelled = await step(existing(options, 'cancel', id));
    // A run that was quicker than the cancel shows nothing; what can't be cancelled says so with its real state.
    expectTo(`cancel is ${cancelled.outputs.conclusion}, not success`, cancelled.outputs.conclusion === 'success');
  });
  await play('wait: false, then watch', async (step, expectTo) => {
    const id = await startAndLeave(step, expectTo);
    const { outputs } = await step(existing(options, 'watch', id));
    expectTo(`conclusion is ${outputs.conclusion}, not success`, outputs.conclusion === 'success');
    expectTo('watched another run', outputs['history-id'] === id);
  });
  return results;
}

type Expect = (what: string, isSo: boolean) => void;

async function startAndLeave(step: Step, expectTo: Expect): Promise<string> {
  const { outputs } = await step({ operation: 'start', wait: 'false' });
  expectTo(`wait: false is ${outputs.conclusion}, not started`, outputs.conclusion === 'started');
  return outputs['history-id'] ?? '';
}

/** Inputs of an operation on a run that exists: of what names the target, only the project is used there. */
function existing({ target }: LiveOptions, operation: string, id: string): Record<string, string> {
  return { operation, 'history-id': id, stage: '', scenario: '', project: target.inputs.project ?? '' };
}

/** Longest time of one run, as an input: a throw-away scenario is a matter of minutes. */
const MAX_TIMEOUT = '30m';

function stepper({ action, node, target, env, secrets }: LiveOptions, problems: string[]): Step {
  return async (given) => {
    // `check` follows nothing, so that a time limit would be an error there.
    const inputs = { mode: target.mode, timeout: given.operation === 'check' ? '' : MAX_TIMEOUT, ...target.inputs, ...given };
    const phase = { action, inputs: withoutEmpty(inputs), env, ...(node !== undefined && { node }) };
    const main = await runPhase(phase);
    const post = await runPhase({ ...phase, state: main.state });
    const isGreen = ['success', 'started', 'checked'].includes(main.outputs.conclusion ?? '');
    if ((main.exitCode === 0) !== isGreen) problems.push(`exit code ${main.exitCode} with conclusion ${main.outputs.conclusion}`);
    if (post.exitCode !== 0) problems.push(`the post phase ended with ${post.exitCode}`);
    for (const [where, text] of Object.entries(left(main, post)))
      if (secrets.some((secret) => text.includes(secret))) problems.push(`a key is in the ${where}`);
    return main;
  };
}

/** All that stays of a step. Masks are commands to the runner, which never shows them. */
function left(main: PhaseResult, post: PhaseResult): Record<string, string> {
  const shown = (log: string) =>
    log
      .split('\n')
      .filter((line) => !line.startsWith('::add-mask::'))
      .join('\n');
  return {
    log: shown(main.log) + shown(post.log),
    outputs: JSON.stringify(main.outputs),
    state: JSON.stringify(main.state),
    summary: main.summary,
  };
}

function withoutEmpty(inputs: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(inputs).filter(([, value]) => value !== ''));
}
