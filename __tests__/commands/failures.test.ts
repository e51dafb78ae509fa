import { describe, expect, it } from '@jest/globals';
import { outcomeOfError } from '../../src/commands/failures.js';
import { Interrupted } from '../../src/run/model/interrupted.js';
import { NameNotResolved } from '../../src/run/services/names.js';
import { apiError, http, RESET } from '../support/run.js';

describe('outcomeOfError', () => {
  it('a name', () => {
    const error = new NameNotResolved('project', 'x', 'missing', [], 0);
    expect(outcomeOfError(error)).toEqual({ kind: 'name-not-resolved', error });
  });
  it('a signal', () => {
    expect(outcomeOfError(new Interrupted('SIGTERM'))).toMatchObject({
      kind: 'interrupted',
      signalName: 'SIGTERM',
      historyId: undefined,
      cancel: { result: 'not-sent' },
    });
  });
  it.each([
    [http(401, '200'), 'refused'],
    [http(404, '300'), 'refused'],
    [http(503), 'not-started'],
    [http(429, '410'), 'not-started'],
    [RESET, 'not-started'],
  ])('a failure %j: %s', (failure, kind) => {
    expect(outcomeOfError(apiError(failure))).toMatchObject({ kind, failure });
  });
  it('a defect', () => {
    expect(outcomeOfError(new TypeError('x'))).toEqual({ kind: 'defect-before-start', message: 'x' });
    expect(outcomeOfError('text')).toEqual({ kind: 'defect-before-start', message: 'text' });
  });
});
