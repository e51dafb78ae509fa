import type { Assumption } from './types.js';

export const STARTING: readonly Assumption[] = [
  {
    id: 'start-answer',
    fact: 'The answer to a start names the run',
    evidence: 'doc, observed',
    ifSo: 'output `history-id` at once',
    ifNot: 'an answer with the id of an older run, or none, is treated as lost',
    tests: '[run/start](../__tests__/run/start.test.ts) *is not fooled by an answer with the id of a run that was there before*',
    confirmedBy: { kind: 'oneOf', values: ['names the run'] },
  },
  {
    id: 'list-lag',
    fact: 'A start whose answer was lost shows in the history within 20 s',
    evidence: 'inferred',
    ifSo: 'the one new run that can be ours is followed; it is believed only after a few seconds, in case a second one turns up',
    ifNot:
      'nothing new for all of 20 s in a list that shows the runs known before: not started, sent once more; a third start is never sent, and none after a service that was silent for a whole time limit, since it may yet act',
    tests:
      '[run/start-lost](../__tests__/run/start-lost.test.ts) *is found in a history that lags by several seconds*, *is sent once more when nothing came of it in all of 20 seconds*, *is not sent for a third time*; [run/start-lost](../__tests__/run/start-lost.test.ts) *is not sent again while the history shows none of the runs that were known*; [main-start](../__tests__/main-start.test.ts) *to a silence that may yet act is never sent again: what came of it is not known*',
    switch: 'historyLag',
    confirmedBy: { kind: 'atMost', most: 20000 },
  },
  {
    id: 'no-mark',
    fact: 'Nothing in the API marks a run as ours',
    evidence: 'doc',
    ifSo: "several new runs, or the history unreadable: `unknown`; nothing is started again and nobody's run is cancelled",
    ifNot: '–',
    tests:
      '[run/start-lost](../__tests__/run/start-lost.test.ts) *is unclear when a stranger started the same at the same moment (seen %i ms later)*; [main-start](../__tests__/main-start.test.ts) *who starts the same scenario at the same moment makes it unknown: neither started again nor cancelled*',
  },
  {
    id: 'date-agrees',
    fact: "The service's times of runs agree with its `Date` header to 3 s",
    evidence: 'inferred',
    ifSo: 'a run dated before our request is not ours; how the two clocks stand is narrowed by every answer, and what stays open counts against the run',
    ifNot: 'times are missing: the run counts as possible; our own looks too old: `unknown`, never a second start',
    tests:
      '[run/start-lost](../__tests__/run/start-lost.test.ts) *does not take a run for ours that the service dates before our request*; [ncloud/transport-trouble](../__tests__/ncloud/transport-trouble.test.ts) *is known better with each answer: a slow one leaves much open, a quick one mends that, a wrong one is forgotten*; [main-start](../__tests__/main-start.test.ts) *who comes while the history is slow to arrive is not taken for ours when our start comes to nothing*; [run/settle](../__tests__/run/settle.test.ts) *allows for times that the service rounds to seconds, and for runs without a time*',
    switch: 'dateOffset',
    confirmedBy: { kind: 'atMost', most: 3000 },
  },
  {
    id: 'run-ids',
    fact: 'Ids of runs grow',
    evidence: 'observed',
    ifSo: 'an old run that moves up in the list is not new',
    ifNot: '–',
    tests: '[run/start-lost](../__tests__/run/start-lost.test.ts) *does not take an old run that has moved up for a new one*',
    switch: 'runIds',
    confirmedBy: { kind: 'oneOf', values: ['ascending', 'sparse', 'huge'] },
  },
  {
    id: 'history-order',
    fact: 'History lists are newest first',
    evidence: 'observed',
    ifSo: 'one page is read',
    ifNot: 'an ascending list is read to its end',
    tests:
      '[run/recent](../__tests__/run/polling/newest-runs.test.ts) *sorts newest first, whatever the order*, *reads one page of a long list that is newest first*',
    switch: 'historyOrder',
    confirmedBy: { kind: 'oneOf', values: ['newest-first'] },
  },
  {
    id: 'refusal-proves',
    fact: 'A 4xx, a 429 included, means that the service did not act',
    evidence: 'doc (429 comes from the gateway)',
    ifSo: 'a throttled start is sent again, after a look into the history',
    ifNot: 'a new run in the history: neither sent again nor taken for ours, `unknown`',
    tests:
      '[main-start](../__tests__/main-start.test.ts) *is sent again, and only one gets through (Retry-After %p)*; [run/start](../__tests__/run/start.test.ts) *is neither sent again nor taken for ours when a new run stands in the history after a 429*',
  },
  {
    id: '5xx-may-act',
    fact: 'A 5xx may hide a start that happened',
    evidence: 'decision',
    ifSo: 'looked up like a lost answer',
    ifNot: 'it costs up to 20 s',
    tests: '[main-start](../__tests__/main-start.test.ts) *after the service acted is not sent again: %j*',
  },
  {
    id: 'second-pipeline-run',
    fact: 'A second run of a pipeline is refused with *Running Pipeline Exist*',
    evidence: 'observed',
    ifSo: 'the sentence is recognised whatever HTTP status it comes with, and `on-conflict` followed',
    ifNot: 'whatever the refusal says, the history is asked whether a run is under way',
    tests:
      '[main-start](../__tests__/main-start.test.ts) *who comes between the look and the start is waited for: Running Pipeline Exist*; [run/start](../__tests__/run/start.test.ts) *also when it says so in other words, as long as the history shows a run*; [run/start](../__tests__/run/start.test.ts) *whatever HTTP status it says it with: the run in the way is never taken for ours*',
    switch: 'runningPipelineStatus',
  },
  {
    id: 'second-deployment',
    fact: 'A second deployment of a scenario is queued (`waiting`), not refused',
    evidence: 'inferred',
    ifSo: 'followed through the queue',
    ifNot: 'a refusal is a conflict if the history shows a run; side by side, each is followed by its own id',
    tests:
      '[emulator/deployments](../__tests__/emulator/deployments.test.ts) *are refused, or run side by side, where the switch says so*; [main-start](../__tests__/main-start.test.ts) *%s: another scenario of the project is in nobody’s way*',
    switch: 'concurrentDeployments',
    confirmedBy: { kind: 'oneOf', values: ['queue'] },
  },
  {
    id: 'conflict-scope',
    fact: 'Conflict means: another run of the same scenario (not stage, not project)',
    evidence: 'decision',
    ifSo: "`on-conflict` looks at the scenario's runs",
    ifNot: "a run that does not say whose it is counts as the scenario's",
    tests:
      '[run/deployment](../__tests__/run/services/deployment-run.test.ts) *has a history of its own scenario only, and of those that do not say*',
    switch: 'concurrencyScope',
  },
  {
    id: 'file-later',
    fact: "A scenario whose file is chosen *later* can't be deployed by API",
    evidence: 'inferred',
    ifSo: '`check` is red and says so',
    ifNot: '`start` tries, and reports what the service says',
    tests: '[action/operations/check](../__tests__/commands/check.test.ts) *is red for a file that is to be chosen at run time*',
  },
  {
    id: 'no-rights-query',
    fact: 'No operation tells whether an account may start',
    evidence: 'doc (none found)',
    ifSo: '`check` lists it as not provable',
    ifNot: '–',
    tests:
      '[action/operations/check](../__tests__/commands/check.test.ts) *proves names, credentials, clock and what would be deployed where; starts nothing*',
  },
  {
    id: 'name-filter',
    fact: 'Name filters match any part of a name',
    evidence: 'doc',
    ifSo: 'equality is checked here',
    ifNot: 'a filter that finds less is made up for by reading all',
    tests:
      '[run/resolve](../__tests__/run/services/names.test.ts) *is looked up exactly among its substring twins, with one request*, *is found on page 3*',
    switch: 'nameFilter',
    confirmedBy: { kind: 'oneOf', values: ['substring'] },
  },
];
