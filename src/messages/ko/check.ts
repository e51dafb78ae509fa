import type { Messages } from '../messages.js';

/** Most that the service's time and ours may differ, in s, before the gateway refuses a request [doc]. */
const MAX_CLOCK_OFFSET_SECONDS = 300;

export const check: Messages['check'] = {
  inputs: '입력',
  inputsFine: '이상 없음',
  credentials: '인증키',
  credentialsFine: '인증 성공',
  account: '계정',
  accountIs: (kind, name) =>
    `${kind === 'main' ? '메인 계정' : kind === 'sub' ? '서브 계정' : '역할(Role)'}${name && ` ${name}`}`,
  accountMain: '모든 권한을 가진 메인 계정의 인증키입니다. 서브 계정을 사용해 주십시오(docs/keys.md).',
  accountUnknown: (why) => `어느 계정의 인증키인지 확인할 수 없습니다. ${why}`,
  clock: '시스템 시각',
  clockOffset: (seconds) => {
    if (seconds === 0) return '서비스와 일치';
    const offset = `서비스보다 ${Math.abs(seconds)}초 ${seconds > 0 ? '느림' : '빠름'}`;
    return Math.abs(seconds) > MAX_CLOCK_OFFSET_SECONDS
      ? `${offset}. 허용 오차 5분을 넘었으므로 NTP로 러너의 시각을 동기화해 주십시오`
      : `${offset}(허용 오차 5분)`;
  },
  reachable: '서비스',
  notFound: (wanted, why) => (why === 'missing' ? `'${wanted}': 없음` : `'${wanted}': 둘 이상 있음. ID를 사용해 주십시오`),
  permission: '시작 권한',
  permissionWhy: (mode) =>
    mode === 'pipeline'
      ? '확인 불가. 파이프라인 실행 권한을 조회하는 API 동작이 없어 실제로 시작해야 알 수 있습니다'
      : '확인 불가. doDeploy와 requestDeploy 권한을 조회하는 API 동작이 없어 실제로 시작해야 알 수 있습니다',
  targetType: '배포 타깃, 배포 전략',
  targets: '대상 서버',
  noTargets: '배포 스테이지 정보에 없음',
  file: '배포 파일',
  fileLater: '실행할 때 선택(later). API에는 파일을 지정하는 필드가 없으므로 이 배포 시나리오는 콘솔에서만 배포할 수 있습니다',
  manifest: '매니페스트',
  canary: '카나리 분석',
  task: (name) => `작업 ${name}`,
  underWay: '진행 중인 다른 실행',
  nothingUnderWay: '없음. 바로 시작할 수 있습니다',
  othersUnderWay: (runs) => `${runs}. 시작하면 on-conflict가 적용됩니다`,
};
