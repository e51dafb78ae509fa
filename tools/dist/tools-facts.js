export const id = 160;
export const ids = [160];
export const modules = {

/***/ 3074: // ./lib/src/ncloud/signature.js
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ sign)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/**
 * NAVER Cloud's API gateway signature v2: base64 of HMAC-SHA256 over method, URI, timestamp and access key.
 * Source: reference/ncloud-common.md §3 [doc, sdk]; its nine vectors are the tests.
 */
function sign(request, secretKey) {
    const { method, uri, timestamp, accessKey } = request;
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', secretKey).update(`${method} ${uri}\n${timestamp}\n${accessKey}`, 'utf8').digest('base64');
}


/***/ }),

/***/ 6544: // ./lib/src/shared/clock.js
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/** Longest delay a Node timer takes: a longer one, or NaN, fires after 1 ms, which would turn a wait into a busy loop. */
const MAX_TIMER_MS = 2_147_483_647;
/** The machine's own clock. Its timers keep the process alive, so that a wait can't end the step by accident. */
const systemClock = {
    elapsed: () => performance.now(),
    now: () => Date.now(),
    sleep: (ms, signal) => new Promise((resolve, reject) => {
        if (signal?.aborted)
            return reject(signal.reason);
        if (Number.isNaN(ms))
            return reject(new RangeError('sleep: not a number'));
        const onAbort = () => {
            clearTimeout(timer);
            reject(signal?.reason);
        };
        const timer = setTimeout(() => {
            signal?.removeEventListener('abort', onAbort);
            resolve();
        }, Math.min(Math.max(ms, 0), MAX_TIMER_MS));
        signal?.addEventListener('abort', onAbort, { once: true });
    }),
};


/***/ }),

/***/ 8254: // ./lib/tools/facts/command.js + 23 modules
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ runFacts)
});

;// CONCATENATED MODULE: ./lib/src/ncloud/endpoints.js
/** The services that this project calls, by the name that `{service}` in an `api-url` becomes. `sts` gives temporary keys. */
const SERVICES = ['sourcedeploy', 'sourcepipeline', 'sourcebuild', 'sts'];
const SITES = ['public', 'gov', 'fin'];
const PLATFORMS = ['vpc', 'classic'];
/** reference/ncloud-common.md §1 and §10: hosts [doc, sdk]; fin and region codes [third-party]; gov and fin consoles [inferred]. */
const SITE_FACTS = {
    public: {
        domain: 'apigw.ntruss.com',
        vpcPrefix: 'vpc',
        regions: ['KR', 'JPN', 'SGN', 'USWN', 'DEN'],
        platforms: ['vpc', 'classic'],
        console: 'https://console.ncloud.com',
    },
    gov: {
        domain: 'apigw.gov-ntruss.com',
        vpcPrefix: 'vpc',
        regions: ['KR', 'KRS'],
        platforms: ['vpc', 'classic'],
        console: 'https://console.gov-ncloud.com',
    },
    fin: {
        domain: 'apigw.fin-ntruss.com',
        vpcPrefix: '',
        regions: ['FKR'],
        platforms: ['vpc'],
        console: 'https://console.fin-ncloud.com',
    },
};
/** All that is wrong with a location, before any request. */
function checkLocation({ site, platform, region, apiUrl }) {
    const facts = SITE_FACTS[site];
    const problems = [];
    if (!facts.platforms.includes(platform))
        problems.push({ problem: 'platform', allowed: facts.platforms });
    else if (platform === 'classic' && region !== '' && region !== facts.regions[0]) {
        problems.push({ problem: 'platform-region', allowed: [facts.regions[0]] });
    }
    if (region !== '' && !facts.regions.includes(region))
        problems.push({ problem: 'region', allowed: facts.regions });
    if (apiUrl !== '') {
        const why = checkApiUrl(apiUrl);
        if (why)
            problems.push({ problem: 'api-url', why });
    }
    return problems;
}
function checkApiUrl(apiUrl) {
    if (!apiUrl.includes('{service}'))
        return 'no-service';
    const text = apiUrl.replaceAll('{service}', SERVICES[0]);
    if (!URL.canParse(text))
        return 'not-a-url';
    const url = new URL(text);
    // Plain HTTP would show the signed headers to everybody on the way; on loopback there is no way.
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname)))
        return 'not-https';
    if (url.username !== '' || url.password !== '')
        return 'credentials';
    if (url.search !== '' || url.hash !== '')
        return 'query';
    return undefined;
}
/** Whether a URL's host name is this very machine: `localhost`, 127.0.0.0/8 or [::1]. */
function isLoopback(hostname) {
    return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
/** The URL that an operation's path is appended to, `/api/v1` included (it is part of what is signed). */
function baseUrl(service, { site, platform, apiUrl }) {
    if (apiUrl !== '')
        return `${apiUrl.replaceAll('{service}', service).replace(/\/+$/, '')}/api/v1`;
    return `https://${hostName(service, platform === 'vpc' ? SITE_FACTS[site].vpcPrefix : '', site)}/api/v1`;
}
/** Services that have a host of their own for each platform, with the prefix `vpc` in `public` and `gov`. */
const BY_PLATFORM = ['sourcedeploy', 'sourcepipeline'];
function hostName(service, prefix, site) {
    return `${BY_PLATFORM.includes(service) ? prefix : ''}${service}.${SITE_FACTS[site].domain}`;
}
/**
 * The other form of a host name about which the sources contradict each other, for the message when the one in use does not exist: in
 * `fin` with the prefix `vpc` (reference/ncloud-common.md §1). Nothing where there is no doubt, or where `api-url` names the host.
 */
function alternativeHost({ site, apiUrl }, service) {
    return site === 'fin' && apiUrl === '' && BY_PLATFORM.includes(service) ? hostName(service, 'vpc', site) : undefined;
}
/** Where a person finds the site's console (menu Developer Tools). */
function consoleUrl(site) {
    return SITE_FACTS[site].console;
}

// EXTERNAL MODULE: ./lib/src/ncloud/signature.js
var ncloud_signature = __webpack_require__(3074);
;// CONCATENATED MODULE: ./lib/tools/facts/json.js
/** Stands before the digits of a bare number that a double can't hold. */
const BARE = '\u0000bare:';
const TOKENS = /"(?:[^"\\]|\\.)*"|-?\d{16,}(?![\d.eE])/g;
/** Parses JSON without losing a digit of an id. Undefined for what is no JSON. */
function parseExact(text) {
    try {
        return JSON.parse(text.replace(TOKENS, (token) => (token.startsWith('"') ? token : JSON.stringify(BARE + token))));
    }
    catch {
        return undefined;
    }
}
/** A bare number's digits, if `value` is one that {@link parseExact} kept. */
function bareDigits(value) {
    return typeof value === 'string' && value.startsWith(BARE) ? value.slice(BARE.length) : undefined;
}
/** An id as text, whatever its JSON type; empty for none. */
function idText(value) {
    if (typeof value === 'number')
        return String(value);
    return bareDigits(value) ?? (typeof value === 'string' ? value : '');
}
/** The JSON type of an id on the wire. */
function idType(value) {
    if (typeof value === 'number' || bareDigits(value) !== undefined)
        return 'number';
    return typeof value === 'string' && value !== '' ? 'string' : undefined;
}
/** The fields of an object; none for anything else. */
function fieldsOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}
/** The objects of a list; none for anything else. */
function listOf(value) {
    return Array.isArray(value) ? value.map(fieldsOf) : [];
}
/** The value at `a.b.0.c`; undefined where the way ends. */
function at(value, path) {
    let inner = value;
    for (const key of path.split('.'))
        inner = Array.isArray(inner) ? inner[Number(key)] : fieldsOf(inner)[key];
    return inner;
}
function textOf(value) {
    return typeof value === 'string' ? value : '';
}

;// CONCATENATED MODULE: ./lib/tools/facts/client.js



/** Tries of a read that was throttled or answered by an error of the server: a probe that fails looks like a fact. */
const MAX_TRIES = 3;
const PAUSE_MS = 2000;
/** A signed client that shows what really came: status, headers, types of ids. No schema, since what is asked is the shape. */
function createClient({ location, accessKey, secretKey, send, clock }) {
    const once = async (url, method, { wrongSignature = false, offsetMs = 0 }) => {
        const sentAt = clock.now();
        const timestamp = String(Math.trunc(sentAt + offsetMs));
        const uri = url.pathname + url.search;
        const signature = (0,ncloud_signature/* sign */._)({ method, uri, timestamp, accessKey }, wrongSignature ? `${secretKey}x` : secretKey);
        const headers = {
            accept: 'application/json',
            'user-agent': 'ncloud-deploy-action-facts',
            'x-ncp-apigw-timestamp': timestamp,
            'x-ncp-iam-access-key': accessKey,
            'x-ncp-apigw-signature-v2': signature,
            ...(location.region !== '' && { 'x-ncp-region_code': location.region }),
        };
        try {
            const { status, headers: received, text } = await send(url.href, { method, headers });
            return { status, headers: received, text, json: parseExact(text), sentAt, receivedAt: clock.now() };
        }
        catch (error) {
            // Node's fetch wraps the network's error.
            const { code, name, cause } = error;
            return {
                status: 0,
                headers: {},
                text: String(cause?.code ?? code ?? name),
                json: undefined,
                sentAt,
                receivedAt: clock.now(),
            };
        }
    };
    return {
        async ask(service, method, path, tampering = {}) {
            const url = new URL(`${baseUrl(service, location)}${path}`);
            for (let tried = 1;; tried++) {
                const answer = await once(url, method, tampering);
                const maySucceed = answer.status === 0 || answer.status === 429 || answer.status >= 500;
                if (method !== 'GET' || !maySucceed || tried === MAX_TRIES)
                    return answer;
                await clock.sleep(PAUSE_MS * tried);
            }
        },
    };
}
/** The error of an answer, whatever its HTTP status; undefined if it has none. */
function errorOf({ json }) {
    const error = typeof json === 'object' && json !== null ? json.error : undefined;
    if (typeof error !== 'object' || error === null)
        return undefined;
    const { errorCode, message, details } = error;
    return { code: errorCode, message, details };
}
/** `401/200`: the HTTP status and the code of the body; without an answer, the code of the network's error. Nothing else of the answer. */
function refusalOf(answer) {
    if (answer.status === 0)
        return /^\w{1,40}$/.test(answer.text) ? answer.text : 'no answer';
    const code = errorOf(answer)?.code;
    if (code === undefined)
        return String(answer.status);
    return `${answer.status}/${/^\d{1,6}$/.test(String(code)) ? String(code) : 'other'}`;
}

