export const id = 57;
export const ids = [57];
export const modules = {

/***/ 4057: // ./lib/src/messages/ko/ko.js + 10 modules
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ko: () => (/* binding */ ko)
});

;// CONCATENATED MODULE: ./lib/src/messages/ko/api.js
const fields = (path, query, body) => Object.entries({ 경로: path, 쿼리: query, 본문: body })
    .flatMap(([kind, names]) => (names.length > 0 ? [`${kind} ${list(names)}`] : []))
    .join('; ');
const list = (words) => (words.length === 0 ? '없음' : words.join(', '));
const api = {
    unknownOperation: (name, closest) => `'${name}': 없는 API 동작입니다. 의도한 이름이라면 다음을 사용해 주십시오: ${list(closest)}. 전체 목록은 docs/operations.md에 있습니다. 요청은 보내지 않았습니다.`,
    wrongPlatform: (name, platforms) => `${name}: ${list(platforms)} 플랫폼에만 있는 API 동작입니다. platform을 지정해 주십시오. 요청은 보내지 않았습니다.`,
    takes: (name, path, query, body) => `${name}의 필드: ${fields(path, query, body) || '없음'}. 요청은 보내지 않았습니다.`,
    tooLong: (length, longest) => `입력 'parameters': ${length}자입니다. 최대 ${longest}자까지 허용됩니다. 요청은 보내지 않았습니다.`,
    syntax: (line, column, message) => `입력 'parameters': 올바른 YAML이나 JSON이 아닙니다. ${line}행 ${column}열: ${message}.`,
    notMapping: "입력 'parameters': 한 줄에 하나씩 '필드: 값' 형식의 매핑으로 적어 주십시오.",
    unknownField: (field) => `입력 'parameters': 없는 필드입니다: '${field}'.`,
    missing: (fields) => `입력 'parameters': 필요한 필드가 없습니다: ${list(fields)}.`,
    badField: (field, expected, received) => `입력 'parameters': 필드 '${field}'의 값이 올바르지 않습니다. 필요: ${expected}, 실제: ${received}.`,
    segment: "'.'이나 '..'이 아닌 한 단어(ID는 '/'와 앞자리 0 없이)",
    pagesTogether: "입력 'parameters': pageNo와 pageSize는 함께 지정하거나 함께 생략해 주십시오. 요청은 보내지 않았습니다.",
    resultTooLong: (length, longest) => `응답이 ${length}바이트로 출력 'result'의 한도(${longest}바이트)를 넘어 일부만 출력했습니다. 전체 응답은 출력 'result-file'의 파일에 있습니다.`,
    unconfirmed: (operation) => `${operation}: 성공 여부를 알 수 없습니다. 서비스의 응답에 문서에 정의된 확인 값이 없습니다.`,
    ambiguous: (operation) => `${operation}: 성공 여부를 알 수 없습니다. 요청을 보냈지만 명확한 응답을 받지 못했습니다.`,
    interrupted: (operation, signal) => `${operation}: 요청을 보내거나 응답을 받기 전에 워크플로가 취소되었습니다(${signal}). 변경된 것은 없습니다.`,
    notRepeated: '다시 보내지 않았습니다. 다시 실행하기 전에 조회 API 동작(list, get)이나 콘솔에서 확인해 주십시오.',
};

