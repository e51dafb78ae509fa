export const id = 924;
export const ids = [924];
export const modules = {

/***/ 1996:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  EI: () => (/* binding */ cancelOnce),
  Rh: () => (/* binding */ followTrack),
  UO: () => (/* binding */ sayCancel)
});

// EXTERNAL MODULE: ./lib/src/run/model/status.js
var model_status = __webpack_require__(1510);
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

;// CONCATENATED MODULE: ./lib/src/run/polling/interval.js
/** Earlier runs that a forecast needs at least: of two, one may be the odd one. */
const LEAST_KNOWN = 3;
/** A fixed `poll-interval`. */
const fixedPace = (intervalMs) => () => intervalMs;
/**
 * The model's numbers, each with its reason; `npm run bench:pacing` shows what they do. Times in ms.
 *
 * A look costs a request; an end that nobody looks at costs waiting. If the run ends within the next i ms with probability p, looking
 * only after them costs p · i / 2 of waiting on average: the next look is due as soon as that is worth a request. p comes from the
 * durations of earlier runs, so looks are rare while the end is improbable, dense when it is due, and become rarer again when the run
 * is later than all before it, since then nobody knows.
 */
const MODEL = {
    /** Shortest pause: a wait that a person hardly notices, and a rate that one run may have for the short while in which its end is due. */
    floor: 1500,
    /** Longest pause while a run is under way: with jitter and a slow answer on top, a person still sees a change of step within 30 s. */
    ceiling: 27_000,
    /** Spread of every pause to both sides, as a share of it: jobs that one push started drift apart within a few looks. */
    jitter: 0.1,
    /** What a request is worth in ms of waiting: 16 makes about 40 looks of a run of 5 minutes, for an end noticed within a second or two. */
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
    /** Probability of a run unlike all that were seen, which takes any time. Larger means more looks at improbable times. */
    surprise: 0.03,
    /** How soon such a run ends: 1 would make it as likely to take twice its age as not. Smaller means rarer looks at a run that is late. */
    surpriseDecay: 0.65,
    /**
     * A run is late once so few are expected to take as long. Then nobody knows any more: it is looked at each time that it has become
     * this share later, but not more rarely than `lateLongest` for that.
     */
    lateFrom: 0.08,
    lateShare: 1 / 7,
    lateLongest: 5000,
    /** In its first `early` ms a run is looked at this often whatever is known: a wrong file or a server that is off shows at the first step. */
    early: 20_000,
    whileEarly: 6000,
    /** Queueing up to this long happens to every run and is part of the durations known; what goes beyond comes on top of them. */
    usualQueue: 10_000,
    /**
     * Without history: a look each time that the run has become this share older, within these bounds. The longest is not what fixed
     * intervals use (5, 10, 15 s), but a little less than one: a policy that grew into such an interval would have paid for its early
     * looks without ever being prompter.
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
    /** So many looks at the floor's pace after our own decision or cancel: 12 s, in which the service takes it up. */
    promptLooks: 8,
    /** For so long the end counts as due after everything that can be seen has ended; then the service is just slow to say so. */
    settling: 30_000,
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
    if (state.looksAfterDecision !== undefined && state.looksAfterDecision < MODEL.promptLooks)
        return MODEL.floor;
    switch (state.statusClass) {
        case 'queued':
            return Math.min(Math.max(state.elapsed * MODEL.queuedShare, MODEL.shortest), MODEL.whileQueued);
        case 'blocked-approval':
        case 'blocked-canary':
            return MODEL.whileBlocked;
        default:
            if (state.allDone && state.sinceChange < MODEL.settling)
                return MODEL.floor;
            if (state.durations.length < LEAST_KNOWN)
                return growing(state);
            return Math.min(learned(state), state.elapsed < MODEL.early ? MODEL.whileEarly : MODEL.ceiling);
    }
}
/** Without history: in proportion to the age, since whoever waited an hour does not mind some seconds. */
function growing({ elapsed, queued }) {
    return Math.min(Math.max((elapsed - queued) * MODEL.share, MODEL.shortest), MODEL.longest);
}
/** The shortest pause in which waiting unseen becomes worth a request. */
function learned({ elapsed, queued, durations }) {
    const age = elapsed - Math.max(0, queued - MODEL.usualQueue);
    const survival = survivalOf(durations);
    const now = survival(age);
    const worth = (pause) => (pause / 2) * Math.log(now.all / survival(age + pause).all) >= MODEL.requestWorth;
    const isLate = now.seen < MODEL.lateFrom;
    const late = isLate ? Math.min((age - Math.max(...durations)) * MODEL.lateShare, MODEL.lateLongest) : 0;
    let [low, high] = [Math.max(MODEL.floor, late), MODEL.ceiling];
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

;// CONCATENATED MODULE: ./lib/src/reports/log/estimate.js

/** Nothing where there is no basis: too few earlier runs, or one that has not begun, or that waits (or waited) for a person. */
function estimate({ statusClass, elapsed, queued, durations }) {
    if (statusClass !== 'running' || durations.length < LEAST_KNOWN)
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
    const { log, say, clock, begunAt, prefix = '' } = options;
    let changedAt = clock.now();
    let estimatedAt = clock.now();
    const begun = new Map();
    const line = (text) => log.info(`${elapsed(clock.now() - begunAt)} ${prefix}${text}`);
    const seconds = (ms) => say.duration(Math.max(ms, 1000));
    const tellEstimate = (known) => {
        const found = estimate(known);
        if (!found)
            return;
        estimatedAt = clock.now();
        const median = say.duration(found.medianMs);
        if (found.late)
            return line(say.log.late(seconds(found.elapsedMs), found.count, median));
        line(`${bar(found.percent)} ${say.log.estimate(found.percent, seconds(found.leftMs), found.count, median)}`);
    };
    /** Answers `false` for a change that no line tells of. */
    return (event) => {
        switch (event.event) {
            case 'seen': {
                changedAt = clock.now();
                const lines = changes(event.view, event.previous, { say, now: clock.now(), begun });
                for (const text of lines.slice(0, MOST_LINES))
                    line(text);
                if (lines.length > MOST_LINES)
                    line(`… ${lines.length - MOST_LINES}`);
                if (clock.now() - estimatedAt >= ESTIMATE_EVERY_MS)
                    tellEstimate(event.known);
                return lines.length > 0;
            }
            case 'heartbeat':
                line(say.log.heartbeat(event.view?.status ?? '', say.duration(clock.now() - changedAt)));
                tellEstimate(event.known);
                return true;
            case 'blocked':
                return true; // the notice is made where the whole settings are known (operations/blocked.ts)
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

// EXTERNAL MODULE: ./lib/src/run/cancel.js
var run_cancel = __webpack_require__(4164);
// EXTERNAL MODULE: ./lib/src/ncloud/backoff.js
var backoff = __webpack_require__(8352);
// EXTERNAL MODULE: ./lib/src/ncloud/errors.js
var errors = __webpack_require__(3717);
// EXTERNAL MODULE: ./lib/src/run/limits.js
var limits = __webpack_require__(1338);
;// CONCATENATED MODULE: ./lib/src/run/polling/interval-state.js

/** No run is older; a longer age is a clock or a time stamp gone wrong. */
const OLDEST_MS = 35 * 86_400_000;
/**
 * @param options.serviceTime the service's time, to tell how old a run is that began before we followed it
 * @param options.durations of earlier successful runs; read anew each time, since they may arrive while following
 */
function trackPace(begun, options) {
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

;// CONCATENATED MODULE: ./lib/src/run/follow.js





/** Definite refusals (a 401, a 404) in a row before a run counts as lost, and the least time they must span in ms: both may pass. */
const MOST_REFUSALS = 5;
const LEAST_REFUSED_MS = 20_000;
/** How long a run may stay without an end time in a last word that the service may still move on from, in ms. */
const MOVE_ON_MS = 60_000;
/** Looks that must agree that a run has ended in an unknown word: one garbled answer decides nothing. */
const UNKNOWN_END_LOOKS = 2;
/** A little longer than {@link HEARTBEAT_MS}, so that a look that ends just then speaks first. */
const QUIET_LOOK_MS = limits/* HEARTBEAT_MS */.m + 1000;
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
/** Follows one run to its end, or until a budget is used up. Sends one look at a time; pauses as `pace` says. */
async function follow(run, options) {
    const { clock, random, signal } = options;
    const { kind, historyId, budgets, onEvent } = run;
    const begun = clock.now();
    let view;
    const tracker = trackPace(begun, run);
    let spokenAt = begun;
    let looks = 0;
    let failed = 0;
    let lastFailure;
    let refusals = 0;
    let refusedSince = 0;
    let unknownEnds = 0;
    let movingOnSince;
    const wordsSeen = new Set();
    const known = (now) => ({ ...tracker.state(now), looksAfterDecision: run.decided ? looks : undefined });
    const emit = (event) => {
        const told = onEvent(event) !== false;
        if (event.event === 'heartbeat' || (told && event.event === 'seen'))
            spokenAt = clock.now();
    };
    const beat = (now) => emit({ event: 'heartbeat', view, failure: lastFailure, known: known(now) });
    const over = new AbortController();
    /** A look may be a chain of slow exchanges, during which the waits below give no sign of life. */
    const beatDuringLooks = async () => {
        for (;;) {
            await clock.sleep(spokenAt + QUIET_LOOK_MS - clock.now(), over.signal);
            if (clock.now() >= spokenAt + QUIET_LOOK_MS)
                beat(clock.now());
        }
    };
    beatDuringLooks().catch(() => undefined);
    try {
        for (;;) {
            let pause;
            try {
                const deadline = budgets.current(clock.now()).deadline;
                // The last look is at the deadline itself and must get its chance, so it may take a moment longer.
                const wait = { signal, deadline: Math.max(deadline, clock.now() + limits/* LAST_LOOK_MS */.WP) };
                const next = await kind.look(historyId, view, wait);
                looks += 1;
                if (failed > 0)
                    onEvent({ event: 'look-recovered', failed });
                failed = 0;
                refusals = 0;
                lastFailure = undefined;
                const previous = view;
                view = next;
                const now = clock.now();
                const changed = !previous || fingerprint(previous) !== fingerprint(next);
                tracker.saw(next, now, changed);
                if (changed)
                    emit({ event: 'seen', view: next, previous, known: known(now) });
                if (next.statusClass === 'unknown' && !wordsSeen.has(next.status)) {
                    wordsSeen.add(next.status);
                    onEvent({ event: 'unknown-status', word: next.status });
                }
                budgets.setBlocked((0,model_status/* isBlocked */.lT)(next.statusClass), now);
                if ((0,model_status/* isBlocked */.lT)(next.statusClass) && previous?.statusClass !== next.statusClass)
                    onEvent({ event: 'blocked', view: next });
                if ((0,model_status/* isEnded */.pl)(next.statusClass)) {
                    movingOnSince ??= now;
                    const settled = !(0,model_status/* mayMoveOn */.i7)(next.status) || next.finishedAt !== null || now - movingOnSince >= MOVE_ON_MS;
                    if (settled)
                        return { end: 'ended', view: next };
                }
                else
                    movingOnSince = undefined;
                const unknownEnd = next.statusClass === 'unknown' && next.finishedAt !== null && next.finishedAt > (next.startedAt ?? 0);
                unknownEnds = unknownEnd ? unknownEnds + 1 : 0;
                if (unknownEnds >= UNKNOWN_END_LOOKS)
                    return { end: 'ended-unknown', view: next };
                pause = run.pace(known(now));
            }
            catch (error) {
                if (!(error instanceof errors/* ApiError */.hD))
                    throw error;
                const { failure } = error;
                const now = clock.now();
                failed += 1;
                lastFailure = failure;
                if ((0,errors/* isTransient */.dg)(failure))
                    refusals = 0;
                else {
                    if (refusals === 0)
                        refusedSince = now;
                    refusals += 1;
                    if (!view && !run.ours && (0,errors/* isAccessProblem */.cQ)(failure))
                        return { end: 'lost', failure, view };
                    if (refusals >= MOST_REFUSALS && now - refusedSince >= LEAST_REFUSED_MS)
                        return { end: 'lost', failure, view };
                }
                pause = (0,backoff/* backoff */.J)(failed, failure, random);
                if (failure.kind === 'http' && failure.status === 429) {
                    // One quota serves all jobs of a team: coming back sooner than the usual pace would keep it used up.
                    tracker.throttled(now);
                    pause = Math.max(pause, run.pace(known(now)));
                }
                onEvent({ event: 'look-failed', failure, failed, delayMs: pause });
            }
            const nextLook = clock.now() + pause;
            for (;;) {
                const { name, deadline } = budgets.current(clock.now());
                const now = clock.now();
                // Out of time: a run that could not be seen at the end is lost from sight, one that was seen goes on.
                if (now >= deadline)
                    return lastFailure && failed > 1 ? { end: 'lost', failure: lastFailure, view } : { end: 'budget', budget: name, view };
                if (now >= nextLook)
                    break;
                if (now >= spokenAt + limits/* HEARTBEAT_MS */.m)
                    beat(now);
                const until = Math.min(nextLook, deadline, spokenAt + limits/* HEARTBEAT_MS */.m);
                await clock.sleep(until - now, signal);
                // The budget ends with a look: what has ended by then has ended in time.
                if (clock.now() >= deadline && until === deadline && until < nextLook)
                    break;
            }
        }
    }
    finally {
        over.abort();
    }
}

;// CONCATENATED MODULE: ./lib/src/run/polling/durations.js

/** Successful runs that the model is made from at most; what lies further back says less than it misleads. */
const MOST_RUNS = 20;
/**
 * Deployments of which the detail is asked for, since their list has no ends: one request each. Nine tell two kinds of run apart
 * (with five, one run in ten would be taken for the wrong kind), and are still few beside the looks that they save.
 */
const MOST_DETAILS = 9;
/** When the first is asked for, in ms after following began: a run that has ended by then needs no forecast. */
const FIRST_AFTER_MS = 5000;
/** Pause between requests in ms: they share one connection with the looks, which they may hold up by one round trip. */
const PAUSE_MS = 3000;
/** Time limit of one request in ms. */
const REQUEST_MS = 5000;
/** Failed requests after which no more is asked: a forecast is a convenience. A 429 ends it at once. */
const MOST_FAILURES = 2;
/** Learns how long earlier runs took, in the background while a run is followed. Never throws, and never holds anything up. */
function learnDurations(kind, historyId, options) {
    const own = new AbortController();
    const onOuter = () => own.abort();
    if (options.signal.aborted)
        own.abort();
    options.signal.addEventListener('abort', onOuter, { once: true });
    const found = new Map();
    const learning = learn(kind, historyId, { ...options, signal: own.signal }, found);
    learning.catch(() => undefined).finally(() => options.signal.removeEventListener('abort', onOuter));
    return { durations: () => [...found.values()], stop: () => own.abort() };
}
async function learn(kind, historyId, options, found) {
    const { clock, signal } = options;
    const wait = () => ({ signal, deadline: clock.now() + REQUEST_MS });
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
    for (const run of runs.filter((item) => item.finishedAt === null).slice(0, MOST_DETAILS)) {
        try {
            take(run.historyId, await kind.look(run.historyId, undefined, wait()));
        }
        catch (error) {
            failures += 1;
            const throttled = error instanceof errors/* ApiError */.hD && error.failure.kind === 'http' && error.failure.status === 429;
            if (throttled || failures >= MOST_FAILURES)
                return;
        }
        await clock.sleep(PAUSE_MS, signal);
    }
}
/** The newest successful runs but our own, of one scenario if it is known whose they are. */
function alike(recent, historyId, scenarioId) {
    const isOurs = (run) => scenarioId === undefined || !('scenarioId' in run) || run.scenarioId === scenarioId;
    return recent.filter((run) => run.statusClass === 'success' && run.historyId !== historyId && isOurs(run)).slice(0, MOST_RUNS);
}

;// CONCATENATED MODULE: ./lib/src/commands/blocked.js
/** Says who must do what, where, when a run waits for a person: a notice, so that it stands where people look. */
function announceBlocked(step, view) {
    const { log, say } = step;
    const blockedOn = view.blockedOn ?? { projectId: view.project.id, historyId: view.historyId };
    const kind = view.statusClass === 'blocked-approval' ? 'approval' : 'canary';
    log.notice(say.log.blocked(kind, blockedOn.projectId, blockedOn.historyId, say.duration(step.settings.approvalTimeoutMs)));
}

// EXTERNAL MODULE: ./lib/src/commands/track.js + 2 modules
var commands_track = __webpack_require__(621);
;// CONCATENATED MODULE: ./lib/src/commands/follow.js








/** How long a run that we cancelled because of a timeout is watched for its end, in ms. */
const CANCEL_WATCH_MS = 30_000;
/** Follows a track's run to its end or the end of its budgets, and applies `on-timeout`. */
async function followTrack(step, settings, track, kind, decided = false, align = (pace) => pace) {
    const { host, log, say, interruption } = step;
    const learner = learnDurations(kind, track.historyId, {
        clock: host.clock,
        signal: interruption.signal,
        recent: track.recent,
        scenarioId: kind.mode === 'deploy' && !kind.target.scenario ? () => track.target?.scenario?.id : undefined,
        mayAsk: track.label === '',
    });
    const progress = createProgress({ log, say, clock: host.clock, begunAt: step.begunAt, prefix: (0,commands_track/* prefix */.Pl)(track) });
    const end = await follow({
        kind,
        historyId: track.historyId,
        budgets: track.budgets,
        pace: align(settings.pollIntervalMs === undefined ? adaptivePace(host.random) : fixedPace(settings.pollIntervalMs)),
        durations: learner.durations,
        serviceTime: () => step.transport.serviceTime().least,
        decided,
        ours: track.ours && settings.operation !== 'watch',
        onEvent: (event) => {
            const told = progress(event);
            if (event.event === 'seen') {
                track.saw(event.view);
                step.reporter?.update(track.label === '' ? event.view : oneOfMany(event.view, say.outcomes.manyLabel(settings.targets.length)));
            }
            if (event.event === 'blocked')
                announceBlocked(step, event.view);
            return told;
        },
    }, { clock: host.clock, random: host.random, signal: interruption.signal }).finally(learner.stop);
    if (end.end !== 'budget' || settings.onTimeout === 'detach' || !track.ours)
        return { end, cancel: { result: 'not-sent' } };
    // The budget is used up, so the cancel has a time of its own.
    const cancel = await cancelOnce(step, track, kind, end.view, {
        signal: interruption.signal,
        deadline: host.clock.now() + CANCEL_WATCH_MS,
    });
    sayCancel(step, track.historyId, cancel);
    const view = await (0,run_cancel/* watchForEnd */.qI)(kind, track.historyId, {
        clock: host.clock,
        signal: interruption.signal,
        forMs: CANCEL_WATCH_MS,
    });
    if (!view)
        return { end, cancel };
    track.saw(view);
    // Success came before our cancel did: that is the run's true end, as any end is that no cancel of ours was accepted for.
    const byItself = view.statusClass === 'success' || (cancel.result !== 'accepted' && view.statusClass !== 'cancelled');
    return (0,model_status/* isEnded */.pl)(view.statusClass) && byItself ? { end: { end: 'ended', view }, cancel } : { end: { ...end, view }, cancel };
}
/**
 * Sends this phase's one cancel, or answers what became of it where it was sent before: an interruption may come while a cancel
 * because of a timeout is on its way.
 */
async function cancelOnce({ host: { clock, random } }, track, kind, view, wait) {
    if (track.cancel)
        return track.cancel;
    track.cancel = { result: 'unanswered', failure: { kind: 'network', code: 'ABORTED', sent: true } };
    // Saved before it is sent: whoever comes after a kill gives it time to show before sending another.
    track.save('cancelling');
    track.cancel = await (0,run_cancel/* cancelUntilArrived */.Sj)(kind, track.historyId, view, { ...wait, clock, random });
    return track.cancel;
}
/** A look at one of many runs, for reports that have one place for all of them. */
function oneOfMany(view, label) {
    return { ...view, historyId: '', project: { id: '', name: label }, stage: null, scenario: null };
}
function sayCancel({ log, say }, historyId, cancel) {
    switch (cancel.result) {
        case 'not-sent':
            return;
        case 'accepted':
            return log.info(say.log.cancelSent(historyId));
        case 'refused':
            return log.warning(say.log.cancelRefused(historyId, say.failures.why(cancel.failure)));
        case 'unanswered':
            return log.warning(say.log.cancelUnanswered(historyId, say.failures.why(cancel.failure)));
    }
}


/***/ }),

/***/ 9996:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q7: () => (/* binding */ createApis),
  Nw: () => (/* binding */ createServiceTransport),
  Bx: () => (/* binding */ createStep)
});

// EXTERNAL MODULE: ./lib/src/messages/messages.js + 19 modules
var messages = __webpack_require__(902);
// EXTERNAL MODULE: ./lib/src/ncloud/endpoints.js
var endpoints = __webpack_require__(3170);
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
        projects: (name, wait) => (0,pages/* allPages */.S)(async (pageNo) => {
            const query = { projectName: name, pageNo, pageSize: pages/* PAGE_SIZE */.m };
            return (await transport.read(catalogue/* sourcedeploy */.FJ.projectList, { query }, wait)).projectList;
        }),
        stages: (projectId, name, wait) => (0,pages/* allPages */.S)(async (pageNo) => {
            const query = { stageName: name, pageNo, pageSize: pages/* PAGE_SIZE */.m };
            return (await transport.read(catalogue/* sourcedeploy */.FJ.stageList, { path: { projectId }, query }, wait)).stageList;
        }),
        scenarios: (projectId, stageId, name, wait) => (0,pages/* allPages */.S)(async (pageNo) => {
            const query = { scenarioName: name, pageNo, pageSize: pages/* PAGE_SIZE */.m };
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
        historyPage: async (projectId, pageNo, wait) => (await transport.attempt(catalogue/* sourcedeploy */.FJ.historyList, { path: { projectId }, query: { pageNo, pageSize: pages/* PAGE_SIZE */.m } }, wait))
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
        projects: (name, wait) => (0,pages/* allPages */.S)(async (pageNo) => {
            const query = { projectName: name, pageNo, pageSize: pages/* PAGE_SIZE */.m };
            return (await transport.read(catalogue/* sourcepipeline */.mj.projectList, { query }, wait)).projectList;
        }),
        project: (projectId, wait) => transport.read(catalogue/* sourcepipeline */.mj.projectGet, { path: { projectId } }, wait),
        /** Starts a run; answers its history id. */
        run: async (projectId, wait) => (await transport.attempt(catalogue/* sourcepipeline */.mj.run, { path: { projectId } }, wait)).historyId,
        cancel: (ids, wait) => transport.attempt(catalogue/* sourcepipeline */.mj.historyCancel, { path: { ...ids } }, wait),
        /** One page of a pipeline's runs, in the service's order. One attempt. */
        historyPage: async (projectId, pageNo, wait) => (await transport.attempt(catalogue/* sourcepipeline */.mj.historyList, { path: { projectId }, query: { pageNo, pageSize: pages/* PAGE_SIZE */.m } }, wait))
            .historyList,
        /** One run. One attempt. */
        history: async (ids, wait) => sameRun(catalogue/* sourcepipeline */.mj.historyGet, ids, (await transport.attempt(catalogue/* sourcepipeline */.mj.historyGet, { path: { ...ids } }, wait)).history),
    };
}

// EXTERNAL MODULE: ./lib/src/ncloud/backoff.js
var backoff = __webpack_require__(8352);
// EXTERNAL MODULE: ./lib/src/ncloud/retry.js
var retry = __webpack_require__(4262);
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

;// CONCATENATED MODULE: ./lib/src/ncloud/transport.js





/** The schema library is a tenth of the bundle, and no request needs it. */
const loadSchemas = () => __webpack_require__.e(/* import() */ 899).then(__webpack_require__.bind(__webpack_require__, 6899));
/** A 401 whose `Date` is further off than this is put down to the clock; the gateway allows 5 minutes [doc]. */
const SUSPICIOUS_SKEW_MS = 4 * 60_000;
/** Characters of an answer that the debug log shows. */
const TOLD_CHARACTERS = 500;
/** One signed, bounded, redirect-free HTTP exchange per attempt with the services of one location. */
function createTransport(options) {
    const { clock, credentials, location, onEvent } = options;
    const limits = { ...backoff/* LIMITS */.b, ...options.limits };
    /** Added to this machine's clock when signing. Changed once, and only when the gateway refuses a request and its `Date` is far off. */
    let correction = 0;
    let corrected = false;
    const skew = createSkew();
    async function exchange(operation, call, wait) {
        const url = new URL(`${(0,endpoints/* baseUrl */.pc)(operation.service, location)}${fillPath(operation, call)}${fillQuery(call)}`);
        const uri = url.pathname + url.search;
        const fail = (failure) => new errors/* ApiError */.hD(operation.name, operation.method, uri, failure);
        for (;;) {
            const sentAt = clock.now();
            const timestamp = String(Math.trunc(sentAt + correction));
            const headers = {
                accept: 'application/json',
                'user-agent': 'ncloud-deploy-action',
                'x-ncp-apigw-timestamp': timestamp,
                'x-ncp-iam-access-key': credentials.accessKey,
                'x-ncp-apigw-signature-v2': sign({ method: operation.method, uri, timestamp, accessKey: credentials.accessKey }, credentials.secretKey),
            };
            if (location.region !== '')
                headers['x-ncp-region_code'] = location.region;
            const body = call.body === undefined ? undefined : JSON.stringify(call.body);
            if (body !== undefined)
                headers['content-type'] = 'application/json';
            const tell = (status, text) => onEvent({ event: 'exchange', method: operation.method, uri, status, tookMs: clock.now() - sentAt, answer: text });
            const limitMs = Math.min(limits.attemptMs, Math.max((wait.deadline ?? Infinity) - clock.now(), 1));
            const answer = await bounded(clock, limitMs, wait.signal, async (signal) => {
                const sent = options.fetch(url.href, {
                    method: operation.method,
                    headers,
                    ...(body === undefined ? {} : { body }),
                    redirect: 'manual',
                    signal,
                    size: limits.answerBytes,
                });
                // While the answer is on its way there is time for what only its reading needs.
                loadSchemas().catch(() => undefined);
                const response = await sent;
                const header = (name) => response.headers.get(name);
                const text = scrub(await response.text(), [
                    headers['x-ncp-apigw-signature-v2'] ?? '',
                    credentials.accessKey,
                    credentials.secretKey,
                ]);
                return {
                    status: response.status,
                    date: header('date'),
                    retryAfter: header('retry-after'),
                    location: header('location'),
                    text,
                };
            }).catch((error) => {
                const failure = (0,errors/* networkFailure */.rd)(error, limitMs, limits.answerBytes);
                tell(undefined, 'code' in failure ? failure.code : failure.kind);
                if (wait.signal?.aborted)
                    throw wait.signal.reason;
                throw fail(failure);
            });
            tell(answer.status, answer.text.slice(0, TOLD_CHARACTERS));
            const date = Date.parse(answer.date ?? '');
            if (answer.status >= 200 && answer.status < 300) {
                skew.observe(date, sentAt, clock.now());
                return answer.text;
            }
            if (answer.status >= 300 && answer.status < 400) {
                throw fail({ kind: 'redirect', status: answer.status, host: hostOf(answer.location, url) });
            }
            // 401 means bad key, bad signature or a clock that is off [doc]; only the last can be mended from here. The gateway refused
            // the request before any backend saw it, so even a write may be sent again.
            const failure = (0,errors/* httpFailure */.tG)(answer.status, answer.text, retryAfterMs(answer.retryAfter, clock.now()));
            const offsetMs = date - clock.now();
            if (answer.status === 401 && !corrected && Math.abs(offsetMs - correction) > SUSPICIOUS_SKEW_MS) {
                corrected = true;
                correction = offsetMs;
                skew.observe(date, sentAt, clock.now());
                onEvent({ event: 'clock-corrected', offsetMs });
                if (!wait.again?.aborted)
                    continue;
            }
            throw fail(failure);
        }
    }
    async function attemptRaw(operation, call, wait) {
        const body = await exchange(operation, call, wait);
        return unwrap(body, (failure) => new errors/* ApiError */.hD(operation.name, operation.method, requestUri(operation, call), failure));
    }
    async function parse(operation, call, result) {
        return (await loadSchemas()).parseAnswer(operation, requestUri(operation, call), result);
    }
    async function attempt(operation, call, wait = {}) {
        return parse(operation, call, await attemptRaw(operation, call, wait));
    }
    const retrying = ({ name }, { deadline, signal }, once) => (0,retry/* retry */.L)(once, {
        clock,
        random: options.random,
        deadline,
        signal,
        onRetry: (failure, delayMs, attempt) => onEvent({ event: 'retry', operation: name, failure, attempt, delayMs }),
    });
    const read = (operation, call, wait = {}) => retrying(operation, wait, () => attempt(operation, call, wait));
    const raw = (operation, call, wait = {}) => operation.effect === 'read'
        ? retrying(operation, wait, () => attemptRaw(operation, call, wait))
        : attemptRaw(operation, call, wait);
    return { attempt, read, raw, parse, serviceTime: (at = clock.now()) => skew.serviceTime(at) };
}
/** A `Date` header leaves out the fraction of its second. */
const DATE_STEP_MS = 1000;
/**
 * The service's clock minus this machine's, for comparing history times with our own. An answer was dated at some moment between its
 * request and its arrival, so each one narrows the range, and a quick one after a slow one mends the estimate.
 */
function createSkew() {
    let least = 0;
    let most = 0;
    let isKnown = false;
    return {
        serviceTime: (at) => ({ least: at + least, most: at + most }),
        /** @param date of the answer, in ms; not a number if there was none or it was nonsense */
        observe(date, sentAt, receivedAt) {
            if (!Number.isFinite(date))
                return;
            const [low, high] = [date - receivedAt, date + DATE_STEP_MS - sentAt];
            // A clock was set meanwhile, or one of the two answers was dated wrongly: the newer one counts.
            const isConsistent = isKnown && low <= most && high >= least;
            least = isConsistent ? Math.max(least, low) : low;
            most = isConsistent ? Math.min(most, high) : high;
            isKnown = true;
        },
    };
}
/** Runs `work` with a signal that ends it after `limitMs` or with `outer`. */
async function bounded(clock, limitMs, outer, work) {
    if (outer?.aborted)
        throw outer.reason;
    const inner = new AbortController();
    const done = new AbortController();
    const onOuter = () => inner.abort(outer?.reason);
    outer?.addEventListener('abort', onOuter, { once: true });
    const timeout = clock.sleep(limitMs, done.signal).then(() => inner.abort(new AttemptTimeout()), () => undefined);
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
/** Reason with which an attempt's own time limit aborts it. */
class AttemptTimeout extends Error {
    name = 'AttemptTimeout';
}
/**
 * The path with its values filled in, each as one segment. `.` and `..` are refused: every URL parser, the service's included,
 * resolves them even percent-encoded, and the request would reach another operation than the one that was asked for.
 */
function fillPath(operation, call) {
    return operation.path.replace(/\{(\w+)\}/g, (_, field) => {
        const value = call.path?.[field];
        if (value === undefined || value === '')
            throw new TypeError(`${operation.name}: path field ${field} is missing`);
        if (value === '.' || value === '..')
            throw new TypeError(`${operation.name}: path field ${field} can't be '${value}'`);
        return encode(value);
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
/** Path and query of a call below `/api/v1`, for messages. */
function requestUri(operation, call) {
    return `/api/v1${fillPath(operation, call)}${fillQuery(call)}`;
}
/** The content of the envelope; undefined for an empty 2xx, which is success without data [inferred, sdk accepts 204]. */
function unwrap(body, fail) {
    if (body.trim() === '')
        return undefined;
    let parsed;
    try {
        parsed = JSON.parse(body);
    }
    catch {
        throw fail({ kind: 'not-json', status: 200, start: body.slice(0, 200) });
    }
    if (typeof parsed !== 'object' || parsed === null || !('result' in parsed)) {
        throw fail({
            kind: 'shape',
            path: 'result',
            expected: 'an envelope',
            received: Array.isArray(parsed) ? 'Array' : typeof parsed,
        });
    }
    return parsed.result;
}
/** Shorter values are no real keys, and blotting them out would ruin answers that contain them by chance. */
const SHORTEST_SECRET = 8;
/** A gateway may echo what it was sent, most likely in an error text. Keys and signatures end here, before anything can print them. */
function scrub(body, secrets) {
    let clean = body;
    for (const secret of secrets) {
        if (secret.length < SHORTEST_SECRET)
            continue;
        const inJson = JSON.stringify(secret).slice(1, -1);
        for (const form of new Set([secret, inJson, inJson.replaceAll('/', '\\/'), encodeURIComponent(secret)]))
            clean = clean.replaceAll(form, '***');
    }
    return clean;
}
/** `Retry-After` in seconds or as an HTTP date, as ms from now; nothing for nonsense. */
function retryAfterMs(header, now) {
    if (header === null)
        return undefined;
    const ms = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - now;
    return Number.isFinite(ms) && ms >= 0 ? ms : undefined;
}
function hostOf(target, from) {
    return target !== null && URL.canParse(target, from.href) ? new URL(target, from.href).host : '';
}

// EXTERNAL MODULE: ./lib/src/runner/log.js
var runner_log = __webpack_require__(223);
// EXTERNAL MODULE: ./lib/src/runner/outputs.js
var runner_outputs = __webpack_require__(2023);
// EXTERNAL MODULE: ./lib/src/runner/state.js
var state = __webpack_require__(316);
;// CONCATENATED MODULE: ./lib/src/commands/step.js









function createStep(host, settings, interruption, begunAt) {
    const say = (0,messages/* messagesFor */.k)(settings.language);
    const warnings = [];
    const plain = (0,runner_log/* createLog */.h)(host.core);
    const log = {
        ...plain,
        warning: (text) => {
            warnings.push(text);
            plain.warning(text);
        },
    };
    const outputs = (0,runner_outputs/* createOutputs */.lk)(host.core);
    outputs.set('console-url', (0,endpoints/* consoleUrl */.B9)(settings.location.zone));
    const transport = createServiceTransport(host, settings, log, say);
    const phases = [];
    return {
        host,
        settings,
        say,
        log,
        outputs,
        state: (0,state/* createStateWriter */.xk)(host.core),
        interruption,
        transport,
        apis: createApis(transport),
        begunAt,
        deadline: begunAt + settings.timeoutMs,
        phases,
        warnings,
        checks: [],
        reporter: undefined,
        async phase(name, work) {
            log.group(say.log.phases[name]);
            const from = host.clock.now();
            try {
                return await work();
            }
            finally {
                phases.push({ name, from, to: host.clock.now() });
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
/** The transport with its events as log lines. Retries are plain lines: trouble that passes is no annotation. */
function createServiceTransport(host, settings, log, say) {
    return createTransport({
        location: settings.location,
        credentials: settings.credentials,
        fetch: host.fetch,
        clock: host.clock,
        random: host.random,
        onEvent: (event) => {
            switch (event.event) {
                case 'exchange':
                    if (host.env.RUNNER_DEBUG === '1') {
                        log.debug(`${event.method} ${event.uri} → ${event.status ?? 'no answer'}, ${event.tookMs} ms: ${event.answer}`);
                    }
                    return;
                case 'retry':
                    return log.info(say.log.retry(event.operation, say.failures.why(event.failure), say.duration(Math.max(event.delayMs, 1000))));
                case 'clock-corrected':
                    return log.warning(say.log.clockCorrected(say.duration(Math.abs(event.offsetMs)), event.offsetMs < 0));
            }
        },
    });
}


/***/ }),

/***/ 621:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  oZ: () => (/* binding */ bindKind),
  sN: () => (/* binding */ createTrack),
  Pl: () => (/* binding */ prefix)
});

// EXTERNAL MODULE: ./lib/src/reports/recorder.js
var recorder = __webpack_require__(9474);
;// CONCATENATED MODULE: ./lib/src/run/polling/budgets.js
function createBudgets(limits, startedAt) {
    const left = { timeout: limits.timeoutMs, 'approval-timeout': limits.approvalTimeoutMs };
    let running = 'timeout';
    let since = startedAt;
    return {
        current: () => ({ name: running, deadline: since + left[running] }),
        setBlocked(blocked, now) {
            const next = blocked ? 'approval-timeout' : 'timeout';
            if (next === running)
                return;
            left[running] -= now - since;
            running = next;
            since = now;
        },
    };
}

// EXTERNAL MODULE: ./lib/src/run/services/deployment-run.js
var deployment_run = __webpack_require__(5330);
// EXTERNAL MODULE: ./lib/src/run/model/status.js
var model_status = __webpack_require__(1510);
// EXTERNAL MODULE: ./lib/src/run/polling/newest-runs.js
var newest_runs = __webpack_require__(9179);
;// CONCATENATED MODULE: ./lib/src/run/services/pipeline-run.js



/** Requests for the list of a pipeline's runs at most, just to learn who requested one. */
const MOST_ASKED = 2;
/** Time limit in ms for what only adds to a look (a task's detail, who requested the run) and must not hold it up. */
const EXTRA_MS = 5000;
/** A run of SourcePipeline. */
function createPipeline(apis, target, now) {
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
    /** Asked for beside the second look, so that it costs no time, and once more if that failed. */
    const askForRequester = async (historyId, previous, wait) => {
        if (!previous || requesters.has(historyId) || asked >= MOST_ASKED)
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
        recent: (wait) => (0,newest_runs/* newestRuns */.H)(async (pageNo) => (await page(pageNo, wait)).map(pipelineListItem)),
        look: async (historyId, previous, wait) => {
            const extra = () => ({
                signal: wait.signal,
                deadline: Math.min(now() + EXTRA_MS, wait.deadline ?? Number.POSITIVE_INFINITY),
            });
            const [history] = await Promise.all([
                apis.pipeline.history({ projectId, historyId }, wait),
                askForRequester(historyId, previous, extra()),
            ]);
            const detail = extra();
            const tasks = await Promise.all(history.tasks.map((task) => taskView(apis, task, previous?.tasks.find((known) => known.id === (task.id ?? task.name)), detail)));
            return pipelineView(target, { projectId, historyId }, { ...history, requestId: history.requestId || (requesters.get(historyId) ?? '') }, tasks);
        },
        cancel: (historyId, wait) => apis.pipeline.cancel({ projectId, historyId }, wait),
        // The code (340500) looks generic, so the documented sentence is what is matched [observed]; start.ts asks the history as well.
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
    };
}
function pipelineView(target, ids, history, tasks) {
    const own = (0,model_status/* pipelineStatus */.pO)(history.status);
    const ended = hasEnded(history.begin, history.end);
    // A deploy task that waits for a person blocks the pipeline, whose own word goes on saying that it runs.
    const blocked = (0,model_status/* isEnded */.pl)(own)
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
async function taskView(apis, task, previous, wait) {
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
    const settled = known !== undefined && (0,model_status/* isEnded */.pl)(known.statusClass) && known.startedAt !== null && known.finishedAt !== null;
    const projectId = task.config?.projectId;
    if (settled || !projectId || task.resultId === null || statusClass === 'queued')
        return { ...base, ...detailOf(known) };
    try {
        switch (task.type.toLowerCase()) {
            case 'sourcedeploy':
                return { ...base, ...(await deploymentDetail(apis.deploy, { projectId, historyId: task.resultId }, known, wait)) };
            case 'sourcebuild':
                // There is no look at a single build, only the whole list: asked for once it says something new.
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
    const deployment = await (0,deployment_run/* lookAtDeployment */.Sm)(api, ids, known?.deployment ?? undefined, wait);
    return { startedAt: deployment.startedAt, finishedAt: deployment.finishedAt, deployment };
}
async function buildDetail(api, projectId, buildId, wait) {
    const build = (await api.history(projectId, wait)).find((item) => item.buildId === buildId);
    return build ? { startedAt: build.begin, finishedAt: build.end, failedPhase: build.failedPhase } : {};
}

;// CONCATENATED MODULE: ./lib/src/commands/track.js




/** @param isOnly whether the step has just this run, so that its outputs are the step's */
function createTrack(step, index, isOnly) {
    const { settings, host, outputs, log, say } = step;
    const track = {
        index,
        recorder: (0,recorder/* createRecorder */.T)(),
        label: '',
        budgets: createBudgets(settings, step.begunAt),
        deadline: step.deadline,
        target: undefined,
        kind: undefined,
        historyId: '',
        recent: undefined,
        intent: undefined,
        cancel: undefined,
        ours: true,
        begin(now) {
            track.budgets = createBudgets(settings, now);
            track.deadline = now + settings.timeoutMs;
        },
        found(historyId) {
            track.historyId = historyId;
            if (isOnly)
                outputs.set('history-id', historyId);
        },
        resolved(part, found) {
            log.info(`${isOnly ? '' : prefix(track)}${say.log.resolved(say.log.kinds[part], found.name, found.id)}`);
            const known = { project: { id: '', name: '' }, ...track.target };
            track.target = part === 'pipeline' ? { ...known, project: found } : { ...known, [part]: found };
            if (isOnly)
                outputs.setTarget(track.target);
        },
        saw(view) {
            track.recorder.record(view, host.clock.now());
            // What was given by id gets its name from what the run itself says.
            track.target = {
                project: named(track.target?.project, view.project),
                stage: view.stage ? named(track.target?.stage, view.stage) : track.target?.stage,
                scenario: view.scenario ? named(track.target?.scenario, view.scenario) : track.target?.scenario,
            };
            if (isOnly)
                outputs.setView(view);
        },
        save(phase) {
            if (settings.mode === 'api' || !track.target)
                return;
            step.state.save(index, {
                phase,
                mode: settings.mode,
                projectId: track.target.project.id,
                stageId: track.target.stage?.id ?? '',
                scenarioId: track.target.scenario?.id ?? '',
                historyId: track.historyId,
                sentAt: track.intent?.sentAt ?? 0,
                sentAtMost: track.intent?.sentAtMost ?? 0,
                baseline: phase === 'intent' ? [...(track.intent?.baseline ?? [])] : [],
            });
        },
    };
    return track;
}
/** Names the run at the beginning of a line of the log, where several share it. */
const prefix = (track) => (track.label === '' ? '' : `${track.label}: `);
function named(known, seen) {
    return known && known.name !== '' ? known : { id: known?.id ?? seen.id, name: seen.name };
}
/** The run interface for what a track runs. */
function bindKind(step, mode, target, startBy = 'deploy', early) {
    return mode === 'deploy'
        ? (0,deployment_run/* createDeployment */.Yy)(step.apis.deploy, target, startBy, early)
        : createPipeline(step.apis, target, step.host.clock.now);
}


/***/ }),

/***/ 902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ LANGUAGES),
  k: () => (/* binding */ messagesFor)
});

;// CONCATENATED MODULE: ./lib/src/messages/en/api.js
const list = (words) => (words.length === 0 ? 'none' : words.join(', '));
/** Mode `api`: what is wrong with an operation's name or its parameters. */
const api = {
    unknownOperation: (name, closest) => `Input 'operation' is '${name}', which is no operation of the API; no request was sent. Did you mean ${list(closest)}? All are listed in docs/operations.md.`,
    wrongPlatform: (name, platforms) => `${name} exists on platform ${list(platforms)} only; no request was sent.`,
    takes: (name, path, query, body) => `No request was sent. ${name} takes: path fields ${list(path)}; query fields ${list(query)}; body fields ${list(body)}.`,
    tooLong: (length, longest) => `Input 'parameters' has ${length} characters; allowed are ${longest}. No request was sent.`,
    syntax: (line, column, message) => `Input 'parameters' is not valid YAML or JSON: line ${line}, column ${column}: ${message}.`,
    notMapping: "Input 'parameters' must be a mapping of field names to values.",
    unknownField: (field) => `Input 'parameters' has a field '${field}' that the operation does not take.`,
    missing: (fields) => `Input 'parameters' lacks ${list(fields)}.`,
    badField: (field, expected, received) => `Input 'parameters': field '${field}' should be ${expected} and is ${received}.`,
    segment: "one word that is not '.' or '..'",
    pagesTogether: "Input 'parameters': pageNo and pageSize go together here, or neither; no request was sent.",
    resultTooLong: (length, longest) => `The answer has ${length} characters, more than an output may have (${longest}); output 'result' stays empty. Ask for less with pageNo and pageSize.`,
    unconfirmed: (operation) => `Whether ${operation} was done is not known: the service answered, but not with the documented confirmation.`,
    ambiguous: (operation) => `Whether ${operation} was done is not known: it was sent once, and its answer was lost.`,
    interrupted: (operation, signal) => `The workflow was cancelled (${signal}) before ${operation} was done; nothing was changed.`,
    look: 'It was not sent again. Look with the matching list or get operation, or in the console, before you repeat it.',
};

;// CONCATENATED MODULE: ./lib/src/messages/en/check.js
/** Rows of operation `check`: what is proved, and what can't be. */
const check = {
    inputs: 'Inputs',
    inputsFine: 'all read and valid',
    credentials: 'Credentials',
    credentialsFine: 'the service accepted a signed request',
    clock: 'Clock',
    clockOffset: (seconds) => `${seconds === 0 ? 'in step with' : `${Math.abs(seconds)} s ${seconds > 0 ? 'behind' : 'ahead of'}`} the service (5 min are allowed)`,
    reachable: 'Service',
    notFound: (wanted, why) => why === 'missing' ? `'${wanted}' does not exist` : `'${wanted}' exists more than once`,
    permission: 'Permission to start',
    permissionWhy: (mode) => mode === 'pipeline'
        ? 'no operation of the API tells whether the account may run pipelines; only a start shows it'
        : 'no operation of the API tells whether the account has doDeploy (or requestDeploy); only a start shows it',
    targetType: 'Target type, strategy',
    targets: 'Targets',
    noTargets: 'the stage does not name them',
    file: 'File',
    fileLater: 'the scenario leaves the file to be chosen at run time (later), for which the API has no field: it can only be deployed in the console',
    manifest: 'Manifest',
    canary: 'Canary analysis',
    task: (name) => `Task ${name}`,
    underWay: 'Under way',
    nothingUnderWay: 'nothing; a start would begin at once',
    othersUnderWay: (runs) => `run ${runs}; a start would meet on-conflict`,
};

;// CONCATENATED MODULE: ./lib/src/messages/en/failures.js
/** What the service said, verbatim, in brackets. */
const said = (failure) => {
    const words = [failure.code && `code ${failure.code}`, failure.message, failure.details].filter((word) => word !== '');
    return `HTTP ${failure.status}${words.length > 0 ? ` (${words.join(': ')})` : ''}`;
};
/** Why a call brought no usable answer, and what helps. */
const failures = {
    why: (failure) => {
        switch (failure.kind) {
            case 'http':
                if (failure.meaning === 'authentication-failed')
                    return `The service did not accept the key pair: ${said(failure)}.`;
                if (failure.meaning === 'permission-denied' || failure.status === 403)
                    return `The account is not allowed to do this: ${said(failure)}.`;
                if (failure.status === 401)
                    return `The service did not accept the request's credentials: ${said(failure)}.`;
                if (failure.status === 404)
                    return `The service does not know what was asked for: ${said(failure)}.`;
                if (failure.status === 429)
                    return `The service is throttling requests: ${said(failure)}.`;
                return failure.status >= 500
                    ? `The service had an error of its own: ${said(failure)}.`
                    : `The service refused the request: ${said(failure)}.`;
            case 'network':
                if (failure.code === 'ENOTFOUND' || failure.code === 'EAI_AGAIN')
                    return `The host name could not be resolved (${failure.code}).`;
                if (failure.code === 'EPROXY')
                    return 'The proxy did not let the connection through.';
                return failure.sent
                    ? `The connection broke before the answer (${failure.code}).`
                    : `No connection could be made (${failure.code}).`;
            case 'timeout':
                return `No answer came within ${Math.ceil(failure.afterMs / 1000)} s.`;
            case 'tls':
                return `The server's TLS certificate could not be verified (${failure.code}).`;
            case 'redirect':
                return `The server answered with a redirect (HTTP ${failure.status}${failure.host ? ` to ${failure.host}` : ''}), which is never followed because the keys would go along.`;
            case 'oversize':
                return `The answer was larger than ${Math.floor(failure.limitBytes / 1024 / 1024)} MB and was not read.`;
            case 'not-json':
                return `The answer (HTTP ${failure.status}) was not JSON: something between here and the service answered in its place, or it was cut off.`;
            case 'shape':
                return `The answer does not have the documented form: ${failure.path} should be ${failure.expected} and is ${failure.received}.`;
        }
    },
    next: (failure) => {
        switch (failure.kind) {
            case 'http':
                if (failure.meaning === 'authentication-failed' || (failure.status === 401 && failure.meaning !== 'permission-denied')) {
                    return 'Check that access-key and secret-key belong together, are active (console: My Account > Authentication Key), and are for this zone.';
                }
                if (failure.meaning === 'permission-denied' || failure.status === 403) {
                    return 'Give the sub account the permission (README: Permissions), or use a key of an account that has it.';
                }
                if (failure.status === 404)
                    return 'Check the ids, the zone, the platform (vpc or classic) and the region.';
                return failure.status >= 500 || failure.status === 429
                    ? 'Try again later.'
                    : 'Correct what the service complains about, then run the job again.';
            case 'network':
                if (failure.code === 'ENOTFOUND')
                    return 'Check api-url and zone, and the name resolution of the runner.';
                return 'Check the network of the runner, its proxy settings (https_proxy, no_proxy) and firewall, then run the job again.';
            case 'timeout':
                return 'Run the job again when the service answers.';
            case 'tls':
                return 'If a proxy of yours inspects TLS, give Node its authority with NODE_EXTRA_CA_CERTS; verification is never switched off.';
            case 'redirect':
                return 'Check api-url: it must be the address that answers itself.';
            case 'oversize':
            case 'not-json':
                return 'Check api-url and the proxy; if both are right, try again later.';
            case 'shape':
                return 'Please report this with the field name: the service has changed, or this action is wrong.';
        }
    },
};

;// CONCATENATED MODULE: ./lib/src/messages/en/github.js
/** Of many runs none has the history id. */
const about = (historyId, what) => historyId === '' ? `${what.charAt(0).toUpperCase()}${what.slice(1)}` : `History id ${historyId}: ${what}`;
/** What is told to GitHub (deployments, commit status, comment), and what is said about that in the log. */
const github = {
    /** Descriptions on GitHub: one line of at most 140 characters, so what matters comes first. */
    descriptions: {
        queued: 'About to start.',
        queuedRun: (historyId) => about(historyId, 'waiting to run.'),
        running: (historyId) => about(historyId, 'under way.'),
        'blocked-approval': (historyId, blockedId) => about(historyId, `waits for somebody to approve${blockedId && ` deployment ${blockedId}`}.`),
        'blocked-canary': (historyId, blockedId) => about(historyId, `waits for a decision on the canary${blockedId && ` of deployment ${blockedId}`}.`),
        left: (historyId) => about(historyId, 'started, and not followed to its end (wait: false).'),
        ended: (title, historyId, why) => `${title}${historyId && ` (history id ${historyId})`}${why && `: ${why}`}`,
        goesOn: (title, historyId) => `${title}${historyId && ` (history id ${historyId})`}: no longer followed; ${historyId === '' ? 'runs go' : 'the run itself goes'} on.`,
        lostSight: (historyId) => historyId === ''
            ? 'The step was ended before it could tell the result.'
            : `The step was ended; history id ${historyId} may still be under way.`,
    },
    comment: {
        title: (state, target) => `${state}: ${target}`,
        states: {
            queued: 'Waiting',
            running: 'Under way',
            'blocked-approval': 'Waiting for approval',
            'blocked-canary': 'Waiting for a canary decision',
            unknown: 'Under way',
        },
        interrupted: 'Interrupted',
        status: 'Status',
        historyId: 'History id',
        environment: 'Environment',
        commit: 'Commit',
        actor: 'Requested by',
        time: 'Last change',
        workflowRun: 'Workflow run',
        attempt: (number) => `attempt ${number}`,
        result: 'Result',
        earlier: (count) => (count === 1 ? '1 earlier run' : `${count} earlier runs`),
    },
    noToken: (inputs) => `'github-token' is empty, so nothing is reported to GitHub (${inputs.join(', ')}). Leave the input out, or give it a token. The run itself is not affected.`,
    noRepository: 'GITHUB_REPOSITORY or the commit is not known here, so nothing is reported to GitHub. The run itself is not affected.',
    noPermission: (lines, said) => `The token may not report to GitHub (${said}). Add to the job's 'permissions:' the lines ${lines.map((line) => `'${line}'`).join(', ')}. The run itself is not affected.`,
    readOnly: (lines, said) => `The token may not report to GitHub (${said}): a workflow that a fork or Dependabot triggers gets one that can only read. ` +
        `For all other events, the job's 'permissions:' must have the lines ${lines.map((line) => `'${line}'`).join(', ')}. The run itself is not affected.`,
    badToken: (said) => `GitHub does not accept 'github-token' (${said}), so nothing is reported there. The run itself is not affected.`,
    rateLimited: (time) => `GitHub takes no more requests for ${time}, so it could not be told the last state. The run itself is not affected.`,
    outage: (why) => `GitHub could not be told the last state (${why}). The run itself is not affected.`,
    refused: (thing, why) => `GitHub does not take the ${thing} (${why}). The run itself is not affected.`,
    things: { deployment: 'GitHub Deployment', status: 'commit status', comment: 'comment' },
    duplicate: (environment, id) => `The job's own 'environment: ${environment}' already has GitHub Deployment ${id} for this workflow run, so no second one is created. Use either that or this action's input 'environment'.`,
    noPullRequest: 'There is no pull request for this event and commit, so there is nothing to comment on.',
};

;// CONCATENATED MODULE: ./lib/src/messages/en/inputs.js
const inputs_list = (words) => words.join(', ');
const both = (names) => names.join(' and ');
const in_ = (mode, operation) => mode === 'api' ? `mode api (operation ${operation})` : `mode ${mode}, operation ${operation}`;
const API_URL = {
    'no-service': 'it must contain {service}, which becomes sourcedeploy, sourcepipeline or sourcebuild',
    'not-a-url': 'it is not a URL',
    'not-https': 'it must be https; plain http is allowed on loopback (127.0.0.1, localhost, [::1]) only',
    credentials: 'it must not contain a user name or password',
    query: 'it must not contain a query or fragment',
};
/** What is wrong with inputs: the input, the value, what is allowed. */
const inputs = {
    headline: (count) => count === 1 ? 'An input is wrong; nothing was started.' : `${count} inputs are wrong; nothing was started.`,
    missing: (name, allowed) => `Input '${name}' is missing. Allowed: ${inputs_list(allowed)}.`,
    notAllowed: (name, value, allowed) => `Input '${name}' is '${value}'. Allowed: ${inputs_list(allowed)}.`,
    badDuration: (name, value) => `Input '${name}' is '${value}'. Allowed: a duration over 0 such as 90s, 30m, 1h30m or 1d, or a number of seconds; at most 35d.`,
    badPollInterval: (value) => `Input 'poll-interval' is '${value}'. Allowed: auto, or a duration from 1s to 10m.`,
    beyondHostedJob: (sum) => `Inputs 'timeout' and 'approval-timeout' are ${sum} together. On a GitHub-hosted runner a job ends after 6 h, so together at most 6h is allowed; ` +
        `for longer waits use wait: false and a later step with operation: watch, or a self-hosted runner.`,
    emptyCredentials: (names) => `${both(names.map((name) => `'${name}'`))} ${names.length === 1 ? 'is' : 'are'} empty: the secret does not exist, or was not passed on (pull requests from forks and Dependabot ` +
        `get no secrets; a reusable workflow needs 'secrets: inherit' or each secret by name).`,
    malformedCredential: (name) => `Input '${name}' contains white space or characters that no key has; its value is not shown. Allowed: the key as NAVER Cloud shows it, without quotes or line breaks.`,
    location: (problem, { zone, platform, region, apiUrl }) => {
        switch (problem.problem) {
            case 'region':
                return `Input 'region' is '${region}'. Allowed in zone ${zone}: ${inputs_list(problem.allowed)}.`;
            case 'platform':
                return `Input 'platform' is '${platform}'. Allowed in zone ${zone}: ${inputs_list(problem.allowed)}.`;
            case 'platform-region':
                return `Input 'region' is '${region}'. Allowed on platform ${platform} in zone ${zone}: ${inputs_list(problem.allowed)}.`;
            case 'api-url':
                return `Input 'api-url' is '${apiUrl.slice(0, 200)}': ${API_URL[problem.why]}.`;
        }
    },
    badHistoryId: (value) => `Input 'history-id' is '${value}'. Allowed: the id of a run, as in the output history-id of an earlier step.`,
    badMaxParallel: (value) => `Input 'max-parallel' is '${value}'. Allowed: a whole number from 1 to 9999, or nothing for all at once.`,
    targetsSyntax: (line, message) => `Input 'targets' is not valid YAML: line ${line}: ${message}.`,
    targetsForm: (most) => `Input 'targets' must be a YAML list of 1 to ${most} items such as '- { project: shop, stage: production, scenario: rolling }'.`,
    targetField: (item, field, allowed) => `Input 'targets', item ${item}: '${field}' is not a field. Allowed: ${inputs_list(allowed)}.`,
    targetValue: (item, field) => `Input 'targets', item ${item}: '${field}' must be a name or an id.`,
    targetNeeds: (item, field) => `Input 'targets', item ${item}: '${field}' is missing; name it in the item or in the input of the same name.`,
    targetTwice: (item, first) => `Input 'targets', item ${item} is the same as item ${first}. Allowed: each target once.`,
    badUrl: (name, value) => `Input '${name}' is '${value}'. Allowed: a URL that begins with https:// or http://.`,
    emptyName: (name, value) => `Input '${name}' is '${value}'. Allowed: a name, an id, or name: followed by a name of digits.`,
    needed: (name, mode, operation) => `Input '${name}' is missing; ${in_(mode, operation)} needs it. Allowed: ${NEEDED[name] ?? 'a value'}.`,
    meaningless: (name, value, mode, operation) => `Input '${name}' is '${value}', but has no meaning in ${in_(mode, operation)}. Allowed: nothing; remove it.`,
    needsOther: (name, value, other) => `Input '${name}' is '${value}', but has no meaning without '${other}'. Allowed: both or neither.`,
};
const NEEDED = {
    project: 'the name or id of the deployment project, or of the pipeline',
    stage: 'the name or id of the stage',
    scenario: 'the name or id of the scenario',
    'history-id': 'the id of a run, as in the output history-id of an earlier step',
};

;// CONCATENATED MODULE: ./lib/src/messages/en/log.js
/** Lines of the log, warnings and notices. Plain text: the log escapes what comes from afar. */
const log = {
    phases: {
        resolve: 'Look up',
        start: 'Start',
        decide: 'Decide',
        follow: 'Follow',
        check: 'Check',
        call: 'Call',
        result: 'Result',
    },
    kinds: { project: 'project', stage: 'stage', scenario: 'scenario', pipeline: 'pipeline' },
    resolved: (kind, name, id) => (name === '' ? `${kind} ${id}` : `${kind} ${name} (id ${id})`),
    console: (url) => `Console: ${url} (Services > Developer Tools)`,
    conflict: (ids, policy) => policy === 'wait'
        ? `Run ${ids} is under way; waiting for it to end before the start (on-conflict: wait).`
        : policy === 'attach'
            ? `Run ${ids} is under way; following it and starting nothing (on-conflict: attach).`
            : `Run ${ids} is under way; starting nothing (on-conflict: fail).`,
    starting: (what) => `Starting ${what}`,
    started: (historyId) => `Started: history id ${historyId}`,
    startFound: (historyId) => `The answer to the start was lost, but the history shows the run: history id ${historyId}. Nothing is started again.`,
    attached: (historyId) => `Following run ${historyId}`,
    answerLost: (why) => `The start was sent, but its answer was lost. ${why} Looking in the history for whether it happened.`,
    stillLooking: 'Still looking in the history for the run whose start was not answered.',
    historyUnread: (why) => `The history could not be read. ${why} Looking again; nothing is started meanwhile.`,
    notStarted: 'The history shows no run of ours: the start did not happen. Starting once more.',
    startRetry: (why, seconds) => `Nothing has been started yet. ${why} Trying again in ${seconds}.`,
    retry: (operation, why, seconds) => `${operation}: ${why} Trying again in ${seconds}.`,
    clockCorrected: (minutes, ahead) => `This machine's clock is ${minutes} ${ahead ? 'ahead of' : 'behind'} the service's. Requests are signed with the service's time from now on; please set the clock.`,
    status: (status) => `status ${status === '' ? '(none)' : status}`,
    servers: (count, what, names) => `${count} servers ${what}: ${names}`,
    task: (task, status) => `task ${task} · ${status}`,
    analysis: (status, score, passScore) => `canary analysis ${status}: score ${score}, ${passScore} needed`,
    estimate: (percent, left, count, median) => `≈ ${percent} %, about ${left} left, median of the last ${count} successful runs ${median}`,
    late: (elapsed, count, median) => `longer than usual: ${elapsed}, median of the last ${count} successful runs ${median}`,
    heartbeat: (status, sinceChange) => `still ${status === '' ? '(no status yet)' : status}, unchanged for ${sinceChange}`,
    blocked: (kind, projectId, historyId, left) => kind === 'approval'
        ? `Deployment ${historyId} waits for approval. Somebody with approveDeploy can approve or reject it in the console, or a step with ` +
            `mode: deploy, operation: approve (or reject), project: ${projectId}, history-id: ${historyId}. This step waits up to ${left}.`
        : `Deployment ${historyId} waits for a decision on its canary. Approve or reject it in the console, or by a step with ` +
            `mode: deploy, operation: canary-approve (or canary-reject), project: ${projectId}, history-id: ${historyId}. This step waits up to ${left}.`,
    decided: (operation, historyId) => `${operation} of run ${historyId} sent and accepted.`,
    decisionUnanswered: (operation, historyId, why) => `${operation} of run ${historyId} was sent without an answer. ${why} It is not sent again; the run itself shows whether it arrived.`,
    lookFailed: (why, seconds) => `The run could not be looked at. ${why} Looking again in ${seconds}; the run itself is not affected.`,
    lookRecovered: (failed) => `The run can be looked at again (after ${failed} failed ${failed === 1 ? 'look' : 'looks'}).`,
    unknownStatus: (word) => `The service reported a status that nobody documented: '${word}'. It never counts as success; following goes on. Please report it to this action's project.`,
    interrupted: (signal) => `The workflow is being cancelled (${signal}).`,
    cancelSent: (historyId) => `Cancel of run ${historyId} sent and accepted.`,
    cancelRefused: (historyId, why) => `Run ${historyId} could not be cancelled. ${why}`,
    cancelUnanswered: (historyId, why) => `A cancel of run ${historyId} was sent, but its answer was lost. ${why}`,
    notOurs: (historyId) => `Run ${historyId} is left to itself: this step did not start it.`,
    detached: (historyId) => `Run ${historyId} is left to itself (on-cancel: detach).`,
    maskedOutput: (name) => `Output '${name}' contains the value of a secret; GitHub will drop or mask it. Keep names and ids in variables, not in secrets.`,
    reporterFailed: (why) => `Nothing is reported to GitHub (environment, commit-status, comment): ${why}`,
    summaryFailed: (why) => `The job summary could not be written: ${why}`,
    outputs: (conclusion) => `conclusion: ${conclusion}`,
    post: {
        gone: (historyId, status) => `Run ${historyId} has ended: ${status}.`,
        lookingUp: 'A start was sent whose answer never came; looking in the history for its run.',
        none: 'The history shows no run of ours; nothing to settle.',
        unclear: (ids) => `Runs ${ids} are new, and it can't be told which one is ours; none is touched. Please check in the console.`,
        still: (historyId, status) => `Run ${historyId} was left under way (${status}).`,
        verified: (historyId, status) => `Run ${historyId} has ended after the cancel: ${status}.`,
        notVerified: (historyId, status) => `Run ${historyId} is still ${status === '' ? 'under way' : status} after the cancel. Please check in the console.`,
        blind: (historyId, why) => `Run ${historyId || '(id unknown)'} may still be under way, and this post step can't look: ${why}`,
        notFound: 'The history could not be read, so whether a run of ours exists is not known. Please check in the console.',
        failed: (historyId, why) => `Run ${historyId || '(unknown)'} could not be settled: ${why}`,
        invisible: (historyId) => `Run ${historyId} could not be looked at. Please check in the console whether it still runs.`,
    },
};

;// CONCATENATED MODULE: ./lib/src/messages/short.js
/** Longest name in a sentence, in characters: whatever the service sends, what happened to it and what to do must stay in sight. */
const LONGEST_NAME = 120;
/** A name as a sentence can hold it. */
function short_short(name) {
    return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name;
}

;// CONCATENATED MODULE: ./lib/src/messages/en/outcomes.js

const outcomes_status = (word) => (word === '' ? '(none)' : `'${word}'`);
/** A phrase at the beginning of a sentence. Subjects begin with a word of ours, so no name changes. */
const begin = (phrase) => phrase.charAt(0).toUpperCase() + phrase.slice(1);
const deployment = (mode) => (mode === 'pipeline' ? 'pipeline run' : 'deployment');
/** What happened to what, why, and what to do next. */
const outcomes = {
    subject: (mode, historyId, names) => {
        const target = mode === 'pipeline'
            ? `pipeline ${short_short(names.project)}`
            : [
                names.scenario && `scenario ${short_short(names.scenario)}`,
                names.stage && `stage ${short_short(names.stage)}`,
                `project ${short_short(names.project)}`,
            ]
                .filter(Boolean)
                .join(' of ');
        return {
            run: historyId === '' ? `the ${deployment(mode)} of ${target}` : `${deployment(mode)} ${historyId} of ${target}`,
            target,
            historyId,
        };
    },
    titles: {
        success: 'Succeeded',
        failure: 'Failed',
        rejected: 'Rejected',
        cancelled: 'Cancelled',
        timed_out: 'Timed out',
        refused: 'Not started',
        unknown: 'Unknown',
        started: 'Started',
        checked: 'Checked',
    },
    refusedAction: 'Refused',
    runSucceeded: (s, duration) => `${begin(s.run)} succeeded${duration && ` in ${duration}`}.`,
    runCancelled: (s) => `${begin(s.run)} ended cancelled, as asked.`,
    runRejected: (s) => `${begin(s.run)} ended rejected, as asked.`,
    checked: (s) => `Everything was proved that can be proved without starting ${s.target}.`,
    checksFailed: (s) => `The check of ${s.target} found problems; nothing was started. The summary lists what could not be proved and why.`,
    apiDone: (operation) => `${operation} was done.`,
    started: (s) => `${begin(s.run)} was started and is left to itself (wait: false).`,
    underWay: (s) => `${begin(s.run)} is under way; its end is not waited for (wait: false).`,
    decided: (operation, s) => `${operation} of ${s.run} was accepted; what comes of it is not waited for (wait: false).`,
    failed: (s, word) => `${begin(s.run)} failed: the service reports ${outcomes_status(word)}.`,
    failedDespiteSuccess: (s) => `${begin(s.run)} failed, although the service reports 'success': not all of its servers succeeded; it may have been rolled back.`,
    failedAt: (server, step, word) => `${short_short(server)} failed${step && ` in step ${step}`} (${word}).`,
    failedTask: (task, word, phase) => `Task ${short_short(task)} ended with ${word}${phase && ` in phase ${phase}`}.`,
    failedNext: (mode) => `The service gives no log over its API: read it in the console, mend the cause, and run this job again${mode === 'pipeline' ? '' : ' (a new deployment is started)'}.`,
    canaryExpired: 'Nobody decided on the canary within its time.',
    rejected: (s, word) => `${begin(s.run)} was rejected: the service reports ${outcomes_status(word)}.`,
    rejectedNext: 'Ask whoever rejected it for the reason; a new run of this job makes a new deployment.',
    cancelledElsewhere: (s) => `${begin(s.run)} was cancelled by somebody else, in the console or in another job.`,
    cancelledNext: 'Run this job again if it should not have been.',
    interruptedBeforeStart: (s, signal) => `The workflow was cancelled (${signal}) before ${s.target} was started; nothing was started.`,
    interrupted: (s, signal) => `The workflow was cancelled (${signal}) while ${s.run} was under way.`,
    interruptedUnclear: (s, signal) => `The workflow was cancelled (${signal}) while ${s.target} was being started, and whether the start happened can't be told yet; the post step of this job looks again.`,
    cancelResult: (result, why) => {
        switch (result) {
            case 'not-sent':
                return 'The run goes on: nothing was cancelled.';
            case 'accepted':
                return 'The service accepted our cancel of the run.';
            case 'refused':
                return `The service did not cancel the run. ${why}`;
            case 'unanswered':
                return `Our cancel of the run was sent, but its answer was lost; the post step of this job looks again. ${why}`;
        }
    },
    endingUnseen: (operation, word) => `Whether operation ${operation} ended it was not seen: its last status is ${outcomes_status(word)}.`,
    timedOut: (s, budget, limit, word) => budget === 'approval-timeout'
        ? `${begin(s.run)} waited for a person longer than approval-timeout (${limit}); its last status is ${outcomes_status(word)}.`
        : `${begin(s.run)} took longer than timeout (${limit}); its last status is ${outcomes_status(word)}.`,
    resume: (historyId) => `Follow it to its end with operation: watch and history-id: ${historyId}, or raise the timeout for the next run.`,
    tooLateWaiting: (s, ids, limit) => `${begin(s.target)} was not started: run ${ids} was under way for all of timeout (${limit}).`,
    tooLateWaitingNext: 'Wait for that run to end and run this job again, raise timeout, or use a concurrency group so that jobs queue on GitHub.',
    tooLate: (s, limit) => `${begin(s.target)} was not started: the service could not be reached within timeout (${limit}).`,
    tooLateRefused: (s, limit) => `${begin(s.target)} was not started: the service turned every request away within timeout (${limit}).`,
    refusedStart: (s) => `${begin(s.target)} was not started.`,
    refusedLook: (s) => `${begin(s.run)} can't be looked at.`,
    refusedDecision: (operation, s) => `${operation} of ${s.run} did not happen.`,
    refusedApi: (operation) => `${operation} was not done.`,
    nameMissing: (kind, wanted) => `There is no ${kind} named '${wanted}'; nothing was started for it.`,
    nameAmbiguous: (kind, wanted, count) => `There are ${count} ${kind}s named '${wanted}'; nothing was started for any.`,
    candidates: (list, more) => `Did you mean ${list}${more > 0 ? ` (and ${more} more)` : ''}?`,
    noCandidates: (kind) => `The account sees no ${kind} at all here: check the zone, the platform, the region and the account's permissions.`,
    useIds: (list) => `Use the id instead of the name: ${list}.`,
    conflict: (s, ids) => `${begin(s.target)} was not started: ${ids === '' ? 'another run' : `run ${ids}`} is under way.`,
    conflictNext: 'Wait for that run to end and run this job again, or use on-conflict: wait or attach.',
    heldBack: (s) => `${begin(s.target)} was not started, because another target had failed or was refused (fail-fast: true).`,
    heldBackNext: 'Mend the failed target and run this job again, or use fail-fast: false.',
    duplicate: (s) => `${begin(s.target)} was not started a second time: an earlier item of targets names the same one.`,
    duplicateNext: 'Name each target once.',
    many: (count, green) => count === 1
        ? `The target ${green === 1 ? 'went' : 'did not go'} as it should.`
        : `${green} of ${count} targets went as they should.`,
    manyStarted: (count) => `${count === 1 ? 'The target was' : `All ${count} targets were`} started; whether they succeed is not known (wait: false).`,
    manyWorst: (label, what) => `Worst: ${label}: ${what}`,
    manyLabel: (count) => (count === 1 ? '1 target' : `${count} targets`),
    state: (operation, s, word) => `${operation} of ${s.run} had no effect: its real status is ${outcomes_status(word)}.`,
    stateEnded: 'The run has ended; there is nothing left to decide.',
    stateUncancellable: 'Kubernetes rolling and blue/green deployments can not be cancelled; a canary is rejected instead (operation: canary-reject).',
    stateWatch: (historyId) => `Follow it with operation: watch and history-id: ${historyId}.`,
    lost: (s) => `${begin(s.run)} can't be seen any more, so how it ended is not known; it was left untouched.`,
    lostNext: (historyId) => `Look in the console, or follow it again with operation: watch and history-id: ${historyId}.`,
    undocumentedEnd: (s, word) => `${begin(s.run)} ended with a status that nobody documented: ${outcomes_status(word)}. That is never taken for success.`,
    undocumentedNext: "Look in the console for what happened, and report the word to this action's project.",
    unclearStart: (s, ids) => ids === ''
        ? `Whether ${s.target} was started is not known: no answer said so, and the history does not show it.`
        : `Whether ${s.target} was started is not known: no answer said so, and the history can't tell whether run ${ids} is ours.`,
    unclearNext: 'Nothing was started again and nothing was cancelled. Look in the console, then follow the right run with operation: watch, or run this job again.',
    defect: (s, message) => `A defect of this action ended the step for ${s.target}: ${message}.`,
    defectNext: (historyId) => `Please report it.${historyId === '' ? '' : ` Run ${historyId} was left alone: follow it with operation: watch and history-id: ${historyId}.`}`,
};

// EXTERNAL MODULE: ./lib/src/runner/duration.js
var duration = __webpack_require__(4921);
;// CONCATENATED MODULE: ./lib/src/messages/en/summary.js

/** A length of time for people. */
const summary_duration = (ms) => (0,duration/* formatDuration */.a3)(ms);
const plural = (count, one, many = `${one}s`) => `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
/** The job summary. Plain text: the summary escapes it. */
const summary = {
    why: 'Why',
    state: 'The run now',
    next: 'What to do',
    facts: {
        conclusion: 'Conclusion',
        operation: 'Operation',
        project: 'Project',
        stage: 'Stage',
        scenario: 'Scenario',
        pipeline: 'Pipeline',
        historyId: 'History id',
        status: 'Last status',
        noStatus: '(none)',
        executor: 'Requested by',
        kind: 'Target and strategy',
        started: 'Started',
        finished: 'Ended',
        duration: 'Duration',
        step: 'This step',
        stepTook: (duration) => `took ${duration}`,
        zone: 'Zone',
        console: 'Console',
        consoleMenu: 'Services > Developer Tools',
        workflowRun: 'Workflow run',
        attempt: (attempt) => `attempt ${attempt}`,
        commit: 'Commit',
        actor: 'Actor',
    },
    more: (count) => `${count.toLocaleString('en-US')} more`,
    leftOut: (count) => `${plural(count, 'more row')} left out, to keep this page readable.`,
    blockLeftOut: (title) => `“${title}” was left out: with it the summary would be larger than GitHub takes.`,
    failure: {
        title: 'What failed',
        server: 'Server',
        step: 'Step',
        status: 'Status',
        task: 'Task',
        said: 'What the service says',
        httpStatus: 'HTTP status',
        code: 'Code',
        message: 'Message',
        details: 'Details',
        candidates: 'Candidates',
        name: 'Name',
        id: 'Id',
        otherRuns: 'Runs that it is about',
        historyId: 'History id',
        since: 'Started',
        phase: (phase) => `phase ${phase}`,
        summary: (failed, all) => `${failed} of ${plural(all, 'server')} failed.`,
        taskSummary: (failed, all) => `${failed} of ${plural(all, 'task')} failed.`,
    },
    targets: {
        title: 'Servers',
        ofTask: (task) => `Servers of task ${task}`,
        server: 'Server',
        status: 'Status',
        steps: 'Steps (UTC)',
        count: (done, all) => `${done} of ${plural(all, 'server')} succeeded.`,
    },
    tasks: {
        title: 'Tasks',
        task: 'Task',
        type: 'Type',
        status: 'Status',
        after: 'After',
        started: 'Started (UTC)',
        duration: 'Duration',
        detail: 'Detail',
        result: (id) => `result ${id}`,
        deployment: (id, status) => `deployment ${id}: ${status}`,
        phase: (phase) => `failed in phase ${phase}`,
        count: (done, all) => `${done} of ${plural(all, 'task')} succeeded.`,
        pictureCut: (shown, all) => `The picture shows ${shown} of ${plural(all, 'task')}; the table has the rest.`,
    },
    canary: {
        title: 'Canary',
        ofTask: (task) => `Canary of task ${task}`,
        analysis: 'Analysis',
        at: 'Ended (UTC)',
        score: 'Score',
        passScore: 'Needed',
        verdict: 'Verdict',
        metric: 'Metric',
        element: 'Element',
        weight: 'Weight',
        baseline: 'Baseline (avg)',
        canary: 'Canary (avg)',
        deviation: 'Deviation',
        metricsOf: (analysis) => `Metrics of analysis ${analysis}`,
        whyFailed: (metric, canary, baseline) => `${metric} failed: ${canary} on the canary, ${baseline} on the baseline.`,
        whyFailedBare: (metric) => `${metric} failed.`,
        tooLow: (score, passScore) => `The score ${score} is below the ${passScore} that the scenario asks for.`,
    },
    timeline: {
        title: 'Time line',
        phases: 'This step',
        at: 'Seen (UTC)',
        atKst: 'KST',
        status: 'Status',
        lasted: 'For',
        picture: 'Clock times are those of your browser. Red: failed. Grey: over. Blue: going on.',
        pictureCut: (shown, all) => `The picture shows ${shown} of ${plural(all, 'lane')}, trouble first.`,
    },
    checks: {
        title: 'Check',
        what: 'What',
        result: 'Result',
        detail: 'Detail',
        results: { proved: 'proved', failed: 'failed', 'not-provable': 'not provable' },
    },
    resume: {
        title: 'Step to paste',
        watch: 'Follow this run to its end:',
        approve: 'Approve it (operation: reject declines it):',
        canaryApprove: 'Take the canary over (operation: canary-reject takes it back):',
        cancel: 'Cancel it:',
        retry: 'Start it again, or re-run the failed job:',
        start: 'Start it:',
        findOut: 'Once you know from the console which run is yours, follow it:',
        another: 'Other ways',
    },
    many: {
        title: 'Targets',
        target: 'Target',
        conclusion: 'Conclusion',
        historyId: 'History id',
        status: 'Last status',
        duration: 'Duration',
        details: (target, conclusion) => `${target}: ${conclusion}`,
        leftOut: (count) => `The details of ${plural(count, 'target')} were left out, to stay below what GitHub takes.`,
    },
    warnings: (count) => plural(count, 'warning'),
};

;// CONCATENATED MODULE: ./lib/src/messages/en/en.js








const en = { duration: summary_duration, inputs: inputs, log: log, failures: failures, github: github, outcomes: outcomes, api: api, check: check, summary: summary };

;// CONCATENATED MODULE: ./lib/src/messages/ko/api.js
const api_list = (words) => (words.length === 0 ? '없음' : words.join(', '));
const api_api = {
    unknownOperation: (name, closest) => `입력 'operation': '${name}'. API에 없는 오퍼레이션이라 요청을 보내지 않았습니다. 비슷한 이름: ${api_list(closest)}. 전체 목록은 docs/operations.md에 있습니다.`,
    wrongPlatform: (name, platforms) => `${name}: ${api_list(platforms)} 플랫폼에만 있는 오퍼레이션이라 요청을 보내지 않았습니다.`,
    takes: (name, path, query, body) => `요청을 보내지 않았습니다. ${name}의 필드: 경로 ${api_list(path)}; 쿼리 ${api_list(query)}; 본문 ${api_list(body)}.`,
    tooLong: (length, longest) => `입력 'parameters': ${length}자입니다. 최대 ${longest}자까지 쓸 수 있습니다. 요청을 보내지 않았습니다.`,
    syntax: (line, column, message) => `입력 'parameters': 올바른 YAML이나 JSON이 아닙니다. ${line}행 ${column}열: ${message}.`,
    notMapping: "입력 'parameters': 필드 이름과 값의 매핑이어야 합니다.",
    unknownField: (field) => `입력 'parameters': 이 오퍼레이션에 없는 필드입니다: '${field}'.`,
    missing: (fields) => `입력 'parameters': 빠진 필드가 있습니다: ${api_list(fields)}.`,
    badField: (field, expected, received) => `입력 'parameters': 필드 '${field}'의 형식이 다릅니다. 필요: ${expected}, 실제: ${received}.`,
    segment: "'.'이나 '..'이 아닌 한 단어",
    pagesTogether: "입력 'parameters': pageNo와 pageSize는 함께 쓰거나 함께 빼야 합니다. 요청을 보내지 않았습니다.",
    resultTooLong: (length, longest) => `응답이 ${length}자로, 출력의 한도(${longest}자)를 넘어 출력 'result'를 비워 두었습니다. pageNo와 pageSize로 나누어 조회하십시오.`,
    unconfirmed: (operation) => `${operation}: 수행 여부를 알 수 없습니다. 서비스가 응답했지만 문서에 있는 확인 값이 없었습니다.`,
    ambiguous: (operation) => `${operation}: 수행 여부를 알 수 없습니다. 요청을 한 번 보냈지만 응답을 받지 못했습니다.`,
    interrupted: (operation, signal) => `${operation}: 처리하기 전에 워크플로가 취소되었습니다(${signal}). 변경된 것은 없습니다.`,
    look: '다시 보내지 않았습니다. 다시 실행하기 전에 해당 조회 오퍼레이션이나 콘솔에서 확인하십시오.',
};

;// CONCATENATED MODULE: ./lib/src/messages/ko/check.js
const check_check = {
    inputs: '입력',
    inputsFine: '모두 읽었고 올바릅니다',
    credentials: '인증키',
    credentialsFine: '서비스가 서명된 요청을 받아들였습니다',
    clock: '시계',
    clockOffset: (seconds) => `${seconds === 0 ? '서비스와 일치합니다' : `서비스보다 ${Math.abs(seconds)}초 ${seconds > 0 ? '느립니다' : '빠릅니다'}`}(허용 오차 5분)`,
    reachable: '서비스',
    notFound: (wanted, why) => (why === 'missing' ? `'${wanted}': 존재하지 않습니다` : `'${wanted}': 둘 이상 존재합니다`),
    permission: '시작 권한',
    permissionWhy: (mode) => mode === 'pipeline'
        ? '파이프라인 실행 권한을 조회하는 API가 없어, 실제로 시작해야만 알 수 있습니다'
        : 'doDeploy(또는 requestDeploy) 권한을 조회하는 API가 없어, 실제로 시작해야만 알 수 있습니다',
    targetType: '배포 대상, 배포 전략',
    targets: '대상 서버',
    noTargets: '배포 스테이지에 표시되지 않습니다',
    file: '배포 파일',
    fileLater: '배포 파일을 실행할 때 고르는 시나리오(later)입니다. API에는 파일을 지정하는 필드가 없으므로 콘솔에서만 배포할 수 있습니다',
    manifest: '매니페스트',
    canary: '카나리 분석',
    task: (name) => `작업 ${name}`,
    underWay: '진행 중인 실행',
    nothingUnderWay: '없음. 시작하면 바로 진행됩니다',
    othersUnderWay: (runs) => `실행 ${runs}. 시작하면 on-conflict가 적용됩니다`,
};

;// CONCATENATED MODULE: ./lib/src/messages/ko/failures.js
/** What the service said, verbatim, in brackets. */
const failures_said = (failure) => {
    const words = [failure.code && `코드 ${failure.code}`, failure.message, failure.details].filter((word) => word !== '');
    return `HTTP ${failure.status}${words.length > 0 ? ` (${words.join(': ')})` : ''}`;
};
const failures_failures = {
    why: (failure) => {
        switch (failure.kind) {
            case 'http':
                if (failure.meaning === 'authentication-failed')
                    return `서비스가 인증키를 받아들이지 않았습니다: ${failures_said(failure)}.`;
                if (failure.meaning === 'permission-denied' || failure.status === 403)
                    return `계정에 권한이 없습니다: ${failures_said(failure)}.`;
                if (failure.status === 401)
                    return `서비스가 요청의 인증 정보를 받아들이지 않았습니다: ${failures_said(failure)}.`;
                if (failure.status === 404)
                    return `서비스에 요청한 대상이 없습니다: ${failures_said(failure)}.`;
                if (failure.status === 429)
                    return `서비스가 요청 수를 제한하고 있습니다: ${failures_said(failure)}.`;
                return failure.status >= 500
                    ? `서비스 내부 오류입니다: ${failures_said(failure)}.`
                    : `서비스가 요청을 거부했습니다: ${failures_said(failure)}.`;
            case 'network':
                if (failure.code === 'ENOTFOUND' || failure.code === 'EAI_AGAIN')
                    return `호스트 이름을 찾지 못했습니다(${failure.code}).`;
                if (failure.code === 'EPROXY')
                    return '프록시가 연결을 막았습니다.';
                return failure.sent ? `응답을 받기 전에 연결이 끊어졌습니다(${failure.code}).` : `연결하지 못했습니다(${failure.code}).`;
            case 'timeout':
                return `${Math.ceil(failure.afterMs / 1000)}초 안에 응답이 없었습니다.`;
            case 'tls':
                return `서버의 TLS 인증서를 검증하지 못했습니다(${failure.code}).`;
            case 'redirect':
                return `서버가 리디렉션으로 응답했습니다(HTTP ${failure.status}${failure.host ? `, ${failure.host}` : ''}). 인증키가 함께 전달되므로 따라가지 않습니다.`;
            case 'oversize':
                return `응답이 ${Math.floor(failure.limitBytes / 1024 / 1024)} MB보다 커서 읽지 않았습니다.`;
            case 'not-json':
                return `응답(HTTP ${failure.status})이 JSON이 아닙니다. 중간의 다른 장비가 대신 응답했거나 응답이 잘렸습니다.`;
            case 'shape':
                return `응답이 문서의 형식과 다릅니다: ${failure.path}, 문서: ${failure.expected}, 실제: ${failure.received}.`;
        }
    },
    next: (failure) => {
        switch (failure.kind) {
            case 'http':
                if (failure.meaning === 'authentication-failed' || (failure.status === 401 && failure.meaning !== 'permission-denied')) {
                    return 'access-key와 secret-key가 한 쌍인지, 사용 중 상태인지(콘솔: 마이페이지 > 인증키 관리), 이 zone의 키인지 확인하십시오.';
                }
                if (failure.meaning === 'permission-denied' || failure.status === 403) {
                    return '서브 계정에 권한을 주거나(README: 권한), 권한이 있는 계정의 키를 쓰십시오.';
                }
                if (failure.status === 404)
                    return 'ID, zone, platform(vpc 또는 classic), region을 확인하십시오.';
                return failure.status >= 500 || failure.status === 429
                    ? '잠시 후 다시 시도하십시오.'
                    : '서비스가 지적한 내용을 고친 뒤 job을 다시 실행하십시오.';
            case 'network':
                if (failure.code === 'ENOTFOUND')
                    return 'api-url과 zone, 러너의 DNS 설정을 확인하십시오.';
                return '러너의 네트워크, 프록시 설정(https_proxy, no_proxy), 방화벽을 확인한 뒤 job을 다시 실행하십시오.';
            case 'timeout':
                return '서비스가 응답하면 job을 다시 실행하십시오.';
            case 'tls':
                return '사내 프록시가 TLS를 검사한다면 NODE_EXTRA_CA_CERTS로 해당 CA를 지정하십시오. 인증서 검증은 끌 수 없습니다.';
            case 'redirect':
                return 'api-url을 확인하십시오. 리디렉션 없이 직접 응답하는 주소여야 합니다.';
            case 'oversize':
            case 'not-json':
                return 'api-url과 프록시를 확인하고, 문제가 없으면 나중에 다시 시도하십시오.';
            case 'shape':
                return '서비스가 바뀌었거나 이 액션의 오류입니다. 필드 이름과 함께 알려 주십시오.';
        }
    },
};

;// CONCATENATED MODULE: ./lib/src/messages/ko/github.js
const quoted = (lines) => lines.map((line) => `'${line}'`).join(', ');
const UNAFFECTED = '실행에는 영향이 없습니다.';
const github_about = (historyId, what) => `${historyId && `이력 ID ${historyId}: `}${what}`;
const github_github = {
    descriptions: {
        queued: '시작 준비 중입니다.',
        queuedRun: (historyId) => github_about(historyId, '실행 대기 중입니다.'),
        running: (historyId) => github_about(historyId, '진행 중입니다.'),
        'blocked-approval': (historyId, blockedId) => github_about(historyId, `${blockedId && `배포 ${blockedId}의 `}승인을 기다리고 있습니다.`),
        'blocked-canary': (historyId, blockedId) => github_about(historyId, `${blockedId && `배포 ${blockedId}의 `}카나리 승인을 기다리고 있습니다.`),
        left: (historyId) => github_about(historyId, '시작했으며 끝까지 확인하지 않습니다(wait: false).'),
        ended: (title, historyId, why) => `${title}${historyId && ` (이력 ID ${historyId})`}${why && `: ${why}`}`,
        goesOn: (title, historyId) => `${title}${historyId && ` (이력 ID ${historyId})`}: 더 확인하지 않지만 실행은 계속됩니다.`,
        lostSight: (historyId) => historyId === ''
            ? '결과를 알기 전에 스텝이 종료되었습니다.'
            : `스텝이 종료되었습니다. 이력 ID ${historyId}: 아직 진행 중일 수 있습니다.`,
    },
    comment: {
        title: (state, target) => `${state}: ${target}`,
        states: {
            queued: '대기 중',
            running: '진행 중',
            'blocked-approval': '승인 대기',
            'blocked-canary': '카나리 승인 대기',
            unknown: '진행 중',
        },
        interrupted: '중단됨',
        status: '상태',
        historyId: '이력 ID',
        environment: '환경',
        commit: '커밋',
        actor: '요청자',
        time: '최근 변경',
        workflowRun: '워크플로 실행',
        attempt: (number) => `${number}번째 시도`,
        result: '결과',
        earlier: (count) => `이전 실행 ${count}건`,
    },
    noToken: (inputs) => `'github-token'이 비어 있어 GitHub에 보고하지 않습니다(${inputs.join(', ')}). 입력을 지우거나 토큰을 지정하십시오. ${UNAFFECTED}`,
    noRepository: `GITHUB_REPOSITORY나 커밋을 알 수 없어 GitHub에 보고하지 않습니다. ${UNAFFECTED}`,
    noPermission: (lines, said) => `토큰에 GitHub에 보고할 권한이 없습니다(${said}). job의 'permissions:'에 다음 줄을 추가하십시오: ${quoted(lines)}. ${UNAFFECTED}`,
    readOnly: (lines, said) => `토큰에 GitHub에 보고할 권한이 없습니다(${said}). 포크나 Dependabot이 시작한 워크플로의 토큰은 읽기 전용입니다. ` +
        `다른 이벤트에서는 job의 'permissions:'에 다음 줄이 있어야 합니다: ${quoted(lines)}. ${UNAFFECTED}`,
    badToken: (said) => `GitHub가 'github-token'을 받아들이지 않아 보고하지 못했습니다(${said}). ${UNAFFECTED}`,
    rateLimited: (time) => `GitHub가 앞으로 ${time} 동안 요청을 제한하므로 마지막 상태를 보고하지 못했습니다. ${UNAFFECTED}`,
    outage: (why) => `GitHub에 마지막 상태를 보고하지 못했습니다(${why}). ${UNAFFECTED}`,
    refused: (thing, why) => `GitHub가 다음 보고를 거부했습니다: ${thing}(${why}). ${UNAFFECTED}`,
    things: { deployment: 'GitHub Deployment', status: '커밋 상태', comment: '코멘트' },
    duplicate: (environment, id) => `job의 'environment: ${environment}'에 이 워크플로 실행의 GitHub Deployment ${id}번이 이미 있어 새로 만들지 않습니다. ` +
        "job의 environment와 이 액션의 입력 'environment' 중 하나만 쓰십시오.",
    noPullRequest: '이 이벤트와 커밋에 해당하는 풀 리퀘스트가 없어 코멘트를 남기지 않습니다.',
};

;// CONCATENATED MODULE: ./lib/src/messages/ko/inputs.js
const ko_inputs_list = (words) => words.join(', ');
const inputs_quoted = (names) => names.map((name) => `'${name}'`).join(', ');
const at = (mode, operation) => `mode: ${mode}, operation: ${operation}`;
const inputs_API_URL = {
    'no-service': '{service}가 들어 있어야 합니다. 이 자리에 sourcedeploy, sourcepipeline, sourcebuild가 들어갑니다',
    'not-a-url': 'URL 형식이 아닙니다',
    'not-https': 'https여야 합니다. http는 루프백 주소(127.0.0.1, localhost, [::1])에서만 쓸 수 있습니다',
    credentials: '사용자 이름이나 비밀번호를 넣을 수 없습니다',
    query: '쿼리나 프래그먼트를 넣을 수 없습니다',
};
const inputs_NEEDED = {
    project: '배포 프로젝트 또는 파이프라인의 이름이나 ID',
    stage: '배포 스테이지의 이름이나 ID',
    scenario: '배포 시나리오의 이름이나 ID',
    'history-id': '이전 스텝의 history-id 출력과 같은 실행의 이력 ID',
};
const inputs_inputs = {
    headline: (count) => `입력 ${count}개가 잘못되어 아무것도 시작하지 않았습니다.`,
    missing: (name, allowed) => `입력 '${name}': 값이 없습니다. 허용 값: ${ko_inputs_list(allowed)}.`,
    notAllowed: (name, value, allowed) => `입력 '${name}': '${value}'. 쓸 수 없는 값입니다. 허용 값: ${ko_inputs_list(allowed)}.`,
    badDuration: (name, value) => `입력 '${name}': '${value}'. 기간이 아닙니다. 허용 값: 90s, 30m, 1h30m, 1d처럼 0보다 긴 기간 또는 초 단위 숫자. 최대 35d.`,
    badPollInterval: (value) => `입력 'poll-interval': '${value}'. 허용 값: auto 또는 1s부터 10m까지의 기간.`,
    beyondHostedJob: (sum) => `입력 'timeout', 'approval-timeout': 합계 ${sum}. GitHub 호스팅 러너의 job은 6시간 뒤에 끝나므로 합계는 6h까지 쓸 수 있습니다. ` +
        '더 오래 기다려야 하면 wait: false로 시작한 뒤 나중에 operation: watch를 쓰거나, 셀프 호스팅 러너를 쓰십시오.',
    emptyCredentials: (names) => `입력 ${inputs_quoted(names)}: 값이 비어 있습니다. 시크릿이 없거나 전달되지 않았습니다(포크와 Dependabot의 풀 리퀘스트에는 시크릿이 전달되지 않으며, ` +
        "재사용 워크플로에는 'secrets: inherit' 또는 시크릿별 지정이 필요합니다).",
    malformedCredential: (name) => `입력 '${name}': 인증키에 없는 공백이나 문자가 들어 있습니다. 값은 표시하지 않습니다. 허용 값: NAVER Cloud에 표시된 그대로의 키(따옴표, 줄바꿈 없이).`,
    location: (problem, { zone, platform, region, apiUrl }) => {
        switch (problem.problem) {
            case 'region':
                return `입력 'region': '${region}'. zone: ${zone}에서 허용되는 값: ${ko_inputs_list(problem.allowed)}.`;
            case 'platform':
                return `입력 'platform': '${platform}'. zone: ${zone}에서 허용되는 값: ${ko_inputs_list(problem.allowed)}.`;
            case 'platform-region':
                return `입력 'region': '${region}'. zone: ${zone}, platform: ${platform}에서 허용되는 값: ${ko_inputs_list(problem.allowed)}.`;
            case 'api-url':
                return `입력 'api-url': '${apiUrl.slice(0, 200)}'. ${inputs_API_URL[problem.why]}.`;
        }
    },
    badHistoryId: (value) => `입력 'history-id': '${value}'. 허용 값: 실행의 이력 ID(이전 스텝의 history-id 출력).`,
    badUrl: (name, value) => `입력 '${name}': '${value}'. 허용 값: https:// 또는 http://로 시작하는 URL.`,
    emptyName: (name, value) => `입력 '${name}': '${value}'. 허용 값: 이름, ID, 또는 숫자로 된 이름 앞에 name:을 붙인 값.`,
    needed: (name, mode, operation) => `입력 '${name}': 값이 없습니다. ${at(mode, operation)}에 필요합니다. 허용 값: ${inputs_NEEDED[name] ?? '값'}.`,
    meaningless: (name, value, mode, operation) => `입력 '${name}': '${value}'. ${at(mode, operation)}에서는 의미가 없습니다. 이 입력을 지우십시오.`,
    needsOther: (name, value, other) => `입력 '${name}': '${value}'. '${other}' 없이는 의미가 없습니다. 둘 다 쓰거나 둘 다 지우십시오.`,
    badMaxParallel: (value) => `입력 'max-parallel': '${value}'. 허용 값: 1부터 9999까지의 정수. 비워 두면 모두 동시에 진행합니다.`,
    targetsSyntax: (line, message) => `입력 'targets': 올바른 YAML이 아닙니다. ${line}행: ${message}.`,
    targetsForm: (most) => `입력 'targets': '- { project: shop, stage: production, scenario: rolling }' 같은 항목 1개부터 ${most}개까지의 YAML 목록이어야 합니다.`,
    targetField: (item, field, allowed) => `입력 'targets', ${item}번째 항목: '${field}' 필드는 쓸 수 없습니다. 허용 값: ${ko_inputs_list(allowed)}.`,
    targetValue: (item, field) => `입력 'targets', ${item}번째 항목: '${field}' 값은 이름이나 ID여야 합니다.`,
    targetNeeds: (item, field) => `입력 'targets', ${item}번째 항목: '${field}' 값이 없습니다. 항목이나 같은 이름의 입력에 지정하십시오.`,
    targetTwice: (item, first) => `입력 'targets', ${item}번째 항목: ${first}번째 항목과 같습니다. 대상은 한 번씩만 쓸 수 있습니다.`,
};

;// CONCATENATED MODULE: ./lib/src/messages/ko/log.js
const word = (status) => (status === '' ? '(없음)' : status);
const log_log = {
    phases: {
        resolve: '조회',
        start: '시작',
        decide: '승인 처리',
        follow: '진행 확인',
        check: '점검',
        call: '호출',
        result: '결과',
    },
    kinds: { project: '배포 프로젝트', stage: '배포 스테이지', scenario: '배포 시나리오', pipeline: '파이프라인' },
    resolved: (kind, name, id) => (name === '' ? `${kind} ${id}` : `${kind} ${name} (ID ${id})`),
    console: (url) => `콘솔: ${url} (Services > Developer Tools)`,
    conflict: (ids, policy) => policy === 'wait'
        ? `실행 ${ids} 진행 중: 끝날 때까지 기다린 뒤 시작합니다(on-conflict: wait).`
        : policy === 'attach'
            ? `실행 ${ids} 진행 중: 새로 시작하지 않고 이 실행을 확인합니다(on-conflict: attach).`
            : `실행 ${ids} 진행 중: 아무것도 시작하지 않습니다(on-conflict: fail).`,
    starting: (what) => `시작 요청: ${what}`,
    started: (historyId) => `시작됨: 이력 ID ${historyId}`,
    startFound: (historyId) => `시작 요청의 응답을 받지 못했지만 이력에서 실행을 찾았습니다: 이력 ID ${historyId}. 다시 시작하지 않습니다.`,
    attached: (historyId) => `실행 확인 시작: ${historyId}`,
    answerLost: (why) => `시작 요청을 보냈지만 응답을 받지 못했습니다. ${why} 시작되었는지 이력에서 확인합니다.`,
    stillLooking: '시작 요청의 응답이 없어 이력에서 실행을 계속 찾고 있습니다.',
    historyUnread: (why) => `이력을 조회하지 못했습니다. ${why} 다시 조회하며, 그동안 아무것도 시작하지 않습니다.`,
    notStarted: '이력에 이 스텝의 실행이 없습니다. 시작되지 않았으므로 한 번 더 시작합니다.',
    startRetry: (why, seconds) => `아직 시작되지 않았습니다. ${why} ${seconds} 후 다시 시도합니다.`,
    retry: (operation, why, seconds) => `${operation}: ${why} ${seconds} 후 다시 시도합니다.`,
    clockCorrected: (minutes, ahead) => `이 머신의 시계가 서비스보다 ${minutes} ${ahead ? '빠릅니다' : '느립니다'}. 이제부터 서비스 시각으로 서명합니다. 시계를 맞추십시오.`,
    status: (status) => `상태 ${word(status)}`,
    servers: (count, what, names) => `서버 ${count}대 ${what}: ${names}`,
    task: (task, status) => `작업 ${task} · ${status}`,
    analysis: (status, score, passScore) => `카나리 분석 ${status}: 점수 ${score}, 통과 기준 ${passScore}`,
    estimate: (percent, left, count, median) => `≈ ${percent} %, 약 ${left} 남음(최근 성공한 실행 ${count}건의 중앙값 ${median})`,
    late: (elapsed, count, median) => `평소보다 오래 걸림: ${elapsed}(최근 성공한 실행 ${count}건의 중앙값 ${median})`,
    heartbeat: (status, sinceChange) => `상태 변화 없음: ${status === '' ? '(아직 없음)' : status}, ${sinceChange}째`,
    blocked: (kind, projectId, historyId, left) => kind === 'approval'
        ? `배포 ${historyId}: 승인을 기다리고 있습니다. approveDeploy 권한이 있는 계정으로 콘솔에서 승인 또는 반려하거나, 다음 스텝을 실행하십시오: ` +
            `mode: deploy, operation: approve (또는 reject), project: ${projectId}, history-id: ${historyId}. 이 스텝은 최대 ${left} 동안 기다립니다.`
        : `배포 ${historyId}: 카나리 승인을 기다리고 있습니다. 콘솔에서 승인 또는 취소하거나, 다음 스텝을 실행하십시오: ` +
            `mode: deploy, operation: canary-approve (또는 canary-reject), project: ${projectId}, history-id: ${historyId}. 이 스텝은 최대 ${left} 동안 기다립니다.`,
    decided: (operation, historyId) => `실행 ${historyId}: ${operation} 요청이 접수되었습니다.`,
    decisionUnanswered: (operation, historyId, why) => `실행 ${historyId}: ${operation} 요청을 보냈지만 응답을 받지 못했습니다. ${why} 다시 보내지 않으며, 반영 여부는 실행 상태로 확인합니다.`,
    lookFailed: (why, seconds) => `실행 상태를 조회하지 못했습니다. ${why} ${seconds} 후 다시 조회합니다. 실행에는 영향이 없습니다.`,
    lookRecovered: (failed) => `실행 상태를 다시 조회할 수 있습니다(실패 ${failed}회 후).`,
    unknownStatus: (status) => `문서에 없는 상태가 보고되었습니다: '${status}'. 성공으로 처리하지 않고 계속 확인합니다. 이 액션의 프로젝트에 알려 주십시오.`,
    interrupted: (signal) => `워크플로가 취소되고 있습니다(${signal}).`,
    cancelSent: (historyId) => `실행 ${historyId}: 취소 요청이 접수되었습니다.`,
    cancelRefused: (historyId, why) => `실행 ${historyId}: 취소하지 못했습니다. ${why}`,
    cancelUnanswered: (historyId, why) => `실행 ${historyId}: 취소 요청을 보냈지만 응답을 받지 못했습니다. ${why}`,
    notOurs: (historyId) => `실행 ${historyId}: 이 스텝이 시작한 실행이 아니므로 그대로 둡니다.`,
    detached: (historyId) => `실행 ${historyId}: 취소하지 않고 그대로 둡니다(on-cancel: detach).`,
    maskedOutput: (name) => `출력 '${name}'에 시크릿 값이 들어 있어 GitHub가 버리거나 가립니다. 이름과 ID는 시크릿이 아니라 변수(vars)에 두십시오.`,
    reporterFailed: (why) => `GitHub 보고(environment, commit-status, comment)를 할 수 없습니다: ${why}`,
    summaryFailed: (why) => `job 요약을 쓰지 못했습니다: ${why}`,
    outputs: (conclusion) => `conclusion: ${conclusion}`,
    post: {
        gone: (historyId, status) => `실행 ${historyId}: 끝났습니다(${word(status)}).`,
        lookingUp: '시작 요청의 응답을 받지 못했으므로 이력에서 실행을 찾습니다.',
        none: '이력에 이 스텝의 실행이 없습니다. 정리할 것이 없습니다.',
        unclear: (ids) => `새 실행 ${ids} 중 어느 것이 이 스텝의 실행인지 알 수 없어 아무것도 건드리지 않았습니다. 콘솔에서 확인하십시오.`,
        still: (historyId, status) => `실행 ${historyId}: 진행 중인 채로 두었습니다(${word(status)}).`,
        verified: (historyId, status) => `실행 ${historyId}: 취소 후 끝났습니다(${word(status)}).`,
        notVerified: (historyId, status) => `실행 ${historyId}: 취소 후에도 끝나지 않았습니다(${word(status)}). 콘솔에서 확인하십시오.`,
        blind: (historyId, why) => `실행 ${historyId || '(ID 알 수 없음)'}: 아직 진행 중일 수 있으나 이 post 스텝에서 확인할 수 없습니다. ${why}`,
        notFound: '이력을 조회하지 못해 이 스텝의 실행이 있는지 알 수 없습니다. 콘솔에서 확인하십시오.',
        failed: (historyId, why) => `실행 ${historyId || '(알 수 없음)'}: 정리하지 못했습니다. ${why}`,
        invisible: (historyId) => `실행 ${historyId}: 상태를 조회하지 못했습니다. 아직 진행 중인지 콘솔에서 확인하십시오.`,
    },
};

;// CONCATENATED MODULE: ./lib/src/messages/ko/outcomes.js

const ko_outcomes_status = (word) => (word === '' ? '(없음)' : `'${word}'`);
const outcomes_outcomes = {
    subject: (mode, historyId, given) => {
        const names = { project: short_short(given.project), stage: short_short(given.stage), scenario: short_short(given.scenario) };
        const path = [names.project, names.stage, names.scenario].filter((name) => name !== '').join(' / ');
        const above = [names.project, names.stage].filter((name) => name !== '').join(' / ');
        if (mode === 'pipeline') {
            const target = `파이프라인 ${names.project}`;
            return { run: historyId === '' ? target : `파이프라인 실행 ${historyId} (${path})`, target, historyId };
        }
        const target = names.scenario !== ''
            ? `배포 시나리오 ${names.scenario} (${above})`
            : names.stage !== ''
                ? `배포 스테이지 ${names.stage} (${names.project})`
                : `배포 프로젝트 ${names.project}`;
        return { run: historyId === '' ? target : `배포 ${historyId} (${path})`, target, historyId };
    },
    titles: {
        success: '성공',
        failure: '실패',
        rejected: '반려됨',
        cancelled: '취소됨',
        timed_out: '시간 초과',
        refused: '시작하지 않음',
        unknown: '알 수 없음',
        checked: '점검 완료',
        started: '시작됨',
    },
    refusedAction: '처리되지 않음',
    runSucceeded: (s, duration) => `${s.run}: ${duration && `${duration} 만에 `}성공했습니다.`,
    runCancelled: (s) => `${s.run}: 요청한 대로 취소되었습니다.`,
    runRejected: (s) => `${s.run}: 요청한 대로 반려되었습니다.`,
    checked: (s) => `${s.target}: 시작하지 않고 확인할 수 있는 항목을 모두 확인했습니다.`,
    checksFailed: (s) => `${s.target}: 점검에서 문제가 발견되어 아무것도 시작하지 않았습니다. 항목과 원인은 요약에 있습니다.`,
    apiDone: (operation) => `${operation}: 수행했습니다.`,
    started: (s) => `${s.run}: 시작했습니다. 끝까지 기다리지 않습니다(wait: false).`,
    underWay: (s) => `${s.run}: 진행 중입니다. 끝까지 기다리지 않습니다(wait: false).`,
    decided: (operation, s) => `${s.run}: ${operation} 요청이 접수되었습니다. 결과는 기다리지 않습니다(wait: false).`,
    failed: (s, word) => `${s.run}: 실패했습니다. 서비스가 보고한 상태: ${ko_outcomes_status(word)}.`,
    failedDespiteSuccess: (s) => `${s.run}: 실패했습니다. 서비스가 보고한 상태는 'success'이지만 실패한 서버가 있습니다. 롤백되었을 수 있습니다.`,
    failedAt: (server, step, word) => `${short_short(server)}: ${step && `${step} 단계에서 `}실패했습니다(${word}).`,
    failedTask: (task, word, phase) => `작업 ${short_short(task)}: ${phase && `${phase} 단계에서 `}실패했습니다(${word}).`,
    failedNext: (mode) => `로그는 API로 제공되지 않습니다. 콘솔에서 로그를 보고 원인을 고친 뒤 job을 다시 실행하십시오${mode === 'pipeline' ? '' : '(새 배포가 시작됩니다)'}.`,
    canaryExpired: '제한 시간 안에 카나리 승인 여부가 결정되지 않았습니다.',
    rejected: (s, word) => `${s.run}: 반려되었습니다. 서비스가 보고한 상태: ${ko_outcomes_status(word)}.`,
    rejectedNext: '반려한 사람에게 사유를 확인하십시오. job을 다시 실행하면 새 배포가 시작됩니다.',
    cancelledElsewhere: (s) => `${s.run}: 콘솔이나 다른 job에서 취소되었습니다.`,
    cancelledNext: '의도한 취소가 아니라면 job을 다시 실행하십시오.',
    interruptedBeforeStart: (s, signal) => `${s.target}: 시작하기 전에 워크플로가 취소되어(${signal}) 아무것도 시작하지 않았습니다.`,
    interrupted: (s, signal) => `${s.run}: 진행 중에 워크플로가 취소되었습니다(${signal}).`,
    interruptedUnclear: (s, signal) => `${s.target}: 시작하는 중에 워크플로가 취소되어(${signal}) 시작되었는지 아직 알 수 없습니다. 이 job의 post 단계에서 다시 확인합니다.`,
    cancelResult: (result, why) => {
        switch (result) {
            case 'not-sent':
                return '취소하지 않았으므로 실행은 계속됩니다.';
            case 'accepted':
                return '취소 요청이 접수되었습니다.';
            case 'refused':
                return `서비스가 실행을 취소하지 않았습니다. ${why}`;
            case 'unanswered':
                return `취소 요청을 보냈지만 응답을 받지 못했습니다. 이 job의 post 단계에서 다시 확인합니다. ${why}`;
        }
    },
    endingUnseen: (operation, word) => `${operation} 요청으로 끝났는지 확인하지 못했습니다. 마지막 상태: ${ko_outcomes_status(word)}.`,
    timedOut: (s, budget, limit, word) => budget === 'approval-timeout'
        ? `${s.run}: 승인 대기 시간이 approval-timeout을 넘었습니다(${limit}). 마지막 상태: ${ko_outcomes_status(word)}.`
        : `${s.run}: timeout(${limit}) 안에 끝나지 않았습니다. 마지막 상태: ${ko_outcomes_status(word)}.`,
    resume: (historyId) => `끝까지 확인하려면 operation: watch, history-id: ${historyId} 스텝을 실행하고, 다음 실행에는 timeout을 늘리십시오.`,
    tooLateWaiting: (s, ids, limit) => `${s.target}: timeout(${limit}) 내내 실행 ${ids} 진행 중이어서 시작하지 않았습니다.`,
    tooLateWaitingNext: '그 실행이 끝난 뒤 job을 다시 실행하거나, timeout을 늘리거나, concurrency 그룹을 써서 job을 GitHub에서 줄 세우십시오.',
    tooLate: (s, limit) => `${s.target}: timeout(${limit}) 안에 서비스에 연결하지 못해 시작하지 않았습니다.`,
    tooLateRefused: (s, limit) => `${s.target}: timeout(${limit}) 동안 서비스가 모든 요청을 거부하여 시작하지 못했습니다.`,
    refusedStart: (s) => `${s.target}: 시작하지 않았습니다.`,
    refusedLook: (s) => `${s.run}: 상태를 조회할 수 없습니다.`,
    refusedDecision: (operation, s) => `${s.run}: ${operation} 요청이 처리되지 않았습니다.`,
    refusedApi: (operation) => `${operation}: 수행하지 않았습니다.`,
    nameMissing: (kind, wanted) => `${kind} '${wanted}': 이런 이름이 없어 시작하지 않았습니다.`,
    nameAmbiguous: (kind, wanted, count) => `${kind} '${wanted}': 같은 이름이 ${count}개 있어 시작하지 않았습니다.`,
    candidates: (list, more) => `비슷한 이름: ${list}${more > 0 ? ` (외 ${more}개)` : ''}.`,
    noCandidates: (kind) => `이 계정에는 ${kind} 목록이 비어 있습니다. zone, platform, region과 계정 권한을 확인하십시오.`,
    useIds: (list) => `이름 대신 ID를 쓰십시오: ${list}.`,
    conflict: (s, ids) => `${s.target}: 다른 실행${ids && ` ${ids}`} 진행 중이어서 시작하지 않았습니다.`,
    conflictNext: '그 실행이 끝난 뒤 job을 다시 실행하거나, on-conflict: wait 또는 attach를 쓰십시오.',
    heldBack: (s) => `${s.target}: 다른 대상이 실패했거나 거부되어 시작하지 않았습니다(fail-fast: true).`,
    heldBackNext: '실패한 대상의 원인을 고친 뒤 job을 다시 실행하거나 fail-fast: false를 쓰십시오.',
    duplicate: (s) => `${s.target}: targets의 앞선 항목과 같은 대상이므로 다시 시작하지 않았습니다.`,
    duplicateNext: '대상은 한 번씩만 쓰십시오.',
    many: (count, green) => `대상 ${count}개 중 ${green}개가 의도한 대로 진행되었습니다.`,
    manyStarted: (count) => `대상 ${count}개를 모두 시작했습니다. 성공 여부는 알 수 없습니다(wait: false).`,
    manyWorst: (label, what) => `가장 나쁜 결과: ${label}. ${what}`,
    manyLabel: (count) => `대상 ${count}개`,
    state: (operation, s, word) => `${s.run}: ${operation} 요청이 적용되지 않았습니다. 실제 상태: ${ko_outcomes_status(word)}.`,
    stateEnded: '이미 끝난 실행이라 처리할 것이 없습니다.',
    stateUncancellable: 'Kubernetes의 롤링 배포와 블루/그린 배포는 취소할 수 없습니다. 카나리 배포는 operation: canary-reject를 쓰십시오.',
    stateWatch: (historyId) => `operation: watch, history-id: ${historyId} 스텝으로 끝까지 확인하십시오.`,
    lost: (s) => `${s.run}: 더 이상 조회되지 않아 어떻게 끝났는지 알 수 없습니다. 실행은 그대로 두었습니다.`,
    lostNext: (historyId) => `콘솔에서 확인하거나, operation: watch, history-id: ${historyId} 스텝으로 다시 확인하십시오.`,
    undocumentedEnd: (s, word) => `${s.run}: 문서에 없는 상태로 끝났습니다: ${ko_outcomes_status(word)}. 성공으로 처리하지 않습니다.`,
    undocumentedNext: '콘솔에서 결과를 확인하고, 이 상태를 이 액션의 프로젝트에 알려 주십시오.',
    unclearStart: (s, ids) => ids === ''
        ? `${s.target}: 시작되었는지 알 수 없습니다. 응답으로 확인하지 못했고 이력에도 없습니다.`
        : `${s.target}: 시작되었는지 알 수 없습니다. 응답으로 확인하지 못했고, 실행 ${ids} 중 이 스텝의 실행이 있는지 이력만으로는 구분할 수 없습니다.`,
    unclearNext: '다시 시작하지도 취소하지도 않았습니다. 콘솔에서 확인한 뒤 해당 실행을 operation: watch로 확인하거나 job을 다시 실행하십시오.',
    defect: (s, message) => `${s.target}: 이 액션의 오류로 스텝이 끝났습니다: ${message}.`,
    defectNext: (historyId) => `이 오류를 알려 주십시오.${historyId === '' ? '' : ` 실행 ${historyId}: 그대로 두었습니다. operation: watch, history-id: ${historyId} 스텝으로 확인하십시오.`}`,
};

;// CONCATENATED MODULE: ./lib/src/messages/ko/summary.js
const UNITS = [
    [86_400, '일'],
    [3600, '시간'],
    [60, '분'],
    [1, '초'],
];
/** `1시간 5분`, `3분 40초`: at most two units, as in English. */
const ko_summary_duration = (ms) => {
    const seconds = Math.max(0, Math.round(ms / 1000));
    const first = UNITS.findIndex(([length]) => seconds >= length);
    if (first < 0)
        return '0초';
    return UNITS.slice(first, first + 2)
        .map(([length, unit], index) => {
        const above = index === 0 ? Number.POSITIVE_INFINITY : (UNITS[first]?.[0] ?? 1);
        const count = Math.floor((seconds % above) / length);
        return count > 0 ? `${count}${unit}` : '';
    })
        .filter((part) => part !== '')
        .join(' ');
};
const number = (count) => count.toLocaleString('en-US');
const summary_summary = {
    why: '원인',
    state: '실행 상태',
    next: '할 일',
    facts: {
        conclusion: '결과',
        operation: '동작',
        project: '배포 프로젝트',
        stage: '배포 스테이지',
        scenario: '배포 시나리오',
        pipeline: '파이프라인',
        historyId: '이력 ID',
        status: '마지막 상태',
        noStatus: '(없음)',
        executor: '요청자',
        kind: '배포 대상, 배포 전략',
        started: '시작 시각',
        finished: '종료 시각',
        duration: '소요 시간',
        step: '이 스텝',
        stepTook: (took) => `${took} 걸림`,
        zone: 'zone',
        console: '콘솔',
        consoleMenu: 'Services > Developer Tools',
        workflowRun: '워크플로 실행',
        attempt: (attempt) => `${attempt}번째 시도`,
        commit: '커밋',
        actor: '워크플로 실행자',
    },
    more: (count) => `${number(count)}개 더 보기`,
    leftOut: (count) => `페이지가 너무 길어지지 않도록 나머지 ${number(count)}개 행은 생략했습니다.`,
    blockLeftOut: (title) => `“${title}” 부분은 생략했습니다. 넣으면 요약이 GitHub의 크기 제한을 넘습니다.`,
    failure: {
        title: '실패한 부분',
        server: '서버',
        step: '단계',
        status: '상태',
        task: '작업',
        said: '서비스의 응답',
        httpStatus: 'HTTP 상태',
        code: '코드',
        message: '메시지',
        details: '상세',
        candidates: '후보',
        name: '이름',
        id: 'ID',
        otherRuns: '관련 실행',
        historyId: '이력 ID',
        since: '시작 시각',
        phase: (phase) => `${phase} 단계`,
        summary: (failed, all) => `서버 ${number(all)}대 중 ${number(failed)}대가 실패했습니다.`,
        taskSummary: (failed, all) => `작업 ${number(all)}개 중 ${number(failed)}개가 실패했습니다.`,
    },
    targets: {
        title: '대상 서버',
        ofTask: (task) => `작업 ${task} · 대상 서버`,
        server: '서버',
        status: '상태',
        steps: '단계 (UTC)',
        count: (done, all) => `서버 ${number(all)}대 중 ${number(done)}대가 성공했습니다.`,
    },
    tasks: {
        title: '작업',
        task: '작업',
        type: '유형',
        status: '상태',
        after: '선행 작업',
        started: '시작 (UTC)',
        duration: '소요 시간',
        detail: '상세',
        result: (id) => `결과 ${id}`,
        deployment: (id, status) => `배포 ${id}: ${status}`,
        phase: (phase) => `${phase} 단계에서 실패`,
        count: (done, all) => `작업 ${number(all)}개 중 ${number(done)}개가 성공했습니다.`,
        pictureCut: (shown, all) => `그림에는 작업 ${number(all)}개 중 ${number(shown)}개만 표시했습니다. 나머지는 표에 있습니다.`,
    },
    canary: {
        title: '카나리',
        ofTask: (task) => `작업 ${task} · 카나리`,
        analysis: '분석',
        at: '종료 (UTC)',
        score: '점수',
        passScore: '통과 점수',
        verdict: '판정',
        metric: '지표',
        element: '항목',
        weight: '가중치',
        baseline: '베이스라인 (평균)',
        canary: '카나리 (평균)',
        deviation: '편차',
        metricsOf: (analysis) => `분석 ${analysis}의 지표`,
        whyFailed: (metric, canary, baseline) => `${metric}: 실패. 카나리 ${canary}, 베이스라인 ${baseline}.`,
        whyFailedBare: (metric) => `${metric}: 실패.`,
        tooLow: (score, passScore) => `점수 ${score}점: 시나리오의 통과 점수 ${passScore}점에 미치지 못했습니다.`,
    },
    timeline: {
        title: '진행 과정',
        phases: '이 스텝',
        at: '확인 (UTC)',
        atKst: 'KST',
        status: '상태',
        lasted: '지속 시간',
        picture: '시각은 브라우저의 시간대로 표시됩니다. 빨강: 실패, 회색: 완료, 파랑: 진행 중.',
        pictureCut: (shown, all) => `그림에는 ${number(all)}줄 중 ${number(shown)}줄만 표시했습니다(문제가 있는 것부터).`,
    },
    checks: {
        title: '점검',
        what: '항목',
        result: '결과',
        detail: '상세',
        results: { proved: '확인됨', failed: '실패', 'not-provable': '확인 불가' },
    },
    resume: {
        title: '붙여 넣을 스텝',
        watch: '이 실행을 끝까지 확인:',
        approve: '승인 (반려는 operation: reject):',
        canaryApprove: '카나리 승인 (취소는 operation: canary-reject):',
        cancel: '취소:',
        retry: '다시 시작 (또는 실패한 job을 다시 실행):',
        start: '시작:',
        findOut: '콘솔에서 이 스텝의 실행을 찾은 뒤 끝까지 확인:',
        another: '다른 방법',
    },
    many: {
        title: '대상',
        target: '대상',
        conclusion: '결과',
        historyId: '이력 ID',
        status: '마지막 상태',
        duration: '소요 시간',
        details: (target, conclusion) => `${target}: ${conclusion}`,
        leftOut: (count) => `GitHub의 크기 제한을 넘지 않도록 대상 ${number(count)}개의 상세 내용은 생략했습니다.`,
    },
    warnings: (count) => `경고 ${number(count)}건`,
};

;// CONCATENATED MODULE: ./lib/src/messages/ko/ko.js








/**
 * Korean. Terms are those of NAVER Cloud's own guides. No name is ever followed by a particle whose form depends on its last sound
 * (은/는, 이/가, 을/를, 와/과, 로/으로): names come from afar, so sentences put a colon after them instead.
 */
const ko = { duration: ko_summary_duration, inputs: inputs_inputs, log: log_log, failures: failures_failures, github: github_github, outcomes: outcomes_outcomes, api: api_api, check: check_check, summary: summary_summary };

;// CONCATENATED MODULE: ./lib/src/messages/messages.js


const LANGUAGES = ['en', 'ko'];
const BY_LANGUAGE = { en: en, ko: ko };
function messagesFor(language) {
    return BY_LANGUAGE[language];
}


/***/ }),

/***/ 8352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ backoff),
/* harmony export */   b: () => (/* binding */ LIMITS)
/* harmony export */ });
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
/** A `Retry-After` beyond this is cut: nobody waits an hour on one header's word, the budget bounds it anyway. */
const LONGEST_RETRY_AFTER_MS = 5 * 60_000;
/**
 * Pause in ms before the next try after `failed` failures in a row: exponential with full jitter, so that jobs throttled together
 * do not come back together. `Retry-After` is honoured as the least pause, plus jitter for the same reason.
 */
