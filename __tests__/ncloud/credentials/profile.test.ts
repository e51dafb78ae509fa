import { describe, expect, it } from '@jest/globals';
import { sourcedeploy as op } from '../../../src/ncloud/catalogue.js';
import { keyWorld, OWN, type WorldOptions } from '../../support/keys.js';

const PATH = '/home/runner/.ncloud/configure';
const pair = ({ accessKey, secretKey } = OWN) => `ncloud_access_key_id = ${accessKey}\nncloud_secret_access_key = ${secretKey}\n`;
const OTHER = 'ncloud_access_key_id = OTHER-ACCESS-KEY-01\nncloud_secret_access_key = other-secret-key-0001\n';

async function use(text: string | undefined, profile = '', more: WorldOptions = {}) {
  const rig = keyWorld({ source: { from: 'profile', profile }, files: text === undefined ? {} : { [PATH]: text }, ...more });
  const failure = await rig.time.run(
    rig.transport.attempt(op.projectList, {}).then(
      () => undefined,
      (error: { failure: object }) => error.failure,
    ),
  );
  return { rig, failure };
}

describe('a profile', () => {
  it.each([
    ['without any heading', pair(), ''],
    [
      'with comments and blanks',
      `# ours\n\n; theirs\n  ${pair().replaceAll(' = ', '=')}ncloud_api_url = https://ncloud.apigw.ntruss.com\n`,
      '',
    ],
    ['in DEFAULT', `[DEFAULT]\n${pair()}\n[other]\n${OTHER}`, ''],
    ['by name', `${OTHER}[ours]\n${pair()}`, 'ours'],
    ['by name, regardless of case', `${OTHER}[Ours]\r\n${pair().replaceAll('\n', '\r\n')}`, 'OURS'],
    ['with a Korean name', `[운영]\n${pair()}`, '운영'],
    ['with quotes', `ncloud_access_key_id = "${OWN.accessKey}"\nncloud_secret_access_key='${OWN.secretKey}'`, ''],
    ["with the vendor's older names", `ncloud_access_key = ${OWN.accessKey}\nncloud_secret_key = ${OWN.secretKey}`, ''],
  ])('%s', async (_, text, profile) => {
    const { rig, failure } = await use(text, profile);
    expect(failure).toBeUndefined();
    // Masked before the first use, as no input has masked it.
    expect(rig.announced).toEqual([{ keys: OWN, usedBefore: 0 }]);
    expect(rig.provider.secrets()).toEqual([OWN.accessKey, OWN.secretKey]);
  });
  it('by NCLOUD_PROFILE, unless the input names one', async () => {
    const text = `[a]\n${pair()}[b]\n${OTHER}`;
    expect((await use(text, '', { env: { NCLOUD_PROFILE: 'a' } })).failure).toBeUndefined();
    expect((await use(text, 'a', { env: { NCLOUD_PROFILE: 'b' } })).failure).toBeUndefined();
  });
  it('of another home', async () => {
    const files = { 'C:\\Users\\runner/.ncloud/configure': pair() };
    expect((await use(undefined, '', { env: { HOME: '', USERPROFILE: 'C:\\Users\\runner' }, files })).failure).toBeUndefined();
  });
  it.each([
    ['no file', undefined, '', 'no-file', PATH],
    ['no such profile', pair(), 'production', 'no-profile', `${PATH} [production]`],
    ['nothing in it', '', '', 'no-profile', `${PATH} [default]`],
    ['half a pair', 'ncloud_access_key_id = x', '', 'no-keys', `${PATH} [default]`],
    ['an empty half', 'ncloud_access_key_id = x\nncloud_secret_access_key =\n', '', 'no-keys', `${PATH} [default]`],
    [
      'a key that no header can carry',
      'ncloud_access_key_id = a b\nncloud_secret_access_key = 1',
      '',
      'no-keys',
      `${PATH} [default]`,
    ],
    ['a monster', `${pair()}${'#'.repeat(100_000)}`, '', 'no-profile', `${PATH} [default]`],
  ])('that can not be had: %s', async (_, text, profile, problem, detail) => {
    const { rig, failure } = await use(text, profile);
    expect(failure).toEqual({ kind: 'credentials', source: 'profile', problem, detail, mayPass: false });
    expect([rig.requests, rig.announced]).toEqual([[], []]);
  });
});
