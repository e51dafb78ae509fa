export const id = 547;
export const ids = [547];
export const modules = {

/***/ 225: // ./lib/src/commands/bindings.js + 4 modules
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t$: () => (/* binding */ bindExisting),
  oZ: () => (/* binding */ bindKind),
  jL: () => (/* binding */ bindSaved),
  wU: () => (/* binding */ bindStart),
  tp: () => (/* binding */ createHistories),
  N0: () => (/* binding */ rememberLookups)
});

// EXTERNAL MODULE: ./lib/src/run/limits.js
var limits = __webpack_require__(1338);
// EXTERNAL MODULE: ./lib/src/ncloud/errors.js
var errors = __webpack_require__(3717);
// EXTERNAL MODULE: ./lib/src/ncloud/pages.js
var pages = __webpack_require__(9184);
// EXTERNAL MODULE: ./lib/src/run/model/status.js
var model_status = __webpack_require__(1510);
// EXTERNAL MODULE: ./lib/src/ncloud/values.js
var values = __webpack_require__(6964);
;// CONCATENATED MODULE: ./lib/src/run/polling/newest-runs.js


/** Pages read at most when a list turns out to be in ascending order, where the newest runs are on the last page. */
const MAX_PAGES = 200;
/** How far back from the newest run, in ms: one of this scenario may be under way behind a hundred newer ones of other scenarios. */
const REACH_MS = 24 * 60 * 60_000;
/** Pages read at most back to a moment in a list that is newest first: a step may have started 500 runs of one project since. */
const MAX_PAGES_SINCE = 10;
/**
 * The newest page of a history list, newest first. The order of the lists is not documented: newest first is what users' code relies on
 * [observed], so one page does. A full page in ascending order is read on to its end.
 * @param since ms; all that began then or later is wanted, else a day's
 */
async function newestRuns(page, since) {
    let latest = await page(1);
    let items = latest;
    const from = since ?? (datesOf(items)[0] ?? 0) - REACH_MS;
    const isMore = (pageNo) => {
        if (latest.length < pages/* PAGE_SIZE */.md)
            return false;
        return isAscending(latest) ? pageNo <= MAX_PAGES : pageNo <= MAX_PAGES_SINCE && isSince(latest, from);
    };
    for (let pageNo = 2; isMore(pageNo); pageNo++) {
        const next = await page(pageNo);
        if (next.length === 0 || next[0]?.historyId === latest[0]?.historyId)
            break;
        // What goes on may stand on any page, and is in the way of a start wherever it stands.
        const isKept = next.length < pages/* PAGE_SIZE */.md || !isAscending(latest);
        items = [...(isKept ? items : items.filter(model_status/* isUnderWay */.gn)), ...next];
        latest = next;
    }
    return items.toSorted((a, b) => age(b) - age(a) || compareIds(b.historyId, a.historyId));
}
const datesOf = (items) => items.flatMap(({ startedAt }) => (startedAt === null ? [] : [startedAt]));
/** Whether what began at `since` or later may stand on the next page of a list that is newest first. */
function isSince(items, since) {
    return (datesOf(items).at(-1) ?? Number.NEGATIVE_INFINITY) >= since;
}
const age = (item) => item.startedAt ?? Number.POSITIVE_INFINITY;
/** By dates, where there are any: a run that waits to begin has none, and stands at either end. */
function isAscending(items) {
    const dates = datesOf(items);
    const byTime = (dates[0] ?? 0) - (dates.at(-1) ?? 0);
    if (byTime !== 0)
        return byTime < 0;
    const [first, last] = [items[0], items.at(-1)];
    return first !== undefined && last !== undefined && compareIds(first.historyId, last.historyId) < 0;
}
/** Ids are numbers that grow; longer is larger. */
function compareIds(a, b) {
    return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}

;// CONCATENATED MODULE: ./lib/src/run/services/deployment-run.js



/** A run of SourceDeploy. Without stage and scenario (`watch` and the like) it can't be started. */
function createDeployment(api, target, startBy = 'deploy', early) {
    const projectId = target.project.id;
    let unused = early;
    const page = async (pageNo, wait) => {
        const ready = pageNo === 1 && unused?.isFresh() ? unused.items : undefined;
        unused = undefined;
        return ready ?? (await api.historyPage(projectId, pageNo, wait)).map(deploymentListItem);
    };
    return {
        mode: 'deploy',
        target,
        start: (wait) => {
            if (!target.stage || !target.scenario)
                throw new TypeError('a deployment needs a stage and a scenario');
            return api[startBy]({ projectId, stageId: target.stage.id, scenarioId: target.scenario.id }, wait);
        },
        recent: (wait, since) => newestRuns((pageNo) => page(pageNo, wait), since).then((items) => items.filter((item) => isOf(target, item))),
        poll: (historyId, previous, wait) => pollDeployment(api, { projectId, historyId }, previous, wait),
        cancel: (historyId, wait) => api.cancel({ projectId, historyId }, wait),
        // No refusal of a second deployment is documented: `waiting` suggests that it is queued. The history decides.
        isConflict: () => false,
    };
}
function deploymentListItem(item) {
    return {
        historyId: item.id,
        status: item.status,
        statusClass: (0,model_status/* deploymentStatus */.I1)(item.status),
        startedAt: item.startTime,
        finishedAt: null,
        isOfTarget: item.scenario !== null,
        scenarioId: item.scenario?.id ?? '',
    };
}
/** An item that does not say whose it is counts as of this scenario: better to wait for a foreign run than to start beside it. */
function isOf(target, item) {
    if (!target.scenario || item.scenarioId === undefined)
        return true;
    return item.scenarioId === '' || item.scenarioId === target.scenario.id;
}
/** Reads one deployment, with its canary analyses where it has any. */
async function pollDeployment(api, ids, previous, wait) {
    const history = await api.history(ids, wait);
    const view = deploymentView(ids, history);
    return { ...view, canary: await canaryReports(api, ids, view, previous, wait) };
}
/** Words that only a canary deployment has; before one of them was seen nobody asks for analyses. */
const CANARY_WORD = /^canary_(?!pending)/;
/** Analyses read at one poll at most; there is a new one every minute at the soonest [doc], and the next poll reads on. */
const MAX_READ = 10;
/** The analyses so far. They are extra information: what can't be read is left out, and read at the next poll. */
async function canaryReports(api, ids, view, previous, wait) {
    const known = previous?.canary ?? [];
    const wasCanary = CANARY_WORD.test(view.status) || (previous !== undefined && CANARY_WORD.test(previous.status));
    if (!wasCanary)
        return known;
    try {
        const endTimes = await api.canaryReports(ids, wait);
        const keys = new Set(known.map((report) => report.endTime));
        const missing = endTimes.filter((endTime) => !keys.has(endTime)).slice(0, MAX_READ);
        const read = await Promise.all(missing.map(async (endTime) => ({ endTime, report: await api.canaryReport(ids, endTime, wait) })));
        return [...known, ...read];
    }
    catch (error) {
        if (wait.signal?.aborted)
            throw error;
        return known;
    }
}
function deploymentView(ids, history) {
    const targets = history.config.flatMap(targetsOf);
    const own = (0,model_status/* deploymentStatus */.I1)(history.status);
    // Which word a deployment gets that was rolled back is not documented ('fail' is inferred). Should it be 'success', its servers tell.
    const statusClass = own === 'success' && targets.some((target) => target.status === 'fail') ? 'failure' : own;
    return {
        mode: 'deploy',
        historyId: ids.historyId,
        project: history.project ?? { id: ids.projectId, name: '' },
        stage: history.stage,
        scenario: history.scenario,
        status: history.status,
        statusClass,
        startedAt: history.startTime,
        finishedAt: history.endTime,
        executor: history.executor,
        targetType: history.type,
        strategy: history.strategy || firstText(history.config, 'strategy'),
        targets: targets.slice(0, values/* MAX_PARTS */.kz),
        tasks: [],
        canary: [],
        blockedOn: (0,model_status/* isBlocked */.lT)(statusClass) ? ids : null,
    };
}
const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
function firstText(config, field) {
    for (const part of config)
        if (isRecord(part) && (0,values/* toText */.fE)(part[field]) !== '')
            return (0,values/* toText */.fE)(part[field]);
    return '';
}
/** The order in which a server's steps run (reference/sourcedeploy-api.md §5). */
const STEPS = ['pre', 'deploy', 'post'];
/**
 * The servers in one `config`. Only the Server form is documented; whatever else comes is no reason to fail, and simply has no
 * servers to show (reference/sourcedeploy-api.md §7).
 */
function targetsOf(config) {
    if (!isRecord(config) || !Array.isArray(config.targets))
        return [];
    return config.targets.filter(isRecord).map((target) => {
        const server = isRecord(target.server) ? target.server : {};
        const step = isRecord(target.step) ? target.step : {};
        const time = isRecord(target.time) ? target.time : {};
        const steps = STEPS.map((name) => ({ name, status: (0,values/* toText */.fE)(step[name]), at: (0,values/* toTime */.xe)(time[name]) }));
        return {
            id: (0,values/* toText */.fE)(server.no),
            name: (0,values/* toText */.fE)(server.name) || (0,values/* toText */.fE)(server.no),
            status: (0,values/* toText */.fE)(target.status),
            steps: steps.filter((view) => view.status !== '' || view.at !== null),
        };
    });
}

;// CONCATENATED MODULE: ./lib/src/run/polling/shared-list.js






/** A run itself is polled at least this often, in ms, whatever the list says: a list that stopped changing must not hide an end. */
const DOUBT_MS = 5 * 60_000;
/** The same where the list can't be read: the run itself may be well all the time. */
const WITHOUT_LIST_MS = 20_000;
function createSharedHistory(api, projectId, clock, pollIntervalMs) {
    // All that poll at one moment share a list; those of the next poll, an interval later, get a new one.
    const freshMs = Math.min(limits/* FRESH_MS */.k3, (pollIntervalMs ?? limits/* FRESH_MS */.k3) / 2);
    const page = createPages(api, projectId, clock, freshMs);
    /** When each run itself was last polled. */
    const polledAt = new Map();
    /** Runs that were told to end: whether they did, only they themselves say. */
    const cancelled = new Set();
    let runs = 0;
    const detail = (kind, historyId, previous, wait) => {
        polledAt.set(historyId, clock.elapsed());
        return kind.poll(historyId, previous, wait);
    };
    const poll = async (kind, historyId, previous, wait) => {
        const asked = clock.elapsed();
        const silentFor = asked - (polledAt.get(historyId) ?? asked);
        // Lists may lag, or fail, which the last poll must not depend on.
        const isLast = wait.deadline !== undefined && wait.deadline - asked <= limits/* LAST_POLL_MS */.uY;
        if (isLast || cancelled.has(historyId) || isDecisive(previous))
            return detail(kind, historyId, previous, wait);
        let item;
        try {
            item = await find(page, historyId, Math.ceil(runs / pages/* PAGE_SIZE */.md) + 1, wait);
        }
        catch (error) {
            if (!(error instanceof errors/* ApiError */.hD) || silentFor < WITHOUT_LIST_MS)
                throw error;
        }
        const isDue = silentFor >= DOUBT_MS;
        // Unchanged as far as the list tells: the servers' steps in between are not worth a request for each of a hundred runs.
        if (item && previous && item.status === previous.status && !isDue)
            return previous;
        return detail(kind, historyId, previous, wait);
    };
    return {
        page: (wait) => page(wait, 1),
        share: (kind) => {
            runs += 1;
            return {
                ...kind,
                recent: async (wait, since) => (await newestRuns((pageNo) => page(wait, pageNo), since ?? Number.POSITIVE_INFINITY)).filter((item) => isOf(kind.target, item)),
                poll: (historyId, previous, wait) => poll(kind, historyId, previous, wait),
                cancel: (historyId, wait) => {
                    cancelled.add(historyId);
                    return kind.cancel(historyId, wait);
                },
            };
        },
        align: createAlignment(clock),
    };
}
/** Reads pages of a project's history; one that was read less than `freshMs` ago serves again. */
function createPages(api, projectId, clock, freshMs) {
    const latest = new Map();
    return async (wait, pageNo) => {
        const now = clock.elapsed();
        const known = latest.get(pageNo);
        if (known && now - known.at < freshMs)
            return known.items;
        const items = api.historyPage(projectId, pageNo, wait).then((page) => page.map(deploymentListItem));
        const mine = { at: now, items };
        latest.set(pageNo, mine);
        // A failed list must not serve anybody else.
        items.catch(() => {
            if (latest.get(pageNo) === mine)
                latest.delete(pageNo);
        });
        return items;
    };
}
/** A run as the list shows it. Of more runs than a page holds, the older ones are on later pages; beyond theirs nobody reads. */
async function find(page, historyId, maxPages, wait) {
    for (let pageNo = 1; pageNo <= maxPages; pageNo++) {
        const items = await page(wait, pageNo);
        const item = items.find((known) => known.historyId === historyId);
        if (item || items.length < pages/* PAGE_SIZE */.md)
            return item;
    }
    return undefined;
}
/**
 * Whether only the run itself can answer: an unknown word ends a run only with an end time, which lists lack; an end is seen once more in the
 * run itself (R4), and so is whether a cancel took hold.
 */
function isDecisive(previous) {
    return !previous || previous.statusClass === 'unknown' || (0,model_status/* isEnded */.pl)(previous.statusClass) || (0,model_status/* isBeingCancelled */.r4)(previous.status);
}
/** Makes paces end together: the next list is due when the first of them wants one. */
function createAlignment(clock) {
    let tickAt = 0;
    return (pace) => (state) => {
        const now = clock.elapsed();
        const wanted = now + pace(state);
        if (tickAt <= now || wanted < tickAt)
            tickAt = wanted;
        return tickAt - now;
    };
}

// EXTERNAL MODULE: ./lib/src/run/services/names.js
var names = __webpack_require__(2385);
;// CONCATENATED MODULE: ./lib/src/run/services/pipeline-run.js



/** Requests for the list of a pipeline's runs at most, just to learn who requested one. */
const MAX_ASKED = 2;
/** Tasks whose own services are asked at one poll at most; those that have ended are not asked again, so that later ones get their turn. */
const MAX_DETAILS = 50;
/** Time limit in ms for what only adds to a poll (a task's detail, who requested the run) and must not hold it up. */
const EXTRA_MS = 5000;
/** A run of SourcePipeline. */
function createPipeline(apis, target, elapsed) {
    const projectId = target.project.id;
    /** Who requested a run stands in the list only (reference/sourcepipeline-api.md §4, §5). */
    const requesters = new Map();
    let asked = 0;
    const page = async (pageNo, wait) => {
        const items = await apis.pipeline.historyPage(projectId, pageNo, wait);
        for (const item of items)
            requesters.set(item.id, item.requestId);
        return items;
    };
    /** Asked for beside the second poll, so that it costs no time, and once more if that failed. */
    const askForRequester = async (historyId, previous, wait) => {
        if (!previous || requesters.has(historyId) || asked >= MAX_ASKED)
            return;
        asked += 1;
        try {
            await page(1, wait);
        }
        catch (error) {
            if (wait.signal?.aborted)
                throw error;
        }
    };
    return {
        mode: 'pipeline',
        target,
        start: (wait) => apis.pipeline.run(projectId, wait),
        recent: (wait, since) => newestRuns(async (pageNo) => (await page(pageNo, wait)).map(pipelineListItem), since ?? Number.POSITIVE_INFINITY),
        poll: async (historyId, previous, wait) => {
            const extra = () => ({
                signal: wait.signal,
                deadline: Math.min(elapsed() + EXTRA_MS, wait.deadline ?? Number.POSITIVE_INFINITY),
            });
            const [history] = await Promise.all([
                apis.pipeline.history({ projectId, historyId }, wait),
                askForRequester(historyId, previous, extra()),
            ]);
            const detail = extra();
            const known = new Map(previous?.tasks.map((task) => [task.id, task]));
            let asked = 0;
            const mayAsk = () => asked++ < MAX_DETAILS;
            const tasks = await Promise.all(history.tasks.map((task) => taskView(apis, task, known.get(task.id ?? task.name), mayAsk, detail)));
            return pipelineView(target, { projectId, historyId }, { ...history, requestId: history.requestId || (requesters.get(historyId) ?? '') }, tasks);
        },
        cancel: (historyId, wait) => apis.pipeline.cancel({ projectId, historyId }, wait),
        // The code (340500) looks generic, so the documented sentence is what is matched [observed]; the history is asked as well.
        isConflict: ({ message, details }) => /running\s+pipeline\s+exist/i.test(`${message} ${details}`),
    };
}
/** A run is over when it has an end after its begin, whatever its word [inferred]. */
function hasEnded(begin, end) {
    return end !== null && (begin === null || end > begin);
}
function pipelineListItem(item) {
    return {
        historyId: item.id,
        status: item.status,
        statusClass: (0,model_status/* pipelineStatus */.pO)(item.status),
        startedAt: item.begin,
        finishedAt: item.end,
        requestType: item.requestType,
        requester: item.requestId,
    };
}
function pipelineView(target, ids, history, tasks) {
    const own = (0,model_status/* pipelineStatus */.pO)(history.status);
    const ended = hasEnded(history.begin, history.end);
    // A deploy task that waits for a person blocks the pipeline, whose own word goes on saying that it runs.
    const blocked = (0,model_status/* isEnded */.pl)(own) || (own === 'unknown' && ended)
        ? undefined
        : tasks.find((task) => !(0,model_status/* isEnded */.pl)(task.statusClass) && task.deployment && (0,model_status/* isBlocked */.lT)(task.deployment.statusClass));
    let statusClass = own;
    if (blocked?.deployment)
        statusClass = blocked.deployment.statusClass;
    else if (own === 'unknown' && ended)
        statusClass = (0,model_status/* endedPipelineStatus */.Rt)(tasks.map((task) => task.statusClass));
    return {
        mode: 'pipeline',
        historyId: ids.historyId,
        project: target.project,
        stage: null,
        scenario: null,
        status: history.status,
        statusClass,
        startedAt: history.begin,
        finishedAt: ended ? history.end : null,
        executor: history.requestId,
        targetType: '',
        strategy: '',
        targets: [],
        tasks,
        canary: [],
        blockedOn: blocked?.deployment?.blockedOn ?? null,
    };
}
/** A task with what its own service says of it (reference/sourcepipeline-api.md §7). A detail that can't be read is left out. */
async function taskView(apis, task, previous, mayAsk, wait) {
    const statusClass = (0,model_status/* pipelineStatus */.pO)(task.status);
    const base = {
        id: task.id ?? task.name,
        name: task.name,
        type: task.type,
        status: task.status,
        statusClass,
        resultId: task.resultId,
        linkedTasks: task.linkedTasks,
        startedAt: null,
        finishedAt: null,
        deployment: null,
        failedPhase: '',
    };
    const known = previous !== undefined && previous.resultId === task.resultId ? previous : undefined;
    // What has ended by its own service's word can't change any more.
    const isFinal = known !== undefined && (0,model_status/* isEnded */.pl)(known.statusClass) && known.startedAt !== null && known.finishedAt !== null;
    const projectId = task.config?.projectId;
    if (isFinal || !projectId || task.resultId === null || statusClass === 'queued' || !mayAsk())
        return { ...base, ...detailOf(known) };
    try {
        switch (task.type.toLowerCase()) {
            case 'sourcedeploy':
                return { ...base, ...(await deploymentDetail(apis.deploy, { projectId, historyId: task.resultId }, known, wait)) };
            case 'sourcebuild':
                // A single build can't be read, only the whole list: asked for once it says something new.
                return (0,model_status/* isEnded */.pl)(statusClass) ? { ...base, ...(await buildDetail(apis.build, projectId, task.resultId, wait)) } : base;
            default:
                return base;
        }
    }
    catch (error) {
        if (wait.signal?.aborted)
            throw error;
        return { ...base, ...detailOf(known) };
    }
}
function detailOf(task) {
    if (!task)
        return {};
    const { startedAt, finishedAt, deployment, failedPhase } = task;
    return { startedAt, finishedAt, deployment, failedPhase };
}
async function deploymentDetail(api, ids, known, wait) {
    const deployment = await pollDeployment(api, ids, known?.deployment ?? undefined, wait);
    return { startedAt: deployment.startedAt, finishedAt: deployment.finishedAt, deployment };
}
async function buildDetail(api, projectId, buildId, wait) {
    const build = (await api.history(projectId, wait)).find((item) => item.buildId === buildId);
    return build ? { startedAt: build.begin, finishedAt: build.end, failedPhase: build.failedPhase } : {};
}

;// CONCATENATED MODULE: ./lib/src/commands/bindings.js





/** The run interface for a target. */
function bindKind({ apis, clock }, mode, target, startBy = 'deploy', early) {
    return mode === 'deploy'
        ? createDeployment(apis.deploy, target, startBy, early)
        : createPipeline(apis, target, () => clock.elapsed());
}
/** The services of a run that is to be started: names become ids, and the history is asked for as soon as its project is known. */
function bindStart(tools, reference, startBy, onResolved, shared) {
    const { apis, clock, historyTime: serviceTime, account } = tools;
    const lookups = shared?.lookups ?? apis;
    let early;
    const resolve = async (wait) => {
        if (reference.mode === 'pipeline')
            return (0,names/* resolvePipeline */.d2)(lookups.pipeline, reference.project, wait, onResolved);
        return (0,names/* resolveScenario */.d8)(lookups.deploy, reference, wait, (part, found) => {
            onResolved(part, found);
            if (part !== 'project' || reference.stage.by !== 'name' || shared)
                return;
            // Look-ups that are slow make it old: what has ended meanwhile must be neither followed nor waited for, and nothing be started beside
            // what has begun.
            const askedAt = clock.elapsed();
            // Not ended with the look-ups, whose signal is given up once they are done: the list is often still on its way then.
            const until = { ...wait, signal: tools.interruption.signal };
            const items = apis.deploy.historyPage(found.id, 1, until).then((page) => page.map(deploymentListItem));
            early = { items, isFresh: () => clock.elapsed() - askedAt < limits/* FRESH_MS */.k3 };
            items.catch(() => undefined); // its failure is met where it is awaited, or is of no interest when a look-up failed first
        });
    };
    const bind = (target) => {
        const kind = bindKind(tools, reference.mode, target, startBy, early);
        return shared && kind.mode === 'deploy' ? shared.histories.of(target.project.id).share(kind) : kind;
    };
    return { resolve, bind, deploy: apis.deploy, serviceTime, account };
}
/** The services of a run that exists. */
function bindExisting(tools, mode, project, onResolved) {
    const { apis, historyTime: serviceTime } = tools;
    return {
        resolve: async (wait) => mode === 'pipeline'
            ? (0,names/* resolvePipeline */.d2)(apis.pipeline, project, wait, onResolved)
            : { project: await (0,names/* resolveProject */.KI)(apis.deploy, project, wait, onResolved) },
        bind: (target) => bindKind(tools, mode, target),
        deploy: apis.deploy,
        serviceTime,
    };
}
/** The services of a run that main left to the post phase. */
function bindSaved(tools, mode, target) {
    const { apis, historyTime: serviceTime, account } = tools;
    const bind = (known) => bindKind(tools, mode, known);
    return { resolve: async () => target, bind, target, deploy: apis.deploy, serviceTime, account };
}
function createHistories({ apis, clock }, pollIntervalMs) {
    const histories = new Map();
    return {
        of(projectId) {
            const known = histories.get(projectId) ?? createSharedHistory(apis.deploy, projectId, clock, pollIntervalMs);
            histories.set(projectId, known);
            return known;
        },
    };
}
/** Look-ups that ask for each list once, however many targets need it. */
function rememberLookups({ deploy, pipeline }) {
    const asked = new Map();
    const once = (key, ask) => {
        const text = JSON.stringify(key);
        const known = asked.get(text) ?? ask();
        asked.set(text, known);
        return known;
    };
    const remembered = {
        deploy: {
            ...deploy,
            projects: (name, wait) => once(['projects', name], () => deploy.projects(name, wait)),
            stages: (projectId, name, wait) => once(['stages', projectId, name], () => deploy.stages(projectId, name, wait)),
            scenarios: (projectId, stageId, name, wait) => once(['scenarios', projectId, stageId, name], () => deploy.scenarios(projectId, stageId, name, wait)),
        },
        pipeline: { ...pipeline, projects: (name, wait) => once(['pipelines', name], () => pipeline.projects(name, wait)) },
    };
    return remembered;
}


/***/ }),

/***/ 9770: // ./lib/src/commands/run.js + 3 modules
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ runToEnd)
});

// EXTERNAL MODULE: ./lib/src/ncloud/backoff.js
var backoff = __webpack_require__(8352);
// EXTERNAL MODULE: ./lib/src/run/lifecycle/advance.js + 9 modules
var advance = __webpack_require__(7000);
// EXTERNAL MODULE: ./lib/src/ncloud/errors.js
var errors = __webpack_require__(3717);
// EXTERNAL MODULE: ./lib/src/shared/message-of.js
var message_of = __webpack_require__(2835);
// EXTERNAL MODULE: ./lib/src/run/services/names.js
var names = __webpack_require__(2385);
;// CONCATENATED MODULE: ./lib/src/run/lifecycle/perform.js



/** The turn to start, held as long as it is needed. */
function createTurnHolder({ turns, clock }) {
    let held;
    const giveBack = () => {
        held?.();
        held = undefined;
    };
    return {
        giveBack,
        async enter(target, signal) {
            const turn = await turns.enter(target);
            const at = clock.elapsed();
            if (turn.kind === 'held')
                return { type: 'held', at, why: turn.why };
            if (signal.aborted)
                turn.end();
            else
                held = turn.end;
            return { type: 'turn', at };
        },
        /** Gives the turn back once the state needs it no more. */
        settle(state) {
            const isNeeded = (state.phase === 'idle' && (state.step === 'listing' || state.step === 'confirming')) ||
                (state.phase === 'starting' && state.step === 'sent');
            if (!isNeeded)
                giveBack();
        },
    };
}
/** Performs commands: one request at a time, one wait at a time, and the turn to start as long as it is needed. */
function createPerformer(run, put) {
    const { clock } = run;
    const turn = createTurnHolder(run);
    let request = new AbortController();
    let timer = new AbortController();
    const ask = (work) => {
        request.abort();
        timer.abort();
        const mine = new AbortController();
        request = mine;
        work(mine.signal)
            .catch((error) => ({ type: 'defect', at: clock.elapsed(), message: (0,message_of/* messageOf */.b)(error) }))
            .then((event) => {
            // What was given up is of no interest any more; that includes how it failed.
            if (request === mine && !mine.signal.aborted)
                put(event);
        });
    };
    const wait = (ms) => {
        timer.abort();
        const mine = new AbortController();
        timer = mine;
        clock.sleep(ms, mine.signal).then(() => put({ type: 'time', at: clock.elapsed() }), () => undefined);
    };
    return {
        wait,
        perform(command, state) {
            switch (command.do) {
                case 'queue':
                    // Refused and in line again, a target would otherwise keep the connection of each turn that it has had.
                    turn.giveBack();
                    return ask((signal) => turn.enter(state.target, signal));
                default:
                    return ask((signal) => send(run, command, state, signal));
            }
        },
        settle: turn.settle,
        end() {
            request.abort();
            timer.abort();
            turn.giveBack();
        },
    };
}
/** Sends one request and tells what came of it as an event. Throws only what is no failure of a service. */
async function send(run, command, state, signal) {
    try {
        return await ask(run, command, state, signal);
    }
    catch (error) {
        const at = run.clock.elapsed();
        if (error instanceof names/* NameNotResolved */.D_)
            return { type: 'not-resolved', at, error };
        if (error instanceof errors/* ApiError */.hD)
            return { ...failed(run, command, error.failure), at };
        throw error;
    }
}
async function ask(run, command, state, signal) {
    const { services, clock, again, turns } = run;
    const at = () => clock.elapsed();
    switch (command.do) {
        case 'resolve': {
            const target = await services.resolve({ signal, deadline: command.deadline });
            return { type: 'resolved', at: at(), target };
        }
        case 'list': {
            const wait = { signal, deadline: command.deadline };
            const { search, list } = services;
            const runs = state.phase === 'starting' ? await search(state.intent.baseline, state.intent.window.from, wait) : await list(wait);
            const now = at();
            // Another target has failed meanwhile: nothing new is started. What was started is searched for all the same.
            // Its post phase has begun: a run that is started now would be nobody's.
            if (state.phase === 'idle' && run.isStepOver())
                return { type: 'signal', at: now, name: 'post' };
            if (state.phase === 'idle' && turns.isHeld())
                return { type: 'held', at: now, why: 'held-back' };
            return { type: 'listed', at: now, runs, service: services.serviceTime(now) };
        }
        case 'start': {
            const historyId = await services.start({ signal, again });
            return { type: 'started', at: at(), historyId };
        }
        case 'poll': {
            const view = await services.poll(command.historyId, state.seen, { signal, deadline: command.deadline });
            return { type: 'polled', at: at(), view };
        }
        case 'decide':
            await services.decide(command.historyId, command.decision, { signal, again });
            return { type: 'decided', at: at() };
        case 'cancel':
            await services.cancel(command.historyId, command.by, { signal, deadline: command.deadline });
            return { type: 'cancel-accepted', at: at() };
    }
}
/** What a failure of a request means; of a write first of all whether it proves that it did not act (R1). */
function failed({ services }, command, failure) {
    const isProved = (0,errors/* provesNotActed */.SS)(failure);
    switch (command.do) {
        case 'resolve':
            return { type: 'resolve-failed', failure };
        case 'list':
            return { type: 'list-failed', failure };
        case 'poll':
            return { type: 'poll-failed', failure };
        case 'start': {
            const isConflict = services.isConflict(failure);
            return isConflict || isProved ? { type: 'start-refused', failure, isConflict } : { type: 'start-lost', failure };
        }
        case 'decide':
            return { type: isProved ? 'decision-refused' : 'decision-lost', failure };
        case 'cancel':
            return { type: isProved ? 'cancel-refused' : 'cancel-lost', failure };
    }
}

;// CONCATENATED MODULE: ./lib/src/run/lifecycle/drive.js


/** The one loop of a run's life: performs what `advance` wants, and feeds it what comes of that, until it is done. Never throws. */
async function drive(first, run) {
    const { clock, policy } = run;
    const inbox = createInbox();
    const performer = createPerformer(run, inbox.put);
    const stopListening = run.onSignal((name) => inbox.put({ type: 'signal', name, at: clock.elapsed() }));
    inbox.put({ type: 'begun', at: clock.elapsed() });
    let state = first;
    try {
        while (state.phase !== 'done') {
            const event = await inbox.take();
            const before = state;
            const { state: after, commands } = (0,advance/* advance */.np)(before, event, policy);
            state = after;
            learn(run, event, after);
            for (const command of commands)
                if (command.do === 'save')
                    save(run, command.run);
            const pause = commands.find((command) => command.do === 'wait');
            const ms = pause && waitMs(run, pause.pause, pause.until);
            observe(run, before, event, after, ms);
            performer.settle(after);
            if (ms !== undefined)
                performer.wait(ms);
            for (const command of commands)
                if (command.do !== 'save' && command.do !== 'wait')
                    performer.perform(command, after);
        }
        return state;
    }
    finally {
        stopListening();
        performer.end();
        run.interval.stop();
    }
}
function learn({ interval }, event, after) {
    if (event.type === 'polled' && after.phase !== 'idle')
        interval.saw(event.view, event.at);
    if (event.type === 'decided' || event.type === 'cancel-accepted')
        interval.acted();
    if (event.type === 'poll-failed' && event.failure.kind === 'http' && event.failure.status === 429)
        interval.throttled(event.at);
}
function save(run, saved) {
    try {
        run.save(saved);
    }
    catch (error) {
        run.onObserverFailed(error);
    }
}
function observe(run, before, event, after, waitMs) {
    for (const observer of run.observers) {
        try {
            observer(before, event, after, waitMs);
        }
        catch (error) {
            run.onObserverFailed(error);
        }
    }
}
/** Events in the order of their arrival, taken one at a time. */
function createInbox() {
    const events = [];
    let wake;
    return {
        put(event) {
            events.push(event);
            wake?.();
        },
        async take() {
            for (;;) {
                const event = events.shift();
                if (event)
                    return event;
                await new Promise((resolve) => {
                    wake = resolve;
                });
            }
        },
    };
}
function waitMs({ clock, interval, pauseMs }, pause, until) {
    const at = clock.elapsed();
    const ms = pause.for === 'poll' ? interval.nextMs(at) : pauseMs(pause);
    const least = pause.for === 'retry' && pause.atLeastPoll ? interval.nextMs(at) : 0;
    return Math.max(0, Math.min(Math.max(ms, least), until - at));
}

;// CONCATENATED MODULE: ./lib/src/run/polling/durations.js

/** Successful runs that the model is made from at most; what lies further back says less than it misleads. */
const MAX_RUNS = 20;
/**
 * Deployments of which the detail is asked for, since their list has no ends: one request each. Eight tell two kinds of run apart
 * (with five, one run in ten would be taken for the wrong kind), and are still few beside the polls that they save.
 */
const MAX_DETAILS = 8;
/**
 * When the first is asked for, in ms after following began: a run that has ended by then needs no forecast. At 5 s, runs of 20 s paid for
 * more details than the forecast saved them polls.
 */
const FIRST_AFTER_MS = 28_000;
/** Pause between requests in ms: they share one connection with the polls, which they may hold up by one round trip. */
const PAUSE_MS = 1500;
/** Time limit of one request in ms. */
const REQUEST_MS = 5000;
/** Failed requests after which no more is asked: a forecast is a convenience. A 429 ends it at once. */
const MAX_FAILURES = 2;
/** Learns how long earlier runs took, in the background while a run is followed. Never throws, and never holds anything up. */
function learnDurations(kind, historyId, options) {
    const own = new AbortController();
    const onOuter = () => own.abort();
    if (options.signal.aborted)
        own.abort();
    options.signal.addEventListener('abort', onOuter, { once: true });
    const found = new Map();
    const learning = durations_learn(kind, historyId, { ...options, signal: own.signal }, found);
    learning.catch(() => undefined).finally(() => options.signal.removeEventListener('abort', onOuter));
    return { durations: () => [...found.values()], stop: () => own.abort() };
}
async function durations_learn(kind, historyId, options, found) {
    const { clock, signal } = options;
    const wait = () => ({ signal, deadline: clock.elapsed() + REQUEST_MS });
    const take = (historyId, { startedAt, finishedAt }) => {
        if (startedAt !== null && finishedAt !== null && finishedAt > startedAt)
            found.set(historyId, finishedAt - startedAt);
    };
    if (options.recent)
        for (const run of alike(options.recent, historyId, undefined))
            take(run.historyId, run);
    if (found.size > 0 || options.mayAsk === false)
        return;
    await clock.sleep(FIRST_AFTER_MS, signal);
    const scenarioId = options.scenarioId?.();
    if (options.scenarioId && scenarioId === undefined)
        return;
    const recent = options.recent ?? (await kind.recent(wait()));
    const runs = alike(recent, historyId, scenarioId);
    for (const run of runs)
        take(run.historyId, run);
    // A pipeline's list has its ends; only deployments are asked for one by one.
    if (kind.mode === 'pipeline')
        return;
    let failures = 0;
    for (const run of runs.filter((item) => item.finishedAt === null).slice(0, MAX_DETAILS)) {
        try {
            take(run.historyId, await kind.poll(run.historyId, undefined, wait()));
        }
        catch (error) {
            failures += 1;
            const throttled = error instanceof errors/* ApiError */.hD && error.failure.kind === 'http' && error.failure.status === 429;
            if (throttled || failures >= MAX_FAILURES)
                return;
        }
        await clock.sleep(PAUSE_MS, signal);
    }
}
/** The newest successful runs but our own, of one scenario if it is known whose they are. */
function alike(recent, historyId, scenarioId) {
    const isOurs = (run) => scenarioId === undefined || run.scenarioId === undefined || run.scenarioId === scenarioId;
    return recent.filter((run) => run.statusClass === 'success' && run.historyId !== historyId && isOurs(run)).slice(0, MAX_RUNS);
}

