export const id = 358;
export const ids = [358];
export const modules = {

/***/ 2358: // ./lib/src/runner/targets-input.js
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseTargets: () => (/* binding */ parseTargets)
/* harmony export */ });
/* harmony import */ var _run_services_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2385);
/* harmony import */ var _input_reader_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(461);
/* harmony import */ var _yaml_message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9912);



/** Targets of one step at most (contract §2): beyond it a matrix over several jobs is the better tool (docs/scale.md). */
const MAX_TARGETS = 500;
/** Problems told at most: a list that was wrong 500 times was wrong once. */
const MAX_PROBLEMS = 20;
const FIELDS = { deploy: ['project', 'stage', 'scenario'], pipeline: ['project'] };
/**
 * Parses `targets`: a YAML list (JSON is one too) whose items name project, stage and scenario (project alone for pipelines); what an
 * item leaves out comes from the input of the same name. Answers the targets and every problem, each with its item's number.
 */
async function parseTargets(text, mode, inputs, reader) {
    const items = await parseList(text, reader);
    if (typeof items === 'string')
        return { deploy: [], pipeline: [], problems: [items] };
    const reference = (value) => (0,_run_services_names_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(value ?? '');
    const problems = [];
    const seen = new Map();
    const texts = items.map((item, index) => {
        const { values, wrong } = readItem(item, index + 1, FIELDS[mode], inputs, reader);
        // By what they mean: `rolling` and `name:rolling` are one scenario.
        const key = JSON.stringify(FIELDS[mode].map((field) => reference(values[field])));
        const first = seen.get(key);
        // Two items that are both incomplete are not the same target.
        if (first !== undefined && wrong.length === 0)
            wrong.push(reader.messages.targetTwice(index + 1, first));
        if (first === undefined)
            seen.set(key, index + 1);
        problems.push(...wrong);
        return values;
    });
    const more = problems.length - MAX_PROBLEMS;
    if (more > 0)
        problems.splice(MAX_PROBLEMS, more, reader.messages.targetsMore(more));
    return {
        deploy: mode === 'deploy'
            ? texts.map(({ project, stage, scenario }) => ({
                mode,
                project: reference(project),
                stage: reference(stage),
                scenario: reference(scenario),
            }))
            : [],
        pipeline: mode === 'pipeline' ? texts.map(({ project }) => ({ mode, project: reference(project) })) : [],
        problems,
    };
}
/** The items of the list, or what is wrong with it. */
async function parseList(text, { messages, quote }) {
    const { parseDocument, visit } = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
    const document = parseDocument(text, { prettyErrors: true });
    const error = document.errors[0];
    if (error)
        return messages.targetsSyntax(error.linePos?.[0].line ?? 1, quote((0,_yaml_message_js__WEBPACK_IMPORTED_MODULE_2__/* .yamlMessage */ .J)(error.message)));
    // A version such as 1.10 is a name, and no number that loses its zero; an id of 20 digits loses none of them.
    visit(document, {
        Scalar(_, node) {
            if (typeof node.value === 'number')
                node.value = node.source;
        },
    });
    let items;
    try {
        // Aliases that multiply into a bomb are refused by the parser's limit, with an exception.
        items = document.toJS({ maxAliasCount: 100 });
    }
    catch {
        return messages.targetsForm(MAX_TARGETS);
    }
    return Array.isArray(items) && items.length > 0 && items.length <= MAX_TARGETS ? items : messages.targetsForm(MAX_TARGETS);
}
/** One item's values by field, and what is wrong with it. */
function readItem(item, number, fields, inputs, { messages, quote }) {
    if (typeof item !== 'object' || item === null || Array.isArray(item))
        return { values: {}, wrong: [messages.targetItem(number)] };
    const known = fields;
    const own = new Map(Object.entries(item));
    const wrong = [...own.keys()]
        .filter((field) => !known.includes(field))
        .map((field) => messages.targetField(number, quote(field), known));
    const values = {};
    for (const field of fields) {
        const given = own.get(field) ?? inputs[field] ?? '';
        if (typeof given !== 'string') {
            wrong.push(messages.targetValue(number, field));
            continue;
        }
        const value = given.trim();
        const problem = (0,_input_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .referenceProblem */ .te)(value);
        if (problem === 'empty')
            wrong.push(messages.targetNeeds(number, field));
        if (problem === 'leading-zero')
            wrong.push(messages.targetLeadingZero(number, field, quote(value), quote((0,_input_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutZeros */ .Kd)(value))));
        values[field] = value;
    }
    return { values, wrong };
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
