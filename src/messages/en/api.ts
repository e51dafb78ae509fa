const list = (words: readonly string[]) => (words.length === 0 ? 'none' : words.join(', '));

/** Mode `api`: what is wrong with an operation's name or its parameters. */
export const api = {
  unknownOperation: (name: string, closest: readonly string[]) =>
    `Input 'operation' is '${name}', which is no operation of the API; no request was sent. Did you mean ${list(closest)}? All are listed in docs/operations.md.`,
  wrongPlatform: (name: string, platforms: readonly string[]) =>
    `${name} exists on platform ${list(platforms)} only; no request was sent.`,
  takes: (name: string, path: readonly string[], query: readonly string[], body: readonly string[]) =>
    `No request was sent. ${name} takes: path fields ${list(path)}; query fields ${list(query)}; body fields ${list(body)}.`,
  tooLong: (length: number, longest: number) =>
    `Input 'parameters' has ${length} characters; allowed are ${longest}. No request was sent.`,
  syntax: (line: number, column: number, message: string) =>
    `Input 'parameters' is not valid YAML or JSON: line ${line}, column ${column}: ${message}.`,
  notMapping: "Input 'parameters' must be a mapping of field names to values.",
  unknownField: (field: string) => `Input 'parameters' has a field '${field}' that the operation does not take.`,
  missing: (fields: readonly string[]) => `Input 'parameters' lacks ${list(fields)}.`,
  badField: (field: string, expected: string, received: string) =>
    `Input 'parameters': field '${field}' should be ${expected} and is ${received}.`,
  segment: "one word that is not '.' or '..', and an id without '/' or a leading zero",
  pagesTogether: "Input 'parameters': pageNo and pageSize go together here, or neither; no request was sent.",
  resultTooLong: (length: number, longest: number) =>
    `The answer has ${length} bytes, more than an output should have (${longest}): output 'result' holds its first items, and the file named by output 'result-file' all of it. Ask for less with pageNo and pageSize.`,
  unconfirmed: (operation: string) =>
    `Whether ${operation} was done is not known: the service answered, but not with the documented confirmation.`,
  ambiguous: (operation: string) => `Whether ${operation} was done is not known: it was sent once, and its answer was lost.`,
  interrupted: (operation: string, signal: string) =>
    `The workflow was cancelled (${signal}) before ${operation} was done; nothing was changed.`,
  look: 'It was not sent again. Look with the matching list or get operation, or in the console, before you repeat it.',
};