;// CONCATENATED MODULE: ./lib/tools/facts/findings.js
/** Values that are kept of one fact: beyond them nobody reads on. */
const MAX_VALUES = 50;
/** What was seen, by the id of its assumption. Nothing of it is redacted yet. */
class Findings {
    #found = new Map();
    #walks = new Map();
    /** What could not be read, and why: no text of an answer, so that nothing of it has to be hidden. */
    problems = [];
    /** `value` undefined: this answer says nothing about it. `what` names the request, without ids. */
    note(id, value, what = '', answer) {
        if (value === undefined)
            return;
        const entry = this.#found.get(id) ?? { values: [], evidence: [] };
        this.#found.set(id, entry);
        if (entry.values.includes(value) || entry.values.length >= MAX_VALUES)
            return;
        entry.values.push(value);
        entry.evidence.push({ what, answer });
    }
    /** The words of a run in the order in which they were seen. */
    walked(run, word) {
        const words = this.#walks.get(run) ?? [];
        this.#walks.set(run, words);
        if (word !== '' && words.at(-1) !== word && words.length < MAX_VALUES)
            words.push(word);
    }
    /** What {@link walked} was told, a list for each run. */
    get walks() {
        return [...this.#walks.values()];
    }
    /** A request that was made and showed nothing new, so that the list counts as seen although it is empty. */
    seen(id) {
        if (!this.#found.has(id))
            this.#found.set(id, { values: [], evidence: [] });
    }
    get(id) {
        return this.#found.get(id);
    }
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./lib/tools/facts/options.js


const HELP = `Finds out which assumptions about NAVER Cloud are so: npm run facts -- [options]

  --project NAME    deployment project to read (name or id); default: the first one
  --stage NAME      stage of it
  --scenario NAME   scenario of it
  --pipeline NAME   pipeline to read; default: the first one
  --site SITE       public (default), gov, fin
  --platform NAME   vpc (default), classic
  --region CODE     default: the site's
  --api-url URL     other hosts; {service} in it is replaced
  --start SCENARIO  also start this scenario of --project and --stage, twice, and cancel it
  --yes             do not ask back before that
  --out DIR         where facts.md and facts.json go; default: here
  --help            print this

Without --start it only reads. Keys come from the environment: NCLOUD_ACCESS_KEY_ID or NCLOUD_ACCESS_KEY, and NCLOUD_SECRET_ACCESS_KEY or
NCLOUD_SECRET_KEY. Names, ids, addresses, mails and keys are replaced in what it writes.
`;
const OPTIONS = {
    project: { type: 'string', default: '' },
    stage: { type: 'string', default: '' },
    scenario: { type: 'string', default: '' },
    pipeline: { type: 'string', default: '' },
    site: { type: 'string', default: 'public' },
    platform: { type: 'string', default: 'vpc' },
    region: { type: 'string', default: '' },
    'api-url': { type: 'string' },
    start: { type: 'string', default: '' },
    yes: { type: 'boolean', default: false },
    out: { type: 'string', default: '.' },
    help: { type: 'boolean', default: false },
};
/** A wrong option: the message is all that anybody needs. */
class UsageError extends Error {
}
/** Reads arguments and environment. Throws {@link UsageError}. */
function readOptions(args, env) {
    const values = parse(args);
    const { start, help } = values;
    const location = locationOf(values);
    if (start !== '' && (values.project === '' || values.stage === ''))
        throw new UsageError('--start needs --project and --stage');
    if (start !== '' && values.scenario !== '' && values.scenario !== start)
        throw new UsageError('--start and --scenario name different scenarios');
    // In the vendor's order (reference/credentials.md §1).
    const accessKey = (env.NCLOUD_ACCESS_KEY_ID || env.NCLOUD_ACCESS_KEY || '').trim();
    const secretKey = (env.NCLOUD_SECRET_ACCESS_KEY || env.NCLOUD_SECRET_KEY || '').trim();
    if (!help && (accessKey === '' || secretKey === ''))
        throw new UsageError('no keys: set NCLOUD_ACCESS_KEY_ID and NCLOUD_SECRET_ACCESS_KEY (or NCLOUD_ACCESS_KEY and NCLOUD_SECRET_KEY)');
    return {
        help,
        wanted: { project: values.project, stage: values.stage, scenario: start || values.scenario },
        pipeline: values.pipeline,
        start: start !== '',
        yes: values.yes,
        out: values.out,
        location,
        accessKey,
        secretKey,
    };
}
function parse(args) {
    try {
        return (0,external_node_util_.parseArgs)({ args: [...args], options: OPTIONS, strict: true }).values;
    }
    catch (error) {
        throw new UsageError(error.message);
    }
}
/** What is wrong with `--api-url`. */
const API_URL = {
    'no-service': 'it must contain {service}, as in http://127.0.0.1:8080/{service}',
    'not-a-url': 'it is not a URL',
    'not-https': 'it must be https, except on loopback',
    credentials: 'it must not contain a user name or password',
    query: 'it must not contain a query or fragment',
};
function locationOf(values) {
    // A shell variable that is not set must not send the keys, and what was meant for an emulator, to the real service.
    if (values['api-url'] === '')
        throw new UsageError('--api-url is empty; leave it out for the real service');
    const site = SITES.find((name) => name === values.site);
    const platform = PLATFORMS.find((name) => name === values.platform);
    if (!site)
        throw new UsageError(`--site: ${SITES.join(', ')}`);
    if (!platform)
        throw new UsageError(`--platform: ${PLATFORMS.join(', ')}`);
    const location = {
        site,
        platform,
        region: values.region,
        apiUrl: values['api-url'] ?? '',
    };
    const [problem] = checkLocation(location);
    if (!problem)
        return location;
    throw new UsageError(problem.problem === 'api-url'
        ? `--api-url: ${API_URL[problem.why]}`
        : `--${problem.problem}: allowed are ${problem.allowed.join(', ')}`);
}

;// CONCATENATED MODULE: ./lib/tools/facts/assumptions/cancelling.js
const CANCELLING = [
    {
        id: 'kubernetes-cancel',
        fact: "Kubernetes rolling and blue/green deployments can't be cancelled",
        evidence: 'doc (guide)',
        ifSo: 'the refusal is a warning with the real state',
        ifNot: 'it is cancelled',
        tests: '[main-interruption](../__tests__/main-interruption.test.ts) *of a run that can not be cancelled says so, with its real state*; [main-trouble](../__tests__/main-trouble.test.ts) *cancel of what can not be cancelled says so*',
    },
    {
        id: 'canary-cancel',
        fact: 'A canary that waits is rejected instead of cancelled',
        evidence: 'doc (guide), inferred',
        ifSo: 'after a refused cancel, `canary-reject`',
        ifNot: 'the cancel works',
        tests: '[main-interruption](../__tests__/main-interruption.test.ts) *of a canary that waits rejects it, since it can not be cancelled*; [run/stopping](../__tests__/run/lifecycle/stopping.test.ts) *rejects a canary that waits and can not be cancelled*',
        switch: 'cancelCanary',
    },
    {
        id: 'cancel',
        fact: 'A cancel is accepted at once and takes effect later',
        evidence: 'inferred',
        ifSo: 'the end is watched for',
        ifNot: 'an early end is seen at the first poll',
        tests: '[run/stopping](../__tests__/run/lifecycle/stopping.test.ts) *sends one cancel and reads until the run has ended*; [post](../__tests__/post.test.ts) *$name the run is cancelled, and verified*',
        confirmedBy: { kind: 'oneOf', values: ['later'] },
    },
    {
        id: 'pipeline-cancel',
        fact: 'Cancelling a pipeline stops what its tasks started',
        evidence: 'inferred',
        ifSo: 'the run ends cancelled',
        ifNot: "the pipeline's own end counts; a deployment that goes on shows in its own history",
        tests: '[main-interruption](../__tests__/main-interruption.test.ts) *of a pipeline cancels it*',
    },
    {
        id: 'cancel-ended',
        fact: 'Cancelling or deciding on an ended run is refused',
        evidence: 'unknown',
        ifSo: "the run's real state is told; a `cancel` of what is cancelled is success",
        ifNot: 'accepted: following shows the same end',
        tests: '[action/operations/act](../__tests__/commands/act.test.ts) *cancel of what is cancelled already has met its purpose*; [emulator/deployments](../__tests__/emulator/deployments.test.ts) *twice, and after the end, as the switches say*',
        switch: 'cancelFinished',
        confirmedBy: { kind: 'oneOf', values: ['refuse'] },
    },
    {
        id: 'lost-decision',
        fact: 'A decision whose answer was lost arrived, or not',
        evidence: '–',
        ifSo: 'it is sent once; the run itself shows whether it arrived',
        ifNot: 'the run still waits for it after 10 s: `refused`, with the real status; after a service that was silent for a whole time limit: `unknown`, since it may yet act',
        tests: '[action/operations/act](../__tests__/commands/act.test.ts) *is sent once, and the run shows whether it arrived: %s*, *in the silence of a whole time limit may yet be made: it is not said to have had no effect*',
    },
    {
        id: 'approval-expiry',
        fact: 'An approval never expires by itself',
        evidence: 'inferred (no page gives a time)',
        ifSo: '`approval-timeout` ends the step, not the request',
        ifNot: 'the end is seen and reported',
        tests: '[emulator/deployments](../__tests__/emulator/deployments.test.ts) *waits without end; accepted, it is deployed*',
    },
];

;// CONCATENATED MODULE: ./lib/tools/facts/assumptions/words.js
/** SourceDeploy's status words (reference/sourcedeploy-api.md §2 [doc]). */
const DEPLOYMENT_WORDS = [
    'success',
    'fail',
    'error',
    'reject',
    'canceled',
    'canary_reject',
    'canary_waiting_timeout',
    'inprogress',
    'pending',
    'waiting',
    'canceling',
    'canary_pending',
    'canary_analyzing',
    'canary_rejecting',
];
/** Words assumed of SourcePipeline's runs and tasks (reference/sourcepipeline-api.md §6 [inferred]). */
const PIPELINE_WORDS = ['inprogress', 'success', 'fail', 'canceling', 'canceled', 'waiting'];
/** Words of a server in a deployment (reference/sourcedeploy-api.md §7 [doc-old]). */
const SERVER_WORDS = ['pending', 'standby', 'pre', 'deploy', 'post', 'success', 'fail', 'no progress'];
/** Words of a step of a server [doc-old]. */
const STEP_WORDS = ['success', 'fail', 'inprogress'];
/** Words of a build (reference/sourcepipeline-api.md §9 [doc]). */
const BUILD_WORDS = ['prepare', 'upload', 'success', 'fail', 'canceled'];

;// CONCATENATED MODULE: ./lib/tools/facts/assumptions/forms.js

const ANSWERS = '[ncloud/answers](../__tests__/ncloud/answers.test.ts)';
const SWITCHES = '[emulator/switches](../__tests__/emulator/switches.test.ts)';
const EMULATOR = '[emulator/sts](../__tests__/emulator/sts.test.ts)';
/** Forms of answers that pages leave open or contradict each other in; every client of the services meets them. */
const FORMS = [
    {
        id: 'server-words',
        fact: 'A server is `pending`, `standby`, `pre`, `deploy`, `post`, `success`, `fail` or `no progress`',
        evidence: 'doc-old',
        ifSo: 'shown with its step',
        ifNot: 'shown as it is; it decides nothing, except that `fail` contradicts a success',
        tests: '[run/deployment](../__tests__/run/services/deployment-run.test.ts) *does not take for success what its own servers contradict, as after a rollback*',
        confirmedBy: { kind: 'within', values: SERVER_WORDS },
    },
    {
        id: 'step-words',
        fact: 'A step of a server is `success`, `fail` or `inprogress`',
        evidence: 'doc-old',
        ifSo: 'shown with its server',
        ifNot: 'shown as it is',
        tests: `${ANSWERS} *fields that no page names are dropped or kept, and never a reason to fail*`,
        confirmedBy: { kind: 'within', values: STEP_WORDS },
    },
    {
        id: 'build-words',
        fact: 'A build is `prepare`, `upload`, `success`, `fail` or `canceled`',
        evidence: 'doc',
        ifSo: 'shown beside its task',
        ifNot: 'shown as it is; the task’s own word counts',
        tests: '[run/pipeline](../__tests__/run/services/pipeline-run.test.ts) *shows its tasks with what their own services say*',
        confirmedBy: { kind: 'within', values: BUILD_WORDS },
    },
    {
        id: 'build-ids',
        fact: 'Ids of builds are UUIDs',
        evidence: 'doc (example)',
        ifSo: 'compared as text',
        ifNot: 'compared as text',
        tests: `${SWITCHES} *idType*`,
        switch: 'buildIds',
        confirmedBy: { kind: 'oneOf', values: ['uuid'] },
    },
    {
        id: 'request-types',
        fact: 'A pipeline run’s `requestType` is `console` or `trigger`; one started by API says `console`',
        evidence: 'doc, inferred',
        ifSo: 'a run that a trigger started is not ours',
        ifNot: 'another word says nothing about whose run it is',
        tests: `${SWITCHES} *bitbucketSpelling, apiRequestType, extraFields*`,
        switch: 'apiRequestType',
        confirmedBy: { kind: 'within', values: ['console', 'trigger'] },
    },
    {
        id: 'file-key',
        fact: 'A deployment’s detail names the chosen file `selected`',
        evidence: 'doc-old (sdk: `file`)',
        ifSo: 'not shown',
        ifNot: 'not shown',
        tests: `${SWITCHES} *clusterKey*`,
        switch: 'historyFileKey',
        confirmedBy: { kind: 'oneOf', values: ['selected'] },
    },
    {
        id: 'cluster-key',
        fact: 'A Kubernetes stage names its cluster by `clusterUuid`',
        evidence: 'sdk, tf (doc: `clusterNo`)',
        ifSo: 'shown by `check`',
        ifNot: '`clusterNo` is read as well',
        tests: `${SWITCHES} *clusterKey*`,
        switch: 'clusterKey',
        confirmedBy: { kind: 'oneOf', values: ['clusterUuid', 'both'] },
    },
    {
        id: 'autoscaling-key',
        fact: 'The list of Auto Scaling groups is `autoscalingList`',
        evidence: 'doc (also: `autoScalingList`)',
        ifSo: 'handed on in mode `api`',
        ifNot: 'the other spelling is read as well',
        tests: `${ANSWERS} *ids are numbers or strings*`,
        switch: 'autoscalingKey',
        confirmedBy: { kind: 'oneOf', values: ['autoscalingList'] },
    },
    {
        id: 'task-scenario',
        fact: 'A deploy task names its scenario `scenarioId`',
        evidence: 'doc (doc-old: `scenario.id`)',
        ifSo: 'read there',
        ifNot: '`scenario.id` is read as well',
        tests: `${ANSWERS} *ids are numbers or strings*`,
        switch: 'taskScenario',
        confirmedBy: { kind: 'oneOf', values: ['flat'] },
    },
    {
        id: 'unstarted-result-id',
        fact: '`resultId` of a task that has not started is empty',
        evidence: 'inferred',
        ifSo: 'no detail yet',
        ifNot: 'null and absent are none either',
        tests: `${SWITCHES} *unstartedResultId %s*`,
        switch: 'unstartedResultId',
        confirmedBy: { kind: 'oneOf', values: ['empty'] },
    },
    {
        id: 'bitbucket-spelling',
        fact: 'A Bitbucket source is spelled `BitBucket`',
        evidence: 'doc (both spellings)',
        ifSo: 'shown as it is',
        ifNot: 'shown as it is',
        tests: `${SWITCHES} *bitbucketSpelling, apiRequestType, extraFields*`,
        switch: 'bitbucketSpelling',
        confirmedBy: { kind: 'oneOf', values: ['BitBucket'] },
    },
    {
        id: 'extra-fields',
        fact: 'List items have the documented fields only',
        evidence: 'doc (sdk: `permission`, `actionName`, `disabled`)',
        ifSo: 'all are read',
        ifNot: 'further ones never make an answer fail',
        tests: `${ANSWERS} *fields that no page names are dropped or kept, and never a reason to fail*`,
        switch: 'extraFields',
        confirmedBy: { kind: 'oneOf', values: [false] },
    },
    {
        id: 'manifest-form',
        fact: '`manifest` and `fullManifest` of a pipeline’s Kubernetes task are strings',
        evidence: 'sdk, tf',
        ifSo: 'shown as they are',
        ifNot: 'an array is never a reason to fail',
        tests: `${SWITCHES} *manifestForm: strings as the vendor’s clients read them, or an array*`,
        switch: 'manifestForm',
        confirmedBy: { kind: 'oneOf', values: ['string'] },
    },
    {
        id: 'half-paging',
        fact: 'SourcePipeline refuses `pageNo` without `pageSize`',
        evidence: 'doc (give both or neither)',
        ifSo: 'both are always sent',
        ifNot: 'both are always sent',
        tests: `${SWITCHES} *clusterKey*`,
        switch: 'halfPaging',
        confirmedBy: { kind: 'oneOf', values: ['refuse'] },
    },
    {
        id: 'cancel-twice',
        fact: 'A second cancel of a run that is being cancelled is accepted',
        evidence: 'unknown',
        ifSo: 'the run is followed',
        ifNot: 'the refusal is understood from the run’s own status',
        tests: '[emulator/deployments](../__tests__/emulator/deployments.test.ts) *twice, and after the end, as the switches say*',
        switch: 'cancelTwice',
        confirmedBy: { kind: 'oneOf', values: ['ok'] },
    },
    {
        id: 'not-found-status',
        fact: 'An id that does not exist is HTTP 400',
        evidence: 'inferred',
        ifSo: 'a refusal with the service’s own words',
        ifNot: '404 is read alike',
        tests: '[ncloud/errors](../__tests__/ncloud/errors.test.ts) *sees an access problem in 401 and 403 only*',
        switch: 'notFoundStatus',
        confirmedBy: { kind: 'oneOf', values: [400] },
    },
    {
        id: 'error-code-type',
        fact: 'Error codes of the services are numbers, those of the gateway strings',
        evidence: 'observed, doc',
        ifSo: 'taken as text',
        ifNot: 'taken as text',
        tests: '[ncloud/errors](../__tests__/ncloud/errors.test.ts) *takes the numeric codes of the services as text, and makes no meaning up for them*',
        switch: 'errorCodeType',
        confirmedBy: { kind: 'oneOf', values: ['number'] },
    },
    {
        id: 'refusals-in-200',
        fact: 'A refusal comes with its HTTP status, not as `{"error":…}` with 200',
        evidence: 'inferred (sdk looks for both)',
        ifSo: 'decided by status and code',
        ifNot: 'its own words count, whatever the status',
        tests: `${SWITCHES} *refusalsIn200: conflicts, permissions and throttling come with HTTP 200 and their own words*`,
        switch: 'refusalsIn200',
        confirmedBy: { kind: 'within', values: [] },
    },
    {
        id: 'wrong-signature',
        fact: 'A wrong signature is HTTP 401 with code 200',
        evidence: 'doc',
        ifSo: 'the key pair was not accepted',
        ifNot: 'reported as it came',
        tests: '[emulator/signer](../__tests__/emulator/signer.test.ts) *refuses a wrong secret, path, method and time*',
        confirmedBy: { kind: 'oneOf', values: ['401/200'] },
    },
    {
        id: 'unknown-path',
        fact: 'SourceDeploy has no `GET /project/{id}`: HTTP 404 with code 300',
        evidence: 'observed',
        ifSo: 'projects are looked up in their list',
        ifNot: 'projects are looked up in their list',
        tests: '[emulator/gateway](../__tests__/emulator/gateway.test.ts) *%s %s is unknown to the gateway*',
        confirmedBy: { kind: 'oneOf', values: ['404/300'] },
    },
    {
        id: 'date-header',
        fact: 'Every answer has a `Date` header',
        evidence: 'inferred',
        ifSo: 'the service’s clock is known from it',
        ifNot: 'the clocks are taken to agree',
        tests: `${SWITCHES} *dateHeader, dateOffset, limitHeaders*`,
        switch: 'dateHeader',
        confirmedBy: { kind: 'oneOf', values: ['sent'] },
    },
    {
        id: 'limit-headers',
        fact: 'No header tells about rate limits',
        evidence: 'doc (none found)',
        ifSo: 'the pace is this action’s own',
        ifNot: 'the pace is this action’s own; 429 slows it down',
        tests: `${SWITCHES} *dateHeader, dateOffset, limitHeaders*`,
        switch: 'limitHeaders',
        confirmedBy: { kind: 'oneOf', values: [false] },
    },
    {
        id: 'caller-identity',
        fact: 'STS says who calls: `id`, `loginAlias`, `userType` (`Customer`, `Sub` or `Role`), without `result`',
        evidence: 'third-party',
        ifSo: '`check` says whose keys they are',
        ifNot: '`check` says that it could not find out',
        tests: `${EMULATOR} *says who %s is, without an envelope, and whatever its rights*`,
        confirmedBy: { kind: 'oneOf', values: ['Customer', 'Sub', 'Role'] },
    },
    {
        id: 'role-callers',
        fact: 'SourceDeploy and SourcePipeline take calls of roles',
        evidence: 'unknown (the guide speaks of main and sub accounts)',
        ifSo: 'input `role` and `credentials: server-role` work',
        ifNot: 'the refusal says so',
        tests: `${EMULATOR} *a role may trust some accounts only, and services may take no roles*`,
        switch: 'roleCallers',
        confirmedBy: { kind: 'oneOf', values: ['ok'] },
    },
    {
        id: 'expire-time',
        fact: 'Temporary keys name their end in ms',
        evidence: 'unknown',
        ifSo: 'renewed before it',
        ifNot: 's and ISO 8601 are read as well',
        tests: `${EMULATOR} *a role may trust some accounts only, and services may take no roles*`,
        switch: 'expireTime',
    },
];

;// CONCATENATED MODULE: ./lib/tools/facts/assumptions/gateway.js
const GATEWAY = [
    {
        id: 'signature',
        fact: 'The signature covers path and query as sent, not the body',
        evidence: 'doc, sdk, observed',
        ifSo: 'signed so, afresh for every attempt',
        ifNot: '401: *did not accept the key pair*',
        tests: '[ncloud/signature](../__tests__/ncloud/signature.test.ts) *%j %s %s*; [ncloud/transport-requests](../__tests__/ncloud/transport-requests.test.ts) *is signed afresh for every attempt*',
        confirmedBy: { kind: 'oneOf', values: ['accepted'] },
    },
    {
        id: 'old-timestamp',
        fact: 'A clock that is off by more than 5 min is answered with 401 and a `Date` header',
        evidence: 'doc, inferred',
        ifSo: 'corrected once, with a warning',
        ifNot: 'the 401 is reported as it came',
        tests: '[main-trouble](../__tests__/main-trouble.test.ts) *by %i minutes is corrected once, with a warning, and the run succeeds*; [ncloud/transport-trouble](../__tests__/ncloud/transport-trouble.test.ts) *is not corrected twice: the second 401 is about something else*',
        confirmedBy: { kind: 'oneOf', values: ['401/200, dated'] },
    },
    {
        id: 'error-code-meaning',
        fact: '`errorCode` is not the HTTP status (`400` is *Quota Exceeded* with 429)',
        evidence: 'doc',
        ifSo: "decided by HTTP status and the gateway's own meanings",
        ifNot: '–',
        tests: '[ncloud/errors](../__tests__/ncloud/errors.test.ts) *takes the numeric codes of the services as text, and makes no meaning up for them*',
    },
    {
        id: 'permission-refusal',
        fact: 'Missing permission is HTTP 401 with code 210',
        evidence: 'doc',
        ifSo: '*not allowed to do this*',
        ifNot: '403 is read alike',
        tests: '[ncloud/errors](../__tests__/ncloud/errors.test.ts) *sees an access problem in 401 and 403 only*',
        confirmedBy: { kind: 'oneOf', values: ['401/210'] },
    },
    {
        id: 'retry-after',
        fact: '`Retry-After` may come with 429',
        evidence: 'unknown',
        ifSo: 'the least pause, up to 5 min',
        ifNot: 'growing pauses with jitter',
        tests: '[ncloud/transport-trouble](../__tests__/ncloud/transport-trouble.test.ts) *waits at least as long as Retry-After says, in seconds or as a date*',
    },
    {
        id: 'refusals-pass',
        fact: 'Definite refusals of a poll (401, 404) may pass',
        evidence: 'decision',
        ifSo: 'five in a row, over at least 20 s, make the run lost: `unknown`, untouched',
        ifNot: '–',
        tests: '[run/following](../__tests__/run/lifecycle/following.test.ts) *alternating between refusal and outage does not make it lost*, *that is a refusal makes the run lost only if it stays: %j*',
    },
    {
        id: 'gov-hosts',
        fact: "The gov site's Classic SourcePipeline host, gov and fin console addresses",
        evidence: 'inferred',
        ifSo: 'used',
        ifNot: 'set `api-url`',
        tests: '[ncloud/endpoints](../__tests__/ncloud/endpoints.test.ts) *%s %s %s*',
    },
    {
        id: 'fin-hosts',
        fact: 'Site fin has one host per service without `vpc`',
        evidence: 'third-party',
        ifSo: 'used',
        ifNot: 'set `api-url`',
        tests: '[ncloud/endpoints](../__tests__/ncloud/endpoints.test.ts) *%s %s %s*',
    },
    {
        id: 'regions',
        fact: 'Region codes',
        evidence: 'doc, third-party',
        ifSo: 'an unknown region is an error with the list',
        ifNot: 'set `api-url`, or ask for the new code in an issue',
        tests: '[ncloud/endpoints](../__tests__/ncloud/endpoints.test.ts) *public has region %s*, *knows that classic is in Korea only, and not in fin*',
    },
    {
        id: 'console-links',
        fact: 'The console has no documented deep links',
        evidence: 'doc (none found)',
        ifSo: 'only its root is linked',
        ifNot: '–',
        tests: '[ncloud/endpoints](../__tests__/ncloud/endpoints.test.ts) *%s %s %s*',
    },
];

;// CONCATENATED MODULE: ./lib/tools/facts/assumptions/reports.js

const REPORTS = [
    {
        id: 'deployment-words',
        fact: "SourceDeploy's fourteen status words are all there are, in lower case",
        evidence: 'doc',
        ifSo: 'each has its class; `success` alone is green',
        ifNot: 'an unknown word is warned of once and followed on; with an end time, seen twice, it ends as `unknown`',
        tests: '[run/status](../__tests__/run/model/status.test.ts) *%s is %s*; [run/following](../__tests__/run/lifecycle/following.test.ts) *with an end time is an end that nobody documented, if two polls agree*, *is never success, even if it goes on for ever*',
        confirmedBy: { kind: 'within', values: DEPLOYMENT_WORDS },
    },
    {
        id: 'deployment-words-exact',
        fact: "SourceDeploy's words are compared exactly: `Success` is not `success`",
        evidence: 'decision',
        ifSo: '–',
        ifNot: 'a word in other letters is unknown, so never green',
        tests: '[run/status](../__tests__/run/model/status.test.ts) *%s is %s*',
    },
    {
        id: 'pipeline-words',
        fact: "SourcePipeline's words are its neighbours' (`success`, `fail`, `inprogress` …), no page lists them",
        evidence: 'inferred',
        ifSo: 'compared without regard to case, with their usual spellings',
        ifNot: 'an unknown word runs on; once there is an end time, failed or cancelled tasks decide',
        tests: '[run/status](../__tests__/run/model/status.test.ts) *%s is %s*; [emulator/switches](../__tests__/emulator/switches.test.ts) *pipelineStatusWords*',
        switch: 'pipelineStatusWords',
        confirmedBy: { kind: 'within', values: PIPELINE_WORDS },
    },
    {
        id: 'pipeline-unknown-end',
        fact: 'A pipeline run whose own end word is unknown is never success, even if every task succeeded',
        evidence: 'decision',
        ifSo: '–',
        ifNot: "`unknown`: only the run's own word makes a step green",
        tests: '[run/status](../__tests__/run/model/status.test.ts) *%s is %s*; [run/following](../__tests__/run/lifecycle/following.test.ts) *with an end time is an end that nobody documented, if two polls agree*',
    },
    {
        id: 'canary-timeout',
        fact: '`canary_waiting_timeout` may move on to `canary_rejecting` and `canary_reject`',
        evidence: 'inferred',
        ifSo: 'without an end time it is watched for another minute, for its true end',
        ifNot: 'it is a failure as it stands',
        tests: '[run/following](../__tests__/run/lifecycle/following.test.ts) *an expired canary may move on to its true end*, *an expired canary is its end once it has an end time, or after a minute*',
        switch: 'canaryTimeout',
    },
    {
        id: 'rolled-back',
        fact: 'A deployment that failed and was rolled back ends as `fail`',
        evidence: 'inferred',
        ifSo: '`failure`',
        ifNot: "any other word has its own class; a `success` that one of the run's own servers contradicts (`fail`) is `failure`",
        tests: '[emulator/deployments](../__tests__/emulator/deployments.test.ts) *is rolled back before it fails, and ends as the switch says*; [run/deployment](../__tests__/run/services/deployment-run.test.ts) *does not take for success what its own servers contradict, as after a rollback*',
        switch: 'rolledBackStatus',
    },
    {
        id: 'unfinished-end',
        fact: 'An end that has not come is `null`, `0`, empty or absent',
        evidence: 'unknown',
        ifSo: 'all four mean “not ended”; for a pipeline an end must lie after its begin',
        ifNot: '–',
        tests: '[ncloud/answers](../__tests__/ncloud/answers.test.ts) *an end that has not come is null, 0, empty or absent*; [run/pipeline](../__tests__/run/services/pipeline-run.test.ts) *that has the end %p goes on*',
        switch: 'unfinishedEnd',
        confirmedBy: { kind: 'oneOf', values: ['null', '0', 'empty', 'absent'] },
    },
    {
        id: 'time-unit',
        fact: 'Times are milliseconds',
        evidence: 'inferred (doc for canary and builds)',
        ifSo: 'taken as they are',
        ifNot: 'below 1e11 they are seconds',
        tests: '[ncloud/answers](../__tests__/ncloud/answers.test.ts) *times are s or ms*',
        switch: 'timeUnit',
        confirmedBy: { kind: 'oneOf', values: ['ms'] },
    },
    {
        id: 'id-types',
        fact: "Ids are numbers in answers, except in SourceDeploy's history list",
        evidence: 'doc, sdk',
        ifSo: 'text inside; the outputs are text',
        ifNot: 'text is taken as it is',
        tests: '[ncloud/answers](../__tests__/ncloud/answers.test.ts) *ids are numbers or strings*',
        switch: 'idType',
        confirmedBy: { kind: 'oneOf', values: ['documented'] },
    },
    {
        id: 'config-shape',
        fact: '`config` of a deployment is an array',
        evidence: 'doc-old, sdk (doc: object)',
        ifSo: 'its servers are shown',
        ifNot: 'one object is a list of one',
        tests: '[ncloud/answers](../__tests__/ncloud/answers.test.ts) *config is an array or an object*',
        switch: 'configShape',
        confirmedBy: { kind: 'oneOf', values: ['array'] },
    },
    {
        id: 'pipeline-history-shape',
        fact: '`history` of a pipeline run is an object',
        evidence: 'doc (sdk: array)',
        ifSo: 'taken as it is',
        ifNot: 'of an array the first item',
        tests: '[ncloud/answers](../__tests__/ncloud/answers.test.ts) *history is an object or an array*',
        switch: 'pipelineHistoryShape',
        confirmedBy: { kind: 'oneOf', values: ['object'] },
    },
    {
        id: 'other-targets',
        fact: 'The form of a deployment to Auto Scaling groups, Kubernetes and Object Storage',
        evidence: 'unknown',
        ifSo: 'shown without servers',
        ifNot: 'extra fields never make an answer fail',
        tests: '[ncloud/answers](../__tests__/ncloud/answers.test.ts) *fields that no page names are dropped or kept, and never a reason to fail*',
    },
    {
        id: 'ok-body',
        fact: 'A boolean operation answers `{"result":{"result":true}}`',
        evidence: 'doc',
        ifSo: 'done',
        ifNot: '`{"result":true}` and an empty body are done too; anything else is not confirmed, and said so',
        tests: '[ncloud/transport-answers](../__tests__/ncloud/transport-answers.test.ts) *a boolean operation takes %j for done*, *and not %j*',
        switch: 'okBody',
        confirmedBy: { kind: 'oneOf', values: ['nested'] },
    },
    {
        id: 'result-id',
        fact: "`resultId` of a pipeline's deploy task is the deployment's history id, of a build task the build's id",
        evidence: 'inferred',
        ifSo: 'servers, canary, failed phase and blocking are read from there',
        ifNot: 'the detail is left out; the run is followed all the same',
        tests: '[run/pipeline](../__tests__/run/services/pipeline-run.test.ts) *shows its tasks with what their own services say*, *is not held up by a detail that never comes*',
        confirmedBy: { kind: 'oneOf', values: ['resolves'] },
    },
    {
        id: 'pipeline-blocked',
        fact: 'A pipeline whose deploy task waits for a person goes on saying that it runs',
        evidence: 'inferred',
        ifSo: 'recognised from the deployment; `approval-timeout` runs instead of `timeout`',
        ifNot: 'its own word is followed',
        tests: '[action/operations/act](../__tests__/commands/act.test.ts) *of a pipeline is recognised, with the id of its deployment*, *an approval of a pipeline likewise*',
    },
];

;// CONCATENATED MODULE: ./lib/tools/facts/assumptions/starting.js
const STARTING = [
    {
        id: 'start-answer',
        fact: 'The answer to a start names the run',
        evidence: 'doc, observed',
        ifSo: 'output `history-id` at once',
        ifNot: 'an answer with the id of an older run, or none, is treated as lost',
        tests: '[run/starting](../__tests__/run/lifecycle/starting.test.ts) *with the id of a run that was there before is no answer*',
        confirmedBy: { kind: 'oneOf', values: ['names the run'] },
    },
    {
        id: 'list-lag',
        fact: 'A start whose answer was lost shows in the history within 60 s',
        evidence: 'inferred',
        ifSo: 'the one new run that fits, and that nobody else can have begun, is followed',
        ifNot: '`unknown`: a start is sent again only on proof that it reached no service, never because a list is empty',
        tests: '[run/starting](../__tests__/run/lifecycle/starting.test.ts) *is found in a history that lags by %i ms*, *is searched for more often at first than later, and in bounds*, *bears lists that fail; where the last can not be read nothing is ours*',
        switch: 'historyLag',
        confirmedBy: { kind: 'atMost', most: 60_000 },
    },
    {
        id: 'no-mark',
        fact: 'Nothing in the API marks a run as ours',
        evidence: 'doc',
        ifSo: "several new runs, or the history unreadable: `unknown`; nothing is started again and nobody's run is cancelled",
        ifNot: '–',
        tests: '[run/starting](../__tests__/run/lifecycle/starting.test.ts) *two that fit: neither is*, *none that was requested by a trigger, nor is such a one a rival*',
    },
    {
        id: 'date-agrees',
        fact: "The service's times of runs agree with its `Date` header to 3 s",
        evidence: 'inferred',
        ifSo: 'a run dated before our request is not ours; how the two clocks stand is narrowed by every answer, and what stays open counts against the run',
        ifNot: 'times are missing: the run is not ours, and a rival; our own looks too old: `unknown`, never a second start',
        tests: '[run/starting](../__tests__/run/lifecycle/starting.test.ts) *none that began before the window, by the service’s own rounding*, *none without a time, and such a one is a rival*, *within a window of the service’s clock, as unsure as it is*',
        switch: 'dateOffset',
        confirmedBy: { kind: 'atMost', most: 3000 },
    },
    {
        id: 'run-ids',
        fact: 'Ids of runs grow',
        evidence: 'observed',
        ifSo: 'nothing rests on it',
        ifNot: 'ids are compared, and times decide what is new',
        tests: '[run/starting](../__tests__/run/lifecycle/starting.test.ts) *by ids that are compared, never assumed to grow (R7)*, *none that was there before, whatever its place in the list*; [emulator/switches](../__tests__/emulator/switches.test.ts) *runIds %s: one id for one run, wherever it stands*',
        switch: 'runIds',
        confirmedBy: { kind: 'oneOf', values: ['ascending', 'sparse', 'huge'] },
    },
    {
        id: 'history-order',
        fact: 'History lists are newest first',
        evidence: 'observed',
        ifSo: 'one page is read',
        ifNot: 'an ascending list is read to its end',
        tests: '[run/recent](../__tests__/run/polling/newest-runs.test.ts) *sorts newest first, whatever the order*, *reads one page of a long list that is newest first*',
        switch: 'historyOrder',
        confirmedBy: { kind: 'oneOf', values: ['newest-first'] },
    },
    {
        id: 'refusal-proves',
        fact: 'A gateway refusal with its own code (401, 404, 413, 429, 503 with code 500), or one in a service’s own words, means that the service did not act',
        evidence: 'doc (these come before the backend)',
        ifSo: 'a throttled start is sent again; another refusal ends the step as `refused`',
        ifNot: 'a foreign run in the history meets `on-conflict`; everything else (408, 409, other 5xx, silence) proves nothing and is searched for',
        tests: '[run/idle](../__tests__/run/lifecycle/idle.test.ts) *in passing meets the conflict policy when a foreign run began meanwhile*, *whatever HTTP status it says it with: the run in the way is never taken for ours*',
    },
    {
        id: '5xx-may-act',
        fact: 'A 5xx may hide a start that happened',
        evidence: 'decision',
        ifSo: 'looked up like a lost answer',
        ifNot: 'it costs up to 60 s',
        tests: '[main-start](../__tests__/main-start.test.ts) *after the service acted is not sent again: %j*',
    },
    {
        id: 'second-pipeline-run',
        fact: 'A second run of a pipeline is refused with *Running Pipeline Exist*',
        evidence: 'observed',
        ifSo: 'the sentence is recognised whatever HTTP status it comes with, and `on-conflict` followed',
        ifNot: 'whatever the refusal says, the history is asked whether a run is under way',
        tests: '[run/idle](../__tests__/run/lifecycle/idle.test.ts) *also when it says so in other words, as long as the history shows a run*, *whatever HTTP status it says it with: the run in the way is never taken for ours*',
        switch: 'runningPipelineStatus',
    },
    {
        id: 'second-deployment',
        fact: 'A second deployment of a scenario is queued (`waiting`), not refused',
        evidence: 'inferred',
        ifSo: 'followed through the queue',
        ifNot: 'a refusal is a conflict if the history shows a run; side by side, each is followed by its own id',
        tests: '[emulator/deployments](../__tests__/emulator/deployments.test.ts) *are refused, or run side by side, where the switch says so*; [main-start](../__tests__/main-start.test.ts) *%s: another scenario of the project is in nobody’s way*',
        switch: 'concurrentDeployments',
        confirmedBy: { kind: 'oneOf', values: ['queue'] },
    },
    {
        id: 'conflict-scope',
        fact: 'Conflict means: another run of the same scenario (not stage, not project)',
        evidence: 'decision',
        ifSo: "`on-conflict` reads the scenario's runs",
        ifNot: "a run that does not say whose it is counts as the scenario's",
        tests: '[run/deployment](../__tests__/run/services/deployment-run.test.ts) *has a history of its own scenario only, and of those that do not say*',
        switch: 'concurrencyScope',
    },
    {
        id: 'file-later',
        fact: "A scenario whose file is chosen *later* can't be deployed by API",
        evidence: 'inferred',
        ifSo: '`check` is red and says so',
        ifNot: '`start` tries, and reports what the service says',
        tests: '[action/operations/check](../__tests__/commands/check.test.ts) *is red for a file that is to be chosen at run time*',
    },
    {
        id: 'no-rights-query',
        fact: 'No operation tells whether an account may start',
        evidence: 'doc (none found)',
        ifSo: '`check` lists it as not provable',
        ifNot: '–',
        tests: '[action/operations/check](../__tests__/commands/check.test.ts) *proves names, credentials, clock and what would be deployed where; starts nothing*',
    },
    {
        id: 'name-filter',
        fact: 'Name filters match any part of a name',
        evidence: 'doc',
        ifSo: 'equality is checked here',
        ifNot: 'a filter that finds less is made up for by reading all',
        tests: '[run/resolve](../__tests__/run/services/names.test.ts) *is looked up exactly among its substring twins, with one request*, *is found on page 3*',
        switch: 'nameFilter',
        confirmedBy: { kind: 'oneOf', values: ['substring'] },
    },
];

;// CONCATENATED MODULE: ./lib/tools/facts/assumptions/index.js





/** The one list of what is assumed about NAVER Cloud, by section of docs/assumptions.md. */
const ASSUMPTIONS = {
    reports: REPORTS,
    forms: FORMS,
    starting: STARTING,
    cancelling: CANCELLING,
    gateway: GATEWAY,
};
const ALL_ASSUMPTIONS = Object.values(ASSUMPTIONS).flat();

;// CONCATENATED MODULE: ./lib/tools/facts/page.js

const MARKS = { confirmed: '✓ confirmed', contradicted: '✗ contradicted', 'not seen': 'not seen' };
/** facts.md: a row for each assumption, and what contradicts one. */
function factsPage({ place, started, walks, rows, problems }) {
    const count = (verdict) => rows.filter((row) => row.verdict === verdict).length;
    const where = `${place.site}, ${place.platform}, region ${place.region || 'default'}${place.apiUrl ? ', by api-url' : ''}`;
    const lines = [
        '# What NAVER Cloud does',
        '',
        `${where}. ${started ? 'A scenario was started and cancelled.' : 'Read only: nothing was started.'}`,
        ...walks.map((words) => `A run went through: ${words.map((word) => `\`${word}\``).join(' → ')}.`),
        `${count('confirmed')} confirmed, ${count('contradicted')} contradicted, ${count('not seen')} not seen.`,
        '',
        'Names, ids, addresses and mails are replaced; the same placeholder stands for the same value.',
        '',
        '| Id | What is assumed | Verdict | Seen |',
        '| --- | --- | --- | --- |',
        ...rows.map(rowLine),
    ];
    if (problems.length > 0)
        lines.push('', '## Could not be read', '', ...problems.map((problem) => `- ${problem}`));
    const against = rows.filter((row) => row.verdict === 'contradicted');
    if (against.length > 0)
        lines.push('', '## Evidence', '', ...against.flatMap(evidenceLines));
    return `${lines.join('\n')}\n`;
}
function rowLine({ id, verdict, values }) {
    const fact = ALL_ASSUMPTIONS.find((assumption) => assumption.id === id)?.fact ?? '';
    return `| \`${id}\` | ${fact} | ${MARKS[verdict]} | ${values.map((value) => `\`${value}\``).join(', ') || ' '} |`;
}
function evidenceLines({ id, evidence }) {
    return evidence.flatMap(({ what, status, answer }) => [
        `\`${id}\`: ${what}${status === undefined ? '' : `, HTTP ${status}`}`,
        '',
        ...(answer === undefined ? [] : ['```json', JSON.stringify(answer, null, 1), '```', '']),
    ]);
}

