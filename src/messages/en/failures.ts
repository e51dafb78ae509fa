import type { Failure } from '../../ncloud/errors.js';
import { nextNoKeys, whyNoKeys } from './keys.js';

type HttpFailure = Extract<Failure, { kind: 'http' }>;
type NetworkFailure = Extract<Failure, { kind: 'network' }>;

/** What the service said, verbatim. */
const said = ({ status, code, message, details }: HttpFailure): string => {
  const words = [message, details]
    .filter((word) => word !== '')
    .join(': ')
    .replace(/[.\s]+$/, '');
  return [`HTTP ${status}`, code && `code ${code}`].filter(Boolean).join(', ') + (words && `: ${words}`);
};

const whyHttp = (failure: HttpFailure): string => {
  if (failure.meaning === 'permission-denied' || failure.status === 403)
    return `Permission denied: the account is not allowed to do this (${said(failure)}).`;
  if (failure.meaning === 'authentication-failed')
    return `Authentication failed: the service did not accept the key pair (${said(failure)}).`;
  if (failure.status === 401) return `Authentication failed, without the service's own error code (${said(failure)}).`;
  if (failure.status === 404) return `Not found: the service does not know this id or address (${said(failure)}).`;
  if (failure.status === 429) return `Too many requests: the service is throttling (${said(failure)}).`;
  return failure.status >= 500
    ? `The service had an error (${said(failure)}).`
    : `The service refused the request (${said(failure)}).`;
};

const nextHttp = (failure: HttpFailure): string => {
  if (failure.meaning === 'permission-denied' || failure.status === 403)
    return 'In the console (Sub Account), give the sub account API Gateway access and the right for this operation (start: doDeploy, request: requestDeploy, approve and reject: approveDeploy, changes: changeProject).';
  if (failure.meaning === 'authentication-failed')
    return 'Check that access-key and secret-key belong together, are active (console: Sub Account > Sub Accounts > the account > Access key) and belong to this site: public, gov and fin have keys of their own.';
  if (failure.status === 401)
    return 'A proxy or gateway in between may have answered: check api-url and the proxy, then access-key and secret-key.';
  if (failure.status === 404)
    return 'Check project and history-id (a history id belongs to one project), then site, platform and region.';
  if (failure.status === 429)
    return 'All jobs of the account share its limit: run the job again later, with fewer jobs at once or a longer poll-interval.';
  if (failure.status >= 500) return 'Run the job again later.';
  return failure.message === '' || failure.message === 'unknown'
    ? 'The service gives no reason: try the same in the console.'
    : 'Fix what the service names, then run the job again.';
};

/** A host of site: fin without the prefix that some sources give it. */
const FIN_HOST = /^(?!vpc).*\.fin-ntruss\.com$/;

const nextNetwork = ({ code, sent, host = '' }: NetworkFailure): string => {
  if (code === 'ENOTFOUND')
    return `Check api-url, site and platform, and the DNS of the runner.${FIN_HOST.test(host) ? ' Sources disagree on the hosts of site: fin: also try api-url: https://vpc{service}.apigw.fin-ntruss.com.' : ''}`;
  if (code === 'EAI_AGAIN') return 'Check the DNS of the runner, then run the job again.';
  if (code === 'EPROXY')
    return 'Check https_proxy (address, user, password), and that the proxy allows the API hosts; hosts that need no proxy go into no_proxy.';
  return sent
    ? 'Check the network and the proxy of the runner, then run the job again.'
    : 'Check the firewall and the proxy of the runner (https_proxy, no_proxy): it must reach the API hosts on port 443.';
};

/** Certificates that are valid at another time than the runner's clock tells. */
const isAboutTime = (code: string) => code === 'CERT_HAS_EXPIRED' || code === 'CERT_NOT_YET_VALID';

/** Why a call brought no usable answer, and what to do. */
export const failures = {
  why: (failure: Failure): string => {
    switch (failure.kind) {
      case 'http':
        return whyHttp(failure);
      case 'network':
        if (failure.code === 'ENOTFOUND' || failure.code === 'EAI_AGAIN')
          return `The host name${failure.host ? ` ${failure.host}` : ''} could not be resolved (${failure.code}).`;
        if (failure.code === 'EPROXY') return 'The proxy did not let the connection through.';
        return failure.sent
          ? `The connection broke before the answer came (${failure.code}).`
          : `No connection could be made${failure.host ? ` to ${failure.host}` : ''} (${failure.code}).`;
      case 'timeout':
        return `No answer came within ${Math.ceil(failure.afterMs / 1000)} s.`;
      case 'tls':
        return `The server's TLS certificate could not be verified (${failure.code}).`;
      case 'redirect':
        return `The server answered with a redirect (HTTP ${failure.status}${failure.host ? ` to ${failure.host}` : ''}), which is never followed because the keys would go along.`;
      case 'oversize':
        return `The answer was larger than ${Math.floor(failure.limitBytes / 1024 / 1024)} MB and was not read.`;
      case 'not-json':
        return `The answer (HTTP ${failure.status}) was not JSON: a proxy may have answered instead of the service, or it was cut off.`;
      case 'shape':
        return `The answer does not have the documented form: ${failure.path} should be ${failure.expected} and is ${failure.received}.`;
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
        return 'Run the job again later. If it happens every time, a firewall may be dropping the connection.';
      case 'tls':
        return isAboutTime(failure.code)
          ? "Check the runner's date and time (NTP), then the certificate of the server or proxy."
          : 'If a proxy inspects TLS, set NODE_EXTRA_CA_CERTS to the file of its CA. Verification is never switched off.';
      case 'redirect':
        return 'Check api-url and the proxy: the address must answer itself, without a login page.';
      case 'oversize':
      case 'not-json':
        return 'Check api-url and the proxy; if both are right, run the job again later.';
      case 'shape':
        return 'Please report this with the name of the field: the service has changed, or this action is wrong.';
      case 'credentials':
        return nextNoKeys(failure);
    }
  },
};
