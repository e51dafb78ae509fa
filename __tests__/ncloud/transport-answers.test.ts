import { describe, expect, it } from '@jest/globals';
import { sourcedeploy as op, sourcepipeline } from '../../src/ncloud/catalogue.js';
import { fixedKeys } from '../../src/ncloud/credentials/fixed-keys.js';
import { ApiError, type Failure, provesNotActed } from '../../src/ncloud/errors.js';
import { sign } from '../../src/ncloud/signature.js';
import { CREDENTIALS, networkError, type Reaction, transportRig } from '../support/transport.js';

const IDS = { path: { projectId: '2001', historyId: '80001' } };

async function failureOf(...reactions: Reaction[]): Promise<Failure & { message?: string }> {
  const { transport, time } = transportRig(reactions);
  const error = await time.run(transport.attempt(op.historyGet, IDS).catch((caught: unknown) => caught));
  expect(error).toBeInstanceOf(ApiError);
  return (error as ApiError).failure;
}

describe('a success that is none', () => {
  it.each(['<!DOCTYPE html><html>Welcome</html>', 'OK', '{"result":{"id":1', 'undefined'])('%j is no JSON', async (body) => {
    expect(await failureOf({ body })).toEqual({ kind: 'not-json', status: 200, start: body });
  });
  it.each([
    ['{"id":1}', 'object'],
    ['[]', 'Array'],
    ['null', 'object'],
    ['7', 'number'],
  ])('%s is no envelope', async (body, received) => {
    expect(await failureOf({ body })).toEqual({ kind: 'shape', path: 'result', expected: 'an envelope', received });
  });
  it('an empty answer is success without data, which only boolean operations can do with', async () => {
    const { transport, time } = transportRig([{ status: 204, body: '' }]);
    expect(await time.run(transport.attempt(op.historyCancel, IDS))).toBe(true);
    expect(await failureOf({ body: '' })).toMatchObject({ kind: 'shape', path: 'result' });
  });
  it.each(['{"result":{"result":true}}', '{"result":true}', '', ' \n'])('a boolean operation takes %j for done', async (body) => {
    const { transport, time } = transportRig([{ body }]);
    expect(await time.run(transport.attempt(op.historyCancel, IDS))).toBe(true);
  });
  it.each(['{"result":{}}', '{"result":{"result":false}}', '{"result":null}', '{"result":false}'])('and not %j', async (body) => {
    const { transport, time } = transportRig([{ body }]);
    await expect(time.run(transport.attempt(op.historyCancel, IDS))).rejects.toMatchObject({ failure: { kind: 'shape' } });
  });
  it('a cut-off body is a network failure after the request was sent', async () => {
    expect(
      await failureOf(async () => {
        throw networkError('ERR_STREAM_PREMATURE_CLOSE');
      }),
    ).toEqual({
      kind: 'network',
      code: 'ERR_STREAM_PREMATURE_CLOSE',
      sent: true,
      host: 'vpcsourcedeploy.apigw.ntruss.com',
    });
  });
});

describe('an answer is refused', () => {
  it.each([301, 302, 303, 307, 308])('when it redirects with %i; the keys stay here', async (status) => {
    const { transport, time, sent } = transportRig([{ status, headers: { location: 'https://evil.example/x' } }]);
    await expect(time.run(transport.attempt(op.historyGet, IDS))).rejects.toMatchObject({
      failure: { kind: 'redirect', status, host: 'evil.example' },
    });
    expect(sent).toHaveLength(1);
  });
  it('also when the target is missing or nonsense', async () => {
    expect(await failureOf({ status: 302 })).toEqual({ kind: 'redirect', status: 302, host: '' });
    expect(await failureOf({ status: 302, headers: { location: 'http://[' } })).toEqual({
      kind: 'redirect',
      status: 302,
      host: '',
    });
    expect(await failureOf({ status: 302, headers: { location: '/login' } })).toEqual({
      kind: 'redirect',
      status: 302,
      host: 'vpcsourcedeploy.apigw.ntruss.com',
    });
  });
  it('when it is larger than any real one, with the limit handed to the client', async () => {
    const { transport, time, sent } = transportRig([Object.assign(new Error('content size over limit'), { type: 'max-size' })], {
      limits: { answerBytes: 1000 },
    });
    await expect(time.run(transport.attempt(op.historyGet, IDS))).rejects.toMatchObject({
      failure: { kind: 'oversize', limitBytes: 1000 },
    });
    expect(sent[0]?.size).toBe(1000);
  });
  it('limits answers to 5 MB unless told otherwise', async () => {
    const { transport, time, sent } = transportRig([{ body: { result: true } }]);
    await time.run(transport.attempt(op.historyCancel, IDS));
    expect(sent[0]?.size).toBe(5 * 1024 * 1024);
  });
});