// EXTERNAL MODULE: ./lib/src/run/polling/poll-interval.js + 1 modules
var poll_interval = __webpack_require__(987);
// EXTERNAL MODULE: ./lib/src/run/services/run-services.js + 1 modules
var run_services = __webpack_require__(2556);
;// CONCATENATED MODULE: ./lib/src/commands/run.js





/** Pause between lists while a run is in the way, in ms, unless `poll-interval` says otherwise; spread, so that jobs drift apart. */
const CONFLICT_POLL_MS = 5000;
/** Drives one run through its life. Never throws. */
async function runToEnd(plan, tools) {
    const { clock, random, interruption, serviceTime } = tools;
    const { policy, pollIntervalMs } = plan;
    const bound = (0,run_services/* createRunServices */.e)(plan.binding);
    const services = plan.permits ? withPermits(bound, plan.permits, clock) : bound;
    const learner = createLearner(plan, tools, services);
    const interval = (0,poll_interval/* createPollInterval */.H)({
        begun: clock.elapsed(),
        random,
        pollIntervalMs,
        serviceTime: () => serviceTime(clock.elapsed()).least,
        durations: learner.durations,
        align: plan.align,
        onStop: learner.stop,
    });
    return drive(plan.first, {
        policy,
        services,
        clock,
        turns: plan.turns,
        interval,
        pauseMs: (pause) => pauseMs(pause, pollIntervalMs, random),
        save: plan.save,
        observers: [...plan.observers(interval), learner.observer],
        onObserverFailed: tools.onObserverFailed,
        isStepOver: tools.isStepOver,
        onSignal: (listener) => interruption.onSignal(listener),
        again: interruption.signal,
    });
}
function pauseMs(pause, pollIntervalMs, random) {
    switch (pause.for) {
        case 'fixed':
            return pause.ms;
        case 'conflict':
            return (pollIntervalMs ?? CONFLICT_POLL_MS) * (0.9 + 0.2 * random());
        case 'retry':
            return (0,backoff/* backoff */.J)(pause.failed, pause.failure, random);
    }
}
/** Learns in the background how long earlier runs took, once there is a run to follow. */
function createLearner({ policy, mayLearn, binding }, { clock, interruption }, services) {
    let recent;
    let scenarioId;
    let learner;
    const observer = (_, event, after) => {
        if (event.type === 'listed')
            recent = event.runs;
        if (event.type === 'polled')
            scenarioId = event.view.scenario?.id;
        if (learner || after.phase !== 'following' || policy.phase === 'post')
            return;
        // Of a run that was named by its id alone, the first poll tells which scenario it is of.
        const isOfProject = policy.mode === 'deploy' && !(after.target ?? binding.target)?.scenario;
        const history = { mode: policy.mode, recent: services.list, poll: services.poll };
        learner = learnDurations(history, after.historyId, {
            clock,
            signal: interruption.signal,
            recent,
            scenarioId: isOfProject ? () => scenarioId : undefined,
            mayAsk: mayLearn,
        });
    };
    return { observer, durations: () => learner?.durations() ?? [], stop: () => learner?.stop() };
}
/** Services that wait in line for a connection before their time limit begins. */
function withPermits(services, permits, clock) {
    const queued = async (wait, call) => {
        const asked = clock.elapsed();
        const end = await permits.acquire();
        try {
            wait.signal?.throwIfAborted();
            const waited = clock.elapsed() - asked;
            return await call({ ...wait, ...(wait.deadline !== undefined && { deadline: wait.deadline + waited }) });
        }
        finally {
            end();
        }
    };
    return {
        ...services,
        list: (wait) => queued(wait, (then) => services.list(then)),
        search: (known, since, wait) => queued(wait, (then) => services.search(known, since, then)),
        poll: (historyId, previous, wait) => queued(wait, (then) => services.poll(historyId, previous, then)),
        cancel: (historyId, by, wait) => queued(wait, (then) => services.cancel(historyId, by, then)),
    };
}


/***/ }),

/***/ 2431: // ./lib/src/commands/runs.js
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ policyOf),
/* harmony export */   p: () => (/* binding */ operateRuns)
/* harmony export */ });
/* harmony import */ var _run_lifecycle_advance_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7000);
/* harmony import */ var _run_limits_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1338);
/* harmony import */ var _run_model_outcome_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(986);
/* harmony import */ var _runner_step_settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6653);
/* harmony import */ var _bindings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(225);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9770);
/* harmony import */ var _start_queue_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6215);







/** Runs what a step is for, whether one run or many, to its end. Never throws; answers in the order of `targets`. */
async function operateRuns(settings, options) {
    if (!(0,_runner_step_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .isStartSettings */ .cE)(settings))
        return [await act(settings, options)];
    return settings.isMany ? startMany(settings, options) : [await startOne(settings, options)];
}
/** What the life of a run is asked for. */
function policyOf(settings, phase) {
    const { mode, operation, wait, timeoutMs, approvalTimeoutMs, onTimeout, onCancel } = settings;
    const isStart = (0,_runner_step_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .isStartSettings */ .cE)(settings);
    return {
        ...{ phase, mode, operation, wait, timeoutMs, approvalTimeoutMs, onTimeout, onCancel },
        historyId: isStart ? '' : settings.historyId,
        onConflict: isStart ? settings.onConflict : 'wait',
    };
}
async function act(settings, options) {
    const { tools } = options;
    const policy = policyOf(settings, 'main');
    const done = await (0,_run_js__WEBPACK_IMPORTED_MODULE_4__/* .runToEnd */ .c)({
        ...{ first: (0,_run_lifecycle_advance_js__WEBPACK_IMPORTED_MODULE_0__/* .initial */ .Vh)(policy, tools.clock.elapsed()), policy, turns: _start_queue_js__WEBPACK_IMPORTED_MODULE_5__/* .NO_QUEUE */ .G, mayLearn: true },
        pollIntervalMs: settings.pollIntervalMs,
        binding: (0,_bindings_js__WEBPACK_IMPORTED_MODULE_3__/* .bindExisting */ .t$)(tools, settings.mode, settings.project, (part, found) => options.onResolved('', part, found)),
        save: saver(options, 0, policy),
        observers: (interval) => options.observe({ index: 0, policy, interval, label: () => '' }),
    }, tools);
    return resultOf(done, 0, '');
}
async function startOne(settings, options) {
    const { tools } = options;
    const policy = policyOf(settings, 'main');
    const [reference] = settings.targets;
    const startBy = settings.operation === 'request' ? 'request' : 'deploy';
    const done = await (0,_run_js__WEBPACK_IMPORTED_MODULE_4__/* .runToEnd */ .c)({
        ...{ first: (0,_run_lifecycle_advance_js__WEBPACK_IMPORTED_MODULE_0__/* .initial */ .Vh)(policy, tools.clock.elapsed()), policy, turns: _start_queue_js__WEBPACK_IMPORTED_MODULE_5__/* .NO_QUEUE */ .G, mayLearn: true },
        pollIntervalMs: settings.pollIntervalMs,
        binding: (0,_bindings_js__WEBPACK_IMPORTED_MODULE_3__/* .bindStart */ .wU)(tools, reference, startBy, (part, found) => options.onResolved('', part, found)),
        save: saver(options, 0, policy),
        observers: (interval) => options.observe({ index: 0, policy, interval, label: () => '' }),
    }, tools);
    return resultOf(done, 0, '');
}
/** Many targets are many machines, which share look-ups, lists, the queue to start and the end of all starting after a failure. */
async function startMany(settings, options) {
    const { tools } = options;
    const { maxParallel, failFast, pollIntervalMs } = settings;
    options.connections(_run_limits_js__WEBPACK_IMPORTED_MODULE_6__/* .CONNECTIONS_OF_MANY */ .gj);
    const policy = policyOf(settings, 'main');
    const histories = (0,_bindings_js__WEBPACK_IMPORTED_MODULE_3__/* .createHistories */ .tp)(tools, pollIntervalMs);
    const shared = { lookups: (0,_bindings_js__WEBPACK_IMPORTED_MODULE_3__/* .rememberLookups */ .N0)(tools.apis), histories };
    const queue = (0,_start_queue_js__WEBPACK_IMPORTED_MODULE_5__/* .createStartQueue */ .m)({ count: settings.targets.length, maxParallel, failFast, connections: _run_limits_js__WEBPACK_IMPORTED_MODULE_6__/* .CONNECTIONS_OF_MANY */ .gj });
    return Promise.all(settings.targets.map(async (reference, index) => {
        let label = (0,_runner_step_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .targetNames */ .i)(reference).label;
        let projectId;
        const mine = queue.of(index);
        const first = (0,_run_lifecycle_advance_js__WEBPACK_IMPORTED_MODULE_0__/* .initial */ .Vh)(policy, tools.clock.elapsed());
        const relabel = (before, _, after) => {
            if (!after.target || after.target === before.target)
                return;
            label = labelOf(after.target, reference);
            projectId = after.target.project.id;
        };
        const done = await (0,_run_js__WEBPACK_IMPORTED_MODULE_4__/* .runToEnd */ .c)({
            ...{ first, policy, turns: mine, mayLearn: false, pollIntervalMs },
            binding: (0,_bindings_js__WEBPACK_IMPORTED_MODULE_3__/* .bindStart */ .wU)(tools, reference, 'deploy', (part, found) => options.onResolved(label, part, found), shared),
            save: saver(options, index, policy),
            // Runs of one project poll when the others poll, so that all are served by one list.
            align: (pace) => (state) => reference.mode === 'deploy' && projectId !== undefined ? histories.of(projectId).align(pace)(state) : pace(state),
            observers: (interval) => [relabel, ...options.observe({ index, policy, interval, label: () => label })],
        }, tools);
        mine.leave((0,_run_model_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .isGreen */ .gf)((0,_run_model_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .conclusionOf */ .vu)(done.outcome)));
        return resultOf(done, index, label);
    }));
}
function saver({ save }, index, { mode }) {
    return (run) => save(index, { mode, run });
}
function resultOf({ target, historyId, outcome }, index, label) {
    return { index, label, target, historyId, outcome };
}
/** The names that look-ups found, where they did; what was given otherwise. */
function labelOf(target, reference) {
    const given = (0,_runner_step_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .targetNames */ .i)(reference);
    return ['project', 'stage', 'scenario']
        .map((part) => target[part]?.name || given[part])
        .filter((name) => name !== '')
        .join(' / ');
}


/***/ }),

/***/ 6215: // ./lib/src/commands/start-queue.js
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ NO_QUEUE),
/* harmony export */   m: () => (/* binding */ createStartQueue)
/* harmony export */ });
/* harmony import */ var _shared_semaphore_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7796);

/** A single run waits for nobody. */
const NO_QUEUE = { enter: async () => ({ kind: 'granted', end: () => { } }), isHeld: () => false };
/**
 * The queue to start of many targets: nothing is started before every name is looked up; then at most `maxParallel` runs are under way at once,
 * in the order of the list, and no more starts are on their way than there are connections. After a failure nothing new is started.
 */
function createStartQueue(options) {
    const { count, maxParallel, failFast, connections } = options;
    const permits = (0,_shared_semaphore_js__WEBPACK_IMPORTED_MODULE_0__/* .createSemaphore */ .B)(connections);
    const keys = new Map();
    const left = new Set();
    const holders = new Set();
    let waiting = [];
    let hasFailed = false;
    const isResolved = () => new Set([...keys.keys(), ...left]).size >= count;
    const isDuplicate = (index) => [...keys].some(([other, key]) => other < index && key === keys.get(index));
    const grant = () => {
        if (!isResolved() && !hasFailed)
            return;
        for (const entry of waiting.toSorted((a, b) => a.index - b.index)) {
            const decision = hasFailed && !holders.has(entry.index) ? 'held-back' : isDuplicate(entry.index) ? 'duplicate' : 'granted';
            if (decision === 'granted' && !holders.has(entry.index) && holders.size >= maxParallel)
                continue;
            if (decision === 'granted')
                holders.add(entry.index);
            waiting = waiting.filter((one) => one !== entry);
            entry.go(decision);
        }
    };
    const enter = async (index, target) => {
        if (hasFailed)
            return { kind: 'held', why: 'held-back' };
        keys.set(index, JSON.stringify([target?.project.id, target?.stage?.id, target?.scenario?.id]));
        const decision = await new Promise((go) => {
            waiting.push({ index, go });
            grant();
        });
        if (decision !== 'granted')
            return { kind: 'held', why: decision };
        const end = await permits.acquire();
        if (!hasFailed)
            return { kind: 'granted', end };
        end();
        return { kind: 'held', why: 'held-back' };
    };
    return {
        of: (index) => ({
            enter: (target) => enter(index, target),
            isHeld: () => hasFailed,
            leave(isGreen) {
                left.add(index);
                holders.delete(index);
                waiting = waiting.filter((entry) => entry.index !== index);
                if (failFast && !isGreen)
                    hasFailed = true;
                grant();
            },
        }),
    };
}


/***/ }),

/***/ 9223: // ./lib/src/commands/step.js + 4 modules
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Er: () => (/* binding */ accountNames),
  Q7: () => (/* binding */ createApis),
  Kf: () => (/* binding */ createServiceAccess),
  Bx: () => (/* binding */ createStep)
});

// EXTERNAL MODULE: ./lib/src/messages/messages.js + 12 modules
var messages_messages = __webpack_require__(4082);
// EXTERNAL MODULE: ./lib/src/ncloud/credentials/fixed-keys.js
var fixed_keys = __webpack_require__(5020);
;// CONCATENATED MODULE: ./lib/src/ncloud/credentials/provider.js

/**
 * The keys of a step (contract §2, `credentials` and `role`). Nothing is asked for before the first request; what a step with plain keys
 * does not need is not even loaded.
 * @param role NRN of a role to switch to with the keys of the source; empty for none
 */
function createCredentials(source, role, deps) {
    const own = ofSource(source, deps);
    return role === '' ? own : lazily(async () => (await __webpack_require__.e(/* import() */ 265).then(__webpack_require__.bind(__webpack_require__, 5265))).roleKeys(own, role, deps), own.secrets);
}
function ofSource(source, deps) {
    switch (source.from) {
        case 'keys':
            return (0,fixed_keys/* fixedKeys */.f)(source.keys);
        case 'profile':
            return lazily(async () => (await __webpack_require__.e(/* import() */ 576).then(__webpack_require__.bind(__webpack_require__, 7576))).profileKeys(source.profile, deps));
        case 'server-role':
            return lazily(async () => (await __webpack_require__.e(/* import() */ 928).then(__webpack_require__.bind(__webpack_require__, 547))).serverRoleKeys(deps));
    }
}
/** A provider that is made when the first pair is asked for. */
function lazily(make, secretsBefore = () => []) {
    let making;
    let made;
    return {
        async get(signal, deadline) {
            signal?.throwIfAborted();
            making ??= make();
            made = await making;
            return made.get(signal, deadline);
        },
        accepted: (keys) => made?.accepted(keys),
        refused: (keys) => made?.refused(keys) ?? false,
        secrets: () => made?.secrets() ?? secretsBefore(),
    };
}

// EXTERNAL MODULE: ./lib/src/ncloud/endpoints.js
var endpoints = __webpack_require__(3170);
// EXTERNAL MODULE: ./lib/src/ncloud/service-clock.js
var service_clock = __webpack_require__(2432);
// EXTERNAL MODULE: ./lib/src/ncloud/catalogue.js
var catalogue = __webpack_require__(2245);
;// CONCATENATED MODULE: ./lib/src/ncloud/sourcebuild.js

/** The one call of SourceBuild: a project's builds (there is no detail endpoint [observed]). One attempt. */
function createSourceBuild(transport) {
    return {
        history: async (projectId, wait) => (await transport.attempt(catalogue/* sourcebuild */.eM.historyList, { path: { projectId } }, wait)).history,
    };
}

// EXTERNAL MODULE: ./lib/src/ncloud/errors.js
var errors = __webpack_require__(3717);
// EXTERNAL MODULE: ./lib/src/ncloud/pages.js
var pages = __webpack_require__(9184);
;// CONCATENATED MODULE: ./lib/src/ncloud/sourcedeploy.js



/**
 * Typed calls of SourceDeploy. Reads are retried until `wait.deadline`, except `history`, which the follow loop paces itself.
 * Writes are sent once. All throw `ApiError`.
 */
function createSourceDeploy(transport) {
    return {
        /** Projects whose name contains `name` (all without it), over all pages. */
        projects: (name, wait) => (0,pages/* allPages */.S4)(catalogue/* sourcedeploy */.FJ.projectList, async (pageNo) => {
            const query = { projectName: name, pageNo, pageSize: pages/* PAGE_SIZE */.md };
            return (await transport.read(catalogue/* sourcedeploy */.FJ.projectList, { query }, wait)).projectList;
        }),
        stages: (projectId, name, wait) => (0,pages/* allPages */.S4)(catalogue/* sourcedeploy */.FJ.stageList, async (pageNo) => {
            const query = { stageName: name, pageNo, pageSize: pages/* PAGE_SIZE */.md };
            return (await transport.read(catalogue/* sourcedeploy */.FJ.stageList, { path: { projectId }, query }, wait)).stageList;
        }),
        scenarios: (projectId, stageId, name, wait) => (0,pages/* allPages */.S4)(catalogue/* sourcedeploy */.FJ.scenarioList, async (pageNo) => {
            const query = { scenarioName: name, pageNo, pageSize: pages/* PAGE_SIZE */.md };
            return (await transport.read(catalogue/* sourcedeploy */.FJ.scenarioList, { path: { projectId, stageId }, query }, wait)).scenarioList;
        }),
        stage: (projectId, stageId, wait) => transport.read(catalogue/* sourcedeploy */.FJ.stageGet, { path: { projectId, stageId } }, wait),
        scenario: (ids, wait) => transport.read(catalogue/* sourcedeploy */.FJ.scenarioGet, { path: { ...ids } }, wait),
        /** Starts a deployment; answers its history id. */
        deploy: async (ids, wait) => (await transport.attempt(catalogue/* sourcedeploy */.FJ.scenarioDeploy, { path: { ...ids } }, wait)).historyId,
        /** Requests approval of a deployment; answers its history id. */
        request: async (ids, wait) => (await transport.attempt(catalogue/* sourcedeploy */.FJ.scenarioRequest, { path: { ...ids } }, wait)).historyId,
        approve: (ids, wait) => transport.attempt(catalogue/* sourcedeploy */.FJ.historyApprove, { path: { ...ids } }, wait),
        reject: (ids, wait) => transport.attempt(catalogue/* sourcedeploy */.FJ.historyReject, { path: { ...ids } }, wait),
        canaryApprove: (ids, wait) => transport.attempt(catalogue/* sourcedeploy */.FJ.historyCanaryApprove, { path: { ...ids } }, wait),
        canaryReject: (ids, wait) => transport.attempt(catalogue/* sourcedeploy */.FJ.historyCanaryReject, { path: { ...ids } }, wait),
        cancel: (ids, wait) => transport.attempt(catalogue/* sourcedeploy */.FJ.historyCancel, { path: { ...ids } }, wait),
        /** One page of a project's deployments, in the service's order, which is not documented. One attempt. */
        historyPage: async (projectId, pageNo, wait) => (await transport.attempt(catalogue/* sourcedeploy */.FJ.historyList, { path: { projectId }, query: { pageNo, pageSize: pages/* PAGE_SIZE */.md } }, wait))
            .historyList,
        /** One deployment. One attempt. */
        history: async (ids, wait) => sameRun(catalogue/* sourcedeploy */.FJ.historyGet, ids, await transport.attempt(catalogue/* sourcedeploy */.FJ.historyGet, { path: { ...ids } }, wait)),
        /** Keys of a canary's analyses, ascending. */
        canaryReports: async (ids, wait) => (await transport.attempt(catalogue/* sourcedeploy */.FJ.canaryReportList, { path: { ...ids } }, wait)).stageList,
        canaryReport: (ids, endTime, wait) => transport.attempt(catalogue/* sourcedeploy */.FJ.canaryReportGet, { path: { ...ids, endTime } }, wait),
    };
}
/** The run that was asked for, or an error: an answer about another run must never decide ours. */
function sameRun(operation, { historyId }, run) {
    if (run.id === historyId)
        return run;
    const failure = { kind: 'shape', path: 'id', expected: historyId, received: run.id.slice(0, 100) };
    throw new errors/* ApiError */.hD(operation.name, operation.method, operation.path, failure);
}

;// CONCATENATED MODULE: ./lib/src/ncloud/sourcepipeline.js



/** Typed calls of SourcePipeline; the same rules as for SourceDeploy. `pageNo` and `pageSize` go together [doc]. */
function createSourcePipeline(transport) {
    return {
        projects: (name, wait) => (0,pages/* allPages */.S4)(catalogue/* sourcepipeline */.mj.projectList, async (pageNo) => {
            const query = { projectName: name, pageNo, pageSize: pages/* PAGE_SIZE */.md };
            return (await transport.read(catalogue/* sourcepipeline */.mj.projectList, { query }, wait)).projectList;
        }),
        project: (projectId, wait) => transport.read(catalogue/* sourcepipeline */.mj.projectGet, { path: { projectId } }, wait),
        /** Starts a run; answers its history id. */
        run: async (projectId, wait) => (await transport.attempt(catalogue/* sourcepipeline */.mj.run, { path: { projectId } }, wait)).historyId,
        cancel: (ids, wait) => transport.attempt(catalogue/* sourcepipeline */.mj.historyCancel, { path: { ...ids } }, wait),
        /** One page of a pipeline's runs, in the service's order. One attempt. */
        historyPage: async (projectId, pageNo, wait) => (await transport.attempt(catalogue/* sourcepipeline */.mj.historyList, { path: { projectId }, query: { pageNo, pageSize: pages/* PAGE_SIZE */.md } }, wait))
            .historyList,
        /** One run. One attempt. */
        history: async (ids, wait) => sameRun(catalogue/* sourcepipeline */.mj.historyGet, ids, (await transport.attempt(catalogue/* sourcepipeline */.mj.historyGet, { path: { ...ids } }, wait)).history),
    };
}

// EXTERNAL MODULE: ./lib/src/ncloud/transport.js + 2 modules
var transport = __webpack_require__(706);
// EXTERNAL MODULE: ./lib/src/runner/hidden-values.js
var hidden_values = __webpack_require__(6616);
// EXTERNAL MODULE: ./lib/src/runner/log.js
var runner_log = __webpack_require__(223);
// EXTERNAL MODULE: ./lib/src/runner/outputs.js + 1 modules
var runner_outputs = __webpack_require__(6487);
;// CONCATENATED MODULE: ./lib/src/commands/step.js











function createStep(host, settings, interruption) {
    const { clock } = host;
    const messages = (0,messages_messages/* messagesFor */.kP)(settings.language);
    const warnings = [];
    const plain = (0,runner_log/* createLog */.h)(host.core);
    const log = {
        ...plain,
        warning: (text) => {
            warnings.push(text);
            plain.warning(text);
        },
    };
    const outputs = (0,runner_outputs/* createOutputs */.lk)({ core: host.core, saveFile: host.saveFile, messages: messages.runner });
    outputs.set('console-url', (0,endpoints/* consoleUrl */.B9)(settings.location.site));
    const { transport, caller } = createServiceAccess(host, settings, log, messages, { hasHadKeys: false });
    const begunElapsed = clock.elapsed();
    return {
        ...{ host, messages, log, outputs, interruption, transport, caller, apis: createApis(transport) },
        ...{ begunAt: clock.now(), begunElapsed, deadline: begunElapsed + settings.timeoutMs },
        ...{ warnings, checks: [], call: undefined },
        async phase(name, work) {
            log.group(messages.log.phases[name]);
            try {
                return await work();
            }
            finally {
                log.endGroup();
            }
        },
    };
}
function createApis(transport) {
    return {
        deploy: createSourceDeploy(transport),
        pipeline: createSourcePipeline(transport),
        build: createSourceBuild(transport),
    };
}
/** Time that STS may take, in ms: whose keys they are is good to know, and no reason to keep a gate or a search waiting. */
const ACCOUNT_MS = 10_000;
/** What requests are sent with: the transport, signing with the keys that the inputs name, and who those keys belong to. */
function createServiceAccess(host, settings, log, messages, { hasHadKeys }) {
    const { clock, core, env, fetch, random } = host;
    // One clock signs all requests, those for keys included, so that its correction is measured and told once.
    const shared = {
        location: settings.location,
        fetch,
        clock,
        random,
        signingClock: (0,service_clock/* createSigningClock */.k_)(clock),
        onEvent: events(host, log, messages),
    };
    const deps = {
        ...shared,
        hasHadKeys,
        directFetch: host.directFetch ?? (() => Promise.reject(new Error('no connection without a proxy'))),
        env,
        readText: host.readText ?? (() => Promise.reject(new Error('no files'))),
        onSecret: ({ accessKey, secretKey }) => (0,hidden_values/* mask */.dK)(core, [secretKey, accessKey]),
    };
    const credentials = createCredentials(settings.credentialsSource, settings.role, deps);
    return {
        transport: (0,transport/* createTransport */.o)({ ...shared, credentials }),
        caller: async (wait) => {
            const deadline = Math.min(clock.elapsed() + ACCOUNT_MS, wait.deadline ?? Number.POSITIVE_INFINITY);
            const { callerIdentity } = await __webpack_require__.e(/* import() */ 265).then(__webpack_require__.bind(__webpack_require__, 5265));
            return callerIdentity(credentials, deps, { ...wait, deadline });
        },
    };
}
/** The names of the account whose keys sign the requests, as a history may have them. */
function accountNames({ caller }) {
    return async (wait) => {
        const { id, loginAlias } = await caller(wait);
        return [loginAlias, id];
    };
}
/** The transport's events as log lines. Retries are plain lines: trouble that passes is no annotation. */
function events({ env }, log, messages) {
    return (event) => {
        switch (event.event) {
            case 'exchange':
                if (env.RUNNER_DEBUG === '1') {
                    log.debug(`${event.method} ${event.uri} → ${event.status ?? 'no answer'}, ${event.tookMs} ms: ${event.answer}`);
                }
                return;
            case 'retry':
                return log.info(messages.log.retry(event.operation, messages.failures.why(event.failure), messages.duration(Math.max(event.delayMs, 1000))));
            case 'clock-corrected':
                return log.warning(messages.log.clockCorrected(messages.duration(Math.abs(event.offsetMs)), event.offsetMs < 0));
        }
    };
}


/***/ }),

/***/ 8352: // ./lib/src/ncloud/backoff.js
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ backoff),
/* harmony export */   b: () => (/* binding */ LIMITS)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3717);

const LIMITS = {
    /** A healthy answer takes well under a second. 20 s leaves room for a slow gateway, and keeps a heartbeat possible every 60 s. */
    attemptMs: 20_000,
    /** The largest real answer is a history detail with some hundred servers, far below 1 MB; 5 MB is generous and harmless. */
    answerBytes: 5 * 1024 * 1024,
};
/** First pause: long enough for a connection reset to be over, short enough not to be felt. */
const BASE_MS = 500;
/** Longest pause: jobs that wait through an outage should be back within half a minute of its end. */
const CAP_MS = 30_000;
/** Longest pause while a host name does not exist, so that a wrong one is given up within 30 s. */
const MISSING_CAP_MS = 4000;
/** A `Retry-After` beyond this is cut: nobody waits an hour on one header's word, the budget bounds it anyway. */
const MAX_RETRY_AFTER_MS = 5 * 60_000;
/**
 * Pause in ms before the next try after `failed` failures in a row: exponential with full jitter, so that jobs throttled together
 * do not come back together. `Retry-After` is honoured as the least pause, plus jitter for the same reason.
 */
function backoff(failed, failure, random) {
    const cause = failure.kind === 'credentials' ? failure.cause : failure;
    const isMissing = cause?.kind === 'network' && cause.missingForMs !== undefined;
    const ceiling = Math.min(isMissing ? MISSING_CAP_MS : CAP_MS, BASE_MS * 2 ** Math.min(failed - 1, 10));
    const retryAfter = failure.kind === 'http' ? failure.retryAfterMs : undefined;
    if (retryAfter !== undefined)
        return Math.min(retryAfter, MAX_RETRY_AFTER_MS) + random() * 1000;
    // Throttled: the quota is shared by all of a team's jobs, so the pause starts higher than after a broken connection.
    const floor = (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isThrottled */ .B5)(failure) ? ceiling / 2 : ceiling / 10;
    return floor + random() * (ceiling - floor);
}


/***/ }),

