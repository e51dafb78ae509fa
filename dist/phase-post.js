export const id = 428;
export const ids = [428];
export const modules = {

/***/ 9428: // ./lib/src/post.js + 2 modules
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  post: () => (/* binding */ post)
});

// EXTERNAL MODULE: ./lib/src/commands/bindings.js + 4 modules
var bindings = __webpack_require__(225);
// EXTERNAL MODULE: ./lib/src/commands/run.js + 3 modules
var commands_run = __webpack_require__(9770);
// EXTERNAL MODULE: ./lib/src/commands/runs.js
var runs = __webpack_require__(2431);
// EXTERNAL MODULE: ./lib/src/commands/start-queue.js
var start_queue = __webpack_require__(6215);
// EXTERNAL MODULE: ./lib/src/commands/step.js + 4 modules
var step = __webpack_require__(9223);
// EXTERNAL MODULE: ./lib/src/messages/messages.js + 12 modules
var messages_messages = __webpack_require__(4082);
// EXTERNAL MODULE: ./lib/src/run/model/status.js
var model_status = __webpack_require__(1510);
;// CONCATENATED MODULE: ./lib/src/reports/log/post-log.js

/** What the post phase says of a run: silent where nothing was left, and never an error. */
function createPostLog(log, messages, mode) {
    const { log: text } = messages;
    return (before, event, after) => {
        if (event.type === 'begun' && before.phase === 'starting')
            log.info(text.post.lookingUp);
        if (event.type === 'cancel-accepted' && before.phase === 'stopping' && before.cancel.result !== 'accepted')
            log.info(text.cancelSent(text.run(mode, before.historyId)));
        if (after.phase === 'done')
            end(after, log, messages, mode);
    };
}
function end(done, log, { log: { post: text, ...other }, failures }, mode) {
    const { outcome, seen } = done;
    const run = other.run(mode, done.historyId);
    switch (outcome.kind) {
        case 'unclear-start':
            if (outcome.foreignId !== undefined)
                return log.info(text.still(run, seen?.status ?? ''));
            if (outcome.candidates.length > 0)
                return log.warning(text.unclear(outcome.candidates.map((run) => run.historyId).join(', ')));
            return done.failed === 0 ? log.info(text.none) : log.warning(text.notFound);
        case 'interrupted':
        case 'interrupted-unclear':
            if (seen && (0,model_status/* isEnded */.pl)(seen.statusClass))
                return log.info(text.verified(run, seen.status));
            if (outcome.cancel.result === 'not-sent')
                return log.info(text.still(run, seen?.status ?? ''));
            if (outcome.cancel.result === 'refused')
                log.info(other.cancelRefused(run, failures.why(outcome.cancel.failure)));
            return log.warning(seen ? text.notVerified(run, seen.status) : text.invisible(run));
        case 'timed-out':
            if (seen && (0,model_status/* isEnded */.pl)(seen.statusClass))
                return log.info(text.verified(run, seen.status));
            return log.warning(seen ? text.notVerified(run, seen.status) : text.invisible(run));
        case 'ambiguous-write':
            // The decision was never seen to take effect; the run was.
            return log.warning(seen ? text.still(run, seen.status) : text.invisible(run));
        case 'lost':
        case 'refused':
            return log.warning(text.invisible(run));
        case 'defect':
        case 'defect-before-start':
            return log.warning(text.failed(run, outcome.message));
        default:
            if (seen)
                log.info(text.gone(run, seen.status));
    }
}

// EXTERNAL MODULE: ./lib/src/run/lifecycle/advance.js + 9 modules
var advance = __webpack_require__(7000);
// EXTERNAL MODULE: ./lib/src/run/limits.js
var limits = __webpack_require__(1338);
// EXTERNAL MODULE: ./lib/src/runner/inputs.js + 2 modules
var runner_inputs = __webpack_require__(3545);
// EXTERNAL MODULE: ./lib/src/runner/log.js
var runner_log = __webpack_require__(223);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./lib/src/run/model/operations.js
var operations = __webpack_require__(642);
;// CONCATENATED MODULE: ./lib/src/runner/saved-run.js


