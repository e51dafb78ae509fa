export const id = 695;
export const ids = [695];
export const modules = {

/***/ 9936: // ./lib/src/reports/advice.js
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E$: () => (/* binding */ givenIds),
/* harmony export */   Gn: () => (/* binding */ suggestions),
/* harmony export */   H0: () => (/* binding */ isMissingRight),
/* harmony export */   dP: () => (/* binding */ missingRight),
/* harmony export */   ph: () => (/* binding */ isUnknownThing)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1916);

/** Closest names suggested, and names listed in all: a list of fifty helps nobody at three in the morning. */
const MAX_CLOSEST = 3;
const MAX_LISTED = 8;
/** Longer names are not compared: the distance takes time by the product of both lengths. */
const MAX_COMPARED = 100;
/** Whether the service says that what was asked for does not exist: by its status, its gateway's code, or its own words. */
function isUnknownThing(failure) {
    if (failure.kind !== 'http' || failure.status >= 500)
        return false;
    return (failure.status === 404 ||
        failure.meaning === 'not-found' ||
        /(do(es)?n'?t| not) exist|not found|no such/i.test(`${failure.message} ${failure.details}`));
}
/** Whether the account may not do what was asked. */
function isMissingRight(failure) {
    return (failure.kind === 'http' &&
        (failure.meaning === 'permission-denied' || (failure.status === 403 && failure.meaning === undefined)));
}
/** The right that each operation needs [doc]; of a cancel and of canaries no page names one, so that the policy for everything is. */
const RIGHTS = {
    'deploy start': 'start',
    'deploy request': 'request',
    'deploy approve': 'decide',
    'deploy reject': 'decide',
    'deploy canary-approve': 'canary',
    'deploy canary-reject': 'canary',
    'deploy cancel': 'cancel',
    'pipeline start': 'pipeline',
    'pipeline cancel': 'pipeline',
};
/** What an account lacks for the very thing that was refused: looking needs another right than acting. */
function missingRight({ mode, operation }, isLookUp, messages) {
    const { rights, missingRight: sentence } = messages.outcomes;
    return sentence(operation, rights[mode === 'api' ? rightOfCall(operation) : rightOf(mode, operation, isLookUp)]);
}
function rightOf(mode, operation, isLookUp) {
    const view = mode === 'pipeline' ? 'viewPipeline' : 'viewDeploy';
    return isLookUp ? view : (RIGHTS[`${mode} ${operation}`] ?? view);
}
/** By the catalogue's names, such as `sourcedeploy.scenario.create` or `sourcedeploy.history.approve`. */
function rightOfCall(operation) {
    const [service = '', ...rest] = operation.toLowerCase().split('.');
    const what = rest.join('.');
    const isView = /(^|\.)(list|get)$/.test(what);
    if (service === 'sourcepipeline')
        return isView ? 'viewPipeline' : 'pipeline';
    if (isView)
        return 'viewDeploy';
    if (/canary/.test(what))
        return 'canary';
    if (/approv|accept|reject/.test(what))
        return 'decide';
    if (/request/.test(what))
        return 'request';
    if (/cancel/.test(what))
        return 'cancel';
    return /deploy/.test(what) ? 'start' : 'change';
}
/** `project 2001, stage 3001`: the ids that inputs gave, of which the service knows at least one not. */
function givenIds(settings, messages) {
    const { kinds } = messages.log;
    const named = [
        [settings.mode === 'pipeline' ? kinds.pipeline : kinds.project, settings.project],
        [kinds.stage, settings.stage],
        [kinds.scenario, settings.scenario],
    ];
    return named.flatMap(([kind, given]) => (given?.by === 'id' ? [`${kind} ${given.id}`] : [])).join(', ');
}
/** What a name that is not there may have meant: the closest, and all there are where they are few. */
function suggestions({ kind, wanted, candidates, total }, messages) {
    const text = messages.outcomes;
    const word = messages.log.kinds[kind];
    if (total === 0)
        return text.noCandidates(word);
    const close = candidates.filter(({ name }) => isClose(name, wanted)).slice(0, MAX_CLOSEST);
    const closest = close.map(({ name, id }) => `${name.slice(0, MAX_COMPARED)} (ID ${id})`);
    const names = candidates.map(({ name }) => name.slice(0, MAX_COMPARED)).join(', ');
    // Where nothing else is there than what is suggested, a second list would say it twice.
    const list = total <= MAX_LISTED && candidates.length === total && total > close.length ? names : '';
    const all = total > close.length ? text.candidates(word, total, list) : '';
    return [close.length > 0 ? text.didYouMean(closest) : '', all].filter(Boolean).join(' ');
}
/** Another case, a part of it, or a few letters off. */
function isClose(name, wanted) {
    const [a, b] = [name, wanted].map((text) => text.slice(0, MAX_COMPARED).normalize('NFC').toLowerCase());
    if (a === '' || b === '')
        return false;
    if (a.includes(b) || b.includes(a))
        return true;
    return (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(a, b) <= Math.max(2, Math.floor(b.length / 3));
}


/***/ }),

/***/ 504: // ./lib/src/reports/culprits.js
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GE: () => (/* binding */ failedServers),
/* harmony export */   RI: () => (/* binding */ culprits),
/* harmony export */   U5: () => (/* binding */ canaryRejection),
/* harmony export */   a6: () => (/* binding */ insideTask),
/* harmony export */   cG: () => (/* binding */ failedStep),
/* harmony export */   hJ: () => (/* binding */ culpritInShort),
/* harmony export */   vN: () => (/* binding */ isFailedVerdict),
/* harmony export */   vP: () => (/* binding */ figure)
/* harmony export */ });
/* unused harmony export failedTasks */
/* harmony import */ var _run_model_status_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1510);