/***/ 2245: // ./lib/src/ncloud/catalogue.js
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FJ: () => (/* binding */ sourcedeploy),
/* harmony export */   NB: () => (/* binding */ pathFields),
/* harmony export */   Xk: () => (/* binding */ isListing),
/* harmony export */   eM: () => (/* binding */ sourcebuild),
/* harmony export */   mj: () => (/* binding */ sourcepipeline),
/* harmony export */   px: () => (/* binding */ sts),
/* harmony export */   xb: () => (/* binding */ OPERATIONS)
/* harmony export */ });
const BOTH = ['vpc', 'classic'];
const VPC = ['vpc'];
const PAGES = ['pageNo', 'pageSize'];
function operation(name, call, title, answer, extra = {}) {
    const [method, path] = call.split(' ');
    const service = name.slice(0, name.indexOf('.'));
    const page = extra.page ?? '';
    return {
        name,
        service,
        method,
        path,
        query: extra.query ?? [],
        body: extra.body,
        answer,
        isPlain: extra.isPlain ?? false,
        isSecret: extra.isSecret ?? false,
        effect: method === 'GET' ? 'read' : 'write',
        platforms: extra.platforms ?? BOTH,
        evidence: extra.evidence ?? (page ? 'doc, sdk' : 'sdk'),
        page: page && `devtools-${service}-${page}`,
        title,
    };
}
/** Whether an operation reads a list. */
const isListing = ({ name, effect }) => effect === 'read' && name.endsWith('.list');
const PROJECT = '/project/{projectId}';
const STAGE = `${PROJECT}/stage/{stageId}`;
const SCENARIO = `${STAGE}/scenario/{scenarioId}`;
const HISTORY = `${PROJECT}/history/{historyId}`;
const sourcedeploy = {
    projectList: operation('sourcedeploy.project.list', 'GET /project', 'List deployment projects', 'projectList', {
        query: ['projectName', ...PAGES],
        page: 'projectlist',
    }),
    projectCreate: operation('sourcedeploy.project.create', 'POST /project', 'Create a deployment project', 'named', {
        body: 'deployProject',
        page: 'projectcreate',
    }),
    projectDelete: operation('sourcedeploy.project.delete', `DELETE ${PROJECT}`, 'Delete a deployment project', 'ok', {
        page: 'projectdelete',
    }),
    stageList: operation('sourcedeploy.stage.list', `GET ${PROJECT}/stage`, 'List the stages of a project', 'stageList', {
        query: ['stageName', ...PAGES],
        page: 'stagelist',
    }),
    stageCreate: operation('sourcedeploy.stage.create', `POST ${PROJECT}/stage`, 'Create a stage', 'named', {
        body: 'stageCreate',
        page: 'stagecreate',
    }),
    stageGet: operation('sourcedeploy.stage.get', `GET ${STAGE}`, "Read a stage's target type and targets", 'stageDetail', {
        page: 'stagedetail',
    }),
    stageUpdate: operation('sourcedeploy.stage.update', `PATCH ${STAGE}`, 'Change a stage', 'named', {
        body: 'stageUpdate',
        page: 'stageupdate',
    }),
    stageDelete: operation('sourcedeploy.stage.delete', `DELETE ${STAGE}`, 'Delete a stage', 'ok', { page: 'stagedelete' }),
    scenarioList: operation('sourcedeploy.scenario.list', `GET ${STAGE}/scenario`, 'List the scenarios of a stage', 'scenarioList', {
        query: ['scenarioName', ...PAGES],
        page: 'scenariolist',
    }),
    scenarioCreate: operation('sourcedeploy.scenario.create', `POST ${STAGE}/scenario`, 'Create a scenario', 'named', {
        body: 'scenarioCreate',
        page: 'scenariocreate',
    }),
    scenarioGet: operation('sourcedeploy.scenario.get', `GET ${SCENARIO}`, "Read a scenario's configuration", 'scenarioDetail', {
        page: 'scenariodetail',
    }),
    scenarioUpdate: operation('sourcedeploy.scenario.update', `PATCH ${SCENARIO}`, 'Change a scenario', 'named', {
        body: 'scenarioUpdate',
        page: 'scenarioupdate',
    }),
    scenarioDelete: operation('sourcedeploy.scenario.delete', `DELETE ${SCENARIO}`, 'Delete a scenario', 'ok', {
        page: 'scenariodelete',
    }),
    scenarioDeploy: operation('sourcedeploy.scenario.deploy', `POST ${SCENARIO}/deploy`, 'Start a deployment', 'started', {
        page: 'deploy',
    }),
    scenarioRequest: operation('sourcedeploy.scenario.request', `POST ${SCENARIO}/deploy/request`, 'Request approval of a deployment', 'started', { page: 'deployrequest' }),
    historyApprove: operation('sourcedeploy.history.approve', `POST ${HISTORY}/approval/accept`, 'Approve a requested deployment', 'ok', {
        page: 'deployaccept',
    }),
    historyReject: operation('sourcedeploy.history.reject', `POST ${HISTORY}/approval/reject`, 'Reject a requested deployment', 'ok', {
        page: 'deployreject',
    }),
    historyCancel: operation('sourcedeploy.history.cancel', `POST ${HISTORY}/cancel`, 'Cancel a deployment', 'ok', {
        page: 'deploycancel',
    }),
    historyCanaryApprove: operation('sourcedeploy.history.canary-approve', `POST ${HISTORY}/canary/accept`, 'Approve a manual canary', 'ok', {
        platforms: VPC,
        page: 'deploycanaryaccept',
        evidence: 'sdk, slug inferred',
    }),
    historyCanaryReject: operation('sourcedeploy.history.canary-reject', `POST ${HISTORY}/canary/reject`, 'Reject a manual canary', 'ok', {
        platforms: VPC,
        page: 'deploycanaryreject',
    }),
    historyList: operation('sourcedeploy.history.list', `GET ${PROJECT}/history`, "List a project's deployments", 'deployHistoryList', {
        query: PAGES,
        page: 'historylist',
    }),
    historyGet: operation('sourcedeploy.history.get', `GET ${HISTORY}`, 'Read one deployment', 'deployHistory', {
        page: 'historydetail',
    }),
    canaryReportList: operation('sourcedeploy.canary-report.list', `GET ${HISTORY}/report`, 'List the completion times of a canary analysis', 'canaryReportList', { platforms: VPC, page: 'canaryanalysislist' }),
    canaryReportGet: operation('sourcedeploy.canary-report.get', `GET ${HISTORY}/report/{endTime}`, 'Read one canary analysis', 'canaryReport', {
        platforms: VPC,
        page: 'canaryanalysisreport',
        evidence: 'doc, doc-old',
    }),
    serverList: operation('sourcedeploy.server.list', 'GET /server', 'List the servers that a stage can have', 'serverList'),
    autoscalingGroupList: operation('sourcedeploy.autoscaling-group.list', 'GET /autoscaling', 'List the Auto Scaling groups that a stage can have', 'autoscalingGroupList', { page: 'autoscalinggrouplist' }),
    targetGroupList: operation('sourcedeploy.target-group.list', 'GET /autoscaling/{autoscalingName}', "List an Auto Scaling group's load balancer target groups", 'targetGroupList'),
    clusterList: operation('sourcedeploy.cluster.list', 'GET /kubernetes/cluster', 'List the Kubernetes clusters that a stage can have', 'clusterList'),
    bucketList: operation('sourcedeploy.bucket.list', 'GET /objectstorage/bucket', 'List Object Storage buckets', 'bucketList'),
    objectList: operation('sourcedeploy.object.list', 'GET /objectstorage/bucket/{bucketName}', "List a bucket's objects", 'objectList'),
    buildProjectList: operation('sourcedeploy.build-project.list', 'GET /sourcebuild/project', 'List SourceBuild projects', 'projectList'),
    repositoryList: operation('sourcedeploy.repository.list', 'GET /sourcecommit/repository', 'List SourceCommit repositories', 'repositoryList'),
    branchList: operation('sourcedeploy.branch.list', 'GET /sourcecommit/repository/{repositoryName}/branch', "List a SourceCommit repository's branches", 'branchList'),
};
const SEARCH = { query: ['searchWord', ...PAGES] };
const sourcepipeline = {
    projectList: operation('sourcepipeline.project.list', 'GET /project', 'List pipelines', 'projectList', {
        query: ['projectName', ...PAGES],
        page: 'projectlist',
    }),
    projectCreate: operation('sourcepipeline.project.create', 'POST /project', 'Create a pipeline', 'pipelineCreated', {
        body: 'pipelineCreate',
        page: 'projectcreate',
    }),
    projectGet: operation('sourcepipeline.project.get', `GET ${PROJECT}`, "Read a pipeline's tasks and triggers", 'pipelineDetail', {
        page: 'projectdetail',
    }),
    projectUpdate: operation('sourcepipeline.project.update', `PATCH ${PROJECT}`, 'Change a pipeline', 'ok', {
        body: 'pipelineUpdate',
        page: 'projectupdate',
    }),
    projectDelete: operation('sourcepipeline.project.delete', `DELETE ${PROJECT}`, 'Delete a pipeline', 'ok', {
        page: 'projectdelete',
    }),
    run: operation('sourcepipeline.run', `POST ${PROJECT}/do`, 'Run a pipeline', 'started', { page: 'do' }),
    historyList: operation('sourcepipeline.history.list', `GET ${PROJECT}/history`, "List a pipeline's runs", 'pipelineHistoryList', {
        query: PAGES,
        page: 'projecthistorylist',
    }),
    historyGet: operation('sourcepipeline.history.get', `GET ${HISTORY}`, 'Read one pipeline run', 'pipelineHistory', {
        page: 'projecthistorydetail',
    }),
    historyCancel: operation('sourcepipeline.history.cancel', `POST ${HISTORY}/cancel`, 'Cancel a pipeline run', 'ok', {
        page: 'cancel',
    }),
    timeZoneList: operation('sourcepipeline.time-zone.list', 'GET /trigger/timezone', 'List the time zones of schedules', 'timeZoneList', {
        page: 'timezone',
    }),
    buildProjectList: operation('sourcepipeline.build-project.list', 'GET /sourcebuild/project', 'List the SourceBuild projects that a task can run', 'buildProjectList', { ...SEARCH, page: 'sourcbuildprojectlist' }),
    repositoryList: operation('sourcepipeline.repository.list', 'GET /sourcecommit/repository', 'List SourceCommit repositories for triggers', 'repositoryList', SEARCH),
    branchList: operation('sourcepipeline.branch.list', 'GET /sourcecommit/repository/{repositoryName}/branch', "List a SourceCommit repository's branches", 'branchList'),
    deployProjectList: operation('sourcepipeline.deploy-project.list', 'GET /sourcedeploy/project', 'List the SourceDeploy projects that a task can deploy', 'projectList', { ...SEARCH, page: 'sourcedeployprojectlist' }),
    deployStageList: operation('sourcepipeline.deploy-stage.list', `GET /sourcedeploy${PROJECT}/stage`, "List a SourceDeploy project's stages", 'stageList', { ...SEARCH, page: 'sourcedeploystagelist' }),
    deployScenarioList: operation('sourcepipeline.deploy-scenario.list', `GET /sourcedeploy${STAGE}/scenario`, "List a SourceDeploy stage's scenarios", 'deployScenarioList', { ...SEARCH, page: 'sourcedeployscenariolist' }),
};
/** What temporary keys need of STS (reference/credentials.md §2). Not offered in mode `api`, whose output would show them. */
const sts = {
    switchRole: operation('sts.switch-role', 'POST /switch-role', 'Switch to a role', 'switchedRole', {
        isPlain: true,
        isSecret: true,
        evidence: 'doc',
    }),
    callerIdentity: operation('sts.caller-identity', 'GET /caller-identity', 'Say whose keys they are', 'callerIdentity', {
        isPlain: true,
        evidence: 'third-party',
    }),
};
/** Used for the detail of a pipeline's build tasks only; not an operation of mode `api`. */
const sourcebuild = {
    historyList: operation('sourcebuild.history.list', `GET ${PROJECT}/history`, "List a build project's builds", 'buildHistoryList', {
        page: 'buildhistorylist',
    }),
};
/** The 49 operations that mode `api` offers, in the order of the reference. */
const OPERATIONS = [...Object.values(sourcedeploy), ...Object.values(sourcepipeline)];
/** Names of the path fields of an operation, in the order of the path. */
function pathFields(path) {
    return [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
}


/***/ }),

/***/ 5630: // ./lib/src/ncloud/credentials.js
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ CREDENTIAL_VARIABLES),
/* harmony export */   z: () => (/* binding */ resolveCredentials)
/* harmony export */ });
/** The vendor's environment variables that stand in for empty inputs, in the order in which its SDK looks at them (credentials.md §1). */
const CREDENTIAL_VARIABLES = {
    accessKey: ['NCLOUD_ACCESS_KEY_ID', 'NCLOUD_ACCESS_KEY'],
    secretKey: ['NCLOUD_SECRET_ACCESS_KEY', 'NCLOUD_SECRET_KEY'],
};
/** Longest key taken, in characters: real ones have 20 to 40, temporary ones a few hundred; more is another secret, or a whole file. */
const MAX_KEY_LENGTH = 4096;
/**
 * Takes each key from its input, or else from the environment. Surrounding white space, which a pasted secret often carries, is
 * dropped; anything outside printable ASCII would be refused by the HTTP client with the key in its message, so it is refused here.
 * Quotes around a key come from a copied `.env` line, and would only be seen as a wrong signature.
 */
function resolveCredentials(inputs, env) {
    const problems = [];
    const take = (field) => {
        const own = inputs[field].trim();
        const variable = own === '' ? CREDENTIAL_VARIABLES[field].find((name) => (env[name] ?? '').trim() !== '') : '';
        const value = own || (variable && env[variable]?.trim()) || '';
        const problem = keyProblem(value);
        if (problem)
            problems.push({ field, problem, variable: variable ?? '' });
        return value;
    };
    const credentials = { accessKey: take('accessKey'), secretKey: take('secretKey') };
    return problems.length > 0 ? { ok: false, problems } : { ok: true, credentials };
}
function keyProblem(value) {
    if (value === '')
        return 'empty';
    if (/^["'`“‘].*["'`”’]$/s.test(value))
        return 'quoted';
    return /^[\x21-\x7e]+$/.test(value) && value.length <= MAX_KEY_LENGTH ? undefined : 'malformed';
}


/***/ }),

/***/ 5020: // ./lib/src/ncloud/credentials/fixed-keys.js
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ fixedKeys)
/* harmony export */ });
/** A pair that stays what it is. */
function fixedKeys(keys) {
    const secrets = [keys.accessKey, keys.secretKey];
    return { get: async () => keys, accepted: () => { }, refused: () => false, secrets: () => secrets };
}


/***/ }),

/***/ 3170: // ./lib/src/ncloud/endpoints.js
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B9: () => (/* binding */ consoleUrl),
/* harmony export */   P4: () => (/* binding */ PLATFORMS),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   bo: () => (/* binding */ SITES),
/* harmony export */   c9: () => (/* binding */ checkLocation),
/* harmony export */   pc: () => (/* binding */ baseUrl)
/* harmony export */ });
/* unused harmony exports SERVICES, alternativeHost */
/** The services that this project calls, by the name that `{service}` in an `api-url` becomes. `sts` gives temporary keys. */
const SERVICES = ['sourcedeploy', 'sourcepipeline', 'sourcebuild', 'sts'];
const SITES = ['public', 'gov', 'fin'];
const PLATFORMS = ['vpc', 'classic'];
/** reference/ncloud-common.md §1 and §10: hosts [doc, sdk]; fin and region codes [third-party]; gov and fin consoles [inferred]. */
const SITE_FACTS = {
    public: {
        domain: 'apigw.ntruss.com',
        vpcPrefix: 'vpc',
        regions: ['KR', 'JPN', 'SGN', 'USWN', 'DEN'],
        platforms: ['vpc', 'classic'],
        console: 'https://console.ncloud.com',
    },
    gov: {
        domain: 'apigw.gov-ntruss.com',
        vpcPrefix: 'vpc',
        regions: ['KR', 'KRS'],
        platforms: ['vpc', 'classic'],
        console: 'https://console.gov-ncloud.com',
    },
    fin: {
        domain: 'apigw.fin-ntruss.com',
        vpcPrefix: '',
        regions: ['FKR'],
        platforms: ['vpc'],
        console: 'https://console.fin-ncloud.com',
    },
};
/** All that is wrong with a location, before any request. */
function checkLocation({ site, platform, region, apiUrl }) {
    const facts = SITE_FACTS[site];
    const problems = [];
    if (!facts.platforms.includes(platform))
        problems.push({ problem: 'platform', allowed: facts.platforms });
    else if (platform === 'classic' && region !== '' && region !== facts.regions[0]) {
        problems.push({ problem: 'platform-region', allowed: [facts.regions[0]] });
    }
    if (region !== '' && !facts.regions.includes(region))
        problems.push({ problem: 'region', allowed: facts.regions });
    if (apiUrl !== '') {
        const why = checkApiUrl(apiUrl);
        if (why)
            problems.push({ problem: 'api-url', why });
    }
    return problems;
}
function checkApiUrl(apiUrl) {
    if (!apiUrl.includes('{service}'))
        return 'no-service';
    const text = apiUrl.replaceAll('{service}', SERVICES[0]);
    if (!URL.canParse(text))
        return 'not-a-url';
    const url = new URL(text);
    // Plain HTTP would show the signed headers to everybody on the way; on loopback there is no way.
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname)))
        return 'not-https';
    if (url.username !== '' || url.password !== '')
        return 'credentials';
    if (url.search !== '' || url.hash !== '')
        return 'query';
    return undefined;
}
/** Whether a URL's host name is this very machine: `localhost`, 127.0.0.0/8 or [::1]. */
function isLoopback(hostname) {
    return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
/** The URL that an operation's path is appended to, `/api/v1` included (it is part of what is signed). */
function baseUrl(service, { site, platform, apiUrl }) {
    if (apiUrl !== '')
        return `${apiUrl.replaceAll('{service}', service).replace(/\/+$/, '')}/api/v1`;
    return `https://${hostName(service, platform === 'vpc' ? SITE_FACTS[site].vpcPrefix : '', site)}/api/v1`;
}
/** Services that have a host of their own for each platform, with the prefix `vpc` in `public` and `gov`. */
const BY_PLATFORM = ['sourcedeploy', 'sourcepipeline'];
function hostName(service, prefix, site) {
    return `${BY_PLATFORM.includes(service) ? prefix : ''}${service}.${SITE_FACTS[site].domain}`;
}
/**
 * The other form of a host name about which the sources contradict each other, for the message when the one in use does not exist: in
 * `fin` with the prefix `vpc` (reference/ncloud-common.md §1). Nothing where there is no doubt, or where `api-url` names the host.
 */
function alternativeHost({ site, apiUrl }, service) {
    return site === 'fin' && apiUrl === '' && BY_PLATFORM.includes(service) ? hostName(service, 'vpc', site) : undefined;
}
/** Where a person finds the site's console (menu Developer Tools). */
function consoleUrl(site) {
    return SITE_FACTS[site].console;
}


/***/ }),

/***/ 3717: // ./lib/src/ncloud/errors.js
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B5: () => (/* binding */ isThrottled),
/* harmony export */   Gg: () => (/* binding */ NOT_TOO_COMPLEX),
/* harmony export */   RP: () => (/* binding */ isTooComplex),
/* harmony export */   SS: () => (/* binding */ provesNotActed),
/* harmony export */   ar: () => (/* binding */ isSuccessStatus),
/* harmony export */   cQ: () => (/* binding */ isAccessProblem),
/* harmony export */   dg: () => (/* binding */ isTransient),
/* harmony export */   hD: () => (/* binding */ ApiError),
/* harmony export */   rd: () => (/* binding */ networkFailure),
/* harmony export */   tG: () => (/* binding */ httpFailure)
/* harmony export */ });
/* unused harmony exports GATEWAY_CODES, MAX_MISSING_MS */
/* harmony import */ var _connection_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5360);

/** The gateway's own codes, by number in the JSON body. They are not HTTP statuses: `400` here comes with HTTP 429. */
const GATEWAY_CODES = {
    '100': 'bad-request',
    '200': 'authentication-failed',
    '210': 'permission-denied',
    '300': 'not-found',
    '400': 'quota-exceeded',
    '410': 'throttled',
    '420': 'rate-limited',
    '430': 'too-large',
    '500': 'endpoint-error',
    '510': 'endpoint-timeout',
    '900': 'unexpected',
};
/** A call that brought no usable answer. Its message is for logs of developers; sentences for users are made from `failure`. */
class ApiError extends Error {
    operation;
    method;
    uri;
    failure;
    name = 'ApiError';
    constructor(
    /** Catalogue name of the operation, such as `sourcedeploy.history.get`. */
    operation, method, 
    /** Path and query as sent. Never a header: those carry the key and the signature. */
    uri, failure) {
        super(`${operation}: ${method} ${uri}: ${describe(failure)}`);
        this.operation = operation;
        this.method = method;
        this.uri = uri;
        this.failure = failure;
    }
}
function describe(failure) {
    switch (failure.kind) {
        case 'http':
            return `HTTP ${failure.status}${failure.code ? ` (${failure.code} ${failure.message} ${failure.details})` : ''}`;
        case 'network':
        case 'tls':
            return `${failure.kind} ${failure.code}`;
        case 'timeout':
            return `no answer within ${failure.afterMs} ms`;
        case 'redirect':
            return `redirect ${failure.status} to ${failure.host}`;
        case 'oversize':
            return `answer over ${failure.limitBytes} bytes`;
        case 'not-json':
            return `HTTP ${failure.status} without a JSON result`;
        case 'credentials':
            return `no keys from ${failure.source}: ${failure.problem} ${failure.detail}${failure.cause ? ` (${describe(failure.cause)})` : ''}`;
        case 'shape':
            return `${failure.path}: expected ${failure.expected}, received ${failure.received}`;
    }
}
/** A host name that has not existed for this long, and from which nothing was ever heard, is a wrong one, in ms: nobody should wait an hour for a typing error. */
const MAX_MISSING_MS = 25_000;
const PASSING = new Set([
    'quota-exceeded',
    'throttled',
    'rate-limited',
    'endpoint-error',
    'endpoint-timeout',
    'unexpected',
]);
/** Whether the same request may succeed a little later: throttling, the service's own trouble, the network's, a cut-off or garbled answer. */
function isTransient(failure) {
    switch (failure.kind) {
        case 'http':
            if (failure.mayPass)
                return true;
            // The gateway's own code says more than the status, which a 2xx with an error in it does not even have.
            return failure.meaning ? PASSING.has(failure.meaning) : [408, 429].includes(failure.status) || failure.status >= 500;
        case 'network':
            return (failure.missingForMs ?? 0) < MAX_MISSING_MS;
        case 'timeout':
        case 'not-json':
            return true;
        case 'shape':
        case 'credentials':
            return failure.mayPass === true;
        case 'tls':
        case 'redirect':
        case 'oversize':
            return false;
    }
}
/** Whether the gateway refused the request because there were too many [doc]. */
function isThrottled(failure) {
    if (failure.kind !== 'http')
        return false;
    return failure.meaning ? ['quota-exceeded', 'throttled', 'rate-limited'].includes(failure.meaning) : failure.status === 429;
}
/** Refusals of the gateway before any backend, each by its own code and the HTTP status that goes with it [doc]. */
const REFUSED_BY_GATEWAY = {
    '200': 401,
    '210': 401,
    '300': 404,
    '400': 429,
    '410': 429,
    '420': 429,
    '430': 413,
    '500': 503,
};
/** Statuses that prove nothing, whatever code comes with them (R1); a throttled one does by the gateway's own codes only. */
const UNPROVED = [408, 409, 429];
/** A code of a service itself: six digits, of which the first two name the service [observed, inferred]. */
const SERVICE_CODE = /^\d{6}$/;
/**
 * Whether it is certain that a write so answered did nothing (reference/ncloud-common.md §5): no connection was made, a documented refusal
 * of the gateway with its own code, or a refusal in the service's own words. Everything else proves nothing: silence, a reset, a 408, a 409,
 * a 5xx, a status without such a body. Only on this proof is a start sent again, and only with it a step says that nothing was done.
 */
function provesNotActed(failure) {
    switch (failure.kind) {
        case 'http': {
            const { status, code } = failure;
            // A service in trouble may say so with a code of its own, after it has acted.
            if (SERVICE_CODE.test(code))
                return status < 500 && !UNPROVED.includes(status);
            // An error in a 2xx counts by its code; one without a documented code proves nothing, whatever its words are.
            return REFUSED_BY_GATEWAY[code] === status || (isSuccessStatus(status) && Object.hasOwn(REFUSED_BY_GATEWAY, code));
        }
        case 'network':
            return !failure.sent;
        case 'tls':
        case 'credentials':
            return true;
        case 'timeout':
        case 'redirect':
        case 'oversize':
        case 'not-json':
        case 'shape':
            return false;
    }
}
const isSuccessStatus = (status) => status >= 200 && status < 300;
/** Whether the key pair, its clock or its rights are the reason: the gateway's two codes and, to be safe, any other 401 or 403. */
function isAccessProblem(failure) {
    if (failure.kind !== 'http')
        return false;
    const { status, meaning } = failure;
    return status === 401 || status === 403 || meaning === 'authentication-failed' || meaning === 'permission-denied';
}
/** Certificates are verified before the connection counts as made, so these come before a byte of the request has left. */
const CERTIFICATE_CODES = /^(ERR_TLS_CERT_ALTNAME|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_(GET|VERIFY|DECODE|DECRYPT)|ERROR_IN_CERT|HOSTNAME_MISMATCH|INVALID_CA|PATH_LENGTH)/;
/** Errors that there are before a connection only. Others (`EHOSTUNREACH`, `ETIMEDOUT`) come in its middle as well. */
const NEVER_CONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);
/** What the proxy's agent says when there was no tunnel, with the code of a reset. */
const NO_TUNNEL = /tunneling socket could not be established|got illegal response body from proxy/;
/**
 * Sorts what `fetch` threw. What is not known to come before the request counts as sent: the cautious reading for a write.
 * @param limits the attempt's time limit and the answer's size limit, for the report of either
 * @param host the host name asked for
 */
function networkFailure(error, limits, host) {
    const fields = typeof error === 'object' && error !== null
        ? error
        : {};
    if (fields.name === 'AttemptTimeout')
        return { kind: 'timeout', afterMs: limits.ms };
    if (fields.type === 'max-size')
        return { kind: 'oversize', limitBytes: limits.bytes };
    const code = typeof fields.code === 'string' ? fields.code : typeof fields.type === 'string' ? fields.type : 'UNKNOWN';
    if (CERTIFICATE_CODES.test(code))
        return { kind: 'tls', code };
    const network = (sent, name = code) => ({ kind: 'network', code: name, sent, ...(host && { host }) });
    if (NO_TUNNEL.test(String(fields.message)))
        return network(false, 'EPROXY');
    // A reset while TLS was being set up is trouble of the network; anything else there is TLS's own.
    if (fields.erroredSysCall === _connection_js__WEBPACK_IMPORTED_MODULE_0__/* .BEFORE_TLS */ .OG)
        return code === 'ECONNRESET' ? network(false) : { kind: 'tls', code };
    return network(!NEVER_CONNECTED.has(code) && fields.erroredSysCall !== _connection_js__WEBPACK_IMPORTED_MODULE_0__/* .BEFORE_CONNECTION */ .X0);
}
/** What is expected of an answer that is nested too deeply, or has too many values, to be read (json.ts). */
const NOT_TOO_COMPLEX = 'an answer of at most 64 levels and 300,000 values';
/** Whether a success came whose answer was only not read, because nothing real looks like that. */
const isTooComplex = (failure) => failure.kind === 'shape' && failure.expected === NOT_TOO_COMPLEX;
/** Parses an error body, whatever the HTTP status: JSON with string or numeric code, anything else as empty fields [observed: HTML, plain, empty]. */
function httpFailure(status, body, retryAfterMs) {
    const error = errorOf(body);
    const text = (value) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '').slice(0, MAX_ERROR_TEXT).toWellFormed();
    const code = text(error.errorCode);
    const meaning = Object.hasOwn(GATEWAY_CODES, code) ? GATEWAY_CODES[code] : undefined;
    return { kind: 'http', status, code, message: text(error.message), details: text(error.details), meaning, retryAfterMs };
}
/** Characters of an error's texts that are kept; the longest one recorded has some hundred. */
const MAX_ERROR_TEXT = 2000;
function errorOf(body) {
    let parsed;
    try {
        parsed = JSON.parse(body);
    }
    catch {
        // Not JSON: an HTML page of some proxy, or nothing. The status alone has to do.
        return {};
    }
    if (typeof parsed !== 'object' || parsed === null)
        return {};
    const { error = parsed } = parsed;
    if (typeof error === 'string')
        return { message: error };
    return typeof error === 'object' && error !== null ? error : {};
}


/***/ }),

/***/ 6131: // ./lib/src/ncloud/exchange.js
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FI: () => (/* binding */ AttemptTimeout),
/* harmony export */   Mm: () => (/* binding */ bounded),
/* harmony export */   cv: () => (/* binding */ exchange)
/* harmony export */ });
/** Reason with which an attempt's own time limit aborts it. */
class AttemptTimeout extends Error {
    name = 'AttemptTimeout';
}
/**
 * One request and its whole answer, within `ms` on the monotonic clock. Throws what `fetch` throws, {@link AttemptTimeout}, or the signal's
 * reason. No redirect is followed: the signed headers would go along.
 * @param meanwhile loads what only the answer's reading needs, while the answer is on its way
 */
function exchange(fetch, { url, method, headers, body, size }, { clock, ms, signal: outer, meanwhile, }) {
    return bounded(clock, ms, outer, async (signal) => {
        const sent = fetch(url, { method, headers, ...(body !== undefined && { body }), redirect: 'manual', signal, size });
        meanwhile?.().catch(() => undefined);
        const response = await sent;
        const header = (name) => response.headers.get(name);
        const text = await response.text();
        return {
            status: response.status,
            body: text,
            date: header('date'),
            retryAfter: header('retry-after'),
            location: header('location'),
            isCut: text === '' && response.status !== 204 && !/^(identity)?$/i.test(header('content-encoding')?.trim() ?? ''),
        };
    });
}
/** Runs `work` with a signal that ends it after `limitMs`, if given, or with `outer`; throws {@link AttemptTimeout}, or the reason of `outer`. */
async function bounded(clock, limitMs, outer, work) {
    if (outer?.aborted)
        throw outer.reason;
    const inner = new AbortController();
    const done = new AbortController();
    const onOuter = () => inner.abort(outer?.reason);
    outer?.addEventListener('abort', onOuter, { once: true });
    const timeout = limitMs !== undefined &&
        clock.sleep(limitMs, done.signal).then(() => inner.abort(new AttemptTimeout()), () => undefined);
    try {
        // A fetch may ignore its signal while a body trickles in; the race makes the bound hold all the same.
        return await Promise.race([
            work(inner.signal),
            new Promise((_, reject) => inner.signal.addEventListener('abort', () => reject(inner.signal.reason), { once: true })),
        ]);
    }
    finally {
        done.abort();
        outer?.removeEventListener('abort', onOuter);
        await timeout;
    }
}


/***/ }),

/***/ 9132: // ./lib/src/ncloud/json.js
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   exactly: () => (/* binding */ exactly),
/* harmony export */   numberText: () => (/* binding */ numberText),
/* harmony export */   parseJson: () => (/* binding */ parseJson),
/* harmony export */   toJson: () => (/* binding */ toJson)
/* harmony export */ });
/* harmony import */ var lossless_json__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(875);

/** Values that an answer may have: a history of 10,000 runs has some 120,000. Millions would block the process for seconds, signals included. */
const MAX_VALUES = 300_000;
/** Levels of nesting that an answer may have; the deepest real one has eight. Recursion over anything deeper could end the process. */
const MAX_DEPTH = 64;
/**
 * Parses JSON without losing a digit: a number that JavaScript would write otherwise than it came (beyond 2^53, `1.0`, `1e3`) becomes an
 * object of {@link LosslessNumber}. Of a key that is there twice the last one counts, as with `JSON.parse`.
 */
function parseJson(text) {
    if (isTooComplex(text)) {
        const keys = topKeys(text);
        return keys ? { is: 'too-complex', keys } : { is: 'not-json' };
    }
    try {
        return { is: 'value', value: (0,lossless_json__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text, undefined, { parseNumber: exactly, onDuplicateKey: ({ newValue }) => newValue }) };
    }
    catch {
        return { is: 'not-json' };
    }
}
/** JSON with the numbers of {@link parseJson}, and integers of any size, digit for digit. `undefined` becomes `{}`. */
function toJson(value) {
    return (0,lossless_json__WEBPACK_IMPORTED_MODULE_0__/* .stringify */ .As)(value ?? {}) ?? '{}';
}
/** A number as it was written: one of JavaScript's where that writes it back unchanged. */
function exactly(written) {
    const number = Number(written);
    return String(number) === written ? number : new lossless_json__WEBPACK_IMPORTED_MODULE_0__/* .LosslessNumber */ ._J(written);
}
/** The text of a JSON number as it came, however it was parsed; nothing for other types. */
function numberText(value) {
    if (typeof value === 'number')
        return String(value);
    return (0,lossless_json__WEBPACK_IMPORTED_MODULE_0__/* .isLosslessNumber */ .s_)(value) ? value.value : undefined;
}
/** One look at the brackets and commas, which takes a hundredth of the time that parsing may take. */
function isTooComplex(text) {
    let depth = 0;
    let values = 1;
    let isInString = false;
    for (let index = 0; index < text.length; index++) {
        const code = text.charCodeAt(index);
        if (isInString) {
            if (code === BACKSLASH)
                index++;
            else if (code === QUOTE)
                isInString = false;
        }
        else if (code === QUOTE)
            isInString = true;
        else if (OPENING.has(code)) {
            depth += 1;
            values += 1;
            if (depth > MAX_DEPTH)
                return true;
        }
        else if (code === COMMA)
            values += 1;
        else if (CLOSING.has(code))
            depth -= 1;
    }
    return values > MAX_VALUES;
}
/** The names of the object that a text is, whatever is in it; nothing if it is none, or its brackets do not close. */
function topKeys(text) {
    if (!/^\s*\{/.test(text))
        return undefined;
    const keys = [];
    let depth = 0;
    let string = -1;
    for (let index = 0; index < text.length; index++) {
        const code = text.charCodeAt(index);
        if (string >= 0) {
            if (code === BACKSLASH)
                index++;
            else if (code === QUOTE) {
                if (depth === 1 && /^\s*:/.test(text.slice(index + 1, index + 20)))
                    keys.push(text.slice(string, index));
                string = -1;
            }
        }
        else if (code === QUOTE)
            string = index + 1;
        else if (OPENING.has(code))
            depth += 1;
        else if (CLOSING.has(code))
            depth -= 1;
    }
    return depth === 0 && string < 0 ? keys : undefined;
}
const [QUOTE, COMMA, BACKSLASH] = [0x22, 0x2c, 0x5c];
/** `[` and `{`, `]` and `}`. */
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);


/***/ }),

/***/ 9184: // ./lib/src/ncloud/pages.js
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S4: () => (/* binding */ allPages),
/* harmony export */   _5: () => (/* binding */ MAX_ITEMS),
/* harmony export */   md: () => (/* binding */ PAGE_SIZE)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3717);

/** Largest page the services give [doc]. */
const PAGE_SIZE = 100;
/** Most items taken of one list of an answer. A page has 100 and an account's longest list some hundreds; beyond this it is no list. */
const MAX_ITEMS = 10_000;
/**
 * All items of a paged list. The answers carry no total, so pages are read until one is not full (reference/ncloud-common.md §7).
 * Ends as well when a page repeats the one before, as from a service that ignores `pageNo`.
 * A list without end is refused.
 */
async function allPages(operation, page) {
    const items = [];
    let previousFirst;
    for (let pageNo = 1;; pageNo++) {
        const next = await page(pageNo);
        if (next[0] !== undefined && next[0].id === previousFirst)
            return items;
        previousFirst = next[0]?.id;
        items.push(...next);
        if (next.length < PAGE_SIZE)
            return items;
        if (items.length <= MAX_ITEMS)
            continue;
        const failure = { kind: 'shape', path: 'result', expected: `${MAX_ITEMS} items at most`, received: 'more' };
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD(operation.name, operation.method, operation.path, failure);
    }
}


/***/ }),

/***/ 4262: // ./lib/src/ncloud/retry.js
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ retry)
/* harmony export */ });
/* unused harmony export repeat */
/* harmony import */ var _backoff_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8352);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3717);


/** A sign of life at least this often within a pause, in ms; the contract's 60 s less what an attempt may take. */
const MAX_SILENCE_MS = 30_000;
/**
 * Repeats an attempt, with pauses, until the deadline, as long as its result shows a failure that is worth it; answers the last result.
 * @param worthIt the failure for which the attempt is repeated; nothing if the result stands. What may have acted must not be repeated.
 */
async function repeat(attempt, worthIt, { clock, random, deadline, signal, onRetry }) {
    for (let failed = 1;; failed++) {
        const result = await attempt();
        const failure = worthIt(result);
        if (!failure)
            return result;
        const delayMs = (0,_backoff_js__WEBPACK_IMPORTED_MODULE_0__/* .backoff */ .J)(failed, failure, random);
        // A pause beyond the deadline could only end in the same failure.
        if (clock.elapsed() + delayMs >= (deadline ?? clock.elapsed()))
            return result;
        // Never silent for longer: whoever watches a log takes 100 s without a word for a hang.
        for (let leftMs = delayMs; leftMs > 0; leftMs -= MAX_SILENCE_MS) {
            onRetry?.(failure, leftMs, failed);
            await clock.sleep(Math.min(leftMs, MAX_SILENCE_MS), signal);
        }
    }
}
/** {@link repeat} for reads: repeated while they fail in passing; then throws the last failure. */
async function retry(attempt, options) {
    const last = await repeat(() => attempt().then((value) => ({ kind: 'value', value }), (error) => ({ kind: 'error', error })), (result) => result.kind === 'error' && result.error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ApiError */ .hD && (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isTransient */ .dg)(result.error.failure)
        ? result.error.failure
        : undefined, options);
    if (last.kind === 'error')
        throw last.error;
    return last.value;
}


/***/ }),

/***/ 2432: // ./lib/src/ncloud/service-clock.js
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M5: () => (/* binding */ headerDate),
/* harmony export */   k_: () => (/* binding */ createSigningClock),
/* harmony export */   oO: () => (/* binding */ createServiceClock)
/* harmony export */ });
/** A `Date` header leaves out the fraction of its second. */
const DATE_STEP_MS = 1000;
/** A 401 whose `Date` is further off than this from the time that was signed is put down to the clock; the gateway allows 5 minutes [doc]. */
const MIN_SUSPICIOUS_MS = 4 * 60_000;
/** Between two measurements of the correction, in ms: a gateway whose `Date` is nonsense must not make every request two. */
const MIN_BETWEEN_MS = 60_000;
/** RFC 9110's form of a date. `Date.parse` also takes `1` or `May` for one. */
const IMF_FIXDATE = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;
/** The time in a header in ms since the epoch; nothing if there is none or it is nonsense. */
function headerDate(header) {
    if (header === null || !IMF_FIXDATE.test(header.trim()))
        return undefined;
    const ms = Date.parse(header);
    return Number.isFinite(ms) ? ms : undefined;
}
/**
 * The service's clock as its `Date` headers show it, kept relative to the monotonic clock: a wall clock that jumps changes nothing once an
 * answer has come. An answer was dated at some moment between its request and its arrival, so each one narrows the range, and a quick one
 * after a slow one puts the estimate right.
 */