function backoff(failed, failure, random) {
    const ceiling = Math.min(CAP_MS, BASE_MS * 2 ** Math.min(failed - 1, 10));
    const retryAfter = failure.kind === 'http' ? failure.retryAfterMs : undefined;
    if (retryAfter !== undefined)
        return Math.min(retryAfter, LONGEST_RETRY_AFTER_MS) + random() * 1000;
    // Throttled: the quota is shared by all of a team's jobs, so the pause starts higher than after a broken connection.
    const floor = failure.kind === 'http' && failure.status === 429 ? ceiling / 2 : ceiling / 10;
    return floor + random() * (ceiling - floor);
}


/***/ }),

/***/ 2245:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FJ: () => (/* binding */ sourcedeploy),
/* harmony export */   NB: () => (/* binding */ pathFields),
/* harmony export */   eM: () => (/* binding */ sourcebuild),
/* harmony export */   mj: () => (/* binding */ sourcepipeline),
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
        effect: method === 'GET' ? 'read' : 'write',
        platforms: extra.platforms ?? BOTH,
        evidence: extra.evidence ?? (page ? 'doc, sdk' : 'sdk'),
        page: page && `devtools-${service}-${page}`,
        title,
    };
}
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

/***/ 3170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B9: () => (/* binding */ consoleUrl),
/* harmony export */   P4: () => (/* binding */ PLATFORMS),
/* harmony export */   c9: () => (/* binding */ checkLocation),
/* harmony export */   k3: () => (/* binding */ ZONES),
/* harmony export */   pc: () => (/* binding */ baseUrl)
/* harmony export */ });
/* unused harmony exports SERVICES, isLoopback */
/** The services that this project calls, by the name that `{service}` in an `api-url` becomes. */
const SERVICES = ['sourcedeploy', 'sourcepipeline', 'sourcebuild'];
const ZONES = ['public', 'gov', 'fin'];
const PLATFORMS = ['vpc', 'classic'];
/** reference/ncloud-common.md §1 and §10: hosts [doc, sdk]; fin and region codes [third-party]; gov and fin consoles [inferred]. */
const ZONE_FACTS = {
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
function checkLocation({ zone, platform, region, apiUrl }) {
    const facts = ZONE_FACTS[zone];
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
function baseUrl(service, { zone, platform, apiUrl }) {
    if (apiUrl !== '')
        return `${apiUrl.replaceAll('{service}', service).replace(/\/+$/, '')}/api/v1`;
    const { domain, vpcPrefix } = ZONE_FACTS[zone];
    const prefix = platform === 'vpc' && service !== 'sourcebuild' ? vpcPrefix : '';
    return `https://${prefix}${service}.${domain}/api/v1`;
}
/** Where a person finds the zone's console (menu Developer Tools). */
function consoleUrl(zone) {
    return ZONE_FACTS[zone].console;
}


/***/ }),