/** Servers or tasks named in one sentence; whoever wants more of them reads the table. */
const MAX_NAMED = 3;
/** Where a run failed, ready to stand behind "failed": a server and its step, a task and what failed in it. Empty where the service does not tell. */
function culprits(view, messages) {
    const text = messages.outcomes;
    if (view.status === 'canary_waiting_timeout')
        return text.canaryExpired;
    const servers = failedServers(view);
    const tasks = failedTasks(view);
    const [server] = servers;
    if (server) {
        if (servers.length === 1)
            return text.onServer(server.name || server.id, failedStep(server));
        const list = listed(servers, (one) => withDetail(one.name || one.id, failedStep(one)));
        return text.onServers(servers.length, view.targets.length, list);
    }
    const [task] = tasks;
    if (!task)
        return '';
    if (tasks.length === 1)
        return text.inTask(task.name, insideTask(task, messages));
    return text.inTasks(tasks.length, view.tasks.length, listed(tasks, (one) => withDetail(one.name, insideTask(one, messages))));
}
/** The first culprit in a few words, such as `web-2, deploy`, for a list of many runs. Empty where there is none. */
function culpritInShort(view) {
    const [server] = failedServers(view);
    if (server)
        return [server.name || server.id, failedStep(server)].filter(Boolean).join(', ');
    const [task] = failedTasks(view);
    return task ? [task.name, task.failedPhase].filter(Boolean).join(', ') : '';
}
const failedServers = (view) => view.targets.filter((server) => (0,_run_model_status_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailed */ .Ix)((0,_run_model_status_js__WEBPACK_IMPORTED_MODULE_0__/* .serverClass */ .w)(server)));
const failedTasks = (view) => view.tasks.filter((task) => (0,_run_model_status_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailed */ .Ix)((0,_run_model_status_js__WEBPACK_IMPORTED_MODULE_0__/* .taskClass */ .I$)(task)));
/** The step in which a server failed; empty where none says so. */
function failedStep(server) {
    return server.steps.find((step) => (0,_run_model_status_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailed */ .Ix)((0,_run_model_status_js__WEBPACK_IMPORTED_MODULE_0__/* .stepStatus */ .FY)(step.status)))?.name ?? '';
}
/** What failed in a task: the phase of its build, or the server of its deployment. */
function insideTask(task, messages) {
    const text = messages.outcomes;
    if (task.failedPhase !== '')
        return text.phase(task.failedPhase);
    if (!task.deployment)
        return '';
    const [server, ...others] = failedServers(task.deployment);
    if (server)
        return text.serverAndStep(server.name || server.id, failedStep(server)) + (others.length > 0 ? ` (+${others.length})` : '');
    const rejection = canaryRejection(task.deployment);
    return rejection ? text.canaryScore(rejection.score, rejection.needed, rejection.metrics.join(', ')).replace(/\.$/, '') : '';
}
/** `pass` and `fail` are the documented verdicts of an analysis; whatever else comes is neither. */
const isFailedVerdict = (status) => /^fail/i.test(status);
/** Set where the last analysis of a deployment failed; a canary that a person rejected has none. */
function canaryRejection(view) {
    const analysis = view.canary.at(-1);
    if (!analysis)
        return undefined;
    const { score, passScore, status, metricList } = analysis.report;
    const isTooLow = score !== null && passScore !== null && score < passScore;
    if (!isFailedVerdict(status) && !isTooLow)
        return undefined;
    const failed = metricList.filter((metric) => metric.elementList.some((element) => isFailedVerdict(element.status)));
    const names = failed.map((metric) => metric.metricName).slice(0, MAX_NAMED);
    const more = failed.length > MAX_NAMED ? [`+${failed.length - MAX_NAMED}`] : [];
    return { analysis, score: figure(score), needed: figure(passScore), metrics: [...names, ...more] };
}
/** A number of at most three decimals; a canary's averages come with twelve. */
function figure(value) {
    return value === null || value === undefined ? '–' : String(Number(value.toFixed(3)));
}
const withDetail = (name, detail) => `${name.slice(0, 60)}${detail && ` (${detail.slice(0, 120)})`}`;
function listed(items, show) {
    const rest = items.length - MAX_NAMED;
    return items.slice(0, MAX_NAMED).map(show).join(', ') + (rest > 0 ? ` (+${rest})` : '');
}


