export const id = 645;
export const ids = [645];
export const modules = {

/***/ 6645: // ./lib/emulator/emulator.js + 46 modules
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ createEmulator)
});

// EXTERNAL MODULE: ./lib/src/shared/clock.js
var shared_clock = __webpack_require__(6544);
// EXTERNAL MODULE: ./lib/emulator/gateway/faults.js
var gateway_faults = __webpack_require__(3837);
// EXTERNAL MODULE: ./lib/emulator/simulation/run.js
var simulation_run = __webpack_require__(7438);
// EXTERNAL MODULE: ./lib/emulator/service/refusal.js
var refusal = __webpack_require__(2359);
;// CONCATENATED MODULE: ./lib/emulator/service/call.js


/** The answer of a boolean operation; its form on the wire is a switch. */
const OK = Symbol('ok');
function found(call, service, what, map, field) {
    const text = call.path[field] ?? '';
    const item = /^\d+$/.test(text) ? map?.get(Number(text)) : undefined;
    if (item === undefined)
        throw refusal/* Refusal */.P_.of(service, `${what} ${text} does not exist`, call.simulation.switches.notFoundStatus);
    return item;
}
/** The entities that a path names. Each throws {@link Refusal} if there is none. */
function projectOf(call, service = '33') {
    return found(call, service, 'Project', call.simulation.state.projects, 'projectId');
}
function stageOf(call, service = '33') {
    return found(call, service, 'Stage', projectOf(call, service).stages, 'stageId');
}
function scenarioOf(call) {
    return found(call, '33', 'Scenario', stageOf(call).scenarios, 'scenarioId');
}
function pipelineOf(call) {
    return found(call, '34', 'Project', call.simulation.state.pipelines, 'projectId');
}
/** A run by the `historyId` of the path. One that was deleted from history answers 404, whatever the world's switches say. */
function runOf(call, service, map) {
    const text = call.path.historyId ?? '';
    const run = (0,simulation_run/* runWithId */.N)(map, text);
    if (!run)
        throw refusal/* Refusal */.P_.of(service, `History ${text} does not exist`, call.simulation.switches.notFoundStatus);
    if (run.deleted)
        throw refusal/* Refusal */.P_.of(service, `History ${call.path.historyId} does not exist`, 404);
    return run;
}
/** Who starts a run by way of the API. */
function starterOf({ account }, how = 'api') {
    return { name: account.name, accessKey: account.accessKey, how };
}

;// CONCATENATED MODULE: ./lib/emulator/gateway/answer-faults.js
/** What faults do to an answer that is otherwise right. */
/** Every `status` in an answer replaced by `word`, except that of a canary report, which is none of a run. */
function replaceStatuses(value, word) {
    if (Array.isArray(value))
        return value.map((item) => replaceStatuses(item, word));
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [
        key,
        key === 'status' && !('score' in value) ? word : replaceStatuses(inner, word),
    ]));
}
/** An answer without the field at `path` (dots between keys), or without the first id that is found in it. */
function withoutField(value, path) {
    const copy = structuredClone(value);
    const keys = path?.split('.') ?? firstId(copy);
    const parent = parentOf(copy, keys);
    if (parent)
        delete parent[keys.at(-1) ?? ''];
    return copy;
}
/** An answer whose list at `path` names its first item once more at its end. Without a path, the first list that is found. */
function withRepeatedItem(value, path) {
    return changed(value, path?.split('.') ?? firstList(value), (list) => Array.isArray(list) ? [...list, ...list.slice(0, 1)] : list);
}
/** An answer whose list or text at `path` is `times` as long. */
function enlarged(value, path, times) {
    return changed(value, path.split('.'), (inner) => {
        if (typeof inner === 'string')
            return inner.repeat(times);
        return Array.isArray(inner) ? Array.from({ length: times }, () => inner).flat() : inner;
    });
}
function changed(value, keys, change) {
    const copy = structuredClone(value);
    const parent = parentOf(copy, keys);
    const key = keys.at(-1) ?? '';
    if (parent && Object.hasOwn(parent, key))
        parent[key] = change(parent[key]);
    return copy;
}
function parentOf(value, keys) {
    let parent = value;
    for (const key of keys.slice(0, -1))
        parent = parent?.[key];
    return typeof parent === 'object' && parent !== null ? parent : undefined;
}
function firstId(value) {
    return firstKey(value, (key) => ['historyId', 'id', 'projectId', 'buildId'].indexOf(key) >= 0);
}
function firstList(value) {
    return firstKey(value, (_key, inner) => Array.isArray(inner));
}
/** The way to the first field that is wanted, outer ones before inner ones. */
function firstKey(value, isWanted) {
    if (typeof value !== 'object' || value === null)
        return [];
    for (const [key, inner] of Object.entries(value))
        if (isWanted(key, inner))
            return [key];
    for (const [key, inner] of Object.entries(value)) {
        const below = firstKey(inner, isWanted);
        if (below.length > 0)
            return [key, ...below];
    }
    return [];
}

// EXTERNAL MODULE: ./lib/src/ncloud/signature.js
var ncloud_signature = __webpack_require__(3074);
;// CONCATENATED MODULE: ./lib/emulator/gateway/auth.js


/** How far the request's timestamp may be from the gateway's time [doc]. */
const WINDOW_MS = 5 * 60_000;
/**
 * The account of a request, by key and signature. `gatewayTime` in ms. Throws {@link Refusal} 401/200 for a missing header, an
 * unknown or expired key, a time outside the window or a wrong signature (reference/ncloud-common.md §2, §3).
 */
function authenticate({ method, url, headers }, state, gatewayTime) {
    const refuse = (why) => refusal/* Refusal */.P_.gateway('200', 'Invalid authentication information.', why);
    const timestamp = headers['x-ncp-apigw-timestamp'];
    const accessKey = headers['x-ncp-iam-access-key'];
    // The vendor's Go SDK sends the same HMAC as -v1 [sdk].
    const signature = headers['x-ncp-apigw-signature-v2'] ?? headers['x-ncp-apigw-signature-v1'];
    if (!timestamp || !accessKey || !signature)
        throw refuse('A header is missing.');
    if (!/^\d{1,15}$/.test(timestamp) || Math.abs(Number(timestamp) - gatewayTime) > WINDOW_MS)
        throw refuse('The timestamp is not within 5 minutes.');
    const temporary = state.temporaryKeys.get(accessKey);
    if (temporary && temporary.expiresAt <= gatewayTime)
        throw refuse('The temporary key has expired.');
    const account = temporary?.account ?? state.accounts.find((item) => item.accessKey === accessKey);
    if (!account)
        throw refuse('The access key is unknown.');
    if ((0,ncloud_signature/* sign */._)({ method, uri: url, timestamp, accessKey }, account.secretKey) !== signature)
        throw refuse('The signature does not match.');
    return account;
}
const ANY_DEPLOY = ['doDeploy', 'requestDeploy', 'approveDeploy'];
/**
 * Who may call which write besides the main account. Deploy, request, approval and scenario are documented; the rest follows from
 * them [inferred] (reference/ncloud-common.md §9).
 */
const WRITES = {
    'sourcedeploy.scenario.deploy': ['doDeploy'],
    'sourcedeploy.scenario.request': ['requestDeploy'],
    'sourcedeploy.history.approve': ['approveDeploy'],
    'sourcedeploy.history.reject': ['approveDeploy'],
    'sourcedeploy.history.cancel': ANY_DEPLOY,
    'sourcedeploy.history.canary-approve': ['doDeploy', 'approveDeploy'],
    'sourcedeploy.history.canary-reject': ['doDeploy', 'approveDeploy'],
    'sourcepipeline.run': ['doPipeline'],
    'sourcepipeline.history.cancel': ['doPipeline'],
};
/** Throws {@link Refusal} 401/210 (not 403 [doc]) unless the account may call the operation. */
function authorize({ permissions }, { name, effect, service }) {
    // Anybody may ask STS; it decides for itself what for.
    if (permissions === 'main' || service === 'sts')
        return;
    const needed = effect === 'read' ? undefined : (WRITES[name] ?? [service === 'sourcepipeline' ? 'changePipeline' : 'changeProject']);
    const readers = permissions.filter((permission) => permission !== 'switchRole');
    const may = needed ? permissions.some((permission) => needed.includes(permission)) : readers.length > 0;
    if (!may)
        throw refusal/* Refusal */.P_.gateway('210', `${name} needs ${needed?.join(' or ') ?? 'viewer'}`);
}

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
;// CONCATENATED MODULE: ./lib/emulator/service/checks.js

/** Throws {@link Refusal} unless the target that a stage of this type needs is named and exists (reference/sourcedeploy-api.md §4). */
function checkStage({ simulation }, type, config) {
    const { servers, autoscalingGroups, clusters, buckets } = simulation.state.resources;
    const need = (there, details) => {
        if (!there)
            throw refusal/* Refusal */.P_.of('33', details);
    };
    switch (type) {
        case 'Server':
            need(config.serverNo !== undefined, 'config.serverNo is required');
            for (const no of config.serverNo ?? [])
                need(servers.some((server) => server.no === no), `config.serverNo: server ${no} does not exist`);
            return;
        case 'AutoScalingGroup':
            need(config.autoScalingGroupNo !== undefined, 'config.autoScalingGroupNo is required');
            need(autoscalingGroups.some((group) => group.no === config.autoScalingGroupNo), `config.autoScalingGroupNo: group ${config.autoScalingGroupNo} does not exist`);
            return;
        case 'KubernetesService':
            // Without any cluster the real one created the stage, and refused its scenarios later [observed KLP].
            if (config.clusterUuid === undefined && config.clusterNo === undefined)
                return;
            need(clusters.some((cluster) => cluster.uuid === config.clusterUuid || cluster.id === config.clusterNo), `config: cluster ${config.clusterUuid ?? config.clusterNo} does not exist`);
            return;
        case 'ObjectStorage':
            need(config.bucketName !== undefined, 'config.bucketName is required');
            need(buckets.some((bucket) => bucket.name === config.bucketName), `config.bucketName: bucket ${config.bucketName} does not exist`);
    }
}
const STRATEGIES = {
    Server: ['normal'],
    AutoScalingGroup: ['normal', 'blueGreen'],
    KubernetesService: ['rolling', 'blueGreen', 'canary'],
    ObjectStorage: [],
};
/** Throws {@link Refusal} unless the configuration fits the stage's target type and points at things that exist (§3, §5). */
function checkScenario(call, stage, config) {
    const shape = (there, details) => {
        if (!there)
            throw wrongShape(call, '33', details);
    };
    const { strategy } = config;
    const allowed = STRATEGIES[stage.type];
    if (allowed.length > 0)
        shape(strategy && allowed.includes(strategy), `config.strategy: ${stage.type} takes ${allowed.join(', ')}`);
    else
        shape(strategy === undefined, `config.strategy: ${stage.type} takes none`);
    if (stage.type === 'KubernetesService') {
        shape(Object.keys(stage.config).length > 0, 'the stage has no cluster');
        shape(config.manifest, 'config.manifest is required');
        checkManifest(call, config.manifest);
        if (strategy === 'canary')
            checkCanary(config.canaryConfig, shape);
        return;
    }
    shape(config.file, 'config.file is required');
    checkFile(call, config.file, shape);
    if (stage.type === 'ObjectStorage') {
        shape(config.path?.length, 'config.path is required');
        return;
    }
    shape(config.rollback !== undefined, 'config.rollback is required');
    shape(config.cmd, 'config.cmd is required');
    if (strategy !== 'blueGreen')
        return;
    shape(config.loadBalancer, 'config.loadBalancer is required');
    const group = call.simulation.state.resources.autoscalingGroups.find((item) => item.no === stage.config.autoScalingGroupNo);
    const wanted = config.loadBalancer?.loadBalancerTargetGroupNo;
    if (!group?.targetGroups.some((item) => item.id === wanted))
        throw refusal/* Refusal */.P_.of('33', `config.loadBalancer: target group ${wanted} does not exist`);
}
function checkFile({ simulation }, file, shape) {
    if (file?.type === 'SourceBuild') {
        shape(file.SourceBuild, 'config.file.SourceBuild is required');
        if (!simulation.state.builds.has(file.SourceBuild?.id ?? 0))
            throw refusal/* Refusal */.P_.of('33', `config.file: SourceBuild project ${file.SourceBuild?.id} does not exist`);
    }
    if (file?.type === 'ObjectStorage') {
        shape(file.ObjectStorage, 'config.file.ObjectStorage is required');
        const bucket = simulation.state.resources.buckets.find((item) => item.name === file.ObjectStorage?.bucket);
        if (!bucket?.objects.some((object) => object.key === file.ObjectStorage?.object)) {
            throw refusal/* Refusal */.P_.of('33', `config.file: object ${file.ObjectStorage?.bucket}/${file.ObjectStorage?.object} does not exist`);
        }
    }
}
function checkManifest({ simulation }, manifest) {
    const repository = simulation.state.resources.repositories.find((item) => item.name === manifest?.repository);
    if (!repository)
        throw refusal/* Refusal */.P_.of('33', `config.manifest: repository ${manifest?.repository} does not exist`);
    if (!repository.branches.includes(manifest?.branch ?? ''))
        throw refusal/* Refusal */.P_.of('33', `config.manifest: branch ${manifest?.branch} does not exist`);
}
function checkCanary(canary, shape) {
    shape(canary, 'config.canaryConfig is required');
    const needed = canary?.analysisType === 'auto'
        ? ['prometheus', 'env', 'metrics', 'analysisConfig', 'passScore']
        : ['timeout'];
    for (const field of needed)
        shape(canary?.[field] !== undefined, `config.canaryConfig.${field} is required`);
    for (const metric of canary?.metrics ?? []) {
        const complete = metric.queryType === 'default' ? metric.metric !== undefined && metric.filter !== undefined : metric.query !== undefined;
        shape(complete, `config.canaryConfig.metrics: ${metric.name} needs ${metric.queryType === 'default' ? 'metric and filter' : 'query'}`);
    }
}
/** Throws {@link Refusal} unless the tasks form a graph without cycles and point at things that exist (reference/sourcepipeline-api.md §2). */
function checkTasks({ simulation }, tasks) {
    const { builds, projects } = simulation.state;
    const names = new Set(tasks.map((task) => task.name));
    if (names.size < tasks.length)
        throw refusal/* Refusal */.P_.of('34', 'tasks: names must differ');
    for (const { name, type, config, linkedTasks } of tasks) {
        for (const linked of linkedTasks)
            if (!names.has(linked))
                throw refusal/* Refusal */.P_.of('34', `tasks: ${name} is linked to ${linked}, which does not exist`);
        if (type === 'SourceBuild') {
            if (!builds.has(config.projectId))
                throw refusal/* Refusal */.P_.of('34', `tasks: ${name}: SourceBuild project ${config.projectId} does not exist`);
            continue;
        }
        if (config.stageId === undefined || config.scenarioId === undefined)
            throw refusal/* Refusal */.P_.of('34', `tasks: ${name}: stageId and scenarioId are required`);
        const scenario = projects.get(config.projectId)?.stages.get(config.stageId)?.scenarios.get(config.scenarioId);
        if (!scenario)
            throw refusal/* Refusal */.P_.of('34', `tasks: ${name}: scenario ${config.scenarioId} does not exist`);
    }
    // Take away what depends on nothing that is left, until nothing changes; what remains then is a cycle.
    let left = tasks;
    for (let before = -1; before !== left.length;) {
        before = left.length;
        const open = new Set(left.map((task) => task.name));
        left = left.filter((task) => task.linkedTasks.some((name) => open.has(name)));
    }
    if (left.length > 0)
        throw refusal/* Refusal */.P_.of('34', `tasks: ${left.map((task) => task.name).join(', ')} wait for each other`);
}
/** Throws {@link Refusal} unless all that a trigger names exists. */
function checkTrigger({ simulation }, trigger) {
    const { pipelines, resources } = simulation.state;
    for (const { id } of trigger?.sourcepipeline ?? [])
        if (!pipelines.has(id))
            throw refusal/* Refusal */.P_.of('34', `trigger: pipeline ${id} does not exist`);
    for (const { name, branch } of trigger?.repository ?? []) {
        const repository = resources.repositories.find((item) => item.name === name);
        if (!repository?.branches.includes(branch))
            throw refusal/* Refusal */.P_.of('34', `trigger: branch ${name}/${branch} does not exist`);
    }
    for (const { timeZone } of trigger?.schedule ?? []) {
        if (!resources.timeZones.includes(timeZone))
            throw refusal/* Refusal */.P_.of('34', `trigger: time zone ${timeZone} does not exist`);
    }
}
/** A body of wrong shape; whether its details say what is wrong is a switch. */
function wrongShape({ simulation }, service, details) {
    return refusal/* Refusal */.P_.shape(service, simulation.switches.wrongShapeDetails === 'telling' ? details : '');
}

// EXTERNAL MODULE: ./lib/emulator/world/parse.js + 2 modules
var world_parse = __webpack_require__(7250);
;// CONCATENATED MODULE: ./lib/emulator/gateway/read-back.js
function isFields(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** A body without nulls and without the fields that only answers of this operation's resource have. */
function withoutReadOnlyFields(operation, body) {
    const isUpdate = operation.endsWith('.update');
    const fields = withoutNulls(body);
    switch (operation.replace(/\.(create|update)$/, '')) {
        case 'sourcepipeline.project':
            return pipeline(without(fields, isUpdate ? ['id', 'name'] : ['id']));
        case 'sourcedeploy.stage':
            return nested(without(fields, ['project', 'id']), 'config', (config) => without(config, ['serverName', 'autoScalingGroupName', 'clusterName']));
        case 'sourcedeploy.scenario':
            return nested(without(fields, ['project', 'stage', 'id', 'type', ...(isUpdate ? ['name'] : [])]), 'config', scenarioConfig);
        default:
            return fields;
    }
}
function scenarioConfig(config) {
    const file = nested(config, 'file', (inner) => nested(inner, 'SourceBuild', (build) => without(build, ['name'])));
    return nested(file, 'loadBalancer', (balancer) => without(balancer, ['loadBalancerTargetGroupName']));
}
function pipeline(body) {
    const trigger = nested(body, 'trigger', (inner) => each(inner, 'sourcepipeline', (item) => without(item, ['name'])));
    return each(trigger, 'tasks', (task) => ({ linkedTasks: [], ...nested(without(task, ['id']), 'config', taskConfig) }));
}
/** Of a task's target, only the branch can be written (reference/sourcepipeline-api.md §2). */
function taskConfig(config) {
    const { target, ...rest } = config;
    const info = isFields(target) && isFields(target.info) ? target.info : {};
    return typeof info.branch === 'string' ? { ...rest, target: { info: { branch: info.branch } } } : rest;
}
function withoutNulls(value) {
    if (Array.isArray(value))
        return value.map(withoutNulls);
    if (!isFields(value))
        return value;
    return Object.fromEntries(Object.entries(value).flatMap(([key, inner]) => (inner === null ? [] : [[key, withoutNulls(inner)]])));
}
function without(fields, names) {
    return Object.fromEntries(Object.entries(fields).filter(([key]) => !names.includes(key)));
}
function nested(fields, key, change) {
    const inner = fields[key];
    return isFields(inner) ? { ...fields, [key]: change(inner) } : fields;
}
function each(fields, key, change) {
    const list = fields[key];
    return Array.isArray(list) ? { ...fields, [key]: list.map((item) => (isFields(item) ? change(item) : item)) } : fields;
}

;// CONCATENATED MODULE: ./lib/emulator/gateway/bodies.js





/** The JSON body of a request, checked. Throws {@link Refusal} for one that is no JSON or of wrong shape. */
function parseBody(services, text, schema, operation) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        throw refusal/* Refusal */.P_.gateway('100', 'The body is not JSON.');
    }
    const result = dist/* safeParse */.xLC(schema, isFields(value) ? withoutReadOnlyFields(operation, value) : value, {
        abortEarly: true,
    });
    if (result.success)
        return result.output;
    const why = (0,world_parse/* explain */.WE)(result.issues[0]);
    if (operation.startsWith('sts.'))
        throw refusal/* Refusal */.P_.gateway('100', why);
    const service = operation.startsWith('sourcepipeline') ? '34' : '33';
    if (operation.startsWith('sourcedeploy.scenario.'))
        throw wrongShape(services, service, why);
    throw refusal/* Refusal */.P_.of(service, why);
}

;// CONCATENATED MODULE: ./lib/emulator/gateway/json.js
/** Stands before a whole number that JavaScript's numbers can't hold; no world file or request can contain it by accident. */
const MARK = '\u0000bare-number:';
const MARKED = /"\\u0000bare-number:(-?\d+)"/g;
/** JSON of an answer. A bigint becomes a bare JSON number with all its digits: what clients that parse into doubles get wrong. */
function toJson(value) {
    const text = JSON.stringify(value, (_key, inner) => (typeof inner === 'bigint' ? `${MARK}${inner}` : inner));
    return text.replace(MARKED, '$1');
}

// EXTERNAL MODULE: ./lib/emulator/simulation/random.js
var simulation_random = __webpack_require__(2484);
;// CONCATENATED MODULE: ./lib/emulator/simulation/keys.js

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
/** Makes a key pair for what `account` may do. The same seed and the same requests make the same keys. `now` in ms by the gateway's clock. */
function issueKey({ state, seed }, account, lifetimeMs, now) {
    const number = state.temporaryKeys.size + 1;
    const random = (0,simulation_random/* randomFor */.F)(seed, `temporary key ${number}`);
    const letters = (count) => Array.from({ length: count }, () => LETTERS[Math.floor(random() * LETTERS.length)]).join('');
    const accessKey = `EMULATORTEMP${String(number).padStart(4, '0')}${letters(4).toUpperCase()}`;
    const key = { account: { ...account, accessKey, secretKey: letters(40) }, createdAt: now, expiresAt: now + lifetimeMs };
    state.temporaryKeys.set(accessKey, key);
    return key;
}
/** A role as a caller. Its keys are those of whoever it is issued to. */
function roleAccount(role) {
    return { name: role.name, accessKey: '', secretKey: '', permissions: role.permissions, isMfa: false, role };
}

;// CONCATENATED MODULE: ./lib/emulator/gateway/metadata.js

