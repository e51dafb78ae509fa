export const id = 148;
export const ids = [148];
export const modules = {

/***/ 7180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   settleLeftovers: () => (/* binding */ settleLeftovers)
/* harmony export */ });
/* harmony import */ var _messages_messages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(902);
/* harmony import */ var _run_model_status_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1510);
/* harmony import */ var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4760);
/* harmony import */ var _runner_log_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(223);
/* harmony import */ var _lanes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3153);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2655);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6492);
/* harmony import */ var _states_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1800);








/** How long the post phase tries, in ms. */
const SETTLE_MS = 20_000;
/**
 * For the post phase: tells GitHub the end of what main left open. Where main had decided how it ended, that; where it was killed
 * before, what `seen` shows of the run, and without it that nobody knows. Never throws, never makes the job red.
 */
async function settleLeftovers(host, seen) {
    const record = (0,_record_js__WEBPACK_IMPORTED_MODULE_4__/* .readRecord */ .aE)(host.core);
    if (!record)
        return;
    const inputs = await (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .readInputs */ .K)(host);
    if (!inputs.ok)
        return;
    const { settings } = inputs;
    const say = (0,_messages_messages_js__WEBPACK_IMPORTED_MODULE_0__/* .messagesFor */ .k)(settings.language);
    const session = (0,_session_js__WEBPACK_IMPORTED_MODULE_5__/* .openSession */ .f)({ host, settings, log: (0,_runner_log_js__WEBPACK_IMPORTED_MODULE_7__/* .createLog */ .h)(host.core), say }, record);
    if (!session)
        return;
    const lanes = (0,_lanes_js__WEBPACK_IMPORTED_MODULE_3__/* .createLanes */ .k)(session, record, () => { });
    const view = record.historyId === '' || seen?.historyId === record.historyId ? seen : undefined;
    const states = record.final ?? (0,_states_js__WEBPACK_IMPORTED_MODULE_6__/* .leftoverStates */ .SG)(view, record.historyId, say);
    const entry = record.entry && !record.final ? { ...record.entry, ...killed(view, say), what: states.description } : record.entry;
    const deadline = host.clock.now() + SETTLE_MS;
    const { open } = record;
    await Promise.all([
        open.deployment && lanes.deployment.finish({ key: 'end', value: states }, deadline),
        open.status && lanes.status.finish({ key: 'end', value: states }, deadline),
        open.comment && entry && lanes.comment.finish({ key: 'end', value: entry }, deadline),
    ]);
}
/** State and title of a run whose step was killed. */
function killed(view, say) {
    if (view && (0,_run_model_status_js__WEBPACK_IMPORTED_MODULE_1__/* .isEnded */ .pl)(view.statusClass))
        return { state: view.statusClass, title: say.outcomes.titles[view.statusClass] };
    return { state: 'unknown', title: say.github.comment.interrupted };
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
