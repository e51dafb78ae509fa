import type { Messages } from '../messages.js';

const word = (status: string) => (status === '' ? '(없음)' : status);

export const log: Messages['log'] = {
  phases: {
    resolve: '조회',
    start: '시작',
    decide: '승인 처리',
    follow: '진행 확인',
    check: '점검',
    call: '호출',
    result: '결과',
  },
  kinds: { project: '배포 프로젝트', stage: '배포 스테이지', scenario: '배포 시나리오', pipeline: '파이프라인' },
  resolved: (kind, name, id) => (name === '' ? `${kind} ${id}` : `${kind} ${name} (ID ${id})`),
  console: (url) => `콘솔: ${url} (Services > Developer Tools)`,
  conflict: (ids, policy) =>
    policy === 'wait'
      ? `실행 ${ids} 진행 중: 끝날 때까지 기다린 뒤 시작합니다(on-conflict: wait).`
      : policy === 'attach'
        ? `실행 ${ids} 진행 중: 새로 시작하지 않고 이 실행을 확인합니다(on-conflict: attach).`
        : `실행 ${ids} 진행 중: 아무것도 시작하지 않습니다(on-conflict: fail).`,
  starting: (what) => `시작 요청: ${what}`,
  started: (historyId) => `시작됨: 이력 ID ${historyId}`,
  startFound: (historyId) =>
    `시작 요청의 응답을 받지 못했지만 이력에서 실행을 찾았습니다: 이력 ID ${historyId}. 다시 시작하지 않습니다.`,
  attached: (historyId) => `실행 확인 시작: ${historyId}`,
  answerLost: (why) => `시작 요청을 보냈지만 응답을 받지 못했습니다. ${why} 시작되었는지 이력에서 확인합니다.`,
  stillLooking: '시작 요청의 응답이 없어 이력에서 실행을 계속 찾고 있습니다.',
  historyUnread: (why) => `이력을 조회하지 못했습니다. ${why} 다시 조회하며, 그동안 아무것도 시작하지 않습니다.`,
  notStarted: '이력에 이 스텝의 실행이 없습니다. 시작되지 않았으므로 한 번 더 시작합니다.',
  startRetry: (why, seconds) => `아직 시작되지 않았습니다. ${why} ${seconds} 후 다시 시도합니다.`,
  retry: (operation, why, seconds) => `${operation}: ${why} ${seconds} 후 다시 시도합니다.`,
  clockCorrected: (minutes, ahead) =>
    `이 머신의 시계가 서비스보다 ${minutes} ${ahead ? '빠릅니다' : '느립니다'}. 이제부터 서비스 시각으로 서명합니다. 시계를 맞추십시오.`,
  status: (status) => `상태 ${word(status)}`,
  servers: (count, what, names) => `서버 ${count}대 ${what}: ${names}`,
  task: (task, status) => `작업 ${task} · ${status}`,
  analysis: (status, score, passScore) => `카나리 분석 ${status}: 점수 ${score}, 통과 기준 ${passScore}`,
  estimate: (percent, left, count, median) => `≈ ${percent} %, 약 ${left} 남음(최근 성공한 실행 ${count}건의 중앙값 ${median})`,
  late: (elapsed, count, median) => `평소보다 오래 걸림: ${elapsed}(최근 성공한 실행 ${count}건의 중앙값 ${median})`,
  heartbeat: (status, sinceChange) => `상태 변화 없음: ${status === '' ? '(아직 없음)' : status}, ${sinceChange}째`,
  blocked: (kind, projectId, historyId, left) =>
    kind === 'approval'
      ? `배포 ${historyId}: 승인을 기다리고 있습니다. approveDeploy 권한이 있는 계정으로 콘솔에서 승인 또는 반려하거나, 다음 스텝을 실행하십시오: ` +
        `mode: deploy, operation: approve (또는 reject), project: ${projectId}, history-id: ${historyId}. 이 스텝은 최대 ${left} 동안 기다립니다.`
      : `배포 ${historyId}: 카나리 승인을 기다리고 있습니다. 콘솔에서 승인 또는 취소하거나, 다음 스텝을 실행하십시오: ` +
        `mode: deploy, operation: canary-approve (또는 canary-reject), project: ${projectId}, history-id: ${historyId}. 이 스텝은 최대 ${left} 동안 기다립니다.`,
  decided: (operation, historyId) => `실행 ${historyId}: ${operation} 요청이 접수되었습니다.`,
  decisionUnanswered: (operation, historyId, why) =>
    `실행 ${historyId}: ${operation} 요청을 보냈지만 응답을 받지 못했습니다. ${why} 다시 보내지 않으며, 반영 여부는 실행 상태로 확인합니다.`,
  lookFailed: (why, seconds) =>
    `실행 상태를 조회하지 못했습니다. ${why} ${seconds} 후 다시 조회합니다. 실행에는 영향이 없습니다.`,
  lookRecovered: (failed) => `실행 상태를 다시 조회할 수 있습니다(실패 ${failed}회 후).`,
  unknownStatus: (status) =>
    `문서에 없는 상태가 보고되었습니다: '${status}'. 성공으로 처리하지 않고 계속 확인합니다. 이 액션의 프로젝트에 알려 주십시오.`,
  interrupted: (signal) => `워크플로가 취소되고 있습니다(${signal}).`,
  cancelSent: (historyId) => `실행 ${historyId}: 취소 요청이 접수되었습니다.`,
  cancelRefused: (historyId, why) => `실행 ${historyId}: 취소하지 못했습니다. ${why}`,
  cancelUnanswered: (historyId, why) => `실행 ${historyId}: 취소 요청을 보냈지만 응답을 받지 못했습니다. ${why}`,
  notOurs: (historyId) => `실행 ${historyId}: 이 스텝이 시작한 실행이 아니므로 그대로 둡니다.`,
  detached: (historyId) => `실행 ${historyId}: 취소하지 않고 그대로 둡니다(on-cancel: detach).`,
  maskedOutput: (name) =>
    `출력 '${name}'에 시크릿 값이 들어 있어 GitHub가 버리거나 가립니다. 이름과 ID는 시크릿이 아니라 변수(vars)에 두십시오.`,
  reporterFailed: (why) => `GitHub 보고(environment, commit-status, comment)를 할 수 없습니다: ${why}`,
  summaryFailed: (why) => `job 요약을 쓰지 못했습니다: ${why}`,
  outputs: (conclusion) => `conclusion: ${conclusion}`,
  post: {
    gone: (historyId, status) => `실행 ${historyId}: 끝났습니다(${word(status)}).`,
    lookingUp: '시작 요청의 응답을 받지 못했으므로 이력에서 실행을 찾습니다.',
    none: '이력에 이 스텝의 실행이 없습니다. 정리할 것이 없습니다.',
    unclear: (ids) =>
      `새 실행 ${ids} 중 어느 것이 이 스텝의 실행인지 알 수 없어 아무것도 건드리지 않았습니다. 콘솔에서 확인하십시오.`,
    still: (historyId, status) => `실행 ${historyId}: 진행 중인 채로 두었습니다(${word(status)}).`,
    verified: (historyId, status) => `실행 ${historyId}: 취소 후 끝났습니다(${word(status)}).`,
    notVerified: (historyId, status) =>
      `실행 ${historyId}: 취소 후에도 끝나지 않았습니다(${word(status)}). 콘솔에서 확인하십시오.`,
    blind: (historyId, why) =>
      `실행 ${historyId || '(ID 알 수 없음)'}: 아직 진행 중일 수 있으나 이 post 스텝에서 확인할 수 없습니다. ${why}`,
    notFound: '이력을 조회하지 못해 이 스텝의 실행이 있는지 알 수 없습니다. 콘솔에서 확인하십시오.',
    failed: (historyId, why) => `실행 ${historyId || '(알 수 없음)'}: 정리하지 못했습니다. ${why}`,
    invisible: (historyId) => `실행 ${historyId}: 상태를 조회하지 못했습니다. 아직 진행 중인지 콘솔에서 확인하십시오.`,
  },
};
