export const id = 632;
export const ids = [632];
export const modules = {

/***/ 6632: // ./lib/tools/demo.js
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _emulator_emulator_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6645);
/* harmony import */ var _verify_fake_runner_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(599);




/**
 * The main job, shown without an account: the built action runs four times as the GitHub runner would run it, against the emulator.
 * `npm run demo` runs the committed bundle of this file (tools/dist), so that a fresh clone needs nothing installed.
 * Exit code 0 only if all four ended as they should.
 */
/** Where the summaries go: the folder given, or out/demo. */
const OUT = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(process.argv[2] ?? 'out/demo');
/** Virtual seconds per second: fast enough for four steps in half a minute, slow enough to read along. */
const SPEED = 8;
const deploy = (scenario) => ({ mode: 'deploy', project: 'shop', stage: 'production', scenario });
const STORIES = [
    {
        file: '1-deployment',
        title: 'A deployment to three servers',
        inputs: deploy('rolling'),
        expect: { conclusion: 'success', exitCode: 0 },
    },
    {
        file: '2-pipeline',
        title: 'A pipeline: build, then deploy',
        inputs: { mode: 'pipeline', project: 'shop-release' },
        expect: { conclusion: 'success', exitCode: 0 },
    },
    {
        file: '3-failure',
        title: 'A deployment that fails on its second server',
        inputs: deploy('broken'),
        expect: { conclusion: 'failure', exitCode: 1 },
    },
    {
        file: '4-cancelled',
        title: 'A workflow that is cancelled while its deployment is under way',
        inputs: deploy('slow'),
        expect: { conclusion: 'cancelled', exitCode: 1 },
        interruptAfterMs: 3000,
    },
];
// By a call of its own, so that what is under way is ended and removed.
for (const signal of ['SIGINT', 'SIGTERM'])
    process.on(signal, () => process.exit(1));
console.log('Four steps of a workflow, run as GitHub would run them, against a local emulator. This takes about 40 seconds.');
const emulator = (0,_emulator_emulator_js__WEBPACK_IMPORTED_MODULE_2__/* .createEmulator */ .I)({ speed: SPEED });
const server = await emulator.listen();
const [owner] = emulator.accounts;
if (!owner)
    throw new Error('the default world has no account');
