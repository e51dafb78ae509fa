import type { Location, LocationProblem } from '../../ncloud/endpoints.js';
import type { Messages } from '../messages.js';

const list = (words: readonly string[]) => words.join(', ');
const quoted = (names: readonly string[]) => names.map((name) => `'${name}'`).join(', ');
const at = (mode: string, operation: string) => `mode: ${mode}, operation: ${operation}`;

const API_URL = {
  'no-service': '{service}가 들어 있어야 합니다. 이 자리에 sourcedeploy, sourcepipeline, sourcebuild가 들어갑니다',
  'not-a-url': 'URL 형식이 아닙니다',
  'not-https': 'https여야 합니다. http는 루프백 주소(127.0.0.1, localhost, [::1])에서만 쓸 수 있습니다',
  credentials: '사용자 이름이나 비밀번호를 넣을 수 없습니다',
  query: '쿼리나 프래그먼트를 넣을 수 없습니다',
} as const;

const NEEDED: Readonly<Record<string, string>> = {
  project: '배포 프로젝트 또는 파이프라인의 이름이나 ID',
  stage: '배포 스테이지의 이름이나 ID',
  scenario: '배포 시나리오의 이름이나 ID',
  'history-id': '이전 스텝의 history-id 출력과 같은 실행의 이력 ID',
};

export const inputs: Messages['inputs'] = {
  headline: (count) => `입력 ${count}개가 잘못되어 아무것도 시작하지 않았습니다.`,
  missing: (name, allowed) => `입력 '${name}': 값이 없습니다. 허용 값: ${list(allowed)}.`,
  notAllowed: (name, value, allowed) => `입력 '${name}': '${value}'. 쓸 수 없는 값입니다. 허용 값: ${list(allowed)}.`,
  badDuration: (name, value) =>
    `입력 '${name}': '${value}'. 기간이 아닙니다. 허용 값: 90s, 30m, 1h30m, 1d처럼 0보다 긴 기간 또는 초 단위 숫자. 최대 35d.`,
  badPollInterval: (value) => `입력 'poll-interval': '${value}'. 허용 값: auto 또는 1s부터 10m까지의 기간.`,
  beyondHostedJob: (sum) =>
    `입력 'timeout', 'approval-timeout': 합계 ${sum}. GitHub 호스팅 러너의 job은 6시간 뒤에 끝나므로 합계는 6h까지 쓸 수 있습니다. ` +
    '더 오래 기다려야 하면 wait: false로 시작한 뒤 나중에 operation: watch를 쓰거나, 셀프 호스팅 러너를 쓰십시오.',
  emptyCredentials: (names) =>
    `입력 ${quoted(names)}: 값이 비어 있습니다. 시크릿이 없거나 전달되지 않았습니다(포크와 Dependabot의 풀 리퀘스트에는 시크릿이 전달되지 않으며, ` +
    "재사용 워크플로에는 'secrets: inherit' 또는 시크릿별 지정이 필요합니다).",
  malformedCredential: (name) =>
    `입력 '${name}': 인증키에 없는 공백이나 문자가 들어 있습니다. 값은 표시하지 않습니다. 허용 값: NAVER Cloud에 표시된 그대로의 키(따옴표, 줄바꿈 없이).`,
  location: (problem: LocationProblem, { zone, platform, region, apiUrl }: Location): string => {
    switch (problem.problem) {
      case 'region':
        return `입력 'region': '${region}'. zone: ${zone}에서 허용되는 값: ${list(problem.allowed)}.`;
      case 'platform':
        return `입력 'platform': '${platform}'. zone: ${zone}에서 허용되는 값: ${list(problem.allowed)}.`;
      case 'platform-region':
        return `입력 'region': '${region}'. zone: ${zone}, platform: ${platform}에서 허용되는 값: ${list(problem.allowed)}.`;
      case 'api-url':
        return `입력 'api-url': '${apiUrl.slice(0, 200)}'. ${API_URL[problem.why]}.`;
    }
  },
  badHistoryId: (value) => `입력 'history-id': '${value}'. 허용 값: 실행의 이력 ID(이전 스텝의 history-id 출력).`,
  badUrl: (name, value) => `입력 '${name}': '${value}'. 허용 값: https:// 또는 http://로 시작하는 URL.`,
  emptyName: (name, value) => `입력 '${name}': '${value}'. 허용 값: 이름, ID, 또는 숫자로 된 이름 앞에 name:을 붙인 값.`,
  needed: (name, mode, operation) =>
    `입력 '${name}': 값이 없습니다. ${at(mode, operation)}에 필요합니다. 허용 값: ${NEEDED[name] ?? '값'}.`,
  meaningless: (name, value, mode, operation) =>
    `입력 '${name}': '${value}'. ${at(mode, operation)}에서는 의미가 없습니다. 이 입력을 지우십시오.`,
  needsOther: (name, value, other) =>
    `입력 '${name}': '${value}'. '${other}' 없이는 의미가 없습니다. 둘 다 쓰거나 둘 다 지우십시오.`,
  badMaxParallel: (value) => `입력 'max-parallel': '${value}'. 허용 값: 1부터 9999까지의 정수. 비워 두면 모두 동시에 진행합니다.`,
  targetsSyntax: (line, message) => `입력 'targets': 올바른 YAML이 아닙니다. ${line}행: ${message}.`,
  targetsForm: (most) =>
    `입력 'targets': '- { project: shop, stage: production, scenario: rolling }' 같은 항목 1개부터 ${most}개까지의 YAML 목록이어야 합니다.`,
  targetField: (item, field, allowed) =>
    `입력 'targets', ${item}번째 항목: '${field}' 필드는 쓸 수 없습니다. 허용 값: ${list(allowed)}.`,
  targetValue: (item, field) => `입력 'targets', ${item}번째 항목: '${field}' 값은 이름이나 ID여야 합니다.`,
  targetNeeds: (item, field) =>
    `입력 'targets', ${item}번째 항목: '${field}' 값이 없습니다. 항목이나 같은 이름의 입력에 지정하십시오.`,
  targetTwice: (item, first) =>
    `입력 'targets', ${item}번째 항목: ${first}번째 항목과 같습니다. 대상은 한 번씩만 쓸 수 있습니다.`,
};
