export const id = 471;
export const ids = [471];
export const modules = {

/***/ 6854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ outcomeOfError),
/* harmony export */   _: () => (/* binding */ concluded)
/* harmony export */ });
/* harmony import */ var _ncloud_catalogue_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2245);
/* harmony import */ var _ncloud_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3717);
/* harmony import */ var _run_model_interrupted_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2148);
/* harmony import */ var _run_services_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2385);
/* harmony import */ var _interrupted_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9555);





/** Runs an operation and answers its outcome, whatever it throws: every path of a step ends in one. */
async function concluded(step, settings, track, operation) {
    try {
        return await operation();
    }
    catch (error) {
        return error instanceof _run_model_interrupted_js__WEBPACK_IMPORTED_MODULE_2__/* .Interrupted */ .j ? (0,_interrupted_js__WEBPACK_IMPORTED_MODULE_4__/* .settleInterrupted */ .i)(step, settings, track, error) : outcomeOfError(error, track, step);
    }
}
/** The outcome of an operation that threw, by how far the run had come. */
function outcomeOfError(error, track, step) {
    if (error instanceof _run_services_names_js__WEBPACK_IMPORTED_MODULE_3__/* .NameNotResolved */ .D_)
        return { kind: 'name-not-resolved', error };
    if (error instanceof _ncloud_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ApiError */ .hD) {
        const { failure } = error;
        if (step.settings.mode === 'api')
            return apiOutcome(failure, step.settings.operation);
        if (track.historyId !== '')
            return { kind: 'lost', failure, view: track.recorder.view };
        // Reads are retried for as long as the budget lasts, so a passing failure gets here only when it is used up.
        if ((0,_ncloud_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isTransient */ .dg)(failure))
            return { kind: 'not-started', waitingFor: [], failure };
        return { kind: 'refused', during: track.intent ? 'start' : 'resolve', failure };
    }
    const message = error instanceof Error ? error.message : String(error);
    const mayRun = track.historyId !== '' || track.intent !== undefined;
    return { kind: mayRun ? 'defect' : 'defect-before-start', message };
}
/** A failed call of mode `api`: refused only if it is certain that nothing was done. */
function apiOutcome(failure, operation) {
    const isWrite = _ncloud_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .OPERATIONS */ .xb.find((known) => known.name === operation.toLowerCase())?.effect === 'write';
    if (isWrite && (0,_ncloud_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .mayHaveActed */ .LR)(failure))
        return { kind: 'ambiguous-write', failure };
    return { kind: 'refused', during: 'api', failure };
}


/***/ }),

/***/ 9555:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ settleInterrupted)
/* harmony export */ });
/* harmony import */ var _run_model_outcome_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(986);
/* harmony import */ var _run_model_status_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1510);
/* harmony import */ var _run_settle_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2513);
/* harmony import */ var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4760);
/* harmony import */ var _follow_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1996);





/** Pauses in ms before each look for a run whose start was interrupted; what is not found by then is the post phase's to find. */
const LOOKS_MS = [0, 500, 700];
/** Kept for the cancel itself, in ms, out of the few seconds that an interruption leaves. */
const CANCEL_MS = 1200;
/** Applies `on-cancel` when the workflow was cancelled, within the interruption's deadline. */
async function settleInterrupted(step, settings, track, reason) {
    const { log, say } = step;
    const { signalName } = reason;
    const { kind } = track;
    if (!kind || !(0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .isRunSettings */ .l)(settings) || (track.historyId === '' && !track.intent)) {
        return {
            kind: 'interrupted',
            signalName,
            historyId: undefined,
            cancel: { result: 'not-sent' },
            view: undefined,
        };
    }
    if (track.historyId === '' && track.intent)
        await findStarted(step, track, kind);
    const { view } = track.recorder;
    // A cancel because of a timeout may have been sent before.
    const sent = track.cancel ?? { result: 'not-sent' };
    const untouched = { kind: 'interrupted-unclear', signalName, cancel: sent, view };
    if (track.historyId === '')
        return { ...untouched, historyId: undefined };
    const { historyId } = track;
    const ending = (0,_run_model_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .endsRun */ .sl)(settings.operation);
    if (settings.onCancel === 'detach' || !track.ours || ending) {
        track.save('settled');
        // What the step was ending itself may have ended by now; a cancel on top would only get in its way.
        if (ending)
            return afterCancel(step, settings, track, kind, { result: 'not-sent' }, signalName);
        log.info(track.ours ? say.log.detached(historyId) : say.log.notOurs(historyId));
        return { ...untouched, historyId };
    }
    const cancel = await (0,_follow_js__WEBPACK_IMPORTED_MODULE_4__/* .cancelOnce */ .EI)(step, track, kind, view, { deadline: step.interruption.deadline() });
    track.save(cancel.result === 'refused' ? 'following' : 'cancelling');
    (0,_follow_js__WEBPACK_IMPORTED_MODULE_4__/* .sayCancel */ .UO)(step, historyId, cancel);
    return afterCancel(step, settings, track, kind, cancel, signalName);
}
/** One look after the cancel, if there is time: it may show that the run had ended already. */
async function afterCancel(step, settings, track, kind, cancel, signalName) {
    const { historyId } = track;
    const deadline = step.interruption.deadline();
    if (step.host.clock.now() < deadline) {
        try {
            const view = await kind.look(historyId, track.recorder.view, { deadline });
            track.saw(view);
            if ((0,_run_model_status_js__WEBPACK_IMPORTED_MODULE_1__/* .isEnded */ .pl)(view.statusClass)) {
                track.save('settled');
                // Ended by our cancel, or by itself just before: then that is the truth, and nothing was interrupted.
                if (view.statusClass !== 'cancelled' || cancel.result === 'not-sent')
                    return (0,_run_model_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .conclude */ .Ep)(settings.operation, { end: 'ended', view });
            }
        }
        catch {
            // The cancel counts, not the look; post verifies it.
        }
    }
    const { view } = track.recorder;
    return (cancel.result === 'refused' || cancel.result === 'not-sent') && view?.statusClass !== 'cancelled'
        ? { kind: 'interrupted-unclear', signalName, historyId, cancel, view }
        : { kind: 'interrupted', signalName, historyId, cancel, view };
}
async function findStarted(step, track, kind) {
    const { clock } = step.host;
    const deadline = step.interruption.deadline() - CANCEL_MS;
    const never = new AbortController().signal;
    let seen;
    for (const pause of LOOKS_MS) {
        if (!track.intent || clock.now() + pause >= deadline)
            return;
        await clock.sleep(pause);
        const look = await (0,_run_settle_js__WEBPACK_IMPORTED_MODULE_2__/* .settleOnce */ .T)(kind, track.intent, { signal: never, deadline, serviceTime: step.transport.serviceTime });
        // Seen once it may be a stranger's, with ours still to come; what is not seen twice in the time there is, post looks for at leisure.
        if (!look?.found || look.found !== seen) {
            seen = look?.found;
            continue;
        }
        track.found(look.found);
        track.intent = undefined;
        track.save('following');
        return;
    }
}


