export const id = 733;
export const ids = [733];
export const modules = {

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

/***/ 4733: // ./lib/src/reports/summary/summary.js + 18 modules
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderSummary: () => (/* binding */ renderSummary)
});

// EXTERNAL MODULE: ./lib/src/messages/messages.js + 12 modules
var messages_messages = __webpack_require__(4082);
// EXTERNAL MODULE: ./lib/src/reports/summary/markdown.js
var markdown = __webpack_require__(5380);
;// CONCATENATED MODULE: ./lib/src/reports/summary/call.js

/** Mode `api`: what was called, with which values, and what came back: enough for an audit. */
const call = ({ report, messages: { summary } }) => {
    if (!report.call)
        return undefined;
    const words = summary.call;
    const { request, fields, answer } = report.call;
    const rows = [
        ...fields.map(([name, value]) => [(0,markdown/* code */.aY)(name, 80), (0,markdown/* code */.aY)(value, 300) || '–']),
        ...(answer === '' ? [] : [[(0,markdown/* text */.Qq)(words.answer), (0,markdown/* text */.Qq)(answer, 300)]]),
    ];
    const limits = { open: 30, most: 200, bytes: 40_000 };
    return { title: words.title, body: (0,markdown/* longTable */.V4)([words.request, (0,markdown/* code */.aY)(request, 300)], rows, (row) => row, limits, summary) };
};

// EXTERNAL MODULE: ./lib/src/reports/culprits.js
var culprits = __webpack_require__(504);
// EXTERNAL MODULE: ./lib/src/reports/symbols.js
var symbols = __webpack_require__(5979);
;// CONCATENATED MODULE: ./lib/src/reports/summary/block.js
/** Finished parts, with the missing ones left out. */
function paragraphs(...parts) {
    return parts.filter((part) => part !== undefined && part !== '').join('\n\n');
}
/** What was last seen of the run, if it was ever seen. */
function lastView({ outcome, recorder }) {
    return viewOf(outcome) ?? recorder.view;
}
/** The view that an outcome was concluded from, for those kinds that have one. */
function viewOf(outcome) {
    switch (outcome.kind) {
        case 'run-succeeded':
        case 'run-cancelled-as-asked':
        case 'run-rejected-as-asked':
        case 'run-failed':
        case 'run-rejected':
        case 'run-cancelled':
        case 'interrupted':
        case 'interrupted-unclear':
        case 'timed-out':
        case 'wrong-state':
        case 'lost':
        case 'undocumented-end':
            return outcome.view;
        case 'checked':
        case 'api-done':
        case 'started':
        case 'api-interrupted':
        case 'not-started':
        case 'refused':
        case 'name-not-resolved':
        case 'conflict':
        case 'checks-failed':
        case 'held-back':
        case 'duplicate':
        case 'wrong-parameters':
        case 'ambiguous-write':
        case 'unconfirmed':
        case 'unclear-start':
        case 'defect':
        case 'defect-before-start':
            return undefined;
    }
    return outcome;
}

;// CONCATENATED MODULE: ./lib/src/reports/summary/canary.js




const ANALYSES = { open: 200, most: 200, bytes: 40_000 };
const METRICS = { open: 10, most: 200, bytes: 40_000 };
/** The canary of a deployment: the metrics of its last analysis, failed ones first, and all analyses with their scores. */
const canary = (input) => {
    const view = lastView(input.run);
    return view && canaryOf(view, input.messages.summary.canary.title, input);
};
/** The same for any deployment, such as one that a pipeline's task started. */
function canaryOf(view, title, input) {
    const last = view.canary.at(-1);
    if (!last)
        return undefined;
    const words = input.messages.summary.canary;
    const all = analyses(view.canary, input);
    return {
        title,
        body: paragraphs(metrics(last, input), view.canary.length > 1 ? (0,markdown/* folded */.TM)(words.earlier(view.canary.length), all) : all),
    };
}
function analyses(views, { messages, times }) {
    const words = messages.summary.canary;
    const numbered = views.map((analysis, index) => ({ ...analysis, number: index + 1 }));
    const cells = ({ number, endTime, report }) => [
        String(number),
        times.clock(report.end ?? (Number(endTime) || null)) || (0,markdown/* code */.aY)(endTime),
        (0,culprits/* figure */.vP)(report.score),
        (0,culprits/* figure */.vP)(report.passScore),
        result(report.status, words),
    ];
    return (0,markdown/* longTable */.V4)([words.analysis, words.at, words.score, words.passScore, words.result], numbered.toReversed(), cells, ANALYSES, messages.summary);
}
/** The sign of a verdict. */
function symbol(status) {
    if ((0,culprits/* isFailedVerdict */.vN)(status))
        return symbols/* CLASS_SYMBOLS */.hC.failure;
    return /^pass$/i.test(status) ? symbols/* CLASS_SYMBOLS */.hC.success : symbols/* CLASS_SYMBOLS */.hC.unknown;
}
/** `pass` and `fail` are the documented verdicts; whatever else comes is shown, and is neither. */
function result(status, words) {
    const known = (0,culprits/* isFailedVerdict */.vN)(status) ? words.failed : /^pass$/i.test(status) ? words.passed : '';
    return `${symbol(status)}&nbsp;${known === '' ? (0,markdown/* code */.aY)(status, 40) || '–' : (0,markdown/* text */.Qq)(known)}`;
}
/** What the last analysis measured: a metric that failed is explained by its two averages. */
function metrics(analysis, { messages }) {
    const words = messages.summary.canary;
    const elements = analysis.report.metricList.flatMap((metric) => metric.elementList.map((element) => ({ metric, element })));
    if (elements.length === 0)
        return '';
    const sorted = elements.toSorted((a, b) => Number((0,culprits/* isFailedVerdict */.vN)(b.element.status)) - Number((0,culprits/* isFailedVerdict */.vN)(a.element.status)));
    const cells = ({ metric, element }) => [
        `${symbol(element.status)}&nbsp;${(0,markdown/* text */.Qq)([metric.metricName.slice(0, 60), element.element.slice(0, 60)].filter(Boolean).join(' '), 60) || '–'}`,
        (0,culprits/* figure */.vP)(element.canary?.avg),
        (0,culprits/* figure */.vP)(element.base?.avg),
    ];
    return (0,markdown/* longTable */.V4)([words.metric, words.canary, words.baseline], sorted, cells, METRICS, messages.summary);
}

;// CONCATENATED MODULE: ./lib/src/reports/summary/checks.js

const SYMBOLS = { proved: '✓', failed: '✗', 'not-provable': '–' };
/** What comes first: what failed, then what is fine, then what nobody can check. */
const ORDER = ['failed', 'proved', 'not-provable'];
/** What operation `check` found, what it could not check, and why. */
const checks = ({ report, messages: { summary } }) => {
    if (report.checks.length === 0)
        return undefined;
    const words = summary.checks;
    const cells = ({ what, result, detail }) => [`${SYMBOLS[result]}&nbsp;${(0,markdown/* text */.Qq)(what, 200)}`, (0,markdown/* text */.Qq)(detail, 600)];
    const rows = report.checks.toSorted((a, b) => ORDER.indexOf(a.result) - ORDER.indexOf(b.result));
    return {
        title: words.title,
        body: (0,markdown/* longTable */.V4)([words.what, words.result], rows, cells, { open: 50, most: 200, bytes: 80_000 }, summary),
    };
};

;// CONCATENATED MODULE: ./lib/src/reports/summary/facts.js


