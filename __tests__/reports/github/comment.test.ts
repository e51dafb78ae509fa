import { afterEach, describe, expect, test } from '@jest/globals';
import { messagesFor } from '../../../src/messages/messages.js';
import {
  type CommentContent,
  type CommentEntry,
  commentMarker,
  MAX_EARLIER,
  readEntries,
  renderComment,
  withEntry,
} from '../../../src/reports/github/comment.js';
import { createWorld, HEAD, OUTCOMES, TARGET, view, type World } from './harness.js';

const say = messagesFor('en');
const ONLY = { environment: '', environmentUrl: '', comment: true };
const PULL = {
  name: 'pull_request',
  payload: { pull_request: { number: 7, head: { sha: HEAD, repo: { full_name: 'acme/shop' } } } },
};
const KEY = 'deploy/2001/3001/4001';

describe('on GitHub', () => {
  let world: World;
  afterEach(() => world.fake.close());
  const writes = () => world.fake.requests.filter(({ method }) => method !== 'GET').map(({ method }) => method);
  const bodies = (pull = 7) => (world.fake.comments.get(pull) ?? []).map(({ body }) => body);

  test('is created once and updated in place', async () => {
    world = await createWorld(PULL);
    await world.play({
      settings: ONLY,
      outcome: OUTCOMES.success,
      views: [view('queued'), view('running'), view('blocked-approval'), view('running')],
    });
    expect(writes()).toEqual(['POST', 'PATCH', 'PATCH', 'PATCH', 'PATCH']);
    expect(bodies()).toHaveLength(1);
    expect(bodies()[0]).toContain('### ✓ Succeeded · shop / production / rolling');
    expect(bodies()[0]).toContain('[777](https://github.example/acme/shop/actions/runs/777/attempts/1)');
    expect(bodies()[0]?.startsWith(commentMarker(KEY))).toBe(true);
  });

  test('keeps earlier runs folded, and does not touch what others wrote', async () => {
    world = await createWorld(PULL);
    const chatter = Array.from({ length: 230 }, (_, index) => ({
      id: 100 + index,
      body: `> ${commentMarker(KEY)}\nlooks good`,
      user: { type: 'User' },
    }));
    world.fake.comments.set(7, chatter);
    for (const run of [1, 2, 3]) {
      world.env.GITHUB_RUN_ID = String(run);
      const historyId = String(80000 + run);
      const outcome = run === 3 ? OUTCOMES.failure : OUTCOMES.success;
      await world.play({ settings: ONLY, outcome, views: [view('running', { historyId })] });
    }
    expect(world.fake.comments.get(7)).toHaveLength(231);
    const body = bodies().at(-1) ?? '';
    expect(body).toContain('✗ Failed');
    expect(body).toContain('<summary>2 earlier runs</summary>');
    expect(new Set(bodies().slice(0, 230))).toEqual(new Set([`> ${commentMarker(KEY)}\nlooks good`]));
  });

  test('says while it waits who has to do what', async () => {
    world = await createWorld(PULL);
    const reporter = world.reporter(ONLY);
    await world.fake.run(world.time, reporter.begin(TARGET));
    reporter.update(view('blocked-approval'));
    await world.fake.advance(world.time, 6000);
    expect(bodies()[0]).toContain('### ! Waiting for approval · shop / production / rolling');
    expect(bodies()[0]).toContain(
      '**What to do:** Deployment 80001 waits for approval. Somebody with approveDeploy decides in the console, or a step does: operation: approve or reject, project: 2001, history-id: 80001.',
    );
    expect(bodies()[0]).toContain('(https://console.ncloud.com/)');
  });

  test('another scenario has its own', async () => {
    world = await createWorld(PULL);
    world.fake.comments.set(7, [{ id: 1, body: `${commentMarker('deploy/2001/3001/9')}\nother`, user: { type: 'Bot' } }]);
    await world.play({ settings: ONLY, outcome: OUTCOMES.success });
    expect(bodies()).toHaveLength(2);
    expect(bodies()[0]).toMatch(/other$/);
  });

  test('one that somebody copied does not get the result', async () => {
    world = await createWorld(PULL);
    const mine = { id: 2, body: `${commentMarker(KEY)}\nmine`, user: { type: 'Bot' } };
    world.fake.comments.set(7, [{ id: 1, body: `${commentMarker(KEY)}\ncopy`, user: { type: 'User' } }, mine]);
    await world.play({ settings: ONLY, outcome: OUTCOMES.success });
    expect(bodies()[0]).toMatch(/copy$/);
    expect(bodies()[1]).toContain('Succeeded');
  });

  test('is written anew when somebody deleted it', async () => {
    world = await createWorld(PULL);
    const reporter = world.reporter(ONLY);
    await world.fake.run(world.time, reporter.begin(TARGET));
    reporter.update(view('running'));
    await world.fake.advance(world.time, 6000);
    world.fake.comments.clear();
    reporter.update(view('blocked-approval'));
    await world.fake.advance(world.time, 6000);
    expect(bodies()[0]).toContain('Waiting for approval');
  });

  test('an answer that is lost makes no second one', async () => {
    world = await createWorld(PULL);
    world.fake.fail(/^POST .*comments/, { status: 502, afterActing: true }, 1);
    await world.play({ settings: ONLY, outcome: OUTCOMES.success, views: [view('running')] });
    expect(bodies()).toHaveLength(1);
    expect(bodies()[0]).toContain('Succeeded');
  });

  test('a push comments on the open pull request of its commit, or the one that brought it', async () => {
    world = await createWorld();
    world.fake.pulls.set(world.env.GITHUB_SHA ?? '', [
      { number: 3, state: 'closed' },
      { number: 4, state: 'open' },
    ]);
    await world.play({ settings: ONLY, outcome: OUTCOMES.success });
    expect(bodies(4)).toHaveLength(1);
  });

  test('without a pull request there is one notice', async () => {
    world = await createWorld();
    await world.play({ settings: ONLY, outcome: OUTCOMES.success, views: [view('running'), view('blocked-approval')] });
    expect(world.notices).toEqual([say.github.noPullRequest]);
    expect(world.warnings).toEqual([]);
    expect(writes()).toEqual([]);
  });

  test('a kill leaves no comment that says under way', async () => {
    world = await createWorld(PULL);
    const reporter = world.reporter(ONLY);
    reporter.update(view('running'));
    await world.fake.run(world.time, reporter.begin(TARGET));
    reporter.update(view('blocked-approval'));
    await world.fake.advance(world.time, 6000);
    await world.post({ environment: '', comment: 'true' });
    expect(bodies()).toHaveLength(1);
    expect(bodies()[0]).toContain('### ? Interrupted');
    expect(bodies()[0]).toContain('run 80001 may still be running');
  });
});

