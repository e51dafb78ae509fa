import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { temporaryFolder } from '../support/temporary.js';

let root = '';
const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' });
const write = (path: string, text: string) => writeFileSync(join(root, path), text);
const read = (path: string) => readFileSync(join(root, path), 'utf8');

beforeEach(() => {
  root = temporaryFolder();
  git('init', '--quiet');
});

/** What the command prints and how it ends. */
function command(...args: string[]): { code: number; said: string } {
  try {
    const said = execFileSync(process.execPath, [resolve('tools/rename.mjs'), ...args], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return { code: 0, said };
  } catch (error) {
    const { status, stderr } = error as { status: number; stderr: string };
    return { code: status, said: stderr };
  }
}

describe('npm run rename -- ACCOUNT', () => {
  test('puts the account in the place of OWNER in every file that git knows, and takes the explanation away', () => {
    write(
      'README.md',
      '# A\n\n<!-- owner -->\n> `OWNER` stands for somebody.\n<!-- /owner -->\n\n- uses: OWNER/ncloud-deploy-action@v1\n',
    );
    write('test.ts', 'const own = /^OWNER\\/ncloud-deploy-action@/;\n');
    write('keys.ts', "const key = 'EMULATOROWNERACCESSKEY'; // OWNER alone is another word\n");
    write('unknown.md', 'OWNER/x\n');
    git('add', 'README.md', 'test.ts', 'keys.ts');

    expect(command('acme').code).toBe(0);

    expect(read('README.md')).toBe('# A\n\n- uses: acme/ncloud-deploy-action@v1\n');
    expect(read('test.ts')).toBe('const own = /^acme\\/ncloud-deploy-action@/;\n');
    expect(read('keys.ts')).toContain('EMULATOROWNERACCESSKEY');
    expect(read('unknown.md')).toBe('OWNER/x\n');
  });

  test('leaves built files to the build', () => {
    execFileSync('mkdir', [join(root, 'dist')]);
    write('dist/index.js', "'OWNER/ncloud-deploy-action@v1'\n");
    git('add', '.');
    command('acme');
    expect(read('dist/index.js')).toContain('OWNER/');
  });

  test.each(['', 'OWNER', 'owner', '-acme', 'acme-', 'ac--me', 'a b', 'a/b', 'a'.repeat(40)])(
    'refuses %j, and changes nothing',
    (account) => {
      write('README.md', 'OWNER/ncloud-deploy-action\n');
      git('add', '.');
      const { code, said } = command(account);
      expect(code).toBe(1);
      expect(said).toContain('Usage: npm run rename -- ACCOUNT');
      expect(read('README.md')).toContain('OWNER/');
    },
  );

  test('says what is missing where no account is named, and that OWNER is none', () => {
    expect(command().said).toMatch(/^No account was named\. Usage/);
    expect(command('OWNER').said).toMatch(/^OWNER stands for the account: name yours instead\. Usage/);
  });

  test('leaves no OWNER/ in this repository but where the rule itself is written', () => {
    execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${resolve('.')}`, join(root, 'clone')]);
    root = join(root, 'clone');
    expect(command('acme').code).toBe(0);
    const found = execFileSync('git', ['grep', '-lE', 'OWNER\\\\?/', '--', ':(exclude,glob)**/dist/**'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(found.trim().split('\n').sort()).toEqual(['__tests__/tools/rename.test.ts']);
  });
});