(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(OUT, { recursive: true });
const begun = Date.now();
const failed = [];
for (const story of STORIES)
    failed.push(...(await play(story)));
await server.close();
console.log(`\n${'─'.repeat(100)}`);
console.log(`Four steps in ${Math.round((Date.now() - begun) / 1000)} s (the emulator's time runs ${SPEED} times as fast). Job summaries: ${OUT}`);
for (const problem of failed)
    console.error(`✗ ${problem}`);
if (failed.length === 0)
    console.log('✓ All four ended as they should.');
process.exitCode = failed.length === 0 ? 0 : 1;
/** Runs one step, main and post, prints its log as GitHub would, and answers what is wrong with it. */
async function play(story) {
    console.log(`\n${'─'.repeat(100)}\n${story.title}\n`);
    const with_ = Object.entries(story.inputs).map(([name, value]) => `  ${name}: ${value}`);
    console.log(['uses: OWNER/ncloud-deploy-action@v1', 'with:', ...with_, ''].join('\n'));
    const inputs = {
        ...story.inputs,
        'api-url': `${server.url}/{service}`,
        'access-key': owner?.accessKey ?? '',
        'secret-key': owner?.secretKey ?? '',
    };
    const action = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)('.');
    const masks = [inputs['access-key'], inputs['secret-key']];
    const onLine = (line) => {
        const shown = (0,_verify_fake_runner_js__WEBPACK_IMPORTED_MODULE_3__/* .shownLine */ .QN)(line, masks);
        if (shown !== undefined)
            console.log(`  ${shown}`);
    };
    const env = {
        GITHUB_SERVER_URL: 'https://github.com',
        GITHUB_REPOSITORY: 'shop/shop',
        GITHUB_RUN_ID: '1',
        GITHUB_RUN_ATTEMPT: '1',
        GITHUB_ACTOR: 'developer',
        GITHUB_WORKFLOW: 'release',
        GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567',
    };
    const main = (0,_verify_fake_runner_js__WEBPACK_IMPORTED_MODULE_3__/* .startPhase */ .CJ)({ action, inputs, env, onLine });
    if (story.interruptAfterMs !== undefined) {
        while (main.peek().outputs['history-id'] === undefined && main.child.exitCode === null)
            await pause(100);
        await pause(story.interruptAfterMs);
        console.log('  … somebody cancels the workflow (the runner sends SIGINT) …');
        main.child.kill('SIGINT');
    }
    const result = await main.result;
    console.log(`\n  exit code ${result.exitCode} · conclusion ${result.outputs.conclusion} · history-id ${result.outputs['history-id']} · duration ${result.outputs.duration || '–'} s`);
    const post = await (0,_verify_fake_runner_js__WEBPACK_IMPORTED_MODULE_3__/* .runPhase */ .PF)({ action, inputs, env, state: result.state, onLine: (line) => onLine(`post: ${line}`) });
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(OUT, `${story.file}.md`);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(file, result.summary);
    console.log(`  job summary: ${file}`);
    const problems = [];
    const { conclusion, exitCode } = story.expect;
    if (result.outputs.conclusion !== conclusion)
        problems.push(`${story.title}: conclusion ${result.outputs.conclusion}, expected ${conclusion}`);
    if (result.exitCode !== exitCode)
        problems.push(`${story.title}: exit code ${result.exitCode}, expected ${exitCode}`);
    if (post.exitCode !== 0)
        problems.push(`${story.title}: the post phase ended with exit code ${post.exitCode}`);
    if (result.summary === '')
        problems.push(`${story.title}: no job summary`);
    if (conclusion === 'cancelled' && emulator.runs().some((run) => run.how !== 'history' && !run.ended))
        problems.push(`${story.title}: a run was left under way`);
    return problems;
}
function pause(ms) {
    return new Promise((done) => setTimeout(done, ms));
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 599: // ./lib/verify/fake-runner.js
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CJ: () => (/* binding */ startPhase),
/* harmony export */   PF: () => (/* binding */ runPhase),
/* harmony export */   QN: () => (/* binding */ shownLine)
/* harmony export */ });
/* unused harmony exports parseFileCommands, parseCommands */
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8815);





