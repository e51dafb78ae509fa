import type { InputName } from '../../src/run/model/operations.js';
import type { OutputName } from '../../src/runner/outputs.js';

/** Inputs in Korean, for README.ko.md. One that is missing here does not compile; the English ones are those of action.yml. */
export const INPUTS_KO: Readonly<Record<InputName, string>> = {
  mode: '대상 서비스: `deploy`(SourceDeploy), `pipeline`(SourcePipeline), `api`(API 동작 하나를 직접 호출).',
  operation:
    '수행할 동작. 모드 deploy: `start`, `request`, `approve`, `reject`, `canary-approve`, `canary-reject`, `cancel`, `watch`, `check`. 모드 pipeline: `start`, `cancel`, `watch`, `check`. 모드 api: API 동작 이름(docs/operations.md).',
  project: '배포 프로젝트나 파이프라인의 이름 또는 ID. 숫자로만 된 값은 ID로 봅니다. `name:2001`처럼 쓰면 이름으로 봅니다.',
  stage: '배포 스테이지의 이름 또는 ID(모드 deploy의 start, request, check).',
  scenario: '배포 시나리오의 이름 또는 ID(모드 deploy의 start, request, check).',
  targets:
    '여러 대상을 한 스텝에서 시작합니다. `project`, `stage`, `scenario`를 적은 항목의 YAML 목록이며, 빠진 값은 같은 이름의 입력에서 가져옵니다(파이프라인은 `project`만).',
  'max-parallel': '`targets`를 동시에 몇 개까지 진행할지. 비우거나 `all`이면 모두 동시에, `1`이면 순서대로 진행합니다.',
  'fail-fast': '`targets` 가운데 하나가 실패하면 나머지를 새로 시작하지 않을지 여부. 이미 진행 중인 실행은 끝까지 확인합니다.',
  'history-id': '기존 실행에 대한 동작에서 대상이 되는 실행. 이전 스텝의 출력 `history-id`입니다.',
  wait: '끝날 때까지 기다릴지 여부. `false`이면 시작하고 이력 ID만 남긴 뒤 스텝을 끝냅니다.',
  timeout:
    '대기 중이거나 진행 중인 실행을 확인하는 최대 시간. 이름 조회와 다른 실행을 기다리는 시간을 포함합니다. `90s`, `30m`, `1h30m`, `1d` 또는 초 단위 숫자.',
  'approval-timeout': '사람의 결정(승인, 수동 카나리)을 기다리는 최대 시간. 따로 계산하며, 그동안 `timeout`은 멈춥니다.',
  'on-timeout': '제한 시간이 다 되었을 때: `detach`(실행은 그대로 두고 이어서 확인하는 방법을 알림) 또는 `cancel`.',
  'on-cancel': '워크플로가 취소되었을 때: 실행도 `cancel`하거나 `detach`.',
  'on-conflict':
    '같은 배포 시나리오나 파이프라인이 이미 진행 중일 때: `wait`(끝나기를 기다렸다가 시작), `attach`(진행 중인 실행을 확인하고 새로 시작하지 않음), `fail`.',
  'poll-interval': '상태 조회 간격: `auto` 또는 `1s`부터 `10m`까지의 기간.',
  'access-key': 'NAVER Cloud 계정의 Access Key. 비우면 환경 변수 `NCLOUD_ACCESS_KEY_ID`, `NCLOUD_ACCESS_KEY` 순서로 씁니다.',
  'secret-key': 'NAVER Cloud 계정의 Secret Key. 비우면 환경 변수 `NCLOUD_SECRET_ACCESS_KEY`, `NCLOUD_SECRET_KEY` 순서로 씁니다.',
  credentials:
    '인증키를 가져오는 곳: `keys`(두 입력, 비우면 환경 변수), `profile` 또는 `profile:NAME`(`~/.ncloud/configure`), `server-role`(NAVER Cloud 서버의 셀프 호스팅 러너. 시크릿이 필요 없음).',
  role: '먼저 STS로 전환할 역할의 NRN. 지정하면 위의 인증키에는 역할을 전환할 권한만 있으면 됩니다.',
  site: '`public`(민간), `gov`(공공), `fin`(금융).',
  platform: '`vpc` 또는 `classic`(한국 리전만, `fin`에는 없음).',
  region: '리전 코드. 예: `KR`, `JPN`, `SGN`. 비우면 환경 변수 `NCLOUD_REGION`, 그것도 없으면 해당 site의 기본 리전입니다.',
  'api-url':
    'API 주소를 바꿉니다. `{service}`가 들어 있는 URL이며, 이 자리에 `sourcedeploy`, `sourcepipeline`, `sourcebuild`, `sts`가 들어갑니다. 루프백 주소가 아니면 `https`만 쓸 수 있습니다.',
  language: '로그, 어노테이션, 요약, 댓글의 언어: `en` 또는 `ko`.',
  'time-zone':
    '요약과 댓글에 쓰는 시간대의 IANA 이름. 비우면 `UTC`이고, `language: ko`이면 `Asia/Seoul`입니다. 출력은 항상 UTC입니다.',
  summary: 'job 요약을 작성할지 여부.',
  environment: 'GitHub 환경 이름. GitHub Deployment를 만들고 그 상태를 실행에 맞추어 갱신합니다.',
  'environment-url': '그 GitHub Deployment에 표시할 링크.',
  'commit-status': '실행에 맞추어 갱신할 커밋 상태의 이름.',
  comment: '풀 리퀘스트에 댓글 하나를 두고 계속 갱신할지 여부.',
  'github-token': '`environment`, `commit-status`, `comment`에만 씁니다.',
  parameters: '모드 api: 경로, 쿼리, 본문 필드를 YAML 또는 JSON 매핑으로 적습니다.',
};