/***/ }),

/***/ 3246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  MO: () => (/* binding */ resolveTrack),
  iA: () => (/* binding */ startOperation),
  Cn: () => (/* binding */ startTrack)
});

// EXTERNAL MODULE: ./lib/src/run/limits.js
var limits = __webpack_require__(1338);
// EXTERNAL MODULE: ./lib/src/run/model/outcome.js
var model_outcome = __webpack_require__(986);
// EXTERNAL MODULE: ./lib/src/run/services/deployment-run.js
var deployment_run = __webpack_require__(5330);
// EXTERNAL MODULE: ./lib/src/run/services/names.js
var names = __webpack_require__(2385);
// EXTERNAL MODULE: ./lib/src/ncloud/backoff.js
var backoff = __webpack_require__(8352);
// EXTERNAL MODULE: ./lib/src/ncloud/errors.js
var errors = __webpack_require__(3717);
// EXTERNAL MODULE: ./lib/src/ncloud/retry.js
var retry = __webpack_require__(4262);
// EXTERNAL MODULE: ./lib/src/run/model/status.js
var model_status = __webpack_require__(1510);
// EXTERNAL MODULE: ./lib/src/run/settle.js
var settle = __webpack_require__(2513);
;// CONCATENATED MODULE: ./lib/src/run/start.js






/** Starts sent at most when every answer is lost although nothing was started; then something is wrong that patience won't mend. */
const MOST_LOST_STARTS = 2;
/**
 * Starts one run and answers which. Never sends a second start unless the service refused the first before acting on it, or the
 * history shows that nothing came of it. Throws `ApiError` when the service refuses for another reason than a conflict, and the
 * signal's reason when interrupted.
 */
