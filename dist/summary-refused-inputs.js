export const id = 423;
export const ids = [423];
export const modules = {

/***/ 5380: // ./lib/src/reports/summary/markdown.js
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   OF: () => (/* binding */ fenced),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   TM: () => (/* binding */ folded),
/* harmony export */   V4: () => (/* binding */ longTable),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   ee: () => (/* binding */ bytes),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
/* harmony import */ var _runner_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9774);

/** Longest remote name shown, in characters; a name of 5 MB hides everything else. */
const MAX_NAME = 80;
/** Invisible, and enough to keep GitHub from making a mention, a reference or a link of what follows. */
const BREAK = '\u200b';
const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const entity = (character) => ENTITIES[character] ?? `&#${character.charCodeAt(0)};`;
/** A text of at most `longest` characters, never cut through one, control characters made visible. */
function cut(raw, longest = MAX_NAME) {
    // Only the beginning is looked at: splitting megabytes into characters takes longer than all the rest.
    const characters = [...(0,_runner_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .R)(raw.slice(0, longest * 2 + 2))];
    return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : characters.join('');
}
/**
 * The one escaper of Markdown: makes any text show as itself in a paragraph, heading, list, table cell, link label or HTML element. Entities
 * instead of backslashes, because they mean the same inside HTML; only what could mean something is escaped, so that the source stays
 * readable. Mentions, references (`#12`, `GH-12`), addresses and emoji codes are looked for by GitHub in the *finished* text, where an
 * entity would not stop them: an invisible break does.
 */
function text(raw, longest) {
    return (cut(raw, longest)
        .trim()
        .replace(/@(?=[\w가-힣])|#(?=\d)|GH-(?=\d)|:(?=\/\/)|:(?=[\w+-]+:)|www(?=\.)/gi, `$&${BREAK}`)
        .replace(/[&<>"`*~[\]|\\$]/g, entity)
        .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '&#95;')
        .replace(/^[-+=#]/, entity)
        // At the end of a heading it would be a closing mark.
        .replace(/#+$/, (marks) => [...marks].map(entity).join(''))
        .replace(/^(\d+)([.)])/, (_, number, mark) => number + entity(mark)));
}
/** Longest sentence shown, in characters; it may quote a service. */
const MAX_SENTENCE = 2000;
/** A sentence: like `text`, with room for one. */
const prose = (sentence) => text(sentence, MAX_SENTENCE);
/** A word or id as code. */
function code(raw, longest) {
    const shown = cut(raw, longest).trim();
    if (shown === '')
        return '';
    return /^[\w.:/@+ -]+$/.test(shown) ? `\`${shown}\`` : `<code>${text(shown, longest)}</code>`;
}
/** A link, or only its label when the address is not plain http(s). The label is raw text. */
function link(label, address) {
    if (!URL.canParse(address))
        return text(label);
    const url = new URL(address);
    if (!/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '')
        return text(label);
    return `[${text(label)}](${url.href.replace(/[()<>[\]|\\`*_~"'\s$]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)})`;
}
/** A fenced block; the fence is longer than any row of back-ticks in it, so nothing in it can end it. */
function fenced(language, content) {
    const longest = Math.max(2, ...[...content.matchAll(/`+/g)].map(([ticks]) => ticks.length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}${language}\n${content}\n${fence}`;
}
/** A folded part. The empty lines make GitHub read the inside as Markdown. `title` is raw text. */
function folded(title, body) {
    return `<details>\n<summary>${text(title, 200)}</summary>\n\n${body}\n\n</details>`;
}
/** Bytes of a text in UTF-8, which is what GitHub counts. */
function bytes(value) {
    return Buffer.byteLength(value, 'utf8');
}
/** One row of a table; the cells are finished Markdown. */
const row = (cells) => `| ${cells.map((cell) => cell.replace(/\n/g, ' ')).join(' | ')} |`;
/** A table of finished cells. */
function table(head, rows) {
    return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
}
/** Rows of a folded table that are shown in any case: a head without rows says nothing. */
const MIN_OPEN = 3;
/**
 * A table that keeps within limits whatever its rows are: the first rows open, the next folded, and a sentence about the rest. The
 * caller sorts so that what matters comes first; rows beyond the limits are never made.
 */
function longTable(head, items, cells, limits, words) {
    const rows = [];
    let size = 0;
    for (const item of items.slice(0, limits.most)) {
        const made = cells(item);
        size += bytes(row(made)) + 1;
        if (size > limits.bytes)
            break;
        rows.push(made);
    }
    const matter = Math.max(MIN_OPEN, limits.matter ?? limits.open);
    const open = items.length <= limits.open ? limits.open : Math.min(limits.open, matter);
    const parts = [table(head, rows.slice(0, open))];
    const more = rows.slice(open);
    if (more.length > 0)
        parts.push(folded(words.more(more.length), table(head, more)));
    if (rows.length < items.length)
        parts.push(prose(words.leftOut(items.length - rows.length)));
    return parts.join('\n\n');
}


/***/ }),

/***/ 6423: // ./lib/src/reports/summary/refused-inputs.js
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderInputProblems: () => (/* binding */ renderInputProblems)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5380);

/** The summary of a step whose inputs are wrong: there is no run to report, only what to fix. */
function renderInputProblems(messages, problems) {
    const list = problems.map((problem) => `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(problem)}`).join('\n');
    return `## ✗ ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(messages.outcomes.titles.refused)}\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(messages.inputs.headline(problems.length))}\n\n${list}\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('refused')}\n`;
}


/***/ })

};
