export const id = 151;
export const ids = [151];
export const modules = {

/***/ 3151: // ./lib/src/main.js + 13 modules
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./lib/src/ncloud/errors.js + 1 modules
var errors = __webpack_require__(9652);
// EXTERNAL MODULE: ./lib/src/run/model/status.js
var model_status = __webpack_require__(1510);
// EXTERNAL MODULE: ./lib/src/run/services/names.js
var names = __webpack_require__(2385);
// EXTERNAL MODULE: ./lib/src/run/services/run-services.js
var run_services = __webpack_require__(73);
// EXTERNAL MODULE: ./lib/src/commands/bindings.js + 4 modules
var bindings = __webpack_require__(225);
// EXTERNAL MODULE: ./lib/src/run/model/interrupted.js
var interrupted = __webpack_require__(2148);
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
    return { kind: 'defect-before-start', message: error instanceof Error ? error.message : String(error) };
}

;// CONCATENATED MODULE: ./lib/src/commands/check.js






/**
 * `check`: starts nothing; proves what can be proved (inputs, credentials, clock, every name, what would happen, whether something is in
 * the way) and says what can't be and why. Green only if nothing that can be proved failed. Never throws.
 */
async function checkOperation(step, settings) {
    const text = step.say.check;
    const wait = { signal: step.interruption.signal, deadline: step.deadline };
    row(step, text.inputs, 'proved', text.inputsFine);
    let target;
    const onResolved = (part, found) => {
        step.log.info(step.say.log.resolved(step.say.log.kinds[part], found.name, found.id));
        target = { project: { id: '', name: '' }, ...target, [part === 'pipeline' ? 'project' : part]: found };
    };
    const outcome = await step.phase('check', async () => {
        let failure;
        try {
            target =
                settings.target.mode === 'pipeline'
                    ? await checkPipeline(step, settings.target, onResolved, wait)
                    : await checkScenario(step, settings.target, onResolved, wait);
            row(step, text.credentials, 'proved', text.credentialsFine);
            row(step, text.clock, 'proved', text.clockOffset(Math.round(clockOffset(step) / 1000)));
        }
        catch (error) {
            failure = outcomeOfError(error);
            tellFailure(step, error);
        }
        row(step, text.permission, 'not-provable', text.permissionWhy(settings.mode));
        return failure ?? verdictOf(step.checks);
    });
    return { outcome, target };
}
function verdictOf(checks) {
    const failed = checks.filter((check) => check.result === 'failed');
    if (failed.length === 0)
        return { kind: 'checked' };
    return { kind: 'checks-failed', problems: failed.map((check) => `${check.what}: ${check.detail}`) };
}
/** The least that this machine's clock is off, in ms, by all that is known of the service's. */
function clockOffset({ transport, host: { clock } }) {
    const now = clock.now();
    const { least, most } = transport.serviceTime();
    return Math.max(least - now, Math.min(most - now, 0));
}
function tellFailure(step, error) {
    const { check: text, failures, log } = step.say;
    if (error instanceof names/* NameNotResolved */.D_) {
        row(step, log.kinds[error.kind], 'failed', text.notFound(error.wanted, error.why));
        row(step, text.credentials, 'proved', text.credentialsFine);
    }
    else if (error instanceof errors/* ApiError */.hD)
        row(step, text.reachable, 'failed', failures.why(error.failure));
}
async function checkScenario(step, reference, onResolved, wait) {
    const text = step.say.check;
    const target = await (0,names/* resolveScenario */.d8)(step.apis.deploy, reference, wait, onResolved);
    const ids = { projectId: target.project.id, stageId: target.stage.id, scenarioId: target.scenario.id };
    const [stageDetail, detail] = await Promise.all([
        step.apis.deploy.stage(ids.projectId, ids.stageId, wait),
        step.apis.deploy.scenario(ids, wait),
        underWay(step, 'deploy', target, wait),
    ]);
    const named = {
        project: { ...target.project, name: target.project.name || detail.project?.name || '' },
        stage: { ...target.stage, name: target.stage.name || detail.stage?.name || stageDetail.name },
        scenario: { ...target.scenario, name: target.scenario.name || detail.name },
    };
    step.outputs.setTarget(named);
    for (const part of ['project', 'stage', 'scenario']) {
        const found = named[part];
        row(step, step.say.log.kinds[part], 'proved', step.say.log.resolved('', found.name, found.id).trim());
    }
    const { config } = detail;
    row(step, text.targetType, 'proved', [stageDetail.type || detail.type, config?.strategy].filter(Boolean).join(', ') || '–');
    const place = stageDetail.config;
    const where = [...(place?.serverName ?? []), place?.autoScalingGroupName, place?.clusterName, place?.bucketName].filter((name) => name);
    row(step, text.targets, where.length > 0 ? 'proved' : 'not-provable', where.join(', ') || text.noTargets);
    const file = config?.file;
    if (file?.type === 'later')
        row(step, text.file, 'failed', text.fileLater);
    else if (file) {
        const source = file.ObjectStorage
            ? `${file.ObjectStorage.bucket}/${file.ObjectStorage.object}`
            : (file.SourceBuild?.name ?? '');
        row(step, text.file, 'proved', [file.type, source].filter(Boolean).join(': '));
    }
    else if (config?.manifest)
        row(step, text.manifest, 'proved', `${config.manifest.repository}@${config.manifest.branch}: ${config.manifest.path.join(', ')}`);
    if (config?.canaryConfig)
        row(step, text.canary, 'proved', config.canaryConfig.analysisType);
    return named;
}
async function checkPipeline(step, reference, onResolved, wait) {
    const target = await (0,names/* resolvePipeline */.d2)(step.apis.pipeline, reference.project, wait, onResolved);
    const [detail] = await Promise.all([
        step.apis.pipeline.project(target.project.id, wait),
        underWay(step, 'pipeline', target, wait),
    ]);
    const named = { project: { id: target.project.id, name: target.project.name || detail.name } };
    step.outputs.setTarget(named);
    row(step, step.say.log.kinds.pipeline, 'proved', step.say.log.resolved('', named.project.name, named.project.id).trim());
    for (const task of detail.tasks) {
        const after = task.linkedTasks.length > 0 ? ` ← ${task.linkedTasks.join(', ')}` : '';
        row(step, step.say.check.task(task.name), 'proved', `${task.type}${after}`);
    }
    return named;
}
/** Whether another run would be in the way of a start now, by the very reading that a start goes by. */
async function underWay(step, mode, target, wait) {
    const text = step.say.check;
    const { apis, transport, host } = step;
    try {
        const kind = (0,bindings/* bindKind */.oZ)({ apis, clock: host.clock, serviceTime: transport.serviceTime }, mode, target);
        const others = (await (0,run_services/* withEnds */.J)(kind, await kind.recent(wait), wait)).filter(model_status/* isUnderWay */.gn);
        const told = others.map((run) => `${run.historyId} (${run.status})`).join(', ');
        row(step, text.underWay, 'proved', others.length === 0 ? text.nothingUnderWay : text.othersUnderWay(told));
    }
    catch (error) {
        if (!(error instanceof errors/* ApiError */.hD))
            throw error;
        row(step, text.underWay, 'failed', step.say.failures.why(error.failure));
    }
}
function row(step, what, result, detail) {
    step.checks.push({ what, result, detail });
    const mark = { proved: '✓', failed: '✗', 'not-provable': '–' }[result];
    step.log.info(`${mark} ${what}: ${detail}`);
}