/** Where a server's metadata service has its paths; nothing of the API is below it. */
const METADATA_PATH = '/latest/';
const ROLES = /^\/latest\/meta-data\/iam\/security-credentials(?:\/([^/?]*))?$/;
const TOKEN = '/latest/api/token';
/** Longest life of a version 2 token, in seconds [doc compute-vmetadata-version]. */
const MAX_TOKEN_SECONDS = 21_600;
/** How long a server role's keys live where its role does not say so, in ms. */
const USUAL_LIFETIME_MS = 6 * 3_600_000;
/** The operation's name in the log and for faults. */
function metadataOperation(method, url) {
    if (url === TOKEN)
        return method === 'PUT' ? 'metadata.token.create' : 'metadata.token';
    const role = ROLES.exec(url)?.[1];
    return role === undefined || role === '' ? 'metadata.role.list' : 'metadata.role.get';
}
/** The metadata service of a NAVER Cloud server, as far as server roles need it (reference/credentials.md §3). */
class Metadata {
    simulation;
    clockOffset;
    /** Each token's end, in ms by the machine's clock. */
    #tokens = new Map();
    #key;
    constructor(simulation, 
    /** The gateway's clock minus the machine's, in ms. */
    clockOffset) {
        this.simulation = simulation;
        this.clockOffset = clockOffset;
    }
    handle({ method, url, headers }, now) {
        const { metadata } = this.simulation.switches;
        if (metadata === 'silent')
            return { kind: 'hang' };
        if (metadata === 'absent')
            return metadata_text(404, 'Not Found');
        if (url === TOKEN)
            return metadata === 'v1-only' ? metadata_text(404, 'Not Found') : this.#issueToken(method, headers, now);
        if (method !== 'GET')
            return metadata_text(405, 'Method Not Allowed');
        const token = headers['x-ncp-metadata-token'];
        const isProved = token !== undefined && (this.#tokens.get(token) ?? 0) > now;
        if (metadata === 'v2-only' ? !isProved : metadata === 'both' && token !== undefined && !isProved)
            return metadata_text(401, 'Unauthorized');
        return this.#roles(url, now);
    }
    #issueToken(method, headers, now) {
        if (method !== 'PUT')
            return metadata_text(405, 'Method Not Allowed');
        const seconds = Number(headers['x-ncp-metadata-token-ttl-seconds'] ?? Number.NaN);
        if (!Number.isInteger(seconds) || seconds < 1 || seconds > MAX_TOKEN_SECONDS)
            return metadata_text(400, 'Bad Request');
        const token = Buffer.from(`metadata token ${this.#tokens.size + 1} of seed ${this.simulation.seed}`).toString('base64');
        this.#tokens.set(token, now + seconds * 1000);
        return metadata_text(200, token);
    }
    #roles(url, now) {
        const { state } = this.simulation;
        const named = ROLES.exec(url)?.[1];
        const role = state.serverRole;
        if (!role || !ROLES.test(url))
            return metadata_text(404, 'Not Found');
        if (named === undefined || named === '')
            return metadata_text(200, `${role.id}\n`);
        if (named !== role.id)
            return metadata_text(404, 'Not Found');
        const time = now + this.clockOffset;
        // The same pair until half of its life is over, so that whoever asks again gets one that lasts.
        if (!this.#key || this.#key.expiresAt - time < (this.#key.expiresAt - this.#key.createdAt) / 2)
            this.#key = issueKey(this.simulation, roleAccount(role), role.lifetime ?? USUAL_LIFETIME_MS, time);
        const { account, expiresAt } = this.#key;
        const body = {
            Code: 'Success',
            Message: '',
            AccessKeyId: account.accessKey,
            SecretAccessKey: account.secretKey,
            Expiration: new Date(expiresAt).toISOString(),
        };
        return { kind: 'response', status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
    }
}
function metadata_text(status, body) {
    return { kind: 'response', status, headers: { 'content-type': 'text/plain' }, body };
}

;// CONCATENATED MODULE: ./lib/emulator/gateway/replies.js

/** Puts a fault in the place of the answer that `serve` gives. `serve` is called only if the service acts nevertheless. */
function faultReply(fault, date, serve) {
    const acts = fault.fault === 'drop-after' || ('acts' in fault && fault.acts);
    const served = acts ? serve() : undefined;
    switch (fault.fault) {
        case 'drop-before':
        case 'drop-after':
            return { kind: 'drop' };
        case 'hang':
            return { kind: 'hang' };
        case 'status': {
            const body = fault.body ?? gatewayError((0,refusal/* gatewayCode */.s1)(fault.status));
            return {
                kind: 'response',
                status: fault.status,
                headers: { 'content-type': 'application/json;charset=UTF-8', date, ...lowerCase(fault.headers) },
                body,
            };
        }
        case 'rate-limit': {
            const headers = { 'content-type': 'application/json;charset=UTF-8', date };
            if (fault.retryAfter !== undefined)
                headers['retry-after'] = String(fault.retryAfter);
            return { kind: 'response', status: 429, headers, body: gatewayError('410') };
        }
        case 'redirect':
            return { kind: 'response', status: fault.status, headers: { location: fault.location, date }, body: '' };
        case 'not-json':
            return {
                kind: 'response',
                status: 200,
                headers: { 'content-type': 'text/html', date },
                body: '<!DOCTYPE html><html><body>Welcome</body></html>',
            };
        case 'truncate': {
            const reply = served ?? {
                kind: 'response',
                status: 200,
                headers: { 'content-type': 'application/json;charset=UTF-8', date },
                body: '{"result":{}}',
            };
            return reply.kind === 'response' ? { ...reply, kind: 'truncate', sent: Math.floor(reply.body.length / 2) } : reply;
        }
        case 'huge': {
            const reply = served ?? {
                kind: 'response',
                status: 200,
                headers: { 'content-type': 'application/json;charset=UTF-8', date },
                body: '{"result":{}}',
            };
            return reply.kind === 'response' ? { ...reply, padding: fault.bytes } : reply;
        }
    }
}
/** The answer to a request that the service carries out later, if it is an answer. */
function lateReply(answer, date) {
    if (typeof answer === 'string')
        return { kind: answer };
    const headers = { 'content-type': 'application/json;charset=UTF-8', date };
    return { kind: 'response', status: answer, headers, body: gatewayError((0,refusal/* gatewayCode */.s1)(answer)) };
}
/** The gateway's own error body (reference/ncloud-common.md §5). */
function gatewayError(code) {
    return JSON.stringify({ error: { errorCode: code, message: refusal/* GATEWAY_ERRORS */.NS[code][1], details: '' } });
}
function lowerCase(headers) {
    return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

// EXTERNAL MODULE: ./node_modules/hono/dist/router/reg-exp-router/index.js + 1 modules
var reg_exp_router = __webpack_require__(8482);
;// CONCATENATED MODULE: ./lib/src/ncloud/catalogue.js
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
const catalogue_isListing = ({ name, effect }) => effect === 'read' && name.endsWith('.list');
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

// EXTERNAL MODULE: ./node_modules/lossless-json/lib/esm/index.js + 6 modules
var esm = __webpack_require__(875);
;// CONCATENATED MODULE: ./lib/src/ncloud/json.js

/** Values that an answer may have: a history of 10,000 runs has some 120,000. Millions would block the process for seconds, signals included. */
const MAX_VALUES = 300_000;
/** Levels of nesting that an answer may have; the deepest real one has eight. Recursion over anything deeper could end the process. */
const MAX_DEPTH = 64;
/**
 * Parses JSON without losing a digit: a number that JavaScript would write otherwise than it came (beyond 2^53, `1.0`, `1e3`) becomes an
 * object of {@link LosslessNumber}. Of a key that is there twice the last one counts, as with `JSON.parse`.
 */
function json_parseJson(text) {
    if (isTooComplex(text)) {
        const keys = topKeys(text);
        return keys ? { is: 'too-complex', keys } : { is: 'not-json' };
    }
    try {
        return { is: 'value', value: parse(text, undefined, { parseNumber: exactly, onDuplicateKey: ({ newValue }) => newValue }) };
    }
    catch {
        return { is: 'not-json' };
    }
}
/** JSON with the numbers of {@link parseJson}, and integers of any size, digit for digit. `undefined` becomes `{}`. */
function json_toJson(value) {
    return stringify(value ?? {}) ?? '{}';
}
/** A number as it was written: one of JavaScript's where that writes it back unchanged. */
function exactly(written) {
    const number = Number(written);
    return String(number) === written ? number : new LosslessNumber(written);
}
/** The text of a JSON number as it came, however it was parsed; nothing for other types. */
function numberText(value) {
    if (typeof value === 'number')
        return String(value);
    return (0,esm/* isLosslessNumber */.s_)(value) ? value.value : undefined;
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

// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
;// CONCATENATED MODULE: ./lib/src/ncloud/connection.js

/** What `syscall` says of an error that came before anything of a request can have left: no connection, or no TLS on it. */
const connection_BEFORE_CONNECTION = 'connect';
const connection_BEFORE_TLS = 'tls-handshake';
const prepared = new WeakSet();
const known = new WeakSet();
/**
 * Makes an agent's connections say in their errors how far they had come. The error's own code does not tell: a record that does not
 * decrypt, a reset or `EHOSTUNREACH` come before the connection stands as well as in its middle, and only before it prove that nothing was
 * sent. `syscall` is the one field that the HTTP client hands on.
 */
function markProgress(agent) {
    if (prepared.has(agent))
        return agent;
    prepared.add(agent);
    const taker = agent;
    const addRequest = taker.addRequest.bind(agent);
    taker.addRequest = (request, ...rest) => {
        request.once('socket', (socket) => {
            // Seen before, it has both behind it.
            if (known.has(socket))
                return;
            known.add(socket);
            watch(socket);
        });
        addRequest(request, ...rest);
    };
    return agent;
}
function watch(socket) {
    let isConnected = !socket.connecting;
    let isSecure = !(socket instanceof TLSSocket);
    if (!isConnected)
        socket.once('connect', () => {
            isConnected = true;
        });
    socket.once('secureConnect', () => {
        isSecure = true;
    });
    // Before the HTTP client's own listener, which copies the fields.
    socket.prependListener('error', (error) => {
        if (!isConnected)
            error.syscall = connection_BEFORE_CONNECTION;
        else if (!isSecure)
            error.syscall = connection_BEFORE_TLS;
    });
}

;// CONCATENATED MODULE: ./lib/src/ncloud/errors.js

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
class errors_ApiError extends Error {
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
const UNPROVED = (/* unused pure expression or super */ null && ([408, 409, 429]));
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
    if (fields.erroredSysCall === BEFORE_TLS)
        return code === 'ECONNRESET' ? network(false) : { kind: 'tls', code };
    return network(!NEVER_CONNECTED.has(code) && fields.erroredSysCall !== BEFORE_CONNECTION);
}
/** What is expected of an answer that is nested too deeply, or has too many values, to be read (json.ts). */
const errors_NOT_TOO_COMPLEX = 'an answer of at most 64 levels and 300,000 values';
/** Whether a success came whose answer was only not read, because nothing real looks like that. */
const errors_isTooComplex = (failure) => failure.kind === 'shape' && failure.expected === errors_NOT_TOO_COMPLEX;
/** Parses an error body, whatever the HTTP status: JSON with string or numeric code, anything else as empty fields [observed: HTML, plain, empty]. */
function errors_httpFailure(status, body, retryAfterMs) {
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

;// CONCATENATED MODULE: ./lib/src/ncloud/pages.js

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
        throw new ApiError(operation.name, operation.method, operation.path, failure);
    }
}

;// CONCATENATED MODULE: ./lib/src/ncloud/uri.js

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
        throw new ApiError(operation.name, operation.method, operation.path, failure);
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

;// CONCATENATED MODULE: ./lib/src/ncloud/values.js

/** Single values of answers, each of whatever type it comes in. */
/** Longest text kept of an answer, such as a name or a status word; real ones have 500 characters at most (a description [doc]). */
const MAX_TEXT = 1000;
/** Parts of one thing (servers, tasks, analyses) that are kept at most: real ones have some hundreds. What lies beyond is not shown. */
const MAX_PARTS = 1000;
/** A number, or a string that holds one; `null` for anything else. */
function toNumber(value) {
    const written = typeof value === 'string' && value.trim() !== '' ? value : numberText(value);
    const number = Number(written ?? Number.NaN);
    return Number.isFinite(number) ? number : null;
}
/** The text of a string, number or boolean, cut to {@link MAX_TEXT}; empty for anything else. */
function toText(value) {
    const whole = typeof value === 'string' ? value : typeof value === 'boolean' ? String(value) : (numberText(value) ?? '');
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
    const number = numberText(value);
    if (number !== undefined)
        return CANONICAL.test(number) ? number : '';
    if (typeof value !== 'string' || (LIKE_A_NUMBER.test(value) && !CANONICAL.test(value)))
        return '';
    return isSegment(value) ? value : '';
};
const CANONICAL = /^(0|[1-9]\d{0,199})$/;
const LIKE_A_NUMBER = /^[-+]?\d+(\.\d*)?$/;
const id = dist/* pipe */.FsL(dist/* unknown */.L5J(), dist/* check */.z6Y((value) => idText(value) !== '', 'an id'), dist/* transform */.pdi(idText));
/** An id that may not be there yet: null, absent, empty and what can't be an id become `null`. Such an id is for detail only. */
const optionalId = dist/* pipe */.FsL(dist/* optional */.lqM(dist/* unknown */.L5J(), null), dist/* transform */.pdi((value) => idText(value) || null));
const time = dist/* pipe */.FsL(dist/* optional */.lqM(dist/* unknown */.L5J(), null), dist/* transform */.pdi(toTime));
/** Text that is for display only: of whatever type, it is never a reason to give up on an answer. */
const shapes_text = dist/* pipe */.FsL(dist/* optional */.lqM(dist/* unknown */.L5J(), null), dist/* transform */.pdi(toText));
/** A status word as sent; null, absent and other types become the empty string, which is an unknown status like any other. */
const shapes_status = shapes_text;
/** `{id, name}`, which most answers carry for project, stage and scenario. */
const named = dist/* object */.Ikc({ id, name: shapes_text });
/** `{id, name}` that an answer may leave out. */
const optionalNamed = dist/* nullish */.cl6(dist/* object */.Ikc({ id, name: shapes_text }), null);
/** An array of bounded length: counted before any of its items is looked at. */
const bounded = (item) => dist/* pipe */.FsL(dist/* array */.YOg(dist/* unknown */.L5J()), dist/* maxLength */.Ru6(MAX_ITEMS, `${MAX_ITEMS} items at most`), dist/* array */.YOg(item));
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
const names = dist/* pipe */.FsL(oneOrMany, dist/* transform */.pdi((values) => values.slice(0, MAX_PARTS).map(toText)));
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
const canaryReportList = dist/* object */.Ikc({ stageList: firstOf(id, MAX_PARTS) });
const number = dist/* pipe */.FsL(dist/* optional */.lqM(dist/* unknown */.L5J(), null), dist/* transform */.pdi(toNumber));
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
const answers_taskConfig = dist/* nullish */.cl6(dist/* object */.Ikc({
    projectId: optionalId,
    stageId: optionalId,
    scenarioId: optionalId,
    // The old page writes `scenario.id` once [doc-old].
    scenario: dist/* nullish */.cl6(dist/* object */.Ikc({ id: optionalId }), null),
    target: dist/* nullish */.cl6(dist/* object */.Ikc({ type: shapes_text, info: dist/* nullish */.cl6(opaque, null) }), null),
}), null);
const task = { id: optionalId, name: shapes_text, type: shapes_text, config: answers_taskConfig, linkedTasks: firstOf(shapes_text, MAX_PARTS) };
const pipelineDetail = dist/* object */.Ikc({ id: id, name: shapes_text, description: shapes_text, tasks: firstOf(dist/* object */.Ikc(task), MAX_PARTS) });
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
    tasks: firstOf(dist/* object */.Ikc({ ...task, status: shapes_status, resultId: optionalId }), MAX_PARTS),
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

// EXTERNAL MODULE: ./lib/src/ncloud/bodies.js
var bodies = __webpack_require__(5110);
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
    const parsed = parseJson(body);
    if (parsed.is === 'not-json')
        return failed({ kind: 'not-json', status, start: body.slice(0, MAX_START) });
    const shape = (expected, received, mayPass = isList) => failed({ kind: 'shape', path: 'result', expected, received, ...(mayPass && { mayPass }) });
    // Only a result and nothing beside it is a success whose content nobody reads; an error may be just as large.
    if (parsed.is === 'too-complex')
        return parsed.keys.join() === 'result' || isPlain
            ? shape(NOT_TOO_COMPLEX, 'more', false)
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
        return failed(httpFailure(status, body, undefined));
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
    const parsed = v.safeParse(answerSchema(operation), result, { abortEarly: true });
    if (parsed.success)
        return parsed.output;
    const issue = parsed.issues[0];
    const failure = {
        kind: 'shape',
        path: ['result', v.getDotPath(issue)].filter(Boolean).join('.'),
        expected: issue.expected ?? 'another value',
        received: String(issue.received).slice(0, 100),
        // A list that is too long will be too long again.
        ...(isListing(operation) && issue.type !== 'max_length' && { mayPass: true }),
    };
    throw new ApiError(operation.name, operation.method, uri, failure);
}
/** The schema of an operation's `result`. */
function answerSchema(operation) {
    return answers[operation.answer];
}
/** The schema of an operation's body; undefined where it takes none. */
function bodySchema(operation) {
    return operation.body && bodies[operation.body];
}

;// CONCATENATED MODULE: ./lib/emulator/service/deploy-views.js
function stageView(views, { project, id, name, type, config }) {
    return { project: views.named(project), id: views.id(id), name, type, config: stageConfig(views, config) };
}
function stageConfig(views, config) {
    const { resources } = views.simulation.state;
    if (config.serverNo) {
        const serverName = config.serverNo.map((no) => resources.servers.find((server) => server.no === no)?.name ?? '');
        return { serverNo: config.serverNo, serverName };
    }
    if (config.autoScalingGroupNo !== undefined) {
        const group = resources.autoscalingGroups.find((item) => item.no === config.autoScalingGroupNo);
        return { autoScalingGroupNo: config.autoScalingGroupNo, autoScalingGroupName: group?.name ?? '' };
    }
    if (config.bucketName !== undefined)
        return { bucketName: config.bucketName };
    const cluster = resources.clusters.find((item) => item.uuid === config.clusterUuid || item.id === config.clusterNo);
    if (!cluster)
        return {};
    const { clusterKey } = views.simulation.switches;
    return {
        ...(clusterKey !== 'clusterNo' && { clusterUuid: cluster.uuid }),
        ...(clusterKey !== 'clusterUuid' && { clusterNo: cluster.id }),
        clusterName: cluster.name,
    };
}
function scenarioView(views, { stage, id, name, description, config }) {
    const { builds, resources } = views.simulation.state;
    const { file, loadBalancer } = config;
    const buildId = file?.SourceBuild?.id;
    const balancer = resources.autoscalingGroups
        .flatMap((group) => group.targetGroups)
        .find((group) => group.id === loadBalancer?.loadBalancerTargetGroupNo);
    return {
        project: views.named(stage.project),
        stage: views.named(stage),
        id: views.id(id),
        name,
        description,
        type: stage.type,
        config: {
            ...config,
            ...(buildId !== undefined && {
                file: { ...file, SourceBuild: { id: views.id(buildId), name: builds.get(buildId)?.name ?? '' } },
            }),
            ...(loadBalancer && { loadBalancer: { ...loadBalancer, loadBalancerTargetGroupName: balancer?.name ?? '' } }),
        },
    };
}
/** What a scenario deploys: for SourcePipeline's helper list, and the target of its deploy tasks. */
function scenarioSource(views, { stage, config }) {
    const { builds } = views.simulation.state;
    if (stage.type === 'KubernetesService')
        return { type: 'KubernetesService', target: { manifest: config.manifest?.path ?? [] } };
    const { file } = config;
    if (file?.ObjectStorage)
        return { type: 'ObjectStorage', target: { file: `${file.ObjectStorage.bucket}/${file.ObjectStorage.object}` } };
    return { type: 'SourceBuild', target: { projectName: builds.get(file?.SourceBuild?.id ?? 0)?.name ?? '' } };
}
function deploymentItem(views, deployment, status) {
    const { project, stage, scenario, startTime } = deployment;
    return {
        project: views.named(project),
        stage: views.named(stage),
        scenario: views.named(scenario),
        id: views.runId(deployment, 'string'),
        startTime: views.time(startTime),
        status,
    };
}
function deploymentView(views, deployment) {
    const { project, stage, scenario, status, starter, startTime, endTime, type, strategy } = deployment;
    const config = deploymentConfig(views, deployment);
    return {
        project: views.named(project),
        stage: views.named(stage),
        scenario: views.named(scenario),
        id: views.runId(deployment, 'number', 'string'),
        status,
        executor: starter.name,
        startTime: views.time(startTime),
        ...views.end('endTime', endTime),
        type,
        ...(strategy !== '' && { strategy }),
        config: views.simulation.switches.configShape === 'array' ? [config] : config,
    };
}
/** Only the Server form is documented; the others are filler [inferred] (reference/sourcedeploy-api.md §7). */
function deploymentConfig(views, deployment) {
    const { config, type, strategy, status, targets } = deployment;
    const file = fileView(views, config.file);
    if (type === 'KubernetesService')
        return { strategy, manifest: config.manifest, status };
    if (type === 'ObjectStorage')
        return { file, status };
    return { strategy, file, targets: targets.map((target) => targetView(views, target)) };
}
function fileView(views, file) {
    const { builds } = views.simulation.state;
    const name = file?.ObjectStorage
        ? `${file.ObjectStorage.bucket}/${file.ObjectStorage.object}`
        : (builds.get(file?.SourceBuild?.id ?? 0)?.name ?? '');
    return { [views.simulation.switches.historyFileKey]: name, type: file?.type ?? '' };
}
function targetView(views, { server, status, time, step }) {
    const at = (value) => (value === null ? null : views.time(value));
    return {
        server: { no: views.serverNo(server.no), name: server.name },
        status,
        time: { pre: at(time.pre), deploy: at(time.deploy), post: at(time.post) },
        step,
    };
}

;// CONCATENATED MODULE: ./lib/emulator/service/pipeline-views.js

function buildView(views, build) {
    const { project, startTime, endTime, starter, status, failedPhase } = build;
    return {
        projectId: views.id(project.id),
        buildId: build.publicId,
        begin: views.ms(startTime),
        ...views.end('end', endTime, (at) => views.ms(at)),
        userId: starter.name,
        status,
        failedPhase,
    };
}
function taskView(views, task) {
    const { id, name, type, linkedTasks } = task;
    return { id: views.id(id), name, type, config: pipeline_views_taskConfig(views, task), linkedTasks };
}
function pipeline_views_taskConfig(views, { type, projectId, stageId, scenarioId, branch }) {
    const { projects, builds } = views.simulation.state;
    if (type === 'SourceBuild') {
        const source = builds.get(projectId)?.source;
        const info = source && { ...source, type: undefined, branch: branch ?? source.branch };
        return {
            projectId: views.id(projectId),
            target: { type: sourceType(views, source?.type ?? 'SourceCommit'), info: info ?? {} },
        };
    }
    const scenario = projects
        .get(projectId)
        ?.stages.get(stageId ?? 0)
        ?.scenarios.get(scenarioId ?? 0);
    const { type: targetType, target } = scenario ? scenarioSource(views, scenario) : { type: 'SourceBuild', target: {} };
    const info = target.manifest ? manifestInfo(views, target.manifest) : target;
    const nested = views.simulation.switches.taskScenario === 'nested';
    return {
        projectId: views.id(projectId),
        stageId: views.id(stageId ?? 0),
        ...(nested ? { scenario: { id: views.id(scenarioId ?? 0) } } : { scenarioId: views.id(scenarioId ?? 0) }),
        target: { type: targetType, info },
    };
}
/** Both fields are strings in the vendor's SDK and Terraform provider; the full one joins the paths [tf]. */
function manifestInfo({ simulation }, paths) {
    const joined = paths.join(' / ');
    if (simulation.switches.manifestForm === 'array')
        return { manifest: paths, fullManifest: joined };
    return { manifest: paths.length > 1 ? `${paths[0]} +${paths.length - 1}` : joined, fullManifest: joined };
}
/** The type of a source repository, in the world's spelling. */
function sourceType(views, type) {
    return type === 'BitBucket' ? views.simulation.switches.bitbucketSpelling : type;
}
function triggerView(views, { repository, schedule, sourcepipeline }) {
    const { pipelines } = views.simulation.state;
    return {
        repository,
        schedule,
        sourcepipeline: sourcepipeline.map(({ id }) => ({ id: views.id(id), name: pipelines.get(id)?.name ?? '' })),
    };
}
function pipelineItem(views, run, status, ended) {
    return {
        projectId: views.id(run.pipeline.id),
        id: views.runId(run),
        requestType: run.starter.requestType ?? (run.starter.how === 'api' ? views.simulation.switches.apiRequestType : 'console'),
        requestId: run.starter.name,
        begin: views.time(run.startTime),
        ...views.end('end', ended ? run.endTime : null),
        status,
    };
}
function pipelineRunView(views, run) {
    const history = {
        id: views.runId(run),
        projectId: views.id(run.pipeline.id),
        begin: views.time(run.startTime),
        ...views.end('end', run.endTime),
        status: run.status,
        tasks: run.tasks.map((task) => taskRunView(views, task)),
    };
    return { history: views.simulation.switches.pipelineHistoryShape === 'array' ? [history] : history };
}
function taskRunView(views, { task, word, result }) {
    const { pipelineStatusWords: words, unstartedResultId } = views.simulation.switches;
    // Between its predecessor's end and its own start, it is planned but has not begun.
    const shown = word === 'inprogress' && result === undefined ? 'waiting' : word;
    const missing = unstartedResultId === 'absent' ? {} : { resultId: unstartedResultId === 'null' ? null : '' };
    return {
        ...taskView(views, task),
        status: words[shown],
        ...(result === undefined ? missing : { resultId: views.runId(result, 'string') }),
    };
}

;// CONCATENATED MODULE: ./lib/emulator/service/builds.js


/** One build project. Its page's fields beyond these are for display [sdk]. */
const buildProjectGet = (call) => {
    const project = buildProjectOf(call);
    const last = [...project.builds.values()].findLast((build) => !build.deleted);
    const { type, ...source } = project.source;
    return {
        ...call.views.named(project),
        source: { type: sourceType(call.views, type), config: source },
        lastBuild: last ? { id: last.publicId, timestamp: call.views.ms(last.startTime), status: last.status } : null,
    };
};
function buildProjectOf({ simulation, path }) {
    const project = simulation.state.builds.get(Number(path.projectId));
    if (!project)
        throw refusal/* Refusal */.P_.of('32', `Project ${path.projectId} does not exist`, simulation.switches.notFoundStatus);
    return project;
}
/** SourceBuild's history (reference/sourcepipeline-api.md §9): no paging, newest first. */
const buildHandlers = {
    historyList: (call) => {
        const builds = [...buildProjectOf(call).builds.values()].filter((build) => !build.deleted);
        const history = builds.map((build) => buildView(call.views, build));
        return { total: history.length, history: history.reverse() };
    },
};

;// CONCATENATED MODULE: ./lib/emulator/service/paging.js

/** SourceDeploy's lists: pageNo from 1 (default 1), pageSize 1–100 (default 100) [doc]. Throws {@link Refusal} outside of that. */
function deployPage(call, items) {
    const pageNo = numberOf(call, '33', 'pageNo', Number.MAX_SAFE_INTEGER) ?? 1;
    const pageSize = numberOf(call, '33', 'pageSize', 100) ?? 100;
    return items.slice((pageNo - 1) * pageSize, pageNo * pageSize);
}
/** SourcePipeline's lists: both, or neither for the full list [doc]. One alone is refused or ignored, as the world's switch says. */
function pipelinePage(call, items) {
    const pageNo = numberOf(call, '34', 'pageNo', Number.MAX_SAFE_INTEGER);
    const pageSize = numberOf(call, '34', 'pageSize', Number.MAX_SAFE_INTEGER);
    if (pageNo !== undefined && pageSize !== undefined)
        return items.slice((pageNo - 1) * pageSize, pageNo * pageSize);
    const half = pageNo !== undefined || pageSize !== undefined;
    if (half && call.simulation.switches.halfPaging === 'refuse')
        throw refusal/* Refusal */.P_.of('34', 'pageNo and pageSize must be given together');
    return items;
}
/** Items whose name contains the query field's value [doc]; all of them if it is not given. */
function paging_named(call, field, items) {
    const part = call.query.get(field) ?? '';
    const isExact = call.simulation.switches.nameFilter === 'exact' && part !== '';
    return [...items].filter((item) => (isExact ? item.name === part : item.name.includes(part)));
}
function numberOf(call, service, field, most) {
    const text = call.query.get(field);
    if (text === null || text === '')
        return undefined;
    const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
    if (!(value >= 1 && value <= most))
        throw refusal/* Refusal */.P_.of(service, `${field}: ${text}`);
    return value;
}

;// CONCATENATED MODULE: ./lib/emulator/service/reports.js
/** One canary analysis (reference/sourcedeploy-api.md §8). The samples are made up so that they agree with the score. */
function reportView(report, { config }, views) {
    const { passScore = 80, metrics, analysisConfig } = config.canaryConfig ?? {};
    const start = views.ms(report.start);
    const end = views.ms(report.end);
    const step = analysisConfig?.step ?? 10;
    // The further below 100, the further the canary's samples lie from the baseline's.
    const deviation = Math.round(100 - report.score) / 100;
    const sample = (factor) => ({ start, end, count: 6, avg: 10 * factor, max: 12 * factor, min: 9 * factor });
    return {
        status: report.status,
        score: report.score,
        passScore,
        start,
        end,
        step,
        metricList: (metrics ?? [{ name: 'latency', weight: 100 }]).map((metric, index) => ({
            metricId: index + 1,
            metricName: metric.name,
            weight: metric.weight,
            elementList: [
                { name: 'pod', element: 'p50', deviation, status: report.status, base: sample(1), canary: sample(1 + deviation) },
            ],
        })),
    };
}

;// CONCATENATED MODULE: ./lib/emulator/service/deploy-history.js





const deploymentOf = (call) => runOf(call, '33', projectOf(call).deployments);
function start(call, approval) {
    const deployment = call.deployments.start(scenarioOf(call), starterOf(call, approval ? 'request' : 'api'), { approval });
    return { historyId: call.views.runId(deployment) };
}
/** Operations 14–24 of reference/sourcedeploy-api.md §1. */
const deploy_history_deployHistory = {
    scenarioDeploy: (call) => start(call, false),
    scenarioRequest: (call) => {
        if (call.account.permissions === 'main' && call.simulation.switches.requestByMain === 'refuse') {
            throw refusal/* Refusal */.P_.of('33', 'The main account needs no approval');
        }
        return start(call, true);
    },
    historyApprove: (call) => {
        deploymentOf(call).decideRequest(true);
        return OK;
    },
    historyReject: (call) => {
        deploymentOf(call).decideRequest(false);
        return OK;
    },
    historyCancel: (call) => {
        deploymentOf(call).cancel();
        return OK;
    },
    historyCanaryApprove: (call) => {
        deploymentOf(call).decideCanary(true);
        return OK;
    },
    historyCanaryReject: (call) => {
        deploymentOf(call).decideCanary(false);
        return OK;
    },
    historyList: (call) => {
        const visible = call.views.visible(projectOf(call).deployments.values());
        return { historyList: deployPage(call, visible).map(({ run, status }) => deploymentItem(call.views, run, status)) };
    },
    historyGet: (call) => deploymentView(call.views, deploymentOf(call)),
    canaryReportList: (call) => ({ stageList: deploymentOf(call).reports.map((report) => call.views.ms(report.end)) }),
    canaryReportGet: (call) => {
        const deployment = deploymentOf(call);
        const report = deployment.reports.find((item) => String(call.views.ms(item.end)) === call.path.endTime);
        if (!report)
            throw refusal/* Refusal */.P_.of('33', `There is no report of ${call.path.endTime}`, call.simulation.switches.notFoundStatus);
        return reportView(report, deployment, call.views);
    },
};

;// CONCATENATED MODULE: ./lib/emulator/service/deploy-projects.js






function assertFree(name, others) {
    for (const other of others)
        if (other.name === name)
            throw refusal/* Refusal */.P_.duplicate('33', name);
}
/** Throws {@link Refusal} if something runs here, or a pipeline needs it, unless the world's switch allows the deletion. */
function assertUnused({ simulation }, project, stage, scenario) {
    if (simulation.switches.deleteInUse === 'ok')
        return;
    const here = (stageId, scenarioId) => (!stage || stage.id === stageId) && (!scenario || scenario.id === scenarioId);
    for (const deployment of project.deployments.values()) {
        if (!deployment.ended && here(deployment.stage.id, deployment.scenario.id))
            throw refusal/* Refusal */.P_.of('33', `Deployment ${deployment.publicId} is under way`);
    }
    for (const pipeline of simulation.state.pipelines.values()) {
        const user = pipeline.tasks.find((task) => task.type === 'SourceDeploy' && task.projectId === project.id && here(task.stageId, task.scenarioId));
        if (user)
            throw refusal/* Refusal */.P_.of('33', `Pipeline ${pipeline.name} uses it`);
    }
}
/** Operations 1–13 of reference/sourcedeploy-api.md §1. */
const deployProjects = {
    projectList: (call) => ({
        projectList: deployPage(call, paging_named(call, 'projectName', call.simulation.state.projects.values())).map((item) => call.views.extra(call.views.named(item))),
    }),
    projectCreate: (call) => {
        const { projects, ids } = call.simulation.state;
        const { name } = call.body;
        assertFree(name, projects.values());
        const project = { id: ids.take('project'), name, stages: new Map(), deployments: new Map() };
        projects.set(project.id, project);
        return call.views.named(project);
    },
    projectDelete: (call) => {
        const project = projectOf(call);
        assertUnused(call, project);
        call.simulation.state.projects.delete(project.id);
        return OK;
    },
    stageList: (call) => {
        const project = projectOf(call);
        const stageList = deployPage(call, paging_named(call, 'stageName', project.stages.values())).map((item) => call.views.named(item));
        return { project: call.views.named(project), stageList };
    },
    stageCreate: (call) => {
        const project = projectOf(call);
        const { name, type, config } = call.body;
        assertFree(name, project.stages.values());
        checkStage(call, type, config);
        const stage = { id: call.simulation.state.ids.take('stage'), name, type, config, project, scenarios: new Map() };
        project.stages.set(stage.id, stage);
        return call.views.named(stage);
    },
    stageGet: (call) => stageView(call.views, stageOf(call)),
    stageUpdate: (call) => {
        const stage = stageOf(call);
        const { name = stage.name, type = stage.type, config } = call.body;
        if (name !== stage.name)
            assertFree(name, stage.project.stages.values());
        if (type !== stage.type && stage.scenarios.size > 0)
            throw refusal/* Refusal */.P_.of('33', 'type: the stage has scenarios');
        const next = config ?? (type === stage.type ? stage.config : {});
        checkStage(call, type, next);
        Object.assign(stage, { name, type, config: next });
        return call.views.named(stage);
    },
    stageDelete: (call) => {
        const stage = stageOf(call);
        assertUnused(call, stage.project, stage);
        stage.project.stages.delete(stage.id);
        return OK;
    },
    scenarioList: (call) => {
        const stage = stageOf(call);
        const scenarioList = deployPage(call, paging_named(call, 'scenarioName', stage.scenarios.values())).map((item) => call.views.named(item));
        return { project: call.views.named(stage.project), stage: call.views.named(stage), scenarioList };
    },
    scenarioCreate: (call) => {
        const stage = stageOf(call);
        const { name, description = '', config } = call.body;
        assertFree(name, stage.scenarios.values());
        checkScenario(call, stage, config);
        const id = call.simulation.state.ids.take('scenario');
        const scenario = {
            id,
            name,
            description,
            config: withDefaults(stage, config),
            stage,
            scripts: [world_parse/* DEFAULT_DEPLOY_SCRIPT */.a1],
            runs: 0,
        };
        stage.scenarios.set(id, scenario);
        return call.views.named(scenario);
    },
    scenarioGet: (call) => scenarioView(call.views, scenarioOf(call)),
    scenarioUpdate: (call) => {
        const scenario = scenarioOf(call);
        const { description, config } = call.body;
        if (config) {
            checkScenario(call, scenario.stage, config);
            scenario.config = withDefaults(scenario.stage, config);
        }
        if (description !== undefined)
            scenario.description = description;
        return call.views.named(scenario);
    },
    scenarioDelete: (call) => {
        const scenario = scenarioOf(call);
        assertUnused(call, scenario.stage.project, scenario.stage, scenario);
        scenario.stage.scenarios.delete(scenario.id);
        return OK;
    },
};
/** `sequence` is true unless said otherwise [doc-old]; the SDK and Terraform's provider never send it. */
function withDefaults({ type }, config) {
    return type === 'Server' ? { ...config, sequence: config.sequence ?? true } : config;
}

// EXTERNAL MODULE: ./lib/emulator/simulation/pipelines.js
var simulation_pipelines = __webpack_require__(2012);
;// CONCATENATED MODULE: ./lib/emulator/service/resources.js





/** Operations 25–33 of reference/sourcedeploy-api.md §1: what stages and scenarios can be made of. */
const deployResources = {
    serverList: ({ simulation, views }) => ({
        serverList: simulation.state.resources.servers.map(({ no, name }) => views.extra({ serverNo: views.id(no), name })),
    }),
    autoscalingGroupList: ({ simulation, views }) => ({
        [simulation.switches.autoscalingKey]: simulation.state.resources.autoscalingGroups.map(({ no, name, instances }) => views.extra({ groupNo: views.id(no), name, instanceCount: instances })),
    }),
    targetGroupList: (call) => {
        const group = call.simulation.state.resources.autoscalingGroups.find((item) => item.name === call.path.autoscalingName);
        if (!group)
            throw missing(call, '33', `Auto Scaling group ${call.path.autoscalingName}`);
        return { targetGroupList: group.targetGroups.map((item) => call.views.named(item)) };
    },
    clusterList: ({ simulation, views }) => ({
        clusterList: simulation.state.resources.clusters.map((cluster) => views.extra(views.named(cluster))),
    }),
    bucketList: ({ simulation, views }) => ({
        bucketList: simulation.state.resources.buckets.map(({ name }) => views.extra({ name })),
    }),
    objectList: (call) => {
        const bucket = call.simulation.state.resources.buckets.find((item) => item.name === call.path.bucketName);
        if (!bucket)
            throw missing(call, '33', `Bucket ${call.path.bucketName}`);
        return { objectList: bucket.objects };
    },
    buildProjectList: ({ simulation, views }) => ({
        projectList: [...simulation.state.builds.values()].map((build) => views.extra(views.named(build))),
    }),
    repositoryList: ({ simulation, views }) => ({
        repositoryList: simulation.state.resources.repositories.map(({ name }) => views.extra({ name })),
    }),
    branchList: (call) => ({ branchList: branches(call, '33') }),
};
/** Operations 10–16 of reference/sourcepipeline-api.md §1: what pipelines can be made of. */
const pipelineResources = {
    timeZoneList: ({ simulation }) => ({ timeZone: simulation.state.resources.timeZones }),
    buildProjectList: (call) => ({
        projectList: searched(call, call.simulation.state.builds.values()).map(({ id, name, source }) => call.views.extra({ ...call.views.named({ id, name }), source: { ...source, type: sourceType(call.views, source.type) } })),
    }),
    repositoryList: (call) => ({
        repositoryList: searched(call, call.simulation.state.resources.repositories).map(({ name }) => call.views.extra({ name })),
    }),
    branchList: (call) => ({ branchList: branches(call, '34') }),
    deployProjectList: (call) => ({
        projectList: searched(call, call.simulation.state.projects.values()).map((project) => call.views.extra(call.views.named(project))),
    }),
    deployStageList: (call) => ({
        stageList: searched(call, projectOf(call, '34').stages.values()).map((stage) => call.views.named(stage)),
    }),
    deployScenarioList: (call) => ({
        scenarioList: searched(call, stageOf(call, '34').scenarios.values()).map((scenario) => ({
            ...call.views.named(scenario),
            source: scenarioSource(call.views, scenario),
        })),
    }),
};
function searched(call, items) {
    return pipelinePage(call, paging_named(call, 'searchWord', items));
}
function branches(call, service) {
    const repository = call.simulation.state.resources.repositories.find((item) => item.name === call.path.repositoryName);
    if (!repository)
        throw missing(call, service, `Repository ${call.path.repositoryName}`);
    return repository.branches.map((name) => ({ name }));
}
function missing({ simulation }, service, what) {
    return refusal/* Refusal */.P_.of(service, `${what} does not exist`, simulation.switches.notFoundStatus);
}

;// CONCATENATED MODULE: ./lib/emulator/service/pipelines.js








const runOfPipeline = (call) => runOf(call, '34', pipelineOf(call).history);
function triggerOf(trigger) {
    return {
        repository: trigger?.repository ?? [],
        schedule: trigger?.schedule ?? [],
        sourcepipeline: trigger?.sourcepipeline ?? [],
    };
}
function tasksOf(tasks) {
    return tasks.map(({ name, type, config, linkedTasks }, index) => ({
        id: index + 1,
        name,
        type,
        projectId: config.projectId,
        stageId: config.stageId,
        scenarioId: config.scenarioId,
        branch: config.target?.info.branch,
        linkedTasks,
        approval: false,
    }));
}
/** All operations of reference/sourcepipeline-api.md §1. */
const pipelineHandlers = {
    ...pipelineResources,
    projectList: (call) => ({
        projectList: pipelinePage(call, paging_named(call, 'projectName', call.simulation.state.pipelines.values())).map((item) => call.views.extra(call.views.named(item))),
    }),
    projectCreate: (call) => {
        const { pipelines, ids } = call.simulation.state;
        const { name, description = '', tasks, trigger } = call.body;
        for (const other of pipelines.values())
            if (other.name === name)
                throw refusal/* Refusal */.P_.duplicate('34', name);
        checkTasks(call, tasks);
        checkTrigger(call, trigger);
        const id = ids.take('pipeline');
        const scripts = [world_parse/* DEFAULT_PIPELINE_SCRIPT */.Jc];
        pipelines.set(id, {
            id,
            name,
            description,
            tasks: tasksOf(tasks),
            trigger: triggerOf(trigger),
            scripts,
            runs: 0,
            history: new Map(),
        });
        return { projectId: call.views.id(id) };
    },
    projectGet: (call) => {
        const { id, name, description, tasks, trigger } = pipelineOf(call);
        return {
            ...call.views.named({ id, name }),
            description,
            tasks: tasks.map((task) => taskView(call.views, task)),
            trigger: triggerView(call.views, trigger),
        };
    },
    projectUpdate: (call) => {
        const pipeline = pipelineOf(call);
        const { description, tasks, trigger } = call.body;
        if (tasks)
            checkTasks(call, tasks);
        checkTrigger(call, trigger);
        if (description !== undefined)
            pipeline.description = description;
        if (tasks)
            pipeline.tasks = tasksOf(tasks);
        if (trigger)
            pipeline.trigger = triggerOf(trigger);
        return OK;
    },
    projectDelete: (call) => {
        const pipeline = pipelineOf(call);
        if (call.simulation.switches.deleteInUse === 'refuse')
            (0,simulation_pipelines/* assertNotRunning */.bq)(call.simulation, pipeline);
        call.simulation.state.pipelines.delete(pipeline.id);
        return OK;
    },
    run: (call) => ({
        historyId: call.views.runId((0,simulation_pipelines/* startPipeline */.lq)(call.simulation, call.deployments, pipelineOf(call), starterOf(call))),
    }),
    historyList: (call) => {
        const visible = call.views.visible(pipelineOf(call).history.values());
        return {
            historyList: pipelinePage(call, visible).map(({ run, status, ended }) => pipelineItem(call.views, run, status, ended)),
        };
    },
    historyGet: (call) => pipelineRunView(call.views, runOfPipeline(call)),
    historyCancel: (call) => {
        runOfPipeline(call).cancel();
        return OK;
    },
};

// EXTERNAL MODULE: ./lib/emulator/simulation/run-ids.js
var run_ids = __webpack_require__(9789);
// EXTERNAL MODULE: ./lib/emulator/world/state.js
var world_state = __webpack_require__(2861);
;// CONCATENATED MODULE: ./lib/emulator/service/sts.js




/** How long temporary keys may be asked for, in seconds [doc management-sts]. */
const [MIN_SECONDS, MAX_SECONDS] = [600, 43_200];
/** What is issued when nobody asks for a time. No page says. */
const USUAL_SECONDS = 3600;
/** STS (reference/credentials.md §2). Its answers come without `result`. */
const stsHandlers = {
    callerIdentity: ({ account }) => identity(account),
    switchRole: (call) => {
        const { simulation, account } = call;
        const { roleNrn, durationSec } = call.body;
        const lifetimeMs = lifetimeOf(durationSec);
        const role = simulation.state.roles.find((item) => item.nrn === roleNrn);
        if (!role)
            throw refusal/* Refusal */.P_.gateway('300', 'The role does not exist.');
        const maySwitch = account.permissions === 'main' || account.permissions.includes('switchRole');
        const isTrusted = role.trusts === undefined || role.trusts.includes(account.name);
        if (account.role || !maySwitch || !isTrusted)
            throw refusal/* Refusal */.P_.gateway('210', `${account.name} may not switch to ${role.name}`);
        const key = issueKey(simulation, roleAccount(role), role.lifetime ?? lifetimeMs, gatewayTime(call));
        return { switchedRole: role.nrn, credentials: keyView(call, key) };
    },
    createCredentials: (call) => {
        const { simulation, account } = call;
        const { durationSec, serialNumber, tokenCode } = call.body;
        const lifetimeMs = lifetimeOf(durationSec);
        if (account.permissions === 'main' || account.role)
            throw refusal/* Refusal */.P_.gateway('210', 'Only sub accounts get temporary keys.');
        if (account.isMfa && !(serialNumber && /^\d{6}$/.test(tokenCode ?? '')))
            throw refusal/* Refusal */.P_.gateway('200', 'serialNumber and tokenCode are required.');
        return { ...keyView(call, issueKey(simulation, account, lifetimeMs, gatewayTime(call))), useMfa: account.isMfa };
    },
};
function identity({ name, permissions, role }) {
    if (role)
        return { id: role.id, loginAlias: name, userType: 'Role' };
    return permissions === 'main'
        ? { id: world_state/* MEMBER */.ZX, loginAlias: name, userType: 'Customer' }
        : { id: (0,run_ids/* uuid */.u)(`account ${name}`), loginAlias: name, userType: 'Sub' };
}
function lifetimeOf(durationSec = USUAL_SECONDS) {
    if (durationSec < MIN_SECONDS || durationSec > MAX_SECONDS)
        throw refusal/* Refusal */.P_.gateway('100', `durationSec: ${MIN_SECONDS} to ${MAX_SECONDS}`);
    return durationSec * 1000;
}
function gatewayTime({ simulation, views }) {
    return views.ms(simulation.agenda.now);
}
function keyView({ simulation }, { account, createdAt, expiresAt }) {
    const { expireTime } = simulation.switches;
    const at = (ms) => (expireTime === 'ms' ? ms : expireTime === 's' ? Math.floor(ms / 1000) : new Date(ms).toISOString());
    return { accessKey: account.accessKey, keySecret: account.secretKey, createTime: at(createdAt), expireTime: at(expiresAt) };
}

;// CONCATENATED MODULE: ./lib/emulator/gateway/operations.js









const EMULATED_SERVICES = ['sourcedeploy', 'sourcepipeline', 'sourcebuild', 'sts'];
function fromCatalogue(operations, handlers) {
    return Object.keys(operations).map((key) => {
        const operation = operations[key];
        const { name, service, method, path, effect, platforms } = operation;
        return {
            name,
            service,
            method,
            path,
            effect,
            isVpcOnly: !platforms.includes('classic'),
            handler: handlers[key],
            schema: () => bodySchema(operation),
            envelope: true,
        };
    });
}
const seconds = dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf());
/** Served without being in the catalogue: nothing of the action's calls them through it (reference/credentials.md §2). */
const BESIDE_THE_CATALOGUE = [
    beside('sourcebuild.project.get', 'GET /project/{projectId}', buildProjectGet, { envelope: true }),
    beside('sts.caller-identity.get', 'GET /caller-identity', stsHandlers.callerIdentity),
    beside('sts.role.switch', 'POST /switch-role', stsHandlers.switchRole, {
        schema: dist/* object */.Ikc({ roleNrn: dist/* string */.YjP(), durationSec: dist/* optional */.lqM(seconds) }),
    }),
    beside('sts.credentials.create', 'POST /credentials', stsHandlers.createCredentials, {
        schema: dist/* object */.Ikc({
            durationSec: dist/* optional */.lqM(seconds),
            serialNumber: dist/* optional */.lqM(dist/* string */.YjP()),
            tokenCode: dist/* optional */.lqM(dist/* string */.YjP()),
        }),
    }),
];
function beside(name, call, handler, { schema, envelope = false } = {}) {
    const [method = '', path = ''] = call.split(' ');
    const service = name.slice(0, name.indexOf('.'));
    // None of them changes what the services hold; temporary keys are nobody's run.
    return { name, service, method, path, effect: 'read', isVpcOnly: false, handler, schema: () => schema, envelope };
}
/** Every operation that is served. One of the catalogue without a handler does not compile. */
const SERVED = [
    ...fromCatalogue(sourcedeploy, { ...deployProjects, ...deploy_history_deployHistory, ...deployResources }),
    ...fromCatalogue(sourcepipeline, pipelineHandlers),
    ...fromCatalogue(sourcebuild, buildHandlers),
    ...BESIDE_THE_CATALOGUE,
];