;// CONCATENATED MODULE: ./lib/src/run/model/status.js
/** The fourteen documented words of SourceDeploy, all lower case (reference/sourcedeploy-api.md §2 [doc]; classes [inferred]). */
const DEPLOYMENT = new Map([
    ['success', 'success'],
    ['fail', 'failure'],
    ['error', 'failure'],
    ['reject', 'rejected'],
    ['canceled', 'cancelled'],
    ['canary_reject', 'rejected'],
    ['canary_waiting_timeout', 'failure'],
    ['inprogress', 'running'],
    ['pending', 'blocked-approval'],
    ['waiting', 'queued'],
    ['canceling', 'running'],
    ['canary_pending', 'blocked-canary'],
    ['canary_analyzing', 'running'],
    ['canary_rejecting', 'running'],
]);
/** Class of a deployment's status. Words are compared as documented: a word in other letters is nobody's documented success. */
function deploymentStatus(word) {
    return DEPLOYMENT.get(word) ?? 'unknown';
}
/**
 * A status that the service may still move on from: it sets `canary_waiting_timeout` before it takes the canary back [inferred].
 * As long as such a run has no end time it is polled for a while longer, for the sake of its true last state.
 */
function mayMoveOn(word) {
    return word === 'canary_waiting_timeout';
}
/**
 * SourcePipeline documents no status words; these are its neighbours' and their common spellings
 * (reference/sourcepipeline-api.md §6 [inferred]), compared without regard to case.
 */