describe('a field', () => {
  it('that is missing or of another type is named by its path', async () => {
    expect(await failureOf({ body: { result: { status: 'success' } } })).toMatchObject({ kind: 'shape', path: 'result.id' });
    expect(await failureOf({ body: { result: { id: {}, status: 'success' } } })).toMatchObject({
      kind: 'shape',
      path: 'result.id',
    });
    expect(await failureOf({ body: { result: { id: 1, project: { name: 'x' } } } })).toMatchObject({
      kind: 'shape',
      path: 'result.project.id',
    });
    expect(await failureOf({ body: { result: [] } })).toMatchObject({ kind: 'shape' });
  });
});

describe('secrets in an answer', () => {
  it('that echoes what it was sent never get any further', async () => {
    const echo: Reaction = async (sent) => ({
      status: 400,
      body: { error: { errorCode: '100', message: `bad ${CREDENTIALS.secretKey}`, details: JSON.stringify(sent.headers) } },
    });
    const { transport, time, sent } = transportRig([echo]);
    const error = await time.run(transport.attempt(op.historyGet, IDS).catch((caught: unknown) => caught as ApiError));
    const text = JSON.stringify(error) + (error as ApiError).message + (error as ApiError).stack;
    const signature = sent[0]?.headers['x-ncp-apigw-signature-v2'] ?? '';
    expect(signature).not.toBe('');
    for (const secret of [CREDENTIALS.accessKey, CREDENTIALS.secretKey, signature]) {
      for (const form of [secret, secret.replaceAll('/', '\\/'), encodeURIComponent(secret)]) expect(text).not.toContain(form);
    }
    expect(text).toContain('***');
  });
  it.each([CREDENTIALS.secretKey, encodeURIComponent(CREDENTIALS.secretKey), CREDENTIALS.secretKey.replaceAll('/', '\\/')])(
    'also as %s in a success',
    async (form) => {
      const { transport, time } = transportRig([{ body: `{"result":{"id":1,"status":"x","executor":"${form}"}}` }]);
      expect(await time.run(transport.attempt(op.historyGet, IDS))).toMatchObject({ executor: '***' });
    },
  );
  it('are no reason to blot out what is too short to be a key', async () => {
    const { transport, time } = transportRig([{ body: { result: { id: 1, status: 'success', executor: 'abc' } } }], {
      credentials: fixedKeys({ accessKey: 'abc', secretKey: 'success' }),
    });
    expect(await time.run(transport.attempt(op.historyGet, IDS))).toMatchObject({ status: 'success', executor: 'abc' });
  });
  it('are not in the error of a failed connection either', async () => {
    const { transport, time, sent } = transportRig([networkError('ECONNRESET')]);
    const error = await time.run(transport.attempt(op.historyGet, IDS).catch((caught: unknown) => caught as Error));
    const text = `${(error as Error).message} ${JSON.stringify(error)}`;
    for (const secret of Object.values(CREDENTIALS)) expect(text).not.toContain(secret);
    expect(text).not.toContain(
      sign(
        { method: 'GET', uri: '/', timestamp: sent[0]?.headers['x-ncp-apigw-timestamp'] ?? '', accessKey: CREDENTIALS.accessKey },
        CREDENTIALS.secretKey,
      ),
    );
  });
});

describe('an error in a 2xx', () => {
  it.each([200, 201, 204])('is the refusal of the service: HTTP %i', async (status) => {
    const error = { errorCode: 340500, message: 'invalid parameters', details: 'Running Pipeline Exist' };
    expect(await failureOf({ status, body: { error } })).toMatchObject({
      kind: 'http',
      status,
      code: '340500',
      message: 'invalid parameters',
      details: 'Running Pipeline Exist',
    });
  });
  it.each([
    [
      'a code without its wrapper',
      { errorCode: '210', message: 'Permission Denied' },
      { code: '210', meaning: 'permission-denied' },
      true,
    ],
    ['a text', { error: 'no' }, { code: '', message: 'no' }, false],
    ['an object without a code', { error: {} }, { code: '', message: '' }, false],
  ])('as %s: only a documented code proves that nothing was done (R1)', async (_, body, expected, isProof) => {
    const failure = await failureOf({ body });
    expect(failure).toMatchObject({ kind: 'http', status: 200, ...expected });
    expect(provesNotActed(failure)).toBe(isProof);
  });
  it.each([{ error: null, result: { id: 80001, status: 'x' } }])('is none where it is null: %j', async (body) => {
    const { transport, time } = transportRig([{ body }]);
    expect(await time.run(transport.attempt(op.historyGet, IDS))).toMatchObject({ id: '80001' });
  });
  it('beside a result says nothing, and proves nothing', async () => {
    const failure = await failureOf({ body: { result: { historyId: 1 }, error: { errorCode: 340500 } } });
    expect(failure).toMatchObject({ kind: 'shape', path: 'result' });
    expect(provesNotActed(failure)).toBe(false);
  });
});

