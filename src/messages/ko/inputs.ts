import type { Location, LocationProblem } from '../../ncloud/endpoints.js';
import type { Messages } from '../messages.js';

const list = (words: readonly string[]) => words.join(', ');
const quoted = (names: readonly string[]) => names.map((name) => `'${name}'`).join(', ');

/** What decides whether an input is used: the mode where no operation of it uses the input, otherwise the operation. */
const where = (name: string, mode: string, operation: string) =>
  mode === 'api' || name === 'parameters' || (mode === 'pipeline' && (name === 'stage' || name === 'scenario'))
    ? `mode: ${mode}`
    : `operation: ${operation}`;

/** Begins most sentences about a value. */
const unusable = (name: string, value: string) => `입력 '${name}'에 사용할 수 없는 값입니다: '${value}'.`;

/** A key may come from the environment: then the variable is what has to be corrected. */
const keySource = (name: string, variable: string) => (variable === '' ? `입력 '${name}'` : `환경 변수 ${variable}`);

const API_URL = {
  'no-service': '{service}가 들어 있어야 합니다. 이 자리에 sourcedeploy, sourcepipeline, sourcebuild, sts가 들어갑니다',
  'not-a-url': 'URL 형식이 아닙니다',
  'not-https': 'https여야 합니다. http는 루프백 주소(127.0.0.1, localhost, [::1])에서만 사용할 수 있습니다',
  credentials: '사용자 이름이나 비밀번호를 포함할 수 없습니다',
  query: '쿼리나 프래그먼트를 포함할 수 없습니다',
} as const;

const RUN_ID = '실행의 이력 ID(이전 스텝의 history-id 출력)';

/** What the missing inputs should have; a name or an id is all the same for each but the history id. */
function neededValues(names: readonly string[], mode: string): string {
  const kinds: Readonly<Record<string, string>> = {
    project: mode === 'pipeline' ? '파이프라인' : '배포 프로젝트',
    stage: '배포 스테이지',
    scenario: '배포 시나리오',
  };
  const named = names.flatMap((name) => kinds[name] ?? []);
  return [...(named.length > 0 ? [`${list(named)}의 이름이나 ID`] : []), ...(names.includes('history-id') ? [RUN_ID] : [])].join(
    '; ',
  );
}

