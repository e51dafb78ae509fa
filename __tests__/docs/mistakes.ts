import type { Fetch } from '../../src/ncloud/transport.js';
import type { Inputs, PhaseOptions, Rig } from '../support/host.js';

/** A mistake that people make, and how it is made here. */
export interface Mistake {
  /** As the page names it. */
  readonly name: readonly [en: string, ko: string];
  /** What is in the world before the step; answers the inputs that are wrong. */
  readonly inputs: (rig: Rig) => Inputs | Promise<Inputs>;
  readonly options?: PhaseOptions;
}

const mistake = (en: string, ko: string, inputs: Mistake['inputs'] | Inputs, options?: PhaseOptions): Mistake => ({
  name: [en, ko],
  inputs: typeof inputs === 'function' ? inputs : () => inputs,
  ...(options && { options }),
});

/** What the operating system answers in place of a host, as `node-fetch` passes it on. */
const noConnection = (code: string): PhaseOptions => ({
  fetch: (() => Promise.reject(Object.assign(new Error(code), { code }))) satisfies Fetch,
});

/** A deployment that has come to its end before the step begins. */
async function ended(rig: Rig): Promise<string> {
  const { outputs } = await rig.main();
  return outputs['history-id'] ?? '';
}

/** A deployment of `shop` that waits for somebody's approval. */
async function requested(rig: Rig): Promise<string> {
  const { outputs } = await rig.main({ operation: 'request', wait: 'false' });
  return outputs['history-id'] ?? '';
}

/** The twenty mistakes whose sentences docs/mistakes.md lists. */
export const MISTAKES: readonly Mistake[] = [
  mistake('Three inputs missing', '입력 세 개 누락', { project: '', stage: '', scenario: '' }),
  mistake('Wrong mode', '잘못된 mode', { mode: 'deployment' }),
  mistake('`stage` with a pipeline', '파이프라인에 `stage` 지정', {
    mode: 'pipeline',
    project: 'shop-release',
    stage: 'production',
  }),
  mistake('A duration that is none', '잘못된 기간', { timeout: '1 hour' }),
  mistake('No keys', '인증키 없음', { 'access-key': '', 'secret-key': '' }),
  mistake('A wrong secret key', '잘못된 Secret Key', { 'secret-key': 'WrongSecretKey0123456789ABCDEFGHIJKLMNOP' }),
  mistake('A secret key with the quotes around it', '따옴표까지 붙여 넣은 Secret Key', (rig) => ({
    'secret-key': `"${rig.keys()['secret-key']}"`,
  })),
  mistake('A viewer starts a deployment', '조회 권한만 있는 계정으로 배포 시작', (rig) => rig.keys('viewer')),
  mistake('A name in another case', '대소문자가 다른 이름', { scenario: 'Rolling' }),
  mistake('Ids that do not exist', '없는 ID', { project: '9999', stage: '9998', scenario: '9997' }),
  mistake('A history id that does not exist', '없는 이력 ID', { operation: 'watch', 'history-id': '99999' }),
  mistake("Another project's name with `approve`", '다른 프로젝트 이름으로 `approve`', async (rig) => ({
    ...{ operation: 'approve', project: 'web', 'history-id': await requested(rig) },
  })),
  mistake('Approving what has ended', '이미 끝난 배포 승인', async (rig) => ({
    ...{ operation: 'approve', 'history-id': await ended(rig) },
  })),
  mistake('Cancelling what has ended', '이미 끝난 배포 취소', async (rig) => ({
    ...{ operation: 'cancel', 'history-id': await ended(rig) },
  })),
  mistake('An API operation misspelt', 'API 동작 이름 오타', { mode: 'api', operation: 'sourcedeploy.stage.lst' }),
  mistake('A field of an API operation missing', 'API 동작의 필드 누락', {
    ...{ mode: 'api', operation: 'sourcedeploy.stage.list', parameters: 'pageNo: 1' },
  }),
  mistake('One of several targets misspelt', '여러 대상 중 하나의 이름 오타', {
    ...{ project: '', stage: '', scenario: '' },
    targets: '[{ project: shop, stage: production, scenario: rolling }, { project: shop, stage: staging, scenario: roling }]',
  }),
  mistake(
    'A host that refuses connections',
    '연결을 거부하는 호스트',
    { 'api-url': '', timeout: '5m' },
    noConnection('ECONNREFUSED'),
  ),
  mistake(
    'A host that does not exist',
    '없는 호스트',
    { 'api-url': 'https://{service}.example.invalid' },
    noConnection('ENOTFOUND'),
  ),
  mistake('A site and a platform that do not fit', '맞지 않는 site와 platform', {
    ...{ 'api-url': '', site: 'fin', platform: 'classic' },
  }),
];
