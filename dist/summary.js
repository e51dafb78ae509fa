export const id = 225;
export const ids = [225];
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
const LONGEST_NAME = 80;
/** Invisible, and enough to keep GitHub from making a mention, a reference or a link of what follows. */
const BREAK = '\u200b';
const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const entity = (character) => ENTITIES[character] ?? `&#${character.charCodeAt(0)};`;
/** A text of at most `longest` characters, never cut through one, control characters made visible. */
function cut(raw, longest = LONGEST_NAME) {
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
const LONGEST_SENTENCE = 2000;
/** A sentence: like `text`, with room for one. */
const prose = (sentence) => text(sentence, LONGEST_SENTENCE);
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
/**
 * A table that keeps within limits whatever its rows are: the first rows open, the next folded, and a sentence about the rest. The
 * caller sorts so that what matters comes first; rows beyond the limits are never made.
 */
function longTable(head, items, cells, limits, say) {
    const rows = [];
    let size = 0;
    for (const item of items.slice(0, limits.most)) {
        const made = cells(item);
        size += bytes(row(made)) + 1;
        if (size > limits.bytes)
            break;
        rows.push(made);
    }
    const parts = [table(head, rows.slice(0, limits.open))];
    const more = rows.slice(limits.open);
    if (more.length > 0)
        parts.push(folded(say.more(more.length), table(head, more)));
    if (rows.length < items.length)
        parts.push(prose(say.leftOut(items.length - rows.length)));
    return parts.join('\n\n');
}


/***/ }),

/***/ 7225: // ./lib/src/reports/summary/summary.js + 15 modules
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderSummary: () => (/* binding */ renderSummary)
});

// EXTERNAL MODULE: ./lib/src/messages/messages.js + 21 modules
var messages = __webpack_require__(5444);
;// CONCATENATED MODULE: ./lib/src/reports/summary/block.js
/** Finished parts, with the missing ones left out. */
function paragraphs(...parts) {
    return parts.filter((part) => part !== undefined && part !== '').join('\n\n');
}
/** What was last seen of the run, if it was ever seen. */
function lastView({ run }) {
    return 'view' in run.outcome && run.outcome.view ? run.outcome.view : run.recorder.view;
}

// EXTERNAL MODULE: ./lib/src/reports/summary/markdown.js
var markdown = __webpack_require__(5380);
// EXTERNAL MODULE: ./lib/src/reports/summary/times.js
var times = __webpack_require__(2647);
// EXTERNAL MODULE: ./lib/src/reports/summary/words.js
var words = __webpack_require__(3140);
;// CONCATENATED MODULE: ./lib/src/reports/summary/canary.js




const ANALYSES = { open: 10, most: 200, bytes: 40_000 };
const METRICS = { open: 20, most: 200, bytes: 40_000 };
/** Analyses whose metrics are shown one by one: the last, and the failed ones before it. */
const MOST_DETAILED = 4;
/** Sentences about failed metrics at most. */
const MOST_REASONS = 10;
/** The canary of a deployment: its analyses with scores, and a verdict for every metric. */
const canary = (input) => {
    const view = lastView(input);
    return view && canaryOf(view, input.say.summary.canary.title, input.say);
};
/** The same for any deployment, such as one that a pipeline's task started. */
function canaryOf(view, title, messages) {
    if (view.canary.length === 0)
        return undefined;
    const say = messages.summary.canary;
    const numbered = view.canary.map((analysis, index) => ({ ...analysis, number: index + 1 }));
    const cells = ({ number, endTime, report }) => [
        String(number),
        (0,times/* utcClock */.f3)(report.end ?? (Number(endTime) || null)) || (0,markdown/* code */.aY)(endTime),
        figure(report.score),
        figure(report.passScore),
        verdict(report.status),
    ];
    const last = numbered.at(-1);
    const earlier = numbered
        .slice(0, -1)
        .filter(({ report }) => isFailed(report.status))
        .slice(1 - MOST_DETAILED);
    const body = paragraphs((0,markdown/* longTable */.V4)([say.analysis, say.at, say.score, say.passScore, say.verdict], numbered.toReversed(), cells, ANALYSES, messages.summary), last && metrics(last, messages), ...earlier.toReversed().map((analysis) => (0,markdown/* folded */.TM)(say.metricsOf(analysis.number), metrics(analysis, messages))));
    return { title, body };
}
/** `pass` and `fail` are the documented verdicts; whatever else comes is shown, and is neither. */
const isFailed = (status) => /^fail/i.test(status);
function verdict(status) {
    const symbol = isFailed(status)
        ? words/* CLASS_SYMBOLS */.hC.failure
        : /^pass$/i.test(status)
            ? words/* CLASS_SYMBOLS */.hC.success
            : words/* CLASS_SYMBOLS */.hC.unknown;
    return `${symbol} ${(0,markdown/* code */.aY)(status, 40) || '–'}`;
}
/** A number of at most three decimals; a canary's averages come with twelve. */
function figure(value) {
    return value === null || value === undefined ? '–' : String(Number(value.toFixed(3)));
}
function metrics(analysis, messages) {
    const say = messages.summary.canary;
    const elements = analysis.report.metricList.flatMap((metric) => metric.elementList.map((element) => ({ metric, element })));
    if (elements.length === 0)
        return '';
    const sorted = elements.toSorted((a, b) => Number(isFailed(b.element.status)) - Number(isFailed(a.element.status)));
    const head = [say.metric, say.element, say.verdict, say.baseline, say.canary, say.deviation, say.weight];
    const cells = ({ metric, element }) => [
        (0,markdown/* text */.Qq)(metric.metricName, 60),
        (0,markdown/* text */.Qq)([element.name, element.element]
            .filter((part) => part !== '')
            .map((part) => part.slice(0, 60))
            .join(' · '), 60) || '–',
        verdict(element.status),
        figure(element.base?.avg),
        figure(element.canary?.avg),
        figure(element.deviation),
        figure(metric.weight),
    ];
    return (0,markdown/* longTable */.V4)(head, sorted, cells, METRICS, messages.summary);
}
/** Why the last analysis failed, in raw sentences; none if it did not. */
function canaryReasons(view, messages) {
    const analysis = view.canary.at(-1);
    if (!analysis || !isFailed(analysis.report.status))
        return [];
    const say = messages.summary.canary;
    const { score, passScore, metricList } = analysis.report;
    const low = score !== null && passScore !== null && score < passScore ? [say.tooLow(figure(score), figure(passScore))] : [];
    const failed = metricList.flatMap((metric) => metric.elementList
        .filter((element) => isFailed(element.status))
        .map((element) => {
        const name = [metric.metricName, element.element].filter(Boolean).join(' ').slice(0, 200);
        const known = element.base?.avg !== undefined &&
            element.base.avg !== null &&
            element.canary?.avg !== undefined &&
            element.canary.avg !== null;
        return known ? say.whyFailed(name, figure(element.canary?.avg), figure(element.base?.avg)) : say.whyFailedBare(name);
    }));
    return [...low, ...failed].slice(0, MOST_REASONS);
}