function createServiceClock(clock, corrected) {
    const wall = clock.now() - clock.elapsed();
    /**
     * This machine's own idea of the service's time, relative to the monotonic clock: it signs by it, and the gateway takes it. A correction
     * replaces it as a whole: measured after the wall clock had jumped, it holds the jump, which is no part of the time before.
     */
    const own = () => corrected() ?? wall;
    let least = 0;
    let most = 0;
    let isKnown = false;
    return {
        serviceTime(at) {
            // Before the first answer the two clocks are taken to agree.
            if (!isKnown)
                return { least: at + clock.now() - clock.elapsed(), most: at + clock.now() - clock.elapsed() };
            return { least: at + least, most: at + most };
        },
        /**
         * What dates of the history are compared with. The service's own word counts: a runner without a time service is off by more than a
         * gateway is from what stands behind it. A `Date` that lies finds nothing of ours, and nothing foreign either.
         */
        historyTime(at) {
            const ours = own();
            // Slow answers leave the service's time open by as much: where the two clocks agree within that, this machine's says the rest.
            const isAgreed = ours >= least - DATE_STEP_MS && ours <= most + DATE_STEP_MS;
            if (!isKnown || isAgreed)
                return { least: at + ours, most: at + ours };
            return { least: at + least, most: at + most };
        },
        /** @param sentAt and `receivedAt`: on the monotonic clock */
        observe(date, sentAt, receivedAt) {
            if (date === undefined)
                return;
            const [low, high] = [date - receivedAt, date + DATE_STEP_MS - sentAt];
            // One of two answers was dated wrongly, or the service's clock was set: the newer one counts.
            const isConsistent = isKnown && low <= most && high >= least;
            least = isConsistent ? Math.max(least, low) : low;
            most = isConsistent ? Math.min(most, high) : high;
            isKnown = true;
        },
    };
}
/**
 * The correction of this machine's clock for signing. It is measured when a refusal's `Date` says that the time signed was far off, and
 * measured again when one says so later: a time service may have put the clock right meanwhile.
 */
function createSigningClock(clock) {
    let offsetMs = 0;
    let corrected;
    let measuredAt = Number.NEGATIVE_INFINITY;
    const isFar = (date, signedAt) => Math.abs(date - signedAt) > MIN_SUSPICIOUS_MS;
    return {
        /** The time to sign with, in ms since the epoch. */
        now: () => Math.trunc(clock.now() + offsetMs),
        /** The service's time as last measured, relative to the monotonic clock; undefined while this machine's clock is taken to be right. */
        corrected: () => corrected,
        /**
         * @param date of the refusal
         * @param signedAt the time that the refused request was signed with
         */
        refused(date, signedAt) {
            if (date === undefined || !isFar(date, signedAt))
                return { resend: false, isSoon: false };
            // Another request's refusal, or the clock itself, has put it right since this one was signed.
            if (!isFar(date, clock.now() + offsetMs))
                return { resend: true, isNews: false, offsetMs };
            if (clock.elapsed() - measuredAt < MIN_BETWEEN_MS)
                return { resend: false, isSoon: true };
            measuredAt = clock.elapsed();
            offsetMs = date - clock.now();
            corrected = date - clock.elapsed();
            return { resend: true, isNews: Math.abs(offsetMs) > MIN_SUSPICIOUS_MS, offsetMs };
        },
    };
}


/***/ }),

/***/ 706: // ./lib/src/ncloud/transport.js + 2 modules
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ createTransport)
});

// EXTERNAL MODULE: ./lib/src/ncloud/catalogue.js
var catalogue = __webpack_require__(2245);
// EXTERNAL MODULE: ./lib/src/ncloud/endpoints.js
var endpoints = __webpack_require__(3170);
// EXTERNAL MODULE: ./lib/src/ncloud/errors.js
var errors = __webpack_require__(3717);
// EXTERNAL MODULE: ./lib/src/ncloud/retry.js
var retry = __webpack_require__(4262);
// EXTERNAL MODULE: ./lib/src/shared/scrub.js + 1 modules
var scrub = __webpack_require__(5786);
// EXTERNAL MODULE: ./lib/src/ncloud/backoff.js
var backoff = __webpack_require__(8352);
// EXTERNAL MODULE: ./lib/src/ncloud/exchange.js
var exchange = __webpack_require__(6131);
// EXTERNAL MODULE: ./lib/src/ncloud/service-clock.js
var service_clock = __webpack_require__(2432);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/src/ncloud/signature.js

/**
 * NAVER Cloud's API gateway signature v2: base64 of HMAC-SHA256 over method, URI, timestamp and access key.
 * Source: reference/ncloud-common.md §3 [doc, sdk]; its nine vectors are the tests.
 */
function sign(request, secretKey) {
    const { method, uri, timestamp, accessKey } = request;
    return (0,external_node_crypto_.createHmac)('sha256', secretKey).update(`${method} ${uri}\n${timestamp}\n${accessKey}`, 'utf8').digest('base64');
}

;// CONCATENATED MODULE: ./lib/src/ncloud/sender.js






/** Characters of an answer that the debug log shows. */
const MAX_TOLD = 500;
/** Makes what sends one signed request; whether its answer is a success or a refusal is not its business. Throws `ApiError`. */
function createSender(options, meanwhile) {
    const { clock, onEvent, signingClock } = options;
    const limits = { ...backoff/* LIMITS */.b, ...options.limits };
    const hosts = createHosts(clock);
    return async (operation, url, call, keys, wait) => {
        const uri = url.pathname + url.search;
        const sentAt = clock.elapsed();
        const signedAt = signingClock.now();
        const { headers, body, scrubber } = await signed(options, operation, uri, call, keys, signedAt);
        const report = (status, text) => onEvent({ event: 'exchange', method: operation.method, uri, status, tookMs: clock.elapsed() - sentAt, answer: text });
        const ms = Math.min(limits.attemptMs, Math.max((wait.deadline ?? Number.POSITIVE_INFINITY) - sentAt, 1));
        try {
            const request = { url: url.href, method: operation.method, headers, body, size: limits.answerBytes };
            const received = await (0,exchange/* exchange */.cv)(options.fetch, request, { clock, ms, signal: wait.signal, meanwhile });
            const text = scrubber.text(received.body);
            report(received.status, operation.isSecret ? '(keys, not shown)' : text.slice(0, MAX_TOLD));
            hosts.answered(url.hostname);
            const location = received.location && scrubber.text(received.location);
            return { ...received, body: text, location, date: (0,service_clock/* headerDate */.M5)(received.date), sentAt, signedAt, scrubber };
        }
        catch (error) {
            const failure = hosts.failed(url.hostname, (0,errors/* networkFailure */.rd)(error, { ms, bytes: limits.answerBytes }, url.hostname));
            report(undefined, failure.kind === 'network' || failure.kind === 'tls' ? failure.code : failure.kind);
            if (wait.signal?.aborted)
                throw wait.signal.reason;
            throw new errors/* ApiError */.hD(operation.name, operation.method, uri, failure);
        }
    };
}
/** Headers and body of one attempt, and what removes its secrets from whatever echoes them. */
async function signed({ credentials, location }, { method }, uri, call, { accessKey, secretKey }, signedAt) {
    const timestamp = String(signedAt);
    const signature = sign({ method, uri, timestamp, accessKey }, secretKey);
    const body = call.body === undefined ? undefined : (await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 9132))).toJson(call.body);
    const headers = {
        accept: 'application/json',
        'user-agent': 'ncloud-deploy-action',
        'x-ncp-apigw-timestamp': timestamp,
        'x-ncp-iam-access-key': accessKey,
        'x-ncp-apigw-signature-v2': signature,
        ...(location.region !== '' && { 'x-ncp-region_code': location.region }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
    };
    return { headers, body, scrubber: (0,scrub/* createScrubber */.H)([signature, accessKey, secretKey, ...credentials.secrets()]) };
}
/** Which hosts were ever heard from, and since when others have not existed. */
function createHosts(clock) {
    const heardFrom = new Set();
    const missingSince = new Map();
    return {
        answered(host) {
            heardFrom.add(host);
            missingSince.delete(host);
        },
        /** The failure, with how long the host has not existed if that is all that was ever heard of it. */
        failed(host, failure) {
            if (failure.kind !== 'network' || failure.code !== 'ENOTFOUND' || heardFrom.has(host)) {
                missingSince.delete(host);
                return failure;
            }
            const since = missingSince.get(host) ?? clock.elapsed();
            missingSince.set(host, since);
            return { ...failure, missingForMs: clock.elapsed() - since };
        },
    };
}

// EXTERNAL MODULE: ./lib/src/ncloud/uri.js
var uri = __webpack_require__(7474);
;// CONCATENATED MODULE: ./lib/src/ncloud/transport.js







/** Schemas and the JSON parser are a good part of the bundle, and no request needs them before its answer has come. */
const loadSchemas = () => Promise.all(/* import() */[__webpack_require__.e(934), __webpack_require__.e(742)]).then(__webpack_require__.bind(__webpack_require__, 6742));
/** One signed, bounded, redirect-free HTTP exchange per attempt with the services of one location. */
function createTransport(options) {
    const { clock, credentials } = options;
    const signingClock = options.signingClock ?? (0,service_clock/* createSigningClock */.k_)(clock);
    const serviceClock = (0,service_clock/* createServiceClock */.oO)(clock, () => signingClock.corrected());
    const send = createSender({ ...options, signingClock }, loadSchemas);
    const judgeRefusal = createRefusalJudge(options, signingClock);
    /** The content of `result` of one success; with another request where the first was refused for the sake of the clock or ended keys. */
    async function attemptRaw(operation, call, wait) {
        const url = new URL(`${(0,endpoints/* baseUrl */.pc)(operation.service, options.location)}${(0,uri/* requestUri */.M5)(operation, call).slice('/api/v1'.length)}`);
        const fail = failing(operation, url);
        const tried = new Set();
        for (;;) {
            const keys = await credentials.get(wait.signal, wait.deadline);
            wait.onSend?.();
            const sent = await send(operation, url, call, keys, wait);
            const { status } = sent;
            if (status !== 401)
                credentials.accepted(keys);
            if ((0,errors/* isSuccessStatus */.ar)(status)) {
                serviceClock.observe(sent.date, sent.sentAt, clock.elapsed());
                const opened = await openResult(operation, sent);
                if (opened.kind === 'failure')
                    throw fail(opened.failure);
                return opened.result;
            }
            if (status >= 300 && status < 400)
                throw fail({ kind: 'redirect', status, host: hostOf(sent.location, url) });
            const failure = sent.scrubber.deep((0,errors/* httpFailure */.tG)(status, sent.body, retryAfterMs(sent.retryAfter, clock.now())));
            const reason = judgeRefusal(failure, keys, sent, tried);
            if (reason === 'put-right') {
                serviceClock.observe(sent.date, sent.sentAt, clock.elapsed());
                // A write goes out again only if the refusal is the gateway's own, and never after a signal.
                if (!wait.again?.aborted && (operation.effect === 'read' || (0,errors/* provesNotActed */.SS)(failure)))
                    continue;
            }
            throw fail(reason === 'clock' && failure.kind === 'http' ? { ...failure, mayPass: true } : failure);
        }
    }
    async function attempt(operation, call, wait = {}) {
        return parse(operation, call, await attemptRaw(operation, call, wait));
    }
    const retrying = (operation, wait, once) => (0,retry/* retry */.L)(once, retryOptions(options, operation, wait));
    const read = (operation, call, wait = {}) => retrying(operation, wait, () => attempt(operation, call, wait));
    const raw = (operation, call, wait = {}) => operation.effect === 'read'
        ? retrying(operation, wait, () => attemptRaw(operation, call, wait))
        : attemptRaw(operation, call, wait);
    return {
        attempt,
        read,
        raw,
        parse,
        serviceTime: (at = clock.elapsed()) => serviceClock.serviceTime(at),
        historyTime: serviceClock.historyTime,
    };
}
/** Makes the error of a call; that of a service that gives keys holds nothing of its answer. */
function failing({ name, method, isSecret }, url) {
    return (failure) => new errors/* ApiError */.hD(name, method, url.pathname + url.search, isSecret ? withoutContent(failure) : failure);
}
/** How a read is retried, and who is told of it. */
function retryOptions({ clock, random, onEvent }, { name }, { deadline, signal }) {
    return {
        clock,
        random,
        deadline,
        signal,
        onRetry: (failure, delayMs, attempt) => onEvent({ event: 'retry', operation: name, failure, attempt, delayMs }),
    };
}
/**
 * Makes the judge of whether a 401 was about the clock or about keys that have ended, and is now put right, each once a call. A refusal of
 * what was asked for never is.
 */
function createRefusalJudge({ credentials, onEvent }, signingClock) {
    return (failure, keys, { date, signedAt }, tried) => {
        if (failure.kind !== 'http' || failure.status !== 401 || failure.meaning === 'permission-denied')
            return 'final';
        if (!tried.has('clock')) {
            tried.add('clock');
            const correction = signingClock.refused(date, signedAt);
            if (correction.resend && correction.isNews)
                onEvent({ event: 'clock-corrected', offsetMs: correction.offsetMs });
            if (correction.resend)
                return 'put-right';
            if (correction.isSoon)
                return 'clock';
        }
        if (tried.has('keys'))
            return 'final';
        tried.add('keys');
        return credentials.refused(keys) ? 'put-right' : 'final';
    };
}
/** Opens the envelope of a success, with every secret removed from what was in it. */
async function openResult(operation, { status, body, scrubber, isCut }) {
    if (isCut)
        return { kind: 'failure', failure: { kind: 'not-json', status, start: '' } };
    const { openEnvelope } = await loadSchemas();
    const opened = openEnvelope(status, body, { isList: (0,catalogue/* isListing */.Xk)(operation), isPlain: operation.isPlain });
    if (opened.kind === 'failure')
        return { ...opened, failure: scrubber.deep(opened.failure) };
    // What was scrubbed as text can hold a secret again once its escapes are resolved.
    return body.includes('\\') ? { ...opened, result: scrubber.deep(opened.result) } : opened;
}
async function parse(operation, call, result) {
    try {
        return (await loadSchemas()).parseAnswer(operation, (0,uri/* requestUri */.M5)(operation, call), result);
    }
    catch (error) {
        if (!operation.isSecret || !(error instanceof errors/* ApiError */.hD))
            throw error;
        throw new errors/* ApiError */.hD(error.operation, error.method, error.uri, withoutContent(error.failure));
    }
}
/**
 * A failure without anything of the answer: of a service that gives keys, whose error may hold the pair that it made before it failed. That
 * pair is known to nobody here, so that nothing can be scrubbed. A code of digits is no key.
 */
function withoutContent(failure) {
    switch (failure.kind) {
        case 'http':
            return { ...failure, code: /^\d{1,6}$/.test(failure.code) ? failure.code : '', message: '', details: '' };
        case 'not-json':
            return { ...failure, start: '' };
        case 'shape':
            return { ...failure, received: '…' };
        case 'redirect':
            return { ...failure, host: '' };
        default:
            return failure;
    }
}
/** `Retry-After` in seconds or as an HTTP date, as ms from now; nothing for nonsense. */
function retryAfterMs(header, now) {
    if (header === null)
        return undefined;
    const ms = /^\d{1,9}$/.test(header.trim()) ? Number(header) * 1000 : ((0,service_clock/* headerDate */.M5)(header) ?? Number.NaN) - now;
    return Number.isFinite(ms) && ms >= 0 ? ms : undefined;
}
function hostOf(target, from) {
    return target !== null && URL.canParse(target, from.href) ? new URL(target, from.href).host : '';
}


/***/ }),

/***/ 7474: // ./lib/src/ncloud/uri.js
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M5: () => (/* binding */ requestUri),
/* harmony export */   pN: () => (/* binding */ MAX_SEGMENT),
/* harmony export */   wk: () => (/* binding */ isSegment)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3717);

/** Longest path value; ids are numbers or UUIDs, names have 100 characters at most [doc]. */
const MAX_SEGMENT = 200;
/**
 * Whether a value can be one segment of a path. `.` and `..` can't: every URL parser, the service's included, resolves them even
 * percent-encoded, and the request would reach another operation than the one that was asked for; so may an encoded slash behind a proxy.
 */
function isSegment(value) {
    if (value === '' || value === '.' || value === '..' || value.length > MAX_SEGMENT)
        return false;
    return !/[/\\\u0000-\u001f\u007f-\u009f]/.test(value) && value.isWellFormed();
}
/** Path and query of a call below `/api/v1`, exactly as they are signed and sent. Throws {@link ApiError} for a value that no path can hold. */
function requestUri(operation, call) {
    return `/api/v1${fillPath(operation, call)}${fillQuery(call)}`;
}
function fillPath(operation, call) {
    return operation.path.replace(/\{(\w+)\}/g, (_, field) => {
        const value = call.path?.[field];
        if (value === undefined)
            throw new TypeError(`${operation.name}: path field ${field} is missing`);
        if (value !== '' && value !== '.' && value !== '..')
            return encode(value);
        const failure = { kind: 'shape', path: field, expected: 'an id', received: JSON.stringify(value), mayPass: false };
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD(operation.name, operation.method, operation.path, failure);
    });
}
function fillQuery(call) {
    const pairs = Object.entries(call.query ?? {}).filter(([, value]) => value !== undefined && value !== '');
    return pairs.length === 0 ? '' : `?${pairs.map(([name, value]) => `${encode(name)}=${encode(String(value))}`).join('&')}`;
}
/** RFC 3986: also the characters that `encodeURIComponent` leaves, because URL parsers differ on them and they are signed as sent. */
function encode(value) {
    return encodeURIComponent(value.toWellFormed()).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}


/***/ }),

/***/ 6964: // ./lib/src/ncloud/values.js
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ro: () => (/* binding */ toNumber),
/* harmony export */   fE: () => (/* binding */ toText),
/* harmony export */   kz: () => (/* binding */ MAX_PARTS),
/* harmony export */   xe: () => (/* binding */ toTime)
/* harmony export */ });
/* unused harmony export MAX_TEXT */
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9132);

/** Single values of answers, each of whatever type it comes in. */
/** Longest text kept of an answer, such as a name or a status word; real ones have 500 characters at most (a description [doc]). */
const MAX_TEXT = 1000;
/** Parts of one thing (servers, tasks, analyses) that are kept at most: real ones have some hundreds. What lies beyond is not shown. */
const MAX_PARTS = 1000;
/** A number, or a string that holds one; `null` for anything else. */
function toNumber(value) {
    const written = typeof value === 'string' && value.trim() !== '' ? value : (0,_json_js__WEBPACK_IMPORTED_MODULE_0__.numberText)(value);
    const number = Number(written ?? Number.NaN);
    return Number.isFinite(number) ? number : null;
}
/** The text of a string, number or boolean, cut to {@link MAX_TEXT}; empty for anything else. */
function toText(value) {
    const whole = typeof value === 'string' ? value : typeof value === 'boolean' ? String(value) : ((0,_json_js__WEBPACK_IMPORTED_MODULE_0__.numberText)(value) ?? '');
    return whole.length > MAX_TEXT ? `${whole.slice(0, MAX_TEXT).toWellFormed()}…` : whole;
}
/** Below this a time must be in seconds (as ms it would be in 1973); from here on in milliseconds. */
const FIRST_PLAUSIBLE_MS = 1e11;
/** Largest time that a JavaScript Date can hold; beyond it, formatting throws. */
const LAST_DATE_MS = 8.64e15;
/**
 * A "Unix timestamp" of unstated unit, as milliseconds. The unfinished end, which is null, 0, empty or absent depending on whom
 * you ask, is `null`; so is anything that no date can be made from, since a time never decides a run's fate alone.
 */
function toTime(value) {
    const number = toNumber(value);
    if (number === null || number <= 0)
        return null;
    const ms = number < FIRST_PLAUSIBLE_MS ? number * 1000 : number;
    return ms <= LAST_DATE_MS ? Math.trunc(ms) : null;
}


/***/ }),

/***/ 7000: // ./lib/src/run/lifecycle/advance.js + 9 modules
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  np: () => (/* binding */ advance),
  Vh: () => (/* binding */ initial),
  uN: () => (/* binding */ resumed)
});

;// CONCATENATED MODULE: ./lib/src/run/lifecycle/policy.js
/** The limits of a run's life in ms, each with its reason. */
const LIMITS = {
    /** How long one request may be on its way: the transport ends it then. Whatever it does, it does within this time (and a tolerance). */
    attempt: 20_000,
    /** Services date runs in whole seconds, and clocks are known to about a second: dates may be off by this much. */
    dateTolerance: 3000,
    /** Clocks that are further apart are refused when signing [doc]: a date that is older by more is older whichever clock is right. */
    clocksApart: 5 * 60_000,
    /** How long the history is searched for a start whose answer was lost (R1). Lists were seen to lag by 25 s behind the service. */
    search: 60_000,
    /** If the last list of the search can't be read, it is asked for again for so long: without it nothing is ours by elimination. */
    searchMore: 50_000,
    /** A request that begins at the very end of a budget gets this long: what has ended by then has ended in time. */
    lastPoll: 3000,
    /** Pause before a word that is not final alone is read once more (R4). */
    confirm: 1500,
    /** `canary_waiting_timeout` may move on to the canary's end [inferred]; for so long its end time is waited for. */
    movingOn: 60_000,
    /** After a signal: how long the answer to a start or a decision is waited for, and how long the run is being stopped. */
    signalAnswer: 2500,
    signalStop: 4000,
    /** And how long a run that the start was answered with, and that nobody has seen yet, is read before it is cancelled. */
    signalFirstPoll: 1000,
    /** How long main pursues a cancel that `on-timeout` asked for; post goes on from there. */
    stop: 60_000,
    /** How long post pursues a stop: all post steps of a job share less than 5 minutes, and a search may come before. */
    postStop: 150_000,
    /** Pause between reading a run that is being stopped. */
    stopPoll: 1500,
    /** A cancel without visible effect is repeated after this long. */
    stopAgain: 5000,
    /** Refusals of a run that was never seen must span this long before they count: a new run may not be readable at once. */
    unseenRefused: 5000,
    /** The same for a run that is known to exist. */
    seenRefused: 20_000,
    /** A host name that never resolved is not waited for any longer. */
    unresolvedHost: 25_000,
    /** An answer, if only a broken one, came: a run that begins this much later is hardly ours, and in doubt it is foreign (R2). */
    actsAfterAnswer: 5000,
    /** A service was seen to act this much after the attempt's limit: a run that began by then is a rival of the one that fits (R2). */
    lateAct: 30_000,
    /** How long a decision or a start that was lost may still act: the attempt's limit and the tolerance. */
    mayStillAct: 23_000,
};
/** Refusals in a row (a 401, a 404) before a run counts as lost: both may pass. */
const MAX_REFUSALS = { unseen: 3, seen: 5 };
/** Refused cancels of a run that is seen to go on before it counts as not cancellable: it may have been too new for the first. */
const MAX_CANCEL_REFUSALS = 3;
/** Refusals because of a run in the way that no list shows, after which the refusal alone is believed (`on-conflict: fail`). */
const MAX_UNSEEN_CONFLICTS = 2;

;// CONCATENATED MODULE: ./lib/src/run/lifecycle/budgets.js

function newBudgets({ timeoutMs, approvalTimeoutMs }, at) {
    return { running: 'timeout', since: at, left: { timeout: timeoutMs, 'approval-timeout': approvalTimeoutMs } };
}
/** When the budget that runs will be used up. */
function deadlineOf({ running, since, left }) {
    return since + left[running];
}
/** Switches to the budget that counts while the run is (not) blocked on a person. */
function switchBudget(budgets, isBlocked, at) {
    const running = isBlocked ? 'approval-timeout' : 'timeout';
    if (running === budgets.running)
        return budgets;
    const left = { ...budgets.left, [budgets.running]: budgets.left[budgets.running] - (at - budgets.since) };
    return { running, since: at, left };
}
/** The last moment for a read that decides: at the budget's end it still gets its chance. */
function readDeadline(budgets, at) {
    return Math.max(deadlineOf(budgets), at + LIMITS.lastPoll);
}

// EXTERNAL MODULE: ./lib/src/run/lifecycle/common.js
var lifecycle_common = __webpack_require__(7110);
// EXTERNAL MODULE: ./lib/src/ncloud/errors.js
var errors = __webpack_require__(3717);
// EXTERNAL MODULE: ./lib/src/run/model/outcome.js
var outcome = __webpack_require__(986);
// EXTERNAL MODULE: ./lib/src/run/model/status.js
var model_status = __webpack_require__(1510);
;// CONCATENATED MODULE: ./lib/src/run/lifecycle/agreement.js



/** Polls in a row that show the same end, this one included. */
function agree(agreed, previous, view, at) {
    if (!(0,lifecycle_common/* isOver */.PU)(view))
        return { count: 0, since: 0 };
    const isSame = agreed.count > 0 && previous?.status === view.status && previous.statusClass === view.statusClass;
    return isSame ? { count: agreed.count + 1, since: agreed.since } : { count: 1, since: at };
}
/**
 * Whether an end counts (R4): a documented word with its end time does; a word alone, which services were seen to take back, and an end time
 * under an undocumented word count once a second poll agrees. A word that may move on is waited for longer.
 */
function isFinal(view, agreed, at) {
    if (!(0,lifecycle_common/* isOver */.PU)(view))
        return false;
    if (view.statusClass !== 'unknown' && (0,lifecycle_common/* hasEndTime */.Z8)(view))
        return true;
    if (agreed.count < 2)
        return false;
    return !(0,model_status/* mayMoveOn */.i7)(view.status) || at - agreed.since >= LIMITS.movingOn;
}

;// CONCATENATED MODULE: ./lib/src/run/lifecycle/stopping.js






/** Begins to stop a run: the one way there is (R5). What is being done is saved before the cancel is sent. */
function stop(from, plan, at) {
    const { historyId, origin, why, until, isSaved, pollFirst } = plan;
    const { target, budgets, seen, signal, isHeard, begunAt } = from;
    const state = {
        ...{ target, budgets, seen, signal, isHeard, begunAt, failed: 0 },
        ...{ phase: 'stopping', step: 'polling', historyId, origin, why, budget: budgets.running, until },
        ...{ cancel: { result: 'not-sent' }, by: 'cancel', cancelRefusals: 0, againAt: at },
        ...{ refusals: lifecycle_common/* NO_REFUSALS */.AG, agreed: lifecycle_common/* NOT_AGREED */.lt },
    };
    const known = { target: target ?? { project: { id: '', name: '' } }, historyId, notBefore: origin.notBefore };
    const save = { phase: 'stopping', ...known, why };
    const next = pollFirst ? poll(state, at) : send(state, at);
    return { state: next.state, commands: !isSaved ? next.commands : [{ do: 'save', run: save }, ...next.commands] };
}
/** Repeated until the run is seen to end, to be cancelling, or not to be cancellable; trouble that passes ends no stop before its time. */
const advanceStopping = (state, event, policy) => {
    switch (event.type) {
        case 'begun':
            return poll(state, event.at);
        case 'cancel-accepted':
        case 'cancel-refused':
        case 'cancel-lost':
            return state.step === 'sent' ? answered(state, event, policy) : (0,lifecycle_common/* unchanged */.Cv)(state);
        case 'polled':
            return state.step === 'polling' ? polled(state, event.view, event.at, policy) : (0,lifecycle_common/* unchanged */.Cv)(state);
        case 'poll-failed':
            return state.step === 'polling' ? pollFailed(state, event.failure, event.at, policy) : (0,lifecycle_common/* unchanged */.Cv)(state);
        case 'time':
            return state.step === 'pausing' ? next(state, event.at, policy) : (0,lifecycle_common/* unchanged */.Cv)(state);
        case 'signal':
            return signalled(state, event.name, event.at);
        case 'defect':
            return (0,lifecycle_common/* done */.Vw)(state, { kind: 'defect', message: event.message }, { isOpen: true });
        default:
            return (0,lifecycle_common/* unchanged */.Cv)(state);
    }
};
/** Requests of a stop end with it, and after a signal even its last one does. */
function deadline(state, at) {
    return Math.min(Math.max(state.until, at + 1), at + LIMITS.attempt);
}
function send(state, at) {
    const { historyId, by } = state;
    return {
        state: { ...state, step: 'sent', againAt: at + LIMITS.stopAgain },
        commands: [{ do: 'cancel', historyId, by, deadline: deadline(state, at) }],
    };
}
function poll(state, at) {
    const { historyId, seen, cancel } = state;
    // What ends at the last moment has ended in time; post is in no such hurry, but must not lose its time to one silent request.
    // A service that answers slower than that is given more time with each failure: read too briefly every time, it would never show the end.
    const patience = Math.min(LIMITS.stopAgain * (1 + state.failed), LIMITS.attempt);
    const calm = state.signal ? deadline(state, at) : Math.min(deadline(state, at) + LIMITS.lastPoll, at + patience);
    // Before a first cancel there is a moment to see whose the run is; what can't be seen by then is stopped by its id (R5).
    const isFirst = state.signal !== undefined && seen === undefined && cancel.result === 'not-sent';
    const by = isFirst ? Math.min(calm, at + LIMITS.signalFirstPoll) : calm;
    return { state: { ...state, step: 'polling' }, commands: [{ do: 'poll', historyId, deadline: by }] };
}
function pause(state, ms) {
    return {
        state: { ...state, step: 'pausing' },
        commands: [{ do: 'wait', pause: { for: 'fixed', ms }, until: state.until }],
    };
}
/** After a pause: a cancel, if one is due, else a poll. */
function next(state, at, policy) {
    if (at >= state.until)
        return outOfTime(state, policy);
    const { seen } = state;
    // What is being cancelled, or has ended as far as one poll can tell, needs no other cancel.
    const isSettled = seen !== undefined && ((0,model_status/* isBeingCancelled */.r4)(seen.status) || (0,lifecycle_common/* isOver */.PU)(seen));
    return at >= state.againAt && !isSettled ? send(state, at) : poll(state, at);
}
function answered(state, event, policy) {
    const { at } = event;
    switch (event.type) {
        case 'cancel-accepted': {
            // From the answer on: where requests are slow or wait in line, the run is still read before the next cancel.
            const accepted = { ...state, cancel: { result: 'accepted' }, againAt: at + LIMITS.stopAgain };
            if (isLeft(state, policy))
                return (0,lifecycle_common/* done */.Vw)(accepted, { kind: 'started', historyId: state.historyId, attached: false });
            return at >= state.until ? outOfTime(accepted, policy) : pause(accepted, state.signal ? 300 : LIMITS.confirm);
        }
        case 'cancel-lost':
            return at >= state.until
                ? outOfTime({ ...state, cancel: worse(state.cancel, { result: 'unanswered', failure: event.failure }) }, policy)
                : poll({ ...state, cancel: worse(state.cancel, { result: 'unanswered', failure: event.failure }) }, at);
        case 'cancel-refused':
            return refused(state, event.failure, at, policy);
    }
}
/** Asked to cancel and not to wait: the step ends once the cancel is known to have arrived. */
function isLeft({ why }, { wait }) {
    return !wait && why === 'asked';
}
/** What was accepted once stays so, whatever becomes of a repetition. */
function worse(known, later) {
    return known.result === 'accepted' ? known : later;
}
function refused(before, failure, at, policy) {
    const isPassing = (0,errors/* isTransient */.dg)(failure) || mayPass(before, failure);
    const cancelRefusals = before.cancelRefusals + (isPassing ? 0 : 1);
    const cancel = worse(before.cancel, { result: 'refused', failure });
    const state = { ...before, cancel, cancelRefusals, failed: before.failed + 1 };
    if (at >= state.until)
        return outOfTime(state, policy);
    // The run may have ended meanwhile by itself: it is read between two cancels.
    return poll({ ...state, againAt: at + (isPassing ? 0 : 2 * LIMITS.confirm) }, at);
}
/** A 401 was seen to pass, but one for missing rights does not; and whoever only asks to cancel is told so at the second one. */
function mayPass({ why, cancel }, failure) {
    if (failure.kind !== 'http' || failure.status !== 401 || failure.meaning === 'permission-denied')
        return false;
    return why !== 'asked' || cancel.result !== 'refused' || cancel.failure.kind !== 'http' || cancel.failure.status !== 401;
}
function polled(before, view, at, policy) {
    const agreed = agree(before.agreed, before.seen, view, at);
    const failed = before.cancel.result === 'refused' ? before.failed : 0;
    const state = { ...before, seen: view, agreed, failed, refusals: lifecycle_common/* NO_REFUSALS */.AG, isHeard: true };
    if ((0,lifecycle_common/* isNotOurs */.t6)(state, view))
        return notOurs(state, view);
    if (isFinal(view, agreed, at))
        return ended(state, view, policy);
    if (at >= state.until)
        return outOfTime(state, policy);
    if ((0,lifecycle_common/* isOver */.PU)(view))
        return pause(state, LIMITS.confirm);
    if ((0,model_status/* isBeingCancelled */.r4)(view.status) && isLeft(state, policy))
        return (0,lifecycle_common/* done */.Vw)(state, { kind: 'started', historyId: state.historyId, attached: false });
    // Read first, and going on: now its cancel is due.
    if (state.cancel.result === 'not-sent' && !(0,model_status/* isBeingCancelled */.r4)(view.status))
        return send(state, at);
    const isRefused = state.cancelRefusals > 0;
    // The canary of a pipeline is another run, which this step did not start: that one is never touched (R3).
    const isCanary = policy.mode === 'deploy' && view.statusClass === 'blocked-canary';
    // A canary that waits for a decision can't be cancelled on Kubernetes; it is rejected instead (reference/sourcedeploy-api.md §3).
    if (isRefused && isCanary && state.by === 'cancel')
        return send({ ...state, by: 'canary-reject', cancelRefusals: 0 }, at);
    // Somebody approved it in the same moment: what goes on now is cancelled, not rejected.
    if (state.by === 'canary-reject' && !isCanary && !(0,model_status/* isBeingCancelled */.r4)(view.status))
        return send({ ...state, by: 'cancel', cancelRefusals: 0 }, at);
    // An undocumented word says nothing of what the run can be cancelled from, and what was accepted once is only slow.
    const isLasting = state.cancelRefusals >= (state.why === 'asked' ? 1 : MAX_CANCEL_REFUSALS);
    if (isRefused && isLasting && state.cancel.result === 'refused' && view.statusClass !== 'unknown')
        return uncancellable(state, view);
    return isRefused ? pause(state, 2 * LIMITS.confirm) : pauseBeforeCancel(state, at);
}
/** Its own word is that it is another's: whatever was answered or found, it is left alone from here on (R3). */
function notOurs(state, view) {
    const { why, signal, historyId, cancel } = state;
    if (why !== 'signal')
        return (0,lifecycle_common/* done */.Vw)(state, (0,lifecycle_common/* foreign */.V$)(state));
    return (0,lifecycle_common/* done */.Vw)(state, { kind: 'interrupted-unclear', signalName: signal?.name ?? '', historyId, cancel, view });
}
/** After trouble that passes the next cancel waits as every retry does, though never long: the run goes on meanwhile. */
function pauseBeforeCancel(state, at) {
    const { cancel } = state;
    if (cancel.result !== 'refused')
        return pause(state, LIMITS.stopPoll);
    const wait = { for: 'retry', failed: Math.max(1, state.failed), failure: cancel.failure, atLeastPoll: false };
    const until = Math.min(state.until, at + LIMITS.stopAgain);
    return { state: { ...state, step: 'pausing' }, commands: [{ do: 'wait', pause: wait, until }] };
}
function pollFailed(before, failure, at, policy) {
    const refusals = (0,lifecycle_common/* countRefusal */.Ud)(before.refusals, failure, at);
    const state = { ...before, refusals, failed: before.failed + 1 };
    if (at >= state.until)
        return outOfTime(state, policy);
    // Nobody can see the run, nor cancel it, and the service says why; a run of ours is not given up for what may be a moment's trouble.
    const isLasting = state.why === 'asked' || at - refusals.since >= LIMITS.seenRefused;
    const isGone = isLasting && state.cancelRefusals >= MAX_CANCEL_REFUSALS && refusals.count >= MAX_CANCEL_REFUSALS;
    if (isGone || (state.why === 'asked' && state.seen === undefined && state.cancelRefusals > 0 && !(0,errors/* isTransient */.dg)(failure)))
        return (0,lifecycle_common/* done */.Vw)(state, notSeen(state, failure));
    // A stop does not need to have seen the run: the first poll of the post phase failed, so its cancel is due at once.
    return state.cancel.result === 'not-sent' ? send(state, at) : pauseBeforeCancel(state, at);
}
function notSeen(state, failure) {
    if (state.why === 'asked' && state.seen === undefined) {
        const { cancel } = state;
        return { kind: 'refused', failure: cancel.result === 'refused' ? cancel.failure : failure, during: 'decide' };
    }
    return { kind: 'lost', failure, view: state.seen };
}
/** The run has ended: by the cancel, or by itself before it arrived, which then is the truth. */
function ended(state, view, policy) {
    if (!(0,model_status/* isEnded */.pl)(view.statusClass))
        return (0,lifecycle_common/* done */.Vw)(state, { kind: 'undocumented-end', view });
    const { cancel, historyId, budget, signal } = state;
    const byUs = view.statusClass === 'cancelled' || (cancel.result === 'accepted' && view.statusClass !== 'success');
    switch (state.why) {
        case 'asked':
            return (0,lifecycle_common/* done */.Vw)(state, (0,outcome/* concludeEnded */.Km)(policy.operation, view));
        case 'timeout':
            return (0,lifecycle_common/* done */.Vw)(state, byUs ? { kind: 'timed-out', budget, view, cancel } : (0,outcome/* concludeEnded */.Km)(policy.operation, view));
        case 'signal': {
            const isCancelled = view.statusClass === 'cancelled';
            const facts = { signalName: signal?.name ?? '', historyId, cancel, view };
            return (0,lifecycle_common/* done */.Vw)(state, isCancelled ? { kind: 'interrupted', ...facts } : (0,outcome/* concludeEnded */.Km)(policy.operation, view));
        }
    }
}
/** The service will not cancel it: said with the run's real state. */
function uncancellable(state, view) {
    const { cancel, historyId, budget, signal } = state;
    const failure = cancel.result === 'refused' ? cancel.failure : undefined;
    switch (state.why) {
        case 'asked':
            return (0,lifecycle_common/* done */.Vw)(state, { kind: 'wrong-state', operation: 'cancel', failure, view });
        case 'timeout':
            return (0,lifecycle_common/* done */.Vw)(state, { kind: 'timed-out', budget, view, cancel });
        case 'signal':
            return (0,lifecycle_common/* done */.Vw)(state, { kind: 'interrupted-unclear', signalName: signal?.name ?? '', historyId, cancel, view });
    }
}
/** The time for stopping is up in this phase. Main leaves the rest to post. */
function outOfTime(state, policy) {
    const { cancel, historyId, budget, signal, seen: view } = state;
    // Asked to cancel, the step has said how far it came; unless `on-timeout` says to go on, somebody else's run is not for post to pursue.
    const isOpen = policy.phase === 'main' && (state.why !== 'asked' || policy.onTimeout === 'cancel');
    if (state.why !== 'signal' && !signal)
        return (0,lifecycle_common/* done */.Vw)(state, { kind: 'timed-out', budget, view, cancel }, { isOpen });
    // Asked to cancel, only a run that was seen to end is a cancelled one.
    const isArriving = state.why !== 'asked' && (cancel.result === 'accepted' || cancel.result === 'unanswered');
    const facts = { signalName: signal?.name ?? '', historyId, cancel, view };
    return (0,lifecycle_common/* done */.Vw)(state, { kind: isArriving ? 'interrupted' : 'interrupted-unclear', ...facts }, { isOpen });
}
function signalled(before, name, at) {
    if (before.signal)
        return (0,lifecycle_common/* unchanged */.Cv)(before);
    const until = Math.min(before.until, at + LIMITS.signalStop);
    const state = { ...before, signal: { name, at }, until };
    // The request on its way is given up for one of its own deadline; what was accepted already needs no other, and of what nobody has seen
    // there is a moment to see whose it is.
    const isUnseen = state.seen === undefined && state.cancel.result === 'not-sent';
    if (state.cancel.result === 'accepted' || isUnseen)
        return poll(state, at);
    return send(state, at);
}