/** Changes of the run's status that are told; a run that changes its mind more often is told from its end. */
const MAX_STATUSES = 12;
/** What ran, where, who asked for it, when and how long: what an audit wants and a person in a hurry does not. Folded, each fact once. */
const facts = (input) => {
    const { report, run } = input;
    const words = input.messages.summary.facts;
    const isPart = report.runs.length > 1;
    // Of many runs each would repeat what the step's own table says.
    const rows = [...whatRan(input), ...whenAndWho(input), ...(isPart ? [] : theStep(input))].filter(([, value]) => value !== '');
    const head = [words.conclusion, (0,markdown/* code */.aY)(run.verdict.conclusion)];
    // The details of a target are folded themselves.
    return { title: '', body: isPart ? (0,markdown/* table */.tp)(head, rows) : (0,markdown/* folded */.TM)(words.title, (0,markdown/* table */.tp)(head, rows)) };
};
/** The facts of a step with many targets: those that are the same for all of them. */
const stepFacts = (input) => {
    const { report, run, messages, times } = input;
    const words = messages.summary.facts;
    const { mode, operation, location } = report.settings;
    const rows = [
        [words.operation, `${(0,markdown/* code */.aY)(mode)} · ${(0,markdown/* code */.aY)(operation)}`],
        [words.place, (0,markdown/* text */.Qq)(placeOf(location))],
        [words.started, times.date(report.begunAt)],
        ...theStep(input),
    ];
    const head = [words.conclusion, (0,markdown/* code */.aY)(run.verdict.conclusion)];
    return {
        title: '',
        body: (0,markdown/* folded */.TM)(words.title, (0,markdown/* table */.tp)(head, rows.filter(([, value]) => value !== ''))),
    };
};
const placeOf = ({ site, platform, region }) => [site, platform, region].filter((word) => word !== '').join(' · ');
function whatRan(input) {
    const { report, run } = input;
    const words = input.messages.summary.facts;
    const view = lastView(run);
    const target = view ?? run.target;
    const { mode, operation, location } = report.settings;
    const kind = [view?.targetType, view?.strategy].filter(Boolean).map((word) => (0,markdown/* text */.Qq)(word ?? ''));
    return [
        [words.operation, `${(0,markdown/* code */.aY)(mode)} · ${(0,markdown/* code */.aY)(operation)}`],
        [mode === 'pipeline' ? words.pipeline : words.project, naming(target?.project)],
        [words.stage, naming(target?.stage)],
        [words.scenario, naming(target?.scenario)],
        [words.kind, kind.join(' · ')],
        [words.status, view ? statuses(input) || (0,markdown/* code */.aY)(view.status) || (0,markdown/* text */.Qq)(words.noStatus) : ''],
        [words.place, report.runs.length > 1 ? '' : (0,markdown/* text */.Qq)(placeOf(location))],
    ];
}
/** `waiting` 6 s → `inprogress` 2 min → `fail`: each status with how long it was seen. */
function statuses({ run, report, messages }) {
    // A pipeline whose task waits for a person has the same word as before.
    const all = run.recorder.statuses.filter(({ status }, index, spans) => status !== spans[index - 1]?.status);
    const shown = all.slice(-MAX_STATUSES);
    const one = (span, index) => {
        const next = shown[index + 1]?.from;
        const isGoingOn = next === undefined && ['queued', 'running', 'blocked-approval', 'blocked-canary'].includes(span.statusClass);
        const lasted = next !== undefined || isGoingOn ? ` ${messages.duration((next ?? report.endedAt) - span.from)}` : '';
        return `${(0,markdown/* code */.aY)(span.status, 40) || (0,markdown/* text */.Qq)(messages.summary.facts.noStatus)}${lasted}`;
    };
    return [...(shown.length < all.length ? ['…'] : []), ...shown.map(one)].join(' → ');
}
/** A name with its id; either may be missing. */
function naming(part) {
    if (!part)
        return '';
    if (part.name === '')
        return (0,markdown/* code */.aY)(part.id);
    return part.id === '' ? (0,markdown/* text */.Qq)(part.name) : `${(0,markdown/* text */.Qq)(part.name)} (${(0,markdown/* code */.aY)(part.id)})`;
}
function whenAndWho({ run, messages, times }) {
    const words = messages.summary.facts;
    const view = lastView(run);
    const took = view && view.startedAt !== null && view.finishedAt !== null ? messages.duration(view.finishedAt - view.startedAt) : '';
    return [
        [words.started, times.date(view?.startedAt ?? null)],
        [words.finished, times.date(view?.finishedAt ?? null)],
        [words.duration, took],
        [words.executor, (0,markdown/* text */.Qq)(view?.executor ?? '')],
    ];
}
function theStep({ report, messages }) {
    const words = messages.summary.facts;
    const { serverUrl, repository, runAttempt, workflow, actor, sha, ref } = report.workflow;
    const attempt = runAttempt !== '' && runAttempt !== '1' ? (0,markdown/* text */.Qq)(words.attempt(runAttempt)) : '';
    const branch = ref.replace(/^refs\/(heads|tags)\//, '');
    const commit = serverUrl === '' || repository === ''
        ? (0,markdown/* text */.Qq)(sha.slice(0, 7))
        : (0,markdown/* link */.nf)(sha.slice(0, 7), `${serverUrl}/${repository}/commit/${encodeURIComponent(sha)}`);
    return [
        [words.step, messages.duration(report.endedAt - report.begunAt)],
        [words.workflow, [(0,markdown/* text */.Qq)(workflow), attempt].filter(Boolean).join(' · ')],
        [words.commit, sha === '' ? '' : `${commit}${branch === '' ? '' : ` (${(0,markdown/* text */.Qq)(branch)})`}`],
        [words.actor, actor === '' ? '' : serverUrl === '' ? (0,markdown/* text */.Qq)(actor) : (0,markdown/* link */.nf)(actor, `${serverUrl}/${encodeURIComponent(actor)}`)],
    ];
}

// EXTERNAL MODULE: ./lib/src/run/model/outcome.js
var outcome = __webpack_require__(986);
;// CONCATENATED MODULE: ./lib/src/reports/summary/failure.js




const LIMITS = { open: 10, most: 100, bytes: 40_000 };
/** Longest text of a service's error in a cell, in characters. */
const MAX_SAYING = 1500;
/** What the sentences at the top are about, where it is more than they can hold: names, other runs, and the service's own words. */
const failure = (input) => {
    if ((0,outcome/* isGreen */.gf)(input.run.verdict.conclusion))
        return undefined;
    const body = paragraphs(candidates(input), otherRuns(input), said(input));
    return body === '' ? undefined : { title: '', body };
};
/** A service's error, in its own words; folded, since the sentence above quotes them. */
function said({ run, messages }) {
    const words = messages.summary.failure;
    const found = failureOf(run.outcome);
    if (found?.kind !== 'http')
        return '';
    const cell = (value) => (0,markdown/* text */.Qq)(value, MAX_SAYING);
    const rows = [
        [words.code, (0,markdown/* code */.aY)(found.code, 60)],
        [words.message, cell(found.message)],
        [words.details, cell(found.details)],
    ].filter(([, value]) => value !== '');
    return (0,markdown/* folded */.TM)(words.said, (0,markdown/* table */.tp)([words.httpStatus, (0,markdown/* code */.aY)(String(found.status))], rows));
}
function failureOf(outcome) {
    switch (outcome.kind) {
        case 'not-started':
        case 'refused':
        case 'wrong-state':
        case 'lost':
        case 'ambiguous-write':
        case 'unconfirmed':
        case 'unclear-start':
            return outcome.failure;
        case 'timed-out':
        case 'interrupted':
        case 'interrupted-unclear':
            return outcome.cancel.result === 'refused' || outcome.cancel.result === 'unanswered' ? outcome.cancel.failure : undefined;
        default:
            return undefined;
    }
}
/** What a name could have meant. */
function candidates({ run, messages }) {
    const words = messages.summary.failure;
    const { outcome } = run;
    if (outcome.kind !== 'name-not-resolved' || outcome.error.candidates.length === 0)
        return '';
    const cells = ({ id, name }) => [(0,markdown/* text */.Qq)(name), (0,markdown/* code */.aY)(id)];
    return `**${(0,markdown/* text */.Qq)(words.candidates)}**\n\n${(0,markdown/* longTable */.V4)([words.name, words.id], outcome.error.candidates, cells, LIMITS, messages.summary)}`;
}
/** Runs that were in the way, or that may be this step's. */
function otherRuns({ run, messages, times }) {
    const words = messages.summary.failure;
    const items = runsOf(run.outcome);
    if (items.length === 0)
        return '';
    const cells = ({ historyId, status, statusClass, startedAt }) => [
        (0,markdown/* code */.aY)(historyId),
        `${symbols/* CLASS_SYMBOLS */.hC[statusClass]} ${(0,markdown/* code */.aY)(status, 40) || '–'}`,
        times.date(startedAt) || '–',
    ];
    return `**${(0,markdown/* text */.Qq)(words.otherRuns)}**\n\n${(0,markdown/* longTable */.V4)([words.historyId, words.status, words.since], items, cells, LIMITS, messages.summary)}`;
}
function runsOf(outcome) {
    switch (outcome.kind) {
        case 'conflict':
            return outcome.others;
        case 'not-started':
            return outcome.waitingFor;
        case 'unclear-start':
            return outcome.candidates;
        default:
            return [];
    }
}

// EXTERNAL MODULE: ./lib/src/reports/phrases.js
var phrases = __webpack_require__(5216);
// EXTERNAL MODULE: ./lib/src/reports/titles.js
var titles = __webpack_require__(9307);
;// CONCATENATED MODULE: ./lib/src/reports/summary/links.js


/** One line of links to where a person goes next: the console, this workflow run, and the id to look for there. */
function links({ report, run, messages }) {
    const words = messages.summary.links;
    const { mode } = report.settings;
    // What stands for many runs has no id of its own.
    const isWhole = report.runs.length > 1 && run.target?.project.id === '';
    const historyId = isWhole ? '' : run.historyId || (lastView(run)?.historyId ?? '');
    const service = mode === 'pipeline' ? 'SourcePipeline' : mode === 'deploy' ? 'SourceDeploy' : '';
    const menu = service === '' ? '' : ` ${(0,markdown/* text */.Qq)(words.consoleMenu(service))}`;
    // Of many runs each would repeat what stands at the top.
    const isPart = report.runs.length > 1 && !isWhole;
    return [
        isPart || report.consoleUrl === '' ? '' : `${(0,markdown/* link */.nf)(words.console, report.consoleUrl)}${menu}`,
        historyId === '' ? '' : `${(0,markdown/* text */.Qq)(mode === 'pipeline' ? words.pipelineRun : words.deployment)} ${(0,markdown/* code */.aY)(historyId)}`,
        isPart ? '' : workflowRun(report.workflow, words.workflowRun),
    ]
        .filter((part) => part !== '')
        .join(' · ');
}
function workflowRun({ serverUrl, repository, runId }, label) {
    if (serverUrl === '' || repository === '' || runId === '')
        return '';
    return (0,markdown/* link */.nf)(label, `${serverUrl}/${repository}/actions/runs/${encodeURIComponent(runId)}`);
}

// EXTERNAL MODULE: ./lib/src/run/model/status.js
var model_status = __webpack_require__(1510);
// EXTERNAL MODULE: ./lib/src/reports/verdict.js + 2 modules
var verdict = __webpack_require__(8554);
;// CONCATENATED MODULE: ./lib/src/reports/summary/servers.js





const servers_LIMITS = { open: 10, most: 1000, bytes: 200_000 };
/** The servers of a deployment with results and durations, failed ones first. */
const servers = (input) => {
    const view = lastView(input.run);
    if (view?.mode !== 'deploy')
        return undefined;
    return serversOf(view, input.messages.summary.targets.title, input);
};
/** The same for any deployment, such as one that a pipeline's task started. */
function serversOf(view, title, input) {
    const { messages } = input;
    const words = messages.summary.targets;
    if (view.targets.length === 0)
        return undefined;
    const isOver = (0,model_status/* isEnded */.pl)(view.statusClass);
    const cells = (server) => [
        `${symbolOf(server, isOver)}&nbsp;${(0,markdown/* text */.Qq)(server.name || server.id, 60)}`,
        servers_result(server, view, input),
        took(view.historyId, server, input) || '–',
    ];
    const sorted = (0,symbols/* failedFirst */.Yk)(view.targets, model_status/* serverClass */.w);
    const failed = (0,culprits/* failedServers */.GE)(view).length;
    return {
        title,
        body: (0,markdown/* longTable */.V4)([words.server, words.result, words.duration], sorted, cells, { ...servers_LIMITS, matter: failed }, messages.summary),
    };
}
/** Nothing goes on any more on a server of a run that is over. */
function symbolOf(server, isOver) {
    const statusClass = (0,model_status/* serverClass */.w)(server);
    return symbols/* CLASS_SYMBOLS */.hC[isOver && statusClass === 'running' ? 'cancelled' : statusClass];
}
/**
 * Whether a server that the service calls failed may have been stopped by a cancel instead: of those two it has one word for both
 * (reference/sourcedeploy-api.md §7).
 */
const isCancelled = ({ status, statusClass }) => statusClass === 'cancelled' || status === 'canceling';
/** "deploy failed", "updated"; a word that nobody documented is shown as it is. */
function servers_result(server, view, { messages }) {
    const words = messages.summary.targets;
    const failed = (isCancelled(view) ? words.stopped : words.failed)((0,culprits/* failedStep */.cG)(server).slice(0, 30));
    const statusClass = (0,model_status/* serverClass */.w)(server);
    const current = (server.steps.find((step) => (0,model_status/* stepStatus */.FY)(step.status) === 'running')?.name ?? '').slice(0, 30);
    const byClass = {
        success: words.updated,
        queued: words.untouched,
        cancelled: words.cancelled,
        failure: failed,
        rejected: failed,
        running: (0,model_status/* isEnded */.pl)(view.statusClass) ? words.unfinished(current) : words.inProgress(current),
    };
    const word = byClass[statusClass];
    return word === undefined ? (0,markdown/* code */.aY)(server.status, 40) || '–' : (0,markdown/* text */.Qq)(word);
}
/** How long a server was at work; empty where that can't be told. */
function took(historyId, server, { run, report, messages }) {
    const span = run.recorder.serverSpan(historyId, server);
    if (!span)
        return '';
    // What goes on is as long as it was when the step ended.
    const ms = (span.to ?? report.endedAt) - span.from;
    return ms > 0 ? messages.duration(ms) : '';
}

;// CONCATENATED MODULE: ./lib/src/reports/summary/state-line.js









/** Tasks that are named instead of only counted. */
const MAX_NAMED_TASKS = 3;
/** The state of what was deployed to, in one line of finished Markdown. What failed is bold. */
function stateLine(input) {
    const { report, run, messages } = input;
    if (report.runs.length > 1 && run.target?.project.id === '')
        return ofTargets(report.runs, messages);
    if (report.settings.mode === 'api')
        return (0,markdown/* prose */.CS)(ofCall(input));
    return ofRun(run, messages);
}
function ofRun(run, messages) {
    const words = messages.summary.states;
    const { outcome } = run;
    switch (outcome.kind) {
        case 'checked':
        case 'checks-failed':
            return (0,markdown/* prose */.CS)(words.nothingDeployed);
        case 'unclear-start':
            return (0,markdown/* prose */.CS)(words.startUnknown);
        case 'interrupted-unclear':
            if (outcome.historyId === undefined)
                return (0,markdown/* prose */.CS)(words.startUnknown);
            break;
        case 'refused':
            if (outcome.during === 'poll' || outcome.during === 'decide')
                return (0,markdown/* prose */.CS)(words.unchanged);
            break;
        case 'started':
            if (lastView(run) === undefined)
                return (0,markdown/* prose */.CS)(words.started);
            break;
    }
    if ((0,titles/* isNothingStarted */.H)(outcome))
        return (0,markdown/* prose */.CS)(words.nothingStarted);
    const view = lastView(run);
    if (!view)
        return (0,markdown/* prose */.CS)(words.unknown);
    // What nobody can see any more may be otherwise by now.
    return outcome.kind === 'lost' ? words.lastSeen(ofView(view, messages)) : ofView(view, messages);
}
/** How far a run came, by its servers or tasks where the service names them, else by its status. */
function ofView(view, messages) {
    const words = messages.summary.states;
    const rejection = (0,verdict/* isCanaryRejection */.Ap)(view) ? (0,culprits/* canaryRejection */.U5)(view) : undefined;
    // Of a pipeline something may be deployed already when one of its tasks waits.
    const isTaskWaiting = view.mode === 'pipeline' && view.statusClass === 'blocked-approval';
    const word = isTaskWaiting ? words.taskWaitsForApproval : ofStatus(view, messages);
    const parts = view.mode === 'pipeline' ? ofTasks(view.tasks, messages) : ofServers(view, messages);
    if (rejection)
        return [(0,markdown/* prose */.CS)(words.canary(rejection.score, rejection.needed, view.status === 'canary_reject')), parts]
            .filter(Boolean)
            .join(' ');
    // That nothing is deployed yet says more than the servers do.
    if (view.statusClass === 'blocked-approval' && view.mode === 'deploy')
        return (0,markdown/* prose */.CS)(word);
    if (view.statusClass === 'blocked-approval' || view.statusClass === 'blocked-canary')
        return [(0,markdown/* prose */.CS)(word), parts].filter(Boolean).join(' ');
    return parts || (0,markdown/* prose */.CS)(word);
}
function ofStatus(view, messages) {
    const words = messages.summary.states;
    const byClass = {
        queued: words.queued,
        running: words.running,
        'blocked-approval': words.waitsForApproval,
        'blocked-canary': words.waitsForCanary,
        success: words.succeeded,
        failure: words.failed,
        rejected: view.status.startsWith('canary_') ? words.canaryRejected : words.rejected,
        cancelled: words.cancelled,
        unknown: words.unknown,
    };
    return byClass[view.statusClass];
}
function ofServers(view, messages) {
    const { targets, statusClass } = view;
    if (targets.length === 0)
        return '';
    const words = messages.summary.states;
    const classes = targets.map(model_status/* serverClass */.w);
    const count = (...wanted) => classes.filter((one) => wanted.includes(one)).length;
    const updated = count('success');
    if (updated === targets.length)
        return (0,markdown/* prose */.CS)(words.allUpdated(updated));
    return joined([
        [updated, words.updated, false, true],
        [count('failure', 'rejected'), isCancelled(view) ? words.serversStopped : words.serversFailed, true],
        // Of a run that has ended nothing is in progress any more: such a server was left half-way.
        (0,model_status/* isEnded */.pl)(statusClass)
            ? [count('running', 'blocked-approval', 'blocked-canary'), words.unfinished, true]
            : [count('running', 'blocked-approval', 'blocked-canary'), words.inProgress],
        [count('queued'), words.untouched],
        [count('cancelled'), words.serversCancelled],
        [count('unknown'), words.unclear],
    ]);
}
function ofTasks(tasks, messages) {
    if (tasks.length === 0)
        return '';
    const words = messages.summary.states;
    const of = (...wanted) => tasks.filter((task) => wanted.includes((0,model_status/* taskClass */.I$)(task)));
    const part = (found, sentence, isBad = false, isFirst = false) => {
        const list = found.length <= MAX_NAMED_TASKS ? found.map((task) => task.name.slice(0, 40)).join(', ') : '';
        return [found.length, (count) => sentence(count, list), isBad, isFirst];
    };
    return joined([
        part(of('success'), words.tasksSucceeded, false, true),
        part(of('failure', 'rejected'), words.tasksFailed, true),
        part(of('running'), words.tasksRunning),
        part(of('blocked-approval', 'blocked-canary'), words.tasksWaiting, true),
        part(of('queued'), words.tasksNotRun),
        part(of('cancelled', 'unknown'), words.tasksOther),
    ]);
}
function ofTargets(runs, messages) {
    const words = messages.summary.states;
    const count = (fits) => runs.filter(fits).length;
    const isRed = (run) => !(0,outcome/* isGreen */.gf)((0,outcome/* conclusionOf */.vu)(run.outcome));
    const skipped = count((run) => (0,symbols/* isSkipped */.JR)(run.outcome));
    const unstarted = count((run) => isRed(run) && !(0,symbols/* isSkipped */.JR)(run.outcome) && (0,titles/* isNothingStarted */.H)(run.outcome));
    const started = count((run) => run.outcome.kind === 'started');
    return joined([
        [count((run) => !isRed(run)) - started, words.targetsSucceeded, false, started === 0],
        [started, words.targetsStarted],
        [count(isRed) - skipped - unstarted, words.targetsFailed, true],
        [unstarted, words.targetsNotStarted, true],
        [skipped, words.targetsSkipped],
    ]);
}
/** Mode `api`: whether anything has changed. */
function ofCall({ report, run, messages }) {
    const words = messages.summary.states;
    switch (run.outcome.kind) {
        case 'api-done':
            return report.call?.isWrite === false ? words.callRead : words.callDone;
        case 'ambiguous-write':
        case 'unconfirmed':
            return words.callUnknown;
        default:
            return words.callNotDone;
    }
}
/** Parts with a count of their own; those of none are left out, but the first says so, since "0 updated" is the news. */
function joined(parts) {
    return parts
        .filter(([count, , , isFirst]) => count > 0 || isFirst)
        .map(([count, sentence, isBad]) => (isBad ? `**${(0,markdown/* text */.Qq)(sentence(count), 200)}**` : (0,markdown/* text */.Qq)(sentence(count), 200)))
        .join(' · ');
}

;// CONCATENATED MODULE: ./lib/src/reports/summary/headline.js








/** The headline with path and outcome, the state in one line, what happened, what to do, and links that lead there. */
const headline = (input) => {
    const { run, report, messages } = input;
    const title = [(0,titles/* titleOf */.G)(run.outcome, report.settings.operation, messages), path(input)]
        .filter((part) => part !== '')
        .join(' · ');
    return { title: '', body: paragraphs(`## ${(0,symbols/* symbolOf */.wX)(run.outcome)} ${title}`, sentences(input)?.body) };
};
/** State, what happened, why, what to do and links of one run. */
const sentences = (input) => {
    const { what, brief, why, next } = input.run.verdict;
    const { messages } = input;
    const line = (label, shown) => (shown.trim() === '' ? '' : `**${label}:** ${shown}`);
    return {
        title: '',
        body: paragraphs(line(messages.summary.state, stateLine(input)), (0,markdown/* prose */.CS)([brief ?? what, why].filter(Boolean).join(' ')), line(messages.summary.next, (0,markdown/* prose */.CS)(next)), links(input)),
    };
};
/** Targets named in the headline; the table has all of them. */
const MAX_NAMED = 3;
/** "1 of 4 targets: shop / production / rolling", where a red headline fits only some of the targets; otherwise empty. */
function fittingTargets({ report: { runs, settings }, run, messages }) {
    const title = (one) => (0,titles/* titleOf */.G)(one.outcome, settings.operation, messages);
    const labels = runs.filter((one) => title(one) === title(run)).map(({ label }) => label.slice(0, 80));
    if ((0,outcome/* isGreen */.gf)(run.verdict.conclusion) || labels.length === 0 || labels.length === runs.length)
        return '';
    const rest = labels.length - MAX_NAMED;
    const list = labels.slice(0, MAX_NAMED).join(', ') + (rest > 0 ? ` (+${rest})` : '');
    return messages.outcomes.manyOf(labels.length, runs.length, list);
}
/** `shop / production / rolling`; in mode `api` the operation's name. */
function path(input) {
    const { report, run, messages } = input;
    const { settings } = report;
    if (settings.mode === 'api')
        return (0,markdown/* text */.Qq)(settings.operation);
    // Of many targets there is a count and no path.
    const isMany = run.target?.project.id === '';
    const fitting = isMany ? fittingTargets(input) : '';
    if (fitting !== '')
        return (0,markdown/* text */.Qq)(fitting, 300);
    const target = isMany ? run.target : (lastView(run) ?? run.target);
    const given = isMany
        ? { project: '', stage: '', scenario: '' }
        : (0,phrases/* namesOf */.eZ)({ settings, target: run.target, historyId: '', messages, label: run.label });
    // What was not looked up yet is as the inputs name it.
    return ['project', 'stage', 'scenario']
        .map((part) => target?.[part]?.name || target?.[part]?.id || given[part])
        .filter((name) => name !== '')
        .map((name) => (0,markdown/* text */.Qq)(name, 60))
        .join(' / ');
}

;// CONCATENATED MODULE: ./lib/src/reports/summary/mermaid.js

/** GitHub draws pictures of up to 50,000 characters; ours stay well below. */
const MAX_MERMAID_CHARACTERS = 40_000;
/** Wide forms that look like the originals and mean nothing to Mermaid, which has no escape that works in every kind of picture. */
const WIDE = /[!"#$%&'*:;<=>@[\\\]^`{|}~]/g;
const wide = (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0);
/**
 * The one escaper of Mermaid labels: any text becomes a label that ends no statement, opens no string, directive (`%%{init`), entity or tag,
 * and is no Markdown. Keywords (`end`, `title`, a date) still need something in front: `mark` puts it there.
 */
function label(raw, longest = 40) {
    return (0,markdown/* cut */.Jj)(raw, longest)
        .replace(WIDE, wide)
        .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '＿')
        .replace(/\s+/g, ' ')
        .trim();
}
/** A label after one of our symbols, so that it never begins a line or a string. */
function marked(symbol, raw, longest) {
    return `${symbol} ${label(raw, longest) || '–'}`;
}
/** Roughly how wide a text is drawn, in pixels of Mermaid's 11 px font; letters of East Asia take twice the room. */
function drawnWidth(shown) {
    return [...shown].reduce((sum, character) => sum + (/[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/.test(character) ? 12 : 7), 0);
}

;// CONCATENATED MODULE: ./lib/src/reports/summary/flowchart.js




/** Tasks of a picture: more of them are too small to read, or fill more than a screen. */
const MAX_NODES = 12;
/** Tasks beside each other: with more the letters get too small on a phone. */
const MAX_WIDTH = 3;
const STYLE = {
    success: 'ok',
    failure: 'bad',
    rejected: 'bad',
    cancelled: 'wait',
    running: 'busy',
    queued: 'idle',
    'blocked-approval': 'wait',
    'blocked-canary': 'wait',
    unknown: 'wait',
};
/** Fill, line and letters together, so that a node reads the same on GitHub's light and dark pages. */
const STYLES = {
    ok: 'fill:#dafbe1,stroke:#1a7f37,color:#116329',
    bad: 'fill:#ffebe9,stroke:#cf222e,color:#82071e,stroke-width:3px',
    busy: 'fill:#ddf4ff,stroke:#0969da,color:#0a3069',
    wait: 'fill:#fff8c5,stroke:#9a6700,color:#4d2d00',
    idle: 'fill:#f6f8fa,stroke:#8c959f,color:#424a53,stroke-dasharray:4 3',
};
/**
 * A picture of the task graph, coloured by status, downwards as a page is scrolled. Empty for a graph that is a mere row, which a table
 * shows as well, and for one that would not be readable.
 */
function flowchart(tasks, detail) {
    if (tasks.length < 3 || tasks.length > MAX_NODES)
        return '';
    const widths = levels(tasks);
    if (Math.max(...widths) > MAX_WIDTH || Math.max(...widths) < 2 || widths.length < 2)
        return '';
    const idOf = new Map();
    for (const [index, task] of tasks.entries())
        if (!idOf.has(task.name))
            idOf.set(task.name, `t${index}`);
    const lines = tasks.map((task, index) => {
        const statusClass = (0,model_status/* taskClass */.I$)(task);
        const second = label(detail(task), 40);
        return `  t${index}["${marked(symbols/* CLASS_SYMBOLS */.hC[statusClass], task.name, 20)}${second === '' ? '' : `<br/>(${second})`}"]:::${STYLE[statusClass]}`;
    });
    const edges = tasks.flatMap((task, index) => [...new Set(task.linkedTasks)].flatMap((name) => {
        const from = idOf.get(name);
        return from === undefined || from === `t${index}` ? [] : [`  ${from} --> t${index}`];
    }));
    const styles = Object.entries(STYLES).map(([name, style]) => `  classDef ${name} ${style}`);
    const init = '%%{init: {"flowchart": {"rankSpacing": 28, "nodeSpacing": 20}}}%%';
    const source = [init, 'flowchart TB', ...lines, ...edges, ...styles].join('\n');
    return source.length > MAX_MERMAID_CHARACTERS ? '' : (0,markdown/* fenced */.OF)('mermaid', source);
}
/** How many tasks stand beside each other at each depth of the graph. A circle ends where it closes. */
function levels(tasks) {
    const byName = new Map(tasks.map((task) => [task.name, task]));
    const depths = new Map();
    const depthOf = (task) => {
        const known = depths.get(task.name);
        if (known !== undefined)
            return known;
        depths.set(task.name, 0);
        const before = task.linkedTasks.slice(0, MAX_NODES).map((name) => byName.get(name));
        const depth = 1 + Math.max(-1, ...before.filter((found) => found !== undefined).map(depthOf));
        depths.set(task.name, depth);
        return depth;
    };
    const widths = [];
    for (const task of tasks) {
        const depth = depthOf(task);
        widths[depth] = (widths[depth] ?? 0) + 1;
    }
    return Array.from(widths, (width) => width ?? 0);
}

;// CONCATENATED MODULE: ./lib/src/reports/summary/gantt.js


/** Rows of one picture: more of them would fill more than a screen, and the table has all. */
const MAX_ROWS = 24;
/** Widest row name in pixels: on a phone (390 px) more than half of the picture is for the bars. */
const WIDEST_NAME = 120;
const MAX_NAME = 16;
/** Ticks on the axis at most; one is some 40 px wide, and a phone has room for five. */
const MAX_TICKS = 5;
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
/** Whole numbers of a unit that people count in. */
const STEPS = [1, 2, 5, 10, 15, 20, 30, 60];
/** Mermaid's tags for the kinds of bars. The letters of an `active` bar stay white beside it, where the page may be white. */
const TAGS = { success: 'done, ', failure: 'crit, ', running: '', other: '' };
/** Colours that read on white and on black: white letters in the bars, a middle grey outside of them. */
const COLOURS = {
    doneTaskBkgColor: '#1a7f37',
    doneTaskBorderColor: '#1a7f37',
    critBkgColor: '#cf222e',
    critBorderColor: '#cf222e',
    taskBkgColor: '#0969da',
    taskBorderColor: '#0969da',
    taskTextColor: '#ffffff',
    taskTextDarkColor: '#ffffff',
    taskTextLightColor: '#ffffff',
    taskTextOutsideColor: '#7d8590',
    textColor: '#7d8590',
    titleColor: '#7d8590',
    gridColor: '#7d8590',
    sectionBkgColor: 'transparent',
    sectionBkgColor2: 'transparent',
    altSectionBkgColor: 'transparent',
};
/**
 * A Gantt chart of the rows; empty for none, for too many, and for times that span no plausible run. The axis counts from the first
 * bar's begin: Mermaid would write clock times in the reader's own time zone, and a report has one.
 */
function gantt(rows, units) {
    const begin = Math.min(...rows.map((row) => row.from));
    const span = Math.max(...rows.map((row) => row.to)) - begin;
    if (rows.length === 0 || rows.length > MAX_ROWS || !(span > 0) || span > 35 * 24 * HOUR)
        return '';
    const unit = span <= 3 * MINUTE ? 'second' : span <= 3 * HOUR ? 'minute' : 'hour';
    const unitMs = { second: SECOND, minute: MINUTE, hour: HOUR }[unit];
    // On the axis one second stands for one unit: that is the only number which Mermaid writes without a time zone.
    const scaled = (ms) => Math.round(((ms - begin) / unitMs) * 1000);
    const step = STEPS.find((count) => span / unitMs / count <= MAX_TICKS) ?? 60;
    // A bar of no length can not be seen.
    const shortest = Math.max(1, Math.ceil(scaled(begin + span) / 100));
    const width = Math.min(WIDEST_NAME, Math.max(60, ...rows.map((row) => 20 + drawnWidth(label(row.name, MAX_NAME)))));
    const init = {
        theme: 'base',
        themeVariables: COLOURS,
        // Mermaid puts the axis 50 px above the bottom, whatever the padding is; its lines are cut to ticks, since they would hide the bars.
        gantt: {
            leftPadding: width,
            rightPadding: 50,
            barHeight: 16,
            barGap: 4,
            topPadding: 50,
            gridLineStartPadding: rows.length * (16 + 4) + 44,
        },
    };
    const lines = [
        `%%{init: ${JSON.stringify(init)}}%%`,
        'gantt',
        '  dateFormat x',
        `  axisFormat %s${units[unit]}`,
        `  tickInterval ${step}second`,
        '  todayMarker off',
        ...rows.flatMap((row) => {
            const from = scaled(row.from);
            const to = Math.max(scaled(row.to), from + shortest);
            return [
                `  section ${label(row.name, MAX_NAME) || '–'}`,
                `  ${marked(gantt_SYMBOLS[row.kind], row.note, 20)} :${TAGS[row.kind]}${from}, ${to}`,
            ];
        }),
    ];
    const source = lines.join('\n');
    return source.length > MAX_MERMAID_CHARACTERS ? '' : (0,markdown/* fenced */.OF)('mermaid', source);
}
const gantt_SYMBOLS = { success: '✓', failure: '✗', running: '→', other: '■' };

;// CONCATENATED MODULE: ./lib/src/reports/summary/tasks.js







const tasks_LIMITS = { open: 12, most: 500, bytes: 150_000 };
/** Deployments of tasks whose servers and canaries are unfolded below the table, and the bytes that all of them may have. */
const MAX_DEPLOYMENTS = 20;
const MAX_DEPLOYMENT_BYTES = 150_000;
/** The tasks of a pipeline run, failed ones first, and what the deployments among them did. */
const tasks = (input) => {
    const view = lastView(input.run);
    if (view?.mode !== 'pipeline' || view.tasks.length === 0)
        return undefined;
    const { messages } = input;
    const words = messages.summary.tasks;
    const cells = (task) => [
        `${symbols/* CLASS_SYMBOLS */.hC[(0,model_status/* taskClass */.I$)(task)]}&nbsp;${(0,markdown/* text */.Qq)(task.name, 40)}`,
        tasks_result(task, messages),
        tasks_took(task, messages) || '–',
    ];
    // In the order of the pipeline where all went well: what failed comes first, the rest tells a story.
    const failed = view.tasks.filter((task) => (0,model_status/* isFailed */.Ix)((0,model_status/* taskClass */.I$)(task))).length;
    const sorted = failed > 0 ? (0,symbols/* failedFirst */.Yk)(view.tasks, model_status/* taskClass */.I$) : view.tasks;
    const body = paragraphs((0,markdown/* longTable */.V4)([words.task, words.result, words.duration], sorted, cells, { ...tasks_LIMITS, matter: failed }, messages.summary), deployments(view.tasks, input));
    return { title: words.title, body };
};
/** How long a task took, in words; empty where the service does not tell. */
function tasks_took({ startedAt, finishedAt }, messages) {
    return startedAt !== null && finishedAt !== null && finishedAt > startedAt ? messages.duration(finishedAt - startedAt) : '';
}
/** "failed: web-2, step deploy · deployment 80017"; a word that nobody documented is shown as it is. */
function tasks_result(task, messages) {
    const words = messages.summary.tasks;
    const byClass = {
        success: words.succeeded,
        queued: words.notRun,
        cancelled: words.cancelled,
        failure: words.failed((0,culprits/* insideTask */.a6)(task, messages)),
        rejected: words.failed((0,culprits/* insideTask */.a6)(task, messages)),
        running: words.inProgress,
        'blocked-approval': words.waitsForApproval,
        'blocked-canary': words.waitsForCanary,
    };
    const word = byClass[(0,model_status/* taskClass */.I$)(task)];
    const shown = word === undefined ? (0,markdown/* code */.aY)(task.status, 40) || '–' : (0,markdown/* text */.Qq)(word, 120);
    const id = task.deployment?.historyId || task.resultId || '';
    if (id === '')
        return shown;
    const isDeployment = task.deployment !== null || task.type === 'SourceDeploy';
    return `${shown} · ${(0,markdown/* text */.Qq)(isDeployment ? words.deployment(id) : words.build(id), 60)}`;
}
/** Servers and canaries of the deployments that tasks started, folded, failed ones first, within a limit. */
function deployments(all, input) {
    const words = input.messages.summary;
    const parts = [];
    let size = 0;
    let leftOut = 0;
    const withDeployment = (0,symbols/* failedFirst */.Yk)(all, model_status/* taskClass */.I$).filter((task) => task.deployment !== null);
    for (const [index, { deployment, name }] of withDeployment.entries()) {
        if (!deployment)
            continue;
        if (index >= MAX_DEPLOYMENTS || size > MAX_DEPLOYMENT_BYTES) {
            leftOut += 1;
            continue;
        }
        const shownName = name.slice(0, 80);
        const blocks = [
            serversOf(deployment, words.targets.ofTask(shownName), input),
            canaryOf(deployment, words.canary.ofTask(shownName), input),
        ];
        const made = blocks.filter((block) => block !== undefined).map((block) => (0,markdown/* folded */.TM)(block.title, block.body));
        size += made.reduce((sum, part) => sum + (0,markdown/* bytes */.ee)(part) + 2, 0);
        if (size <= MAX_DEPLOYMENT_BYTES)
            parts.push(...made);
        else
            leftOut += 1;
    }
    return paragraphs(...parts, leftOut > 0 ? (0,markdown/* prose */.CS)(words.tasks.deploymentsLeftOut(leftOut)) : '');
}

;// CONCATENATED MODULE: ./lib/src/reports/summary/picture.js







/** Nothing that took less is worth a picture, in ms. */
const MIN_PICTURE_MS = 5000;
/** Where everything ran at once, a picture shows a block of equal bars and no story. */
const MIN_SEQUENCE = 1.5;
/** The one picture of a run: its servers one after another, or its tasks. None where a table says it as well or the picture would fill more than a screen. */
const picture = (input) => {
    const view = lastView(input.run);
    if (!view)
        return undefined;
    if (view.mode === 'deploy')
        return chart(serverRows(view, input), input);
    const graph = flowchart(view.tasks, (task) => tasks_took(task, input.messages));
    return graph === '' ? chart(taskRows(view, input), input) : { title: '', body: graph };
};
/** The picture of a step with many targets. */
const targetsPicture = (input) => {
    const { report, messages } = input;
    const names = shortLabels(report.runs.map((run) => run.label));
    const rows = report.runs.flatMap((run, index) => {
        const view = lastView(run);
        if (!view || view.startedAt === null)
            return [];
        const to = view.finishedAt ?? report.endedAt;
        const { startedAt: from } = view;
        return [{ name: names[index] ?? run.label, kind: kindOfRun(run, view), from, to, note: messages.duration(to - from) }];
    });
    return chart(rows, input);
};
function chart(rows, { messages, times }) {
    if (rows.length < 2 || rows.length > MAX_ROWS)
        return undefined;
    const begin = Math.min(...rows.map((row) => row.from));
    const span = Math.max(...rows.map((row) => row.to)) - begin;
    const longest = Math.max(...rows.map((row) => row.to - row.from));
    if (span < MIN_PICTURE_MS || span < MIN_SEQUENCE * longest)
        return undefined;
    const words = messages.summary.picture;
    const drawn = gantt(rows, words.units);
    return drawn === ''
        ? undefined
        : { title: '', body: paragraphs(drawn, `<sub>${(0,markdown/* prose */.CS)(words.caption(times.date(begin), coloursOf(rows)))}</sub>`) };
}
/** What of the picture's colours the reader sees, in the order of the legend. */
function coloursOf(rows) {
    const colours = new Set(rows.map(({ kind }) => (kind === 'success' ? 'green' : kind === 'failure' ? 'red' : 'blue')));
    return ['green', 'red', 'blue'].filter((colour) => colours.has(colour));
}
function serverRows(view, { run, report, messages }) {
    if (view.targets.length > MAX_ROWS)
        return [];
    return view.targets
        .flatMap((server) => {
        const span = run.recorder.serverSpan(view.historyId, server);
        if (!span)
            return [];
        const to = span.to ?? report.endedAt;
        const note = to > span.from ? messages.duration(to - span.from) : '';
        const kind = kindOf((0,model_status/* serverClass */.w)(server));
        // Nothing goes on any more on a server of a run that is over.
        const shown = kind === 'running' && (0,model_status/* isEnded */.pl)(view.statusClass) ? 'other' : kind;
        return [{ name: server.name || server.id, kind: shown, from: span.from, to, note }];
    })
        .toSorted((a, b) => a.from - b.from);
}
function taskRows(view, { report, messages }) {
    if (view.tasks.length > MAX_ROWS)
        return [];
    return view.tasks.flatMap((task) => {
        if (task.startedAt === null)
            return [];
        const to = task.finishedAt ?? report.endedAt;
        return [
            { name: task.name, kind: kindOf((0,model_status/* taskClass */.I$)(task)), from: task.startedAt, to, note: messages.duration(to - task.startedAt) },
        ];
    });
}
function kindOf(statusClass) {
    switch (statusClass) {
        case 'success':
            return 'success';
        case 'failure':
        case 'rejected':
            return 'failure';
        case 'running':
            return 'running';
        default:
            return 'other';
    }
}
function kindOfRun(run, view) {
    if (!(0,model_status/* isEnded */.pl)(view.statusClass))
        return 'running';
    return (0,outcome/* isGreen */.gf)((0,outcome/* conclusionOf */.vu)(run.outcome)) ? 'success' : kindOf(view.statusClass);
}
/** `shop / dev / rolling`, `shop / staging / rolling` → `dev`, `staging`: what all have in common tells no one from another. */
function shortLabels(labels) {
    const parts = labels.map((label) => label.split(' / '));
    const [first = []] = parts;
    if (parts.some((one) => one.length !== first.length))
        return [...labels];
    const differing = first.map((_, index) => new Set(parts.map((one) => one[index])).size > 1);
    return parts.map((one, row) => one.filter((_, index) => differing[index]).join(' / ') || (labels[row] ?? ''));
}

// EXTERNAL MODULE: ./lib/src/run/model/operations.js
var operations = __webpack_require__(642);
;// CONCATENATED MODULE: ./lib/src/reports/summary/resume.js




/** Ways that are worth showing; candidates of an unclear start may be many. */
const MAX_WAYS = 4;
/**
 * What to do next, as a step to paste, with the run's own values: the first way open, the others folded. Only what makes sense now: no
 * cancel of what is being cancelled, no start of what a check found wrong, nothing at all after a success.
 */
const resume = (input) => {
    const [first, ...others] = ways(input).slice(0, MAX_WAYS);
    const words = input.messages.summary.resume;
    if (!first || first.isRerun)
        return undefined;
    const folds = others.length === 0 ? '' : (0,markdown/* folded */.TM)(words.another, paragraphs(...others.map((way) => show(way, input))));
    return { title: words.title, body: paragraphs(show(first, input), folds) };
};
/** To start again most people re-run the job; a step for it is for the few, and comes last. */
const retryStep = (input) => {
    const words = input.messages.summary.resume;
    const [first] = ways(input);
    return first?.isRerun ? { title: '', body: (0,markdown/* folded */.TM)(words.title, show(first, input)) } : undefined;
};
const show = ({ sentence, inputs }, { report }) => `${(0,markdown/* prose */.CS)(sentence)}\n\n${(0,markdown/* fenced */.OF)('yaml', step(inputs, report))}`;
function ways(input) {
    const { report, run, messages } = input;
    const { outcome } = run;
    const words = messages.summary.resume;
    const { operation, mode } = report.settings;
    if (mode === 'api')
        return [];
    const isStarting = operation === 'start' || operation === 'request';
    switch (outcome.kind) {
        case 'checked':
            return [{ sentence: words.start, inputs: startInputs(input) }];
        case 'run-failed':
        case 'run-rejected':
        case 'run-cancelled':
            return isStarting ? [{ sentence: words.retry, inputs: startInputs(input), isRerun: true }] : [];
        case 'held-back':
        case 'conflict':
        case 'not-started':
            return isStarting ? [{ sentence: words.startOrRerun, inputs: startInputs(input), isRerun: true }] : [];
        case 'unclear-start':
            return outcome.candidates.map(({ historyId }) => ({ sentence: words.findOut, inputs: onRun(input, 'watch', historyId) }));
        case 'started':
        case 'ambiguous-write':
        case 'unconfirmed':
            return follow(input, false);
        case 'timed-out':
        case 'interrupted':
        case 'interrupted-unclear':
            return follow(input, outcome.cancel.result === 'not-sent' || outcome.cancel.result === 'refused');
        case 'lost':
        case 'defect':
            return follow(input, true);
        case 'wrong-state':
            return (0,model_status/* isEnded */.pl)(outcome.view.statusClass) ? [] : follow(input, outcome.operation !== 'cancel');
        default:
            return [];
    }
}
/** Ways on with a run that goes on, or may: decide where it waits for that, follow it, cancel it. */
function follow(input, mayCancel) {
    const { run, report, messages } = input;
    const words = messages.summary.resume;
    const view = lastView(run);
    const historyId = run.historyId || (view?.historyId ?? '');
    if (historyId === '' || (view && (0,model_status/* isEnded */.pl)(view.statusClass)))
        return [];
    const isBeingCancelled = !mayCancel || report.settings.operation === 'cancel' || /^cancell?ing$/i.test(view?.status ?? '');
    return [
        ...(view && (0,model_status/* isBlocked */.lT)(view.statusClass) && mayCancel ? [decide(input, view)] : []),
        { sentence: words.watch, inputs: onRun(input, 'watch', historyId) },
        ...(isBeingCancelled ? [] : [{ sentence: words.cancel, inputs: onRun(input, 'cancel', historyId) }]),
    ];
}
/** The step that ends a wait for a person. In a pipeline it decides on the deployment of the task that waits. */
function decide(input, view) {
    const words = input.messages.summary.resume;
    const canary = view.statusClass === 'blocked-canary';
    const operation = canary ? 'canary-approve' : 'approve';
    const blocked = view.blockedOn ?? { projectId: view.project.id, historyId: view.historyId };
    return {
        sentence: canary ? words.canaryApprove : words.approve,
        inputs: { mode: 'deploy', operation, project: blocked.projectId, 'history-id': blocked.historyId, ...place(input) },
    };
}
function onRun(input, operation, historyId) {
    const { report, run } = input;
    const project = lastView(run)?.project.id || run.target?.project.id || asInput(report.settings.project);
    return { mode: report.settings.mode, operation, project, 'history-id': historyId, ...place(input) };
}
function startInputs(input) {
    const { report, run } = input;
    const { mode, operation, project, stage, scenario } = report.settings;
    const value = (given, found) => {
        const own = asInput(given);
        // Of many targets each has its own names, which the step's inputs are not.
        if (report.runs.length > 1)
            return found?.id ?? '';
        // A name with an expression in it would be computed by GitHub when pasted; its id says the same and can't.
        return isSafe(own) && own !== '' ? own : (found?.id ?? '');
    };
    return {
        mode,
        operation: operation === 'check' ? 'start' : operation,
        project: value(project, run.target?.project),
        stage: value(stage, run.target?.stage),
        scenario: value(scenario, run.target?.scenario),
        ...place(input),
    };
}
/** A reference as an input takes it; a name of digits only would be read as an id. */
function asInput(reference) {
    if (!reference)
        return '';
    if (reference.by === 'id')
        return reference.id;
    return /^\d+$/.test(reference.name) || reference.name.startsWith('name:') ? `name:${reference.name}` : reference.name;
}
/** The inputs that say where and by whose keys, as far as they are not the defaults. */
function place({ report: { settings } }) {
    const { site, platform, region, apiUrl } = settings.location;
    const { language, role, credentialsSource: source } = settings;
    const credentials = source.from === 'profile' && source.profile !== '' ? `profile:${source.profile}` : source.from;
    const given = { site, platform, region, 'api-url': apiUrl, language, credentials, role };
    return Object.fromEntries(Object.entries(given).filter(([name, value]) => value !== operations/* DEFAULTS */.zY[name] && isSafe(value)));
}
/** Longest value of a step to paste, in characters. No real name is longer. */
const MAX_VALUE = 300;
const isSafe = (value) => !value.includes('${{') && value.length <= MAX_VALUE;
/** An expression that GitHub replaces by a secret. */
const secret = (name) => `\${{ secrets.${name} }}`;
/** The action as this workflow names it, so that a pasted step is of the same version; a local one has no such name. */
function actionOf({ actionRepository, actionRef }) {
    const isNamed = /^[\w.-]{1,100}\/[\w.-]{1,100}$/.test(actionRepository) && /^[\w./-]{1,200}$/.test(actionRef);
    return isNamed ? `${actionRepository}@${actionRef}` : 'OWNER/ncloud-deploy-action@v1';
}
/** One step of a workflow. Secrets are named as the README names them; nothing else says what they are called. */
function step(inputs, { workflow, settings }) {
    const lines = Object.entries(inputs)
        .filter(([, value]) => value !== '' && isSafe(value))
        .map(([name, value]) => `    ${name}: ${yamlScalar(value)}`);
    // Keys beside another source of keys would be refused.
    const keys = settings.credentialsSource.from === 'keys'
        ? [`    access-key: ${secret('NCLOUD_ACCESS_KEY')}`, `    secret-key: ${secret('NCLOUD_SECRET_KEY')}`]
        : [];
    return [`- uses: ${actionOf(workflow)}`, '  with:', ...lines, ...keys].join('\n');
}
/** A value as one YAML scalar that is that very text: plain where nobody could read it as anything else, quoted otherwise. */
function yamlScalar(value) {
    const plain = /^[\p{L}](?:[\p{L}\p{N}_./ -]*[\p{L}\p{N}_])?$/u.test(value) && !/^(true|false|yes|no|on|off|null|y|n)$/i.test(value);
    if (plain)
        return value;
    return JSON.stringify(value.toWellFormed()).replace(/[\u007f-\u009f\u2028\u2029\ufeff\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

;// CONCATENATED MODULE: ./lib/src/reports/summary/targets-table.js






const targets_table_LIMITS = { open: 12, most: 1000, bytes: 150_000 };
/** Bytes that the folded details of all runs may have together. */
const MAX_DETAIL_BYTES = 550_000;
/** Targets whose details are unfolded below the table: a list of more folded lines would be longer than the table itself. */
const MAX_DETAILS = 20;
/** A step with many targets: how each of them ended. */
const overview = ({ report, messages }) => {
    const words = messages.summary.many;
    const cells = (run) => {
        const view = lastView(run);
        const took = view && view.startedAt !== null && view.finishedAt !== null ? messages.duration(view.finishedAt - view.startedAt) : '';
        const culprit = view && !(0,outcome/* isGreen */.gf)(run.verdict.conclusion) ? (0,culprits/* culpritInShort */.hJ)(view) : '';
        const title = (0,titles/* titleOf */.G)(run.outcome, report.settings.operation, messages);
        const historyId = (0,markdown/* code */.aY)(run.historyId || (view?.historyId ?? ''));
        return [
            `${(0,symbols/* symbolOf */.wX)(run.outcome)}&nbsp;${(0,markdown/* text */.Qq)(run.label, 60)}`,
            `${(0,markdown/* text */.Qq)(title)}${culprit && `: ${(0,markdown/* text */.Qq)(culprit, 60)}`}${historyId && ` · ${historyId}`}`,
            took || '–',
        ];
    };
    const head = [words.target, words.result, words.duration];
    const failed = report.runs.filter((run) => !(0,outcome/* isGreen */.gf)(run.verdict.conclusion) && !(0,symbols/* isSkipped */.JR)(run.outcome)).length;
    const limits = { ...targets_table_LIMITS, matter: failed };
    return { title: words.title, body: (0,markdown/* longTable */.V4)(head, failedRunsFirst(report.runs), cells, limits, messages.summary) };
};
/** What each run shows by itself, folded, failed ones first, as long as there is room. */
function details(input, blocksOf) {
    const { report, messages } = input;
    const words = messages.summary.many;
    let size = 0;
    const parts = [];
    const sorted = failedRunsFirst(report.runs);
    for (const run of sorted.slice(0, MAX_DETAILS)) {
        const title = words.details(run.label.slice(0, 120), (0,titles/* titleOf */.G)(run.outcome, report.settings.operation, messages));
        const body = blocksOf(run).map((block) => block.title === '' ? block.body : `#### ${(0,markdown/* text */.Qq)(block.title, 120)}\n\n${block.body}`);
        const part = (0,markdown/* folded */.TM)(`${(0,symbols/* symbolOf */.wX)(run.outcome)} ${title}`, paragraphs(...body));
        size += (0,markdown/* bytes */.ee)(part) + 2;
        if (size > MAX_DETAIL_BYTES)
            break;
        parts.push(part);
    }
    const leftOut = sorted.length - parts.length;
    return { title: '', body: paragraphs(...parts, leftOut > 0 ? (0,markdown/* prose */.CS)(words.leftOut(leftOut)) : '') };
}
/** What failed, then what was skipped because of it, then what went well. */
function failedRunsFirst(runs) {
    const rank = (run) => ((0,outcome/* isGreen */.gf)(run.verdict.conclusion) ? 2 : (0,symbols/* isSkipped */.JR)(run.outcome) ? 1 : 0);
    return runs.toSorted((a, b) => rank(a) - rank(b));
}

// EXTERNAL MODULE: ./lib/src/reports/summary/times.js
var summary_times = __webpack_require__(2647);
;// CONCATENATED MODULE: ./lib/src/reports/summary/warnings.js

const MAX_WARNINGS = 50;
const MAX_BYTES = 40_000;
/** The warnings of the step, folded: they passed, but whoever looks for a pattern wants them. */
const warnings = ({ report, messages: { summary } }) => {
    if (report.warnings.length === 0)
        return undefined;
    let size = 0;
    const shown = report.warnings
        .slice(0, MAX_WARNINGS)
        .map((warning) => `- ${(0,markdown/* text */.Qq)(warning, 500)}`)
        .filter((line) => {
        size += (0,markdown/* bytes */.ee)(line) + 1;
        return size <= MAX_BYTES;
    });
    const rest = report.warnings.length - shown.length;
    const body = [...shown, ...(rest > 0 ? [`- ${(0,markdown/* text */.Qq)(summary.more(rest))}`] : [])].join('\n');
    return { title: '', body: (0,markdown/* folded */.TM)(summary.warnings(report.warnings.length), body) };
};

;// CONCATENATED MODULE: ./lib/src/reports/summary/summary.js















/** GitHub drops a step's summary above 1 MiB, with an error annotation; the rest is room for what else the step writes. */
const MAX_SUMMARY_BYTES = 900_000;
/** What a run shows below its headline, in the order in which people look for it. */
const RUN_BLOCKS = [resume, failure, checks, call, canary, servers, tasks];
/**
 * The job summary as GitHub Markdown: always below `MAX_SUMMARY_BYTES`, and with nothing in it that a name, status or error of the service
 * could do but show itself. Reads no clock.
 */
function renderSummary(report) {
    const messages = (0,messages_messages/* messagesFor */.kP)(report.settings.language);
    const times = (0,summary_times/* timesIn */.i)(report.timeZone);
    // The step's own run sums many up; of one, the run itself knows more.
    const own = report.runs.length === 1 ? (report.runs[0] ?? report.run) : report.run;
    const blocksOf = (run, makers) => makers.map((make) => make({ report, run, messages, times })).filter((block) => block !== undefined);
    const input = { report, run: own, messages, times };
    const blocks = report.runs.length > 1
        ? [
            ...blocksOf(own, [headline, overview, targetsPicture]),
            // One picture a page: a target's own would be the second.
            details(input, (run) => blocksOf(run, [sentences, ...RUN_BLOCKS, facts, retryStep])),
            ...blocksOf(own, [stepFacts]),
        ]
        : blocksOf(own, [headline, ...RUN_BLOCKS, picture, facts, retryStep]);
    return assemble([...blocks, ...blocksOf(own, [warnings])], (title) => messages.summary.blockLeftOut(title));
}
/** Joins blocks as long as they fit. One that does not is named instead of cut: half a table or fence would spoil all that follows. */
function assemble(blocks, leftOut) {
    let size = 0;
    const parts = [];
    for (const { title, body } of blocks) {
        const part = title === '' ? body : `### ${(0,markdown/* text */.Qq)(title, 120)}\n\n${body}`;
        const note = (0,markdown/* prose */.CS)(leftOut(title || '…'));
        const fits = size + (0,markdown/* bytes */.ee)(part) + 2 <= MAX_SUMMARY_BYTES - blocks.length * 1000;
        const chosen = fits ? part : note;
        size += (0,markdown/* bytes */.ee)(chosen) + 2;
        parts.push(chosen);
    }
    return `${parts.join('\n\n')}\n`;
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