/***/ }),

/***/ 5216: // ./lib/src/reports/phrases.js
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ startedSentence),
/* harmony export */   Eo: () => (/* binding */ runDuration),
/* harmony export */   MO: () => (/* binding */ cancelSentence),
/* harmony export */   dK: () => (/* binding */ ids),
/* harmony export */   eZ: () => (/* binding */ namesOf),
/* harmony export */   xx: () => (/* binding */ because)
/* harmony export */ });
/* harmony import */ var _run_model_outcome_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(986);

/** Most ids named in one sentence; the rest is counted. */
const MAX_IDS = 5;
/** Why a call failed and what helps; both empty where none did. */
function because(failure, messages) {
    return failure ? { why: messages.failures.why(failure), next: messages.failures.next(failure) } : { why: '', next: '' };
}
/** Names of what was run, as they were resolved or, before that, given. */
function namesOf({ target, settings, label = '' }) {
    const name = (part) => {
        const resolved = target?.[part];
        const given = settings[part];
        return resolved?.name || resolved?.id || (given ? (given.by === 'id' ? given.id : given.name) : '');
    };
    if (label !== '' && !target?.project.id) {
        const [project = '', stage = '', ...scenario] = label.split(' / ');
        return { project, stage, scenario: scenario.join(' / ') };
    }
    return { project: name('project'), stage: name('stage'), scenario: name('scenario') };
}
/** How long a run took; empty where the service does not tell. */
function runDuration(view, messages) {
    return view.startedAt !== null && view.finishedAt !== null ? messages.duration(view.finishedAt - view.startedAt) : '';
}
/** What was begun, by the operation that began it. */
function startedSentence(attached, operation, subject, text) {
    if (attached || operation === 'watch')
        return text.underWay(subject);
    return operation === 'start' || operation === 'request' ? text.started(subject) : text.decided(operation, subject);
}
/** Whether the run that the step leaves goes on. */
function cancelSentence(outcome, operation, messages) {
    const { cancel, view } = outcome;
    // What the step itself was asked to end is not the post phase's to pursue.
    if ((0,_run_model_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .endsRun */ .sl)(operation) && cancel.result !== 'refused')
        return messages.outcomes.endingUnseen(operation, view?.status.slice(0, 60) ?? '');
    const why = cancel.result === 'refused' || cancel.result === 'unanswered' ? messages.failures.why(cancel.failure) : '';
    // Only an answer is a refusal; keys that could not be had, or a connection that was not made, sent nothing.
    const result = cancel.result === 'refused' && cancel.failure.kind !== 'http' ? 'unsent' : cancel.result;
    return messages.outcomes.cancelResult(result, why).trimEnd();
}
/** Ids of runs, some of them where they are many. */
function ids(runs) {
    const shown = runs.slice(0, MAX_IDS).map((run) => run.historyId);
    return shown.join(', ') + (runs.length > shown.length ? ` (+${runs.length - shown.length})` : '');
}


