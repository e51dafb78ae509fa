// `node tools/ci/commit-messages.mjs BASE..HEAD`: whether each new commit says what it does in one line and why below. Exit code 1 if not.
import { execFileSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';

/** What a list of commits, `git log --oneline` and a mail subject show without cutting. */
const MAX_SUBJECT = 72;

/** What is wrong with a commit's message; nothing if it is good. Robots write their own way. */
export function problemOf({ subject, body, author }) {
  if (author.endsWith('[bot]')) return undefined;
  if (subject.length > MAX_SUBJECT)
    return `the subject has ${subject.length} characters; at most ${MAX_SUBJECT} are shown everywhere`;
  if (/^(fixup|squash|amend)! /.test(subject)) return 'it waits for git rebase --autosquash';
  if (body.replace(/^[A-Z][\w-]+-by: .*$/gm, '').trim() === '')
    return 'it has no body; say why, with the failure that it prevents';
  return undefined;
}

function commits(range) {
  const log = execFileSync('git', ['log', '--no-merges', '--format=%H%x00%an%x00%s%x00%b%x01', range, '--'], {
    encoding: 'utf8',
  });
  return log.split('\u0001\n').flatMap((text) => {
    const [id, author, subject, body] = text.split('\0');
    return subject === undefined ? [] : [{ id, author, subject, body }];
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const found = commits(process.argv[2] ?? 'origin/main..HEAD');
  const bad = found.map((commit) => ({ ...commit, problem: problemOf(commit) })).filter(({ problem }) => problem !== undefined);
  for (const { id, subject, problem } of bad) console.error(`${id.slice(0, 9)} ${subject}\n  ${problem}`);
  console.log(`${found.length} commits, ${bad.length} with a message to change`);
  process.exitCode = bad.length === 0 ? 0 : 1;
}
