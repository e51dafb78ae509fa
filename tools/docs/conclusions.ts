import type { StepOperation } from '../../src/run/model/operations.js';
import type { Conclusion } from '../../src/run/model/outcome.js';

/** A text of the documentation in both languages. */
interface Both {
  readonly en: string;
  readonly ko: string;
}

/** When a step ends with which conclusion; whether it is green comes from `isGreen`. A missing word does not compile. */
export const CONCLUSIONS: Readonly<Record<Conclusion, Both>> = {
  success: {
    en: 'The run reached its documented success state. `cancel`: it ended cancelled. `reject`, `canary-reject`: it ended rejected. Mode `api`: the operation succeeded.',
    ko: '실행이 문서에 정의된 성공 상태로 끝났습니다. `cancel`은 취소로, `reject`와 `canary-reject`는 거절로 끝난 경우이고, 모드 `api`는 API 동작이 성공한 경우입니다.',
  },
  checked: {
    en: '`check`: everything that can be checked is in order. **Nothing was deployed**; a gate that compares with `success` does not take it for a deployment.',
    ko: '`check`: 점검할 수 있는 항목에 이상이 없습니다. **배포한 것은 없습니다.** `success`와 비교하는 게이트는 이를 배포로 보지 않습니다.',
  },
  started: {
    en: '`wait: false`: the run was started, or goes on after the decision; its end is not known.',
    ko: '`wait: false`: 실행을 시작했거나 승인, 거절, 취소를 요청한 상태이며, 실행이 어떻게 끝나는지는 확인하지 않았습니다.',
  },
  failure: { en: 'The run failed.', ko: '실행이 실패했습니다.' },
  rejected: {
    en: 'An approver rejected it, or a canary was rejected by a person or by its analysis.',
    ko: '승인자가 거절했거나, 카나리가 사람의 결정이나 분석 결과에 따라 거절되었습니다.',
  },
  cancelled: { en: 'The run was cancelled, by this step or elsewhere.', ko: '이 스텝이나 다른 곳에서 실행을 취소했습니다.' },
  timed_out: {
    en: '`timeout` or `approval-timeout` ran out. The summary says whether the run goes on and how to resume.',
    ko: '`timeout` 또는 `approval-timeout`이 지났습니다. 실행이 계속되는지, 어떻게 이어서 추적하는지는 요약에 있습니다.',
  },
  refused: {
    en: 'Nothing was started or decided: wrong input, credentials, missing permission, name not found, conflict, or a state that does not allow it.',
    ko: '시작, 승인, 거절, 취소 중 어느 것도 하지 않았습니다. 잘못된 입력, 인증 실패, 권한 부족, 없는 이름, 다른 실행과의 충돌, 허용되지 않는 상태 중 하나가 원인입니다.',
  },
  unknown: {
    en: "The run can't be seen any more, ended in an undocumented state, or can't be told from somebody else's. It is left untouched.",
    ko: '실행을 더 이상 조회할 수 없거나, 문서에 없는 상태로 끝났거나, 다른 사람의 실행과 구별할 수 없습니다. 실행은 건드리지 않습니다.',
  },
};

/** What an operation of modes `deploy` and `pipeline` does. */
export const OPERATION_TEXTS: Readonly<Record<StepOperation, Both>> = {
  start: {
    en: 'Start the deployment or the pipeline, and follow it to its end.',
    ko: '배포나 파이프라인을 시작하고 끝까지 추적합니다.',
  },
  request: {
    en: 'Request approval of a deployment, and follow it through the approval to its end.',
    ko: '배포 승인을 요청하고, 승인을 거쳐 끝날 때까지 추적합니다.',
  },
  approve: {
    en: 'Approve a request, waiting within `timeout` until it is there to decide; then follow the deployment.',
    ko: '승인 요청을 승인하고 배포를 끝까지 추적합니다. 아직 승인 단계가 아니면 `timeout` 안에서 기다립니다.',
  },
  reject: {
    en: 'Reject a request, waiting likewise.',
    ko: '승인 요청을 거절합니다. 아직 승인 단계가 아니면 마찬가지로 기다립니다.',
  },
  'canary-approve': {
    en: 'Approve a manual canary, waiting likewise; then follow the deployment.',
    ko: '수동 카나리를 승인하고 배포를 끝까지 추적합니다. 아직 카나리 승인 단계가 아니면 마찬가지로 기다립니다.',
  },
  'canary-reject': {
    en: 'Reject a manual canary, waiting likewise.',
    ko: '수동 카나리를 거절합니다. 아직 카나리 승인 단계가 아니면 마찬가지로 기다립니다.',
  },
  cancel: { en: 'Cancel a run, and follow it until it has ended.', ko: '실행을 취소하고 끝날 때까지 추적합니다.' },
  watch: { en: 'Follow a run that something else started.', ko: '다른 곳에서 시작한 실행을 끝까지 추적합니다.' },
  check: {
    en: 'Start nothing: check inputs, credentials, clock, names and what can be checked of the permissions, and show what would be started.',
    ko: '아무것도 시작하지 않고 입력, 인증키, 시각, 이름, 확인할 수 있는 권한을 점검하고 시작할 내용을 표시합니다.',
  },
};