/***/ }),

/***/ 3738: // ./lib/src/reports/report-settings.js
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ githubSettings),
/* harmony export */   k: () => (/* binding */ reportSettings)
/* harmony export */ });
/* harmony import */ var _ncloud_endpoints_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3170);
/* harmony import */ var _runner_step_settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6653);


/** What is shown where an operation has no such input. */
const NOT_ASKED = { wait: true, approvalTimeoutMs: 0, onTimeout: 'detach', onCancel: 'cancel', onConflict: 'wait' };
/** The one place where reports read the inputs: whoever changes `Settings` changes these two functions and no renderer. */
function reportSettings(settings) {
    const { timeoutMs, location, credentialsSource: source, role, language } = settings;
    const credentialsSource = source.from === 'keys' ? { from: 'keys' } : source;
    const common = { timeoutMs, location, credentialsSource, role, language, ...referencesOf(settings), ...policiesOf(settings) };
    return settings.mode === 'api'
        ? { ...common, mode: settings.mode, operation: settings.operation }
        : { ...common, mode: settings.mode, operation: settings.operation };
}
function referencesOf(settings) {
    const nothing = { project: undefined, stage: undefined, scenario: undefined };
    if (settings.mode === 'api')
        return nothing;
    if ((0,_runner_step_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .isActSettings */ .yV)(settings))
        return { ...nothing, project: settings.project };
    const target = settings.operation === 'check' ? settings.target : settings.isMany ? undefined : settings.targets[0];
    if (!target)
        return nothing;
    const { project } = target;
    return target.mode === 'deploy' ? { project, stage: target.stage, scenario: target.scenario } : { ...nothing, project };
}
function policiesOf(settings) {
    if (!(0,_runner_step_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .isRunSettings */ .ll)(settings))
        return NOT_ASKED;
    const { wait, approvalTimeoutMs, onTimeout, onCancel } = settings;
    const onConflict = (0,_runner_step_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .isStartSettings */ .cE)(settings) ? settings.onConflict : NOT_ASKED.onConflict;
    return { wait, approvalTimeoutMs, onTimeout, onCancel, onConflict };
}
/** Likewise for GitHub, to which only operations with a run report. */
function githubSettings(settings) {
    const { mode, operation, environment, environmentUrl, commitStatus, comment, githubToken, location, timeZone } = settings;
    return {
        mode,
        operation,
        historyId: (0,_runner_step_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .isActSettings */ .yV)(settings) ? settings.historyId : '',
        environment,
        environmentUrl,
        commitStatus,
        comment,
        githubToken,
        timeZone,
        consoleUrl: (0,_ncloud_endpoints_js__WEBPACK_IMPORTED_MODULE_0__/* .consoleUrl */ .B9)(location.site),
    };
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
        actionRepository: env.GITHUB_ACTION_REPOSITORY ?? '',
        actionRef: env.GITHUB_ACTION_REF ?? '',
    };
}


/***/ }),

/***/ 5979: // ./lib/src/reports/symbols.js
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JR: () => (/* binding */ isSkipped),
/* harmony export */   Wq: () => (/* binding */ CONCLUSION_SYMBOLS),
/* harmony export */   Yk: () => (/* binding */ failedFirst),
/* harmony export */   hC: () => (/* binding */ CLASS_SYMBOLS),
/* harmony export */   wX: () => (/* binding */ symbolOf)
/* harmony export */ });
/* harmony import */ var _run_model_outcome_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(986);

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
/** What a target's line begins with: one that was skipped did not fail, and must not look as if it had. */
function symbolOf(outcome) {
    return isSkipped(outcome) ? '○' : CONCLUSION_SYMBOLS[(0,_run_model_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .conclusionOf */ .vu)(outcome)];
}
/** Whether a target was left out by this step itself, after another's failure or because it is listed twice. */
function isSkipped({ kind }) {
    return kind === 'held-back' || kind === 'duplicate';
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
function failedFirst(items, classOf) {
    const ranked = items.map((item) => ({ item, rank: ORDER.indexOf(classOf(item)) }));
    return ranked.sort((a, b) => a.rank - b.rank).map(({ item }) => item);
}


/***/ }),

