export const id = 576;
export const ids = [576];
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

/***/ 7576: // ./lib/src/ncloud/credentials/profile.js
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   profileKeys: () => (/* binding */ profileKeys)
/* harmony export */ });
/* harmony import */ var _deps_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5287);
/* harmony import */ var _fixed_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5020);


/** Larger than any such file; more is another one. */
const MAX_LENGTH = 100_000;
/** Names of a pair's halves in the file, in the vendor's order (reference/credentials.md §1). */
const ACCESS_KEY = ['ncloud_access_key_id', 'ncloud_access_key'];
const SECRET_KEY = ['ncloud_secret_access_key', 'ncloud_secret_key'];
/** The profile whose lines may stand before any heading. */
const DEFAULT = 'default';
/**
 * The pair of a profile in `~/.ncloud/configure`.
 * @param name empty for `NCLOUD_PROFILE`, else the default profile
 */
async function profileKeys(name, { env, readText, onSecret }) {
    const profile = name || env.NCLOUD_PROFILE?.trim() || DEFAULT;
    const home = env.HOME || env.USERPROFILE || '';
    const path = `${home}/.ncloud/configure`;
    const problem = (what, detail) => (0,_deps_js__WEBPACK_IMPORTED_MODULE_0__/* .noKeys */ .g)({ source: 'profile', problem: what, detail, mayPass: false });
    let text;
    try {
        text = await readText(path);
    }
    catch {
        throw problem('no-file', path);
    }
    const section = text.length > MAX_LENGTH ? undefined : sections(text).get(profile.toLowerCase());
    if (!section)
        throw problem('no-profile', `${path} [${profile}]`);
    const first = (names) => names.map((key) => section.get(key)).find((value) => value !== undefined && value !== '');
    const [accessKey, secretKey] = [first(ACCESS_KEY), first(SECRET_KEY)];
    if (!(0,_deps_js__WEBPACK_IMPORTED_MODULE_0__/* .isKey */ .m)(accessKey) || !(0,_deps_js__WEBPACK_IMPORTED_MODULE_0__/* .isKey */ .m)(secretKey))
        throw problem('no-keys', `${path} [${profile}]`);
    const keys = { accessKey, secretKey };
    onSecret(keys);
    return (0,_fixed_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .fixedKeys */ .f)(keys);
}
/** `name = value` lines under `[heading]` lines; `#` and `;` begin comments. Headings and names regardless of case. */
function sections(text) {
    const found = new Map();
    let current = DEFAULT;
    for (const line of text.split(/\r?\n/)) {
        const heading = /^\s*\[([^\]]*)\]\s*$/.exec(line)?.[1];
        if (heading !== undefined)
            current = heading.trim().toLowerCase();
        const [, key, value] = /^\s*([^=\s#;[][^=]*?)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
        if (heading === undefined && (key === undefined || value === undefined))
            continue;
        const section = found.get(current) ?? new Map();
        found.set(current, section);
        if (key !== undefined && value !== undefined)
            section.set(key.toLowerCase(), unquoted(value));
    }
    return found;
}
const unquoted = (value) => /^(["'])(.*)\1$/.exec(value)?.[2] ?? value;


/***/ })

};