// EXTERNAL MODULE: ./lib/src/commands/runs.js
var runs = __webpack_require__(2431);
// EXTERNAL MODULE: ./lib/src/commands/step.js + 9 modules
var commands_step = __webpack_require__(6282);
// EXTERNAL MODULE: ./lib/src/messages/messages.js + 21 modules
var messages_messages = __webpack_require__(5444);
// EXTERNAL MODULE: ./lib/src/run/model/outcome.js
var model_outcome = __webpack_require__(986);
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

// EXTERNAL MODULE: ./lib/src/runner/escape.js
var runner_escape = __webpack_require__(9774);
// EXTERNAL MODULE: ./lib/src/runner/outputs.js + 1 modules
var runner_outputs = __webpack_require__(6487);
;// CONCATENATED MODULE: ./lib/src/reports/recorder.js

/** Spans kept at most; a deployment to 500 servers has 1,500, and nobody looks at more in one picture. */
const MOST_SPANS = 5000;
function createRecorder() {
    const statuses = [];
    const work = new Map();
    let latest;
    /** A span begins when its work is first seen under way and ends when it is first seen over. */
    const span = (lane, name, status, phase, at) => {
        const key = JSON.stringify([lane, name]);
        const known = work.get(key);
        if (!known) {
            if (phase === 'before' || work.size >= MOST_SPANS)
                return;
            work.set(key, { lane, name, status, from: at.from, to: phase === 'over' ? Math.max(at.to, at.from) : null });
            return;
        }
        known.status = status;
        if (phase === 'over')
            known.to ??= Math.max(at.to, known.from);
    };
    /** A step is over at the latest when the next one is, or the whole run: a look comes later than that. */
    const recordTarget = (target, now) => {
        let to = now;
        for (const step of target.steps.toReversed()) {
            const phase = step.status === '' ? 'before' : step.status === 'inprogress' ? 'under-way' : 'over';
            span(target.name, step.name, step.status, phase, { from: step.at ?? now, to });
            to = Math.min(to, step.at ?? to);
        }
    };
    const recordTask = (task, now) => {
        const phase = (0,model_status/* isEnded */.pl)(task.statusClass) ? 'over' : task.statusClass === 'queued' ? 'before' : 'under-way';
        span(task.name, task.type, task.status, phase, { from: task.startedAt ?? now, to: task.finishedAt ?? now });
    };
    return {
        record(view, now) {
            latest = view;
            if (statuses.at(-1)?.status !== view.status || statuses.at(-1)?.statusClass !== view.statusClass) {
                statuses.push({ status: view.status, statusClass: view.statusClass, from: now });
            }
            for (const target of view.targets)
                recordTarget(target, Math.min(now, view.finishedAt ?? now));
            for (const task of view.tasks)
                recordTask(task, now);
        },
        statuses,
        get work() {
            return [...work.values()];
        },
        get view() {
            return latest;
        },
    };
}
/** Whether a step's or task's word means that it failed; for messages that name the culprit. */
function isFailedWord(word) {
    return (0,model_status/* pipelineStatus */.pO)(word) === 'failure' || (0,model_status/* pipelineStatus */.pO)(word) === 'rejected';
}

// EXTERNAL MODULE: ./lib/src/reports/report.js
var report = __webpack_require__(5034);
;// CONCATENATED MODULE: ./lib/src/reports/verdict.js



