export const id = 265;
export const ids = [265];
export const modules = {

/***/ 5287: // ./lib/src/ncloud/credentials/deps.js
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ noKeys),
/* harmony export */   m: () => (/* binding */ isKey)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3717);

/** Keys that can't be had; nothing of the request they were for was sent. */
function noKeys(failure) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD(`credentials.${failure.source}`, 'GET', '', { kind: 'credentials', ...failure });
}
/** Whether a value can be half of a pair: anything else would be refused by the HTTP client with the key in its message. */
const isKey = (value) => typeof value === 'string' && /^[\x21-\x7e]{1,4096}$/.test(value);


/***/ }),

/***/ 5265: // ./lib/src/ncloud/credentials/role.js
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   callerIdentity: () => (/* binding */ callerIdentity),
/* harmony export */   roleKeys: () => (/* binding */ roleKeys)
/* harmony export */ });
/* harmony import */ var _catalogue_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2245);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3717);
/* harmony import */ var _transport_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(706);
/* harmony import */ var _deps_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5287);
/* harmony import */ var _temporary_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4766);





/** How long a role's keys are asked for, in s: an hour is long enough to be rare, and of little use to whoever steals one [doc: 600–43200]. */
const DURATION_S = 3600;
/** The temporary keys of a role, had from STS with the keys of `base`, which need no right but to switch. */
function roleKeys(base, roleNrn, deps) {
    const transport = (0,_transport_js__WEBPACK_IMPORTED_MODULE_2__/* .createTransport */ .o)({ ...deps, credentials: base });
    const obtain = async () => {
        try {
            const { credentials } = await transport.attempt(_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .sts */ .px.switchRole, { body: { roleNrn, durationSec: DURATION_S } });
            const { accessKey, keySecret: secretKey, createTime, expireTime } = credentials;
            if (!(0,_deps_js__WEBPACK_IMPORTED_MODULE_3__/* .isKey */ .m)(accessKey) || !(0,_deps_js__WEBPACK_IMPORTED_MODULE_3__/* .isKey */ .m)(secretKey))
                throw (0,_deps_js__WEBPACK_IMPORTED_MODULE_3__/* .noKeys */ .g)({ source: 'role', problem: 'malformed', detail: roleNrn, mayPass: deps.hasHadKeys });
            return { keys: { accessKey, secretKey }, lifetimeMs: (0,_temporary_js__WEBPACK_IMPORTED_MODULE_4__/* .lifetime */ .E)(expireTime, createTime, deps.clock.now()) };
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ApiError */ .hD) || error.failure.kind === 'credentials')
                throw error;
            const cause = error.failure;
            throw (0,_deps_js__WEBPACK_IMPORTED_MODULE_3__/* .noKeys */ .g)({
                source: 'role',
                problem: problemOf(cause),
                detail: roleNrn,
                cause,
                // A run of this job's that goes on is worth its stop's whole time: what refuses now has not refused before.
                mayPass: (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isTransient */ .dg)(cause) || deps.hasHadKeys,
            });
        }
    };
    return (0,_temporary_js__WEBPACK_IMPORTED_MODULE_4__/* .temporaryKeys */ .e)(obtain, { ...deps, base, source: 'role' });
}
/** An answer that can't be understood is none that was not given. */
function problemOf(cause) {
    switch (cause.kind) {
        case 'http':
            return 'refused';
        case 'redirect':
        case 'oversize':
        case 'not-json':
        case 'shape':
            return 'malformed';
        case 'network':
        case 'timeout':
        case 'tls':
        case 'credentials':
            return 'unreachable';
    }
}
/** Asks STS whose keys `credentials` gives; needs no right in any project. Retried until `wait.deadline`. Throws `ApiError`. */
async function callerIdentity(credentials, deps, wait) {
    return (0,_transport_js__WEBPACK_IMPORTED_MODULE_2__/* .createTransport */ .o)({ ...deps, credentials }).read(_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .sts */ .px.callerIdentity, {}, wait);
}


/***/ }),

/***/ 4766: // ./lib/src/ncloud/credentials/temporary.js
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ lifetime),
/* harmony export */   e: () => (/* binding */ temporaryKeys)
/* harmony export */ });
/* harmony import */ var _exchange_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6131);
/* harmony import */ var _deps_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5287);


/** Renewed this long before the end, in ms: time enough to try again while the old pair still works. */
const RENEW_BEFORE_MS = 5 * 60_000;
/** After a renewal that failed, in ms, as long as the old pair still works. */
const RENEW_AGAIN_MS = 30_000;
/** Pairs before the one in use whose values are still looked for in answers: a slow one may echo what it was sent with. */
const MAX_FORMER = 3;
/**
 * Keys that end. Renewed before they do, and at the first 401 to a pair, which may have been taken back or have ended by another clock; a
 * pair that was had because of a 401 and is refused from the start is not worth a third.
 */