/***/ 3717:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LR: () => (/* binding */ mayHaveActed),
/* harmony export */   cQ: () => (/* binding */ isAccessProblem),
/* harmony export */   dg: () => (/* binding */ isTransient),
/* harmony export */   hD: () => (/* binding */ ApiError),
/* harmony export */   rd: () => (/* binding */ networkFailure),
/* harmony export */   tG: () => (/* binding */ httpFailure)
/* harmony export */ });
/* unused harmony export GATEWAY_CODES */
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
        case 'shape':
            return `${failure.path}: expected ${failure.expected}, received ${failure.received}`;
    }
}
/** Whether the same request may succeed a little later: 429, 5xx, network trouble, a cut-off or garbled answer. */
function isTransient(failure) {
    switch (failure.kind) {
        case 'http':
            return failure.status === 429 || failure.status >= 500;
        case 'network':
        case 'timeout':
        case 'not-json':
            return true;
        case 'tls':
        case 'redirect':
        case 'oversize':
        case 'shape':
            return false;
    }
}
/**
 * Whether the service may have acted on a write although its answer says nothing of the kind. A 4xx is a refusal (the gateway's
 * 429 comes before the backend [doc]); everything else, a 5xx above all, can hide an action that happened.
 */
function mayHaveActed(failure) {
    switch (failure.kind) {
        case 'http':
            return failure.status >= 500;
        case 'network':
            return failure.sent;
        case 'tls':
            return false;
        case 'timeout':
        case 'redirect':
        case 'oversize':
        case 'not-json':
        case 'shape':
            return true;
    }
}
/** Whether the key pair, its clock or its rights are the reason: the two 401 codes and, to be safe, any other 401 or 403. */
function isAccessProblem(failure) {
    return failure.kind === 'http' && (failure.status === 401 || failure.status === 403);
}
const TLS_CODES = /^(ERR_TLS|ERR_SSL|EPROTO$|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_(GET|VERIFY|DECODE|DECRYPT)|ERROR_IN_CERT|HOSTNAME_MISMATCH|INVALID_CA|PATH_LENGTH|UNSPECIFIED$)/;
/** Connection errors that come before a byte of the request can have left. */
const NEVER_SENT = new Set([
    'ECONNREFUSED',
    'ENOTFOUND',
    'EAI_AGAIN',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'EADDRNOTAVAIL',
    'ENETDOWN',
]);
/**
 * Sorts what `fetch` threw. Unknown codes count as sent: the cautious reading for a write.
 * @param limitMs the attempt's time limit, for a time-out's report
 * @param limitBytes the answer's size limit, likewise
 */