const PIPELINE = new Map([
    ...['success', 'succeeded', 'complete', 'completed'].map((word) => [word, 'success']),
    ...['fail', 'failed', 'failure', 'error', 'timeout', 'canary_waiting_timeout'].map((word) => [word, 'failure']),
    ...['reject', 'rejected', 'canary_reject'].map((word) => [word, 'rejected']),
    ...['canceled', 'cancelled', 'cancel'].map((word) => [word, 'cancelled']),
    ...['waiting', 'standby', 'none', 'queued'].map((word) => [word, 'queued']),
    ...['inprogress', 'running', 'pending', 'prepare', 'upload', 'canceling', 'cancelling'].map((word) => [word, 'running']),
]);
/** Class of a pipeline run's or task's status. */
function pipelineStatus(word) {
    return PIPELINE.get(word.trim().toLowerCase()) ?? 'unknown';
}
/**
 * Class of a pipeline run whose own word is unknown but which has ended, from its tasks: failures and cancellations are believed.
 * Success is not: only the run's own documented word makes a step green (contract §1), even if every task succeeded.
 */
function endedPipelineStatus(tasks) {
    if (tasks.includes('failure') || tasks.includes('rejected'))
        return 'failure';
    return tasks.includes('cancelled') ? 'cancelled' : 'unknown';
}
/** Whether a run of this class has ended. An unknown one has not, as far as its word goes. */
function isEnded(status) {
    return status === 'success' || status === 'failure' || status === 'rejected' || status === 'cancelled';
}
/** Whether a person has to act before the run goes on. */
function isBlocked(status) {
    return status === 'blocked-approval' || status === 'blocked-canary';
}
/** Whether the service is taking a run back already, so that a cancel would add nothing. */
function isBeingCancelled(word) {
    return /^(cancell?ing|canary_rejecting)$/i.test(word);
}
/**
 * Whether a run stands in the way of a start, as far as a list shows: it has neither ended by its word nor by an end time. Readers of lists
 * read runs with an undocumented word themselves, and leave out those that have ended.
 */
