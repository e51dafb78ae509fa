export const id = 180;
export const ids = [180];
export const modules = {

/***/ 7180: // ./lib/src/reports/github/leftovers.js
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   closeLeftovers: () => (/* binding */ closeLeftovers)
/* harmony export */ });
/* harmony import */ var _messages_messages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4082);
/* harmony import */ var _run_model_status_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1510);
/* harmony import */ var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3545);
/* harmony import */ var _runner_log_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(223);
/* harmony import */ var _runner_step_settings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6653);
/* harmony import */ var _report_settings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3738);
/* harmony import */ var _queues_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9043);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2655);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6492);
/* harmony import */ var _states_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1800);










/** How long the post phase tries, in ms. */
const MAX_CLOSING_MS = 20_000;
/**
 * For the post phase: tells GitHub the end of what main left open. Where main had decided how it ended, that; where it was killed
 * before, what `seen` shows of the run, and without it that nobody knows. Never throws, never makes the job red.
 */
async function closeLeftovers(host, seen) {
    const record = (0,_record_js__WEBPACK_IMPORTED_MODULE_6__/* .readRecord */ .aE)(host.core);
    if (!record)
        return;
    const inputs = await (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .readInputs */ .K)(host);
    if (!inputs.ok || !(0,_runner_step_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .isRunSettings */ .ll)(inputs.settings))
        return;
    const messages = (0,_messages_messages_js__WEBPACK_IMPORTED_MODULE_0__/* .messagesFor */ .kP)(inputs.settings.language);
    const settings = (0,_report_settings_js__WEBPACK_IMPORTED_MODULE_4__/* .githubSettings */ .N)(inputs.settings);
    const session = (0,_session_js__WEBPACK_IMPORTED_MODULE_7__/* .openSession */ .fA)({ host, settings, log: (0,_runner_log_js__WEBPACK_IMPORTED_MODULE_9__/* .createLog */ .h)(host.core), messages }, record);
    if (!session)
        return;
    const queues = (0,_queues_js__WEBPACK_IMPORTED_MODULE_5__/* .createQueues */ .r)(session, record, () => { });
    const view = record.historyId === '' || seen?.historyId === record.historyId ? seen : undefined;
    const states = record.final ?? (0,_states_js__WEBPACK_IMPORTED_MODULE_8__/* .leftoverStates */ .SG)(view, record.historyId, messages);
    const entry = record.entry && !record.final ? { ...record.entry, ...killed(view, messages), what: states.description } : record.entry;
    const deadline = host.clock.elapsed() + MAX_CLOSING_MS;
    const { open } = record;
    await Promise.all([
        open.deployment && queues.deployment.finish({ key: 'end', value: states }, deadline),
        open.status && queues.status.finish({ key: 'end', value: states }, deadline),
        open.comment && entry && queues.comment.finish({ key: 'end', value: entry }, deadline),
    ]);
}
/** State and title of a run whose step was killed. */
function killed(view, messages) {
    if (view && (0,_run_model_status_js__WEBPACK_IMPORTED_MODULE_1__/* .isEnded */ .pl)(view.statusClass))
        return { state: view.statusClass, title: messages.outcomes.titles[view.statusClass] };
    return { state: 'unknown', title: messages.github.comment.interrupted };
}


/***/ })

};