function networkFailure(error, limitMs, limitBytes) {
    const fields = typeof error === 'object' && error !== null
        ? error
        : {};
    if (fields.name === 'AttemptTimeout')
        return { kind: 'timeout', afterMs: limitMs };
    if (fields.type === 'max-size')
        return { kind: 'oversize', limitBytes };
    const code = typeof fields.code === 'string' ? fields.code : typeof fields.type === 'string' ? fields.type : 'UNKNOWN';
    // The proxy's refusal comes as ECONNRESET, although nothing ever reached the service.
    if (/tunneling socket could not be established/.test(String(fields.message)))
        return { kind: 'network', code: 'EPROXY', sent: false };
    return TLS_CODES.test(code) ? { kind: 'tls', code } : { kind: 'network', code, sent: !NEVER_SENT.has(code) };
}
/** Parses an error body: JSON with string or numeric code, anything else as empty fields [observed: HTML, plain, empty]. */
function httpFailure(status, body, retryAfterMs) {
    let error = {};
    try {
        const parsed = JSON.parse(body);
        const inner = typeof parsed === 'object' && parsed !== null && 'error' in parsed ? parsed.error : parsed;
        if (typeof inner === 'object' && inner !== null)
            error = inner;
    }
    catch {
        // Not JSON: an HTML page of some proxy, or nothing. The status alone has to do.
    }
    const text = (value) => (typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 2000) : '');
    const code = text(error.errorCode);
    const meaning = Object.hasOwn(GATEWAY_CODES, code) ? GATEWAY_CODES[code] : undefined;
    return { kind: 'http', status, code, message: text(error.message), details: text(error.details), meaning, retryAfterMs };
}


