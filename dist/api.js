export const id = 883;
export const ids = [883,742];
export const modules = {

/***/ 6883: // ./lib/src/commands/api.js + 3 modules
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  apiOperation: () => (/* binding */ apiOperation)
});

// EXTERNAL MODULE: ./lib/src/ncloud/errors.js
var errors = __webpack_require__(3717);
// EXTERNAL MODULE: ./lib/src/ncloud/json.js
var json = __webpack_require__(9132);
// EXTERNAL MODULE: ./lib/src/run/model/interrupted.js
var interrupted = __webpack_require__(2148);
// EXTERNAL MODULE: ./lib/src/runner/outputs.js + 1 modules
var runner_outputs = __webpack_require__(6487);
;// CONCATENATED MODULE: ./lib/src/commands/api-call.js

/** Longest value that is told, in characters. */
const MAX_VALUE = 200;
/** A call of mode `api` for log and summary: method and path with their values, and what was sent. Of nested fields only the name is told. */
function describeCall(operation, { path = {}, query = {}, body }) {
    const filled = operation.path.replace(/\{(\w+)\}/g, (whole, field) => Object.hasOwn(path, field) ? shown(path[field]) : whole);
    const sent = typeof body === 'object' && body !== null ? Object.entries(body) : [];
    return {
        request: `${operation.method} ${filled}`,
        fields: [...Object.entries(path), ...Object.entries(query), ...sent]
            .filter(([, value]) => value !== undefined)
            .map(([name, value]) => [name, shown(value)]),
        isWrite: operation.effect === 'write',
        answer: '',
    };
}
/** `sourcedeploy.stage.create: POST /project/2001/stage (projectId: 2001, name: blue, type: Server)`: what an audit asks for. */
function calledLine(operation, { request, fields }) {
    const sent = fields.map(([name, value]) => `${name}: ${value}`).join(', ');
    return `${operation}: ${request}${sent && ` (${sent})`}`;
}
/** The same with what came back: how many items a list has, or the values of a small answer such as a new id. */
function answeredCall(call, result) {
    return { ...call, answer: answerOf(result) };
}
function answerOf(result) {
    if (typeof result !== 'object' || result === null)
        return result === undefined ? '' : shown(result);
    if (Array.isArray(result))
        return `${result.length}`;
    return Object.entries(result)
        .slice(0, 8)
        .map(([name, value]) => `${name}: ${Array.isArray(value) ? value.length : shown(value)}`)
        .join(', ');
}
function shown(value) {
    const number = (0,json.numberText)(value);
    if (number !== undefined)
        return number.slice(0, MAX_VALUE);
    switch (typeof value) {
        case 'string':
        case 'bigint':
        case 'boolean':
            return String(value).slice(0, MAX_VALUE);
        default:
            return value === null ? 'null' : Array.isArray(value) ? `[${value.length}]` : '{…}';
    }
}

// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(1916);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./lib/src/ncloud/catalogue.js
var catalogue = __webpack_require__(2245);
// EXTERNAL MODULE: ./lib/src/ncloud/schemas.js + 4 modules
var schemas = __webpack_require__(6742);
// EXTERNAL MODULE: ./lib/src/ncloud/uri.js
var uri = __webpack_require__(7474);
// EXTERNAL MODULE: ./lib/src/runner/yaml-message.js
var yaml_message = __webpack_require__(9912);
// EXTERNAL MODULE: ./lib/src/shared/message-of.js
var message_of = __webpack_require__(2835);
;// CONCATENATED MODULE: ./lib/src/commands/parameters-mapping.js


/** Levels of nesting that a mapping may have; the deepest body of the catalogue has six. An alias can make a value part of itself. */
const MAX_DEPTH = 32;
/** Aliases that the text may use, so that they can't multiply into a bomb. */
const MAX_ALIASES = 100;
/**
 * The mapping that a YAML or JSON text holds, or a sentence about what is wrong with it. Integers beyond 2^53 are `bigint`.
 * @param keepText whether a number keeps the text it was written with: `007`, `1.0` and large ids would otherwise become other values
 */
async function parseMapping(text, keepText, messages) {
    if (text.trim() === '')
        return {};
    const { isMap, isScalar, parseDocument } = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
    const document = parseDocument(text, { prettyErrors: true, intAsBigInt: true });
    const error = document.errors[0];
    if (error)
        return messages.syntax(error.linePos?.[0].line ?? 0, error.linePos?.[0].col ?? 0, (0,yaml_message/* yamlMessage */.J)(error.message));
    let value;
    try {
        value = exactNumbers(document.toJS({ maxAliasCount: MAX_ALIASES }), 0);
    }
    catch (cause) {
        return messages.syntax(1, 1, (0,message_of/* messageOf */.b)(cause));
    }
    if (value === null || value === undefined)
        return {};
    if (typeof value !== 'object' || !isMap(document.contents))
        return messages.notMapping;
    const mapping = value;
    for (const { key, value: node } of document.contents.items) {
        if (!isScalar(key) || !isScalar(node) || node.source === undefined || !keepText(String(key.value)))
            continue;
        if (typeof node.value === 'number' || typeof node.value === 'bigint')
            mapping[String(key.value)] = node.source;
    }
    return mapping;
}
function exactNumbers(value, depth) {
    if (depth > MAX_DEPTH)
        throw new RangeError(`more than ${MAX_DEPTH} levels`);
    if (typeof value === 'bigint')
        return Number.isSafeInteger(Number(value)) ? Number(value) : value;
    // JSON has no such number, or has it with other digits.
    if (typeof value === 'number' && (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value))))
        throw new RangeError(`${value}: no exact number`);
    if (Array.isArray(value))
        return value.map((item) => exactNumbers(item, depth + 1));
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, exactNumbers(item, depth + 1)]));
}