describe('an id', () => {
  const started = (id: string) => {
    const { transport, time } = transportRig([{ body: `{"result":{"historyId":${id}}}` }]);
    return time.run(transport.attempt(op.scenarioDeploy, { path: { projectId: '1', stageId: '2', scenarioId: '3' } }));
  };
  it.each([
    ['80001', '80001'],
    ['"80001"', '80001'],
    ['9007199254740993', '9007199254740993'],
    ['123456789012345678901234567890', '123456789012345678901234567890'],
    ['"0f8fad5b-d9cb-469f-a165-70867728950e"', '0f8fad5b-d9cb-469f-a165-70867728950e'],
    ['"1e3"', '1e3'],
  ])('%s is kept with every digit', async (sent, expected) => {
    expect(await started(sent)).toEqual({ historyId: expected });
  });
  it.each([
    '""',
    '"."',
    '".."',
    '"a/b"',
    '"a\\\\b"',
    '"a\\u0000"',
    '"a\\nb"',
    '"\\u009f"',
    '"\\ud800"',
    `"${'x'.repeat(201)}"`,
    '1'.repeat(201),
    '1.5',
    '1.0',
    '1e3',
    '-1',
    '-0',
    '"01"',
    '"02101"',
    '"1.0"',
    '"+1"',
    'null',
    'true',
    '[1]',
    '{"id":1}',
  ])('%s is refused as an answer', async (sent) => {
    await expect(started(sent)).rejects.toMatchObject({ name: 'ApiError', failure: { kind: 'shape', path: 'result.historyId' } });
  });
  it('that is for detail only is left out instead', async () => {
    const tasks = [{ id: 1, name: 'deploy', type: 'SourceDeploy', status: 'x', resultId: '..', config: { projectId: -1 } }];
    const { transport, time } = transportRig([{ body: { result: { history: { id: 1, status: 'x', tasks } } } }]);
    const { history } = await time.run(transport.attempt(sourcepipeline.historyGet, IDS));
    expect(history.tasks[0]).toMatchObject({ resultId: null, config: { projectId: null } });
  });
  it('that is there twice in a list is one', async () => {
    const historyList = [
      { id: 2, status: 'success' },
      { id: '1', status: 'inprogress' },
      { id: 1, status: 'success' },
    ];
    const { transport, time } = transportRig([{ body: { result: { historyList } } }]);
    const { historyList: items } = await time.run(transport.attempt(op.historyList, IDS));
    expect(items.map(({ id, status }) => [id, status])).toEqual([
      ['2', 'success'],
      ['1', 'inprogress'],
    ]);
  });
});

it.each([
  ['a key', CREDENTIALS.secretKey],
  ['a key as code points', [...CREDENTIALS.secretKey].map((one) => `\\u00${one.charCodeAt(0).toString(16)}`).join('')],
  ['a key in base64', Buffer.from(`x:${CREDENTIALS.secretKey}`).toString('base64')],
])('%s that is echoed by a header, a page or a number of layers is in no failure', async (_, form) => {
  for (const reaction of [
    { status: 302, headers: { location: `https://${form.replaceAll(/[^\w]/g, '')}.example/?${form}` } },
    { body: `<html>${form}</html>` },
    { status: 502, body: `<html>${form}</html>` },
    { status: 400, body: `{"error":{"errorCode":"100","message":"${form}","details":"${form.replaceAll('\\', '\\\\')}"}}` },
    { body: `{"error":{"errorCode":"${form}"}}` },
  ]) {
    const text = JSON.stringify(await failureOf(reaction));
    expect(text.replaceAll('\\\\', '\\')).not.toContain(form);
    expect(text).not.toContain(CREDENTIALS.secretKey);
  }
});