const id = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* maxLength */.Ru6(200));
const named = dist/* object */.Ikc({ id, name: dist/* string */.YjP() });
const target = dist/* object */.Ikc({ project: named, stage: dist/* optional */.lqM(named), scenario: dist/* optional */.lqM(named) });
const run = dist/* variant */.Oxt('phase', [
    dist/* object */.Ikc({ phase: dist/* literal */.euz('done') }),
    dist/* object */.Ikc({
        phase: dist/* literal */.euz('starting'),
        target,
        intent: dist/* object */.Ikc({ baseline: dist/* array */.YOg(id), window: dist/* object */.Ikc({ from: dist/* number */.aig(), until: dist/* number */.aig() }) }),
    }),
    dist/* object */.Ikc({
        phase: dist/* literal */.euz('deciding'),
        target,
        historyId: id,
        decision: dist/* picklist */.KIO(operations/* DECISIONS */.Yv),
    }),
    dist/* object */.Ikc({ phase: dist/* literal */.euz('following'), target, historyId: id, notBefore: dist/* optional */.lqM(dist/* number */.aig()) }),
    dist/* object */.Ikc({
        phase: dist/* literal */.euz('stopping'),
        target,
        historyId: id,
        notBefore: dist/* optional */.lqM(dist/* number */.aig()),
        why: dist/* picklist */.KIO(['timeout', 'signal', 'asked']),
    }),
]);
const entry = dist/* object */.Ikc({ mode: dist/* picklist */.KIO(['deploy', 'pipeline']), run });
/** What was saved, or nothing if this action did not write it. Apart from the writer, so that main loads nothing that only reading needs. */
function parseSaved(value) {
    const parsed = dist/* safeParse */.xLC(entry, value);
    return parsed.success ? parsed.output : undefined;
}

// EXTERNAL MODULE: ./lib/src/runner/saved-state.js
var saved_state = __webpack_require__(3882);
// EXTERNAL MODULE: ./lib/src/runner/signals.js
var signals = __webpack_require__(4016);
// EXTERNAL MODULE: ./lib/src/runner/step-settings.js
var step_settings = __webpack_require__(6653);
// EXTERNAL MODULE: ./lib/src/runner/temporary-file.js + 2 modules
var temporary_file = __webpack_require__(4961);
// EXTERNAL MODULE: ./lib/src/shared/semaphore.js
var semaphore = __webpack_require__(7796);
;// CONCATENATED MODULE: ./lib/src/post.js

















/**
 * The post phase: resumes what an interrupted main phase left open, from saved state. Silent when nothing is. Never throws, and never
 * makes the job red: whatever it finds is a warning.
 */