/** Phases under way, with their folders: none outlives this process, or leaves its folder behind. */
const underWay = new Map();
process.on('exit', () => {
    for (const [child, folder] of underWay) {
        child.kill('SIGKILL');
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(folder, { recursive: true, force: true });
    }
});
/** Starts one phase; its result comes when the process has ended. */
function startPhase(options) {
    const file = (0,yaml__WEBPACK_IMPORTED_MODULE_4__/* .parse */ .qg)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(options.action, 'action.yml'), 'utf8'));
    const folder = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)(), 'ncloud-deploy-'));
    const files = {
        GITHUB_OUTPUT: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, 'output'),
        GITHUB_STATE: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, 'state'),
        GITHUB_STEP_SUMMARY: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, 'summary'),
        GITHUB_ENV: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, 'env'),
    };
    for (const path of Object.values(files))
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(path, '');
    const phase = options.phase ?? (options.state ? 'post' : 'main');
    const script = phase === 'post' ? (file.runs.post ?? file.runs.main) : file.runs.main;
    const env = {
        PATH: process.env.PATH ?? '',
        // As the runner empties its own at the end of the job; without one the action's marks would stay in the system's.
        RUNNER_TEMP: folder,
        HOME: process.env.HOME ?? '',
        GITHUB_ACTIONS: 'true',
        CI: 'true',
        ...files,
        ...inputVariables(file, options.inputs),
        ...options.env,
    };
    for (const [name, value] of Object.entries(options.state ?? {}))
        env[`STATE_${name}`] = value;
    const begun = Date.now();
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(options.node ?? process.execPath, [(0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(options.action, script)], {
        env,
        cwd: folder,
        stdio: ['ignore', 'pipe', 'pipe'],
    });
    underWay.set(child, folder);
    let log = '';
    let rest = '';
    const take = (chunk) => {
        log += chunk;
        const lines = (rest + chunk).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines)
            options.onLine?.(line);
    };
    for (const stream of [child.stdout, child.stderr]) {
        stream?.setEncoding('utf8');
        stream?.on('data', take);
    }
    const read = (path) => parseFileCommands((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(path, 'utf8'));
    const result = new Promise((resolve, reject) => {
        child.on('error', reject);
        child.on('close', (exitCode, signal) => {
            if (rest !== '')
                options.onLine?.(rest);
            const commands = parseCommands(log);
            resolve({
                exitCode,
                signal,
                log,
                outputs: read(files.GITHUB_OUTPUT),
                state: { ...options.state, ...read(files.GITHUB_STATE) },
                summary: (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(files.GITHUB_STEP_SUMMARY, 'utf8'),
                annotations: commands.annotations,
                masks: commands.masks,
                durationMs: Date.now() - begun,
            });
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(folder, { recursive: true, force: true });
            underWay.delete(child);
        });
    });
    return { child, result, peek: () => ({ outputs: read(files.GITHUB_OUTPUT), state: read(files.GITHUB_STATE) }) };
}
/** Runs one phase to its end. */
function runPhase(options) {
    return startPhase(options).result;
}
/** `INPUT_` and the name in upper case, of which only spaces are replaced; defaults from `action.yml`. */
function inputVariables(file, inputs) {
    const variables = {};
    const name = (input) => `INPUT_${input.replaceAll(' ', '_').toUpperCase()}`;
    for (const [input, { default: value }] of Object.entries(file.inputs ?? {})) {
        // Expressions are the real runner's business; here they are empty.
        variables[name(input)] = value === undefined || value.startsWith('${{') ? '' : String(value);
    }
    for (const [input, value] of Object.entries(inputs))
        variables[name(input)] = value;
    return variables;
}
/** `name<<delimiter`, lines, delimiter; or `name=value`. */
function parseFileCommands(text) {
    const values = {};
    const lines = text.split(/\r?\n/);
    for (let index = 0; index < lines.length; index++) {
        const line = lines[index] ?? '';
        const multi = /^([^=]+?)<<(.+)$/.exec(line);
        if (multi?.[1] && multi[2]) {
            const end = lines.indexOf(multi[2], index + 1);
            if (end < 0)
                break;
            values[multi[1]] = lines.slice(index + 1, end).join('\n');
            index = end;
        }
        else if (line.includes('='))
            values[line.slice(0, line.indexOf('='))] = line.slice(line.indexOf('=') + 1);
    }
    return values;
}
const COMMAND = /^\s*::([a-z-]+)(?:\s[^:]*)?::(.*)$/;
const unescaped = (text) => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
/** The workflow commands in a log, as the runner would take them. */
function parseCommands(log) {
    const annotations = [];
    const masks = [];
    const others = [];
    for (const line of log.split(/\r?\n/)) {
        const [, command, data = ''] = COMMAND.exec(line) ?? [];
        if (command === 'error' || command === 'warning' || command === 'notice')
            annotations.push({ level: command, message: unescaped(data) });
        else if (command === 'add-mask')
            masks.push(unescaped(data));
        else if (command)
            others.push(command);
        if (line.includes('##['))
            others.push(line);
    }
    return { annotations, masks, others };
}
/** One line of a log as GitHub shows it: masks applied, commands turned into what a reader sees. Nothing for what is not shown. */
function shownLine(line, masks) {
    const [, command, data = ''] = COMMAND.exec(line) ?? [];
    const clean = masks.reduce((text, mask) => text.replaceAll(mask, '***'), command ? unescaped(data) : line);
    switch (command) {
        case 'error':
            return `Error: ${clean}`;
        case 'warning':
            return `Warning: ${clean}`;
        case 'notice':
            return `Notice: ${clean}`;
        case 'group':
            return `▼ ${clean}`;
        case 'add-mask':
        case 'endgroup':
        case 'debug':
            return undefined;
        default:
            return clean;
    }
}


/***/ })

};
