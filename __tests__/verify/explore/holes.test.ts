import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { DEFECTS } from '../../../verify/explore/defects/list.js';
import { HOLES, holesTable } from '../../../verify/explore/holes.js';

test('every hole of the first outside check has a test that exists, and a seeded defect', () => {
  expect(HOLES).toHaveLength(42);
  expect(new Set(HOLES.map(({ number }) => number)).size).toBe(42);
  const missing = HOLES.filter(({ file, test: name }) => !readFileSync(`__tests__/${file}`, 'utf8').includes(name));
  expect(missing).toEqual([]);
  expect(HOLES.filter(({ number }) => !DEFECTS.some(({ holes }) => holes?.includes(number))).map(({ number }) => number)).toEqual(
    [],
  );
});

test('every rule is broken by a seeded defect, each of which still applies, once', () => {
  const rules = Array.from({ length: 10 }, (_, index) => `R${index + 1}`);
  expect(rules.filter((rule) => !DEFECTS.some((defect) => defect.rule === rule))).toEqual([]);
  const stale = DEFECTS.filter(({ file, find }) => readFileSync(`src/${file}`, 'utf8').split(find).length !== 2);
  expect(stale.map(({ name, file }) => `${name} (${file})`)).toEqual([]);
  expect(new Set(DEFECTS.map(({ name, file }) => `${name} ${file}`)).size).toBe(DEFECTS.length);
  const files = DEFECTS.flatMap(({ by }) => (by.layer === 'test' ? [[by.file, by.test]] : []));
  expect(files.filter(([file = '', name = '']) => !readFileSync(file, 'utf8').includes(name))).toEqual([]);
});

test('verify/README.md holds the table (npm run explore -- --holes)', () => {
  expect(readFileSync('verify/README.md', 'utf8')).toContain(`\n${holesTable()}\n`);
});
