export const id = 796;
export const ids = [796];
export const modules = {

/***/ 1909: // ./lib/src/reports/github/client.js
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D8: () => (/* binding */ anything),
/* harmony export */   LX: () => (/* binding */ createGitHubClient),
/* harmony export */   Vi: () => (/* binding */ numericId)
/* harmony export */ });
/* harmony import */ var _actions_github_lib_utils__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1845);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7934);
/* harmony import */ var _shared_scrub_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5786);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(911);




/** Time limit of one request with its whole answer, in ms. */
const MAX_ATTEMPT_MS = 10_000;
/** Time in ms that all requests of a step may take together: a GitHub that is slow for so long is not worth more of the job's minutes. */
const MAX_BUSY_MS = 300_000;
/** Bytes of one answer: the largest that is asked for is a page of 100 comments of 64 KiB each. What has no end would fill the memory. */
const MAX_ANSWER_BYTES = 8 * 1024 * 1024;
/** Bytes of all answers of a step together. */
const MAX_TOTAL_BYTES = 128 * 1024 * 1024;
/** Requests of the shared hourly allowance that are left for others and for final states. */
const RESERVE = 20;
function createGitHubClient(options) {
    const { clock } = options;
    const send = createRequest(options);
    // Whoever stands behind GITHUB_API_URL may write back what it was sent.
    const scrubber = (0,_shared_scrub_js__WEBPACK_IMPORTED_MODULE_1__/* .createScrubber */ .H)([options.token]);
    let quietUntil = clock.elapsed() + (options.quietMs ?? 0);
    let left = Number.POSITIVE_INFINITY;
    let busyMs = 0;
    let bytes = 0;
    const listen = (headers) => {
        if (headers['x-ratelimit-remaining'] !== undefined)
            left = Number(headers['x-ratelimit-remaining']);
    };
    const count = (more) => {
        bytes += more;
    };
    return {
        get quietMs() {
            return Math.max(0, quietUntil - clock.elapsed());
        },
        get scarce() {
            return left < RESERVE;
        },
        async call(route, fields, answer, signal) {
            const begun = clock.elapsed();
            if (quietUntil > begun)
                throw new _problem_js__WEBPACK_IMPORTED_MODULE_2__/* .GitHubError */ .y_({ kind: 'rate-limit', waitMs: quietUntil - begun });
            if (busyMs >= MAX_BUSY_MS || bytes >= MAX_TOTAL_BYTES)
                throw new _problem_js__WEBPACK_IMPORTED_MODULE_2__/* .GitHubError */ .y_({ kind: 'outage', message: 'its answers took too much time or room' });
            const limit = timeLimit(clock, MAX_ATTEMPT_MS);
            try {
                const response = await send(route, fields, AbortSignal.any([signal, limit.signal]), count);
                listen(response.headers);
                return valibot__WEBPACK_IMPORTED_MODULE_3__/* .parse */ .qgA(answer, response.data);
            }
            catch (error) {
                listen(error.response?.headers ?? {});
                const problem = (0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .problemOf */ .Zw)(error, scrubber);
                if (problem.kind === 'rate-limit')
                    quietUntil = Math.max(quietUntil, clock.elapsed() + problem.waitMs);
                throw new _problem_js__WEBPACK_IMPORTED_MODULE_2__/* .GitHubError */ .y_(problem);
            }
            finally {
                limit.end();
                busyMs += clock.elapsed() - begun;
            }
        },
    };
}
/** Makes what sends one request for the repository and reads its whole answer. It throws what Octokit throws. */
function createRequest({ token, apiUrl, repository }) {
    const [owner = '', repo = ''] = repository.split('/');
    const octokit = createOctokit(token, apiUrl);
    const plainFetch = fetchOf(octokit);
    return async (route, fields, signal, count) => {
        const response = await octokit.request(route, {
            owner,
            repo,
            ...fields,
            request: {
                signal,
                // A followed redirect would carry the token along; a redirect that is not followed would pass for an answer.
                redirect: 'error',
                fetch: async (address, init) => {
                    const whole = await readWhole(await plainFetch(address, init), MAX_ANSWER_BYTES);
                    count(whole.bytes);
                    return whole.response;
                },
            },
        });
        return { headers: response.headers, data: response.data };
    };
}
function createOctokit(token, apiUrl) {
    const silent = () => { };
    // `getOctokit` is these two; its own module also reads the event file when it is loaded, prints about it, and throws on a bad one.
    // No `request` here: it would replace the one that carries the proxy.
    return new _actions_github_lib_utils__WEBPACK_IMPORTED_MODULE_0__/* .GitHub */ .gq((0,_actions_github_lib_utils__WEBPACK_IMPORTED_MODULE_0__/* .getOctokitOptions */ .EG)(token, {
        baseUrl: apiUrl.replace(/\/+$/, ''),
        log: { debug: silent, info: silent, warn: silent, error: silent },
    }));
}
/** Octokit's own `fetch`, which goes through the proxy. */
const fetchOf = (octokit) => octokit.request.endpoint.DEFAULTS.request?.fetch ?? fetch;
/** An answer with its whole body read, or an error as soon as that is larger than it may be: Octokit itself would read without end. */
async function readWhole(response, most) {
    const { status, headers } = response;
    const chunks = [];
    let bytes = 0;
    for await (const chunk of response.body ?? []) {
        bytes += chunk.byteLength;
        // Leaving the loop cancels the body, and with it the connection.
        if (bytes > most)
            throw new Error(`an answer of more than ${Math.floor(most / 1024 / 1024)} MiB`);
        chunks.push(chunk);
    }
    // The bytes are decoded by now, and a response of some statuses must not have a body.
    const plain = new Headers([...headers].filter(([name]) => name !== 'content-encoding' && name !== 'content-length'));
    const body = status === 204 || status === 205 || status === 304 ? null : Buffer.concat(chunks);
    return { response: new Response(body, { status, headers: plain }), bytes };
}
function timeLimit(clock, ms) {
    const limit = new AbortController();
    const done = new AbortController();
    clock.sleep(ms, done.signal).then(() => limit.abort(), () => { });
    return { signal: limit.signal, end: () => done.abort() };
}
/** GitHub's ids are numbers, some beyond what a double can hold. */
const numericId = valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .bigint */ .oad(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()]), valibot__WEBPACK_IMPORTED_MODULE_3__/* .transform */ .pdi(String));
/** An answer whose content does not matter. */
const anything = valibot__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5J();


/***/ }),

/***/ 911: // ./lib/src/reports/github/problem.js
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H8: () => (/* binding */ toProblem),
/* harmony export */   Zw: () => (/* binding */ problemOf),
/* harmony export */   y_: () => (/* binding */ GitHubError)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7934);
/* harmony import */ var _runner_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9774);


