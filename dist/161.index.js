export const id = 161;
export const ids = [161,899];
export const modules = {

/***/ 7161:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  apiOperation: () => (/* binding */ apiOperation)
});

// EXTERNAL MODULE: ./lib/src/ncloud/errors.js
var errors = __webpack_require__(3717);
// EXTERNAL MODULE: ./lib/src/run/model/interrupted.js
var interrupted = __webpack_require__(2148);
// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(1916);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./lib/src/ncloud/catalogue.js
var catalogue = __webpack_require__(2245);
// EXTERNAL MODULE: ./lib/src/ncloud/schemas.js + 2 modules
var schemas = __webpack_require__(6899);
// EXTERNAL MODULE: ./lib/src/runner/yaml-message.js
var yaml_message = __webpack_require__(9912);
;// CONCATENATED MODULE: ./lib/src/commands/parameters.js





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
    const schema = (0,schemas.bodySchema)(operation);
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
        else if (schema && Object.hasOwn(schema.entries, field))
            body[field] = value;
        else
            return refuse(`${say.unknownField(field)} ${takes}`);
    }
    const missing = (0,catalogue/* pathFields */.NB)(operation.path).filter((field) => path[field] === undefined);
    if (missing.length > 0)
        return refuse(`${say.missing(missing)} ${takes}`);
    if (operation.service === 'sourcepipeline' && 'pageNo' in query !== 'pageSize' in query)
        return refuse(say.pagesTogether);
    if (!schema)
        return { ok: true, operation, call: { path, query } };
    const parsed = dist/* safeParse */.xLC(schema, body, { abortEarly: true });
    if (parsed.success)
        return { ok: true, operation, call: { path, query, body: parsed.output } };
    const issue = parsed.issues[0];
    return refuse(`${say.badField(dist/* getDotPath */.BuJ(issue) ?? '', issue.expected ?? issue.message, String(issue.received).slice(0, 100))} ${takes}`);
}
/** Fields of the body, those that may be left out with a question mark. */
function bodyFields(operation) {
    return Object.entries((0,schemas.bodySchema)(operation)?.entries ?? {}).map(([field, schema]) => schema.type === 'optional' ? `${field}?` : field);
}
/** The mapping, or a sentence about what is wrong with the text. */
async function parseYaml(text, inPathOrQuery, say) {
    if (text.trim() === '')
        return {};
    const { isMap, isScalar, parseDocument } = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
    const document = parseDocument(text, { prettyErrors: true, maxAliasCount: 100 });
    const error = document.errors[0];
    if (error)
        return say.syntax(error.linePos?.[0].line ?? 0, error.linePos?.[0].col ?? 0, (0,yaml_message/* yamlMessage */.J)(error.message));
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

;// CONCATENATED MODULE: ./lib/src/commands/api.js



/** Longest `result`, in characters: all outputs of a job share 1 MB (field-notes §4.5). */
const LONGEST_RESULT = 500_000;
/** Mode `api`: any one operation of the catalogue, exactly as named (contract §7). */
async function apiOperation(step, settings) {
    const { log, say, outputs } = step;
    const parsed = await parseParameters(settings.operation, settings.parameters, settings.location.platform, say.api);
    if (!parsed.ok)
        return { kind: 'wrong-parameters', problem: parsed.problem };
    const { operation, call } = parsed;
    return step.phase('call', async () => {
        log.info(`${operation.name}: ${operation.method} ${operation.path}`);
        const isWrite = operation.effect === 'write';
        // An answer to a write that is on its way is worth a moment's wait: it says whether it was done.
        const signal = isWrite ? step.interruption.requestSignal : step.interruption.signal;
        let result;
        // The signal may have come before anything was sent; what waits for an answer ends a moment after it only.
        const before = step.interruption.signal.reason;
        if (before instanceof interrupted/* Interrupted */.j)
            return { kind: 'api-interrupted', signalName: before.signalName };
        try {
            result = await step.transport.raw(operation, call, { signal, again: step.interruption.signal, deadline: step.deadline });
        }
        catch (error) {
            if (!(error instanceof interrupted/* Interrupted */.j))
                throw error;
            if (isWrite)
                return {
                    kind: 'ambiguous-write',
                    failure: { kind: 'network', code: error.signalName, sent: true },
                };
            return { kind: 'api-interrupted', signalName: error.signalName };
        }
        const text = JSON.stringify(result ?? {});
        if (text.length > LONGEST_RESULT)
            log.warning(say.api.resultTooLong(text.length, LONGEST_RESULT));
        else
            outputs.set('result', text);
        try {
            await step.transport.parse(operation, call, result);
        }
        catch (error) {
            if (!(error instanceof errors/* ApiError */.hD))
                throw error;
            // A write that does not say that it was done is not reported as done; a list in an unexpected form is the user's to judge.
            if (operation.effect === 'write')
                return { kind: 'unconfirmed', failure: error.failure };
            log.warning(say.failures.why(error.failure));
        }
        return { kind: 'api-done' };
    });
}


/***/ }),

