export const id = 928;
export const ids = [928];
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

/***/ 547: // ./lib/src/ncloud/credentials/server-role.js
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   serverRoleKeys: () => (/* binding */ serverRoleKeys)
/* harmony export */ });
/* harmony import */ var _endpoints_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3170);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3717);
/* harmony import */ var _exchange_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6131);
/* harmony import */ var _service_clock_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2432);
/* harmony import */ var _uri_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7474);
/* harmony import */ var _deps_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5287);
/* harmony import */ var _temporary_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4766);







/** The metadata service of every NAVER Cloud server [doc]; reachable from the server itself only. */
const METADATA = 'http://169.254.169.254';
const METADATA_HOST = '169.254.169.254';
/** Time limit of one request, in ms: the service is on the same machine, so silence means that this is no such server. */
const REQUEST_MS = 3000;
/** The longest real answer has some hundred bytes. */
const MAX_BYTES = 64 * 1024;
/** Seconds that a token of version 2 is asked for [doc]. */
const TOKEN_TTL = '21600';
const ROLES = '/latest/meta-data/iam/security-credentials/';
/** The temporary keys of the role that a NAVER Cloud server has (reference/credentials.md §3), renewed as they end. */
function serverRoleKeys(deps) {
    let hasAnswered = deps.hasHadKeys;
    const obtain = async () => {
        // A machine that never had such a service is no such server; one that had may be busy.
        const lease = await ask(deps, hasAnswered);
        hasAnswered = true;
        return lease;
    };
    return (0,_temporary_js__WEBPACK_IMPORTED_MODULE_4__/* .temporaryKeys */ .e)(obtain, { ...deps, source: 'server-role' });
}
async function ask(deps, mayPass) {
    const endpoint = endpointOf(deps.env);
    const problem = (what, detail, cause) => (0,_deps_js__WEBPACK_IMPORTED_MODULE_3__/* .noKeys */ .g)({ source: 'server-role', problem: what, detail, mayPass, ...(cause && { cause }) });
    const send = (method, path, headers) => (0,_exchange_js__WEBPACK_IMPORTED_MODULE_5__/* .exchange */ .cv)(
    // Never through a proxy: it would get the keys, and ask its own metadata service for them.
    deps.directFetch, { url: `${endpoint}${path}`, method, headers, body: undefined, size: MAX_BYTES }, { clock: deps.clock, ms: REQUEST_MS, signal: undefined }).catch((error) => {
        throw problem('unreachable', endpoint, (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .networkFailure */ .rd)(error, { ms: REQUEST_MS, bytes: MAX_BYTES }));
    });
    const token = await send('PUT', '/latest/api/token', { 'X-NCP-METADATA-TOKEN-TTL-SECONDS': TOKEN_TTL });
    // Servers without version 2 don't know the path; version 1 is the same without a token.
    const value = (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isSuccessStatus */ .ar)(token.status) ? token.body.trim() : '';
    const headers = (0,_deps_js__WEBPACK_IMPORTED_MODULE_3__/* .isKey */ .m)(value) ? { 'X-NCP-METADATA-TOKEN': value } : {};
    const list = await send('GET', ROLES, headers);
    const role = (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isSuccessStatus */ .ar)(list.status) ? (list.body.trim().split(/\r?\n/)[0] ?? '').trim() : '';
    if (list.status === 404 || ((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isSuccessStatus */ .ar)(list.status) && role === ''))
        throw problem('no-role', endpoint);
    if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isSuccessStatus */ .ar)(list.status))
        throw problem('refused', endpoint, (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .httpFailure */ .tG)(list.status, '', undefined));
    if (!(0,_uri_js__WEBPACK_IMPORTED_MODULE_2__/* .isSegment */ .wk)(role))
        throw problem('malformed', endpoint);
    const answer = await send('GET', ROLES + encodeURIComponent(role), headers);
    if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isSuccessStatus */ .ar)(answer.status))
        throw problem('refused', endpoint, (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .httpFailure */ .tG)(answer.status, '', undefined));
    const { AccessKeyId: accessKey, SecretAccessKey: secretKey, Expiration } = fieldsOf(answer.body);
    if (!(0,_deps_js__WEBPACK_IMPORTED_MODULE_3__/* .isKey */ .m)(accessKey) || !(0,_deps_js__WEBPACK_IMPORTED_MODULE_3__/* .isKey */ .m)(secretKey))
        throw problem('malformed', endpoint);
    const now = (0,_service_clock_js__WEBPACK_IMPORTED_MODULE_6__/* .headerDate */ .M5)(answer.date) ?? deps.clock.now();
    return { keys: { accessKey, secretKey }, lifetimeMs: (0,_temporary_js__WEBPACK_IMPORTED_MODULE_4__/* .lifetime */ .E)(Expiration, undefined, now) };
}
/** Where the metadata service is. Elsewhere than at its own address or on this machine, whoever sets a variable would hand out keys. */
function endpointOf(env) {
    const given = env.NCLOUD_METADATA_API_ENDPOINT?.trim() || METADATA;
    const url = URL.canParse(given) ? new URL(given) : undefined;
    const isOurs = url?.protocol === 'http:' &&
        (url.hostname === METADATA_HOST || (0,_endpoints_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoopback */ .U9)(url.hostname)) &&
        url.username === '' &&
        url.password === '';
    if (!url || !isOurs) {
        throw (0,_deps_js__WEBPACK_IMPORTED_MODULE_3__/* .noKeys */ .g)({ source: 'server-role', problem: 'foreign-endpoint', detail: url?.host ?? '', mayPass: false });
    }
    return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}
function fieldsOf(body) {
    try {
        const parsed = JSON.parse(body);
        return typeof parsed === 'object' && parsed !== null ? parsed : {};
    }
    catch {
        return {};
    }
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
