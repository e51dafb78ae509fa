import { expect, test } from '@jest/globals';
import { problemOf } from '../../tools/ci/commit-messages.mjs';

const commit = (subject: string, body = 'Because it failed.', author = 'A person') => ({ subject, body, author });

test.each([
  ['a good one', commit('Poll less often when a run is late'), undefined],
  ['72 characters', commit('x'.repeat(72)), undefined],
  ['73 characters', commit('x'.repeat(73)), /73 characters/],
  ['no body', commit('Poll less often', ''), /no body/],
  ['a body of trailers', commit('Poll less often', 'Signed-off-by: A person <a@example.com>\n'), /no body/],
  ['a fixup', commit('fixup! Poll less often'), /autosquash/],
  ['a robot', commit('x'.repeat(100), '', 'dependabot[bot]'), undefined],
])('%s', (_title, given, problem) => {
  if (problem === undefined) expect(problemOf(given)).toBeUndefined();
  else expect(problemOf(given)).toMatch(problem);
});