async function start(kind, options) {
    const { clock, deadline, onEvent, policy, signal } = options;
    let endTurn = () => { };
    let announced = '';
    let lost = 0;
    let refusals = 0;
    let unseen = 0;
    let waitedFor = [];
    let refusedFor;
    const over = new Set();
    const waitAloud = createLoudWait(clock);
    try {
        for (;;) {
            endTurn();
            if (options.turn)
                endTurn = await options.turn();
            // The history may be there already, and the start request itself ends a moment after the signal only.
            signal.throwIfAborted();
            if (options.mayStart?.() === false)
                return { kind: 'held' };
            const recent = await recentRuns(kind, options);
            if ('failure' in recent)
                return { kind: 'too-late', waitingFor: [], failure: recent.failure };
            options.onRecent?.(recent);
            const others = recent.filter(isUnderWay).filter((run) => !over.has(run.historyId));
            if (others[0]) {
                // A garbled word or a list that lags may hide an end: attached to, yesterday's success would turn the step green without a start.
                let isSeen = true;
                if (others[0].statusClass === 'unknown' || policy === 'attach') {
                    const isOver = await hasEnded(kind, others[0].historyId, options);
                    if (isOver) {
                        over.add(others[0].historyId);
                        continue;
                    }
                    isSeen = isOver !== undefined;
                }
                // Not seen is no reason to follow it: it may have ended, and its success would be taken for ours.
                if (isSeen) {
                    const ids = others.map((run) => run.historyId).join();
                    if (ids !== announced)
                        onEvent({ event: 'conflict', policy, others });
                    announced = ids;
                    if (policy === 'fail')
                        return { kind: 'conflict', others };
                    if (policy === 'attach')
                        return { kind: 'attached', historyId: others[0].historyId };
                }
                // The budget ends with a look: a run that has ended by then was waited for in time.
                const left = deadline - clock.now();
                if (left <= 0)
                    return { kind: 'too-late', waitingFor: others, failure: undefined };
                if (isSeen)
                    waitedFor = others;
                endTurn();
                await waitAloud(Math.min(options.conflictPollMs(), left), options, { event: 'conflict', policy: 'wait', others });
                continue;
            }
            if (clock.now() >= deadline)
                return { kind: 'too-late', waitingFor: waitedFor, failure: refusedFor };
            signal.throwIfAborted();
            if (options.mayStart?.() === false)
                return { kind: 'held' };
            const sentAt = clock.now();
            const intent = {
                sentAt,
                sentAtMost: options.serviceTime(sentAt).most,
                baseline: recent.map((run) => run.historyId),
            };
            options.onIntent(intent);
            try {
                const historyId = await kind.start({ signal: options.requestSignal, again: signal });
                if (!intent.baseline.includes(historyId))
                    return { kind: 'started', historyId, how: 'answered' };
                // An id that was there before is not our run's, whatever the answer says; following it could end green on somebody else's success.
                throw new errors/* ApiError */.hD('start', 'POST', '', {
                    kind: 'shape',
                    path: 'result.historyId',
                    expected: 'a new id',
                    received: historyId.slice(0, 100),
                });
            }
            catch (error) {
                endTurn();
                if (!(error instanceof errors/* ApiError */.hD))
                    throw error;
                const { failure } = error;
                // The service's own words come first: which HTTP status they come with is not documented, and a 500 would otherwise be taken for a
                // lost answer, and the run that is in the way for ours.
                const refusedForAnother = failure.kind === 'http' && kind.isConflict(failure);
                if (!refusedForAnother && (0,errors/* mayHaveActed */.LR)(failure)) {
                    onEvent({ event: 'answer-lost', failure });
                    const onFailed = (failed) => onEvent({ event: 'settle-retry', failure: failed });
                    // A service that was silent for a whole time limit may yet act: the one new run may be a stranger's, and ours still to come.
                    const mayYetAct = isSilence(failure);
                    const givenUp = mayYetAct ? {} : { givenUpAt: clock.now() };
                    const onWaiting = () => onEvent({ event: 'settling' });
                    const settled = await (0,settle/* settle */.G)(kind, intent, { ...options, onFailed, onWaiting, ...givenUp, untilTheEnd: mayYetAct });
                    if (settled.found)
                        return { kind: 'started', historyId: settled.found, how: 'found' };
                    lost += 1;
                    // Later than anybody waits, perhaps: then nothing is certain.
                    const nothingStarted = settled.certain && !mayYetAct;
                    if (nothingStarted)
                        options.onNothingStarted();
                    if (nothingStarted && lost < MOST_LOST_STARTS && clock.now() < deadline) {
                        onEvent({ event: 'not-started', failure });
                        continue;
                    }
                    return { kind: 'unclear', candidates: settled.candidates, failure };
                }
                options.onNothingStarted();
                if (!refusedForAnother && (0,errors/* isTransient */.dg)(failure)) {
                    // Refused before the service saw it: throttled [doc], or never connected. A run that is new after the pause is a stranger's then.
                    refusals += 1;
                    const delayMs = (0,backoff/* backoff */.J)(refusals, failure, options.random);
                    if (clock.now() + delayMs >= deadline)
                        return { kind: 'too-late', waitingFor: [], failure };
                    onEvent({ event: 'start-retry', failure, delayMs });
                    await clock.sleep(delayMs, signal);
                    if (failure.kind !== 'http')
                        continue;
                    // Unless a gateway throttled what it had passed on. Then neither is safe: to take the new run for ours could end green on a
                    // stranger's success, and to start could be a second start.
                    const after = await (0,settle/* settleOnce */.T)(kind, intent, { signal, deadline, serviceTime: options.serviceTime });
                    if (after && after.candidates.length > 0)
                        return { kind: 'unclear', candidates: after.candidates, failure };
                    continue;
                }
                // Rights and names don't change with time: a refusal for them is one, whoever else is deploying.
                const isFinal = failure.kind !== 'http' || [401, 403, 404].includes(failure.status);
                if (!refusedForAnother && (isFinal || !(await showsConflict(kind, options))))
                    throw error;
                // Another run came between our look and our start. The same policy holds; the next round finds it in the history.
                unseen += 1;
                if (policy !== 'wait' && unseen > MOST_UNSEEN)
                    return { kind: 'conflict', others: [] };
                refusedFor = failure;
                // The budget ends with a look here as well.
                const delayMs = Math.min(policy === 'wait' ? options.conflictPollMs() : CONFLICT_LAG_MS, deadline - clock.now());
                if (delayMs <= 0)
                    return { kind: 'too-late', waitingFor: [], failure };
                onEvent({ event: 'start-retry', failure, delayMs });
                await waitAloud(delayMs, options, { event: 'start-retry', failure, delayMs });
            }
        }
    }
    finally {
        endTurn();
    }
}
/** Nobody answered within a time limit: ours, or the gateway's for the service behind it (504, code 510 [doc]). */
function isSilence(failure) {
    return failure.kind === 'timeout' || (failure.kind === 'http' && (failure.status === 504 || failure.code === '510'));
}
/** Pause before the history is asked for the run that the service says is in the way, in ms. */
const CONFLICT_LAG_MS = 1000;
/** Refusals because of a run that the history does not show, after which the refusal alone is believed. */
const MOST_UNSEEN = 2;
/** The history, retried until the deadline; the last failure when it can't be had. */
async function recentRuns(kind, options) {
    const { clock, deadline, signal, random, onEvent } = options;
    const onRetry = (failure, delayMs) => onEvent({ event: 'start-retry', failure, delayMs });
    try {
        return await (0,retry/* retry */.L)(() => kind.recent({ signal, deadline: Math.max(deadline, clock.now() + limits/* LAST_LOOK_MS */.WP) }), {
            clock,
            random,
            deadline,
            signal,
            onRetry,
        });
    }
    catch (error) {
        if (error instanceof errors/* ApiError */.hD && (0,errors/* isTransient */.dg)(error.failure))
            return { failure: error.failure };
        throw error;
    }
}
/** A run that has not ended, as far as a list shows: one with an unknown word counts only while it has no end and is the newest. */
function isUnderWay(run, index) {
    if ((0,model_status/* isEnded */.pl)(run.statusClass))
        return false;
    if (run.finishedAt !== null && run.startedAt !== null && run.finishedAt > run.startedAt)
        return false;
    return run.statusClass !== 'unknown' || index === 0;
}
/** Whether a look at the run itself shows that it has ended, whatever the list says; nothing without an answer. */
async function hasEnded(kind, historyId, { signal, deadline }) {
    try {
        const { statusClass, startedAt, finishedAt } = await kind.look(historyId, undefined, { signal, deadline });
        return (0,model_status/* isEnded */.pl)(statusClass) || (statusClass === 'unknown' && finishedAt !== null && finishedAt > (startedAt ?? 0));
    }
    catch (error) {
        if (error instanceof errors/* ApiError */.hD)
            return undefined;
        throw error;
    }
}
/** A wait that says again what it waits for whenever it has been quiet for too long, over any number of pauses. */
function createLoudWait(clock) {
    let spokenAt = clock.now();
    return async (ms, { signal, onEvent }, event) => {
        const until = clock.now() + ms;
        while (clock.now() < until) {
            if (clock.now() >= spokenAt + limits/* HEARTBEAT_MS */.m) {
                spokenAt = clock.now();
                onEvent(event);
            }
            await clock.sleep(Math.min(until, spokenAt + limits/* HEARTBEAT_MS */.m) - clock.now(), signal);
        }
    };
}
/** Whether the history shows a run that a refused start may have been refused for. */
async function showsConflict(kind, { signal, deadline }) {
    try {
        return (await kind.recent({ signal, deadline })).some(isUnderWay);
    }
    catch (error) {
        if (error instanceof errors/* ApiError */.hD)
            return false;
        throw error;
    }
}

// EXTERNAL MODULE: ./lib/src/commands/follow.js + 8 modules
var follow = __webpack_require__(1996);
// EXTERNAL MODULE: ./lib/src/commands/track.js + 2 modules
var commands_track = __webpack_require__(621);
;// CONCATENATED MODULE: ./lib/src/commands/start.js







