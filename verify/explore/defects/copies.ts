import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';
import type { Defect } from './list.js';

/** The repository, from `lib/verify/explore/defects`. */
export const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

/** Whether a defect's text is in its file exactly once. */
export function applies({ file, find }: Defect): boolean {
  return sourceOf(file).split(find).length === 2;
}

/** A file below `src` with the defect in it, as TypeScript. */
export function damaged({ file, find, replace }: Defect): string {
  return sourceOf(file).replace(find, () => replace);
}

const sourceOf = (file: string) => readFileSync(join(ROOT, 'src', file), 'utf8');

/** A compiled copy of the project in a folder of `lib`, with the one file edited. */
export function prepare(copy: string, defect: Defect | undefined): void {
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  for (const part of ['src', 'verify', 'emulator']) cpSync(join(ROOT, 'lib', part), join(copy, part), { recursive: true });
  if (!defect) return;
  const { code } = transformSync(damaged(defect), {
    jsc: { target: 'es2023', parser: { syntax: 'typescript' } },
    module: { type: 'es6' },
  });
  writeFileSync(join(copy, 'src', defect.file.replace(/\.ts$/, '.js')), code);
}
