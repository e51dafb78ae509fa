import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';

/** Octokit is a third of the bundle: who asks for nothing on GitHub must not pay for it. */
test('nothing outside src/reports/github loads it, or Octokit, but by a dynamic import', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((file) => `src/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.ts') && !file.startsWith('src/reports/github/'));
  expect(files.length).toBeGreaterThan(20);
  const loading = files.filter((file) =>
    /^(import|export) (?!type\b)[^;]*from '([^']*\/github\/[a-z-]+\.js|@actions\/github[^']*|@octokit[^']*)'/m.test(
      readFileSync(file, 'utf8'),
    ),
  );
  expect(loading).toEqual([]);
});