/** Pause between looks at a run that is in the way, in ms, unless `poll-interval` says otherwise. */
const CONFLICT_POLL_MS = 5000;
/** `start` and `request` of one run: look up, start exactly one run, follow it. */
async function startOperation(step, settings, track) {
    const { project, stage, scenario } = settings;
    if (!project)
        throw new TypeError('project is needed');
    track.kind = await step.phase('resolve', () => resolveTrack(step, settings, track, { project, stage, scenario }, step.apis));
    const { kind } = track;
    if (track.target)
        void step.reporter?.begin(track.target);
    const outcome = await step.phase('start', () => startTrack(step, settings, track, kind));
    if (outcome)
        return outcome;
    const { end, cancel } = await step.phase('follow', () => (0,follow/* followTrack */.Rh)(step, settings, track, kind));
    return (0,model_outcome/* conclude */.Ep)(settings.operation, end, cancel);
}
/** Starts a track's run. Answers an outcome only if there is nothing to follow. */
async function startTrack(step, settings, track, kind, many) {
    const { clock, random } = step.host;
    const result = await start(kind, {
        policy: settings.onConflict,
        clock,
        random,
        serviceTime: step.transport.serviceTime,
        deadline: track.deadline,
        conflictPollMs: () => (settings.pollIntervalMs ?? CONFLICT_POLL_MS) * (0.9 + 0.2 * random()),
        signal: step.interruption.signal,
        requestSignal: step.interruption.requestSignal,
        ...many,
        onEvent: (event) => tell(step, track, event),
        onRecent: (recent) => {
            track.recent = recent;
        },
        onIntent: (intent) => {
            track.intent = intent;
            track.save('intent');
        },
        onNothingStarted: () => {
            track.intent = undefined;
            track.save('settled');
        },
    });
    if (result.kind !== 'started' && result.kind !== 'attached')
        return (0,model_outcome/* concludeStart */.em)(result);
    // Before anything else can fail or be killed: the id is what everybody after us needs.
    track.ours = result.kind === 'started';
    track.intent = undefined;
    track.found(result.historyId);
    track.save(track.ours ? 'following' : 'settled');
    const { log: text } = step.say;
    const said = result.kind === 'attached' ? text.attached : result.how === 'answered' ? text.started : text.startFound;
    step.log.info(`${(0,commands_track/* prefix */.Pl)(track)}${said(result.historyId)}`);
    // The signal may have come while the answer was on its way: then `on-cancel` decides, also over a run that nobody was to follow.
    step.interruption.signal.throwIfAborted();
    if (settings.wait)
        return undefined;
    // It is to be left alone from here on, whatever becomes of the rest of a step of many.
    track.save('settled');
    return { kind: 'started', historyId: result.historyId, attached: !track.ours };
}
/** Names to ids, where names were given. The history of a single run is asked for as soon as its project is known. */
async function resolveTrack(step, settings, track, references, apis, firstPage = async (projectId, wait) => (await step.apis.deploy.historyPage(projectId, 1, wait)).map(deployment_run/* deploymentListItem */.j3)) {
    const wait = { signal: step.interruption.signal, deadline: track.deadline };
    const { project, stage, scenario } = references;
    if (settings.mode === 'pipeline') {
        return (0,commands_track/* bindKind */.oZ)(step, 'pipeline', await (0,names/* resolvePipeline */.d2)(apis.pipeline, project, wait, track.resolved));
    }
    if (!stage || !scenario)
        throw new TypeError('stage and scenario are needed');
    const { clock } = step.host;
    let early;
    const target = await (0,names/* resolveScenario */.d8)(apis.deploy, { project, stage, scenario }, wait, (part, found) => {
        track.resolved(part, found);
        if (part === 'project' && stage.by === 'name') {
            // Look-ups that are slow, or an in-order step of many, make it old: what has ended meanwhile must be neither followed nor waited
            // for, and nothing be started beside what has begun.
            const askedAt = clock.now();
            early = { items: firstPage(found.id, wait), isFresh: () => clock.now() - askedAt < limits/* FRESH_MS */.k3 };
            early.items.catch(() => undefined); // its failure is met where it is awaited, or is of no interest when a look-up failed first
        }
    });
    return (0,commands_track/* bindKind */.oZ)(step, 'deploy', target, settings.operation === 'request' ? 'request' : 'deploy', early);
}
function tell({ log, say }, track, event) {
    const about = (0,commands_track/* prefix */.Pl)(track);
    switch (event.event) {
        case 'conflict':
            return log.info(about + say.log.conflict(event.others.map((run) => run.historyId).join(', '), event.policy));
        case 'start-retry':
            return log.info(about + say.log.startRetry(say.failures.why(event.failure), say.duration(Math.max(event.delayMs, 1000))));
        case 'settling':
            return log.info(about + say.log.stillLooking);
        case 'settle-retry':
            return log.info(about + say.log.historyUnread(say.failures.why(event.failure)));
        case 'answer-lost':
            return log.warning(about + say.log.answerLost(say.failures.why(event.failure)));
        case 'not-started':
            return log.warning(about + say.log.notStarted);
    }
}


/***/ }),

/***/ 9471:
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
// EXTERNAL MODULE: ./lib/src/run/cancel.js
var run_cancel = __webpack_require__(4164);
// EXTERNAL MODULE: ./lib/src/run/model/outcome.js
var model_outcome = __webpack_require__(986);
// EXTERNAL MODULE: ./lib/src/run/model/status.js
var model_status = __webpack_require__(1510);
// EXTERNAL MODULE: ./lib/src/run/services/names.js
var names = __webpack_require__(2385);
// EXTERNAL MODULE: ./lib/src/commands/follow.js + 8 modules
var follow = __webpack_require__(1996);
// EXTERNAL MODULE: ./lib/src/commands/track.js + 2 modules
var commands_track = __webpack_require__(621);
;// CONCATENATED MODULE: ./lib/src/commands/act.js








