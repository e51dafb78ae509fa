import { statSync, truncateSync } from 'node:fs';
import { languageOf, type Messages, messagesFor } from '../messages/messages.js';
import { logText } from './escape.js';
import type { ActionsCore, Host } from './host.js';

type CommandFile = 'GITHUB_OUTPUT' | 'GITHUB_STATE' | 'GITHUB_STEP_SUMMARY';

/**
 * The runner's core with writers that never throw: a command file that is missing, read-only, a directory or on a full disk is told
 * once, as a warning, and everything else goes on. Without it a full disk would end the step between a start and its cancel (R9).
 */
export function createSafeCore(core: ActionsCore, env: Host['env']): ActionsCore {
  const warned = new Set<CommandFile>();
  const attempt = (act: () => void) => {
    try {
      act();
    } catch {
      // The log itself can't be written: there is nobody left to tell.
    }
  };
  const warn = (file: CommandFile, error: unknown) => {
    if (warned.has(file)) return;
    warned.add(file);
    attempt(() => core.warning(logText(sentence(file, messages(core), reasonOf(error)))));
  };
  const write = (file: CommandFile, act: () => void) => {
    const undo = remember(env[file]);
    try {
      act();
    } catch (error) {
      undo();
      warn(file, error);
    }
  };
  return {
    info: (text) => attempt(() => core.info(text)),
    debug: (text) => attempt(() => core.debug(text)),
    notice: (text) => attempt(() => core.notice(text)),
    warning: (text) => attempt(() => core.warning(text)),
    setFailed: (text) => attempt(() => core.setFailed(text)),
    startGroup: (name) => attempt(() => core.startGroup(name)),
    endGroup: () => attempt(() => core.endGroup()),
    setSecret: (secret) => attempt(() => core.setSecret(secret)),
    setOutput: (name, value) => write('GITHUB_OUTPUT', () => core.setOutput(name, value)),
    saveState: (name, value) => write('GITHUB_STATE', () => core.saveState(name, value)),
    getState: (name) => core.getState(name),
    getInput: (name) => core.getInput(name),
    summary: {
      addRaw: (text) => ({
        write: async (options) => {
          try {
            await core.summary.addRaw(text).write(options);
          } catch (error) {
            warn('GITHUB_STEP_SUMMARY', error);
          }
        },
      }),
    },
  };
}

/**
 * Keeps a broken pipe or a full disk behind the log from ending the process: an 'error' event that nobody listens to is an uncaught
 * exception, and the run that this step started would go on without its cancel.
 */
export function ignoreStreamErrors(streams: readonly { on(event: 'error', listener: () => void): unknown }[]): void {
  for (const stream of streams) stream.on('error', () => {});
}

function messages(core: Pick<ActionsCore, 'getInput'>): Messages['runner'] {
  return messagesFor(languageOf(core.getInput('language'))).runner;
}

function sentence(file: CommandFile, messages: Messages['runner'], why: string): string {
  switch (file) {
    case 'GITHUB_OUTPUT':
      return messages.outputsFailed(why);
    case 'GITHUB_STATE':
      return messages.stateFailed(why);
    case 'GITHUB_STEP_SUMMARY':
      return messages.summaryFailed(why);
  }
}

/** The system's word for it, such as ENOSPC, where there is one. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as NodeJS.ErrnoException;
  return typeof code === 'string' ? code : error.message;
}

/**
 * What takes back a half-written entry: the runner refuses a command file whose last entry has no end, and with it everything that was
 * written before. Answers a function that does nothing where there is no such file.
 */
function remember(path: string | undefined): () => void {
  if (!path) return () => {};
  try {
    const { size } = statSync(path);
    return () => {
      try {
        if (statSync(path).isFile()) truncateSync(path, size);
      } catch {
        // Gone or read-only: then nothing was half written either.
      }
    };
  } catch {
    return () => {};
  }
}
