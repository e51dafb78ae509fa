import { describe, expect, it } from '@jest/globals';
import { createRig, expectStep, type Inputs, type PhaseOptions, type Ran, type Rig, TOKEN } from './support/host.js';
import { worldText } from './support/world.js';

/** Everything that a secret could be written as. */
function forms(secret: string): string[] {
  const base64 = Buffer.from(secret).toString('base64');
  return [
    secret,
    base64,
    base64.replace(/=+$/, ''),
    encodeURIComponent(secret),
    JSON.stringify(secret).slice(1, -1),
    secret.replaceAll('/', '\\/'),
  ];
}

function expectNoLeak(rig: Rig, ...phases: Ran[]): void {
  const { 'access-key': access, 'secret-key': secret } = rig.keys('owner');
  for (const ran of phases) {
    const signatures = ran.requests.map(({ headers }) => headers['x-ncp-apigw-signature-v2'] ?? '').filter((text) => text !== '');
    for (const value of [access, secret, TOKEN, ...signatures])
      for (const form of forms(value)) expect(ran.everything).not.toContain(form);
    for (const { url, body, headers } of ran.requests) {
      expect([url, body].join()).not.toContain(secret);
      expect(Object.values(headers)).not.toContain(secret);
      expect(JSON.stringify(headers)).not.toContain(TOKEN);
    }
  }
}

const echo = (rig: Rig, operation = '*', status = 400) => {
  const { 'access-key': access, 'secret-key': secret } = rig.keys('owner');
  const body = JSON.stringify({
    error: { errorCode: access, message: `key ${secret}`, details: `${encodeURIComponent(secret)} ${access}` },
  });
  rig.emulator.control.addFault({ match: { operation, count: 'always' }, fault: 'status', status, body });
};

const PATHS: [string, Inputs, (rig: Rig) => PhaseOptions | undefined][] = [
  ['success', {}, () => undefined],
  ['failure', { scenario: 'broken' }, () => undefined],
  ['a service that echoes the keys when it refuses', {}, (rig) => void echo(rig)],
  ['one that does while it is followed', { timeout: '2m' }, (rig) => void echo(rig, 'sourcedeploy.history.get', 503)],
  ['one that does at the start', {}, (rig) => void echo(rig, 'sourcedeploy.scenario.deploy', 500)],
  ['mode api', { mode: 'api', operation: 'sourcedeploy.project.list' }, (rig) => void echo(rig)],
  ['check', { operation: 'check' }, (rig) => void echo(rig)],
  ['a wrong input', { timeout: 'x' }, () => undefined],
  ['an interruption', {}, () => ({ plan: ({ after, signal }) => after(20_000, () => signal('SIGINT')) })],
  ['a kill', {}, () => ({ plan: ({ after, kill }) => after(20_000, kill) })],
];

describe('keys, signatures and the token are nowhere', () => {
  it.each(PATHS)('%s', async (_, inputs, prepare) => {
    const rig = createRig();
    const ran = await rig.main(inputs, prepare(rig));
    const post = await rig.post(ran, inputs);
    expectNoLeak(rig, ran, post);
  });
});

describe('secrets', () => {
  it('are masked before the first request and the first line', async () => {
    const rig = createRig();
    const ran = await rig.main();
    const { 'access-key': access, 'secret-key': secret } = rig.keys('owner');
    expect(ran.secrets).toEqual(expect.arrayContaining([access, secret, TOKEN]));
    let masked = 0;
    await createRig().main(
      {},
      {
        plan: ({ ran: own, onRequest }) =>
          onRequest('sourcedeploy.project.list', () => {
            masked = own.secrets.length;
          }),
      },
    );
    expect(masked).toBe(3);
  });
  it('that are short are not masked: the log would be blotted out', async () => {
    const ran = await createRig().main({ 'access-key': 'abc', 'secret-key': 'true' });
    expect(ran.secrets).toEqual([TOKEN]);
    expectStep(ran, 'refused');
  });
  it('that are empty are one sentence before any request', async () => {
    for (const inputs of [{ 'access-key': '', 'secret-key': '' }, { 'secret-key': '' }, { 'access-key': ' ' }]) {
      const ran = await createRig().main(inputs);
      expectStep(ran, 'refused');
      expect(ran.requests).toEqual([]);
      expect(ran.errors[0]).toMatch(/empty.*forks/);
    }
  });
  it.each(['project', 'scenario', 'targets', 'environment', 'timeout', 'api-url', 'commit-status'])(
    'that were pasted into %s are named, and neither shown nor sent',
    async (name) => {
      const rig = createRig();
      const { 'access-key': access, 'secret-key': secret } = rig.keys('owner');
      for (const [from, value] of Object.entries({ 'secret-key': secret, 'access-key': access, 'github-token': TOKEN })) {
        for (const form of [value, ` x-${value}`, encodeURIComponent(value), Buffer.from(value).toString('base64')]) {
          const ran = await rig.main({ [name]: form });
          expectStep(ran, 'refused');
          expect(ran.requests).toEqual([]);
          expect(ran.errors[0]).toContain(`Input '${name}' contains the value of '${from}'; it is not shown.`);
          expectNoLeak(rig, ran);
        }
      }
    },
  );
  it('of the environment are found in other inputs as well', async () => {
    const secret = 'EnvironmentSecretKey0123456789';
    const ran = await createRig().main({ project: secret }, { env: { NCLOUD_SECRET_KEY: secret } });
    expect(ran.errors[0]).toContain("Input 'project' contains the value of 'NCLOUD_SECRET_KEY'");
    expect(ran.everything).not.toContain(secret);
  });
  it('that are wrong are told apart from rights that are missing, without the key', async () => {
    const rig = createRig();
    const wrong = await rig.main({ 'secret-key': 'WrongSecretKey0123456789' });
    expect(wrong.errors[0]).toMatch(/did not accept the key pair.*200/);
    expect(wrong.everything).not.toContain('WrongSecretKey');
    const viewer = await rig.main(rig.keys('viewer'));
    expect(viewer.errors[0]).toMatch(/not allowed.*210/);
  });

  it('that stand in a name are warned of, since GitHub drops such outputs', async () => {
    const rig = createRig({ world: worldText().replace('EMULATOROWNERACCESSKEY', 'shop') });
    const ran = await rig.main({ wait: 'false' });
    expectStep(ran, 'started', { warnings: 1 });
    expect(ran.warnings[0]).toContain("'project-name'");
  });
});
