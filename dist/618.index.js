export const id = 618;
export const ids = [618];
export const modules = {

/***/ 6618:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  apiOperation: () => (/* binding */ apiOperation)
});

// EXTERNAL MODULE: ./lib/src/ncloud/errors.js
var errors = __webpack_require__(3717);
// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(1916);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./lib/src/ncloud/catalogue.js + 2 modules
var catalogue = __webpack_require__(7357);
;// CONCATENATED MODULE: ./lib/src/action/operations/parameters.js



/** Names suggested for a misspelt operation. */
const SUGGESTIONS = 5;
/** A mapping deeper or larger than any body of the catalogue is a mistake, and would only cost time. */
const LONGEST_PARAMETERS = 200_000;
/**
 * Checks an operation's name and its `parameters` (a YAML or JSON mapping of path, query and body fields) against the catalogue.
 * Answers one sentence that lists what the operation takes when anything is unknown, missing or of a wrong type.
 */
async function parseParameters(name, text, platform, say) {
    const refuse = (problem) => ({ ok: false, problem });
    const operation = catalogue/* OPERATIONS */.xb.find((known) => known.name === name.toLowerCase());
    if (!operation) {
        const closest = catalogue/* OPERATIONS */.xb.map((known) => known.name).toSorted((a, b) => (0,mod/* distance */.Io)(a, name.slice(0, 100)) - (0,mod/* distance */.Io)(b, name.slice(0, 100)));
        return refuse(say.unknownOperation(name.slice(0, 100), closest.slice(0, SUGGESTIONS)));
    }
    if (!operation.platforms.includes(platform))
        return refuse(say.wrongPlatform(name, operation.platforms));
    const takes = say.takes(operation.name, (0,catalogue/* pathFields */.NB)(operation.path), operation.query, bodyFields(operation));
    if (text.length > LONGEST_PARAMETERS)
        return refuse(say.tooLong(text.length, LONGEST_PARAMETERS));
    const inPathOrQuery = (field) => (0,catalogue/* pathFields */.NB)(operation.path).includes(field) || operation.query.some((known) => known === field);
    const mapping = await parseYaml(text, inPathOrQuery, say);
    if (typeof mapping === 'string')
        return refuse(`${mapping} ${takes}`);
    const path = {};
    const query = {};
    const body = {};
    for (const [field, value] of Object.entries(mapping)) {
        if (inPathOrQuery(field)) {
            const problem = checkScalar(field, value, say);
            if (problem)
                return refuse(`${problem} ${takes}`);
            if ((0,catalogue/* pathFields */.NB)(operation.path).includes(field))
                path[field] = String(value);
            else
                query[field] = value;
        }
        else if (operation.body && Object.hasOwn(operation.body.entries, field))
            body[field] = value;
        else
            return refuse(`${say.unknownField(field)} ${takes}`);
    }
    const missing = (0,catalogue/* pathFields */.NB)(operation.path).filter((field) => path[field] === undefined);
    if (missing.length > 0)
        return refuse(`${say.missing(missing)} ${takes}`);
    if (operation.service === 'sourcepipeline' && 'pageNo' in query !== 'pageSize' in query)
        return refuse(say.pagesTogether);
    if (!operation.body)
        return { ok: true, operation, call: { path, query } };
    const parsed = dist/* safeParse */.xLC(operation.body, body, { abortEarly: true });
    if (parsed.success)
        return { ok: true, operation, call: { path, query, body: parsed.output } };
    const issue = parsed.issues[0];
    return refuse(`${say.badField(dist/* getDotPath */.BuJ(issue) ?? '', issue.expected ?? issue.message, String(issue.received).slice(0, 100))} ${takes}`);
}
/** Fields of the body, those that may be left out with a question mark. */
function bodyFields(operation) {
    return Object.entries(operation.body?.entries ?? {}).map(([field, schema]) => schema.type === 'optional' ? `${field}?` : field);
}
/** The mapping, or a sentence about what is wrong with the text. */
async function parseYaml(text, inPathOrQuery, say) {
    if (text.trim() === '')
        return {};
    const { isMap, isScalar, parseDocument } = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
    const document = parseDocument(text, { prettyErrors: true, maxAliasCount: 100 });
    const error = document.errors[0];
    if (error)
        return say.syntax(error.linePos?.[0].line ?? 0, error.linePos?.[0].col ?? 0, error.message.split('\n')[0] ?? '');
    let value;
    try {
        value = document.toJS({ maxAliasCount: 100 });
    }
    catch (cause) {
        // Aliases that multiply into a bomb are refused by the parser's own limit.
        return say.syntax(1, 1, cause instanceof Error ? cause.message : String(cause));
    }
    if (value === null || value === undefined)
        return {};
    if (typeof value !== 'object' || !isMap(document.contents))
        return say.notMapping;
    const mapping = value;
    // A number keeps the text it was written with: `007`, `1.0` and ids beyond 2^53 would otherwise reach the path as other values.
    for (const { key, value: node } of document.contents.items) {
        if (isScalar(key) &&
            isScalar(node) &&
            typeof node.value === 'number' &&
            node.source !== undefined &&
            inPathOrQuery(String(key.value))) {
            mapping[String(key.value)] = node.source;
        }
    }
    return mapping;
}
/** Path and query values are single words or numbers; `.` and `..` would be resolved away by every URL parser on the way. */
function checkScalar(field, value, say) {
    if (typeof value !== 'string' && typeof value !== 'number')
        return say.badField(field, 'string | number', value === null ? 'null' : Array.isArray(value) ? 'Array' : typeof value);
    if (value === '' || value === '.' || value === '..')
        return say.badField(field, say.segment, JSON.stringify(value));
    if (field === 'pageNo' && !(Number.isInteger(Number(value)) && Number(value) >= 1))
        return say.badField(field, '1…', String(value).slice(0, 50));
    if (field === 'pageSize' && !(Number.isInteger(Number(value)) && Number(value) >= 1 && Number(value) <= 100))
        return say.badField(field, '1…100', String(value).slice(0, 50));
    return undefined;
}

;// CONCATENATED MODULE: ./lib/src/action/operations/api.js


/** Longest `result`, in characters: all outputs of a job share 1 MB (field-notes §4.5). */
const LONGEST_RESULT = 500_000;
/** Mode `api`: any one operation of the catalogue, exactly as named (contract §7). */
async function apiOperation(step, settings) {
    const { log, say, outputs } = step;
    const parsed = await parseParameters(settings.operation, settings.parameters, settings.location.platform, say.api);
    if (!parsed.ok)
        return { conclusion: 'refused', why: 'parameters', problem: parsed.problem };
    const { operation, call } = parsed;
    return step.phase('call', async () => {
        log.info(`${operation.name}: ${operation.method} ${operation.path}`);
        const result = await step.transport.raw(operation, call, { signal: step.interruption.signal, deadline: step.deadline });
        const text = JSON.stringify(result ?? {});
        if (text.length > LONGEST_RESULT)
            log.warning(say.api.resultTooLong(text.length, LONGEST_RESULT));
        else
            outputs.set('result', text);
        try {
            step.transport.parse(operation, call, result);
        }
        catch (error) {
            if (!(error instanceof errors/* ApiError */.hD))
                throw error;
            // A write that does not say that it was done is not reported as done; a list in an unexpected form is the user's to judge.
            if (operation.effect === 'write')
                return { conclusion: 'unknown', why: 'unconfirmed', failure: error.failure };
            log.warning(say.failures.why(error.failure));
        }
        return { conclusion: 'success', why: 'api' };
    });
}


/***/ })

};
