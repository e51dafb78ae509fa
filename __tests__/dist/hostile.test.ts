import { expect, test } from '@jest/globals';
import { parseCommands } from '../../verify/fake-runner.js';
import { expectWhole, runStep } from '../support/dist.js';
import { type HostileOptions, hostileGateway, hostileInputs } from '../support/hostile-gateway.js';

/** Names and error texts that are orders to the runner, to Markdown, to HTML or to a terminal: they change nothing but their own characters. */

const ESCAPE = '\u001b[2K\u001b[1A\u001b[31m';
const HOSTILE = [
  '::error::pwned',
  '\n::error file=a.js,line=1::pwned',
  '\r\n::set-output name=conclusion::success',
  '\n::add-mask::success',
  '\u2028::stop-commands::x',
  '##[error]pwned',
  '##[command]rm -rf /',
  '| a | b |\n|---|---|',
  '<img src=x onerror=alert(1)>',
  '<details><script>alert(1)</script>',
  '` `` ``` \n```\n# title',
  '[click](javascript:alert(1)) ![x](https://evil.example/x.png)',
  '@everyone #1 https://evil.example',
  `${ESCAPE}green`,
  '\u202egnp.exe',
  '%0A::error::pwned',
  'EOF\nconclusion=success',
  '\ud800 lone',
];

/** Everything at once, and twice as long as any line may be. */
const ALL = `${HOSTILE.join(' ')} ${'x'.repeat(9000)}`;

/** What a reader, a parser or a terminal could take for something else. */
function expectHarmless({ log, summary, outputs }: { log: string; summary: string; outputs: Record<string, string> }): void {
  expect(log).not.toMatch(/[\u001b\u202e\u2028\u0085]/);
  expect(log).not.toMatch(/^\s*::(?!(error|warning|debug|group|endgroup|add-mask)::)/m);
  expect(parseCommands(log).others.filter((command) => !['group', 'endgroup', 'debug'].includes(command))).toEqual([]);
  expect(summary).not.toMatch(/<img|<script|\]\(javascript:|!\[x\]\(https|^\| a \| b \|$|^# title$|\u001b|\u202e/m);
  expect(Buffer.byteLength(summary)).toBeLessThan(1 << 20);
  for (const value of Object.values(outputs)) expect(value.length).toBeLessThan(500_000);
}

test.concurrent.each(HOSTILE.map((text) => [JSON.stringify(text), text]))('names: %s', async (_, text) => {
  const names = { project: text, stage: text, scenario: text, server: text, executor: text };
  const gateway = await hostileGateway({ names, statuses: ['inprogress', 'fail'] });
  const result = await runStep(hostileInputs(gateway));
  expectWhole(result, 'failure');
  expectHarmless(result.main);
  expect(result.main.outputs.status).toBe('fail');
  expect(result.main.annotations.filter(({ level }) => level !== 'error')).toEqual([]);
  expect(result.main.masks).toHaveLength(2);
});

test.concurrent('names: the same log, line by line, as with harmless names', async () => {
  const run = async (text: string) => {
    const names = { project: text, stage: text, scenario: text, server: text, executor: text };
    const gateway = await hostileGateway({ names, statuses: ['inprogress', 'fail'] });
    const { main } = await runStep({ ...hostileInputs(gateway), timeout: '30s' });
    return {
      lines: main.log.split('\n').length,
      outputs: Object.keys(main.outputs).length,
      commands: parseCommands(main.log).others,
    };
  };
  const [hostile, harmless] = await Promise.all([run(ALL), run('shop')]);
  expect(hostile).toEqual(harmless);
});

const ERRORS: [string, HostileOptions['tamper'], string][] = [
  ['a refusal', ({ send }) => send(400, JSON.stringify({ error: { errorCode: ALL, message: ALL, details: ALL } })), 'refused'],
  ['an HTML page', ({ send }) => send(400, `<html>${ALL}</html>`), 'refused'],
  ['a redirect', ({ response }) => Boolean(response.writeHead(302, { location: 'https://::error::pwned/' }).end()), 'refused'],
  // A refusal in nobody's known words proves nothing (R1).
  ['a field of another type', ({ seen, send }) => seen.kind === 'start' && send(400, JSON.stringify({ error: ALL })), 'unknown'],
  [
    '4 MB of it',
    ({ send }) => send(400, JSON.stringify({ error: { errorCode: 1, message: ALL.repeat(400), details: '' } })),
    'refused',
  ],
];
test.concurrent.each(ERRORS)('errors: %s', async (_, tamper, conclusion) => {
  const gateway = await hostileGateway({ ...(tamper && { tamper }) });
  const result = await runStep(hostileInputs(gateway));
  expectWhole(result, conclusion);
  expectHarmless(result.main);
});

test.concurrent('statuses: words that nobody documented, of any form, are never success', async () => {
  const statuses = ['SUCCESS', 'success ', `success\n::error::pwned`, ALL, '', 'constructor', '__proto__'];
  const gateway = await hostileGateway({ statuses: [...statuses, 'fail'] });
  const result = await runStep(hostileInputs(gateway, { timeout: '40s' }));
  expect(result.main.outputs.conclusion).not.toBe('success');
  expect(result.main.exitCode).toBe(1);
  expectHarmless(result.main);
});

test.concurrent('inputs: a name that is an order is looked up as a name', async () => {
  const gateway = await hostileGateway();
  const result = await runStep(hostileInputs(gateway, { project: `shop\n::error::pwned ${ALL}`.slice(0, 500) }));
  expectWhole(result, 'refused');
  expectHarmless(result.main);
});