;// CONCATENATED MODULE: ./lib/src/run/lifecycle/following.js








/** The run is known: it is saved before anything else can fail or be killed, and then followed, or left, as the policy says. */
function follow(from, found, at, policy) {
    const { target, budgets, seen, signal, isHeard, begunAt } = from;
    const { historyId, isOwned, how, view } = found;
    const state = {
        ...{ target, budgets, seen: view ?? seen, signal, isHeard, begunAt, failed: 0 },
        ...{ phase: 'following', step: 'polling', historyId, isOwned },
        origin: { how, notBefore: from.phase === 'starting' ? from.newestAt : undefined },
        ...{ refusals: lifecycle_common/* NO_REFUSALS */.AG, agreed: lifecycle_common/* NOT_AGREED */.lt, lastFailure: undefined },
    };
    const { notBefore } = state.origin;
    const save = { phase: 'following', target: target ?? { project: { id: '', name: '' } }, historyId, notBefore };
    if (signal)
        return withSave(save, isOwned, leave(state, at, policy));
    if (policy.phase === 'post')
        return inPost(state, at, policy);
    // Whose it is is told by its own word as well, which neither a list nor an answer has (R2).
    if (!policy.wait && (how === 'found' || how === 'answered'))
        return withSave(save, isOwned, following_poll(state, at));
    const goesOn = view === undefined || !((0,lifecycle_common/* isOver */.PU)(view) || (0,model_status/* isBeingCancelled */.r4)(view.status));
    if (!policy.wait && how !== 'given' && goesOn) {
        // It is to be left alone from here on, whatever becomes of the rest of the step.
        return (0,lifecycle_common/* done */.Vw)(state, { kind: 'started', historyId, attached: how === 'attached' });
    }
    return withSave(save, isOwned, view ? following_polled(state, view, at, policy) : following_poll(state, at));
}
/** Only what goes on because of us is the post phase's to stop; before, a lost start or decision may have been saved. */
function withSave(run, isOwned, { state, commands }) {
    return { state, commands: [{ do: 'save', run: isOwned ? run : { phase: 'done' } }, ...commands] };
}
const advanceFollowing = (state, event, policy) => {
    switch (event.type) {
        case 'begun':
            return inPost(state, event.at, policy);
        case 'polled':
            return state.step === 'polling' ? following_polled(state, event.view, event.at, policy) : (0,lifecycle_common/* unchanged */.Cv)(state);
        case 'poll-failed':
            return state.step === 'polling' ? following_pollFailed(state, event.failure, event.at, policy) : (0,lifecycle_common/* unchanged */.Cv)(state);
        case 'time':
            return state.step === 'pausing' ? following_poll(state, event.at) : (0,lifecycle_common/* unchanged */.Cv)(state);
        case 'signal':
            return state.signal ? (0,lifecycle_common/* unchanged */.Cv)(state) : leave({ ...state, signal: { name: event.name, at: event.at } }, event.at, policy);
        case 'defect':
            return (0,lifecycle_common/* done */.Vw)(state, { kind: 'defect', message: event.message }, { isOpen: state.isOwned });
        default:
            return (0,lifecycle_common/* unchanged */.Cv)(state);
    }
};
function following_poll(state, at) {
    const { historyId, budgets } = state;
    return {
        state: { ...state, step: 'polling' },
        commands: [{ do: 'poll', historyId, deadline: readDeadline(budgets, at) }],
    };
}
/** Post follows nothing to its end: a run of ours is stopped, or left as `on-cancel` says. */
function inPost(state, at, policy) {
    const { historyId, origin } = state;
    if (policy.onCancel === 'cancel' && state.isOwned)
        return stop(state, { historyId, origin, why: 'signal', until: at + LIMITS.postStop, isSaved: true, pollFirst: true }, at);
    return following_poll(state, at);
}
/** The workflow was cancelled. */
function leave(state, at, policy) {
    const { historyId, origin, signal, seen } = state;
    const signalName = signal?.name ?? '';
    const isStopped = state.isOwned && policy.onCancel === 'cancel';
    if (isStopped) {
        const until = (signal?.at ?? at) + LIMITS.signalStop;
        // An id in the answer to our start is evidence; the run's own word, if it can be had at once, is more.
        const pollFirst = seen === undefined && origin.how === 'answered';
        return stop(state, { historyId, origin, why: 'signal', until, isSaved: true, pollFirst }, at);
    }
    const facts = { signalName, historyId, cancel: { result: 'not-sent' }, view: seen };
    return (0,lifecycle_common/* done */.Vw)(state, { kind: 'interrupted-unclear', ...facts });
}
function following_polled(before, view, at, policy) {
    const agreed = agree(before.agreed, before.seen, view, at);
    const budgets = switchBudget(before.budgets, (0,model_status/* isBlocked */.lT)(view.statusClass), at);
    const state = {
        ...before,
        ...{ seen: view, budgets, agreed, failed: 0, refusals: lifecycle_common/* NO_REFUSALS */.AG, lastFailure: undefined, isHeard: true },
    };
    if ((0,lifecycle_common/* isNotOurs */.t6)(state, view))
        return (0,lifecycle_common/* done */.Vw)(state, (0,lifecycle_common/* foreign */.V$)(state));
    // What our start was answered with was started; how it goes on is not waited for.
    if (!policy.wait && state.origin.how === 'answered' && policy.phase === 'main')
        return left(state);
    if (isFinal(view, agreed, at))
        return (0,lifecycle_common/* done */.Vw)(state, following_ended(view, policy));
    if (policy.phase === 'post')
        return leftInPost(state, view);
    if ((0,lifecycle_common/* isOver */.PU)(view))
        return following_confirm(state, at, policy);
    // `wait: false`: the run is seen to go on. One that is being cancelled does not: it is followed to its end.
    if (!policy.wait && !(0,model_status/* isBeingCancelled */.r4)(view.status))
        return left(state);
    if (at >= deadlineOf(budgets))
        return following_outOfTime(state, at, policy);
    return following_pause(state, { for: 'poll' }, deadlineOf(budgets));
}
/** `wait: false`: the run is left alone from here on. */
function left(state) {
    return (0,lifecycle_common/* done */.Vw)(state, { kind: 'started', historyId: state.historyId, attached: false });
}
function following_ended(view, policy) {
    return (0,model_status/* isEnded */.pl)(view.statusClass) ? (0,outcome/* concludeEnded */.Km)(policy.operation, view) : { kind: 'undocumented-end', view };
}
/** An end that is to be seen once more gets that poll even after the budget's end, once. */
function following_confirm(state, at, policy) {
    const { budgets, agreed, seen } = state;
    const deadline = deadlineOf(budgets);
    // Seen twice, and only waited for because it might move on: at the budget's end it has not.
    if (at >= deadline && agreed.count > 1 && seen)
        return (0,lifecycle_common/* done */.Vw)(state, following_ended(seen, policy));
    if (at >= deadline + LIMITS.lastPoll)
        return following_outOfTime(state, at, policy);
    const kind = agreed.count > 1 ? { for: 'poll' } : { for: 'fixed', ms: LIMITS.confirm };
    return following_pause(state, kind, Math.max(deadline, at + LIMITS.confirm));
}
function leftInPost(state, view) {
    const facts = { signalName: '', historyId: state.historyId, cancel: { result: 'not-sent' }, view };
    return (0,lifecycle_common/* done */.Vw)(state, { kind: 'interrupted-unclear', ...facts });
}
function following_pause(state, kind, until) {
    return { state: { ...state, step: 'pausing' }, commands: [{ do: 'wait', pause: kind, until }] };
}
function following_pollFailed(before, failure, at, policy) {
    const refusals = (0,lifecycle_common/* countRefusal */.Ud)(before.refusals, failure, at);
    const state = { ...before, failed: before.failed + 1, refusals, lastFailure: failure };
    // At the budget's end a known id is enough to stop the run (R5), whatever reading it is refused for.
    const isStopped = state.isOwned && policy.onTimeout === 'cancel' && isKnown(state) && policy.phase === 'main';
    if (at >= deadlineOf(state.budgets) && isStopped)
        return following_outOfTime(state, at, policy);
    // An id in the answer to our start is evidence enough, if its run can't be read.
    if (!policy.wait && state.origin.how === 'answered' && policy.phase === 'main' && state.failed > 1)
        return left(state);
    if (isRefused(state, failure, at))
        return gone(state, failure);
    if (policy.phase === 'post' && state.failed >= 3)
        return gone(state, failure);
    if (at >= deadlineOf(state.budgets))
        return following_outOfTime(state, at, policy);
    // One quota serves all jobs of a team: coming back sooner than the usual poll would keep it used up.
    const atLeastPoll = failure.kind === 'http' && failure.status === 429;
    return following_pause(state, { for: 'retry', failed: state.failed, failure, atLeastPoll }, deadlineOf(state.budgets));
}
/** The run can't be seen any more; or never could, and the service says why. */
function gone(state, failure) {
    return isKnown(state)
        ? (0,lifecycle_common/* done */.Vw)(state, { kind: 'lost', failure, view: state.seen })
        : (0,lifecycle_common/* done */.Vw)(state, { kind: 'refused', failure, during: 'poll' });
}
/** Whether the run is known to exist. */
function isKnown({ seen, origin }) {
    return seen !== undefined || (origin !== undefined && origin.how !== 'given');
}
/**
 * Whether refusals in a row count. A run that we know to exist may be unreadable for a while; one that nobody has seen yet, and keys that never
 * worked, are refused soon.
 */
function isRefused(state, failure, at) {
    const isThere = isKnown(state);
    if ((0,lifecycle_common/* isUnresolvedHost */.sV)(failure))
        return !isThere && at - state.begunAt >= LIMITS.unresolvedHost;
    if ((0,errors/* isTransient */.dg)(failure))
        return false;
    if (!isThere && (0,errors/* isAccessProblem */.cQ)(failure))
        return true;
    const lasted = at - state.refusals.since;
    return isThere
        ? state.refusals.count >= MAX_REFUSALS.seen && lasted >= LIMITS.seenRefused
        : state.refusals.count >= MAX_REFUSALS.unseen && lasted >= LIMITS.unseenRefused;
}
/** A budget is used up. A known id is enough to stop the run (R5); what could not be seen at the end is lost from sight. */
function following_outOfTime(state, at, policy) {
    const { historyId, origin, budgets, isOwned, seen, lastFailure, failed } = state;
    if (isOwned && policy.onTimeout === 'cancel')
        return stop(state, { historyId, origin, why: 'timeout', until: at + LIMITS.stop, isSaved: true, pollFirst: false }, at);
    if (lastFailure && failed > 1)
        return (0,lifecycle_common/* done */.Vw)(state, { kind: 'lost', failure: lastFailure, view: seen });
    return (0,lifecycle_common/* done */.Vw)(state, { kind: 'timed-out', budget: budgets.running, view: seen, cancel: { result: 'not-sent' } });
}

;// CONCATENATED MODULE: ./lib/src/run/lifecycle/deciding.js








/** `approve`, `reject` and the canary decisions: the run is read first, since a decision is sent only to a run that waits for it. */
function decide(state, historyId, decision, at) {
    const next = {
        ...state,
        phase: 'deciding',
        step: 'polling',
        historyId,
        decision,
        sentAt: undefined,
        lost: undefined,
        refused: undefined,
        refusals: lifecycle_common/* NO_REFUSALS */.AG,
        agreed: lifecycle_common/* NOT_AGREED */.lt,
        failed: 0,
    };
    return deciding_poll(next, at);
}
const advanceDeciding = (state, event, policy) => {
    switch (event.type) {
        case 'begun':
            return deciding_poll(state, event.at);
        case 'polled':
            return state.step === 'polling' ? deciding_polled({ ...state, isHeard: true }, event.view, event.at, policy) : (0,lifecycle_common/* unchanged */.Cv)(state);
        case 'poll-failed':
            return state.step === 'polling' ? deciding_pollFailed(state, event.failure, event.at, policy) : (0,lifecycle_common/* unchanged */.Cv)(state);
        case 'decided':
        case 'decision-refused':
        case 'decision-lost':
            return state.step === 'sent' ? deciding_answered(state, event, policy) : (0,lifecycle_common/* unchanged */.Cv)(state);
        case 'time':
            if (state.step === 'sent')
                return state.signal ? interrupted(state, true) : (0,lifecycle_common/* unchanged */.Cv)(state);
            return state.step === 'pausing' ? deciding_poll(state, event.at) : (0,lifecycle_common/* unchanged */.Cv)(state);
        case 'signal':
            return deciding_signalled(state, event.name, event.at);
        case 'defect':
            return (0,lifecycle_common/* done */.Vw)(state, { kind: 'defect', message: event.message }, { isOpen: state.sentAt !== undefined });
        default:
            return (0,lifecycle_common/* unchanged */.Cv)(state);
    }
};
/** Until when a decision that may have been sent is watched for its effect: as long as it may still act. */
function watchedUntil(state) {
    return state.sentAt === undefined ? deadlineOf(state.budgets) : state.sentAt + LIMITS.mayStillAct;
}
function deciding_poll(state, at) {
    const deadline = Math.max(readDeadline(state.budgets, at), state.sentAt === undefined ? 0 : at + LIMITS.lastPoll);
    return { state: { ...state, step: 'polling' }, commands: [{ do: 'poll', historyId: state.historyId, deadline }] };
}
function deciding_pause(state, ms, at) {
    const until = at + ms;
    return { state: { ...state, step: 'pausing' }, commands: [{ do: 'wait', pause: { for: 'fixed', ms }, until }] };
}
function deciding_polled(before, view, at, policy) {
    const agreed = agree(before.agreed, before.seen, view, at);
    const state = { ...before, seen: view, agreed, failed: 0, refusals: lifecycle_common/* NO_REFUSALS */.AG };
    // An end that the word alone does not prove is read once more, even at the last moment and whatever it would say of the decision (R4).
    if ((0,lifecycle_common/* isOver */.PU)(view) && !isFinal(view, agreed, at) && at < watchedUntil(state) + LIMITS.lastPoll)
        return deciding_confirm(state, at);
    if (state.sentAt !== undefined)
        return state.refused ? refuseState(state, view, state.refused) : lostSeen(state, view, at, policy);
    if (waitsFor(state.decision, view))
        return deciding_send(state, at);
    // Whoever decides on a run that has ended is told how; nothing is decided any more.
    if ((0,lifecycle_common/* isOver */.PU)(view))
        return refuseState(state, view, undefined);
    if (at >= deadlineOf(state.budgets))
        return (0,lifecycle_common/* done */.Vw)(state, { kind: 'timed-out', budget: 'timeout', view, cancel: { result: 'not-sent' } }, { wasSaved: false });
    return {
        state: { ...state, step: 'pausing' },
        commands: [{ do: 'wait', pause: { for: 'poll' }, until: deadlineOf(state.budgets) }],
    };
}
function deciding_confirm(state, at) {
    const wait = { do: 'wait', pause: { for: 'fixed', ms: LIMITS.confirm }, until: at + LIMITS.confirm };
    return { state: { ...state, step: 'pausing' }, commands: [wait] };
}
function deciding_send(state, at) {
    const { historyId, decision } = state;
    const target = state.target ?? { project: { id: '', name: '' } };
    // Saved before it is sent: a run that goes on because of us has somebody to answer for it.
    const save = { phase: 'deciding', target, historyId, decision };
    return {
        state: { ...state, step: 'sent', sentAt: at, lost: undefined, refused: undefined },
        commands: [
            { do: 'save', run: save },
            { do: 'decide', historyId, decision },
        ],
    };
}
function deciding_answered(state, event, policy) {
    const { at } = event;
    switch (event.type) {
        case 'decided':
            return accepted(state, undefined, at, policy);
        case 'decision-lost':
            if (state.signal)
                return interrupted({ ...state, lost: event.failure }, true);
            return deciding_pause({ ...state, lost: event.failure }, LIMITS.confirm, at);
        case 'decision-refused': {
            if (state.signal)
                return interrupted(state, false);
            // It never reached the service: sent again after a pause, if the run still waits for it.
            const { failure } = event;
            const again = { ...state, sentAt: undefined, failed: state.failed + 1 };
            if ((0,errors/* isTransient */.dg)(failure)) {
                if (at >= deadlineOf(state.budgets))
                    return (0,lifecycle_common/* done */.Vw)(state, { kind: 'refused', failure, during: 'decide' });
                const wait = { for: 'retry', failed: again.failed, failure, atLeastPoll: false };
                return unsaved({
                    state: { ...again, step: 'pausing' },
                    commands: [{ do: 'wait', pause: wait, until: deadlineOf(state.budgets) }],
                });
            }
            if (failure.kind !== 'http' || failure.status === 401 || failure.status === 403)
                return (0,lifecycle_common/* done */.Vw)(state, { kind: 'refused', failure, during: 'decide' });
            // The run's real state says why.
            return unsaved(deciding_poll({ ...state, refused: failure }, at));
        }
    }
}
/** What was refused needs nobody to answer for it. */
function unsaved({ state, commands }) {
    return { state, commands: [{ do: 'save', run: { phase: 'done' } }, ...commands] };
}
function accepted(state, view, at, policy) {
    const { historyId, decision } = state;
    const isOwned = goesOn(decision);
    // Of a lost answer only the run's state is left: one that has ended already is concluded, not left as started.
    return follow(state, { historyId, isOwned, how: 'decided', view }, at, policy);
}
/** Whether a decision lets its run go on, so that we answer for it. */
function goesOn(decision) {
    return decision === 'approve' || decision === 'canary-approve';
}
function waitsFor(decision, { statusClass }) {
    const blocked = decision === 'approve' || decision === 'reject' ? 'blocked-approval' : 'blocked-canary';
    return statusClass === blocked;
}
/**
 * Whether the run's state shows the effect of a decision whose answer was lost. It was sent to a run that waited for it, so a run that has
 * moved the decision's way was decided on, by us or in the same moment by somebody else who wanted the same.
 */
function shows(decision, { status, statusClass }) {
    switch (decision) {
        case 'approve':
            // A cancel is no approval: it ends a run that still waits just as well as one that goes on.
            return !(0,model_status/* isBeingCancelled */.r4)(status) && ['queued', 'running', 'blocked-canary', 'success', 'failure'].includes(statusClass);
        case 'canary-approve':
            return !(0,model_status/* isBeingCancelled */.r4)(status) && ['queued', 'running', 'success'].includes(statusClass);
        case 'reject':
            return statusClass === 'rejected';
        case 'canary-reject':
            return statusClass === 'rejected' || status === 'canary_rejecting';
    }
}
function lostSeen(state, view, at, policy) {
    if (shows(state.decision, view))
        return accepted(state, view, at, policy);
    // Ended in another way than the decision's: that is its true end.
    if ((0,model_status/* isEnded */.pl)(view.statusClass))
        return (0,lifecycle_common/* done */.Vw)(state, (0,outcome/* concludeEnded */.Km)(policy.operation, view));
    if (at >= watchedUntil(state))
        return lostForGood(state);
    return deciding_pause(state, LIMITS.confirm, at);
}
/** It may still wait for the decision; whether ours arrived can't be told any more. */
function lostForGood(state) {
    const failure = state.lost ?? { kind: 'timeout', afterMs: LIMITS.attempt };
    return (0,lifecycle_common/* done */.Vw)(state, { kind: 'ambiguous-write', failure });
}
function refuseState(state, view, failure) {
    return (0,lifecycle_common/* done */.Vw)(state, { kind: 'wrong-state', operation: state.decision, failure, view }, { wasSaved: state.sentAt !== undefined });
}
function deciding_pollFailed(before, failure, at, policy) {
    const refusals = (0,lifecycle_common/* countRefusal */.Ud)(before.refusals, failure, at);
    const state = { ...before, failed: before.failed + 1, refusals };
    if (state.refused)
        return (0,lifecycle_common/* done */.Vw)(state, { kind: 'refused', failure: state.refused, during: 'decide' });
    if (state.sentAt !== undefined)
        return unseen(state, failure, at, policy);
    if (isRefused(state, failure, at))
        return (0,lifecycle_common/* done */.Vw)(state, { kind: 'refused', failure, during: 'poll' }, { wasSaved: false });
    if (at >= deadlineOf(state.budgets))
        return (0,lifecycle_common/* done */.Vw)(state, { kind: 'not-started', waitingFor: [], failure }, { wasSaved: false });
    const wait = { for: 'retry', failed: state.failed, failure, atLeastPoll: false };
    return { state: { ...state, step: 'pausing' }, commands: [{ do: 'wait', pause: wait, until: deadlineOf(state.budgets) }] };
}
/** Whether a lost decision acted could not be seen. By the time that it may no longer act, what passes is waited out: the run may be ours. */
function unseen(state, failure, at, policy) {
    const from = watchedUntil(state);
    if (at < from)
        return deciding_pause(state, LIMITS.confirm, at);
    const until = policy.phase === 'post' ? state.begunAt + LIMITS.postStop : deadlineOf(state.budgets);
    if (!(0,errors/* isTransient */.dg)(failure) || at >= until)
        return lostForGood(state);
    const wait = { for: 'retry', failed: state.failed, failure, atLeastPoll: false };
    return { state: { ...state, step: 'pausing' }, commands: [{ do: 'wait', pause: wait, until }] };
}
function deciding_signalled(state, name, at) {
    if (state.signal)
        return (0,lifecycle_common/* unchanged */.Cv)(state);
    const next = { ...state, signal: { name, at } };
    if (state.step === 'sent') {
        // Whether the run goes on because of us is worth a moment's wait.
        const until = at + LIMITS.signalAnswer;
        return { state: next, commands: [{ do: 'wait', pause: { for: 'fixed', ms: LIMITS.signalAnswer }, until }] };
    }
    return interrupted(next, state.sentAt !== undefined && state.refused === undefined);
}
/** @param maySent whether the decision may have been made: then post finds out, and stops the run if it was */
function interrupted(state, maySent) {
    const facts = {
        signalName: state.signal?.name ?? '',
        historyId: state.historyId,
        cancel: { result: maySent ? 'left-to-post' : 'not-sent' },
        view: state.seen,
    };
    return (0,lifecycle_common/* done */.Vw)(state, { kind: 'interrupted-unclear', ...facts }, { isOpen: maySent, wasSaved: state.sentAt !== undefined });
}

;// CONCATENATED MODULE: ./lib/src/run/lifecycle/before-start.js




/** Ends with nothing started, and nothing left for the post phase: a start that was refused has been unsaved. */
function refuse(state, outcome) {
    return (0,lifecycle_common/* done */.Vw)(state, outcome, { wasSaved: false });
}
function queue(state, at) {
    return { state: { ...state, step: 'queued', queuedAt: at }, commands: [{ do: 'queue' }] };
}
/** Whether the service's host name does not exist, rather than that a resolver is down for a moment. */
function isGone(state, failure, at) {
    return (0,lifecycle_common/* isUnresolvedHost */.sV)(failure) && !state.isHeard && at - state.begunAt >= LIMITS.unresolvedHost;
}
function retry(state, failure) {
    const pause = { for: 'retry', failed: state.failed, failure, atLeastPoll: false };
    return { state: { ...state, step: 'pausing' }, commands: [{ do: 'wait', pause, until: deadlineOf(state.budgets) }] };
}
function tooLate(state) {
    const { others, refusal } = state.attempts;
    const failure = others.length > 0 ? undefined : refusal?.failure;
    return refuse(state, { kind: 'not-started', waitingFor: others, failure });
}
/**
 * The start was refused, provably without acting (R1). What passes, and a run in the way, are waited for; then everything is read anew. For
 * other reasons the history tells whether a run is in the way: the service's code for that is not known.
 */
function startRefused(state, failure, isConflict, at, policy) {
    const { attempts } = state;
    const unseenConflicts = attempts.unseenConflicts + (isConflict ? 1 : 0);
    const next = {
        ...state,
        failed: state.failed + 1,
        attempts: { ...attempts, refusal: { failure, isConflict }, unseenConflicts },
    };
    if (isConflict) {
        if (at >= deadlineOf(state.budgets))
            return tooLate(next);
        const pause = policy.onConflict === 'fail' ? { for: 'fixed', ms: 1000 } : { for: 'conflict' };
        return { state: { ...next, step: 'pausing' }, commands: [{ do: 'wait', pause, until: deadlineOf(state.budgets) }] };
    }
    // Rights and names don't change with time: a refusal for them is one, whoever else is deploying.
    const isForRights = failure.kind === 'http' && [401, 403, 404].includes(failure.status) && !(0,errors/* isTransient */.dg)(failure);
    if (isForRights || isGone(state, failure, at))
        return refuse(next, { kind: 'refused', failure, during: 'start' });
    if (!(0,errors/* isTransient */.dg)(failure)) {
        // No service said so (a certificate that can't be verified): there is nothing to read in the history.
        if (failure.kind !== 'http')
            return refuse(next, { kind: 'refused', failure, during: 'start' });
        return queue(next, at);
    }
    if (at >= deadlineOf(state.budgets))
        return refuse(next, { kind: 'not-started', waitingFor: [], failure });
    return retry(next, failure);
}

;// CONCATENATED MODULE: ./lib/src/run/lifecycle/starting.js






/** Ids of earlier runs that are handed to post at most: saved state goes through the environment, whose size is limited. */
const MAX_SAVED_BASELINE = 20;
/** Sends the start: what tells our run from others is saved before. */
function starting_send(state, runs, service, at) {
    const intent = {
        baseline: runs.map((run) => run.historyId),
        // By all that the service's clock can have shown: in doubt a run is foreign (R2). Its history may round dates to whole seconds.
        window: {
            from: service.most - LIMITS.dateTolerance,
            until: service.least + LIMITS.attempt + LIMITS.dateTolerance,
        },
    };
    const next = {
        ...state,
        phase: 'starting',
        step: 'sent',
        intent,
        candidates: [],
        failure: undefined,
        sentAt: at,
        newestAt: newest(runs),
        searchUntil: at + LIMITS.attempt + LIMITS.search,
    };
    const target = state.target ?? { project: { id: '', name: '' } };
    // Runs that were there before the newest few began before the window, which tells them apart as well.
    const saved = { ...intent, baseline: intent.baseline.slice(0, MAX_SAVED_BASELINE) };
    return { state: next, commands: [{ do: 'save', run: { phase: 'starting', target, intent: saved } }, { do: 'start' }] };
}
function newest(runs) {
    const dates = runs.flatMap(({ startedAt }) => (startedAt === null ? [] : [startedAt]));
    return dates.length > 0 ? Math.max(...dates) : undefined;
}
/** A start was sent. It is never sent again from here (R1): its run is found in the history, or it stays unknown. */
const advanceStarting = (state, event, policy) => {
    switch (event.type) {
        case 'begun':
            return search(state, event.at, undefined);
        case 'started':
            return state.step === 'sent' ? started(state, event.historyId, event.at, policy) : (0,lifecycle_common/* unchanged */.Cv)(state);
        case 'start-refused':
            return state.step === 'sent' ? starting_refused(state, event, policy) : (0,lifecycle_common/* unchanged */.Cv)(state);
        case 'start-lost':
            return state.step === 'sent' ? lost(state, event.failure, event.at) : (0,lifecycle_common/* unchanged */.Cv)(state);
        case 'listed':
            return state.step === 'listing' ? listed({ ...state, failed: 0 }, event.runs, event.at, policy) : (0,lifecycle_common/* unchanged */.Cv)(state);
        case 'list-failed':
            return state.step === 'listing'
                ? unread({ ...state, failed: state.failed + 1 }, event.failure, event.at, policy)
                : (0,lifecycle_common/* unchanged */.Cv)(state);
        case 'time':
            return onTime(state, event.at);
        case 'signal':
            return starting_signalled(state, event.name, event.at);
        case 'defect':
            return (0,lifecycle_common/* done */.Vw)(state, { kind: 'defect', message: event.message }, { isOpen: true });
        default:
            return (0,lifecycle_common/* unchanged */.Cv)(state);
    }
};
function started(state, historyId, at, policy) {
    // An id that was there before is not our run's, whatever the answer says: following it could end green on somebody else's success.
    if (state.intent.baseline.includes(historyId)) {
        const received = historyId.slice(0, 100);
        return lost(state, { kind: 'shape', path: 'result.historyId', expected: 'a new id', received }, at);
    }
    return follow(state, { historyId, isOwned: true, how: 'answered', view: undefined }, at, policy);
}
/** It is proved that nothing was started: post must not search for it, and it may be sent again. */
function starting_refused(state, event, policy) {
    const unsave = { do: 'save', run: { phase: 'done' } };
    const { target, budgets, seen, signal, failed, isHeard, begunAt, attempts } = state;
    const common = { target, budgets, seen, signal, failed, isHeard, begunAt, attempts };
    const idle = { ...common, phase: 'idle', step: 'pausing', queuedAt: event.at };
    if (signal) {
        const nothing = { historyId: undefined, cancel: { result: 'not-sent' }, view: undefined };
        return (0,lifecycle_common/* done */.Vw)(idle, { kind: 'interrupted', signalName: signal.name, ...nothing });
    }
    const next = startRefused(idle, event.failure, event.isConflict, event.at, policy);
    return { state: next.state, commands: [unsave, ...next.commands] };
}
function lost(state, failure, at) {
    const { intent, sentAt } = state;
    const until = intent.window.until - Math.max(0, LIMITS.attempt - (at - sentAt) - LIMITS.actsAfterAnswer);
    const known = isSilence(failure) ? state : { ...state, intent: { ...intent, window: { ...intent.window, until } } };
    if (state.signal)
        return starting_interrupted({ ...known, failure });
    return search(known, at, failure);
}
/** Nobody answered within a time limit: ours, or the gateway's for the service behind it, which may go on working on the request. */
function isSilence(failure) {
    return (failure.kind === 'timeout' || (failure.kind === 'http' && ([408, 504].includes(failure.status) || failure.code === '510')));
}
function search(state, at, failure) {
    return pauseFor({ ...state, failure, searchUntil: at + LIMITS.search }, at);
}
function listed(state, runs, at, policy) {
    const { baseline, window } = state.intent;
    const known = new Set(baseline);
    // Of the runs that were there before, post knows only the newest by their ids; the others are told by their dates.
    const isOld = (run) => policy.phase === 'post' && run.startedAt !== null && run.startedAt < window.from - LIMITS.clocksApart;
    const found = runs.filter((run) => !known.has(run.historyId) && !isOld(run));
    // A run that lists name twice is one run (R7), as the last of them tells of it.
    const candidates = [...new Map([...state.candidates, ...found].map((run) => [run.historyId, run])).values()];
    return conclude({ ...state, candidates }, at, policy);
}
/** Pauses grow with the time that the search has lasted: most runs show within seconds, some lists lag by half a minute. */
function pauseFor(state, at) {
    const lasted = LIMITS.search - (state.searchUntil - at);
    const ms = Math.min(Math.max(1000, lasted / 2), 8000);
    return {
        state: { ...state, step: 'pausing' },
        commands: [{ do: 'wait', pause: { for: 'fixed', ms }, until: state.searchUntil }],
    };
}
/** After a list of the search: goes on until its time is up, since a run of ours may still come, and a foreign one be alone until then. */
function conclude(state, at, policy) {
    if (at < state.searchUntil)
        return pauseFor(state, at);
    const rivals = state.candidates.filter((run) => isRival(run, state.intent));
    const [only] = rivals;
    if (only && rivals.length === 1 && fits(only, state.intent))
        return follow(state, { historyId: only.historyId, isOwned: true, how: 'found', view: undefined }, at, policy);
    return unclear(state);
}
/** A list that could not be read decides nothing, the last one neither: ours may have been on it. */
function unread(state, failure, at, policy) {
    if (at < state.searchUntil)
        return pauseFor(state, at);
    // What passes is waited out as long as there is time (R5): nobody else will stop the run that may be ours.
    const longest = policy.phase === 'post' ? state.begunAt + LIMITS.postStop : deadlineOf(state.budgets);
    const least = state.searchUntil + LIMITS.searchMore;
    const until = (0,errors/* isTransient */.dg)(failure) ? Math.max(least, longest) : least;
    if (at >= until)
        return (0,lifecycle_common/* done */.Vw)(state, { ...unclearStart(state), isUnread: true });
    const pause = { for: 'retry', failed: state.failed, failure, atLeastPoll: false };
    return { state: { ...state, step: 'pausing' }, commands: [{ do: 'wait', pause, until }] };
}
function unclear(state) {
    return (0,lifecycle_common/* done */.Vw)(state, unclearStart(state));
}
const unclearStart = ({ candidates, failure }) => ({ kind: 'unclear-start', candidates, failure });
/** R2, but for the elimination: of our target by the service's word, and begun within the window in which our request can have acted. */
function fits({ startedAt, isOfTarget }, { window }) {
    return isOfTarget !== false && startedAt !== null && startedAt >= window.from && startedAt <= window.until;
}
/** A run that makes it impossible to tell: requested by an account and in a way that can be ours, and begun while a service that is very slow may still act. */
function isRival({ startedAt, requestType, isForeign }, { window }) {
    if (isForeign || requestType?.toLowerCase() === 'trigger')
        return false;
    return startedAt === null || (startedAt >= window.from && startedAt <= window.until + LIMITS.lateAct);
}
function onTime(state, at) {
    // The signal left this much time for the answer; post finds out what came of it.
    if (state.step === 'sent')
        return state.signal ? starting_interrupted(state) : (0,lifecycle_common/* unchanged */.Cv)(state);
    if (state.step === 'listing')
        return (0,lifecycle_common/* unchanged */.Cv)(state);
    return { state: { ...state, step: 'listing' }, commands: [{ do: 'list', deadline: at + LIMITS.attempt }] };
}
function starting_signalled(state, name, at) {
    if (state.signal)
        return (0,lifecycle_common/* unchanged */.Cv)(state);
    const next = { ...state, signal: { name, at } };
    // Nothing is ours by elimination while ours may still come: the search is the post phase's, which has the time for it.
    if (state.step !== 'sent')
        return starting_interrupted(next);
    return {
        state: next,
        commands: [{ do: 'wait', pause: { for: 'fixed', ms: LIMITS.signalAnswer }, until: at + LIMITS.signalAnswer }],
    };
}
function starting_interrupted(state) {
    const unknown = { historyId: undefined, cancel: { result: 'not-sent' }, view: undefined };
    return (0,lifecycle_common/* done */.Vw)(state, { kind: 'interrupted-unclear', signalName: state.signal?.name ?? '', ...unknown }, { isOpen: true });
}