class GitHubError extends Error {
    problem;
    constructor(problem) {
        super(problem.kind);
        this.problem = problem;
    }
}
/** What GitHub's documentation asks for when a limit names no time, in ms. */
const UNNAMED_WAIT_MS = 60_000;
/** Longest sentence of GitHub's that is repeated in a warning, in characters. */
const MAX_MESSAGE = 300;
/** Characters of such a sentence that are read: a token may stand in it in a longer form than its own. */
const MAX_READ = 10_000;
/** The problem of what a request threw. No secret that the scrubber knows is in its message. */
function problemOf(error, scrubber) {
    const clean = (text) => (0,_runner_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .R)(scrubber.text(text.slice(0, MAX_READ))).slice(0, MAX_MESSAGE);
    const { response } = error;
    if (error instanceof valibot__WEBPACK_IMPORTED_MODULE_1__/* .ValiError */ .H6d)
        return { kind: 'outage', message: 'unexpected form of the answer' };
    if (!response)
        return { kind: 'outage', message: error.name === 'AbortError' ? 'no answer in time' : clean(error.message) };
    const status = error.status ?? 0;
    const message = clean(said(response.data));
    if (status === 429 || (status === 403 && isLimit(response.headers, message)))
        return { kind: 'rate-limit', waitMs: waitMs(response.headers) };
    if (status >= 500)
        return { kind: 'outage', message: `HTTP ${status}` };
    // A locked conversation and the like are 403 as well, and no permission helps there.
    if (status === 404 || (status === 403 && !/locked|archived|blocked|suspended/i.test(message)))
        return { kind: 'permission', status, message };
    return { kind: 'refused', status, message };
}
function isLimit(headers, message) {
    return headers['retry-after'] !== undefined || String(headers['x-ratelimit-remaining']) === '0' || /rate limit/i.test(message);
}
/** How long a limit lasts, by GitHub's own clock where it tells the time. */
function waitMs(headers) {
    const after = Number(headers['retry-after'] ?? Number.NaN);
    if (after >= 0)
        return after * 1000;
    const reset = Number(headers['x-ratelimit-reset'] ?? Number.NaN) * 1000;
    const now = Date.parse(String(headers.date ?? ''));
    if (String(headers['x-ratelimit-remaining']) === '0' && reset > now)
        return reset - now;
    return UNNAMED_WAIT_MS;
}
function said(data) {
    const message = data?.message;
    return typeof message === 'string' ? message : '';
}
/** The problem of anything thrown by a client's `call`; a defect of ours counts as an outage, since reporting is best effort. */
function toProblem(error) {
    return error instanceof GitHubError ? error.problem : { kind: 'outage', message: (0,_runner_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .R)(String(error)).slice(0, MAX_MESSAGE) };
}


/***/ }),

/***/ 9043: // ./lib/src/reports/github/queues.js + 4 modules
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ createQueues)
});

// EXTERNAL MODULE: ./lib/src/reports/github/client.js
var github_client = __webpack_require__(1909);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./lib/src/reports/summary/markdown.js
var markdown = __webpack_require__(5380);
// EXTERNAL MODULE: ./lib/src/reports/summary/times.js
var summary_times = __webpack_require__(2647);
// EXTERNAL MODULE: ./lib/src/reports/symbols.js
var symbols = __webpack_require__(5979);
;// CONCATENATED MODULE: ./lib/src/reports/github/comment.js




/** Earlier runs that are kept. */
const MAX_EARLIER = 10;
/** Longest sentence that is kept, in characters; a comment holds 65,536 in all. */
const MAX_SENTENCE = 600;
const MAX_WORD = 120;
const DATA = 'ncloud-deploy-action data ';
const word = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* transform */.pdi((value) => value.slice(0, MAX_WORD)));
const sentence = dist/* pipe */.FsL(dist/* optional */.lqM(dist/* string */.YjP(), ''), dist/* transform */.pdi((value) => value.slice(0, MAX_SENTENCE)));
const stored = dist/* array */.YOg(dist/* object */.Ikc({
    key: word,
    state: word,
    title: word,
    historyId: word,
    status: word,
    what: sentence,
    why: sentence,
    next: sentence,
    at: dist/* number */.aig(),
    runId: word,
    attempt: word,
    sha: word,
    actor: word,
}));
/** The hidden first line by which a comment is found again. An HTML comment must not contain two hyphens. */
function commentMarker(targetKey) {
    return `<!-- ncloud-deploy-action comment ${encodeURIComponent(targetKey).replaceAll('-', '%2D')} -->`;
}
/** The runs that an existing comment tells of. People can edit comments, so whatever can't be read is no history. */
function readEntries(body) {
    const encoded = body.slice(body.lastIndexOf(DATA) + DATA.length).match(/^[A-Za-z0-9+/=]+/);
    if (!body.includes(DATA) || !encoded)
        return [];
    try {
        return dist/* parse */.qgA(stored, JSON.parse(Buffer.from(encoded[0], 'base64').toString('utf8'))).slice(0, MAX_EARLIER + 1);
    }
    catch {
        return [];
    }
}
/**
 * The entries with one more, or with a newer state of one. An older run that is still going keeps its place: the headline belongs to
 * the newest run.
 */