/** `watch`, `cancel` and the decisions: act on a run that exists, then follow it. */
async function actOperation(step, settings, track) {
    const kind = await step.phase('resolve', () => resolveKind(step, settings, track));
    track.kind = kind;
    track.found(settings.historyId);
    if (track.target)
        void step.reporter?.begin(track.target);
    const { operation } = settings;
    if (operation !== 'watch' && operation !== 'start' && operation !== 'request') {
        // Until the decision is made the run is somebody else's request, which an interruption must not cancel.
        track.ours = operation !== 'approve' && operation !== 'canary-approve';
        const refused = await step.phase('decide', () => decide(step, operation, kind, track));
        if (refused)
            return refused;
        track.ours = true;
    }
    // From here on the run goes on because of us, or we answer for it; what only ends it needs no second layer.
    if (operation === 'watch' || operation === 'approve' || operation === 'canary-approve')
        track.save('following');
    if (!settings.wait)
        return operation === 'watch'
            ? lookOnce(step, settings, track, kind)
            : { kind: 'started', historyId: track.historyId, attached: false };
    const { end, cancel } = await step.phase('follow', () => (0,follow/* followTrack */.Rh)(step, settings, track, kind, operation !== 'watch'));
    // Nothing was ever seen, and the service says why: that is a refusal, and not a run that got lost.
    if (end.end === 'lost' && !end.view && !decisionMade(operation) && end.failure.kind === 'http' && !(0,errors/* isTransient */.dg)(end.failure)) {
        return { kind: 'refused', during: 'look', failure: end.failure };
    }
    return (0,model_outcome/* conclude */.Ep)(operation, end, cancel);
}
const decisionMade = (operation) => operation !== 'watch';
async function resolveKind(step, settings, track) {
    const wait = { signal: step.interruption.signal, deadline: step.deadline };
    const { project, mode } = settings;
    if (!project)
        throw new TypeError('project is needed');
    const target = mode === 'pipeline'
        ? await (0,names/* resolvePipeline */.d2)(step.apis.pipeline, project, wait, track.resolved)
        : { project: await (0,names/* resolveProject */.KI)(step.apis.deploy, project, wait, track.resolved) };
    return (0,commands_track/* bindKind */.oZ)(step, mode, target);
}
/** Sends the decision once. Answers an outcome only if it did not happen, with the run's real state. */
async function decide(step, operation, kind, track) {
    const wait = { signal: step.interruption.signal, deadline: step.deadline };
    const { historyId } = track;
    const send = () => operation === 'cancel' ? sendCancel(step, kind, historyId, wait) : sendDecision(step, operation, track, wait);
    const failure = await whileThrottled(step, operation, send);
    if (!failure)
        return undefined;
    // Lost on the way: the run itself shows whether it arrived, and following it tells.
    if ((0,errors/* mayHaveActed */.LR)(failure) || failure.kind !== 'http') {
        step.log.warning(step.say.log.decisionUnanswered(operation, historyId, step.say.failures.why(failure)));
        if (failure.kind === 'network' && !failure.sent)
            return { kind: 'refused', during: 'decide', failure };
        const { arrived, view } = await watchArrival(step, operation, kind, track);
        if (arrived)
            return undefined;
        // A service that was silent for a whole time limit may yet act.
        if (failure.kind === 'timeout' && view && (0,model_status/* isBlocked */.lT)(view.statusClass))
            return { kind: 'ambiguous-write', failure };
        // Still waiting for the very decision: it did not arrive, or was not taken.
        if (view && (0,model_status/* isBlocked */.lT)(view.statusClass))
            return { kind: 'wrong-state', operation, failure, view };
        return step.settings.wait ? undefined : { kind: 'ambiguous-write', failure };
    }
    const view = await lookSafely(kind, historyId, wait);
    if (!view)
        return { kind: 'refused', during: 'decide', failure };
    track.saw(view);
    // Asked to cancel what is cancelled already: the purpose is met, whoever met it.
    if ((0,model_status/* isEnded */.pl)(view.statusClass)) {
        const outcome = (0,model_outcome/* conclude */.Ep)(operation, { end: 'ended', view });
        if (operation === 'cancel' && (0,model_outcome/* conclusionOf */.vu)(outcome) === 'success')
            return outcome;
    }
    if ((0,errors/* isAccessProblem */.cQ)(failure))
        return { kind: 'refused', during: 'decide', failure };
    return { kind: 'wrong-state', operation, failure, view };
}
/** How long the run is watched for the effect of a decision whose answer was lost, in ms. */
const ARRIVAL_MS = 10_000;
/** Whether the run's state shows that the decision was made, by us or by somebody else. In doubt it was not: green would be a guess. */
async function watchArrival(step, operation, kind, track) {
    const shows = ({ status, statusClass }) => {
        switch (operation) {
            case 'approve':
                return ['queued', 'running', 'blocked-canary', 'success'].includes(statusClass);
            case 'reject':
                return statusClass === 'rejected';
            case 'canary-approve':
                // A canary that runs may as well not have come to its decision yet.
                return statusClass === 'success';
            case 'canary-reject':
                return statusClass === 'rejected' || status === 'canary_rejecting';
            case 'cancel':
                return statusClass === 'cancelled' || /^cancell?ing$/i.test(status);
        }
    };
    const { clock } = step.host;
    const view = await (0,run_cancel/* watchForEnd */.qI)(kind, track.historyId, {
        clock,
        signal: step.interruption.signal,
        forMs: ARRIVAL_MS,
        until: shows,
    });
    if (view)
        track.saw(view);
    return { arrived: view !== undefined && shows(view), view };
}
/** A throttled decision never reached the service, so it is sent again after a pause, for as long as `timeout` lasts. */
async function whileThrottled(step, operation, send) {
    const { log, say, deadline } = step;
    return (0,retry/* repeat */.u)(send, (failure) => (failure?.kind === 'http' && failure.status === 429 ? failure : undefined), {
        clock: step.host.clock,
        random: step.host.random,
        deadline,
        signal: step.interruption.signal,
        onRetry: (failure, delayMs) => log.info(say.log.retry(operation, say.failures.why(failure), say.duration(Math.max(delayMs, 1000)))),
    });
}
async function sendCancel(step, kind, historyId, wait) {
    const cancel = await (0,run_cancel/* cancelRun */.Su)(kind, historyId, undefined, { signal: wait.signal, deadline: wait.deadline ?? 0 });
    if (cancel.result === 'accepted')
        (0,follow/* sayCancel */.UO)(step, historyId, cancel);
    return cancel.result === 'accepted' || cancel.result === 'not-sent' ? undefined : cancel.failure;
}
async function sendDecision(step, operation, track, wait) {
    const call = {
        approve: 'approve',
        reject: 'reject',
        'canary-approve': 'canaryApprove',
        'canary-reject': 'canaryReject',
    };
    try {
        await step.apis.deploy[call[operation]]({ projectId: track.target?.project.id ?? '', historyId: track.historyId }, wait);
        step.log.info(step.say.log.decided(operation, track.historyId));
        return undefined;
    }
    catch (error) {
        if (error instanceof errors/* ApiError */.hD)
            return error.failure;
        throw error;
    }
}
async function lookSafely(kind, historyId, wait) {
    try {
        return await kind.look(historyId, undefined, wait);
    }
    catch (error) {
        if (error instanceof errors/* ApiError */.hD)
            return undefined;
        throw error;
    }
}
/** One look, repeated while trouble that passes keeps it from being one and `timeout` lasts. */
async function lookPatiently(step, kind, historyId) {
    const { host, log, say, deadline } = step;
    const { signal } = step.interruption;
    return (0,retry/* retry */.L)(() => kind.look(historyId, undefined, { signal, deadline }), {
        clock: host.clock,
        random: host.random,
        deadline,
        signal,
        onRetry: (failure, delayMs) => log.info(say.log.lookFailed(say.failures.why(failure), say.duration(Math.max(delayMs, 1000)))),
    });
}
/** `watch` with `wait: false`: the run's state as it is. Green only if it has succeeded or goes on. */
async function lookOnce(step, settings, track, kind) {
    const view = await lookPatiently(step, kind, track.historyId);
    track.saw(view);
    if ((0,model_status/* isEnded */.pl)(view.statusClass))
        return (0,model_outcome/* conclude */.Ep)(settings.operation, { end: 'ended', view });
    return { kind: 'started', historyId: track.historyId, attached: false };
}

