import type { Failure } from '../../ncloud/errors.js';
import type { Messages } from '../messages.js';
import { nextNoKeys, whyNoKeys } from './keys.js';

type HttpFailure = Extract<Failure, { kind: 'http' }>;
type NetworkFailure = Extract<Failure, { kind: 'network' }>;

/** What the service said, verbatim. */
const said = ({ status, code, message, details }: HttpFailure): string => {
  const words = [message, details]
    .filter((word) => word !== '')
    .join(': ')
    .replace(/[.\s]+$/, '');
  return [`HTTP ${status}`, code && `코드 ${code}`].filter(Boolean).join(', ') + (words && `: ${words}`);
};

const whyHttp = (failure: HttpFailure): string => {
  if (failure.meaning === 'permission-denied' || failure.status === 403) return `권한이 없습니다(${said(failure)}).`;
  if (failure.meaning === 'authentication-failed') return `인증에 실패했습니다(${said(failure)}).`;
  if (failure.status === 401) return `인증에 실패했습니다. 서비스의 오류 코드는 없습니다(${said(failure)}).`;
  if (failure.status === 404) return `서비스에 없는 ID 또는 주소입니다(${said(failure)}).`;
  if (failure.status === 429) return `요청이 너무 많아 서비스가 호출을 제한하고 있습니다(${said(failure)}).`;
  return failure.status >= 500 ? `서비스 오류입니다(${said(failure)}).` : `서비스가 요청을 거부했습니다(${said(failure)}).`;
};

const nextHttp = (failure: HttpFailure): string => {
  if (failure.meaning === 'permission-denied' || failure.status === 403)
    return '콘솔(Sub Account)에서 서브 계정에 API Gateway 접근 권한과 동작에 맞는 권한을 부여해 주십시오(start: doDeploy, request: requestDeploy, approve와 reject: approveDeploy, 변경: changeProject).';
  if (failure.meaning === 'authentication-failed')
    return 'access-key와 secret-key가 한 쌍인지, 사용 중인 키인지(콘솔: Sub Account > Sub Accounts > 해당 계정 > Access key), site에 맞는 키인지 확인해 주십시오. public, gov, fin의 키는 서로 다릅니다.';
  if (failure.status === 401)
    return '중간의 프록시나 게이트웨이가 응답했을 수 있습니다. api-url과 프록시를 먼저 확인하고, access-key와 secret-key를 확인해 주십시오.';
  if (failure.status === 404)
    return 'project와 history-id(이력 ID는 한 프로젝트에만 속합니다)를 확인하고, site, platform, region을 확인해 주십시오.';
  if (failure.status === 429)
    return '호출 한도는 계정의 모든 job이 함께 사용합니다. 동시에 실행하는 job을 줄이거나 poll-interval을 늘리고, 잠시 후 다시 실행해 주십시오.';
  if (failure.status >= 500) return '잠시 후 job을 다시 실행해 주십시오.';
  return failure.message === '' || failure.message === 'unknown'
    ? '서비스가 이유를 알려 주지 않았습니다. 콘솔에서 같은 작업을 시도해 주십시오.'
    : '서비스가 알려 준 내용을 고친 뒤 job을 다시 실행해 주십시오.';
};

/** A host of site: fin without the prefix that some sources give it. */
const FIN_HOST = /^(?!vpc).*\.fin-ntruss\.com$/;

const nextNetwork = ({ code, sent, host = '' }: NetworkFailure): string => {
  if (code === 'ENOTFOUND')
    return `api-url, site, platform과 러너의 DNS를 확인해 주십시오.${FIN_HOST.test(host) ? ' site: fin의 호스트 이름은 자료마다 다르므로 api-url: https://vpc{service}.apigw.fin-ntruss.com 값도 시도해 주십시오.' : ''}`;
  if (code === 'EAI_AGAIN') return '러너의 DNS를 확인한 뒤 job을 다시 실행해 주십시오.';
  if (code === 'EPROXY')
    return 'https_proxy(주소, 사용자, 비밀번호)가 맞는지, 프록시에서 API 호스트를 허용하는지 확인해 주십시오. 프록시가 필요 없는 호스트는 no_proxy에 추가합니다.';
  return sent
    ? '러너의 네트워크와 프록시를 확인한 뒤 job을 다시 실행해 주십시오.'
    : '러너의 방화벽과 프록시(https_proxy, no_proxy)를 확인해 주십시오. API 호스트의 443 포트에 연결할 수 있어야 합니다.';
};