/***/ }),

/***/ 9184:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ allPages),
/* harmony export */   m: () => (/* binding */ PAGE_SIZE)
/* harmony export */ });
/** Largest page the services give [doc]. */
const PAGE_SIZE = 100;
/** A list that never ends would keep us asking for ever; no account has 100,000 projects. */
const MOST_PAGES = 1000;
/**
 * All items of a paged list. The answers carry no total, so pages are read until one is not full (reference/ncloud-common.md §7).
 * Ends as well when a page repeats the one before, as from a service that ignores `pageNo`.
 */
async function allPages(page) {
    const items = [];
    let previousFirst;
    for (let pageNo = 1; pageNo <= MOST_PAGES; pageNo++) {
        const next = await page(pageNo);
        if (next[0] !== undefined && next[0].id === previousFirst)
            break;
        previousFirst = next[0]?.id;
        items.push(...next);
        if (next.length < PAGE_SIZE)
            break;
    }
    return items;
}


/***/ }),

/***/ 4262:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ retry),
/* harmony export */   u: () => (/* binding */ repeat)
/* harmony export */ });
/* harmony import */ var _backoff_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8352);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3717);


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
        if (clock.now() + delayMs >= (deadline ?? clock.now()))
            return result;
        onRetry?.(failure, delayMs, failed);
        await clock.sleep(delayMs, signal);
    }
}
/** {@link repeat} for reads: repeated while they fail in passing; then throws the last failure. */
async function retry(attempt, options) {
    const last = await repeat(() => attempt().then((value) => ({ value }), (error) => ({ error })), (result) => 'error' in result && result.error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ApiError */ .hD && (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isTransient */ .dg)(result.error.failure)
        ? result.error.failure
        : undefined, options);
    if ('error' in last)
        throw last.error;
    return last.value;
}