/** Most ids named in one sentence; the rest is counted. */
const MOST_IDS = 5;
/** The three sentences of an outcome (contract §5): what happened to what, why, and what to do next. */
function verdict(outcome, context) {
    const { say, settings, historyId } = context;
    const text = say.outcomes;
    const subject = text.subject(settings.mode, historyId, verdict_names(context));
    const failure = (cause) => ({
        why: cause ? say.failures.why(cause) : '',
        next: cause ? say.failures.next(cause) : '',
    });
    const say3 = (what, why = '', next = '') => ({ conclusion: (0,model_outcome/* conclusionOf */.vu)(outcome), what, why, next });
    const limit = (budget) => say.duration(budget === 'timeout' ? settings.timeoutMs : settings.approvalTimeoutMs);
    const notStarted = ({ waitingFor, failure: cause }) => {
        if (waitingFor.length > 0)
            return say3(text.tooLateWaiting(subject, ids(waitingFor), limit('timeout')), '', text.tooLateWaitingNext);
        // A service that answers, if only to refuse, was reached.
        if (cause?.kind !== 'http' || cause.status >= 500)
            return say3(text.tooLate(subject, limit('timeout')), ...Object.values(failure(cause)));
        const next = cause.status === 429 ? failure(cause).next : text.tooLateWaitingNext;
        return say3(text.tooLateRefused(subject, limit('timeout')), failure(cause).why, next);
    };
    switch (outcome.kind) {
        case 'run-succeeded':
            return say3(text.runSucceeded(subject, runDuration(outcome.view, say)));
        case 'run-cancelled-as-asked':
            return say3(text.runCancelled(subject));
        case 'run-rejected-as-asked':
            return say3(text.runRejected(subject));
        case 'checked':
            return say3(text.checked(subject));
        case 'api-done':
            return say3(text.apiDone(settings.operation));
        case 'started':
            return say3(startedSentence(outcome.attached, settings.operation, subject, text), '', text.stateWatch(outcome.historyId));
        case 'run-failed':
            return say3(outcome.view.status === 'success' ? text.failedDespiteSuccess(subject) : text.failed(subject, outcome.view.status), culprits(outcome.view, say), text.failedNext(settings.mode));
        case 'run-rejected':
            return say3(text.rejected(subject, outcome.view.status), '', text.rejectedNext);
        case 'run-cancelled':
            return say3(text.cancelledElsewhere(subject), '', text.cancelledNext);
        case 'api-interrupted':
            return say3(say.api.interrupted(settings.operation, outcome.signalName));
        case 'interrupted':
            if (outcome.historyId === undefined)
                return say3(text.interruptedBeforeStart(subject, outcome.signalName));
            return say3(text.interrupted(subject, outcome.signalName), cancelSentence(outcome, settings.operation, say));
        case 'interrupted-unclear':
            if (outcome.historyId === undefined)
                return say3(text.interruptedUnclear(subject, outcome.signalName));
            return say3(text.interrupted(subject, outcome.signalName), cancelSentence(outcome, settings.operation, say), text.stateWatch(outcome.historyId));
        case 'timed-out': {
            const what = text.timedOut(subject, outcome.budget, limit(outcome.budget), outcome.view?.status ?? '');
            const next = outcome.cancel.result === 'accepted' ? '' : text.resume(historyId);
            return say3(what, cancelSentence(outcome, settings.operation, say), next);
        }
        case 'not-started':
            return notStarted(outcome);
        case 'refused': {
            const what = {
                resolve: text.refusedStart,
                start: text.refusedStart,
                look: text.refusedLook,
                decide: () => text.refusedDecision(settings.operation, subject),
                api: () => text.refusedApi(settings.operation),
            }[outcome.during](subject);
            return say3(what, ...Object.values(failure(outcome.failure)));
        }
        case 'name-not-resolved': {
            const { kind, wanted, why, candidates, total } = outcome.error;
            const word = say.log.kinds[kind];
            const found = candidates.map((candidate) => `${candidate.name} (id ${candidate.id})`).join(', ');
            if (why === 'ambiguous')
                return say3(text.nameAmbiguous(word, wanted, total), '', text.useIds(found));
            return say3(text.nameMissing(word, wanted), '', total === 0 ? text.noCandidates(word) : text.candidates(found, total - candidates.length));
        }
        case 'conflict':
            return say3(text.conflict(subject, ids(outcome.others)), '', text.conflictNext);
        case 'held-back':
            return say3(text.heldBack(subject), '', text.heldBackNext);
        case 'duplicate':
            return say3(text.duplicate(subject), '', text.duplicateNext);
        case 'wrong-parameters':
            return say3(outcome.problem);
        case 'checks-failed':
            return say3(text.checksFailed(subject), outcome.problems.join('; '));
        case 'wrong-state': {
            const ended = outcome.view.finishedAt !== null || (0,model_status/* isEnded */.pl)(outcome.view.statusClass);
            const uncancellable = outcome.operation === 'cancel' && !ended;
            const next = ended ? text.stateEnded : `${uncancellable ? `${text.stateUncancellable} ` : ''}${text.stateWatch(historyId)}`;
            return say3(text.state(outcome.operation, subject, outcome.view.status), failure(outcome.failure).why, next);
        }
        case 'lost':
            return say3(text.lost(subject), failure(outcome.failure).why, text.lostNext(historyId));
        case 'undocumented-end':
            return say3(text.undocumentedEnd(subject, outcome.view.status), '', text.undocumentedNext);
        case 'ambiguous-write':
            return say3(say.api.ambiguous(settings.operation), failure(outcome.failure).why, say.api.look);
        case 'unconfirmed':
            return say3(say.api.unconfirmed(settings.operation), failure(outcome.failure).why, say.api.look);
        case 'unclear-start':
            return say3(text.unclearStart(subject, ids(outcome.candidates)), failure(outcome.failure).why, text.unclearNext);
        case 'defect':
        case 'defect-before-start':
            return say3(text.defect(subject, outcome.message), '', text.defectNext(historyId));
    }
    return outcome;
}
/** One line of text for the annotation and the log. */
function oneLine(verdict) {
    return [verdict.what, verdict.why, verdict.next].filter((part) => part !== '').join(' ');
}
/** Whether the step is green. */
const isGreenVerdict = (verdict) => (0,model_outcome/* isGreen */.gf)(verdict.conclusion);
function verdict_names({ target, settings, label = '' }) {
    const name = (part) => {
        const resolved = target?.[part];
        const given = settings[part];
        return resolved?.name || resolved?.id || (given ? (given.by === 'id' ? given.id : given.name) : '');
    };
    if (label !== '' && !target?.project.id)
        return { project: label, stage: '', scenario: '' };
    return { project: name('project'), stage: name('stage'), scenario: name('scenario') };
}
function runDuration(view, say) {
    return view.startedAt !== null && view.finishedAt !== null ? say.duration(view.finishedAt - view.startedAt) : '';
}
function startedSentence(attached, operation, subject, text) {
    if (attached || operation === 'watch')
        return text.underWay(subject);
    return operation === 'start' || operation === 'request' ? text.started(subject) : text.decided(operation, subject);
}
/** Whether the run that the step leaves goes on. */
function cancelSentence(outcome, operation, say) {
    const { cancel, view } = outcome;
    if (cancel.result === 'not-sent' && (0,model_outcome/* endsRun */.sl)(operation))
        return say.outcomes.endingUnseen(operation, view?.status ?? '');
    return say.outcomes.cancelResult(cancel.result, 'failure' in cancel ? say.failures.why(cancel.failure) : '');
}
function ids(runs) {
    const shown = runs.slice(0, MOST_IDS).map((run) => run.historyId);
    return shown.join(', ') + (runs.length > shown.length ? ` (+${runs.length - shown.length})` : '');
}
/** Which servers or tasks failed, and where. */
function culprits(view, say) {
    const text = say.outcomes;
    if (view.status === 'canary_waiting_timeout')
        return text.canaryExpired;
    const servers = view.targets
        .filter((target) => isFailedWord(target.status))
        .map((target) => text.failedAt(target.name, target.steps.find((step) => isFailedWord(step.status))?.name ?? '', target.status));
    const tasks = view.tasks
        .filter((task) => isFailedWord(task.status))
        .map((task) => {
        const inside = task.deployment ? ` ${culprits(task.deployment, say)}` : '';
        return text.failedTask(task.name, task.status, task.failedPhase) + inside.trimEnd();
    });
    return [...servers, ...tasks].slice(0, MOST_IDS).join(' ');
}