;// CONCATENATED MODULE: ./lib/src/run/lifecycle/idle.js











/** Nothing of ours exists yet: names are looked up, runs in the way are dealt with, and then the start is sent. */
const advanceIdle = (state, event, policy) => {
    switch (event.type) {
        case 'begun':
            return { state: { ...state, step: 'resolving' }, commands: [{ do: 'resolve', deadline: deadlineOf(state.budgets) }] };
        case 'resolved':
            return state.step === 'resolving'
                ? begin({ ...state, target: event.target, isHeard: true }, event.at, policy)
                : (0,lifecycle_common/* unchanged */.Cv)(state);
        case 'not-resolved':
            return state.step === 'resolving' ? refuse(state, { kind: 'name-not-resolved', error: event.error }) : (0,lifecycle_common/* unchanged */.Cv)(state);
        case 'resolve-failed':
            return state.step === 'resolving' ? failed(state, event.failure, 'resolve') : (0,lifecycle_common/* unchanged */.Cv)(state);
        case 'held':
            return state.step === 'queued' || state.step === 'listing' ? refuse(state, { kind: event.why }) : (0,lifecycle_common/* unchanged */.Cv)(state);
        case 'turn':
            return state.step === 'queued' ? list(afterQueue(state, event.at), event.at) : (0,lifecycle_common/* unchanged */.Cv)(state);
        case 'listed':
            return state.step === 'listing' ? idle_listed({ ...state, failed: 0, isHeard: true }, event, policy) : (0,lifecycle_common/* unchanged */.Cv)(state);
        case 'list-failed':
            return state.step === 'listing' ? listFailed(state, event.failure, event.at) : (0,lifecycle_common/* unchanged */.Cv)(state);
        case 'polled':
        case 'poll-failed':
            return state.step === 'confirming' ? confirmed(state, event, policy) : (0,lifecycle_common/* unchanged */.Cv)(state);
        case 'time':
            // After a pause everything is read anew: nothing is started on old news.
            return state.step === 'pausing' ? queue(state, event.at) : (0,lifecycle_common/* unchanged */.Cv)(state);
        case 'signal': {
            const signal = { name: event.name, at: event.at };
            const nothing = { historyId: undefined, cancel: { result: 'not-sent' }, view: undefined };
            return refuse({ ...state, signal }, { kind: 'interrupted', signalName: event.name, ...nothing });
        }
        case 'defect':
            return refuse(state, { kind: 'defect-before-start', message: event.message });
        default:
            return (0,lifecycle_common/* unchanged */.Cv)(state);
    }
};
/** The target is known: what is it for? */
function begin(state, at, policy) {
    const { operation, historyId } = policy;
    switch (operation) {
        case 'start':
        case 'request':
            return queue(state, at);
        case 'watch':
            return follow(state, { historyId, isOwned: true, how: 'given', view: undefined }, at, policy);
        case 'cancel':
            return stop(state, {
                ...{ historyId, origin: { how: 'given', notBefore: undefined }, why: 'asked' },
                ...{ until: deadlineOf(state.budgets), isSaved: policy.onTimeout === 'cancel', pollFirst: false },
            }, at);
        case 'approve':
        case 'reject':
        case 'canary-approve':
        case 'canary-reject':
            return decide(state, historyId, operation, at);
    }
}
/** Waiting for other targets costs no budget. */
function afterQueue(state, at) {
    const { budgets, queuedAt } = state;
    return { ...state, budgets: { ...budgets, since: budgets.since + at - queuedAt } };
}
function list(state, at) {
    return { state: { ...state, step: 'listing' }, commands: [{ do: 'list', deadline: readDeadline(state.budgets, at) }] };
}
/** A look-up or a list failed for good: refused if the service said so, timed out if it could not be reached. */
function failed(state, failure, during) {
    if ((0,errors/* isTransient */.dg)(failure) && !(0,lifecycle_common/* isUnresolvedHost */.sV)(failure))
        return refuse(state, { kind: 'not-started', waitingFor: [], failure });
    return refuse(state, { kind: 'refused', failure, during });
}
function listFailed(state, failure, at) {
    if (!(0,errors/* isTransient */.dg)(failure) || isGone(state, failure, at))
        return failed(state, failure, 'start');
    if (at >= deadlineOf(state.budgets))
        return refuse(state, { kind: 'not-started', waitingFor: [], failure });
    return retry({ ...state, failed: state.failed + 1 }, failure);
}
function idle_listed(state, { runs, service, at }, policy) {
    const { refusal, unseenConflicts, over } = state.attempts;
    const others = runs.filter((run) => (0,model_status/* isUnderWay */.gn)(run) && !over.includes(run.historyId));
    const next = { ...state, attempts: { ...state.attempts, others } };
    const [first] = others;
    if (first)
        return inTheWay(next, first, at, policy);
    if (refusal?.isConflict === false && !(0,errors/* isTransient */.dg)(refusal.failure))
        // Refused for a reason of the service's own, and no run is in the way: then that is the reason.
        return refuse(next, { kind: 'refused', failure: refusal.failure, during: 'start' });
    // The service says that a run is in the way which no list shows.
    if (refusal?.isConflict && policy.onConflict === 'fail' && unseenConflicts >= MAX_UNSEEN_CONFLICTS)
        return refuse(next, { kind: 'conflict', others: [] });
    if (at >= deadlineOf(state.budgets))
        return tooLate(next);
    return starting_send(next, runs, service, at);
}
/** Another run of the same scenario or pipeline is under way: `on-conflict`. It is what a start was refused for. */
function inTheWay(state, first, at, policy) {
    const { attempts } = state;
    const refusal = attempts.refusal && { ...attempts.refusal, isConflict: true };
    const next = { ...state, attempts: { ...attempts, refusal } };
    switch (policy.onConflict) {
        case 'fail':
            return refuse(next, { kind: 'conflict', others: attempts.others });
        case 'attach':
            // The list may hide an end: attached to, yesterday's success would turn the step green without a start.
            return {
                state: { ...next, step: 'confirming' },
                commands: [{ do: 'poll', historyId: first.historyId, deadline: readDeadline(state.budgets, at) }],
            };
        case 'wait':
            return waitForOthers(next, at);
    }
}
function waitForOthers(state, at) {
    if (at >= deadlineOf(state.budgets))
        return tooLate(state);
    const until = deadlineOf(state.budgets);
    return { state: { ...state, step: 'pausing' }, commands: [{ do: 'wait', pause: { for: 'conflict' }, until }] };
}
function confirmed(state, event, policy) {
    const { attempts } = state;
    const historyId = attempts.others[0]?.historyId ?? '';
    // Not seen is no reason to follow it: it may have ended, and its success would be taken for ours.
    if (event.type === 'poll-failed')
        return waitForOthers(state, event.at);
    // An end that the word alone does not prove is read once more (R4): a start beside a run under way is no small thing.
    const isProved = isFinal(event.view, lifecycle_common/* NOT_AGREED */.lt, event.at) || attempts.doubted === historyId;
    if ((0,lifecycle_common/* isOver */.PU)(event.view) && !isProved)
        return waitForOthers({ ...state, attempts: { ...attempts, doubted: historyId } }, event.at);
    // Over, or of another scenario that the list did not name: it stands in nobody's way.
    if ((0,lifecycle_common/* isOver */.PU)(event.view) || (0,lifecycle_common/* isOfOther */.Yc)(event.view, state.target))
        return list({ ...state, attempts: { ...attempts, over: [...attempts.over, historyId] } }, event.at);
    return follow(state, { historyId, isOwned: false, how: 'attached', view: event.view }, event.at, policy);
}

;// CONCATENATED MODULE: ./lib/src/run/lifecycle/advance.js








/** The state of a run before the first event, `begun`. */
function initial(policy, at) {
    return {
        ...common(policy, at, undefined),
        phase: 'idle',
        step: 'resolving',
        queuedAt: at,
        attempts: { others: [], refusal: undefined, unseenConflicts: 0, over: [], doubted: undefined },
    };
}
/** A saved run is ours by what main saved; its own word may still say that it is another's. */
const found = (notBefore) => ({ how: 'found', notBefore });
/** The state in which the post phase goes on from what main saved. Its own times begin anew: the two share no clock. */
function resumed(saved, policy, at) {
    if (saved.phase === 'done') {
        const nothing = { signalName: '', historyId: undefined, cancel: { result: 'not-sent' }, view: undefined };
        const outcome = { kind: 'interrupted', ...nothing };
        return { ...common(policy, at, undefined), phase: 'done', historyId: '', outcome, isOpen: false };
    }
    const base = common(policy, at, saved.target);
    const attempts = { others: [], refusal: undefined, unseenConflicts: 0, over: [], doubted: undefined };
    switch (saved.phase) {
        case 'starting': {
            const { intent } = saved;
            const search = {
                candidates: [],
                failure: undefined,
                sentAt: at,
                newestAt: undefined,
                searchUntil: at + LIMITS.search,
            };
            return { ...base, phase: 'starting', step: 'pausing', attempts, intent, ...search };
        }
        case 'deciding': {
            const { historyId, decision } = saved;
            const unknown = { sentAt: at, lost: undefined, refused: undefined, refusals: lifecycle_common/* NO_REFUSALS */.AG, agreed: lifecycle_common/* NOT_AGREED */.lt };
            return { ...base, phase: 'deciding', step: 'pausing', historyId, decision, ...unknown };
        }
        case 'following': {
            const { historyId } = saved;
            const unseen = { refusals: lifecycle_common/* NO_REFUSALS */.AG, agreed: lifecycle_common/* NOT_AGREED */.lt, lastFailure: undefined };
            return {
                ...base,
                phase: 'following',
                step: 'pausing',
                historyId,
                isOwned: true,
                origin: found(saved.notBefore),
                ...unseen,
            };
        }
        case 'stopping': {
            const { historyId, why } = saved;
            const unsent = { cancel: { result: 'not-sent' }, by: 'cancel', cancelRefusals: 0, againAt: at };
            const times = { budget: 'timeout', until: at + LIMITS.postStop };
            const unseen = { origin: found(saved.notBefore), refusals: lifecycle_common/* NO_REFUSALS */.AG, agreed: lifecycle_common/* NOT_AGREED */.lt };
            return { ...base, phase: 'stopping', step: 'pausing', historyId, why, ...unsent, ...times, ...unseen };
        }
    }
}
function common(policy, at, target) {
    return { target, budgets: newBudgets(policy, at), seen: undefined, signal: undefined, failed: 0, isHeard: false, begunAt: at };
}
/** What follows from an event: pure, synchronous and total. */
function advance(state, event, policy) {
    switch (state.phase) {
        case 'idle':
            return advanceIdle(state, event, policy);
        case 'starting':
            return advanceStarting(state, event, policy);
        case 'deciding':
            return advanceDeciding(state, event, policy);
        case 'following':
            return advanceFollowing(state, event, policy);
        case 'stopping':
            return advanceStopping(state, event, policy);
        case 'done':
            return (0,lifecycle_common/* unchanged */.Cv)(state);
    }
}


/***/ }),

/***/ 7110: // ./lib/src/run/lifecycle/common.js
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AG: () => (/* binding */ NO_REFUSALS),
/* harmony export */   Cv: () => (/* binding */ unchanged),
/* harmony export */   PU: () => (/* binding */ isOver),
/* harmony export */   Ud: () => (/* binding */ countRefusal),
/* harmony export */   V$: () => (/* binding */ foreign),
/* harmony export */   Vw: () => (/* binding */ done),
/* harmony export */   Yc: () => (/* binding */ isOfOther),
/* harmony export */   Z8: () => (/* binding */ hasEndTime),
/* harmony export */   lt: () => (/* binding */ NOT_AGREED),
/* harmony export */   sV: () => (/* binding */ isUnresolvedHost),
/* harmony export */   t6: () => (/* binding */ isNotOurs)
/* harmony export */ });
/* harmony import */ var _ncloud_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3717);
/* harmony import */ var _model_status_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1510);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7546);



const NO_REFUSALS = { count: 0, since: 0 };
const NOT_AGREED = { count: 0, since: 0 };
/** An event that changes nothing: what was given up answers after all, or a second signal. */
function unchanged(state) {
    return { state, commands: [] };
}
/**
 * The end. `isOpen` leaves what was saved for the post phase to go on from; otherwise post is told that nothing is left, unless nothing was
 * ever saved.
 */
function done(state, outcome, { isOpen = false, wasSaved = true } = {}) {
    const { target, budgets, seen, signal, failed, isHeard, begunAt } = state;
    const common = { target, budgets, seen, signal, failed, isHeard, begunAt };
    const end = { ...common, phase: 'done', historyId: (0,_state_js__WEBPACK_IMPORTED_MODULE_2__/* .historyIdOf */ .V)(state), outcome, isOpen };
    return { state: end, commands: isOpen || !wasSaved ? [] : [{ do: 'save', run: { phase: 'done' } }] };
}
/** Refusals in a row after one more failure; what passes breaks the row. */
function countRefusal(refusals, failure, at) {
    if ((0,_ncloud_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isTransient */ .dg)(failure))
        return NO_REFUSALS;
    return { count: refusals.count + 1, since: refusals.count === 0 ? at : refusals.since };
}
/** An end time after the begin: the run is over, whatever its word. */
function hasEndTime({ startedAt, finishedAt }) {
    return finishedAt !== null && finishedAt > (startedAt ?? 0);
}
/** Whether a view shows that the run is over: by its word, or by its end time under a word that nobody documented. */
function isOver(view) {
    return (0,_model_status_js__WEBPACK_IMPORTED_MODULE_1__/* .isEnded */ .pl)(view.statusClass) || (view.statusClass === 'unknown' && hasEndTime(view));
}
/** Whether the run itself says that it is of another scenario than the one that was asked for. */
function isOfOther({ stage, scenario }, target) {
    const differs = (seen, asked) => !!seen && !!asked && asked.id !== '' && seen.id !== asked.id;
    return differs(scenario, target?.scenario) || differs(stage, target?.stage);
}
/**
 * Said to be begun by our start, or found in a history; and its own word is that it is of another scenario, or that it was over before a run
 * began that was there before our start. Both dates are the history's own, so that no clock has a say.
 */
function isNotOurs({ origin, target }, view) {
    const { how, notBefore } = origin;
    if (how !== 'answered' && how !== 'found')
        return false;
    // An id in the answer to our start is evidence of its own; what was only found must have been requested by us (R2).
    if (isOfOther(view, target) || (how === 'found' && view.isForeign === true))
        return true;
    return notBefore !== undefined && view.finishedAt !== null && view.finishedAt < notBefore;
}
/** What a start comes to whose run is another's by its own word. */
const foreign = ({ historyId }) => ({
    ...{ kind: 'unclear-start', candidates: [], failure: undefined },
    foreignId: historyId,
});
/** A host name that does not exist, by a service that never answered. */
function isUnresolvedHost(failure) {
    if (failure.kind === 'credentials')
        return failure.cause !== undefined && isUnresolvedHost(failure.cause);
    return failure.kind === 'network' && failure.code === 'ENOTFOUND';
}


/***/ }),

/***/ 7546: // ./lib/src/run/lifecycle/state.js
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ historyIdOf)
/* harmony export */ });
/** The id of the run that a state is about; empty while none is known. */
function historyIdOf(state) {
    switch (state.phase) {
        case 'idle':
        case 'starting':
            return '';
        case 'deciding':
        case 'following':
        case 'stopping':
        case 'done':
            return state.historyId;
    }
}


/***/ }),

/***/ 1338: // ./lib/src/run/limits.js
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V1: () => (/* binding */ CONNECTIONS_IN_POST),
/* harmony export */   gj: () => (/* binding */ CONNECTIONS_OF_MANY),
/* harmony export */   k3: () => (/* binding */ FRESH_MS),
/* harmony export */   m: () => (/* binding */ HEARTBEAT_MS),
/* harmony export */   ob: () => (/* binding */ FOLLOW_HEARTBEAT_MS),
/* harmony export */   uY: () => (/* binding */ LAST_POLL_MS)
/* harmony export */ });
/** A line in the log at least this often while a start is being looked for or waited for, in ms; the contract's 60 s less what a poll may take. */
const HEARTBEAT_MS = 30_000;
/** The same while a run is followed, which may take hours: more often would make six hours a log of a thousand lines. */
const FOLLOW_HEARTBEAT_MS = 50_000;
/** Connections per host for a step of many runs: their starts and, when interrupted, their cancels must not queue behind each other. */
const CONNECTIONS_OF_MANY = 8;
/** Connections per host in the post phase, which has many runs to stop and little time for it. */
const CONNECTIONS_IN_POST = 16;
/** A history list no older than this still serves a start or a poll, in ms. */
const FRESH_MS = 2000;
/** Time limit in ms for a poll that begins at the very end of a budget: what has ended by then has ended in time. */
const LAST_POLL_MS = 3000;


/***/ }),

/***/ 2148: // ./lib/src/run/model/interrupted.js
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

/***/ 642: // ./lib/src/run/model/operations.js
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FN: () => (/* binding */ MODES),
/* harmony export */   Ow: () => (/* binding */ needed),
/* harmony export */   Qh: () => (/* binding */ INPUT_NAMES),
/* harmony export */   XA: () => (/* binding */ isMeaningful),
/* harmony export */   Yv: () => (/* binding */ DECISIONS),
/* harmony export */   xb: () => (/* binding */ OPERATIONS),
/* harmony export */   zY: () => (/* binding */ DEFAULTS)
/* harmony export */ });
const MODES = ['deploy', 'pipeline', 'api'];
/** The decisions of a person that a run waits for. */
const DECISIONS = ['approve', 'reject', 'canary-approve', 'canary-reject'];
const STARTING = ['start', 'request'];
const ON_A_RUN = [...DECISIONS, 'cancel', 'watch'];
/**
 * Operations by mode (contract §3). Mode `api` takes any name of the catalogue, which `api.ts` checks. Whoever adds one adds it here and
 * below, where its inputs get their meaning; the compiler then names every place that has to know it, `lifecycle/idle.ts` first.
 */
const OPERATIONS = {
    deploy: [...STARTING, ...ON_A_RUN, 'check'],
    pipeline: ['start', 'cancel', 'watch', 'check'],
    api: [],
};
/**
 * The defaults of `action.yml`, by input; a test holds the two together. Inputs without a default have an empty one, as has `time-zone`,
 * whose default depends on `language`.
 */
const DEFAULTS = {
    mode: 'deploy',
    operation: 'start',
    project: '',
    stage: '',
    scenario: '',
    targets: '',
    'max-parallel': '',
    'fail-fast': 'true',
    'history-id': '',
    wait: 'true',
    timeout: '60m',
    'approval-timeout': '60m',
    'on-timeout': 'detach',
    'on-cancel': 'cancel',
    'on-conflict': 'wait',
    'poll-interval': 'auto',
    'access-key': '',
    'secret-key': '',
    credentials: 'keys',
    role: '',
    site: 'public',
    platform: 'vpc',
    region: '',
    'api-url': '',
    language: 'en',
    'time-zone': '',
    summary: 'true',
    environment: '',
    'environment-url': '',
    'commit-status': '',
    comment: 'false',
    'github-token': '',
    parameters: '',
};
const INPUT_NAMES = Object.keys(DEFAULTS);
const BY_NAMES = [...STARTING, 'check'];
const FOLLOWING = [...STARTING, ...ON_A_RUN];
/** Operations in which an input means something; an input that is not listed always does. In mode `api` only `parameters` of these. */
const MEANING = {
    project: [...BY_NAMES, ...ON_A_RUN],
    stage: BY_NAMES,
    scenario: BY_NAMES,
    targets: ['start'],
    'max-parallel': ['start'],
    'fail-fast': ['start'],
    'history-id': ON_A_RUN,
    wait: FOLLOWING,
    'approval-timeout': FOLLOWING,
    'on-timeout': FOLLOWING,
    'on-cancel': FOLLOWING,
    'on-conflict': STARTING,
    'poll-interval': FOLLOWING,
    environment: FOLLOWING,
    'environment-url': FOLLOWING,
    'commit-status': FOLLOWING,
    comment: FOLLOWING,
    parameters: [],
};
/** Whether an input means anything in this mode and operation. */
function isMeaningful(name, mode, operation) {
    const operations = MEANING[name];
    if (operations === undefined)
        return true;
    if (mode === 'api')
        return name === 'parameters';
    // A pipeline has no stages and scenarios.
    if (mode === 'pipeline' && (name === 'stage' || name === 'scenario'))
        return false;
    return operations.includes(operation);
}
/** Inputs that must not be empty. With `targets` the items of the list name what is needed (targets.ts). */
function needed(mode, operation, hasTargets) {
    if (mode === 'api' || hasTargets)
        return [];
    const names = ['project'];
    if (mode === 'deploy' && BY_NAMES.includes(operation))
        names.push('stage', 'scenario');
    if (ON_A_RUN.includes(operation))
        names.push('history-id');
    return names;
}


/***/ }),

/***/ 986: // ./lib/src/run/model/outcome.js
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Km: () => (/* binding */ concludeEnded),
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
    return Object.hasOwn(PURPOSE, operation) && PURPOSE[operation] !== 'success';
}
/** The outcome of a run that has ended, by its last view: green only for the very end that was asked for. */
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
/** Only these make a step green. */
function isGreen(conclusion) {
    return conclusion === 'success' || conclusion === 'started' || conclusion === 'checked';
}


/***/ }),

/***/ 1510: // ./lib/src/run/model/status.js
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FY: () => (/* binding */ stepStatus),
/* harmony export */   I$: () => (/* binding */ taskClass),
/* harmony export */   I1: () => (/* binding */ deploymentStatus),
/* harmony export */   Ix: () => (/* binding */ isFailed),
/* harmony export */   Rt: () => (/* binding */ endedPipelineStatus),
/* harmony export */   gn: () => (/* binding */ isUnderWay),
/* harmony export */   i7: () => (/* binding */ mayMoveOn),
/* harmony export */   lT: () => (/* binding */ isBlocked),
/* harmony export */   pO: () => (/* binding */ pipelineStatus),
/* harmony export */   pl: () => (/* binding */ isEnded),
/* harmony export */   r4: () => (/* binding */ isBeingCancelled),
/* harmony export */   w: () => (/* binding */ serverClass)
/* harmony export */ });
/* unused harmony export serverStatus */
/** The fourteen documented words of SourceDeploy, all lower case (reference/sourcedeploy-api.md §2 [doc]; classes [inferred]). */
const DEPLOYMENT = new Map([
    ['success', 'success'],
    ['fail', 'failure'],
    ['error', 'failure'],
    ['reject', 'rejected'],
    ['canceled', 'cancelled'],
    ['canary_reject', 'rejected'],
    ['canary_waiting_timeout', 'failure'],
    ['inprogress', 'running'],
    ['pending', 'blocked-approval'],
    ['waiting', 'queued'],
    ['canceling', 'running'],
    ['canary_pending', 'blocked-canary'],
    ['canary_analyzing', 'running'],
    ['canary_rejecting', 'running'],
]);
/** Class of a deployment's status. Words are compared as documented: a word in other letters is nobody's documented success. */
function deploymentStatus(word) {
    return DEPLOYMENT.get(word) ?? 'unknown';
}
/**
 * A status that the service may still move on from: it sets `canary_waiting_timeout` before it takes the canary back [inferred].
 * As long as such a run has no end time it is polled for a while longer, for the sake of its true last state.
 */
function mayMoveOn(word) {
    return word === 'canary_waiting_timeout';
}
/**
 * SourcePipeline documents no status words; these are its neighbours' and their common spellings
 * (reference/sourcepipeline-api.md §6 [inferred]), compared without regard to case.
 */
const PIPELINE = new Map([
    ...['success', 'succeeded', 'complete', 'completed'].map((word) => [word, 'success']),
    ...['fail', 'failed', 'failure', 'error', 'timeout', 'canary_waiting_timeout'].map((word) => [word, 'failure']),
    ...['reject', 'rejected', 'canary_reject'].map((word) => [word, 'rejected']),
    ...['canceled', 'cancelled', 'cancel'].map((word) => [word, 'cancelled']),
    ...['waiting', 'standby', 'none', 'queued'].map((word) => [word, 'queued']),
    ...['inprogress', 'running', 'pending', 'prepare', 'upload', 'canceling', 'cancelling'].map((word) => [word, 'running']),
]);
/** Class of a pipeline run's or task's status. */
function pipelineStatus(word) {
    return PIPELINE.get(word.trim().toLowerCase()) ?? 'unknown';
}
/**
 * Class of a pipeline run whose own word is unknown but which has ended, from its tasks: failures and cancellations are believed.
 * Success is not: only the run's own documented word makes a step green (contract §1), even if every task succeeded.
 */
function endedPipelineStatus(tasks) {
    if (tasks.includes('failure') || tasks.includes('rejected'))
        return 'failure';
    return tasks.includes('cancelled') ? 'cancelled' : 'unknown';
}
/** Whether a run of this class has ended. An unknown one has not, as far as its word goes. */
function isEnded(status) {
    return status === 'success' || status === 'failure' || status === 'rejected' || status === 'cancelled';
}
/** Whether a person has to act before the run goes on. */
function isBlocked(status) {
    return status === 'blocked-approval' || status === 'blocked-canary';
}
/** Whether the service is taking a run back already, so that a cancel would add nothing. */
function isBeingCancelled(word) {
    return /^(cancell?ing|canary_rejecting)$/i.test(word);
}
/**
 * Whether a run stands in the way of a start, as far as a list shows: it has neither ended by its word nor by an end time. Readers of lists
 * read runs with an undocumented word themselves, and leave out those that have ended.
 */
function isUnderWay(run) {
    if (isEnded(run.statusClass))
        return false;
    return run.finishedAt === null || (run.startedAt !== null && run.finishedAt <= run.startedAt);
}
/** Words that only a server of a deployment has (reference: history detail, `targets[].status` [doc]); the others are those of every run. */
const SERVER = new Map([
    ['', 'queued'],
    ['pending', 'queued'],
    ['no progress', 'queued'],
    ['pre', 'running'],
    ['deploy', 'running'],
    ['post', 'running'],
]);
/** Class of a server's own word, for people: what a run has come to is never decided by it. */
function serverStatus(word) {
    return SERVER.get(word) ?? pipelineStatus(word);
}
/** Class of a step of a server (`success`, `fail`, `inprogress` [doc]); one without a word has not begun. */
function stepStatus(word) {
    return word === '' ? 'queued' : pipelineStatus(word);
}
/** Whether a run, server, step or task of this class went wrong. */
function isFailed(status) {
    return status === 'failure' || status === 'rejected';
}
/** Class of a server: failed by its own word, or by a step's where its own has not caught up. Log, annotation and summary all use this one. */
function serverClass(server) {
    const own = serverStatus(server.status);
    return isFailed(own) || !server.steps.some((step) => isFailed(stepStatus(step.status))) ? own : 'failure';
}
/** Class of a pipeline's task: one that waits in its deployment is blocked, whatever the pipeline's own word for it is. */
function taskClass(task) {
    const inner = task.deployment?.statusClass ?? 'unknown';
    return task.statusClass === 'running' && isBlocked(inner) ? inner : task.statusClass;
}


/***/ }),

/***/ 8531: // ./lib/src/run/polling/interval.js
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QK: () => (/* binding */ fixedPace),
/* harmony export */   ZF: () => (/* binding */ MIN_KNOWN),
/* harmony export */   i_: () => (/* binding */ adaptivePace)
/* harmony export */ });
/* unused harmony export survivalOf */
/** Earlier runs that a forecast needs at least: of two, one may be the odd one. */
const MIN_KNOWN = 3;
/** A fixed `poll-interval`. */
const fixedPace = (intervalMs) => () => intervalMs;
/**
 * The model's numbers, each with its reason; `npm run bench:pacing` shows what they do. Times in ms.
 *
 * A poll costs a request; an end that nobody polls for costs waiting. If the run ends within the next i ms with probability p, polling
 * only after them costs p · i / 2 of waiting on average: the next poll is due as soon as that is worth a request. p comes from the
 * durations of earlier runs, so polls are rare while the end is improbable, dense when it is due, and become rarer again when the run
 * is later than all before it, since then nobody knows.
 */