function isUnderWay(run) {
    if (isEnded(run.statusClass))
        return false;
    return run.finishedAt === null || (run.startedAt !== null && run.finishedAt <= run.startedAt);
}
/** Words that only a server of a deployment has (reference: history detail, `targets[].status` [doc]); the others are those of every run. */
const SERVER = new Map([
    ['', 'queued'],
    ['pending', 'queued'],
    ['no progress', 'queued'],
    ['pre', 'running'],
    ['deploy', 'running'],
    ['post', 'running'],
]);
/** Class of a server's own word, for people: what a run has come to is never decided by it. */
function serverStatus(word) {
    return SERVER.get(word) ?? pipelineStatus(word);
}
/** Class of a step of a server (`success`, `fail`, `inprogress` [doc]); one without a word has not begun. */
function stepStatus(word) {
    return word === '' ? 'queued' : pipelineStatus(word);
}
/** Whether a run, server, step or task of this class went wrong. */
function isFailed(status) {
    return status === 'failure' || status === 'rejected';
}
/** Class of a server: failed by its own word, or by a step's where its own has not caught up. Log, annotation and summary all use this one. */
function serverClass(server) {
    const own = serverStatus(server.status);
    return isFailed(own) || !server.steps.some((step) => isFailed(stepStatus(step.status))) ? own : 'failure';
}
/** Class of a pipeline's task: one that waits in its deployment is blocked, whatever the pipeline's own word for it is. */
function taskClass(task) {
    const inner = task.deployment?.statusClass ?? 'unknown';
    return task.statusClass === 'running' && isBlocked(inner) ? inner : task.statusClass;
}

;// CONCATENATED MODULE: ./lib/tools/facts/context.js


/** Headers that speak of limits, by any of their usual names. */
const LIMIT_HEADER = /rate-?limit|quota|retry-after|throttl/i;
/** Reads, and notes what every answer shows by the way. Answers the content of `result`; undefined if it was refused. */
async function read({ client, findings }, service, path, what) {
    const answer = await client.ask(service, 'GET', path);
    noteAnswer(findings, answer, what);
    const error = errorOf(answer);
    if (answer.status >= 200 && answer.status < 300 && !error)
        return { answer, result: service === 'sts' ? answer.json : at(answer.json, 'result') };
    findings.problems.push(`${what}: ${refusalOf(answer)}`);
    return undefined;
}
/** What any answer shows: its `Date`, headers about limits, missing rights, an error in a 2xx. */
function noteAnswer(findings, answer, what) {
    if (answer.status === 0)
        return;
    findings.note('date-header', Number.isNaN(Date.parse(answer.headers.date ?? '')) ? 'absent' : 'sent', what, answer);
    const limits = Object.keys(answer.headers).filter((name) => LIMIT_HEADER.test(name));
    findings.note('limit-headers', limits.length > 0, limits.length > 0 ? `${what}: ${limits.join(', ')}` : what, answer);
    const error = errorOf(answer);
    if (!error)
        return;
    const code = String(error.code);
    const isPermission = code === '210' || answer.status === 403;
    if (isPermission)
        findings.note('permission-refusal', `${answer.status}/${code}`, what, answer);
    if (answer.status < 300)
        findings.note('refusals-in-200', kindOf(code, String(error.details)), what, answer);
    else
        findings.seen('refusals-in-200');
}
function kindOf(code, details) {
    if (code === '210')
        return 'permission';
    if (['400', '410', '420'].includes(code))
        return 'throttling';
    return /running|exist/i.test(details) ? 'conflict' : 'other';
}

;// CONCATENATED MODULE: ./lib/tools/facts/observe.js

/** Below this a time is in seconds: in ms it would lie in 1973. */
const SECONDS_BELOW = 1e11;
function timeUnit(value) {
    return typeof value === 'number' && value > 0 ? (value < SECONDS_BELOW ? 's' : 'ms') : undefined;
}
/** A time of an answer in ms, whatever its unit; undefined for none. */
function timeMs(value) {
    const unit = timeUnit(value);
    return unit && (unit === 's' ? value * 1000 : value);
}
/** The form of an end that has not come; undefined if there is an end. */
function emptyEnd(item, field) {
    if (!Object.hasOwn(item, field))
        return 'absent';
    const value = item[field];
    return value === null ? 'null' : value === 0 || value === '0' ? '0' : value === '' ? 'empty' : undefined;
}
/** Fewer runs than this may be in order by chance. */
const MIN_RUNS = 3;
/** How a list of runs, with their times, is ordered; undefined for too few. */
function orderOf(times) {
    if (new Set(times).size < MIN_RUNS)
        return undefined;
    const isSorted = (sign) => times.every((time, index) => index === 0 || sign * (time - times[index - 1]) >= 0);
    return isSorted(-1) ? 'newest-first' : isSorted(1) ? 'oldest-first' : 'shuffled';
}
/** How ids of runs go with their times; undefined for too few. */
function idsOf(runs) {
    if (runs.some(({ id }) => !/^\d+$/.test(id)))
        return runs.every(({ id }) => /^[\da-f]{8}-[\da-f-]{27}$/i.test(id)) ? 'uuid' : 'other';
    if (runs.length < MIN_RUNS)
        return undefined;
    const ids = runs.toSorted((one, other) => one.time - other.time).map(({ id }) => BigInt(id));
    const steps = ids.slice(1).map((id, index) => id - ids[index]);
    if (steps.every((step) => step < 0n))
        return 'descending';
    if (!steps.every((step) => step > 0n))
        return 'unordered';
    if (ids.some((id) => id > BigInt(Number.MAX_SAFE_INTEGER)))
        return 'huge';
    return steps.some((step) => step === 1n) ? 'ascending' : 'sparse';
}
/** Types of the ids of SourceDeploy, from one list item, one detail and, if it has servers, the number of one. */
function idTypes(listItem, detail, serverNo) {
    const inList = idType(listItem.id);
    const inDetail = idType(detail.id);
    const entity = idType(at(detail, 'project.id'));
    if (!inList || !inDetail || !entity)
        return undefined;
    if (entity === 'string')
        return inDetail === 'string' ? 'string' : 'mixed';
    // UUIDs are strings whatever the rest is.
    if (!/^\d+$/.test(idText(detail.id)))
        return idType(serverNo) === 'string' ? 'ncloud-sdk' : 'documented';
    if (inDetail === 'string')
        return inList === 'string' ? 'ncloud-sdk' : 'mixed';
    return inList === 'string' ? 'documented' : 'number';
}
/** The object in `config` of a deployment's detail, and whether it was wrapped in an array. */
function configOf(detail) {
    const { config } = detail;
    if (Array.isArray(config))
        return { shape: 'array', config: fieldsOf(config[0]) };
    return { shape: typeof config === 'object' && config !== null ? 'object' : undefined, config: fieldsOf(config) };
}
/** Notes the words and the keys that a deployment's detail shows. */
function noteDeployment(findings, detail, answer) {
    const what = 'detail of a deployment';
    const status = textOf(detail.status);
    if (status !== '')
        findings.note('deployment-words', status, what, answer);
    findings.note('time-unit', timeUnit(detail.startTime), what, answer);
    const { shape, config } = configOf(detail);
    findings.note('config-shape', shape, what, answer);
    const file = fieldsOf(config.file);
    findings.note('file-key', textOf(file.selected) ? 'selected' : textOf(file.file) ? 'file' : undefined, what, answer);
    for (const target of listOf(config.targets)) {
        if (textOf(target.status) !== '')
            findings.note('server-words', textOf(target.status), what, answer);
        for (const word of Object.values(fieldsOf(target.step)))
            if (typeof word === 'string' && word !== '')
                findings.note('step-words', word, what, answer);
    }
}
const DOCUMENTED_ITEM_FIELDS = new Set(['id', 'name', 'source', 'serverNo', 'groupNo', 'instanceCount', 'key', 'size']);
/** Notes whether a list's items have fields that no page names. */
function noteItems(findings, items, what, answer) {
    const [first] = items;
    if (!first)
        return;
    const isMore = Object.keys(first).some((key) => !DOCUMENTED_ITEM_FIELDS.has(key));
    if (isMore || !findings.get('extra-fields'))
        findings.note('extra-fields', isMore, what, answer);
}
/** The first item that is meant by a name or an id; the first of all if nobody named one. */
function pick(items, wanted) {
    if (wanted === '')
        return items[0];
    return items.find((item) => item.name === wanted) ?? items.find((item) => idText(item.id) === wanted);
}

