export const id = 187;
export const ids = [187];
export const modules = {

/***/ 1187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  manyOperation: () => (/* binding */ manyOperation)
});

// EXTERNAL MODULE: ./lib/src/run/limits.js
var limits = __webpack_require__(1338);
// EXTERNAL MODULE: ./lib/src/run/model/outcome.js
var model_outcome = __webpack_require__(986);
// EXTERNAL MODULE: ./lib/src/ncloud/pages.js
var pages = __webpack_require__(9184);
// EXTERNAL MODULE: ./lib/src/run/services/deployment-run.js
var deployment_run = __webpack_require__(5330);
;// CONCATENATED MODULE: ./lib/src/run/polling/shared-list.js



/** A run is looked at itself at least this often, in ms, whatever the list says: a list that stopped changing must not hide an end. */
const DOUBT_MS = 5 * 60_000;
function createSharedHistory(api, projectId, clock, pollIntervalMs) {
    // All that look at one moment share a list; those of the next look, a poll interval later, get a new one.
    const freshMs = Math.min(limits/* FRESH_MS */.k3, (pollIntervalMs ?? limits/* FRESH_MS */.k3) / 2);
    const latest = new Map();
    /** When each run itself was last looked at. */
    const lookedAt = new Map();
    /** When the next list is due, on the clock. */
    let tickAt = 0;
    let runs = 0;
    const page = async (wait, pageNo = 1) => {
        const now = clock.now();
        const known = latest.get(pageNo);
        if (known && now - known.at < freshMs)
            return known.items;
        const items = api.historyPage(projectId, pageNo, wait).then((page) => page.map(deployment_run/* deploymentListItem */.j3));
        const mine = { at: now, items };
        latest.set(pageNo, mine);
        // A failed list must not serve anybody else.
        items.catch(() => {
            if (latest.get(pageNo) === mine)
                latest.delete(pageNo);
        });
        return items;
    };
    /** A run as the list shows it. Of more runs than a page holds, the older ones are on later pages; beyond theirs nobody looks. */
    const find = async (historyId, wait) => {
        const mostPages = Math.ceil(runs / pages/* PAGE_SIZE */.m) + 1;
        for (let pageNo = 1; pageNo <= mostPages; pageNo++) {
            const items = await page(wait, pageNo);
            const item = items.find((known) => known.historyId === historyId);
            if (item || items.length < pages/* PAGE_SIZE */.m)
                return item;
        }
        return undefined;
    };
    const detail = (kind, historyId, previous, wait) => {
        lookedAt.set(historyId, clock.now());
        return kind.look(historyId, previous, wait);
    };
    const look = async (kind, historyId, previous, wait) => {
        if (!previous)
            return detail(kind, historyId, previous, wait);
        const item = await find(historyId, wait);
        const now = clock.now();
        // An unknown word ends a run only with an end time, which lists lack; and lists may lag, which a last look must not depend on.
        const isLast = wait.deadline !== undefined && wait.deadline - now <= limits/* LAST_LOOK_MS */.WP;
        const isDue = previous.statusClass === 'unknown' || isLast || now - (lookedAt.get(historyId) ?? now) >= DOUBT_MS;
        // Unchanged as far as the list tells: the servers' steps in between are not worth a request for each of a hundred runs.
        if (item && item.status === previous.status && !isDue)
            return previous;
        return detail(kind, historyId, previous, wait);
    };
    return {
        page: (wait) => page(wait),
        share: (kind) => {
            runs += 1;
            return { ...kind, look: (historyId, previous, wait) => look(kind, historyId, previous, wait) };
        },
        align: (pace) => (state) => {
            const now = clock.now();
            const wanted = now + pace(state);
            if (tickAt <= now || wanted < tickAt)
                tickAt = wanted;
            return tickAt - now;
        },
    };
}

// EXTERNAL MODULE: ./lib/src/commands/errors.js
var errors = __webpack_require__(6854);
// EXTERNAL MODULE: ./lib/src/commands/follow.js + 8 modules
var follow = __webpack_require__(1996);
// EXTERNAL MODULE: ./lib/src/commands/interrupted.js
var interrupted = __webpack_require__(9555);
// EXTERNAL MODULE: ./lib/src/commands/start.js + 1 modules
var start = __webpack_require__(3246);
;// CONCATENATED MODULE: ./lib/src/commands/many.js







/**
 * `start` of many targets: every name is looked up before anything is started, then at most `max-parallel` runs are under way at a
 * time, each with all that a single run is promised. Answers one outcome a target, in the order of the list. Never throws.
 */
