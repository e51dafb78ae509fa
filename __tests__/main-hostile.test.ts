import { describe, expect, it } from '@jest/globals';
import { createRig, expectStep, type Inputs, type Ran } from './support/host.js';
import { smallWorld } from './support/world.js';

const HOSTILE = [
  '::error::pwned',
  '##[command]rm',
  'a|b',
  '<img src=x>',
  '`code`',
  '\u001b[31mred',
  'line\n::set-output name=conclusion::success',
  '\u202egpj.exe',
  '%0A::error::x',
  ':::error::y',
];

/** What the runner would take for an order, a terminal for an escape, or a reader for another line. */
const ORDER = /::|##\[|[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

function expectHarmless(ran: Ran): void {
  for (const { kind, name, text } of ran.trace) {
    if (kind === 'output' || kind === 'state') continue;
    expect([name, text]).toEqual([name, expect.not.stringMatching(ORDER)]);
    expect(text).not.toContain('\n');
  }
  expect(ran.errors.length).toBeLessThanOrEqual(1);
  // In Markdown a tag is a tag anywhere outside of code.
  const outsideCode = ran.summary.replace(/```[\s\S]*?```/g, '').replace(/`[^`\n]*`/g, '');
  expect(outsideCode).not.toMatch(/<img/i);
}

const quoted = (text: string) => JSON.stringify(text);

describe.each(HOSTILE)('%j', (text) => {
  it('as name of a project, a stage, a scenario and a server', async () => {
    const world = `jitter: 0
accounts: [{ name: ${quoted(text)}, accessKey: SMALLWORLDACCESSKEY0, secretKey: SmallWorldSecretKey0123456789ABCDEFGHIJK, permissions: main }]
resources: { servers: [{ no: 1, name: ${quoted(text)} }], repositories: [{ name: app }] }
builds: [{ name: ${quoted(text)}, source: { repository: app } }]
projects:
  - name: ${quoted(text)}
    stages: [{ name: ${quoted(text)}, type: Server, servers: [${quoted(text)}], scenarios: [{ name: ${quoted(text)}, script: { outcome: fail } }] }]
pipelines: [{ name: ${quoted(text)}, tasks: [{ name: ${quoted(text)}, build: ${quoted(text)} }] }]`;
    const rig = createRig({ world });
    for (const inputs of [
      { project: '2001', stage: '3001', scenario: '2101' },
      { project: '2001', stage: '3001', scenario: '2101', operation: 'check' },
      { project: 'nothing', stage: 'x', scenario: 'x' },
      { mode: 'pipeline', project: '2501' },
      { mode: 'api', operation: 'sourcedeploy.project.list' },
    ] as Inputs[]) {
      const ran = await rig.main(inputs);
      expectHarmless(ran);
      expect(ran.errors.length === 0).toBe(['success', 'started', 'checked'].includes(ran.conclusion ?? ''));
    }
  });

  it('as a status, an error text, an input', async () => {
    const statuses = createRig({
      world: smallWorld({
        scenarios: `[{ name: rolling, script: { statuses: [{ status: inprogress, for: 10s }, { status: ${quoted(text)}, end: true }] } }]`,
      }),
    });
    const unknown = await statuses.main();
    expectHarmless(unknown);
    expect(unknown.conclusion).toBe('unknown');
    expect(unknown.outputs.status).toBe(text);

    const rig = createRig();
    const body = JSON.stringify({ error: { errorCode: text, message: text, details: text } });
    rig.emulator.control.addFault({ match: { operation: '*' }, fault: 'status', status: 400, body });
    const refused = await rig.main();
    expectStep(refused, 'refused');
    expectHarmless(refused);

    for (const name of [
      'mode',
      'operation',
      'timeout',
      'site',
      'region',
      'api-url',
      'language',
      'poll-interval',
      'history-id',
      'stage',
      'environment-url',
    ]) {
      const ran = await createRig().main({ [name]: text });
      expectHarmless(ran);
      expect(ran.exitCode).toBe(1);
    }
    const api = await createRig().main({ mode: 'api', operation: 'sourcedeploy.project.list', parameters: text });
    expectHarmless(api);
  });
});