;// CONCATENATED MODULE: ./lib/tools/facts/probes/deploy.js




/** Runs whose details are read: the newest, and one for each word beyond. Each is a request. */
const MAX_DETAILS = 12;
/** Stages whose details are read. */
const MAX_STAGES = 10;
/** Reads SourceDeploy: lists, details, filters, the history. Answers the ids of what was named, empty where nothing was. */
async function probeDeploy(context, wanted) {
    const projects = await read(context, 'sourcedeploy', '/project?pageNo=1&pageSize=100', 'list of projects');
    const items = listOf(at(projects?.result, 'projectList'));
    const project = pick(items, wanted.project);
    const projectId = idText(project?.id);
    if (projects && !project)
        context.findings.problems.push('list of projects: the one of --project is not there');
    if (!projects || !project || projectId === '')
        return { projectId: '', stageId: '', scenarioId: '' };
    noteItems(context.findings, items, 'list of projects', projects.answer);
    await probeFilter(context, textOf(project.name));
    await probeLists(context);
    const place = await probeStages(context, projectId, wanted);
    await probeHistory(context, projectId);
    return { projectId, ...place };
}
/** A query is signed as sent, or the gateway refuses it; a part of a name finds it, or does not. */
async function probeFilter(context, name) {
    const { findings } = context;
    // The first character alone might find half of the account.
    if (name.length < 2)
        return;
    const part = name.slice(0, -1);
    const filtered = await read(context, 'sourcedeploy', `/project?projectName=${encodeURIComponent(part)}`, 'filter by name');
    if (!filtered)
        return;
    findings.note('signature', 'accepted', 'filter by name', filtered.answer);
    const found = listOf(at(filtered.result, 'projectList')).some((item) => item.name === name);
    findings.note('name-filter', found ? 'substring' : 'exact', 'filter by a part of a name', filtered.answer);
}
async function probeLists(context) {
    const groups = await read(context, 'sourcedeploy', '/autoscaling', 'list of Auto Scaling groups');
    for (const key of ['autoscalingList', 'autoScalingList'])
        if (groups && Array.isArray(at(groups.result, key)))
            context.findings.note('autoscaling-key', key, 'list of Auto Scaling groups', groups.answer);
}
async function probeStages(context, projectId, wanted) {
    const base = `/project/${projectId}/stage`;
    const stages = await read(context, 'sourcedeploy', `${base}?pageNo=1&pageSize=100`, 'list of stages');
    const items = listOf(at(stages?.result, 'stageList'));
    for (const item of items.slice(0, MAX_STAGES)) {
        const detail = await read(context, 'sourcedeploy', `${base}/${idText(item.id)}`, 'detail of a stage');
        const config = fieldsOf(at(detail?.result, 'config'));
        const keys = ['clusterUuid', 'clusterNo'].filter((key) => config[key] !== undefined && config[key] !== null);
        context.findings.note('cluster-key', keys.length > 1 ? 'both' : keys[0], 'detail of a stage', detail?.answer);
    }
    const stageId = idText(pick(items, wanted.stage)?.id);
    if (stages && stageId === '')
        context.findings.problems.push('list of stages: the one of --stage is not there');
    if (stageId === '')
        return { stageId: '', scenarioId: '' };
    const scenarios = await read(context, 'sourcedeploy', `${base}/${stageId}/scenario`, 'list of scenarios');
    const scenarioId = idText(pick(listOf(at(scenarios?.result, 'scenarioList')), wanted.scenario)?.id);
    if (scenarioId !== '')
        await read(context, 'sourcedeploy', `${base}/${stageId}/scenario/${scenarioId}`, 'detail of a scenario');
    return { stageId, scenarioId };
}
async function probeHistory(context, projectId) {
    const { findings } = context;
    const what = 'history of a project';
    const list = await read(context, 'sourcedeploy', `/project/${projectId}/history?pageNo=1&pageSize=100`, what);
    if (!list)
        return;
    const items = listOf(at(list.result, 'historyList'));
    const times = items.flatMap((item) => timeMs(item.startTime) ?? []);
    findings.note('history-order', orderOf(times), what, list.answer);
    findings.note('run-ids', idsOf(items.map((item) => ({ id: idText(item.id), time: timeMs(item.startTime) ?? 0 }))), what, list.answer);
    for (const item of items) {
        findings.note('time-unit', timeUnit(item.startTime), what, list.answer);
        if (textOf(item.status) !== '')
            findings.note('deployment-words', textOf(item.status), what, list.answer);
    }
    for (const item of chosen(items)) {
        const detail = await read(context, 'sourcedeploy', `/project/${projectId}/history/${idText(item.id)}`, 'detail of a deployment');
        if (!detail)
            continue;
        const fields = fieldsOf(detail.result);
        noteDeployment(findings, fields, detail.answer);
        noteDeploymentIds(context, item, fields);
        if (!isEnded(deploymentStatus(textOf(fields.status))))
            findings.note('unfinished-end', emptyEnd(fields, 'endTime'), 'detail of a deployment under way', detail.answer);
    }
}
/** A deployment without servers does not show the type of a server's number: the answer of one that has them counts. */
function noteDeploymentIds({ findings }, item, detail) {
    const server = at(configOf(detail).config, 'targets.0.server.no');
    if (idType(server) === undefined)
        return;
    findings.note('id-types', idTypes(item, detail, server), 'list and detail of a deployment');
}
/** The newest runs, and the first of each word beyond them. */
function chosen(items) {
    const newest = items.toSorted((one, other) => (timeMs(other.startTime) ?? 0) - (timeMs(one.startTime) ?? 0));
    const words = new Set();
    const rare = newest.filter(({ status }) => !words.has(status) && words.add(status));
    return [...new Set([...rare, ...newest])].slice(0, MAX_DETAILS);
}

;// CONCATENATED MODULE: ./lib/tools/facts/probes/gateway.js



/** A time that every gateway must call too old: the window is five minutes [doc]. */
const OLD_MS = -10 * 60_000;
/** An id that nothing has: of digits, as ids are documented, and longer than any that was seen. */
const NOBODY = '999999999999';
/** A role that was refused for want of a right is refused as a role, or has no right to read: the guide names no other reason. */
function roleRefusal(findings) {
    return findings.get('permission-refusal') && 'refuse';
}
/** Who asks, and how requests are refused that are wrong on purpose. Changes nothing. */
async function probeGateway(context, projectId) {
    const { client, findings } = context;
    const identity = await read(context, 'sts', '/caller-identity', 'caller identity');
    if (identity) {
        const { userType, id, loginAlias } = fieldsOf(identity.result);
        const isWhole = textOf(userType) !== '' && id !== undefined && loginAlias !== undefined;
        // A role that reads a list of projects is taken by the service; one that may not read at all says nothing yet.
        const isRead = projectId !== NOBODY;
        if (userType === 'Role')
            findings.note('role-callers', isRead ? 'ok' : roleRefusal(findings), 'caller identity', identity.answer);
        findings.note('caller-identity', isWhole ? textOf(userType) : 'other fields', 'caller identity', identity.answer);
    }
    const path = '/project?pageNo=1&pageSize=1';
    const forged = await client.ask('sourcedeploy', 'GET', path, { wrongSignature: true });
    findings.note('wrong-signature', refusalOf(forged), 'a wrong signature', forged);
    const old = await client.ask('sourcedeploy', 'GET', path, { offsetMs: OLD_MS });
    const isDated = !Number.isNaN(Date.parse(old.headers.date ?? ''));
    findings.note('old-timestamp', `${refusalOf(old)}, ${isDated ? 'dated' : 'undated'}`, 'a timestamp ten minutes old', old);
    for (const answer of [forged, old])
        noteAnswer(findings, answer, 'a request that is wrong on purpose');
    const detail = await client.ask('sourcedeploy', 'GET', `/project/${projectId}`);
    findings.note('unknown-path', refusalOf(detail), 'GET /project/{id}', detail);
    const missing = await client.ask('sourcedeploy', 'GET', `/project/${projectId}/history/${NOBODY}`);
    noteAnswer(findings, missing, 'a run that does not exist');
    const error = errorOf(missing);
    findings.note('not-found-status', error && missing.status, 'a run that does not exist', missing);
    findings.note('error-code-type', error && typeof error.code, 'a run that does not exist', missing);
}

;// CONCATENATED MODULE: ./lib/tools/facts/probes/pipeline.js