;// CONCATENATED MODULE: ./lib/src/commands/parameters.js






/** Names suggested for a misspelt operation. */
const SUGGESTIONS = 3;
/** A mapping deeper or larger than any body of the catalogue is a mistake, and would only cost time. */
const MAX_PARAMETERS = 200_000;
/** Problems that are told at most; more only hide the first. */
const MAX_PROBLEMS = 10;
/**
 * Checks an operation's name and its `parameters` (a YAML or JSON mapping of path, query and body fields) against the catalogue.
 * Answers everything that is unknown, missing or of a wrong type together, with a list of what the operation takes.
 */
async function parseParameters(name, text, platform, messages) {
    const refuse = (...problems) => ({ ok: false, problem: problems.slice(0, MAX_PROBLEMS).join(' ') });
    const operation = catalogue/* OPERATIONS */.xb.find((known) => known.name === name.toLowerCase());
    if (!operation) {
        const closest = catalogue/* OPERATIONS */.xb.map((known) => known.name).toSorted((a, b) => (0,mod/* distance */.Io)(a, name.slice(0, 100)) - (0,mod/* distance */.Io)(b, name.slice(0, 100)));
        return refuse(messages.unknownOperation(name.slice(0, 100), closest.slice(0, SUGGESTIONS)));
    }
    if (!operation.platforms.includes(platform))
        return refuse(messages.wrongPlatform(name, operation.platforms));
    const takes = messages.takes(operation.name, (0,catalogue/* pathFields */.NB)(operation.path), operation.query, bodyFields(operation));
    if (text.length > MAX_PARAMETERS)
        return refuse(messages.tooLong(text.length, MAX_PARAMETERS));
    const mapping = await parseMapping(text, (field) => isPath(operation, field) || isQuery(operation, field), messages);
    if (typeof mapping === 'string')
        return refuse(mapping, takes);
    const { problems, path, query, body } = sort(operation, mapping, messages);
    const missing = (0,catalogue/* pathFields */.NB)(operation.path).filter((field) => !Object.hasOwn(mapping, field));
    if (missing.length > 0)
        problems.push(messages.missing(missing));
    if (operation.service === 'sourcepipeline' && Object.hasOwn(query, 'pageNo') !== Object.hasOwn(query, 'pageSize'))
        problems.push(messages.pagesTogether);
    const schema = (0,schemas.bodySchema)(operation);
    if (schema)
        problems.push(...checkBody(schema, body, messages));
    if (problems.length > 0)
        return refuse(...problems.slice(0, MAX_PROBLEMS - 1), takes);
    return { ok: true, operation, call: { path, query, ...(schema && { body }) } };
}
const isPath = (operation, field) => (0,catalogue/* pathFields */.NB)(operation.path).includes(field);
const isQuery = (operation, field) => operation.query.some((known) => known === field);
/** Each field to where it belongs. */
function sort(operation, mapping, messages) {
    const schema = (0,schemas.bodySchema)(operation);
    const problems = [];
    const path = {};
    const query = {};
    const body = {};
    for (const [field, value] of Object.entries(mapping)) {
        if (isPath(operation, field) || isQuery(operation, field)) {
            const problem = checkScalar(field, value, isPath(operation, field), messages);
            if (problem)
                problems.push(problem);
            else if (isPath(operation, field))
                path[field] = String(value);
            else
                query[field] = value;
        }
        else if (schema && Object.hasOwn(schema.entries, field))
            body[field] = value;
        else
            problems.push(messages.unknownField(field));
    }
    return { problems, path, query, body };
}
/** Fields of the body, those that may be left out with a question mark. */
function bodyFields(operation) {
    return Object.entries((0,schemas.bodySchema)(operation)?.entries ?? {}).map(([field, schema]) => schema.type === 'optional' ? `${field}?` : field);
}
function checkBody(schema, body, messages) {
    const issues = dist/* safeParse */.xLC(schema, approximate(body)).issues ?? [];
    return issues.map((issue) => messages.badField(dist/* getDotPath */.BuJ(issue) ?? '', issue.expected ?? issue.message, String(issue.received).slice(0, 100)));
}
/** The value with integers of any size as numbers: the schemas know no others, and a limit does not depend on the last digit. */
function approximate(value) {
    if (typeof value === 'bigint')
        return Number(value);
    if (Array.isArray(value))
        return value.map(approximate);
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, approximate(item)]));
}
/** Path and query values are single words or numbers; `.` and `..` would be resolved away by every URL parser on the way. */
function checkScalar(field, value, isInPath, messages) {
    if (typeof value !== 'string' && typeof value !== 'number')
        return messages.badField(field, 'string | number', value === null ? 'null' : Array.isArray(value) ? 'Array' : typeof value);
    const text = String(value);
    if (text === '' || text === '.' || text === '..')
        return messages.badField(field, messages.segment, JSON.stringify(value));
    if (isInPath && !isPathValue(field, text))
        return messages.badField(field, messages.segment, JSON.stringify(text.slice(0, 50)));
    const most = { pageNo: Number.MAX_SAFE_INTEGER, pageSize: 100 }[field];
    if (most === undefined || (Number.isInteger(Number(value)) && Number(value) >= 1 && Number(value) <= most))
        return undefined;
    return messages.badField(field, field === 'pageSize' ? '1…100' : '1…', text.slice(0, 50));
}
/** Ids are digits without a leading zero, or a text (R7: one id, one spelling); names may be anything that a path can hold. */
function isPathValue(field, text) {
    if (text.length > uri/* MAX_SEGMENT */.pN || !text.isWellFormed() || /[\u0000-\u001f\u007f-\u009f]/.test(text))
        return false;
    if (!field.endsWith('Id'))
        return true;
    return !/[/\\]|^\s|\s$/.test(text) && (!/^[-+]?\d+(\.\d*)?(e[-+]?\d+)?$/i.test(text) || /^(0|[1-9]\d*)$/.test(text));
}

