import type { CredentialsFailure, Failure } from '../../ncloud/errors.js';

const inParentheses = (detail: string) => detail && `(${detail})`;

/** Whether the service gave up, rather than refused. */
const isServiceError = (cause: Failure | undefined) => cause?.kind === 'http' && cause.status >= 500;

/** Why there are no keys to sign with. */
export const whyNoKeys = ({ source, problem, detail, cause }: CredentialsFailure, why: (failure: Failure) => string): string => {
  const because = cause ? ` ${why(cause)}` : '';
  switch (problem) {
    case 'no-file':
      return `파일을 읽을 수 없습니다(credentials: profile): ${detail}.`;
    case 'no-profile':
      return `없는 프로파일입니다: ${detail}.`;
    case 'no-keys':
      return `프로파일에 ncloud_access_key_id 또는 ncloud_secret_access_key가 없습니다: ${detail}.`;
    case 'foreign-endpoint':
      return `NCLOUD_METADATA_API_ENDPOINT가 다른 호스트를 가리킵니다${detail && `(${detail})`}. 인증키는 http://169.254.169.254와 루프백 주소에만 요청합니다.`;
    case 'no-role':
      return `서버에 역할(Role)이 없습니다(${detail}).`;
    case 'unreachable':
      return source === 'role'
        ? `STS가 역할 전환에 응답하지 않았습니다${detail && `: ${detail}`}.${because}`
        : `서버의 메타데이터 서비스가 응답하지 않았습니다${inParentheses(detail)}.${because}`;
    case 'refused':
      return source === 'role'
        ? `${isServiceError(cause) ? `STS가 역할 전환에 실패했습니다: ${detail}` : `STS가 역할 전환을 거부했습니다: ${detail}`}.${because}`
        : `서버의 메타데이터 서비스가 인증키를 반환하지 않았습니다(${detail}).${because}`;
    case 'malformed':
      return source === 'role'
        ? `STS의 응답에 사용할 수 있는 인증키가 없습니다${detail && `: ${detail}`}.${because}`
        : `서버 메타데이터 서비스의 응답에 사용할 수 있는 인증키가 없습니다${inParentheses(detail)}.${because}`;
  }
};

/** What to do about it. */
export const nextNoKeys = ({ source, problem }: CredentialsFailure): string => {
  switch (problem) {
    case 'no-file':
    case 'no-profile':
    case 'no-keys':
      return '러너를 실행하는 사용자의 ~/.ncloud/configure 파일과 NCLOUD_PROFILE 또는 credentials: profile:NAME 값을 확인해 주십시오.';
    case 'foreign-endpoint':
      return 'job의 환경 변수에서 NCLOUD_METADATA_API_ENDPOINT를 삭제해 주십시오.';
    case 'no-role':
      return '콘솔(Sub Account > Roles)에서 서버에 역할을 부여한 뒤 job을 다시 실행해 주십시오.';
    case 'unreachable':
    case 'refused':
    case 'malformed':
      return source === 'role'
        ? '역할(NRN, 이 계정의 역할 전환 허용 여부)과 인증키를 확인하고, 러너에서 STS에 연결할 수 있는지 확인해 주십시오.'
        : 'credentials: server-role 설정은 역할이 있는 NAVER Cloud 서버에서만 사용할 수 있습니다. 그 밖의 러너에서는 인증키나 프로파일을 사용해 주십시오.';
  }
};
