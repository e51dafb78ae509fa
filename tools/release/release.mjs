// `npm run release -- 1.2.3`: everything from a green main branch to a pushed tag; release.yml does the rest. With --dry-run it shows every
// step, checks what can be checked, and changes nothing.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { withRelease } from './changelog.mjs';

const USAGE = 'Usage: npm run release -- MAJOR.MINOR.PATCH [--dry-run]';
const args = process.argv.slice(2);
const dryRun = args.includes('--dry-run');
const [version = '', ...rest] = args.filter((arg) => arg !== '--dry-run');
if (!/^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/.test(version) || rest.length > 0) {
  console.error(USAGE);
  process.exit(2);
}
const tag = `v${version}`;
const today = new Date().toISOString().slice(0, 10);

const output = (...command) => execFileSync(command[0], command.slice(1), { encoding: 'utf8' }).trim();
const fails = (...command) => {
  try {
    execFileSync(command[0], command.slice(1), { stdio: 'ignore' });
    return false;
  } catch {
    return true;
  }
};
const say = (condition, problem) => (condition ? undefined : problem);
/** The changed text, or a sentence about why there is none. */
const changelog = () => withRelease(readFileSync('CHANGELOG.md', 'utf8'), version, today);

/** What must hold before anything is changed; each answers what is wrong, or nothing. */
const CHECKS = [
  ['the branch is main', () => say(output('git', 'branch', '--show-current') === 'main', 'another branch is checked out')],
  ['nothing is uncommitted', () => say(output('git', 'status', '--porcelain') === '', 'git status shows changes')],
  ['the tag is new', () => say(output('git', 'tag', '--list', tag) === '', `${tag} exists already`)],
  ['the change log says what is new', () => changelog().problem],
  [
    'the account that publishes stands in the README',
    // Put together here, so that npm run rename does not change what is searched for.
    () =>
      say(
        fails('git', 'grep', '-q', ['OWNER', 'ncloud-deploy-action'].join('/'), '--', 'README.md'),
        'npm run rename -- ACCOUNT first',
      ),
  ],
  [
    'the branch is what origin has',
    () =>
      say(!fails('git', 'diff', '--quiet', 'origin/main', 'HEAD'), 'git fetch, then merge or push: main and origin/main differ'),
  ],
];

/** What is done then, each a command; the first two only write files. */
const STEPS = [
  ['write the version and the date into CHANGELOG.md', () => writeFileSync('CHANGELOG.md', changelog().text)],
  ['npm', 'version', version, '--no-git-tag-version', '--allow-same-version'],
  ['npm', 'ci', '--no-audit', '--no-fund'],
  ['npm', 'run', 'docs'],
  ['npm', 'run', 'build'],
  ['git', 'add', '--all'],
  ['git', 'commit', '--allow-empty', '--message', `Release ${version}`, '--message', 'The change log says what is new.'],
  ['bash', '.ci/run'],
  ['git', 'tag', '--annotate', tag, '--message', tag],
  // Both or neither: a tag without its commit on main would release what nobody can find.
  ['git', 'push', '--atomic', 'origin', 'main', tag],
];

const AFTERWARDS = `
Then, on GitHub:
  release.yml tests ${tag}, attests the bundle, and drafts the release with the SBOM.
  A person reads the draft, ticks "Publish this Action to the GitHub Marketplace" there, and approves the environment "release".
  The workflow publishes, and moves ${tag.split('.')[0]} to it.
If main is protected and refuses the push, push the commit as a pull request; once it is merged, tag the merge and push the tag alone.`;

console.log(`Release ${version}${dryRun ? ' (dry run: nothing is changed)' : ''}\n\nBefore:`);
let problems = 0;
for (const [title, check] of CHECKS) {
  const problem = check();
  problems += problem === undefined ? 0 : 1;
  console.log(`  ${problem === undefined ? '✓' : '✗'} ${title}${problem === undefined ? '' : `: ${problem}`}`);
}
if (problems > 0 && !dryRun) {
  console.error('\nNothing was changed.');
  process.exit(1);
}
console.log('\nSteps:');
for (const [index, [first, ...command]] of STEPS.entries()) {
  const act = typeof command[0] === 'function' ? command[0] : undefined;
  console.log(
    `  ${index + 1}. ${act ? first : [first, ...command].map((word) => (/\s/.test(word) ? `'${word}'` : word)).join(' ')}`,
  );
  if (dryRun) continue;
  if (act) act();
  else execFileSync(first, command, { stdio: 'inherit', shell: first === 'npm' && process.platform === 'win32' });
}
console.log(AFTERWARDS);