;// CONCATENATED MODULE: ./lib/src/commands/api.js






/** Mode `api`: any one operation of the catalogue, exactly as named (contract §7). */
async function apiOperation({ operation: name, parameters, location }, tools) {
    const { log, messages, outputs, transport } = tools;
    const parsed = await parseParameters(name, parameters, location.platform, messages.api);
    if (!parsed.ok)
        return { kind: 'wrong-parameters', problem: parsed.problem };
    const { operation, call } = parsed;
    return tools.phase('call', async () => {
        tools.call = describeCall(operation, call);
        log.info(calledLine(operation.name, tools.call));
        const answer = await send(tools, operation, call);
        if (answer.kind === 'ended')
            return answer.outcome;
        tools.call = answeredCall(tools.call, answer.result);
        if (tools.call.answer !== '')
            log.info(`${messages.summary.call.answer}: ${tools.call.answer}`);
        const text = (0,json.toJson)(answer.result);
        if (!outputs.setResult(text).isWhole)
            log.warning(messages.api.resultTooLong(Buffer.byteLength(text), runner_outputs/* MAX_JSON_BYTES */.E7));
        try {
            await transport.parse(operation, call, answer.result);
        }
        catch (error) {
            if (!(error instanceof errors/* ApiError */.hD))
                throw error;
            // A write that does not say that it was done is not reported as done; a list in an unexpected form is the user's to judge. An empty
            // 2xx is success without data.
            if (operation.effect === 'write' && answer.result !== undefined)
                return { kind: 'unconfirmed', failure: error.failure };
            log.warning(messages.failures.why(error.failure));
        }
        return { kind: 'api-done' };
    });
}
/** Sends the request; answers its result, or what ended the step before there was one. */
async function send(tools, operation, call) {
    const { interruption, transport, deadline } = tools;
    // An answer to a write that is on its way is worth a moment's wait: it says whether it was done.
    const signal = operation.effect === 'write' ? interruption.requestSignal : interruption.signal;
    // The signal may have come before anything was sent; what waits for an answer ends a moment after it only.
    const before = interruption.signal.reason;
    if (before instanceof interrupted/* Interrupted */.j)
        return { kind: 'ended', outcome: { kind: 'api-interrupted', signalName: before.signalName } };
    let isSent = false;
    const onSend = () => {
        isSent = true;
    };
    try {
        const wait = { signal, again: interruption.signal, deadline, onSend };
        return { kind: 'answered', result: await transport.raw(operation, call, wait) };
    }
    catch (error) {
        // A write that never left, since its keys did not come, is none.
        return { kind: 'ended', outcome: outcomeOf(error, tools, operation.effect === 'write' && isSent) };
    }
}
/** What a call without an answer ends in: refused only if it is certain that nothing was done. Throws what is no failure of the call. */
function outcomeOf(error, { log, messages }, isWrite) {
    if (error instanceof interrupted/* Interrupted */.j) {
        const { signalName } = error;
        if (!isWrite)
            return { kind: 'api-interrupted', signalName };
        return { kind: 'ambiguous-write', failure: { kind: 'network', code: signalName, sent: true } };
    }
    if (!(error instanceof errors/* ApiError */.hD))
        throw error;
    const { failure } = error;
    if (isWrite && (0,errors/* isTooComplex */.RP)(failure)) {
        // It was done, and only its answer is of no use.
        log.warning(messages.failures.why(failure));
        return { kind: 'api-done' };
    }
    if (isWrite && !(0,errors/* provesNotActed */.SS)(failure))
        return { kind: 'ambiguous-write', failure };
    return { kind: 'refused', failure, during: 'api' };
}


/***/ }),

/***/ 6742: // ./lib/src/ncloud/schemas.js + 4 modules
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  answerSchema: () => (/* binding */ answerSchema),
  bodySchema: () => (/* binding */ bodySchema),
  openEnvelope: () => (/* reexport */ openEnvelope),
  parseAnswer: () => (/* binding */ parseAnswer)
});