// EXTERNAL MODULE: ./lib/src/commands/errors.js
var commands_errors = __webpack_require__(6854);
// EXTERNAL MODULE: ./lib/src/reports/recorder.js
var recorder = __webpack_require__(9474);
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
        .filter((target) => (0,recorder/* isFailedWord */.y)(target.status))
        .map((target) => text.failedAt(target.name, target.steps.find((step) => (0,recorder/* isFailedWord */.y)(step.status))?.name ?? '', target.status));
    const tasks = view.tasks
        .filter((task) => (0,recorder/* isFailedWord */.y)(task.status))
        .map((task) => {
        const inside = task.deployment ? ` ${culprits(task.deployment, say)}` : '';
        return text.failedTask(task.name, task.status, task.failedPhase) + inside.trimEnd();
    });
    return [...servers, ...tasks].slice(0, MOST_IDS).join(' ');
}

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
// EXTERNAL MODULE: ./lib/src/runner/outputs.js
var runner_outputs = __webpack_require__(2023);
;// CONCATENATED MODULE: ./lib/src/commands/finish.js









/** Time in ms that GitHub's own reports may take at the end of a step that was not interrupted. */
const REPORTER_MS = 10_000;
/** Writes everything that leaves the step, on every path: outputs, saved state, summary, reports to GitHub, annotation, exit code. */
async function finish(step, tracks, outcomes) {
    const { host, log, say, settings, outputs } = step;
    const runs = tracks.map((track, index) => runReport(step, track, outcomes[index]));
    const run = settings.targets.length > 0 ? summarise(step, runs) : runs[0];
    const { outcome, verdict: sentences } = run;
    outputs.setConclusion((0,model_outcome/* conclusionOf */.vu)(outcome));
    if (settings.targets.length > 0)
        outputs.set('details', manyDetails(runs));
    else if (run.target)
        outputs.setTarget(run.target);
    for (const [index, track] of tracks.entries())
        if (!leavesWorkForPost(outcomes[index]))
            track.save('settled');
    warnOfSecrets(step);
    outputs.complete();
    await writeSummary(step, {
        settings,
        workflow: (0,report/* workflowFacts */.N)(host.env),
        consoleUrl: outputs.get('console-url'),
        begunAt: step.begunAt,
        endedAt: host.clock.now(),
        phases: step.phases,
        run,
        runs,
        checks: step.checks,
        warnings: step.warnings,
    });
    const interrupted = step.interruption.signal.aborted;
    const ms = interrupted ? Math.max(0, step.interruption.end() - host.clock.now()) : REPORTER_MS;
    // A signal that comes only now leaves the reports as little time as one before; what is cut off is post's to send.
    if (step.reporter)
        await Promise.race([step.reporter.finish(run, { ms }), outOfTime(step)]);
    log.group(say.log.phases.result);
    for (const one of runs)
        if (one.label !== '')
            log.info(`${one.label}: ${(0,model_outcome/* conclusionOf */.vu)(one.outcome)}. ${oneLine(one.verdict)}`);
    log.info(say.log.outputs((0,model_outcome/* conclusionOf */.vu)(outcome)));
    log.endGroup();
    // Exactly one error annotation, and only here; a green step ends with the same sentence as a plain line.
    if (isGreenVerdict(sentences))
        log.info(oneLine(sentences));
    else
        log.fail(oneLine(sentences));
}
/** Resolves when a signal leaves no time for anything more; without one never. */
function outOfTime({ interruption: { signal, end }, host: { clock } }) {
    return new Promise((resolve) => {
        const begin = () => void clock.sleep(Math.max(0, end() - clock.now())).then(resolve);
        if (signal.aborted)
            begin();
        else
            signal.addEventListener('abort', begin, { once: true });
    });
}
function runReport({ settings, say }, track, outcome) {
    const sentences = verdict(outcome, { settings, target: track.target, historyId: track.historyId, say, label: track.label });
    const { target, historyId, recorder, label } = track;
    return { target, historyId, recorder, outcome, verdict: sentences, label };
}
const isHeldBack = (outcome) => outcome.kind === 'held-back';
/** What many runs come to: the worst of them, in a sentence that counts them all. */
function summarise({ say }, runs) {
    const conclusion = (0,model_outcome/* conclusionOf */.vu)(worst(runs, (run) => (0,model_outcome/* conclusionOf */.vu)(run.outcome)).outcome);
    const those = runs.filter((run) => (0,model_outcome/* conclusionOf */.vu)(run.outcome) === conclusion);
    // What was only held back says nothing of what went wrong.
    const bad = (those.find((run) => !isHeldBack(run.outcome)) ?? those[0]);
    const green = runs.filter((run) => (0,model_outcome/* isGreen */.gf)((0,model_outcome/* conclusionOf */.vu)(run.outcome))).length;
    const counted = conclusion === 'started' ? say.outcomes.manyStarted(runs.length) : say.outcomes.many(runs.length, green);
    const what = (0,model_outcome/* isGreen */.gf)((0,model_outcome/* conclusionOf */.vu)(bad.outcome)) ? counted : `${counted} ${say.outcomes.manyWorst(bad.label, bad.verdict.what)}`;
    const target = { project: { id: '', name: say.outcomes.manyLabel(runs.length) } };
    // No single run's look stands for all of them.
    return { ...bad, target, historyId: '', recorder: (0,recorder/* createRecorder */.T)(), verdict: { ...bad.verdict, what } };
}
/** `details` of many runs: one item a target, in the order of the list (docs in action.yml). */
function manyDetails(runs) {
    return (0,runner_outputs/* cutJson */.xQ)(runs.map(({ target, historyId, outcome, recorder: { view } }) => ({
        project: target?.project ?? null,
        stage: target?.stage ?? null,
        scenario: target?.scenario ?? null,
        historyId,
        conclusion: (0,model_outcome/* conclusionOf */.vu)(outcome),
        status: view?.status ?? '',
        startedAt: (0,runner_outputs/* isoTime */.Ly)(view?.startedAt ?? null),
        finishedAt: (0,runner_outputs/* isoTime */.Ly)(view?.finishedAt ?? null),
        duration: view ? (0,runner_outputs/* runSeconds */.Rl)(view) : '',
    })));
}
/**
 * What is the post phase's to settle: an interrupted run whose cancel is not verified or whose start is not cleared up, and a cancel
 * because of a timeout that may never have arrived.
 */
