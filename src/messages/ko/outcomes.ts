import type { Messages } from '../messages.js';
import { short } from '../short.js';

const status = (word: string) => (word === '' ? '(없음)' : `'${word}'`);

export const outcomes: Messages['outcomes'] = {
  subject: (mode, historyId, given) => {
    const names = { project: short(given.project), stage: short(given.stage), scenario: short(given.scenario) };
    const path = [names.project, names.stage, names.scenario].filter((name) => name !== '').join(' / ');
    const above = [names.project, names.stage].filter((name) => name !== '').join(' / ');
    if (mode === 'pipeline') {
      const target = `파이프라인 ${names.project}`;
      return { run: historyId === '' ? target : `파이프라인 실행 ${historyId} (${path})`, target, historyId };
    }
    const target =
      names.scenario !== ''
        ? `배포 시나리오 ${names.scenario} (${above})`
        : names.stage !== ''
          ? `배포 스테이지 ${names.stage} (${names.project})`
          : `배포 프로젝트 ${names.project}`;
    return { run: historyId === '' ? target : `배포 ${historyId} (${path})`, target, historyId };
  },
  titles: {
    success: '성공',
    failure: '실패',
    rejected: '반려됨',
    cancelled: '취소됨',
    timed_out: '시간 초과',
    refused: '시작하지 않음',
    unknown: '알 수 없음',
    checked: '점검 완료',
    started: '시작됨',
  },
  refusedAction: '처리되지 않음',
  runSucceeded: (s, duration) => `${s.run}: ${duration && `${duration} 만에 `}성공했습니다.`,
  runCancelled: (s) => `${s.run}: 요청한 대로 취소되었습니다.`,
  runRejected: (s) => `${s.run}: 요청한 대로 반려되었습니다.`,
  checked: (s) => `${s.target}: 시작하지 않고 확인할 수 있는 항목을 모두 확인했습니다.`,
  checksFailed: (s) => `${s.target}: 점검에서 문제가 발견되어 아무것도 시작하지 않았습니다. 항목과 원인은 요약에 있습니다.`,
  apiDone: (operation) => `${operation}: 수행했습니다.`,
  started: (s) => `${s.run}: 시작했습니다. 끝까지 기다리지 않습니다(wait: false).`,
  underWay: (s) => `${s.run}: 진행 중입니다. 끝까지 기다리지 않습니다(wait: false).`,
  decided: (operation, s) => `${s.run}: ${operation} 요청이 접수되었습니다. 결과는 기다리지 않습니다(wait: false).`,
  failed: (s, word) => `${s.run}: 실패했습니다. 서비스가 보고한 상태: ${status(word)}.`,
  failedDespiteSuccess: (s) =>
    `${s.run}: 실패했습니다. 서비스가 보고한 상태는 'success'이지만 실패한 서버가 있습니다. 롤백되었을 수 있습니다.`,
  failedAt: (server, step, word) => `${short(server)}: ${step && `${step} 단계에서 `}실패했습니다(${word}).`,
  failedTask: (task, word, phase) => `작업 ${short(task)}: ${phase && `${phase} 단계에서 `}실패했습니다(${word}).`,
  failedNext: (mode) =>
    `로그는 API로 제공되지 않습니다. 콘솔에서 로그를 보고 원인을 고친 뒤 job을 다시 실행하십시오${mode === 'pipeline' ? '' : '(새 배포가 시작됩니다)'}.`,
  canaryExpired: '제한 시간 안에 카나리 승인 여부가 결정되지 않았습니다.',
  rejected: (s, word) => `${s.run}: 반려되었습니다. 서비스가 보고한 상태: ${status(word)}.`,
  rejectedNext: '반려한 사람에게 사유를 확인하십시오. job을 다시 실행하면 새 배포가 시작됩니다.',
  cancelledElsewhere: (s) => `${s.run}: 콘솔이나 다른 job에서 취소되었습니다.`,
  cancelledNext: '의도한 취소가 아니라면 job을 다시 실행하십시오.',
  interruptedBeforeStart: (s, signal) =>
    `${s.target}: 시작하기 전에 워크플로가 취소되어(${signal}) 아무것도 시작하지 않았습니다.`,
  interrupted: (s, signal) => `${s.run}: 진행 중에 워크플로가 취소되었습니다(${signal}).`,
  interruptedUnclear: (s, signal) =>
    `${s.target}: 시작하는 중에 워크플로가 취소되어(${signal}) 시작되었는지 아직 알 수 없습니다. 이 job의 post 단계에서 다시 확인합니다.`,
  cancelResult: (result, why) => {
    switch (result) {
      case 'not-sent':
        return '취소하지 않았으므로 실행은 계속됩니다.';
      case 'accepted':
        return '취소 요청이 접수되었습니다.';
      case 'refused':
        return `서비스가 실행을 취소하지 않았습니다. ${why}`;
      case 'unanswered':
        return `취소 요청을 보냈지만 응답을 받지 못했습니다. 이 job의 post 단계에서 다시 확인합니다. ${why}`;
    }
  },
  endingUnseen: (operation, word) => `${operation} 요청으로 끝났는지 확인하지 못했습니다. 마지막 상태: ${status(word)}.`,
  timedOut: (s, budget, limit, word) =>
    budget === 'approval-timeout'
      ? `${s.run}: 승인 대기 시간이 approval-timeout을 넘었습니다(${limit}). 마지막 상태: ${status(word)}.`
      : `${s.run}: timeout(${limit}) 안에 끝나지 않았습니다. 마지막 상태: ${status(word)}.`,
  resume: (historyId) =>
    `끝까지 확인하려면 operation: watch, history-id: ${historyId} 스텝을 실행하고, 다음 실행에는 timeout을 늘리십시오.`,
  tooLateWaiting: (s, ids, limit) => `${s.target}: timeout(${limit}) 내내 실행 ${ids} 진행 중이어서 시작하지 않았습니다.`,
  tooLateWaitingNext:
    '그 실행이 끝난 뒤 job을 다시 실행하거나, timeout을 늘리거나, concurrency 그룹을 써서 job을 GitHub에서 줄 세우십시오.',
  tooLate: (s, limit) => `${s.target}: timeout(${limit}) 안에 서비스에 연결하지 못해 시작하지 않았습니다.`,
  tooLateRefused: (s, limit) => `${s.target}: timeout(${limit}) 동안 서비스가 모든 요청을 거부하여 시작하지 못했습니다.`,
  refusedStart: (s) => `${s.target}: 시작하지 않았습니다.`,
  refusedLook: (s) => `${s.run}: 상태를 조회할 수 없습니다.`,
  refusedDecision: (operation, s) => `${s.run}: ${operation} 요청이 처리되지 않았습니다.`,
  refusedApi: (operation) => `${operation}: 수행하지 않았습니다.`,
  nameMissing: (kind, wanted) => `${kind} '${wanted}': 이런 이름이 없어 시작하지 않았습니다.`,
  nameAmbiguous: (kind, wanted, count) => `${kind} '${wanted}': 같은 이름이 ${count}개 있어 시작하지 않았습니다.`,
  candidates: (list, more) => `비슷한 이름: ${list}${more > 0 ? ` (외 ${more}개)` : ''}.`,
  noCandidates: (kind) => `이 계정에는 ${kind} 목록이 비어 있습니다. zone, platform, region과 계정 권한을 확인하십시오.`,
  useIds: (list) => `이름 대신 ID를 쓰십시오: ${list}.`,
  conflict: (s, ids) => `${s.target}: 다른 실행${ids && ` ${ids}`} 진행 중이어서 시작하지 않았습니다.`,
  conflictNext: '그 실행이 끝난 뒤 job을 다시 실행하거나, on-conflict: wait 또는 attach를 쓰십시오.',
  heldBack: (s) => `${s.target}: 다른 대상이 실패했거나 거부되어 시작하지 않았습니다(fail-fast: true).`,
  heldBackNext: '실패한 대상의 원인을 고친 뒤 job을 다시 실행하거나 fail-fast: false를 쓰십시오.',
  duplicate: (s) => `${s.target}: targets의 앞선 항목과 같은 대상이므로 다시 시작하지 않았습니다.`,
  duplicateNext: '대상은 한 번씩만 쓰십시오.',
  many: (count, green) => `대상 ${count}개 중 ${green}개가 의도한 대로 진행되었습니다.`,
  manyStarted: (count) => `대상 ${count}개를 모두 시작했습니다. 성공 여부는 알 수 없습니다(wait: false).`,
  manyWorst: (label, what) => `가장 나쁜 결과: ${label}. ${what}`,
  manyLabel: (count) => `대상 ${count}개`,
  state: (operation, s, word) => `${s.run}: ${operation} 요청이 적용되지 않았습니다. 실제 상태: ${status(word)}.`,
  stateEnded: '이미 끝난 실행이라 처리할 것이 없습니다.',
  stateUncancellable:
    'Kubernetes의 롤링 배포와 블루/그린 배포는 취소할 수 없습니다. 카나리 배포는 operation: canary-reject를 쓰십시오.',
  stateWatch: (historyId) => `operation: watch, history-id: ${historyId} 스텝으로 끝까지 확인하십시오.`,
  lost: (s) => `${s.run}: 더 이상 조회되지 않아 어떻게 끝났는지 알 수 없습니다. 실행은 그대로 두었습니다.`,
  lostNext: (historyId) => `콘솔에서 확인하거나, operation: watch, history-id: ${historyId} 스텝으로 다시 확인하십시오.`,
  undocumentedEnd: (s, word) => `${s.run}: 문서에 없는 상태로 끝났습니다: ${status(word)}. 성공으로 처리하지 않습니다.`,
  undocumentedNext: '콘솔에서 결과를 확인하고, 이 상태를 이 액션의 프로젝트에 알려 주십시오.',
  unclearStart: (s, ids) =>
    ids === ''
      ? `${s.target}: 시작되었는지 알 수 없습니다. 응답으로 확인하지 못했고 이력에도 없습니다.`
      : `${s.target}: 시작되었는지 알 수 없습니다. 응답으로 확인하지 못했고, 실행 ${ids} 중 이 스텝의 실행이 있는지 이력만으로는 구분할 수 없습니다.`,
  unclearNext:
    '다시 시작하지도 취소하지도 않았습니다. 콘솔에서 확인한 뒤 해당 실행을 operation: watch로 확인하거나 job을 다시 실행하십시오.',
  defect: (s, message) => `${s.target}: 이 액션의 오류로 스텝이 끝났습니다: ${message}.`,
  defectNext: (historyId) =>
    `이 오류를 알려 주십시오.${historyId === '' ? '' : ` 실행 ${historyId}: 그대로 두었습니다. operation: watch, history-id: ${historyId} 스텝으로 확인하십시오.`}`,
};
