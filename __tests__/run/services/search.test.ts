import { describe, expect, it } from '@jest/globals';
import { ApiError } from '../../../src/ncloud/errors.js';
import type { RunKind, RunListItem, RunView } from '../../../src/run/model/view.js';
import { type AccountNames, canBeOurs, createSearch } from '../../../src/run/services/search.js';
import { TARGET } from '../../support/machine.js';
import { http, listItem, view } from '../../support/run.js';

const refused = () => new ApiError('sts.callerIdentity', 'GET', '/api/v1/caller-identity', http(404, '300'));

/** A search among deployments that are as `views` says. */
function deployments(views: Readonly<Record<string, RunView>>, account?: AccountNames) {
  const read: string[] = [];
  const poll: RunKind['poll'] = async (historyId) => {
    read.push(historyId);
    const known = views[historyId];
    if (!known) throw refused();
    return known;
  };
  const { list: search, judge } = createSearch({ mode: 'deploy', target: TARGET, poll } as RunKind, account);
  return { read, search, judge };
}
const pipelines = (account?: AccountNames) => createSearch({ mode: 'pipeline', target: TARGET } as RunKind, account).list;
const foreign = (runs: readonly RunListItem[]) => runs.filter((run) => run.isForeign).map((run) => run.historyId);
const item = (historyId: string, change: Partial<RunListItem> = {}) => ({ ...listItem(historyId, 'inprogress'), ...change });

describe('a search', () => {
  it('reads new deployments, each once, and none that was there before', async () => {
    const { read, search } = deployments({ 80001: view('inprogress') });
    await search([item('80001'), item('80000')], ['80000'], {});
    await search([item('80001'), item('80000')], ['80000'], {});
    expect(read).toEqual(['80001']);
  });
  it('knows a deployment of another scenario by its own word, which the list may not have', async () => {
    const { search } = deployments({
      80001: view('inprogress', { scenario: { id: '2102', name: 'other' } }),
      80002: view('inprogress'),
    });
    const runs = await search([item('80001', { isOfTarget: false }), item('80002', { isOfTarget: false })], [], {});
    expect(foreign(runs)).toEqual(['80001']);
    expect(runs[1]).toMatchObject({ historyId: '80002', isOfTarget: true });
  });
  it('knows a deployment of another account by who requested it', async () => {
    const { search } = deployments(
      {
        80001: view('inprogress', { executor: 'other@example.com' }),
        80002: view('inprogress', { executor: 'Bot@example.com' }),
      },
      async () => ['bot@example.com', '17'],
    );
    expect(foreign(await search([item('80001'), item('80002')], [], {}))).toEqual(['80001']);
  });
  it('lets what can not be read be ours, and reads it at the next list', async () => {
    const views: Record<string, RunView> = {};
    const { search } = deployments(views, async () => ['bot@example.com']);
    expect(foreign(await search([item('80001')], [], {}))).toEqual([]);
    views[80001] = view('inprogress', { executor: 'other@example.com' });
    expect(foreign(await search([item('80001')], [], {}))).toEqual(['80001']);
  });
  it('reads again what named nobody at first', async () => {
    const views: Record<string, RunView> = { 80001: view('inprogress', { executor: '' }) };
    const { search } = deployments(views, async () => ['bot@example.com']);
    expect(foreign(await search([item('80001')], [], {}))).toEqual([]);
    views[80001] = view('inprogress', { executor: 'other@example.com' });
    expect(foreign(await search([item('80001')], [], {}))).toEqual(['80001']);
  });
  it('judges a run by who requested it whenever it is read later', async () => {
    const { search, judge } = deployments({}, async () => ['bot@example.com']);
    await search([item('80001')], [], {});
    const named = (executor: string) => judge(view('inprogress', { executor }), {}).then(({ isForeign = false }) => isForeign);
    expect([await named(''), await named('bot@example.com'), await named('other@example.com')]).toEqual([false, false, true]);
  });
  it('reads three at most', async () => {
    const { read, search } = deployments({});
    await search(
      ['1', '2', '3', '4', '5'].map((id) => item(id)),
      [],
      {},
    );
    expect(read).toEqual(['1', '2', '3']);
  });
  it('of a pipeline goes by the requester that its list names', async () => {
    const runs = [item('54002', { requester: 'bot' }), item('54001', { requester: 'kim' }), item('54000', { requester: 'bot' })];
    expect(foreign(await pipelines(async () => ['bot'])(runs, ['54000'], {}))).toEqual(['54001']);
  });
  it('asks once for the account, only where somebody is named, and does without where it is not told', async () => {
    let asked = 0;
    const account: AccountNames = async () => {
      asked += 1;
      throw refused();
    };
    const search = pipelines(account);
    expect(foreign(await search([item('54001')], [], {}))).toEqual([]);
    expect(asked).toBe(0);
    for (let list = 0; list < 3; list++)
      expect(foreign(await search([item('54001', { requester: 'kim@x' })], [], {}))).toEqual([]);
    expect(asked).toBe(1);
  });
  it('asks again for the account with the next list where STS was only in trouble, four times at most', async () => {
    let asked = 0;
    const account: AccountNames = async () => {
      asked += 1;
      if (asked < 3) throw new ApiError('sts.callerIdentity', 'GET', '/api/v1/caller-identity', http(503));
      return ['bot@x'];
    };
    const search = pipelines(account);
    const list = () => search([item('54001', { requester: 'kim@x' })], [], {});
    expect([foreign(await list()), foreign(await list()), foreign(await list())]).toEqual([[], [], ['54001']]);
    await list();
    expect(asked).toBe(3);
    let silent = 0;
    const never = pipelines(async () => {
      silent += 1;
      throw new ApiError('sts.callerIdentity', 'GET', '/api/v1/caller-identity', { kind: 'timeout', afterMs: 10_000 });
    });
    for (let list = 0; list < 9; list++) await never([item('54001', { requester: 'kim@x' })], [], {});
    expect(silent).toBe(4);
  });
  it('ends with the signal that ends the step', async () => {
    const over = new Error('over');
    const poll: RunKind['poll'] = () => Promise.reject(over);
    const { list: search } = createSearch({ mode: 'deploy', target: TARGET, poll } as RunKind, undefined);
    await expect(search([item('80001')], [], {})).rejects.toBe(over);
  });
});

describe('whether a requester can be our account', () => {
  it.each([
    ['nobody is named', '', ['bot'], [], true],
    ['nobody knows who we are', 'kim', [], [], true],
    ['it is our name', 'BOT ', ['bot'], [], true],
    ['it is our id', '17', ['bot', '17'], [], true],
    ['another mail address', 'kim@example.com', ['bot@example.com'], [], false],
    ['our name at another domain', 'bot@corp.com', ['bot@login.corp.com'], [], true],
    ['our name as a mail address', 'bot@corp.com', ['bot'], ['bot@corp.com'], true],
    ['a mail address where ours is another kind of name', 'kim@example.com', ['bot'], [], true],
    ['another name, in words that may not be those of STS', 'kim', ['bot'], ['lee'], true],
    ['another name in a history that is seen to use ours', 'kim', ['bot'], ['kim', 'Bot'], false],
  ] as const)('%s', (_, requester, own, requesters, expected) => {
    expect(canBeOurs(requester, own, requesters)).toBe(expected);
  });
});
