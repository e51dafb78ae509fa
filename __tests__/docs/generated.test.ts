import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { parseParameters } from '../../src/commands/parameters.js';
import { messagesFor } from '../../src/messages/messages.js';
import { OPERATIONS } from '../../src/ncloud/catalogue.js';
import { ADVICE } from '../../tools/docs/advice.js';
import { EXAMPLE_PARAMETERS } from '../../tools/docs/examples.js';
import { docsFiles } from '../../tools/docs/files.js';
import { INPUTS_KO, OUTPUTS_KO } from '../../tools/docs/ko.js';
import { sentence } from '../../tools/docs/troubleshooting.js';

describe('everything generated is up to date (npm run docs)', () => {
  test.each(docsFiles('.').map(({ path, text }) => [path, text] as const))('%s', (path, text) => {
    // Compared as a boolean: a difference of a whole page would bury the name of the file.
    expect({ path, stale: readFileSync(path, 'utf8') !== text }).toEqual({ path, stale: false });
  });
});

describe('the Korean tables (tools/docs/ko.ts)', () => {
  const action = parse(readFileSync('action.yml', 'utf8')) as { inputs: object; outputs: object };

  test.each([
    ['input', Object.keys(action.inputs), INPUTS_KO],
    ['output', Object.keys(action.outputs), OUTPUTS_KO],
  ] as const)('have a text for every %s of action.yml', (_kind, names, texts) => {
    expect(names.filter((name) => !/[가-힣]/.test(texts[name] ?? ''))).toEqual([]);
  });
});

describe('troubleshooting', () => {
  const [en, ko] = [messagesFor('en'), messagesFor('ko')];
  const paths = Object.entries(ADVICE).flatMap(([section, entries]) => Object.keys(entries).map((key) => `${section}.${key}`));

  test('explains messages that exist', () => {
    expect(paths.filter((path) => sentence(en, path) === undefined)).toEqual([]);
  });

  test.each(paths)('%s is shown as a sentence in both languages', (path) => {
    for (const text of [sentence(en, path) ?? '', sentence(ko, path) ?? '']) {
      expect(text.trim()).not.toBe('');
      expect(text).not.toMatch(/undefined|NaN|\[object/);
    }
  });

  test('explains every message about an input', () => {
    expect(Object.keys(en.inputs).filter((key) => ADVICE.inputs[key] === undefined)).toEqual([]);
  });

  test('explains every sentence that a red step can begin with', () => {
    // Parts that only follow another sentence, and sentences of green steps.
    const others =
      /Next$|^(subject|titles|headlines|rights|missingRight|refusedAction|run[A-Z]\w+|checked|apiDone|started|failedAt|failedTask|withStatus|onServers?|inTasks?|serverAndStep|phase|canaryScore|cancelResult|resume|underWay|decided|many[A-Z]\w+|candidates|didYouMean|useIds|unknownIds|state[A-Z]\w+)(\.|$)/;
    expect(Object.keys(en.outcomes).filter((key) => !others.test(key) && ADVICE.outcomes[key] === undefined)).toEqual([]);
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