/***/ 9307: // ./lib/src/reports/titles.js
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ titleOf),
/* harmony export */   H: () => (/* binding */ isNothingStarted)
/* harmony export */ });
/* harmony import */ var _run_model_outcome_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(986);
/* harmony import */ var _advice_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9936);
/* harmony import */ var _symbols_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5979);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8554);




/** Whether an outcome means that nothing was started, rather than that something went wrong with a run. */
function isNothingStarted(outcome) {
    switch (outcome.kind) {
        case 'interrupted':
            return outcome.historyId === undefined;
        case 'refused':
            return outcome.during === 'resolve' || outcome.during === 'start';
        case 'name-not-resolved':
        case 'conflict':
        case 'not-started':
        case 'held-back':
        case 'duplicate':
        case 'wrong-parameters':
        case 'checks-failed':
        case 'checked':
        case 'defect-before-start':
            return true;
        default:
            return false;
    }
}
/** The outcome in a few words: the headline of summary, comment and GitHub Deployment. */
function titleOf(outcome, operation, messages) {
    const { titles, headlines } = messages.outcomes;
    const conclusion = (0,_run_model_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .conclusionOf */ .vu)(outcome);
    if ((0,_symbols_js__WEBPACK_IMPORTED_MODULE_2__/* .isSkipped */ .JR)(outcome))
        return headlines.skipped;
    if (operation === 'check' && conclusion === 'refused')
        return headlines.checkFailed;
    switch (outcome.kind) {
        case 'run-cancelled-as-asked':
            return titles.cancelled;
        case 'run-rejected-as-asked':
            return titles.rejected;
        case 'run-rejected':
            return (0,_verdict_js__WEBPACK_IMPORTED_MODULE_3__/* .isCanaryRejection */ .Ap)(outcome.view) ? headlines.canaryRejected : titles.rejected;
        case 'timed-out':
            if (outcome.cancel.result === 'accepted')
                return titles.timed_out;
            if (outcome.budget === 'timeout')
                return headlines.goesOn;
            return outcome.view?.statusClass === 'blocked-canary' ? headlines.waitsForCanary : headlines.waitsForApproval;
        case 'refused':
            if (isNothingStarted(outcome))
                return titles.refused;
            return outcome.during !== 'api' && (0,_advice_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnknownThing */ .ph)(outcome.failure) ? headlines.notFound : headlines.refusedAction;
        case 'unclear-start':
            return headlines.startUnknown;
        case 'interrupted-unclear':
            return outcome.historyId === undefined ? headlines.startUnknown : headlines.detached;
        default:
            return conclusion === 'refused' && !isNothingStarted(outcome) ? headlines.refusedAction : titles[conclusion];
    }
}


/***/ }),

/***/ 8554: // ./lib/src/reports/verdict.js + 2 modules
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ap: () => (/* binding */ isCanaryRejection),
  Fm: () => (/* binding */ isGreenVerdict),
  TN: () => (/* binding */ oneLine),
  WJ: () => (/* binding */ verdict)
});

// EXTERNAL MODULE: ./lib/src/run/model/outcome.js
var model_outcome = __webpack_require__(986);
// EXTERNAL MODULE: ./lib/src/reports/culprits.js
var culprits = __webpack_require__(504);
// EXTERNAL MODULE: ./lib/src/reports/phrases.js
var phrases = __webpack_require__(5216);
;// CONCATENATED MODULE: ./lib/src/reports/sentences.js
const plain = (what, why = '', next = '') => ({ what, why, next });
/** The same, with the console named as the place to see more. */
const inConsole = (what, why, next) => ({ what, why, next, seeConsole: true });

// EXTERNAL MODULE: ./lib/src/run/model/status.js
var model_status = __webpack_require__(1510);
// EXTERNAL MODULE: ./lib/src/reports/advice.js
var advice = __webpack_require__(9936);
;// CONCATENATED MODULE: ./lib/src/reports/unfinished.js