function withEntry(entries, entry) {
    const place = entries.findIndex(({ key }) => key === entry.key);
    const all = place < 0 ? [entry, ...entries] : entries.with(place, entry);
    return all.slice(0, MAX_EARLIER + 1).map((kept, index) => (index === 0 ? kept : { ...kept, what: '', why: '', next: '' }));
}
/** The comment as Markdown, with its marker and its data in HTML comments. Pure; every text is escaped here. */
function renderComment(content, messages) {
    const [current, ...earlier] = content.entries;
    if (!current)
        return commentMarker(content.targetKey);
    const words = messages.github.comment;
    const times = (0,summary_times/* timesIn */.i)(content.timeZone);
    const workflowRun = (entry) => runLink(content, entry, messages);
    const { consoleUrl } = content;
    const sentence = (part) => (0,markdown/* text */.Qq)(part, MAX_SENTENCE);
    const links = [
        consoleUrl === '' ? '' : (0,markdown/* link */.nf)(messages.summary.links.console, consoleUrl),
        current.historyId === '' ? '' : `${(0,markdown/* text */.Qq)(words.historyId)} ${(0,markdown/* code */.aY)(current.historyId)}`,
        environmentLink(content),
        commitLink(content, current.sha),
        workflowRun(current) && `${(0,markdown/* text */.Qq)(words.workflowRun)} ${workflowRun(current)}`,
    ];
    const footer = [(0,markdown/* text */.Qq)(words.by(current.actor.slice(0, 80))), times.date(current.at)].filter((part) => part !== '').join(' · ');
    const parts = [
        `${commentMarker(content.targetKey)}\n### ${symbol(current.state)} ${(0,markdown/* text */.Qq)(words.title(current.title, content.label), 400)}`,
        [current.what, current.why]
            .filter((part) => part !== '')
            .map(sentence)
            .join(' '),
        current.next === '' ? '' : `**${(0,markdown/* text */.Qq)(messages.summary.next)}:** ${sentence(current.next)}`,
        links.filter((part) => part !== '').join(' · '),
        `<sub>${footer}</sub>`,
    ].filter((part) => part !== '');
    if (earlier.length > 0) {
        const rows = earlier.map((entry) => [
            `${symbol(entry.state)} ${(0,markdown/* text */.Qq)(entry.title)}`,
            (0,markdown/* code */.aY)(entry.historyId),
            commitLink(content, entry.sha),
            times.date(entry.at),
            workflowRun(entry),
        ]);
        parts.push((0,markdown/* folded */.TM)(words.earlier(earlier.length), (0,markdown/* table */.tp)([words.result, words.historyId, words.commit, words.time, words.workflowRun], rows)));
    }
    const data = Buffer.from(JSON.stringify(content.entries.map(shortened))).toString('base64');
    return `${parts.join('\n\n')}\n\n<!-- ${DATA}${data} -->\n`;
}
function shortened(entry) {
    const cut = Object.entries(entry).map(([name, value]) => {
        const longest = name === 'what' || name === 'why' || name === 'next' ? MAX_SENTENCE : MAX_WORD;
        return [name, typeof value === 'string' ? value.slice(0, longest).toWellFormed() : value];
    });
    return Object.fromEntries(cut);
}
function symbol(state) {
    // Out of an edited comment it may be `constructor`.
    if (Object.hasOwn(symbols/* CONCLUSION_SYMBOLS */.Wq, state))
        return symbols/* CONCLUSION_SYMBOLS */.Wq[state];
    return Object.hasOwn(symbols/* CLASS_SYMBOLS */.hC, state) ? symbols/* CLASS_SYMBOLS */.hC[state] : '?';
}
/** Addresses are put together from checked parts: what came out of an edited comment must not lead anywhere else. */
function runLink({ serverUrl, repository }, { runId, attempt }, messages) {
    if (!/^\d+$/.test(runId))
        return '';
    const numbered = /^\d+$/.test(attempt);
    const label = numbered && attempt !== '1' ? `${runId}, ${messages.github.comment.attempt(attempt)}` : runId;
    return (0,markdown/* link */.nf)(label, `${serverUrl}/${repository}/actions/runs/${runId}${numbered ? `/attempts/${attempt}` : ''}`);
}
function commitLink({ serverUrl, repository }, sha) {
    return /^[0-9a-f]{7,64}$/i.test(sha) ? (0,markdown/* link */.nf)(sha.slice(0, 7), `${serverUrl}/${repository}/commit/${sha}`) : '';
}
function environmentLink({ environment, environmentUrl }) {
    return environmentUrl === '' ? (0,markdown/* text */.Qq)(environment) : (0,markdown/* link */.nf)(environment || environmentUrl, environmentUrl);
}

;// CONCATENATED MODULE: ./lib/src/reports/github/github-deployment.js


/** Name of our field in a deployment's payload. */
const MARK = 'ncloud';
/** Deployments of the environment that are listed, newest first, and those of them whose statuses are read. */
const MAX_LISTED = 30;
const MAX_READ = 6;
const ours = dist/* object */.Ikc({ [MARK]: dist/* object */.Ikc({ nonce: dist/* string */.YjP(), target: dist/* string */.YjP() }) });
const list = dist/* array */.YOg(dist/* object */.Ikc({ id: github_client/* numericId */.Vi, payload: dist/* optional */.lqM(dist/* unknown */.L5J()) }));
const statuses = dist/* array */.YOg(dist/* object */.Ikc({
    state: dist/* optional */.lqM(dist/* string */.YjP(), ''),
    log_url: dist/* nullish */.cl6(dist/* string */.YjP(), ''),
    target_url: dist/* nullish */.cl6(dist/* string */.YjP(), ''),
    description: dist/* nullish */.cl6(dist/* string */.YjP(), ''),
}));
/**
 * Finds this run's GitHub Deployment or creates it. Reading first makes it safe to repeat when an answer was lost, and finds the one
 * that a job with `environment:` has: nothing tells a step of it but a status with a link into this workflow run.
 */
async function findOrCreate(client, request, signal) {
    const { environment, event, workflow } = request;
    const target = targetKey(request.mode, request.target);
    const found = await client.call('GET /repos/{owner}/{repo}/deployments', { environment, per_page: MAX_LISTED }, list, signal);
    const marks = found.map(({ payload }) => mark(payload));
    const shared = marks.some((known) => known !== undefined && known.target !== target);
    const mine = marks.findIndex((known) => known?.nonce === request.nonce);
    if (mine >= 0)
        return { owner: 'step', id: found[mine]?.id ?? '', shared };
    // Another step's deployment matters only to a step that takes its run over (wait: false, then watch).
    const worthReading = found.filter((_, index) => marks[index] === undefined || request.historyId !== '').slice(0, MAX_READ);
    for (const { id, payload } of worthReading) {
        const told = await client.call('GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses', { deployment_id: id, per_page: 10 }, statuses, signal);
        if (mark(payload)) {
            const latest = told[0];
            if (latest?.state === 'in_progress' && names(latest.description ?? '', request.historyId))
                return { owner: 'step', id, shared };
        }
        else if (told.some((status) => isOfRun(status.log_url || status.target_url || '', workflow.runId))) {
            return { owner: 'job', id };
        }
    }
    const created = await client.call('POST /repos/{owner}/{repo}/deployments', {
        ref: event.sha,
        task: 'deploy',
        environment,
        auto_merge: false,
        required_contexts: [],
        ...kindOf(environment, event),
        description: '',
        payload: {
            [MARK]: {
                nonce: request.nonce,
                target,
                mode: request.mode,
                project_id: request.target.project.id,
                stage_id: request.target.stage?.id ?? '',
                scenario_id: request.target.scenario?.id ?? '',
                history_id: request.historyId,
                run_id: workflow.runId,
                run_attempt: workflow.runAttempt,
            },
        },
    }, dist/* object */.Ikc({ id: github_client/* numericId */.Vi }), signal);
    return { owner: 'step', id: created.id, shared };
}
/** Adds a status to a deployment. */
async function setDeploymentStatus(client, status, signal) {
    const { deployment: state, description } = status.states;
    const fields = {
        deployment_id: status.id,
        state,
        description,
        log_url: status.logUrl,
        ...(status.environmentUrl === '' ? {} : { environment_url: status.environmentUrl }),
        // A success replaces what was there, unless two things live side by side in the environment; anything else replaces nothing.
        auto_inactive: state === 'success' && !status.shared,
    };
    await client.call('POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses', fields, github_client/* anything */.D8, signal);
}
/**
 * Production is what is called so and nothing else (`pre-production` is not). Transient is what a pull request brings and takes away
 * again: an environment named as a preview or after the pull request, and only while a pull request is the event.
 */
