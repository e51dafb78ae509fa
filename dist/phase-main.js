export const id = 142;
export const ids = [142];
export const modules = {

/***/ 9142: // ./lib/src/main.js + 16 modules
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./lib/src/ncloud/errors.js
var errors = __webpack_require__(3717);
// EXTERNAL MODULE: ./lib/src/ncloud/retry.js
var retry = __webpack_require__(4262);
// EXTERNAL MODULE: ./lib/src/run/model/status.js
var model_status = __webpack_require__(1510);
// EXTERNAL MODULE: ./lib/src/run/services/names.js
var names = __webpack_require__(2385);
// EXTERNAL MODULE: ./lib/src/run/services/run-services.js + 1 modules
var run_services = __webpack_require__(2556);
// EXTERNAL MODULE: ./lib/src/commands/bindings.js + 4 modules
var bindings = __webpack_require__(225);
// EXTERNAL MODULE: ./lib/src/run/model/interrupted.js
var interrupted = __webpack_require__(2148);
// EXTERNAL MODULE: ./lib/src/shared/message-of.js
var message_of = __webpack_require__(2835);
;// CONCATENATED MODULE: ./lib/src/commands/failures.js




/** The outcome of an operation without a run that threw: nothing was started. */
function outcomeOfError(error) {
    if (error instanceof names/* NameNotResolved */.D_)
        return { kind: 'name-not-resolved', error };
    if (error instanceof interrupted/* Interrupted */.j) {
        const { signalName } = error;
        return { kind: 'interrupted', signalName, historyId: undefined, cancel: { result: 'not-sent' }, view: undefined };
    }
    if (error instanceof errors/* ApiError */.hD) {
        const { failure } = error;
        // Reads are retried for as long as the budget lasts, so a passing failure gets here only when it is used up.
        if ((0,errors/* isTransient */.dg)(failure))
            return { kind: 'not-started', waitingFor: [], failure };
        return { kind: 'refused', failure, during: 'resolve' };
    }
    return { kind: 'defect-before-start', message: (0,message_of/* messageOf */.b)(error) };
}

;// CONCATENATED MODULE: ./lib/src/commands/check.js







/**
 * `check`: starts nothing; proves what can be proved (inputs, credentials, clock, every name, what would happen, whether something is in
 * the way) and says what can't be and why. Green only if nothing that can be proved failed. Never throws.
 */
async function checkOperation({ mode, target: given }, tools) {
    const text = tools.messages.check;
    const wait = { signal: tools.interruption.signal, deadline: tools.deadline };
    row(tools, text.inputs, 'proved', text.inputsFine);
    let target;
    const onResolved = (part, found) => {
        tools.outputs.setResolved(part, found);
        target = { project: { id: '', name: '' }, ...target, [part === 'pipeline' ? 'project' : part]: found };
    };
    const outcome = await tools.phase('check', async () => {
        let failure;
        try {
            target =
                given.mode === 'pipeline'
                    ? await checkPipeline(tools, given, onResolved, wait)
                    : await checkScenario(tools, given, onResolved, wait);
            row(tools, text.credentials, 'proved', text.credentialsFine);
            await reportAccount(tools, wait);
            row(tools, text.clock, 'proved', text.clockOffset(Math.round(clockOffset(tools) / 1000)));
        }
        catch (error) {
            failure = outcomeOfError(error);
            reportFailure(tools, error);
        }
        row(tools, text.permission, 'not-provable', text.permissionWhy(mode));
        return failure ?? verdictOf(tools.checks);
    });
    return { outcome, target };
}
function verdictOf(checks) {
    const failed = checks.filter((check) => check.result === 'failed');
    if (failed.length === 0)
        return { kind: 'checked' };
    return { kind: 'checks-failed', problems: failed.map((check) => `${check.what}: ${check.detail}`) };
}
/** The words of STS for whose keys they are [third-party]. */
const ACCOUNTS = { customer: 'main', sub: 'sub', role: 'role' };
async function reportAccount(tools, wait) {
    const { check: text, failures } = tools.messages;
    const unknown = (why) => row(tools, text.account, 'not-provable', text.accountUnknown(why));
    try {
        const { loginAlias, id, userType } = await tools.caller(wait);
        const kind = ACCOUNTS[userType.toLowerCase()];
        if (!kind)
            return unknown(userType);
        row(tools, text.account, 'proved', text.accountIs(kind, loginAlias || id));
        if (kind === 'main')
            tools.log.warning(text.accountMain);
    }
    catch (error) {
        if (!(error instanceof errors/* ApiError */.hD))
            throw error;
        unknown(failures.why(error.failure));
    }
}
/** The least that this machine's clock is off, in ms, by all that is known of the service's. */
function clockOffset({ transport, host: { clock } }) {
    const now = clock.now();
    const { least, most } = transport.serviceTime();
    return Math.max(least - now, Math.min(most - now, 0));
}
function reportFailure(tools, error) {
    const { check: text, failures, log } = tools.messages;
    if (error instanceof names/* NameNotResolved */.D_) {
        row(tools, log.kinds[error.kind], 'failed', text.notFound(error.wanted, error.why));
        row(tools, text.credentials, 'proved', text.credentialsFine);
    }
    else if (error instanceof errors/* ApiError */.hD)
        row(tools, text.reachable, 'failed', failures.why(error.failure));
}
async function checkScenario(tools, reference, onResolved, wait) {
    const text = tools.messages.check;
    const target = await (0,names/* resolveScenario */.d8)(tools.apis.deploy, reference, wait, onResolved);
    const ids = { projectId: target.project.id, stageId: target.stage.id, scenarioId: target.scenario.id };
    const [stageDetail, detail] = await Promise.all([
        tools.apis.deploy.stage(ids.projectId, ids.stageId, wait),
        tools.apis.deploy.scenario(ids, wait),
        underWay(tools, 'deploy', target, wait),
    ]);
    const named = {
        project: { ...target.project, name: target.project.name || detail.project?.name || '' },
        stage: { ...target.stage, name: target.stage.name || detail.stage?.name || stageDetail.name },
        scenario: { ...target.scenario, name: target.scenario.name || detail.name },
    };
    tools.outputs.setTarget(named);
    for (const part of ['project', 'stage', 'scenario']) {
        const found = named[part];
        row(tools, tools.messages.log.kinds[part], 'proved', tools.messages.log.resolved('', found.name, found.id).trim());
    }
    const { config } = detail;
    row(tools, text.targetType, 'proved', [stageDetail.type || detail.type, config?.strategy].filter(Boolean).join(', ') || '–');
    const place = stageDetail.config;
    const where = [...(place?.serverName ?? []), place?.autoScalingGroupName, place?.clusterName, place?.bucketName].filter((name) => name);
    row(tools, text.targets, where.length > 0 ? 'proved' : 'not-provable', where.join(', ') || text.noTargets);
    const file = config?.file;
    if (file?.type === 'later')
        row(tools, text.file, 'failed', text.fileLater);
    else if (file) {
        const source = file.ObjectStorage
            ? `${file.ObjectStorage.bucket}/${file.ObjectStorage.object}`
            : (file.SourceBuild?.name ?? '');
        row(tools, text.file, 'proved', [file.type, source].filter(Boolean).join(': '));
    }
    else if (config?.manifest)
        row(tools, text.manifest, 'proved', `${config.manifest.repository}@${config.manifest.branch}: ${config.manifest.path.join(', ')}`);
    if (config?.canaryConfig)
        row(tools, text.canary, 'proved', config.canaryConfig.analysisType);
    return named;
}
async function checkPipeline(tools, reference, onResolved, wait) {
    const target = await (0,names/* resolvePipeline */.d2)(tools.apis.pipeline, reference.project, wait, onResolved);
    const [detail] = await Promise.all([
        tools.apis.pipeline.project(target.project.id, wait),
        underWay(tools, 'pipeline', target, wait),
    ]);
    const named = { project: { id: target.project.id, name: target.project.name || detail.name } };
    tools.outputs.setTarget(named);
    row(tools, tools.messages.log.kinds.pipeline, 'proved', tools.messages.log.resolved('', named.project.name, named.project.id).trim());
    for (const task of detail.tasks) {
        const after = task.linkedTasks.length > 0 ? ` ← ${task.linkedTasks.join(', ')}` : '';
        row(tools, tools.messages.check.task(task.name), 'proved', `${task.type}${after}`);
    }
    return named;
}
const bounds = ({ deadline, signal }) => ({ deadline, signal });
/** Never silent for long, as with every other read. */
function retryLine({ log, messages }) {
    return (failure, delayMs) => log.info(messages.log.retry('history.list', messages.failures.why(failure), messages.duration(Math.max(delayMs, 1000))));
}
/** Whether another run would be in the way of a start now, by the very reading that a start goes by. */
async function underWay(tools, mode, target, wait) {
    const text = tools.messages.check;
    const { apis, transport, host } = tools;
    try {
        const kind = (0,bindings/* bindKind */.oZ)({ apis, clock: host.clock, historyTime: transport.historyTime }, mode, target);
        const list = async () => (0,run_services/* withEnds */.J)(kind, await kind.recent(wait), wait);
        const { clock, random } = host;
        const others = (await (0,retry/* retry */.L)(list, { clock, random, ...bounds(wait), onRetry: retryLine(tools) })).filter(model_status/* isUnderWay */.gn);
        const told = others.map((run) => `${run.historyId} (${run.status})`).join(', ');
        row(tools, text.underWay, 'proved', others.length === 0 ? text.nothingUnderWay : text.othersUnderWay(told));
    }
    catch (error) {
        if (!(error instanceof errors/* ApiError */.hD))
            throw error;
        row(tools, text.underWay, 'failed', tools.messages.failures.why(error.failure));
    }
}
function row(tools, what, result, detail) {
    tools.checks.push({ what, result, detail });
    const mark = { proved: '✓', failed: '✗', 'not-provable': '–' }[result];
    tools.log.info(`${mark} ${what}: ${detail}`);
}

// EXTERNAL MODULE: ./lib/src/commands/runs.js
var runs = __webpack_require__(2431);
// EXTERNAL MODULE: ./lib/src/commands/step.js + 4 modules
var commands_step = __webpack_require__(9223);
// EXTERNAL MODULE: ./lib/src/messages/messages.js + 12 modules
var messages_messages = __webpack_require__(4082);
// EXTERNAL MODULE: ./lib/src/run/model/outcome.js
var model_outcome = __webpack_require__(986);
// EXTERNAL MODULE: ./lib/src/runner/escape.js
var runner_escape = __webpack_require__(9774);
// EXTERNAL MODULE: ./lib/src/runner/outputs.js + 1 modules
var runner_outputs = __webpack_require__(6487);
// EXTERNAL MODULE: ./lib/src/runner/step-settings.js
var step_settings = __webpack_require__(6653);
// EXTERNAL MODULE: ./lib/src/reports/culprits.js
var culprits = __webpack_require__(504);
// EXTERNAL MODULE: ./lib/src/reports/symbols.js
var symbols = __webpack_require__(5979);
// EXTERNAL MODULE: ./lib/src/reports/titles.js
var titles = __webpack_require__(9307);
;// CONCATENATED MODULE: ./lib/src/reports/log/results.js




/** One line a target at the end of a step of many: `✗ shop / production / rolling  Failed (web-2, deploy) · deployment 80003`. */
function resultLines(runs, mode, operation, messages) {
    return runs.map(({ label, outcome, verdict, historyId, recorder: { view } }) => {
        const culprit = view && !(0,model_outcome/* isGreen */.gf)(verdict.conclusion) ? (0,culprits/* culpritInShort */.hJ)(view) : '';
        const result = `${(0,titles/* titleOf */.G)(outcome, operation, messages)}${culprit && ` (${culprit})`}`;
        const run = historyId === '' ? '' : ` · ${messages.log.run(mode, historyId)}`;
        return `${(0,symbols/* symbolOf */.wX)(outcome)} ${label}  ${result}${run}`;
    });
}

// EXTERNAL MODULE: ./lib/src/reports/report.js
var report = __webpack_require__(5034);
// EXTERNAL MODULE: ./lib/src/reports/report-settings.js
var report_settings = __webpack_require__(3738);
;// CONCATENATED MODULE: ./lib/src/run/model/worst.js
/** Conclusions from the worst to the best: what is not known is worse than a failure, which somebody can at least look at. */
const FROM_WORST = [
    'unknown',
    'failure',
    'rejected',
    'timed_out',
    'cancelled',
    'refused',
    'started',
    'checked',
    'success',
];
/** The one conclusion of several runs: the worst. */
function worst(items, conclusion) {
    const rank = (item) => FROM_WORST.indexOf(conclusion(item));
    return items.reduce((found, item) => (found === undefined || rank(item) < rank(found) ? item : found), undefined);
}

;// CONCATENATED MODULE: ./lib/src/reports/recorder.js

/** Servers whose times are kept; a deployment to 500 servers has 500, and no page shows more than a thousand. */
const MAX_SPANS = 5000;
function createRecorder() {
    const statuses = [];
    const servers = new Map();
    let latest;
    /** A poll comes later than what it sees, so a span ends at the last moment that is certain: the service's own time or the last poll at work. */
    const recordServer = ({ historyId, finishedAt }, server, now) => {
        const steps = server.steps.filter((step) => (0,model_status/* stepStatus */.FY)(step.status) !== 'queued');
        if (steps.length === 0)
            return;
        const key = keyOf(historyId, server);
        const told = steps.map((step) => step.at).filter((at) => at !== null);
        const ended = (0,model_status/* isEnded */.pl)((0,model_status/* serverClass */.w)(server));
        const known = servers.get(key);
        if (!known && servers.size >= MAX_SPANS)
            return;
        // What was first seen when it had ended, and has no times, was at work nobody knows when.
        if (!known && ended && told.length === 0)
            return;
        const from = Math.min(known?.from ?? Number.POSITIVE_INFINITY, ...(told.length > 0 ? told : [now]));
        // A server's failure is what ends a run: where both are news at the same poll, the run's end is the better known one.
        const endedRun = known && !known.ended && (0,model_status/* isFailed */.Ix)((0,model_status/* serverClass */.w)(server)) && finishedAt !== null ? Math.min(finishedAt, now) : from;
        const busyAt = Math.max(known?.busyAt ?? from, ...told, ended ? endedRun : Math.max(from, now));
        servers.set(key, { from, busyAt, ended });
    };
    const recordServers = (view, now) => {
        const until = Math.min(now, view.finishedAt ?? now);
        for (const server of view.targets)
            recordServer(view, server, until);
        for (const task of view.tasks)
            if (task.deployment)
                recordServers(task.deployment, now);
    };
    return {
        record(view, now) {
            latest = view;
            if (statuses.at(-1)?.status !== view.status || statuses.at(-1)?.statusClass !== view.statusClass) {
                statuses.push({ status: view.status, statusClass: view.statusClass, from: now });
            }
            recordServers(view, now);
        },
        statuses,
        get view() {
            return latest;
        },
        serverSpan(historyId, server) {
            const known = servers.get(keyOf(historyId, server));
            return known && { from: known.from, to: known.ended ? known.busyAt : null };
        },
    };
}
const keyOf = (historyId, { id, name }) => JSON.stringify([historyId, id, name]);

;// CONCATENATED MODULE: ./lib/src/reports/summarise-targets.js






/** Targets named in one sentence; the table has all of them. */
const MAX_NAMED = 3;
/** What many runs come to: the conclusion of the worst, in sentences that count them all. */
function summarise(runs, messages) {
    const text = messages.outcomes;
    const conclusion = (0,model_outcome/* conclusionOf */.vu)(worst(runs, (run) => (0,model_outcome/* conclusionOf */.vu)(run.outcome)).outcome);
    const those = runs.filter((run) => (0,model_outcome/* conclusionOf */.vu)(run.outcome) === conclusion);
    // What was only held back says nothing of what went wrong.
    const bad = (those.find((run) => !(0,symbols/* isSkipped */.JR)(run.outcome)) ??
        those.find((run) => run.outcome.kind === 'duplicate') ??
        those[0]);
    const what = conclusion === 'started' ? text.manyStarted(runs.length) : counted(runs, messages);
    const target = { project: { id: '', name: text.manyLabel(runs.length) } };
    // Where nothing failed, the reason of what was skipped is the news.
    const why = bad.outcome.kind === 'duplicate' ? bad.verdict.what : (0,model_outcome/* isGreen */.gf)(conclusion) ? '' : bad.verdict.why;
    const verdict = { ...bad.verdict, what, brief: what, why };
    // No single run's view stands for all of them.
    return { ...bad, target, historyId: '', recorder: createRecorder(), verdict };
}
/** "2 of 4 targets succeeded. Failed: shop / production / rolling (web-2, deploy). Skipped: shop / jp / rolling." */
function counted(runs, messages) {
    const text = messages.outcomes;
    const red = runs.filter((run) => !(0,model_outcome/* isGreen */.gf)((0,model_outcome/* conclusionOf */.vu)(run.outcome)));
    const skipped = red.filter((run) => (0,symbols/* isSkipped */.JR)(run.outcome));
    const unstarted = red.filter((run) => !(0,symbols/* isSkipped */.JR)(run.outcome) && (0,titles/* isNothingStarted */.H)(run.outcome));
    const failed = red.filter((run) => !skipped.includes(run) && !unstarted.includes(run));
    return [
        text.many(runs.length, runs.length - red.length),
        failed.length > 0 ? text.manyFailed(list(failed)) : '',
        unstarted.length > 0 ? text.manyNotStarted(list(unstarted)) : '',
        skipped.length > 0 ? text.manySkipped(list(skipped)) : '',
    ]
        .filter(Boolean)
        .join(' ');
}
function list(runs) {
    const named = runs.slice(0, MAX_NAMED).map(({ label, recorder: { view } }) => {
        const culprit = view ? (0,culprits/* culpritInShort */.hJ)(view).slice(0, 80) : '';
        return `${label.slice(0, 120)}${culprit && ` (${culprit})`}`;
    });
    const rest = runs.length - named.length;
    return named.join(', ') + (rest > 0 ? ` (+${rest})` : '');
}

// EXTERNAL MODULE: ./lib/src/reports/verdict.js + 2 modules
var verdict = __webpack_require__(8554);
;// CONCATENATED MODULE: ./lib/src/reports/conclude.js










/** Time in ms that GitHub's own reports may take at the end of a step that was not interrupted. */
const MAX_REPORTER_MS = 10_000;
/** Writes everything that leaves the step, once and on every path: outputs, summary, reports to GitHub, annotation, exit code. Never throws. */
async function conclude(ended, options) {
    const { host, settings, messages, log, outputs, interruption, reporter } = options;
    const runs = ended.map((run) => runReport(run, options));
    const isMany = (0,step_settings/* targetsOfMany */.h3)(settings).length > 0;
    const run = isMany ? summarise(runs, messages) : runs[0];
    const { verdict: sentences } = run;
    outputs.setConclusion(sentences.conclusion);
    if (isMany)
        outputs.setDetails(manyDetails(runs));
    else if (run.target)
        outputs.setTarget(run.target);
    warnOfSecrets(options);
    outputs.complete();
    await writeSummary(options, { ...reportFacts(options), run, runs });
    const within = interruption.signal.aborted ? Math.max(0, interruption.end() - host.clock.elapsed()) : MAX_REPORTER_MS;
    // A signal that comes only now leaves the reports as little time as one before; what is cut off is post's to send.
    if (reporter)
        await Promise.race([reporter.finish(run, { ms: within }), outOfTime(options)]);
    log.group(messages.log.phases.result);
    if (isMany)
        for (const line of resultLines(runs, settings.mode, settings.operation, messages))
            log.info(line);
    log.info(messages.log.outputs(sentences.conclusion));
    log.endGroup();
    // Exactly one error annotation, and only here; a green step ends with the same sentence as a plain line.
    if ((0,verdict/* isGreenVerdict */.Fm)(sentences))
        log.info((0,verdict/* oneLine */.TN)(sentences));
    else
        log.fail((0,verdict/* oneLine */.TN)(sentences, outputs.get('console-url')));
}
function reportFacts({ host, settings, outputs, begunAt, checks, warnings, call }) {
    return {
        ...{ settings: (0,report_settings/* reportSettings */.k)(settings), timeZone: settings.timeZone, call, begunAt, checks, warnings },
        workflow: (0,report/* workflowFacts */.N)(host.env),
        consoleUrl: outputs.get('console-url'),
        endedAt: host.clock.now(),
    };
}
/** Resolves when a signal leaves no time for anything more; without one never. */
function outOfTime({ interruption, host: { clock } }) {
    return new Promise((resolve) => {
        interruption.onSignal(() => void clock.sleep(Math.max(0, interruption.end() - clock.elapsed())).then(resolve));
    });
}
function runReport(run, { settings, messages, call }) {
    const { target, historyId, label, outcome } = run;
    const context = { settings: (0,report_settings/* reportSettings */.k)(settings), target, historyId, messages, label, call: call?.request ?? '' };
    return { ...run, verdict: (0,verdict/* verdict */.WJ)(outcome, context) };
}
/** `details` of many runs: one item a target, in the order of the list (docs in action.yml). */
function manyDetails(runs) {
    return runs.map(({ target, historyId, outcome, recorder: { view } }) => ({
        project: target?.project ?? null,
        stage: target?.stage ?? null,
        scenario: target?.scenario ?? null,
        historyId,
        conclusion: (0,model_outcome/* conclusionOf */.vu)(outcome),
        status: view?.status ?? '',
        startedAt: (0,runner_outputs/* isoTime */.Ly)(view?.startedAt ?? null),
        finishedAt: (0,runner_outputs/* isoTime */.Ly)(view?.finishedAt ?? null),
        duration: view ? (0,runner_outputs/* runSeconds */.Rl)(view) : '',
    }));
}
/** GitHub drops or masks outputs that contain a secret, which users meet as an empty output (field-notes §2, 24). */
function warnOfSecrets({ settings, outputs, log, messages }) {
    const { credentialsSource: source } = settings;
    const keys = source.from === 'keys' ? [source.keys.accessKey, source.keys.secretKey] : [];
    for (const name of ['project-name', 'stage-name', 'scenario-name', 'project-id', 'history-id']) {
        const value = outputs.get(name);
        if (value.length >= 4 && keys.some((key) => value.includes(key)))
            log.warning(messages.log.maskedOutput(name));
    }
}
async function writeSummary({ host, log, messages, settings }, report) {
    if (!settings.summary || !host.env.GITHUB_STEP_SUMMARY)
        return;
    try {
        const { renderSummary } = await __webpack_require__.e(/* import() */ 733).then(__webpack_require__.bind(__webpack_require__, 4733));
        await host.core.summary.addRaw(renderSummary(report)).write({ overwrite: true });
    }
    catch (error) {
        // A summary that can't be written must not change what the step says about the run.
        log.warning(messages.log.summaryFailed((0,runner_escape/* visible */.R)((0,message_of/* messageOf */.b)(error))));
    }
}

;// CONCATENATED MODULE: ./lib/src/reports/github-observer.js
/** Keeps GitHub in step with a single run. */
function createGitHubObserver(reporter) {
    let isBegun = false;
    return (before, event, after) => {
        if (!isBegun &&
            after.target &&
            (event.type === 'turn' || (before.phase === 'idle' && after.phase !== 'idle' && after.phase !== 'done'))) {
            isBegun = true;
            void reporter.begin(after.target);
        }
        if (event.type === 'polled' && after.phase !== 'idle')
            reporter.update(event.view);
    };
}
/** Keeps GitHub in step with many runs, which have one place there: begun once the first of them may start. */
function createGitHubManyObserver(reporter, label) {
    let isBegun = false;
    const target = { project: { id: '', name: label } };
    return (_, event, after) => {
        if (!isBegun && event.type === 'turn') {
            isBegun = true;
            void reporter.begin(target);
        }
        if (event.type === 'polled' && after.phase !== 'idle')
            reporter.update(oneOfMany(event.view, label));
    };
}
/** A poll of one of many runs, for reports that have one place for all of them. */
function oneOfMany(view, label) {
    return { ...view, historyId: '', project: { id: '', name: label }, stage: null, scenario: null };
}

;// CONCATENATED MODULE: ./lib/src/reports/log/opening.js

/**
 * The log's first line: what is about to happen, how long the step waits, and what cancelling the workflow does. Made before the first
 * request, so of the names as they were given.
 */
function openingLine(settings, { historyId, targets }, messages) {
    const words = messages.log.opening;
    if (settings.mode === 'api')
        return words.call(settings.operation);
    const { mode, operation } = settings;
    const path = [settings.project, settings.stage, settings.scenario].map(given).filter(Boolean).join(' / ');
    const target = targets > 0 ? messages.outcomes.manyLabel(targets) : path;
    if (operation === 'check')
        return words.check(target);
    const [limit, approval] = [settings.timeoutMs, settings.approvalTimeoutMs].map(messages.duration);
    const waits = operation === 'request'
        ? words.waitsForApproval(limit, approval)
        : // A run that the step ends is not waited for through an approval.
            (0,model_outcome/* endsRun */.sl)(operation)
                ? words.waits(limit)
                : words.waitsLonger(limit, approval);
    return words.line(doing(mode, operation, target, messages.log.run(mode, historyId), words), settings.wait ? waits : words.doesNotWait, 
    // Of a step that ends the run it would be a riddle.
    (0,model_outcome/* endsRun */.sl)(operation) ? '' : (settings.onCancel === 'cancel' ? words.cancels : words.detaches)(mode, targets > 1));
}
/** Without a default on purpose: an operation that is added and not named here does not compile, rather than be told as a start. */
function doing(mode, operation, target, run, words) {
    switch (operation) {
        case 'start':
            return mode === 'pipeline' ? words.startPipeline(target) : words.start(target);
        case 'request':
            return words.request(target);
        case 'approve':
            return words.approve(run, target);
        case 'reject':
            return words.reject(run, target);
        case 'canary-approve':
            return words.canaryApprove(run, target);
        case 'canary-reject':
            return words.canaryReject(run, target);
        case 'cancel':
            return words.cancel(run, target);
        case 'watch':
            return words.watch(run, target);
    }
}
/** The one line of look-ups for a target: `shop (2001) / production (3001) / rolling (2101)`. */
function resolvedLine(target) {
    return [target.project, target.stage, target.scenario]
        .flatMap((part) => (part ? [part.name === '' ? part.id : `${part.name} (${part.id})`] : []))
        .join(' / ');
}
const given = (reference) => reference === undefined ? '' : reference.by === 'id' ? reference.id : reference.name;

// EXTERNAL MODULE: ./lib/src/run/limits.js
var limits = __webpack_require__(1338);
// EXTERNAL MODULE: ./lib/src/run/polling/poll-interval.js + 1 modules
var poll_interval = __webpack_require__(987);
// EXTERNAL MODULE: ./lib/src/reports/blocked.js
var reports_blocked = __webpack_require__(3418);
// EXTERNAL MODULE: ./lib/src/run/lifecycle/state.js
var state = __webpack_require__(7546);
;// CONCATENATED MODULE: ./lib/src/reports/log/event-lines.js


/** What a transition has to tell of a request's own result; undefined where nothing new is to be told. */
function requestLine(transition, context) {
    return startLine(transition, context) ?? decisionLine(transition, context) ?? cancelLine(transition, context);
}
/** Of the history's list before a start, and of the start itself. */
function startLine({ event, after, waitMs }, { messages }) {
    const text = messages.log;
    const why = (failure) => messages.failures.why(failure);
    const retry = (failure) => waitMs === undefined ? undefined : info(text.startRetry(why(failure), messages.duration(Math.max(waitMs, 1000))));
    switch (event.type) {
        case 'list-failed':
            return after.phase === 'starting' ? info(text.historyUnread(why(event.failure))) : retry(event.failure);
        case 'start-refused':
            return retry(event.failure);
        case 'start-lost':
            return after.phase === 'starting' ? warning(text.answerLost(why(event.failure))) : undefined;
        default:
            return undefined;
    }
}
function decisionLine({ before, event, after }, { messages, policy }) {
    if (before.phase !== 'deciding')
        return undefined;
    const run = messages.log.run(policy.mode, (0,state/* historyIdOf */.V)(after));
    switch (event.type) {
        case 'decided':
            return info(messages.log.decided(before.decision, run));
        case 'decision-lost':
            return warning(messages.log.decisionUnanswered(before.decision, run, messages.failures.why(event.failure)));
        default:
            return undefined;
    }
}
/** A cancel may be sent again, but each result of it is told once. */
function cancelLine({ before, event, after }, { messages, policy }) {
    if (before.phase !== 'stopping')
        return undefined;
    const text = messages.log;
    const run = text.run(policy.mode, (0,state/* historyIdOf */.V)(after));
    switch (event.type) {
        case 'cancel-accepted':
            return before.cancel.result === 'accepted' ? undefined : info(text.cancelSent(run));
        case 'cancel-refused': {
            if (before.cancel.result === 'refused')
                return undefined;
            const refused = text.cancelRefused(run, messages.failures.why(event.failure));
            // Asked to cancel, the step's own end says so.
            return (0,errors/* isTransient */.dg)(event.failure) || before.why === 'asked' ? info(refused) : warning(refused);
        }
        case 'cancel-lost':
            if (before.cancel.result === 'unanswered')
                return undefined;
            return warning(text.cancelUnanswered(run, messages.failures.why(event.failure)));
        default:
            return undefined;
    }
}
/** What is told once a run is known, from the transition that made it known; undefined for the post phase, whose own log tells it. */
function begunLine({ before, after }, { messages, policy }) {
    if ((0,state/* historyIdOf */.V)(before) !== '' || policy.phase === 'post')
        return undefined;
    const historyId = (0,state/* historyIdOf */.V)(after);
    if (historyId === '')
        return undefined;
    const text = messages.log;
    const run = text.run(policy.mode, historyId);
    if (after.phase === 'following' && after.origin.how === 'found')
        return info(text.startFound(run));
    const isAttached = (after.phase === 'following' && !after.isOwned) ||
        (after.phase === 'done' && after.outcome.kind === 'started' && after.outcome.attached);
    if (isAttached)
        return info(text.attached(run));
    if (before.phase !== 'starting')
        return undefined;
    return info(before.step === 'sent' ? text.started(run) : text.startFound(run));
}
/** What is told when a signal ends the step and its run is left alone. */
function leftAloneLine({ before, event, after }, { messages, policy }) {
    const historyId = (0,state/* historyIdOf */.V)(after);
    if (event.type !== 'signal' || after.phase !== 'done' || historyId === '' || after.outcome.kind !== 'interrupted-unclear')
        return undefined;
    // Whose it is after a decision without an answer, the post phase finds out.
    if (after.isOpen)
        return undefined;
    const run = messages.log.run(policy.mode, historyId);
    return info(before.phase === 'following' && before.isOwned ? messages.log.detached(run) : messages.log.notOwned(run));
}
const info = (text) => ({ level: 'info', text });
const warning = (text) => ({ level: 'warning', text });

;// CONCATENATED MODULE: ./lib/src/reports/log/changes.js



/** Servers that ended at one poll and get a line each; of more, those that ended alike share one. */
const MAX_SERVER_LINES = 10;
/** Names that such a shared line holds. */
const MAX_NAMES = 8;
/** What differs between two views of a run, as lines for people. Pure. */
function changes(view, previous, context) {
    const { messages } = context;
    const parts = [partsOf(view, previous, context), ...view.tasks.map((task) => taskChanges(task, previous, context))];
    const lines = parts.flatMap((part) => part.lines);
    if (view.status !== previous?.status)
        lines.push(messages.log.status(view.status));
    return { lines, debug: parts.flatMap((part) => part.debug) };
}
function partsOf(view, previous, context) {
    const lines = [...serverLines(view, previous, context), ...analysisLines(view, previous, context.messages)];
    return { lines, debug: stepLines(view, previous) };
}
function before(server, previous) {
    return previous?.targets.find((known) => known.id === server.id && known.name === server.name);
}
/** One line a server that has ended; a rollout of hundreds at once is told in groups. */
function serverLines(view, previous, { messages, spanOf }) {
    const ended = view.targets.flatMap((server) => {
        const statusClass = (0,model_status/* serverClass */.w)(server);
        const known = before(server, previous);
        if (!(0,model_status/* isEnded */.pl)(statusClass) || (known && (0,model_status/* isEnded */.pl)((0,model_status/* serverClass */.w)(known))))
            return [];
        const what = (0,model_status/* isFailed */.Ix)(statusClass) ? messages.log.stepFailed((0,culprits/* failedStep */.cG)(server)) : '';
        return [{ server, mark: symbols/* CLASS_SYMBOLS */.hC[statusClass], what }];
    });
    if (ended.length <= MAX_SERVER_LINES)
        return ended.map(({ server, mark, what }) => {
            const span = spanOf(view.historyId, server);
            const took = span?.to != null && span.to > span.from ? messages.duration(span.to - span.from) : '';
            return messages.log.server(mark, server.name || server.id, what, took);
        });
    const alike = new Map();
    for (const one of ended)
        alike.set(`${one.mark} ${one.what}`, [...(alike.get(`${one.mark} ${one.what}`) ?? []), one]);
    return [...alike.values()].map((group) => {
        const [{ mark, what }] = group;
        const names = group.slice(0, MAX_NAMES).map(({ server }) => server.name || server.id);
        return messages.log.servers(mark, group.length, what, names.join(', ') + (group.length > MAX_NAMES ? ', …' : ''));
    });
}
/** Steps of servers: for whoever switched debug logging on. */
function stepLines(view, previous) {
    return view.targets.flatMap((server) => {
        const known = before(server, previous);
        const changed = server.steps.filter((step) => {
            const was = known?.steps.find((one) => one.name === step.name)?.status;
            return step.status !== '' && step.status !== was;
        });
        const list = changed.map((step) => `${step.name} ${step.status}`).join(', ');
        return list === '' ? [] : [`${server.name || server.id}: ${list}`];
    });
}
function analysisLines(view, previous, messages) {
    const fresh = view.canary.slice(previous?.canary.length ?? 0);
    return fresh.map((analysis) => {
        const { status, score, passScore } = analysis.report;
        const failed = (0,culprits/* canaryRejection */.U5)({ ...view, canary: [analysis] })?.metrics ?? [];
        const mark = (0,culprits/* isFailedVerdict */.vN)(status) ? symbols/* CLASS_SYMBOLS */.hC.failure : /^pass$/i.test(status) ? symbols/* CLASS_SYMBOLS */.hC.success : status;
        const line = messages.log.analysis(mark, (0,culprits/* figure */.vP)(score), (0,culprits/* figure */.vP)(passScore));
        return failed.length === 0 ? line : `${line} · ${messages.log.failedMetrics(failed.join(', '))}`;
    });
}
function taskChanges(task, previous, context) {
    const { messages } = context;
    const known = previous?.tasks.find((one) => one.id === task.id);
    const inner = task.deployment ? partsOf(task.deployment, known?.deployment ?? undefined, context) : { lines: [], debug: [] };
    const within = (line) => `${task.name} › ${line}`;
    const lines = inner.lines.map(within);
    if (!known || (0,model_status/* taskClass */.I$)(task) !== (0,model_status/* taskClass */.I$)(known) || task.status !== known.status)
        lines.push(...taskLine(task, messages));
    return { lines, debug: inner.debug.map(within) };
}
function taskLine(task, messages) {
    const statusClass = (0,model_status/* taskClass */.I$)(task);
    if (statusClass === 'queued')
        return [];
    if ((0,model_status/* isBlocked */.lT)(statusClass))
        return [
            `${symbols/* CLASS_SYMBOLS */.hC[statusClass]} ${messages.log.taskWaits(task.name, statusClass === 'blocked-approval' ? 'approval' : 'canary')}`,
        ];
    if (statusClass === 'running')
        return [`${symbols/* CLASS_SYMBOLS */.hC[statusClass]} ${messages.log.taskRunning(task.name)}`];
    const { startedAt, finishedAt } = task;
    const took = startedAt !== null && finishedAt !== null && finishedAt > startedAt ? messages.duration(finishedAt - startedAt) : '';
    const what = (0,model_status/* isFailed */.Ix)(statusClass) ? (0,culprits/* insideTask */.a6)(task, messages) : statusClass === 'unknown' ? task.status : '';
    return [messages.log.server(symbols/* CLASS_SYMBOLS */.hC[statusClass], task.name, what, took)];
}

// EXTERNAL MODULE: ./lib/src/run/polling/interval.js
var interval = __webpack_require__(8531);
;// CONCATENATED MODULE: ./lib/src/reports/log/estimate.js

/** Nothing where there is no basis: too few earlier runs, or one that has not begun, or that waits (or waited) for a person. */
function estimate({ statusClass, elapsed, queued, durations }) {
    if (statusClass !== 'running' || durations.length < interval/* MIN_KNOWN */.ZF)
        return undefined;
    const sorted = durations.toSorted((a, b) => a - b);
    const medianMs = sorted[sorted.length >> 1] ?? 0;
    const elapsedMs = Math.max(0, elapsed - queued);
    const basis = { medianMs, count: durations.length };
    if (elapsedMs >= medianMs)
        return { ...basis, late: true, elapsedMs };
    return { ...basis, late: false, percent: Math.floor((100 * elapsedMs) / medianMs), leftMs: medianMs - elapsedMs };
}
/** Characters of the bar: one for 5 %. */
const BAR = 20;
/** `[############--------]`, in characters that every font and every raw log has. */
function bar(percent) {
    const full = Math.min(BAR, Math.floor((percent / 100) * BAR));
    return `[${'#'.repeat(full)}${'-'.repeat(BAR - full)}]`;
}

;// CONCATENATED MODULE: ./lib/src/reports/log/progress.js



/** Lines that one poll may print; a pipeline of 100 tasks would otherwise bury the log. */
const MAX_LINES = 40;
/** Turns what following sees into log lines: one a server or task when it ends, and a sign of life in between, each with the time since the step began. */
function createProgress(options) {
    const { log, messages, clock, begunAt, prefix = () => '', isDebug = false } = options;
    const recorder = createRecorder();
    let changedAt = clock.elapsed();
    const stamp = () => elapsed(clock.elapsed() - begunAt);
    const line = (text) => log.info(`${stamp()} ${prefix()}${text}`);
    const seconds = (ms) => messages.duration(Math.max(ms, 1000));
    /** Answers `false` for a change that no line tells of. */
    return (event) => {
        switch (event.event) {
            case 'seen': {
                changedAt = clock.elapsed();
                recorder.record(event.view, clock.now());
                const { lines, debug } = changes(event.view, event.previous, { messages, spanOf: recorder.serverSpan });
                for (const text of lines.slice(0, MAX_LINES))
                    line(text);
                if (lines.length > MAX_LINES)
                    line(`… +${lines.length - MAX_LINES}`);
                if (isDebug)
                    for (const text of debug.slice(0, MAX_LINES))
                        log.debug(`${prefix()}${text}`);
                return lines.length > 0;
            }
            case 'heartbeat': {
                const still = messages.log.heartbeat(event.view?.status ?? '', seconds(clock.elapsed() - changedAt));
                line([still, estimateText(event.known, messages)].filter((part) => part !== '').join(' · '));
                return true;
            }
            case 'poll-failed':
                line(messages.log.pollFailed(messages.failures.why(event.failure), seconds(event.delayMs)));
                return true;
            case 'poll-recovered':
                line(messages.log.pollRecovered(event.failed));
                return true;
            case 'unknown-status':
                log.warning(messages.log.unknownStatus(event.word));
                return true;
        }
    };
}
/** `[############--------] about 62 %, 1 min 24 s left`; empty without a basis. */
function estimateText(known, messages) {
    const found = estimate(known);
    if (!found)
        return '';
    if (found.late)
        return messages.log.late(messages.duration(found.medianMs));
    return `${bar(found.percent)} ${messages.log.estimate(found.percent, messages.duration(Math.max(found.leftMs, 1000)))}`;
}
/** `[0:07]`, `[1:02:03]`: time since the step began. */
function elapsed(ms) {
    const total = Math.max(0, Math.floor(ms / 1000));
    const [h, m, s] = [Math.floor(total / 3600), Math.floor(total / 60) % 60, total % 60];
    const two = (n) => String(n).padStart(2, '0');
    return `[${h > 0 ? `${h}:${two(m)}` : m}:${two(s)}]`;
}

;// CONCATENATED MODULE: ./lib/src/reports/log/run-log.js







/** The log of one run's life: a line a change, each once, and a sign of life when nothing changes. */
function createRunLog(options) {
    const { log, messages, clock, policy, known } = options;
    const voice = createVoice(options);
    const progress = createProgress(options);
    const seen = createSeen(options, progress);
    let state;
    const conflict = (after) => {
        const line = messages.log.conflict(after.attempts.others.map((run) => run.historyId).join(', '), policy.onConflict);
        voice.write({ level: 'info', text: line });
    };
    const beat = () => {
        voice.heard();
        if (state?.phase === 'starting')
            return log.info(options.prefix() + messages.log.stillLooking);
        if (state?.phase === 'idle' && state.attempts.others.length > 0)
            return conflict(state);
        progress({ event: 'heartbeat', view: state?.seen, known: known(clock.elapsed()) });
    };
    const stop = keepBeating(clock, voice, beat, () => (state?.phase === 'following' ? limits/* FOLLOW_HEARTBEAT_MS */.ob : limits/* HEARTBEAT_MS */.m));
    const observer = (before, event, after, waitMs) => {
        state = after;
        switch (event.type) {
            case 'resolved':
                log.info(resolvedLine(event.target));
                break;
            case 'listed':
                if (after.phase === 'idle' && othersOf(after) !== othersOf(before))
                    conflict(after);
                break;
            case 'polled':
                if (before.failed > 1)
                    progress({ event: 'poll-recovered', failed: before.failed });
                if (after.phase !== 'idle' && seen(event.view, before.seen, isWaiting(after)))
                    voice.heard(event.at);
                break;
            case 'poll-failed':
                if (waitMs !== undefined && after.phase !== 'stopping')
                    progress({ event: 'poll-failed', failure: event.failure, delayMs: waitMs });
                break;
            default:
                break;
        }
        const transition = { before, event, after, waitMs };
        for (const line of [requestLine, begunLine, leftAloneLine])
            voice.write(line(transition, options));
    };
    return { observer, stop };
}
function createVoice({ log, clock, prefix }) {
    let heardAt = clock.elapsed();
    return {
        write(line) {
            if (!line)
                return;
            heardAt = clock.elapsed();
            log[line.level](prefix() + line.text);
        },
        heard(at = clock.elapsed()) {
            heardAt = at;
        },
        get heardAt() {
            return heardAt;
        },
    };
}
/** Beats whenever nothing was told for `quietMs`: whoever watches a log takes silence for a hang. Answers what ends it. */
function keepBeating(clock, voice, beat, quietMs) {
    const over = new AbortController();
    const beats = async () => {
        for (;;) {
            const ms = quietMs();
            await clock.sleep(voice.heardAt + ms - clock.elapsed(), over.signal);
            if (clock.elapsed() >= voice.heardAt + ms)
                beat();
        }
    };
    // The end of the last pause, by `stop`, is all that it rejects with.
    beats().catch(() => undefined);
    return () => over.abort();
}
/** Tells what a poll saw that is new, and calls people to a decision that is theirs; answers whether the progress had a line of it. */
function createSeen(options, progress) {
    const { log, messages, policy } = options;
    const words = new Set();
    /** Says who must do what, where: a notice, which GitHub shows above the log. */
    const blocked = (view) => {
        const sentence = (0,reports_blocked/* blockedSentence */.i)(view, options.consoleUrl, messages);
        log.notice(`${sentence} ${messages.log.waitsUpTo(messages.duration(policy.approvalTimeoutMs))}`);
    };
    return (view, previous, mayCall) => {
        if (previous && (0,poll_interval/* fingerprint */.R)(previous) === (0,poll_interval/* fingerprint */.R)(view))
            return false;
        const isTold = progress({ event: 'seen', view, previous });
        if (view.statusClass === 'unknown' && !words.has(view.status)) {
            words.add(view.status);
            progress({ event: 'unknown-status', word: view.status });
        }
        if (mayCall && (0,model_status/* isBlocked */.lT)(view.statusClass) && previous?.statusClass !== view.statusClass)
            blocked(view);
        return isTold;
    };
}
/** Whether the step waits for what people decide: nobody is called to a decision that it is making, or on a run that it is stopping. */
function isWaiting(state) {
    return state.phase === 'following' || (state.phase === 'deciding' && state.step === 'pausing');
}
function othersOf(state) {
    return state.phase === 'idle' ? state.attempts.others.map((run) => run.historyId).join() : '';
}

;// CONCATENATED MODULE: ./lib/src/reports/recording.js
/** Records what is seen of a run, for summary and pictures. */
function createRecording(recorder, clock) {
    return (_, event, after) => {
        if (event.type === 'polled' && after.phase !== 'idle')
            recorder.record(event.view, clock.now());
    };
}

;// CONCATENATED MODULE: ./lib/src/reports/run-outputs.js

/** The outputs of a step with one run, each as soon as it is known. */
function createRunOutputs(outputs) {
    return (before, event, after) => {
        const historyId = (0,state/* historyIdOf */.V)(after);
        if (historyId !== '' && historyId !== (0,state/* historyIdOf */.V)(before))
            outputs.set('history-id', historyId);
        if (after.target && after.target !== before.target)
            outputs.setTarget(after.target);
        if (event.type === 'polled' && after.phase !== 'idle')
            outputs.setView(event.view);
    };
}

// EXTERNAL MODULE: ./lib/src/runner/hidden-values.js
var hidden_values = __webpack_require__(6616);
// EXTERNAL MODULE: ./lib/src/runner/inputs.js + 2 modules
var runner_inputs = __webpack_require__(3545);
// EXTERNAL MODULE: ./lib/src/runner/log.js
var runner_log = __webpack_require__(223);
// EXTERNAL MODULE: ./lib/src/runner/saved-state.js
var saved_state = __webpack_require__(3882);
// EXTERNAL MODULE: ./lib/src/runner/signals.js
var signals = __webpack_require__(4016);
// EXTERNAL MODULE: ./lib/src/runner/temporary-file.js + 2 modules
var temporary_file = __webpack_require__(4961);
;// CONCATENATED MODULE: ./lib/src/main.js





















/** The main phase: read the inputs, do what they ask for, and report on every path. Never throws. */
async function main(host) {
    // Before anything is printed, whether the inputs are right or not. Their base64 and escaped forms are masked by the runner.
    (0,hidden_values/* mask */.dK)(host.core, (0,hidden_values/* secretsIn */.VY)(host.core, host.env));
    const nonce = (0,saved_state/* saveNonce */.f4)(host.core);
    const inputs = await (0,runner_inputs/* readInputs */.K)(host);
    if (!inputs.ok)
        return refuseInputs(host, inputs.problems, (0,messages_messages/* messagesFor */.kP)(inputs.language));
    const { settings } = inputs;
    const messages = (0,messages_messages/* messagesFor */.kP)(settings.language);
    if (inputs.settings.credentialsSource.from !== 'keys')
        markBegun(host, nonce);
    // Listening begins before the first request: a run that nobody would cancel is never started.
    const interruption = (0,signals/* listenForInterruption */.e)(host, (signal) => (0,runner_log/* createLog */.h)(host.core).info(messages.log.interrupted(signal)));
    const step = (0,commands_step/* createStep */.Bx)(host, settings, interruption);
    const opening = { historyId: (0,step_settings/* isActSettings */.yV)(settings) ? settings.historyId : '', targets: (0,step_settings/* targetsOfMany */.h3)(settings).length };
    step.log.info(openingLine((0,report_settings/* reportSettings */.k)(settings), opening, messages));
    if (!(0,step_settings/* isRunSettings */.ll)(settings)) {
        const ended = await withoutRun(settings, step);
        return conclude([ended], { ...step, settings, reporter: undefined });
    }
    const identity = (0,saved_state/* stateIdentity */.yU)(settings.credentialsSource, nonce, host.env);
    const reporter = await createReporter(settings, identity, step);
    const ended = await withRuns(settings, identity, reporter, step);
    await conclude(ended, { ...step, settings, reporter });
}
/** Does what needs no run. Never throws. */
async function withoutRun(settings, tools) {
    const nothing = { label: '', target: undefined, historyId: '', recorder: createRecorder() };
    if (settings.mode !== 'api')
        return { ...nothing, ...(await checkOperation(settings, tools)) };
    const { apiOperation } = await Promise.all(/* import() */[__webpack_require__.e(934), __webpack_require__.e(883)]).then(__webpack_require__.bind(__webpack_require__, 6883));
    return { ...nothing, outcome: await apiOperation(settings, tools) };
}
function markBegun({ marks }, nonce) {
    try {
        marks?.set((0,temporary_file/* begunMark */.f_)(nonce));
    }
    catch {
        // A folder that can't be written to: then post can't tell what was saved from what somebody made up, and says so.
    }
}
/** Does what the step is for; one end a run. Never throws. */
async function withRuns(settings, identity, reporter, tools) {
    const { host, log, messages, interruption, apis, transport, outputs } = tools;
    const state = (0,saved_state/* createStateWriter */.xk)(host.core, identity);
    const recorders = new Map();
    const stops = [];
    const recorderOf = (index) => {
        const known = recorders.get(index) ?? createRecorder();
        recorders.set(index, known);
        return known;
    };
    const results = await (0,runs/* operateRuns */.p)(settings, {
        tools: {
            ...{ clock: host.clock, random: host.random, apis, interruption, serviceTime: transport.serviceTime },
            historyTime: transport.historyTime,
            account: (0,commands_step/* accountNames */.Er)(tools),
            isStepOver: () => host.marks?.has((0,temporary_file/* endedMark */.Q4)(identity.nonce)) ?? false,
            onObserverFailed: (error) => log.warning(messages.log.reporterFailed((0,message_of/* messageOf */.b)(error))),
        },
        save: (index, entry) => state.save(index, entry),
        // Each part as soon as it is known: a look-up that fails later must not hide what was found before.
        onResolved: (label, part, found) => {
            if (label === '')
                outputs.setResolved(part, found);
        },
        connections: (count) => host.connections?.(count),
        observe: (run) => {
            const { observers, stop } = watch(run, (0,step_settings/* targetsOfMany */.h3)(settings).length, recorderOf(run.index), reporter, tools);
            stops.push(stop);
            return observers;
        },
    });
    for (const stop of stops)
        stop();
    return results.map((result) => ({ ...result, recorder: recorderOf(result.index) }));
}
/** Who watches a run, which is the only one if `targets` is 0. */
function watch(run, targets, recorder, reporter, tools) {
    const { host, log, messages, outputs, begunElapsed } = tools;
    const isMany = targets > 0;
    const { policy, interval } = run;
    const runLog = createRunLog({
        ...{ log, messages, clock: host.clock, begunAt: begunElapsed, policy, consoleUrl: outputs.get('console-url') },
        isDebug: host.env.RUNNER_DEBUG === '1',
        prefix: () => prefix(run.label()),
        known: (at) => interval.known(at),
    });
    const observers = [createRecording(recorder, host.clock)];
    if (!isMany)
        observers.unshift(createRunOutputs(outputs));
    if (reporter) {
        const label = messages.outcomes.manyLabel(targets);
        observers.push(isMany ? createGitHubManyObserver(reporter, label) : createGitHubObserver(reporter));
    }
    observers.push(runLog.observer);
    return { observers, stop: runLog.stop };
}
/** Names the run at the beginning of a line of the log, where several share it. */
const prefix = (label) => (label === '' ? '' : `${label}: `);
/** Reports to GitHub are best effort, even where their own set-up fails. */
async function createReporter(settings, identity, { host, log, messages, outputs }) {
    if (settings.environment === '' && settings.commitStatus === '' && !settings.comment)
        return undefined;
    try {
        const { createGitHubReporter } = await Promise.all(/* import() */[__webpack_require__.e(934), __webpack_require__.e(845), __webpack_require__.e(796), __webpack_require__.e(125)]).then(__webpack_require__.bind(__webpack_require__, 9125));
        const own = { ...host, core: (0,saved_state/* sealedState */.kk)(host.core, identity) };
        return createGitHubReporter({ host: own, log, messages, outputs, settings: (0,report_settings/* githubSettings */.N)(settings) });
    }
    catch (error) {
        log.warning(messages.log.reporterFailed((0,message_of/* messageOf */.b)(error)));
        return undefined;
    }
}
/** All problems in one error; `conclusion` says refused, since nothing was started. */
async function refuseInputs(host, problems, messages) {
    const outputs = (0,runner_outputs/* createOutputs */.lk)({ core: host.core, saveFile: host.saveFile, messages: messages.runner });
    outputs.setConclusion('refused');
    outputs.complete();
    const log = (0,runner_log/* createLog */.h)(host.core);
    if (host.env.GITHUB_STEP_SUMMARY && !/^false$/i.test(host.core.getInput('summary').trim())) {
        try {
            const { renderInputProblems } = await __webpack_require__.e(/* import() */ 423).then(__webpack_require__.bind(__webpack_require__, 6423));
            await host.core.summary.addRaw(renderInputProblems(messages, problems)).write({ overwrite: true });
        }
        catch (error) {
            log.warning(messages.log.summaryFailed((0,message_of/* messageOf */.b)(error)));
        }
    }
    const { headline, nothingStarted } = messages.inputs;
    log.fail((problems.length === 1 ? [...problems, nothingStarted] : [headline(problems.length), ...problems]).join(' '));
}


/***/ }),

/***/ 3418: // ./lib/src/reports/blocked.js
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ blockedSentence)
/* harmony export */ });
/* harmony import */ var _run_model_status_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1510);

/** Who has to do what before a run goes on, for log, comment and summary alike. Empty for a run that waits for nobody. */
function blockedSentence(view, consoleUrl, messages) {
    if (!(0,_run_model_status_js__WEBPACK_IMPORTED_MODULE_0__/* .isBlocked */ .lT)(view.statusClass))
        return '';
    const { projectId, historyId } = view.blockedOn ?? { projectId: view.project.id, historyId: view.historyId };
    const kind = view.statusClass === 'blocked-approval' ? 'approval' : 'canary';
    return messages.log.blocked(kind, projectId, historyId, consoleUrl);
}


/***/ })

};
