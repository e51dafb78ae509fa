import { describe, expect, it } from '@jest/globals';
import { outcomeOfError } from '../../src/commands/errors.js';
import { conclusionOf } from '../../src/run/model/outcome.js';
import { NameNotResolved } from '../../src/run/services/names.js';
import { apiError, http, RESET, view } from '../support/run.js';

type Track = Parameters<typeof outcomeOfError>[1];
const track = (change: Partial<Track> = {}) =>
  ({ historyId: '', intent: undefined, kind: undefined, recorder: { view: undefined }, ...change }) as Track;
const step = (mode = 'deploy', operation = 'start') =>
  ({ settings: { mode, operation } }) as Parameters<typeof outcomeOfError>[2];
const intent = { sentAt: 0, sentAtMost: 0, baseline: [] };

describe('outcomeOfError', () => {
  it('a name', () => {
    const error = new NameNotResolved('project', 'x', 'missing', [], 0);
    expect(outcomeOfError(error, track(), step())).toEqual({ kind: 'name-not-resolved', error });
  });
  it.each([
    ['before the start', track(), http(401, '200'), { kind: 'refused', during: 'resolve' }],
    ['at the start', track({ intent }), http(401, '210'), { kind: 'refused', during: 'start' }],
    ['an outage before the start', track(), http(503), { kind: 'not-started' }],
    [
      'once there is a run',
      track({ historyId: '80001', recorder: { view: view('inprogress') } as Track['recorder'] }),
      http(404),
      { kind: 'lost' },
    ],
  ])('a failure %s', (_, known, failure, outcome) => {
    expect(outcomeOfError(apiError(failure), known, step())).toMatchObject(outcome);
  });
  it.each([
    ['sourcedeploy.scenario.deploy', RESET, 'unknown'],
    ['SourceDeploy.Scenario.Deploy', http(502), 'unknown'],
    ['sourcedeploy.scenario.deploy', http(400), 'unknown'],
    ['sourcedeploy.scenario.deploy', http(429), 'unknown'],
    ['sourcedeploy.scenario.deploy', http(400, '330500'), 'refused'],
    ['sourcedeploy.scenario.deploy', http(429, '410'), 'refused'],
    ['sourcedeploy.project.list', RESET, 'refused'],
  ])('mode api, %s, %j: %s', (operation, failure, conclusion) => {
    expect(conclusionOf(outcomeOfError(apiError(failure), track(), step('api', operation)))).toBe(conclusion);
  });
  it.each([
    ['before anything was sent', track(), 'refused'],
    ['when a start was sent', track({ intent }), 'unknown'],
    ['when there is a run', track({ historyId: '80001' }), 'unknown'],
  ])('a defect %s', (_, known, conclusion) => {
    expect(outcomeOfError(new TypeError('x'), known, step())).toEqual({
      kind: conclusion === 'unknown' ? 'defect' : 'defect-before-start',
      message: 'x',
    });
    expect(outcomeOfError('text', known, step())).toMatchObject({ message: 'text' });
  });
});