/** Runs whose details are read. */
const pipeline_MAX_DETAILS = 8;
/** Pipelines whose details are read: one of them may have the task that shows something. */
const MAX_PIPELINES = 10;
/** Reads SourcePipeline and SourceBuild: lists, details, history, where results lead. */
async function probePipeline(context, wanted) {
    const { findings } = context;
    const list = await read(context, 'sourcepipeline', '/project', 'list of pipelines');
    if (!list)
        return;
    const items = listOf(at(list.result, 'projectList'));
    noteItems(findings, items, 'list of pipelines', list.answer);
    await probePaging(context);
    const chosen = pick(items, wanted);
    if (!chosen)
        findings.problems.push('list of pipelines: the one of --pipeline is not there, or there is none');
    const others = items.filter((item) => item !== chosen).slice(0, MAX_PIPELINES - 1);
    for (const item of [...(chosen ? [chosen] : []), ...others])
        await probeTasks(context, idText(item.id));
    await probeSources(context);
    if (chosen)
        await probeRuns(context, idText(chosen.id));
}
async function probePaging({ client, findings }) {
    const what = 'pageNo without pageSize';
    const half = await client.ask('sourcepipeline', 'GET', '/project?pageNo=1');
    noteAnswer(findings, half, what);
    const isRefused = errorOf(half) !== undefined && half.status < 500;
    findings.note('half-paging', isRefused ? 'refuse' : half.status === 200 ? 'ignore' : undefined, what, half);
}
async function probeTasks(context, id) {
    const { findings } = context;
    const what = 'detail of a pipeline';
    const detail = await read(context, 'sourcepipeline', `/project/${id}`, what);
    for (const task of listOf(at(detail?.result, 'tasks'))) {
        const config = fieldsOf(task.config);
        if (task.type === 'SourceDeploy') {
            const form = config.scenarioId === undefined ? (config.scenario === undefined ? undefined : 'nested') : 'flat';
            findings.note('task-scenario', form, what, detail?.answer);
        }
        const manifest = at(config, 'target.info.manifest');
        findings.note('manifest-form', Array.isArray(manifest) ? 'array' : typeof manifest === 'string' ? 'string' : undefined, what, detail?.answer);
        noteSpelling(context, at(config, 'target.type'), what);
    }
}
function noteSpelling({ findings }, type, what) {
    if (/^bitbucket$/i.test(textOf(type)))
        findings.note('bitbucket-spelling', textOf(type), what);
}
async function probeSources(context) {
    const what = 'list of build projects';
    const builds = await read(context, 'sourcepipeline', '/sourcebuild/project', what);
    for (const item of listOf(at(builds?.result, 'projectList')))
        noteSpelling(context, at(item, 'source.type'), what);
}
async function probeRuns(context, pipelineId) {
    const { findings } = context;
    const what = 'history of a pipeline';
    const list = await read(context, 'sourcepipeline', `/project/${pipelineId}/history`, what);
    if (!list)
        return;
    const items = listOf(at(list.result, 'historyList'));
    for (const item of items) {
        if (textOf(item.status) !== '')
            findings.note('pipeline-words', textOf(item.status), what, list.answer);
        if (textOf(item.requestType) !== '')
            findings.note('request-types', textOf(item.requestType), what, list.answer);
        findings.note('time-unit', timeUnit(item.begin), what, list.answer);
        if (!isEnded(pipelineStatus(textOf(item.status))))
            findings.note('unfinished-end', emptyEnd(item, 'end'), what, list.answer);
    }
    for (const item of items.slice(0, pipeline_MAX_DETAILS))
        await probeRun(context, pipelineId, idText(item.id));
}
async function probeRun(context, pipelineId, runId) {
    const { findings } = context;
    const what = 'detail of a pipeline run';
    const detail = await read(context, 'sourcepipeline', `/project/${pipelineId}/history/${runId}`, what);
    const history = at(detail?.result, 'history');
    if (!detail || history === undefined)
        return;
    findings.note('pipeline-history-shape', Array.isArray(history) ? 'array' : 'object', what, detail.answer);
    const run = fieldsOf(Array.isArray(history) ? history[0] : history);
    for (const task of listOf(run.tasks)) {
        const word = textOf(task.status);
        if (word !== '')
            findings.note('pipeline-words', word, what, detail.answer);
        const form = emptyEnd(task, 'resultId');
        if (form === undefined)
            await followResult(context, task);
        else if (pipelineStatus(word) === 'queued')
            findings.note('unstarted-result-id', form, what, detail.answer);
    }
}
/** Whether the result of a task names a deployment, or a build, of the task's own project. */
async function followResult(context, task) {
    const { client, findings } = context;
    const project = idText(at(task, 'config.projectId'));
    const result = idText(task.resultId);
    if (project === '' || (findings.get('result-id')?.values.length ?? 0) > 1)
        return;
    if (task.type === 'SourceDeploy') {
        const answer = await client.ask('sourcedeploy', 'GET', `/project/${project}/history/${encodeURIComponent(result)}`);
        const isThere = answer.status === 200 && idText(at(answer.json, 'result.id')) === result;
        findings.note('result-id', isThere ? 'resolves' : 'a deployment is not found', 'result of a deploy task', answer);
        return;
    }
    const builds = await client.ask('sourcebuild', 'GET', `/project/${project}/history`);
    const items = listOf(at(builds.json, 'result.history'));
    for (const { status } of items)
        if (textOf(status) !== '')
            findings.note('build-words', textOf(status), 'history of builds', builds);
    const isUuid = /^[\da-f]{8}-[\da-f-]{27}$/i.test(idText(items[0]?.buildId));
    if (items.length > 0)
        findings.note('build-ids', isUuid ? 'uuid' : 'number', 'history of builds', builds);
    const isThere = items.some((item) => idText(item.buildId) === result);
    findings.note('result-id', isThere ? 'resolves' : 'a build is not found', 'result of a build task', builds);
}

;// CONCATENATED MODULE: ./lib/tools/facts/probes/start.js






/** How often a run is asked for: more often would be a load, less often would blur how late lists are. */
const start_PAUSE_MS = 1000;
/** How long a run is waited for in its list, and to begin. */
const MAX_APPEAR_MS = 60_000;
/** How long is watched whether a second run waits for the first. */
const QUEUE_MS = 15_000;
/** How long ends are waited for: what takes longer goes on by itself, and the page says so. */
const MAX_END_MS = 20 * 60_000;
/** Starts the scenario, starts it again, cancels both, and notes what the service does meanwhile. Leaves nothing running that it can stop. */
async function probeStart(context, place) {
    const started = [];
    try {
        await play(context, place, started);
    }
    finally {
        for (const id of started)
            await stop(context, place, id);
    }
}
async function play(context, place, started) {
    const { clock, findings, say } = context;
    say('starting the scenario');
    const first = await start(context, place);
    const id = idText(at(first.json, 'result.historyId'));
    if (id === '') {
        const mayRun = first.status === 0 || first.status >= 500 || first.status < 300;
        findings.problems.push(`start: ${refusalOf(first)}${mayRun ? '; it may have started all the same: look at the console' : ''}`);
        return;
    }
    started.push(id);
    const begun = clock.elapsed();
    const detail = await poll(context, place, id);
    const isNamed = idText(detail.id) === id && idText(at(detail, 'scenario.id')) === place.scenarioId;
    findings.note('start-answer', isNamed ? 'names the run' : 'names something else', 'start', first);
    noteAgreement(context, first, detail);
    await waitInList(context, place, id, begun);
    await waitUntil(context, place, id, MAX_APPEAR_MS, (word) => deploymentStatus(word) !== 'queued');
    say('starting it a second time');
    await second(context, place, id, started);
    await askWithoutRight(context, place);
    say('cancelling');
    await cancelFirst(context, place, id);
}
async function start({ client, findings }, { projectId, stageId, scenarioId }) {
    const answer = await client.ask('sourcedeploy', 'POST', `/project/${projectId}/stage/${stageId}/scenario/${scenarioId}/deploy`);
    noteAnswer(findings, answer, 'start');
    return answer;
}
/** A `Date` leaves out the fraction of its second, so it may lie up to a second before the run's own time. */
function noteAgreement({ findings }, answer, detail) {
    const date = Date.parse(answer.headers.date ?? '');
    const time = timeMs(detail.startTime);
    if (time !== undefined && !Number.isNaN(date))
        findings.note('date-agrees', Math.ceil((date - time) / 1000) * 1000 || 0, 'start', answer);
}
/** One reading of a run, with all that it shows. */
async function poll({ client, findings }, { projectId }, id) {
    const answer = await client.ask('sourcedeploy', 'GET', `/project/${projectId}/history/${encodeURIComponent(id)}`);
    const detail = fieldsOf(at(answer.json, 'result'));
    if (answer.status !== 200)
        return detail;
    noteDeployment(findings, detail, answer);
    findings.walked(id, textOf(detail.status));
    if (!isEnded(deploymentStatus(textOf(detail.status))))
        findings.note('unfinished-end', emptyEnd(detail, 'endTime'), 'detail of a deployment under way', answer);
    return detail;
}
async function waitInList({ client, clock, findings }, { projectId }, id, begun) {
    for (;;) {
        const late = clock.elapsed() - begun;
        const answer = await client.ask('sourcedeploy', 'GET', `/project/${projectId}/history?pageNo=1&pageSize=100`);
        if (listOf(at(answer.json, 'result.historyList')).some((item) => idText(item.id) === id)) {
            // Seen at the first glance, it is not late: what passed was the requests.
            findings.note('list-lag', late < start_PAUSE_MS ? 0 : Math.round(late / start_PAUSE_MS) * start_PAUSE_MS, 'history after a start', answer);
            return;
        }
        if (late > MAX_APPEAR_MS) {
            findings.note('list-lag', MAX_APPEAR_MS, 'history after a start', answer);
            return;
        }
        await clock.sleep(start_PAUSE_MS);
    }
}
/** Answers the last word; it may be another than was waited for when the time is over. */
async function waitUntil(context, place, id, ms, isReached) {
    const until = context.clock.elapsed() + ms;
    for (;;) {
        const word = textOf((await poll(context, place, id)).status);
        if (isReached(word) || context.clock.elapsed() >= until)
            return word;
        await context.clock.sleep(start_PAUSE_MS);
    }
}
const hasEnded = (word) => isEnded(deploymentStatus(word));
/** An approval of nothing: whoever may not approve learns how that is refused, and whoever may approves nothing. */
async function askWithoutRight({ client, findings }, { projectId }) {
    const answer = await client.ask('sourcedeploy', 'POST', `/project/${projectId}/history/${NOBODY}/approval/accept`);
    noteAnswer(findings, answer, 'an approval of nothing');
}
/** A second start while the first is under way: refused, queued, or side by side. */
async function second(context, place, first, started) {
    const { findings } = context;
    const answer = await start(context, place);
    const id = idText(at(answer.json, 'result.historyId'));
    if (id === '') {
        findings.note('second-deployment', errorOf(answer) && 'refuse', 'second start', answer);
        return;
    }
    started.push(id);
    const word = await waitUntil(context, place, id, QUEUE_MS, (now) => deploymentStatus(now) !== 'queued');
    const firstWord = textOf((await poll(context, place, first)).status);
    // Had the first ended meanwhile, its successor's beginning would say nothing.
    if (hasEnded(firstWord))
        return;
    const isWaiting = deploymentStatus(word) === 'queued';
    findings.note('second-deployment', isWaiting ? 'queue' : 'parallel', 'second start', answer);
    await stop(context, place, id);
}
async function cancel({ client, findings }, { projectId }, id) {
    const answer = await client.ask('sourcedeploy', 'POST', `/project/${projectId}/history/${encodeURIComponent(id)}/cancel`);
    noteAnswer(findings, answer, 'cancel');
    return answer;
}
/** The form of what a boolean operation answers; undefined for a refusal. */
function okForm(answer) {
    if (errorOf(answer) || answer.status < 200 || answer.status >= 300)
        return undefined;
    if (answer.text.trim() === '')
        return answer.status === 204 ? 'no-content' : 'empty';
    if (at(answer.json, 'result.result') === true)
        return 'nested';
    return at(answer.json, 'result') === true ? 'plain' : 'other';
}
async function cancelFirst(context, place, id) {
    const { findings } = context;
    // One that has ended by itself shows only what a late cancel gets.
    if (!hasEnded(textOf((await poll(context, place, id)).status)))
        await cancelRunning(context, place, id);
    const end = await waitUntil(context, place, id, MAX_END_MS, hasEnded);
    if (!hasEnded(end))
        return;
    const late = await cancel(context, place, id);
    findings.note('cancel-ended', okForm(late) === undefined ? 'refuse' : 'ok', 'cancel after the end', late);
}
async function cancelRunning(context, place, id) {
    const { findings } = context;
    const answer = await cancel(context, place, id);
    const form = okForm(answer);
    findings.note('ok-body', form, 'cancel', answer);
    const word = textOf((await poll(context, place, id)).status);
    findings.note('cancel', form === undefined ? 'refused' : hasEnded(word) ? 'at once' : 'later', 'cancel', answer);
    if (form === undefined || hasEnded(word))
        return;
    const again = await cancel(context, place, id);
    findings.note('cancel-twice', okForm(again) === undefined ? 'refuse' : 'ok', 'second cancel', again);
}
/** Cancels a run that has not ended, and waits for its end. */
async function stop(context, place, id) {
    const word = textOf((await poll(context, place, id)).status);
    if (hasEnded(word))
        return;
    await cancel(context, place, id);
    const end = await waitUntil(context, place, id, MAX_END_MS, hasEnded);
    if (!hasEnded(end))
        context.findings.problems.push('a run that was started has not ended: look at the console');
}

;// CONCATENATED MODULE: ./lib/tools/facts/vocabulary.js
/** Words that error texts of APIs are made of. Others in them may be somebody's names. */
const VOCABULARY = new Set(`a an the this that these it its is are was were be been being am do does did done has have had can cannot can't could may might must shall should will
  would not no nor none and or but if then else when while where which who whose what why how all any each every some such only also already again still
  yet to of in on at by for from with without within into over under after before between about as than too very more most least less other another same
  please try retry later again wait check see contact ask use set get give given pass
  invalid valid missing required optional unknown unexpected unsupported unauthorized unauthenticated forbidden denied refused rejected failed failure fail
  error errors exception bad wrong empty null undefined duplicate duplicated duplication exist exists existing found allowed permitted available unavailable
  authentication authorization authenticated authorized signature key keys access secret token expired expire timestamp time date clock header headers url uri
  path query parameter parameters param params body value values field fields type format length range size limit limits exceeded exceeds exceed quota rate
  throttle throttled throttling limited many request requests response responses server service services gateway endpoint internal timeout timed out
  project projects stage stages scenario scenarios deployment deployments deploy deploying deployed pipeline pipelines task tasks build builds run runs
  running started start starting stop stopped stopping pending waiting queued progress inprogress canceled cancelled cancel canceling cancelled finished
  complete completed success succeeded successful history id name account user role permission permissions information entity large small
  resource resources method supported support operation action api region zone platform data state status approve approved approval reject canary
  ended together pageno pagesize roles decision waits sent back off
  kubernetes object storage bucket file cluster group auto scaling one two minutes seconds`
    .split(/\s+/)
    .filter((word) => word !== ''));
