/** Most that the service's time and ours may differ, in s, before the gateway refuses a request [doc]. */
const MAX_CLOCK_OFFSET_SECONDS = 300;

/** Rows of operation `check`: what was checked, and what can't be. */
export const check = {
  inputs: 'Inputs',
  inputsFine: 'valid',
  credentials: 'Credentials',
  credentialsFine: 'authentication succeeded',
  account: 'Account',
  accountIs: (kind: 'main' | 'sub' | 'role', name: string) =>
    `${kind === 'main' ? 'main account' : kind === 'sub' ? 'sub account' : 'role'}${name && ` ${name}`}`,
  accountMain: 'The keys are those of a main account, which may do everything. Use a sub account (docs/keys.md).',
  accountUnknown: (why: string) => `whose keys these are could not be found out. ${why}`,
  clock: 'Clock',
  clockOffset: (seconds: number) => {
    if (seconds === 0) return 'in step with the service';
    const offset = `${Math.abs(seconds)} s ${seconds > 0 ? 'behind' : 'ahead of'} the service`;
    return Math.abs(seconds) > MAX_CLOCK_OFFSET_SECONDS
      ? `${offset}, more than the 5 min allowed: synchronize the runner's clock (NTP)`
      : `${offset} (up to 5 min are allowed)`;
  },
  reachable: 'Service',
  notFound: (wanted: string, why: 'missing' | 'ambiguous') =>
    why === 'missing' ? `'${wanted}' does not exist` : `'${wanted}' exists more than once: use the id`,
  permission: 'Permission to start',
  permissionWhy: (mode: string): string =>
    mode === 'pipeline'
      ? 'cannot be checked: no API operation tells whether the account may run pipelines; only a start does'
      : 'cannot be checked: no API operation tells whether the account has doDeploy or requestDeploy; only a start does',
  targetType: 'Target type, strategy',
  targets: 'Servers',
  noTargets: 'not named by the stage',
  file: 'File',
  fileLater: 'chosen at run time (later), for which the API has no field: this scenario can only be deployed in the console',
  manifest: 'Manifest',
  canary: 'Canary analysis',
  task: (name: string) => `Task ${name}`,
  underWay: 'Other runs',
  nothingUnderWay: 'none; a start would begin at once',
  othersUnderWay: (runs: string) => `${runs}; on-conflict would apply to a start`,
};