// NAMESPACE OBJECT: ./lib/src/ncloud/answers.js
var answers_namespaceObject = {};
__webpack_require__.r(answers_namespaceObject);
__webpack_require__.d(answers_namespaceObject, {
  autoscalingGroupList: () => (autoscalingGroupList),
  branchList: () => (branchList),
  bucketList: () => (bucketList),
  buildHistoryList: () => (buildHistoryList),
  buildProjectList: () => (buildProjectList),
  callerIdentity: () => (callerIdentity),
  canaryReport: () => (canaryReport),
  canaryReportList: () => (canaryReportList),
  clusterList: () => (clusterList),
  deployHistory: () => (deployHistory),
  deployHistoryList: () => (deployHistoryList),
  deployScenarioList: () => (deployScenarioList),
  named: () => (named),
  objectList: () => (objectList),
  ok: () => (ok),
  pipelineCreated: () => (pipelineCreated),
  pipelineDetail: () => (pipelineDetail),
  pipelineHistory: () => (pipelineHistory),
  pipelineHistoryList: () => (pipelineHistoryList),
  projectList: () => (projectList),
  repositoryList: () => (repositoryList),
  scenarioDetail: () => (scenarioDetail),
  scenarioList: () => (scenarioList),
  serverList: () => (serverList),
  stageDetail: () => (stageDetail),
  stageList: () => (stageList),
  started: () => (started),
  switchedRole: () => (switchedRole),
  targetGroupList: () => (targetGroupList),
  timeZoneList: () => (timeZoneList)
});

// NAMESPACE OBJECT: ./lib/src/ncloud/bodies.js
var bodies_namespaceObject = {};
__webpack_require__.r(bodies_namespaceObject);
__webpack_require__.d(bodies_namespaceObject, {
  deployProject: () => (deployProject),
  pipelineCreate: () => (pipelineCreate),
  pipelineUpdate: () => (pipelineUpdate),
  scenarioCreate: () => (scenarioCreate),
  scenarioUpdate: () => (scenarioUpdate),
  stageCreate: () => (stageCreate),
  stageUpdate: () => (stageUpdate)
});

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./lib/src/ncloud/json.js
var json = __webpack_require__(9132);
// EXTERNAL MODULE: ./lib/src/ncloud/pages.js
var pages = __webpack_require__(9184);
// EXTERNAL MODULE: ./lib/src/ncloud/uri.js
var uri = __webpack_require__(7474);
// EXTERNAL MODULE: ./lib/src/ncloud/values.js
var ncloud_values = __webpack_require__(6964);
;// CONCATENATED MODULE: ./lib/src/ncloud/shapes.js





/**
 * (A field that may be absent needs a default here, or valibot would skip the transformation that follows.)
 * The building blocks of answers. Each resolves one contradiction of the reference, so that nothing above ever sees it
 * (reference/ncloud-common.md §8). Answers keep only the fields named; extra fields are expected and dropped.
 */
/**
 * Ids are String in paths and Number in answers, or the other way round [doc]: always a string here, with every digit, and always the same
 * one. A number with a fraction or an exponent, or digits with a leading zero, would be a second spelling of some other id: refused.
 */
const idText = (value) => {
    const number = (0,json.numberText)(value);
    if (number !== undefined)
        return CANONICAL.test(number) ? number : '';
    if (typeof value !== 'string' || (LIKE_A_NUMBER.test(value) && !CANONICAL.test(value)))
        return '';
    return (0,uri/* isSegment */.wk)(value) ? value : '';
};
const CANONICAL = /^(0|[1-9]\d{0,199})$/;
const LIKE_A_NUMBER = /^[-+]?\d+(\.\d*)?$/;
const id = dist/* pipe */.FsL(dist/* unknown */.L5J(), dist/* check */.z6Y((value) => idText(value) !== '', 'an id'), dist/* transform */.pdi(idText));
/** An id that may not be there yet: null, absent, empty and what can't be an id become `null`. Such an id is for detail only. */
const optionalId = dist/* pipe */.FsL(dist/* optional */.lqM(dist/* unknown */.L5J(), null), dist/* transform */.pdi((value) => idText(value) || null));
const time = dist/* pipe */.FsL(dist/* optional */.lqM(dist/* unknown */.L5J(), null), dist/* transform */.pdi(ncloud_values/* toTime */.xe));
/** Text that is for display only: of whatever type, it is never a reason to give up on an answer. */
const shapes_text = dist/* pipe */.FsL(dist/* optional */.lqM(dist/* unknown */.L5J(), null), dist/* transform */.pdi(ncloud_values/* toText */.fE));
/** A status word as sent; null, absent and other types become the empty string, which is an unknown status like any other. */
const shapes_status = shapes_text;
/** `{id, name}`, which most answers carry for project, stage and scenario. */
const named = dist/* object */.Ikc({ id, name: shapes_text });
/** `{id, name}` that an answer may leave out. */
const optionalNamed = dist/* nullish */.cl6(dist/* object */.Ikc({ id, name: shapes_text }), null);
/** An array of bounded length: counted before any of its items is looked at. */
const bounded = (item) => dist/* pipe */.FsL(dist/* array */.YOg(dist/* unknown */.L5J()), dist/* maxLength */.Ru6(pages/* MAX_ITEMS */._5, `${pages/* MAX_ITEMS */._5} items at most`), dist/* array */.YOg(item));
/** A list whose absence (null or no field) means that it is empty. */
const listOf = (item) => dist/* nullish */.cl6(bounded(item), []);
/** A list that an answer is about: without the field it is none. `null` is how some languages write an empty one [inferred]. */
const requiredList = (item) => dist/* pipe */.FsL(dist/* nullable */.mee(bounded(item)), dist/* transform */.pdi((items) => items ?? []));
/** {@link requiredList} in which an id that is there twice counts once: it is one thing, and not two that could be taken for each other. */
const uniqueList = (item) => dist/* pipe */.FsL(requiredList(item), dist/* transform */.pdi((items) => [...new Map(items.toReversed().map((one) => [one.id, one])).values()].toReversed()));
/** The first `most` items of a list that is for detail only; what lies beyond is not looked at. */
const firstOf = (item, most) => dist/* pipe */.FsL(dist/* nullish */.cl6(dist/* array */.YOg(dist/* unknown */.L5J()), []), dist/* transform */.pdi((items) => items.slice(0, most)), dist/* array */.YOg(item));
/** An array that some pages call an object [doc-old, sdk versus doc]: one object is a list of one. */
const oneOrMany = dist/* pipe */.FsL(dist/* optional */.lqM(dist/* unknown */.L5J(), null), dist/* transform */.pdi((value) => (Array.isArray(value) ? value : value === null ? [] : [value])));
/** Fields of one vendor type whose others are unknown: kept as sent, never a reason to fail. */
const opaque = dist/* record */.g1P(dist/* string */.YjP(), dist/* unknown */.L5J());
/**
 * The answer of boolean operations: `{"result":true}`, whose inner field is absent on failure [doc]. An empty body is success without
 * data [inferred]. What is not success does not parse, so that nobody takes it for one.
 */
