export const id = 921;
export const ids = [921];
export const modules = {

/***/ 9921: // ./lib/tools/action.js
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _verify_fake_runner_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(599);


/**
 * `npm run action -- mode=deploy project=shop …`: the built action from a terminal, with the inputs of a workflow, against the real
 * service or the emulator. Keys come from NCLOUD_ACCESS_KEY and NCLOUD_SECRET_KEY, so that they stay out of the shell's history.
 */
const USAGE = `Usage: npm run action -- INPUT=VALUE [INPUT=VALUE …]

  mode=deploy project=shop stage=production scenario=rolling
  mode=pipeline project=shop-release
  mode=deploy operation=watch project=shop history-id=80001
  mode=api operation=sourcedeploy.project.list

Keys: environment variables NCLOUD_ACCESS_KEY and NCLOUD_SECRET_KEY. Emulator: api-url=http://127.0.0.1:8080/{service}
Inputs: see README.md. Ctrl-C cancels as a workflow would be cancelled.
`;
const args = process.argv.slice(2);
const wrong = args.find((arg) => !/^[a-z-]+=/.test(arg));
if (args.length === 0 || wrong !== undefined) {
    process.stderr.write(wrong === undefined || wrong === '--help' ? USAGE : `Not an input: ${wrong}\n\n${USAGE}`);
    process.exit(args.length === 0 || wrong !== '--help' ? 2 : 0);
}
const inputs = Object.fromEntries(args.map((arg) => [arg.slice(0, arg.indexOf('=')), arg.slice(arg.indexOf('=') + 1)]));
const PASSED_ON = /^(NCLOUD_|GITHUB_TOKEN$|https?_proxy$|no_proxy$|NODE_EXTRA_CA_CERTS$|RUNNER_DEBUG$)/i;
const env = Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (PASSED_ON.test(name) && value !== undefined ? [[name, value]] : [])));
const masks = [process.env.NCLOUD_ACCESS_KEY, process.env.NCLOUD_SECRET_KEY, inputs['secret-key']].filter((mask) => (mask ?? '').length >= 8);
const onLine = (line) => {
    const shown = (0,_verify_fake_runner_js__WEBPACK_IMPORTED_MODULE_1__/* .shownLine */ .QN)(line, masks);
    if (shown !== undefined)
        console.log(shown);
};
const main = (0,_verify_fake_runner_js__WEBPACK_IMPORTED_MODULE_1__/* .startPhase */ .CJ)({ action: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)('.'), inputs, env, onLine });
for (const signal of ['SIGINT', 'SIGTERM'])
    process.on(signal, () => main.child.kill(signal));
const result = await main.result;
const post = await (0,_verify_fake_runner_js__WEBPACK_IMPORTED_MODULE_1__/* .runPhase */ .PF)({ action: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)('.'), inputs, env, state: result.state, onLine });
console.log('\nOutputs:');
for (const [name, value] of Object.entries(result.outputs))
    if (value !== '')
        console.log(`  ${name}: ${value}`);
if (result.summary !== '')
    console.log(`\nJob summary:\n\n${result.summary}`);
process.exitCode = result.exitCode ?? post.exitCode ?? 1;

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