;// CONCATENATED MODULE: ./lib/emulator/gateway/routes.js



/**
 * hono's router on the path as received. Its `Request` is not used: a URL object folds `..` and `%2e%2e` away, and the signature and
 * the path values of a hostile name would be those of another path.
 */
const routers = new Map(EMULATED_SERVICES.map((service) => [service, routerOf(service)]));
function routerOf(service) {
    const routes = new reg_exp_router/* RegExpRouter */.dQ();
    for (const operation of SERVED) {
        if (operation.service !== service)
            continue;
        routes.add(operation.method, operation.path.replace(/\{(\w+)\}/g, ':$1'), operation);
    }
    return routes;
}
const NAMES = EMULATED_SERVICES.join('|');
/**
 * `/{service}/api/v1/…`; `vpc` before the service, `/ncloud` before that, and `sg-v1` or `jp-v1` for Singapore and Japan are what the vendor's
 * Go SDK makes of `NCLOUD_API_GW=http://…/ncloud` and its region [sdk configuration.go].
 */
const PREFIX = new RegExp(`^(?:/ncloud)?/(?:vpc)?(${NAMES})/api/(?:(?:sg|jp)-)?v1(?=/|$)`);
/** A gateway of its own per service, as the real ones: through a proxy, or with a host name that leads here. */
const HOST = new RegExp(`^(?:vpc)?(${NAMES})\\.`);
/** Without `vpc` only Classic's gateways; fin and SourceBuild have one host for both [third-party, doc]. */
const CLASSIC_HOST = /^source(?:deploy|pipeline)\.apigw\.(?:gov-)?ntruss\.com(?::|$)/;
/** Finds the operation that a request means. Values that are no valid percent-encoding are taken as they are. */
function route(method, url, host) {
    const mark = url.indexOf('?');
    const wholePath = mark < 0 ? url : url.slice(0, mark);
    const query = new URLSearchParams(mark < 0 ? '' : url.slice(mark + 1));
    const isClassicHost = CLASSIC_HOST.test(host);
    const none = { service: undefined, operation: undefined, isClassicHost, path: {}, query };
    if (wholePath.startsWith(METADATA_PATH))
        return { ...none, service: 'metadata' };
    const prefix = PREFIX.exec(wholePath) ?? (wholePath.startsWith('/api/v1/') ? [`/api/v1`, HOST.exec(host)?.[1]] : undefined);
    const service = EMULATED_SERVICES.find((name) => name === prefix?.[1]);
    const router = service && routers.get(service);
    if (!router || !prefix)
        return none;
    const [matches, stash] = router.match(method, wholePath.slice(prefix[0].length));
    const [match] = matches;
    if (!match)
        return { ...none, service };
    const path = {};
    for (const [field, index] of Object.entries(match[1]))
        path[field] = decode(stash[index] ?? '');
    return { ...none, service, operation: match[0], path };
}
function decode(value) {
    try {
        return decodeURIComponent(value);
    }
    catch {
        return value;
    }
}