function kindOf(environment, event) {
    const words = environment.toLowerCase().split(/[^a-z0-9]+/);
    const previews = ['preview', 'previews', 'review', 'ephemeral', 'temporary', 'pr'];
    const named = words.some((word) => previews.includes(word) || word === `pr${event.pull}` || word === String(event.pull));
    return {
        production_environment: /^(production|prod|live)$/i.test(environment),
        transient_environment: named && /^pull_request(_target)?$/.test(event.name),
    };
}
/** What makes two runs runs of the same thing. */
function targetKey(mode, target) {
    return [mode, target.project.id, target.stage?.id ?? '', target.scenario?.id ?? ''].join('/');
}
function mark(payload) {
    let value = payload;
    if (typeof value === 'string') {
        // Payloads made by others are often text.
        try {
            value = JSON.parse(value);
        }
        catch {
            return undefined;
        }
    }
    const parsed = dist/* safeParse */.xLC(ours, value);
    return parsed.success ? parsed.output[MARK] : undefined;
}
/** Whether a link leads into the workflow run: `…/actions/runs/123/job/456`, and not `…/runs/1234`. */
function isOfRun(url, runId) {
    return runId !== '' && `${url}/`.includes(`/actions/runs/${runId}/`);
}
function names(text, historyId) {
    return historyId !== '' && text.split(/[^\w-]+/).includes(historyId);
}

// EXTERNAL MODULE: ./lib/src/reports/github/problem.js
var github_problem = __webpack_require__(911);
;// CONCATENATED MODULE: ./lib/src/reports/github/pull-request.js



/** Pages of 100 comments that are searched; beyond, a conversation is too long for anyone. */
const MAX_PAGES = 30;
const PAGE = 100;
const comment = dist/* object */.Ikc({
    id: github_client/* numericId */.Vi,
    body: dist/* nullish */.cl6(dist/* string */.YjP(), ''),
    user: dist/* nullish */.cl6(dist/* object */.Ikc({ type: dist/* optional */.lqM(dist/* string */.YjP(), '') })),
});
const pulls = dist/* array */.YOg(dist/* object */.Ikc({ number: dist/* number */.aig(), state: dist/* optional */.lqM(dist/* string */.YjP(), '') }));
/** The pull request to comment on: the event's own, else an open one of the commit's, else the one that brought the commit. */
async function findPull(client, event, signal) {
    if (event.pull !== undefined)
        return event.pull;
    const found = await client.call('GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls', { commit_sha: event.sha }, pulls, signal);
    return (found.find(({ state }) => state === 'open') ?? found[0])?.number;
}
/**
 * Brings the one comment up to date, creating it if there is none: only a creation notifies anyone. It is looked up before every
 * creation, so a lost answer makes no second one. `render` gets the present text, or the empty string. Answers the comment's id.
 */
async function writeComment(client, options, signal) {
    const { pull, marker, render } = options;
    const present = (options.known && (await readComment(client, options.known, signal))) || (await findComment(client, pull, marker, signal));
    if (!present) {
        const fields = { issue_number: pull, body: render('') };
        return (await client.call('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', fields, dist/* object */.Ikc({ id: github_client/* numericId */.Vi }), signal)).id;
    }
    const body = render(present.body);
    if (body.trim() !== present.body.replaceAll('\r\n', '\n').trim()) {
        await client.call('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', { comment_id: present.id, body }, github_client/* anything */.D8, signal);
    }
    return present.id;
}
async function readComment(client, id, signal) {
    try {
        const { body } = await client.call('GET /repos/{owner}/{repo}/issues/comments/{comment_id}', { comment_id: id }, comment, signal);
        return { id, body: body ?? '' };
    }
    catch (error) {
        // Deleted by a person since.
        if (error instanceof github_problem/* GitHubError */.y_ && error.problem.kind === 'permission' && error.problem.status === 404)
            return undefined;
        throw error;
    }
}
/** The oldest comment that begins with the marker. One that a bot wrote goes first: anybody can copy a marker, and then edit around it. */
async function findComment(client, pull, marker, signal) {
    let others;
    for (let page = 1; page <= MAX_PAGES; page++) {
        const fields = { issue_number: pull, per_page: PAGE, page };
        const found = await client.call('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', fields, dist/* array */.YOg(comment), signal);
        for (const { id, body, user } of found) {
            if (!body?.trimStart().startsWith(marker))
                continue;
            if (user?.type === 'Bot')
                return { id, body };
            others ??= { id, body };
        }
        if (found.length < PAGE)
            break;
    }
    return others;
}

;// CONCATENATED MODULE: ./lib/src/reports/github/queue.js

