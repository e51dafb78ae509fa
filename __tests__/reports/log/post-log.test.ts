import { describe, expect, it } from '@jest/globals';
import { messagesFor } from '../../../src/messages/messages.js';
import { createPostLog } from '../../../src/reports/log/post-log.js';
import type { SavedRun } from '../../../src/run/lifecycle/state.js';
import type { Log } from '../../../src/runner/log.js';
import { type DriveOptions, driveRun, type Script, TARGET } from '../../support/machine.js';
import { http, listItem, START, view } from '../../support/run.js';

const ENDED = { finishedAt: START + 10_000 };
const about = { target: TARGET, historyId: '80001' };
const FOLLOWING: SavedRun = { phase: 'following', ...about };
const STARTING: SavedRun = {
  phase: 'starting',
  target: TARGET,
  intent: { baseline: [], window: { from: START - 3000, until: START + 23_000 } },
};

async function post(saved: SavedRun, script: Script, options: DriveOptions = {}) {
  const lines: string[] = [];
  const log = {
    info: (text: string) => lines.push(text),
    warning: (text: string) => lines.push(`WARNING ${text}`),
  } as unknown as Log;
  await driveRun(script, { phase: 'post', saved, observers: [createPostLog(log, messagesFor('en'), 'deploy')], ...options });
  return lines;
}
const ours = listItem('80001', 'inprogress', { startedAt: START });

describe('the log of post', () => {
  it.each([
    [
      'a run that was cancelled',
      FOLLOWING,
      { poll: [view('inprogress'), view('canceled')] },
      {},
      [/Cancel of deployment 80001/, /has ended after the cancel: canceled/],
    ],
    ['one that had ended', FOLLOWING, { poll: [view('success', ENDED)] }, {}, [/80001 has ended: success/]],
    ['one that is left', FOLLOWING, { poll: [view('inprogress')] }, { onCancel: 'detach' }, [/80001 goes on \(inprogress\)/]],
    [
      'one that can not be cancelled',
      FOLLOWING,
      { poll: [view('inprogress')], cancel: [http(400, '330500')] },
      {},
      [/could not be cancelled/, /WARNING .*still inprogress after the cancel/],
    ],
    [
      'one that nobody can see',
      FOLLOWING,
      { poll: [http(404, '300')], cancel: [http(404, '300')] },
      {},
      [/WARNING .*80001 could not be read/],
    ],
    [
      'one that goes on to the end of the time',
      FOLLOWING,
      { poll: [view('inprogress')] },
      {},
      [/Cancel of deployment 80001/, /WARNING .*still inprogress after the cancel/],
    ],
    ['a start that never happened', STARTING, { list: [[]] }, {}, [/got no clear answer/, /no run of this step/]],
    [
      'a start of two that fit',
      STARTING,
      { list: [[ours, { ...ours, historyId: '80002' }]] },
      {},
      [/got no clear answer/, /WARNING .*80001, 80002 are new/],
    ],
    [
      'a start whose history can not be read',
      STARTING,
      { list: [http(503)] },
      {},
      [/got no clear answer/, /WARNING .*could not be read/],
    ],
    [
      'a start that is found',
      STARTING,
      { list: [[ours]], poll: [view('inprogress'), view('canceled')] },
      {},
      [/got no clear answer/, /Cancel of deployment 80001/, /has ended after the cancel/],
    ],
    [
      'a decision that never acted',
      { phase: 'deciding', ...about, decision: 'approve' },
      { poll: [view('pending')] },
      {},
      [/WARNING .*80001 goes on \(pending\)/],
    ],
    [
      'a defect',
      FOLLOWING,
      { poll: [() => Promise.reject(new TypeError('x'))] },
      {},
      [/WARNING .*80001 could not be checked: x/],
    ],
  ] as [string, SavedRun, Script, DriveOptions, RegExp[]][])('of %s', async (_, saved, script, options, expected) => {
    expect(await post(saved, script, options)).toEqual(expected.map((pattern) => expect.stringMatching(pattern)));
  });

  it('of nothing is nothing', async () => expect(await post({ phase: 'done' }, {})).toEqual([]));
});
