import { describe, expect, test } from '@jest/globals';
import { DEFAULT_WORLD } from '../../emulator/world/default.js';
import { runLive, type Target } from '../../tools/live/suite.js';
import { ACTION_DIR, ACTION_NODE, bench } from '../support/dist.js';

/** Three runs of some seconds each, and nine processes. */
const MAX_MS = 120_000;

const SPEED = 40;

/** The second run of each, which a further start and a cancel have to find under way, goes on for as long as any machine needs for them. */
const WORLD = `jitter: 0\n${DEFAULT_WORLD}`
  .replace('script: { pre: 10s, deploy: 1m40s, post: 10s }', 'script: [{ deploy: 30s }, { deploy: 10h }, { deploy: 30s }]')
  .replace('script: { prepare: 40s, upload: 8s }', 'script: [{ prepare: 40s }, { prepare: 10h }, { prepare: 40s }]');

describe('the live suite (npm run live), on the emulator', () => {
  test.concurrent.each([
    ['deploy', { project: 'shop', stage: 'production', scenario: 'slow' }],
    ['pipeline', { project: 'shop-release' }],
  ] as const)(
    'mode %s passes, and starts as many runs as it says',
    async (mode, names) => {
      const b = await bench({ speed: SPEED, world: WORLD });
      const { 'api-url': apiUrl = '', 'access-key': accessKey = '', 'secret-key': secretKey = '' } = b.inputs;
      const target: Target = { mode, inputs: { ...names, 'api-url': apiUrl } };
      const env = { NCLOUD_ACCESS_KEY: accessKey, NCLOUD_SECRET_KEY: secretKey };
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
    },
    MAX_MS,
  );

  test.concurrent(
    'says what is not as promised',
    async () => {
      const b = await bench({ speed: SPEED });
      const { 'api-url': apiUrl = '', 'access-key': accessKey = '', 'secret-key': secretKey = '' } = b.inputs;
      const target: Target = {
        mode: 'deploy',
        inputs: { project: 'shop', stage: 'production', scenario: 'broken', 'api-url': apiUrl },
      };
      const env = { NCLOUD_ACCESS_KEY: accessKey, NCLOUD_SECRET_KEY: secretKey };
      const results = await runLive({ action: ACTION_DIR, node: ACTION_NODE, target, env, secrets: ['shop'], say: () => {} });
      expect(results[1]?.problems).toEqual(
        expect.arrayContaining(['conclusion is failure, not success', 'a key is in the summary']),
      );
    },
    MAX_MS,
  );
});