/** Between two updates in ms. The first two (before the start and right after it) do not wait. */
const GAP_MS = 5000;
const WITHOUT_GAP = 2;
/** Failed attempts in a row after which an update is left to the next one. */
const ATTEMPTS = 3;
const BACKOFF_MS = 2000;
/** Backoff of the last item, whose time is short, in ms. */
const FINAL_BACKOFF_MS = 500;
/** Updates per queue; a run that changes its mind more often is not worth a whole repository's allowance of requests. */
const MAX_UPDATES = 60;
function createQueue(options) {
    const { clock } = options;
    const queue = {
        ...options,
        pauses: new AbortController(),
        requests: new AbortController(),
        waiting: undefined,
        arrived: '',
        sent: 0,
        nextAt: 0,
        isClosed: false,
        isRefused: false,
    };
    let sending = Promise.resolve();
    let isSending = false;
    return {
        push(item) {
            if (queue.isClosed || queue.isRefused)
                return;
            queue.waiting = item;
            if (isSending)
                return;
            isSending = true;
            // A pause that `finish` ends rejects; that is all it can reject with.
            sending = sendUpdates(queue)
                .catch(() => { })
                .finally(() => {
                isSending = false;
            });
        },
        idle: () => sending,
        stop() {
            queue.isClosed = true;
            queue.pauses.abort();
            queue.requests.abort();
        },
        async finish(item, deadline) {
            queue.isClosed = true;
            queue.pauses.abort();
            // What is on its way must arrive first, or it would overwrite the end; but it may cost a third of the time at most.
            await within(clock, (deadline - clock.elapsed()) / 3, queue.requests, () => sending);
            if (queue.isRefused)
                return false;
            if (queue.arrived === item.key)
                return true;
            const limit = new AbortController();
            return within(clock, deadline - clock.elapsed(), limit, () => sendLast(queue, item, deadline, limit.signal));
        },
    };
}
/** Whether the problem will not pass; then it is told, and nothing is sent any more. */
function isHopeless(queue, problem) {
    if (problem.kind !== 'permission' && problem.kind !== 'refused')
        return false;
    queue.isRefused = true;
    queue.onProblem(problem);
    return true;
}
/** Sends what waits, until nothing does. Rejects only when a pause is ended. */
async function sendUpdates(queue) {
    const { clock, client } = queue;
    let failed = 0;
    while (queue.waiting && !queue.isClosed && !queue.isRefused) {
        const pause = Math.max(queue.nextAt - clock.elapsed(), 0);
        if (pause > 0)
            await clock.sleep(pause, queue.pauses.signal);
        const item = queue.waiting;
        queue.waiting = undefined;
        // Under a limit, or close to it, only the last item is worth a request.
        if (item.key === queue.arrived || queue.sent >= MAX_UPDATES || client.scarce || client.quietMs > 0)
            continue;
        try {
            queue.sent++;
            await queue.send(item.value, queue.requests.signal);
            queue.arrived = item.key;
            failed = 0;
            queue.nextAt = queue.sent < WITHOUT_GAP ? 0 : clock.elapsed() + GAP_MS;
        }
        catch (error) {
            const problem = (0,github_problem/* toProblem */.H8)(error);
            if (queue.isClosed || isHopeless(queue, problem))
                return;
            if (++failed >= ATTEMPTS || problem.kind === 'rate-limit')
                continue;
            queue.waiting ??= item;
            queue.nextAt = clock.elapsed() + BACKOFF_MS * 2 ** failed;
        }
    }
}
/** Sends the last item, again until it arrives, is refused, or the time is up. Answers whether it arrived. */
async function sendLast(queue, item, deadline, signal) {
    const { clock, client, onProblem } = queue;
    let last = NO_TIME;
    for (let attempt = 0;; attempt++) {
        const pause = Math.max(client.quietMs, attempt === 0 ? 0 : FINAL_BACKOFF_MS * 2 ** attempt);
        if (clock.elapsed() + pause >= deadline) {
            const quiet = client.quietMs;
            onProblem(quiet > 0 ? { kind: 'rate-limit', waitMs: quiet } : last);
            return false;
        }
        try {
            await clock.sleep(pause, signal);
            await queue.send(item.value, signal);
            queue.arrived = item.key;
            return true;
        }
        catch (error) {
            if (signal.aborted) {
                onProblem(NO_TIME);
                return false;
            }
            last = (0,github_problem/* toProblem */.H8)(error);
            if (isHopeless(queue, last))
                return false;
        }
    }
}
const NO_TIME = { kind: 'outage', message: 'no answer in time' };
/** Does something that ends soon after `controller` is aborted, and aborts it after `ms`. */
async function within(clock, ms, controller, job) {
    const done = new AbortController();
    clock.sleep(Math.max(ms, 0), done.signal).then(() => controller.abort(), () => { });
    try {
        return await job();
    }
    finally {
        done.abort();
    }
}

// EXTERNAL MODULE: ./lib/src/reports/github/session.js + 1 modules
var github_session = __webpack_require__(6492);
;// CONCATENATED MODULE: ./lib/src/reports/github/queues.js






/**
 * The three ways to GitHub. They share the record, which they fill with what GitHub answers; `changed` is called whenever they do, so
 * that it is saved at once: whatever exists on GitHub has to be found again after a kill.
 */
function createQueues(session, record, changed) {
    const { clock, client } = session;
    const onProblem = (thing) => (problem) => {
        record.quietUntil = (0,github_session/* quietUntil */.bZ)(session);
        // What is refused now is refused in the post phase as well.
        if (problem.kind === 'permission' || problem.kind === 'refused')
            record.open[thing] = false;
        changed();
        session.complain(thing, problem);
    };
    const queue = (thing, send) => createQueue({ clock, client, send, onProblem: onProblem(thing) });
    const sender = { session, record, changed };
    return {
        deployment: queue('deployment', (states, signal) => sendDeployment(sender, states, signal)),
        status: queue('status', (states, signal) => sendStatus(sender, states, signal)),
        comment: queue('comment', (entry, signal) => sendComment(sender, entry, signal)),
    };
}
async function sendDeployment({ session, record, changed }, states, signal) {
    const { client, settings, workflow, event, logUrl } = session;
    if (!record.target)
        return;
    if (record.deployment === '') {
        const { environment } = settings;
        const { mode, target, nonce, historyId } = record;
        const found = await findOrCreate(client, { environment, mode, target, nonce, historyId, event, workflow }, signal);
        record.deployment = found.id;
        record.owner = found.owner;
        if (found.owner === 'step')
            record.shared = found.shared;
        else {
            record.open.deployment = false;
            session.log.notice(session.messages.github.duplicate(environment, found.id));
        }
        changed();
    }
    if (record.owner === 'job')
        return;
    const { deployment: id, shared } = record;
    await setDeploymentStatus(client, { id, states, logUrl, environmentUrl: settings.environmentUrl, shared }, signal);
}
async function sendStatus({ session, record }, states, signal) {
    const { commit: state, description } = states;
    const fields = { sha: record.sha, context: session.settings.commitStatus, state, description, target_url: session.logUrl };
    await session.client.call('POST /repos/{owner}/{repo}/statuses/{sha}', fields, github_client/* anything */.D8, signal);
}
async function sendComment({ session, record, changed }, entry, signal) {
    const { client, event } = session;
    const { target } = record;
    if (!target)
        return;
    if (record.pull === 0) {
        record.pull = (await findPull(client, event, signal)) ?? -1;
        if (record.pull === -1) {
            record.open.comment = false;
            session.log.notice(session.messages.github.noPullRequest);
        }
        changed();
    }
    if (record.pull === -1)
        return;
    const key = targetKey(record.mode, target);
    const render = (present) => commentOf(session, target, key, withEntry(readEntries(present), entry));
    const comment = { pull: record.pull, known: record.comment, marker: commentMarker(key), render };
    record.comment = await writeComment(client, comment, signal);
    changed();
}
/** The whole text of a target's comment. */
function commentOf(session, target, targetKey, entries) {
    const path = [target.project, target.stage, target.scenario].map((part) => part?.name || part?.id || '');
    const label = path.filter((name) => name !== '').join(' / ');
    const { environment, environmentUrl, consoleUrl, timeZone } = session.settings;
    const { serverUrl, repository } = session.workflow;
    const content = { targetKey, label, environment, environmentUrl, consoleUrl, serverUrl, repository, timeZone, entries };
    return renderComment(content, session.messages);
}


/***/ }),

/***/ 2655: // ./lib/src/reports/github/record.js
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ru: () => (/* binding */ recordSaver),
/* harmony export */   aE: () => (/* binding */ readRecord),
/* harmony export */   eC: () => (/* binding */ createRecord)
/* harmony export */ });
/* unused harmony export STATE_KEY */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7934);

/** Name of the saved state. */
const STATE_KEY = 'github';
const text = valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), '');
const named = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ id: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), name: text });
const states = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    deployment: valibot__WEBPACK_IMPORTED_MODULE_0__/* .picklist */ .KIO(['queued', 'in_progress', 'success', 'failure', 'error', 'inactive']),
    commit: valibot__WEBPACK_IMPORTED_MODULE_0__/* .picklist */ .KIO(['pending', 'success', 'failure', 'error']),
    description: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
});
const entry = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    key: text,
    state: text,
    title: text,
    historyId: text,
    status: text,
    what: text,
    why: text,
    next: text,
    at: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), 0),
    runId: text,
    attempt: text,
    sha: text,
    actor: text,
});
/**
 * What is under way on GitHub, as main leaves it to post: enough to find everything again and to say how it ended. No secret is in
 * it, since the runner prints saved state into its debug log.
 */