;// CONCATENATED MODULE: ./lib/emulator/gateway/gateway.js









/** Largest body that is taken: 413 beyond. */
const LARGEST_BODY = 1_000_000;
/** The API gateway in front of the services: routes, checks keys and rights, answers with the documented envelopes, and errs on demand. */
class Gateway {
    #options;
    #metadata;
    constructor(options) {
        this.#options = options;
        this.#metadata = new Metadata(options.services.simulation, options.clockOffset);
    }
    /** Answers one request. Never rejects. */
    async handle(request) {
        const { clock, log, faults, latency } = this.#options;
        const match = route(request.method, request.url, request.headers.host ?? '');
        const operation = match.service === 'metadata' ? metadataOperation(request.method, request.url) : match.operation?.name;
        const { delays, fault } = faults.strike(operation ?? '', request.method);
        const entry = {
            time: clock.now(),
            ...request,
            service: match.service,
            operation,
            status: undefined,
            acted: false,
            fault: [...delays, ...(fault ? [fault] : [])].map((item) => item.fault).join('+'),
            refusal: '',
        };
        log.add(entry);
        for (const delay of delays)
            if (delay.when === 'before')
                await clock.sleep(delay.ms);
        const reply = this.#withHeaders(this.#reply(request, match, fault, entry), match);
        if (latency > 0)
            await clock.sleep(latency);
        for (const delay of delays)
            if (delay.when === 'after')
                await clock.sleep(delay.ms);
        if (reply.kind === 'response' || reply.kind === 'truncate')
            entry.status = reply.status;
        log.answered(entry);
        return reply;
    }
    #reply(request, match, fault, entry) {
        const { clock, clockOffset, services } = this.#options;
        const { switches } = services.simulation;
        const date = (offsetMs = 0) => new Date(clock.now() + clockOffset + switches.dateOffset + offsetMs).toUTCString();
        const serve = (change) => this.#serve(request, match, entry, date(fault?.fault === 'wrong-date' ? fault.offsetMs : 0), change);
        if (!fault)
            return serve();
        switch (fault.fault) {
            case 'delay':
            case 'wrong-date':
                return serve();
            case 'unknown-status':
                return serve((result) => replaceStatuses(result, fault.word));
            case 'shape':
                return serve((result) => withoutField(result, fault.path));
            case 'repeat-item':
                return serve((result) => withRepeatedItem(result, fault.path));
            case 'enlarge':
                return serve((result) => enlarged(result, fault.path, fault.times));
            case 'act-later':
                this.#later(request, match, fault.ms, entry);
                return lateReply(fault.answer, date());
            default:
                return faultReply(fault, date(), serve);
        }
    }
    /** What every answer of the gateway carries, or lacks, as the world's switches say. */
    #withHeaders(reply, { service }) {
        const { dateHeader, limitHeaders, refusalsIn200 } = this.#options.services.simulation.switches;
        if (service === 'metadata' || (reply.kind !== 'response' && reply.kind !== 'truncate'))
            return reply;
        const { date, ...rest } = reply.headers;
        const headers = {
            ...rest,
            ...(dateHeader === 'sent' && date !== undefined && { date }),
            ...(limitHeaders && { 'x-ratelimit-limit': '100', 'x-ratelimit-remaining': '99' }),
        };
        const isThrottling = reply.status === 429 && refusalsIn200.includes('throttling');
        return { ...reply, headers, status: isThrottling ? 200 : reply.status };
    }
    #serve(request, match, entry, date, change = (result) => result) {
        if (match.service === 'metadata')
            return this.#metadata.handle(request, this.#options.clock.now());
        const { switches } = this.#options.services.simulation;
        const answer = (status, body) => ({
            kind: 'response',
            status,
            headers: { ...(body !== '' && { 'content-type': 'application/json;charset=UTF-8' }), date },
            body,
        });
        try {
            const result = this.#accept(request, match)();
            entry.acted = match.operation?.effect === 'write';
            if (match.operation?.envelope === false)
                return answer(200, toJson(change(result)));
            if (result !== OK)
                return answer(200, toJson({ result: change(result) }));
            switch (switches.okBody) {
                case 'nested':
                    return answer(200, JSON.stringify({ result: change({ result: true }) }));
                case 'plain':
                    return answer(200, JSON.stringify(change({ result: true })));
                case 'empty':
                    return answer(200, '');
                case 'no-content':
                    return answer(204, '');
            }
        }
        catch (error) {
            if (!(error instanceof refusal/* Refusal */.P_))
                throw error;
            entry.refusal = error.why || error.details || error.title;
            const errorCode = error.by === 'service' && switches.errorCodeType === 'number' ? Number(error.code) : error.code;
            const status = error.about && switches.refusalsIn200.includes(error.about) ? 200 : error.status;
            return answer(status, JSON.stringify({ error: { errorCode, message: error.title, details: error.details } }));
        }
    }
    /** Carries the request out in `ms`, if it would be taken now. Nobody is told what becomes of it. */
    #later(request, match, ms, entry) {
        const quietly = (act) => {
            try {
                return act();
            }
            catch (error) {
                if (!(error instanceof refusal/* Refusal */.P_))
                    throw error;
                entry.refusal = error.why || error.details || error.title;
                return undefined;
            }
        };
        const act = quietly(() => this.#accept(request, match));
        if (!act)
            return;
        this.#options.services.simulation.agenda.after(ms, () => {
            entry.acted = quietly(act) !== undefined && match.operation?.effect === 'write';
        });
    }
    /** Lets a request in, and answers how it is carried out. Throws {@link Refusal}, as what it answers does. */
    #accept({ method, url, headers, body }, { operation, path, query, isClassicHost }) {
        const { services, clock, clockOffset } = this.#options;
        const { agenda, state, switches } = services.simulation;
        agenda.advance();
        const isClassic = isClassicHost || switches.platform === 'classic';
        if (!operation || (isClassic && operation.isVpcOnly))
            throw refusal/* Refusal */.P_.gateway('300', 'URL not found.');
        if (body.length > LARGEST_BODY)
            throw refusal/* Refusal */.P_.gateway('430', `More than ${LARGEST_BODY} bytes.`);
        const account = authenticate({ method, url, headers }, state, clock.now() + clockOffset);
        if (account.role && switches.roleCallers === 'refuse' && operation.service !== 'sts')
            throw refusal/* Refusal */.P_.gateway('210', 'Roles are not supported.');
        authorize(account, operation);
        const schema = operation.schema();
        const parsed = schema && parseBody(services, body, schema, operation.name);
        return () => operation.handler({ ...services, account, path, query, body: parsed });
    }
}