export const inputs: Messages['inputs'] = {
  nothingStarted: '아무것도 시작하지 않았습니다.',
  holdsSecret: (name, secrets) =>
    `입력 '${name}'에 다음 시크릿의 값이 들어 있습니다: ${quoted(secrets)}. 값은 표시하지 않습니다. 사용 가능한 값: 시크릿이 들어 있지 않은 값. 커밋된 적이 있다면 키를 교체해 주십시오.`,
  hidden: '(시크릿이 들어 있을 수 있어 표시하지 않음)',
  headline: (count) => `입력 ${count}개가 잘못되어 아무것도 시작하지 않았습니다.`,
  misspelt: (name, meant) => `없는 입력입니다: '${name}'. 이 입력을 쓰려고 했다면 이름을 고쳐 주십시오: '${meant}'.`,
  notAllowed: (name, value, allowed) => `${unusable(name, value)} 사용 가능한 값: ${list(allowed)}.`,
  toDeploy: '배포하려면 start를 사용해 주십시오.',
  badDuration: (name, value) =>
    `${unusable(name, value)} 사용 가능한 값: 90s, 30m, 1h30m, 1d처럼 0보다 긴 기간 또는 초 단위 숫자. 최대 35d.`,
  badPollInterval: (value) => `${unusable('poll-interval', value)} 사용 가능한 값: auto 또는 1s부터 10m까지의 기간.`,
  beyondHostedJob: (sum, isBoth) =>
    `${isBoth ? `입력 'timeout', 'approval-timeout': 합계 ${sum}` : `입력 'timeout': ${sum}`}. GitHub 호스팅 러너의 job은 6시간 뒤에 종료됩니다. ` +
    `사용 가능한 값: ${isBoth ? '합계 ' : ''}최대 6h. 더 오래 기다려야 하면 wait: false로 시작한 뒤 나중에 operation: watch를 사용하거나 셀프 호스팅 러너를 사용해 주십시오.`,
  emptyCredentials: (names) =>
    `입력 ${quoted(names)}: 값이 비어 있습니다. 시크릿이 없거나 전달되지 않았습니다(포크와 Dependabot의 풀 리퀘스트에는 시크릿이 전달되지 않으며, ` +
    "재사용 워크플로에는 'secrets: inherit' 또는 시크릿별 지정이, GitHub 환경의 시크릿에는 job의 'environment:' 줄이 필요합니다). " +
    '사용 가능한 값: 입력 또는 환경 변수(NCLOUD_ACCESS_KEY_ID 또는 NCLOUD_ACCESS_KEY, NCLOUD_SECRET_ACCESS_KEY 또는 NCLOUD_SECRET_KEY)의 인증키, 또는 credentials: profile이나 server-role.',
  quotedCredential: (name, variable) =>
    `${keySource(name, variable)}: 값이 따옴표로 둘러싸여 있습니다. 키를 붙여 넣을 때 함께 들어간 것으로 보입니다. 값은 표시하지 않습니다. 따옴표 없이 키만 다시 저장해 주십시오.`,
  malformedCredential: (name, variable) =>
    `${keySource(name, variable)}: 인증키에 사용되지 않는 공백이나 문자가 들어 있습니다. 값은 표시하지 않습니다. NAVER Cloud에 표시된 그대로 따옴표와 줄바꿈 없이 입력해 주십시오.`,
  keysNotUsed: (name, source) =>
    `입력 '${name}': credentials: ${source} 설정에서는 사용하지 않는 입력입니다. 값은 표시하지 않습니다. 삭제하거나 credentials: keys를 사용해 주십시오.`,
  badRole: (value) =>
    `${unusable('role', value)} 사용 가능한 값: nrn:PUB:IAM::1234567:Role/0b2d4f6a-1c3e-4a5b-8d7f-9e0a1b2c3d4e 형식의 역할 NRN.`,
  badTimeZone: (value) => `${unusable('time-zone', value)} 사용 가능한 값: UTC, Asia/Seoul, Europe/Berlin 같은 IANA 시간대 이름.`,
  location: (problem: LocationProblem, { site, platform, region, apiUrl }: Location, regionFrom): string => {
    const name = regionFrom === 'region' ? "입력 'region'" : `환경 변수 ${regionFrom}`;
    switch (problem.problem) {
      case 'region':
        return `${name}: '${region}'. site: ${site}에 없는 리전입니다. 사용 가능한 값: ${list(problem.allowed)}.`;
      case 'platform':
        return `입력 'platform': '${platform}'. site: ${site}에 없는 플랫폼입니다. 사용 가능한 값: ${list(problem.allowed)}.`;
      case 'platform-region':
        return `${name}: '${region}'. site: ${site}, platform: ${platform}에 없는 리전입니다. 사용 가능한 값: ${list(problem.allowed)}.`;
      case 'api-url':
        return `입력 'api-url': '${apiUrl}'. ${API_URL[problem.why]}. 사용 가능한 값: https://{service}.example.com 형식의 URL.`;
    }
  },
  badHistoryId: (value) => `${unusable('history-id', value)} 사용 가능한 값: ${RUN_ID}.`,
  badUrl: (name, value) => `${unusable(name, value)} 사용 가능한 값: https:// 또는 http://로 시작하는 URL.`,
  emptyName: (name, value) => `${unusable(name, value)} 사용 가능한 값: 이름, ID, 또는 숫자로 된 이름 앞에 name:을 붙인 값.`,
  leadingZero: (name, value, without) =>
    `입력 '${name}': '${value}'. ID는 0으로 시작할 수 없습니다. 사용 가능한 값: ${without}${name === 'history-id' ? '' : `, 이름이라면 name:${value}`}.`,
  needed: (names, mode, operation) =>
    `입력 ${quoted(names)}: 값이 없습니다. mode: ${mode}, operation: ${operation}에 필요합니다. ` +
    `사용 가능한 값: ${neededValues(names, mode)}.`,
  splitPath: 'project, stage, scenario 세 입력에 나누어 적어 주십시오.',
  meaningless: (name, value, mode, operation) =>
    `입력 '${name}': ${where(name, mode, operation)}에서 사용하지 않는 입력입니다. 삭제해 주십시오. 입력된 값: '${value}'.`,
  needsOther: (name, value, other) =>
    `입력 '${name}': 다음 입력과 함께 지정해야 합니다: '${other}'. 둘 다 지정하거나 둘 다 삭제해 주십시오. 입력된 값: '${value}'.`,
  badMaxParallel: (value) =>
    `${unusable('max-parallel', value)} 사용 가능한 값: 1부터 9999까지의 정수 또는 all(모두 동시에 진행).`,
  targetsSyntax: (line, message) => `입력 'targets': 올바른 YAML이 아닙니다. ${line}행: ${message}.`,
  targetsForm: (most) =>
    `입력 'targets': '- { project: shop, stage: production, scenario: rolling }' 같은 항목 1~${most}개로 된 YAML 목록이어야 합니다.`,
  targetItem: (item) =>
    `입력 'targets', ${item}번째 항목: '{ project: shop, stage: production, scenario: rolling }' 같은 매핑이어야 합니다.`,
  targetField: (item, field, allowed) =>
    `입력 'targets', ${item}번째 항목: '${field}' 필드는 사용할 수 없습니다. 사용 가능한 필드: ${list(allowed)}.`,
  targetValue: (item, field) => `입력 'targets', ${item}번째 항목: '${field}' 값은 이름이나 ID여야 합니다.`,
  targetNeeds: (item, field) =>
    `입력 'targets', ${item}번째 항목: '${field}' 값이 없습니다. 항목이나 같은 이름의 입력에 지정해 주십시오.`,
  targetLeadingZero: (item, field, value, without) =>
    `입력 'targets', ${item}번째 항목: '${field}' 필드에 사용할 수 없는 값입니다: '${value}'. ID는 0으로 시작할 수 없습니다. 사용 가능한 값: ${without}, 이름이라면 name:${value}.`,
  targetTwice: (item, first) =>
    `입력 'targets', ${item}번째 항목: ${first}번째 항목과 같습니다. 대상은 한 번씩만 지정해 주십시오.`,
  targetsMore: (count) => `입력 'targets': 문제가 ${count}건 더 있습니다.`,
};
