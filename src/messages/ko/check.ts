import type { Messages } from '../messages.js';

export const check: Messages['check'] = {
  inputs: '입력',
  inputsFine: '모두 읽었고 올바릅니다',
  credentials: '인증키',
  credentialsFine: '서비스가 서명된 요청을 받아들였습니다',
  clock: '시계',
  clockOffset: (seconds) =>
    `${seconds === 0 ? '서비스와 일치합니다' : `서비스보다 ${Math.abs(seconds)}초 ${seconds > 0 ? '느립니다' : '빠릅니다'}`}(허용 오차 5분)`,
  reachable: '서비스',
  notFound: (wanted, why) => (why === 'missing' ? `'${wanted}': 존재하지 않습니다` : `'${wanted}': 둘 이상 존재합니다`),
  permission: '시작 권한',
  permissionWhy: (mode) =>
    mode === 'pipeline'
      ? '파이프라인 실행 권한을 조회하는 API가 없어, 실제로 시작해야만 알 수 있습니다'
      : 'doDeploy(또는 requestDeploy) 권한을 조회하는 API가 없어, 실제로 시작해야만 알 수 있습니다',
  targetType: '배포 대상, 배포 전략',
  targets: '대상 서버',
  noTargets: '배포 스테이지에 표시되지 않습니다',
  file: '배포 파일',
  fileLater:
    '배포 파일을 실행할 때 고르는 시나리오(later)입니다. API에는 파일을 지정하는 필드가 없으므로 콘솔에서만 배포할 수 있습니다',
  manifest: '매니페스트',
  canary: '카나리 분석',
  task: (name) => `작업 ${name}`,
  underWay: '진행 중인 실행',
  nothingUnderWay: '없음. 시작하면 바로 진행됩니다',
  othersUnderWay: (runs) => `실행 ${runs}. 시작하면 on-conflict가 적용됩니다`,
};
