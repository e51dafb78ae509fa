import { describe, expect, test } from '@jest/globals';
import { runLive, type Target } from '../../tools/live/suite.js';
import { ACTION_DIR, ACTION_NODE, bench, clientTime } from '../support/dist.js';

describe('the live suite (npm run live), on the emulator', () => {
  test.concurrent.each([
    ['deploy', { project: 'shop', stage: 'production', scenario: 'slow' }],
    ['pipeline', { project: 'shop-release' }],
  ] as const)('mode %s passes, and starts as many runs as it says', async (mode, names) => {
    const b = await bench();
    const { 'api-url': apiUrl = '', 'access-key': accessKey = '', 'secret-key': secretKey = '' } = b.inputs;
    const target: Target = { mode, inputs: { ...names, 'api-url': apiUrl } };
    const env = clientTime(b.inputs, { NCLOUD_ACCESS_KEY: accessKey, NCLOUD_SECRET_KEY: secretKey });
    const said: string[] = [];
    const results = await runLive({
      action: ACTION_DIR,
      node: ACTION_NODE,
      target,
      env,
      secrets: [accessKey, secretKey],
      say: (line) => void said.push(line),
    });
    expect(results.map(({ name, problems }) => [name, problems])).toEqual([
      ['check', []],
      ['start and follow', []],
      ['wait: false, a conflict, cancel', []],
      ['wait: false, then watch', []],
    ]);
    expect(said.join('\n')).toContain('✓ start and follow');
    const own = b.started().filter((run) => run.how === 'api');
    expect(own.map(({ status }) => status)).toEqual(['success', 'canceled', 'success']);
  });

  test.concurrent('says what is not as promised', async () => {
    const b = await bench();
    const { 'api-url': apiUrl = '', 'access-key': accessKey = '', 'secret-key': secretKey = '' } = b.inputs;
    const target: Target = {
      mode: 'deploy',
      inputs: { project: 'shop', stage: 'production', scenario: 'broken', 'api-url': apiUrl },
    };
    const env = clientTime(b.inputs, { NCLOUD_ACCESS_KEY: accessKey, NCLOUD_SECRET_KEY: secretKey });
    const results = await runLive({ action: ACTION_DIR, node: ACTION_NODE, target, env, secrets: ['shop'], say: () => {} });
    expect(results[1]?.problems).toEqual(
      expect.arrayContaining(['conclusion is failure, not success', 'a key is in the summary']),
    );
  });
});
