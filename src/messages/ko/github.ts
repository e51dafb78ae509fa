import type { Messages } from '../messages.js';

const quoted = (lines: readonly string[]) => lines.map((line) => `'${line}'`).join(', ');
const UNAFFECTED = '실행에는 영향이 없습니다.';

const about = (historyId: string, what: string) => `${historyId && `실행 ${historyId}: `}${what}`;

export const github: Messages['github'] = {
  descriptions: {
    queued: '시작 준비 중입니다.',
    queuedRun: (historyId) => about(historyId, '실행 대기 중입니다.'),
    running: (historyId) => about(historyId, '진행 중입니다.'),
    'blocked-approval': (historyId, blockedId) =>
      `${about(historyId, '승인을 기다리고 있습니다.')} approveDeploy 권한이 있는 계정으로 콘솔에서 승인해 주십시오${blockedId && `(배포 ${blockedId})`}.`,
    'blocked-canary': (historyId, blockedId) =>
      `${about(historyId, '카나리 승인을 기다리고 있습니다.')} 콘솔에서 승인 또는 거절해 주십시오${blockedId && `(배포 ${blockedId})`}.`,
    left: (historyId) => about(historyId, '시작했으며 결과는 기다리지 않습니다(wait: false).'),
    ended: (title, historyId, why) => `${title}${historyId && ` (실행 ${historyId})`}${why && `: ${why}`}`,
    goesOn: (title, historyId) =>
      `${title}${historyId && ` (실행 ${historyId})`}: 더 이상 추적하지 않습니다.${historyId === '' ? ' 실행은 계속됩니다.' : ''}`,
    lostSight: (historyId) =>
      historyId === ''
        ? '결과를 알기 전에 스텝이 종료되었습니다.'
        : `스텝이 종료되었습니다. 실행 ${historyId}: 아직 진행 중일 수 있습니다.`,
  },
  comment: {
    title: (state, path) => `${state} · ${path}`,
    states: {
      queued: '실행 대기',
      running: '진행 중',
      'blocked-approval': '승인 대기',
      'blocked-canary': '카나리 승인 대기',
      unknown: '진행 중',
    },
    interrupted: '중단됨',
    historyId: '이력 ID',
    commit: '커밋',
    time: '시각',
    by: (actor) => (actor === '' ? '' : `실행자 ${actor}`),
    workflowRun: '워크플로 실행',
    attempt: (number) => `${number}번째 시도`,
    result: '결과',
    earlier: (count) => `이전 실행 ${count}건`,
  },
  noToken: (inputs) =>
    `'github-token'이 비어 있어 GitHub에 보고하지 않습니다(${inputs.join(', ')}). 입력을 삭제하거나 토큰을 지정해 주십시오. ${UNAFFECTED}`,
  noRepository: `GITHUB_REPOSITORY나 커밋을 알 수 없어 GitHub에 보고하지 않습니다. ${UNAFFECTED}`,
  noPermission: (lines, said) =>
    `토큰에 GitHub에 보고할 권한이 없습니다(${said}). job의 'permissions:'에 다음 줄을 추가해 주십시오: ${quoted(lines)}. ${UNAFFECTED}`,
  readOnly: (lines, said) =>
    `토큰에 GitHub에 보고할 권한이 없습니다(${said}). 포크나 Dependabot이 시작한 워크플로의 토큰은 읽기 전용입니다. ` +
    `다른 이벤트에서는 job의 'permissions:'에 다음 줄이 있어야 합니다: ${quoted(lines)}. ${UNAFFECTED}`,
  badToken: (said) => `GitHub가 'github-token' 인증을 거부하여 보고하지 못했습니다(${said}). ${UNAFFECTED}`,
  rateLimited: (time) => `GitHub가 앞으로 ${time} 동안 요청을 제한하므로 마지막 상태를 보고하지 못했습니다. ${UNAFFECTED}`,
  outage: (why) => `GitHub에 마지막 상태를 보고하지 못했습니다(${why}). ${UNAFFECTED}`,
  refused: (thing, why) => `GitHub가 다음 항목을 거부했습니다: ${thing}(${why}). ${UNAFFECTED}`,
  things: { deployment: 'GitHub Deployment', status: '커밋 상태', comment: '댓글' },
  duplicate: (environment, id) =>
    `job의 'environment: ${environment}'에 이 워크플로 실행의 GitHub Deployment ${id}번이 이미 있어 새로 만들지 않습니다. ` +
    `이 액션이 만드는 GitHub Deployment만 남기려면 job에 environment: { name: ${environment}, deployment: false } 형식으로 지정해 주십시오.`,
  noPullRequest: '이 이벤트와 커밋에 해당하는 풀 리퀘스트가 없어 댓글을 남기지 않습니다.',
};