/***/ 6899:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  answerSchema: () => (/* binding */ answerSchema),
  bodySchema: () => (/* binding */ bodySchema),
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
  canaryReport: () => (canaryReport),
  canaryReportList: () => (canaryReportList),
  clusterList: () => (clusterList),
  deployHistory: () => (deployHistory),
  deployHistoryList: () => (deployHistoryList),
  deployScenarioList: () => (deployScenarioList),
  named: () => (shapes/* named */.KT),
  objectList: () => (objectList),
  ok: () => (shapes.ok),
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
// EXTERNAL MODULE: ./lib/src/ncloud/shapes.js
var shapes = __webpack_require__(8608);
;// CONCATENATED MODULE: ./lib/src/ncloud/answers.js


/**
 * The content of `result` of every operation, parsed into one strict form per operation.
 * Required here is only what no caller can do without; what is for display may be missing (reference/*.md, marks there).
 */

/** Any object: its fields are for display, or for mode `api`, which hands the answer on as it is. */
const item = shapes/* opaque */.OZ;
const projectList = dist/* object */.Ikc({ projectList: (0,shapes/* listOf */.c3)(shapes/* named */.KT) });
const stageList = dist/* object */.Ikc({ project: shapes/* optionalNamed */.U8, stageList: (0,shapes/* listOf */.c3)(shapes/* named */.KT) });
const scenarioList = dist/* object */.Ikc({ project: shapes/* optionalNamed */.U8, stage: shapes/* optionalNamed */.U8, scenarioList: (0,shapes/* listOf */.c3)(shapes/* named */.KT) });
/** `deploy`, `deploy/request` and `do`. */
const started = dist/* object */.Ikc({
    historyId: dist/* pipe */.FsL(shapes.id, dist/* check */.z6Y((value) => value !== '' && value !== '0', 'an id')),
});
const names = dist/* pipe */.FsL(shapes/* oneOrMany */.Pl, dist/* transform */.pdi((values) => values.map((value) => (typeof value === 'string' || typeof value === 'number' ? String(value) : ''))));
/** Target type and targets; `clusterNo` and `clusterUuid` contradict each other in the sources, so both are read. */
const stageDetail = dist/* object */.Ikc({
    project: shapes/* optionalNamed */.U8,
    id: shapes.id,
    name: shapes/* text */.Qq,
    type: shapes/* text */.Qq,
    config: dist/* nullish */.cl6(dist/* object */.Ikc({
        serverNo: names,
        serverName: names,
        autoScalingGroupNo: shapes/* optionalId */.ui,
        autoScalingGroupName: shapes/* text */.Qq,
        clusterNo: shapes/* optionalId */.ui,
        clusterUuid: shapes/* optionalId */.ui,
        clusterName: shapes/* text */.Qq,
        bucketName: shapes/* text */.Qq,
    }), null),
});
const file = dist/* nullish */.cl6(dist/* object */.Ikc({
    type: shapes/* text */.Qq,
    ObjectStorage: dist/* nullish */.cl6(dist/* object */.Ikc({ bucket: shapes/* text */.Qq, object: shapes/* text */.Qq }), null),
    SourceBuild: dist/* nullish */.cl6(dist/* object */.Ikc({ id: shapes/* optionalId */.ui, name: shapes/* text */.Qq }), null),
}), null);
const scenarioDetail = dist/* object */.Ikc({
    project: shapes/* optionalNamed */.U8,
    stage: shapes/* optionalNamed */.U8,
    id: shapes.id,
    name: shapes/* text */.Qq,
    description: shapes/* text */.Qq,
    type: shapes/* text */.Qq,
    config: dist/* nullish */.cl6(dist/* object */.Ikc({
        strategy: shapes/* text */.Qq,
        file,
        rollback: dist/* optional */.lqM(dist/* unknown */.L5J(), null),
        sequence: dist/* optional */.lqM(dist/* unknown */.L5J(), null),
        manifest: dist/* nullish */.cl6(dist/* object */.Ikc({ type: shapes/* text */.Qq, repository: shapes/* text */.Qq, branch: shapes/* text */.Qq, path: names }), null),
        canaryConfig: dist/* nullish */.cl6(dist/* object */.Ikc({ analysisType: shapes/* text */.Qq, canaryCount: shapes/* text */.Qq, timeout: shapes/* text */.Qq, passScore: shapes/* text */.Qq }), null),
    }), null),
});
const deployHistoryList = dist/* object */.Ikc({
    historyList: (0,shapes/* listOf */.c3)(dist/* object */.Ikc({ id: shapes.id, project: shapes/* optionalNamed */.U8, stage: shapes/* optionalNamed */.U8, scenario: shapes/* optionalNamed */.U8, startTime: shapes/* time */.kB, status: shapes/* status */.h5 })),
});
/** `config` by target type: only the Server form is known, so it stays opaque here and is read by `run/deployment.ts`. */
const deployHistory = dist/* object */.Ikc({
    id: shapes.id,
    project: shapes/* optionalNamed */.U8,
    stage: shapes/* optionalNamed */.U8,
    scenario: shapes/* optionalNamed */.U8,
    status: shapes/* status */.h5,
    executor: shapes/* text */.Qq,
    startTime: shapes/* time */.kB,
    endTime: shapes/* time */.kB,
    type: shapes/* text */.Qq,
    strategy: shapes/* text */.Qq,
    config: shapes/* oneOrMany */.Pl,
});
/** Completion times are the key of each report, so they stay as sent. */
const canaryReportList = dist/* object */.Ikc({ stageList: (0,shapes/* listOf */.c3)(dist/* pipe */.FsL(dist/* union */.KCZ([dist/* number */.aig(), dist/* string */.YjP()]), dist/* transform */.pdi(String))) });
const number = dist/* pipe */.FsL(dist/* optional */.lqM(dist/* unknown */.L5J(), null), dist/* transform */.pdi((value) => {
    const parsed = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    return typeof parsed === 'number' && Number.isFinite(parsed) ? parsed : null;
}));
const sample = dist/* nullish */.cl6(dist/* object */.Ikc({ count: number, avg: number, max: number, min: number }), null);
const canaryReport = dist/* object */.Ikc({
    status: shapes/* text */.Qq,
    score: number,
    passScore: number,
    start: shapes/* time */.kB,
    end: shapes/* time */.kB,
    step: number,
    metricList: (0,shapes/* listOf */.c3)(dist/* object */.Ikc({
        metricId: shapes/* optionalId */.ui,
        metricName: shapes/* text */.Qq,
        weight: number,
        elementList: (0,shapes/* listOf */.c3)(dist/* object */.Ikc({ name: shapes/* text */.Qq, element: shapes/* text */.Qq, deviation: number, status: shapes/* text */.Qq, base: sample, canary: sample })),
    })),
});
const serverList = dist/* object */.Ikc({ serverList: (0,shapes/* listOf */.c3)(item) });
/** The page names the array once `autoScalingList`, once `autoscalingList` [doc]. */
const autoscalingGroupList = dist/* pipe */.FsL(dist/* object */.Ikc({ autoscalingList: dist/* optional */.lqM((0,shapes/* listOf */.c3)(item)), autoScalingList: dist/* optional */.lqM((0,shapes/* listOf */.c3)(item)) }), dist/* transform */.pdi(({ autoscalingList, autoScalingList }) => ({ autoscalingList: autoscalingList ?? autoScalingList ?? [] })));
const targetGroupList = dist/* object */.Ikc({ targetGroupList: (0,shapes/* listOf */.c3)(item) });
const clusterList = dist/* object */.Ikc({ clusterList: (0,shapes/* listOf */.c3)(item) });
const bucketList = dist/* object */.Ikc({ bucketList: (0,shapes/* listOf */.c3)(item) });
const objectList = dist/* object */.Ikc({ objectList: (0,shapes/* listOf */.c3)(item) });
const repositoryList = dist/* object */.Ikc({ repositoryList: (0,shapes/* listOf */.c3)(item) });
const branchList = dist/* object */.Ikc({ branchList: (0,shapes/* listOf */.c3)(item) });
/** Create answers `{projectId}`, not `{id}` [sdk]; the rest of the API says `id`, so both are read. */
const pipelineCreated = dist/* pipe */.FsL(dist/* object */.Ikc({ projectId: shapes/* optionalId */.ui, id: shapes/* optionalId */.ui }), dist/* transform */.pdi((value) => ({ projectId: value.projectId ?? value.id })), dist/* object */.Ikc({ projectId: dist/* string */.YjP() }));
const taskConfig = dist/* nullish */.cl6(dist/* object */.Ikc({
    projectId: shapes/* optionalId */.ui,
    stageId: shapes/* optionalId */.ui,
    scenarioId: shapes/* optionalId */.ui,
    // The old page writes `scenario.id` once [doc-old].
    scenario: dist/* nullish */.cl6(dist/* object */.Ikc({ id: shapes/* optionalId */.ui }), null),
    target: dist/* nullish */.cl6(dist/* object */.Ikc({ type: shapes/* text */.Qq, info: dist/* nullish */.cl6(shapes/* opaque */.OZ, null) }), null),
}), null);
const task = { id: shapes/* optionalId */.ui, name: shapes/* text */.Qq, type: shapes/* text */.Qq, config: taskConfig, linkedTasks: (0,shapes/* listOf */.c3)(shapes/* text */.Qq) };
const pipelineDetail = dist/* object */.Ikc({ id: shapes.id, name: shapes/* text */.Qq, description: shapes/* text */.Qq, tasks: (0,shapes/* listOf */.c3)(dist/* object */.Ikc(task)) });
const pipelineHistoryList = dist/* object */.Ikc({
    historyList: (0,shapes/* listOf */.c3)(dist/* object */.Ikc({ id: shapes.id, projectId: shapes/* optionalId */.ui, requestType: shapes/* text */.Qq, requestId: shapes/* text */.Qq, begin: shapes/* time */.kB, end: shapes/* time */.kB, status: shapes/* status */.h5 })),
});
const pipelineRun = dist/* object */.Ikc({
    id: shapes.id,
    projectId: shapes/* optionalId */.ui,
    begin: shapes/* time */.kB,
    end: shapes/* time */.kB,
    status: shapes/* status */.h5,
    requestId: shapes/* text */.Qq,
    tasks: (0,shapes/* listOf */.c3)(dist/* object */.Ikc({ ...task, status: shapes/* status */.h5, resultId: shapes/* optionalId */.ui })),
});
/** `history` is an object [doc, doc-old]; the SDK types it as an array, of which the first is meant. */
const pipelineHistory = dist/* object */.Ikc({
    history: dist/* pipe */.FsL(dist/* unknown */.L5J(), dist/* transform */.pdi((value) => (Array.isArray(value) ? value[0] : value)), pipelineRun),
});
const timeZoneList = dist/* object */.Ikc({ timeZone: (0,shapes/* listOf */.c3)(shapes/* text */.Qq) });
const buildProjectList = dist/* object */.Ikc({ projectList: (0,shapes/* listOf */.c3)(item) });
const deployScenarioList = dist/* object */.Ikc({ scenarioList: (0,shapes/* listOf */.c3)(item) });
const buildHistoryList = dist/* object */.Ikc({
    history: (0,shapes/* listOf */.c3)(dist/* object */.Ikc({ buildId: shapes.id, begin: shapes/* time */.kB, end: shapes/* time */.kB, userId: shapes/* text */.Qq, status: shapes/* status */.h5, failedPhase: shapes/* text */.Qq })),
});

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

// EXTERNAL MODULE: ./lib/src/ncloud/errors.js
var errors = __webpack_require__(3717);
;// CONCATENATED MODULE: ./lib/src/ncloud/schemas.js




/** The schema library and every schema. Loaded on demand: no request needs it before its answer has come. */
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

/***/ 9912:
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
