import type { CredentialsFailure, Failure } from '../../ncloud/errors.js';

const inParentheses = (detail: string) => detail && ` (${detail})`;

/** Whether the service gave up, rather than refused. */
const isServiceError = (cause: Failure | undefined) => cause?.kind === 'http' && cause.status >= 500;

/** Why there are no keys to sign with. */
export const whyNoKeys = ({ source, problem, detail, cause }: CredentialsFailure, why: (failure: Failure) => string): string => {
  const because = cause ? ` ${why(cause)}` : '';
  switch (problem) {
    case 'no-file':
      return `The file ${detail} could not be read (credentials: profile).`;
    case 'no-profile':
      return `No such profile: ${detail}.`;
    case 'no-keys':
      return `The profile lacks ncloud_access_key_id or ncloud_secret_access_key: ${detail}.`;
    case 'foreign-endpoint':
      return `NCLOUD_METADATA_API_ENDPOINT names another host${detail && ` (${detail})`}; keys are asked for only at http://169.254.169.254 and on loopback.`;
    case 'no-role':
      return `The server has no role (${detail}).`;
    case 'unreachable':
      return source === 'role'
        ? `STS gave no answer about ${detail ? `role ${detail}` : 'the role'}.${because}`
        : `The server's metadata service did not answer${inParentheses(detail)}.${because}`;
    case 'refused':
      return source === 'role'
        ? `${isServiceError(cause) ? `STS failed to switch to role ${detail}` : `STS refused the switch to role ${detail}`}.${because}`
        : `The server's metadata service gave no keys (${detail}).${because}`;
    case 'malformed':
      return source === 'role'
        ? `STS answered without usable keys${detail && ` for role ${detail}`}.${because}`
        : `The server's metadata service answered without usable keys${inParentheses(detail)}.${because}`;
  }
};

/** What to do about it. */
export const nextNoKeys = ({ source, problem }: CredentialsFailure): string => {
  switch (problem) {
    case 'no-file':
    case 'no-profile':
    case 'no-keys':
      return 'Check ~/.ncloud/configure of the user that the runner runs as, and NCLOUD_PROFILE or credentials: profile:NAME.';
    case 'foreign-endpoint':
      return 'Remove NCLOUD_METADATA_API_ENDPOINT from the environment of the job.';
    case 'no-role':
      return 'Give the server a role in the console (Sub Account > Roles), then run the job again.';
    case 'unreachable':
    case 'refused':
    case 'malformed':
      return source === 'role'
        ? 'Check the role (its NRN, and that it lets this account switch to it), the keys, and that the runner reaches STS.'
        : 'credentials: server-role works on a NAVER Cloud server that has a role; elsewhere use keys or a profile.';
  }
};
