import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { runPhase } from '../../verify/fake-runner.js';
import { ACTION_DIR as ACTION, ACTION_NODE as NODE } from '../support/dist.js';

const emulator = (inputs: Record<string, string> = {}, more: { state?: Record<string, string>; phase?: 'post' } = {}) =>
  runPhase({ action: join(ACTION, 'emulator'), node: NODE, inputs, ...more });

const answers = (url: string) =>
  fetch(url).then(
    (response) => response.status,
    () => 'nobody',
  );

describe('the emulator as an action', () => {
  it('serves in the background until its post phase, and says where', async () => {
    const main = await emulator({ speed: '60' });
    expect(main.exitCode).toBe(0);
    const {
      'api-url': apiUrl = '',
      'control-url': control = '',
      'access-key': accessKey = '',
      'secret-key': secretKey = '',
    } = main.outputs;
    expect(apiUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\{service\}$/);
    expect(await answers(control)).toBe(200);
    expect(main.outputs.role).toMatch(/^nrn:PUB:IAM::\d+:Role\/\d+$/);
    expect(await answers(`${main.outputs['metadata-url']}/latest/meta-data/iam/security-credentials/`)).toBe(200);

    const inputs = { mode: 'deploy', operation: 'check', project: 'shop', stage: 'production', scenario: 'rolling' };
    const step = await runPhase({
      action: ACTION,
      node: NODE,
      inputs: { ...inputs, 'api-url': apiUrl, 'access-key': accessKey, 'secret-key': secretKey },
    });
    expect(step.outputs.conclusion).toBe('checked');

    const post = await emulator({}, { state: main.state });
    expect(post.exitCode).toBe(0);
    expect(await answers(control)).toBe('nobody');
  });

  it('says what is wrong with its inputs and starts nothing', async () => {
    const wrong = await emulator({ speed: 'fast' });
    expect([wrong.exitCode, wrong.annotations]).toEqual([
      1,
      [{ level: 'error', message: expect.stringContaining("'speed' is 'fast'") }],
    ]);
    const missing = await emulator({ world: 'nowhere.yml' });
    expect(missing.annotations[0]?.message).toContain('nowhere.yml');
  });

  it('starts nothing in the post phase of a step that was killed before it saved anything', async () => {
    const post = await emulator({}, { phase: 'post', state: {} });
    expect([post.exitCode, post.outputs, post.log]).toEqual([0, {}, '']);
  });
});
