import { readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it } from '@jest/globals';
import { saveTemporaryFile } from '../../src/runner/temporary-file.js';
import { temporaryFolder } from '../support/temporary.js';

const folder = temporaryFolder();

it("is in the runner's folder, under a new name each time, and nobody else's to read", () => {
  const [one, other] = [1, 2].map((index) => saveTemporaryFile({ RUNNER_TEMP: folder }, 'ncloud-details.json', `[${index}]`));
  expect(one).not.toBe(other);
  expect([dirname(one ?? ''), readFileSync(one ?? '', 'utf8'), readFileSync(other ?? '', 'utf8')]).toEqual([
    folder,
    '[1]',
    '[2]',
  ]);
  expect(one).toMatch(/ncloud-details-[0-9a-f-]{36}\.json$/);
  if (process.platform !== 'win32') expect(statSync(one ?? '').mode & 0o777).toBe(0o600);
});
it('is somewhere where the runner names no folder', () => {
  const path = saveTemporaryFile({}, 'ncloud-details.json', '[]');
  expect(dirname(path)).toBe(tmpdir());
  rmSync(path);
});
it('throws what the system throws', () => {
  expect(() => saveTemporaryFile({ RUNNER_TEMP: join(folder, 'none') }, 'a.json', '')).toThrow(/ENOENT/);
});