/***/ }),

/***/ 8608:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KT: () => (/* binding */ named),
/* harmony export */   OZ: () => (/* binding */ opaque),
/* harmony export */   Pl: () => (/* binding */ oneOrMany),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   U8: () => (/* binding */ optionalNamed),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   h5: () => (/* binding */ status),
/* harmony export */   id: () => (/* binding */ id),
/* harmony export */   kB: () => (/* binding */ time),
/* harmony export */   ok: () => (/* binding */ ok),
/* harmony export */   ui: () => (/* binding */ optionalId),
/* harmony export */   xe: () => (/* binding */ toTime)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7934);

/**
 * (A field that may be absent needs a default here, or valibot would skip the transformation that follows.)
 * The building blocks of answers. Each settles one contradiction of the reference, so that nothing above ever sees it
 * (reference/ncloud-common.md §8). Answers keep only the fields named; extra fields are expected and dropped.
 */
/** Ids are String in paths and Number in answers, or the other way round [doc]: always a string here. */
const id = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()]), valibot__WEBPACK_IMPORTED_MODULE_0__/* .transform */ .pdi(String));
/** An id that may not be there yet: null, absent or empty become `null`. */
const optionalId = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()]), null), valibot__WEBPACK_IMPORTED_MODULE_0__/* .transform */ .pdi((value) => (value === null || value === '' ? null : String(value))));
/** Below this a time must be in seconds (as ms it would be in 1973); from here on in milliseconds. */
const FIRST_PLAUSIBLE_MS = 1e11;
/** Largest time that a JavaScript Date can hold; beyond it, formatting throws. */
const LAST_DATE_MS = 8.64e15;
/**
 * A "Unix timestamp" of unstated unit, as milliseconds. The unfinished end, which is null, 0, empty or absent depending on whom
 * you ask, is `null`; so is anything that no date can be made from, since a time never decides a run's fate alone.
 */