;// CONCATENATED MODULE: ./lib/emulator/gateway/requests.js
/** Beyond this the oldest tenth is forgotten, so that an emulator that is left running does not eat the machine. */
const MOST = 100_000;
/** Every request received, oldest first. */
class RequestLog {
    #entries = [];
    #onEntry;
    /** `onEntry` is called when a request has been answered, or never will be. */
    constructor(onEntry) {
        this.#onEntry = onEntry;
    }
    add(entry) {
        if (this.#entries.length >= MOST)
            this.#entries.splice(0, MOST / 10);
        this.#entries.push(entry);
    }
    answered(entry) {
        this.#onEntry?.(entry);
    }
    get entries() {
        return this.#entries;
    }
    clear() {
        this.#entries = [];
    }
}

// EXTERNAL MODULE: ./lib/emulator/server/acts.js
var acts = __webpack_require__(5370);
// EXTERNAL MODULE: ./lib/emulator/server/control.js
var server_control = __webpack_require__(9810);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
;// CONCATENATED MODULE: ./lib/emulator/server/http.js


/**
 * Serves over HTTP. node:http and no framework: what the signature covers is the path exactly as received, and a fault needs the
 * socket itself. Rejects if the port can't be had.
 */
async function listen(handle, port, host) {
    const sockets = new Set();
    let connections = 0;
    const server = (0,external_node_http_.createServer)((incoming, outgoing) => {
        serve(incoming, outgoing, handle).catch((error) => {
            // A client that left in mid-request, or a defect of the emulator: neither may end the process.
            if (!incoming.aborted)
                console.error(error);
            incoming.socket.destroy();
        });
    });
    // A client that polls seldom keeps its connection, so that tests can count on one per host.
    server.keepAliveTimeout = 600_000;
    server.requestTimeout = 0;
    server.on('connection', (socket) => {
        connections++;
        sockets.add(socket);
        socket.on('close', () => sockets.delete(socket));
    });
    await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, host, () => {
            server.off('error', reject);
            resolve();
        });
    });
    const { port: actual } = server.address();
    return {
        port: actual,
        url: `http://${host.includes(':') ? `[${host}]` : host}:${actual}`,
        get connections() {
            return connections;
        },
        close: () => new Promise((resolve) => {
            server.close(() => resolve());
            for (const socket of sockets)
                socket.destroy();
        }),
    };
}
async function serve(incoming, outgoing, handle) {
    const body = await readBody(incoming);
    const headers = {};
    for (const [name, value] of Object.entries(incoming.headers))
        headers[name] = Array.isArray(value) ? value.join(', ') : (value ?? '');
    // A proxy may pass the absolute form on; the signature covers the path and the query.
    const url = (incoming.url ?? '/').replace(/^https?:\/\/[^/?]*/, '');
    const reply = await handle({ method: incoming.method ?? 'GET', url, headers, body });
    if (outgoing.destroyed || reply.kind === 'hang')
        return;
    if (reply.kind === 'drop') {
        incoming.socket.destroy();
        return;
    }
    outgoing.sendDate = false;
    const bytes = Buffer.from(reply.body);
    const padding = reply.kind === 'response' ? (reply.padding ?? 0) : 0;
    const length = reply.status === 204 ? {} : { 'content-length': String(bytes.length + padding) };
    outgoing.writeHead(reply.status, { ...reply.headers, ...length });
    if (reply.kind === 'truncate') {
        // Flushed before the connection goes, so that the client sees headers and half a body, not a reset.
        outgoing.write(Buffer.from(reply.body.slice(0, Math.max(1, reply.sent))), () => incoming.socket.destroySoon());
        return;
    }
    outgoing.write(bytes);
    await pad(outgoing, padding);
    outgoing.end();
}
async function readBody(incoming) {
    const chunks = [];
    let length = 0;
    for await (const chunk of incoming) {
        length += chunk.length;
        // One byte too many is enough for the gateway to refuse it; the rest is read and forgotten.
        if (length <= LARGEST_BODY + 65_536)
            chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
}
async function pad(outgoing, padding) {
    const block = Buffer.alloc(65_536, ' ');
    for (let left = padding; left > 0 && !outgoing.destroyed; left -= block.length) {
        if (outgoing.write(block.subarray(0, Math.min(left, block.length))))
            continue;
        // A client that leaves in the middle never drains.
        await new Promise((resolve) => {
            const next = () => {
                outgoing.off('drain', next);
                outgoing.off('close', next);
                resolve();
            };
            outgoing.once('drain', next);
            outgoing.once('close', next);
        });
    }
}

;// CONCATENATED MODULE: ./lib/emulator/server/in-process.js
/**
 * A fetch that leads straight to the emulator, without sockets, and errs as node-fetch does: `ECONNRESET` for a dropped connection,
 * an AbortError once the signal is aborted, `ERR_STREAM_PREMATURE_CLOSE` for a body that is cut off, `max-size` for one over `size`.
 */
function inProcessFetch(handle) {
    return async (url, { method, headers, body = '', signal, size }) => {
        const [, host = '', target = '/'] = /^https?:\/\/([^/?#]*)([^#]*)/.exec(url) ?? [];
        const lower = { host };
        for (const [name, value] of Object.entries(headers))
            lower[name.toLowerCase()] = value;
        const reply = await abortable(handle({ method, url: target, headers: lower, body }), signal);
        switch (reply.kind) {
            case 'drop':
                throw failure('FetchError', { type: 'system', code: 'ECONNRESET' });
            case 'hang':
                return abortable(new Promise(() => { }), signal);
            default:
                return {
                    status: reply.status,
                    headers: { get: (name) => reply.headers[name.toLowerCase()] ?? null },
                    text: async () => {
                        if (reply.kind === 'truncate')
                            throw failure('FetchError', { type: 'system', code: 'ERR_STREAM_PREMATURE_CLOSE' });
                        const padding = reply.padding ?? 0;
                        if (size > 0 && Buffer.byteLength(reply.body) + padding > size)
                            throw failure('FetchError', { type: 'max-size' });
                        return reply.body + ' '.repeat(padding);
                    },
                };
        }
    };
}
function failure(name, fields) {
    return Object.assign(new Error(`emulator: ${fields.code ?? fields.type}`), { name, ...fields });
}
/** The server goes on with an abandoned request: only the client's side ends. */
function abortable(promise, signal) {
    if (!signal)
        return promise;
    return new Promise((resolve, reject) => {
        const onAbort = () => reject(failure('AbortError', { type: 'aborted' }));
        if (signal.aborted)
            return onAbort();
        signal.addEventListener('abort', onAbort, { once: true });
        promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
    });
}

;// CONCATENATED MODULE: ./lib/emulator/server/runs.js
/** All runs: deployments, pipeline runs, builds, each oldest first. */
function recordRuns({ state }) {
    const runs = [
        ...[...state.projects.values()].flatMap((project) => [...project.deployments.values()].map((run) => ({
            run,
            projectId: project.id,
            stageId: run.stage.id,
            scenarioId: run.scenario.id,
        }))),
        ...[...state.pipelines.values()].flatMap((pipeline) => [...pipeline.history.values()].map((run) => ({ run, projectId: pipeline.id }))),
        ...[...state.builds.values()].flatMap((project) => [...project.builds.values()].map((run) => ({ run, projectId: project.id }))),
    ];
    return runs.map((item) => {
        const { run, projectId } = item;
        return {
            kind: run.kind,
            id: run.publicId,
            projectId: String(projectId),
            stageId: 'stageId' in item ? String(item.stageId) : undefined,
            scenarioId: 'scenarioId' in item ? String(item.scenarioId) : undefined,
            status: run.status,
            ended: run.ended,
            startedBy: run.starter.accessKey,
            executor: run.starter.name,
            how: run.starter.how,
            startTime: run.startTime,
            endTime: run.endTime,
            deleted: run.deleted,
            timeline: run.timeline,
        };
    });
}

;// CONCATENATED MODULE: ./lib/emulator/simulation/world.js
/** The status at a time in the past; undefined if the run had not been started by then. */
function statusAt(timeline, time) {
    return timeline.findLast((moment) => moment.at <= time);
}

;// CONCATENATED MODULE: ./lib/emulator/service/views.js


/** How ids, times and lists look on the wire; deploy-views.ts and pipeline-views.ts make whole answers of them. */
class Views {
    simulation;
    #clockOffset;
    /** `clockOffset` in ms: the gateway's clock minus the machine's. */
    constructor(simulation, clockOffset) {
        this.simulation = simulation;
        this.#clockOffset = clockOffset;
    }
    /** An id of an answer. `documented` is its type where the world follows the pages. */
    id(value) {
        return this.simulation.switches.idType === 'string' ? String(value) : value;
    }
    /** The id of a run. `documented` is its type where the world follows the pages, `sdk` where it follows the vendor's SDK. */
    runId({ publicId }, documented = 'number', sdk = documented) {
        const { idType } = this.simulation.switches;
        const type = idType === 'documented' ? documented : idType === 'ncloud-sdk' ? sdk : idType;
        if (type === 'string' || !/^\d+$/.test(publicId))
            return publicId;
        return Number.isSafeInteger(Number(publicId)) ? Number(publicId) : BigInt(publicId);
    }
    /** A server's number, which the vendor's SDK types as text. */
    serverNo(value) {
        return this.simulation.switches.idType === 'ncloud-sdk' ? String(value) : this.id(value);
    }
    named({ id, name }) {
        return { id: this.id(id), name };
    }
    /** A list item with the fields that only the SDK knows, if the world has them. */
    extra(item) {
        return this.simulation.switches.extraFields ? { ...item, permission: 'allow', actionName: 'View', disabled: false } : item;
    }
    /** A moment by the gateway's clock, in ms. */
    ms(at) {
        return at + this.#clockOffset;
    }
    /** A moment in the unit of the world. */
    time(at) {
        return this.simulation.switches.timeUnit === 's' ? Math.floor(this.ms(at) / 1000) : this.ms(at);
    }
    /** `{[field]: end}` in whatever form the world has for an end that has not come. */
    end(field, at, time = (value) => this.time(value)) {
        if (at !== null)
            return { [field]: time(at) };
        const { unfinishedEnd } = this.simulation.switches;
        if (unfinishedEnd === 'absent')
            return {};
        return { [field]: unfinishedEnd === 'null' ? null : unfinishedEnd === '0' ? 0 : '' };
    }
    /** Runs as a history list shows them: late by the world's lag, in its order. */
    visible(runs) {
        const { agenda, switches } = this.simulation;
        const seen = [];
        const time = agenda.now - switches.historyLag / this.simulation.speed;
        for (const run of runs) {
            const moment = run.deleted ? undefined : statusAt(run.timeline, time);
            if (moment)
                seen.push({ run, status: moment.status, ended: run.endTime !== null && run.endTime <= time });
        }
        // Both kinds are kept oldest first.
        switch (switches.historyOrder) {
            case 'newest-first':
                return seen.reverse();
            case 'oldest-first':
                return seen;
            case 'shuffled':
                // By a random key of its own for each run: the order must not change between two pages of one list.
                return seen.toSorted((one, other) => this.#shuffleKey(one.run) - this.#shuffleKey(other.run));
        }
    }
    #shuffleKey({ kind, id }) {
        return (0,simulation_random/* randomFor */.F)(this.simulation.seed, `order ${kind} ${id}`)();
    }
}

;// CONCATENATED MODULE: ./lib/emulator/simulation/agenda.js
/**
 * What will happen when. Nothing here owns a timer: whoever asks about the world first calls {@link advance}, which lets everything
 * happen that has fallen due, in order and each at its own time. So the world is the same however seldom anyone asks, costs nothing
 * while nobody does, and runs on a virtual clock.
 */
class Agenda {
    #clock;
    #now;
    /** Latest first, so that the next one is popped off the end. */
    #entries = [];
    constructor(clock) {
        this.#clock = clock;
        this.#now = clock.now();
    }
    /** Milliseconds since the epoch: the time of the entry that is happening, or of the last {@link advance}. */
    get now() {
        return this.#now;
    }
    /** `act` happens `ms` from {@link now}, rounded to whole milliseconds; never for `Infinity`. */
    after(ms, act) {
        if (ms === Number.POSITIVE_INFINITY)
            return;
        const at = this.#now + Math.max(0, Math.round(ms));
        // Among equals the first to be planned happens first, hence it must lie nearer to the end.
        let low = 0;
        let high = this.#entries.length;
        while (low < high) {
            const middle = (low + high) >>> 1;
            if (this.#entries[middle].at > at)
                low = middle + 1;
            else
                high = middle;
        }
        this.#entries.splice(low, 0, { at, act });
    }
    /** Catches up with the clock. A clock that was set back does not undo anything. */
    advance() {
        const until = Math.max(this.#now, this.#clock.now());
        for (let next = this.#entries.at(-1); next && next.at <= until; next = this.#entries.at(-1)) {
            this.#entries.pop();
            this.#now = next.at;
            next.act();
        }
        this.#now = until;
    }
}

;// CONCATENATED MODULE: ./lib/emulator/simulation/canary.js
const MINUTE_MS = 60_000;
/** The canary runs beside the old version: a person decides, or the analysis does. */
function startCanary(deployment) {
    if (deployment.config.canaryConfig?.analysisType === 'auto')
        analyse(deployment);
    else
        waitForDecision(deployment);
}
function waitForDecision(deployment) {
    const { script, config, simulation } = deployment;
    deployment.become('canary_pending');
    // Minutes [inferred]: 1 to 360 of them fit a person's decision, seconds would not.
    deployment.exactlyAfter(script.timeout ?? (config.canaryConfig?.timeout ?? 60) * MINUTE_MS, () => {
        if (simulation.switches.canaryTimeout === 'end')
            return deployment.end('canary_waiting_timeout');
        deployment.become('canary_waiting_timeout');
        deployment.exactlyAfter(MINUTE_MS / 6, () => deployment.takeCanaryBack('canary_reject'));
    });
}
/** One report per interval until the duration is over; the first score below the pass score ends it. */
function analyse(deployment) {
    const { script, config, reports, simulation } = deployment;
    const { duration = 10, delay = 0, interval = 1 } = config.canaryConfig?.analysisConfig ?? {};
    const passScore = config.canaryConfig?.passScore ?? 80;
    const every = script.interval ?? interval * MINUTE_MS;
    const rounds = Math.max(1, Math.floor(duration / interval));
    const next = (round) => {
        const start = simulation.agenda.now;
        deployment.exactlyAfter(every, () => {
            const score = script.scores[Math.min(round, script.scores.length - 1)];
            const status = score >= passScore ? 'pass' : 'fail';
            reports.push({ start, end: simulation.agenda.now, score, status });
            if (status === 'fail')
                deployment.takeCanaryBack(simulation.switches.failedAnalysisStatus);
            else if (round + 1 < rounds)
                next(round + 1);
            else
                deployment.end('success');
        });
    };
    deployment.become('canary_analyzing');
    deployment.exactlyAfter(script.delay ?? delay * MINUTE_MS, () => next(0));
}

;// CONCATENATED MODULE: ./lib/emulator/simulation/targets.js
const STEPS = ['pre', 'deploy', 'post'];
/** The servers of a stage, or the instances of its Auto Scaling group; other target types have none. */
function newTargets(stage, { resources }) {
    const servers = stage.type === 'Server'
        ? (stage.config.serverNo ?? []).map((no) => ({
            no,
            name: resources.servers.find((server) => server.no === no)?.name ?? `server-${no}`,
        }))
        : stage.type === 'AutoScalingGroup'
            ? instances(stage, resources)
            : [];
    return servers.map((server) => ({
        server,
        status: 'pending',
        time: { pre: null, deploy: null, post: null },
        step: { pre: null, deploy: null, post: null },
    }));
}
function instances(stage, { autoscalingGroups }) {
    const group = autoscalingGroups.find((item) => item.no === stage.config.autoScalingGroupNo);
    return Array.from({ length: group?.instances ?? 0 }, (_, index) => ({
        no: (group?.no ?? 0) * 100 + index + 1,
        name: `${group?.name}-${index + 1}`,
    }));
}
/** Runs the steps of every target, one target after another or all at once, and ends the deployment. */
function runTargets(deployment) {
    const { targets, config, script, simulation } = deployment;
    const steps = STEPS.filter((step) => step === 'deploy' || (config.cmd?.[step]?.length ?? 0) > 0);
    const inSequence = deployment.type === 'Server' && config.sequence !== false;
    const victim = script.outcome === 'success' ? undefined : victimOf(deployment);
    for (const target of targets)
        target.status = 'standby';
    function runTarget(target, done, at = 0) {
        const step = steps[at];
        if (!step) {
            target.status = 'success';
            done(false);
            return;
        }
        target.status = step;
        target.time[step] = simulation.agenda.now;
        target.step[step] = 'inprogress';
        const goesWrong = target === victim && (step === script.failAt.step || at === steps.length - 1);
        if (goesWrong && script.outcome === 'hang')
            return;
        deployment.after(script[step], () => {
            target.step[step] = goesWrong ? 'fail' : 'success';
            if (!goesWrong)
                return runTarget(target, done, at + 1);
            target.status = 'fail';
            done(true);
        });
    }
    if (inSequence) {
        const next = (index) => {
            const target = targets[index];
            if (!target) {
                deployment.finishTargets(false);
                return;
            }
            runTarget(target, (failed) => {
                if (!failed)
                    return next(index + 1);
                for (const untouched of targets.slice(index + 1))
                    untouched.status = 'no progress';
                deployment.finishTargets(true);
            });
        };
        next(0);
        return;
    }
    let open = targets.length;
    let anyFailed = false;
    for (const target of targets) {
        runTarget(target, (failed) => {
            anyFailed ||= failed;
            if (--open === 0)
                deployment.finishTargets(anyFailed);
        });
    }
}
function victimOf({ targets, script }) {
    const { server } = script.failAt;
    const named = typeof server === 'number' ? targets[server - 1] : targets.find((target) => target.server.name === server);
    return named ?? targets.at(-1);
}
/** What a cancelled deployment leaves behind. What the real one shows is unknown; the nearest of the documented words is used. */
function stopTargets(targets) {
    for (const target of targets) {
        if (target.status === 'success' || target.status === 'fail')
            continue;
        for (const step of STEPS)
            if (target.step[step] === 'inprogress')
                target.step[step] = 'fail';
        target.status = 'no progress';
    }
}
/** Fills in the targets of a deployment of the past. */
function pastTargets(deployment, success) {
    const { targets, startTime, endTime } = deployment;
    const each = ((endTime ?? startTime) - startTime) / Math.max(1, targets.length) / STEPS.length;
    const victim = success ? undefined : victimOf(deployment);
    let failed = false;
    targets.forEach((target, index) => {
        if (failed) {
            target.status = 'no progress';
            return;
        }
        failed = target === victim;
        target.status = failed ? 'fail' : 'success';
        STEPS.forEach((step, at) => {
            target.time[step] = Math.round(startTime + each * (index * STEPS.length + at));
            target.step[step] = failed && step === 'post' ? 'fail' : 'success';
        });
    });
}

;// CONCATENATED MODULE: ./lib/emulator/simulation/deployment.js




/** Words that end a deployment (reference/sourcedeploy-api.md §2). */
const DEPLOYMENT_ENDS = new Set([
    'success',
    'fail',
    'error',
    'reject',
    'canceled',
    'canary_reject',
    'canary_waiting_timeout',
]);
/** One deployment, from its request to its end. It keeps the names and the configuration that it was started with. */
class Deployment extends simulation_run/* Run */.K {
    script;
    permits;
    project;
    stage;
    scenario;
    type;
    config;
    targets;
    reports = [];
    constructor(simulation, id, scenario, script, starter, permits) {
        super(simulation, 'deployment', id, starter, script.jitter);
        this.script = script;
        this.permits = permits;
        const { stage } = scenario;
        this.project = { id: stage.project.id, name: stage.project.name };
        this.stage = { id: stage.id, name: stage.name };
        this.scenario = { id: scenario.id, name: scenario.name };
        this.type = stage.type;
        this.config = scenario.config;
        this.targets = newTargets(stage, simulation.state);
    }
    get strategy() {
        return this.config.strategy ?? '';
    }
    /** Starts without anybody's approval: `waiting` first, under way when its permit has come. */
    start() {
        if (this.script.statuses) {
            this.play(this.script.statuses, (word) => DEPLOYMENT_ENDS.has(word));
            return;
        }
        this.become('waiting');
        this.permits.enter(this);
    }
    /** Starts as a request that somebody has to approve. */
    request() {
        this.become('pending');
    }
    /** Somebody approves (or turns down) the request. Throws {@link Refusal} if it is not pending. */
    decideRequest(accept) {
        if (this.status !== 'pending')
            throw refusal/* Refusal */.P_.of('33', `Deployment ${this.publicId} is not waiting for approval (${this.status})`);
        if (accept)
            this.start();
        else
            this.end('reject');
    }
    /** Its permit has come. */
    begin() {
        this.become('inprogress');
        if (this.targets.length > 0) {
            runTargets(this);
            return;
        }
        const { outcome, rollout } = this.script;
        if (outcome === 'hang')
            return;
        this.after(rollout, () => {
            if (outcome !== 'success')
                this.end(outcome);
            else if (this.strategy === 'canary')
                startCanary(this);
            else
                this.end('success');
        });
    }
    /** All targets are done, or one went wrong and the others are done. */
    finishTargets(failed) {
        const { script, config, simulation } = this;
        if (!failed)
            this.end('success');
        else if (config.rollback)
            this.after(script.rollback, () => this.end(simulation.switches.rolledBackStatus));
        else
            this.end(script.outcome === 'error' ? 'error' : 'fail');
    }
    /** Throws {@link Refusal} unless a manual canary waits for its decision. */
    decideCanary(accept) {
        if (this.status !== 'canary_pending')
            throw refusal/* Refusal */.P_.of('33', `Deployment ${this.publicId} is not waiting for a canary decision (${this.status})`);
        this.replan();
        if (!accept) {
            this.takeCanaryBack('canary_reject');
            return;
        }
        this.become('inprogress');
        this.after(this.script.promote, () => this.end('success'));
    }
    /** `canary_rejecting`, then the end. */
    takeCanaryBack(end) {
        this.become('canary_rejecting');
        this.after(this.script.reject, () => this.end(end));
    }
    /** Throws {@link Refusal} where it can't be cancelled (reference/sourcedeploy-api.md §3; what is unknown there is a switch). */
    cancel() {
        const { switches } = this.simulation;
        if (this.ended) {
            if (switches.cancelFinished === 'ok')
                return;
            throw refusal/* Refusal */.P_.of('33', `Deployment ${this.publicId} has already ended (${this.status})`);
        }
        if (this.status === 'canceling') {
            if (switches.cancelTwice === 'ok')
                return;
            throw refusal/* Refusal */.P_.of('33', `Deployment ${this.publicId} is already being canceled`);
        }
        const untouched = this.status === 'waiting' || this.status === 'pending';
        if (!untouched && !this.cancellable)
            throw refusal/* Refusal */.P_.of('33', `A ${this.type} ${this.strategy} deployment cannot be canceled`);
        this.replan();
        this.become('canceling');
        this.after(this.script.cancel, () => {
            stopTargets(this.targets);
            this.end('canceled');
        });
    }
    /** Whether it can be cancelled once it is under way. */
    get cancellable() {
        const { switches } = this.simulation;
        if (this.type === 'ObjectStorage')
            return switches.cancelObjectStorage === 'ok';
        return this.type !== 'KubernetesService' || (this.strategy === 'canary' && switches.cancelCanary === 'ok');
    }
    end(status) {
        super.end(status);
        this.permits.leave(this);
    }
    past(startTime, ms, status) {
        super.past(startTime, ms, status);
        pastTargets(this, status === 'success');
    }
}

;// CONCATENATED MODULE: ./lib/emulator/simulation/deployments.js



/** SourceDeploy's deployments: starts them and lets them take permits. */
class Deployments {
    #simulation;
    #scopes = new Map();
    constructor(simulation) {
        this.#simulation = simulation;
    }
    /**
     * Starts a scenario, at once or (`approval`) as a request. Throws {@link Refusal} if its file is to be chosen later (no documented
     * call can name it), or if another one is under way and the world's switch says that this is refused.
     */
    start(scenario, starter, { approval }) {
        if (scenario.config.file?.type === 'later')
            throw refusal/* Refusal */.P_.of('33', `Scenario ${scenario.id}: the file to deploy has to be chosen`);
        const { state, switches } = this.#simulation;
        if (switches.concurrentDeployments === 'refuse' && this.#isBusy(scenario))
            throw refusal/* Refusal */.P_.conflict('33', 'Running Deployment Exist', 400);
        const deployment = new Deployment(this.#simulation, state.ids.take('deployment'), scenario, (0,world_state/* nextScript */.ZT)(scenario), starter, this);
        scenario.stage.project.deployments.set(deployment.id, deployment);
        if (approval)
            deployment.request();
        else
            deployment.start();
        return deployment;
    }
    #isBusy(scenario) {
        const { stage } = scenario;
        const scope = this.#scopeName(stage.project.id, stage.id, scenario.id);
        for (const other of stage.project.deployments.values()) {
            if (!other.ended && other.status !== 'pending' && this.#scopeOf(other) === scope)
                return true;
        }
        return false;
    }
    #scopeName(projectId, stageId, scenarioId) {
        const { concurrencyScope } = this.#simulation.switches;
        return concurrencyScope === 'project'
            ? `project ${projectId}`
            : concurrencyScope === 'stage'
                ? `stage ${stageId}`
                : `scenario ${scenarioId}`;
    }
    #scopeOf({ project, stage, scenario }) {
        return this.#scopeName(project.id, stage.id, scenario.id);
    }
    enter(deployment) {
        const { queue } = deployment.script;
        if (queue > 0)
            deployment.after(queue, () => this.#takePermit(deployment));
        else
            this.#takePermit(deployment);
    }
    #takePermit(deployment) {
        if (this.#simulation.switches.concurrentDeployments === 'parallel') {
            deployment.begin();
            return;
        }
        const name = this.#scopeOf(deployment);
        const scope = this.#scopes.get(name) ?? { running: undefined, waiting: [] };
        this.#scopes.set(name, scope);
        if (scope.running) {
            scope.waiting.push(deployment);
            return;
        }
        scope.running = deployment;
        deployment.begin();
    }
    leave(deployment) {
        for (const [name, scope] of this.#scopes) {
            const index = scope.waiting.indexOf(deployment);
            if (index >= 0)
                scope.waiting.splice(index, 1);
            if (scope.running !== deployment)
                continue;
            // One that is being cancelled while it waits has lost its permit.
            do
                scope.running = scope.waiting.shift();
            while (scope.running && scope.running.status !== 'waiting');
            if (scope.running)
                scope.running.begin();
            else
                this.#scopes.delete(name);
        }
    }
}

// EXTERNAL MODULE: ./lib/emulator/world/default.js
var world_default = __webpack_require__(2565);
// EXTERNAL MODULE: ./lib/emulator/simulation/builds.js
var simulation_builds = __webpack_require__(3386);
;// CONCATENATED MODULE: ./lib/emulator/world/history.js





/**
 * Fills in the runs of the past that a world file asks for, oldest first over all of them, so that ids ascend with time. Durations are
 * divided by the speed, as those of new runs are: an estimate made from the past has to fit the present.
 */
function writeHistory(world, simulation, deployments) {
    const { state, agenda, seed, speed } = simulation;
    const now = agenda.now;
    const past = [];
    const owner = state.accounts[0]?.name ?? '';
    function add(key, specs, make) {
        for (const spec of (0,world_state/* listOf */.c3)(specs)) {
            const random = (0,simulation_random/* randomFor */.F)(seed, `history ${key}`);
            const by = { name: spec.by ?? owner, accessKey: '', how: 'history' };
            for (let age = spec.count; age > 0; age--) {
                const ms = Math.round((spec.duration * (1 + (spec.jitter ?? simulation.jitter) * (2 * random() - 1))) / speed);
                // People deploy when they are ready, not on the dot.
                const start = Math.min(now - Math.round(spec.every * (age - 0.25 - random() / 2)), now - ms - 1);
                past.push({ start, ms, make: () => make(by, start, ms, spec.status) });
            }
        }
    }
    const builds = [...state.builds.values()];
    world.builds.forEach((item, index) => {
        const project = builds[index];
        const script = project?.scripts[0];
        if (!project || !script)
            return;
        add(`build ${project.id}`, item.history, (by, start, ms, status) => {
            const build = new simulation_builds/* Build */.L(simulation, state.ids.take('buildRun'), project, script, by);
            build.past(start, ms, status);
            project.builds.set(build.id, build);
        });
    });
    const projects = [...state.projects.values()];
    world.projects.forEach((item, index) => {
        const project = projects[index];
        const stages = [...(project?.stages.values() ?? [])];
        item.stages.forEach((stage, stageIndex) => {
            const scenarios = [...(stages[stageIndex]?.scenarios.values() ?? [])];
            stage.scenarios.forEach(({ history }, scenarioIndex) => {
                const scenario = scenarios[scenarioIndex];
                const script = scenario?.scripts[0];
                if (!project || !scenario || !script)
                    return;
                add(`scenario ${scenario.id}`, history, (by, start, ms, status) => {
                    const deployment = new Deployment(simulation, state.ids.take('deployment'), scenario, script, by, deployments);
                    deployment.past(start, ms, status);
                    project.deployments.set(deployment.id, deployment);
                });
            });
        });
    });
    const pipelines = [...state.pipelines.values()];
    world.pipelines.forEach(({ history }, index) => {
        const pipeline = pipelines[index];
        const script = pipeline?.scripts[0];
        if (!pipeline || !script)
            return;
        add(`pipeline ${pipeline.id}`, history, (by, start, ms, status) => {
            const run = new simulation_pipelines/* PipelineRun */.Ke(simulation, state.ids.take('pipelineRun'), pipeline, script, by, deployments);
            run.past(start, ms, status);
            pipeline.history.set(run.id, run);
        });
    });
    for (const { make } of past.sort((one, other) => one.start - other.start))
        make();
}

// EXTERNAL MODULE: ./lib/emulator/world/load.js + 1 modules
var load = __webpack_require__(9910);
;// CONCATENATED MODULE: ./lib/emulator/emulator.js
















/** Throws a WorldError if the world can't be used. */
function createEmulator({ world = world_default/* DEFAULT_WORLD */.b, seed = 1, speed = 1, clock = shared_clock/* systemClock */.m, switches = {}, onRequest, } = {}) {
    if (!(speed > 0 && Number.isFinite(speed)))
        throw new RangeError(`speed: expected a number above 0, received ${speed}`);
    const faults = new gateway_faults/* Faults */.C();
    const log = new RequestLog(onRequest);
    let current = start(world);
    function start(text) {
        const parsed = (0,world_parse/* parseWorld */.yG)(text);
        const simulation = {
            state: (0,load/* loadWorld */.pT)(parsed),
            agenda: new Agenda(clock),
            switches: { ...parsed.switches, ...switches },
            jitter: parsed.jitter,
            seed,
            speed,
        };
        const deployments = new Deployments(simulation);
        writeHistory(parsed, simulation, deployments);
        const services = { simulation, deployments, views: new Views(simulation, parsed.clockOffset) };
        const { clockOffset, latency } = parsed;
        return { services, gateway: new Gateway({ services, clock, faults, log, clockOffset, latency }) };
    }
    const handle = (request) => request.url.startsWith(`${server_control/* CONTROL */.W}/`) || request.url === server_control/* CONTROL */.W ? forControl(request) : current.gateway.handle(request);
    const now = () => {
        current.services.simulation.agenda.advance();
        return current.services;
    };
    const control = {
        addFault: (fault) => faults.add(fault),
        clearFaults: () => faults.clear(),
        get faults() {
            return faults.list;
        },
        act: (act) => (0,acts/* perform */.y)(act, now()),
        set: (changes) => {
            Object.assign(now().simulation.switches, changes);
        },
        load: (text) => {
            current = start(text);
        },
    };
    const emulator = {
        handle,
        listen: (port = 0, host = '127.0.0.1') => listen(handle, port, host),
        fetch: inProcessFetch(handle),
        get requests() {
            return log.entries;
        },
        clearRequests: () => log.clear(),
        control,
        runs: () => recordRuns(now().simulation),
        deployIds: (place) => {
            const scenario = (0,load/* found */.F9)((references) => (0,load/* findScenario */.Cc)(place, now().simulation.state, references, 'place'));
            const { stage } = scenario;
            return { projectId: String(stage.project.id), stageId: String(stage.id), scenarioId: String(scenario.id) };
        },
        pipelineId: (name) => String((0,load/* found */.F9)((references) => references.find('pipeline', now().simulation.state.pipelines.values(), name, 'name')).id),
        get world() {
            return now().simulation.state;
        },
        get switches() {
            return current.services.simulation.switches;
        },
        get accounts() {
            return current.services.simulation.state.accounts;
        },
        get roles() {
            return current.services.simulation.state.roles;
        },
    };
    const forControl = (0,server_control/* controlServer */.l)(emulator);
    return emulator;
}


/***/ }),

/***/ 3837: // ./lib/emulator/gateway/faults.js
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ Faults),
/* harmony export */   I: () => (/* binding */ faultSchema)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7934);

const whole = (least) => valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minValue */ .Wwf(least));
const match = valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    /** Catalogue name, `*` for any part of it: `sourcedeploy.history.*`. Default: every request. */
    operation: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), '*'),
    method: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    /** From which matching request on, counted from 1. */
    nth: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(whole(1), 1),
    /** For how many of them, or `always`. */
    count: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([whole(1), valibot__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('always')]), 1),
}), {});
const acts = (usual) => valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(), usual);
const ms = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minValue */ .Wwf(0));
const headers = valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()), {});
/** What can go wrong. `acts`: whether the service carries the request out although its answer does not say so. */
const faultSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .variant */ .Oxt('fault', [
    /** The connection is closed without an answer, before or after the service acted. */
    valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ match, fault: valibot__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('drop-before') }),
    valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ match, fault: valibot__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('drop-after') }),
    /** The answer is late, the service being early or late. Adds to whatever other fault applies. */
    valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ match, fault: valibot__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('delay'), ms, when: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .picklist */ .KIO(['before', 'after']), 'before') }),
    /** Any status; without a body, the gateway's own error body for it. */
    valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        match,
        fault: valibot__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('status'),
        status: whole(100),
        body: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
        headers,
        acts: acts(false),
    }),
    /** 429, with `Retry-After` in seconds (or a date) if given. */
    valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ match, fault: valibot__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('rate-limit'), retryAfter: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()])) }),
    /** The connection is closed in the middle of the body. */
    valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ match, fault: valibot__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('truncate'), acts: acts(true) }),
    /** 200 with an HTML page, as a proxy in between would. */
    valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ match, fault: valibot__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('not-json'), acts: acts(true) }),
    /** The right answer, followed by that many bytes of white space. */
    valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ match, fault: valibot__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('huge'), bytes: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(whole(1), 200_000_000), acts: acts(true) }),
    valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        match,
        fault: valibot__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('redirect'),
        location: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        status: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .picklist */ .KIO([301, 302, 303, 307, 308]), 307),
        acts: acts(false),
    }),
    /** The right answer, with a `Date` that is off by so many ms. */
    valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ match, fault: valibot__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('wrong-date'), offsetMs: valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig() }),
    /** The right answer, with every status in it replaced. */
    valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ match, fault: valibot__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('unknown-status'), word: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }),
    /** The request is accepted and never answered. */
    valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ match, fault: valibot__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('hang'), acts: acts(false) }),
    /** The right answer without one of its fields: the one at `path` below `result`, or the id that no client can do without. */
    valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ match, fault: valibot__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('shape'), path: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()) }),
    /** The right answer, whose list at `path` (default: its first one) names its first item twice. */
    valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ match, fault: valibot__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('repeat-item'), path: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()) }),
    /** The right answer, whose list or text at `path` is `times` as long. */
    valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ match, fault: valibot__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('enlarge'), path: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), times: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(whole(1), valibot__WEBPACK_IMPORTED_MODULE_0__/* .maxValue */ .cGV(1_000_000)) }),
    /** The answer is a lie, or none at all (`hang`, `drop`, an HTTP status); the service carries the request out only `ms` later. */
    valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        match,
        fault: valibot__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('act-later'),
        ms: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(ms, 30_000),
        answer: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([valibot__WEBPACK_IMPORTED_MODULE_0__/* .picklist */ .KIO(['hang', 'drop']), whole(400)]), 'hang'),
    }),
]);
/** The faults that are set up, and how often each has struck. */
class Faults {
    #entries = [];
    /** Throws a valibot error for a fault that is none. */
    add(fault) {
        const parsed = valibot__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qgA(faultSchema, fault);
        const pattern = new RegExp(`^${parsed.match.operation.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`);
        this.#entries.push({ fault: parsed, pattern, seen: 0 });
    }
    clear() {
        this.#entries = [];
    }
    get list() {
        return this.#entries.map(({ fault, seen }) => ({ fault, seen }));
    }
    /** The faults that strike this request: every delay, and the first other one. Counts it for each fault that matches. */
    strike(operation, method) {
        const delays = [];
        let first;
        for (const entry of this.#entries) {
            const { match } = entry.fault;
            if (!entry.pattern.test(operation) || (match.method !== undefined && match.method.toUpperCase() !== method))
                continue;
            entry.seen++;
            const last = match.count === 'always' ? Number.POSITIVE_INFINITY : match.nth + match.count - 1;
            if (entry.seen < match.nth || entry.seen > last)
                continue;
            if (entry.fault.fault === 'delay')
                delays.push(entry.fault);
            else
                first ??= entry.fault;
        }
        return { delays, fault: first };
    }
}


/***/ }),

/***/ 5370: // ./lib/emulator/server/acts.js
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ actSchema),
/* harmony export */   y: () => (/* binding */ perform)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7934);
/* harmony import */ var _simulation_builds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3386);
/* harmony import */ var _simulation_pipelines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2012);
/* harmony import */ var _simulation_run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7438);
/* harmony import */ var _world_load_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9910);
/* harmony import */ var _world_parse_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7250);






/** Name of an account of the world; default: the first one. */
const as = valibot__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP());
const run = valibot__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({ kind: valibot__WEBPACK_IMPORTED_MODULE_5__/* .picklist */ .KIO(['deployment', 'pipeline', 'build']), id: valibot__WEBPACK_IMPORTED_MODULE_5__/* .union */ .KCZ([valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig()]) });
const deployment = valibot__WEBPACK_IMPORTED_MODULE_5__/* .union */ .KCZ([valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig()]);
/** What somebody else does, or what happens to a run from outside. */
const actSchema = valibot__WEBPACK_IMPORTED_MODULE_5__/* .variant */ .Oxt('act', [
    /** Starts a scenario (`project/stage/scenario`, names or ids), at once or as a request for approval. */
    valibot__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({ act: valibot__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz('deploy'), scenario: valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), approval: valibot__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_5__/* .boolean */ .zMY(), false), as }),
    /** Runs a pipeline, or a build, by name or id. */
    valibot__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
        act: valibot__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz('run'),
        pipeline: valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
        as,
        requestType: valibot__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_5__/* .picklist */ .KIO(['console', 'trigger'])),
    }),
    valibot__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({ act: valibot__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz('build'), build: valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), as }),
    valibot__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({ act: valibot__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz('approve'), deployment }),
    valibot__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({ act: valibot__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz('reject'), deployment }),
    valibot__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({ act: valibot__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz('canary-approve'), deployment }),
    valibot__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({ act: valibot__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz('canary-reject'), deployment }),
    valibot__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({ act: valibot__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz('cancel'), run }),
    /** Any word. With `end`, the run is over; without, it stays there until somebody ends it. */
    valibot__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({ act: valibot__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz('status'), run, status: valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), end: valibot__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_5__/* .boolean */ .zMY(), false) }),
    /** Gone from history: out of the lists, and 404 when read. What it started goes on. */
    valibot__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({ act: valibot__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz('delete'), run }),
    /** History lists show runs and statuses so many ms late (at speed 1). */
    valibot__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({ act: valibot__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz('lag'), ms: valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .minValue */ .Wwf(0)) }),
]);
/** Throws a valibot error for an act that is none, a WorldError for names that are not there, a Refusal where the service refuses. */
function perform(act, { simulation, deployments }) {
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_5__/* .parse */ .qgA(actSchema, act);
    switch (parsed.act) {
        case 'deploy': {
            const scenario = (0,_world_load_js__WEBPACK_IMPORTED_MODULE_3__/* .found */ .F9)((references) => (0,_world_load_js__WEBPACK_IMPORTED_MODULE_3__/* .findScenario */ .Cc)(parsed.scenario, simulation.state, references, 'scenario'));
            const { publicId } = deployments.start(scenario, starter(simulation, parsed.as), { approval: parsed.approval });
            return { historyId: publicId };
        }
        case 'run': {
            const pipeline = (0,_world_load_js__WEBPACK_IMPORTED_MODULE_3__/* .found */ .F9)((references) => references.find('pipeline', simulation.state.pipelines.values(), parsed.pipeline, 'pipeline'));
            const by = { ...starter(simulation, parsed.as), requestType: parsed.requestType };
            return { historyId: (0,_simulation_pipelines_js__WEBPACK_IMPORTED_MODULE_1__/* .startPipeline */ .lq)(simulation, deployments, pipeline, by).publicId };
        }
        case 'build': {
            const project = (0,_world_load_js__WEBPACK_IMPORTED_MODULE_3__/* .found */ .F9)((references) => references.find('build', simulation.state.builds.values(), parsed.build, 'build'));
            return { historyId: (0,_simulation_builds_js__WEBPACK_IMPORTED_MODULE_0__/* .startBuild */ .b)(simulation, project, starter(simulation, parsed.as)).publicId };
        }
        case 'approve':
        case 'reject':
            deploymentOf(simulation, parsed.deployment).decideRequest(parsed.act === 'approve');
            return {};
        case 'canary-approve':
        case 'canary-reject':
            deploymentOf(simulation, parsed.deployment).decideCanary(parsed.act === 'canary-approve');
            return {};
        case 'cancel':
            runOf(simulation, parsed.run).cancel();
            return {};
        case 'status':
            runOf(simulation, parsed.run).force(parsed.status, parsed.end);
            return {};
        case 'delete':
            runOf(simulation, parsed.run).deleted = true;
            return {};
        case 'lag':
            simulation.switches.historyLag = parsed.ms;
            return {};
    }
}
function starter({ state }, as) {
    const account = as === undefined ? state.accounts[0] : (0,_world_load_js__WEBPACK_IMPORTED_MODULE_3__/* .found */ .F9)((references) => references.find('account', state.accounts, as, 'as'));
    return { name: account?.name ?? '', accessKey: account?.accessKey ?? '', how: 'control' };
}
function runOf({ state }, { kind, id }) {
    const owners = kind === 'deployment' ? state.projects : kind === 'pipeline' ? state.pipelines : state.builds;
    for (const owner of owners.values()) {
        const runs = 'deployments' in owner ? owner.deployments : 'history' in owner ? owner.history : owner.builds;
        const item = (0,_simulation_run_js__WEBPACK_IMPORTED_MODULE_2__/* .runWithId */ .N)(runs, String(id));
        if (item)
            return item;
    }
    throw new _world_parse_js__WEBPACK_IMPORTED_MODULE_4__/* .WorldError */ .nM([`run: no ${kind} ${id}`]);
}
function deploymentOf(simulation, id) {
    return runOf(simulation, { kind: 'deployment', id });
}


