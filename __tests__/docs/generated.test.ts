import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parseParameters } from '../../src/commands/parameters.js';
import { messagesFor } from '../../src/messages/messages.js';
import { OPERATIONS } from '../../src/ncloud/catalogue.js';
import { EXAMPLE_PARAMETERS } from '../../tools/docs/examples.js';
import { docsFiles } from '../../tools/docs/files.js';
import { allSentences } from '../../tools/docs/messages.js';
import { SAMPLE_FAILURES, samplesFor } from '../../tools/docs/samples.js';
import { ADVICE, FAILURE_MEANINGS } from '../../tools/docs/troubleshooting.js';

describe('everything generated is up to date (npm run docs)', () => {
  test.each(docsFiles('.').map(({ path, text }) => [path, text] as const))('%s', (path, text) => {
    // Compared as a boolean: a difference of a whole page would bury the name of the file.
    expect({ path, stale: readFileSync(path, 'utf8') !== text }).toEqual({ path, stale: false });
  });
});

describe('messages', () => {
  const { sentences, missing } = allSentences();
  const known = new Set(sentences.map(({ path }) => path));

  test('each has a sample (tools/docs/samples.ts)', () => {
    expect(missing).toEqual([]);
  });

  test('no sample is left of a message that is gone', () => {
    const paths = (node: unknown, path: string): string[] =>
      Array.isArray(node)
        ? [path]
        : Object.entries(node as object).flatMap(([key, value]) => paths(value, path === '' ? key : `${path}.${key}`));
    expect(paths(samplesFor(messagesFor('en')), '').filter((path) => !known.has(path))).toEqual([]);
  });

  test('none is empty or has a hole in either language', () => {
    const bad = sentences.filter(({ en, ko }) =>
      [...en, ...ko].some((text) => text.trim() === '' || /undefined|NaN|\[object/.test(text.replace('is undefined', ''))),
    );
    expect(bad.filter(({ path }) => !path.startsWith('failures.'))).toEqual([]);
  });
});

describe('troubleshooting', () => {
  const { sentences } = allSentences();

  test('explains messages that exist', () => {
    const paths = Object.entries(ADVICE).flatMap(([section, entries]) => Object.keys(entries).map((key) => `${section}.${key}`));
    const known = new Set(sentences.map(({ path }) => path));
    expect(paths.filter((path) => !known.has(path))).toEqual([]);
  });

  test('explains every message about an input, and every kind of failure', () => {
    const inputs = sentences.map(({ path }) => path).filter((path) => path.startsWith('inputs.'));
    expect(inputs.filter((path) => ADVICE.inputs[path.slice('inputs.'.length)] === undefined)).toEqual([]);
    expect(FAILURE_MEANINGS).toHaveLength(SAMPLE_FAILURES.length);
  });

  test('explains every sentence that a red step can begin with', () => {
    // Parts that only follow another sentence, and sentences of green steps.
    const others =
      /Next$|^(subject|titles|headlines|rights|run[A-Z]\w+|checked|apiDone|started|withStatus|on[A-Z]\w+|in[A-Z]\w+|serverAndStep|phase|canaryScore|canaryExpired|cancelResult|resume|underWay|decided|many[A-Z]\w+|didYouMean|candidates|useIds|unknownIds|missingRight|state[A-Z]\w+)(\.|$)/;
    const red = sentences.filter(({ path }) => path.startsWith('outcomes.')).map(({ path }) => path.slice('outcomes.'.length));
    expect(red.filter((key) => !others.test(key) && ADVICE.outcomes[key] === undefined)).toEqual([]);
  });
});

describe('operations', () => {
  test('every example step has parameters that its operation takes', async () => {
    const say = messagesFor('en').api;
    const results = await Promise.all(
      OPERATIONS.map(async ({ name, platforms }) => {
        const result = await parseParameters(name, EXAMPLE_PARAMETERS[name] ?? '', platforms[0] ?? 'vpc', say);
        return result.ok ? undefined : result.problem;
      }),
    );
    expect(results.filter((problem) => problem !== undefined)).toEqual([]);
  });

  test('no example is left of an operation that is gone', () => {
    expect(Object.keys(EXAMPLE_PARAMETERS).filter((name) => !OPERATIONS.some((operation) => operation.name === name))).toEqual(
      [],
    );
  });
});
