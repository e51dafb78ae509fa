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

export const summary: Messages['summary'] = {
  why: '원인',
  state: '실행 상태',
  next: '할 일',
  facts: {
    conclusion: '결과',
    operation: '동작',
    project: '배포 프로젝트',
    stage: '배포 스테이지',
    scenario: '배포 시나리오',
    pipeline: '파이프라인',
    historyId: '이력 ID',
    status: '마지막 상태',
    noStatus: '(없음)',
    executor: '요청자',
    kind: '배포 대상, 배포 전략',
    started: '시작 시각',
    finished: '종료 시각',
    duration: '소요 시간',
    step: '이 스텝',
    stepTook: (took) => `${took} 걸림`,
    zone: 'zone',
    console: '콘솔',
    consoleMenu: 'Services > Developer Tools',
    workflowRun: '워크플로 실행',
    attempt: (attempt) => `${attempt}번째 시도`,
    commit: '커밋',
    actor: '워크플로 실행자',
  },
  more: (count) => `${number(count)}개 더 보기`,
  leftOut: (count) => `페이지가 너무 길어지지 않도록 나머지 ${number(count)}개 행은 생략했습니다.`,
  blockLeftOut: (title) => `“${title}” 부분은 생략했습니다. 넣으면 요약이 GitHub의 크기 제한을 넘습니다.`,
  failure: {
    title: '실패한 부분',
    server: '서버',
    step: '단계',
    status: '상태',
    task: '작업',
    said: '서비스의 응답',
    httpStatus: 'HTTP 상태',
    code: '코드',
    message: '메시지',
    details: '상세',
    candidates: '후보',
    name: '이름',
    id: 'ID',
    otherRuns: '관련 실행',
    historyId: '이력 ID',
    since: '시작 시각',
    phase: (phase) => `${phase} 단계`,
    summary: (failed, all) => `서버 ${number(all)}대 중 ${number(failed)}대가 실패했습니다.`,
    taskSummary: (failed, all) => `작업 ${number(all)}개 중 ${number(failed)}개가 실패했습니다.`,
  },
  targets: {
    title: '대상 서버',
    ofTask: (task) => `작업 ${task} · 대상 서버`,
    server: '서버',
    status: '상태',
    steps: '단계 (UTC)',
    count: (done, all) => `서버 ${number(all)}대 중 ${number(done)}대가 성공했습니다.`,
  },
  tasks: {
    title: '작업',
    task: '작업',
    type: '유형',
    status: '상태',
    after: '선행 작업',
    started: '시작 (UTC)',
    duration: '소요 시간',
    detail: '상세',
    result: (id) => `결과 ${id}`,
    deployment: (id, status) => `배포 ${id}: ${status}`,
    phase: (phase) => `${phase} 단계에서 실패`,
    count: (done, all) => `작업 ${number(all)}개 중 ${number(done)}개가 성공했습니다.`,
    pictureCut: (shown, all) => `그림에는 작업 ${number(all)}개 중 ${number(shown)}개만 표시했습니다. 나머지는 표에 있습니다.`,
  },
  canary: {
    title: '카나리',
    ofTask: (task) => `작업 ${task} · 카나리`,
    analysis: '분석',
    at: '종료 (UTC)',
    score: '점수',
    passScore: '통과 점수',
    verdict: '판정',
    metric: '지표',
    element: '항목',
    weight: '가중치',
    baseline: '베이스라인 (평균)',
    canary: '카나리 (평균)',
    deviation: '편차',
    metricsOf: (analysis) => `분석 ${analysis}의 지표`,
    whyFailed: (metric, canary, baseline) => `${metric}: 실패. 카나리 ${canary}, 베이스라인 ${baseline}.`,
    whyFailedBare: (metric) => `${metric}: 실패.`,
    tooLow: (score, passScore) => `점수 ${score}점: 시나리오의 통과 점수 ${passScore}점에 미치지 못했습니다.`,
  },
  timeline: {
    title: '진행 과정',
    phases: '이 스텝',
    at: '확인 (UTC)',
    atKst: 'KST',
    status: '상태',
    lasted: '지속 시간',
    picture: '시각은 브라우저의 시간대로 표시됩니다. 빨강: 실패, 회색: 완료, 파랑: 진행 중.',
    pictureCut: (shown, all) => `그림에는 ${number(all)}줄 중 ${number(shown)}줄만 표시했습니다(문제가 있는 것부터).`,
  },
  checks: {
    title: '점검',
    what: '항목',
    result: '결과',
    detail: '상세',
    results: { proved: '확인됨', failed: '실패', 'not-provable': '확인 불가' },
  },
  resume: {
    title: '붙여 넣을 스텝',
    watch: '이 실행을 끝까지 확인:',
    approve: '승인 (반려는 operation: reject):',
    canaryApprove: '카나리 승인 (취소는 operation: canary-reject):',
    cancel: '취소:',
    retry: '다시 시작 (또는 실패한 job을 다시 실행):',
    start: '시작:',
    findOut: '콘솔에서 이 스텝의 실행을 찾은 뒤 끝까지 확인:',
    another: '다른 방법',
  },
  many: {
    title: '대상',
    target: '대상',
    conclusion: '결과',
    historyId: '이력 ID',
    status: '마지막 상태',
    duration: '소요 시간',
    details: (target, conclusion) => `${target}: ${conclusion}`,
    leftOut: (count) => `GitHub의 크기 제한을 넘지 않도록 대상 ${number(count)}개의 상세 내용은 생략했습니다.`,
  },
  warnings: (count) => `경고 ${number(count)}건`,
};