const ok = dist/* pipe */.FsL(dist/* unknown */.L5J(), dist/* transform */.pdi((value) => {
    if (value === undefined || value === true)
        return true;
    const result = value?.result;
    return result === true || result === 'true';
}), dist/* literal */.euz(true));

;// CONCATENATED MODULE: ./lib/src/ncloud/answers.js



/**
 * The content of `result` of every operation, parsed into one strict form per operation.
 * Required here is only what no caller can do without; what is for display may be missing (reference/*.md, marks there).
 */

/** Any object: its fields are for display, or for mode `api`, which hands the answer on as it is. */
const item = opaque;
const projectList = dist/* object */.Ikc({ projectList: uniqueList(named) });
const stageList = dist/* object */.Ikc({ project: optionalNamed, stageList: uniqueList(named) });
const scenarioList = dist/* object */.Ikc({ project: optionalNamed, stage: optionalNamed, scenarioList: uniqueList(named) });
/** `deploy`, `deploy/request` and `do`. */
const started = dist/* object */.Ikc({
    historyId: dist/* pipe */.FsL(id, dist/* check */.z6Y((value) => value !== '0', 'an id')),
});
const names = dist/* pipe */.FsL(oneOrMany, dist/* transform */.pdi((values) => values.slice(0, ncloud_values/* MAX_PARTS */.kz).map(ncloud_values/* toText */.fE)));
/** Target type and targets; `clusterNo` and `clusterUuid` contradict each other in the sources, so both are read. */
const stageDetail = dist/* object */.Ikc({
    project: optionalNamed,
    id: id,
    name: shapes_text,
    type: shapes_text,
    config: dist/* nullish */.cl6(dist/* object */.Ikc({
        serverNo: names,
        serverName: names,
        autoScalingGroupNo: optionalId,
        autoScalingGroupName: shapes_text,
        clusterNo: optionalId,
        clusterUuid: optionalId,
        clusterName: shapes_text,
        bucketName: shapes_text,
    }), null),
});
const file = dist/* nullish */.cl6(dist/* object */.Ikc({
    type: shapes_text,
    ObjectStorage: dist/* nullish */.cl6(dist/* object */.Ikc({ bucket: shapes_text, object: shapes_text }), null),
    SourceBuild: dist/* nullish */.cl6(dist/* object */.Ikc({ id: optionalId, name: shapes_text }), null),
}), null);
const scenarioDetail = dist/* object */.Ikc({
    project: optionalNamed,
    stage: optionalNamed,
    id: id,
    name: shapes_text,
    description: shapes_text,
    type: shapes_text,
    config: dist/* nullish */.cl6(dist/* object */.Ikc({
        strategy: shapes_text,
        file,
        rollback: dist/* optional */.lqM(dist/* unknown */.L5J(), null),
        sequence: dist/* optional */.lqM(dist/* unknown */.L5J(), null),
        manifest: dist/* nullish */.cl6(dist/* object */.Ikc({ type: shapes_text, repository: shapes_text, branch: shapes_text, path: names }), null),
        canaryConfig: dist/* nullish */.cl6(dist/* object */.Ikc({ analysisType: shapes_text, canaryCount: shapes_text, timeout: shapes_text, passScore: shapes_text }), null),
    }), null),
});
const deployHistoryList = dist/* object */.Ikc({
    historyList: uniqueList(dist/* object */.Ikc({ id: id, project: optionalNamed, stage: optionalNamed, scenario: optionalNamed, startTime: time, status: shapes_status })),
});
/** `config` by target type: only the Server form is known, so it stays opaque here and is read by `run/services/deployment-run.ts`. */
const deployHistory = dist/* object */.Ikc({
    id: id,
    project: optionalNamed,
    stage: optionalNamed,
    scenario: optionalNamed,
    status: shapes_status,
    executor: shapes_text,
    startTime: time,
    endTime: time,
    type: shapes_text,
    strategy: shapes_text,
    config: oneOrMany,
});
/**
 * Completion times are the key of each report, so they stay as sent. Without the list there is no analysis yet. An analysis takes a minute
 * at least and a canary six hours at most [doc], so that no real list has more than 360.
 */
