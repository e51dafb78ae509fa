import type { Assumption } from './types.js';

export const STARTING: readonly Assumption[] = [
  {
    id: 'start-answer',
    fact: 'The answer to a start names the run',
    evidence: 'doc, observed',
    ifSo: 'output `history-id` at once',
    ifNot: 'an answer with the id of an older run, or none, is treated as lost',
    tests:
      '[run/starting](../__tests__/run/lifecycle/starting.test.ts) *with the id of a run that was there before is no answer*',
    confirmedBy: { kind: 'oneOf', values: ['names the run'] },
  },
  {
    id: 'list-lag',
    fact: 'A start whose answer was lost shows in the history within 60 s',
    evidence: 'inferred',
    ifSo: 'the one new run that fits, and that nobody else can have begun, is followed',
    ifNot: '`unknown`: a start is sent again only on proof that it reached no service, never because a list is empty',
    tests:
      '[run/starting](../__tests__/run/lifecycle/starting.test.ts) *is found in a history that lags by %i ms*, *is searched for more often at first than later, and in bounds*, *bears lists that fail; where the last can not be read nothing is ours*',
    switch: 'historyLag',
    confirmedBy: { kind: 'atMost', most: 60_000 },
  },
  {
    id: 'no-mark',
    fact: 'Nothing in the API marks a run as ours',
    evidence: 'doc',
    ifSo: "several new runs, or the history unreadable: `unknown`; nothing is started again and nobody's run is cancelled",
    ifNot: '–',
    tests:
      '[run/starting](../__tests__/run/lifecycle/starting.test.ts) *two that fit: neither is*, *none that was requested by a trigger, nor is such a one a rival*',
  },
  {
    id: 'date-agrees',
    fact: "The service's times of runs agree with its `Date` header to 3 s",
    evidence: 'inferred',
    ifSo: 'a run dated before our request is not ours; how the two clocks stand is narrowed by every answer, and what stays open counts against the run',
    ifNot: 'times are missing: the run is not ours, and a rival; our own looks too old: `unknown`, never a second start',
    tests:
      '[run/starting](../__tests__/run/lifecycle/starting.test.ts) *none that began before the window, by the service’s own rounding*, *none without a time, and such a one is a rival*, *within a window of the service’s clock, as unsure as it is*',
    switch: 'dateOffset',
    confirmedBy: { kind: 'atMost', most: 3000 },
  },
  {
    id: 'run-ids',
    fact: 'Ids of runs grow',
    evidence: 'observed',
    ifSo: 'nothing rests on it',
    ifNot: 'ids are compared, and times decide what is new',
    tests:
      '[run/starting](../__tests__/run/lifecycle/starting.test.ts) *by ids that are compared, never assumed to grow (R7)*, *none that was there before, whatever its place in the list*; [emulator/switches](../__tests__/emulator/switches.test.ts) *runIds %s: one id for one run, wherever it stands*',
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
    fact: 'A gateway refusal with its own code (401, 404, 413, 429, 503 with code 500), or one in a service’s own words, means that the service did not act',
    evidence: 'doc (these come before the backend)',
    ifSo: 'a throttled start is sent again; another refusal ends the step as `refused`',
    ifNot:
      'a foreign run in the history meets `on-conflict`; everything else (408, 409, other 5xx, silence) proves nothing and is searched for',
    tests:
      '[run/idle](../__tests__/run/lifecycle/idle.test.ts) *in passing meets the conflict policy when a foreign run began meanwhile*, *whatever HTTP status it says it with: the run in the way is never taken for ours*',
  },
  {
    id: '5xx-may-act',
    fact: 'A 5xx may hide a start that happened',
    evidence: 'decision',
    ifSo: 'looked up like a lost answer',
    ifNot: 'it costs up to 60 s',
    tests: '[main-start](../__tests__/main-start.test.ts) *after the service acted is not sent again: %j*',
  },
  {
    id: 'second-pipeline-run',
    fact: 'A second run of a pipeline is refused with *Running Pipeline Exist*',
    evidence: 'observed',
    ifSo: 'the sentence is recognised whatever HTTP status it comes with, and `on-conflict` followed',
    ifNot: 'whatever the refusal says, the history is asked whether a run is under way',
    tests:
      '[run/idle](../__tests__/run/lifecycle/idle.test.ts) *also when it says so in other words, as long as the history shows a run*, *whatever HTTP status it says it with: the run in the way is never taken for ours*',
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
    ifSo: "`on-conflict` reads the scenario's runs",
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
