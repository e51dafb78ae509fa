export const id = 917;
export const ids = [917];
export const modules = {

/***/ 8917: // ./lib/emulator/cli.js
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(450);


const result = await (0,_command_js__WEBPACK_IMPORTED_MODULE_1__/* .runCommand */ .d)({
    args: process.argv.slice(2),
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    read: (file) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8'),
});
if (typeof result === 'number')
    process.exitCode = result;
else {
    const stop = () => {
        result.close().then(() => process.exit(0));
    };
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 450: // ./lib/emulator/command.js
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ runCommand)
/* harmony export */ });
/* unused harmony export switchesOfFacts */
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7934);
/* harmony import */ var _emulator_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6645);
/* harmony import */ var _server_control_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9810);
/* harmony import */ var _world_default_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2565);
/* harmony import */ var _world_parse_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7250);
/* harmony import */ var _world_switches_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9034);
/* harmony import */ var _world_tree_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4146);








const HELP = `Serves a local SourceDeploy, SourcePipeline, SourceBuild, STS and metadata service.

  --port PORT     default 8080; 0 takes any free one
  --host HOST     default 127.0.0.1
  --world FILE    a world file; default: a small shop
  --facts FILE    facts.json of npm run facts: set the switches to what was seen there
  --print-world   print the default world as YAML, to start your own from
  --speed FACTOR  60 makes a minute of the world take a second; default 1
  --seed NUMBER   decides every jitter; default 1
  --log           print every request and what became of it
  --help          print this
`;
/** A wrong option or file: the message is all that anybody needs, without a stack. */
class UsageError extends Error {
}
const OPTIONS = {
    port: { type: 'string', default: '8080' },
    host: { type: 'string', default: '127.0.0.1' },
    world: { type: 'string' },
    facts: { type: 'string' },
    'print-world': { type: 'boolean', default: false },
    speed: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    log: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
};
/**
 * Runs the command line. Answers the server that it started, or the exit code of a command that only prints: 0, or 1 for a mistake,
 * which is explained on `err`.
 */
async function runCommand(terminal) {
    try {
        return await serve(terminal);
    }
    catch (error) {
        const known = error instanceof UsageError || error instanceof _world_parse_js__WEBPACK_IMPORTED_MODULE_3__/* .WorldError */ .nM || error.code?.startsWith('E');
        terminal.err(`emulator: ${known ? error.message : error.stack}\n`);
        return 1;
    }
}
async function serve({ args, out, read }) {
    const options = parse(args);
    if (options.help || options['print-world']) {
        out(options.help ? HELP : _world_default_js__WEBPACK_IMPORTED_MODULE_5__/* .DEFAULT_WORLD */ .b);
        return 0;
    }
    const speed = numberOf('speed', options.speed, 'above 0', (value) => value > 0);
    const emulator = (0,_emulator_js__WEBPACK_IMPORTED_MODULE_1__/* .createEmulator */ .I)({
        world: options.world === undefined ? _world_default_js__WEBPACK_IMPORTED_MODULE_5__/* .DEFAULT_WORLD */ .b : readFile('world', options.world, read),
        switches: options.facts === undefined ? {} : switchesOfFacts(readFile('facts', options.facts, read)),
        speed,
        seed: numberOf('seed', options.seed, 'whole', Number.isInteger),
        ...(options.log && { onRequest: (entry) => out(`${logLine(entry)}\n`) }),
    });
    const port = numberOf('port', options.port, 'from 0 to 65535', (value) => Number.isInteger(value) && value >= 0 && value <= 65_535);
    const listening = await emulator.listen(port, options.host);
    out(banner(emulator, listening.url, speed));
    return listening;
}
function parse(args) {
    try {
        return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({ args: [...args], options: OPTIONS, strict: true }).values;
    }
    catch (error) {
        throw new UsageError(`${error.message}\n\n${HELP}`);
    }
}
function numberOf(name, text, kind, allowed) {
    const value = text.trim() === '' ? Number.NaN : Number(text);
    if (!Number.isFinite(value) || !allowed(value))
        throw new UsageError(`--${name}: expected a number ${kind}, received ${JSON.stringify(text)}`);
    return value;
}
function readFile(option, file, read) {
    try {
        return read(file);
    }
    catch (error) {
        throw new UsageError(`--${option}: ${error.message}`);
    }
}
/** The part of facts.json that says how the emulator has to behave. */
const factsSchema = valibot__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ format: valibot__WEBPACK_IMPORTED_MODULE_6__/* .literal */ .euz(1), switches: valibot__WEBPACK_IMPORTED_MODULE_6__/* .partial */ .OH3(_world_switches_js__WEBPACK_IMPORTED_MODULE_4__/* .switchesSchema */ .U) });
/** The switches that the text of a facts.json sets. Throws a sentence about what is wrong with it. */
function switchesOfFacts(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        throw new UsageError('--facts: the file is not JSON');
    }
    const result = valibot__WEBPACK_IMPORTED_MODULE_6__/* .safeParse */ .xLC(factsSchema, value);
    if (!result.success)
        throw new UsageError(`--facts: ${result.issues.map(_world_parse_js__WEBPACK_IMPORTED_MODULE_3__/* .explain */ .WE).join('; ')}`);
    const given = Object.keys(value.switches);
    // What was not seen stays as the world has it, not as the schema's default.
    return Object.fromEntries(Object.entries(result.output.switches).filter(([name]) => given.includes(name)));
}
function banner(emulator, url, speed) {
    const accounts = emulator.accounts.map(({ name, accessKey, secretKey, permissions }) => {
        const rights = permissions === 'main' ? 'main account' : permissions.join(', ');
        return `  ${name} (${rights})\n    access-key ${accessKey}\n    secret-key ${secretKey}\n`;
    });
    const roles = emulator.roles.map(({ name, nrn, permissions }) => `  ${name} (${permissions.join(', ')})\n    ${nrn}\n`);
    return `api-url  ${url}/{service}
metadata ${url}
control  ${url}${_server_control_js__WEBPACK_IMPORTED_MODULE_2__/* .CONTROL */ .W}
speed    ${speed}

key pairs
${accounts.join('')}${roles.length > 0 ? `\nroles\n${roles.join('')}` : ''}
${(0,_world_tree_js__WEBPACK_IMPORTED_MODULE_7__/* .describeWorld */ .w)(emulator.world)}
`;
}
function logLine({ time, method, url, status, operation, acted, fault, refusal }) {
    const notes = [operation ?? 'no operation', acted && 'acted', fault && `fault ${fault}`, refusal].filter(Boolean).join(' · ');
    // A URL is printable ASCII by the rules of HTTP; anything else in it could be a terminal's control sequence.
    return `${new Date(time).toISOString()} ${status ?? '---'} ${method} ${url.replace(/[^\x20-\x7e]/g, '?')} · ${notes}`;
}


/***/ })

};
