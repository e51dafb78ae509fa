// Loaded on demand by the transport; here beforehand, since a load from disk is no time on the virtual clock.
import '../../../src/ncloud/schemas.js';
import * as fc from 'fast-check';
import { route } from '../../../emulator/gateway/routes.js';
import { backoff } from '../../../src/ncloud/backoff.js';
import { OPERATIONS, pathFields } from '../../../src/ncloud/catalogue.js';
import { fixedKeys } from '../../../src/ncloud/credentials/fixed-keys.js';
import { ApiError, httpFailure, isTransient, networkFailure, provesNotActed } from '../../../src/ncloud/errors.js';
import { createSourceBuild } from '../../../src/ncloud/sourcebuild.js';
import { createSourceDeploy } from '../../../src/ncloud/sourcedeploy.js';
import { createSourcePipeline } from '../../../src/ncloud/sourcepipeline.js';
import { createTransport, type Fetch } from '../../../src/ncloud/transport.js';
import type { RunKind } from '../../../src/run/model/view.js';
import { fingerprint } from '../../../src/run/polling/poll-interval.js';
import { createDeployment } from '../../../src/run/services/deployment-run.js';
import { createPipeline } from '../../../src/run/services/pipeline-run.js';
import type { Clock } from '../../../src/shared/clock.js';
import { hold } from './check.js';
import { answerLike, hostileText } from './hostile.js';
import type { Property } from './index.js';

const clock: Clock = {
  elapsed: () => 0,
  now: () => 1_750_000_000_000,
  // A time limit that never strikes: the made-up service answers at once.
  sleep: (_ms, signal) =>
    new Promise((_, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
    }),
};

/** A transport whose every request gets this answer. */
function transportWith(answer: { status: number; body: string; headers?: Record<string, string> }, sent: string[] = []) {
  const fetch: Fetch = (url) => {
    sent.push(url);
    const header = (name: string) => answer.headers?.[name] ?? null;
    return Promise.resolve({ status: answer.status, headers: { get: header }, text: () => Promise.resolve(answer.body) });
  };
  return createTransport({
    location: { site: 'public', platform: 'vpc', region: '', apiUrl: 'http://127.0.0.1:9/{service}' },
    credentials: fixedKeys({ accessKey: 'AccessKey', secretKey: 'SecretKey' }),
    fetch,
    clock,
    random: () => 0.5,
    onEvent: () => undefined,
  });
}

/** Waits for work that may fail, but only with an {@link ApiError}. */
async function orApiError<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ApiError) return undefined;
    throw error;
  }
}

const body = fc.oneof(
  { weight: 6, arbitrary: answerLike.map((result) => JSON.stringify({ result })) },
  { weight: 1, arbitrary: answerLike.map((value) => JSON.stringify(value)) },
  { weight: 1, arbitrary: hostileText },
  { weight: 1, arbitrary: answerLike.map((result) => JSON.stringify({ result }).slice(0, -3)) },
);
const status = fc.oneof({ weight: 5, arbitrary: fc.constant(200) }, { weight: 1, arbitrary: fc.integer({ min: 100, max: 599 }) });
const header = fc.oneof(
  hostileText,
  fc.constantFrom('0', '-1', '1e9', 'Infinity', 'NaN', 'Thu, 01 Jan 1970 00:00:00 GMT', '99999999999999999999'),
);
const headers = fc.record({ date: header, 'retry-after': header, location: header }, { requiredKeys: [] });

const anyCall = fc.constantFrom(...OPERATIONS).map((operation) => ({
  operation,
  call: { path: Object.fromEntries(pathFields(operation.path).map((field) => [field, '1'])) },
}));

/** A history detail of a run, true to the pages but for its word and whatever else is thrown in. */
function kindWith(mode: string, word: unknown, junk: unknown): RunKind {
  const extra = typeof junk === 'object' && junk !== null ? junk : {};
  const detail = mode === 'deploy' ? { ...extra, id: 1, status: word } : { history: { ...extra, id: 1, status: word } };
  const transport = transportWith({ status: 200, body: JSON.stringify({ result: detail }) });
  const apis = {
    deploy: createSourceDeploy(transport),
    pipeline: createSourcePipeline(transport),
    build: createSourceBuild(transport),
  };
  const target = { project: { id: '1', name: '' } };
  return mode === 'deploy' ? createDeployment(apis.deploy, target) : createPipeline(apis, target, clock.elapsed);
}

export const answerProperties: readonly Property[] = [
  {
    name: 'any answer to any operation is a value or a typed error',
    share: 25,
    property: fc.asyncProperty(anyCall, status, body, headers, async ({ operation, call }, code, text, given) => {
      await orApiError(() => transportWith({ status: code, body: text, headers: given }).attempt(operation, call));
    }),
  },
  {
    name: 'a run is a success only by its documented word',
    share: 12,
    property: fc.asyncProperty(
      fc.constantFrom('deploy', 'pipeline'),
      fc.oneof(
        hostileText,
        fc.constantFrom('success', 'Success', 'SUCCESS', ' success', 'successful', 'fail'),
        fc.jsonValue({ maxDepth: 1 }),
      ),
      answerLike,
      async (mode, word, junk) => {
        const view = await orApiError(() => kindWith(mode, word, junk).poll('1', undefined, {}));
        if (!view) return;
        fingerprint(view);
        const documented = mode === 'deploy' ? /^success$/ : /^\s*(success|succeeded|complete|completed)\s*$/i;
        hold(
          view.statusClass !== 'success' || (typeof word === 'string' && documented.test(word)),
          `success for ${JSON.stringify(word)}`,
        );
      },
    ),
  },
  {
    name: 'path values reach the service as one segment, unchanged',
    share: 10,
    property: fc.asyncProperty(anyCall, hostileText, async ({ operation }, value) => {
      const fields = pathFields(operation.path);
      const short = value.slice(0, 2000);
      if (fields.length === 0 || short === '' || short === '.' || short === '..') return;
      const sent: string[] = [];
      const call = { path: Object.fromEntries(fields.map((field) => [field, short])) };
      await orApiError(() => transportWith({ status: 204, body: '' }, sent).attempt(operation, call));
      const match = route(operation.method, new URL(sent[0] ?? '').pathname, '');
      hold(match.operation?.name === operation.name, `reached ${match.operation?.name}`);
      for (const field of fields) hold(match.path[field] === short.toWellFormed(), `${field} became ${match.path[field]}`);
    }),
  },
  {
    name: 'any error body or network error is sorted, and any pause after it is bounded',
    share: 12,
    property: fc.property(
      fc.integer({ min: 300, max: 599 }),
      body,
      fc.option(fc.double({ min: 0, max: 1e12, noNaN: true }), { nil: undefined }),
      fc.anything(),
      fc.integer({ min: 1, max: 5000 }),
      (code, text, retryAfter, thrown, failed) => {
        for (const failure of [httpFailure(code, text, retryAfter), networkFailure(thrown, { ms: 1, bytes: 1 })]) {
          isTransient(failure);
          provesNotActed(failure);
          const pause = backoff(failed, failure, () => 0.999);
          hold(pause >= 0 && pause <= 302_000, `a pause of ${pause} ms`);
        }
      },
    ),
  },
];
