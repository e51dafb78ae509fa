import { describe, expect, it } from '@jest/globals';
import type { ActionsCore } from '../../src/runner/host.js';
import { createLog } from '../../src/runner/log.js';

function record() {
  const calls: string[] = [];
  const core = new Proxy({} as ActionsCore, {
    get: (_, name) => (text?: string) => calls.push(text === undefined ? String(name) : `${String(name)} ${text}`),
  });
  return { calls, log: createLog(core) };
}
const HOSTILE = 'x\n::error::y ##[command]z';
const SAFE = 'x⏎:\u200b:error:\u200b:y ##\u200b[command]z';

describe('the log', () => {
  it('escapes every text, on every way', () => {
    const { calls, log } = record();
    log.info(HOSTILE);
    log.debug(HOSTILE);
    log.notice(HOSTILE);
    log.warning(HOSTILE);
    log.fail(HOSTILE);
    log.group(HOSTILE);
    expect(calls).toEqual(['info', 'debug', 'notice', 'warning', 'setFailed', 'startGroup'].map((name) => `${name} ${SAFE}`));
  });
  it('annotates the same trouble once, and no more than nine', () => {
    const { calls, log } = record();
    for (let index = 0; index < 20; index++) {
      log.warning(`trouble ${index}`);
      log.warning(`trouble ${index}`);
    }
    expect(calls.filter((call) => call.startsWith('warning '))).toEqual(
      Array.from({ length: 9 }, (_, index) => `warning trouble ${index}`),
    );
    expect(calls.filter((call) => call.startsWith('info '))).toHaveLength(31);
  });
  it('closes each group before the next, and none that is not open', () => {
    const { calls, log } = record();
    log.endGroup();
    log.group('a');
    log.group('b');
    log.endGroup();
    log.endGroup();
    expect(calls).toEqual(['startGroup a', 'endGroup', 'startGroup b', 'endGroup']);
  });
});
