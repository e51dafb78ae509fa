import { type CredentialsDeps, isKey, noKeys } from './deps.js';
import { fixedKeys } from './fixed-keys.js';
import type { KeyProvider } from './provider.js';

/** Larger than any such file; more is another one. */
const MAX_LENGTH = 100_000;

/** Names of a pair's halves in the file, in the vendor's order (reference/credentials.md §1). */
const ACCESS_KEY = ['ncloud_access_key_id', 'ncloud_access_key'];
const SECRET_KEY = ['ncloud_secret_access_key', 'ncloud_secret_key'];

/** The profile whose lines may stand before any heading. */
const DEFAULT = 'default';

/**
 * The pair of a profile in `~/.ncloud/configure`.
 * @param name empty for `NCLOUD_PROFILE`, else the default profile
 */
export async function profileKeys(name: string, { env, readText, onSecret }: CredentialsDeps): Promise<KeyProvider> {
  const profile = name || env.NCLOUD_PROFILE?.trim() || DEFAULT;
  const home = env.HOME || env.USERPROFILE || '';
  const path = `${home}/.ncloud/configure`;
  const problem = (what: 'no-file' | 'no-profile' | 'no-keys', detail: string) =>
    noKeys({ source: 'profile', problem: what, detail, mayPass: false });
  let text: string;
  try {
    text = await readText(path);
  } catch {
    throw problem('no-file', path);
  }
  const section = text.length > MAX_LENGTH ? undefined : sections(text).get(profile.toLowerCase());
  if (!section) throw problem('no-profile', `${path} [${profile}]`);
  const first = (names: readonly string[]) =>
    names.map((key) => section.get(key)).find((value) => value !== undefined && value !== '');
  const [accessKey, secretKey] = [first(ACCESS_KEY), first(SECRET_KEY)];
  if (!isKey(accessKey) || !isKey(secretKey)) throw problem('no-keys', `${path} [${profile}]`);
  const keys = { accessKey, secretKey };
  onSecret(keys);
  return fixedKeys(keys);
}

/** `name = value` lines under `[heading]` lines; `#` and `;` begin comments. Headings and names regardless of case. */
function sections(text: string): Map<string, Map<string, string>> {
  const found = new Map<string, Map<string, string>>();
  let current = DEFAULT;
  for (const line of text.split(/\r?\n/)) {
    const heading = /^\s*\[([^\]]*)\]\s*$/.exec(line)?.[1];
    if (heading !== undefined) current = heading.trim().toLowerCase();
    const [, key, value] = /^\s*([^=\s#;[][^=]*?)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
    if (heading === undefined && (key === undefined || value === undefined)) continue;
    const section = found.get(current) ?? new Map<string, string>();
    found.set(current, section);
    if (key !== undefined && value !== undefined) section.set(key.toLowerCase(), unquoted(value));
  }
  return found;
}

const unquoted = (value: string) => /^(["'])(.*)\1$/.exec(value)?.[2] ?? value;
