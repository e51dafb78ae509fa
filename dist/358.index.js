export const id = 358;
export const ids = [358];
export const modules = {

/***/ 2358:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseTargets: () => (/* binding */ parseTargets)
/* harmony export */ });
/* harmony import */ var _run_services_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2385);
/* harmony import */ var _yaml_message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9912);


/** Targets of one step at most: beyond it a matrix over several jobs is the better tool (docs/scale.md). */
const MOST_TARGETS = 500;
const FIELDS = { deploy: ['project', 'stage', 'scenario'], pipeline: ['project'] };
/**
 * Parses `targets`: a YAML list whose items name project, stage and scenario (project alone for pipelines); what an item leaves out
 * comes from the input of the same name. Answers the targets and every problem, each with its item's number.
 */
async function parseTargets(text, mode, inputs, say) {
    const { parseDocument, visit } = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
    const document = parseDocument(text, { prettyErrors: true });
    const error = document.errors[0];
    if (error)
        return { targets: [], problems: [say.targetsSyntax(error.linePos?.[0].line ?? 1, (0,_yaml_message_js__WEBPACK_IMPORTED_MODULE_1__/* .yamlMessage */ .J)(error.message))] };
    // A version such as 1.10 is a name, and no number that loses its zero.
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
        items = undefined;
    }
    if (!Array.isArray(items) || items.length === 0 || items.length > MOST_TARGETS)
        return { targets: [], problems: [say.targetsForm(MOST_TARGETS)] };
    const problems = [];
    const targets = [];
    const seen = new Map();
    for (const [index, item] of items.entries()) {
        const number = index + 1;
        if (typeof item !== 'object' || item === null || Array.isArray(item)) {
            problems.push(say.targetsForm(MOST_TARGETS));
            break;
        }
        const known = FIELDS[mode];
        for (const field of Object.keys(item))
            if (!known.includes(field))
                problems.push(say.targetField(number, field.slice(0, 80), known));
        const values = {};
        for (const field of FIELDS[mode]) {
            const own = item[field];
            const value = own === undefined || own === null ? inputs[field] : typeof own === 'string' ? own.trim() : undefined;
            if (value === undefined)
                problems.push(say.targetValue(number, field));
            else if (/^(name:\s*)?$/.test(value))
                problems.push(say.targetNeeds(number, field));
            values[field] = value ?? '';
        }
        const key = JSON.stringify(values);
        const first = seen.get(key);
        if (first !== undefined)
            problems.push(say.targetTwice(number, first));
        seen.set(key, number);
        const reference = (field) => (values[field] ? (0,_run_services_names_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(values[field]) : undefined);
        targets.push({ project: (0,_run_services_names_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(values.project ?? ''), stage: reference('stage'), scenario: reference('scenario') });
    }
    return { targets, problems };
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