const MODEL = {
    /** Shortest pause: a wait that a person hardly notices, and a rate that one run may have for the short while in which its end is due. */
    floor: 1500,
    /** Longest pause while a run is under way: with jitter and a slow answer on top, a person still sees a change of step within 30 s. */
    ceiling: 27_000,
    /** Spread of every pause to both sides, as a share of it: jobs that one push started drift apart within a few polls. */
    jitter: 0.1,
    /** What a request is worth in ms of waiting: 16 makes about 40 polls of a run of 5 minutes, for an end noticed within a second or two. */
    requestWorth: 16,
    /**
     * Durations further apart than this (the difference of their logarithms: 0.35 is a factor of 1.4), and so many times further than
     * neighbours usually are, belong to two kinds of run, such as a build with a warm cache and one without.
     */
    gap: 0.35,
    gapRatio: 4,
    /** Spread expected before any was seen, as a share of the duration, and how many observations that is worth: two equal ones are luck. */
    prior: 0.05,
    priorWeight: 1,
    /** Least spread, as a share of the duration: the service's own queues vary by that much. */
    leastSpread: 0.015,
    /** Scale of the logistic distribution per standard deviation. 0.55 has the same variance; more, since a handful of runs shows too little of it. */
    width: 0.65,
    /** Probability of a run unlike all that were seen, which takes any time. Larger means more polls at improbable times. */
    surprise: 0.03,
    /** How soon such a run ends: 1 would make it as likely to take twice its age as not. Smaller means rarer polls at a run that is late. */
    surpriseDecay: 0.65,
    /**
     * A run is late once so few are expected to take as long. Then nobody knows any more: it is polled each time that it has become
     * this share later, but not more rarely than `lateLongest` for that.
     */
    lateFrom: 0.08,
    lateShare: 1 / 7,
    lateLongest: 5000,
    /**
     * A run that is late is polled at most this share of its mean pause so far apart: with longer pauses, the dense polls while its end was due
     * would never be made up for, and a fixed interval with the same mean delay would cost less. 1 would only just break even.
     */
    lateMean: 0.9,
    /**
     * In its first `early` ms a run is polled this often whatever is known: a wrong file or a server that is off shows at the first step. No run
     * ends sooner than `whileEarly`, but one that fails at once.
     */
    early: 20_000,
    whileEarly: 6000,
    /** Queueing up to this long happens to every run and is part of the durations known; what goes beyond comes on top of them. */
    usualQueue: 10_000,
    /**
     * Without history: a poll each time that the run has become this share older, within these bounds. The longest is not what fixed
     * intervals use (5, 10, 15 s), but a little less than one: a policy that grew into such an interval would have paid for its early
     * polls without ever being prompter.
     */
    share: 1 / 6.5,
    shortest: 3000,
    longest: 9200,
    /**
     * While queued nothing can happen but the begin. Most runs are queued for a second or two, so pauses begin short and grow by this
     * share of the wait; the longest is half of what a person may have to wait for a change.
     */
    queuedShare: 1 / 4,
    whileQueued: 15_000,
    /** While a person has to act: whoever approves then watches what comes of it. */
    whileBlocked: 10_000,
    /** So many polls at the floor's pace after our own decision or cancel: 12 s, in which the service takes it up. */
    promptPolls: 8,
    /** For so long the end counts as due after everything that can be seen has ended; then the service is just slow to say so. */
    finishing: 30_000,
    /** After a 429 pauses are this many times longer on top, less and less until `throttleFor` is over: the quota is shared by a team's jobs. */
    throttle: 2,
    throttleFor: 300_000,
};
/** The pace of `poll-interval: auto`. `random` spreads parallel jobs. */
function adaptivePace(random) {
    return (state) => {
        const slower = 1 + MODEL.throttle * Math.max(0, 1 - (state.sinceThrottled ?? MODEL.throttleFor) / MODEL.throttleFor);
        return Math.min(base(state) * slower, MODEL.ceiling) * (1 - MODEL.jitter + 2 * MODEL.jitter * random());
    };
}
function base(state) {
    if (state.pollsAfterDecision !== undefined && state.pollsAfterDecision < MODEL.promptPolls)
        return MODEL.floor;
    switch (state.statusClass) {
        case 'queued':
            return Math.min(Math.max(state.elapsed * MODEL.queuedShare, MODEL.shortest), MODEL.whileQueued);
        case 'blocked-approval':
        case 'blocked-canary':
            return MODEL.whileBlocked;
        default:
            if (state.allDone && state.sinceChange < MODEL.finishing)
                return MODEL.floor;
            if (state.durations.length < MIN_KNOWN)
                return growing(state);
            return Math.min(learned(state), state.elapsed < MODEL.early ? MODEL.whileEarly : MODEL.ceiling);
    }
}
/** Without history: in proportion to the age, since whoever waited an hour does not mind some seconds. */
function growing({ elapsed, queued }) {
    const age = elapsed - queued;
    if (age < MODEL.whileEarly)
        return Math.max(MODEL.whileEarly - age, MODEL.shortest);
    return Math.min(Math.max(age * MODEL.share, MODEL.shortest), MODEL.longest);
}
/** The shortest pause in which waiting unseen becomes worth a request. */
function learned({ elapsed, queued, durations, meanPause }) {
    const age = elapsed - Math.max(0, queued - MODEL.usualQueue);
    const survival = survivalOf(durations);
    const now = survival(age);
    const worth = (pause) => (pause / 2) * Math.log(now.all / survival(age + pause).all) >= MODEL.requestWorth;
    const isLate = now.seen < MODEL.lateFrom;
    const late = isLate ? Math.min((age - Math.max(...durations)) * MODEL.lateShare, MODEL.lateLongest) : 0;
    const most = isLate && meanPause !== undefined ? Math.max(meanPause * MODEL.lateMean, MODEL.floor) : MODEL.ceiling;
    const highest = Math.min(most, MODEL.ceiling);
    let [low, high] = [Math.min(Math.max(MODEL.floor, late), highest), highest];
    if (!worth(high))
        return high;
    while (high - low > 50) {
        const middle = (low + high) / 2;
        if (worth(middle))
            high = middle;
        else
            low = middle;
    }
    return low;
}
/** The probability that a run is still under way at an age, from the durations of earlier ones; `seen` is the part that is like them. */
function survivalOf(durations) {
    const logs = durations.map((ms) => Math.log(Math.max(ms, 1))).toSorted((a, b) => a - b);
    const groups = groupsOf(logs).map((group) => ({ share: group.length / logs.length, ...logisticOf(group) }));
    const median = Math.exp(logs[logs.length >> 1] ?? 0);
    return (age) => {
        const log = Math.log(Math.max(age, 1));
        let seen = 0;
        for (const { share, mean, scale } of groups)
            seen += share / (1 + Math.exp((log - mean) / scale));
        const surprise = (1 + Math.max(age, 0) / median) ** -MODEL.surpriseDecay;
        return { all: (1 - MODEL.surprise) * seen + MODEL.surprise * surprise, seen };
    };
}
/** Sorted logarithms of durations, split where a gap parts them: a build with a cache and one without are two kinds of run. */
function groupsOf(logs) {
    const groups = [];
    const gaps = logs.slice(1).map((log, index) => log - (logs[index] ?? log));
    const usual = gaps.toSorted((a, b) => a - b)[gaps.length >> 1] ?? 0;
    logs.forEach((log, index) => {
        const gap = gaps[index - 1] ?? Number.POSITIVE_INFINITY;
        if (index === 0 || gap > Math.max(MODEL.gap, MODEL.gapRatio * usual))
            groups.push([]);
        groups.at(-1)?.push(log);
    });
    return groups;
}
/**
 * The logistic distribution to expect the next one of a group from, in logarithms. Its longer tails suit a spread that is guessed from
 * a handful of runs better than a normal distribution's would.
 */
function logisticOf(group) {
    const mean = group.reduce((sum, log) => sum + log, 0) / group.length;
    const squares = group.reduce((sum, log) => sum + (log - mean) ** 2, 0);
    const variance = (squares + MODEL.priorWeight * MODEL.prior ** 2) / (group.length - 1 + MODEL.priorWeight);
    const deviation = Math.max(MODEL.leastSpread, Math.sqrt(variance * (1 + 1 / group.length)));
    return { mean, scale: deviation * MODEL.width };
}


/***/ }),

/***/ 987: // ./lib/src/run/polling/poll-interval.js + 1 modules
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ createPollInterval),
  R: () => (/* binding */ fingerprint)
});

// EXTERNAL MODULE: ./lib/src/run/polling/interval.js
var interval = __webpack_require__(8531);
// EXTERNAL MODULE: ./lib/src/run/model/status.js
var model_status = __webpack_require__(1510);
;// CONCATENATED MODULE: ./lib/src/run/polling/interval-state.js

/** No run is older; a longer age is a clock or a time stamp gone wrong. */
const OLDEST_MS = 35 * 86_400_000;
/**
 * @param options.serviceTime the service's time, to tell how old a run is that began before we followed it
 * @param options.durations of earlier successful runs; read anew each time, since they may arrive while following
 */
function createPaceState(begun, options) {
    let view;
    let changedAt = begun;
    let queuedUntil = begun;
    let wasBlocked = false;
    let throttledAt;
    return {
        saw(next, now, changed) {
            view = next;
            if (changed)
                changedAt = now;
            if (next.statusClass === 'queued')
                queuedUntil = now;
            wasBlocked ||= (0,model_status/* isBlocked */.lT)(next.statusClass);
        },
        throttled(now) {
            throttledAt = now;
        },
        state(now) {
            const elapsed = ageOf(view, options.serviceTime?.()) ?? now - begun;
            return {
                statusClass: view?.statusClass ?? 'unknown',
                elapsed,
                queued: Math.max(0, Math.min(elapsed, queuedUntil - (now - elapsed), queuedUntil - begun)),
                sinceChange: now - changedAt,
                allDone: view !== undefined && allDone(view),
                // How long a person took is no forecast of how long the next one will.
                durations: wasBlocked ? [] : options.durations(),
                sinceThrottled: throttledAt === undefined ? undefined : now - throttledAt,
            };
        },
    };
}
/** How long ago a run began by the service's clock, in ms; nothing if it does not say, or says nonsense. */
function ageOf(view, serviceNow) {
    if (!view || view.startedAt === null || serviceNow === undefined)
        return undefined;
    const age = serviceNow - view.startedAt;
    return age >= 0 && age <= OLDEST_MS ? age : undefined;
}
/** Whether every server or task that can be seen has ended. */
function allDone({ targets, tasks }) {
    if (targets.length + tasks.length === 0)
        return false;
    return targets.every((target) => (0,model_status/* isEnded */.pl)((0,model_status/* pipelineStatus */.pO)(target.status))) && tasks.every((task) => (0,model_status/* isEnded */.pl)(task.statusClass));
}

;// CONCATENATED MODULE: ./lib/src/run/polling/poll-interval.js


/** The poll interval of one run: `poll-interval`, or adapted to what earlier runs took and to what is seen of this one. Times in ms. */
function createPollInterval(options) {
    const { begun, random, pollIntervalMs, align = (pace) => pace, onStop } = options;
    const tracker = createPaceState(begun, options);
    const pace = align(pollIntervalMs === undefined ? (0,interval/* adaptivePace */.i_)(random) : (0,interval/* fixedPace */.QK)(pollIntervalMs));
    let previous;
    let polls = 0;
    let actedAfter;
    const known = (at) => ({
        ...tracker.state(at),
        meanPause: polls === 0 ? undefined : (at - begun) / (polls + options.durations().length),
        pollsAfterDecision: actedAfter === undefined ? undefined : polls - actedAfter,
    });
    return {
        known,
        saw(view, at) {
            polls += 1;
            tracker.saw(view, at, !previous || fingerprint(previous) !== fingerprint(view));
            previous = view;
        },
        throttled: (at) => tracker.throttled(at),
        acted: () => {
            actedAfter = polls;
        },
        nextMs: (at) => pace(known(at)),
        stop: onStop,
    };
}
/** A progress made of more than the status: changes of steps, tasks and analyses count as changes. */
function fingerprint(view) {
    return JSON.stringify([
        view.status,
        view.statusClass,
        view.targets.map((target) => [target.id, target.status, target.steps.map((step) => step.status)]),
        view.tasks.map((task) => [task.id, task.status, task.deployment ? fingerprint(task.deployment) : '']),
        view.canary.length,
    ]);
}


/***/ }),

/***/ 2385: // ./lib/src/run/services/names.js
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D_: () => (/* binding */ NameNotResolved),
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   KI: () => (/* binding */ resolveProject),
/* harmony export */   d2: () => (/* binding */ resolvePipeline),
/* harmony export */   d8: () => (/* binding */ resolveScenario)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1916);

/** Digits only are an id; `name:` in front forces a name. */
function parseReference(value) {
    if (/^\d+$/.test(value))
        return { by: 'id', id: value };
    return { by: 'name', name: value.startsWith('name:') ? value.slice('name:'.length) : value };
}
/** A name that is not there (candidates: the closest first), or is there more than once (candidates: those that have it). */
class NameNotResolved extends Error {
    kind;
    wanted;
    why;
    candidates;
    total;
    name = 'NameNotResolved';
    constructor(kind, wanted, why, candidates, 
    /** How many there are in all, of which `candidates` are some. */
    total) {
        super(`${kind} ${wanted}: ${why}`);
        this.kind = kind;
        this.wanted = wanted;
        this.why = why;
        this.candidates = candidates;
        this.total = total;
    }
}
/** Candidates shown at most; beyond that a list stops being a help. */
const MAX_CANDIDATES = 10;
/** The distance takes time by the product of both lengths, and a remote name can be of any length. */
const MAX_NAME = 100;
/** Finds one thing by id or exact name; the services' filters match substrings, so equality is checked here. */
async function resolve(kind, reference, list) {
    if (reference.by === 'id')
        return { id: reference.id, name: '' };
    const wanted = reference.name.normalize('NFC');
    const same = (items) => items.filter((item) => item.name.normalize('NFC') === wanted);
    const found = same(await list(reference.name));
    if (found.length === 1 && found[0])
        return found[0];
    if (found.length > 1)
        throw new NameNotResolved(kind, reference.name, 'ambiguous', found.slice(0, MAX_CANDIDATES), found.length);
    // Only now, for the sake of a helpful message (and of a filter that finds less than it should), everything is read.
    const all = await list(undefined);
    const late = same(all);
    if (late.length === 1 && late[0])
        return late[0];
    if (late.length > 1)
        throw new NameNotResolved(kind, reference.name, 'ambiguous', late.slice(0, MAX_CANDIDATES), late.length);
    const rank = new Map(all.map((item) => [item, (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(item.name.slice(0, MAX_NAME), wanted.slice(0, MAX_NAME))]));
    const closest = all.toSorted((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0)).slice(0, MAX_CANDIDATES);
    throw new NameNotResolved(kind, reference.name, 'missing', closest, all.length);
}
/** Resolves a scenario: up to three look-ups that depend on each other, none for what is given by id. */
async function resolveScenario(api, references, wait, onResolved) {
    const project = await resolveProject(api, references.project, wait, onResolved);
    const stage = await resolve('stage', references.stage, (name) => api.stages(project.id, name, wait));
    onResolved('stage', stage);
    const scenario = await resolve('scenario', references.scenario, (name) => api.scenarios(project.id, stage.id, name, wait));
    onResolved('scenario', scenario);
    return { project, stage, scenario };
}
async function resolveProject(api, reference, wait, onResolved) {
    const project = await resolve('project', reference, (name) => api.projects(name, wait));
    onResolved('project', project);
    return project;
}
async function resolvePipeline(api, reference, wait, onResolved) {
    const project = await resolve('pipeline', reference, (name) => api.projects(name, wait));
    onResolved('pipeline', project);
    return { project };
}


/***/ }),

/***/ 2556: // ./lib/src/run/services/run-services.js + 1 modules
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ createRunServices),
  J: () => (/* binding */ withEnds)
});

// EXTERNAL MODULE: ./lib/src/ncloud/errors.js
var errors = __webpack_require__(3717);
// EXTERNAL MODULE: ./lib/src/run/lifecycle/common.js
var common = __webpack_require__(7110);
// EXTERNAL MODULE: ./lib/src/run/model/status.js
var model_status = __webpack_require__(1510);
;// CONCATENATED MODULE: ./lib/src/run/services/search.js


/** New runs that are read themselves at most; where there are more, none of them is ours by elimination anyway. */
const MAX_READ = 3;
/** Times that STS is asked at most for whose the keys are: each may take as long as the list itself. */
const MAX_TRIES = 4;
/**
 * Lists for the search of a start whose answer was lost: of runs that are new it is told whether they are foreign by their own word, since
 * they are of another scenario or were requested by another account (R2). A deployment's list has neither, so that they are read, each once.
 */
function createSearch(kind, account) {
    const read = new Map();
    let known;
    let tries = 0;
    const names = async (wait) => {
        if (known || !account || tries >= MAX_TRIES)
            return known ?? [];
        tries += 1;
        try {
            known = await account(wait);
        }
        catch (error) {
            if (!(error instanceof errors/* ApiError */.hD))
                throw error;
            // A refusal is final; what passes is asked again with the next list, of which a search has some ten.
            if (!(0,errors/* isTransient */.dg)(error.failure))
                known = [];
        }
        return known ?? [];
    };
    const readRun = async ({ historyId }, wait) => {
        // A detail may name nobody at first.
        if (kind.mode !== 'deploy' || read.get(historyId)?.executor)
            return;
        try {
            read.set(historyId, await kind.poll(historyId, undefined, wait));
        }
        catch (error) {
            if (!(error instanceof errors/* ApiError */.hD))
                throw error;
        }
    };
    const withDetail = (run) => {
        const view = read.get(run.historyId);
        if (!view)
            return run;
        return { ...run, startedAt: run.startedAt ?? view.startedAt, requester: view.executor, isOfTarget: view.scenario !== null };
    };
    let requesters = [];
    return {
        async list(runs, before, wait) {
            const isNew = (run) => !before.includes(run.historyId);
            const unread = runs.filter(isNew).slice(0, MAX_READ);
            await Promise.all(unread.map((run) => readRun(run, wait)));
            const detailed = runs.map(withDetail);
            requesters = detailed.map(({ requester = '' }) => requester).filter((requester) => requester !== '');
            const own = detailed.some((run) => isNew(run) && run.requester) ? await names(wait) : [];
            return detailed.map((run) => {
                const view = read.get(run.historyId);
                const isOurs = !(view && (0,common/* isOfOther */.Yc)(view, kind.target)) && canBeOurs(run.requester ?? '', own, requesters);
                return isOurs || !isNew(run) ? run : { ...run, isForeign: true };
            });
        },
        async judge(view, wait) {
            if (view.executor === '')
                return view;
            return canBeOurs(view.executor, await names(wait), requesters) ? view : { ...view, isForeign: true };
        },
    };
}
const MAIL = /^([^@\s]+)@[^@\s]+$/;
/**
 * Whether a requester, in a history's words, can be the account with these names. How a history names accounts is not documented: another
 * name proves something only where both are mail addresses of different people, or where the history is seen to use one of our names.
 * @param requesters all that the history names
 */
function canBeOurs(requester, own, requesters) {
    const plain = (name) => name.trim().toLowerCase();
    // One person may have several addresses, with the same name before the @.
    const person = (name) => MAIL.exec(name)?.[1] ?? name;
    const ours = own.map(plain).filter((name) => name !== '');
    const name = plain(requester);
    if (name === '' || ours.length === 0 || ours.some((one) => person(one) === person(name)))
        return true;
    const isComparable = (MAIL.test(name) && ours.some((one) => MAIL.test(one))) || requesters.some((one) => ours.includes(plain(one)));
    return !isComparable;
}

;// CONCATENATED MODULE: ./lib/src/run/services/run-services.js




function createRunServices(binding) {
    const { deploy, serviceTime } = binding;
    let kind = binding.target && binding.bind(binding.target);
    const bound = () => {
        if (!kind)
            throw new TypeError('the target of the run is not known yet');
        return kind;
    };
    let search;
    const ended = new Map();
    const list = async (wait, since) => withEnds(bound(), unique(await bound().recent(wait, since)), wait, ended);
    const ids = (historyId) => ({ projectId: bound().target.project.id, historyId });
    return {
        resolve: async (wait) => {
            const target = await binding.resolve(wait);
            kind = binding.bind(target);
            return target;
        },
        list: (wait) => list(wait),
        search: async (known, since, wait) => {
            search ??= createSearch(bound(), binding.account);
            return search.list(await list(wait, since), known, wait);
        },
        start: (wait) => bound().start(wait),
        poll: async (historyId, previous, wait) => {
            const view = await bound().poll(historyId, previous, wait);
            return search ? search.judge(view, wait) : view;
        },
        decide: async (historyId, decision, wait) => {
            await deploy[CALLS[decision]](ids(historyId), wait);
        },
        cancel: async (historyId, by, wait) => {
            // SourceDeploy would take a pipeline's numbers for those of one of its own runs.
            if (by === 'canary-reject' && bound().mode !== 'deploy')
                throw new TypeError('a pipeline run has no canary of its own');
            await (by === 'canary-reject' ? deploy.canaryReject(ids(historyId), wait) : bound().cancel(historyId, wait));
        },
        isConflict: (failure) => failure.kind === 'http' && bound().isConflict(failure),
        serviceTime,
    };
}
const CALLS = {
    approve: 'approve',
    reject: 'reject',
    'canary-approve': 'canaryApprove',
    'canary-reject': 'canaryReject',
};
/** A list that names a run twice has it once (R7). */
function unique(runs) {
    return [...new Map(runs.map((run) => [run.historyId, run])).values()];
}
/** Runs with an undocumented word that are read themselves at most, a list; one is rare, and many are read list by list. */
const MAX_UNKNOWN_READ = 5;
/**
 * Lists of deployments carry no end times, so a run under a word that nobody documented is read itself: one that has ended stands in
 * nobody's way. One that can't be read counts as under way, which at worst costs a wait.
 * @param ended what was seen to have ended before, and is not read again
 */
async function withEnds(kind, runs, wait, ended = new Map()) {
    const isOpen = (run) => run.statusClass === 'unknown' && (0,model_status/* isUnderWay */.gn)(run) && !ended.has(run.historyId);
    await Promise.all(runs
        .filter(isOpen)
        .slice(0, MAX_UNKNOWN_READ)
        .map(async (run) => {
        const view = await readTwice(kind, run.historyId, wait);
        if (!view || !(0,common/* isOver */.PU)(view))
            return;
        const { startedAt, finishedAt, status, statusClass } = view;
        ended.set(run.historyId, { ...run, startedAt: startedAt ?? run.startedAt, finishedAt, status, statusClass });
    }));
    return runs.map((run) => (run.statusClass === 'unknown' ? (ended.get(run.historyId) ?? run) : run));
}
/** One failure that passes must not make a conflict of a run that has ended long ago. Nothing if it can't be read. */
async function readTwice(kind, historyId, wait) {
    for (let tries = 0; tries < 2; tries++) {
        try {
            return await kind.poll(historyId, undefined, wait);
        }
        catch (error) {
            if (!(error instanceof errors/* ApiError */.hD))
                throw error;
            if (!(0,errors/* isTransient */.dg)(error.failure))
                return undefined;
        }
    }
    return undefined;
}


/***/ }),

/***/ 6616: // ./lib/src/runner/hidden-values.js
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Db: () => (/* binding */ quotableUrl),
/* harmony export */   VY: () => (/* binding */ secretsIn),
/* harmony export */   bs: () => (/* binding */ createQuote),
/* harmony export */   bt: () => (/* binding */ createSecretFinder),
/* harmony export */   dK: () => (/* binding */ mask),
/* harmony export */   pH: () => (/* binding */ SECRET_INPUTS)
/* harmony export */ });
/* harmony import */ var _ncloud_credentials_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5630);
/* harmony import */ var _shared_scrub_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5786);


/** Longest value quoted in a message, in characters: beyond it the sentence around it can't be read any more. */
const MAX_QUOTE_LENGTH = 80;
/** Shortest secret that is searched for inside a value: a shorter one is in half of all words. */
const MIN_SECRET_PART_LENGTH = 4;
/** Shortest piece of a pasted `.env` or JSON block that counts as a secret of its own: shorter ones are words such as `key`. */
const MIN_PIECE_LENGTH = 8;
/** NAVER Cloud's and GitHub's tokens by their form: pasted into a wrong input they are secrets that no other input knows of. */
const LOOKS_LIKE_KEY = /(?:^|[^A-Za-z0-9])(?:ncp_[A-Za-z0-9_]{16,}|gh[a-z]_[A-Za-z0-9]{16,}|github_pat_\w{16,}|[A-Za-z0-9]{40})(?:$|[^A-Za-z0-9])/;
/** Inputs whose values are secrets. */
const SECRET_INPUTS = ['access-key', 'secret-key', 'github-token'];
/**
 * Everything secret that inputs and environment hold, as it was given and in its parts: for masking before anything is printed, and for
 * leaving it out of messages. Empty values aside.
 */
function secretsIn(core, env) {
    return [...new Set(namedSecrets(core, env).flatMap(({ values }) => values))];
}
/** The inputs and variables that hold a secret, with its value as given and its parts. */
function namedSecrets(core, env) {
    const inputs = SECRET_INPUTS.map((name) => [name, core.getInput(name)]);
    const variables = Object.values(_ncloud_credentials_js__WEBPACK_IMPORTED_MODULE_0__/* .CREDENTIAL_VARIABLES */ .e).flatMap((names) => names.map((name) => [name, env[name] ?? '']));
    return [...inputs, ...variables].flatMap(([name, value]) => {
        const whole = value.trim();
        const pieces = whole.split(/[\s"'`“”‘’=,:;]+/).filter((piece) => piece.length >= MIN_PIECE_LENGTH);
        return whole === '' ? [] : [{ name, values: [whole, ...pieces] }];
    });
}
/**
 * A function that names the inputs and variables whose secret is in a value, in whatever form: such a value would go into the log, URLs and
 * names on GitHub. Secrets too short to be masked are not looked for.
 */
function createSecretFinder(core, env) {
    const scrubbers = namedSecrets(core, env).map(({ name, values }) => ({ name, scrubber: (0,_shared_scrub_js__WEBPACK_IMPORTED_MODULE_1__/* .createScrubber */ .H)(values) }));
    return (value) => scrubbers.filter(({ scrubber }) => scrubber.text(value) !== value).map(({ name }) => name);
}
/** Has the runner mask what is long enough to be a key: masking less would blot out half the log and make GitHub drop outputs. */
function mask(core, secrets) {
    for (const secret of secrets)
        if (secret.length >= _shared_scrub_js__WEBPACK_IMPORTED_MODULE_1__/* .MIN_SECRET_LENGTH */ .v)
            core.setSecret(secret);
}
/**
 * A function that prepares a value for a message: cut to a length that leaves the message readable, or `hidden` where the value is or
 * holds a secret, whatever input it was pasted into.
 */
function createQuote(secrets, hidden) {
    const lower = secrets.map((secret) => secret.toLowerCase());
    const scrubber = (0,_shared_scrub_js__WEBPACK_IMPORTED_MODULE_1__/* .createScrubber */ .H)(secrets);
    return (value) => {
        const text = value.toLowerCase();
        const isSecret = lower.some((secret) => text === secret || (secret.length >= MIN_SECRET_PART_LENGTH && text.includes(secret)));
        if (isSecret || scrubber.text(value) !== value || LOOKS_LIKE_KEY.test(value))
            return hidden;
        return value.length > MAX_QUOTE_LENGTH ? `${value.slice(0, MAX_QUOTE_LENGTH)}…` : value;
    };
}
/** A URL for a message: without query and fragment, and nothing of one that has a user name or password in it, or may have. */
function quotableUrl(url) {
    return url.includes('@') ? undefined : url.replace(/[?#].*$/s, '');
}


/***/ }),

/***/ 461: // ./lib/src/runner/input-reader.js
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kd: () => (/* binding */ withoutZeros),
/* harmony export */   ic: () => (/* binding */ createInputReader),
/* harmony export */   te: () => (/* binding */ referenceProblem)
/* harmony export */ });
/* harmony import */ var _messages_messages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4082);
/* harmony import */ var _run_model_operations_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(642);
/* harmony import */ var _run_services_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2385);
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4921);
/* harmony import */ var _hidden_values_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6616);





function createInputReader(host) {
    const given = Object.fromEntries(_run_model_operations_js__WEBPACK_IMPORTED_MODULE_1__/* .INPUT_NAMES */ .Qh.map((name) => [name, host.core.getInput(name).trim()]));
    const value = (name) => given[name] || _run_model_operations_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULTS */ .zY[name];
    const language = (0,_messages_messages_js__WEBPACK_IMPORTED_MODULE_0__/* .languageOf */ .eX)(value('language'));
    const messages = (0,_messages_messages_js__WEBPACK_IMPORTED_MODULE_0__/* .messagesFor */ .kP)(language).inputs;
    const problems = [];
    const quote = (0,_hidden_values_js__WEBPACK_IMPORTED_MODULE_4__/* .createQuote */ .bs)((0,_hidden_values_js__WEBPACK_IMPORTED_MODULE_4__/* .secretsIn */ .VY)(host.core, host.env), messages.hidden);
    const notAllowed = (name, allowed, hint = '') => void problems.push(`${messages.notAllowed(name, quote(value(name)), allowed)}${hint && ` ${hint}`}`);
    return {
        language,
        messages,
        problems,
        given,
        value,
        quote,
        choice(name, allowed, hint) {
            const found = allowed.find((word) => word.toLowerCase() === value(name).toLowerCase());
            if (found === undefined)
                notAllowed(name, allowed, hint);
            return found ?? allowed[0];
        },
        boolean(name) {
            // The runner's own booleans (contract §2); `yes` or `1` would be somebody's guess.
            if (/^(true|True|TRUE)$/.test(value(name)))
                return true;
            if (!/^(false|False|FALSE)$/.test(value(name)))
                notAllowed(name, ['true', 'false']);
            return false;
        },
        duration(name) {
            const ms = (0,_duration_js__WEBPACK_IMPORTED_MODULE_3__/* .parseDuration */ .E9)(value(name));
            if (ms === undefined || ms <= 0)
                problems.push(messages.badDuration(name, quote(value(name))));
            return ms ?? 0;
        },
        reference(name) {
            const text = value(name);
            const wrong = referenceProblem(text);
            if (wrong === 'empty')
                problems.push(messages.emptyName(name, quote(text)));
            if (wrong === 'leading-zero')
                problems.push(messages.leadingZero(name, quote(text), quote(withoutZeros(text))));
            return (0,_run_services_names_js__WEBPACK_IMPORTED_MODULE_2__/* .parseReference */ .F2)(text);
        },
    };
}
/** Why a text names nothing: `name:` alone, or an id that the service would read as another one (`02101` is 2101 to it). */
function referenceProblem(text) {
    if (/^(name:\s*)?$/.test(text))
        return 'empty';
    return /^0\d+$/.test(text) ? 'leading-zero' : undefined;
}
/** The id that digits with leading zeros are to the service. */
const withoutZeros = (digits) => digits.replace(/^0+(?=\d)/, '');


/***/ }),

/***/ 3545: // ./lib/src/runner/inputs.js + 2 modules
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ readInputs)
});

// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(1916);
// EXTERNAL MODULE: ./lib/src/messages/messages.js + 12 modules
var messages = __webpack_require__(4082);
// EXTERNAL MODULE: ./lib/src/ncloud/endpoints.js
var endpoints = __webpack_require__(3170);
// EXTERNAL MODULE: ./lib/src/run/model/operations.js
var operations = __webpack_require__(642);
// EXTERNAL MODULE: ./lib/src/ncloud/credentials.js
var credentials = __webpack_require__(5630);
;// CONCATENATED MODULE: ./lib/src/runner/credentials-input.js

const INPUT_OF = {
    accessKey: 'access-key',
    secretKey: 'secret-key',
};
/** Stands in for a source whose inputs are wrong; with a problem noted, nobody uses it. */
const NONE = { from: 'keys', keys: { accessKey: '', secretKey: '' } };
/** Name of a profile in `~/.ncloud/configure`: what can stand between the brackets of a heading. */
const PROFILE = /^profile(?::([^\p{C}[\]]{1,100}))?$/iu;
/** Reads `credentials`, and the key pair where it comes from inputs or environment. */
function readCredentials(reader, env) {
    const { given, messages, problems, quote } = reader;
    const text = reader.value('credentials');
    const source = text.toLowerCase() === 'server-role' ? { from: 'server-role' } : PROFILE.test(text) ? profile(text) : undefined;
    if (source) {
        for (const name of Object.values(INPUT_OF))
            if (given[name] !== '')
                problems.push(messages.keysNotUsed(name, quote(text)));
        return source;
    }
    if (text.toLowerCase() !== 'keys') {
        problems.push(messages.notAllowed('credentials', quote(text), ['keys', 'profile', 'profile:NAME', 'server-role']));
        return NONE;
    }
    return readKeys(reader, env);
}
const profile = (text) => ({ from: 'profile', profile: PROFILE.exec(text)?.[1]?.trim() ?? '' });
function readKeys({ given, messages, problems }, env) {
    const keys = (0,credentials/* resolveCredentials */.z)({ accessKey: given['access-key'], secretKey: given['secret-key'] }, env);
    if (keys.ok)
        return { from: 'keys', keys: keys.credentials };
    const empty = keys.problems.filter(({ problem }) => problem === 'empty').map(({ field }) => INPUT_OF[field]);
    if (empty.length > 0)
        problems.push(messages.emptyCredentials(empty));
    for (const { field, problem, variable } of keys.problems) {
        if (problem === 'quoted')
            problems.push(messages.quotedCredential(INPUT_OF[field], variable));
        if (problem === 'malformed')
            problems.push(messages.malformedCredential(INPUT_OF[field], variable));
    }
    return NONE;
}
/** An NRN of a role, such as `nrn:PUB:IAM::123456:Role/0b2d…`; lenient, since gov and fin write other words for PUB. */
const ROLE = /^nrn:[a-z]{2,10}:iam:[\w-]*:\w*:role\/[\w.-]{1,100}$/i;
function readRole({ value, messages, problems, quote }) {
    const role = value('role');
    if (role !== '' && !ROLE.test(role))
        problems.push(messages.badRole(quote(role)));
    return role;
}

// EXTERNAL MODULE: ./lib/src/runner/duration.js
var duration = __webpack_require__(4921);
// EXTERNAL MODULE: ./lib/src/runner/hidden-values.js
var hidden_values = __webpack_require__(6616);
;// CONCATENATED MODULE: ./lib/src/runner/input-meaning.js



/** Notes needed inputs that are empty, and given ones that mean nothing here: nothing is silently ignored (contract §2). */
function checkMeaning(reader, mode, operation) {
    const { given, messages, problems, quote } = reader;
    // A URL may carry a password.
    const shown = (name) => quote(name.endsWith('-url') ? ((0,hidden_values/* quotableUrl */.Db)(given[name]) ?? messages.hidden) : given[name]);
    const hasTargets = given.targets !== '' && (0,operations/* isMeaningful */.XA)('targets', mode, operation);
    const missing = (0,operations/* needed */.Ow)(mode, operation, hasTargets).filter((name) => given[name] === '');
    // A name may have a slash; only where the rest is missing it is a path.
    const isPath = given.project.includes('/') && missing.includes('stage') && missing.includes('scenario');
    const idle = operations/* INPUT_NAMES */.Qh.filter((name) => isGiven(reader, name) && !(0,operations/* isMeaningful */.XA)(name, mode, operation));
    problems.push(...(missing.length > 0 ? [`${messages.needed(missing, mode, operation)}${isPath ? ` ${messages.splitPath}` : ''}`] : []), ...idle.map((name) => messages.meaningless(name, shown(name), mode, operation)));
    for (const [name, other] of COMPANIONS)
        if (isGiven(reader, name) &&
            given[other] === '' &&
            (0,operations/* isMeaningful */.XA)(name, mode, operation) &&
            (0,operations/* isMeaningful */.XA)(other, mode, operation))
            problems.push(messages.needsOther(name, shown(name), other));
}
/** Inputs that mean nothing without another one. */
const COMPANIONS = [
    ['environment-url', 'environment'],
    ['max-parallel', 'targets'],
    ['fail-fast', 'targets'],
];
/** Whether an input says anything: a default that was spelt out, or spelt in other letters, says nothing. */
function isGiven({ given }, name) {
    const value = given[name];
    if (value === '' || name === 'github-token')
        return false; // its default is an expression, which the runner has put a value for
    const same = (text) => (0,duration/* parseDuration */.E9)(text) ?? text.toLowerCase();
    const isDefault = same(value) === same(name === 'max-parallel' ? 'all' : operations/* DEFAULTS */.zY[name]);
    return !isDefault;
}

// EXTERNAL MODULE: ./lib/src/runner/input-reader.js
var input_reader = __webpack_require__(461);
// EXTERNAL MODULE: ./lib/src/runner/step-settings.js
var step_settings = __webpack_require__(6653);
;// CONCATENATED MODULE: ./lib/src/runner/inputs.js










/** GitHub ends a job on its own runners after this long, in ms; a budget beyond it would never be kept. */
const MAX_HOSTED_JOB_MS = 6 * 3_600_000;
/** Bounds of `poll-interval` in ms (contract §2): quicker polls are throttled, slower ones miss what happens in between. */
const MIN_POLL_MS = 1000;
const MAX_POLL_MS = 600_000;
/** Longest history id, in characters. Known ones have 5 to 20; it becomes a part of a URL, where servers take some 2,000. */
const MAX_HISTORY_ID_LENGTH = 200;
/** Reads every input and answers either all of them, as the settings of the operation, or all that is wrong with them. Never throws. */
async function readInputs(host) {
    const reader = (0,input_reader/* createInputReader */.ic)(host);
    const { problems, language } = reader;
    refuseSecrets(reader, host);
    refuseMisspelt(reader, host.env);
    const { mode, operation } = readOperation(reader);
    const common = readCommon(reader, host.env);
    // The canary decisions exist on VPC only (reference/sourcedeploy-api.md §1).
    if (mode === 'deploy' && operation.startsWith('canary-') && common.location.platform === 'classic') {
        problems.push(reader.messages.notAllowed('platform', 'classic', ['vpc']));
    }
    const settings = await readVariant(reader, mode, operation, common);
    checkBudgets(reader, settings, host.env);
    return problems.length > 0 ? { ok: false, problems, language } : { ok: true, settings: Object.freeze(settings) };
}
/** A secret where none belongs would be shown as a name, sent as part of a URL, and written to GitHub. */
function refuseSecrets({ given, messages, problems }, host) {
    const secretsOf = (0,hidden_values/* createSecretFinder */.bt)(host.core, host.env);
    for (const name of operations/* INPUT_NAMES */.Qh) {
        if (hidden_values/* SECRET_INPUTS */.pH.some((secret) => secret === name))
            continue;
        const secrets = secretsOf(given[name]);
        if (secrets.length > 0)
            problems.push(messages.holdsSecret(name, secrets));
    }
}
/** Edits from an input's name to what counts as a slip of it. */
const MAX_SLIP = 2;
/**
 * The runner only warns of an input that there is none of, and hands it on: `operaton: check` would deploy. What is far from every name may
 * be the job's own variable.
 */
