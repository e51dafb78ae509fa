import { DEFAULTS, INPUT_NAMES, type InputName, isMeaningful, needed, type StepMode } from '../run/model/operations.js';
import { parseDuration } from './duration.js';
import { quotableUrl } from './hidden-values.js';
import type { InputReader } from './input-reader.js';

/** Notes needed inputs that are empty, and given ones that mean nothing here: nothing is silently ignored (contract §2). */
export function checkMeaning(reader: InputReader, mode: StepMode, operation: string): void {
  const { given, messages, problems, quote } = reader;
  // A URL may carry a password.
  const shown = (name: InputName) => quote(name.endsWith('-url') ? (quotableUrl(given[name]) ?? messages.hidden) : given[name]);
  const hasTargets = given.targets !== '' && isMeaningful('targets', mode, operation);
  const missing = needed(mode, operation, hasTargets).filter((name) => given[name] === '');
  // A name may have a slash; only where the rest is missing it is a path.
  const isPath = given.project.includes('/') && missing.includes('stage') && missing.includes('scenario');
  const idle = INPUT_NAMES.filter((name) => isGiven(reader, name) && !isMeaningful(name, mode, operation));
  problems.push(
    ...(missing.length > 0 ? [`${messages.needed(missing, mode, operation)}${isPath ? ` ${messages.splitPath}` : ''}`] : []),
    ...idle.map((name) => messages.meaningless(name, shown(name), mode, operation)),
  );
  for (const [name, other] of COMPANIONS)
    if (
      isGiven(reader, name) &&
      given[other] === '' &&
      isMeaningful(name, mode, operation) &&
      isMeaningful(other, mode, operation)
    )
      problems.push(messages.needsOther(name, shown(name), other));
}

/** Inputs that mean nothing without another one. */
const COMPANIONS: readonly (readonly [InputName, InputName])[] = [
  ['environment-url', 'environment'],
  ['max-parallel', 'targets'],
  ['fail-fast', 'targets'],
];

/** Whether an input says anything: a default that was spelt out, or spelt in other letters, says nothing. */
function isGiven({ given }: InputReader, name: InputName): boolean {
  const value = given[name];
  if (value === '' || name === 'github-token') return false; // its default is an expression, which the runner has put a value for
  const same = (text: string) => parseDuration(text) ?? text.toLowerCase();
  const isDefault = same(value) === same(name === 'max-parallel' ? 'all' : DEFAULTS[name]);
  return !isDefault;
}
