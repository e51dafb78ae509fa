import { describe, expect, it } from '@jest/globals';
import { sourcedeploy, sourcepipeline } from '../../src/ncloud/catalogue.js';
import { DEPLOY, PIPELINE, type Row } from '../ncloud/tables.js';
import { createRig } from '../support/host.js';

/** Bodies that are valid, by the fields that the reference names. */
const STAGE = { name: 'stage', type: 'Server', config: { serverNo: [1234567] } };
const SCENARIO = { name: 'scenario', description: '', config: { strategy: 'normal' } };
const PIPE = {
  name: 'pipe',
  description: '',
  tasks: [{ name: 'b', type: 'SourceBuild', config: { projectId: 20001 }, linkedTasks: [] }],
  trigger: {},
};
function bodyOf(name: string, fields: readonly string[]): Record<string, unknown> {
  const whole: Record<string, unknown> = name.includes('.stage.') ? STAGE : name.includes('.scenario.') ? SCENARIO : { ...PIPE };
  return Object.fromEntries(fields.map((field) => [field, whole[field]]));
}

const HOSTILE: [value: string, encoded: string][] = [
  ['a:b', 'a%3Ab'],
  ['%2F', '%252F'],
  ['주문 서비스', '%EC%A3%BC%EB%AC%B8%20%EC%84%9C%EB%B9%84%EC%8A%A4'],
  ["it's (*)!", 'it%27s%20%28%2A%29%21'],
];
const QUERY: Record<string, [value: string | number, encoded: string]> = {
  projectName: ['a&b=c', 'a%26b%3Dc'],
  stageName: ['운영', '%EC%9A%B4%EC%98%81'],
  scenarioName: ['a+b c', 'a%2Bb%20c'],
  searchWord: ['"#?"', '%22%23%3F%22'],
  pageNo: [2, '2'],
  pageSize: [50, '50'],
};

const ROWS = [
  ...Object.values(sourcedeploy).map((operation, index) => ({
    name: operation.name,
    row: DEPLOY[index] as Row,
    service: 'sourcedeploy',
  })),
  ...Object.values(sourcepipeline).map((operation, index) => ({
    name: operation.name,
    row: PIPELINE[index] as Row,
    service: 'sourcepipeline',
  })),
];

describe('each of the 49 operations is on the wire as the reference says', () => {
  it.each(ROWS)('$name', async ({ name, row: [method, path, query, body], service }) => {
    const rig = createRig();
    for (const [value, encoded] of HOSTILE) {
      const pathFields = [...path.matchAll(/\{(\w+)\}/g)].map(([, field]) => [field as string, value]);
      const queryFields = query.map((field) => [field, QUERY[field]?.[0]]);
      const parameters = { ...Object.fromEntries(pathFields), ...Object.fromEntries(queryFields), ...bodyOf(name, body) };
      const ran = await rig.main({ mode: 'api', operation: name, parameters: JSON.stringify(parameters) });
      const search = query.map((field) => `${field}=${QUERY[field]?.[1]}`).join('&');
      const [request, ...more] = ran.requests;
      expect(more).toEqual([]);
      expect(`${request?.method} ${request?.url}`).toBe(
        `${method} /${service}/api/v1${path.replace(/\{\w+\}/g, encoded)}${search && `?${search}`}`,
      );
      expect(request?.body === '' ? undefined : JSON.parse(request?.body ?? '')).toEqual(
        body.length === 0 ? undefined : bodyOf(name, body),
      );
      // The emulator checks the signature of what it received: anything but 401 means that it was signed exactly as sent.
      expect(request?.status).not.toBe(401);
    }
  });
});