async function manyOperation(step, settings, tracks) {
    step.host.connections?.(limits/* CONNECTIONS_OF_MANY */.gj);
    const outcomes = new Map();
    const histories = createHistories(step);
    const lookups = rememberLookups(step);
    let failed = false;
    const settle = (track, outcome) => {
        outcomes.set(track, outcome);
        if (settings.failFast && !(0,model_outcome/* isGreen */.gf)((0,model_outcome/* conclusionOf */.vu)(outcome)))
            failed = true;
    };
    await step.phase('resolve', () => Promise.all(tracks.map(async (track, index) => {
        const references = settings.targets[index];
        track.label = labelOf(references);
        const outcome = await (0,errors/* concluded */._)(step, settings, track, async () => {
            track.kind = await (0,start/* resolveTrack */.MO)(step, settings, track, references, lookups, (projectId, wait) => histories.of(projectId).page(wait));
            track.label = labelOf(references, track);
            return undefined;
        });
        if (outcome)
            settle(track, outcome);
    })));
    // The look-ups belong to the budget of each, as they do with a single run; a step whose runs are all under way at once then lasts no
    // longer than a single run may.
    const lookUpMs = step.host.clock.now() - step.begunAt;
    for (const track of duplicates(tracks))
        if (!outcomes.has(track))
            settle(track, { kind: 'duplicate' });
    const queue = tracks.filter((track) => !outcomes.has(track));
    if (queue.length > 0 && !failed)
        void step.reporter?.begin({ project: { id: '', name: step.say.outcomes.manyLabel(tracks.length) } });
    const turn = createTurns(limits/* CONNECTIONS_OF_MANY */.gj);
    await step.phase('follow', async () => {
        const worker = async () => {
            for (let track = queue.shift(); track; track = queue.shift())
                settle(track, await runOne(track));
        };
        const runOne = async (track) => {
            const { kind } = track;
            const { signal } = step.interruption;
            if (signal.aborted)
                return (0,interrupted/* settleInterrupted */.i)(step, settings, track, signal.reason);
            if (!kind || failed)
                return { kind: 'held-back' };
            track.begin(step.host.clock.now() - lookUpMs);
            return (await (0,errors/* concluded */._)(step, settings, track, () => startAndFollow(step, settings, track, histories.share(kind), { mayStart: () => !failed, turn })));
        };
        await Promise.all(Array.from({ length: Math.min(settings.maxParallel, queue.length) }, worker));
    });
    return tracks.map((track) => outcomes.get(track) ?? { kind: 'defect', message: 'a target without an outcome' });
}
/**
 * At most so many at a time; the others wait in line. A start that waits for a connection would be sent whatever became of the step
 * meanwhile, and count as one that may have been sent.
 */
function createTurns(most) {
    let free = most;
    const line = [];
    return async () => {
        if (free > 0)
            free -= 1;
        else
            await new Promise((resolve) => line.push(resolve));
        let ended = false;
        return () => {
            if (ended)
                return;
            ended = true;
            const next = line.shift();
            if (next)
                next();
            else
                free += 1;
        };
    };
}
async function startAndFollow(step, settings, track, shared, many) {
    const outcome = await (0,start/* startTrack */.Cn)(step, settings, track, shared.kind, many);
    if (outcome)
        return outcome;
    const { end, cancel } = await (0,follow/* followTrack */.Rh)(step, settings, track, shared.kind, false, shared.history?.align);
    return (0,model_outcome/* conclude */.Ep)(settings.operation, end, cancel);
}
/** One history per deployment project; pipelines have one each of their own. */
function createHistories(step) {
    const histories = new Map();
    const of = (projectId) => {
        const known = histories.get(projectId) ?? createSharedHistory(step.apis.deploy, projectId, step.host.clock, step.settings.pollIntervalMs);
        histories.set(projectId, known);
        return known;
    };
    return {
        of,
        share(kind) {
            if (kind.mode === 'pipeline')
                return { kind, history: undefined };
            const history = of(kind.target.project.id);
            return { kind: history.share(kind), history };
        },
    };
}
/** Look-ups that ask for each list once, however many targets need it. */
function rememberLookups({ apis }) {
    const asked = new Map();
    const once = (key, ask) => {
        const text = JSON.stringify(key);
        const known = asked.get(text) ?? ask();
        asked.set(text, known);
        return known;
    };
    const { deploy, pipeline } = apis;
    return {
        deploy: {
            ...deploy,
            projects: (name, wait) => once(['projects', name], () => deploy.projects(name, wait)),
            stages: (projectId, name, wait) => once(['stages', projectId, name], () => deploy.stages(projectId, name, wait)),
            scenarios: (projectId, stageId, name, wait) => once(['scenarios', projectId, stageId, name], () => deploy.scenarios(projectId, stageId, name, wait)),
        },
        pipeline: { ...pipeline, projects: (name, wait) => once(['pipelines', name], () => pipeline.projects(name, wait)) },
    };
}
/** Tracks that came to the same scenario or pipeline as an earlier one, by different spellings. */
function duplicates(tracks) {
    const seen = new Set();
    return tracks.filter((track) => {
        if (!track.kind || !track.target)
            return false;
        const { project, stage, scenario } = track.target;
        const key = JSON.stringify([project.id, stage?.id, scenario?.id]);
        if (seen.has(key))
            return true;
        seen.add(key);
        return false;
    });
}
function labelOf(references, track) {
    return ['project', 'stage', 'scenario']
        .map((part) => {
        const reference = references[part];
        const given = reference ? (reference.by === 'id' ? reference.id : reference.name) : '';
        return track?.target?.[part]?.name || given;
    })
        .filter((name) => name !== '')
        .join(' / ');
}


/***/ })

};