function refuseMisspelt({ messages, problems }, env) {
    for (const variable of Object.keys(env)) {
        const name = /^INPUT_(.{4,40})$/i.exec(variable)?.[1]?.toLowerCase();
        if (name === undefined || operations/* INPUT_NAMES */.Qh.some((known) => known === name))
            continue;
        const [meant] = operations/* INPUT_NAMES */.Qh.filter((known) => (0,mod/* distance */.Io)(known, name) <= Math.min(MAX_SLIP, known.length / 4));
        if (meant !== undefined)
            problems.push(messages.misspelt(name, meant));
    }
}
/** Mode and operation; and, where both are known, what they need and have no use for: without them such complaints would mislead. */
function readOperation(reader) {
    const mode = reader.choice('mode', operations/* MODES */.FN);
    const isModeKnown = reader.problems.length === 0;
    const written = reader.value('operation');
    // The operation of a mode that is misspelt may be one of mode `api`, whose names have dots.
    const isFree = mode === 'api' || (!isModeKnown && written.includes('.'));
    const allowed = isModeKnown ? operations/* OPERATIONS */.xb[mode] : operations/* OPERATIONS */.xb.deploy;
    // The commonest guess; the list of allowed words does not say which of them it means.
    const hint = mode === 'deploy' && written.toLowerCase() === 'deploy' ? reader.messages.toDeploy : '';
    const operation = isFree ? written : reader.choice('operation', allowed, hint);
    if (reader.problems.length === 0)
        checkMeaning(reader, mode, operation);
    return { mode, operation };
}
function readCommon(reader, env) {
    const timeoutMs = reader.duration('timeout');
    const credentialsSource = readCredentials(reader, env);
    const role = readRole(reader);
    const location = readLocation(reader, env);
    reader.choice('language', messages/* LANGUAGES */.Yj);
    return {
        credentialsSource,
        role,
        location,
        language: reader.language,
        timeZone: readTimeZone(reader),
        summary: reader.boolean('summary'),
        githubToken: reader.given['github-token'],
        timeoutMs,
    };
}
function readLocation(reader, env) {
    const { value, given, messages, quote, problems } = reader;
    const apiUrl = value('api-url');
    const location = {
        site: reader.choice('site', endpoints/* SITES */.bo),
        platform: reader.choice('platform', endpoints/* PLATFORMS */.P4),
        region: (given.region || (env.NCLOUD_REGION ?? '').trim()).toUpperCase(),
        apiUrl,
    };
    const shown = { ...location, region: quote(location.region), apiUrl: quote((0,hidden_values/* quotableUrl */.Db)(apiUrl) ?? messages.hidden) };
    const regionFrom = given.region === '' ? 'NCLOUD_REGION' : 'region';
    problems.push(...(0,endpoints/* checkLocation */.c9)(location).map((problem) => messages.location(problem, shown, regionFrom)));
    return location;
}
/** The name as `Intl` writes it. An offset such as +09:00 is no name: it would be wrong for half a year in most places. */
function readTimeZone({ value, language, messages, problems, quote }) {
    const name = value('time-zone') || (language === 'ko' ? 'Asia/Seoul' : 'UTC');
    try {
        if (/^[A-Za-z]/.test(name))
            return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
    }
    catch {
        // A RangeError: Intl knows no such name.
    }
    problems.push(messages.badTimeZone(quote(name)));
    return 'UTC';
}
function readFollow(reader) {
    const { value, messages, problems, quote } = reader;
    const environmentUrl = value('environment-url');
    if (environmentUrl !== '' && value('environment') !== '' && !isWebUrl(environmentUrl))
        problems.push(messages.badUrl('environment-url', quote((0,hidden_values/* quotableUrl */.Db)(environmentUrl) ?? messages.hidden)));
    return {
        wait: reader.boolean('wait'),
        approvalTimeoutMs: reader.duration('approval-timeout'),
        onTimeout: reader.choice('on-timeout', ['detach', 'cancel']),
        onCancel: reader.choice('on-cancel', ['cancel', 'detach']),
        pollIntervalMs: readPollInterval(reader),
        environment: value('environment'),
        environmentUrl,
        commitStatus: value('commit-status'),
        comment: reader.boolean('comment'),
    };
}
function readPollInterval({ value, messages, problems, quote }) {
    const text = value('poll-interval');
    if (text.toLowerCase() === 'auto')
        return undefined;
    const ms = (0,duration/* parseDuration */.E9)(text);
    if (ms === undefined || ms < MIN_POLL_MS || ms > MAX_POLL_MS)
        problems.push(messages.badPollInterval(quote(text)));
    return ms;
}
function isWebUrl(text) {
    return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
/** Only what runs counts: without a run nothing waits for a person. */
function checkBudgets({ messages, problems }, settings, env) {
    const approvalMs = (0,step_settings/* isRunSettings */.ll)(settings) ? settings.approvalTimeoutMs : 0;
    const together = settings.timeoutMs + approvalMs;
    if (env.RUNNER_ENVIRONMENT === 'github-hosted' && together > MAX_HOSTED_JOB_MS)
        problems.push(messages.beyondHostedJob((0,duration/* formatDuration */.a3)(together), approvalMs > 0));
}
/** The part of the settings that is the operation's own. What was missing is a problem by now, and its place is filled with anything. */
async function readVariant(reader, mode, operation, common) {
    if (mode === 'api')
        return { ...common, mode, operation, parameters: reader.value('parameters') };
    if (operation === 'check')
        return { ...common, mode, operation, target: readTarget(reader, mode) };
    const follow = readFollow(reader);
    if (operation !== 'start' && operation !== 'request') {
        const act = { ...common, ...follow, project: readReference(reader, 'project'), historyId: readHistoryId(reader) };
        return mode === 'deploy'
            ? { ...act, mode, operation: operation }
            : { ...act, mode, operation: operation };
    }
    const { isMany, deploy, pipeline } = await readTargets(reader, mode);
    const options = {
        isMany,
        maxParallel: readMaxParallel(reader, deploy.length + pipeline.length),
        // Without `targets` it is told to be of no use, whatever it says.
        failFast: !isMany || reader.boolean('fail-fast'),
        onConflict: reader.choice('on-conflict', ['wait', 'attach', 'fail']),
    };
    return mode === 'deploy'
        ? { ...common, ...follow, ...options, mode, operation: operation, targets: deploy }
        : { ...common, ...follow, ...options, mode, operation: 'start', targets: pipeline };
}
async function readTargets(reader, mode) {
    const { given, problems } = reader;
    if (given.targets === '') {
        const target = readTarget(reader, mode);
        return target.mode === 'deploy'
            ? { isMany: false, deploy: [target], pipeline: [] }
            : { isMany: false, deploy: [], pipeline: [target] };
    }
    const { project, stage, scenario } = given;
    const { parseTargets } = await __webpack_require__.e(/* import() */ 358).then(__webpack_require__.bind(__webpack_require__, 2358));
    const parsed = await parseTargets(given.targets, mode, { project, stage, scenario }, reader);
    problems.push(...parsed.problems);
    return { isMany: true, ...parsed };
}
function readTarget(reader, mode) {
    const project = readReference(reader, 'project');
    if (mode === 'pipeline')
        return { mode, project };
    return { mode, project, stage: readReference(reader, 'stage'), scenario: readReference(reader, 'scenario') };
}
/** An input that is missing is told by `checkMeaning`, and has no second problem. */
function readReference(reader, name) {
    return reader.given[name] === '' ? { by: 'name', name: '' } : reader.reference(name);
}
function readHistoryId({ given, messages, problems, quote }) {
    const id = given['history-id'];
    if (/^0\d+$/.test(id))
        problems.push(messages.leadingZero('history-id', quote(id), quote((0,input_reader/* withoutZeros */.Kd)(id))));
    // It becomes one segment of a path: nothing that a URL would read in another way may be in it.
    else if (id !== '' && (!/^[\w.~-]+$/.test(id) || /^\.\.?$/.test(id) || id.length > MAX_HISTORY_ID_LENGTH))
        problems.push(messages.badHistoryId(quote(id)));
    return id;
}
function readMaxParallel({ given, messages, problems, quote }, targets) {
    const text = given['max-parallel'];
    // Without `targets` it is told to be of no use, whatever it says.
    if (given.targets === '' || text === '' || text.toLowerCase() === 'all')
        return Math.max(targets, 1);
    if (!/^[1-9]\d{0,3}$/.test(text))
        problems.push(messages.badMaxParallel(quote(text)));
    return Math.min(Number(text), Math.max(targets, 1));
}


/***/ }),

/***/ 223: // ./lib/src/runner/log.js
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ createLog)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9774);

/** Annotations of one level that GitHub shows per step (field-notes §4.5); what comes after goes to the log as plain lines. */
const MAX_WARNINGS = 9;
function createLog(core) {
    let inGroup = false;
    const warned = new Set();
    const endGroup = () => {
        if (inGroup)
            core.endGroup();
        inGroup = false;
    };
    return {
        info: (text) => core.info((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .logText */ .k)(text)),
        debug: (text) => core.debug((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .logText */ .k)(text)),
        notice: (text) => core.notice((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .logText */ .k)(text)),
        warning: (text) => {
            const safe = (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .logText */ .k)(text);
            if (warned.has(safe) || warned.size >= MAX_WARNINGS)
                return core.info(safe);
            warned.add(safe);
            core.warning(safe);
        },
        fail: (text) => core.setFailed((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .logText */ .k)(text)),
        group: (name) => {
            endGroup();
            core.startGroup((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .logText */ .k)(name));
            inGroup = true;
        },
        endGroup,
    };
}


/***/ }),

/***/ 6487: // ./lib/src/runner/outputs.js + 1 modules
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E7: () => (/* binding */ MAX_JSON_BYTES),
  lk: () => (/* binding */ createOutputs),
  Ly: () => (/* binding */ isoTime),
  Rl: () => (/* binding */ runSeconds)
});

// UNUSED EXPORTS: OUTPUT_NAMES, detailsOf

// EXTERNAL MODULE: ./lib/src/runner/escape.js
var runner_escape = __webpack_require__(9774);
;// CONCATENATED MODULE: ./lib/src/runner/json-cut.js
/** Cuts JSON at whole items, so that what is left is JSON. Works on the text, since parsing would round numbers beyond 2^53. */
const bytes = (text) => Buffer.byteLength(text);
const omitted = (count) => JSON.stringify({ omitted: count });
/** Room for the item that says how many are missing. */
const OMITTED_BYTES = bytes(`,${omitted(Number.MAX_SAFE_INTEGER)}`);
/** JSON of a list, of as many items as fit into `maxBytes`; the rest is counted in a last item `{"omitted": n}`. */
function cutJson(items, maxBytes) {
    return cutItems(items.map((item) => JSON.stringify(item)), maxBytes);
}
/**
 * JSON text of at most `maxBytes` bytes. A list is cut at whole items; of an object its longest list is; `{"omitted": n}` stands for
 * what is missing. What has no list, or is too long without it, is left out whole.
 */
function cutJsonText(text, maxBytes) {
    if (bytes(text) <= maxBytes)
        return text;
    const members = membersOf(text);
    if (text.trimStart().startsWith('['))
        return cutItems(members, maxBytes);
    const longest = members.reduce((most, member) => (isList(member) && member.length > (most?.length ?? 0) ? member : most), undefined);
    if (longest === undefined)
        return omitted(Math.max(members.length, 1));
    const others = bytes(text) - bytes(longest);
    const colon = valueStart(longest);
    const head = longest.slice(0, colon);
    const room = maxBytes - others - bytes(head);
    if (room < OMITTED_BYTES)
        return omitted(members.length);
    const shorter = head + cutItems(membersOf(longest.slice(colon)), room);
    return `{${members.map((member) => (member === longest ? shorter : member)).join(',')}}`;
}
function cutItems(texts, maxBytes) {
    const whole = `[${texts.join(',')}]`;
    if (bytes(whole) <= maxBytes)
        return whole;
    let length = 2 + OMITTED_BYTES;
    const fitting = [];
    for (const text of texts) {
        length += bytes(text) + 1;
        if (length > maxBytes)
            break;
        fitting.push(text);
    }
    return `[${[...fitting, omitted(texts.length - fitting.length)].join(',')}]`;
}
/** The texts between the commas of a list or an object, outside all that is inside them. */
function membersOf(text) {
    const members = [];
    let depth = 0;
    let from = 0;
    for (let at = 0; at < text.length; at++) {
        const character = text[at];
        if (character === '"')
            at = stringEnd(text, at);
        else if (character === '[' || character === '{') {
            depth += 1;
            if (depth === 1)
                from = at + 1;
        }
        else if (character === ']' || character === '}') {
            depth -= 1;
            if (depth === 0 && text.slice(from, at).trim() !== '')
                members.push(text.slice(from, at).trim());
        }
        else if (character === ',' && depth === 1) {
            members.push(text.slice(from, at).trim());
            from = at + 1;
        }
    }
    return members;
}
/** Where the string that begins at `at` ends. */
function stringEnd(text, at) {
    for (let end = at + 1; end < text.length; end++) {
        if (text[end] === '\\')
            end += 1;
        else if (text[end] === '"')
            return end;
    }
    return text.length;
}
/** Where the value of an object's member begins, after its name and colon. */
const valueStart = (member) => member.indexOf(':', stringEnd(member, 0)) + 1;
const isList = (member) => member.slice(valueStart(member)).trimStart().startsWith('[');

// EXTERNAL MODULE: ./lib/src/runner/safe-core.js
var safe_core = __webpack_require__(1994);
;// CONCATENATED MODULE: ./lib/src/runner/outputs.js



/** Outputs of contract §4. */
const OUTPUT_NAMES = [
    'history-id',
    'conclusion',
    'status',
    'project-id',
    'project-name',
    'stage-id',
    'stage-name',
    'scenario-id',
    'scenario-name',
    'started-at',
    'finished-at',
    'duration',
    'executor',
    'console-url',
    'details',
    'details-file',
    'github-deployment-id',
    'result',
    'result-file',
];
/** Longest text taken from the service into one output, in characters; names and statuses are a thousandth of it. */
const MAX_TEXT_LENGTH = 10_000;
/**
 * Longest `details` and `result`, in bytes (contract §4): Linux takes no variable of 128 KiB or more, and the next step's `env:` of 146 kB
 * ended it with "argument list too long".
 */
const MAX_JSON_BYTES = 100_000;
function createOutputs({ core, saveFile, messages }) {
    const values = new Map();
    let details;
    const set = (name, value) => {
        if (values.get(name) === value)
            return;
        values.set(name, value);
        core.setOutput(name, value);
    };
    const setJson = (name, text, cut) => {
        if (values.get(name) === cut)
            return;
        set(name, cut);
        try {
            if (saveFile)
                set(`${name}-file`, saveFile(`ncloud-${name}.json`, text));
        }
        catch (error) {
            core.warning((0,runner_escape/* logText */.k)(messages.fileFailed(`${name}-file`, (0,safe_core/* reasonOf */.A3)(error))));
        }
    };
    const named = (name, part) => {
        if (!part)
            return;
        set(`${name}-id`, part.id);
        if (part.name !== '')
            set(`${name}-name`, part.name.slice(0, MAX_TEXT_LENGTH));
    };
    return {
        set,
        setResolved: (part, found) => named(part === 'pipeline' ? 'project' : part, found),
        setTarget(target) {
            named('project', target.project);
            named('stage', target.stage);
            named('scenario', target.scenario);
        },
        setView(view) {
            named('project', view.project);
            named('stage', view.stage);
            named('scenario', view.scenario);
            set('status', view.status.slice(0, MAX_TEXT_LENGTH));
            set('executor', view.executor.slice(0, MAX_TEXT_LENGTH));
            set('started-at', isoTime(view.startedAt));
            set('finished-at', isoTime(view.finishedAt));
            set('duration', runSeconds(view));
            details = () => detailsOf(view);
        },
        setDetails(items) {
            details = () => items;
        },
        setResult(text) {
            const cut = cutJsonText(text, MAX_JSON_BYTES);
            setJson('result', text, cut);
            return { isWhole: cut === text };
        },
        setConclusion: (conclusion) => set('conclusion', conclusion),
        complete: () => {
            const items = details?.();
            if (items)
                setJson('details', JSON.stringify(items), cutJson(items, MAX_JSON_BYTES));
            for (const name of OUTPUT_NAMES)
                if (!values.has(name))
                    set(name, '');
        },
        get: (name) => values.get(name) ?? '',
    };
}
/** A run's duration by the service's clock, in whole seconds as text; empty while it is not over. */
function runSeconds({ startedAt, finishedAt }) {
    return startedAt !== null && finishedAt !== null ? String(Math.max(0, Math.round((finishedAt - startedAt) / 1000))) : '';
}
/** ISO 8601 UTC, or empty. */
function isoTime(ms) {
    return ms === null ? '' : new Date(ms).toISOString();
}
/** The servers of a deployment or the tasks of a pipeline (contract §4). */
function detailsOf(view) {
    return view.mode === 'pipeline'
        ? view.tasks.map(({ name, type, status, resultId, startedAt, finishedAt }) => ({
            name,
            type,
            status,
            resultId: resultId ?? '',
            startedAt: isoTime(startedAt),
            finishedAt: isoTime(finishedAt),
        }))
        : view.targets.map(({ name, status, steps }) => ({
            server: name,
            status,
            steps: steps.map((step) => ({ name: step.name, status: step.status, at: isoTime(step.at) })),
        }));
}


/***/ }),

/***/ 3882: // ./lib/src/runner/saved-state.js
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f4: () => (/* binding */ saveNonce),
/* harmony export */   kk: () => (/* binding */ sealedState),
/* harmony export */   kv: () => (/* binding */ readNonce),
/* harmony export */   o_: () => (/* binding */ claimsOpenRuns),
/* harmony export */   rh: () => (/* binding */ readSavedState),
/* harmony export */   xk: () => (/* binding */ createStateWriter),
/* harmony export */   yU: () => (/* binding */ stateIdentity)
/* harmony export */ });
/* unused harmony exports seal, unseal */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/** Runs of one step at most (contract §2, `targets`). */
const MAX_RUNS = 500;
/** Longest saved value, in bytes. Post gets each in its environment, where Linux ends a process's start at 128 KiB a variable. */
const MAX_VALUE_BYTES = 100_000;
/** All saved values together, in bytes: Linux gives a process some 2 MB for all of its environment, of which others need a part. */
const MAX_ALL_BYTES = 1_000_000;
/** The form of a sealed value. */
const SEALED = /^[0-9a-f]{64}\./;
/** The end of what is saved of a run of which nothing is left. */
const DONE = /"run":\{"phase":"done"\}\}$/;
const NONCE = 'nonce';
const entryName = (index) => `run-${index}`;
/**
 * Saves the random number that stands in for a secret where the keys come from elsewhere. Main's first act: whatever the job's
 * environment says in its place is overwritten by it.
 */
function saveNonce(core) {
    const nonce = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(32).toString('hex');
    core.saveState(NONCE, nonce);
    return nonce;
}
/** The nonce that main saved; empty where it did not get so far. For the post phase. */
function readNonce(core) {
    const nonce = core.getState(NONCE);
    return /^[0-9a-f]{64}$/.test(nonce) ? nonce : '';
}
/**
 * Under which identity a step saves. The secret key is the proof that nothing in a job's environment can make up; a profile and a
 * server's role have none that is the same in both phases. GITHUB_ACTION is no part of the step: inside a composite action the runner
 * gives it another value in the post phase, and keeps the state of steps apart by itself.
 */
function stateIdentity(source, nonce, env) {
    const step = JSON.stringify(['GITHUB_RUN_ID', 'GITHUB_RUN_ATTEMPT', 'GITHUB_JOB'].map((name) => env[name] ?? ''));
    const secret = source.from === 'keys' ? source.keys.secretKey : '';
    // The nonce tells this step from another of the same job with the same keys, whose state somebody may have kept.
    return { key: nonce === '' ? '' : `${nonce}${secret}`, step, nonce };
}
/** Seals a value so that post can tell it from what somebody else put into the job's environment. */
function seal(identity, name, text) {
    return `${proof(identity, name, text)}.${text}`;
}
/** A sealed value's text, if this step's main sealed it under this name. */
function unseal(identity, name, sealed) {
    if (identity.key === '' || sealed === '')
        return undefined;
    const dot = sealed.indexOf('.');
    const text = sealed.slice(dot + 1);
    return isSame(sealed.slice(0, Math.max(dot, 0)), proof(identity, name, text)) ? text : undefined;
}
/** Saved state of others than the runs (GitHub's reports), sealed and opened on the way. Empty values stay empty. */
function sealedState(core, identity) {
    return {
        saveState: (name, text) => core.saveState(name, text === '' ? '' : seal(identity, name, text)),
        getState: (name) => unseal(identity, name, core.getState(name)) ?? '',
    };
}
/** Whether something of the form that this action saves stands there for a run that is not done, proved or not. */
function claimsOpenRuns(core) {
    return Array.from({ length: MAX_RUNS }, (_, index) => core.getState(entryName(index))).some((sealed) => SEALED.test(sealed) && sealed.length <= MAX_VALUE_BYTES + 100 && !DONE.test(sealed));
}
/** Writes what main hands to post: one entry a run, each with a proof of its origin. */
function createStateWriter(core, identity) {
    const saved = new Map();
    let all = 0;
    return {
        save(index, value) {
            const text = JSON.stringify(value);
            const former = saved.get(index);
            if (former === text)
                return true;
            const bytes = Buffer.byteLength(text);
            const total = all - Buffer.byteLength(former ?? '') + bytes;
            if (index >= MAX_RUNS || bytes > MAX_VALUE_BYTES || total > MAX_ALL_BYTES)
                return false;
            core.saveState(entryName(index), seal(identity, entryName(index), text));
            saved.set(index, text);
            all = total;
            return true;
        },
    };
}
/**
 * What this step's main saved, by index. Everything else is left out, silently: it is damaged, of another step, or was put into the
 * job's environment by somebody who wants post to act on a run of theirs (R10).
 */
function readSavedState(core, identity) {
    if (identity.key === '')
        return [];
    const values = [];
    for (let index = 0; index < MAX_RUNS; index++) {
        const saved = core.getState(entryName(index));
        if (saved === '' || saved.length > MAX_VALUE_BYTES + 100)
            continue;
        const text = unseal(identity, entryName(index), saved);
        if (text !== undefined)
            values.push({ index, value: JSON.parse(text) });
    }
    return values;
}
/** HMAC-SHA256 over all that the value depends on. From it alone the key can only be guessed as a whole. */
function proof({ key, step }, name, text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', key)
        .update(JSON.stringify(['saved state', step, name, text]))
        .digest('hex');
}
function isSame(given, expected) {
    const [one, other] = [Buffer.from(given), Buffer.from(expected)];
    return one.length === other.length && (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.timingSafeEqual)(one, other);
}


/***/ }),

/***/ 4016: // ./lib/src/runner/signals.js
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ listenForInterruption)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8474);
/* harmony import */ var _run_model_interrupted_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2148);


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
    (0,node_events__WEBPACK_IMPORTED_MODULE_0__.setMaxListeners)(0, soon.signal, later.signal);
    let at = Number.POSITIVE_INFINITY;
    host.onSignal((signalName) => {
        if (soon.signal.aborted)
            return;
        at = clock.elapsed();
        const reason = new _run_model_interrupted_js__WEBPACK_IMPORTED_MODULE_1__/* .Interrupted */ .j(signalName);
        void abortLater(clock, later, reason);
        onInterrupted(signalName);
        soon.abort(reason);
    });
    const { signal } = soon;
    return {
        signal,
        requestSignal: later.signal,
        onSignal(listener) {
            const notify = () => listener(signal.reason.signalName);
            if (signal.aborted)
                notify();
            else
                signal.addEventListener('abort', notify, { once: true });
            return () => signal.removeEventListener('abort', notify);
        },
        deadline: () => at + ALL_MS,
        end: () => at + END_MS,
    };
}
async function abortLater(clock, controller, reason) {
    await clock.sleep(START_GRACE_MS);
    controller.abort(reason);
}


/***/ }),

/***/ 6653: // ./lib/src/runner/step-settings.js
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cE: () => (/* binding */ isStartSettings),
/* harmony export */   h3: () => (/* binding */ targetsOfMany),
/* harmony export */   i: () => (/* binding */ targetNames),
/* harmony export */   ll: () => (/* binding */ isRunSettings),
/* harmony export */   yV: () => (/* binding */ isActSettings)
/* harmony export */ });
/* unused harmony exports namesOf, referenceText */
function isStartSettings(settings) {
    return settings.mode !== 'api' && (settings.operation === 'start' || settings.operation === 'request');
}
function isActSettings(settings) {
    return settings.mode !== 'api' && settings.operation !== 'check' && !isStartSettings(settings);
}
function isRunSettings(settings) {
    return settings.mode !== 'api' && settings.operation !== 'check';
}
/** The targets of a step that has many, if only by its input's name; empty for every other step. */
function targetsOfMany(settings) {
    return isStartSettings(settings) && settings.isMany ? settings.targets : [];
}
const NO_NAMES = { project: '', stage: '', scenario: '', label: '' };
/** What a step is about, as the inputs name it. */
function namesOf(settings) {
    if (settings.mode === 'api')
        return NO_NAMES;
    if (settings.operation === 'check')
        return targetNames(settings.target);
    if (isActSettings(settings))
        return targetNames({ mode: 'pipeline', project: settings.project });
    const [only, ...others] = settings.targets;
    return only && others.length === 0 ? targetNames(only) : NO_NAMES;
}
function targetNames(target) {
    const project = referenceText(target.project);
    const stage = target.mode === 'deploy' ? referenceText(target.stage) : '';
    const scenario = target.mode === 'deploy' ? referenceText(target.scenario) : '';
    const label = [project, stage, scenario].filter((name) => name !== '').join(' / ');
    return { project, stage, scenario, label };
}
/** An id, or a name, as people read it. */
function referenceText(reference) {
    return reference.by === 'id' ? reference.id : reference.name;
}


/***/ }),

/***/ 2835: // ./lib/src/shared/message-of.js
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ messageOf)
/* harmony export */ });
/** The message of whatever was thrown. */
const messageOf = (error) => (error instanceof Error ? error.message : String(error));


/***/ }),

/***/ 5786: // ./lib/src/shared/scrub.js + 1 modules
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ MIN_SECRET_LENGTH),
  H: () => (/* binding */ createScrubber)
});

;// CONCATENATED MODULE: ./lib/src/shared/escapes.js
const [BACKSLASH, PERCENT, AMPERSAND, LETTER_U, LETTER_X, ZERO] = [0x5c, 0x25, 0x26, 0x75, 0x78, 0x30];
/** What JSON escapes with a backslash alone, as far as a secret can contain it: `"`, `'`, `/` and the backslash. */
const QUOTABLE = new Set([0x22, 0x27, 0x2f, BACKSLASH]);
const ENTITY = /&(?:#x0{0,6}([0-9a-f]{1,2})|#0{0,6}(\d{1,3})|(amp|lt|gt|quot|apos|plus|sol|equals|percnt|bsol));/iy;
const NAMED = {
    ...{ amp: 0x26, lt: 0x3c, gt: 0x3e, quot: 0x22, apos: 0x27 },
    // What base64 has of them, and what escapes of other kinds begin with.
    ...{ plus: 0x2b, sol: 0x2f, equals: 0x3d, percnt: 0x25, bsol: 0x5c },
};
const plainLayer = (text) => ({ text, startOf: (index) => index });
/**
 * One layer of JSON, URL and HTML escapes of ASCII characters resolved; nothing if there was none. By hand and in one pass over character
 * codes: a hostile text of 5 MB takes a tenth of a second, and `replace` with a callback for each escape took ten.
 */
function withoutEscapes({ text, startOf }, style) {
    const codes = new Uint16Array(text.length);
    const starts = new Uint32Array(text.length + 1);
    let count = 0;
    for (let index = 0; index < text.length; count++) {
        starts[count] = index;
        const code = text.charCodeAt(index);
        const found = code === BACKSLASH
            ? backslash(text, index, style)
            : code === PERCENT
                ? hex(text, index + 1)
                : code === AMPERSAND
                    ? entity(text, index)
                    : undefined;
        codes[count] = found ? found.code : code;
        index = found ? found.next : index + 1;
    }
    if (count === text.length)
        return undefined;
    starts[count] = text.length;
    return {
        text: Buffer.from(codes.buffer, 0, count * 2).toString('utf16le'),
        startOf: (index) => startOf(starts[index] ?? text.length),
    };
}
function backslash(text, index, style) {
    let end = index + 1;
    if (style === 'careless')
        while (text.charCodeAt(end) === BACKSLASH)
            end++;
    const code = text.charCodeAt(end);
    const isCodePoint = (code | 0x20) === LETTER_U && text.charCodeAt(end + 1) === ZERO && text.charCodeAt(end + 2) === ZERO;
    const found = isCodePoint ? hex(text, end + 3) : (code | 0x20) === LETTER_X ? hex(text, end + 1) : undefined;
    if (found)
        return found;
    if (QUOTABLE.has(code))
        return { code, next: end + 1 };
    // A run of backslashes before nothing is read as one, once: looked at from each of them it would take quadratic time.
    return end > index + 1 ? { code: BACKSLASH, next: end } : undefined;
}
function hex(text, index) {
    const high = digit(text.charCodeAt(index));
    const low = digit(text.charCodeAt(index + 1));
    return high < 0 || low < 0 ? undefined : { code: high * 16 + low, next: index + 2 };
}
function digit(code) {
    if (code >= 0x30 && code <= 0x39)
        return code - 0x30;
    const small = code | 0x20;
    return small >= 0x61 && small <= 0x66 ? small - 0x57 : -1;
}
function entity(text, index) {
    ENTITY.lastIndex = index;
    const match = ENTITY.exec(text);
    if (!match)
        return undefined;
    const [whole, hexadecimal, decimal, name = ''] = match;
    const code = hexadecimal !== undefined
        ? Number.parseInt(hexadecimal, 16)
        : decimal !== undefined
            ? Number(decimal)
            : NAMED[name.toLowerCase()];
    return code === undefined ? undefined : { code, next: index + whole.length };
}

;// CONCATENATED MODULE: ./lib/src/shared/scrub.js

/** Shorter values are no real secrets, and blotting them out would ruin texts that contain them by chance. */
const MIN_SECRET_LENGTH = 8;
/** What stands in a secret's place. */
const MASK = '***';
/** Encodings of encodings that are seen through: a URL within JSON within JSON is three, and nothing is known to nest more. */
const MAX_LAYERS = 4;
const BACKSLASHES = '\\\\';
const MAY_BE_ESCAPED = /[\\%&]/;
/** @param secrets those shorter than {@link MIN_SECRET_LENGTH} are left out */
function createScrubber(secrets) {
    const forms = [...new Set(secrets.filter((secret) => secret.length >= MIN_SECRET_LENGTH).flatMap(formsOf))];
    const text = (value) => {
        const ranges = value.length < MIN_SECRET_LENGTH ? [] : locate(value, forms);
        return ranges.length === 0 ? value : cutOut(value, ranges);
    };
    return { text, deep: (value) => (forms.length === 0 ? value : walk(value, text)) };
}
/** The secret, and what stands for it in base64 and base64url of any text that contains it, wherever it begins there. */
function formsOf(secret) {
    const inBase64 = [0, 1, 2].map((offset) => {
        const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(secret)]);
        // Characters that depend on what comes before or after the secret are left out.
        return bytes.toString('base64').slice([0, 2, 3][offset], Math.floor((bytes.length * 8) / 6));
    });
    const urlSafe = inBase64.map((form) => form.replaceAll('+', '-').replaceAll('/', '_'));
    const inHex = Buffer.from(secret).toString('hex');
    return [secret, ...inBase64, ...urlSafe, inHex, inHex.toUpperCase()].filter((form) => form.length >= MIN_SECRET_LENGTH);
}
/** Where a form of a secret stands in the text, found in each layer of its decoding. */
function locate(value, forms) {
    const ranges = [];
    const plain = plainLayer(value);
    const search = ({ text, startOf }) => {
        for (const form of forms) {
            for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length)) {
                ranges.push([startOf(at), startOf(at + form.length)]);
            }
        }
    };
    search(plain);
    if (!MAY_BE_ESCAPED.test(value))
        return ranges;
    let hasRun = value.includes(BACKSLASHES);
    for (const style of ['exact', 'careless']) {
        // The two read only runs of backslashes differently, and each reading takes a tenth of a second for 5 MB of escapes.
        if (style === 'careless' && !hasRun)
            continue;
        let layer = plain;
        for (let depth = 0; depth < MAX_LAYERS; depth++) {
            const next = withoutEscapes(layer, style);
            if (!next)
                break;
            layer = next;
            hasRun ||= layer.text.includes(BACKSLASHES);
            search(layer);
        }
    }
    return ranges;
}
function cutOut(value, ranges) {
    let clean = '';
    let end = 0;
    for (const [from, to] of ranges.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
        // One secret found in two layers, or within another, is one.
        if (from >= end)
            clean += value.slice(end, from) + MASK;
        end = Math.max(end, to);
    }
    return clean + value.slice(end);
}
function walk(value, text) {
    if (typeof value === 'string')
        return text(value);
    if (Array.isArray(value))
        return value.map((item) => walk(item, text));
    if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [text(key), walk(item, text)]));
}


/***/ }),

/***/ 7796: // ./lib/src/shared/semaphore.js
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ createSemaphore)
/* harmony export */ });
/** At most `count` holders at a time; the others wait in line. `acquire` resolves with what gives the place back, once. */
function createSemaphore(count) {
    let free = count;
    const line = [];
    return {
        async acquire() {
            if (free > 0)
                free -= 1;
            else
                await new Promise((resolve) => line.push(resolve));
            let isGivenBack = false;
            return () => {
                if (isGivenBack)
                    return;
                isGivenBack = true;
                const next = line.shift();
                if (next)
                    next();
                else
                    free += 1;
            };
        },
    };
}


/***/ })

};