const canaryReportList = dist/* object */.Ikc({ stageList: firstOf(id, ncloud_values/* MAX_PARTS */.kz) });
const number = dist/* pipe */.FsL(dist/* optional */.lqM(dist/* unknown */.L5J(), null), dist/* transform */.pdi(ncloud_values/* toNumber */.Ro));
const sample = dist/* nullish */.cl6(dist/* object */.Ikc({ count: number, avg: number, max: number, min: number }), null);
/** Metrics of one analysis, and series of one metric, that are kept at most; a summary shows some ten. */
const MAX_METRICS = 100;
const canaryReport = dist/* object */.Ikc({
    status: shapes_text,
    score: number,
    passScore: number,
    start: time,
    end: time,
    step: number,
    metricList: firstOf(dist/* object */.Ikc({
        metricId: optionalId,
        metricName: shapes_text,
        weight: number,
        elementList: firstOf(dist/* object */.Ikc({ name: shapes_text, element: shapes_text, deviation: number, status: shapes_text, base: sample, canary: sample }), MAX_METRICS),
    }), MAX_METRICS),
});
const serverList = dist/* object */.Ikc({ serverList: listOf(item) });
/** The page names the array once `autoScalingList`, once `autoscalingList` [doc]. */
const autoscalingGroupList = dist/* pipe */.FsL(dist/* object */.Ikc({ autoscalingList: dist/* optional */.lqM(listOf(item)), autoScalingList: dist/* optional */.lqM(listOf(item)) }), dist/* transform */.pdi(({ autoscalingList, autoScalingList }) => ({ autoscalingList: autoscalingList ?? autoScalingList ?? [] })));
const targetGroupList = dist/* object */.Ikc({ targetGroupList: listOf(item) });
const clusterList = dist/* object */.Ikc({ clusterList: listOf(item) });
const bucketList = dist/* object */.Ikc({ bucketList: listOf(item) });
const objectList = dist/* object */.Ikc({ objectList: listOf(item) });
const repositoryList = dist/* object */.Ikc({ repositoryList: listOf(item) });
const branchList = dist/* object */.Ikc({ branchList: listOf(item) });
/** Create answers `{projectId}`, not `{id}` [sdk]; the rest of the API says `id`, so both are read. */
const pipelineCreated = dist/* pipe */.FsL(dist/* object */.Ikc({ projectId: optionalId, id: optionalId }), dist/* transform */.pdi((value) => ({ projectId: value.projectId ?? value.id })), dist/* object */.Ikc({ projectId: dist/* string */.YjP() }));
const taskConfig = dist/* nullish */.cl6(dist/* object */.Ikc({
    projectId: optionalId,
    stageId: optionalId,
    scenarioId: optionalId,
    // The old page writes `scenario.id` once [doc-old].
    scenario: dist/* nullish */.cl6(dist/* object */.Ikc({ id: optionalId }), null),
    target: dist/* nullish */.cl6(dist/* object */.Ikc({ type: shapes_text, info: dist/* nullish */.cl6(opaque, null) }), null),
}), null);
const task = { id: optionalId, name: shapes_text, type: shapes_text, config: taskConfig, linkedTasks: firstOf(shapes_text, ncloud_values/* MAX_PARTS */.kz) };
const pipelineDetail = dist/* object */.Ikc({ id: id, name: shapes_text, description: shapes_text, tasks: firstOf(dist/* object */.Ikc(task), ncloud_values/* MAX_PARTS */.kz) });
const pipelineHistoryList = dist/* object */.Ikc({
    historyList: uniqueList(dist/* object */.Ikc({ id: id, projectId: optionalId, requestType: shapes_text, requestId: shapes_text, begin: time, end: time, status: shapes_status })),
});
const pipelineRun = dist/* object */.Ikc({
    id: id,
    projectId: optionalId,
    begin: time,
    end: time,
    status: shapes_status,
    requestId: shapes_text,
    tasks: firstOf(dist/* object */.Ikc({ ...task, status: shapes_status, resultId: optionalId }), ncloud_values/* MAX_PARTS */.kz),
});
/** `history` is an object [doc, doc-old]; the SDK types it as an array, of which the first is meant. */
const pipelineHistory = dist/* object */.Ikc({
    history: dist/* pipe */.FsL(dist/* unknown */.L5J(), dist/* transform */.pdi((value) => (Array.isArray(value) ? value[0] : value)), pipelineRun),
});
const timeZoneList = dist/* object */.Ikc({ timeZone: listOf(shapes_text) });
const buildProjectList = dist/* object */.Ikc({ projectList: listOf(item) });
const deployScenarioList = dist/* object */.Ikc({ scenarioList: listOf(item) });
const buildHistoryList = dist/* object */.Ikc({
    history: listOf(dist/* object */.Ikc({ buildId: id, begin: time, end: time, userId: shapes_text, status: shapes_status, failedPhase: shapes_text })),
});
/** Times stay as they came: their form is not documented, and read where the keys are held (credentials/temporary.ts). */
const switchedRole = dist/* object */.Ikc({
    credentials: dist/* object */.Ikc({
        accessKey: dist/* string */.YjP(),
        keySecret: dist/* string */.YjP(),
        createTime: dist/* optional */.lqM(dist/* unknown */.L5J()),
        expireTime: dist/* optional */.lqM(dist/* unknown */.L5J()),
    }),
});
const callerIdentity = dist/* object */.Ikc({ id: shapes_text, loginAlias: shapes_text, userType: shapes_text });

;// CONCATENATED MODULE: ./lib/src/ncloud/bodies.js

