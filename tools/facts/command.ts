import type { Clock } from '../../src/shared/clock.js';
import { createClient, type Send } from './client.js';
import type { Context } from './context.js';
import { Findings } from './findings.js';
import { HELP, readOptions, UsageError } from './options.js';
import { factsPage } from './page.js';
import { probeDeploy } from './probes/deploy.js';
import { NOBODY, probeGateway } from './probes/gateway.js';
import { probePipeline } from './probes/pipeline.js';
import { probeStart } from './probes/start.js';
import { type Facts, judge } from './verdicts.js';

/** What the command needs of its process. */
export interface Terminal {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Asks the person in front of it; answers what was typed. */
  readonly ask: (question: string) => Promise<string>;
  /** Writes a file; its path is relative to where the command runs. */
  readonly write: (path: string, text: string) => void;
  readonly send: Send;
  readonly clock: Clock;
}

/** Runs the command line. Answers its exit code: 0, 1 if nothing could be read, 2 for a wrong option. */
export async function runFacts(terminal: Terminal): Promise<number> {
  try {
    const options = readOptions(terminal.args, terminal.env);
    if (options.help) {
      terminal.out(HELP);
      return 0;
    }
    const { location, accessKey, secretKey } = options;
    const { send, clock } = terminal;
    const client = createClient({ location, accessKey, secretKey, send, clock });
    const say = (line: string) => terminal.out(`${line}\n`);
    const context: Context = { client, findings: new Findings(), clock, say };

    say('reading SourceDeploy');
    const place = await probeDeploy(context, options.wanted);
    await probeGateway(context, place.projectId || NOBODY);
    say('reading SourcePipeline');
    await probePipeline(context, options.pipeline);
    let started = false;
    if (options.start) {
      const name = options.wanted.scenario;
      if (place.scenarioId === '') {
        for (const problem of context.findings.problems) terminal.err(`not read: ${problem}\n`);
        throw new UsageError(`--start: there is no scenario ${name} at --project and --stage`);
      }
      const question = `This deploys the scenario ${name}, for real, twice, and cancels both. Type its name to go on: `;
      started = options.yes || (await terminal.ask(question)).trim() === name;
      if (started) await probeStart(context, place);
      else say('nothing was started');
    }
    const { site, platform, region, apiUrl } = location;
    const facts = judge(context.findings, { site, platform, region, apiUrl: apiUrl !== '' }, started);
    return finish(terminal, facts, options.out);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.err(`facts: ${error.message}\n`);
    return 2;
  }
}

function finish({ write, out, err }: Terminal, facts: Facts, folder: string): number {
  const seen = facts.rows.filter((row) => row.verdict !== 'not seen');
  for (const problem of facts.problems) err(`not read: ${problem}\n`);
  write(`${folder}/facts.json`, `${JSON.stringify(facts, null, 1)}\n`);
  write(`${folder}/facts.md`, factsPage(facts));
  const against = seen.filter((row) => row.verdict === 'contradicted');
  out(
    `${seen.length} of ${facts.rows.length} assumptions seen, ${against.length} contradicted${against.length > 0 ? ':' : ''}\n`,
  );
  for (const { id, values } of against) out(`  ${id}: ${values.join(', ')}\n`);
  out(`written: ${folder}/facts.md, ${folder}/facts.json. Please open an issue with the form "A fact about NAVER Cloud".\n`);
  // Without one answer that the gateway let through, nothing was found out but that.
  return facts.rows.some((row) => row.id === 'signature' && row.verdict === 'confirmed') ? 0 : 1;
}