const record = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    version: valibot__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1),
    /** Things that GitHub does not know the end of yet. */
    open: valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ deployment: valibot__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(), status: valibot__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(), comment: valibot__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY() }),
    nonce: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    sha: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    mode: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    target: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ project: named, stage: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(named), scenario: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(named) })),
    historyId: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** Id of the GitHub Deployment, empty as long as no answer has told it. */
    deployment: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    owner: valibot__WEBPACK_IMPORTED_MODULE_0__/* .picklist */ .KIO(['step', 'job']),
    shared: valibot__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
    /** Number of the pull request (0: not known yet, -1: there is none) and id of the comment. */
    pull: valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
    comment: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** The last states, once they are decided; post only repeats them. */
    final: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(states),
    entry: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(entry),
    /** ms on the machine's clock until which GitHub wants to hear nothing. */
    quietUntil: valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
});
/** A record of nothing yet. */
function createRecord(facts) {
    return {
        version: 1,
        open: { deployment: false, status: false, comment: false },
        ...facts,
        target: null,
        deployment: '',
        owner: 'step',
        shared: false,
        pull: 0,
        comment: '',
        final: null,
        entry: null,
        quietUntil: 0,
    };
}
/** Saves the record if something about it has changed; empty once nothing is open, so that post has nothing to load. */
function recordSaver(core) {
    let saved = '';
    return (current) => {
        const { deployment, status, comment } = current.open;
        const json = deployment || status || comment ? JSON.stringify(current) : '';
        if (json === saved)
            return;
        saved = json;
        core.saveState(STATE_KEY, json);
    };
}
/** The record that main left, if something is open in it. What does not parse is not ours. */
function readRecord(core) {
    const json = core.getState(STATE_KEY);
    if (json === '')
        return undefined;
    try {
        return valibot__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qgA(record, JSON.parse(json));
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 6492: // ./lib/src/reports/github/session.js + 1 modules
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  GZ: () => (/* binding */ askedFor),
  fA: () => (/* binding */ openSession),
  bZ: () => (/* binding */ quietUntil)
});

// EXTERNAL MODULE: ./lib/src/reports/report.js
var report = __webpack_require__(5034);
// EXTERNAL MODULE: ./lib/src/reports/github/client.js
var github_client = __webpack_require__(1909);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
;// CONCATENATED MODULE: ./lib/src/reports/github/event.js


/** The runner's event files are far smaller (push events carry at most 20 commits). */
const LARGEST_BYTES = 30 * 1024 * 1024;
const repository = dist/* nullish */.cl6(dist/* object */.Ikc({ full_name: dist/* optional */.lqM(dist/* string */.YjP(), '') }));
const pullRequest = dist/* object */.Ikc({
    number: dist/* number */.aig(),
    head: dist/* optional */.lqM(dist/* object */.Ikc({ sha: dist/* optional */.lqM(dist/* string */.YjP(), ''), repo: repository })),
});
/** Each part on its own: one that has another form is as good as absent. */
const payload = dist/* object */.Ikc({
    pull_request: dist/* fallback */.NpB(dist/* nullish */.cl6(pullRequest), undefined),
    merge_group: dist/* fallback */.NpB(dist/* nullish */.cl6(dist/* object */.Ikc({ head_sha: dist/* string */.YjP(), head_ref: dist/* optional */.lqM(dist/* string */.YjP(), '') })), undefined),
    issue: dist/* fallback */.NpB(dist/* nullish */.cl6(dist/* object */.Ikc({ number: dist/* number */.aig(), pull_request: dist/* nullish */.cl6(dist/* unknown */.L5J()) })), undefined),
    workflow_run: dist/* fallback */.NpB(dist/* nullish */.cl6(dist/* object */.Ikc({ pull_requests: dist/* optional */.lqM(dist/* array */.YOg(dist/* object */.Ikc({ number: dist/* number */.aig() })), []) })), undefined),
});
/** Reads the event. A file that is missing or damaged is an event that tells nothing. */
function readEvent(env) {
    const event = readPayload(env.GITHUB_EVENT_PATH);
    const head = event?.pull_request?.head;
    return {
        name: env.GITHUB_EVENT_NAME ?? '',
        sha: head?.sha || event?.merge_group?.head_sha || env.GITHUB_SHA || '',
        pull: pullNumber(event),
        readOnly: env.GITHUB_EVENT_NAME !== 'pull_request_target' &&
            event?.pull_request != null &&
            (env.GITHUB_ACTOR === 'dependabot[bot]' || head?.repo?.full_name !== env.GITHUB_REPOSITORY),
    };
}
function pullNumber(event) {
    if (event?.pull_request)
        return event.pull_request.number;
    if (event?.issue?.pull_request != null)
        return event.issue.number;
    // refs/heads/gh-readonly-queue/main/pr-104-4f9a…: a group of several is named after its last.
    const queued = /\/pr-(\d+)-[0-9a-f]+$/.exec(event?.merge_group?.head_ref ?? '');
    return queued ? Number(queued[1]) : event?.workflow_run?.pull_requests[0]?.number;
}
function readPayload(path) {
    if (!path)
        return undefined;
    try {
        if ((0,external_node_fs_.statSync)(path).size > LARGEST_BYTES)
            return undefined;
        return dist/* parse */.qgA(payload, JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8')));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/src/reports/github/session.js



/** The line under `permissions:` that each thing needs. */
const PERMISSIONS = {
    deployment: 'deployments: write',
    status: 'statuses: write',
    comment: 'pull-requests: write',
};
/** Opens a session, or warns once why nothing can be reported. */
function openSession(options, record) {
    const { host, settings, log, messages } = options;
    const { env, clock } = host;
    const workflow = (0,report/* workflowFacts */.N)(env);
    const event = readEvent(env);
    const asked = askedFor(settings);
    if (settings.githubToken === '') {
        const names = { deployment: 'environment', status: 'commit-status', comment: 'comment' };
        log.warning(messages.github.noToken(asked.map((thing) => names[thing])));
        return undefined;
    }
    if (!/^[^/]+\/[^/]+$/.test(workflow.repository) || event.sha === '') {
        log.warning(messages.github.noRepository);
        return undefined;
    }
    const client = (0,github_client/* createGitHubClient */.LX)({
        token: settings.githubToken,
        repository: workflow.repository,
        apiUrl: env.GITHUB_API_URL || 'https://api.github.com',
        clock,
        quietMs: Math.max(0, (record?.quietUntil ?? 0) - clock.now()),
    });
    return {
        client,
        clock,
        settings,
        log,
        messages,
        event,
        workflow,
        logUrl: `${workflow.serverUrl}/${workflow.repository}/actions/runs/${workflow.runId}${workflow.runAttempt && `/attempts/${workflow.runAttempt}`}`,
        complain: createComplaints(log, messages, asked, event),
    };
}
/** Makes what warns of problems: once of each kind, however many things suffer from it. */
function createComplaints(log, messages, asked, event) {
    const complained = new Set();
    const once = (kind, text) => {
        if (!complained.has(kind))
            log.warning(text);
        complained.add(kind);
    };
    return (thing, problem) => {
        switch (problem.kind) {
            case 'permission': {
                // All lines at once: whoever lacks one usually lacks the others, and would otherwise learn of them run by run.
                const lines = asked.map((each) => PERMISSIONS[each]);
                return once('permission', (event.readOnly ? messages.github.readOnly : messages.github.noPermission)(lines, said(problem)));
            }
            case 'rate-limit':
                return once('rate-limit', messages.github.rateLimited(messages.duration(Math.max(problem.waitMs, 1000))));
            case 'outage':
                return once('outage', messages.github.outage(problem.message));
            case 'refused':
                if (problem.status === 401)
                    return once('token', messages.github.badToken(said(problem)));
                return once(thing, messages.github.refused(messages.github.things[thing], said(problem)));
        }
    };
}
/** Until when GitHub wants to hear nothing, as a date: the post phase is another process, whose monotonic clock begins anew. */
function quietUntil({ client, clock }) {
    return client.quietMs > 0 ? clock.now() + client.quietMs : 0;
}
/** What the inputs ask for. */
function askedFor(settings) {
    const asked = {
        deployment: settings.environment !== '',
        status: settings.commitStatus !== '',
        comment: settings.comment,
    };
    return Object.keys(asked).filter((thing) => asked[thing]);
}
function said({ status, message }) {
    return `HTTP ${status}${message && `: ${message}`}`;
}


/***/ }),

/***/ 1800: // ./lib/src/reports/github/states.js
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qg: () => (/* binding */ viewStates),
/* harmony export */   SG: () => (/* binding */ leftoverStates),
/* harmony export */   Sv: () => (/* binding */ queuedStates),
/* harmony export */   ZW: () => (/* binding */ finalStates)
/* harmony export */ });
/* unused harmony export description */
/* harmony import */ var _run_model_outcome_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(986);
/* harmony import */ var _run_model_status_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1510);
/* harmony import */ var _summary_markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5380);
/* harmony import */ var _titles_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9307);