async function post(host) {
    const inputs = await (0,runner_inputs/* readInputs */.K)(host);
    if (!inputs.ok) {
        // Without its keys nothing can be read, nor can it be proved that what was saved is this step's own.
        const { log: text } = (0,messages_messages/* messagesFor */.kP)(inputs.language);
        if ((0,saved_state/* claimsOpenRuns */.o_)(host.core))
            (0,runner_log/* createLog */.h)(host.core).warning(text.post.blind(text.run('deploy', ''), inputs.problems.join(' ')));
        return;
    }
    const { settings } = inputs;
    if (!(0,step_settings/* isRunSettings */.ll)(settings))
        return;
    const nonce = (0,saved_state/* readNonce */.kv)(host.core);
    markEnded(host, nonce);
    const isProved = settings.credentialsSource.from === 'keys' || hasBegun(host, nonce);
    const identity = (0,saved_state/* stateIdentity */.yU)(settings.credentialsSource, isProved ? nonce : '', host.env);
    const saved = (0,saved_state/* readSavedState */.rh)(host.core, identity);
    const messages = (0,messages_messages/* messagesFor */.kP)(settings.language);
    if (saved.length === 0 && (0,saved_state/* claimsOpenRuns */.o_)(host.core))
        (0,runner_log/* createLog */.h)(host.core).warning(messages.log.post.unproved);
    const open = saved.flatMap(({ value }) => {
        const { mode, run } = parseSaved(value) ?? {};
        return mode && run && run.phase !== 'done' ? [{ mode, run }] : [];
    });
    const own = { ...host, core: { ...host.core, ...(0,saved_state/* sealedState */.kk)(host.core, identity) } };
    if (open.length === 0)
        return closeGitHub(own, undefined);
    const seen = await resumeRuns(host, settings, open);
    // One of many says nothing of the others, which may never have begun.
    await closeGitHub(own, open.length === 1 && !((0,step_settings/* isStartSettings */.cE)(settings) && settings.isMany) ? seen[0] : undefined);
}
/** Whether this step's main was there. Where no secret key proves what was saved, the job's environment could have made it up (R10). */
function hasBegun({ marks }, nonce) {
    return nonce !== '' && marks?.has((0,temporary_file/* begunMark */.f_)(nonce)) === true;
}
/** A main phase that lives on, as it can in a container job, starts nothing any more once it sees this. */
function markEnded({ marks }, nonce) {
    try {
        if (nonce !== '')
            marks?.set((0,temporary_file/* endedMark */.Q4)(nonce));
    }
    catch {
        // A folder that can't be written to: what can't be marked is said in the documentation.
    }
}
const savedId = ({ run }) => (run.phase === 'starting' ? '' : run.historyId);
/** Every run that main left goes on in the machine that main began; answers what was last seen of each. */
async function resumeRuns(host, settings, open) {
    const { clock, random } = host;
    const messages = (0,messages_messages/* messagesFor */.kP)(settings.language);
    const log = (0,runner_log/* createLog */.h)(host.core);
    if (open.length > 1)
        host.connections?.(limits/* CONNECTIONS_IN_POST */.V1);
    const { transport, caller } = (0,step/* createServiceAccess */.Kf)(host, settings, log, messages, { hasHadKeys: true });
    const tools = {
        clock,
        random,
        apis: (0,step/* createApis */.Q7)(transport),
        serviceTime: transport.serviceTime,
        historyTime: transport.historyTime,
        account: (0,step/* accountNames */.Er)({ caller }),
    };
    // Time and connections are shared out, so that every run gets its cancel: nobody's time limit runs while he waits in line.
    const permits = (0,semaphore/* createSemaphore */.B)(limits/* CONNECTIONS_IN_POST */.V1);
    // A signal of its own leaves post a few seconds: what is not being stopped yet is cancelled at once.
    const interruption = (0,signals/* listenForInterruption */.e)(host, (signal) => log.info(messages.log.interrupted(signal)));
    return Promise.all(open.map(async (entry) => {
        const { mode, run } = entry;
        const policy = { ...(0,runs/* policyOf */.U)(settings, 'post'), mode };
        const done = await (0,commands_run/* runToEnd */.c)({
            ...{ first: (0,advance/* resumed */.uN)(run, policy, clock.elapsed()), policy, turns: start_queue/* NO_QUEUE */.G, mayLearn: false },
            ...{ pollIntervalMs: undefined, save: () => { }, permits },
            binding: (0,bindings/* bindSaved */.jL)(tools, mode, run.target),
            observers: () => [createPostLog(log, messages, mode)],
        }, {
            ...tools,
            interruption,
            isStepOver: () => false,
            onObserverFailed: (error) => log.warning(messages.log.post.failed(messages.log.run(mode, savedId(entry)), String(error))),
        });
        return done.seen;
    }));
}
/** What main left open at GitHub: only loaded if there is something. */
async function closeGitHub(host, seen) {
    if (host.core.getState('github') === '')
        return;
    const { closeLeftovers } = await Promise.all(/* import() */[__webpack_require__.e(845), __webpack_require__.e(796), __webpack_require__.e(695), __webpack_require__.e(180)]).then(__webpack_require__.bind(__webpack_require__, 7180));
    await closeLeftovers(host, seen);
}


/***/ })

};
