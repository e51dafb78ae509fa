import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { createEmulator, type Emulator } from './emulator.js';
import type { LoggedRequest } from './gateway/requests.js';
import { CONTROL } from './server/control.js';
import type { Listening } from './server/http.js';
import { DEFAULT_WORLD } from './world/default.js';
import { explain, WorldError } from './world/parse.js';
import { type Switches, switchesSchema } from './world/switches.js';
import { describeWorld } from './world/tree.js';

const HELP = `Serves a local SourceDeploy, SourcePipeline, SourceBuild, STS and metadata service.

  --port PORT     default 8080; 0 takes any free one
  --host HOST     default 127.0.0.1
  --world FILE    a world file; default: a small shop
  --facts FILE    facts.json of npm run facts: set the switches to what was seen there
  --print-world   print the default world as YAML, to start your own from
  --speed FACTOR  60 makes a minute of the world take a second; default 1
  --seed NUMBER   decides every jitter; default 1
  --log           print every request and what became of it
  --help          print this
`;

/** A wrong option or file: the message is all that anybody needs, without a stack. */
class UsageError extends Error {}

const OPTIONS = {
  port: { type: 'string', default: '8080' },
  host: { type: 'string', default: '127.0.0.1' },
  world: { type: 'string' },
  facts: { type: 'string' },
  'print-world': { type: 'boolean', default: false },
  speed: { type: 'string', default: '1' },
  seed: { type: 'string', default: '1' },
  log: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** What the command needs of its process. */
export interface Terminal {
  readonly args: readonly string[];
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Reads a whole file as text. */
  readonly read: (file: string) => string;
}

/**
 * Runs the command line. Answers the server that it started, or the exit code of a command that only prints: 0, or 1 for a mistake,
 * which is explained on `err`.
 */
export async function runCommand(terminal: Terminal): Promise<Listening | number> {
  try {
    return await serve(terminal);
  } catch (error) {
    const known =
      error instanceof UsageError || error instanceof WorldError || (error as NodeJS.ErrnoException).code?.startsWith('E');
    terminal.err(`emulator: ${known ? (error as Error).message : (error as Error).stack}\n`);
    return 1;
  }
}

async function serve({ args, out, read }: Terminal): Promise<Listening | number> {
  const options = parse(args);
  if (options.help || options['print-world']) {
    out(options.help ? HELP : DEFAULT_WORLD);
    return 0;
  }
  const speed = numberOf('speed', options.speed, 'above 0', (value) => value > 0);
  const emulator = createEmulator({
    world: options.world === undefined ? DEFAULT_WORLD : readFile('world', options.world, read),
    switches: options.facts === undefined ? {} : switchesOfFacts(readFile('facts', options.facts, read)),
    speed,
    seed: numberOf('seed', options.seed, 'whole', Number.isInteger),
    ...(options.log && { onRequest: (entry: LoggedRequest) => out(`${logLine(entry)}\n`) }),
  });
  const port = numberOf(
    'port',
    options.port,
    'from 0 to 65535',
    (value) => Number.isInteger(value) && value >= 0 && value <= 65_535,
  );
  const listening = await emulator.listen(port, options.host);
  out(banner(emulator, listening.url, speed));
  return listening;
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, strict: true }).values;
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n\n${HELP}`);
  }
}

function numberOf(name: string, text: string, kind: string, allowed: (value: number) => boolean): number {
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (!Number.isFinite(value) || !allowed(value))
    throw new UsageError(`--${name}: expected a number ${kind}, received ${JSON.stringify(text)}`);
  return value;
}

function readFile(option: string, file: string, read: Terminal['read']): string {
  try {
    return read(file);
  } catch (error) {
    throw new UsageError(`--${option}: ${(error as Error).message}`);
  }
}

/** The part of facts.json that says how the emulator has to behave. */
const factsSchema = v.object({ format: v.literal(1), switches: v.partial(switchesSchema) });

/** The switches that the text of a facts.json sets. Throws a sentence about what is wrong with it. */
export function switchesOfFacts(text: string): Partial<Switches> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UsageError('--facts: the file is not JSON');
  }
  const result = v.safeParse(factsSchema, value);
  if (!result.success) throw new UsageError(`--facts: ${result.issues.map(explain).join('; ')}`);
  const given = Object.keys((value as { switches: object }).switches);
  // What was not seen stays as the world has it, not as the schema's default.
  return Object.fromEntries(Object.entries(result.output.switches).filter(([name]) => given.includes(name)));
}

function banner(emulator: Emulator, url: string, speed: number): string {
  const accounts = emulator.accounts.map(({ name, accessKey, secretKey, permissions }) => {
    const rights = permissions === 'main' ? 'main account' : permissions.join(', ');
    return `  ${name} (${rights})\n    access-key ${accessKey}\n    secret-key ${secretKey}\n`;
  });
  const roles = emulator.roles.map(({ name, nrn, permissions }) => `  ${name} (${permissions.join(', ')})\n    ${nrn}\n`);
  return `api-url  ${url}/{service}
metadata ${url}
control  ${url}${CONTROL}
speed    ${speed}

key pairs
${accounts.join('')}${roles.length > 0 ? `\nroles\n${roles.join('')}` : ''}
${describeWorld(emulator.world)}
`;
}

function logLine({ time, method, url, status, operation, acted, fault, refusal }: LoggedRequest): string {
  const notes = [operation ?? 'no operation', acted && 'acted', fault && `fault ${fault}`, refusal].filter(Boolean).join(' · ');
  // A URL is printable ASCII by the rules of HTTP; anything else in it could be a terminal's control sequence.
  return `${new Date(time).toISOString()} ${status ?? '---'} ${method} ${url.replace(/[^\x20-\x7e]/g, '?')} · ${notes}`;
}
