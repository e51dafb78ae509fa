import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';

/**
 * Plays the GitHub runner for a JavaScript action: inputs with their defaults as environment, files for outputs, state and summary,
 * workflow commands read from the log, the post phase with main's state. For the demo, `npm run action`, and the tests of `dist`.
 */
export interface PhaseOptions {
  /** The action's folder, with `action.yml`. */
  action: string;
  inputs: Readonly<Record<string, string>>;
  env?: Readonly<Record<string, string>>;
  /** Main's saved state makes it the post phase. */
  state?: Readonly<Record<string, string>>;
  phase?: 'main' | 'post';
  /** The Node binary; this process's own if not given. */
  node?: string;
  /** Called with each line of the log as it is printed. */
  onLine?: (line: string) => void;
}

export interface Annotation {
  level: 'error' | 'warning' | 'notice';
  message: string;
}

export interface PhaseResult {
  exitCode: number | null;
  signal: NodeJS.Signals | null;
  /** Both streams, as printed. */
  log: string;
  outputs: Record<string, string>;
  state: Record<string, string>;
  summary: string;
  annotations: Annotation[];
  masks: string[];
  durationMs: number;
}

export interface Phase {
  readonly child: ChildProcess;
  readonly result: Promise<PhaseResult>;
  /** Outputs and state as written so far. */
  peek(): { outputs: Record<string, string>; state: Record<string, string> };
}

interface ActionFile {
  inputs?: Record<string, { default?: string }>;
  runs: { main: string; post?: string };
}

/** Phases under way, with their folders: none outlives this process, or leaves its folder behind. */
const underWay = new Map<ChildProcess, string>();
process.on('exit', () => {
  for (const [child, folder] of underWay) {
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Starts one phase; its result comes when the process has ended. */
export function startPhase(options: PhaseOptions): Phase {
  const file = parse(readFileSync(join(options.action, 'action.yml'), 'utf8')) as ActionFile;
  const folder = mkdtempSync(join(tmpdir(), 'ncloud-deploy-'));
  const files = {
    GITHUB_OUTPUT: join(folder, 'output'),
    GITHUB_STATE: join(folder, 'state'),
    GITHUB_STEP_SUMMARY: join(folder, 'summary'),
    GITHUB_ENV: join(folder, 'env'),
  };
  for (const path of Object.values(files)) writeFileSync(path, '');
  const phase = options.phase ?? (options.state ? 'post' : 'main');
  const script = phase === 'post' ? (file.runs.post ?? file.runs.main) : file.runs.main;
  const env: Record<string, string> = {
    PATH: process.env.PATH ?? '',
    // As the runner empties its own at the end of the job; without one the action's marks would stay in the system's.
    RUNNER_TEMP: folder,
    HOME: process.env.HOME ?? '',
    GITHUB_ACTIONS: 'true',
    CI: 'true',
    ...files,
    ...inputVariables(file, options.inputs),
    ...options.env,
  };
  for (const [name, value] of Object.entries(options.state ?? {})) env[`STATE_${name}`] = value;

  const begun = Date.now();
  const child = spawn(options.node ?? process.execPath, [join(options.action, script)], {
    env,
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  underWay.set(child, folder);
  let log = '';
  let rest = '';
  const take = (chunk: string) => {
    log += chunk;
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) options.onLine?.(line);
  };
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8');
    stream?.on('data', take);
  }
  const read = (path: string) => parseFileCommands(readFileSync(path, 'utf8'));
  const result = new Promise<PhaseResult>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exitCode, signal) => {
      if (rest !== '') options.onLine?.(rest);
      const commands = parseCommands(log);
      resolve({
        exitCode,
        signal,
        log,
        outputs: read(files.GITHUB_OUTPUT),
        state: { ...options.state, ...read(files.GITHUB_STATE) },
        summary: readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8'),
        annotations: commands.annotations,
        masks: commands.masks,
        durationMs: Date.now() - begun,
      });
      rmSync(folder, { recursive: true, force: true });
      underWay.delete(child);
    });
  });
  return { child, result, peek: () => ({ outputs: read(files.GITHUB_OUTPUT), state: read(files.GITHUB_STATE) }) };
}

/** Runs one phase to its end. */
export function runPhase(options: PhaseOptions): Promise<PhaseResult> {
  return startPhase(options).result;
}

/** `INPUT_` and the name in upper case, of which only spaces are replaced; defaults from `action.yml`. */
function inputVariables(file: ActionFile, inputs: Readonly<Record<string, string>>): Record<string, string> {
  const variables: Record<string, string> = {};
  const name = (input: string) => `INPUT_${input.replaceAll(' ', '_').toUpperCase()}`;
  for (const [input, { default: value }] of Object.entries(file.inputs ?? {})) {
    // Expressions are the real runner's business; here they are empty.
    variables[name(input)] = value === undefined || value.startsWith('${{') ? '' : String(value);
  }
  for (const [input, value] of Object.entries(inputs)) variables[name(input)] = value;
  return variables;
}

/** `name<<delimiter`, lines, delimiter; or `name=value`. */
export function parseFileCommands(text: string): Record<string, string> {
  const values: Record<string, string> = {};
  const lines = text.split(/\r?\n/);
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    const multi = /^([^=]+?)<<(.+)$/.exec(line);
    if (multi?.[1] && multi[2]) {
      const end = lines.indexOf(multi[2], index + 1);
      if (end < 0) break;
      values[multi[1]] = lines.slice(index + 1, end).join('\n');
      index = end;
    } else if (line.includes('=')) values[line.slice(0, line.indexOf('='))] = line.slice(line.indexOf('=') + 1);
  }
  return values;
}

const COMMAND = /^\s*::([a-z-]+)(?:\s[^:]*)?::(.*)$/;
const unescaped = (text: string) => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');

/** The workflow commands in a log, as the runner would take them. */
export function parseCommands(log: string): { annotations: Annotation[]; masks: string[]; others: string[] } {
  const annotations: Annotation[] = [];
  const masks: string[] = [];
  const others: string[] = [];
  for (const line of log.split(/\r?\n/)) {
    const [, command, data = ''] = COMMAND.exec(line) ?? [];
    if (command === 'error' || command === 'warning' || command === 'notice')
      annotations.push({ level: command, message: unescaped(data) });
    else if (command === 'add-mask') masks.push(unescaped(data));
    else if (command) others.push(command);
    if (line.includes('##[')) others.push(line);
  }
  return { annotations, masks, others };
}

/** One line of a log as GitHub shows it: masks applied, commands turned into what a reader sees. Nothing for what is not shown. */
export function shownLine(line: string, masks: readonly string[]): string | undefined {
  const [, command, data = ''] = COMMAND.exec(line) ?? [];
  const clean = masks.reduce((text, mask) => text.replaceAll(mask, '***'), command ? unescaped(data) : line);
  switch (command) {
    case 'error':
      return `Error: ${clean}`;
    case 'warning':
      return `Warning: ${clean}`;
    case 'notice':
      return `Notice: ${clean}`;
    case 'group':
      return `▼ ${clean}`;
    case 'add-mask':
    case 'endgroup':
    case 'debug':
      return undefined;
    default:
      return clean;
  }
}