;// CONCATENATED MODULE: ./lib/src/reports/conclude.js







/** Time in ms that GitHub's own reports may take at the end of a step that was not interrupted. */
const MAX_REPORTER_MS = 10_000;
/** Writes everything that leaves the step, once and on every path: outputs, summary, reports to GitHub, annotation, exit code. Never throws. */
async function conclude(ended, options) {
    const { host, settings, messages, log, outputs, interruption, reporter } = options;
    const runs = ended.map((run) => runReport(run, options));
    const isMany = settings.targets.length > 0;
    const run = isMany ? summarise(messages, runs) : runs[0];
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
    for (const one of runs)
        if (one.label !== '')
            log.info(`${one.label}: ${one.verdict.conclusion}. ${oneLine(one.verdict)}`);
    log.info(messages.log.outputs(sentences.conclusion));
    log.endGroup();
    // Exactly one error annotation, and only here; a green step ends with the same sentence as a plain line.
    if (isGreenVerdict(sentences))
        log.info(oneLine(sentences));
    else
        log.fail(oneLine(sentences));
}
function reportFacts({ host, settings, outputs, begunAt, phases, checks, warnings }) {
    return {
        ...{ settings, begunAt, phases, checks, warnings },
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
function runReport(run, { settings, messages }) {
    const { target, historyId, label, outcome } = run;
    return { ...run, verdict: verdict(outcome, { settings, target, historyId, say: messages, label }) };
}
/** What many runs come to: the worst of them, in a sentence that counts them all. */
function summarise(messages, runs) {
    const { outcomes: text } = messages;
    const conclusion = worst(runs, (run) => run.verdict.conclusion).verdict.conclusion;
    const those = runs.filter((run) => run.verdict.conclusion === conclusion);
    // What was only held back says nothing of what went wrong.
    const bad = (those.find((run) => run.outcome.kind !== 'held-back') ?? those[0]);
    const green = runs.filter((run) => (0,model_outcome/* isGreen */.gf)(run.verdict.conclusion)).length;
    const counted = conclusion === 'started' ? text.manyStarted(runs.length) : text.many(runs.length, green);
    const what = (0,model_outcome/* isGreen */.gf)(conclusion) ? counted : `${counted} ${text.manyWorst(bad.label, bad.verdict.what)}`;
    const target = { project: { id: '', name: text.manyLabel(runs.length) } };
    // No single run's poll stands for all of them.
    return { ...bad, target, historyId: '', recorder: createRecorder(), verdict: { ...bad.verdict, what } };
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
    const { accessKey, secretKey } = settings.credentials;
    const keys = [accessKey, secretKey].filter((key) => key !== '');
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
        const { renderSummary } = await __webpack_require__.e(/* import() */ 225).then(__webpack_require__.bind(__webpack_require__, 7225));
        await host.core.summary.addRaw(renderSummary(report)).write({ overwrite: true });
    }
    catch (error) {
        // A summary that can't be written must not change what the step says about the run.
        log.warning(messages.log.summaryFailed((0,runner_escape/* visible */.R)(error instanceof Error ? error.message : String(error))));
    }
}

;// CONCATENATED MODULE: ./lib/src/reports/github/github-observer.js
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

// EXTERNAL MODULE: ./lib/src/run/lifecycle/state.js
var lifecycle_state = __webpack_require__(7546);
// EXTERNAL MODULE: ./lib/src/run/polling/poll-interval.js + 1 modules
var poll_interval = __webpack_require__(987);
;// CONCATENATED MODULE: ./lib/src/reports/log/changes.js

/** Servers whose changes at one look get a line each; of more, those that changed alike share one. */
const MOST_SERVER_LINES = 10;
/** Names that such a shared line holds. */
const MOST_NAMES = 8;
/** What differs between two views, one line each, the run's own status first. */
function changes(view, previous, looks) {
    const { say } = looks;
    const lines = view.status === previous?.status ? [] : [say.log.status(view.status)];
    lines.push(...serverLines(view, previous, looks));
    for (const { report } of view.canary.slice(previous?.canary.length ?? 0)) {
        const metrics = report.metricList.map(({ metricName, elementList }) => {
            const failed = elementList.find((element) => element.status !== 'pass');
            return failed ? ` · ${metricName} ${failed.status} (${failed.element || failed.name})` : ` · ${metricName} pass`;
        });
        lines.push(say.log.analysis(report.status, String(report.score ?? '?'), String(report.passScore ?? '?')) + metrics.join(''));
    }
    for (const task of view.tasks) {
        const before = previous?.tasks.find((known) => known.id === task.id);
        if (task.status !== before?.status)
            lines.push(say.log.task(task.name, mark(task.status) + taskTime(task, say)));
        if (task.deployment) {
            for (const text of changes(task.deployment, before?.deployment ?? undefined, looks))
                lines.push(`${task.name} › ${text}`);
        }
    }
    return lines;
}
function serverLines(view, previous, looks) {
    const changed = view.targets.flatMap((target) => {
        const before = previous?.targets.find((known) => known.id === target.id && known.name === target.name);
        const what = serverChange(target, before, looks);
        return what ? [{ name: target.name, ...what }] : [];
    });
    if (changed.length <= MOST_SERVER_LINES)
        return changed.map(({ name, timed }) => `${name} ${timed}`);
    const alike = new Map();
    for (const { name, plain } of changed)
        alike.set(plain, [...(alike.get(plain) ?? []), name]);
    return [...alike].map(([plain, names]) => {
        if (names.length === 1)
            return `${names[0]} ${plain}`;
        const more = names.length > MOST_NAMES ? ', …' : '';
        return looks.say.log.servers(names.length, plain, names.slice(0, MOST_NAMES).join(', ') + more);
    });
}
/** What changed on one server, in one line: with the steps' times, and without them (to tell servers that changed alike). */
function serverChange(target, before, looks) {
    const steps = target.steps.filter((step) => step.status !== '' && step.status !== before?.steps.find((known) => known.name === step.name)?.status);
    const times = steps.map((step) => stepTime(target, before, step, looks));
    const hasEnded = target.status !== before?.status && (0,model_status/* isEnded */.pl)((0,model_status/* pipelineStatus */.pO)(target.status));
    if (steps.length === 0 && !hasEnded)
        return undefined;
    // Of a server that ended well, its own mark says it for all of its steps.
    const allWell = hasEnded && (0,model_status/* pipelineStatus */.pO)(target.status) === 'success' && steps.every((step) => step.status === 'success');
    const text = (withTimes) => {
        const parts = steps.map((step, index) => `${step.name}${allWell ? '' : ` ${mark(step.status)}`}${withTimes ? times[index] : ''}`);
        const list = parts.join(', ');
        return hasEnded ? `${mark(target.status)}${list === '' ? '' : ` ${list}`}` : `· ${list}`;
    };
    return { timed: text(true), plain: text(false) };
}
/**
 * How long a step took, with a blank in front; empty if that can't be told. Whether the service's time is the step's begin or its end
 * is not documented: one that moved when the step ended is its end; one that stayed is its begin, and the next step's begin its end.
 */
function stepTime(target, before, step, { say, now, begun }) {
    const key = JSON.stringify([target.id, target.name, step.name]);
    if (!(0,model_status/* isEnded */.pl)((0,model_status/* pipelineStatus */.pO)(step.status))) {
        begun.set(key, now);
        return '';
    }
    const was = before?.steps.find((known) => known.name === step.name);
    const next = target.steps[target.steps.indexOf(step) + 1]?.at ?? null;
    if (step.at !== null && was?.at != null && step.at > was.at)
        return ` ${say.duration(step.at - was.at)}`;
    if (step.at !== null && next !== null && next >= step.at)
        return ` ${say.duration(next - step.at)}`;
    const since = begun.get(key);
    return since === undefined ? '' : ` ~${say.duration(now - since)}`;
}
function taskTime({ statusClass, startedAt, finishedAt }, say) {
    const isKnown = (0,model_status/* isEnded */.pl)(statusClass) && startedAt !== null && finishedAt !== null && finishedAt > startedAt;
    return isKnown ? ` ${say.duration(finishedAt - startedAt)}` : '';
}
/** A word's sign, in characters of ordinary fonts; a word that has none stays itself. */
function mark(status) {
    switch ((0,model_status/* pipelineStatus */.pO)(status)) {
        case 'success':
            return '✓';
        case 'failure':
            return '✗';
        case 'running':
            return status === 'inprogress' || status === 'running' ? '…' : status;
        default:
            return status;
    }
}

// EXTERNAL MODULE: ./lib/src/run/polling/interval.js
var interval = __webpack_require__(8531);
;// CONCATENATED MODULE: ./lib/src/reports/log/estimate.js

/** Nothing where there is no basis: too few earlier runs, or one that has not begun, or that waits (or waited) for a person. */
function estimate({ statusClass, elapsed, queued, durations }) {
    if (statusClass !== 'running' || durations.length < interval/* LEAST_KNOWN */.oC)
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


/** Lines that one change may print; a pipeline of 100 tasks would otherwise bury the log at every look. */
const MOST_LINES = 40;
/** An estimate at most this often, in ms; a sign of life, which comes as often, always has one where there is a basis. */
const ESTIMATE_EVERY_MS = 30_000;
/** Turns what following sees into log lines: one per change, each with the time since the step began. */
function createProgress(options) {
    const { log, say, clock, begunAt, prefix = () => '' } = options;
    let changedAt = clock.elapsed();
    let estimatedAt = clock.elapsed();
    const begun = new Map();
    const line = (text) => log.info(`${elapsed(clock.elapsed() - begunAt)} ${prefix()}${text}`);
    const seconds = (ms) => say.duration(Math.max(ms, 1000));
    const tellEstimate = (known) => {
        const found = estimate(known);
        if (!found)
            return;
        estimatedAt = clock.elapsed();
        const median = say.duration(found.medianMs);
        if (found.late)
            return line(say.log.late(seconds(found.elapsedMs), found.count, median));
        line(`${bar(found.percent)} ${say.log.estimate(found.percent, seconds(found.leftMs), found.count, median)}`);
    };
    /** Answers `false` for a change that no line tells of. */
    return (event) => {
        switch (event.event) {
            case 'seen': {
                changedAt = clock.elapsed();
                const lines = changes(event.view, event.previous, { say, now: clock.now(), begun });
                for (const text of lines.slice(0, MOST_LINES))
                    line(text);
                if (lines.length > MOST_LINES)
                    line(`… ${lines.length - MOST_LINES}`);
                if (clock.elapsed() - estimatedAt >= ESTIMATE_EVERY_MS)
                    tellEstimate(event.known);
                return lines.length > 0;
            }
            case 'heartbeat':
                line(say.log.heartbeat(event.view?.status ?? '', say.duration(clock.elapsed() - changedAt)));
                tellEstimate(event.known);
                return true;
            case 'look-failed':
                line(say.log.lookFailed(say.failures.why(event.failure), seconds(event.delayMs)));
                return true;
            case 'look-recovered':
                line(say.log.lookRecovered(event.failed));
                return true;
            case 'unknown-status':
                log.warning(say.log.unknownStatus(event.word));
                return true;
        }
    };
}
/** `[0:07]`, `[1:02:03]`: time since the step began. */
function elapsed(ms) {
    const total = Math.max(0, Math.floor(ms / 1000));
    const [h, m, s] = [Math.floor(total / 3600), Math.floor(total / 60) % 60, total % 60];
    const two = (n) => String(n).padStart(2, '0');
    return `[${h > 0 ? `${h}:${two(m)}` : m}:${two(s)}]`;
}

;// CONCATENATED MODULE: ./lib/src/reports/log/run-log.js





/** A line in the log at least this often while a run is followed or waited for, in ms: the contract's 60 s less what a request may take. */
const HEARTBEAT_MS = 30_000;
/** The log of one run's life: a line a change, each once, and a sign of life when nothing changes. */
function createRunLog(options) {
    const { log, messages, clock, prefix, policy, known } = options;
    const text = messages.log;
    const progress = createProgress({ ...options, say: messages });
    const over = new AbortController();
    const words = new Set();
    let state;
    let spokenAt = clock.elapsed();
    const speak = (line) => {
        spokenAt = clock.elapsed();
        log.info(prefix() + line);
    };
    const warn = (line) => {
        spokenAt = clock.elapsed();
        log.warning(prefix() + line);
    };
    const beat = () => {
        spokenAt = clock.elapsed();
        if (state?.phase === 'starting')
            return log.info(prefix() + text.stillLooking);
        if (state?.phase === 'idle' && state.attempts.others.length > 0)
            return conflict(state);
        progress({ event: 'heartbeat', view: state?.seen, known: known(spokenAt) });
    };
    const beats = async () => {
        for (;;) {
            await clock.sleep(spokenAt + HEARTBEAT_MS - clock.elapsed(), over.signal);
            if (clock.elapsed() >= spokenAt + HEARTBEAT_MS)
                beat();
        }
    };
    beats().catch(() => undefined);
    const conflict = (after) => {
        speak(text.conflict(after.attempts.others.map((run) => run.historyId).join(', '), policy.onConflict));
    };
    const seen = (view, previous, at) => {
        if (previous && (0,poll_interval/* fingerprint */.R)(previous) === (0,poll_interval/* fingerprint */.R)(view))
            return;
        if (progress({ event: 'seen', view, previous, known: known(at) }))
            spokenAt = at;
        if (view.statusClass === 'unknown' && !words.has(view.status)) {
            words.add(view.status);
            progress({ event: 'unknown-status', word: view.status });
        }
        if ((0,model_status/* isBlocked */.lT)(view.statusClass) && previous?.statusClass !== view.statusClass && policy.phase === 'main')
            blocked(view);
    };
    /** Says who must do what, where: a notice, so that it stands where people look. */
    const blocked = (view) => {
        const on = view.blockedOn ?? { projectId: view.project.id, historyId: view.historyId };
        const kind = view.statusClass === 'blocked-approval' ? 'approval' : 'canary';
        log.notice(text.blocked(kind, on.projectId, on.historyId, messages.duration(policy.approvalTimeoutMs)));
    };
    const why = (event) => messages.failures.why(event.failure);
    const seconds = (ms) => messages.duration(Math.max(ms, 1000));
    const observer = (before, event, after, waitMs) => {
        state = after;
        const historyId = (0,lifecycle_state/* historyIdOf */.V)(after);
        switch (event.type) {
            case 'listed':
                if (after.phase === 'idle' && othersOf(after) !== othersOf(before))
                    conflict(after);
                break;
            case 'list-failed':
                if (after.phase === 'starting')
                    speak(text.historyUnread(why(event)));
                else if (waitMs !== undefined)
                    speak(text.startRetry(why(event), seconds(waitMs)));
                break;
            case 'start-refused':
                if (waitMs !== undefined)
                    speak(text.startRetry(why(event), seconds(waitMs)));
                break;
            case 'start-lost':
                if (after.phase === 'starting')
                    warn(text.answerLost(why(event)));
                break;
            case 'decided':
                if (before.phase === 'deciding')
                    speak(text.decided(before.decision, before.historyId));
                break;
            case 'decision-lost':
                if (before.phase === 'deciding')
                    warn(text.decisionUnanswered(before.decision, historyId, why(event)));
                break;
            case 'polled':
                if (before.failed > 1)
                    progress({ event: 'look-recovered', failed: before.failed });
                if (after.phase !== 'idle')
                    seen(event.view, before.seen, event.at);
                break;
            case 'poll-failed':
                if (waitMs !== undefined && after.phase !== 'stopping')
                    progress({ event: 'look-failed', failure: event.failure, delayMs: waitMs });
                break;
            case 'cancel-accepted':
                if (before.phase === 'stopping' && before.cancel.result !== 'accepted')
                    speak(text.cancelSent(historyId));
                break;
            case 'cancel-refused':
                if (before.phase === 'stopping' && before.cancel.result !== 'refused')
                    ((0,errors/* isTransient */.dg)(event.failure) ? speak : warn)(text.cancelRefused(historyId, why(event)));
                break;
            case 'cancel-lost':
                if (before.phase === 'stopping' && before.cancel.result !== 'unanswered')
                    warn(text.cancelUnanswered(historyId, why(event)));
                break;
            default:
                break;
        }
        begun(before, after);
        if (event.type === 'signal' && after.phase === 'done' && historyId !== '' && after.outcome.kind === 'interrupted-unclear')
            speak(before.phase === 'following' && before.isOwned ? text.detached(historyId) : text.notOurs(historyId));
    };
    /** The run is known from now on. */
    const begun = (before, after) => {
        if ((0,lifecycle_state/* historyIdOf */.V)(before) !== '' || policy.phase === 'post')
            return;
        const historyId = (0,lifecycle_state/* historyIdOf */.V)(after);
        if (historyId === '')
            return;
        if (after.phase === 'following' && after.how === 'found')
            return speak(text.startFound(historyId));
        const isAttached = (after.phase === 'following' && !after.isOwned) ||
            (after.phase === 'done' && after.outcome.kind === 'started' && after.outcome.attached);
        if (isAttached)
            return speak(text.attached(historyId));
        if (before.phase === 'starting')
            speak(before.step === 'sent' ? text.started(historyId) : text.startFound(historyId));
    };
    return { observer, stop: () => over.abort() };
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
        const historyId = (0,lifecycle_state/* historyIdOf */.V)(after);
        if (historyId !== '' && historyId !== (0,lifecycle_state/* historyIdOf */.V)(before))
            outputs.set('history-id', historyId);
        if (after.target && after.target !== before.target)
            outputs.setTarget(after.target);
        if (event.type === 'polled' && after.phase !== 'idle')
            outputs.setView(event.view);
    };
}

// EXTERNAL MODULE: ./lib/src/runner/flat-settings.js
var flat_settings = __webpack_require__(5438);
// EXTERNAL MODULE: ./lib/src/runner/inputs.js + 2 modules
var runner_inputs = __webpack_require__(3545);
// EXTERNAL MODULE: ./lib/src/runner/log.js
var runner_log = __webpack_require__(223);
// EXTERNAL MODULE: ./lib/src/runner/saved-state.js
var saved_state = __webpack_require__(3882);
// EXTERNAL MODULE: ./lib/src/runner/settings.js
var runner_settings = __webpack_require__(4804);
// EXTERNAL MODULE: ./lib/src/runner/signals.js
var signals = __webpack_require__(4016);
;// CONCATENATED MODULE: ./lib/src/main.js

















/** The main phase: read the inputs, do what they ask for, and report on every path. Never throws. */
async function main(host) {
    const nonce = (0,saved_state/* saveNonce */.f4)(host.core);
    const inputs = await (0,runner_inputs/* readInputs */.K)(host);
    if (!inputs.ok)
        return refuseInputs(host, inputs.problems, (0,messages_messages/* messagesFor */.k)(inputs.language));
    const settings = (0,flat_settings/* flatSettings */.$)(inputs.settings);
    maskSecrets(host, settings);
    const messages = (0,messages_messages/* messagesFor */.k)(settings.language);
    // Listening begins before the first request: a run that nobody would cancel is never started.
    const interruption = (0,signals/* listenForInterruption */.e)(host, (signal) => (0,runner_log/* createLog */.h)(host.core).info(messages.log.interrupted(signal)));
    const step = (0,commands_step/* createStep */.Bx)(host, settings, interruption);
    const reporter = await createReporter(step);
    const ended = await operate(step, inputs.settings, nonce, reporter);
    await conclude(ended, { ...step, messages, reporter });
}
/** Does what the step is for; one end a run. Never throws. */
async function operate(step, settings, nonce, reporter) {
    if ((0,runner_settings/* isRunSettings */.ll)(settings))
        return runAll(step, settings, nonce, reporter);
    const nothing = { label: '', target: undefined, historyId: '', recorder: createRecorder() };
    if (settings.mode === 'api') {
        const { apiOperation } = await Promise.all(/* import() */[__webpack_require__.e(934), __webpack_require__.e(161)]).then(__webpack_require__.bind(__webpack_require__, 7161));
        return [{ ...nothing, outcome: await apiOperation(step) }];
    }
    return [{ ...nothing, ...(await checkOperation(step, settings)) }];
}
async function runAll(step, settings, nonce, reporter) {
    const { host, log, say, interruption, apis, transport } = step;
    const state = (0,saved_state/* createStateWriter */.xk)(host.core, (0,saved_state/* stateIdentity */.yU)(settings.credentialsSource, nonce, host.env));
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
            onObserverFailed: (error) => log.warning(say.log.reporterFailed(error instanceof Error ? error.message : String(error))),
        },
        save: (index, entry) => state.save(index, entry),
        onResolved: (label, part, found) => log.info(prefix(label) + say.log.resolved(say.log.kinds[part], found.name, found.id)),
        connections: (count) => host.connections?.(count),
        observe: (run) => {
            const { observers, stop } = watch(step, run, recorderOf(run.index), reporter);
            stops.push(stop);
            return observers;
        },
    });
    for (const stop of stops)
        stop();
    return results.map((result) => ({ ...result, recorder: recorderOf(result.index) }));
}
/** Who watches a run. */
function watch(step, run, recorder, reporter) {
    const { host, log, say, settings, outputs, begunElapsed } = step;
    const isMany = settings.targets.length > 0;
    const { policy, interval } = run;
    const runLog = createRunLog({
        ...{ log, messages: say, clock: host.clock, begunAt: begunElapsed, policy },
        prefix: () => prefix(run.label()),
        known: (at) => interval.known(at),
    });
    const observers = [createRecording(recorder, host.clock)];
    if (!isMany)
        observers.unshift(createRunOutputs(outputs));
    if (reporter) {
        const label = say.outcomes.manyLabel(settings.targets.length);
        observers.push(isMany ? createGitHubManyObserver(reporter, label) : createGitHubObserver(reporter));
    }
    observers.push(runLog.observer);
    return { observers, stop: runLog.stop };
}
/** Names the run at the beginning of a line of the log, where several share it. */
const prefix = (label) => (label === '' ? '' : `${label}: `);
/** Reports to GitHub are best effort, even where their own set-up fails. */
async function createReporter(step) {
    const { settings, log, say } = step;
    if (settings.environment === '' && settings.commitStatus === '' && !settings.comment)
        return undefined;
    try {
        const { createGitHubReporter } = await Promise.all(/* import() */[__webpack_require__.e(934), __webpack_require__.e(845), __webpack_require__.e(529), __webpack_require__.e(125)]).then(__webpack_require__.bind(__webpack_require__, 9125));
        return createGitHubReporter(step);
    }
    catch (error) {
        log.warning(say.log.reporterFailed(error instanceof Error ? error.message : String(error)));
        return undefined;
    }
}
/** All problems in one error; `conclusion` says refused, since nothing was started. */
async function refuseInputs(host, problems, say) {
    const outputs = (0,runner_outputs/* createOutputs */.lk)({ core: host.core, saveFile: host.saveFile, say: say.runner });
    outputs.setConclusion('refused');
    outputs.complete();
    const log = (0,runner_log/* createLog */.h)(host.core);
    if (host.env.GITHUB_STEP_SUMMARY && !/^false$/i.test(host.core.getInput('summary').trim())) {
        try {
            const { renderInputProblems } = await __webpack_require__.e(/* import() */ 423).then(__webpack_require__.bind(__webpack_require__, 6423));
            await host.core.summary.addRaw(renderInputProblems(say, problems)).write({ overwrite: true });
        }
        catch (error) {
            log.warning(say.log.summaryFailed(error instanceof Error ? error.message : String(error)));
        }
    }
    log.fail(problems.length === 1 ? (problems[0] ?? '') : [say.inputs.headline(problems.length), ...problems].join(' '));
}
/** Shorter values are no real keys; masking them would blot out half the log and make GitHub drop outputs that contain them. */
const SHORTEST_MASKED = 8;
/** Before anything is printed. Their base64 and escaped forms are masked by the runner. */
function maskSecrets(host, { credentials, githubToken }) {
    for (const secret of [credentials.secretKey, credentials.accessKey, githubToken]) {
        if (secret.length >= SHORTEST_MASKED)
            host.core.setSecret(secret);
    }
}


/***/ }),

/***/ 5034: // ./lib/src/reports/report.js
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ workflowFacts)
/* harmony export */ });
function workflowFacts(env) {
    return {
        serverUrl: env.GITHUB_SERVER_URL ?? '',
        repository: env.GITHUB_REPOSITORY ?? '',
        runId: env.GITHUB_RUN_ID ?? '',
        runAttempt: env.GITHUB_RUN_ATTEMPT ?? '',
        workflow: env.GITHUB_WORKFLOW ?? '',
        job: env.GITHUB_JOB ?? '',
        actor: env.GITHUB_ACTOR ?? '',
        sha: env.GITHUB_SHA ?? '',
        ref: env.GITHUB_REF ?? '',
    };
}


/***/ })

};
