export const id = 586;
export const ids = [586];
export const modules = {

/***/ 3586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  post: () => (/* binding */ post)
});

// EXTERNAL MODULE: ./lib/src/commands/follow.js + 8 modules
var follow = __webpack_require__(1996);
// EXTERNAL MODULE: ./lib/src/commands/step.js + 5 modules
var commands_step = __webpack_require__(9996);
// EXTERNAL MODULE: ./lib/src/commands/track.js + 2 modules
var track = __webpack_require__(621);
// EXTERNAL MODULE: ./lib/src/messages/messages.js + 19 modules
var messages = __webpack_require__(902);
// EXTERNAL MODULE: ./lib/src/run/cancel.js
var cancel = __webpack_require__(4164);
// EXTERNAL MODULE: ./lib/src/run/limits.js
var limits = __webpack_require__(1338);
// EXTERNAL MODULE: ./lib/src/run/model/status.js
var model_status = __webpack_require__(1510);
// EXTERNAL MODULE: ./lib/src/run/settle.js
var settle = __webpack_require__(2513);
// EXTERNAL MODULE: ./lib/src/runner/inputs.js + 1 modules
var runner_inputs = __webpack_require__(4760);
// EXTERNAL MODULE: ./lib/src/runner/log.js
var runner_log = __webpack_require__(223);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./lib/src/runner/state.js
var state = __webpack_require__(316);
;// CONCATENATED MODULE: ./lib/src/runner/saved-state.js


/** What main wrote, read again by post: apart from state.ts, so that main loads nothing that only reading needs. */
const entry = dist/* object */.Ikc({
    phase: dist/* picklist */.KIO(['intent', 'following', 'cancelling', 'settled']),
    mode: dist/* picklist */.KIO(['deploy', 'pipeline']),
    projectId: dist/* string */.YjP(),
    stageId: dist/* optional */.lqM(dist/* string */.YjP(), ''),
    scenarioId: dist/* optional */.lqM(dist/* string */.YjP(), ''),
    historyId: dist/* optional */.lqM(dist/* string */.YjP(), ''),
    sentAt: dist/* optional */.lqM(dist/* number */.aig(), 0),
    sentAtMost: dist/* optional */.lqM(dist/* number */.aig(), 0),
    baseline: dist/* optional */.lqM(dist/* array */.YOg(dist/* string */.YjP()), []),
});
/** More runs than any step has: a damaged count must not keep the post phase counting for ever. */
const MOST_RUNS = 1000;
/** The entries that main left. What does not parse was not written by this action and is left out. */
function readState(core) {
    const entries = [];
    // Without a count the entry of a run may be there all the same (see `save`).
    const count = Math.min(Number(core.getState(state/* COUNT */.i2)) || 0, MOST_RUNS);
    for (let index = 0; index < count + 1; index++) {
        const text = core.getState((0,state/* runKey */.r7)(index));
        if (text === '')
            continue;
        try {
            entries.push(dist/* parse */.qgA(entry, JSON.parse(text)));
        }
        catch {
            // Somebody else's or damaged: nothing to act on.
        }
    }
    return entries;
}

;// CONCATENATED MODULE: ./lib/src/post.js











/** How long the post phase looks for a run or verifies a cancel, in ms; all post steps of a job share under 5 minutes. */
const LOOK_UP_MS = 45_000;
const FIRST_LOOK_MS = 20_000;
const VERIFY_MS = 45_000;
/** The word of a run whose cancel is under way [doc]; it needs no second one. */
const CANCELING = /^cancell?ing$/i;
/**
 * The post phase: settles what an interrupted main phase left open, from saved state. Silent when nothing is. Never throws, and never
 * makes the job red: whatever it finds is a warning.
 */