;// CONCATENATED MODULE: ./lib/src/reports/summary/checks.js

const SYMBOLS = { proved: '✓', failed: '✗', 'not-provable': '–' };
/** What operation `check` proved, what it could not, and why. */
const checks = ({ report, say: { summary } }) => {
    if (report.checks.length === 0)
        return undefined;
    const say = summary.checks;
    const cells = ({ what, result, detail }) => [
        (0,markdown/* text */.Qq)(what, 200),
        `${SYMBOLS[result]} ${(0,markdown/* text */.Qq)(say.results[result])}`,
        (0,markdown/* text */.Qq)(detail, 600),
    ];
    return {
        title: say.title,
        body: (0,markdown/* longTable */.V4)([say.what, say.result, say.detail], report.checks, cells, { open: 50, most: 200, bytes: 80_000 }, summary),
    };
};

;// CONCATENATED MODULE: ./lib/src/reports/summary/facts.js



/** What ran, where, who asked for it, when, how long, and where to look. The first fact is the head of the table, so that none is empty. */
const facts = (input) => {
    const say = input.say.summary.facts;
    const { report } = input;
    // Of many runs each would repeat what the step's own table says.
    const rows = [...whatRan(input), ...whenAndWho(input), ...(report.runs.length > 1 ? [] : whereToLook(input))].filter(([, value]) => value !== '');
    return { title: '', body: (0,markdown/* table */.tp)([say.conclusion, (0,markdown/* code */.aY)(input.run.verdict.conclusion)], rows) };
};
/** The facts of a step with many targets: those that are the same for all of them. */
const stepFacts = ({ report, run, say }) => {
    const { mode, operation, location } = report.settings;
    const rows = [
        [say.summary.facts.operation, `${(0,markdown/* code */.aY)(mode)} · ${(0,markdown/* code */.aY)(operation)}`],
        [say.summary.facts.zone, (0,markdown/* text */.Qq)(placeOf(location))],
        [say.summary.facts.started, (0,times/* bothZones */.fl)(report.begunAt)],
        [say.summary.facts.step, (0,markdown/* text */.Qq)(say.summary.facts.stepTook(say.duration(report.endedAt - report.begunAt)))],
        ...whereToLook({ report, run, say }),
    ];
    return {
        title: '',
        body: (0,markdown/* table */.tp)([say.summary.facts.conclusion, (0,markdown/* code */.aY)(run.verdict.conclusion)], rows.filter(([, value]) => value !== '')),
    };
};
const placeOf = ({ site, platform, region }) => [site, platform, region].filter((word) => word !== '').join(' · ');
function whatRan(input) {
    const { report, run } = input;
    const say = input.say.summary.facts;
    const view = lastView(input);
    const target = view ?? run.target;
    const { mode, operation, location } = report.settings;
    return [
        [say.operation, `${(0,markdown/* code */.aY)(mode)} · ${(0,markdown/* code */.aY)(operation)}`],
        [mode === 'pipeline' ? say.pipeline : say.project, naming(target?.project)],
        [say.stage, naming(target?.stage)],
        [say.scenario, naming(target?.scenario)],
        [
            say.kind,
            [view?.targetType, view?.strategy]
                .filter(Boolean)
                .map((word) => (0,markdown/* text */.Qq)(word ?? ''))
                .join(' · '),
        ],
        [say.historyId, (0,markdown/* code */.aY)(run.historyId || (view?.historyId ?? ''))],
        [say.status, view ? (0,markdown/* code */.aY)(view.status) || say.noStatus : ''],
        [say.zone, (0,markdown/* text */.Qq)(placeOf(location))],
    ];
}
/** A name with its id; either may be missing. */
function naming(part) {
    if (!part)
        return '';
    if (part.name === '')
        return (0,markdown/* code */.aY)(part.id);
    return part.id === '' ? (0,markdown/* text */.Qq)(part.name) : `${(0,markdown/* text */.Qq)(part.name)} (${(0,markdown/* code */.aY)(part.id)})`;
}
function whenAndWho(input) {
    const { report, say: messages } = input;
    const say = messages.summary.facts;
    const view = lastView(input);
    const took = view && view.startedAt !== null && view.finishedAt !== null ? messages.duration(view.finishedAt - view.startedAt) : '';
    return [
        [say.started, (0,times/* bothZones */.fl)(view?.startedAt ?? null)],
        [say.finished, (0,times/* bothZones */.fl)(view?.finishedAt ?? null)],
        [say.duration, took],
        [say.step, (0,markdown/* text */.Qq)(say.stepTook(messages.duration(report.endedAt - report.begunAt)))],
        [say.executor, (0,markdown/* text */.Qq)(view?.executor ?? '')],
    ];
}
function whereToLook({ report, say: { summary } }) {
    const say = summary.facts;
    const { serverUrl, repository, runId, runAttempt, workflow, actor, sha, ref } = report.workflow;
    const at = (path, label) => serverUrl === '' || repository === '' ? (0,markdown/* text */.Qq)(label) : (0,markdown/* link */.nf)(label, `${serverUrl}/${repository}${path}`);
    const attempt = runAttempt !== '' && runAttempt !== '1' ? ` (${(0,markdown/* text */.Qq)(say.attempt(runAttempt))})` : '';
    const branch = ref.replace(/^refs\/(heads|tags)\//, '');
    return [
        [
            say.console,
            report.consoleUrl === ''
                ? ''
                : `${(0,markdown/* link */.nf)(report.consoleUrl.replace(/^https?:\/\//, ''), report.consoleUrl)} (${(0,markdown/* text */.Qq)(say.consoleMenu)})`,
        ],
        [
            say.workflowRun,
            runId === '' ? '' : `${at(`/actions/runs/${encodeURIComponent(runId)}`, `${workflow || runId} #${runId}`)}${attempt}`,
        ],
        [
            say.commit,
            sha === ''
                ? ''
                : `${at(`/commit/${encodeURIComponent(sha)}`, sha.slice(0, 7))}${branch === '' ? '' : ` (${(0,markdown/* text */.Qq)(branch)})`}`,
        ],
        [say.actor, actor === '' ? '' : serverUrl === '' ? (0,markdown/* text */.Qq)(actor) : (0,markdown/* link */.nf)(actor, `${serverUrl}/${encodeURIComponent(actor)}`)],
    ];
}

// EXTERNAL MODULE: ./lib/src/run/model/outcome.js
var model_outcome = __webpack_require__(986);
;// CONCATENATED MODULE: ./lib/src/reports/summary/mermaid.js

/** GitHub draws pictures of up to 50,000 characters; ours stay well below. */
const MOST_MERMAID_CHARACTERS = 40_000;
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



/** A picture of more tasks is too small to read. */
const MOST_NODES = 30;
/** Mermaid gives up beyond 500. */
const MOST_EDGES = 300;
const COLOUR = {
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
/** A picture of the task graph coloured by status, and how many tasks are in it. */
function flowchart(tasks, detail) {
    // Trouble must be in the picture, but stays where it is in the order of the graph.
    const kept = new Set((0,words/* troubleFirst */.qR)(tasks, taskClass).slice(0, MOST_NODES));
    const nodes = tasks.filter((task) => kept.has(task));
    const idOf = new Map();
    for (const [index, task] of nodes.entries())
        if (!idOf.has(task.name))
            idOf.set(task.name, `t${index}`);
    const lines = nodes.map((task, index) => {
        const statusClass = taskClass(task);
        const second = label(detail(task), 60);
        return `  t${index}["${marked(words/* CLASS_SYMBOLS */.hC[statusClass], task.name, 32)}${second === '' ? '' : `<br/>(${second})`}"]:::${COLOUR[statusClass]}`;
    });
    const edges = nodes.flatMap((task, index) => [...new Set(task.linkedTasks)].flatMap((name) => {
        const from = idOf.get(name);
        return from === undefined || from === `t${index}` ? [] : [`  ${from} --> t${index}`];
    }));
    const direction = deepest(nodes) > 6 ? 'TB' : 'LR';
    const styles = Object.entries(STYLES).map(([name, style]) => `  classDef ${name} ${style}`);
    const source = [`flowchart ${direction}`, ...lines, ...edges.slice(0, MOST_EDGES), ...styles].join('\n');
    if (source.length > MOST_MERMAID_CHARACTERS)
        return { picture: '', shown: 0 };
    return { picture: (0,markdown/* fenced */.OF)('mermaid', source), shown: nodes.length };
}
/** A task that waits in its deployment is blocked, whatever the pipeline's own word for it is. */
function taskClass(task) {
    const inner = task.deployment?.statusClass;
    return task.statusClass === 'running' && (inner === 'blocked-approval' || inner === 'blocked-canary')
        ? inner
        : task.statusClass;
}
/** Length of the longest chain: a long one is drawn downwards, since a page is scrolled downwards. */
function deepest(tasks) {
    const byName = new Map(tasks.map((task) => [task.name, task]));
    const depths = new Map();
    const depthOf = (task) => {
        const known = depths.get(task.name);
        if (known !== undefined)
            return known;
        depths.set(task.name, 1); // ends a circle
        const before = task.linkedTasks.map((name) => byName.get(name)).filter((found) => found !== undefined);
        const depth = 1 + Math.max(0, ...before.slice(0, MOST_NODES).map(depthOf));
        depths.set(task.name, depth);
        return depth;
    };
    return Math.max(0, ...tasks.map(depthOf));
}

;// CONCATENATED MODULE: ./lib/src/reports/summary/servers.js




const LIMITS = { open: 20, most: 1000, bytes: 200_000 };
/** A server counts as failed by its own word, or by a step's when its own has not caught up. */
function targetClass(target) {
    const own = (0,words/* wordClass */.F5)(target.status);
    return (0,words/* isTrouble */.KM)(own) || !target.steps.some((step) => (0,words/* isTrouble */.KM)((0,words/* wordClass */.F5)(step.status))) ? own : 'failure';
}
/** The servers of a deployment with their steps, failed ones first. */
const targets = (input) => {
    const view = lastView(input);
    if (view?.mode !== 'deploy')
        return undefined;
    return targetsOf(view, input.say.summary.targets.title, input.say);
};
/** The same for any deployment, such as one that a pipeline's task started. */
function targetsOf(view, title, messages) {
    const say = messages.summary.targets;
    if (view.targets.length === 0)
        return undefined;
    const sorted = (0,words/* troubleFirst */.qR)(view.targets, targetClass);
    const cells = (target) => {
        const statusClass = targetClass(target);
        return [
            `${words/* CLASS_SYMBOLS */.hC[statusClass]} ${(0,markdown/* text */.Qq)(target.name || target.id, 60)}`,
            (0,markdown/* code */.aY)(target.status, 40) || '–',
            target.steps.map(step).join(' · ') || '–',
        ];
    };
    const done = view.targets.filter((target) => targetClass(target) === 'success').length;
    const body = paragraphs((0,markdown/* prose */.CS)(say.count(done, view.targets.length)), (0,markdown/* longTable */.V4)([say.server, say.status, say.steps], sorted, cells, LIMITS, messages.summary));
    return { title, body };
}
function step({ name, status, at }) {
    const shown = `${(0,markdown/* text */.Qq)(name, 30)} ${words/* CLASS_SYMBOLS */.hC[(0,words/* wordClass */.F5)(status)]}`;
    const word = ['success', 'fail', 'inprogress', ''].includes(status) ? '' : ` ${(0,markdown/* code */.aY)(status, 30)}`;
    return `${shown}${word}${at === null ? '' : ` ${(0,times/* utcClock */.f3)(at)}`}`;
}

;// CONCATENATED MODULE: ./lib/src/reports/summary/failure.js








const failure_LIMITS = { open: 10, most: 100, bytes: 40_000 };
/** Reasons of canaries in all. */
const failure_MOST_REASONS = 20;
/** Longest text of a service's error in a cell, in characters. */
const LONGEST_SAYING = 1500;
/** The failure explained: which server or task, which step, and the service's own words. The sentences are the header's. */
const failure = (input) => {
    const { run, say } = input;
    if ((0,model_outcome/* isGreen */.gf)(run.verdict.conclusion))
        return undefined;
    const view = lastView(input);
    const failed = paragraphs(...(view ? culprits(view, say) : []), said(input));
    const others = paragraphs(names(input), runs(input));
    if (failed === '')
        return others === '' ? undefined : { title: '', body: others };
    return { title: say.summary.failure.title, body: paragraphs(failed, others) };
};
function culprits(view, messages) {
    const say = messages.summary.failure;
    const servers = view.targets.filter((target) => (0,words/* isTrouble */.KM)(targetClass(target)));
    const failedTasks = view.tasks.filter((task) => (0,words/* isTrouble */.KM)(taskClass(task)));
    const parts = [];
    if (servers.length > 0) {
        const cells = (target) => {
            const step = target.steps.find(({ status }) => (0,words/* isTrouble */.KM)((0,words/* wordClass */.F5)(status)));
            const when = (0,times/* utcClock */.f3)(step?.at ?? null);
            return [
                `${words/* CLASS_SYMBOLS */.hC.failure} ${(0,markdown/* text */.Qq)(target.name || target.id, 60)}`,
                (0,markdown/* text */.Qq)(step?.name ?? '', 40) || '–',
                `${(0,markdown/* code */.aY)(step?.status || target.status, 40)}${when && ` ${when} UTC`}`,
            ];
        };
        parts.push((0,markdown/* prose */.CS)(say.summary(servers.length, view.targets.length)), (0,markdown/* longTable */.V4)([say.server, say.step, say.status], servers, cells, failure_LIMITS, messages.summary));
    }
    if (failedTasks.length > 0) {
        const cells = (task) => [
            `${words/* CLASS_SYMBOLS */.hC.failure} ${(0,markdown/* text */.Qq)(task.name, 60)}`,
            task.failedPhase === '' ? culpritIn(task.deployment) : (0,markdown/* prose */.CS)(say.phase(task.failedPhase.slice(0, 100))),
            (0,markdown/* code */.aY)(task.status, 40) || '–',
        ];
        parts.push((0,markdown/* prose */.CS)(say.taskSummary(failedTasks.length, view.tasks.length)), (0,markdown/* longTable */.V4)([say.task, say.step, say.status], failedTasks, cells, failure_LIMITS, messages.summary));
    }
    const reasons = [view, ...failedTasks.map((task) => task.deployment)].flatMap((run) => run ? canaryReasons(run, messages) : []);
    if (reasons.length > 0)
        parts.push(reasons
            .slice(0, failure_MOST_REASONS)
            .map((reason) => `- ${(0,markdown/* prose */.CS)(reason)}`)
            .join('\n'));
    return parts;
}
/** The first failed server, and its step, of the deployment that a failed task started. */
function culpritIn(deployment) {
    const target = deployment?.targets.find((server) => (0,words/* isTrouble */.KM)(targetClass(server)));
    if (!target)
        return '–';
    const step = target.steps.find(({ status }) => (0,words/* isTrouble */.KM)((0,words/* wordClass */.F5)(status)));
    return [(0,markdown/* text */.Qq)(target.name || target.id, 60), (0,markdown/* text */.Qq)(step?.name ?? '', 40)].filter(Boolean).join(' · ');
}
/** A service's error, in its own words. */
function said({ run, say: messages }) {
    const say = messages.summary.failure;
    const { outcome } = run;
    const found = 'failure' in outcome
        ? outcome.failure
        : 'cancel' in outcome && 'failure' in outcome.cancel
            ? outcome.cancel.failure
            : undefined;
    if (found?.kind !== 'http')
        return '';
    const cell = (value) => (0,markdown/* text */.Qq)(value, LONGEST_SAYING);
    const rows = [
        [say.code, (0,markdown/* code */.aY)(found.code, 60)],
        [say.message, cell(found.message)],
        [say.details, cell(found.details)],
    ].filter(([, value]) => value !== '');
    return `**${(0,markdown/* text */.Qq)(say.said)}**\n\n${(0,markdown/* table */.tp)([say.httpStatus, (0,markdown/* code */.aY)(String(found.status))], rows)}`;
}
/** What a name could have meant. */
function names({ run, say: messages }) {
    const say = messages.summary.failure;
    const { outcome } = run;
    if (outcome.kind !== 'name-not-resolved' || outcome.error.candidates.length === 0)
        return '';
    const cells = ({ id, name }) => [(0,markdown/* text */.Qq)(name), (0,markdown/* code */.aY)(id)];
    return `**${(0,markdown/* text */.Qq)(say.candidates)}**\n\n${(0,markdown/* longTable */.V4)([say.name, say.id], outcome.error.candidates, cells, failure_LIMITS, messages.summary)}`;
}
/** Runs that stood in the way, or that may be ours. */
function runs({ run, say: messages }) {
    const say = messages.summary.failure;
    const items = runsOf(run.outcome);
    if (items.length === 0)
        return '';
    const cells = ({ historyId, status, statusClass, startedAt }) => [
        (0,markdown/* code */.aY)(historyId),
        `${words/* CLASS_SYMBOLS */.hC[statusClass]} ${(0,markdown/* code */.aY)(status, 40) || '–'}`,
        (0,times/* bothZones */.fl)(startedAt) || '–',
    ];
    return `**${(0,markdown/* text */.Qq)(say.otherRuns)}**\n\n${(0,markdown/* longTable */.V4)([say.historyId, say.status, say.since], items, cells, failure_LIMITS, messages.summary)}`;
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

;// CONCATENATED MODULE: ./lib/src/reports/summary/header.js



/** The headline, then what happened, why, and what to do: all that most readers want. */
const header = (input) => {
    const { report, run, say } = input;
    const target = report.runs.length > 1 ? run.target : (lastView(input) ?? run.target);
    const path = [target?.project, target?.stage, target?.scenario]
        .map((part) => part?.name || part?.id || '')
        .filter((name) => name !== '');
    const { conclusion } = run.verdict;
    const title = [say.outcomes.titles[conclusion], path.map((name) => (0,markdown/* text */.Qq)(name, 60)).join(' / ')]
        .filter((part) => part !== '')
        .join(' · ');
    return { title: '', body: paragraphs(`## ${words/* CONCLUSION_SYMBOLS */.Wq[conclusion]} ${title}`, sentences(input)?.body) };
};
/** The three sentences of a verdict. What became of a cancel is no reason, so it stands under a heading of its own. */
const sentences = ({ run, say }) => {
    const { what, why, next } = run.verdict;
    const line = (heading, sentence) => (sentence.trim() === '' ? '' : `**${heading}:** ${(0,markdown/* prose */.CS)(sentence)}`);
    const heading = hasCancel(run.outcome) ? say.summary.state : say.summary.why;
    return { title: '', body: paragraphs((0,markdown/* prose */.CS)(what), line(heading, why), line(say.summary.next, next)) };
};
/** Whether the outcome's reason is what became of a cancel. */
function hasCancel({ kind }) {
    return kind === 'timed-out' || kind === 'interrupted' || kind === 'interrupted-unclear';
}

;// CONCATENATED MODULE: ./lib/src/reports/summary/gantt.js


/** Bars in one lane; more could not be told apart. */
const MOST_BARS = 12;
/** Bars in one picture; more make it taller than anybody scrolls. */
const MOST_DRAWN = 50;
/** Widest lane name in pixels; the rest of the page is for the bars. */
const WIDEST_NAME = 230;
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Ticks that a person counts in, as Mermaid writes them. */
const TICKS = [
    [SECOND, '1second'],
    [2 * SECOND, '2second'],
    [5 * SECOND, '5second'],
    [10 * SECOND, '10second'],
    [30 * SECOND, '30second'],
    [MINUTE, '1minute'],
    [2 * MINUTE, '2minute'],
    [5 * MINUTE, '5minute'],
    [10 * MINUTE, '10minute'],
    [30 * MINUTE, '30minute'],
    [HOUR, '1hour'],
    [3 * HOUR, '3hour'],
    [6 * HOUR, '6hour'],
    [DAY, '1day'],
    [7 * DAY, '1week'],
];
/** Ticks on the axis at most; a clock time is some 50 px wide. */
const MOST_TICKS = 8;
/** A Gantt chart of the lanes that fit, and how many those are. Nothing for no lanes, or for times that span no plausible run. */
function gantt(lanes) {
    const usable = lanes.map((lane) => ({ ...lane, bars: lane.bars.slice(0, MOST_BARS) })).filter((lane) => lane.bars.length > 0);
    const bars = usable.flatMap((lane) => lane.bars);
    const begin = Math.min(...bars.map((bar) => bar.from));
    const span = Math.max(...bars.map((bar) => bar.to)) - begin;
    if (bars.length === 0 || !(span >= 0) || span > 35 * DAY)
        return { picture: '', shown: 0 };
    // A bar of no length can not be seen.
    const shortest = Math.max(1, Math.ceil(span / 150));
    const width = Math.min(WIDEST_NAME, Math.max(75, ...usable.map((lane) => 20 + drawnWidth(label(lane.name, 30)))));
    const [, tick] = TICKS.find(([ms]) => span / ms <= MOST_TICKS) ?? [0, '1week'];
    const lines = [
        `%%{init: {"gantt": {"leftPadding": ${width}, "rightPadding": 60, "barHeight": 18}}}%%`,
        'gantt',
        '  dateFormat x',
        `  axisFormat ${span < 10 * MINUTE ? '%H:%M:%S' : span < 2 * DAY ? '%H:%M' : '%m-%d'}`,
        `  tickInterval ${tick}`,
        '  todayMarker off',
    ];
    let length = lines.join('\n').length;
    let shown = 0;
    let drawn = 0;
    for (const lane of usable) {
        const part = [`  section ${label(lane.name, 30) || '–'}`, ...lane.bars.map((bar) => line(bar, shortest))];
        const size = part.reduce((sum, text) => sum + text.length + 1, 0);
        drawn += lane.bars.length;
        if (length + size > MOST_MERMAID_CHARACTERS || (shown > 0 && drawn > MOST_DRAWN))
            break;
        length += size;
        lines.push(...part);
        shown++;
    }
    return { picture: (0,markdown/* fenced */.OF)('mermaid', lines.join('\n')), shown };
}
function line({ symbol, name, kind, from, to }, shortest) {
    const begin = Math.round(from);
    return `  ${symbol === '' ? label(name, 24) : marked(symbol, name, 24)} :${kind}, ${begin}, ${Math.max(Math.round(to), begin + shortest)}`;
}

;// CONCATENATED MODULE: ./lib/src/reports/summary/many.js





const many_LIMITS = { open: 50, most: 1000, bytes: 150_000 };
/** Bytes that the folded details of all runs may have together. */
const MOST_DETAIL_BYTES = 550_000;
/** Lanes of the common picture. */
const MOST_LANES = 40;
/** A step with many targets: how each of them ended, and when each ran. */
const overview = ({ report, say: messages }) => {
    const say = messages.summary.many;
    const cells = (run) => {
        const view = lastView({ report, run, say: messages });
        const took = view && view.startedAt !== null && view.finishedAt !== null ? messages.duration(view.finishedAt - view.startedAt) : '';
        const { conclusion } = run.verdict;
        const historyId = run.historyId || (view?.historyId ?? '');
        return [
            `${words/* CONCLUSION_SYMBOLS */.Wq[conclusion]} ${(0,markdown/* text */.Qq)(run.label, 60)}`,
            (0,markdown/* code */.aY)(conclusion),
            (0,markdown/* code */.aY)(historyId) || '–',
            view ? (0,markdown/* code */.aY)(view.status, 40) || '–' : '–',
            took || '–',
        ];
    };
    const { picture, shown } = gantt(lanes(report.runs, report.endedAt).slice(0, MOST_LANES));
    const all = lanes(report.runs, report.endedAt).length;
    return {
        title: say.title,
        body: paragraphs((0,markdown/* longTable */.V4)([say.target, say.conclusion, say.historyId, say.status, say.duration], worstFirst(report.runs), cells, many_LIMITS, messages.summary), picture, picture === '' ? '' : `<sub>${(0,markdown/* prose */.CS)(messages.summary.timeline.picture)}</sub>`, picture !== '' && shown < all ? (0,markdown/* prose */.CS)(messages.summary.timeline.pictureCut(shown, all)) : ''),
    };
};
/** What each run shows by itself, folded, worst first, as long as there is room. */
function details(input, blocksOf) {
    const { report, say: messages } = input;
    const say = messages.summary.many;
    let size = 0;
    const parts = [];
    const sorted = worstFirst(report.runs);
    for (const run of sorted) {
        const title = say.details(run.label.slice(0, 120), messages.outcomes.titles[run.verdict.conclusion]);
        const body = blocksOf(run).map((block) => block.title === '' ? block.body : `#### ${(0,markdown/* text */.Qq)(block.title, 120)}\n\n${block.body}`);
        const part = (0,markdown/* folded */.TM)(`${words/* CONCLUSION_SYMBOLS */.Wq[run.verdict.conclusion]} ${title}`, paragraphs(...body));
        size += (0,markdown/* bytes */.ee)(part) + 2;
        if (size > MOST_DETAIL_BYTES)
            break;
        parts.push(part);
    }
    const leftOut = sorted.length - parts.length;
    return { title: '', body: paragraphs(...parts, leftOut > 0 ? (0,markdown/* prose */.CS)(say.leftOut(leftOut)) : '') };
}
function worstFirst(runs) {
    return runs.toSorted((a, b) => Number((0,model_outcome/* isGreen */.gf)(a.verdict.conclusion)) - Number((0,model_outcome/* isGreen */.gf)(b.verdict.conclusion)));
}
function lanes(runs, endedAt) {
    return worstFirst(runs).flatMap((run) => {
        const view = 'view' in run.outcome && run.outcome.view ? run.outcome.view : run.recorder.view;
        if (!view || view.startedAt === null)
            return [];
        const { conclusion } = run.verdict;
        const kind = (0,model_outcome/* isGreen */.gf)(conclusion) ? 'done' : view.finishedAt === null ? 'active' : 'crit';
        const to = Math.max(view.finishedAt ?? endedAt, view.startedAt);
        return [
            {
                name: run.label,
                bars: [{ symbol: words/* CONCLUSION_SYMBOLS */.Wq[conclusion], name: view.status, kind, from: view.startedAt, to }],
            },
        ];
    });
}

// EXTERNAL MODULE: ./lib/src/run/model/operations.js
var operations = __webpack_require__(642);
// EXTERNAL MODULE: ./lib/src/run/model/status.js
var model_status = __webpack_require__(1510);
;// CONCATENATED MODULE: ./lib/src/reports/summary/resume.js





/** Ways that are worth showing; candidates of an unclear start may be many. */
const MOST_WAYS = 4;
/**
 * What to do next, as a step to paste, with the run's own values: the first way open, the others folded. After a success there is
 * nothing to do, and nothing is shown.
 */
const resume = (input) => {
    const [first, ...others] = ways(input).slice(0, MOST_WAYS);
    if (!first)
        return undefined;
    const say = input.say.summary.resume;
    const show = ({ sentence, inputs }) => `${(0,markdown/* prose */.CS)(sentence)}\n\n${(0,markdown/* fenced */.OF)('yaml', resume_step(inputs))}`;
    // To start again most people re-run the job; a step for it is for the few.
    if (first.sentence === say.retry)
        return { title: '', body: (0,markdown/* folded */.TM)(say.title, show(first)) };
    const folds = others.length === 0 ? '' : (0,markdown/* folded */.TM)(say.another, paragraphs(...others.map(show)));
    return { title: say.title, body: paragraphs(show(first), folds) };
};
function ways(input) {
    const { report, run, say: messages } = input;
    const say = messages.summary.resume;
    const { outcome } = run;
    const view = lastView(input);
    const { settings } = report;
    const starting = settings.operation === 'start' || settings.operation === 'request' || settings.operation === 'check';
    const start = starting
        ? [{ sentence: outcome.kind === 'checked' ? say.start : say.retry, inputs: startInputs(input) }]
        : [];
    if (outcome.kind === 'checked')
        return start;
    if ((0,model_outcome/* conclusionOf */.vu)(outcome) === 'success')
        return [];
    // A name that does not exist, pasted again, is still wrong.
    if (settings.mode === 'api' || outcome.kind === 'name-not-resolved' || outcome.kind === 'duplicate')
        return [];
    if (outcome.kind === 'unclear-start') {
        return outcome.candidates.map(({ historyId }) => ({ sentence: say.findOut, inputs: onRun(input, 'watch', historyId) }));
    }
    const historyId = run.historyId || (view?.historyId ?? '');
    const goesOn = historyId !== '' && !(view && (0,model_status/* isEnded */.pl)(view.statusClass)) && (0,model_outcome/* conclusionOf */.vu)(outcome) !== 'refused';
    const blockedState = outcome.kind === 'wrong-state' && !(0,model_status/* isEnded */.pl)(outcome.view.statusClass);
    if (!goesOn && !blockedState)
        return start;
    return [
        ...(view && (0,model_status/* isBlocked */.lT)(view.statusClass) ? [decide(input, view)] : []),
        { sentence: say.watch, inputs: onRun(input, 'watch', historyId) },
        { sentence: say.cancel, inputs: onRun(input, 'cancel', historyId) },
    ];
}
/** The step that ends a wait for a person. In a pipeline it decides on the deployment of the task that waits. */
function decide(input, view) {
    const say = input.say.summary.resume;
    const canary = view.statusClass === 'blocked-canary';
    const operation = canary ? 'canary-approve' : 'approve';
    const blocked = view.blockedOn ?? { projectId: view.project.id, historyId: view.historyId };
    return {
        sentence: canary ? say.canaryApprove : say.approve,
        inputs: { mode: 'deploy', operation, project: blocked.projectId, 'history-id': blocked.historyId, ...place(input) },
    };
}
function onRun(input, operation, historyId) {
    const { report, run } = input;
    const project = lastView(input)?.project.id || run.target?.project.id || asInput(report.settings.project);
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
/** The inputs that say where, as far as they are not the defaults. */
function place({ report: { settings } }) {
    const { site, platform, region, apiUrl } = settings.location;
    const given = { site, platform, region, 'api-url': apiUrl, language: settings.language };
    return Object.fromEntries(Object.entries(given).filter(([name, value]) => value !== operations/* DEFAULTS */.zY[name] && isSafe(value)));
}
/** Longest value of a step to paste, in characters. No real name is longer. */
const LONGEST_VALUE = 300;
const isSafe = (value) => !value.includes('${{') && value.length <= LONGEST_VALUE;
/** An expression that GitHub replaces by a secret. */
const secret = (name) => `\${{ secrets.${name} }}`;
/** One step of a workflow. Secrets are named as the README names them; nothing else says what they are called. */
function resume_step(inputs) {
    const lines = Object.entries(inputs)
        .filter(([, value]) => value !== '' && isSafe(value))
        .map(([name, value]) => `    ${name}: ${yamlScalar(value)}`);
    return [
        '- uses: OWNER/ncloud-deploy-action@v1',
        '  with:',
        ...lines,
        `    access-key: ${secret('NCLOUD_ACCESS_KEY')}`,
        `    secret-key: ${secret('NCLOUD_SECRET_KEY')}`,
    ].join('\n');
}
/** A value as one YAML scalar that is that very text: plain where nobody could read it as anything else, quoted otherwise. */
function yamlScalar(value) {
    const plain = /^[\p{L}](?:[\p{L}\p{N}_./ -]*[\p{L}\p{N}_])?$/u.test(value) && !/^(true|false|yes|no|on|off|null|y|n)$/i.test(value);
    if (plain)
        return value;
    return JSON.stringify(value.toWellFormed()).replace(/[\u007f-\u009f\u2028\u2029\ufeff\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

;// CONCATENATED MODULE: ./lib/src/reports/summary/tasks.js







const tasks_LIMITS = { open: 20, most: 500, bytes: 150_000 };
/** Deployments of tasks whose servers and canaries are unfolded below the table, and the bytes that all of them may have. */
const MOST_DEPLOYMENTS = 20;
const MOST_DEPLOYMENT_BYTES = 150_000;
/** Names of tasks in one cell. */
const MOST_LINKS = 4;
/** The tasks of a pipeline run: a picture of their graph, a table, and what the deployments among them did. */
const tasks = (input) => {
    const view = lastView(input);
    if (view?.mode !== 'pipeline' || view.tasks.length === 0)
        return undefined;
    const { say: messages } = input;
    const say = messages.summary.tasks;
    const { picture, shown } = flowchart(view.tasks, (task) => [task.type, took(task, messages)].filter(Boolean).join(', '));
    const sorted = (0,words/* troubleFirst */.qR)(view.tasks, taskClass);
    const cells = (task) => [
        `${words/* CLASS_SYMBOLS */.hC[taskClass(task)]} ${(0,markdown/* text */.Qq)(task.name, 40)}`,
        (0,markdown/* text */.Qq)(task.type, 24),
        (0,markdown/* code */.aY)(task.status, 24) || '–',
        links(task),
        (0,times/* utcClock */.f3)(task.startedAt) || '–',
        took(task, messages) || '–',
        detail(task, messages),
    ];
    const done = view.tasks.filter((task) => task.statusClass === 'success').length;
    const body = paragraphs((0,markdown/* prose */.CS)(say.count(done, view.tasks.length)), picture, shown < view.tasks.length ? (0,markdown/* prose */.CS)(say.pictureCut(shown, view.tasks.length)) : '', (0,markdown/* longTable */.V4)([say.task, say.type, say.status, say.after, say.started, say.duration, say.detail], sorted, cells, tasks_LIMITS, messages.summary), deployments(view.tasks, messages));
    return { title: say.title, body };
};
function took(task, messages) {
    return task.startedAt !== null && task.finishedAt !== null ? messages.duration(task.finishedAt - task.startedAt) : '';
}
function links(task) {
    const names = task.linkedTasks.slice(0, MOST_LINKS).map((name) => (0,markdown/* text */.Qq)(name, 24));
    const rest = task.linkedTasks.length - names.length;
    return [...names, ...(rest > 0 ? [`+${rest}`] : [])].join(', ') || '–';
}
function detail(task, { summary: { tasks: say } }) {
    const parts = [
        task.failedPhase && say.phase(task.failedPhase.slice(0, 30)),
        task.deployment
            ? say.deployment(task.deployment.historyId, task.deployment.status)
            : task.resultId
                ? say.result(task.resultId)
                : '',
    ];
    return (parts
        .filter(Boolean)
        .map((part) => (0,markdown/* text */.Qq)(part ?? '', 60))
        .join(' · ') || '–');
}
/** Servers and canaries of the deployments that tasks started, folded, troubled ones first, within a limit. */
function deployments(all, messages) {
    const { summary: say } = messages;
    const parts = [];
    let size = 0;
    for (const { deployment, name } of (0,words/* troubleFirst */.qR)(all, taskClass).slice(0, MOST_DEPLOYMENTS)) {
        if (!deployment || size > MOST_DEPLOYMENT_BYTES)
            continue;
        const shownName = name.slice(0, 80);
        const blocks = [
            targetsOf(deployment, say.targets.ofTask(shownName), messages),
            canaryOf(deployment, say.canary.ofTask(shownName), messages),
        ];
        for (const block of blocks) {
            const part = block ? (0,markdown/* folded */.TM)(block.title, block.body) : '';
            size += (0,markdown/* bytes */.ee)(part) + 2;
            if (part !== '' && size <= MOST_DEPLOYMENT_BYTES)
                parts.push(part);
        }
    }
    return parts.join('\n\n');
}

;// CONCATENATED MODULE: ./lib/src/reports/summary/timeline.js





const timeline_LIMITS = { open: 12, most: 300, bytes: 60_000 };
/** Lanes of work in the picture; more make it taller than anybody scrolls. */
const timeline_MOST_LANES = 30;
/** Nothing that took less is worth a picture, in ms. */
const SHORTEST_PICTURE = 5000;
/** When the run had which status, and a picture of the step's phases and of every server's or task's work. */
const timeline = (input) => {
    const say = input.say.summary.timeline;
    const work = workLanes(input);
    const { report } = input;
    const own = work.length === 0 && report.endedAt - report.begunAt < SHORTEST_PICTURE ? [] : phaseLane(input);
    const { picture, shown } = gantt([...own, ...work.slice(0, timeline_MOST_LANES)]);
    const shownWork = shown - own.length;
    const table = statusTable(input);
    if (picture === '' && table === '')
        return undefined;
    const body = paragraphs(picture, picture === '' ? '' : `<sub>${(0,markdown/* prose */.CS)(say.picture)}</sub>`, picture !== '' && shownWork < work.length ? (0,markdown/* prose */.CS)(say.pictureCut(Math.max(0, shownWork), work.length)) : '', table);
    return { title: say.title, body };
};
function statusTable(input) {
    const { report, run, say: messages } = input;
    const say = messages.summary.timeline;
    const { statuses } = run.recorder;
    if (statuses.length === 0)
        return '';
    const cells = (span) => {
        const index = statuses.indexOf(span);
        const next = statuses[index + 1]?.from ?? report.endedAt;
        const isLast = index === statuses.length - 1;
        return [
            (0,times/* utcClock */.f3)(span.from),
            (0,times/* kstClock */.Xf)(span.from),
            `${words/* CLASS_SYMBOLS */.hC[span.statusClass]} ${(0,markdown/* code */.aY)(span.status, 60) || messages.summary.facts.noStatus}`,
            isLast && (span.statusClass === 'success' || (0,words/* isTrouble */.KM)(span.statusClass) || span.statusClass === 'cancelled')
                ? '–'
                : messages.duration(next - span.from),
        ];
    };
    return (0,markdown/* longTable */.V4)([say.at, say.atKst, say.status, say.lasted], statuses, cells, timeline_LIMITS, messages.summary);
}
/** The step's own phases. One that was over at once says nothing. */
function phaseLane({ report, say }) {
    const bars = report.phases.map((phase) => ({ symbol: '', name: say.log.phases[phase.name], kind: 'done', from: phase.from, to: phase.to }));
    return bars.length === 0 ? [] : [{ name: say.summary.timeline.phases, bars }];
}
/** One lane a server or task, troubled ones first. */
function workLanes({ report, run }) {
    const byLane = new Map();
    for (const span of run.recorder.work)
        byLane.set(span.lane, [...(byLane.get(span.lane) ?? []), span]);
    const sorted = (0,words/* troubleFirst */.qR)([...byLane], ([, spans]) => laneClass(spans));
    return sorted.map(([name, spans]) => ({
        name,
        bars: spans.toSorted((a, b) => a.from - b.from).map((span) => bar(span, report.endedAt)),
    }));
}
function laneClass(spans) {
    const classes = spans.map((span) => (0,words/* wordClass */.F5)(span.status));
    return classes.find(words/* isTrouble */.KM) ?? classes.at(-1) ?? 'unknown';
}
function bar({ name, status, from, to }, endedAt) {
    const statusClass = (0,words/* wordClass */.F5)(status);
    const kind = (0,words/* isTrouble */.KM)(statusClass) ? 'crit' : to === null ? 'active' : 'done';
    return { symbol: words/* CLASS_SYMBOLS */.hC[statusClass], name, kind, from, to: Math.max(to ?? endedAt, from) };
}

;// CONCATENATED MODULE: ./lib/src/reports/summary/warnings.js

const MOST_WARNINGS = 50;
const MOST_BYTES = 40_000;
/** The warnings of the step, folded: they passed, but whoever looks for a pattern wants them. */
const warnings = ({ report, say: { summary } }) => {
    if (report.warnings.length === 0)
        return undefined;
    let size = 0;
    const shown = report.warnings
        .slice(0, MOST_WARNINGS)
        .map((warning) => `- ${(0,markdown/* text */.Qq)(warning, 500)}`)
        .filter((line) => {
        size += (0,markdown/* bytes */.ee)(line) + 1;
        return size <= MOST_BYTES;
    });
    const rest = report.warnings.length - shown.length;
    const body = [...shown, ...(rest > 0 ? [`- ${(0,markdown/* text */.Qq)(summary.more(rest))}`] : [])].join('\n');
    return { title: '', body: (0,markdown/* folded */.TM)(summary.warnings(report.warnings.length), body) };
};

;// CONCATENATED MODULE: ./lib/src/reports/summary/summary.js













/** GitHub drops a step's summary above 1 MiB, with an error annotation; the rest is room for what else the step writes. */
const MOST_SUMMARY_BYTES = 900_000;
/** What a run shows, in the order in which people look for it. */
const RUN_BLOCKS = [failure, checks, resume, facts, tasks, targets, canary, timeline];
/**
 * The job summary as GitHub Markdown: always below `MOST_SUMMARY_BYTES`, and with nothing in it that a name, status or error of the service
 * could do but show itself.
 */
function renderSummary(report) {
    const say = (0,messages/* messagesFor */.k)(report.settings.language);
    // The step's own run sums many up; of one, the run itself knows more.
    const own = report.runs.length === 1 ? (report.runs[0] ?? report.run) : report.run;
    const input = { report, run: own, say };
    const blocksOf = (run, makers) => makers.map((make) => make({ report, run, say })).filter((block) => block !== undefined);
    const blocks = report.runs.length > 1
        ? [...blocksOf(own, [header, overview, stepFacts]), details(input, (run) => blocksOf(run, [sentences, ...RUN_BLOCKS]))]
        : blocksOf(own, [header, ...RUN_BLOCKS]);
    return assemble([...blocks, ...blocksOf(own, [warnings])], (title) => say.summary.blockLeftOut(title));
}
/** Joins blocks as long as they fit. One that does not is named instead of cut: half a table or fence would spoil all that follows. */
function assemble(blocks, leftOut) {
    let size = 0;
    const parts = [];
    for (const { title, body } of blocks) {
        const part = title === '' ? body : `### ${(0,markdown/* text */.Qq)(title, 120)}\n\n${body}`;
        const note = (0,markdown/* prose */.CS)(leftOut(title || '…'));
        const fits = size + (0,markdown/* bytes */.ee)(part) + 2 <= MOST_SUMMARY_BYTES - blocks.length * 1000;
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
/* harmony export */   Xf: () => (/* binding */ kstClock),
/* harmony export */   f3: () => (/* binding */ utcClock),
/* harmony export */   fl: () => (/* binding */ bothZones)
/* harmony export */ });
const KST_OFFSET_MS = 9 * 3_600_000;
const iso = (ms) => new Date(ms).toISOString();
const day = (ms) => iso(ms).slice(0, 10);
const clock = (ms) => iso(ms).slice(11, 19);
/** Whether a time can be written: a year of more than four digits, or none at all, is not one that a run began in. */
const isWritable = (ms) => ms !== null && Number.isFinite(ms) && ms >= 0 && ms < 253_402_000_000_000;
/** `2025-06-15 12:03:04 UTC (21:03:04 KST)`, with KST's date where it is another one; empty for no time. */
function bothZones(ms) {
    if (!isWritable(ms))
        return '';
    const kst = ms + KST_OFFSET_MS;
    return `${day(ms)} ${clock(ms)} UTC (${day(kst) === day(ms) ? '' : `${day(kst)} `}${clock(kst)} KST)`;
}
/** `12:03:04`, UTC; empty for no time. */
function utcClock(ms) {
    return isWritable(ms) ? clock(ms) : '';
}
/** `21:03:04`, KST; empty for no time. */
function kstClock(ms) {
    return isWritable(ms) ? clock(ms + KST_OFFSET_MS) : '';
}


/***/ }),

/***/ 3140: // ./lib/src/reports/summary/words.js
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F5: () => (/* binding */ wordClass),
/* harmony export */   KM: () => (/* binding */ isTrouble),
/* harmony export */   Wq: () => (/* binding */ CONCLUSION_SYMBOLS),
/* harmony export */   hC: () => (/* binding */ CLASS_SYMBOLS),
/* harmony export */   qR: () => (/* binding */ troubleFirst)
/* harmony export */ });
/* harmony import */ var _run_model_status_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1510);

/** Plain symbols of ordinary fonts: an emoji font is not everywhere, and a raw file is read too. */
const CONCLUSION_SYMBOLS = {
    success: '✓',
    started: '→',
    checked: '✓',
    failure: '✗',
    rejected: '✗',
    cancelled: '■',
    timed_out: '!',
    refused: '✗',
    unknown: '?',
};
const CLASS_SYMBOLS = {
    success: '✓',
    failure: '✗',
    rejected: '✗',
    cancelled: '■',
    running: '→',
    queued: '○',
    'blocked-approval': '!',
    'blocked-canary': '!',
    unknown: '?',
};
/** Words that only a server of a deployment has (reference/sourcedeploy-api.md §7). */
const SERVER_WORDS = new Map([
    ['', 'queued'],
    ['pending', 'queued'],
    ['no progress', 'queued'],
    ['pre', 'running'],
    ['deploy', 'running'],
    ['post', 'running'],
]);
/** Class of a server's or a step's word, for its symbol and its place in a list only. */
function wordClass(word) {
    return SERVER_WORDS.get(word) ?? (0,_run_model_status_js__WEBPACK_IMPORTED_MODULE_0__/* .pipelineStatus */ .pO)(word);
}
/** What people look for comes first: trouble, then what goes on, then what is done, then what never began. */
const ORDER = [
    'failure',
    'rejected',
    'cancelled',
    'unknown',
    'blocked-approval',
    'blocked-canary',
    'running',
    'success',
    'queued',
];
/** Sorts by class, keeping the order of equals. */
function troubleFirst(items, classOf) {
    const ranked = items.map((item) => ({ item, rank: ORDER.indexOf(classOf(item)) }));
    return ranked.sort((a, b) => a.rank - b.rank).map(({ item }) => item);
}
/** Whether a class is a run's or a part's failure, for the block that explains it. */
function isTrouble(statusClass) {
    return statusClass === 'failure' || statusClass === 'rejected';
}


/***/ })

};
