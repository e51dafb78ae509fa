// `npm run rename -- acme`: puts the account that publishes the action in the place of OWNER, in every file of the repository. Plain
// JavaScript without dependencies, because a fresh fork has nothing installed.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** GitHub's rule for the name of an account: letters, digits and single hyphens inside, at most 39 characters. */
const ACCOUNT = /^[a-z\d](?:[a-z\d]|-(?=[a-z\d])){0,38}$/i;

/** Built files are built again; this script and its test keep the word; the lock file never has it. */
const KEPT = /(^|\/)dist\/|^(tools\/rename\.mjs|__tests__\/tools\/rename\.test\.ts|package-lock\.json)$/;

/** The sentence that explains the word goes with it. */
const EXPLANATION = /^<!-- owner -->\n[\s\S]*?^<!-- \/owner -->\n\n?/gm;

/** A text with the account in the place of OWNER, where it stands as a word of its own. */
export function renamed(text, account) {
  return text.replace(EXPLANATION, '').replace(/\bOWNER\b(?=\\?\/)/g, account);
}

/** Renames in all files that git knows below `root`, and returns the paths of those that changed. */
export function rename(root, account) {
  if (account === '') throw new Error('No account was named.');
  // The word itself would only take the explanation away.
  if (account.toUpperCase() === 'OWNER') throw new Error(`${account} stands for the account: name yours instead.`);
  if (!ACCOUNT.test(account)) throw new Error(`'${account}' is no name of a GitHub account.`);
  const listed = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0');
  return listed
    .filter((path) => path !== '' && !KEPT.test(path))
    .filter((path) => {
      const file = join(root, path);
      const text = readFileSync(file, 'utf8');
      const result = renamed(text, account);
      if (result !== text) writeFileSync(file, result);
      return result !== text;
    });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    const [account = ''] = process.argv.slice(2);
    const changed = rename(resolve('.'), account);
    for (const path of changed) console.log(path);
    console.log(`OWNER is ${account} in ${changed.length} files. Next: npm run docs, npm run build, and commit.`);
  } catch (error) {
    console.error(`${error.message} Usage: npm run rename -- ACCOUNT`);
    process.exitCode = 1;
  }
}