/** Of a run that may go on after the step, or that the step could not do its part on. */
function left(outcome, input) {
    const { messages, settings, historyId, subject } = input;
    const text = messages.outcomes;
    switch (outcome.kind) {
        case 'started':
            return plain((0,phrases/* startedSentence */.$6)(outcome.attached, settings.operation, subject, text), '', text.stateWatch(outcome.historyId));
        case 'interrupted':
            if (outcome.historyId === undefined)
                return plain(text.interruptedBeforeStart(subject, outcome.signalName));
            return plain(text.interrupted(subject, outcome.signalName), (0,phrases/* cancelSentence */.MO)(outcome, settings.operation, messages));
        case 'interrupted-unclear':
            if (outcome.historyId === undefined)
                return plain(text.interruptedUnclear(subject, outcome.signalName));
            return plain(text.interrupted(subject, outcome.signalName), (0,phrases/* cancelSentence */.MO)(outcome, settings.operation, messages), text.stateWatch(outcome.historyId));
        case 'timed-out':
            return timedOut(outcome, input);
        case 'wrong-state':
            return wrongState(outcome, input);
        case 'lost':
            return inConsole(text.lost(subject), (0,phrases/* because */.xx)(outcome.failure, messages).why, text.lostNext(historyId));
    }
}
/** Of what was not done, or of which no run is known. */
function notBegun(outcome, input) {
    const { messages, subject } = input;
    const text = messages.outcomes;
    switch (outcome.kind) {
        case 'not-started':
            return notStarted(outcome, input);
        case 'refused':
            return refused(outcome, input);
        case 'name-not-resolved':
            return nameNotResolved(outcome, input);
        case 'conflict':
            return plain(text.conflict(subject, (0,phrases/* ids */.dK)(outcome.others)), '', text.conflictNext);
        case 'held-back':
            return plain(text.heldBack(subject), '', text.heldBackNext);
        case 'duplicate':
            return plain(text.duplicate(subject), '', text.duplicateNext);
        case 'wrong-parameters':
            return plain(outcome.problem);
        case 'unclear-start':
            return inConsole(outcome.foreignId === undefined
                ? text.unclearStart(subject, (0,phrases/* ids */.dK)(outcome.candidates), outcome.isUnread === true)
                : text.foreignRun(subject, outcome.foreignId), (0,phrases/* because */.xx)(outcome.failure, messages).why, text.unclearNext);
    }
}
function nameNotResolved({ error }, { messages, settings, subject }) {
    const text = messages.outcomes;
    const { kind, wanted, why, candidates, total } = error;
    const word = messages.log.kinds[kind];
    const because = why === 'missing' ? text.nameMissing(word, wanted) : text.nameAmbiguous(word, wanted, total);
    const next = why === 'missing' ? (0,advice/* suggestions */.Gn)(error, messages) : text.useIds(listed(candidates));
    // Nothing but these would have started anything.
    const isStart = settings.operation === 'start' || settings.operation === 'request';
    return isStart ? plain(text.refusedStart(subject), because, next) : plain(because, '', next);
}
const listed = (candidates) => candidates.map(({ name, id }) => `${name.slice(0, 100)} (ID ${id})`).join(', ');
function wrongState(outcome, { messages, subject, historyId }) {
    const text = messages.outcomes;
    const hasEnded = outcome.view.finishedAt !== null || (0,model_status/* isEnded */.pl)(outcome.view.statusClass);
    const uncancellable = outcome.operation === 'cancel' && !hasEnded;
    const next = hasEnded
        ? text.stateEnded(outcome.operation)
        : `${uncancellable ? `${text.stateUncancellable} ` : ''}${text.stateWatch(historyId)}`;
    return plain(text.state(outcome.operation, subject, outcome.view.status), (0,phrases/* because */.xx)(outcome.failure, messages).why, next);
}
function timedOut(outcome, { subject, settings, messages, historyId }) {
    const text = messages.outcomes;
    const { view, budget, cancel } = outcome;
    const isCancelled = cancel.result !== 'not-sent';
    const why = isCancelled || (0,model_outcome/* endsRun */.sl)(settings.operation) ? (0,phrases/* cancelSentence */.MO)(outcome, settings.operation, messages) : '';
    if (budget === 'timeout') {
        const what = text.timedOut(subject, messages.duration(settings.timeoutMs), view?.status.slice(0, 60) ?? '');
        if (cancel.result === 'accepted' && !(0,model_outcome/* endsRun */.sl)(settings.operation))
            return { what, why, next: '' };
        const isStart = settings.operation === 'start' || settings.operation === 'request';
        return { what, why, next: text.resume(historyId, isStart && settings.onConflict === 'wait') };
    }
    const limit = messages.duration(settings.approvalTimeoutMs);
    const isCanary = view?.statusClass === 'blocked-canary';
    const what = isCanary ? text.canaryNotDecided(subject, limit) : text.notApproved(subject, limit);
    if (cancel.result === 'accepted')
        return { what, why, next: '' };
    const on = view?.blockedOn ?? { projectId: view?.project.id ?? '', historyId };
    const [approve, reject] = isCanary ? ['canary-approve', 'canary-reject'] : ['approve', 'reject'];
    return { what, why, next: text.decideNext(approve, reject, on.projectId, on.historyId), seeConsole: true };
}
function notStarted(outcome, { subject, settings, messages }) {
    const text = messages.outcomes;
    const limit = messages.duration(settings.timeoutMs);
    const { waitingFor, failure } = outcome;
    if (waitingFor.length > 0)
        return { what: text.tooLateWaiting(subject, (0,phrases/* ids */.dK)(waitingFor), limit), why: '', next: text.tooLateWaitingNext };
    const { why, next } = (0,phrases/* because */.xx)(failure, messages);
    const isRefused = failure?.kind === 'http' && failure.status < 500 && failure.status !== 429;
    return { what: text[unheard(failure)](subject, limit), why, next: isRefused ? text.tooLateWaitingNext : next };
}
/** What became of the requests: a service that answers, be it to refuse or with nonsense, was reached. */
function unheard(failure) {
    switch (failure?.kind) {
        case 'http':
            return failure.status >= 500 ? 'tooLateErrors' : 'tooLateRefused';
        case 'redirect':
        case 'oversize':
        case 'not-json':
        case 'shape':
            return 'tooLateGarbled';
        case 'credentials':
            return 'tooLateKeys';
        case 'network':
        case 'timeout':
        case 'tls':
        case undefined:
            return 'tooLate';
    }
}
function refused(outcome, input) {
    const { subject, settings, messages, call = '' } = input;
    const text = messages.outcomes;
    const { failure, during } = outcome;
    const isOfRun = during === 'poll' || during === 'decide';
    if (isOfRun && (0,advice/* isUnknownThing */.ph)(failure) && subject.historyId !== '')
        return { what: text.noSuchRun(subject, (0,phrases/* namesOf */.eZ)(input).project), why: '', next: text.noSuchRunNext };
    const what = {
        resolve: () => text.refusedStart(subject),
        start: () => text.refusedStart(subject),
        poll: () => text.refusedPoll(subject),
        decide: () => text.refusedDecision(settings.operation, subject),
        api: () => text.refusedApi(settings.operation, call),
    }[during]();
    const { why, next } = (0,phrases/* because */.xx)(failure, messages);
    if ((0,advice/* isMissingRight */.H0)(failure))
        return inConsole(what, why, (0,advice/* missingRight */.dP)(settings, during === 'resolve' || during === 'poll', messages));
    // Where keys are looked after.
    if (failure.kind === 'http' && failure.meaning === 'authentication-failed')
        return inConsole(what, why, next);
    const given = (0,advice/* givenIds */.E$)(settings, messages);
    if ((0,advice/* isUnknownThing */.ph)(failure) && given !== '')
        return { what, why, next: text.unknownIds(given) };
    return { what, why, next };
}