function toTime(value) {
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    if (typeof number !== 'number' || !Number.isFinite(number) || number <= 0)
        return null;
    const ms = number < FIRST_PLAUSIBLE_MS ? number * 1000 : number;
    return ms <= LAST_DATE_MS ? Math.trunc(ms) : null;
}
const time = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J(), null), valibot__WEBPACK_IMPORTED_MODULE_0__/* .transform */ .pdi(toTime));
/** Text that is for display only: of whatever type, it is never a reason to give up on an answer. */
const text = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J(), null), valibot__WEBPACK_IMPORTED_MODULE_0__/* .transform */ .pdi((value) => typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''));
/** A status word as sent; null, absent and other types become the empty string, which is an unknown status like any other. */
const status = text;
/** `{id, name}`, which most answers carry for project, stage and scenario. */
const named = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ id, name: text });
/** `{id, name}` that an answer may leave out. */
const optionalNamed = valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ id, name: text }), null);
/** A list whose absence (null or no field) means that it is empty. */
const listOf = (item) => valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(item), []);
/** An array that some pages call an object [doc-old, sdk versus doc]: one object is a list of one. */
const oneOrMany = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J(), null), valibot__WEBPACK_IMPORTED_MODULE_0__/* .transform */ .pdi((value) => (Array.isArray(value) ? value : value === null ? [] : [value])));
/** Fields of one vendor type whose others are unknown: kept as sent, never a reason to fail. */
const opaque = valibot__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J());
/**
 * The answer of boolean operations: `{"result":true}`, whose inner field is absent on failure [doc]. An empty body is success without
 * data [inferred]. What is not success does not parse, so that nobody takes it for one.
 */
const ok = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .transform */ .pdi((value) => {
    if (value === undefined || value === true)
        return true;
    return typeof value === 'object' && value !== null && 'result' in value && (value.result === true || value.result === 'true');
}), valibot__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(true));


/***/ }),

/***/ 9474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ createRecorder),
/* harmony export */   y: () => (/* binding */ isFailedWord)
/* harmony export */ });
/* harmony import */ var _run_model_status_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1510);

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
        const phase = (0,_run_model_status_js__WEBPACK_IMPORTED_MODULE_0__/* .isEnded */ .pl)(task.statusClass) ? 'over' : task.statusClass === 'queued' ? 'before' : 'under-way';
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
    return (0,_run_model_status_js__WEBPACK_IMPORTED_MODULE_0__/* .pipelineStatus */ .pO)(word) === 'failure' || (0,_run_model_status_js__WEBPACK_IMPORTED_MODULE_0__/* .pipelineStatus */ .pO)(word) === 'rejected';
}


/***/ }),

/***/ 4164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sj: () => (/* binding */ cancelUntilArrived),
/* harmony export */   Su: () => (/* binding */ cancelRun),
/* harmony export */   qI: () => (/* binding */ watchForEnd)
/* harmony export */ });
/* harmony import */ var _ncloud_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3717);
/* harmony import */ var _ncloud_retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4262);
/* harmony import */ var _model_status_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1510);



/**
 * Sends one cancel. No API failure is thrown: what became of it is the answer. Callers send at most one per phase (contract §6).
 * @param view the run as last seen; given it, a run that can't be cancelled is stopped otherwise where its state allows that
 */
async function cancelRun(kind, historyId, view, wait) {
    const first = await send(() => kind.cancel(historyId, wait));
    if (first.result !== 'refused' || !view)
        return first;
    const otherwise = kind.cancelOtherwise?.(historyId, view, wait);
    const second = otherwise && (await send(() => otherwise));
    return second?.result === 'accepted' ? second : first;
}
/** {@link cancelRun}, sent again as long as it certainly never reached the service: throttled by the gateway [doc], or not connected. */
async function cancelUntilArrived(kind, historyId, view, wait) {
    const { signal, deadline, clock, random } = wait;
    return (0,_ncloud_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .repeat */ .u)(() => cancelRun(kind, historyId, view, { signal, deadline }), (result) => {
        const failure = 'failure' in result ? result.failure : undefined;
        const isThrottled = failure?.kind === 'http' && failure.status === 429;
        return isThrottled || (failure?.kind === 'network' && !failure.sent) ? failure : undefined;
    }, { clock, random, deadline, signal });
}
async function send(cancel) {
    try {
        await cancel();
        return { result: 'accepted' };
    }
    catch (error) {
        if (!(error instanceof _ncloud_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD))
            throw error;
        const { failure } = error;
        return (0,_ncloud_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .mayHaveActed */ .LR)(failure) ? { result: 'unanswered', failure } : { result: 'refused', failure };
    }
}
/** Pause in ms between looks at a run that was just cancelled. */
const VERIFY_POLL_MS = 1500;
/** Looks at a run until it has ended (or `until` says so) or `forMs` is over; the last view, or nothing if it could not be seen at all. */
async function watchForEnd(kind, historyId, options) {
    const { clock, signal } = options;
    const deadline = clock.now() + options.forMs;
    let view;
    for (;;) {
        try {
            view = await kind.look(historyId, view, { signal, deadline });
            if ((0,_model_status_js__WEBPACK_IMPORTED_MODULE_2__/* .isEnded */ .pl)(view.statusClass) || options.until?.(view))
                return view;
        }
        catch (error) {
            if (!(error instanceof _ncloud_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD))
                throw error;
        }
        if (clock.now() + VERIFY_POLL_MS >= deadline)
            return view;
        await clock.sleep(VERIFY_POLL_MS, signal);
    }
}


/***/ }),

/***/ 1338:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WP: () => (/* binding */ LAST_LOOK_MS),
/* harmony export */   gj: () => (/* binding */ CONNECTIONS_OF_MANY),
/* harmony export */   k3: () => (/* binding */ FRESH_MS),
/* harmony export */   m: () => (/* binding */ HEARTBEAT_MS)
/* harmony export */ });
/** A line in the log at least this often while a run is followed or waited for, in ms; the contract's 60 s less what a look may take. */
const HEARTBEAT_MS = 30_000;
/** Connections per host for a step of many runs: their starts and, when interrupted, their cancels must not queue behind each other. */
const CONNECTIONS_OF_MANY = 8;
/** A history list no older than this still serves a start or a look, in ms. */
const FRESH_MS = 2000;
/** Time limit in ms for a look that begins at the very end of a budget: what has ended by then has ended in time. */
const LAST_LOOK_MS = 3000;


/***/ }),

/***/ 642:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FN: () => (/* binding */ MODES),
/* harmony export */   Ow: () => (/* binding */ needed),
/* harmony export */   Qh: () => (/* binding */ INPUT_NAMES),
/* harmony export */   XA: () => (/* binding */ isMeaningful),
/* harmony export */   xb: () => (/* binding */ OPERATIONS),
/* harmony export */   zY: () => (/* binding */ DEFAULTS)
/* harmony export */ });
const MODES = ['deploy', 'pipeline', 'api'];
/** Operations by mode (contract §3). Mode `api` takes any name of the catalogue, which `api.ts` checks. */
const OPERATIONS = {
    deploy: ['start', 'request', 'approve', 'reject', 'canary-approve', 'canary-reject', 'cancel', 'watch', 'check'],
    pipeline: ['start', 'cancel', 'watch', 'check'],
    api: [],
};
/** The defaults of `action.yml`, by input; a test holds the two together. Inputs without a default have an empty one. */
const DEFAULTS = {
    mode: '',
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
    zone: 'public',
    platform: 'vpc',
    region: '',
    'api-url': '',
    language: 'en',
    summary: 'true',
    environment: '',
    'environment-url': '',
    'commit-status': '',
    comment: 'false',
    'github-token': '',
    parameters: '',
};
const INPUT_NAMES = Object.keys(DEFAULTS);
const STARTING = ['start', 'request'];
const BY_NAMES = ['start', 'request', 'check'];
const ON_A_RUN = ['approve', 'reject', 'canary-approve', 'canary-reject', 'cancel', 'watch'];
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

/***/ 1510:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I1: () => (/* binding */ deploymentStatus),
/* harmony export */   Rt: () => (/* binding */ endedPipelineStatus),
/* harmony export */   i7: () => (/* binding */ mayMoveOn),
/* harmony export */   lT: () => (/* binding */ isBlocked),
/* harmony export */   pO: () => (/* binding */ pipelineStatus),
/* harmony export */   pl: () => (/* binding */ isEnded)
/* harmony export */ });
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
 * As long as such a run has no end time it is looked at for a while longer, for the sake of its true last state.
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


/***/ }),

/***/ 9179:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ newestRuns),
/* harmony export */   q: () => (/* binding */ compareIds)
/* harmony export */ });
/* harmony import */ var _ncloud_pages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9184);

/** Pages read at most when a list turns out to be in ascending order, where the newest runs are on the last page. */
const MOST_PAGES = 200;
/**
 * The newest page of a history list, newest first. The order of the lists is not documented: newest first is what users' code relies on
 * [observed], so one page does. A full page in ascending order is read on to its end.
 */
async function newestRuns(page) {
    let items = await page(1);
    for (let pageNo = 2; items.length >= _ncloud_pages_js__WEBPACK_IMPORTED_MODULE_0__/* .PAGE_SIZE */ .m && isAscending(items) && pageNo <= MOST_PAGES; pageNo++) {
        const next = await page(pageNo);
        if (next.length === 0 || next[0]?.historyId === items[0]?.historyId)
            break;
        items = next.length < _ncloud_pages_js__WEBPACK_IMPORTED_MODULE_0__/* .PAGE_SIZE */ .m ? [...items, ...next] : next;
        if (next.length < _ncloud_pages_js__WEBPACK_IMPORTED_MODULE_0__/* .PAGE_SIZE */ .m)
            break;
    }
    return items.toSorted((a, b) => age(b) - age(a) || compareIds(b.historyId, a.historyId));
}
const age = (item) => item.startedAt ?? Number.POSITIVE_INFINITY;
function isAscending(items) {
    const [first, last] = [items[0], items.at(-1)];
    if (!first || !last)
        return false;
    const byTime = (first.startedAt ?? 0) - (last.startedAt ?? 0);
    return byTime !== 0 ? byTime < 0 : compareIds(first.historyId, last.historyId) < 0;
}
/** Ids are numbers that grow; longer is larger. */
function compareIds(a, b) {
    return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}


/***/ }),

/***/ 5330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sm: () => (/* binding */ lookAtDeployment),
/* harmony export */   Yy: () => (/* binding */ createDeployment),
/* harmony export */   j3: () => (/* binding */ deploymentListItem)
/* harmony export */ });
/* harmony import */ var _ncloud_shapes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8608);
/* harmony import */ var _model_status_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1510);
/* harmony import */ var _polling_newest_runs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9179);



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
        recent: (wait) => (0,_polling_newest_runs_js__WEBPACK_IMPORTED_MODULE_2__/* .newestRuns */ .H)((pageNo) => page(pageNo, wait)).then((items) => items.filter((item) => isOf(target, item))),
        look: (historyId, previous, wait) => lookAtDeployment(api, { projectId, historyId }, previous, wait),
        cancel: (historyId, wait) => api.cancel({ projectId, historyId }, wait),
        // A canary that waits for a decision can't be cancelled on Kubernetes; it is rejected instead (reference/sourcedeploy-api.md §3).
        cancelOtherwise: (historyId, view, wait) => view?.statusClass === 'blocked-canary' ? api.canaryReject({ projectId, historyId }, wait) : undefined,
        // No refusal of a second deployment is documented: `waiting` suggests that it is queued. The history decides (start.ts).
        isConflict: () => false,
    };
}
function deploymentListItem(item) {
    return {
        historyId: item.id,
        status: item.status,
        statusClass: (0,_model_status_js__WEBPACK_IMPORTED_MODULE_1__/* .deploymentStatus */ .I1)(item.status),
        startedAt: item.startTime,
        finishedAt: null,
        stageId: item.stage?.id ?? '',
        scenarioId: item.scenario?.id ?? '',
    };
}
/** An item that does not say whose it is counts as of this scenario: better to wait for a stranger than to start beside it. */
function isOf(target, item) {
    if (!target.scenario || !('scenarioId' in item))
        return true;
    return item.scenarioId === '' || item.scenarioId === target.scenario.id;
}
/** Reads one deployment, with its canary analyses where it has any. */
async function lookAtDeployment(api, ids, previous, wait) {
    const history = await api.history(ids, wait);
    const view = deploymentView(ids, history);
    return { ...view, canary: await canaryReports(api, ids, view, previous, wait) };
}
/** Words that only a canary deployment has; before one of them was seen nobody asks for analyses. */
const CANARY_WORD = /^canary_(?!pending)/;
/** The analyses so far. They are extra information: what can't be read is left out, and read at the next look. */
async function canaryReports(api, ids, view, previous, wait) {
    const known = previous?.canary ?? [];
    const wasCanary = CANARY_WORD.test(view.status) || (previous !== undefined && CANARY_WORD.test(previous.status));
    if (!wasCanary)
        return known;
    try {
        const endTimes = await api.canaryReports(ids, wait);
        const missing = endTimes.filter((endTime) => !known.some((report) => report.endTime === endTime));
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
    const own = (0,_model_status_js__WEBPACK_IMPORTED_MODULE_1__/* .deploymentStatus */ .I1)(history.status);
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
        targets,
        tasks: [],
        canary: [],
        blockedOn: (0,_model_status_js__WEBPACK_IMPORTED_MODULE_1__/* .isBlocked */ .lT)(statusClass) ? ids : null,
    };
}
const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const asText = (value) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
function firstText(config, field) {
    for (const part of config)
        if (isRecord(part) && asText(part[field]) !== '')
            return asText(part[field]);
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
        const steps = STEPS.map((name) => ({ name, status: asText(step[name]), at: (0,_ncloud_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .toTime */ .xe)(time[name]) }));
        return {
            id: asText(server.no),
            name: asText(server.name) || asText(server.no),
            status: asText(target.status),
            steps: steps.filter((view) => view.status !== '' || view.at !== null),
        };
    });
}


/***/ }),

