import type { Failure } from '../../ncloud/errors.js';
import type { Messages } from '../messages.js';

/** What the service said, verbatim, in brackets. */
const said = (failure: Extract<Failure, { kind: 'http' }>): string => {
  const words = [failure.code && `코드 ${failure.code}`, failure.message, failure.details].filter((word) => word !== '');
  return `HTTP ${failure.status}${words.length > 0 ? ` (${words.join(': ')})` : ''}`;
};

export const failures: Messages['failures'] = {
  why: (failure: Failure): string => {
    switch (failure.kind) {
      case 'http':
        if (failure.meaning === 'authentication-failed') return `서비스가 인증키를 받아들이지 않았습니다: ${said(failure)}.`;
        if (failure.meaning === 'permission-denied' || failure.status === 403) return `계정에 권한이 없습니다: ${said(failure)}.`;
        if (failure.status === 401) return `서비스가 요청의 인증 정보를 받아들이지 않았습니다: ${said(failure)}.`;
        if (failure.status === 404) return `서비스에 요청한 대상이 없습니다: ${said(failure)}.`;
        if (failure.status === 429) return `서비스가 요청 수를 제한하고 있습니다: ${said(failure)}.`;
        return failure.status >= 500
          ? `서비스 내부 오류입니다: ${said(failure)}.`
          : `서비스가 요청을 거부했습니다: ${said(failure)}.`;
      case 'network':
        if (failure.code === 'ENOTFOUND' || failure.code === 'EAI_AGAIN')
          return `호스트 이름을 찾지 못했습니다(${failure.code}).`;
        if (failure.code === 'EPROXY') return '프록시가 연결을 막았습니다.';
        return failure.sent ? `응답을 받기 전에 연결이 끊어졌습니다(${failure.code}).` : `연결하지 못했습니다(${failure.code}).`;
      case 'timeout':
        return `${Math.ceil(failure.afterMs / 1000)}초 안에 응답이 없었습니다.`;
      case 'tls':
        return `서버의 TLS 인증서를 검증하지 못했습니다(${failure.code}).`;
      case 'redirect':
        return `서버가 리디렉션으로 응답했습니다(HTTP ${failure.status}${failure.host ? `, ${failure.host}` : ''}). 인증키가 함께 전달되므로 따라가지 않습니다.`;
      case 'oversize':
        return `응답이 ${Math.floor(failure.limitBytes / 1024 / 1024)} MB보다 커서 읽지 않았습니다.`;
      case 'not-json':
        return `응답(HTTP ${failure.status})이 JSON이 아닙니다. 중간의 다른 장비가 대신 응답했거나 응답이 잘렸습니다.`;
      case 'shape':
        return `응답이 문서의 형식과 다릅니다: ${failure.path}, 문서: ${failure.expected}, 실제: ${failure.received}.`;
    }
  },
  next: (failure: Failure): string => {
    switch (failure.kind) {
      case 'http':
        if (failure.meaning === 'authentication-failed' || (failure.status === 401 && failure.meaning !== 'permission-denied')) {
          return 'access-key와 secret-key가 한 쌍인지, 사용 중 상태인지(콘솔: 마이페이지 > 인증키 관리), 이 zone의 키인지 확인하십시오.';
        }
        if (failure.meaning === 'permission-denied' || failure.status === 403) {
          return '서브 계정에 권한을 주거나(README: 권한), 권한이 있는 계정의 키를 쓰십시오.';
        }
        if (failure.status === 404) return 'ID, zone, platform(vpc 또는 classic), region을 확인하십시오.';
        return failure.status >= 500 || failure.status === 429
          ? '잠시 후 다시 시도하십시오.'
          : '서비스가 지적한 내용을 고친 뒤 job을 다시 실행하십시오.';
      case 'network':
        if (failure.code === 'ENOTFOUND') return 'api-url과 zone, 러너의 DNS 설정을 확인하십시오.';
        return '러너의 네트워크, 프록시 설정(https_proxy, no_proxy), 방화벽을 확인한 뒤 job을 다시 실행하십시오.';
      case 'timeout':
        return '서비스가 응답하면 job을 다시 실행하십시오.';
      case 'tls':
        return '사내 프록시가 TLS를 검사한다면 NODE_EXTRA_CA_CERTS로 해당 CA를 지정하십시오. 인증서 검증은 끌 수 없습니다.';
      case 'redirect':
        return 'api-url을 확인하십시오. 리디렉션 없이 직접 응답하는 주소여야 합니다.';
      case 'oversize':
      case 'not-json':
        return 'api-url과 프록시를 확인하고, 문제가 없으면 나중에 다시 시도하십시오.';
      case 'shape':
        return '서비스가 바뀌었거나 이 액션의 오류입니다. 필드 이름과 함께 알려 주십시오.';
    }
  },
};