/** GitHub takes no longer descriptions, in characters. */
const MAX_DESCRIPTION = 140;
/**
 * What an outcome is to GitHub. Gates look at both, and both follow the run rather than the step, so `success` is for a run that was
 * seen to succeed and for nothing else: a cancel that went well is green as a step, but deployed nothing.
 * `inactive` says that nothing came of it: the environment is as it was, and nobody needs to look into it.
 */
function decide(outcome) {
    switch ((0,_run_model_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .conclusionOf */ .vu)(outcome)) {
        case 'success':
            if (outcome.kind === 'run-succeeded')
                return { deployment: 'success', commit: 'success' };
            return { deployment: 'inactive', commit: outcome.kind === 'run-rejected-as-asked' ? 'failure' : 'error' };
        case 'checked':
            return { deployment: 'inactive', commit: 'error' };
        case 'started':
            return { deployment: 'in_progress', commit: 'pending' };
        case 'failure':
        case 'rejected':
            return { deployment: 'failure', commit: 'failure' };
        case 'cancelled':
        case 'timed_out':
        case 'refused':
            // A run that was cancelled on its way may have reached some servers already.
            return { deployment: (0,_titles_js__WEBPACK_IMPORTED_MODULE_3__/* .isNothingStarted */ .H)(outcome) ? 'inactive' : 'error', commit: 'error' };
        case 'unknown':
            return { deployment: 'error', commit: 'error' };
    }
}
/** The last states, for a run's report. */
function finalStates(run, operation, messages) {
    const words = messages.github.descriptions;
    const { outcome, verdict, historyId } = run;
    const title = (0,_titles_js__WEBPACK_IMPORTED_MODULE_3__/* .titleOf */ .G)(outcome, operation, messages);
    const text = outcome.kind === 'started'
        ? words.left(historyId)
        : outcome.kind === 'timed-out' && outcome.cancel.result !== 'accepted'
            ? words.goesOn(title, historyId)
            : words.ended(title, historyId, endOf(verdict, historyId));
    return { ...decide(outcome), description: description(text) };
}
/** Why; where there is nothing to say about that, what happened, which for a run names the server that failed. */
function endOf({ conclusion, what, brief, why }, historyId) {
    return why || (historyId === '' || conclusion === 'failure' ? (brief ?? what) : '');
}
/** States before the start. */
function queuedStates(messages) {
    return { deployment: 'queued', commit: 'pending', description: description(messages.github.descriptions.queued) };
}
/** States of a run that goes on. Whatever a poll shows, only the end makes a gate green. */
function viewStates(view, messages) {
    const words = messages.github.descriptions;
    const blockedId = view.blockedOn?.historyId ?? view.historyId;
    const text = {
        queued: words.queuedRun(view.historyId),
        'blocked-approval': words['blocked-approval'](view.historyId, blockedId),
        'blocked-canary': words['blocked-canary'](view.historyId, blockedId),
    }[view.statusClass];
    return { deployment: 'in_progress', commit: 'pending', description: description(text ?? words.running(view.historyId)) };
}
const ENDED = {
    success: { deployment: 'success', commit: 'success' },
    failure: { deployment: 'failure', commit: 'failure' },
    rejected: { deployment: 'failure', commit: 'failure' },
};
/** States for a step that was killed: of its run as the post phase saw it, or of nobody knows what. */
function leftoverStates(view, historyId, messages) {
    const words = messages.github.descriptions;
    if (view === undefined || !(0,_run_model_status_js__WEBPACK_IMPORTED_MODULE_1__/* .isEnded */ .pl)(view.statusClass)) {
        return { deployment: 'error', commit: 'error', description: description(words.lostSight(view?.historyId ?? historyId)) };
    }
    const title = messages.outcomes.titles[view.statusClass];
    return {
        ...(ENDED[view.statusClass] ?? { deployment: 'error', commit: 'error' }),
        description: description(words.ended(title, view.historyId, '')),
    };
}
/** One line that GitHub takes, control characters made visible. It shows descriptions as plain text. */
function description(text) {
    let line = (0,_summary_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .cut */ .Jj)(text, MAX_DESCRIPTION);
    // Whether GitHub counts what is outside the basic plane (emoji) as one or two is not documented.
    for (let most = MAX_DESCRIPTION - 1; line.length > MAX_DESCRIPTION; most--)
        line = (0,_summary_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .cut */ .Jj)(text, most);
    return line;
}


