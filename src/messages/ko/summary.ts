import type { Messages } from '../messages.js';

const UNITS = [
  [86_400, '일'],
  [3600, '시간'],
  [60, '분'],
  [1, '초'],
] as const;

/** `1시간 5분`, `3분 40초`: at most two units, as in English. */
export const duration = (ms: number): string => {
  const seconds = Math.max(0, Math.round(ms / 1000));
  const first = UNITS.findIndex(([length]) => seconds >= length);
  if (first < 0) return '0초';
  return UNITS.slice(first, first + 2)
    .map(([length, unit], index) => {
      const above = index === 0 ? Number.POSITIVE_INFINITY : (UNITS[first]?.[0] ?? 1);
      const count = Math.floor((seconds % above) / length);
      return count > 0 ? `${count}${unit}` : '';
    })
    .filter((part) => part !== '')
    .join(' ');
};

const number = (count: number) => count.toLocaleString('en-US');

const COLOURS = { green: '초록: 성공', red: '빨강: 실패', blue: '파랑: 기타' } as const;

export const summary: Messages['summary'] = {
  why: '원인',
  state: '현재 상태',
  next: '조치 방법',
  states: {
    nothingStarted: '아무것도 시작하지 않아 변경된 것이 없습니다.',
    nothingDeployed: '배포하지 않았습니다.',
    unchanged: '이 스텝이 변경한 것은 없습니다.',
    startUnknown: '시작 여부를 알 수 없습니다.',
    unknown: '알 수 없습니다.',
    waitsForApproval: '승인 대기 중입니다(approveDeploy 권한 필요). 아직 배포되지 않았습니다.',
    taskWaitsForApproval: '승인 대기 중입니다(approveDeploy 권한 필요).',
    waitsForCanary: '카나리가 실행 중이며 승인 또는 거절을 기다리고 있습니다.',
    lastSeen: (state) => `마지막으로 확인한 상태: ${state}`,
    rejected: '실행 전에 거절되어 배포되지 않았습니다.',
    queued: '실행 대기 중이며 아직 배포되지 않았습니다.',
    running: '아직 진행 중입니다.',
    started: '시작되었으며 결과는 아직 알 수 없습니다.',
    succeeded: '성공했습니다.',
    failed: '실패했습니다. 어디까지 진행되었는지는 서비스가 알려 주지 않습니다.',
    cancelled: '취소되었습니다. 어디까지 진행되었는지는 서비스가 알려 주지 않습니다.',
    canary: (score, needed, isCancelled) =>
      `${isCancelled ? '카나리 배포가 거절되어 취소되었습니다' : '카나리 분석을 통과하지 못했습니다'}. 점수 ${score}점(통과 점수 ${needed}점).`,
    canaryRejected: '카나리 배포가 거절되어 취소되었습니다.',
    callDone: '처리되었습니다.',
    callUnknown: '처리 여부를 알 수 없습니다.',
    callNotDone: '처리되지 않아 변경된 것이 없습니다.',
    callRead: '조회만 했으며 변경된 것이 없습니다.',
    updated: (count) => `서버 ${number(count)}대 업데이트됨`,
    allUpdated: (count) => `서버 ${number(count)}대 모두 업데이트됨`,
    serversFailed: (count) => `${number(count)}대 실패`,
    serversStopped: (count) => `${number(count)}대 중단 또는 실패`,
    inProgress: (count) => `${number(count)}대 진행 중`,
    unfinished: (count) => `${number(count)}대 미완료`,
    untouched: (count) => `${number(count)}대 변경 없음`,
    serversCancelled: (count) => `${number(count)}대 취소됨`,
    unclear: (count) => `${number(count)}대 확인 불가`,
    tasksSucceeded: (count, list) => `작업 ${number(count)}개 성공${list && ` (${list})`}`,
    tasksFailed: (count, list) => `${number(count)}개 실패${list && ` (${list})`}`,
    tasksRunning: (count, list) => `${number(count)}개 진행 중${list && ` (${list})`}`,
    tasksWaiting: (count, list) => `${number(count)}개 승인 대기${list && ` (${list})`}`,
    tasksNotRun: (count, list) => `${number(count)}개 미실행${list && ` (${list})`}`,
    tasksOther: (count, list) => `${number(count)}개 취소 또는 확인 불가${list && ` (${list})`}`,
    targetsSucceeded: (count) => `대상 ${number(count)}개 성공`,
    targetsStarted: (count) => `대상 ${number(count)}개 시작됨`,
    targetsFailed: (count) => `${number(count)}개 실패`,
    targetsNotStarted: (count) => `${number(count)}개 시작하지 않음`,
    targetsSkipped: (count) => `${number(count)}개 건너뜀`,
  },
  links: {
    console: 'NAVER Cloud 콘솔',
    consoleMenu: (service) => `(Services > Developer Tools > ${service} 메뉴)`,
    workflowRun: '이 워크플로 실행',
    deployment: '배포',
    pipelineRun: '파이프라인 실행',
  },
  facts: {
    title: '상세 정보',
    conclusion: '결과',
    operation: '동작',
    project: '배포 프로젝트',
    stage: '배포 스테이지',
    scenario: '배포 시나리오',
    pipeline: '파이프라인',
    status: '상태',
    noStatus: '(없음)',
    executor: '요청자',
    kind: '배포 타깃, 배포 전략',
    started: '시작 시각',
    finished: '종료 시각',
    duration: '소요 시간',
    step: '스텝 실행 시간',
    place: '사이트와 플랫폼',
    workflow: '워크플로',
    attempt: (attempt) => `${attempt}번째 시도`,
    commit: '커밋',
    actor: '워크플로 실행자',
  },
  more: (count) => `${number(count)}개 더 보기`,
  leftOut: (count) => `페이지가 너무 길어지지 않도록 나머지 ${number(count)}개 행은 생략했습니다.`,
  blockLeftOut: (title) => `“${title}” 부분은 생략했습니다. 넣으면 요약이 GitHub의 크기 제한을 넘습니다.`,
  failure: {
    said: '서비스의 응답',
    httpStatus: 'HTTP 상태',
    code: '코드',
    message: '메시지',
    details: '상세',
    candidates: '사용 가능한 이름',
    name: '이름',
    id: 'ID',
    otherRuns: '관련 실행',
    historyId: '이력 ID',
    status: '상태',
    since: '시작 시각',
  },
  targets: {
    title: '서버',
    ofTask: (task) => `작업 ${task} · 서버`,
    server: '서버',
    result: '결과',
    duration: '소요 시간',
    updated: '업데이트됨',
    untouched: '변경 없음',
    cancelled: '취소됨',
    failed: (step) => (step === '' ? '실패' : `${step} 단계 실패`),
    stopped: (step) => (step === '' ? '중단 또는 실패' : `${step} 단계 중단 또는 실패`),
    inProgress: (step) => (step === '' ? '진행 중' : `${step} 단계 진행 중`),
    unfinished: (step) => (step === '' ? '미완료' : `${step} 단계 미완료`),
  },
  tasks: {
    title: '작업',
    task: '작업',
    result: '결과',
    duration: '소요 시간',
    succeeded: '성공',
    notRun: '미실행',
    cancelled: '취소됨',
    failed: (where) => (where === '' ? '실패' : `실패: ${where}`),
    inProgress: '진행 중',
    waitsForApproval: '승인 대기',
    waitsForCanary: '카나리 승인 대기',
    deployment: (id) => `배포 ${id}`,
    build: (id) => `빌드 ${id}`,
    deploymentsLeftOut: (count) => `페이지가 너무 길어지지 않도록 나머지 배포 ${number(count)}건의 서버는 생략했습니다.`,
  },
  canary: {
    title: '카나리',
    ofTask: (task) => `작업 ${task} · 카나리`,
    analysis: '분석',
    at: '종료 시각',
    score: '점수',
    passScore: '통과 점수',
    result: '결과',
    passed: '통과',
    failed: '실패',
    metric: '지표',
    baseline: '베이스라인',
    canary: '카나리',
    earlier: (count) => `전체 분석 ${number(count)}건`,
  },
  picture: {
    caption: (since, colours) =>
      [`${since}부터 경과한 시간.`, colours.length > 0 && `${colours.map((colour) => COLOURS[colour]).join(', ')}.`]
        .filter(Boolean)
        .join(' '),
    units: { second: '초', minute: '분', hour: '시간' },
  },
  checks: {
    title: '점검',
    what: '항목',
    result: '결과',
  },
  call: {
    title: 'API 호출',
    request: '요청',
    field: '필드',
    value: '값',
    answer: '응답',
  },
  resume: {
    title: '이어서 실행할 스텝(복사해 steps: 아래에 붙여 넣기)',
    watch: '이 실행을 끝까지 추적:',
    approve: '승인(거절하려면 operation: reject):',
    canaryApprove: '카나리 승인(거절하려면 operation: canary-reject):',
    cancel: '취소:',
    retry: '다시 시작(또는 실패한 job을 다시 실행):',
    startOrRerun: '시작(또는 실패한 job을 다시 실행):',
    start: '시작:',
    findOut: '콘솔에서 이 스텝의 실행을 확인한 뒤 끝까지 추적:',
    another: '다른 스텝',
  },
  many: {
    title: '대상',
    target: '대상',
    result: '결과',
    duration: '소요 시간',
    details: (target, result) => `${target}: ${result}`,
    leftOut: (count) => `페이지가 너무 길어지지 않도록 대상 ${number(count)}개의 상세 내용은 생략했습니다.`,
  },
  warnings: (count) => `경고 ${number(count)}건`,
};