const identifier = (most) => dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[A-Za-z0-9_-]+$/, 'letters, digits, - and _'), dist/* maxLength */.Ru6(most));
const between = (least, most) => dist/* pipe */.FsL(dist/* number */.aig(), dist/* minValue */.Wwf(least), dist/* maxValue */.cGV(most));
const description = dist/* optional */.lqM(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* maxLength */.Ru6(500)));
const deployProject = dist/* strictObject */.rej({ name: identifier(100) });
/** By target type; `clusterUuid` [sdk, tf] and `clusterNo` [doc] contradict each other, so either is let through. */
const stageConfig = dist/* strictObject */.rej({
    serverNo: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* array */.YOg(dist/* number */.aig()), dist/* minLength */.BpQ(1))),
    autoScalingGroupNo: dist/* optional */.lqM(dist/* number */.aig()),
    clusterUuid: dist/* optional */.lqM(dist/* string */.YjP()),
    clusterNo: dist/* optional */.lqM(dist/* number */.aig()),
    bucketName: dist/* optional */.lqM(dist/* string */.YjP()),
});
const stageType = dist/* picklist */.KIO(['Server', 'AutoScalingGroup', 'KubernetesService', 'ObjectStorage']);
const stageCreate = dist/* strictObject */.rej({ name: identifier(100), type: stageType, config: stageConfig });
const stageUpdate = dist/* strictObject */.rej({
    name: dist/* optional */.lqM(identifier(100)),
    type: dist/* optional */.lqM(stageType),
    config: dist/* optional */.lqM(stageConfig),
});
const command = dist/* strictObject */.rej({ user: dist/* string */.YjP(), cmd: dist/* string */.YjP() });
const copy = dist/* strictObject */.rej({ sourcePath: dist/* string */.YjP(), deployPath: dist/* string */.YjP() });
const scenarioConfig = dist/* strictObject */.rej({
    strategy: dist/* optional */.lqM(dist/* picklist */.KIO(['normal', 'blueGreen', 'rolling', 'canary'])),
    sequence: dist/* optional */.lqM(dist/* boolean */.zMY()),
    file: dist/* optional */.lqM(dist/* strictObject */.rej({
        type: dist/* picklist */.KIO(['SourceBuild', 'ObjectStorage', 'later']),
        ObjectStorage: dist/* optional */.lqM(dist/* strictObject */.rej({ bucket: dist/* string */.YjP(), object: dist/* string */.YjP() })),
        SourceBuild: dist/* optional */.lqM(dist/* strictObject */.rej({ id: dist/* number */.aig() })),
    })),
    rollback: dist/* optional */.lqM(dist/* boolean */.zMY()),
    cmd: dist/* optional */.lqM(dist/* strictObject */.rej({ pre: dist/* optional */.lqM(dist/* array */.YOg(command)), deploy: dist/* optional */.lqM(dist/* array */.YOg(copy)), post: dist/* optional */.lqM(dist/* array */.YOg(command)) })),
    loadBalancer: dist/* optional */.lqM(dist/* strictObject */.rej({ loadBalancerTargetGroupNo: dist/* number */.aig(), deleteServer: dist/* boolean */.zMY() })),
    manifest: dist/* optional */.lqM(dist/* strictObject */.rej({ type: dist/* literal */.euz('SourceCommit'), repository: dist/* string */.YjP(), branch: dist/* string */.YjP(), path: dist/* array */.YOg(dist/* string */.YjP()) })),
    canaryConfig: dist/* optional */.lqM(dist/* strictObject */.rej({
        analysisType: dist/* picklist */.KIO(['manual', 'auto']),
        canaryCount: between(1, 10),
        timeout: dist/* optional */.lqM(between(1, 360)),
        prometheus: dist/* optional */.lqM(dist/* string */.YjP()),
        env: dist/* optional */.lqM(dist/* strictObject */.rej({ baseline: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* maxLength */.Ru6(64)), canary: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* maxLength */.Ru6(64)) })),
        metrics: dist/* optional */.lqM(dist/* array */.YOg(dist/* strictObject */.rej({
            name: dist/* string */.YjP(),
            successCriteria: dist/* picklist */.KIO(['base', 'canary']),
            queryType: dist/* picklist */.KIO(['default', 'promQL']),
            weight: dist/* number */.aig(),
            metric: dist/* optional */.lqM(dist/* string */.YjP()),
            filter: dist/* optional */.lqM(dist/* string */.YjP()),
            query: dist/* optional */.lqM(dist/* string */.YjP()),
        }))),
        analysisConfig: dist/* optional */.lqM(dist/* strictObject */.rej({ duration: between(10, 360), delay: between(0, 60), interval: between(1, 360), step: between(10, 360) })),
        passScore: dist/* optional */.lqM(between(1, 100)),
    })),
    path: dist/* optional */.lqM(dist/* array */.YOg(copy)),
});
/** A scenario's character set is not documented, only its length [tf]. */
const scenarioCreate = dist/* strictObject */.rej({
    name: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1), dist/* maxLength */.Ru6(100)),
    description,
    config: scenarioConfig,
});
const scenarioUpdate = dist/* strictObject */.rej({ description, config: dist/* optional */.lqM(scenarioConfig) });
const tasks = dist/* array */.YOg(dist/* strictObject */.rej({
    name: identifier(50),
    type: dist/* picklist */.KIO(['SourceBuild', 'SourceDeploy']),
    config: dist/* strictObject */.rej({
        projectId: dist/* number */.aig(),
        stageId: dist/* optional */.lqM(dist/* number */.aig()),
        scenarioId: dist/* optional */.lqM(dist/* number */.aig()),
        target: dist/* optional */.lqM(dist/* strictObject */.rej({ info: dist/* strictObject */.rej({ branch: dist/* string */.YjP() }) })),
    }),
    linkedTasks: dist/* array */.YOg(dist/* string */.YjP()),
}));
const trigger = dist/* optional */.lqM(dist/* strictObject */.rej({
    repository: dist/* optional */.lqM(dist/* array */.YOg(dist/* strictObject */.rej({ type: dist/* literal */.euz('sourcecommit'), name: dist/* string */.YjP(), branch: dist/* string */.YjP() }))),
    sourcepipeline: dist/* optional */.lqM(dist/* array */.YOg(dist/* strictObject */.rej({ id: dist/* number */.aig() }))),
    schedule: dist/* optional */.lqM(dist/* array */.YOg(dist/* strictObject */.rej({
        day: dist/* array */.YOg(dist/* picklist */.KIO(['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'])),
        time: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^([01]\d|2[0-3]):[0-5]\d$/, 'HH:mm')),
        timeZone: dist/* string */.YjP(),
        scheduleOnlyWithChange: dist/* boolean */.zMY(),
    }))),
}));
const pipelineCreate = dist/* strictObject */.rej({ name: identifier(30), description, tasks, trigger });
const pipelineUpdate = dist/* strictObject */.rej({ description, tasks: dist/* optional */.lqM(tasks), trigger });

