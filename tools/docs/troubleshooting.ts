import { loadMessages, type Messages, messagesFor } from '../../src/messages/messages.js';
import { ADVICE, FAILURES } from './advice.js';
import { cell, table } from './markdown.js';

// Every language's sentences are wanted here.
await loadMessages('ko');

/** Stands for whatever a sentence names, whatever its type: it reads as `…`, as the number 2, as a list of two. */
const BLANK: unknown = new Proxy(() => BLANK, {
  get: (_target, key) => {
    if (key === Symbol.toPrimitive) return (hint: string) => (hint === 'number' ? 2 : '…');
    return key === 'length' ? 2 : BLANK;
  },
  apply: () => BLANK,
});

/** Most parameters that a message takes. */
const MAX_PARAMETERS = 6;

/** Arguments of a message that says nothing about a blank, because it decides by a word. */
const GIVEN: Readonly<Record<string, readonly unknown[]>> = {
  'inputs.location': [{ problem: 'region', allowed: BLANK }, BLANK, 'region'],
};

/** What a message says, with `…` for what differs; nothing for a path that there is not. */
export function sentence(messages: Messages, path: string): string | undefined {
  const found = path.split('.').reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], messages);
  if (typeof found === 'string') return found;
  if (typeof found !== 'function') return undefined;
  const say = found as (...args: readonly unknown[]) => unknown;
  return String(say(...(GIVEN[path] ?? Array(MAX_PARAMETERS).fill(BLANK)))).replace(/…(\s*…)+/g, '…');
}

const TITLES = { inputs: 'Inputs', outcomes: 'Results', log: 'Warnings', github: 'Reports to GitHub', api: 'Mode api' } as const;
const HEAD = ['Message', 'Cause', 'What to do'];

/** The tables of docs/troubleshooting.md, by the name of their marker. */
export function troubleshootingTables(): Record<string, string> {
  const [en, ko] = [messagesFor('en'), messagesFor('ko')];
  const both = (say: (messages: Messages) => string) => `${cell(say(en))}<br><br>${cell(say(ko))}`;
  const tables = Object.entries(ADVICE).map(([section, entries]) => {
    const rows = Object.entries(entries).map(([key, [means, help]]) => [
      both((messages) => sentence(messages, `${section}.${key}`) ?? key),
      cell(means),
      cell(help),
    ]);
    return `## ${TITLES[section as keyof typeof TITLES]}\n\n${table(HEAD, rows)}`;
  });
  const rows = FAILURES.map(([failure, means]) => [
    both((messages) => messages.failures.why(failure)),
    cell(means),
    both((messages) => messages.failures.next(failure)),
  ]);
  const answered = `## What the service or the network answered\n\nThese sentences follow one of the above and say why.\n\n${table(HEAD, rows)}`;
  return { troubleshooting: [...tables.slice(0, 2), answered, ...tables.slice(2)].join('\n\n') };
}
