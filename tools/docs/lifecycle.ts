import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where a run enters each state: whoever imports the function can lead there. */
const ENTRIES: Readonly<Record<string, string>> = {
  startRefused: 'idle',
  send: 'starting',
  decide: 'deciding',
  follow: 'following',
  stop: 'stopping',
  done: 'done',
};

/** The files that handle each state. */
const FILES: Readonly<Record<string, readonly string[]>> = {
  idle: ['idle.ts', 'before-start.ts'],
  starting: ['starting.ts'],
  deciding: ['deciding.ts'],
  following: ['following.ts'],
  stopping: ['stopping.ts'],
};

/** The state diagram of docs/architecture.md, drawn from what the files of the machine import from each other. */
export function lifecycleDiagram(root: string): string {
  const folder = join(root, 'src/run/lifecycle');
  const arrows = Object.entries(FILES).flatMap(([state, files]) => {
    const text = files.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
    const imported = [...text.matchAll(/import \{([^}]*)\} from '\.\/[\w-]+\.js'/g)].flatMap(([, names = '']) =>
      names.split(',').map((name) => name.trim()),
    );
    return Object.entries(ENTRIES)
      .filter(([entry, next]) => next !== state && imported.includes(entry))
      .map(([, next]) => `  ${state} --> ${next}`);
  });
  return ['```mermaid', 'stateDiagram-v2', '  [*] --> idle', ...arrows, '  done --> [*]', '```'].join('\n');
}
