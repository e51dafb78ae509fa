import type { Assumption } from './types.js';

export const GATEWAY: readonly Assumption[] = [
  {
    id: 'signature',
    fact: 'The signature covers path and query as sent, not the body',
    evidence: 'doc, sdk, observed',
    ifSo: 'signed so, afresh for every attempt',
    ifNot: '401: *did not accept the key pair*',
    tests:
      '[ncloud/signature](../__tests__/ncloud/signature.test.ts) *%j %s %s*; [ncloud/transport-requests](../__tests__/ncloud/transport-requests.test.ts) *is signed afresh for every attempt*',
    confirmedBy: { kind: 'oneOf', values: ['accepted'] },
  },
  {
    id: 'old-timestamp',
    fact: 'A clock that is off by more than 5 min is answered with 401 and a `Date` header',
    evidence: 'doc, inferred',
    ifSo: 'corrected once, with a warning',
    ifNot: 'the 401 is reported as it came',
    tests:
      '[main-trouble](../__tests__/main-trouble.test.ts) *by %i minutes is corrected once, with a warning, and the run succeeds*; [ncloud/transport-trouble](../__tests__/ncloud/transport-trouble.test.ts) *is not corrected twice: the second 401 is about something else*',
    confirmedBy: { kind: 'oneOf', values: ['401/200, dated'] },
  },
  {
    id: 'error-code-meaning',
    fact: '`errorCode` is not the HTTP status (`400` is *Quota Exceeded* with 429)',
    evidence: 'doc',
    ifSo: "decided by HTTP status and the gateway's own meanings",
    ifNot: '–',
    tests:
      '[ncloud/errors](../__tests__/ncloud/errors.test.ts) *takes the numeric codes of the services as text, and makes no meaning up for them*',
  },
  {
    id: 'permission-refusal',
    fact: 'Missing permission is HTTP 401 with code 210',
    evidence: 'doc',
    ifSo: '*not allowed to do this*',
    ifNot: '403 is read alike',
    tests: '[ncloud/errors](../__tests__/ncloud/errors.test.ts) *sees an access problem in 401 and 403 only*',
    confirmedBy: { kind: 'oneOf', values: ['401/210'] },
  },
  {
    id: 'retry-after',
    fact: '`Retry-After` may come with 429',
    evidence: 'unknown',
    ifSo: 'the least pause, up to 5 min',
    ifNot: 'growing pauses with jitter',
    tests:
      '[ncloud/transport-trouble](../__tests__/ncloud/transport-trouble.test.ts) *waits at least as long as Retry-After says, in seconds or as a date*',
  },
  {
    id: 'refusals-pass',
    fact: 'Definite refusals of a poll (401, 404) may pass',
    evidence: 'decision',
    ifSo: 'five in a row, over at least 20 s, make the run lost: `unknown`, untouched',
    ifNot: '–',
    tests:
      '[run/following](../__tests__/run/lifecycle/following.test.ts) *alternating between refusal and outage does not make it lost*, *that is a refusal makes the run lost only if it stays: %j*',
  },
  {
    id: 'gov-hosts',
    fact: "The gov site's Classic SourcePipeline host, gov and fin console addresses",
    evidence: 'inferred',
    ifSo: 'used',
    ifNot: 'set `api-url`',
    tests: '[ncloud/endpoints](../__tests__/ncloud/endpoints.test.ts) *%s %s %s*',
  },
  {
    id: 'fin-hosts',
    fact: 'Site fin has one host per service without `vpc`',
    evidence: 'third-party',
    ifSo: 'used',
    ifNot: 'set `api-url`',
    tests: '[ncloud/endpoints](../__tests__/ncloud/endpoints.test.ts) *%s %s %s*',
  },
  {
    id: 'regions',
    fact: 'Region codes',
    evidence: 'doc, third-party',
    ifSo: 'an unknown region is an error with the list',
    ifNot: 'set `api-url`, or ask for the new code in an issue',
    tests:
      '[ncloud/endpoints](../__tests__/ncloud/endpoints.test.ts) *public has region %s*, *knows that classic is in Korea only, and not in fin*',
  },
  {
    id: 'console-links',
    fact: 'The console has no documented deep links',
    evidence: 'doc (none found)',
    ifSo: 'only its root is linked',
    ifNot: '–',
    tests: '[ncloud/endpoints](../__tests__/ncloud/endpoints.test.ts) *%s %s %s*',
  },
];