// EXTERNAL MODULE: ./lib/src/ncloud/catalogue.js
var catalogue = __webpack_require__(2245);
// EXTERNAL MODULE: ./lib/src/ncloud/errors.js
var errors = __webpack_require__(3717);
;// CONCATENATED MODULE: ./lib/src/ncloud/envelope.js


/** Characters of an answer that is no JSON which are kept for a message. */
const MAX_START = 200;
/**
 * Opens the envelope `{"result": …}` of a 2xx. An empty one is success without data [inferred, sdk accepts 204]. An error in a 2xx is the
 * service's refusal all the same (reference/ncloud-common.md §5).
 * @param isPlain the answer comes without an envelope
 * @param isList a list in a wrong form is what proxies and half-dead servers answer, and not the service's last word
 */
function openEnvelope(status, body, { isList, isPlain }) {
    if (body.trim() === '')
        return { kind: 'result', result: undefined };
    const parsed = (0,json.parseJson)(body);
    if (parsed.is === 'not-json')
        return failed({ kind: 'not-json', status, start: body.slice(0, MAX_START) });
    const shape = (expected, received, mayPass = isList) => failed({ kind: 'shape', path: 'result', expected, received, ...(mayPass && { mayPass }) });
    // Only a result and nothing beside it is a success whose content nobody reads; an error may be just as large.
    if (parsed.is === 'too-complex')
        return parsed.keys.join() === 'result' || isPlain
            ? shape(errors/* NOT_TOO_COMPLEX */.Gg, 'more', false)
            : shape('an envelope', parsed.keys.join(', ').slice(0, MAX_START), false);
    const { value } = parsed;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        return shape('an envelope', Array.isArray(value) ? 'Array' : typeof value);
    }
    const hasError = Object.hasOwn(value, 'error') && value.error !== null;
    if (!isPlain && Object.hasOwn(value, 'result')) {
        // Both say the opposite of each other, so neither counts.
        return hasError
            ? shape('an envelope', 'result and error')
            : { kind: 'result', result: value.result };
    }
    if (hasError || Object.hasOwn(value, 'errorCode'))
        return failed((0,errors/* httpFailure */.tG)(status, body, undefined));
    return isPlain ? { kind: 'result', result: value } : shape('an envelope', 'object');
}
const failed = (failure) => ({ kind: 'failure', failure });

;// CONCATENATED MODULE: ./lib/src/ncloud/schemas.js






/** The schema library and every schema, and the parser of JSON. Loaded on demand: no request needs it before its answer has come. */
/**
 * Parses the content of `result`. Throws {@link ApiError} naming the field that is missing or of another type.
 * @param uri path and query as sent, for the error
 */
function parseAnswer(operation, uri, result) {
    const parsed = dist/* safeParse */.xLC(answerSchema(operation), result, { abortEarly: true });
    if (parsed.success)
        return parsed.output;
    const issue = parsed.issues[0];
    const failure = {
        kind: 'shape',
        path: ['result', dist/* getDotPath */.BuJ(issue)].filter(Boolean).join('.'),
        expected: issue.expected ?? 'another value',
        received: String(issue.received).slice(0, 100),
        // A list that is too long will be too long again.
        ...((0,catalogue/* isListing */.Xk)(operation) && issue.type !== 'max_length' && { mayPass: true }),
    };
    throw new errors/* ApiError */.hD(operation.name, operation.method, uri, failure);
}
/** The schema of an operation's `result`. */
function answerSchema(operation) {
    return answers_namespaceObject[operation.answer];
}
/** The schema of an operation's body; undefined where it takes none. */
function bodySchema(operation) {
    return operation.body && bodies_namespaceObject[operation.body];
}


/***/ }),

/***/ 9912: // ./lib/src/runner/yaml-message.js
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ yamlMessage)
/* harmony export */ });
/** The sentence of a YAML parser's error, without the position that it repeats and the lines that it quotes. */
function yamlMessage(message) {
    return (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '').replace(/[.:]$/, '');
}


/***/ })

};