/***/ 2385:
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
const MOST_CANDIDATES = 10;
/** The distance takes time by the product of both lengths, and a remote name can be of any length. */
const LONGEST_NAME = 100;
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
        throw new NameNotResolved(kind, reference.name, 'ambiguous', found.slice(0, MOST_CANDIDATES), found.length);
    // Only now, for the sake of a helpful message (and of a filter that finds less than it should), everything is read.
    const all = await list(undefined);
    const late = same(all);
    if (late.length === 1 && late[0])
        return late[0];
    if (late.length > 1)
        throw new NameNotResolved(kind, reference.name, 'ambiguous', late.slice(0, MOST_CANDIDATES), late.length);
    const rank = new Map(all.map((item) => [item, (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(item.name.slice(0, LONGEST_NAME), wanted.slice(0, LONGEST_NAME))]));
    const closest = all.toSorted((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0)).slice(0, MOST_CANDIDATES);
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

/***/ 2513:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ settle),
/* harmony export */   T: () => (/* binding */ settleOnce)
/* harmony export */ });
/* harmony import */ var _ncloud_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3717);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1338);
/* harmony import */ var _polling_newest_runs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9179);



/** Looks after a lost answer, in ms after it: 20 s in all, since a history list may lag by several seconds. */
const SETTLE_LOOKS_MS = [300, 1000, 2000, 4000, 6000, 9000, 12_000, 16_000];
const LAST_SETTLE_LOOK_MS = 20_000;
/**
 * A run found is believed this long after it was first seen, in ms: until then a second one that could be ours as well may still turn
 * up, later by as much as the tolerance for dates lets a stranger's be earlier.
 */
const SETTLE_CONFIRM_MS = 3500;
/** A run that begins this much after everything of ours was given up is not ours, in ms. */
const LATEST_START_MS = 5000;
/** A run that the service dates this much before our request can't be ours; covers the rounding of its times to seconds, in ms. */
const CLOCK_TOLERANCE_MS = 3000;
/**
 * Finds out what came of a start whose answer never came. Reads only. A run counts as ours when it is the only new one that is not
 * dated before our request; nothing new during the whole wait means that nothing was started.
 */
async function settle(kind, intent, options) {
    const { clock, signal, deadline } = options;
    const begun = clock.now();
    let sawAny = false;
    let spokenAt = begun;
    let seen;
    let last = { found: undefined, tooMany: false, candidates: [], certain: false };
    for (const after of [...SETTLE_LOOKS_MS, LAST_SETTLE_LOOK_MS, LAST_SETTLE_LOOK_MS + SETTLE_CONFIRM_MS]) {
        // One look more, if the last one was the first to show a run.
        if (after > LAST_SETTLE_LOOK_MS && (!seen || clock.now() - seen.at >= SETTLE_CONFIRM_MS))
            break;
        await clock.sleep(begun + after - clock.now(), signal);
        if (clock.now() - spokenAt >= _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .HEARTBEAT_MS */ .m) {
            spokenAt = clock.now();
            options.onWaiting?.();
        }
        // The deadline bounds what is started, not the search for what may have been: it ends a little later rather than in ignorance.
        const look = await settleOnce(kind, intent, { ...options, signal, deadline: Math.max(deadline, clock.now() + 5000) });
        if (!look) {
            last = { ...last, certain: false };
            continue;
        }
        // One list without a run that another list showed proves nothing.
        sawAny ||= !look.certain;
        last = { ...look, certain: look.certain && !sawAny };
        if (look.tooMany)
            return look;
        if (look.found !== seen?.id)
            seen = look.found === undefined ? undefined : { id: look.found, at: clock.now() };
        if (seen && !options.untilTheEnd && clock.now() - seen.at >= SETTLE_CONFIRM_MS)
            return look;
    }
    return last;
}
/** One look for the run of an intent; nothing if the history could not be read. */
async function settleOnce(kind, intent, wait) {
    let recent;
    try {
        recent = await kind.recent(wait);
    }
    catch (error) {
        if (!(error instanceof _ncloud_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD))
            throw error;
        wait.onFailed?.(error.failure);
        return undefined;
    }
    const known = new Set(intent.baseline);
    const oldest = intent.baseline.toSorted(_polling_newest_runs_js__WEBPACK_IMPORTED_MODULE_2__/* .compareIds */ .q)[0];
    // An older run than all that we knew has moved up because another was deleted; it is not new.
    const candidates = recent.filter((run) => !known.has(run.historyId) && (oldest === undefined || (0,_polling_newest_runs_js__WEBPACK_IMPORTED_MODULE_2__/* .compareIds */ .q)(run.historyId, oldest) > 0));
    // As far as the service's clock is not known, a run must be ours by all that it can be: a stranger's must be neither followed nor
    // cancelled. Our own still is: whatever delays our requests makes it begin later as well.
    const earliest = Math.min(intent.sentAtMost, wait.serviceTime(intent.sentAt).most) - CLOCK_TOLERANCE_MS;
    const latest = wait.serviceTime((wait.givenUpAt ?? Number.POSITIVE_INFINITY) + LATEST_START_MS).least;
    const fitting = candidates.filter(({ startedAt }) => startedAt === null || (startedAt >= earliest && startedAt <= latest));
    return {
        found: fitting.length === 1 ? fitting[0]?.historyId : undefined,
        tooMany: fitting.length > 1,
        candidates,
        // An answer that shows none of the runs known before is no proof of anything: a list may be missing from it.
        certain: candidates.length === 0 && (known.size === 0 || recent.some((run) => known.has(run.historyId))),
    };
}


/***/ }),

/***/ 4921:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   a3: () => (/* binding */ formatDuration)
/* harmony export */ });
/* unused harmony export LONGEST_DURATION_MS */
const UNITS = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1000 };
/** Longest duration taken, in ms: GitHub ends any workflow run after 35 days. */
const LONGEST_DURATION_MS = 35 * 86_400_000;
/**
 * Parses `90s`, `30m`, `1h30m`, `1d`, or a bare number of seconds (contract §2) into ms. Units go from large to small, each once.
 * Nothing for anything else, including what is longer than 35 days: it is an error and never a guess.
 */
function parseDuration(text) {
    const match = /^(?:(\d{1,9})|(?:(\d{1,9})d)?(?:(\d{1,9})h)?(?:(\d{1,9})m)?(?:(\d{1,9})s)?)$/i.exec(text);
    if (!match || text === '')
        return undefined;
    const [, bare, d, h, m, s] = match;
    const ms = bare !== undefined
        ? Number(bare) * 1000
        : Object.entries({ d, h, m, s }).reduce((sum, [unit, n]) => sum + Number(n ?? 0) * (UNITS[unit] ?? 0), 0);
    return ms <= LONGEST_DURATION_MS ? ms : undefined;
}
/** `1 h 5 min`, `3 min 40 s`, `14 s`: at most two units, for people. */
function formatDuration(ms) {
    const seconds = Math.max(0, Math.round(ms / 1000));
    const parts = [
        [Math.floor(seconds / 86_400), 'd'],
        [Math.floor(seconds / 3600) % 24, 'h'],
        [Math.floor(seconds / 60) % 60, 'min'],
        [seconds % 60, 's'],
    ];
    const first = parts.findIndex(([count]) => count > 0);
    if (first < 0)
        return '0 s';
    return parts
        .slice(first, first + 2)
        .filter(([count]) => count > 0)
        .map(([count, unit]) => `${count} ${unit}`)
        .join(' ');
}


/***/ }),

/***/ 9774:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ visible),
/* harmony export */   k: () => (/* binding */ logText)
/* harmony export */ });
/** Longest line of the log, in characters; a line of 5 MB helps nobody and hides all others. */
const LONGEST_LINE = 4000;
/**
 * Makes any text safe as (part of) one line of the log. The runner takes `::command::` at the start of a line and `##[command]`
 * anywhere for an order to itself, on both output streams, so both marks are broken by a zero-width space; line breaks would make new
 * lines, and escape sequences and direction marks would make a reader see what is not there, so control characters become visible.
 */
function logText(text) {
    const cut = text.length > LONGEST_LINE ? `${text.slice(0, LONGEST_LINE)}…` : text;
    return visible(cut)
        .replace(/:(?=:)/g, ':\u200b')
        .replaceAll('##[', '##\u200b[');
}
/** Control characters made visible: a line break as ⏎, others as their Unicode picture or �. */
function visible(text) {
    return text
        .replace(/\r\n|[\n\r\u0085\u2028\u2029]/g, '⏎')
        .replace(/[\u0000-\u001f]/g, (character) => String.fromCharCode(0x2400 + character.charCodeAt(0)))
        .replace(/[\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '�')
        .toWellFormed();
}


/***/ }),

/***/ 4760:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ isRunSettings),
  K: () => (/* binding */ readInputs)
});

// EXTERNAL MODULE: ./lib/src/messages/messages.js + 19 modules
var messages = __webpack_require__(902);
;// CONCATENATED MODULE: ./lib/src/ncloud/credentials.js
/** Names of the environment variables that stand in for empty inputs. */
const CREDENTIAL_VARIABLES = { accessKey: 'NCLOUD_ACCESS_KEY', secretKey: 'NCLOUD_SECRET_KEY' };
/**
 * Takes each key from its input, or else from the environment. Surrounding white space, which a pasted secret often carries, is
 * dropped; anything outside printable ASCII would be refused by the HTTP client with the key in its message, so it is refused here.
 */
function resolveCredentials(inputs, env) {
    const value = (field) => (inputs[field].trim() || env[CREDENTIAL_VARIABLES[field]] || '').trim();
    const credentials = { accessKey: value('accessKey'), secretKey: value('secretKey') };
    const problems = ['accessKey', 'secretKey'].flatMap((field) => {
        if (credentials[field] === '')
            return [{ field, problem: 'empty' }];
        return /^[\x21-\x7e]+$/.test(credentials[field]) ? [] : [{ field, problem: 'malformed' }];
    });
    return problems.length > 0 ? { ok: false, problems } : { ok: true, credentials };
}

// EXTERNAL MODULE: ./lib/src/ncloud/endpoints.js
var endpoints = __webpack_require__(3170);
// EXTERNAL MODULE: ./lib/src/run/model/operations.js
var operations = __webpack_require__(642);
// EXTERNAL MODULE: ./lib/src/run/services/names.js
var names = __webpack_require__(2385);
// EXTERNAL MODULE: ./lib/src/runner/duration.js
var runner_duration = __webpack_require__(4921);
;// CONCATENATED MODULE: ./lib/src/runner/inputs.js






function isRunSettings(settings) {
    return settings.mode !== 'api' && settings.operation !== 'check';
}
/** GitHub ends a job on its own runners after this long, in ms; a budget beyond it would never be kept. */
const HOSTED_JOB_MS = 6 * 3_600_000;
const SHORTEST_POLL_MS = 1000;
const LONGEST_POLL_MS = 600_000;
/** Longest value quoted in a message, in characters. */
const LONGEST_QUOTE = 80;
/** Reads every input and answers either all of them or all that is wrong with them. */
async function readInputs(host) {
    const given = Object.fromEntries(operations/* INPUT_NAMES */.Qh.map((name) => [name, host.core.getInput(name).trim()]));
    const value = (name) => given[name] || operations/* DEFAULTS */.zY[name];
    const language = messages/* LANGUAGES */.Y.find((known) => known === value('language').toLowerCase()) ?? 'en';
    const say = (0,messages/* messagesFor */.k)(language).inputs;
    const problems = [];
    const choice = (name, allowed) => {
        const found = allowed.find((word) => word.toLowerCase() === value(name).toLowerCase());
        if (found === undefined)
            problems.push(value(name) === '' ? say.missing(name, allowed) : say.notAllowed(name, quote(value(name)), allowed));
        return found ?? allowed[0];
    };
    const boolean = (name) => {
        // The runner's own booleans (contract §2); `yes` or `1` would be somebody's guess.
        if (/^(true|True|TRUE)$/.test(value(name)))
            return true;
        if (!/^(false|False|FALSE)$/.test(value(name)))
            problems.push(say.notAllowed(name, quote(value(name)), ['true', 'false']));
        return false;
    };
    const duration = (name) => {
        const ms = (0,runner_duration/* parseDuration */.E9)(value(name));
        if (ms === undefined || ms <= 0)
            problems.push(say.badDuration(name, quote(value(name))));
        return ms ?? 0;
    };
    const mode = choice('mode', operations/* MODES */.FN);
    const modeKnown = problems.length === 0;
    const operation = mode === 'api' ? value('operation') : choice('operation', modeKnown ? operations/* OPERATIONS */.xb[mode] : operations/* OPERATIONS */.xb.deploy);
    // Which inputs are needed or meaningless depends on both; without them such complaints would only mislead.
    if (problems.length === 0)
        problems.push(...checkMeaning(mode, operation, given, say));
    const timeoutMs = duration('timeout');
    const approvalTimeoutMs = duration('approval-timeout');
    if (host.env.RUNNER_ENVIRONMENT === 'github-hosted' && timeoutMs + approvalTimeoutMs > HOSTED_JOB_MS) {
        problems.push(say.beyondHostedJob((0,runner_duration/* formatDuration */.a3)(timeoutMs + approvalTimeoutMs)));
    }
    const pollIntervalMs = pollInterval(value('poll-interval'), problems, say);
    const credentials = resolveCredentials({ accessKey: given['access-key'], secretKey: given['secret-key'] }, host.env);
    if (!credentials.ok) {
        const empty = credentials.problems.filter((problem) => problem.problem === 'empty').map((problem) => INPUT_OF[problem.field]);
        if (empty.length > 0)
            problems.push(say.emptyCredentials(empty));
        for (const { field, problem } of credentials.problems)
            if (problem === 'malformed')
                problems.push(say.malformedCredential(INPUT_OF[field]));
    }
    const location = {
        zone: choice('zone', endpoints/* ZONES */.k3),
        platform: choice('platform', endpoints/* PLATFORMS */.P4),
        region: value('region').toUpperCase(),
        apiUrl: value('api-url'),
    };
    problems.push(...(0,endpoints/* checkLocation */.c9)(location).map((problem) => say.location(problem, location)));
    // The canary decisions exist on VPC only (reference/sourcedeploy-api.md §1).
    if (mode === 'deploy' && operation.startsWith('canary-') && location.platform === 'classic') {
        problems.push(say.notAllowed('platform', 'classic', ['vpc']));
    }
    choice('language', messages/* LANGUAGES */.Y);
    const historyId = value('history-id');
    if (historyId !== '' && !/^[A-Za-z0-9_-]{1,64}$/.test(historyId))
        problems.push(say.badHistoryId(quote(historyId)));
    if (value('environment-url') !== '' && !isWebUrl(value('environment-url')))
        problems.push(say.badUrl('environment-url', quote(value('environment-url'))));
    const reference = (name) => value(name) === '' ? undefined : checkedReference(name, value(name), problems, say);
    let targets = [];
    if (value('targets') !== '' && mode !== 'api') {
        const { parseTargets } = await __webpack_require__.e(/* import() */ 358).then(__webpack_require__.bind(__webpack_require__, 2358));
        const parsed = await parseTargets(value('targets'), mode, { project: value('project'), stage: value('stage'), scenario: value('scenario') }, say);
        problems.push(...parsed.problems);
        targets = parsed.targets;
    }
    const maxParallel = value('max-parallel') === '' ? Number.POSITIVE_INFINITY : Number(value('max-parallel'));
    if (!/^(\d{1,4}|)$/.test(value('max-parallel')) || maxParallel < 1)
        problems.push(say.badMaxParallel(quote(value('max-parallel'))));
    const settings = {
        mode,
        operation,
        project: reference('project'),
        stage: reference('stage'),
        scenario: reference('scenario'),
        targets,
        maxParallel,
        failFast: boolean('fail-fast'),
        historyId,
        wait: boolean('wait'),
        timeoutMs,
        approvalTimeoutMs,
        onTimeout: choice('on-timeout', ['detach', 'cancel']),
        onCancel: choice('on-cancel', ['cancel', 'detach']),
        onConflict: choice('on-conflict', ['wait', 'attach', 'fail']),
        pollIntervalMs,
        credentials: credentials.ok ? credentials.credentials : { accessKey: '', secretKey: '' },
        location,
        language,
        summary: boolean('summary'),
        environment: value('environment'),
        environmentUrl: value('environment-url'),
        commitStatus: value('commit-status'),
        comment: boolean('comment'),
        githubToken: given['github-token'],
        parameters: value('parameters'),
    };
    return problems.length > 0 ? { ok: false, problems, language } : { ok: true, settings: Object.freeze(settings) };
}
const INPUT_OF = { accessKey: 'access-key', secretKey: 'secret-key' };
/** Needed inputs that are empty, and given ones that mean nothing here: nothing is silently ignored. */
function checkMeaning(mode, operation, given, say) {
    const missing = (0,operations/* needed */.Ow)(mode, operation, given.targets !== '').filter((name) => given[name] === '');
    const idle = operations/* INPUT_NAMES */.Qh.filter((name) => given[name] !== '' && !sameAsDefault(name, given[name]) && !(0,operations/* isMeaningful */.XA)(name, mode, operation));
    const problems = [
        ...missing.map((name) => say.needed(name, mode, operation)),
        ...idle.map((name) => say.meaningless(name, quote(given[name]), mode, operation)),
    ];
    if (given['environment-url'] !== '' && given.environment === '' && (0,operations/* isMeaningful */.XA)('environment', mode, operation)) {
        problems.push(say.needsOther('environment-url', quote(given['environment-url']), 'environment'));
    }
    if (given.targets === '' && (0,operations/* isMeaningful */.XA)('targets', mode, operation)) {
        if (given['max-parallel'] !== '')
            problems.push(say.needsOther('max-parallel', quote(given['max-parallel']), 'targets'));
        if (given['fail-fast'] !== '' && !sameAsDefault('fail-fast', given['fail-fast']))
            problems.push(say.needsOther('fail-fast', quote(given['fail-fast']), 'targets'));
    }
    return problems;
}
/** A default that was spelt out, or spelt in other letters, is still the default. */
function sameAsDefault(name, value) {
    if (name === 'github-token')
        return true; // its default is an expression, which the runner has put a value for
    const same = (text) => (0,runner_duration/* parseDuration */.E9)(text) ?? text.toLowerCase();
    return operations/* DEFAULTS */.zY[name] !== '' && same(value) === same(operations/* DEFAULTS */.zY[name]);
}
function pollInterval(value, problems, say) {
    if (value.toLowerCase() === 'auto')
        return undefined;
    const ms = (0,runner_duration/* parseDuration */.E9)(value);
    if (ms === undefined || ms < SHORTEST_POLL_MS || ms > LONGEST_POLL_MS)
        problems.push(say.badPollInterval(quote(value)));
    return ms;
}
function checkedReference(name, value, problems, say) {
    const reference = (0,names/* parseReference */.F2)(value);
    if (reference.by === 'name' && reference.name.trim() === '')
        problems.push(say.emptyName(name, quote(value)));
    return reference;
}
function isWebUrl(text) {
    return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
/** A value for a message, cut to a length that leaves the message readable. */
function quote(value) {
    return value.length > LONGEST_QUOTE ? `${value.slice(0, LONGEST_QUOTE)}…` : value;
}


/***/ }),

/***/ 223:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ createLog)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9774);

/** Annotations of one level that GitHub shows per step (field-notes §4.5); what comes after goes to the log as plain lines. */
const MOST_WARNINGS = 9;
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
            if (warned.has(safe) || warned.size >= MOST_WARNINGS)
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

/***/ 2023:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ly: () => (/* binding */ isoTime),
/* harmony export */   Rl: () => (/* binding */ runSeconds),
/* harmony export */   lk: () => (/* binding */ createOutputs),
/* harmony export */   xQ: () => (/* binding */ cutJson)
/* harmony export */ });
/* unused harmony exports OUTPUT_NAMES, details */
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
    'github-deployment-id',
    'result',
];
/** Longest text taken from the service into one output, in characters; names and statuses are a thousandth of it. */
const LONGEST_TEXT = 10_000;
/** Longest `details`, in characters: all outputs of a job share 1 MB (field-notes §4.5). */
const LONGEST_DETAILS = 400_000;
function createOutputs(core) {
    const values = new Map();
    const set = (name, value) => {
        if (values.get(name) === value)
            return;
        values.set(name, value);
        core.setOutput(name, value);
    };
    const named = (name, part) => {
        if (!part)
            return;
        set(`${name}-id`, part.id);
        if (part.name !== '')
            set(`${name}-name`, part.name.slice(0, LONGEST_TEXT));
    };
    return {
        set,
        setTarget(target) {
            named('project', target.project);
            named('stage', target.stage);
            named('scenario', target.scenario);
        },
        setView(view) {
            named('project', view.project);
            named('stage', view.stage);
            named('scenario', view.scenario);
            set('status', view.status.slice(0, LONGEST_TEXT));
            set('executor', view.executor.slice(0, LONGEST_TEXT));
            set('started-at', isoTime(view.startedAt));
            set('finished-at', isoTime(view.finishedAt));
            set('duration', runSeconds(view));
            set('details', details(view));
        },
        setConclusion: (conclusion) => set('conclusion', conclusion),
        complete: () => {
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
/** The targets of a deployment or the tasks of a pipeline, as JSON (contract §4). Cut at whole items where it would be too long. */
function details(view) {
    const items = view.mode === 'pipeline'
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
    return cutJson(items);
}
/** JSON of a list, of as many items as fit; the rest is counted in a last item `{"omitted": n}`. */
function cutJson(items, longest = LONGEST_DETAILS) {
    const texts = items.map((item) => JSON.stringify(item));
    let length = 2;
    const fitting = texts.filter((text) => {
        length += text.length + 1;
        return length <= longest;
    });
    if (fitting.length < texts.length)
        fitting.push(JSON.stringify({ omitted: texts.length - fitting.length }));
    return `[${fitting.join(',')}]`;
}


/***/ })

};