function leavesWorkForPost(outcome) {
    if (outcome.kind === 'timed-out') {
        const { cancel, view } = outcome;
        const isOpen = cancel.result === 'unanswered' || (cancel.result === 'refused' && (0,errors/* isTransient */.dg)(cancel.failure));
        return isOpen && !(0,model_status/* isEnded */.pl)(view?.statusClass ?? 'unknown');
    }
    if (outcome.kind !== 'interrupted' && outcome.kind !== 'interrupted-unclear')
        return false;
    if (outcome.kind === 'interrupted-unclear' && outcome.historyId === undefined)
        return true;
    return outcome.cancel.result !== 'not-sent' && outcome.view?.statusClass !== 'cancelled';
}
/** GitHub drops or masks outputs that contain a secret, which users meet as an empty output (field-notes §2, 24). */
function warnOfSecrets({ settings, outputs, log, say }) {
    const { accessKey, secretKey } = settings.credentials;
    for (const name of ['project-name', 'stage-name', 'scenario-name', 'project-id', 'history-id']) {
        const value = outputs.get(name);
        if (value.length >= 4 && (value.includes(accessKey) || value.includes(secretKey)))
            log.warning(say.log.maskedOutput(name));
    }
}
async function writeSummary(step, report) {
    const { host, log, say, settings } = step;
    if (!settings.summary || !host.env.GITHUB_STEP_SUMMARY)
        return;
    try {
        const { renderSummary } = await __webpack_require__.e(/* import() */ 225).then(__webpack_require__.bind(__webpack_require__, 7225));
        await host.core.summary.addRaw(renderSummary(report)).write({ overwrite: true });
    }
    catch (error) {
        // A summary that can't be written must not change what the step says about the run.
        log.warning(say.log.summaryFailed((0,runner_escape/* visible */.R)(error instanceof Error ? error.message : String(error))));
    }
}

// EXTERNAL MODULE: ./lib/src/commands/start.js + 1 modules
var start = __webpack_require__(3246);
// EXTERNAL MODULE: ./lib/src/commands/step.js + 5 modules
var commands_step = __webpack_require__(9996);
// EXTERNAL MODULE: ./lib/src/messages/messages.js + 19 modules
var messages = __webpack_require__(902);
// EXTERNAL MODULE: ./lib/src/runner/inputs.js + 1 modules
var runner_inputs = __webpack_require__(4760);
// EXTERNAL MODULE: ./lib/src/runner/log.js
var runner_log = __webpack_require__(223);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: ./lib/src/run/model/interrupted.js
var interrupted = __webpack_require__(2148);
;// CONCATENATED MODULE: ./lib/src/runner/signals.js


/**
 * From the first signal to the end of the process, in ms: contract §6 allows 5 s (the runner sends SIGTERM after 7.5 s and kills
 * after 10 s), and summary and outputs still have to be written.
 */
const ALL_MS = 4000;
/** From the first signal to the end of everything, reports to GitHub included, in ms. */
const END_MS = 4600;
/** How long an answer to a start request that is on its way is waited for after the signal, in ms: its id is worth the moment. */
const START_GRACE_MS = 1500;
/** Turns the first signal of the operating system into an abort with a reason. Later signals change nothing. */
function listenForInterruption(host, onInterrupted) {
    const { clock } = host;
    const soon = new AbortController();
    const later = new AbortController();
    // Every request and sleep under way listens, and a wide pipeline has dozens; Node would print a warning of a leak at the eleventh.
    (0,external_node_events_.setMaxListeners)(0, soon.signal, later.signal);
    let at = Number.POSITIVE_INFINITY;
    host.onSignal((signalName) => {
        if (soon.signal.aborted)
            return;
        at = clock.now();
        const reason = new interrupted/* Interrupted */.j(signalName);
        void abortLater(clock, later, reason);
        onInterrupted(signalName);
        soon.abort(reason);
    });
    return { signal: soon.signal, requestSignal: later.signal, deadline: () => at + ALL_MS, end: () => at + END_MS };
}
async function abortLater(clock, controller, reason) {
    await clock.sleep(START_GRACE_MS);
    controller.abort(reason);
}

// EXTERNAL MODULE: ./lib/src/runner/state.js
var state = __webpack_require__(316);
;// CONCATENATED MODULE: ./lib/src/main.js












