export const id = 125;
export const ids = [125];
export const modules = {

/***/ 9125: // ./lib/src/reports/github/reporter.js + 1 modules
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createGitHubReporter: () => (/* binding */ createGitHubReporter)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/src/run/model/status.js
var model_status = __webpack_require__(1510);
// EXTERNAL MODULE: ./lib/src/shared/message-of.js
var message_of = __webpack_require__(2835);
// EXTERNAL MODULE: ./lib/src/reports/blocked.js
var blocked = __webpack_require__(3418);
// EXTERNAL MODULE: ./lib/src/reports/titles.js
var titles = __webpack_require__(9307);
;// CONCATENATED MODULE: ./lib/src/reports/github/entries.js


/** Longest name that is kept, in characters; the target goes into the saved state. */
const MAX_NAME = 200;
/**
 * Ids and names of a target, with what a poll adds: a run that was named by its id alone tells only then what it is of, and one whose
 * names are known may be answered without them.
 */
function plainTarget(target, view) {
    const part = (known, seen) => {
        const id = seen?.id || known?.id;
        return id ? { id, name: (seen?.name || known?.name || '').slice(0, MAX_NAME) } : undefined;
    };
    const stage = part(target.stage, view?.stage);
    const scenario = part(target.scenario, view?.scenario);
    return {
        project: part(target.project, view?.project) ?? target.project,
        ...(stage && { stage }),
        ...(scenario && { scenario }),
    };
}
/** Longest sentence that is kept, in characters; what a service says may be longer than any comment. */
const MAX_SENTENCE = 1000;
/** What an entry says of this workflow run, whatever the run's state. */
function facts({ workflow, event, clock }, historyId) {
    const { runId, runAttempt: attempt, actor } = workflow;
    // A later step that watches the same run goes on with the same entry.
    const key = historyId === '' ? `workflow ${runId}-${attempt}` : `run ${historyId}`;
    return { key, historyId, at: clock.now(), runId, attempt, sha: event.sha, actor };
}
/** The entry of a run that goes on. */
function viewEntry(session, view) {
    const titles = session.messages.github.comment.states;
    const state = view.statusClass;
    return {
        ...facts(session, view.historyId),
        state,
        title: titles[state],
        status: view.status.slice(0, 100),
        what: '',
        why: '',
        next: (0,blocked/* blockedSentence */.i)(view, '', session.messages).slice(0, MAX_SENTENCE),
    };
}
/** The entry of a run that has ended, or was never started. */
function finalEntry(session, run) {
    const { verdict, outcome, recorder, historyId } = run;
    const status = (recorder.view?.status ?? '').slice(0, 100);
    const [what, why, next] = [verdict.brief ?? verdict.what, verdict.why, verdict.next].map((part) => part.slice(0, MAX_SENTENCE).toWellFormed());
    return {
        ...facts(session, historyId),
        state: verdict.conclusion,
        title: (0,titles/* titleOf */.G)(outcome, session.settings.operation, session.messages),
        status,
        what,
        why,
        next,
    };
}

// EXTERNAL MODULE: ./lib/src/reports/github/queues.js + 4 modules
var github_queues = __webpack_require__(9043);
// EXTERNAL MODULE: ./lib/src/reports/github/record.js
var github_record = __webpack_require__(2655);
// EXTERNAL MODULE: ./lib/src/reports/github/session.js + 1 modules
var github_session = __webpack_require__(6492);
// EXTERNAL MODULE: ./lib/src/reports/github/states.js
var github_states = __webpack_require__(1800);
;// CONCATENATED MODULE: ./lib/src/reports/github/reporter.js








/** Creates the reporter; one that does nothing, after one warning, where nothing can be reported. */
function createGitHubReporter(options) {
    const { host, settings, log, messages } = options;
    const session = (0,github_session/* openSession */.fA)({ host, settings, log, messages });
    if (!session)
        return { deploymentId: '', begin: async () => { }, update: () => { }, finish: async () => { } };
    const reporting = createReporting(options, session);
    return {
        get deploymentId() {
            return reporting.record.deployment;
        },
        async begin(target) {
            try {
                await begin(reporting, target);
            }
            catch (error) {
                // Nobody waits for it: a rejection would end the process.
                log.warning(messages.log.reporterFailed((0,message_of/* messageOf */.b)(error)));
            }
        },
        update: (view) => update(reporting, view),
        finish: (run, within) => finish(reporting, run, within.ms),
    };
}
function createReporting({ host, settings, outputs }, session) {
    const { event, workflow } = session;
    const record = (0,github_record/* createRecord */.eC)({
        // A second attempt of the same workflow run must not take the leftovers of the first for its own.
        nonce: `${workflow.runId}-${workflow.runAttempt}-${(0,external_node_crypto_.randomUUID)()}`,
        sha: event.sha,
        mode: settings.mode,
        historyId: settings.historyId,
    });
    const saveRecord = (0,github_record/* recordSaver */.Ru)(host.core);
    const save = () => saveRecord(record);
    const queues = (0,github_queues/* createQueues */.r)(session, record, () => {
        if (record.deployment !== '')
            outputs.set('github-deployment-id', record.deployment);
        save();
    });
    const asked = new Set((0,github_session/* askedFor */.GZ)(settings));
    const opened = new Set();
    const open = (thing) => {
        if (!asked.has(thing) || opened.has(thing))
            return;
        opened.add(thing);
        record.open[thing] = true;
    };
    return { session, record, queues, asked, save, open, isUpdated: false };
}
async function begin({ session, record, queues, asked, save, open }, target) {
    record.target = plainTarget(target);
    open('deployment');
    open('status');
    // Before the request: if its answer never comes, post still knows what to search for.
    save();
    const states = (0,github_states/* queuedStates */.Sv)(session.messages);
    if (asked.has('deployment'))
        queues.deployment.push({ key: states.deployment, value: states });
    if (asked.has('status'))
        queues.status.push({ key: states.description, value: states });
    await Promise.all([queues.deployment.idle(), queues.status.idle()]);
}
function update(reporting, view) {
    const { session, record, queues, asked, save, open } = reporting;
    const { messages } = session;
    // The end itself is for `finish` to tell, but nothing goes from queued to its end without having been under way.
    if ((0,model_status/* isEnded */.pl)(view.statusClass) && reporting.isUpdated)
        return;
    reporting.isUpdated = true;
    record.historyId = view.historyId;
    // A run that was named by its id alone tells only now what it is of.
    if (record.target)
        record.target = plainTarget(record.target, view);
    const blocked = (0,model_status/* isBlocked */.lT)(view.statusClass) ? `${view.statusClass} ${view.blockedOn?.historyId ?? ''}` : '';
    const shown = (0,model_status/* isEnded */.pl)(view.statusClass) || view.statusClass === 'unknown' ? { ...view, statusClass: 'running' } : view;
    if (asked.has('deployment')) {
        // Waiting in the service's own queue is under way as well: what GitHub calls queued is what has not been started.
        const states = (0,github_states/* viewStates */.Qg)(blocked === '' ? { ...view, statusClass: 'running' } : view, messages);
        queues.deployment.push({ key: `${states.deployment} ${blocked}`, value: states });
    }
    const states = (0,github_states/* viewStates */.Qg)(shown, messages);
    if (asked.has('status'))
        queues.status.push({ key: states.description, value: states });
    if (asked.has('comment')) {
        record.entry = viewEntry(session, shown);
        open('comment');
        queues.comment.push({ key: `${record.entry.state} ${record.historyId} ${blocked}`, value: record.entry });
    }
    save();
}
async function finish({ session, record, queues, save, open }, run, ms) {
    const deadline = session.clock.elapsed() + ms;
    const states = (0,github_states/* finalStates */.ZW)(run, session.settings.operation, session.messages);
    record.final = states;
    record.historyId = run.historyId;
    // Without a target the inputs named nothing that exists: there is nothing to create a deployment or a comment of.
    record.target = run.target ? plainTarget(run.target, run.recorder.view) : record.target;
    record.entry = finalEntry(session, run);
    open('status');
    if (record.target)
        open('comment');
    save();
    const keys = states.deployment === 'in_progress'
        ? { deployment: 'in_progress ', status: states.description }
        : { deployment: 'end', status: 'end' };
    const last = async (thing, queue, item) => {
        // Given up, or never begun; what still waits in it is of no use to anyone.
        if (!record.open[thing])
            queue.stop();
        else if (await queue.finish(item, deadline))
            record.open[thing] = false;
    };
    await Promise.all([
        last('deployment', queues.deployment, { key: keys.deployment, value: states }),
        last('status', queues.status, { key: keys.status, value: states }),
        last('comment', queues.comment, { key: 'end', value: record.entry }),
    ]);
    record.quietUntil = (0,github_session/* quietUntil */.bZ)(session);
    save();
}


/***/ })

};
