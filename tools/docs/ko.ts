/** Inputs in Korean, for README.ko.md; the English texts are those of action.yml. A test fails for an input that is missing here. */
export const INPUTS_KO: Readonly<Record<string, string>> = {
  mode: '사용할 서비스: `deploy`(SourceDeploy), `pipeline`(SourcePipeline), `api`(API 동작 하나를 이름으로 호출).',
  operation:
    '수행할 동작. 모드 `deploy`: `start`, `request`, `approve`, `reject`, `canary-approve`, `canary-reject`, `cancel`, `watch`, `check`. 모드 `pipeline`: `start`, `cancel`, `watch`, `check`. 모드 `api`: API 동작 이름(docs/operations.md).',
  project:
    '배포 프로젝트 또는 파이프라인의 이름이나 ID. 숫자로만 된 값은 ID로, 그 밖의 값은 정확히 일치하는 이름으로 처리합니다. `name:2001`처럼 쓰면 이름으로 처리합니다.',
  stage: '배포 스테이지의 이름이나 ID(모드 `deploy`의 `start`, `request`, `check`).',
  scenario: '배포 시나리오의 이름이나 ID(모드 `deploy`의 `start`, `request`, `check`).',
  targets:
    '스텝 하나로 여러 대상을 배포합니다(동작 `start`). 항목마다 `project`, `stage`, `scenario`(파이프라인은 `project`)를 적은 1~500개의 YAML 목록입니다. 항목에 없는 값은 같은 이름의 입력에서 가져옵니다.',
  'max-parallel': '`targets` 중 동시에 진행할 개수. 비우거나 `all`이면 모두 동시에, `1`이면 순서대로 하나씩 진행합니다.',
  'fail-fast': '`targets` 중 하나가 실패하면 남은 대상을 시작하지 않습니다. 진행 중인 실행은 끝까지 추적합니다.',
  'history-id': '기존 실행을 대상으로 하는 동작에서 그 실행의 이력 ID. 앞선 스텝의 출력 `history-id`를 지정합니다.',
  wait: '끝까지 추적할지 여부. `false`이면 요청만 하고 이력 ID를 출력한 뒤 스텝을 끝냅니다.',
  timeout:
    '대기 중이거나 진행 중인 실행을 추적하는 최대 시간. 이름 조회와 다른 실행을 기다리는 시간도 포함합니다. `90s`, `30m`, `1h30m`, `1d`. 단위 없는 숫자는 초입니다. GitHub 호스팅 러너에서는 `approval-timeout`과 합해 최대 `6h`.',
  'approval-timeout':
    '승인(배포 승인, 수동 카나리 승인)을 기다리는 최대 시간. 승인을 기다리는 동안에는 `timeout` 대신 이 시간이 적용됩니다.',
  'on-timeout': '제한 시간이 지났을 때: `detach`(실행은 그대로 두고 이어서 추적하는 방법을 안내) 또는 `cancel`.',
  'on-cancel': '워크플로가 취소되었을 때: 실행도 취소하려면 `cancel`, 그대로 두려면 `detach`.',
  'on-conflict':
    '같은 배포 시나리오나 파이프라인의 다른 실행이 진행 중일 때: `wait`(끝날 때까지 기다렸다가 시작), `attach`(새로 시작하지 않고 그 실행을 추적), `fail`.',
  'poll-interval': '상태 조회 간격: `auto` 또는 `1s`~`10m`.',
  'access-key': 'Access Key ID. 비우면 환경 변수 `NCLOUD_ACCESS_KEY_ID`, `NCLOUD_ACCESS_KEY` 순으로 찾습니다.',
  'secret-key': 'Secret Key. 비우면 환경 변수 `NCLOUD_SECRET_ACCESS_KEY`, `NCLOUD_SECRET_KEY` 순으로 찾습니다.',
  credentials:
    '인증키의 출처: `keys`(위의 두 입력, 없으면 환경 변수), `profile` 또는 `profile:NAME`(`~/.ncloud/configure`), `server-role`(NAVER Cloud 서버의 셀프 호스팅 러너, 시크릿이 필요 없음).',
  role: '먼저 STS로 전환할 역할(Role)의 NRN(예: `nrn:PUB:IAM::1234567:Role/…`). 위의 인증키에는 전환 권한만 있으면 됩니다.',
  site: '`public`(민간), `gov`(공공), `fin`(금융).',
  platform: '`vpc` 또는 `classic`(한국 리전만, `fin`에는 없음).',
  region: '리전 코드(`KR`, `JPN`, `SGN` 등). 비우면 환경 변수 `NCLOUD_REGION`, 그것도 없으면 `site`의 기본 리전을 사용합니다.',
  'api-url':
    'API 주소를 대체하는 URL. `{service}` 자리에 `sourcedeploy`, `sourcepipeline`, `sourcebuild`, `sts` 중 하나가 들어갑니다. 루프백 주소가 아니면 `https`만 사용할 수 있습니다.',
  language: '로그, 어노테이션, 요약, 댓글의 언어: `en` 또는 `ko`.',
  'time-zone':
    '요약과 댓글에 표시할 시간대(IANA 이름). 비우면 `UTC`, `language: ko`이면 `Asia/Seoul`입니다. 출력은 항상 UTC입니다.',
  summary: 'job 요약을 작성할지 여부.',
  environment: 'GitHub 환경 이름. GitHub Deployment를 만들고 실행에 맞추어 상태를 갱신합니다.',
  'environment-url': 'GitHub Deployment에 표시할 링크.',
  'commit-status': '실행에 맞추어 갱신할 커밋 상태의 이름.',
  comment: '풀 리퀘스트에 댓글 하나를 달고 실행에 맞추어 갱신할지 여부.',
  'github-token': '`environment`, `commit-status`, `comment`에만 사용합니다.',
  parameters: '모드 `api`: 경로, 쿼리, 본문 필드를 적은 YAML 또는 JSON 매핑.',
};