;// CONCATENATED MODULE: ./lib/src/reports/verdict.js





/** The three sentences of an outcome (contract §5): what happened to what, why, and what to do next. */
function verdict(outcome, context) {
    const { messages, settings, historyId } = context;
    const subject = messages.outcomes.subject(settings.mode, historyId, (0,phrases/* namesOf */.eZ)(context));
    const sentences = sentencesOf(outcome, { ...context, subject });
    // A headline names the path already.
    const brief = sentencesOf(outcome, { ...context, subject: { ...subject, in: '' } }).what;
    return { conclusion: (0,model_outcome/* conclusionOf */.vu)(outcome), ...sentences, brief };
}
function sentencesOf(outcome, input) {
    switch (outcome.kind) {
        case 'run-succeeded':
        case 'run-cancelled-as-asked':
        case 'run-rejected-as-asked':
        case 'run-failed':
        case 'run-rejected':
        case 'run-cancelled':
        case 'undocumented-end':
            return ended(outcome, input);
        case 'started':
        case 'interrupted':
        case 'interrupted-unclear':
        case 'timed-out':
        case 'wrong-state':
        case 'lost':
            return left(outcome, input);
        case 'checked':
        case 'checks-failed':
        case 'api-done':
        case 'api-interrupted':
        case 'ambiguous-write':
        case 'unconfirmed':
            return withoutRun(outcome, input);
        case 'not-started':
        case 'refused':
        case 'name-not-resolved':
        case 'conflict':
        case 'held-back':
        case 'duplicate':
        case 'wrong-parameters':
        case 'unclear-start':
            return notBegun(outcome, input);
        case 'defect':
        case 'defect-before-start': {
            const text = input.messages.outcomes;
            return plain(text.defect(input.subject, outcome.message), '', text.defectNext(input.historyId));
        }
    }
    return outcome;
}
/** Of a run that was seen to end. */
function ended(outcome, input) {
    const { messages, subject } = input;
    const text = messages.outcomes;
    switch (outcome.kind) {
        case 'run-succeeded':
            return plain(text.runSucceeded(subject, (0,phrases/* runDuration */.Eo)(outcome.view, messages)));
        case 'run-cancelled-as-asked':
            return plain(text.runCancelled(subject));
        case 'run-rejected-as-asked':
            return plain(text.runRejected(subject));
        case 'run-failed':
            return failed(outcome.view, input);
        case 'run-rejected':
            return rejected(outcome.view, input);
        case 'run-cancelled':
            return plain(text.cancelledElsewhere(subject), '', text.cancelledNext);
        case 'undocumented-end':
            return inConsole(text.undocumentedEnd(subject, outcome.view.status), '', text.undocumentedNext);
    }
}
/** Of operation `check` and of mode `api`, which have no run. */
function withoutRun(outcome, { messages, settings, subject, call = '' }) {
    const text = messages.outcomes;
    switch (outcome.kind) {
        case 'checked':
            return plain(text.checked(subject));
        case 'checks-failed':
            return plain(text.checksFailed(subject), outcome.problems.join('; '));
        case 'api-done':
            return plain(text.apiDone(settings.operation, call));
        case 'api-interrupted':
            return plain(messages.api.interrupted(settings.operation, outcome.signalName));
        case 'ambiguous-write':
            return inConsole(messages.api.ambiguous(settings.operation), (0,phrases/* because */.xx)(outcome.failure, messages).why, messages.api.notRepeated);
        case 'unconfirmed':
            return inConsole(messages.api.unconfirmed(settings.operation), (0,phrases/* because */.xx)(outcome.failure, messages).why, messages.api.notRepeated);
    }
}
function failed(view, { subject, messages }) {
    const text = messages.outcomes;
    const where = (0,culprits/* culprits */.RI)(view, messages);
    const [server, ...others] = (0,culprits/* failedServers */.GE)(view);
    const next = text.failedNext(server && others.length === 0 ? (server.name || server.id).slice(0, 60) : '');
    const what = view.status === 'success'
        ? text.failedDespiteSuccess(subject, where)
        : text.failed(subject, where || text.withStatus(view.status.slice(0, 60)));
    return { what, why: '', next, seeConsole: true };
}
/** A canary that an analysis took back is nobody's decision: the metrics say why, and there is no one to ask. */
function rejected(view, { subject, messages }) {
    const text = messages.outcomes;
    if (!isCanaryRejection(view))
        return { what: text.rejected(subject), why: '', next: text.rejectedNext };
    const analysed = (0,culprits/* canaryRejection */.U5)(view);
    const what = text.canaryRejected(subject);
    if (!analysed)
        return { what, why: '', next: text.rejectedNext };
    const why = text.canaryScore(analysed.score, analysed.needed, analysed.metrics.map((name) => name.slice(0, 60)).join(', '));
    return { what, why, next: text.canaryNext, seeConsole: true };
}
/** Whether what was rejected is a canary, rather than a request for approval. */
const isCanaryRejection = (view) => view.status.startsWith('canary_') || (0,culprits/* canaryRejection */.U5)(view) !== undefined;
/** One line of text for the annotation and the log, with the console's address where a person is sent there. */
function oneLine(verdict, consoleUrl = '') {
    const url = verdict.seeConsole && consoleUrl !== '' ? `(${consoleUrl})` : '';
    return [verdict.what, verdict.why, verdict.next, url].filter((part) => part !== '').join(' ');
}
/** Whether the step is green. */
const isGreenVerdict = (verdict) => (0,model_outcome/* isGreen */.gf)(verdict.conclusion);


/***/ })

};
