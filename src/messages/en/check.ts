/** Rows of operation `check`: what is proved, and what can't be. */
export const check = {
  inputs: 'Inputs',
  inputsFine: 'all read and valid',
  credentials: 'Credentials',
  credentialsFine: 'the service accepted a signed request',
  clock: 'Clock',
  clockOffset: (seconds: number) =>
    `${seconds === 0 ? 'in step with' : `${Math.abs(seconds)} s ${seconds > 0 ? 'behind' : 'ahead of'}`} the service (5 min are allowed)`,
  reachable: 'Service',
  notFound: (wanted: string, why: 'missing' | 'ambiguous') =>
    why === 'missing' ? `'${wanted}' does not exist` : `'${wanted}' exists more than once`,
  permission: 'Permission to start',
  permissionWhy: (mode: string): string =>
    mode === 'pipeline'
      ? 'no operation of the API tells whether the account may run pipelines; only a start shows it'
      : 'no operation of the API tells whether the account has doDeploy (or requestDeploy); only a start shows it',
  targetType: 'Target type, strategy',
  targets: 'Targets',
  noTargets: 'the stage does not name them',
  file: 'File',
  fileLater:
    'the scenario leaves the file to be chosen at run time (later), for which the API has no field: it can only be deployed in the console',
  manifest: 'Manifest',
  canary: 'Canary analysis',
  task: (name: string) => `Task ${name}`,
  underWay: 'Under way',
  nothingUnderWay: 'nothing; a start would begin at once',
  othersUnderWay: (runs: string) => `run ${runs}; a start would meet on-conflict`,
};