/** Certificates that are valid at another time than the runner's clock tells. */
const isAboutTime = (code: string) => code === 'CERT_HAS_EXPIRED' || code === 'CERT_NOT_YET_VALID';

export const failures: Messages['failures'] = {
  why: (failure: Failure): string => {
    switch (failure.kind) {
      case 'http':
        return whyHttp(failure);
      case 'network':
        if (failure.code === 'ENOTFOUND' || failure.code === 'EAI_AGAIN')
          return `호스트 이름을 찾을 수 없습니다(${failure.host ? `${failure.host}, ` : ''}${failure.code}).`;
        if (failure.code === 'EPROXY') return '프록시가 연결을 거부했습니다.';
        return failure.sent
          ? `응답을 받기 전에 연결이 끊어졌습니다(${failure.code}).`
          : `연결할 수 없습니다(${failure.host ? `${failure.host}, ` : ''}${failure.code}).`;
      case 'timeout':
        return `${Math.ceil(failure.afterMs / 1000)}초 안에 응답이 없었습니다.`;
      case 'tls':
        return `서버의 TLS 인증서를 검증할 수 없습니다(${failure.code}).`;
      case 'redirect':
        return `서버가 리디렉션으로 응답했습니다(HTTP ${failure.status}${failure.host ? `, ${failure.host}` : ''}). 따라가면 인증키가 함께 전달되므로 따라가지 않습니다.`;
      case 'oversize':
        return `응답이 ${Math.floor(failure.limitBytes / 1024 / 1024)} MB보다 커서 읽지 않았습니다.`;
      case 'not-json':
        return `응답(HTTP ${failure.status})이 JSON이 아닙니다. 서비스 대신 프록시가 응답했거나 응답이 잘렸을 수 있습니다.`;
      case 'shape':
        return `응답이 문서의 형식과 다릅니다. 필드: ${failure.path}, 문서: ${failure.expected}, 실제: ${failure.received}.`;
      case 'credentials':
        return whyNoKeys(failure, failures.why);
    }
  },
  next: (failure: Failure): string => {
    switch (failure.kind) {
      case 'http':
        return nextHttp(failure);
      case 'network':
        return nextNetwork(failure);
      case 'timeout':
        return '잠시 후 job을 다시 실행해 주십시오. 매번 발생하면 방화벽이 연결을 차단하고 있을 수 있습니다.';
      case 'tls':
        return isAboutTime(failure.code)
          ? '러너의 시스템 시각(NTP 동기화)을 먼저 확인하고, 서버나 프록시의 인증서를 확인해 주십시오.'
          : '프록시가 TLS를 검사한다면 NODE_EXTRA_CA_CERTS에 해당 CA 파일을 지정해 주십시오. 인증서 검증은 끌 수 없습니다.';
      case 'redirect':
        return 'api-url과 프록시를 확인해 주십시오. 로그인 페이지 없이 직접 응답하는 주소여야 합니다.';
      case 'oversize':
      case 'not-json':
        return 'api-url과 프록시를 확인해 주십시오. 이상이 없으면 잠시 후 job을 다시 실행해 주십시오.';
      case 'shape':
        return '서비스가 변경되었거나 이 액션에 결함이 있을 수 있습니다. 필드 이름과 함께 이 액션의 GitHub 이슈로 알려 주십시오.';
      case 'credentials':
        return nextNoKeys(failure);
    }
  },
};