const WORD = /^[A-Za-z][A-Za-z_ ]{0,30}$/;
/** Whether a value looks like a word of a service: letters, underscores and spaces, and short. */
function isPlainWord(value) {
    return WORD.test(value);
}

;// CONCATENATED MODULE: ./lib/tools/facts/redact.js


/** Keys whose values are words of the services, not of people. */
const WORD_KEYS = new Set([
    'status',
    'type',
    'strategy',
    'requestType',
    'failedPhase',
    'userType',
    'pre',
    'deploy',
    'post',
    'analysisType',
    'queryType',
    'successCriteria',
]);
/** Keys of texts for people, whose words are kept as far as they are everybody's. */
const TEXT_KEYS = new Set(['message', 'details']);
/** Ids have such keys, as numbers; other numbers that are small are counts, scores and booleans in disguise. */
const ID_KEY = /(?:^id|Id|[nN]o|Uuid|^key)$/;
/** Numbers below this that are no ids say nothing about anybody. */
const HARMLESS_BELOW = 1000;
/** Times in s or ms. */
const TIME_FROM = 1e9;
/** Items of a list that are shown. */
const MAX_ITEMS = 3;
/** The gateway's codes have three digits, those of the services six. */
const CODE = /^\d{3,6}$/;
/** Letters and digits of anything that could be somebody's. */
const TOKEN = /[\p{L}\p{N}@._+/:-]+/gu;
/**
 * Replaces every name, id, address, mail and key by a placeholder. The same value has the same placeholder everywhere, so that a reader still
 * sees what equals what. It keeps what is on a list, and drops the rest: what nobody thought of is hidden, not shown.
 */
class Redactor {
    #placeholders = new Map();
    #counts = new Map();
    /** A sample of an answer, with long lists cut short. */
    json(value, key = '') {
        if (Array.isArray(value)) {
            const shown = value.slice(0, MAX_ITEMS).map((item) => this.json(item, key));
            return value.length > MAX_ITEMS ? [...shown, `<${value.length - MAX_ITEMS} more>`] : shown;
        }
        if (typeof value === 'object' && value !== null)
            return this.#object(value);
        if (typeof value === 'number')
            return this.#number(value, key);
        if (typeof value !== 'string')
            return value;
        const digits = bareDigits(value);
        return digits === undefined ? this.#text(value, key) : this.#id(digits, 'number');
    }
    /** A word of the services as it is, if it looks like one. */
    word(value) {
        return isPlainWord(value) ? value : '<other>';
    }
    /** A sentence: everybody's words stay, the others become placeholders. */
    sentence(text) {
        return text.slice(0, 500).replace(TOKEN, (token) => {
            const bare = token.replace(/[.:,]+$/, '');
            const isEverybodys = VOCABULARY.has(bare.toLowerCase()) && !this.#placeholders.has(bare);
            return isEverybodys ? token : this.#placeholder(bare);
        });
    }
    #object(fields) {
        return Object.fromEntries(Object.entries(fields).map(([key, value]) => [
            /^[A-Za-z][A-Za-z0-9_]{0,40}$/.test(key) ? key : this.#placeholder(key),
            this.json(value, key),
        ]));
    }
    #number(value, key) {
        if (key === 'errorCode' && CODE.test(String(value)))
            return value;
        if (ID_KEY.test(key))
            return value === 0 ? 0 : this.#id(String(value), 'number');
        if (Math.abs(value) < HARMLESS_BELOW)
            return value;
        if (value >= TIME_FROM)
            return value < 1e11 ? '<time in s>' : '<time in ms>';
        return '<number>';
    }
    #text(value, key) {
        if (value === '')
            return value;
        if (WORD_KEYS.has(key) && isPlainWord(value))
            return value;
        if (TEXT_KEYS.has(key))
            return this.sentence(value);
        if (key === 'errorCode' && CODE.test(value))
            return value;
        return /^\d+$/.test(value) ? this.#id(value, 'string') : this.#placeholder(value);
    }
    /** Type and size of an id are facts; its digits are somebody's. */
    #id(digits, type) {
        return `${this.#placeholder(digits)} (${type} of ${digits.length} digits)`;
    }
    #placeholder(value) {
        const known = this.#placeholders.get(value);
        if (known !== undefined)
            return known;
        const kind = redact_kindOf(value);
        const count = (this.#counts.get(kind) ?? 0) + 1;
        this.#counts.set(kind, count);
        const made = `<${kind}-${count}>`;
        this.#placeholders.set(value, made);
        return made;
    }
}
function redact_kindOf(value) {
    if (/^\d+$/.test(value))
        return 'id';
    if (/^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i.test(value))
        return 'uuid';
    if (value.includes('@'))
        return 'mail';
    return value.includes('/') || /^\d+(\.\d+){3}/.test(value) ? 'address' : 'name';
}

;// CONCATENATED MODULE: ./lib/tools/facts/verdicts.js



/** Answers that are shown as evidence of one fact. */
const MAX_EVIDENCE = 3;
/** Facts whose answers are shown also where they confirm: the shapes that no page shows whole. The rest would not fit into an issue. */
const SAMPLES = new Set([
    'config-shape',
    'pipeline-history-shape',
    'build-ids',
    'cluster-key',
    'not-found-status',
    'wrong-signature',
    'caller-identity',
    'second-deployment',
    'cancel-ended',
]);
/** A row for each assumption, and the switches that say the same. */
function judge(findings, place, started) {
    const redactor = new Redactor();
    const rows = ALL_ASSUMPTIONS.map((assumption) => rowOf(assumption, findings.get(assumption.id), redactor));
    return {
        format: 1,
        place,
        started,
        walks: findings.walks.map((words) => words.map((word) => redactor.word(word))),
        rows,
        switches: switchesOf(rows),
        problems: findings.problems,
    };
}
function rowOf({ id, confirmedBy }, finding, redactor) {
    if (!finding || !confirmedBy)
        return { id, verdict: 'not seen', values: [], evidence: [] };
    const values = finding.values.map((value) => (typeof value === 'string' ? shown(value, redactor) : value));
    const verdict = values.every((value) => isConfirmed(confirmedBy, value)) ? 'confirmed' : 'contradicted';
    const isShown = verdict === 'contradicted' || SAMPLES.has(id);
    const evidence = finding.evidence
        .slice(0, isShown ? MAX_EVIDENCE : 1)
        .map(({ what, answer }) => ({ what, ...(isShown && sample(answer, redactor)) }));
    return { id, verdict, values, evidence };
}
/** Values that the probes made are theirs; words of the services are kept if they look like words. */
function shown(value, redactor) {
    return /^(\d{3}(\/\d{1,6})?(, (un)?dated)?|\d|[a-z-]+(-[a-z0-9]+)*)$/.test(value) ? value : redactor.word(value);
}
function sample(answer, redactor) {
    if (!answer)
        return {};
    return { status: answer.status, answer: answer.json === undefined ? '<no JSON>' : redactor.json(answer.json) };
}
function isConfirmed(confirmation, value) {
    switch (confirmation.kind) {
        case 'oneOf':
            return confirmation.values.includes(value);
        case 'within':
            return confirmation.values.some((word) => word === value);
        case 'atMost':
            return typeof value === 'number' && Math.abs(value) <= confirmation.most;
    }
}
/** Which of the emulator's words a class of SourcePipeline's words stands for. */
const WORD_OF = {
    queued: 'waiting',
    success: 'success',
    failure: 'fail',
    cancelled: 'canceled',
};
function switchesOf(rows) {
    const switches = {};
    for (const { id, values } of rows) {
        const assumption = ALL_ASSUMPTIONS.find((item) => item.id === id);
        const name = assumption?.switch;
        if (name === undefined || values.length === 0)
            continue;
        const setting = settingOf(name, values);
        if (setting !== undefined)
            switches[name] = setting;
    }
    return switches;
}
function settingOf(name, values) {
    switch (name) {
        case 'pipelineStatusWords':
            return pipelineWords(values);
        case 'refusalsIn200':
            return values.filter((value) => ['conflict', 'permission', 'throttling'].includes(String(value)));
        case 'apiRequestType':
            // What was seen of other people's runs does not say what ours would be called.
            return undefined;
        default:
            // Seen both ways, it is neither; 'mixed', 'other' and the like are no settings.
            return values.length === 1 && !NO_SETTING.has(values[0]) ? values[0] : undefined;
    }
}
const NO_SETTING = new Set(['mixed', 'other', 'unordered']);
function pipelineWords(values) {
    const words = {};
    for (const value of values) {
        const text = String(value);
        const status = pipelineStatus(text);
        const key = status === 'running' ? (/cancel/i.test(text) ? 'canceling' : 'inprogress') : WORD_OF[status];
        if (key !== undefined && text !== '<other>')
            words[key] ??= text;
    }
    return words;
}

;// CONCATENATED MODULE: ./lib/tools/facts/command.js









/** Runs the command line. Answers its exit code: 0, 1 if nothing could be read, 2 for a wrong option. */
async function runFacts(terminal) {
    try {
        const options = readOptions(terminal.args, terminal.env);
        if (options.help) {
            terminal.out(HELP);
            return 0;
        }
        const { location, accessKey, secretKey } = options;
        const { send, clock } = terminal;
        const client = createClient({ location, accessKey, secretKey, send, clock });
        const say = (line) => terminal.out(`${line}\n`);
        const context = { client, findings: new Findings(), clock, say };
        say('reading SourceDeploy');
        const place = await probeDeploy(context, options.wanted);
        await probeGateway(context, place.projectId || NOBODY);
        say('reading SourcePipeline');
        await probePipeline(context, options.pipeline);
        let started = false;
        if (options.start) {
            const name = options.wanted.scenario;
            if (place.scenarioId === '') {
                for (const problem of context.findings.problems)
                    terminal.err(`not read: ${problem}\n`);
                throw new UsageError(`--start: there is no scenario ${name} at --project and --stage`);
            }
            const question = `This deploys the scenario ${name}, for real, twice, and cancels both. Type its name to go on: `;
            started = options.yes || (await terminal.ask(question)).trim() === name;
            if (started)
                await probeStart(context, place);
            else
                say('nothing was started');
        }
        const { site, platform, region, apiUrl } = location;
        const facts = judge(context.findings, { site, platform, region, apiUrl: apiUrl !== '' }, started);
        return finish(terminal, facts, options.out);
    }
    catch (error) {
        if (!(error instanceof UsageError))
            throw error;
        terminal.err(`facts: ${error.message}\n`);
        return 2;
    }
}
function finish({ write, out, err }, facts, folder) {
    const seen = facts.rows.filter((row) => row.verdict !== 'not seen');
    for (const problem of facts.problems)
        err(`not read: ${problem}\n`);
    write(`${folder}/facts.json`, `${JSON.stringify(facts, null, 1)}\n`);
    write(`${folder}/facts.md`, factsPage(facts));
    const against = seen.filter((row) => row.verdict === 'contradicted');
    out(`${seen.length} of ${facts.rows.length} assumptions seen, ${against.length} contradicted${against.length > 0 ? ':' : ''}\n`);
    for (const { id, values } of against)
        out(`  ${id}: ${values.join(', ')}\n`);
    out(`written: ${folder}/facts.md, ${folder}/facts.json. Please open an issue with the form "A fact about NAVER Cloud".\n`);
    // Without one answer that the gateway let through, nothing was found out but that.
    return facts.rows.some((row) => row.id === 'signature' && row.verdict === 'confirmed') ? 0 : 1;
}


/***/ }),

/***/ 8160: // ./lib/tools/facts/facts.js
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_readline_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6848);
/* harmony import */ var _src_shared_clock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6544);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8254);





/** Longest wait for one answer, in ms. */
const ATTEMPT_MS = 30_000;
/** `npm run facts`, and the bundle that runs without anything installed: nothing but Node is used. */
process.exitCode = await (0,_command_js__WEBPACK_IMPORTED_MODULE_4__/* .runFacts */ .p)({
    args: process.argv.slice(2),
    env: process.env,
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    ask: async (question) => {
        const terminal = (0,node_readline_promises__WEBPACK_IMPORTED_MODULE_2__.createInterface)({ input: process.stdin, output: process.stdout });
        try {
            return await terminal.question(question);
        }
        finally {
            terminal.close();
        }
    },
    write: (path, text) => {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), { recursive: true });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(path, text);
    },
    send: async (url, { method, headers }) => {
        const response = await fetch(url, { method, headers, redirect: 'manual', signal: AbortSignal.timeout(ATTEMPT_MS) });
        return { status: response.status, headers: Object.fromEntries(response.headers), text: await response.text() };
    },
    clock: _src_shared_clock_js__WEBPACK_IMPORTED_MODULE_3__/* .systemClock */ .m,
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

};
