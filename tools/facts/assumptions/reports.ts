import type { Assumption } from './types.js';
import { DEPLOYMENT_WORDS, PIPELINE_WORDS } from './words.js';

export const REPORTS: readonly Assumption[] = [
  {
    id: 'deployment-words',
    fact: "SourceDeploy's fourteen status words are all there are, in lower case",
    evidence: 'doc',
    ifSo: 'each has its class; `success` alone is green',
    ifNot: 'an unknown word is warned of once and followed on; with an end time, seen twice, it ends as `unknown`',
    tests:
      '[run/status](../__tests__/run/model/status.test.ts) *%s is %s*; [run/following](../__tests__/run/lifecycle/following.test.ts) *with an end time is an end that nobody documented, if two polls agree*, *is never success, even if it goes on for ever*',
    confirmedBy: { kind: 'within', values: DEPLOYMENT_WORDS },
  },
  {
    id: 'deployment-words-exact',
    fact: "SourceDeploy's words are compared exactly: `Success` is not `success`",
    evidence: 'decision',
    ifSo: '–',
    ifNot: 'a word in other letters is unknown, so never green',
    tests: '[run/status](../__tests__/run/model/status.test.ts) *%s is %s*',
  },
  {
    id: 'pipeline-words',
    fact: "SourcePipeline's words are its neighbours' (`success`, `fail`, `inprogress` …), no page lists them",
    evidence: 'inferred',
    ifSo: 'compared without regard to case, with their usual spellings',
    ifNot: 'an unknown word runs on; once there is an end time, failed or cancelled tasks decide',
    tests:
      '[run/status](../__tests__/run/model/status.test.ts) *%s is %s*; [emulator/switches](../__tests__/emulator/switches.test.ts) *pipelineStatusWords*',
    switch: 'pipelineStatusWords',
    confirmedBy: { kind: 'within', values: PIPELINE_WORDS },
  },
  {
    id: 'pipeline-unknown-end',
    fact: 'A pipeline run whose own end word is unknown is never success, even if every task succeeded',
    evidence: 'decision',
    ifSo: '–',
    ifNot: "`unknown`: only the run's own word makes a step green",
    tests:
      '[run/status](../__tests__/run/model/status.test.ts) *%s is %s*; [run/following](../__tests__/run/lifecycle/following.test.ts) *with an end time is an end that nobody documented, if two polls agree*',
  },
  {
    id: 'canary-timeout',
    fact: '`canary_waiting_timeout` may move on to `canary_rejecting` and `canary_reject`',
    evidence: 'inferred',
    ifSo: 'without an end time it is watched for another minute, for its true end',
    ifNot: 'it is a failure as it stands',
    tests:
      '[run/following](../__tests__/run/lifecycle/following.test.ts) *an expired canary may move on to its true end*, *an expired canary is its end once it has an end time, or after a minute*',
    switch: 'canaryTimeout',
  },
  {
    id: 'rolled-back',
    fact: 'A deployment that failed and was rolled back ends as `fail`',
    evidence: 'inferred',
    ifSo: '`failure`',
    ifNot: "any other word has its own class; a `success` that one of the run's own servers contradicts (`fail`) is `failure`",
    tests:
      '[emulator/deployments](../__tests__/emulator/deployments.test.ts) *is rolled back before it fails, and ends as the switch says*; [run/deployment](../__tests__/run/services/deployment-run.test.ts) *does not take for success what its own servers contradict, as after a rollback*',
    switch: 'rolledBackStatus',
  },
  {
    id: 'unfinished-end',
    fact: 'An end that has not come is `null`, `0`, empty or absent',
    evidence: 'unknown',
    ifSo: 'all four mean “not ended”; for a pipeline an end must lie after its begin',
    ifNot: '–',
    tests:
      '[ncloud/answers](../__tests__/ncloud/answers.test.ts) *an end that has not come is null, 0, empty or absent*; [run/pipeline](../__tests__/run/services/pipeline-run.test.ts) *that has the end %p goes on*',
    switch: 'unfinishedEnd',
    confirmedBy: { kind: 'oneOf', values: ['null', '0', 'empty', 'absent'] },
  },
  {
    id: 'time-unit',
    fact: 'Times are milliseconds',
    evidence: 'inferred (doc for canary and builds)',
    ifSo: 'taken as they are',
    ifNot: 'below 1e11 they are seconds',
    tests: '[ncloud/answers](../__tests__/ncloud/answers.test.ts) *times are s or ms*',
    switch: 'timeUnit',
    confirmedBy: { kind: 'oneOf', values: ['ms'] },
  },
  {
    id: 'id-types',
    fact: "Ids are numbers in answers, except in SourceDeploy's history list",
    evidence: 'doc, sdk',
    ifSo: 'text inside; the outputs are text',
    ifNot: 'text is taken as it is',
    tests: '[ncloud/answers](../__tests__/ncloud/answers.test.ts) *ids are numbers or strings*',
    switch: 'idType',
    confirmedBy: { kind: 'oneOf', values: ['documented'] },
  },
  {
    id: 'config-shape',
    fact: '`config` of a deployment is an array',
    evidence: 'doc-old, sdk (doc: object)',
    ifSo: 'its servers are shown',
    ifNot: 'one object is a list of one',
    tests: '[ncloud/answers](../__tests__/ncloud/answers.test.ts) *config is an array or an object*',
    switch: 'configShape',
    confirmedBy: { kind: 'oneOf', values: ['array'] },
  },
  {
    id: 'pipeline-history-shape',
    fact: '`history` of a pipeline run is an object',
    evidence: 'doc (sdk: array)',
    ifSo: 'taken as it is',
    ifNot: 'of an array the first item',
    tests: '[ncloud/answers](../__tests__/ncloud/answers.test.ts) *history is an object or an array*',
    switch: 'pipelineHistoryShape',
    confirmedBy: { kind: 'oneOf', values: ['object'] },
  },
  {
    id: 'other-targets',
    fact: 'The form of a deployment to Auto Scaling groups, Kubernetes and Object Storage',
    evidence: 'unknown',
    ifSo: 'shown without servers',
    ifNot: 'extra fields never make an answer fail',
    tests:
      '[ncloud/answers](../__tests__/ncloud/answers.test.ts) *fields that no page names are dropped or kept, and never a reason to fail*',
  },
  {
    id: 'ok-body',
    fact: 'A boolean operation answers `{"result":{"result":true}}`',
    evidence: 'doc',
    ifSo: 'done',
    ifNot: '`{"result":true}` and an empty body are done too; anything else is not confirmed, and said so',
    tests:
      '[ncloud/transport-answers](../__tests__/ncloud/transport-answers.test.ts) *a boolean operation takes %j for done*, *and not %j*',
    switch: 'okBody',
    confirmedBy: { kind: 'oneOf', values: ['nested'] },
  },
  {
    id: 'result-id',
    fact: "`resultId` of a pipeline's deploy task is the deployment's history id, of a build task the build's id",
    evidence: 'inferred',
    ifSo: 'servers, canary, failed phase and blocking are read from there',
    ifNot: 'the detail is left out; the run is followed all the same',
    tests:
      '[run/pipeline](../__tests__/run/services/pipeline-run.test.ts) *shows its tasks with what their own services say*, *is not held up by a detail that never comes*',
    confirmedBy: { kind: 'oneOf', values: ['resolves'] },
  },
  {
    id: 'pipeline-blocked',
    fact: 'A pipeline whose deploy task waits for a person goes on saying that it runs',
    evidence: 'inferred',
    ifSo: 'recognised from the deployment; `approval-timeout` runs instead of `timeout`',
    ifNot: 'its own word is followed',
    tests:
      '[action/operations/act](../__tests__/commands/act.test.ts) *of a pipeline is recognised, with the id of its deployment*, *an approval of a pipeline likewise*',
  },
];