describe('as text', () => {
  const entry = (more: Partial<CommentEntry> = {}): CommentEntry => ({
    key: 'run 1',
    state: 'failure',
    title: 'Failed',
    historyId: '80001',
    status: 'fail',
    what: 'What.',
    why: 'Why.',
    next: 'Next.',
    at: 1_750_000_000_000,
    runId: '777',
    attempt: '2',
    sha: HEAD,
    actor: 'mina',
    ...more,
  });
  const content = (more: Partial<CommentContent> = {}): CommentContent => ({
    targetKey: KEY,
    label: 'shop / production / rolling',
    environment: 'production',
    environmentUrl: 'https://shop.example/a b',
    consoleUrl: 'https://console.ncloud.com',
    timeZone: 'Asia/Seoul',
    serverUrl: 'https://github.example',
    repository: 'acme/shop',
    entries: [entry()],
    ...more,
  });

  test('reads', () => {
    const body = renderComment(content(), say);
    expect(body.split('\n<!-- ncloud-deploy-action data')[0]).toBe(
      [
        commentMarker(KEY),
        '### ✗ Failed · shop / production / rolling',
        '',
        'What. Why.',
        '',
        '**What to do:** Next.',
        '',
        `[NAVER Cloud console](https://console.ncloud.com/) · history ID \`80001\` · [production](https://shop.example/a%20b) · [bbbbbbb](https://github.example/acme/shop/commit/${HEAD}) · workflow run [777, attempt 2](https://github.example/acme/shop/actions/runs/777/attempts/2)`,
        '',
        '<sub>by mina · 2025-06-16 00:06:40 KST</sub>',
        '',
      ].join('\n'),
    );
  });

  test('carries its runs', () => {
    expect(readEntries(renderComment(content({ entries: [entry(), entry({ key: 'run 2', title: '실패' })] }), say))).toEqual([
      entry(),
      entry({ key: 'run 2', title: '실패' }),
    ]);
    expect(readEntries('somebody’s own text')).toEqual([]);
    expect(readEntries('<!-- ncloud-deploy-action data bm9wZQ== -->')).toEqual([]);
  });

  test('history is bounded, keeps its order, and keeps an older run in its place', () => {
    let entries: CommentEntry[] = [];
    for (let run = 0; run < 30; run++) entries = withEntry(entries, entry({ key: `run ${run}` }));
    expect(entries).toHaveLength(MAX_EARLIER + 1);
    expect(entries[0]?.key).toBe('run 29');
    expect(withEntry(entries, entry({ key: 'run 28', title: 'Late' }))[1]).toMatchObject({
      key: 'run 28',
      title: 'Late',
      what: '',
    });
  });

  const HOSTILE =
    '|`x` <script>alert(1)</script> <!-- --> --> [a](javascript:1) @everyone #12 **b** \n## h ::set-output:: \u202e </details>';
  test('nothing hostile gets out of its place', () => {
    const bad = Object.fromEntries(
      Object.entries(entry()).map(([name, value]) => [name, typeof value === 'string' ? HOSTILE : value]),
    ) as unknown as CommentEntry;
    const body = renderComment(
      content({
        targetKey: 'deploy/--> <b>/@x',
        label: HOSTILE,
        environment: HOSTILE,
        environmentUrl: 'javascript:1',
        entries: [bad, { ...bad, state: 'constructor' }],
      }),
      say,
    );
    const shown = body.split('\n<!-- ncloud-deploy-action data')[0] ?? '';
    expect(shown.split('\n')[0]).toBe(commentMarker('deploy/--> <b>/@x'));
    expect(shown.split('\n')[0]?.match(/--/g)).toHaveLength(2);
    const rest = shown.split('\n').slice(1).join('\n');
    expect(rest).not.toMatch(/<script|<!--|-->|@everyone|(?<!&)#12|\*\*b|\]\(javascript|\n## h/);
    expect(rest.match(/<\/details>/g)).toHaveLength(1);
    // Every row of a table has as many cells as its head.
    const rows = rest.split('\n').filter((line) => line.startsWith('|'));
    expect(new Set(rows.map((line) => line.split('|').length - 1))).toEqual(new Set([6]));
    expect(rest).not.toContain('actions/runs/|');
  });

  test('stays far below what a comment holds', () => {
    const huge = entry({
      what: '<'.repeat(1e6),
      why: '가'.repeat(1e6),
      next: '|'.repeat(1e6),
      status: 'x'.repeat(1e6),
      title: '@'.repeat(1e6),
    });
    const entries = Array.from({ length: MAX_EARLIER + 1 }, (_, index) => ({ ...huge, key: `run ${index}` })).reduce<
      CommentEntry[]
    >(withEntry, []);
    expect(renderComment(content({ label: 'y'.repeat(1e6), entries }), say).length).toBeLessThan(40_000);
  });
});
