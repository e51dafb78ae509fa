import type { Failure } from '../../ncloud/errors.js';

/** What the service said, verbatim, in brackets. */
const said = (failure: Extract<Failure, { kind: 'http' }>): string => {
  const words = [failure.code && `code ${failure.code}`, failure.message, failure.details].filter((word) => word !== '');
  return `HTTP ${failure.status}${words.length > 0 ? ` (${words.join(': ')})` : ''}`;
};

/** Why a call brought no usable answer, and what helps. */
export const failures = {
  why: (failure: Failure): string => {
    switch (failure.kind) {
      case 'http':
        if (failure.meaning === 'authentication-failed') return `The service did not accept the key pair: ${said(failure)}.`;
        if (failure.meaning === 'permission-denied' || failure.status === 403)
          return `The account is not allowed to do this: ${said(failure)}.`;
        if (failure.status === 401) return `The service did not accept the request's credentials: ${said(failure)}.`;
        if (failure.status === 404) return `The service does not know what was asked for: ${said(failure)}.`;
        if (failure.status === 429) return `The service is throttling requests: ${said(failure)}.`;
        return failure.status >= 500
          ? `The service had an error of its own: ${said(failure)}.`
          : `The service refused the request: ${said(failure)}.`;
      case 'network':
        if (failure.code === 'ENOTFOUND' || failure.code === 'EAI_AGAIN')
          return `The host name could not be resolved (${failure.code}).`;
        if (failure.code === 'EPROXY') return 'The proxy did not let the connection through.';
        return failure.sent
          ? `The connection broke before the answer (${failure.code}).`
          : `No connection could be made (${failure.code}).`;
      case 'timeout':
        return `No answer came within ${Math.ceil(failure.afterMs / 1000)} s.`;
      case 'tls':
        return `The server's TLS certificate could not be verified (${failure.code}).`;
      case 'redirect':
        return `The server answered with a redirect (HTTP ${failure.status}${failure.host ? ` to ${failure.host}` : ''}), which is never followed because the keys would go along.`;
      case 'oversize':
        return `The answer was larger than ${Math.floor(failure.limitBytes / 1024 / 1024)} MB and was not read.`;
      case 'not-json':
        return `The answer (HTTP ${failure.status}) was not JSON: something between here and the service answered in its place, or it was cut off.`;
      case 'shape':
        return `The answer does not have the documented form: ${failure.path} should be ${failure.expected} and is ${failure.received}.`;
    }
  },
  next: (failure: Failure): string => {
    switch (failure.kind) {
      case 'http':
        if (failure.meaning === 'authentication-failed' || (failure.status === 401 && failure.meaning !== 'permission-denied')) {
          return 'Check that access-key and secret-key belong together, are active (console: My Account > Authentication Key), and are for this zone.';
        }
        if (failure.meaning === 'permission-denied' || failure.status === 403) {
          return 'Give the sub account the permission (README: Permissions), or use a key of an account that has it.';
        }
        if (failure.status === 404) return 'Check the ids, the zone, the platform (vpc or classic) and the region.';
        return failure.status >= 500 || failure.status === 429
          ? 'Try again later.'
          : 'Correct what the service complains about, then run the job again.';
      case 'network':
        if (failure.code === 'ENOTFOUND') return 'Check api-url and zone, and the name resolution of the runner.';
        return 'Check the network of the runner, its proxy settings (https_proxy, no_proxy) and firewall, then run the job again.';
      case 'timeout':
        return 'Run the job again when the service answers.';
      case 'tls':
        return 'If a proxy of yours inspects TLS, give Node its authority with NODE_EXTRA_CA_CERTS; verification is never switched off.';
      case 'redirect':
        return 'Check api-url: it must be the address that answers itself.';
      case 'oversize':
      case 'not-json':
        return 'Check api-url and the proxy; if both are right, try again later.';
      case 'shape':
        return 'Please report this with the field name: the service has changed, or this action is wrong.';
    }
  },
};
