import type { Messages } from '../messages.js';
import { short } from '../short.js';

const status = (word: string) => (word === '' ? '(없음)' : `'${word}'`);

const DECIDED: Readonly<Record<string, string>> = {
  approve: '승인했습니다.',
  reject: '거절했습니다.',
  'canary-approve': '카나리를 승인했습니다.',
  'canary-reject': '카나리를 거절했습니다.',
  cancel: '취소 요청이 접수되었습니다.',
};

const NOT_DECIDED: Readonly<Record<string, string>> = {
  approve: '승인되지 않았습니다.',
  reject: '거절되지 않았습니다.',
  'canary-approve': '카나리가 승인되지 않았습니다.',
  'canary-reject': '카나리가 거절되지 않았습니다.',
  cancel: '취소되지 않았습니다.',
};

/** Another run, with the particle that fits its noun. */
const busy = (noun: string) => (noun === '배포' ? '다른 배포가' : '다른 파이프라인 실행이');

export const outcomes: Messages['outcomes'] = {
  subject: (mode, historyId, names) => {
    const noun = mode === 'pipeline' ? '파이프라인 실행' : '배포';
    const path = [names.project, names.stage, names.scenario].filter(Boolean).map(short).join(' / ');
    const target = mode === 'pipeline' ? `파이프라인 ${path}` : names.stage === '' ? `배포 프로젝트 ${path}` : path;
    return { run: historyId === '' ? noun : `${noun} ${historyId}`, noun, target, in: ` (${path})`, historyId };
  },
  titles: {
    success: '성공',
    failure: '실패',
    rejected: '거절됨',
    cancelled: '취소됨',
    timed_out: '시간 초과',
    refused: '시작하지 않음',
    unknown: '결과 알 수 없음',
    started: '시작됨',
    checked: '점검 통과, 배포하지 않음',
  },
  headlines: {
    checkFailed: '점검 실패, 배포하지 않음',
    refusedAction: '처리되지 않음',
    notFound: '찾을 수 없음',
    skipped: '건너뜀',
    goesOn: '시간 초과, 아직 진행 중',
    waitsForApproval: '승인 대기 시간 초과',
    waitsForCanary: '카나리 승인 대기 시간 초과',
    canaryRejected: '카나리 거절됨',
    startUnknown: '시작 여부 알 수 없음',
    detached: '워크플로 취소됨, 실행은 그대로 둠',
  },
  runSucceeded: (s, duration) => `${s.run}${s.in}: ${duration && `${duration} 만에 `}성공했습니다.`,
  runCancelled: (s) => `${s.run}${s.in}: 요청한 대로 취소되었습니다.`,
  runRejected: (s) => `${s.run}${s.in}: 요청한 대로 거절되었습니다.`,
  checked: (s) => `${s.target}: 점검을 통과했습니다. 배포는 하지 않았습니다.`,
  checksFailed: (s) => `${s.target}: 점검에서 문제가 발견되었습니다. 배포는 하지 않았습니다.`,
  apiDone: (operation, call) => `${operation}: 성공했습니다${call && `(${call})`}.`,
  started: (s) => `${s.run}${s.in}: 시작했습니다. 결과는 기다리지 않습니다(wait: false).`,
  underWay: (s) => `${s.run}${s.in}: 진행 중입니다. 결과는 기다리지 않습니다(wait: false).`,
  decided: (operation, s) =>
    `${s.run}${s.in}: ${DECIDED[operation] ?? `${operation} 요청이 접수되었습니다.`} 결과는 기다리지 않습니다(wait: false).`,
  failed: (s, where) => `${s.run}${s.in}: 실패했습니다${where}.`,
  failedDespiteSuccess: (s, where) => `${s.run}${s.in}: 상태는 'success'이지만 실패했습니다${where}. 롤백되었을 수 있습니다.`,
  withStatus: (word) => `(상태: ${status(word)})`,
  onServer: (server, step) => `(서버 ${short(server)}${step && `, ${step} 단계`})`,
  onServers: (failed, all, list) => `(서버 ${all}대 중 ${failed}대: ${list})`,
  inTask: (task, inside) => `(작업 ${short(task)}${inside && `: ${inside}`})`,
  inTasks: (failed, all, list) => `(작업 ${all}개 중 ${failed}개: ${list})`,
  serverAndStep: (server, step) => `서버 ${short(server)}${step && `, ${step} 단계`}`,
  phase: (phase) => `${phase} 단계`,
  canaryExpired: '(제한 시간 안에 카나리 승인 여부가 결정되지 않음)',
  failedNext: (where) =>
    `콘솔에서 ${where === '' ? '' : `${where} `}로그를 확인하고 원인을 해결한 뒤 job을 다시 실행해 주십시오.`,
  rejected: (s) => `${s.run}${s.in}: 거절되었습니다.`,
  rejectedNext: '거절한 사람에게 사유를 확인한 뒤 job을 다시 실행해 주십시오.',
  canaryRejected: (s) => `${s.run}${s.in}: 카나리가 거절되었습니다.`,
  canaryScore: (score, needed, metrics) =>
    `카나리 점수 ${score}점으로 통과 점수 ${needed}점에 미달했습니다.${metrics && ` 실패한 지표: ${metrics}.`}`,
  canaryNext: '실패한 지표를 베이스라인과 비교해 원인을 해결한 뒤 job을 다시 실행해 주십시오.',
  cancelledElsewhere: (s) => `${s.run}${s.in}: 콘솔이나 다른 job에서 취소되었습니다.`,
  cancelledNext: '의도한 취소가 아니라면 job을 다시 실행해 주십시오.',
  interruptedBeforeStart: (s, signal) =>
    `${s.target}: 시작하기 전에 워크플로가 취소되어(${signal}) 아무것도 시작하지 않았습니다.`,
  interrupted: (s, signal) => `${s.run}${s.in}: 진행 중에 워크플로가 취소되었습니다(${signal}).`,
  interruptedUnclear: (s, signal) =>
    `${s.target}: 시작하는 중에 워크플로가 취소되어(${signal}) 시작 여부를 아직 알 수 없습니다. 이 job의 post 단계에서 확인합니다.`,
  cancelResult: (result, why) => {
    switch (result) {
      case 'not-sent':
        return '취소하지 않았으며 계속 진행됩니다.';
      case 'left-to-post':
        return '승인이 반영되었는지 아직 알 수 없습니다. 이 job의 post 단계에서 확인한 뒤 on-cancel 설정에 따라 처리합니다.';
      case 'accepted':
        return '취소 요청이 접수되었습니다.';
      case 'refused':
        return `서비스가 취소를 거부했습니다. ${why}`;
      case 'unsent':
        return `취소 요청을 보내지 못했습니다. 이 job의 post 단계에서 다시 시도합니다. ${why}`;
      case 'unanswered':
        return `취소 요청을 보냈지만 명확한 응답을 받지 못했습니다. 이 job의 post 단계에서 다시 확인합니다. ${why}`;
    }
  },
  endingUnseen: (operation, word) => `${operation} 요청으로 끝났는지 확인하지 못했습니다. 마지막 상태: ${status(word)}.`,
  timedOut: (s, limit, word) => `${s.run}${s.in}: timeout(${limit}) 안에 끝나지 않았습니다. 마지막 상태: ${status(word)}.`,
  notApproved: (s, limit) => `${s.run}${s.in}: approval-timeout(${limit}) 안에 승인되지 않았습니다.`,
  canaryNotDecided: (s, limit) => `${s.run}${s.in}: approval-timeout(${limit}) 안에 카나리 승인 여부가 결정되지 않았습니다.`,
  decideNext: (approve, reject, project, historyId) =>
    `${approve === 'approve' ? '승인이 필요합니다(approveDeploy 권한)' : '카나리 승인이 필요합니다'}. 콘솔에서 승인하거나 거절해 주십시오. 또는 다음 스텝을 실행해 주십시오: operation: ${approve} (거절은 ${reject}), project: ${project}, history-id: ${historyId}. 더 오래 기다리려면 approval-timeout을 늘려 주십시오.`,
  resume: (historyId, startsAnother) =>
    `계속 진행 중입니다. operation: watch, history-id: ${historyId} 스텝으로 추적해 주십시오.${
      startsAnother ? ' job을 다시 실행하면 이 실행이 끝난 뒤 하나를 더 시작합니다.' : ''
    } 더 오래 기다리려면 timeout을 늘려 주십시오.`,
  tooLateWaiting: (s, ids, limit) =>
    `${s.target}: timeout(${limit}) 동안 ${busy(s.noun)} 계속 진행 중이어서 시작하지 않았습니다(${ids}).`,
  tooLateWaitingNext:
    '진행 중인 실행이 끝난 뒤 job을 다시 실행하거나, timeout을 늘리거나, concurrency 그룹으로 job이 순서대로 실행되게 해 주십시오.',
  tooLate: (s, limit) => `${s.target}: timeout(${limit}) 안에 서비스에 연결하지 못해 시작하지 않았습니다.`,
  tooLateKeys: (s, limit) => `${s.target}: timeout(${limit}) 안에 인증키를 얻지 못해 시작하지 않았습니다.`,
  tooLateErrors: (s, limit) => `${s.target}: timeout(${limit}) 동안 서비스가 오류로만 응답하여 시작하지 못했습니다.`,
  tooLateGarbled: (s, limit) =>
    `${s.target}: timeout(${limit}) 동안 서비스에 연결되었으나 응답을 해석할 수 없어 시작하지 못했습니다.`,
  tooLateRefused: (s, limit) => `${s.target}: timeout(${limit}) 동안 서비스가 모든 요청을 거부하여 시작하지 못했습니다.`,
  refusedStart: (s) => `${s.target}: 시작하지 않았습니다.`,
  refusedPoll: (s) => `${s.run}${s.in}: 상태를 조회할 수 없습니다.`,
  refusedDecision: (operation, s) => `${s.run}${s.in}: ${NOT_DECIDED[operation] ?? `${operation} 요청이 처리되지 않았습니다.`}`,
  refusedApi: (operation, call) => `${operation}: 서비스가 거부했습니다${call && `(${call})`}.`,
  noSuchRun: (s, project) =>
    `${s.noun === '배포' ? '배포 프로젝트' : '파이프라인'} ${short(project)}에 ${s.noun} ${s.historyId}의 이력이 없습니다.`,
  noSuchRunNext: 'history-id와 project를 확인해 주십시오. 이력 ID는 한 프로젝트에만 속합니다.',
  unknownIds: (list) => `다음 ID를 확인해 주십시오: ${list}.`,
  missingRight: (operation, right) =>
    `${operation} 동작에는 다음이 필요합니다: ${right}. 서브 계정에 권한을 부여하거나(콘솔: Sub Account), 권한이 있는 계정의 키를 사용해 주십시오.`,
  rights: {
    start: 'doDeploy 권한',
    request: 'requestDeploy 권한',
    decide: 'approveDeploy 권한',
    change: 'changeProject 권한',
    cancel: '배포를 취소할 수 있는 정책(예: NCP_VPC_SOURCEDEPLOY_MANAGER)',
    canary: '카나리를 승인할 수 있는 정책(예: NCP_VPC_SOURCEDEPLOY_MANAGER)',
    viewDeploy: 'SourceDeploy 조회 정책(예: NCP_VPC_SOURCEDEPLOY_MANAGER)',
    pipeline: '파이프라인 실행 정책(예: NCP_VPC_SOURCEPIPELINE_MANAGER)',
    viewPipeline: 'SourcePipeline 조회 정책(예: NCP_VPC_SOURCEPIPELINE_MANAGER)',
  },
  nameMissing: (kind, wanted) => `${kind} '${short(wanted)}': 찾을 수 없습니다.`,
  nameAmbiguous: (kind, wanted, count) => `${kind} '${short(wanted)}': 같은 이름이 ${count}개 있습니다.`,
  didYouMean: (closest) => `의도한 이름이라면 다음을 사용해 주십시오: ${closest.join(', ')}.`,
  candidates: (kind, count, list) => `전체 ${kind} ${count}개${list && `: ${list}`}.`,
  noCandidates: (kind) => `이 계정에서 조회되는 항목이 없습니다(${kind}). site, platform, region과 계정 권한을 확인해 주십시오.`,
  useIds: (list) => `이름 대신 ID를 사용해 주십시오: ${list}.`,
  conflict: (s, ids) => `${s.target}: ${busy(s.noun)} 진행 중이어서 시작하지 않았습니다${ids && `(${ids})`}.`,
  conflictNext: '진행 중인 실행이 끝난 뒤 job을 다시 실행하거나, on-conflict: wait 또는 attach를 사용해 주십시오.',
  heldBack: (s) => `${s.target}: 다른 대상이 실패하여 건너뛰었습니다(fail-fast: true).`,
  heldBackNext: '실패한 대상의 원인을 해결한 뒤 job을 다시 실행하거나 fail-fast: false를 사용해 주십시오.',
  duplicate: (s) => `${s.target}: targets의 앞선 항목과 같은 대상이므로 건너뛰었습니다.`,
  duplicateNext: '대상은 한 번씩만 적어 주십시오.',
  many: (count, succeeded) => `대상 ${count}개 중 ${succeeded}개 성공.`,
  manyStarted: (count) => `대상 ${count}개를 모두 시작했습니다. 결과는 기다리지 않습니다(wait: false).`,
  manyFailed: (list) => `실패: ${list}.`,
  manyNotStarted: (list) => `시작하지 않음: ${list}.`,
  manySkipped: (list) => `건너뜀: ${list}.`,
  manyLabel: (count) => `대상 ${count}개`,
  manyOf: (some, count, list) => `대상 ${count}개 중 ${some}개: ${list}`,
  state: (operation, s, word) =>
    `${s.run}${s.in}: ${NOT_DECIDED[operation] ?? `${operation} 요청이 적용되지 않았습니다.`} 현재 상태: ${status(word)}.`,
  stateEnded: (operation) =>
    `이미 끝난 실행이므로 ${operation === 'cancel' ? '취소할' : '승인하거나 거절할'} 것이 없습니다. 다른 실행을 지정하려 했다면 history-id를 확인해 주십시오.`,
  stateUncancellable:
    'Kubernetes의 롤링 배포와 블루/그린 배포는 취소할 수 없습니다. 카나리 배포에는 operation: canary-reject를 사용해 주십시오.',
  stateWatch: (historyId) => `operation: watch, history-id: ${historyId} 스텝으로 추적해 주십시오.`,
  lost: (s) => `${s.run}${s.in}: 상태를 더 이상 조회할 수 없어 결과를 알 수 없습니다. 실행은 그대로 두었습니다.`,
  lostNext: (historyId) => `콘솔에서 확인하거나, operation: watch, history-id: ${historyId} 스텝으로 추적해 주십시오.`,
  undocumentedEnd: (s, word) => `${s.run}${s.in}: 문서에 없는 상태로 끝났습니다: ${status(word)}. 성공으로 처리하지 않습니다.`,
  undocumentedNext: '콘솔에서 결과를 확인하고, 이 상태를 이 액션의 GitHub 이슈로 알려 주십시오.',
  unclearStart: (s, ids, isUnread) =>
    ids === ''
      ? `${s.target}: 시작 여부를 알 수 없습니다. 시작 요청에 명확한 응답을 받지 못했고 ${isUnread ? '이력을 조회하지 못했습니다' : '이력에도 새 실행이 없습니다'}.`
      : `${s.target}: 시작 여부를 알 수 없습니다. 시작 요청에 명확한 응답을 받지 못했고, 이 스텝의 실행인지 구분할 수 없는 실행이 있습니다(${ids}).`,
  foreignRun: (s, historyId) =>
    `${s.target}: 시작 여부를 알 수 없습니다. 시작 요청의 결과로 확인된 실행은 다른 실행입니다(${historyId}).`,
  unclearNext:
    '다시 시작하지도 취소하지도 않았습니다. 콘솔에서 확인한 뒤 해당 실행을 operation: watch로 추적하거나 job을 다시 실행해 주십시오.',
  defect: (s, message) => `${s.target}: 이 액션의 오류로 스텝이 종료되었습니다: ${message}.`,
  defectNext: (historyId) =>
    `이 오류를 이 액션의 GitHub 이슈로 알려 주십시오.${historyId === '' ? '' : ` 실행 ${historyId}: 그대로 두었습니다. operation: watch, history-id: ${historyId} 스텝으로 추적해 주십시오.`}`,
};