/***/ }),

/***/ 5380: // ./lib/src/reports/summary/markdown.js
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   OF: () => (/* binding */ fenced),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   TM: () => (/* binding */ folded),
/* harmony export */   V4: () => (/* binding */ longTable),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   ee: () => (/* binding */ bytes),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
/* harmony import */ var _runner_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9774);

/** Longest remote name shown, in characters; a name of 5 MB hides everything else. */
const MAX_NAME = 80;
/** Invisible, and enough to keep GitHub from making a mention, a reference or a link of what follows. */
const BREAK = '\u200b';
const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const entity = (character) => ENTITIES[character] ?? `&#${character.charCodeAt(0)};`;
/** A text of at most `longest` characters, never cut through one, control characters made visible. */
function cut(raw, longest = MAX_NAME) {
    // Only the beginning is looked at: splitting megabytes into characters takes longer than all the rest.
    const characters = [...(0,_runner_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .R)(raw.slice(0, longest * 2 + 2))];
    return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : characters.join('');
}
/**
 * The one escaper of Markdown: makes any text show as itself in a paragraph, heading, list, table cell, link label or HTML element. Entities
 * instead of backslashes, because they mean the same inside HTML; only what could mean something is escaped, so that the source stays
 * readable. Mentions, references (`#12`, `GH-12`), addresses and emoji codes are looked for by GitHub in the *finished* text, where an
 * entity would not stop them: an invisible break does.
 */
function text(raw, longest) {
    return (cut(raw, longest)
        .trim()
        .replace(/@(?=[\w가-힣])|#(?=\d)|GH-(?=\d)|:(?=\/\/)|:(?=[\w+-]+:)|www(?=\.)/gi, `$&${BREAK}`)
        .replace(/[&<>"`*~[\]|\\$]/g, entity)
        .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '&#95;')
        .replace(/^[-+=#]/, entity)
        // At the end of a heading it would be a closing mark.
        .replace(/#+$/, (marks) => [...marks].map(entity).join(''))
        .replace(/^(\d+)([.)])/, (_, number, mark) => number + entity(mark)));
}
/** Longest sentence shown, in characters; it may quote a service. */
const MAX_SENTENCE = 2000;
/** A sentence: like `text`, with room for one. */
const prose = (sentence) => text(sentence, MAX_SENTENCE);
/** A word or id as code. */
function code(raw, longest) {
    const shown = cut(raw, longest).trim();
    if (shown === '')
        return '';
    return /^[\w.:/@+ -]+$/.test(shown) ? `\`${shown}\`` : `<code>${text(shown, longest)}</code>`;
}
/** A link, or only its label when the address is not plain http(s). The label is raw text. */
function link(label, address) {
    if (!URL.canParse(address))
        return text(label);
    const url = new URL(address);
    if (!/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '')
        return text(label);
    return `[${text(label)}](${url.href.replace(/[()<>[\]|\\`*_~"'\s$]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)})`;
}
/** A fenced block; the fence is longer than any row of back-ticks in it, so nothing in it can end it. */
function fenced(language, content) {
    const longest = Math.max(2, ...[...content.matchAll(/`+/g)].map(([ticks]) => ticks.length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}${language}\n${content}\n${fence}`;
}
/** A folded part. The empty lines make GitHub read the inside as Markdown. `title` is raw text. */
function folded(title, body) {
    return `<details>\n<summary>${text(title, 200)}</summary>\n\n${body}\n\n</details>`;
}
/** Bytes of a text in UTF-8, which is what GitHub counts. */
function bytes(value) {
    return Buffer.byteLength(value, 'utf8');
}
/** One row of a table; the cells are finished Markdown. */
const row = (cells) => `| ${cells.map((cell) => cell.replace(/\n/g, ' ')).join(' | ')} |`;
/** A table of finished cells. */
function table(head, rows) {
    return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
}
/** Rows of a folded table that are shown in any case: a head without rows says nothing. */
const MIN_OPEN = 3;
/**
 * A table that keeps within limits whatever its rows are: the first rows open, the next folded, and a sentence about the rest. The
 * caller sorts so that what matters comes first; rows beyond the limits are never made.
 */
function longTable(head, items, cells, limits, words) {
    const rows = [];
    let size = 0;
    for (const item of items.slice(0, limits.most)) {
        const made = cells(item);
        size += bytes(row(made)) + 1;
        if (size > limits.bytes)
            break;
        rows.push(made);
    }
    const matter = Math.max(MIN_OPEN, limits.matter ?? limits.open);
    const open = items.length <= limits.open ? limits.open : Math.min(limits.open, matter);
    const parts = [table(head, rows.slice(0, open))];
    const more = rows.slice(open);
    if (more.length > 0)
        parts.push(folded(words.more(more.length), table(head, more)));
    if (rows.length < items.length)
        parts.push(prose(words.leftOut(items.length - rows.length)));
    return parts.join('\n\n');
}


/***/ }),

/***/ 2647: // ./lib/src/reports/summary/times.js
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ timesIn)
/* harmony export */ });
/** Zones whose short name `Intl` does not know in English; most others it writes as `GMT+9`. */
const NAMES = { 'Asia/Seoul': 'KST', 'Asia/Tokyo': 'JST', UTC: 'UTC' };
/** Formatters take milliseconds to make, and a summary of 500 servers asks for thousands of times. */
const known = new Map();
/** @param zone IANA name; one that this machine does not know is UTC, since a summary without times helps less */
function timesIn(zone) {
    const found = known.get(zone) ?? createTimes(zone);
    known.set(zone, found);
    return found;
}
function createTimes(zone) {
    const format = formatter(zone);
    const named = NAMES[format.resolvedOptions().timeZone];
    const parts = (ms) => Object.fromEntries(format.formatToParts(ms).map(({ type, value }) => [type, value]));
    return {
        date(ms) {
            if (!isWritable(ms))
                return '';
            const { year, month, day, hour, minute, second, timeZoneName } = parts(ms);
            return `${year}-${month}-${day} ${hour}:${minute}:${second} ${named ?? timeZoneName}`;
        },
        clock(ms) {
            if (!isWritable(ms))
                return '';
            const { hour, minute, second } = parts(ms);
            return `${hour}:${minute}:${second}`;
        },
    };
}
function formatter(timeZone) {
    const options = {
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
        hour: '2-digit',
        minute: '2-digit',
        second: '2-digit',
        hourCycle: 'h23',
        timeZoneName: 'short',
    };
    try {
        return new Intl.DateTimeFormat('en-US', { ...options, timeZone: timeZone || 'UTC' });
    }
    catch {
        return new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' });
    }
}
/** Whether a time can be written: a year of more than four digits, or none at all, is not one that a run began in. */
const isWritable = (ms) => ms !== null && Number.isFinite(ms) && ms >= 0 && ms < 253_402_000_000_000;


/***/ })

};