/** Outputs in Korean. */
export const OUTPUTS_KO: Readonly<Record<string, string>> = {
  'history-id': '실행의 이력 ID. 시작 응답을 받은 직후, 다른 일을 하기 전에 설정합니다.',
  conclusion:
    '`success`, `checked`, `failure`, `rejected`, `cancelled`, `timed_out`, `refused`, `unknown`, `started` 중 한 단어.',
  status: '서비스가 마지막으로 알려 준 상태. 바꾸지 않고 그대로 설정합니다.',
  'project-id': '배포 프로젝트 또는 파이프라인의 ID.',
  'project-name': '배포 프로젝트 또는 파이프라인의 이름.',
  'stage-id': '배포 스테이지의 ID.',
  'stage-name': '배포 스테이지의 이름.',
  'scenario-id': '배포 시나리오의 ID.',
  'scenario-name': '배포 시나리오의 이름.',
  'started-at': '서비스가 알려 준 시작 시각(ISO 8601 UTC).',
  'finished-at': '서비스가 알려 준 종료 시각(ISO 8601 UTC).',
  duration: '실행의 소요 시간(초, 정수).',
  executor: '서비스가 알려 준 요청자.',
  'console-url': '서비스 콘솔의 주소.',
  details:
    'JSON. 배포의 서버(이름, 상태, 단계, 시각) 또는 파이프라인의 작업(이름, 유형, 상태, 결과 ID). `targets`를 쓰면 대상마다 한 항목(이름과 ID, 이력 ID, 결과, 상태, 시각)입니다. 최대 100,000바이트이며, 잘린 항목의 수는 마지막 항목 `{"omitted": n}`에 표시합니다.',
  'details-file': '`details` 전체가 들어 있는 파일의 경로(러너의 임시 폴더).',
  'github-deployment-id': '`environment`를 지정했을 때 GitHub Deployment의 ID.',
  result:
    '모드 api: 응답의 `result`(JSON). 숫자는 받은 그대로입니다. 최대 100,000바이트이며, 잘린 항목의 수는 `{"omitted": n}`에 표시합니다.',
  'result-file': '`result` 전체가 들어 있는 파일의 경로(러너의 임시 폴더).',
};