/** Outputs in Korean. */
export const OUTPUTS_KO: Readonly<Record<OutputName, string>> = {
  'history-id': '실행의 이력 ID. 시작 응답을 받은 직후, 다른 일을 하기 전에 설정합니다.',
  conclusion:
    '`success`, `checked`, `failure`, `rejected`, `cancelled`, `timed_out`, `refused`, `unknown`, `started` 가운데 한 단어.',
  status: '서비스가 마지막으로 보고한 상태 그대로.',
  'project-id': '배포 프로젝트 또는 파이프라인의 ID.',
  'project-name': '그 이름.',
  'stage-id': '배포 스테이지의 ID.',
  'stage-name': '그 이름.',
  'scenario-id': '배포 시나리오의 ID.',
  'scenario-name': '그 이름.',
  'started-at': '서비스가 알려 준 시작 시각(ISO 8601 UTC).',
  'finished-at': '서비스가 알려 준 종료 시각(ISO 8601 UTC).',
  duration: '실행의 소요 시간(초).',
  executor: '서비스가 알려 준 요청자.',
  'console-url': '서비스 콘솔의 주소.',
  details:
    'JSON. 배포의 대상(서버, 상태, 단계, 시각) 또는 파이프라인의 작업(이름, 유형, 상태, 결과 ID). `targets`를 쓰면 대상마다 한 항목: 이름과 ID, 이력 ID, 결과, 상태, 시각. 최대 100,000바이트이며, 잘린 항목 수는 `{"omitted": n}`으로 알립니다.',
  'details-file': '`details` 전체를 담은 파일의 경로. 러너의 임시 폴더에 있습니다.',
  'github-deployment-id': '`environment`를 지정했을 때 GitHub Deployment의 ID.',
  result:
    '모드 api: 응답의 `result`(JSON). 숫자는 받은 그대로입니다. 최대 100,000바이트이며, 잘린 항목 수는 `{"omitted": n}`으로 알립니다.',
  'result-file': '`result` 전체를 담은 파일의 경로. 러너의 임시 폴더에 있습니다.',
};