function temporaryKeys(obtain, options) {
    const { clock, onSecret, base, source } = options;
    let held;
    const former = [];
    let renewing;
    const renew = async () => {
        const askedAt = clock.elapsed();
        const before = held;
        try {
            const lease = await obtain();
            onSecret(lease.keys);
            if (before)
                former.unshift(before.keys);
            former.length = Math.min(former.length, MAX_FORMER);
            held = hold(lease, askedAt, before?.isRefused === true);
        }
        catch (error) {
            const now = clock.elapsed();
            if (!before || before.isRefused || now >= before.endsAt)
                throw error;
            before.renewAt = now + Math.min(RENEW_AGAIN_MS, (before.endsAt - now) / 2);
        }
    };
    return {
        async get(signal, deadline) {
            signal?.throwIfAborted();
            if (!held || held.isRefused || clock.elapsed() >= held.renewAt) {
                // One renewal serves all that wait for it. Its time limits are its own, and so are those of each that waits.
                renewing ??= renew().finally(() => {
                    renewing = undefined;
                });
                await renewed(renewing, { clock, source, signal, deadline });
            }
            if (!held)
                throw new TypeError('a renewal ended without keys');
            return held.keys;
        },
        accepted(keys) {
            if (held && isSame(held.keys, keys))
                held.wasAccepted = true;
        },
        refused(keys) {
            // Another request has had it renewed meanwhile.
            if (!held || !isSame(held.keys, keys))
                return held !== undefined;
            if (held.afterRefusal && !held.wasAccepted)
                return false;
            held.isRefused = true;
            return true;
        },
        secrets: () => [held?.keys, ...former].flatMap((keys) => (keys ? [keys.accessKey, keys.secretKey] : [])).concat(base?.secrets() ?? []),
    };
}
/** Waits for a renewal as long as whoever asks may: a stop after a signal has two seconds, however long the source may think. */
async function renewed(renewal, asker) {
    const { clock, source, signal, deadline } = asker;
    const ms = deadline === undefined ? undefined : Math.max(0, deadline - clock.elapsed());
    await (0,_exchange_js__WEBPACK_IMPORTED_MODULE_1__/* .bounded */ .Mm)(clock, ms, signal, () => renewal).catch((error) => {
        throw error instanceof _exchange_js__WEBPACK_IMPORTED_MODULE_1__/* .AttemptTimeout */ .FI ? (0,_deps_js__WEBPACK_IMPORTED_MODULE_0__/* .noKeys */ .g)({ source, problem: 'unreachable', detail: '', mayPass: true }) : error;
    });
}
function hold(lease, askedAt, afterRefusal) {
    const lifetime = lease.lifetimeMs ?? Number.POSITIVE_INFINITY;
    // Of a short life half is used, so that a renewal that fails once does not end the step.
    const useFor = lifetime < 2 * RENEW_BEFORE_MS ? lifetime / 2 : lifetime - RENEW_BEFORE_MS;
    return { ...lease, endsAt: askedAt + lifetime, renewAt: askedAt + useFor, afterRefusal, wasAccepted: false, isRefused: false };
}
const isSame = (a, b) => a.accessKey === b.accessKey && a.secretKey === b.secretKey;
/** Longest life believed, in ms: the vendor's longest is 12 hours [doc]. */
const MAX_LIFETIME_MS = 48 * 3_600_000;
/**
 * How long a pair lives, from its end and its begin or, without that, the time now; nothing if that is no time at all.
 * @param ends and `begins`: ms, s or ISO 8601; form and unit are not documented (reference/credentials.md §2)
 */
function lifetime(ends, begins, now) {
    const [end, begin] = [instant(ends), instant(begins) ?? now];
    if (end === undefined || end <= begin || end - begin > MAX_LIFETIME_MS)
        return undefined;
    return end - begin;
}
/** Below this a number is in seconds: as ms it would be in 1973. */
const MIN_PLAUSIBLE_MS = 1e11;
function instant(value) {
    if (typeof value === 'string' && !/^\d+(\.\d+)?$/.test(value.trim())) {
        // Without a zone it is the service's, which is UTC; `Date.parse` would take this machine's.
        const text = value.trim();
        const ms = Date.parse(/(z|[+-]\d\d:?\d\d)$/i.test(text) ? text : `${text.replace(' ', 'T')}Z`);
        return Number.isFinite(ms) ? ms : undefined;
    }
    const number = typeof value === 'string' ? Number(value) : value;
    if (typeof number !== 'number' || !Number.isFinite(number) || number <= 0)
        return undefined;
    return number < MIN_PLAUSIBLE_MS ? number * 1000 : number;
}


/***/ })

};
