import { type CredentialField, type CredentialsSource, resolveCredentials } from '../ncloud/credentials.js';
import type { Host } from './host.js';
import type { InputReader } from './input-reader.js';

const INPUT_OF: Readonly<Record<CredentialField, 'access-key' | 'secret-key'>> = {
  accessKey: 'access-key',
  secretKey: 'secret-key',
};

/** Stands in for a source whose inputs are wrong; with a problem noted, nobody uses it. */
const NONE: CredentialsSource = { from: 'keys', keys: { accessKey: '', secretKey: '' } };

/** Name of a profile in `~/.ncloud/configure`: what can stand between the brackets of a heading. */
const PROFILE = /^profile(?::([^\p{C}[\]]{1,100}))?$/iu;

/** Reads `credentials`, and the key pair where it comes from inputs or environment. */
export function readCredentials(reader: InputReader, env: Host['env']): CredentialsSource {
  const { given, messages, problems, quote } = reader;
  const text = reader.value('credentials');
  const source: CredentialsSource | undefined =
    text.toLowerCase() === 'server-role' ? { from: 'server-role' } : PROFILE.test(text) ? profile(text) : undefined;
  if (source) {
    for (const name of Object.values(INPUT_OF)) if (given[name] !== '') problems.push(messages.keysNotUsed(name, quote(text)));
    return source;
  }
  if (text.toLowerCase() !== 'keys') {
    problems.push(messages.notAllowed('credentials', quote(text), ['keys', 'profile', 'profile:NAME', 'server-role']));
    return NONE;
  }
  return readKeys(reader, env);
}

const profile = (text: string): CredentialsSource => ({ from: 'profile', profile: PROFILE.exec(text)?.[1]?.trim() ?? '' });

function readKeys({ given, messages, problems }: InputReader, env: Host['env']): CredentialsSource {
  const keys = resolveCredentials({ accessKey: given['access-key'], secretKey: given['secret-key'] }, env);
  if (keys.ok) return { from: 'keys', keys: keys.credentials };
  const empty = keys.problems.filter(({ problem }) => problem === 'empty').map(({ field }) => INPUT_OF[field]);
  if (empty.length > 0) problems.push(messages.emptyCredentials(empty));
  for (const { field, problem, variable } of keys.problems) {
    if (problem === 'quoted') problems.push(messages.quotedCredential(INPUT_OF[field], variable));
    if (problem === 'malformed') problems.push(messages.malformedCredential(INPUT_OF[field], variable));
  }
  return NONE;
}

/** An NRN of a role, such as `nrn:PUB:IAM::123456:Role/0b2d…`; lenient, since gov and fin write other words for PUB. */
const ROLE = /^nrn:[a-z]{2,10}:iam:[\w-]*:\w*:role\/[\w.-]{1,100}$/i;

export function readRole({ value, messages, problems, quote }: InputReader): string {
  const role = value('role');
  if (role !== '' && !ROLE.test(role)) problems.push(messages.badRole(quote(role)));
  return role;
}