;// CONCATENATED MODULE: ./lib/src/messages/ko/check.js
/** Most that the service's time and ours may differ, in s, before the gateway refuses a request [doc]. */
const MAX_CLOCK_OFFSET_SECONDS = 300;
const check = {
    inputs: '입력',
    inputsFine: '이상 없음',
    credentials: '인증키',
    credentialsFine: '인증 성공',
    account: '계정',
    accountIs: (kind, name) => `${kind === 'main' ? '메인 계정' : kind === 'sub' ? '서브 계정' : '역할(Role)'}${name && ` ${name}`}`,
    accountMain: '모든 권한을 가진 메인 계정의 인증키입니다. 서브 계정을 사용해 주십시오(docs/keys.md).',
    accountUnknown: (why) => `어느 계정의 인증키인지 확인할 수 없습니다. ${why}`,
    clock: '시스템 시각',
    clockOffset: (seconds) => {
        if (seconds === 0)
            return '서비스와 일치';
        const offset = `서비스보다 ${Math.abs(seconds)}초 ${seconds > 0 ? '느림' : '빠름'}`;
        return Math.abs(seconds) > MAX_CLOCK_OFFSET_SECONDS
            ? `${offset}. 허용 오차 5분을 넘었으므로 NTP로 러너의 시각을 동기화해 주십시오`
            : `${offset}(허용 오차 5분)`;
    },
    reachable: '서비스',
    notFound: (wanted, why) => (why === 'missing' ? `'${wanted}': 없음` : `'${wanted}': 둘 이상 있음. ID를 사용해 주십시오`),
    permission: '시작 권한',
    permissionWhy: (mode) => mode === 'pipeline'
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

;// CONCATENATED MODULE: ./lib/src/messages/ko/keys.js
const inParentheses = (detail) => detail && `(${detail})`;
/** Whether the service gave up, rather than refused. */
const isServiceError = (cause) => cause?.kind === 'http' && cause.status >= 500;
/** Why there are no keys to sign with. */
const whyNoKeys = ({ source, problem, detail, cause }, why) => {
    const because = cause ? ` ${why(cause)}` : '';
    switch (problem) {
        case 'no-file':
            return `파일을 읽을 수 없습니다(credentials: profile): ${detail}.`;
        case 'no-profile':
            return `없는 프로파일입니다: ${detail}.`;
        case 'no-keys':
            return `프로파일에 ncloud_access_key_id 또는 ncloud_secret_access_key가 없습니다: ${detail}.`;
        case 'foreign-endpoint':
            return `NCLOUD_METADATA_API_ENDPOINT가 다른 호스트를 가리킵니다${detail && `(${detail})`}. 인증키는 http://169.254.169.254와 루프백 주소에만 요청합니다.`;
        case 'no-role':
            return `서버에 역할(Role)이 없습니다(${detail}).`;
        case 'unreachable':
            return source === 'role'
                ? `STS가 역할 전환에 응답하지 않았습니다${detail && `: ${detail}`}.${because}`
                : `서버의 메타데이터 서비스가 응답하지 않았습니다${inParentheses(detail)}.${because}`;
        case 'refused':
            return source === 'role'
                ? `${isServiceError(cause) ? `STS가 역할 전환에 실패했습니다: ${detail}` : `STS가 역할 전환을 거부했습니다: ${detail}`}.${because}`
                : `서버의 메타데이터 서비스가 인증키를 반환하지 않았습니다(${detail}).${because}`;
        case 'malformed':
            return source === 'role'
                ? `STS의 응답에 사용할 수 있는 인증키가 없습니다${detail && `: ${detail}`}.${because}`
                : `서버 메타데이터 서비스의 응답에 사용할 수 있는 인증키가 없습니다${inParentheses(detail)}.${because}`;
    }
};
/** What to do about it. */
const nextNoKeys = ({ source, problem }) => {
    switch (problem) {
        case 'no-file':
        case 'no-profile':
        case 'no-keys':
            return '러너를 실행하는 사용자의 ~/.ncloud/configure 파일과 NCLOUD_PROFILE 또는 credentials: profile:NAME 값을 확인해 주십시오.';
        case 'foreign-endpoint':
            return 'job의 환경 변수에서 NCLOUD_METADATA_API_ENDPOINT를 삭제해 주십시오.';
        case 'no-role':
            return '콘솔(Sub Account > Roles)에서 서버에 역할을 부여한 뒤 job을 다시 실행해 주십시오.';
        case 'unreachable':
        case 'refused':
        case 'malformed':
            return source === 'role'
                ? '역할(NRN, 이 계정의 역할 전환 허용 여부)과 인증키를 확인하고, 러너에서 STS에 연결할 수 있는지 확인해 주십시오.'
                : 'credentials: server-role 설정은 역할이 있는 NAVER Cloud 서버에서만 사용할 수 있습니다. 그 밖의 러너에서는 인증키나 프로파일을 사용해 주십시오.';
    }
};

;// CONCATENATED MODULE: ./lib/src/messages/ko/failures.js

/** What the service said, verbatim. */
const said = ({ status, code, message, details }) => {
    const words = [message, details]
        .filter((word) => word !== '')
        .join(': ')
        .replace(/[.\s]+$/, '');
    return [`HTTP ${status}`, code && `코드 ${code}`].filter(Boolean).join(', ') + (words && `: ${words}`);
};
const whyHttp = (failure) => {
    if (failure.meaning === 'permission-denied' || failure.status === 403)
        return `권한이 없습니다(${said(failure)}).`;
    if (failure.meaning === 'authentication-failed')
        return `인증에 실패했습니다(${said(failure)}).`;
    if (failure.status === 401)
        return `인증에 실패했습니다. 서비스의 오류 코드는 없습니다(${said(failure)}).`;
    if (failure.status === 404)
        return `서비스에 없는 ID 또는 주소입니다(${said(failure)}).`;
    if (failure.status === 429)
        return `요청이 너무 많아 서비스가 호출을 제한하고 있습니다(${said(failure)}).`;
    return failure.status >= 500 ? `서비스 오류입니다(${said(failure)}).` : `서비스가 요청을 거부했습니다(${said(failure)}).`;
};
const nextHttp = (failure) => {
    if (failure.meaning === 'permission-denied' || failure.status === 403)
        return '콘솔(Sub Account)에서 서브 계정에 API Gateway 접근 권한과 동작에 맞는 권한을 부여해 주십시오(start: doDeploy, request: requestDeploy, approve와 reject: approveDeploy, 변경: changeProject).';
    if (failure.meaning === 'authentication-failed')
        return 'access-key와 secret-key가 한 쌍인지, 사용 중인 키인지(콘솔: Sub Account > Sub Accounts > 해당 계정 > Access key), site에 맞는 키인지 확인해 주십시오. public, gov, fin의 키는 서로 다릅니다.';
    if (failure.status === 401)
        return '중간의 프록시나 게이트웨이가 응답했을 수 있습니다. api-url과 프록시를 먼저 확인하고, access-key와 secret-key를 확인해 주십시오.';
    if (failure.status === 404)
        return 'project와 history-id(이력 ID는 한 프로젝트에만 속합니다)를 확인하고, site, platform, region을 확인해 주십시오.';
    if (failure.status === 429)
        return '호출 한도는 계정의 모든 job이 함께 사용합니다. 동시에 실행하는 job을 줄이거나 poll-interval을 늘리고, 잠시 후 다시 실행해 주십시오.';
    if (failure.status >= 500)
        return '잠시 후 job을 다시 실행해 주십시오.';
    return failure.message === '' || failure.message === 'unknown'
        ? '서비스가 이유를 알려 주지 않았습니다. 콘솔에서 같은 작업을 시도해 주십시오.'
        : '서비스가 알려 준 내용을 고친 뒤 job을 다시 실행해 주십시오.';
};
/** A host of site: fin without the prefix that some sources give it. */
const FIN_HOST = /^(?!vpc).*\.fin-ntruss\.com$/;
const nextNetwork = ({ code, sent, host = '' }) => {
    if (code === 'ENOTFOUND')
        return `api-url, site, platform과 러너의 DNS를 확인해 주십시오.${FIN_HOST.test(host) ? ' site: fin의 호스트 이름은 자료마다 다르므로 api-url: https://vpc{service}.apigw.fin-ntruss.com 값도 시도해 주십시오.' : ''}`;
    if (code === 'EAI_AGAIN')
        return '러너의 DNS를 확인한 뒤 job을 다시 실행해 주십시오.';
    if (code === 'EPROXY')
        return 'https_proxy(주소, 사용자, 비밀번호)가 맞는지, 프록시에서 API 호스트를 허용하는지 확인해 주십시오. 프록시가 필요 없는 호스트는 no_proxy에 추가합니다.';
    return sent
        ? '러너의 네트워크와 프록시를 확인한 뒤 job을 다시 실행해 주십시오.'
        : '러너의 방화벽과 프록시(https_proxy, no_proxy)를 확인해 주십시오. API 호스트의 443 포트에 연결할 수 있어야 합니다.';
};
/** Certificates that are valid at another time than the runner's clock tells. */
const isAboutTime = (code) => code === 'CERT_HAS_EXPIRED' || code === 'CERT_NOT_YET_VALID';
const failures = {
    why: (failure) => {
        switch (failure.kind) {
            case 'http':
                return whyHttp(failure);
            case 'network':
                if (failure.code === 'ENOTFOUND' || failure.code === 'EAI_AGAIN')
                    return `호스트 이름을 찾을 수 없습니다(${failure.host ? `${failure.host}, ` : ''}${failure.code}).`;
                if (failure.code === 'EPROXY')
                    return '프록시가 연결을 거부했습니다.';
                return failure.sent
                    ? `응답을 받기 전에 연결이 끊어졌습니다(${failure.code}).`
                    : `연결할 수 없습니다(${failure.host ? `${failure.host}, ` : ''}${failure.code}).`;
            case 'timeout':
                return `${Math.ceil(failure.afterMs / 1000)}초 안에 응답이 없었습니다.`;
            case 'tls':
                return `서버의 TLS 인증서를 검증할 수 없습니다(${failure.code}).`;
            case 'redirect':
                return `서버가 리디렉션으로 응답했습니다(HTTP ${failure.status}${failure.host ? `, ${failure.host}` : ''}). 따라가면 인증키가 함께 전달되므로 따라가지 않습니다.`;
            case 'oversize':
                return `응답이 ${Math.floor(failure.limitBytes / 1024 / 1024)} MB보다 커서 읽지 않았습니다.`;
            case 'not-json':
                return `응답(HTTP ${failure.status})이 JSON이 아닙니다. 서비스 대신 프록시가 응답했거나 응답이 잘렸을 수 있습니다.`;
            case 'shape':
                return `응답이 문서의 형식과 다릅니다. 필드: ${failure.path}, 문서: ${failure.expected}, 실제: ${failure.received}.`;
            case 'credentials':
                return whyNoKeys(failure, failures.why);
        }
    },
    next: (failure) => {
        switch (failure.kind) {
            case 'http':
                return nextHttp(failure);
            case 'network':
                return nextNetwork(failure);
            case 'timeout':
                return '잠시 후 job을 다시 실행해 주십시오. 매번 발생하면 방화벽이 연결을 차단하고 있을 수 있습니다.';
            case 'tls':
                return isAboutTime(failure.code)
                    ? '러너의 시스템 시각(NTP 동기화)을 먼저 확인하고, 서버나 프록시의 인증서를 확인해 주십시오.'
                    : '프록시가 TLS를 검사한다면 NODE_EXTRA_CA_CERTS에 해당 CA 파일을 지정해 주십시오. 인증서 검증은 끌 수 없습니다.';
            case 'redirect':
                return 'api-url과 프록시를 확인해 주십시오. 로그인 페이지 없이 직접 응답하는 주소여야 합니다.';
            case 'oversize':
            case 'not-json':
                return 'api-url과 프록시를 확인해 주십시오. 이상이 없으면 잠시 후 job을 다시 실행해 주십시오.';
            case 'shape':
                return '서비스가 변경되었거나 이 액션에 결함이 있을 수 있습니다. 필드 이름과 함께 이 액션의 GitHub 이슈로 알려 주십시오.';
            case 'credentials':
                return nextNoKeys(failure);
        }
    },
};

;// CONCATENATED MODULE: ./lib/src/messages/ko/github.js
const quoted = (lines) => lines.map((line) => `'${line}'`).join(', ');
const UNAFFECTED = '실행에는 영향이 없습니다.';
const about = (historyId, what) => `${historyId && `실행 ${historyId}: `}${what}`;
const github = {
    descriptions: {
        queued: '시작 준비 중입니다.',
        queuedRun: (historyId) => about(historyId, '실행 대기 중입니다.'),
        running: (historyId) => about(historyId, '진행 중입니다.'),
        'blocked-approval': (historyId, blockedId) => `${about(historyId, '승인을 기다리고 있습니다.')} approveDeploy 권한이 있는 계정으로 콘솔에서 승인해 주십시오${blockedId && `(배포 ${blockedId})`}.`,
        'blocked-canary': (historyId, blockedId) => `${about(historyId, '카나리 승인을 기다리고 있습니다.')} 콘솔에서 승인 또는 거절해 주십시오${blockedId && `(배포 ${blockedId})`}.`,
        left: (historyId) => about(historyId, '시작했으며 결과는 기다리지 않습니다(wait: false).'),
        ended: (title, historyId, why) => `${title}${historyId && ` (실행 ${historyId})`}${why && `: ${why}`}`,
        goesOn: (title, historyId) => `${title}${historyId && ` (실행 ${historyId})`}: 더 이상 추적하지 않습니다.${historyId === '' ? ' 실행은 계속됩니다.' : ''}`,
        lostSight: (historyId) => historyId === ''
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
    noToken: (inputs) => `'github-token'이 비어 있어 GitHub에 보고하지 않습니다(${inputs.join(', ')}). 입력을 삭제하거나 토큰을 지정해 주십시오. ${UNAFFECTED}`,
    noRepository: `GITHUB_REPOSITORY나 커밋을 알 수 없어 GitHub에 보고하지 않습니다. ${UNAFFECTED}`,
    noPermission: (lines, said) => `토큰에 GitHub에 보고할 권한이 없습니다(${said}). job의 'permissions:'에 다음 줄을 추가해 주십시오: ${quoted(lines)}. ${UNAFFECTED}`,
    readOnly: (lines, said) => `토큰에 GitHub에 보고할 권한이 없습니다(${said}). 포크나 Dependabot이 시작한 워크플로의 토큰은 읽기 전용입니다. ` +
        `다른 이벤트에서는 job의 'permissions:'에 다음 줄이 있어야 합니다: ${quoted(lines)}. ${UNAFFECTED}`,
    badToken: (said) => `GitHub가 'github-token' 인증을 거부하여 보고하지 못했습니다(${said}). ${UNAFFECTED}`,
    rateLimited: (time) => `GitHub가 앞으로 ${time} 동안 요청을 제한하므로 마지막 상태를 보고하지 못했습니다. ${UNAFFECTED}`,
    outage: (why) => `GitHub에 마지막 상태를 보고하지 못했습니다(${why}). ${UNAFFECTED}`,
    refused: (thing, why) => `GitHub가 다음 항목을 거부했습니다: ${thing}(${why}). ${UNAFFECTED}`,
    things: { deployment: 'GitHub Deployment', status: '커밋 상태', comment: '댓글' },
    duplicate: (environment, id) => `job의 'environment: ${environment}'에 이 워크플로 실행의 GitHub Deployment ${id}번이 이미 있어 새로 만들지 않습니다. ` +
        `이 액션이 만드는 GitHub Deployment만 남기려면 job에 environment: { name: ${environment}, deployment: false } 형식으로 지정해 주십시오.`,
    noPullRequest: '이 이벤트와 커밋에 해당하는 풀 리퀘스트가 없어 댓글을 남기지 않습니다.',
};

;// CONCATENATED MODULE: ./lib/src/messages/ko/inputs.js
const inputs_list = (words) => words.join(', ');
const inputs_quoted = (names) => names.map((name) => `'${name}'`).join(', ');
/** What decides whether an input is used: the mode where no operation of it uses the input, otherwise the operation. */
const where = (name, mode, operation) => mode === 'api' || name === 'parameters' || (mode === 'pipeline' && (name === 'stage' || name === 'scenario'))
    ? `mode: ${mode}`
    : `operation: ${operation}`;
/** Begins most sentences about a value. */
const unusable = (name, value) => `입력 '${name}'에 사용할 수 없는 값입니다: '${value}'.`;
/** A key may come from the environment: then the variable is what has to be corrected. */
const keySource = (name, variable) => (variable === '' ? `입력 '${name}'` : `환경 변수 ${variable}`);
const API_URL = {
    'no-service': '{service}가 들어 있어야 합니다. 이 자리에 sourcedeploy, sourcepipeline, sourcebuild, sts가 들어갑니다',
    'not-a-url': 'URL 형식이 아닙니다',
    'not-https': 'https여야 합니다. http는 루프백 주소(127.0.0.1, localhost, [::1])에서만 사용할 수 있습니다',
    credentials: '사용자 이름이나 비밀번호를 포함할 수 없습니다',
    query: '쿼리나 프래그먼트를 포함할 수 없습니다',
};
const RUN_ID = '실행의 이력 ID(이전 스텝의 history-id 출력)';
/** What the missing inputs should have; a name or an id is all the same for each but the history id. */
function neededValues(names, mode) {
    const kinds = {
        project: mode === 'pipeline' ? '파이프라인' : '배포 프로젝트',
        stage: '배포 스테이지',
        scenario: '배포 시나리오',
    };
    const named = names.flatMap((name) => kinds[name] ?? []);
    return [...(named.length > 0 ? [`${inputs_list(named)}의 이름이나 ID`] : []), ...(names.includes('history-id') ? [RUN_ID] : [])].join('; ');
}
const inputs = {
    nothingStarted: '아무것도 시작하지 않았습니다.',
    holdsSecret: (name, secrets) => `입력 '${name}'에 다음 시크릿의 값이 들어 있습니다: ${inputs_quoted(secrets)}. 값은 표시하지 않습니다. 사용 가능한 값: 시크릿이 들어 있지 않은 값. 커밋된 적이 있다면 키를 교체해 주십시오.`,
    hidden: '(시크릿이 들어 있을 수 있어 표시하지 않음)',
    headline: (count) => `입력 ${count}개가 잘못되어 아무것도 시작하지 않았습니다.`,
    misspelt: (name, meant) => `없는 입력입니다: '${name}'. 이 입력을 쓰려고 했다면 이름을 고쳐 주십시오: '${meant}'.`,
    notAllowed: (name, value, allowed) => `${unusable(name, value)} 사용 가능한 값: ${inputs_list(allowed)}.`,
    toDeploy: '배포하려면 start를 사용해 주십시오.',
    badDuration: (name, value) => `${unusable(name, value)} 사용 가능한 값: 90s, 30m, 1h30m, 1d처럼 0보다 긴 기간 또는 초 단위 숫자. 최대 35d.`,
    badPollInterval: (value) => `${unusable('poll-interval', value)} 사용 가능한 값: auto 또는 1s부터 10m까지의 기간.`,
    beyondHostedJob: (sum, isBoth) => `${isBoth ? `입력 'timeout', 'approval-timeout': 합계 ${sum}` : `입력 'timeout': ${sum}`}. GitHub 호스팅 러너의 job은 6시간 뒤에 종료됩니다. ` +
        `사용 가능한 값: ${isBoth ? '합계 ' : ''}최대 6h. 더 오래 기다려야 하면 wait: false로 시작한 뒤 나중에 operation: watch를 사용하거나 셀프 호스팅 러너를 사용해 주십시오.`,
    emptyCredentials: (names) => `입력 ${inputs_quoted(names)}: 값이 비어 있습니다. 시크릿이 없거나 전달되지 않았습니다(포크와 Dependabot의 풀 리퀘스트에는 시크릿이 전달되지 않으며, ` +
        "재사용 워크플로에는 'secrets: inherit' 또는 시크릿별 지정이, GitHub 환경의 시크릿에는 job의 'environment:' 줄이 필요합니다). " +
        '사용 가능한 값: 입력 또는 환경 변수(NCLOUD_ACCESS_KEY_ID 또는 NCLOUD_ACCESS_KEY, NCLOUD_SECRET_ACCESS_KEY 또는 NCLOUD_SECRET_KEY)의 인증키, 또는 credentials: profile이나 server-role.',
    quotedCredential: (name, variable) => `${keySource(name, variable)}: 값이 따옴표로 둘러싸여 있습니다. 키를 붙여 넣을 때 함께 들어간 것으로 보입니다. 값은 표시하지 않습니다. 따옴표 없이 키만 다시 저장해 주십시오.`,
    malformedCredential: (name, variable) => `${keySource(name, variable)}: 인증키에 사용되지 않는 공백이나 문자가 들어 있습니다. 값은 표시하지 않습니다. NAVER Cloud에 표시된 그대로 따옴표와 줄바꿈 없이 입력해 주십시오.`,
    keysNotUsed: (name, source) => `입력 '${name}': credentials: ${source} 설정에서는 사용하지 않는 입력입니다. 값은 표시하지 않습니다. 삭제하거나 credentials: keys를 사용해 주십시오.`,
    badRole: (value) => `${unusable('role', value)} 사용 가능한 값: nrn:PUB:IAM::1234567:Role/0b2d4f6a-1c3e-4a5b-8d7f-9e0a1b2c3d4e 형식의 역할 NRN.`,
    badTimeZone: (value) => `${unusable('time-zone', value)} 사용 가능한 값: UTC, Asia/Seoul, Europe/Berlin 같은 IANA 시간대 이름.`,
    location: (problem, { site, platform, region, apiUrl }, regionFrom) => {
        const name = regionFrom === 'region' ? "입력 'region'" : `환경 변수 ${regionFrom}`;
        switch (problem.problem) {
            case 'region':
                return `${name}: '${region}'. site: ${site}에 없는 리전입니다. 사용 가능한 값: ${inputs_list(problem.allowed)}.`;
            case 'platform':
                return `입력 'platform': '${platform}'. site: ${site}에 없는 플랫폼입니다. 사용 가능한 값: ${inputs_list(problem.allowed)}.`;
            case 'platform-region':
                return `${name}: '${region}'. site: ${site}, platform: ${platform}에 없는 리전입니다. 사용 가능한 값: ${inputs_list(problem.allowed)}.`;
            case 'api-url':
                return `입력 'api-url': '${apiUrl}'. ${API_URL[problem.why]}. 사용 가능한 값: https://{service}.example.com 형식의 URL.`;
        }
    },
    badHistoryId: (value) => `${unusable('history-id', value)} 사용 가능한 값: ${RUN_ID}.`,
    badUrl: (name, value) => `${unusable(name, value)} 사용 가능한 값: https:// 또는 http://로 시작하는 URL.`,
    emptyName: (name, value) => `${unusable(name, value)} 사용 가능한 값: 이름, ID, 또는 숫자로 된 이름 앞에 name:을 붙인 값.`,
    leadingZero: (name, value, without) => `입력 '${name}': '${value}'. ID는 0으로 시작할 수 없습니다. 사용 가능한 값: ${without}${name === 'history-id' ? '' : `, 이름이라면 name:${value}`}.`,
    needed: (names, mode, operation) => `입력 ${inputs_quoted(names)}: 값이 없습니다. mode: ${mode}, operation: ${operation}에 필요합니다. ` +
        `사용 가능한 값: ${neededValues(names, mode)}.`,
    splitPath: 'project, stage, scenario 세 입력에 나누어 적어 주십시오.',
    meaningless: (name, value, mode, operation) => `입력 '${name}': ${where(name, mode, operation)}에서 사용하지 않는 입력입니다. 삭제해 주십시오. 입력된 값: '${value}'.`,
    needsOther: (name, value, other) => `입력 '${name}': 다음 입력과 함께 지정해야 합니다: '${other}'. 둘 다 지정하거나 둘 다 삭제해 주십시오. 입력된 값: '${value}'.`,
    badMaxParallel: (value) => `${unusable('max-parallel', value)} 사용 가능한 값: 1부터 9999까지의 정수 또는 all(모두 동시에 진행).`,
    targetsSyntax: (line, message) => `입력 'targets': 올바른 YAML이 아닙니다. ${line}행: ${message}.`,
    targetsForm: (most) => `입력 'targets': '- { project: shop, stage: production, scenario: rolling }' 같은 항목 1~${most}개로 된 YAML 목록이어야 합니다.`,
    targetItem: (item) => `입력 'targets', ${item}번째 항목: '{ project: shop, stage: production, scenario: rolling }' 같은 매핑이어야 합니다.`,
    targetField: (item, field, allowed) => `입력 'targets', ${item}번째 항목: '${field}' 필드는 사용할 수 없습니다. 사용 가능한 필드: ${inputs_list(allowed)}.`,
    targetValue: (item, field) => `입력 'targets', ${item}번째 항목: '${field}' 값은 이름이나 ID여야 합니다.`,
    targetNeeds: (item, field) => `입력 'targets', ${item}번째 항목: '${field}' 값이 없습니다. 항목이나 같은 이름의 입력에 지정해 주십시오.`,
    targetLeadingZero: (item, field, value, without) => `입력 'targets', ${item}번째 항목: '${field}' 필드에 사용할 수 없는 값입니다: '${value}'. ID는 0으로 시작할 수 없습니다. 사용 가능한 값: ${without}, 이름이라면 name:${value}.`,
    targetTwice: (item, first) => `입력 'targets', ${item}번째 항목: ${first}번째 항목과 같습니다. 대상은 한 번씩만 지정해 주십시오.`,
    targetsMore: (count) => `입력 'targets': 문제가 ${count}건 더 있습니다.`,
};

;// CONCATENATED MODULE: ./lib/src/messages/ko/log.js
const word = (status) => (status === '' ? '(없음)' : status);
const noun = (mode) => (mode === 'pipeline' ? '파이프라인 실행' : '배포');
/** With the object's particle, which the noun decides. */
const object = (mode) => (mode === 'pipeline' ? '파이프라인 실행을' : '배포를');
const log = {
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
    conflict: (ids, policy) => policy === 'wait'
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
    clockCorrected: (minutes, ahead) => `러너의 시스템 시각이 서비스보다 ${minutes} ${ahead ? '빠릅니다' : '느립니다'}. 이제부터 서비스 시각으로 서명합니다. NTP로 시각을 동기화해 주십시오.`,
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
        const [what, who, operation] = kind === 'approval'
            ? ['승인을', 'approveDeploy 권한이 있는 계정으로 콘솔', 'approve (거절은 reject)']
            : ['카나리 승인을', '콘솔', 'canary-approve (거절은 canary-reject)'];
        return (`배포 ${historyId}: ${what} 기다리고 있습니다. ${who}${consoleUrl && `(${consoleUrl})`}에서 승인하거나 거절해 주십시오. 또는 다음 스텝을 실행해 주십시오: ` +
            `operation: ${operation}, project: ${projectId}, history-id: ${historyId}.`);
    },
    waitsUpTo: (limit) => `이 스텝은 최대 ${limit} 동안 기다립니다.`,
    decided: (operation, run) => `${run}: ${operation} 요청이 접수되었습니다.`,
    decisionUnanswered: (operation, run, why) => `${run}: ${operation} 요청을 보냈지만 명확한 응답을 받지 못했습니다. ${why} 다시 보내지 않으며, 반영 여부는 상태로 확인합니다.`,
    pollFailed: (why, seconds) => `상태를 조회하지 못했습니다. ${why} ${seconds} 후 다시 조회합니다. 실행에는 영향이 없습니다.`,
    pollRecovered: (failed) => `상태를 다시 조회할 수 있습니다(실패 ${failed}회 후).`,
    unknownStatus: (status) => `문서에 없는 상태가 보고되었습니다: '${status}'. 성공으로 처리하지 않고 계속 추적합니다. 이 상태를 이 액션의 GitHub 이슈로 알려 주십시오.`,
    interrupted: (signal) => `워크플로가 취소되고 있습니다(${signal}).`,
    cancelSent: (run) => `${run}: 취소 요청이 접수되었습니다.`,
    cancelRefused: (run, why) => `${run}: 취소하지 못했습니다. ${why}`,
    cancelUnanswered: (run, why) => `${run}: 취소 요청을 보냈지만 명확한 응답을 받지 못했습니다. ${why}`,
    notOwned: (run) => `${run}: 이 스텝이 시작한 실행이 아니므로 취소하지 않습니다.`,
    detached: (run) => `${run}: 취소하지 않습니다(on-cancel: detach).`,
    maskedOutput: (name) => `출력 '${name}'에 시크릿 값이 들어 있어 GitHub가 출력을 비우거나 가립니다. 이름과 ID는 시크릿이 아니라 변수(vars)에 보관해 주십시오.`,
    reporterFailed: (why) => `GitHub에 보고할 수 없습니다(environment, commit-status, comment): ${why}`,
    summaryFailed: (why) => `job 요약을 기록하지 못했습니다: ${why}`,
    outputs: (conclusion) => `conclusion: ${conclusion}`,
    post: {
        gone: (run, status) => `${run}: 끝났습니다(${word(status)}).`,
        lookingUp: '시작 요청에 명확한 응답을 받지 못해 이력에서 실행을 확인합니다.',
        none: '이력에 이 스텝의 실행이 없습니다. 처리할 것이 없습니다.',
        unclear: (ids) => `새 실행 중 어느 것이 이 스텝의 실행인지 알 수 없어 아무것도 취소하지 않았습니다(${ids}). 콘솔에서 확인해 주십시오.`,
        still: (run, status) => `${run}: 계속 진행됩니다(${word(status)}).`,
        verified: (run, status) => `${run}: 취소 후 끝났습니다(${word(status)}).`,
        notVerified: (run, status) => `${run}: 취소 후에도 끝나지 않았습니다(${word(status)}). 콘솔에서 확인해 주십시오.`,
        blind: (run, why) => `${run}: 아직 진행 중일 수 있으나 이 post 단계에서 확인할 수 없습니다. ${why}`,
        unproved: 'main 단계에서 저장한 상태가 이 스텝의 것인지 확인할 수 없어 아무것도 변경하지 않았습니다. 그 사이 인증키가 바뀌었을 수 있습니다. 아직 진행 중인 실행이 있는지 콘솔에서 확인해 주십시오.',
        notFound: '이력을 조회하지 못해 이 스텝의 실행이 있는지 알 수 없습니다. 콘솔에서 확인해 주십시오.',
        failed: (run, why) => `${run}: 확인하지 못했습니다. ${why}`,
        invisible: (run) => `${run}: 상태를 조회하지 못했습니다. 아직 진행 중인지 콘솔에서 확인해 주십시오.`,
    },
};

// EXTERNAL MODULE: ./lib/src/messages/short.js
var messages_short = __webpack_require__(3521);
;// CONCATENATED MODULE: ./lib/src/messages/ko/outcomes.js

const outcomes_status = (word) => (word === '' ? '(없음)' : `'${word}'`);
const DECIDED = {
    approve: '승인했습니다.',
    reject: '거절했습니다.',
    'canary-approve': '카나리를 승인했습니다.',
    'canary-reject': '카나리를 거절했습니다.',
    cancel: '취소 요청이 접수되었습니다.',
};
const NOT_DECIDED = {
    approve: '승인되지 않았습니다.',
    reject: '거절되지 않았습니다.',
    'canary-approve': '카나리가 승인되지 않았습니다.',
    'canary-reject': '카나리가 거절되지 않았습니다.',
    cancel: '취소되지 않았습니다.',
};
/** Another run, with the particle that fits its noun. */
const busy = (noun) => (noun === '배포' ? '다른 배포가' : '다른 파이프라인 실행이');
const outcomes = {
    subject: (mode, historyId, names) => {
        const noun = mode === 'pipeline' ? '파이프라인 실행' : '배포';
        const path = [names.project, names.stage, names.scenario].filter(Boolean).map(messages_short/* short */.h).join(' / ');
        const target = mode === 'pipeline' ? `파이프라인 ${path}` : names.stage === '' ? `배포 프로젝트 ${path}` : path;
        return { run: historyId === '' ? noun : `${noun} ${historyId}`, noun, target, in: ` (${path})`, historyId };
    },
    titles: {
        success: '성공',
        failure: '실패',
        rejected: '거절됨',
        cancelled: '취소됨',
        timed_out: '시간 초과',
        refused: '시작하지 않음',
        unknown: '결과 알 수 없음',
        started: '시작됨',
        checked: '점검 통과, 배포하지 않음',
    },
    headlines: {
        checkFailed: '점검 실패, 배포하지 않음',
        refusedAction: '처리되지 않음',
        notFound: '찾을 수 없음',
        skipped: '건너뜀',
        goesOn: '시간 초과, 아직 진행 중',
        waitsForApproval: '승인 대기 시간 초과',
        waitsForCanary: '카나리 승인 대기 시간 초과',
        canaryRejected: '카나리 거절됨',
        startUnknown: '시작 여부 알 수 없음',
        detached: '워크플로 취소됨, 실행은 그대로 둠',
    },
    runSucceeded: (s, duration) => `${s.run}${s.in}: ${duration && `${duration} 만에 `}성공했습니다.`,
    runCancelled: (s) => `${s.run}${s.in}: 요청한 대로 취소되었습니다.`,
    runRejected: (s) => `${s.run}${s.in}: 요청한 대로 거절되었습니다.`,
    checked: (s) => `${s.target}: 점검을 통과했습니다. 배포는 하지 않았습니다.`,
    checksFailed: (s) => `${s.target}: 점검에서 문제가 발견되었습니다. 배포는 하지 않았습니다.`,
    apiDone: (operation, call) => `${operation}: 성공했습니다${call && `(${call})`}.`,
    started: (s) => `${s.run}${s.in}: 시작했습니다. 결과는 기다리지 않습니다(wait: false).`,
    underWay: (s) => `${s.run}${s.in}: 진행 중입니다. 결과는 기다리지 않습니다(wait: false).`,
    decided: (operation, s) => `${s.run}${s.in}: ${DECIDED[operation] ?? `${operation} 요청이 접수되었습니다.`} 결과는 기다리지 않습니다(wait: false).`,
    failed: (s, where) => `${s.run}${s.in}: 실패했습니다${where}.`,
    failedDespiteSuccess: (s, where) => `${s.run}${s.in}: 상태는 'success'이지만 실패했습니다${where}. 롤백되었을 수 있습니다.`,
    withStatus: (word) => `(상태: ${outcomes_status(word)})`,
    onServer: (server, step) => `(서버 ${(0,messages_short/* short */.h)(server)}${step && `, ${step} 단계`})`,
    onServers: (failed, all, list) => `(서버 ${all}대 중 ${failed}대: ${list})`,
    inTask: (task, inside) => `(작업 ${(0,messages_short/* short */.h)(task)}${inside && `: ${inside}`})`,
    inTasks: (failed, all, list) => `(작업 ${all}개 중 ${failed}개: ${list})`,
    serverAndStep: (server, step) => `서버 ${(0,messages_short/* short */.h)(server)}${step && `, ${step} 단계`}`,
    phase: (phase) => `${phase} 단계`,
    canaryExpired: '(제한 시간 안에 카나리 승인 여부가 결정되지 않음)',
    failedNext: (where) => `콘솔에서 ${where === '' ? '' : `${where} `}로그를 확인하고 원인을 해결한 뒤 job을 다시 실행해 주십시오.`,
    rejected: (s) => `${s.run}${s.in}: 거절되었습니다.`,
    rejectedNext: '거절한 사람에게 사유를 확인한 뒤 job을 다시 실행해 주십시오.',
    canaryRejected: (s) => `${s.run}${s.in}: 카나리가 거절되었습니다.`,
    canaryScore: (score, needed, metrics) => `카나리 점수 ${score}점으로 통과 점수 ${needed}점에 미달했습니다.${metrics && ` 실패한 지표: ${metrics}.`}`,
    canaryNext: '실패한 지표를 베이스라인과 비교해 원인을 해결한 뒤 job을 다시 실행해 주십시오.',
    cancelledElsewhere: (s) => `${s.run}${s.in}: 콘솔이나 다른 job에서 취소되었습니다.`,
    cancelledNext: '의도한 취소가 아니라면 job을 다시 실행해 주십시오.',
    interruptedBeforeStart: (s, signal) => `${s.target}: 시작하기 전에 워크플로가 취소되어(${signal}) 아무것도 시작하지 않았습니다.`,
    interrupted: (s, signal) => `${s.run}${s.in}: 진행 중에 워크플로가 취소되었습니다(${signal}).`,
    interruptedUnclear: (s, signal) => `${s.target}: 시작하는 중에 워크플로가 취소되어(${signal}) 시작 여부를 아직 알 수 없습니다. 이 job의 post 단계에서 확인합니다.`,
    cancelResult: (result, why) => {
        switch (result) {
            case 'not-sent':
                return '취소하지 않았으며 계속 진행됩니다.';
            case 'left-to-post':
                return '승인이 반영되었는지 아직 알 수 없습니다. 이 job의 post 단계에서 확인한 뒤 on-cancel 설정에 따라 처리합니다.';
            case 'accepted':
                return '취소 요청이 접수되었습니다.';
            case 'refused':
                return `서비스가 취소를 거부했습니다. ${why}`;
            case 'unsent':
                return `취소 요청을 보내지 못했습니다. 이 job의 post 단계에서 다시 시도합니다. ${why}`;
            case 'unanswered':
                return `취소 요청을 보냈지만 명확한 응답을 받지 못했습니다. 이 job의 post 단계에서 다시 확인합니다. ${why}`;
        }
    },
    endingUnseen: (operation, word) => `${operation} 요청으로 끝났는지 확인하지 못했습니다. 마지막 상태: ${outcomes_status(word)}.`,
    timedOut: (s, limit, word) => `${s.run}${s.in}: timeout(${limit}) 안에 끝나지 않았습니다. 마지막 상태: ${outcomes_status(word)}.`,
    notApproved: (s, limit) => `${s.run}${s.in}: approval-timeout(${limit}) 안에 승인되지 않았습니다.`,
    canaryNotDecided: (s, limit) => `${s.run}${s.in}: approval-timeout(${limit}) 안에 카나리 승인 여부가 결정되지 않았습니다.`,
    decideNext: (approve, reject, project, historyId) => `${approve === 'approve' ? '승인이 필요합니다(approveDeploy 권한)' : '카나리 승인이 필요합니다'}. 콘솔에서 승인하거나 거절해 주십시오. 또는 다음 스텝을 실행해 주십시오: operation: ${approve} (거절은 ${reject}), project: ${project}, history-id: ${historyId}. 더 오래 기다리려면 approval-timeout을 늘려 주십시오.`,
    resume: (historyId, startsAnother) => `계속 진행 중입니다. operation: watch, history-id: ${historyId} 스텝으로 추적해 주십시오.${startsAnother ? ' job을 다시 실행하면 이 실행이 끝난 뒤 하나를 더 시작합니다.' : ''} 더 오래 기다리려면 timeout을 늘려 주십시오.`,
    tooLateWaiting: (s, ids, limit) => `${s.target}: timeout(${limit}) 동안 ${busy(s.noun)} 계속 진행 중이어서 시작하지 않았습니다(${ids}).`,
    tooLateWaitingNext: '진행 중인 실행이 끝난 뒤 job을 다시 실행하거나, timeout을 늘리거나, concurrency 그룹으로 job이 순서대로 실행되게 해 주십시오.',
    tooLate: (s, limit) => `${s.target}: timeout(${limit}) 안에 서비스에 연결하지 못해 시작하지 않았습니다.`,
    tooLateKeys: (s, limit) => `${s.target}: timeout(${limit}) 안에 인증키를 얻지 못해 시작하지 않았습니다.`,
    tooLateErrors: (s, limit) => `${s.target}: timeout(${limit}) 동안 서비스가 오류로만 응답하여 시작하지 못했습니다.`,
    tooLateGarbled: (s, limit) => `${s.target}: timeout(${limit}) 동안 서비스에 연결되었으나 응답을 해석할 수 없어 시작하지 못했습니다.`,
    tooLateRefused: (s, limit) => `${s.target}: timeout(${limit}) 동안 서비스가 모든 요청을 거부하여 시작하지 못했습니다.`,
    refusedStart: (s) => `${s.target}: 시작하지 않았습니다.`,
    refusedPoll: (s) => `${s.run}${s.in}: 상태를 조회할 수 없습니다.`,
    refusedDecision: (operation, s) => `${s.run}${s.in}: ${NOT_DECIDED[operation] ?? `${operation} 요청이 처리되지 않았습니다.`}`,
    refusedApi: (operation, call) => `${operation}: 서비스가 거부했습니다${call && `(${call})`}.`,
    noSuchRun: (s, project) => `${s.noun === '배포' ? '배포 프로젝트' : '파이프라인'} ${(0,messages_short/* short */.h)(project)}에 ${s.noun} ${s.historyId}의 이력이 없습니다.`,
    noSuchRunNext: 'history-id와 project를 확인해 주십시오. 이력 ID는 한 프로젝트에만 속합니다.',
    unknownIds: (list) => `다음 ID를 확인해 주십시오: ${list}.`,
    missingRight: (operation, right) => `${operation} 동작에는 다음이 필요합니다: ${right}. 서브 계정에 권한을 부여하거나(콘솔: Sub Account), 권한이 있는 계정의 키를 사용해 주십시오.`,
    rights: {
        start: 'doDeploy 권한',
        request: 'requestDeploy 권한',
        decide: 'approveDeploy 권한',
        change: 'changeProject 권한',
        cancel: '배포를 취소할 수 있는 정책(예: NCP_VPC_SOURCEDEPLOY_MANAGER)',
        canary: '카나리를 승인할 수 있는 정책(예: NCP_VPC_SOURCEDEPLOY_MANAGER)',
        viewDeploy: 'SourceDeploy 조회 정책(예: NCP_VPC_SOURCEDEPLOY_MANAGER)',
        pipeline: '파이프라인 실행 정책(예: NCP_VPC_SOURCEPIPELINE_MANAGER)',
        viewPipeline: 'SourcePipeline 조회 정책(예: NCP_VPC_SOURCEPIPELINE_MANAGER)',
    },
    nameMissing: (kind, wanted) => `${kind} '${(0,messages_short/* short */.h)(wanted)}': 찾을 수 없습니다.`,
    nameAmbiguous: (kind, wanted, count) => `${kind} '${(0,messages_short/* short */.h)(wanted)}': 같은 이름이 ${count}개 있습니다.`,
    didYouMean: (closest) => `의도한 이름이라면 다음을 사용해 주십시오: ${closest.join(', ')}.`,
    candidates: (kind, count, list) => `전체 ${kind} ${count}개${list && `: ${list}`}.`,
    noCandidates: (kind) => `이 계정에서 조회되는 항목이 없습니다(${kind}). site, platform, region과 계정 권한을 확인해 주십시오.`,
    useIds: (list) => `이름 대신 ID를 사용해 주십시오: ${list}.`,
    conflict: (s, ids) => `${s.target}: ${busy(s.noun)} 진행 중이어서 시작하지 않았습니다${ids && `(${ids})`}.`,
    conflictNext: '진행 중인 실행이 끝난 뒤 job을 다시 실행하거나, on-conflict: wait 또는 attach를 사용해 주십시오.',
    heldBack: (s) => `${s.target}: 다른 대상이 실패하여 건너뛰었습니다(fail-fast: true).`,
    heldBackNext: '실패한 대상의 원인을 해결한 뒤 job을 다시 실행하거나 fail-fast: false를 사용해 주십시오.',
    duplicate: (s) => `${s.target}: targets의 앞선 항목과 같은 대상이므로 건너뛰었습니다.`,
    duplicateNext: '대상은 한 번씩만 적어 주십시오.',
    many: (count, succeeded) => `대상 ${count}개 중 ${succeeded}개 성공.`,
    manyStarted: (count) => `대상 ${count}개를 모두 시작했습니다. 결과는 기다리지 않습니다(wait: false).`,
    manyFailed: (list) => `실패: ${list}.`,
    manyNotStarted: (list) => `시작하지 않음: ${list}.`,
    manySkipped: (list) => `건너뜀: ${list}.`,
    manyLabel: (count) => `대상 ${count}개`,
    manyOf: (some, count, list) => `대상 ${count}개 중 ${some}개: ${list}`,
    state: (operation, s, word) => `${s.run}${s.in}: ${NOT_DECIDED[operation] ?? `${operation} 요청이 적용되지 않았습니다.`} 현재 상태: ${outcomes_status(word)}.`,
    stateEnded: (operation) => `이미 끝난 실행이므로 ${operation === 'cancel' ? '취소할' : '승인하거나 거절할'} 것이 없습니다. 다른 실행을 지정하려 했다면 history-id를 확인해 주십시오.`,
    stateUncancellable: 'Kubernetes의 롤링 배포와 블루/그린 배포는 취소할 수 없습니다. 카나리 배포에는 operation: canary-reject를 사용해 주십시오.',
    stateWatch: (historyId) => `operation: watch, history-id: ${historyId} 스텝으로 추적해 주십시오.`,
    lost: (s) => `${s.run}${s.in}: 상태를 더 이상 조회할 수 없어 결과를 알 수 없습니다. 실행은 그대로 두었습니다.`,
    lostNext: (historyId) => `콘솔에서 확인하거나, operation: watch, history-id: ${historyId} 스텝으로 추적해 주십시오.`,
    undocumentedEnd: (s, word) => `${s.run}${s.in}: 문서에 없는 상태로 끝났습니다: ${outcomes_status(word)}. 성공으로 처리하지 않습니다.`,
    undocumentedNext: '콘솔에서 결과를 확인하고, 이 상태를 이 액션의 GitHub 이슈로 알려 주십시오.',
    unclearStart: (s, ids, isUnread) => ids === ''
        ? `${s.target}: 시작 여부를 알 수 없습니다. 시작 요청에 명확한 응답을 받지 못했고 ${isUnread ? '이력을 조회하지 못했습니다' : '이력에도 새 실행이 없습니다'}.`
        : `${s.target}: 시작 여부를 알 수 없습니다. 시작 요청에 명확한 응답을 받지 못했고, 이 스텝의 실행인지 구분할 수 없는 실행이 있습니다(${ids}).`,
    foreignRun: (s, historyId) => `${s.target}: 시작 여부를 알 수 없습니다. 시작 요청의 결과로 확인된 실행은 다른 실행입니다(${historyId}).`,
    unclearNext: '다시 시작하지도 취소하지도 않았습니다. 콘솔에서 확인한 뒤 해당 실행을 operation: watch로 추적하거나 job을 다시 실행해 주십시오.',
    defect: (s, message) => `${s.target}: 이 액션의 오류로 스텝이 종료되었습니다: ${message}.`,
    defectNext: (historyId) => `이 오류를 이 액션의 GitHub 이슈로 알려 주십시오.${historyId === '' ? '' : ` 실행 ${historyId}: 그대로 두었습니다. operation: watch, history-id: ${historyId} 스텝으로 추적해 주십시오.`}`,
};

;// CONCATENATED MODULE: ./lib/src/messages/ko/runner.js
const runner = {
    outputsFailed: (why) => `출력을 기록하지 못했습니다(${why}). 이후 스텝에서 출력을 사용할 수 없습니다.`,
    stateFailed: (why) => `post 단계에 필요한 정보를 저장하지 못했습니다(${why}). 이 스텝이 강제 종료되면 post 단계에서 실행을 취소할 수 없습니다.`,
    summaryFailed: (why) => `job 요약을 기록하지 못했습니다(${why}).`,
    fileFailed: (output, why) => `출력 ${output}: 파일을 기록하지 못했습니다(${why}). 이 출력은 비어 있습니다.`,
};

;// CONCATENATED MODULE: ./lib/src/messages/ko/summary.js
const UNITS = [
    [86_400, '일'],
    [3600, '시간'],
    [60, '분'],
    [1, '초'],
];
/** `1시간 5분`, `3분 40초`: at most two units, as in English. */
const duration = (ms) => {
    const seconds = Math.max(0, Math.round(ms / 1000));
    const first = UNITS.findIndex(([length]) => seconds >= length);
    if (first < 0)
        return '0초';
    return UNITS.slice(first, first + 2)
        .map(([length, unit], index) => {
        const above = index === 0 ? Number.POSITIVE_INFINITY : (UNITS[first]?.[0] ?? 1);
        const count = Math.floor((seconds % above) / length);
        return count > 0 ? `${count}${unit}` : '';
    })
        .filter((part) => part !== '')
        .join(' ');
};
const number = (count) => count.toLocaleString('en-US');
const COLOURS = { green: '초록: 성공', red: '빨강: 실패', blue: '파랑: 기타' };
const summary = {
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
        canary: (score, needed, isCancelled) => `${isCancelled ? '카나리 배포가 거절되어 취소되었습니다' : '카나리 분석을 통과하지 못했습니다'}. 점수 ${score}점(통과 점수 ${needed}점).`,
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
        caption: (since, colours) => [`${since}부터 경과한 시간.`, colours.length > 0 && `${colours.map((colour) => COLOURS[colour]).join(', ')}.`]
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

;// CONCATENATED MODULE: ./lib/src/messages/ko/ko.js









/**
 * Korean. Terms are those of NAVER Cloud's own guides. No name is ever followed by a particle whose form depends on its last sound
 * (은/는, 이/가, 을/를, 와/과, 로/으로): names come from afar, so sentences put a colon after them instead.
 */
const ko = { duration: duration, inputs: inputs, runner: runner, log: log, failures: failures, github: github, outcomes: outcomes, api: api, check: check, summary: summary };


/***/ })

};
