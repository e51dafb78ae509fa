/** What was asked of the service, as far as it is known; it makes the advice fit. */
export interface Asked {
  readonly mode?: string;
  readonly operation?: string;
  /** What the request was for: reading names or a run needs another right than acting on it. */
  readonly during?: string;
  readonly site?: string;
  readonly platform?: string;
}

/**
 * The right of a sub account that a request needs [doc: guide sourcedeploy-use-deploy, sourcedeploy-use-scenario; API pages deployrequest,
 * deployaccept, deployreject]. Nothing where no page names one: a made-up right would send people looking for what is not there.
 */
export function rightFor({ mode = 'deploy', operation = '', during = '' }: Asked): string | undefined {
  if (mode === 'pipeline' || during === 'resolve' || during === 'look') return undefined;
  if (mode === 'api') return API_RIGHTS.find(([names]) => names.test(operation))?.[1];
  return RIGHTS[operation];
}

const RIGHTS: Readonly<Record<string, string>> = {
  start: 'doDeploy',
  request: 'requestDeploy',
  approve: 'approveDeploy',
  reject: 'approveDeploy',
};

const API_RIGHTS: readonly (readonly [RegExp, string])[] = [
  [/^sourcedeploy\.scenario\.deploy$/, 'doDeploy'],
  [/^sourcedeploy\.scenario\.request$/, 'requestDeploy'],
  [/^sourcedeploy\.history\.(approve|reject)$/, 'approveDeploy'],
  [/^sourcedeploy\.(project|stage|scenario)\.(create|update|delete)$/, 'changeProject'],
];

/** Whether the request only reads, so that a policy to view is what is missing. */
export const isReading = ({ operation = '', during = '' }: Asked): boolean =>
  ['resolve', 'look'].includes(during) || ['watch', 'check'].includes(operation) || /\.(list|get)$/.test(operation);

/** The policy that allows everything in the service that was asked [doc: guide devtools-devtools-4-5, 5-2]. */
export function policyFor({ mode = 'deploy', operation = '', site = '', platform = '' }: Asked): string {
  const isPipeline = mode === 'pipeline' || operation.startsWith('sourcepipeline.');
  const prefix = platform === 'classic' ? 'NCP_' : isPipeline && site === 'fin' ? 'NCP_FIN_' : 'NCP_VPC_';
  return `${prefix}${isPipeline ? 'SOURCEPIPELINE' : 'SOURCEDEPLOY'}_MANAGER`;
}