/***/ }),

/***/ 9810: // ./lib/emulator/server/control.js
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ CONTROL),
/* harmony export */   l: () => (/* binding */ controlServer)
/* harmony export */ });
/* harmony import */ var hono__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4798);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7934);
/* harmony import */ var _gateway_faults_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3837);
/* harmony import */ var _service_refusal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2359);
/* harmony import */ var _world_parse_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7250);
/* harmony import */ var _world_switches_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9034);
/* harmony import */ var _world_tree_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4146);
/* harmony import */ var _acts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5370);








/** Below this, requests are for the emulator itself: unsigned, and not in the log. */
const CONTROL = '/_control';
/** The program's own API over HTTP; emulator/README.md lists it with examples. */
function controlServer(emulator) {
    const { control } = emulator;
    const app = new hono__WEBPACK_IMPORTED_MODULE_0__/* .Hono */ .$({ strict: false }).basePath(CONTROL);
    app.get('/', (c) => c.text((0,_world_tree_js__WEBPACK_IMPORTED_MODULE_6__/* .describeWorld */ .w)(emulator.world)));
    app.get('/requests', (c) => c.json(emulator.requests));
    app.delete('/requests', (c) => {
        emulator.clearRequests();
        return c.body(null, 204);
    });
    app.get('/faults', (c) => c.json(control.faults));
    app.post('/faults', async (c) => {
        const body = await c.req.json();
        // All or none: half of a scenario's faults would be worse than an error.
        const faults = valibot__WEBPACK_IMPORTED_MODULE_7__/* .parse */ .qgA(valibot__WEBPACK_IMPORTED_MODULE_7__/* .array */ .YOg(_gateway_faults_js__WEBPACK_IMPORTED_MODULE_1__/* .faultSchema */ .I), Array.isArray(body) ? body : [body]);
        for (const fault of faults)
            control.addFault(fault);
        return c.json(control.faults, 201);
    });
    app.delete('/faults', (c) => {
        control.clearFaults();
        return c.body(null, 204);
    });
    app.get('/runs', (c) => c.json(emulator.runs()));
    app.post('/act', async (c) => c.json(control.act(valibot__WEBPACK_IMPORTED_MODULE_7__/* .parse */ .qgA(_acts_js__WEBPACK_IMPORTED_MODULE_5__/* .actSchema */ .w, await c.req.json()))));
    app.get('/switches', (c) => c.json(emulator.switches));
    app.patch('/switches', async (c) => {
        control.set(valibot__WEBPACK_IMPORTED_MODULE_7__/* .parse */ .qgA(valibot__WEBPACK_IMPORTED_MODULE_7__/* .partial */ .OH3(_world_switches_js__WEBPACK_IMPORTED_MODULE_4__/* .switchesSchema */ .U), await c.req.json()));
        return c.json(emulator.switches);
    });
    app.post('/world', async (c) => {
        control.load(await c.req.text());
        return c.text((0,_world_tree_js__WEBPACK_IMPORTED_MODULE_6__/* .describeWorld */ .w)(emulator.world), 201);
    });
    app.notFound((c) => c.json({ problems: [`no ${c.req.method} ${c.req.path}; see emulator/README.md`] }, 404));
    app.onError((error, c) => {
        if (error instanceof valibot__WEBPACK_IMPORTED_MODULE_7__/* .ValiError */ .H6d)
            return c.json({ problems: error.issues.map(_world_parse_js__WEBPACK_IMPORTED_MODULE_3__/* .explain */ .WE) }, 400);
        if (error instanceof _world_parse_js__WEBPACK_IMPORTED_MODULE_3__/* .WorldError */ .nM)
            return c.json({ problems: error.problems }, 400);
        if (error instanceof _service_refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .Refusal */ .P_)
            return c.json({ problems: [error.details] }, 409);
        if (error instanceof SyntaxError)
            return c.json({ problems: [error.message] }, 400);
        throw error;
    });
    return async ({ method, url, headers, body }) => {
        const init = { method, headers, ...(method !== 'GET' && method !== 'HEAD' && { body }) };
        const response = await app.request(url, init);
        return {
            kind: 'response',
            status: response.status,
            headers: Object.fromEntries(response.headers),
            body: await response.text(),
        };
    };
}


/***/ }),

/***/ 2359: // ./lib/emulator/service/refusal.js
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NS: () => (/* binding */ GATEWAY_ERRORS),
/* harmony export */   P_: () => (/* binding */ Refusal),
/* harmony export */   s1: () => (/* binding */ gatewayCode)
/* harmony export */ });
/** A request that a service, or the gateway before it, turns down. */
class Refusal extends Error {
    status;
    code;
    title;
    details;
    by;
    why;
    about;
    name = 'Refusal';
    constructor(status, 
    /** Gateway codes are always strings on the wire; a service's own (six digits) are as the world's switch says. */
    code, title, details, by, 
    /** For the log only, where the real answer is known to say less. */
    why = '', 
    /** What it is about, where the world may say that such refusals come with HTTP 200. */
    about = undefined) {
        super(details);
        this.status = status;
        this.code = code;
        this.title = title;
        this.details = details;
        this.by = by;
        this.why = why;
        this.about = about;
    }
    /**
     * HTTP 400 with the service's "invalid parameters" and details that say what is wrong. `service` is 32 SourceBuild, 33 SourceDeploy,
     * 34 SourcePipeline. Only 340500 was ever seen; the others follow its pattern [inferred] (reference/ncloud-common.md §5).
     */
    static of(service, details, status = 400) {
        return new Refusal(status, `${service}0500`, 'invalid parameters', details, 'service');
    }
    /** Something is under way that excludes what was asked for. */
    static conflict(service, details, status) {
        return new Refusal(status, `${service}0500`, 'invalid parameters', details, 'service', '', 'conflict');
    }
    /** A name that is taken: tail 405 [observed for SourceCommit]. */
    static duplicate(service, name) {
        return new Refusal(400, `${service}0405`, 'duplicated', `The name ${name} is already in use`, 'service');
    }
    /** A body of wrong shape: tail 900, `unknown`, no details [observed KLP]. */
    static shape(service, details) {
        return new Refusal(400, `${service}0900`, 'unknown', details, 'service');
    }
    /** One of the gateway's own errors, by its code (reference/ncloud-common.md §5). */
    static gateway(code, details, why = '') {
        const [status, title] = GATEWAY_ERRORS[code];
        const about = code === '210' ? 'permission' : status === 429 ? 'throttling' : undefined;
        return new Refusal(status, code, title, details, 'gateway', why, about);
    }
}
const GATEWAY_ERRORS = {
    '100': [400, 'Bad Request Exception'],
    '200': [401, 'Authentication Failed'],
    '210': [401, 'Permission Denied'],
    '300': [404, 'Not Found Exception'],
    '400': [429, 'Quota Exceeded'],
    '410': [429, 'Throttle Limited'],
    '420': [429, 'Rate Limited'],
    '430': [413, 'Request Entity Too Large'],
    '500': [503, 'Endpoint Error'],
    '510': [504, 'Endpoint Timeout'],
    '900': [500, 'Unexpected Error'],
};
/** The gateway's code that goes with an HTTP status; for faults that name only the status. */
function gatewayCode(status) {
    const codes = Object.keys(GATEWAY_ERRORS);
    if (status === 429)
        return '410';
    return codes.find((code) => GATEWAY_ERRORS[code][0] === status) ?? (status < 500 ? '100' : '900');
}


/***/ }),

/***/ 3386: // ./lib/emulator/simulation/builds.js
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ Build),
/* harmony export */   b: () => (/* binding */ startBuild)
/* harmony export */ });
/* harmony import */ var _service_refusal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2359);
/* harmony import */ var _world_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2861);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7438);



const BUILD_ENDS = new Set(['success', 'fail', 'canceled']);
/** One build of SourceBuild: `prepare`, `upload`, end (reference/sourcepipeline-api.md §9). */
class Build extends _run_js__WEBPACK_IMPORTED_MODULE_2__/* .Run */ .K {
    project;
    script;
    failedPhase = null;
    constructor(simulation, id, project, script, starter) {
        super(simulation, 'build', id, starter, script.jitter);
        this.project = project;
        this.script = script;
    }
    start() {
        const { script } = this;
        if (script.statuses) {
            this.play(script.statuses, (word) => BUILD_ENDS.has(word));
            return;
        }
        this.become(script.queue > 0 ? null : 'prepare');
        this.after(script.queue, () => {
            if (script.queue > 0)
                this.become('prepare');
            if (script.outcome === 'hang')
                return;
            this.after(script.prepare, () => {
                if (script.outcome === 'fail' && script.failedPhase !== 'upload')
                    return this.fail();
                this.become('upload');
                this.after(script.upload, () => (script.outcome === 'fail' ? this.fail() : this.end('success')));
            });
        });
    }
    fail() {
        this.failedPhase = this.script.failedPhase;
        this.end('fail');
    }
    /** Throws {@link Refusal} if it has ended. Its status stays as it is until it has stopped: SourceBuild has no word for that time. */
    cancel() {
        if (this.ended)
            throw _service_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P_.of('32', `Build ${this.publicId} has already ended (${this.status})`);
        this.replan();
        this.after(this.script.cancel, () => {
            this.failedPhase = 'canceling';
            this.end('canceled');
        });
    }
    past(startTime, ms, status) {
        super.past(startTime, ms, status);
        if (status === 'fail')
            this.failedPhase = this.script.failedPhase;
    }
}
/** SourceBuild, as far as pipelines need it. Builds of one project run side by side. */
function startBuild(simulation, project, starter) {
    const build = new Build(simulation, simulation.state.ids.take('buildRun'), project, (0,_world_state_js__WEBPACK_IMPORTED_MODULE_1__/* .nextScript */ .ZT)(project), starter);
    project.builds.set(build.id, build);
    build.start();
    return build;
}


/***/ }),

/***/ 2012: // ./lib/emulator/simulation/pipelines.js
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ke: () => (/* binding */ PipelineRun),
/* harmony export */   bq: () => (/* binding */ assertNotRunning),
/* harmony export */   lq: () => (/* binding */ startPipeline)
/* harmony export */ });
/* harmony import */ var _service_refusal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2359);
/* harmony import */ var _world_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2861);
/* harmony import */ var _builds_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3386);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7438);




/** One run of a pipeline. It keeps the tasks that it was started with. */
class PipelineRun extends _run_js__WEBPACK_IMPORTED_MODULE_3__/* .Run */ .K {
    pipeline;
    script;
    deployments;
    tasks;
    constructor(simulation, id, pipeline, script, starter, deployments) {
        super(simulation, 'pipeline', id, starter, script.jitter);
        this.pipeline = pipeline;
        this.script = script;
        this.deployments = deployments;
        this.tasks = pipeline.tasks.map((task) => ({ task, word: 'waiting', result: undefined, cancel: undefined }));
    }
    #word = 'inprogress';
    /** Its word came from outside: its tasks go on, but change nothing about it any more. */
    #forced = false;
    start() {
        const words = this.simulation.switches.pipelineStatusWords;
        if (this.script.statuses) {
            const ends = new Set([words.success, words.fail, words.canceled]);
            this.play(this.script.statuses, (word) => ends.has(word));
            return;
        }
        this.become(words.inprogress);
        this.#startReady();
    }
    /** Starts every task whose predecessors have all succeeded; ends the run when nothing is left to wait for. */
    #startReady() {
        if (this.ended || this.#forced)
            return;
        if (this.#word === 'inprogress') {
            for (const run of this.tasks) {
                if (run.word !== 'waiting' || run.result !== undefined || run.cancel || !this.#isReady(run.task))
                    continue;
                run.word = 'inprogress';
                if (run.task.linkedTasks.length === 0)
                    this.#startTask(run);
                else
                    this.after(this.script.between, () => this.#startTask(run));
            }
        }
        if (this.tasks.some((run) => run.word === 'inprogress'))
            return;
        this.#finish();
    }
    #isReady({ linkedTasks }) {
        return linkedTasks.every((name) => this.tasks.find((run) => run.task.name === name)?.word === 'success');
    }
    #startTask(run) {
        const { task } = run;
        const { state } = this.simulation;
        const starter = { ...this.starter, how: 'pipeline' };
        if (task.type === 'SourceBuild') {
            const project = state.builds.get(task.projectId);
            if (!project) {
                this.#taskEnded(run, 'fail');
                return;
            }
            const build = (0,_builds_js__WEBPACK_IMPORTED_MODULE_2__/* .startBuild */ .b)(this.simulation, project, starter);
            run.result = build;
            run.cancel = () => build.cancel();
            build.whenEnded(() => this.#taskEnded(run, build.status));
            return;
        }
        const scenario = state.projects
            .get(task.projectId)
            ?.stages.get(task.stageId ?? 0)
            ?.scenarios.get(task.scenarioId ?? 0);
        try {
            // Deleted since, or without a file: the task fails, as there is nobody to be told.
            if (!scenario) {
                this.#taskEnded(run, 'fail');
                return;
            }
            const deployment = this.deployments.start(scenario, starter, { approval: task.approval });
            run.result = deployment;
            run.cancel = () => deployment.cancel();
            deployment.whenEnded(() => this.#taskEnded(run, deployment.status));
        }
        catch (error) {
            if (!(error instanceof _service_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P_))
                throw error;
            this.#taskEnded(run, 'fail');
        }
    }
    #taskEnded(run, status) {
        if (run.word !== 'inprogress')
            return;
        run.word = status === 'success' ? 'success' : status === 'canceled' ? 'canceled' : 'fail';
        run.cancel = undefined;
        this.#startReady();
    }
    #finish() {
        const words = this.simulation.switches.pipelineStatusWords;
        const end = this.tasks.some((run) => run.word === 'fail')
            ? 'fail'
            : this.#word === 'canceling' || this.tasks.some((run) => run.word === 'canceled')
                ? 'canceled'
                : 'success';
        this.#word = end;
        this.end(words[end]);
    }
    /**
     * Cancels the run, and what can be cancelled of its builds and deployments; a Kubernetes deployment that can't goes on by itself
     * [inferred]. Throws {@link Refusal} if it has ended.
     */
    cancel() {
        const { switches } = this.simulation;
        if (this.ended) {
            if (switches.cancelFinished === 'ok')
                return;
            throw _service_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P_.of('34', `History ${this.publicId} has already ended (${this.status})`);
        }
        if (this.#word === 'canceling') {
            if (switches.cancelTwice === 'ok')
                return;
            throw _service_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P_.of('34', `History ${this.publicId} is already being canceled`);
        }
        this.#word = 'canceling';
        this.replan();
        this.become(switches.pipelineStatusWords.canceling);
        for (const run of this.tasks) {
            if (run.word === 'inprogress' && !cancelTask(run))
                run.word = 'canceled';
        }
        if (this.tasks.some((run) => run.word === 'inprogress'))
            return;
        this.#finish();
    }
    force(status, end) {
        this.#forced = true;
        super.force(status, end);
    }
    past(startTime, ms, status) {
        super.past(startTime, ms, status);
        const words = this.simulation.switches.pipelineStatusWords;
        const shown = Object.hasOwn(words, status) ? words[status] : status;
        this.timeline.splice(0, 2, { at: startTime, status: words.inprogress }, { at: this.endTime ?? startTime, status: shown });
        const [last] = this.tasks.slice(-1);
        for (const run of this.tasks) {
            run.word = 'success';
            run.result = this.#pastResult(run.task);
        }
        if (last && status !== 'success')
            last.word = status === 'canceled' ? 'canceled' : 'fail';
    }
    /** The newest run of the past that a task of the past can have started: enough for its `resultId` to lead somewhere. */
    #pastResult({ type, projectId, scenarioId }) {
        const { projects, builds } = this.simulation.state;
        if (type === 'SourceBuild')
            return [...(builds.get(projectId)?.builds.values() ?? [])].at(-1);
        return [...(projects.get(projectId)?.deployments.values() ?? [])].findLast(({ scenario }) => scenario.id === scenarioId);
    }
}
/** Whether the task's build or deployment took the cancel, so that its end is worth waiting for. */
function cancelTask(run) {
    if (!run.cancel)
        return false;
    try {
        run.cancel();
        return true;
    }
    catch (error) {
        if (error instanceof _service_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P_)
            return false;
        throw error;
    }
}
/** Runs a pipeline. Throws {@link Refusal} *Running Pipeline Exist* while another run of it is under way [observed KLP docs]. */
function startPipeline(simulation, deployments, pipeline, starter) {
    assertNotRunning(simulation, pipeline);
    const run = new PipelineRun(simulation, simulation.state.ids.take('pipelineRun'), pipeline, (0,_world_state_js__WEBPACK_IMPORTED_MODULE_1__/* .nextScript */ .ZT)(pipeline), starter, deployments);
    pipeline.history.set(run.id, run);
    run.start();
    return run;
}
/** Throws {@link Refusal} *Running Pipeline Exist* if it is so. */
function assertNotRunning({ switches }, pipeline) {
    for (const run of pipeline.history.values()) {
        if (!run.ended && !run.deleted)
            throw _service_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P_.conflict('34', 'Running Pipeline Exist', switches.runningPipelineStatus);
    }
}


/***/ }),

/***/ 2484: // ./lib/emulator/simulation/random.js
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ randomFor)
/* harmony export */ });
/* unused harmony export mulberry32 */
/** Uniform in [0, 1), the same sequence for the same seed on every machine (mulberry32, public domain). */
function mulberry32(seed) {
    let state = seed >>> 0;
    return () => {
        state = (state + 0x6d2b79f5) >>> 0;
        let t = state;
        t = Math.imul(t ^ (t >>> 15), t | 1);
        t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
        return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
    };
}
/**
 * A sequence of its own for each key. One sequence for all would make a run's durations depend on which other requests came first,
 * and a seed would replay nothing.
 */
function randomFor(seed, key) {
    let hash = 0x811c9dc5 ^ seed;
    for (let index = 0; index < key.length; index++)
        hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
    return mulberry32(hash);
}


/***/ }),

/***/ 9789: // ./lib/emulator/simulation/run-ids.js
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ runIdText),
/* harmony export */   u: () => (/* binding */ uuid)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/** 2^53 + 1: the first whole number that a client's JSON parser rounds away. */
const BEYOND_DOUBLES = 2n ** 53n + 1n;
/** Descending ids count down from here: above every serial number, and still exact in a double. */
const HIGHEST = 9_000_000_000;
/** Spreads sparse ids, so that neighbours are never one apart. */
const SPREAD = 7919;
/**
 * The id of a run as clients see it, from its serial number (first run lowest). All forms are one-to-one, so an id names one run only;
 * `uuid` depends on nothing but kind and number, so that the same requests replay to the same ids.
 */
function runIdText(form, kind, serial) {
    switch (form) {
        case 'ascending':
            return String(serial);
        case 'sparse':
            return String(serial * SPREAD + 13);
        case 'descending':
            return String(HIGHEST - serial);
        case 'huge':
            return String(BEYOND_DOUBLES + BigInt(serial));
        case 'uuid':
            return uuid(`${kind} ${serial}`);
    }
}
/** A version-4 UUID in form, made from a text. */
function uuid(text) {
    const hex = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}


/***/ }),

/***/ 7438: // ./lib/emulator/simulation/run.js
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ Run),
/* harmony export */   N: () => (/* binding */ runWithId)
/* harmony export */ });
/* harmony import */ var _random_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2484);
/* harmony import */ var _run_ids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9789);


