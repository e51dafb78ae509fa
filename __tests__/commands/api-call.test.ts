import { expect, it } from '@jest/globals';
import { answeredCall, calledLine, describeCall } from '../../src/commands/api-call.js';

const DELETE = { method: 'DELETE', path: '/project/{projectId}/stage/{stageId}', effect: 'write' } as const;

it('names method, path with its values, and fields; of nested ones only that they were there', () => {
  const body = { name: 'x', config: { secret: 'not shown' }, servers: [1, 2] };
  const call = describeCall(DELETE, { path: { projectId: '2001', stageId: '3005' }, query: { pageNo: undefined }, body });
  expect(call).toEqual({
    request: 'DELETE /project/2001/stage/3005',
    fields: [
      ['projectId', '2001'],
      ['stageId', '3005'],
      ['name', 'x'],
      ['config', '{…}'],
      ['servers', '[2]'],
    ],
    isWrite: true,
    answer: '',
  });
});

it('is one line of the log, with what was sent', () => {
  expect(calledLine('sourcedeploy.stage.delete', describeCall(DELETE, { path: { projectId: '2001', stageId: '3005' } }))).toBe(
    'sourcedeploy.stage.delete: DELETE /project/2001/stage/3005 (projectId: 2001, stageId: 3005)',
  );
  expect(calledLine('x', describeCall({ ...DELETE, path: '/project' }, {}))).toBe('x: DELETE /project');
});

it.each([
  [{ historyId: 80001 }, 'historyId: 80001'],
  [{ stageList: [1, 2, 3] }, 'stageList: 3'],
  [true, 'true'],
  [undefined, ''],
  ['x'.repeat(1000), 'x'.repeat(200)],
])('says what came back: %j', (result, expected) => {
  expect(answeredCall(describeCall(DELETE, {}), result).answer).toBe(expected);
});
