import type { Assumption } from './types.js';

export const CANCELLING: readonly Assumption[] = [
  {
    id: 'kubernetes-cancel',
    fact: "Kubernetes rolling and blue/green deployments can't be cancelled",
    evidence: 'doc (guide)',
    ifSo: 'the refusal is a warning with the real state',
    ifNot: 'it is cancelled',
    tests:
      '[main-interruption](../__tests__/main-interruption.test.ts) *of a run that can not be cancelled says so, with its real state*; [main-trouble](../__tests__/main-trouble.test.ts) *cancel of what can not be cancelled says so*',
  },
  {
    id: 'canary-cancel',
    fact: 'A canary that waits is rejected instead of cancelled',
    evidence: 'doc (guide), inferred',
    ifSo: 'after a refused cancel, `canary-reject`',
    ifNot: 'the cancel works',
    tests:
      '[main-interruption](../__tests__/main-interruption.test.ts) *of a canary that waits rejects it, since it can not be cancelled*; [run/stopping](../__tests__/run/lifecycle/stopping.test.ts) *rejects a canary that waits and can not be cancelled*',
    switch: 'cancelCanary',
  },
  {
    id: 'cancel',
    fact: 'A cancel is accepted at once and takes effect later',
    evidence: 'inferred',
    ifSo: 'the end is watched for',
    ifNot: 'an early end is seen at the first poll',
    tests:
      '[run/stopping](../__tests__/run/lifecycle/stopping.test.ts) *sends one cancel and reads until the run has ended*; [post](../__tests__/post.test.ts) *$name the run is cancelled, and verified*',
    confirmedBy: { kind: 'oneOf', values: ['later'] },
  },
  {
    id: 'pipeline-cancel',
    fact: 'Cancelling a pipeline stops what its tasks started',
    evidence: 'inferred',
    ifSo: 'the run ends cancelled',
    ifNot: "the pipeline's own end counts; a deployment that goes on shows in its own history",
    tests: '[main-interruption](../__tests__/main-interruption.test.ts) *of a pipeline cancels it*',
  },
  {
    id: 'cancel-ended',
    fact: 'Cancelling or deciding on an ended run is refused',
    evidence: 'unknown',
    ifSo: "the run's real state is told; a `cancel` of what is cancelled is success",
    ifNot: 'accepted: following shows the same end',
    tests:
      '[action/operations/act](../__tests__/commands/act.test.ts) *cancel of what is cancelled already has met its purpose*; [emulator/deployments](../__tests__/emulator/deployments.test.ts) *twice, and after the end, as the switches say*',
    switch: 'cancelFinished',
    confirmedBy: { kind: 'oneOf', values: ['refuse'] },
  },
  {
    id: 'lost-decision',
    fact: 'A decision whose answer was lost arrived, or not',
    evidence: '–',
    ifSo: 'it is sent once; the run itself shows whether it arrived',
    ifNot:
      'the run still waits for it after 10 s: `refused`, with the real status; after a service that was silent for a whole time limit: `unknown`, since it may yet act',
    tests:
      '[action/operations/act](../__tests__/commands/act.test.ts) *is sent once, and the run shows whether it arrived: %s*, *in the silence of a whole time limit may yet be made: it is not said to have had no effect*',
  },
  {
    id: 'approval-expiry',
    fact: 'An approval never expires by itself',
    evidence: 'inferred (no page gives a time)',
    ifSo: '`approval-timeout` ends the step, not the request',
    ifNot: 'the end is seen and reported',
    tests: '[emulator/deployments](../__tests__/emulator/deployments.test.ts) *waits without end; accepted, it is deployed*',
  },
];
