import * as fc from 'fast-check';

/** Marks that something on the way to a log, a summary or a URL takes for an order. */
const MARKS = [
  '::error::',
  '::set-output name=x::',
  '##[command]',
  '%0A',
  '\r\n',
  '\n',
  '|',
  '`',
  '```',
  '<img src=x onerror=1>',
  '</details>',
  '[x](javascript:1)',
  '![x](http://x)',
  '@octocat',
  '#12',
  '\u001b[31m',
  '\u202e',
  '\u2028',
  '\ud800',
  '..',
  '/',
  '%2F',
  '?',
  '&',
  '{service}',
  '주문 서비스',
  '__proto__',
  'constructor',
  '\u0000',
] as const;

/** Text of people and services who mean no good, or who just have odd names. */
export const hostileText = fc.oneof(
  fc.array(fc.oneof(fc.constantFrom(...MARKS), fc.string({ maxLength: 8 })), { maxLength: 12 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
  // Long and repetitive: what a regular expression that backtracks can't bear.
  fc
    .tuple(fc.constantFrom(...MARKS, ' ', 'a', '1', '_', '*', ':'), fc.integer({ min: 1, max: 20_000 }))
    .map(([mark, times]) => mark.repeat(Math.ceil(times / mark.length))),
);

/** Values where one of another kind was expected. */
const oddValue = fc.oneof(
  fc.constantFrom(null, true, false, '', 0, -1, 1e300, Number.MAX_SAFE_INTEGER, '0', '1748333308000', [], {}),
  hostileText,
  fc.jsonValue({ maxDepth: 2 }),
);

/** Names of fields that answers have, so that what is made up comes near to what is real. */
const FIELDS = [
  'id',
  'name',
  'projectList',
  'stageList',
  'scenarioList',
  'historyList',
  'historyId',
  'history',
  'status',
  'startTime',
  'endTime',
  'begin',
  'end',
  'tasks',
  'config',
  'targets',
  'server',
  'step',
  'time',
  'project',
  'stage',
  'scenario',
  'resultId',
  'type',
  'metricList',
  'elementList',
  'score',
  'result',
  'executor',
  'linkedTasks',
  'error',
  'errorCode',
  'message',
  'details',
  'no',
] as const;

/** JSON that resembles an answer, and is none. */
export const answerLike: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    oddValue,
    tie('object'),
    fc.array(tie('value'), { maxLength: 3 }),
  ),
  object: fc.dictionary(
    fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...FIELDS) }, { weight: 1, arbitrary: fc.string() }),
    tie('value'),
    {
      maxKeys: 8,
    },
  ),
})).value;
