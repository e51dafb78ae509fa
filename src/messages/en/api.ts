import { ifMeant } from './if-meant.js';

const list = (words: readonly string[]) => (words.length === 0 ? 'none' : words.join(', '));

/** Such as "path fields projectId; query fields pageNo, pageSize"; kinds without fields are left out. */
const fields = (path: readonly string[], query: readonly string[], body: readonly string[]) =>
  Object.entries({ path, query, body })
    .flatMap(([kind, names]) => (names.length > 0 ? [`${kind} fields ${list(names)}`] : []))
    .join('; ');

/** Mode `api`: what is wrong with an operation's name or its parameters, and what came of the call. */
export const api = {
  unknownOperation: (name: string, closest: readonly string[]) =>
    `There is no API operation '${name}'. ${ifMeant(closest)} docs/operations.md lists all of them. No request was sent.`,
  wrongPlatform: (name: string, platforms: readonly string[]) =>
    `${name} exists only on platform ${list(platforms)}: set platform. No request was sent.`,
  takes: (name: string, path: readonly string[], query: readonly string[], body: readonly string[]) =>
    `${name} takes ${fields(path, query, body) || 'no fields'}. No request was sent.`,
  tooLong: (length: number, longest: number) =>
    `Input 'parameters' has ${length} characters; at most ${longest} are allowed. No request was sent.`,
  syntax: (line: number, column: number, message: string) =>
    `Input 'parameters' is not valid YAML or JSON: line ${line}, column ${column}: ${message}.`,
  notMapping: "Input 'parameters' must be a mapping: one 'field: value' a line.",
  unknownField: (field: string) => `Input 'parameters': unknown field '${field}'.`,
  missing: (fields: readonly string[]) => `Input 'parameters' lacks ${list(fields)}.`,
  badField: (field: string, expected: string, received: string) =>
    `Input 'parameters': field '${field}' should be ${expected} and is ${received}.`,
  segment: "one word that is not '.' or '..', and an id without '/' or a leading zero",
  pagesTogether: "Input 'parameters': give both pageNo and pageSize, or neither. No request was sent.",
  resultTooLong: (length: number, longest: number) =>
    `The answer has ${length} bytes, more than output 'result' may have (${longest}), which was cut. The whole is in output 'result-file'.`,
  unconfirmed: (operation: string) =>
    `Whether ${operation} succeeded is not known: the service answered without the documented confirmation.`,
  ambiguous: (operation: string) => `Whether ${operation} succeeded is not known: it was sent, but got no clear answer.`,
  interrupted: (operation: string, signal: string) =>
    `The workflow was cancelled (${signal}) before ${operation} was sent or answered; nothing was changed.`,
  notRepeated: 'It was not sent again. Before you repeat it, check with the list or get operation or in the console.',
};
