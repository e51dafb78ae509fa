import type { StepOperation } from '../../src/run/model/operations.js';
import type { Conclusion } from '../../src/run/model/outcome.js';

/** A text of the documentation in both languages. */
export interface Both {
  readonly en: string;
  readonly ko: string;
}

/** When a step ends with which conclusion; whether it is green comes from `isGreen`. A missing word does not compile. */
export const CONCLUSIONS: Readonly<Record<Conclusion, Both>> = {
  success: {
    en: 'The run reached its documented success state. For `cancel`: it ended cancelled; for `reject` and `canary-reject`: it ended rejected; mode `api`: the operation was done.',
    ko: '실행이 문서에 정의된 성공 상태로 끝났습니다. `cancel`이면 취소로, `reject`와 `canary-reject`이면 반려로 끝났고, 모드 `api`이면 동작이 수행되었습니다.',
  },
  checked: {
    en: '`check`: everything that can be proved was proved. Nothing was deployed.',
    ko: '`check`: 확인할 수 있는 항목이 모두 확인되었습니다. 배포한 것은 없습니다.',
  },
  started: {
    en: '`wait: false`: the run was started (or the decision sent) and is left to itself.',
    ko: '`wait: false`: 실행을 시작했거나 결정을 보냈고, 끝까지 기다리지 않습니다.',
  },
  failure: { en: 'The run reached a failed state.', ko: '실행이 실패 상태로 끝났습니다.' },
  rejected: {
    en: 'An approver, or a canary decision or analysis, rejected it.',
    ko: '승인자가 반려했거나, 카나리 결정 또는 분석에서 반려되었습니다.',
  },
  cancelled: { en: 'The run was cancelled, by this step or elsewhere.', ko: '이 스텝이나 다른 곳에서 실행이 취소되었습니다.' },
  timed_out: {
    en: 'A budget (`timeout` or `approval-timeout`) ran out. The summary says whether the run goes on and how to resume.',
    ko: '`timeout` 또는 `approval-timeout`이 다 되었습니다. 실행이 계속되는지, 어떻게 이어서 확인하는지는 요약에 있습니다.',
  },
  refused: {
    en: 'Nothing was started or decided: bad credentials, no permission, a name that is not there, a conflict, a wrong input, a state that does not allow it.',
    ko: '아무것도 시작하거나 결정하지 않았습니다. 인증키 오류, 권한 없음, 없는 이름, 다른 실행과의 충돌, 잘못된 입력, 허용되지 않는 상태가 원인입니다.',
  },
  unknown: {
    en: "The run can no longer be seen, ended in a state that nobody documented, was left alone when the workflow was cancelled, or cannot be told apart from somebody else's.",
    ko: '실행을 더 이상 볼 수 없거나, 문서에 없는 상태로 끝났거나, 워크플로가 취소될 때 그대로 두었거나, 다른 사람의 실행과 구별할 수 없습니다.',
  },
};

/** What an operation of modes `deploy` and `pipeline` does. */
export const OPERATION_TEXTS: Readonly<Record<StepOperation, Both>> = {
  start: {
    en: "Start the scenario's deployment, or the pipeline, and follow it.",
    ko: '배포 시나리오나 파이프라인을 시작하고 끝까지 확인합니다.',
  },
  request: {
    en: 'Request approval of a deployment, and follow it through the approval to its end.',
    ko: '배포 승인을 요청하고, 승인을 거쳐 끝날 때까지 확인합니다.',
  },
  approve: { en: 'Approve a pending request; then follow the run.', ko: '승인 대기 중인 요청을 승인하고 끝까지 확인합니다.' },
  reject: { en: 'Reject a pending request.', ko: '승인 대기 중인 요청을 반려합니다.' },
  'canary-approve': { en: 'Take over a manual canary; then follow the run.', ko: '수동 카나리를 승인하고 끝까지 확인합니다.' },
  'canary-reject': { en: 'Take back a manual canary.', ko: '수동 카나리를 반려합니다.' },
  cancel: { en: 'Cancel a run, and follow it until it has ended.', ko: '실행을 취소하고 끝날 때까지 확인합니다.' },
  watch: { en: 'Follow a run that something else started.', ko: '다른 곳에서 시작한 실행을 끝까지 확인합니다.' },
  check: {
    en: 'Start nothing: prove inputs, credentials, clock and names, and show what would be started.',
    ko: '아무것도 시작하지 않고 입력, 인증키, 시계, 이름을 확인하고 무엇이 시작될지 보여 줍니다.',
  },
};
