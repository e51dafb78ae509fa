import { describe, expect, it } from '@jest/globals';
import { OPERATIONS, sourcedeploy, sourcepipeline } from '../../src/ncloud/catalogue.js';
import { sign } from '../../src/ncloud/signature.js';
import { CREDENTIALS, networkError, type Sent, transportRig } from '../support/transport.js';

const LIST = { body: { result: { projectList: [] } } };
const uriOf = (sent: Sent | undefined) => (sent?.url ?? '').replace(/^https?:\/\/[^/]+/, '');
const expectedSignature = (sent: Sent | undefined) =>
  sign(
    {
      method: sent?.method ?? '',
      uri: uriOf(sent),
      timestamp: sent?.headers['x-ncp-apigw-timestamp'] ?? '',
      accessKey: CREDENTIALS.accessKey,
    },
    CREDENTIALS.secretKey,
  );

describe('a request', () => {
  it('carries the documented headers and no body that was not given', async () => {
    const { transport, sent, time } = transportRig([LIST]);
    await time.run(transport.attempt(sourcedeploy.projectList, {}));
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({
      url: 'https://vpcsourcedeploy.apigw.ntruss.com/api/v1/project',
      method: 'GET',
      body: undefined,
      redirect: 'manual',
    });
    expect(sent[0]?.headers).toEqual({
      accept: 'application/json',
      'user-agent': 'ncloud-deploy-action',
      'x-ncp-apigw-timestamp': '1750000000000',
      'x-ncp-iam-access-key': CREDENTIALS.accessKey,
      'x-ncp-apigw-signature-v2': expectedSignature(sent[0]),
    });
  });

  it('sends JSON where there is a body, and the region where one was chosen', async () => {
    const { transport, sent, time } = transportRig([{ body: { result: { id: 1 } } }], {
      location: { site: 'public', platform: 'vpc', region: 'SGN', apiUrl: '' },
    });
    await time.run(transport.attempt(sourcedeploy.projectCreate, { body: { name: 'shop' } }));
    expect(sent[0]?.body).toBe('{"name":"shop"}');
    expect(sent[0]?.headers).toMatchObject({ 'content-type': 'application/json', 'x-ncp-region_code': 'SGN' });
  });

  it('starts a deployment without a body and without a content type', async () => {
    const { transport, sent, time } = transportRig([{ body: { result: { historyId: 1 } } }]);
    await time.run(transport.attempt(sourcedeploy.scenarioDeploy, { path: { projectId: '1', stageId: '2', scenarioId: '3' } }));
    expect(sent[0]?.body).toBeUndefined();
    expect(sent[0]?.headers).not.toHaveProperty('content-type');
  });

  it.each([
    ['my app', 'my%20app'],
    ['주문 서비스', '%EC%A3%BC%EB%AC%B8%20%EC%84%9C%EB%B9%84%EC%8A%A4'],
    [`"'()*!`, '%22%27%28%29%2A%21'],
    ['a+b&c=d#e?f/g', 'a%2Bb%26c%3Dd%23e%3Ff%2Fg'],
    ['100%', '100%25'],
    ['~-_.', '~-_.'],
    ['\ud800', '%EF%BF%BD'],
  ])('signs the query value %j exactly as it is sent', async (value, encoded) => {
    const { transport, sent, time } = transportRig([LIST]);
    await time.run(
      transport.attempt(sourcedeploy.projectList, { query: { projectName: value, pageNo: 1, pageSize: undefined } }),
    );
    expect(uriOf(sent[0])).toBe(`/api/v1/project?projectName=${encoded}&pageNo=1`);
    expect(sent[0]?.headers['x-ncp-apigw-signature-v2']).toBe(expectedSignature(sent[0]));
  });

  it('leaves a query out that is empty', async () => {
    const { transport, sent, time } = transportRig([LIST]);
    await time.run(transport.attempt(sourcedeploy.projectList, { query: { projectName: '', pageNo: undefined } }));
    expect(uriOf(sent[0])).toBe('/api/v1/project');
  });

  it.each([
    ['a/b', 'a%2Fb'],
    ['%2F', '%252F'],
    ['..%2f..', '..%252f..'],
    ['../x', '..%2Fx'],
    ['...', '...'],
    ['한글', '%ED%95%9C%EA%B8%80'],
    ['a b', 'a%20b'],
    ['a?b#c', 'a%3Fb%23c'],
    ['a\\b', 'a%5Cb'],
    ['a;b', 'a%3Bb'],
    ['a\nb', 'a%0Ab'],
  ])('keeps the path value %j one segment', async (bucketName, encoded) => {
    const { transport, sent, time } = transportRig([{ body: { result: { objectList: [] } } }]);
    await time.run(transport.attempt(sourcedeploy.objectList, { path: { bucketName } }));
    expect(uriOf(sent[0])).toBe(`/api/v1/objectstorage/bucket/${encoded}`);
    expect(sent[0]?.headers['x-ncp-apigw-signature-v2']).toBe(expectedSignature(sent[0]));
  });

  it.each(['.', '..', ''])('refuses the path value %j before anything is sent', async (bucketName) => {
    const { transport, sent, time } = transportRig([LIST]);
    await expect(time.run(transport.attempt(sourcedeploy.objectList, { path: { bucketName } }))).rejects.toMatchObject({
      name: 'ApiError',
      failure: { kind: 'shape', path: 'bucketName' },
    });
    expect(sent).toEqual([]);
  });

  it('refuses a missing path value for each of the 49 operations that has one', async () => {
    for (const operation of OPERATIONS.filter(({ path }) => path.includes('{'))) {
      const { transport, sent, time } = transportRig([LIST]);
      await expect(time.run(transport.attempt(operation, {}))).rejects.toThrow(/is missing/);
      expect(sent).toEqual([]);
    }
  });

  it('signs the path of an api-url along', async () => {
    const { transport, sent, time } = transportRig([{ body: { result: { historyId: 9 } } }], {
      location: { site: 'public', platform: 'vpc', region: '', apiUrl: 'http://127.0.0.1:1/ncp/{service}' },
    });
    await time.run(transport.attempt(sourcepipeline.run, { path: { projectId: '2501' } }));
    expect(sent[0]?.url).toBe('http://127.0.0.1:1/ncp/sourcepipeline/api/v1/project/2501/do');
    expect(sent[0]?.headers['x-ncp-apigw-signature-v2']).toBe(expectedSignature(sent[0]));
  });

  it('is signed afresh for every attempt', async () => {
    const { transport, sent, time } = transportRig([{ status: 503 }, networkError('ECONNRESET'), LIST]);
    const deadline = time.clock.now() + 60_000;
    await time.run(transport.read(sourcedeploy.projectList, {}, { deadline }));
    const stamps = sent.map((request) => request.headers['x-ncp-apigw-timestamp']);
    expect(new Set(stamps).size).toBe(3);
    expect(stamps).toEqual(sent.map((request) => String(Math.trunc(request.at))));
    for (const request of sent) expect(request.headers['x-ncp-apigw-signature-v2']).toBe(expectedSignature(request));
  });
});