async function post(host) {
    const open = readState(host.core).filter((entry) => entry.phase !== 'settled');
    if (open.length === 0)
        return settleGitHub(host, undefined);
    const inputs = await (0,runner_inputs/* readInputs */.K)(host);
    if (!inputs.ok) {
        const { log: text } = (0,messages/* messagesFor */.k)(inputs.language);
        for (const { historyId } of open)
            (0,runner_log/* createLog */.h)(host.core).warning(text.post.blind(historyId, inputs.problems.join(' ')));
        return;
    }
    if (!(0,runner_inputs/* isRunSettings */.l)(inputs.settings))
        return;
    const { settings } = inputs;
    const say = (0,messages/* messagesFor */.k)(settings.language);
    const log = (0,runner_log/* createLog */.h)(host.core);
    if (open.length > 1)
        host.connections?.(limits/* CONNECTIONS_OF_MANY */.gj);
    const transport = (0,commands_step/* createServiceTransport */.Nw)(host, settings, log, say);
    const step = { host, apis: (0,commands_step/* createApis */.Q7)(transport) };
    const entries = open.map((entry) => {
        const target = {
            project: { id: entry.projectId, name: '' },
            ...(entry.scenarioId && { stage: { id: entry.stageId, name: '' }, scenario: { id: entry.scenarioId, name: '' } }),
        };
        return { entry, kind: (0,track/* bindKind */.oZ)(step, entry.mode, target, settings.operation === 'request' ? 'request' : 'deploy') };
    });
    const seen = await Promise.all(entries.map(async ({ entry, kind }) => {
        try {
            return await settleEntry(host, settings, log, say, entry, kind, transport.serviceTime);
        }
        catch (error) {
            log.warning(say.log.post.failed(entry.historyId, error instanceof Error ? error.message : String(error)));
            return undefined;
        }
    }));
    // One of many says nothing of the others, which may never have begun.
    await settleGitHub(host, settings.targets.length === 0 ? seen[0] : undefined);
}
/** Settles one run; answers what was last seen of it. */
async function settleEntry(host, settings, log, say, entry, kind, serviceTime) {
    const historyId = entry.historyId || (await findRun(host, log, say, entry, kind, serviceTime));
    if (historyId === undefined)
        return undefined;
    const { clock } = host;
    const seen = await (0,cancel/* watchForEnd */.qI)(kind, historyId, { clock, signal: undefined, forMs: FIRST_LOOK_MS, until: () => true });
    if (!seen) {
        log.warning(say.log.post.invisible(historyId));
        return undefined;
    }
    if ((0,model_status/* isEnded */.pl)(seen.statusClass)) {
        log.info(say.log.post.gone(historyId, seen.status));
        return seen;
    }
    // What main was cancelling is to be cancelled, whatever `on-cancel` says: `on-timeout` asked for it.
    if (settings.onCancel === 'detach' && entry.phase !== 'cancelling') {
        log.info(say.log.post.still(historyId, seen.status));
        return seen;
    }
    const cancelled = entry.phase === 'cancelling' || CANCELING.test(seen.status) ? await watch(host, kind, historyId, CANCEL_GRACE_MS) : undefined;
    const now = cancelled ?? seen;
    if (!(0,model_status/* isEnded */.pl)(now.statusClass) && !CANCELING.test(now.status)) {
        (0,follow/* sayCancel */.UO)({ log, say }, historyId, await (0,cancel/* cancelUntilArrived */.Sj)(kind, historyId, now, { deadline: clock.now() + FIRST_LOOK_MS, clock, random: host.random }));
    }
    const last = (0,model_status/* isEnded */.pl)(now.statusClass) ? now : ((await watch(host, kind, historyId, VERIFY_MS)) ?? now);
    if ((0,model_status/* isEnded */.pl)(last.statusClass))
        log.info(say.log.post.verified(historyId, last.status));
    else
        log.warning(say.log.post.notVerified(historyId, last.status));
    return last;
}
/** Time in ms for a cancel that main sent to show, before another one is sent. */
const CANCEL_GRACE_MS = 10_000;
const watch = (host, kind, historyId, forMs) => (0,cancel/* watchForEnd */.qI)(kind, historyId, { clock: host.clock, signal: undefined, forMs });
/** The run of a start whose answer never came, if exactly one can be ours. */
async function findRun(host, log, say, entry, kind, serviceTime) {
    log.info(say.log.post.lookingUp);
    const { sentAt, sentAtMost, baseline } = entry;
    const intent = { sentAt, sentAtMost, baseline };
    const { clock } = host;
    const begun = clock.now();
    const found = await (0,settle/* settle */.G)(kind, intent, {
        clock,
        signal: new AbortController().signal,
        deadline: begun + LOOK_UP_MS,
        serviceTime,
        // Main was dead by then: what begins well after it must not be cancelled.
        givenUpAt: begun,
    });
    if (found.found)
        return found.found;
    if (found.candidates.length > 0)
        log.warning(say.log.post.unclear(found.candidates.map((run) => run.historyId).join(', ')));
    else if (found.certain)
        log.info(say.log.post.none);
    else
        log.warning(say.log.post.notFound);
    return undefined;
}
/** What main left open at GitHub: only loaded if there is something. */
async function settleGitHub(host, seen) {
    if (host.core.getState('github') === '')
        return;
    const { settleLeftovers } = await Promise.all(/* import() */[__webpack_require__.e(845), __webpack_require__.e(529), __webpack_require__.e(148)]).then(__webpack_require__.bind(__webpack_require__, 7180));
    await settleLeftovers(host, seen);
}


/***/ })

};