/** Builds have ids of their own form: UUIDs in the vendor's example, whatever the other services do. */
function idForm(switches, kind) {
    return kind === 'build' ? (switches.buildIds === 'uuid' ? 'uuid' : 'ascending') : switches.runIds;
}
/** What deployments, builds and pipeline runs have in common: a status with a past, an end, and plans that a change of course undoes. */
class Run {
    simulation;
    kind;
    id;
    starter;
    startTime;
    endTime = null;
    /** Deleted from history: every read answers 404. */
    deleted = false;
    /** The id that clients see. {@link id} is the serial number behind it. */
    publicId;
    timeline = [];
    #jitter;
    #random;
    #plans = 0;
    #onEnd = [];
    constructor(simulation, kind, id, starter, jitter) {
        this.simulation = simulation;
        this.kind = kind;
        this.id = id;
        this.starter = starter;
        this.startTime = simulation.agenda.now;
        this.publicId = (0,_run_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .runIdText */ .m)(idForm(simulation.switches, kind), kind, id);
        this.#jitter = jitter ?? simulation.jitter;
        this.#random = (0,_random_js__WEBPACK_IMPORTED_MODULE_1__/* .randomFor */ .F)(simulation.seed, `${kind} ${id}`);
    }
    /** The word that the service shows; null for a build before its first job. */
    get status() {
        return this.timeline.at(-1)?.status ?? null;
    }
    get ended() {
        return this.endTime !== null;
    }
    become(status) {
        this.timeline.push({ at: this.simulation.agenda.now, status });
    }
    /** Plans `act` for `ms` of the world file from now, with jitter. It does not happen if {@link replan} comes first. */
    after(ms, act) {
        this.exactlyAfter(ms * (1 + this.#jitter * (2 * this.#random() - 1)), act);
    }
    /** As {@link after}, without jitter: for limits that the service itself keeps. */
    exactlyAfter(ms, act) {
        const plans = this.#plans;
        this.simulation.agenda.after(ms / this.simulation.speed, () => {
            if (plans === this.#plans)
                act();
        });
    }
    /** Forgets all that was planned. */
    replan() {
        this.#plans++;
    }
    /** Calls back once, when the run has ended. */
    whenEnded(act) {
        if (this.ended)
            act();
        else
            this.#onEnd.push(act);
    }
    end(status) {
        this.replan();
        this.become(status);
        this.endTime = this.simulation.agenda.now;
        const listeners = this.#onEnd;
        this.#onEnd = [];
        for (const listener of listeners)
            listener();
    }
    /** Plays words exactly as a world file lists them; the last one stays, and ends the run if it is an end, or is said to be. */
    play(words, isEnd) {
        const [first, ...rest] = words;
        if (!first)
            return;
        if (first.end ?? (rest.length === 0 && isEnd(first.status))) {
            this.end(first.status);
            return;
        }
        this.become(first.status);
        if (rest.length > 0)
            this.after(first.for, () => this.play(rest, isEnd));
    }
    /** Any word, from outside. With `end` the run is over; without, it stands still there. */
    force(status, end) {
        this.replan();
        if (end) {
            this.end(status);
            return;
        }
        this.endTime = null;
        this.become(status);
    }
    /** Permits it into a run of the past, `ms` long. */
    past(startTime, ms, status) {
        this.startTime = startTime;
        this.endTime = startTime + Math.round(ms);
        this.timeline.splice(0, Number.POSITIVE_INFINITY, { at: startTime, status: 'inprogress' }, { at: this.endTime, status });
    }
}
/** The run with this public id, character by character. Undefined if there is none. */
function runWithId(runs, publicId) {
    const near = runs.get(Number(publicId));
    if (near?.publicId === publicId)
        return near;
    for (const run of runs.values())
        if (run.publicId === publicId)
            return run;
    return undefined;
}


/***/ }),

/***/ 2565: // ./lib/emulator/world/default.js
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ DEFAULT_WORLD)
/* harmony export */ });
/** The world that is served without `--world`, as the YAML text of a world file: `npm run emulator -- --print-world` prints it. */
const DEFAULT_WORLD = `# A small shop on NAVER Cloud. Durations are those of speed 1.
accounts:
  - name: owner@shop.example
    accessKey: EMULATOROWNERACCESSKEY
    secretKey: EmulatorOwnerSecretKey0123456789ABCDEFGH
    permissions: main
  - name: developer@shop.example
    accessKey: EMULATORDEVELOPERACCESSKEY
    secretKey: EmulatorDeveloperSecretKey0123456789ABCD
    permissions: [viewer, requestDeploy]
  - name: approver@shop.example
    accessKey: EMULATORAPPROVERACCESSKEY
    secretKey: EmulatorApproverSecretKey0123456789ABCDE
    permissions: [viewer, approveDeploy]
  - name: deployer@shop.example
    accessKey: EMULATORDEPLOYERACCESSKEY
    secretKey: EmulatorDeployerSecretKey0123456789ABCDE
    permissions: [viewer, doDeploy, doPipeline]
  - name: viewer@shop.example
    accessKey: EMULATORVIEWERACCESSKEY
    secretKey: EmulatorViewerSecretKey0123456789ABCDEFG
    permissions: [viewer]
  - name: switcher@shop.example
    accessKey: EMULATORSWITCHERACCESSKEY
    secretKey: EmulatorSwitcherSecretKey0123456789ABCDE
    permissions: [switchRole]

# What an account may switch to by STS. A server of this world has the first one.
roles:
  - name: deploy-role
    permissions: [viewer, doDeploy, doPipeline]

resources:
  servers:
    - { no: 1234567, name: web-1 }
    - { no: 1234568, name: web-2 }
    - { no: 1234569, name: web-3 }
    - { no: 1234570, name: staging-1 }
  autoscalingGroups:
    - { name: shop-asg, instances: 2, targetGroups: [{ name: shop-blue }, { name: shop-green }] }
  clusters:
    - { name: shop-nks }
  buckets:
    - name: artifacts
      objects: [{ key: app.zip, size: 1048576 }, { key: site/한글 파일.zip, size: 2048 }]
    - name: shop-assets
  repositories:
    - { name: shop, branches: [main, develop, release/1.0] }
    - { name: app, branches: [main] }

builds:
  - name: shop-image
    source: { repository: shop }
    script: { prepare: 40s, upload: 8s }
    history: { count: 5, duration: 50s }
  - name: shop-api
    source: { repository: shop, branch: develop }
    script: { prepare: 60s }
    history: { count: 5, duration: 65s }
  - name: shop-tests
    source: { repository: shop }
    script: { prepare: 30s, outcome: fail, failedPhase: post-build }

projects:
  - name: shop
    stages:
      - name: production
        type: Server
        servers: [web-1, web-2, web-3]
        scenarios:
          - name: rolling
            file: shop-image
            script: { pre: 3s, deploy: 20s, post: 4s }
            history: { count: 5, duration: 1m25s }
          - name: all-at-once
            sequence: false
            file: artifacts/app.zip
            history: { count: 3, duration: 30s }
          - name: broken
            description: fails on its second server
            script: { deploy: 15s, outcome: fail, failAt: { server: web-2, step: deploy } }
          - name: broken-rollback
            rollback: true
            script: { deploy: 15s, outcome: fail, failAt: { server: web-2, step: post } }
          - name: slow
            script: { pre: 10s, deploy: 1m40s, post: 10s }
            history: { count: 3, duration: 6m }
          - name: stuck
            description: never gets beyond its first server
            script: { outcome: hang, failAt: { server: 1 } }
          - name: flaky
            description: fails, and succeeds from the second time on
            script: [{ outcome: error }, {}]
          - name: choose-file
            file: later
      - name: staging
        type: Server
        servers: [staging-1]
        scenarios:
          - name: rolling
      - name: fleet
        type: AutoScalingGroup
        autoscalingGroup: shop-asg
        scenarios:
          - name: in-place
          - name: blue-green
            strategy: blueGreen
            loadBalancer: { targetGroup: shop-blue }
      - name: cluster
        type: KubernetesService
        cluster: shop-nks
        scenarios:
          - name: rolling
            manifest: { repository: app, path: [k8s/deployment.yaml] }
            history: { count: 4, duration: 45s }
          - name: blue-green
            strategy: blueGreen
          - name: canary
            description: somebody has to decide within 10 minutes
            canary: { analysisType: manual, canaryCount: 1, timeout: 10 }
          - name: canary-auto
            canary: &auto
              analysisType: auto
              canaryCount: 1
              prometheus: http://prometheus.shop.example
              env: { baseline: stable, canary: canary }
              metrics:
                - { name: latency, successCriteria: base, queryType: default, weight: 60, metric: http_latency, filter: app=shop }
                - { name: errors, successCriteria: base, queryType: promQL, weight: 40, query: 'rate(errors[1m])' }
              analysisConfig: { duration: 10, delay: 0, interval: 2, step: 10 }
              passScore: 80
            script: { interval: 20s, scores: [97, 95, 96] }
          - name: canary-auto-fails
            canary: *auto
            script: { interval: 20s, scores: [92, 85, 61] }
      - name: assets
        type: ObjectStorage
        bucket: shop-assets
        scenarios:
          - name: upload
            file: artifacts/app.zip
            script: { rollout: 15s }
  # Names that look alike: the API's filters match any part of a name.
  - name: web
    stages:
      - { name: web, type: Server, servers: [web-1], scenarios: [{ name: web }, { name: web-2 }] }
      - { name: web-2, type: Server, servers: [web-2], scenarios: [{ name: web }] }
  - name: web-2
    stages:
      - { name: web, type: Server, servers: [web-3], scenarios: [{ name: web }] }
  - name: 주문 서비스
    stages:
      - name: 운영 서버
        type: Server
        servers: [web-1, web-2]
        scenarios:
          - { name: 순차 배포, description: 서버를 차례로 배포합니다 }

pipelines:
  - name: shop-release
    description: build, then deploy to production
    tasks:
      - { name: build, build: shop-image }
      - { name: deploy, deploy: shop/production/rolling, after: [build] }
    history: { count: 5, duration: 2m20s }
  - name: nightly
    tasks:
      - { name: build-image, build: shop-image, branch: develop }
      - { name: build-api, build: shop-api }
      - { name: deploy, deploy: shop/staging/rolling, after: [build-image, build-api] }
    history: { count: 5, duration: 1m50s }
  - name: shop-tests
    description: its build fails
    tasks:
      - { name: test, build: shop-tests }
      - { name: deploy, deploy: shop/staging/rolling, after: [test] }
  - name: shop-canary
    description: its deployment waits for a canary decision
    tasks:
      - { name: build, build: shop-image }
      - { name: deploy, deploy: shop/cluster/canary, after: [build] }
  - name: shop-approved
    description: its deployment waits for an approval
    tasks:
      - { name: build, build: shop-image }
      - { name: deploy, deploy: shop/production/rolling, after: [build], approval: true }
  - name: 야간 배포
    tasks:
      - { name: deploy, deploy: 주문 서비스/운영 서버/순차 배포 }
`;


/***/ }),

/***/ 2198: // ./lib/emulator/world/fields.js + 1 modules
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ duration),
  u: () => (/* binding */ share)
});

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
;// CONCATENATED MODULE: ./lib/emulator/world/duration.js
const UNITS = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
/** A length of time from a world file, in ms: a bare number is ms, a text is `500ms`, `20s`, `3m40s`, `1h`, `2d`. Undefined if neither. */
function parseDuration(value) {
    if (typeof value === 'number')
        return Number.isFinite(value) && value >= 0 ? value : undefined;
    const text = value.trim();
    if (text === '0')
        return 0;
    if (!/^(\d+(\.\d+)?(ms|s|m|h|d))+$/.test(text))
        return undefined;
    let total = 0;
    for (const [, amount, unit] of text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h|d)/g))
        total += Number(amount) * UNITS[unit];
    return total;
}
/** A share of a duration: `10%` or `0.1`. Undefined if it is not between 0 and 1. */
function parseShare(value) {
    const share = typeof value === 'number' ? value : /^\d+(\.\d+)?%$/.test(value.trim()) ? Number.parseFloat(value) / 100 : Number.NaN;
    return share >= 0 && share <= 1 ? share : undefined;
}

;// CONCATENATED MODULE: ./lib/emulator/world/fields.js


const numberOrText = dist/* union */.KCZ([dist/* number */.aig(), dist/* string */.YjP()], 'expected a number or a text');
/** A duration of a world file, in ms. */
const duration = dist/* pipe */.FsL(numberOrText, dist/* rawTransform */.NTK(({ dataset, addIssue, NEVER }) => {
    const ms = parseDuration(dataset.value);
    if (ms !== undefined)
        return ms;
    addIssue({
        message: `expected a duration such as 500ms, 20s, 3m40s or a number of ms, received ${JSON.stringify(dataset.value)}`,
    });
    return NEVER;
}));
/** A share of a world file, 0 to 1. */
const share = dist/* pipe */.FsL(numberOrText, dist/* rawTransform */.NTK(({ dataset, addIssue, NEVER }) => {
    const value = parseShare(dataset.value);
    if (value !== undefined)
        return value;
    addIssue({ message: `expected a share such as 10% or 0.1, received ${JSON.stringify(dataset.value)}` });
    return NEVER;
}));


/***/ }),

/***/ 9910: // ./lib/emulator/world/load.js + 1 modules
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Cc: () => (/* binding */ findScenario),
  F9: () => (/* binding */ found),
  pT: () => (/* binding */ loadWorld)
});

// UNUSED EXPORTS: References

;// CONCATENATED MODULE: ./lib/emulator/world/configs.js
/** The stage's `config` as SourceDeploy stores it, from the names of a world file. */
function parseStage(stage, { resources }, references, path) {
    switch (stage.type) {
        case 'Server': {
            const names = stage.servers ?? resources.servers.slice(0, 1).map((server) => server.name);
            return {
                serverNo: names.flatMap((name, index) => references.find('server', resources.servers, name, `${path}.servers[${index}]`)?.no ?? []),
            };
        }
        case 'AutoScalingGroup':
            return {
                autoScalingGroupNo: references.find('Auto Scaling group', resources.autoscalingGroups, stage.autoscalingGroup ?? '', `${path}.autoscalingGroup`)?.no,
            };
        case 'KubernetesService':
            return { clusterUuid: references.find('cluster', resources.clusters, stage.cluster ?? '', `${path}.cluster`)?.uuid };
        case 'ObjectStorage':
            return { bucketName: references.find('bucket', resources.buckets, stage.bucket ?? '', `${path}.bucket`)?.name };
    }
}
const COPY = [{ sourcePath: '/', deployPath: '/app' }];
const COMMANDS = {
    pre: [{ user: 'root', cmd: 'systemctl stop app' }],
    deploy: COPY,
    post: [{ user: 'root', cmd: 'systemctl start app' }],
};
/** The scenario's `config` as SourceDeploy stores it (reference/sourcedeploy-api.md §5), with something sensible where the world file is silent. */
function parseConfig(scenario, stage, state, references, path) {
    const file = () => parseFile(scenario.file, state, references, `${path}.file`);
    const { rollback = false, cmd = COMMANDS } = scenario;
    switch (stage.type) {
        case 'Server':
            return { strategy: scenario.strategy ?? 'normal', sequence: scenario.sequence ?? true, file: file(), rollback, cmd };
        case 'AutoScalingGroup': {
            const config = { strategy: scenario.strategy ?? 'normal', file: file(), rollback, cmd };
            if (!scenario.loadBalancer)
                return config;
            const group = state.resources.autoscalingGroups.find((item) => item.no === stage.config.autoScalingGroupNo);
            const { targetGroup, deleteServer } = scenario.loadBalancer;
            const target = references.find('target group', group?.targetGroups ?? [], targetGroup, `${path}.loadBalancer.targetGroup`);
            return { ...config, loadBalancer: { loadBalancerTargetGroupNo: target?.id ?? 0, deleteServer } };
        }
        case 'KubernetesService': {
            const { repository, branch = 'main', path: files, } = scenario.manifest ?? { repository: 'app', path: ['k8s/deployment.yaml'] };
            const config = {
                strategy: scenario.strategy ?? (scenario.canary ? 'canary' : 'rolling'),
                manifest: { type: 'SourceCommit', repository, branch, path: files },
            };
            return scenario.canary ? { ...config, canaryConfig: scenario.canary } : config;
        }
        case 'ObjectStorage':
            return { file: file(), path: scenario.path ?? COPY };
    }
}
function parseFile(file, state, references, path) {
    if (file === 'later')
        return { type: 'later' };
    const slash = file?.indexOf('/') ?? -1;
    if (file !== undefined && slash > 0)
        return { type: 'ObjectStorage', ObjectStorage: { bucket: file.slice(0, slash), object: file.slice(slash + 1) } };
    const [first] = state.builds.values();
    if (file === undefined && !first)
        references.problems.push(`${path} is missing and the world has no build to take instead. Name a build, bucket/object or later.`);
    const build = file === undefined ? first : references.find('build', state.builds.values(), file, path);
    return { type: 'SourceBuild', SourceBuild: { id: build?.id ?? 0 } };
}

// EXTERNAL MODULE: ./lib/emulator/world/parse.js + 2 modules
var parse = __webpack_require__(7250);
// EXTERNAL MODULE: ./lib/emulator/world/state.js
var world_state = __webpack_require__(2861);
;// CONCATENATED MODULE: ./lib/emulator/world/load.js



/** What a world file got wrong beyond its form: names that point nowhere. */
class References {
    problems = [];
    /** The one with that name (or the id as text); otherwise a problem is noted and `undefined` returned. */
    find(what, items, name, path) {
        const all = [...items];
        const found = all.find((item) => item.name === name) ?? all.find((item) => String(item.id ?? item.no) === name);
        if (!found)
            this.problems.push(`${path}: no ${what} ${JSON.stringify(name)}${all.length > 0 ? `, only ${all.map((item) => item.name).join(', ')}` : ''}`);
        return found;
    }
}
/** Permits a world into the state that the services start with, without its past. Throws {@link WorldError} for names that point nowhere. */
function loadWorld(world) {
    const references = new References();
    const ids = new world_state/* Ids */.VY();
    const taken = new Set();
    const take = (kind, wanted, path) => {
        const id = ids.take(kind, wanted);
        if (taken.has(`${kind} ${id}`))
            references.problems.push(`${path}.id: ${id} is taken`);
        taken.add(`${kind} ${id}`);
        return id;
    };
    const resources = (0,world_state/* buildResources */.iM)(world.resources);
    const accounts = world.accounts.map(({ mfa, ...account }) => ({ ...account, isMfa: mfa, role: undefined }));
    const roles = world.roles.map((item, index) => parseRole(item, index, world, references));
    const serverRole = world.serverRole === undefined ? roles[0] : references.find('role', roles, world.serverRole, 'serverRole');
    const state = {
        accounts,
        roles,
        serverRole,
        temporaryKeys: new Map(),
        resources,
        projects: new Map(),
        builds: new Map(),
        pipelines: new Map(),
        ids,
    };
    world.builds.forEach((item, index) => {
        const build = {
            id: take('build', item.id, `builds[${index}]`),
            name: item.name,
            source: item.source ?? { type: 'SourceCommit', repository: item.name, branch: 'main' },
            scripts: (0,world_state/* listOf */.c3)(item.script),
            runs: 0,
            builds: new Map(),
        };
        state.builds.set(build.id, build);
    });
    world.projects.forEach((item, index) => {
        const path = `projects[${index}]`;
        const project = { id: take('project', item.id, path), name: item.name, stages: new Map(), deployments: new Map() };
        state.projects.set(project.id, project);
        item.stages.forEach((stageItem, stageIndex) => {
            const stagePath = `${path}.stages[${stageIndex}]`;
            const stage = {
                id: take('stage', stageItem.id, stagePath),
                name: stageItem.name,
                type: stageItem.type,
                config: parseStage(stageItem, state, references, stagePath),
                project,
                scenarios: new Map(),
            };
            project.stages.set(stage.id, stage);
            stageItem.scenarios.forEach((scenarioItem, scenarioIndex) => {
                const scenarioPath = `${stagePath}.scenarios[${scenarioIndex}]`;
                const id = take('scenario', scenarioItem.id, scenarioPath);
                stage.scenarios.set(id, {
                    id,
                    name: scenarioItem.name,
                    description: scenarioItem.description,
                    config: parseConfig(scenarioItem, stage, state, references, scenarioPath),
                    stage,
                    scripts: (0,world_state/* listOf */.c3)(scenarioItem.script),
                    runs: 0,
                });
            });
        });
    });
    world.pipelines.forEach((item, index) => {
        const path = `pipelines[${index}]`;
        const names = item.tasks.map((task) => ({ name: task.name }));
        const pipeline = {
            id: take('pipeline', item.id, path),
            name: item.name,
            description: item.description,
            tasks: item.tasks.flatMap((task, taskIndex) => {
                const taskPath = `${path}.tasks[${taskIndex}]`;
                for (const before of task.after)
                    references.find('task', names, before, `${taskPath}.after`);
                return parseTask(task, taskIndex + 1, state, references, taskPath);
            }),
            trigger: { repository: [], schedule: [], sourcepipeline: [] },
            scripts: (0,world_state/* listOf */.c3)(item.script),
            runs: 0,
            history: new Map(),
        };
        state.pipelines.set(pipeline.id, pipeline);
    });
    if (references.problems.length > 0)
        throw new parse/* WorldError */.nM(references.problems);
    return state;
}
/** Id of the first role that has none of its own. */
const FIRST_ROLE = 31_000_001;
function parseRole({ name, id, permissions, trusts, lifetime }, index, world, references) {
    const roleId = id ?? String(FIRST_ROLE + index);
    trusts?.forEach((account, at) => {
        references.find('account', world.accounts, account, `roles[${index}].trusts[${at}]`);
    });
    return { name, id: roleId, nrn: `nrn:PUB:IAM::${world_state/* MEMBER */.ZX}:Role/${roleId}`, permissions, trusts, lifetime };
}
function parseTask(task, id, state, references, path) {
    const common = { id, name: task.name, linkedTasks: task.after, approval: task.approval };
    if (task.build !== undefined && task.deploy === undefined) {
        const build = references.find('build', state.builds.values(), task.build, `${path}.build`);
        return build ? [{ ...common, type: 'SourceBuild', projectId: build.id, branch: task.branch }] : [];
    }
    if (task.deploy === undefined || task.build !== undefined) {
        references.problems.push(`${path}: give either build or deploy`);
        return [];
    }
    const scenario = findScenario(task.deploy, state, references, `${path}.deploy`);
    if (!scenario)
        return [];
    const { stage } = scenario;
    return [{ ...common, type: 'SourceDeploy', projectId: stage.project.id, stageId: stage.id, scenarioId: scenario.id }];
}
/** The scenario at `project/stage/scenario`, each a name or an id. */
function findScenario(text, state, references, path) {
    const parts = text.split('/');
    if (parts.length !== 3) {
        references.problems.push(`${path}: expected project/stage/scenario, received ${JSON.stringify(text)}`);
        return undefined;
    }
    const [projectName, stageName, scenarioName] = parts;
    const project = references.find('project', state.projects.values(), projectName, path);
    const stage = project && references.find('stage', project.stages.values(), stageName, path);
    return stage && references.find('scenario', stage.scenarios.values(), scenarioName, path);
}
/** What `find` finds. Throws {@link WorldError} with the problems that it noted if that is nothing. */
function found(find) {
    const references = new References();
    const item = find(references);
    if (item === undefined)
        throw new parse/* WorldError */.nM(references.problems);
    return item;
}


/***/ }),

/***/ 7250: // ./lib/emulator/world/parse.js + 2 modules
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a1: () => (/* binding */ DEFAULT_DEPLOY_SCRIPT),
  Jc: () => (/* binding */ DEFAULT_PIPELINE_SCRIPT),
  nM: () => (/* binding */ WorldError),
  WE: () => (/* binding */ explain),
  yG: () => (/* binding */ parseWorld)
});

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var yaml_dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./lib/src/ncloud/bodies.js
var bodies = __webpack_require__(5110);
// EXTERNAL MODULE: ./lib/emulator/world/fields.js + 1 modules
var fields = __webpack_require__(2198);
;// CONCATENATED MODULE: ./lib/emulator/world/scripts.js


/** Words exactly as listed, each for its time, instead of a life cycle; the last one stays. */
const statuses = dist/* optional */.lqM(dist/* pipe */.FsL(dist/* array */.YOg(dist/* strictObject */.rej({ status: dist/* string */.YjP(), for: dist/* optional */.lqM(fields/* duration */.p, 0), end: dist/* optional */.lqM(dist/* boolean */.zMY()) })), dist/* minLength */.BpQ(1)));
/** How much durations vary; default: the world's. */
const jitter = dist/* optional */.lqM(fields/* share */.u);
/** How one deployment goes. All durations at speed 1. */
const deployScript = dist/* strictObject */.rej({
    /** In `waiting`, before anything happens. */
    queue: dist/* optional */.lqM(fields/* duration */.p, '2s'),
    /** Per server: the three steps. A step without commands is skipped. */
    pre: dist/* optional */.lqM(fields/* duration */.p, '3s'),
    deploy: dist/* optional */.lqM(fields/* duration */.p, '20s'),
    post: dist/* optional */.lqM(fields/* duration */.p, '4s'),
    /** Targets other than servers: the whole of it. */
    rollout: dist/* optional */.lqM(fields/* duration */.p, '40s'),
    /** After a canary was accepted. */
    promote: dist/* optional */.lqM(fields/* duration */.p, '20s'),
    /** Undoing a failed deployment whose scenario has `rollback`. */
    rollback: dist/* optional */.lqM(fields/* duration */.p, '10s'),
    /** In `canceling`. */
    cancel: dist/* optional */.lqM(fields/* duration */.p, '3s'),
    /** In `canary_rejecting`. */
    reject: dist/* optional */.lqM(fields/* duration */.p, '10s'),
    jitter,
    /** `hang`: it stays in progress at the place named by `failAt`, until somebody cancels it. */
    outcome: dist/* optional */.lqM(dist/* picklist */.KIO(['success', 'fail', 'error', 'hang']), 'success'),
    /** Where it goes wrong: server by name or by number from 1 (default: the last one), and step. */
    failAt: dist/* optional */.lqM(dist/* strictObject */.rej({
        server: dist/* optional */.lqM(dist/* union */.KCZ([dist/* string */.YjP(), dist/* number */.aig()])),
        step: dist/* optional */.lqM(dist/* picklist */.KIO(['pre', 'deploy', 'post']), 'deploy'),
    }), {}),
    /** Automatic canary: the score of each analysis; the last one repeats. */
    scores: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* array */.YOg(dist/* number */.aig()), dist/* minLength */.BpQ(1)), [95]),
    /** Automatic canary: instead of `delay` and `interval` of the scenario (minutes). */
    delay: dist/* optional */.lqM(fields/* duration */.p),
    interval: dist/* optional */.lqM(fields/* duration */.p),
    /** Manual canary: instead of `timeout` of the scenario (minutes). */
    timeout: dist/* optional */.lqM(fields/* duration */.p),
    statuses,
});
/** How one build goes. */
const buildScript = dist/* strictObject */.rej({
    /** With no status at all, before the first job. */
    queue: dist/* optional */.lqM(fields/* duration */.p, 0),
    prepare: dist/* optional */.lqM(fields/* duration */.p, '30s'),
    upload: dist/* optional */.lqM(fields/* duration */.p, '5s'),
    cancel: dist/* optional */.lqM(fields/* duration */.p, '2s'),
    jitter,
    outcome: dist/* optional */.lqM(dist/* picklist */.KIO(['success', 'fail', 'hang']), 'success'),
    failedPhase: dist/* optional */.lqM(dist/* picklist */.KIO(['prepare', 'build', 'pre-build', 'post-build', 'upload', 'timeout']), 'build'),
    statuses,
});
/** How one pipeline run goes, apart from its tasks. */
const pipelineScript = dist/* strictObject */.rej({
    /** Before a task whose predecessors are done. */
    between: dist/* optional */.lqM(fields/* duration */.p, '1s'),
    jitter,
    statuses,
});

// EXTERNAL MODULE: ./lib/emulator/world/switches.js
var switches = __webpack_require__(9034);
;// CONCATENATED MODULE: ./lib/emulator/world/schema.js





