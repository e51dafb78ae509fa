import { describe, expect, it } from '@jest/globals';
import { resolveCredentials } from '../../src/ncloud/credentials.js';

const NONE = { accessKey: '', secretKey: '' };
const ENV = { NCLOUD_ACCESS_KEY: 'ENV_ACCESS', NCLOUD_SECRET_KEY: 'ENV_SECRET' };

describe('resolveCredentials', () => {
  it('takes inputs before the environment, each key by itself', () => {
    expect(resolveCredentials({ accessKey: 'A', secretKey: 'S' }, ENV)).toEqual({
      ok: true,
      credentials: { accessKey: 'A', secretKey: 'S' },
    });
    expect(resolveCredentials(NONE, ENV)).toEqual({
      ok: true,
      credentials: { accessKey: 'ENV_ACCESS', secretKey: 'ENV_SECRET' },
    });
    expect(resolveCredentials({ accessKey: 'A', secretKey: '' }, ENV)).toEqual({
      ok: true,
      credentials: { accessKey: 'A', secretKey: 'ENV_SECRET' },
    });
  });

  it('drops white space around a pasted key, and takes white space alone for nothing', () => {
    expect(resolveCredentials({ accessKey: ' A\n', secretKey: '\tS ' }, {})).toEqual({
      ok: true,
      credentials: { accessKey: 'A', secretKey: 'S' },
    });
    expect(resolveCredentials({ accessKey: ' \n', secretKey: ' ' }, ENV)).toMatchObject({
      ok: true,
      credentials: { accessKey: 'ENV_ACCESS' },
    });
  });

  it('says which key is empty', () => {
    expect(resolveCredentials(NONE, {})).toEqual({
      ok: false,
      problems: [
        { field: 'accessKey', problem: 'empty', variable: '' },
        { field: 'secretKey', problem: 'empty', variable: '' },
      ],
    });
    expect(resolveCredentials({ accessKey: 'A', secretKey: '' }, { NCLOUD_SECRET_KEY: '' })).toEqual({
      ok: false,
      problems: [{ field: 'secretKey', problem: 'empty', variable: '' }],
    });
  });

  it.each(['two words', 'line\nbreak', '키', 'a\u0000b', 'a\u007fb'])('refuses %j, which no header can carry', (secretKey) => {
    expect(resolveCredentials({ accessKey: 'A', secretKey }, {})).toEqual({
      ok: false,
      problems: [{ field: 'secretKey', problem: 'malformed', variable: '' }],
    });
  });
});