/** The main phase: read the inputs, do one thing to one run, follow it, and report on every path. Never throws. */
async function main(host) {
    (0,state/* markMain */.rH)(host.core);
    const begunAt = host.clock.now();
    const inputs = await (0,runner_inputs/* readInputs */.K)(host);
    if (!inputs.ok)
        return refuseInputs(host, inputs.problems, (0,messages/* messagesFor */.k)(inputs.language));
    const { settings } = inputs;
    maskSecrets(host, settings);
    const say = (0,messages/* messagesFor */.k)(settings.language);
    // Listening begins before the first request: a run that nobody would cancel is never started.
    const interruption = listenForInterruption(host, (signal) => (0,runner_log/* createLog */.h)(host.core).info(say.log.interrupted(signal)));
    const step = (0,commands_step/* createStep */.Bx)(host, settings, interruption, begunAt);
    if (settings.environment !== '' || settings.commitStatus !== '' || settings.comment) {
        try {
            const { createGitHubReporter } = await Promise.all(/* import() */[__webpack_require__.e(845), __webpack_require__.e(529), __webpack_require__.e(125)]).then(__webpack_require__.bind(__webpack_require__, 9125));
            step.reporter = createGitHubReporter(step);
        }
        catch (error) {
            // Reports to GitHub are best effort, even where their own set-up fails.
            step.log.warning(say.log.reporterFailed(error instanceof Error ? error.message : String(error)));
        }
    }
    const tracks = settings.targets.length > 0
        ? settings.targets.map((_, index) => (0,commands_track/* createTrack */.sN)(step, index, false))
        : [(0,commands_track/* createTrack */.sN)(step, 0, true)];
    await finish(step, tracks, await operate(step, settings, tracks));
}
/** Does what the step is for; one outcome a run. Never throws. */
async function operate(step, settings, tracks) {
    if ((0,runner_inputs/* isRunSettings */.l)(settings) && settings.targets.length > 0) {
        return (await __webpack_require__.e(/* import() */ 187).then(__webpack_require__.bind(__webpack_require__, 1187))).manyOperation(step, settings, tracks);
    }
    const [track] = tracks;
    const outcome = await (0,commands_errors/* concluded */._)(step, settings, track, async () => {
        if (settings.mode === 'api')
            return (await __webpack_require__.e(/* import() */ 161).then(__webpack_require__.bind(__webpack_require__, 7161))).apiOperation(step, settings);
        if (!(0,runner_inputs/* isRunSettings */.l)(settings))
            return (await __webpack_require__.e(/* import() */ 165).then(__webpack_require__.bind(__webpack_require__, 4165))).checkOperation(step, settings, track);
        const starts = settings.operation === 'start' || settings.operation === 'request';
        return starts ? (0,start/* startOperation */.iA)(step, settings, track) : actOperation(step, settings, track);
    });
    return [outcome ?? { kind: 'defect', message: 'an operation without an outcome' }];
}
/** All problems in one error; `conclusion` says refused, since nothing was started. */
async function refuseInputs(host, problems, say) {
    const outputs = (0,runner_outputs/* createOutputs */.lk)(host.core);
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

/***/ 5034:
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


/***/ }),

/***/ 2148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ Interrupted)
/* harmony export */ });
/** Reason with which the process-wide signal is aborted when the workflow is cancelled. Everything that waits rejects with it. */
class Interrupted extends Error {
    signalName;
    name = 'Interrupted';
    constructor(
    /** The operating system's signal, such as `SIGINT`. */
    signalName) {
        super(`interrupted by ${signalName}`);
        this.signalName = signalName;
    }
}


/***/ }),

/***/ 986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ep: () => (/* binding */ conclude),
/* harmony export */   em: () => (/* binding */ concludeStart),
/* harmony export */   gf: () => (/* binding */ isGreen),
/* harmony export */   sl: () => (/* binding */ endsRun),
/* harmony export */   vu: () => (/* binding */ conclusionOf)
/* harmony export */ });
/* harmony import */ var _status_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1510);

const CONCLUSIONS = {
    'run-succeeded': 'success',
    'run-cancelled-as-asked': 'success',
    'run-rejected-as-asked': 'success',
    'api-done': 'success',
    checked: 'checked',
    started: 'started',
    'run-failed': 'failure',
    'run-rejected': 'rejected',
    'run-cancelled': 'cancelled',
    interrupted: 'cancelled',
    'api-interrupted': 'cancelled',
    'timed-out': 'timed_out',
    'not-started': 'timed_out',
    refused: 'refused',
    'name-not-resolved': 'refused',
    conflict: 'refused',
    'checks-failed': 'refused',
    'held-back': 'refused',
    duplicate: 'refused',
    'wrong-parameters': 'refused',
    'wrong-state': 'refused',
    'defect-before-start': 'refused',
    lost: 'unknown',
    'undocumented-end': 'unknown',
    'ambiguous-write': 'unknown',
    unconfirmed: 'unknown',
    'unclear-start': 'unknown',
    'interrupted-unclear': 'unknown',
    defect: 'unknown',
};
/** The word of contract §5 for an outcome. */
function conclusionOf(outcome) {
    return CONCLUSIONS[outcome.kind];
}
/** The end that an operation was asked to bring about; any other end of the run is not its success. */
const PURPOSE = {
    start: 'success',
    request: 'success',
    approve: 'success',
    watch: 'success',
    'canary-approve': 'success',
    cancel: 'cancelled',
    reject: 'rejected',
    'canary-reject': 'rejected',
};
/** Whether the operation itself asks for its run to be stopped. */
function endsRun(operation) {
    return operation in PURPOSE && PURPOSE[operation] !== 'success';
}
/** Decides the conclusion of a run that has ended: green only for the very end that was asked for. */
function concludeEnded(operation, view) {
    const ended = view.statusClass;
    if (ended === PURPOSE[operation]) {
        // Only the run's own word makes a step green: an end that was put together from its tasks is told, and not believed.
        if (view.mode === 'pipeline' && (0,_status_js__WEBPACK_IMPORTED_MODULE_0__/* .pipelineStatus */ .pO)(view.status) !== ended)
            return { kind: 'undocumented-end', view };
        const kind = { success: 'run-succeeded', cancelled: 'run-cancelled-as-asked', rejected: 'run-rejected-as-asked' };
        return { kind: kind[ended], view };
    }
    switch (ended) {
        case 'failure':
            return { kind: 'run-failed', view };
        case 'rejected':
            return { kind: 'run-rejected', view };
        case 'cancelled':
            return { kind: 'run-cancelled', view };
        case 'success':
            // Asked to cancel or reject, and the run was quicker.
            return { kind: 'wrong-state', operation, failure: undefined, view };
    }
}
/** Decides the conclusion of a run that was followed (contract §5). */
function conclude(operation, end, cancel = { result: 'not-sent' }) {
    switch (end.end) {
        case 'ended':
            return concludeEnded(operation, end.view);
        case 'ended-unknown':
            return { kind: 'undocumented-end', view: end.view };
        case 'lost':
            return { kind: 'lost', failure: end.failure, view: end.view };
        case 'budget':
            return { kind: 'timed-out', budget: end.budget, view: end.view, cancel };
    }
}
/** Decides the conclusion of a start that brought no run to follow. */
function concludeStart(result) {
    switch (result.kind) {
        case 'conflict':
            return { kind: 'conflict', others: result.others };
        case 'held':
            return { kind: 'held-back' };
        case 'too-late':
            return { kind: 'not-started', waitingFor: result.waitingFor, failure: result.failure };
        case 'unclear':
            return { kind: 'unclear-start', candidates: result.candidates, failure: result.failure };
    }
}
/** Only these make a step green. */
function isGreen(conclusion) {
    return conclusion === 'success' || conclusion === 'started' || conclusion === 'checked';
}


/***/ })

};