/** What a sub account may do (reference/ncloud-common.md §9); `viewer` reads, every other one but `switchRole` reads as well. */
const PERMISSIONS = [
    'viewer',
    'changeProject',
    'doDeploy',
    'requestDeploy',
    'approveDeploy',
    'changePipeline',
    'doPipeline',
    /** Switching to a role, and nothing else. */
    'switchRole',
];
const schema_name = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* nonEmpty */.hq('a name must not be empty'));
const id = dist/* optional */.lqM(dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(1)));
const many = (item) => dist/* optional */.lqM(dist/* array */.YOg(item), []);
const account = dist/* strictObject */.rej({
    /** What the services show as executor or requester. */
    name: schema_name,
    accessKey: schema_name,
    secretKey: schema_name,
    permissions: dist/* union */.KCZ([dist/* literal */.euz('main'), dist/* array */.YOg(dist/* picklist */.KIO(PERMISSIONS))]),
    /** Temporary keys of it need `serialNumber` and a `tokenCode` of six digits. */
    mfa: dist/* optional */.lqM(dist/* boolean */.zMY(), false),
});
const role = dist/* strictObject */.rej({
    name: schema_name,
    id: dist/* optional */.lqM(dist/* string */.YjP()),
    permissions: dist/* array */.YOg(dist/* picklist */.KIO(PERMISSIONS)),
    trusts: dist/* optional */.lqM(dist/* array */.YOg(dist/* string */.YjP())),
    lifetime: dist/* optional */.lqM(fields/* duration */.p),
});
/** One script for every run, or a list: the first run takes the first, and the last one stays. */
const scripts = (script) => dist/* optional */.lqM(dist/* union */.KCZ([dist/* pipe */.FsL(dist/* array */.YOg(script), dist/* minLength */.BpQ(1)), script]), [{}]);
const pastRuns = dist/* strictObject */.rej({
    count: dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(0)),
    duration: dist/* optional */.lqM(fields/* duration */.p, '3m'),
    /** How much their durations vary; default: the world's. */
    jitter: dist/* optional */.lqM(fields/* share */.u),
    status: dist/* optional */.lqM(dist/* string */.YjP(), 'success'),
    /** From one start to the next, about; the newest started about half as long ago. */
    every: dist/* optional */.lqM(fields/* duration */.p, '1d'),
    by: dist/* optional */.lqM(dist/* string */.YjP()),
});
const schema_history = dist/* optional */.lqM(dist/* union */.KCZ([dist/* array */.YOg(pastRuns), pastRuns]), []);
const config = bodies.scenarioCreate.entries.config.entries;
const scenario = dist/* strictObject */.rej({
    id,
    name: schema_name,
    description: dist/* optional */.lqM(dist/* string */.YjP(), ''),
    strategy: config.strategy,
    sequence: config.sequence,
    rollback: config.rollback,
    /** Name of a build, `bucket/object`, or `later`. */
    file: dist/* optional */.lqM(dist/* string */.YjP()),
    cmd: config.cmd,
    manifest: dist/* optional */.lqM(dist/* strictObject */.rej({ repository: dist/* string */.YjP(), branch: dist/* optional */.lqM(dist/* string */.YjP()), path: dist/* array */.YOg(dist/* string */.YjP()) })),
    canary: config.canaryConfig,
    loadBalancer: dist/* optional */.lqM(dist/* strictObject */.rej({ targetGroup: dist/* string */.YjP(), deleteServer: dist/* optional */.lqM(dist/* boolean */.zMY(), true) })),
    path: config.path,
    script: scripts(deployScript),
    history: schema_history,
});
const stage = dist/* strictObject */.rej({
    id,
    name: schema_name,
    type: dist/* picklist */.KIO(['Server', 'AutoScalingGroup', 'KubernetesService', 'ObjectStorage']),
    servers: dist/* optional */.lqM(dist/* array */.YOg(dist/* string */.YjP())),
    autoscalingGroup: dist/* optional */.lqM(dist/* string */.YjP()),
    cluster: dist/* optional */.lqM(dist/* string */.YjP()),
    bucket: dist/* optional */.lqM(dist/* string */.YjP()),
    scenarios: many(scenario),
});
const project = dist/* strictObject */.rej({ id, name: schema_name, stages: many(stage) });
const build = dist/* strictObject */.rej({
    id,
    name: schema_name,
    source: dist/* optional */.lqM(dist/* strictObject */.rej({
        type: dist/* optional */.lqM(dist/* picklist */.KIO(['SourceCommit', 'GitHub', 'BitBucket']), 'SourceCommit'),
        repository: dist/* string */.YjP(),
        branch: dist/* optional */.lqM(dist/* string */.YjP(), 'main'),
        workspace: dist/* optional */.lqM(dist/* strictObject */.rej({ id: dist/* string */.YjP(), name: dist/* string */.YjP() })),
    })),
    script: scripts(buildScript),
    history: schema_history,
});
const task = dist/* strictObject */.rej({
    name: schema_name,
    /** Name of a build. */
    build: dist/* optional */.lqM(dist/* string */.YjP()),
    branch: dist/* optional */.lqM(dist/* string */.YjP()),
    /** `project/stage/scenario`. */
    deploy: dist/* optional */.lqM(dist/* string */.YjP()),
    /** The deployment has to be approved before it starts. */
    approval: dist/* optional */.lqM(dist/* boolean */.zMY(), false),
    /** Names of the tasks that must have succeeded. */
    after: many(dist/* string */.YjP()),
});
const pipeline = dist/* strictObject */.rej({
    id,
    name: schema_name,
    description: dist/* optional */.lqM(dist/* string */.YjP(), ''),
    tasks: many(task),
    script: scripts(pipelineScript),
    history: schema_history,
});
const number = dist/* optional */.lqM(dist/* number */.aig());
const resources = dist/* strictObject */.rej({
    servers: many(dist/* strictObject */.rej({ no: number, name: schema_name })),
    autoscalingGroups: many(dist/* strictObject */.rej({
        no: number,
        name: schema_name,
        instances: dist/* optional */.lqM(dist/* number */.aig(), 2),
        targetGroups: many(dist/* strictObject */.rej({ id: number, name: schema_name })),
    })),
    clusters: many(dist/* strictObject */.rej({ id: number, uuid: dist/* optional */.lqM(dist/* string */.YjP()), name: schema_name })),
    buckets: many(dist/* strictObject */.rej({ name: schema_name, objects: many(dist/* strictObject */.rej({ key: dist/* string */.YjP(), size: dist/* optional */.lqM(dist/* number */.aig(), 1024) })) })),
    repositories: many(dist/* strictObject */.rej({ name: schema_name, branches: dist/* optional */.lqM(dist/* array */.YOg(dist/* string */.YjP()), ['main']) })),
    timeZones: dist/* optional */.lqM(dist/* array */.YOg(dist/* string */.YjP()), ['Etc/GMT+12 (UTC-12:00)', 'Asia/Seoul (UTC+09:00)', 'Pacific/Apia (UTC+13:00)']),
});
/** A world file. emulator/README.md explains every key; world/default.ts is an example that uses nearly all of them. */
const worldSchema = dist/* strictObject */.rej({
    accounts: dist/* pipe */.FsL(dist/* array */.YOg(account), dist/* minLength */.BpQ(1)),
    roles: dist/* optional */.lqM(dist/* array */.YOg(role), []),
    /** Name of the role that servers of this world have; default: the first one. */
    serverRole: dist/* optional */.lqM(dist/* string */.YjP()),
    switches: dist/* optional */.lqM(switches/* switchesSchema */.U, {}),
    /** The gateway's clock minus the machine's, in ms; may be negative. */
    clockOffset: dist/* optional */.lqM(dist/* number */.aig(), 0),
    /** How much durations vary where a script does not say so itself. */
    jitter: dist/* optional */.lqM(fields/* share */.u, 0.1),
    /** How long every answer takes. */
    latency: dist/* optional */.lqM(fields/* duration */.p, 0),
    resources: dist/* optional */.lqM(resources, {}),
    builds: many(build),
    projects: many(project),
    pipelines: many(pipeline),
});

;// CONCATENATED MODULE: ./lib/emulator/world/parse.js




/** A world file that can't be used. The message has one line per problem, each with its line of YAML or the path of its field. */
class WorldError extends Error {
    problems;
    name = 'WorldError';
    constructor(problems) {
        super(`the world can't be used:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
        this.problems = problems;
    }
}
/** Reads a world from YAML (or JSON) text or from a value, fills in the defaults. Throws {@link WorldError}. */
function parseWorld(world) {
    const result = dist/* safeParse */.xLC(worldSchema, typeof world === 'string' ? readYaml(world) : world);
    if (result.success)
        return result.output;
    throw new WorldError(result.issues.map(explain));
}
function readYaml(text) {
    const document = (0,yaml_dist/* parseDocument */.Tp)(text);
    const [error] = document.errors;
    // The yaml package's message ends with the line, the column and an excerpt.
    if (error)
        throw new WorldError([error.message.trimEnd().replaceAll('\n', '\n  ')]);
    return document.toJS();
}
/** `path: message`. Of a value that may take several forms, the form that came closest is explained. */
function explain(issue) {
    let deepest = issue;
    let path = pathOf(issue);
    for (;;) {
        const inner = deepest.issues ?? [];
        const closest = inner.toSorted((one, other) => pathOf(other).length - pathOf(one).length)[0];
        if (!closest || pathOf(closest).length === 0)
            break;
        deepest = closest;
        path = [...path, ...pathOf(closest)];
    }
    const place = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
    return `${place.replace(/^\./, '') || '(top level)'}: ${deepest.message}`;
}
function pathOf(issue) {
    return issue.path?.map((item) => item.key) ?? [];
}
/** How a run goes of what was created by API: a world file may say otherwise, the API can't. */
const DEFAULT_DEPLOY_SCRIPT = dist/* parse */.qgA(deployScript, {});
const DEFAULT_PIPELINE_SCRIPT = dist/* parse */.qgA(pipelineScript, {});


/***/ }),

/***/ 2861: // ./lib/emulator/world/state.js
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VY: () => (/* binding */ Ids),
/* harmony export */   ZT: () => (/* binding */ nextScript),
/* harmony export */   ZX: () => (/* binding */ MEMBER),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   iM: () => (/* binding */ buildResources)
/* harmony export */ });
/** The member number of the world's main account: NRNs are built of it. */
const MEMBER = '2000001';
const FIRST_IDS = {
    project: 2001,
    stage: 3001,
    scenario: 2101,
    deployment: 80001,
    build: 20001,
    buildRun: 31,
    pipeline: 2501,
    pipelineRun: 54001,
};
/** Numbers that were never given out before, ascending, so that the newest run has the highest id. */
class Ids {
    #next = { ...FIRST_IDS };
    /** The next one, or exactly `wanted`, after which the next ones follow. */
    take(kind, wanted) {
        const id = wanted ?? this.#next[kind];
        this.#next[kind] = Math.max(this.#next[kind], id + 1);
        return id;
    }
}
/** The script of the next run: the first run takes the first, and the last one stays. */
function nextScript(owner) {
    return owner.scripts[Math.min(owner.runs++, owner.scripts.length - 1)];
}
/** A lone value as a list of one. */
function listOf(value) {
    return Array.isArray(value) ? value : [value];
}
function buildResources(world) {
    let targetGroup = 5001;
    return {
        servers: world.servers.map((server, index) => ({ name: server.name, no: server.no ?? 1234567 + index })),
        autoscalingGroups: world.autoscalingGroups.map((group, index) => ({
            no: group.no ?? 4001 + index,
            name: group.name,
            instances: group.instances,
            targetGroups: group.targetGroups.map(({ id, name }) => ({ id: id ?? targetGroup++, name })),
        })),
        clusters: world.clusters.map(({ id, uuid, name }, index) => ({
            id: id ?? 6001 + index,
            uuid: uuid ?? `00000000-0000-4000-8000-${String(id ?? 6001 + index).padStart(12, '0')}`,
            name,
        })),
        buckets: world.buckets,
        repositories: world.repositories,
        timeZones: world.timeZones,
    };
}


/***/ }),

/***/ 9034: // ./lib/emulator/world/switches.js
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ switchesSchema)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7934);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2198);


const word = (...words) => valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(words), words[0]);
/** As `word`, where YAML reads some of the words as null or a number when they are not in quotes. */
const value = (...words) => valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()])), valibot__WEBPACK_IMPORTED_MODULE_1__/* .transform */ .pdi(String), valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(words)), words[0]);
/**
 * Everything that the reference calls unknown, inferred or contradictory, as switches, so that a client can be tried against both.
 * The first word of each is the default: what is documented, or most likely. Marks are those of reference/ncloud-common.md §0.
 */
const switchesSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    /**
     * Ids in answers: as documented (numbers, but a string in SourceDeploy's history list), all of one type [doc versus sdk], or as the vendor's
     * SDK types them: strings in a deployment's list and detail and for its servers, numbers for the rest.
     */
    idType: word('documented', 'number', 'string', 'ncloud-sdk'),
    /** Ids of deployments and pipeline runs [unknown; `ascending` observed]. `huge` ones are bare JSON numbers beyond 2^53, `uuid` ones strings. */
    runIds: word('ascending', 'sparse', 'descending', 'huge', 'uuid'),
    /** Ids of builds: UUIDs in the page's example [doc]. */
    buildIds: word('uuid', 'number'),
    /** Unit of SourceDeploy's and SourcePipeline's times; canary reports and builds are documented as ms [inferred]. */
    timeUnit: word('ms', 's'),
    /** An end that has not come yet [unknown]. */
    unfinishedEnd: value('null', '0', 'absent', 'empty'),
    /** `config` of a deployment's detail [doc-old, sdk versus doc]. */
    configShape: word('array', 'object'),
    /** `history` of a pipeline run's detail [doc versus sdk]. */
    pipelineHistoryShape: word('object', 'array'),
    /** Order of both history lists [observed usage, not documented]. */
    historyOrder: word('newest-first', 'oldest-first', 'shuffled'),
    /** A history list shows a run only this long after it was started, and its statuses as late [unknown]. */
    historyLag: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p, 0),
    /** What happens to a deployment while another one of the same scope is under way [inferred from the status `waiting`]. */
    concurrentDeployments: word('queue', 'refuse', 'parallel'),
    /** Of what only one deployment runs at a time [unknown]. */
    concurrencyScope: word('scenario', 'stage', 'project'),
    /** HTTP status of *Running Pipeline Exist* [not recorded]. */
    runningPipelineStatus: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(400), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxValue */ .cGV(599)), 400),
    /** HTTP status for an id that does not exist [unknown; 400 inferred]. */
    notFoundStatus: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO([400, 404]), 400),
    /** Body of a boolean operation: `{"result":{"result":true}}` [doc], `{"result":true}` [doc-old], nothing, or 204 [inferred]. */
    okBody: word('nested', 'plain', 'empty', 'no-content'),
    /** Refusals that come as `{"error":…}` with HTTP 200 [sdk reads them; HTTP status of *Running Pipeline Exist* not recorded]. */
    refusalsIn200: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(['conflict', 'permission', 'throttling'])), []),
    /** Type of a service's own error codes; the gateway's are always strings [observed KLP versus doc]. */
    errorCodeType: word('number', 'string'),
    /** Whether a body of wrong shape is explained. The one that was seen was not: 330900 `unknown` without details [observed KLP]. */
    wrongShapeDetails: word('empty', 'telling'),
    /** Cancelling a run that has ended [unknown]. */
    cancelFinished: word('refuse', 'ok'),
    /** Cancelling a run that is being cancelled [unknown]. */
    cancelTwice: word('ok', 'refuse'),
    /** Cancelling a canary deployment; the guide says to reject it instead [doc guide, for rolling and blueGreen only]. */
    cancelCanary: word('refuse', 'ok'),
    /** Cancelling an upload to Object Storage [unknown]. */
    cancelObjectStorage: word('ok', 'refuse'),
    /** A request for approval by the main account, which needs none [unknown]. */
    requestByMain: word('ok', 'refuse'),
    /** How a deployment ends that failed and was rolled back [inferred]. */
    rolledBackStatus: word('fail', 'error', 'success'),
    /** How a canary ends that its automatic analysis turned down [inferred]. */
    failedAnalysisStatus: word('canary_reject', 'fail'),
    /** Whether `canary_waiting_timeout` is the end or goes on to `canary_rejecting` [probably the end]. */
    canaryTimeout: word('end', 'reject'),
    /** Deleting what is running or what a pipeline refers to [unknown]. */
    deleteInUse: word('refuse', 'ok'),
    /** Name of the array in the list of Auto Scaling groups [doc: both]. */
    autoscalingKey: word('autoscalingList', 'autoScalingList'),
    /** How a Kubernetes stage's cluster is named when read [sdk, tf versus doc]. */
    clusterKey: word('both', 'clusterUuid', 'clusterNo'),
    /** Name of the chosen file in a deployment's detail [doc-old versus sdk]. */
    historyFileKey: word('selected', 'file'),
    /** The scenario of a pipeline task: `scenarioId` [doc] or `scenario.id` [doc-old]. */
    taskScenario: word('flat', 'nested'),
    /** `resultId` of a task that has not started [inferred]. */
    unstartedResultId: value('empty', 'null', 'absent'),
    /** `target.type` of a Bitbucket repository [doc: both]. */
    bitbucketSpelling: word('BitBucket', 'Bitbucket'),
    /** `requestType` of a run that was started by API [inferred]. */
    apiRequestType: word('console', 'trigger'),
    /** Name filters of lists: any part of a name [doc], or the whole name. */
    nameFilter: word('substring', 'exact'),
    /** `manifest` and `fullManifest` of a pipeline's Kubernetes task [sdk, tf: strings; an array breaks both]. */
    manifestForm: word('string', 'array'),
    /** What stands behind `/{service}`: Classic has no canaries [doc]. A real Classic host name is Classic whatever this says. */
    platform: word('vpc', 'classic'),
    /** The `Date` header: none at all, or off from the gateway's own clock by so many ms [unknown; true inferred]. */
    dateHeader: word('sent', 'absent'),
    dateOffset: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), 0),
    /** Whether answers carry headers about rate limits [unknown; none documented]. */
    limitHeaders: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(), false),
    /** Whether SourceDeploy, SourcePipeline and SourceBuild take calls of roles [unknown]. */
    roleCallers: word('ok', 'refuse'),
    /** Form of `createTime` and `expireTime` of temporary keys [unknown]. */
    expireTime: word('ms', 's', 'iso'),
    /** The metadata service of a server: which versions it speaks [doc: a server may be set to version 2 only], or that it does not answer. */
    metadata: word('both', 'v2-only', 'v1-only', 'silent', 'absent'),
    /** SourcePipeline lists asked for with only one of pageNo and pageSize [doc: give both or neither]. */
    halfPaging: word('refuse', 'ignore'),
    /** Whether list items carry fields that no page names [sdk: permission, actionName, disabled]. */
    extraFields: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(), false),
    /** The words of SourcePipeline, none of which is documented [inferred]. */
    pipelineStatusWords: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        inprogress: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), 'inprogress'),
        success: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), 'success'),
        fail: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), 'fail'),
        canceling: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), 'canceling'),
        canceled: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), 'canceled'),
        waiting: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), 'waiting'),
    }), {}),
});


/***/ }),

/***/ 4146: // ./lib/emulator/world/tree.js
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ describeWorld)
/* harmony export */ });
/** What a world has, as a short tree for people: names with their ids. */
function describeWorld({ projects, pipelines, builds }) {
    const lines = ['deployment projects'];
    for (const project of projects.values()) {
        lines.push(`  ${project.name} (${project.id})`);
        for (const stage of project.stages.values()) {
            const scenarios = [...stage.scenarios.values()].map((scenario) => `${scenario.name} (${scenario.id})`);
            lines.push(`    ${stage.name} (${stage.id}) ${stage.type}: ${scenarios.join(', ')}`);
        }
    }
    lines.push('pipelines');
    for (const { id, name, tasks } of pipelines.values()) {
        const graph = tasks.map((task) => task.linkedTasks.length > 0 ? `${task.name} after ${task.linkedTasks.join(' + ')}` : task.name);
        lines.push(`  ${name} (${id}): ${graph.join(', ')}`);
    }
    lines.push(`builds\n  ${[...builds.values()].map((build) => `${build.name} (${build.id})`).join(', ')}`);
    return `${lines.join('\n')}\n`;
}


/***/ }),

/***/ 5110: // ./lib/src/ncloud/bodies.js
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   deployProject: () => (/* binding */ deployProject),
/* harmony export */   pipelineCreate: () => (/* binding */ pipelineCreate),
/* harmony export */   pipelineUpdate: () => (/* binding */ pipelineUpdate),
/* harmony export */   scenarioCreate: () => (/* binding */ scenarioCreate),
/* harmony export */   scenarioUpdate: () => (/* binding */ scenarioUpdate),
/* harmony export */   stageCreate: () => (/* binding */ stageCreate),
/* harmony export */   stageUpdate: () => (/* binding */ stageUpdate)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7934);

const identifier = (most) => valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .regex */ .yGV(/^[A-Za-z0-9_-]+$/, 'letters, digits, - and _'), valibot__WEBPACK_IMPORTED_MODULE_0__/* .maxLength */ .Ru6(most));
const between = (least, most) => valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minValue */ .Wwf(least), valibot__WEBPACK_IMPORTED_MODULE_0__/* .maxValue */ .cGV(most));
const description = valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .maxLength */ .Ru6(500)));
const deployProject = valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ name: identifier(100) });
/** By target type; `clusterUuid` [sdk, tf] and `clusterNo` [doc] contradict each other, so either is let through. */
const stageConfig = valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    serverNo: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minLength */ .BpQ(1))),
    autoScalingGroupNo: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()),
    clusterUuid: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    clusterNo: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()),
    bucketName: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
});
const stageType = valibot__WEBPACK_IMPORTED_MODULE_0__/* .picklist */ .KIO(['Server', 'AutoScalingGroup', 'KubernetesService', 'ObjectStorage']);
const stageCreate = valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ name: identifier(100), type: stageType, config: stageConfig });
const stageUpdate = valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    name: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(identifier(100)),
    type: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(stageType),
    config: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(stageConfig),
});
const command = valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ user: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), cmd: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() });
const copy = valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ sourcePath: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), deployPath: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() });
const scenarioConfig = valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    strategy: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .picklist */ .KIO(['normal', 'blueGreen', 'rolling', 'canary'])),
    sequence: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY()),
    file: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        type: valibot__WEBPACK_IMPORTED_MODULE_0__/* .picklist */ .KIO(['SourceBuild', 'ObjectStorage', 'later']),
        ObjectStorage: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ bucket: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), object: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() })),
        SourceBuild: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ id: valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig() })),
    })),
    rollback: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY()),
    cmd: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ pre: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(command)), deploy: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(copy)), post: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(command)) })),
    loadBalancer: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ loadBalancerTargetGroupNo: valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), deleteServer: valibot__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY() })),
    manifest: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ type: valibot__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('SourceCommit'), repository: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), branch: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), path: valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()) })),
    canaryConfig: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        analysisType: valibot__WEBPACK_IMPORTED_MODULE_0__/* .picklist */ .KIO(['manual', 'auto']),
        canaryCount: between(1, 10),
        timeout: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(between(1, 360)),
        prometheus: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
        env: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ baseline: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .maxLength */ .Ru6(64)), canary: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .maxLength */ .Ru6(64)) })),
        metrics: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
            name: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
            successCriteria: valibot__WEBPACK_IMPORTED_MODULE_0__/* .picklist */ .KIO(['base', 'canary']),
            queryType: valibot__WEBPACK_IMPORTED_MODULE_0__/* .picklist */ .KIO(['default', 'promQL']),
            weight: valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
            metric: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
            filter: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
            query: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
        }))),
        analysisConfig: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ duration: between(10, 360), delay: between(0, 60), interval: between(1, 360), step: between(10, 360) })),
        passScore: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(between(1, 100)),
    })),
    path: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(copy)),
});
/** A scenario's character set is not documented, only its length [tf]. */
const scenarioCreate = valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    name: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minLength */ .BpQ(1), valibot__WEBPACK_IMPORTED_MODULE_0__/* .maxLength */ .Ru6(100)),
    description,
    config: scenarioConfig,
});
const scenarioUpdate = valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ description, config: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(scenarioConfig) });
const tasks = valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    name: identifier(50),
    type: valibot__WEBPACK_IMPORTED_MODULE_0__/* .picklist */ .KIO(['SourceBuild', 'SourceDeploy']),
    config: valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        projectId: valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
        stageId: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()),
        scenarioId: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()),
        target: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ info: valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ branch: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }) })),
    }),
    linkedTasks: valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
}));
const trigger = valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    repository: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ type: valibot__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('sourcecommit'), name: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), branch: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }))),
    sourcepipeline: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ id: valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig() }))),
    schedule: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        day: valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_0__/* .picklist */ .KIO(['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'])),
        time: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .regex */ .yGV(/^([01]\d|2[0-3]):[0-5]\d$/, 'HH:mm')),
        timeZone: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        scheduleOnlyWithChange: valibot__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
    }))),
}));
const pipelineCreate = valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ name: identifier(30), description, tasks, trigger });
const pipelineUpdate = valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ description, tasks: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(tasks), trigger });


/***/ }),

/***/ 3074: // ./lib/src/ncloud/signature.js
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ sign)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/**
 * NAVER Cloud's API gateway signature v2: base64 of HMAC-SHA256 over method, URI, timestamp and access key.
 * Source: reference/ncloud-common.md §3 [doc, sdk]; its nine vectors are the tests.
 */
function sign(request, secretKey) {
    const { method, uri, timestamp, accessKey } = request;
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', secretKey).update(`${method} ${uri}\n${timestamp}\n${accessKey}`, 'utf8').digest('base64');
}


/***/ }),

/***/ 6544: // ./lib/src/shared/clock.js
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/** Longest delay a Node timer takes: a longer one, or NaN, fires after 1 ms, which would turn a wait into a busy loop. */
const MAX_TIMER_MS = 2_147_483_647;
/** The machine's own clock. Its timers keep the process alive, so that a wait can't end the step by accident. */
const systemClock = {
    elapsed: () => performance.now(),
    now: () => Date.now(),
    sleep: (ms, signal) => new Promise((resolve, reject) => {
        if (signal?.aborted)
            return reject(signal.reason);
        if (Number.isNaN(ms))
            return reject(new RangeError('sleep: not a number'));
        const onAbort = () => {
            clearTimeout(timer);
            reject(signal?.reason);
        };
        const timer = setTimeout(() => {
            signal?.removeEventListener('abort', onAbort);
            resolve();
        }, Math.min(Math.max(ms, 0), MAX_TIMER_MS));
        signal?.addEventListener('abort', onAbort, { once: true });
    }),
};


/***/ })

};
