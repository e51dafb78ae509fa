import { logText } from './escape.js';
import type { ActionsCore } from './host.js';

/** The only way to the runner's log. Every text is escaped here, whoever wrote it. */
export interface Log {
  info(text: string): void;
  debug(text: string): void;
  /** An annotation that is good to know. */
  notice(text: string): void;
  /** An annotation for trouble that passes. The same text is annotated once; GitHub keeps ten per step. */
  warning(text: string): void;
  /** The one error annotation of a red step; sets the exit code. */
  fail(text: string): void;
  /** Folds the lines until the next group. */
  group(name: string): void;
  endGroup(): void;
}

/** Annotations of one level that GitHub shows per step (field-notes §4.5); what comes after goes to the log as plain lines. */
const MAX_WARNINGS = 9;

export function createLog(core: ActionsCore): Log {
  let inGroup = false;
  const warned = new Set<string>();
  const endGroup = () => {
    if (inGroup) core.endGroup();
    inGroup = false;
  };
  return {
    info: (text) => core.info(logText(text)),
    debug: (text) => core.debug(logText(text)),
    notice: (text) => core.notice(logText(text)),
    warning: (text) => {
      const safe = logText(text);
      if (warned.has(safe) || warned.size >= MAX_WARNINGS) return core.info(safe);
      warned.add(safe);
      core.warning(safe);
    },
    fail: (text) => core.setFailed(logText(text)),
    group: (name) => {
      endGroup();
      core.startGroup(logText(name));
      inGroup = true;
    },
    endGroup,
  };
}
