import type { Messages } from '../messages.js';

const word = (status: string) => (status === '' ? '(없음)' : status);
const noun = (mode: string) => (mode === 'pipeline' ? '파이프라인 실행' : '배포');
/** With the object's particle, which the noun decides. */
const object = (mode: string) => (mode === 'pipeline' ? '파이프라인 실행을' : '배포를');

export const log: Messages['log'] = {
  phases: {
    check: '점검',
    call: '호출',
    result: '결과',
  },
  kinds: { project: '배포 프로젝트', stage: '배포 스테이지', scenario: '배포 시나리오', pipeline: '파이프라인' },
  run: (mode, historyId) => `${noun(mode)} ${historyId || '(ID 알 수 없음)'}`,
  opening: {
    line: (doing, waits, cancelling) => `${doing}. ${waits}${cancelling && ` ${cancelling}`}`,
    start: (target) => `배포 시작: ${target}`,
    startPipeline: (target) => `파이프라인 실행: ${target}`,
    request: (target) => `배포 승인 요청: ${target}`,
    approve: (run, project) => `승인: ${run} (${project})`,
    reject: (run, project) => `거절: ${run} (${project})`,
    canaryApprove: (run, project) => `카나리 승인: ${run} (${project})`,
    canaryReject: (run, project) => `카나리 거절: ${run} (${project})`,
    cancel: (run, project) => `취소: ${run} (${project})`,
    watch: (run, project) => `추적: ${run} (${project})`,
    check: (target) => `점검: ${target}. 배포는 하지 않습니다.`,
    call: (operation) => `API 호출: ${operation}`,
    waits: (limit) => `최대 ${limit} 동안 기다립니다.`,
    waitsLonger: (limit, approval) => `최대 ${limit}, 승인 대기는 별도로 최대 ${approval} 동안 기다립니다.`,
    waitsForApproval: (limit, approval) => `승인은 최대 ${approval}, 그 밖에는 최대 ${limit} 동안 기다립니다.`,
    doesNotWait: '결과는 기다리지 않습니다.',
    cancels: (mode) => `이 워크플로를 취소하면 ${noun(mode)}도 취소됩니다.`,
    detaches: (mode) => `이 워크플로를 취소해도 ${object(mode)} 취소하지 않습니다.`,
  },
  resolved: (kind, name, id) => (name === '' ? `${kind} ${id}` : `${kind} ${name} (ID ${id})`),
  console: (url) => `콘솔: ${url} (Services > Developer Tools)`,
  conflict: (ids, policy) =>
    policy === 'wait'
      ? `다른 실행이 진행 중입니다(${ids}). 끝날 때까지 기다린 뒤 시작합니다(on-conflict: wait).`
      : policy === 'attach'
        ? `다른 실행이 진행 중입니다(${ids}). 새로 시작하지 않고 이 실행을 추적합니다(on-conflict: attach).`
        : `다른 실행이 진행 중입니다(${ids}). 아무것도 시작하지 않습니다(on-conflict: fail).`,
  starting: (what) => `시작 요청: ${what}`,
  started: (run) => `시작됨: ${run}`,
  startFound: (run) => `시작 요청에 명확한 응답을 받지 못했지만 이력에서 실행을 찾았습니다: ${run}. 다시 시작하지 않습니다.`,
  attached: (run) => `추적 시작: ${run}`,
  answerLost: (why) => `시작 요청을 보냈지만 명확한 응답을 받지 못했습니다. ${why} 시작되었는지 이력에서 확인합니다.`,
  stillLooking: '시작 요청에 명확한 응답을 받지 못해 이력을 계속 확인하고 있습니다.',
  historyUnread: (why) => `이력을 조회하지 못했습니다. ${why} 다시 조회하며, 그동안 아무것도 시작하지 않습니다.`,
  startRetry: (why, seconds) => `아직 시작되지 않았습니다. ${why} ${seconds} 후 다시 시도합니다.`,
  retry: (operation, why, seconds) => `${operation}: ${why} ${seconds} 후 다시 시도합니다.`,
  clockCorrected: (minutes, ahead) =>
    `러너의 시스템 시각이 서비스보다 ${minutes} ${ahead ? '빠릅니다' : '느립니다'}. 이제부터 서비스 시각으로 서명합니다. NTP로 시각을 동기화해 주십시오.`,
  status: (status) => `상태 ${word(status)}`,
  server: (mark, name, what, took) => [`${mark} ${name}`, what, took].filter((part) => part !== '').join('  '),
  servers: (mark, count, what, names) => `${mark} 서버 ${count}대${what && ` ${what}`}: ${names}`,
  stepFailed: (step) => (step === '' ? '실패' : `${step} 단계 실패`),
  taskRunning: (task) => `작업 ${task}: 진행 중`,
  taskWaits: (task, kind) => `작업 ${task}: ${kind === 'approval' ? '승인 대기' : '카나리 승인 대기'}`,
  analysis: (mark, score, passScore) => `${mark} 카나리 분석: ${score}점(통과 점수 ${passScore}점)`,
  failedMetrics: (metrics) => `실패한 지표: ${metrics}`,
  estimate: (percent, left) => `약 ${percent}%, ${left} 남음`,
  late: (median) => `평소(${median})보다 오래 걸림`,
  heartbeat: (status, sinceChange) => `상태 변화 없음: ${status === '' ? '(아직 없음)' : status}, ${sinceChange}째`,
  blocked: (kind, projectId, historyId, consoleUrl) => {
    const [what, who, operation] =
      kind === 'approval'
        ? ['승인을', 'approveDeploy 권한이 있는 계정으로 콘솔', 'approve (거절은 reject)']
        : ['카나리 승인을', '콘솔', 'canary-approve (거절은 canary-reject)'];
    return (
      `배포 ${historyId}: ${what} 기다리고 있습니다. ${who}${consoleUrl && `(${consoleUrl})`}에서 승인하거나 거절해 주십시오. 또는 다음 스텝을 실행해 주십시오: ` +
      `operation: ${operation}, project: ${projectId}, history-id: ${historyId}.`
    );
  },
  waitsUpTo: (limit) => `이 스텝은 최대 ${limit} 동안 기다립니다.`,
  decided: (operation, run) => `${run}: ${operation} 요청이 접수되었습니다.`,
  decisionUnanswered: (operation, run, why) =>
    `${run}: ${operation} 요청을 보냈지만 명확한 응답을 받지 못했습니다. ${why} 다시 보내지 않으며, 반영 여부는 상태로 확인합니다.`,
  pollFailed: (why, seconds) => `상태를 조회하지 못했습니다. ${why} ${seconds} 후 다시 조회합니다. 실행에는 영향이 없습니다.`,
  pollRecovered: (failed) => `상태를 다시 조회할 수 있습니다(실패 ${failed}회 후).`,
  unknownStatus: (status) =>
    `문서에 없는 상태가 보고되었습니다: '${status}'. 성공으로 처리하지 않고 계속 추적합니다. 이 상태를 이 액션의 GitHub 이슈로 알려 주십시오.`,
  interrupted: (signal) => `워크플로가 취소되고 있습니다(${signal}).`,
  cancelSent: (run) => `${run}: 취소 요청이 접수되었습니다.`,
  cancelRefused: (run, why) => `${run}: 취소하지 못했습니다. ${why}`,
  cancelUnanswered: (run, why) => `${run}: 취소 요청을 보냈지만 명확한 응답을 받지 못했습니다. ${why}`,
  notOwned: (run) => `${run}: 이 스텝이 시작한 실행이 아니므로 취소하지 않습니다.`,
  detached: (run) => `${run}: 취소하지 않습니다(on-cancel: detach).`,
  maskedOutput: (name) =>
    `출력 '${name}'에 시크릿 값이 들어 있어 GitHub가 출력을 비우거나 가립니다. 이름과 ID는 시크릿이 아니라 변수(vars)에 보관해 주십시오.`,
  reporterFailed: (why) => `GitHub에 보고할 수 없습니다(environment, commit-status, comment): ${why}`,
  summaryFailed: (why) => `job 요약을 기록하지 못했습니다: ${why}`,
  outputs: (conclusion) => `conclusion: ${conclusion}`,
  post: {
    gone: (run, status) => `${run}: 끝났습니다(${word(status)}).`,
    lookingUp: '시작 요청에 명확한 응답을 받지 못해 이력에서 실행을 확인합니다.',
    none: '이력에 이 스텝의 실행이 없습니다. 처리할 것이 없습니다.',
    unclear: (ids) =>
      `새 실행 중 어느 것이 이 스텝의 실행인지 알 수 없어 아무것도 취소하지 않았습니다(${ids}). 콘솔에서 확인해 주십시오.`,
    still: (run, status) => `${run}: 계속 진행됩니다(${word(status)}).`,
    verified: (run, status) => `${run}: 취소 후 끝났습니다(${word(status)}).`,
    notVerified: (run, status) => `${run}: 취소 후에도 끝나지 않았습니다(${word(status)}). 콘솔에서 확인해 주십시오.`,
    blind: (run, why) => `${run}: 아직 진행 중일 수 있으나 이 post 단계에서 확인할 수 없습니다. ${why}`,
    unproved:
      'main 단계에서 저장한 상태가 이 스텝의 것인지 확인할 수 없어 아무것도 변경하지 않았습니다. 그 사이 인증키가 바뀌었을 수 있습니다. 아직 진행 중인 실행이 있는지 콘솔에서 확인해 주십시오.',
    notFound: '이력을 조회하지 못해 이 스텝의 실행이 있는지 알 수 없습니다. 콘솔에서 확인해 주십시오.',
    failed: (run, why) => `${run}: 확인하지 못했습니다. ${why}`,
    invisible: (run) => `${run}: 상태를 조회하지 못했습니다. 아직 진행 중인지 콘솔에서 확인해 주십시오.`,
  },
};
