import { Dice } from './dice.js';
import { rollBlow, rollHappenings } from './events.js';
import { rollFaults } from './faults.js';
import type { Blow, Scenario, Setup, Subject, WorldChange } from './scenario.js';

/** Mode and operation, as often as they are used and as they can go wrong. */
const OPERATIONS = {
  'deploy start': 36,
  'deploy request': 9,
  'deploy watch': 7,
  'deploy approve': 5,
  'deploy reject': 3,
  'deploy canary-approve': 4,
  'deploy canary-reject': 3,
  'deploy cancel': 5,
  'deploy check': 3,
  'pipeline start': 16,
  'pipeline watch': 3,
  'pipeline cancel': 3,
  'pipeline check': 1,
  'api sourcedeploy.project.list': 1,
  'api sourcedeploy.history.cancel': 1,
} as const;

const PLACES = {
  'shop/production/rolling': 6,
  'shop/production/all-at-once': 3,
  'shop/production/broken': 1,
  'shop/production/broken-rollback': 1,
  'shop/production/stuck': 1,
  'shop/production/flaky': 1,
  'shop/production/choose-file': 0.3,
  'shop/staging/rolling': 2,
  'shop/fleet/in-place': 1,
  'shop/fleet/blue-green': 1,
  'shop/cluster/rolling': 1,
  'shop/cluster/blue-green': 1,
  'shop/cluster/canary': 2,
  'shop/cluster/canary-auto': 1,
  'shop/cluster/canary-auto-fails': 1,
  'shop/assets/upload': 1,
  'web/web/web-2': 1,
  '주문 서비스/운영 서버/순차 배포': 1,
} as const;

const PIPELINES = {
  'shop-release': 4,
  nightly: 2,
  'shop-tests': 1,
  'shop-canary': 2,
  'shop-approved': 2,
  '야간 배포': 1,
} as const;

/** Operations on a run that is there already. */
const ON_A_RUN = new Set(['watch', 'approve', 'reject', 'canary-approve', 'canary-reject', 'cancel']);

/** The scenario of a seed. */
export function generate(seed: number): Scenario {
  const dice = new Dice(seed);
  const [mode, operation] = dice.weighted(OPERATIONS).split(' ') as [string, string];
  const canary = operation.startsWith('canary');
  const wrong = rollWrong(dice, mode);
  const subject: Subject = {
    kind: mode === 'pipeline' ? 'pipeline' : 'deployment',
    place:
      mode === 'pipeline'
        ? dice.weighted(PIPELINES)
        : canary && !dice.chance(0.1)
          ? 'shop/cluster/canary'
          : dice.weighted(PLACES),
    by: wrong === 'name' ? 'missing' : dice.weighted({ id: 4, name: 6, 'forced-name': 1 }),
  };
  const inputs = rollInputs(dice, mode, operation, wrong);
  const blow = rollBlow(dice, 0.42);
  const single: Scenario = {
    seed,
    subjects: [subject],
    targetsForm: 'json',
    inputs,
    account: wrong === 'permission' ? 'viewer' : dice.chance(0.88) ? 'main' : dice.pick(['deployer', 'developer', 'approver']),
    wrong,
    world: rollWorld(dice),
    setup: rollSetup(dice, operation, canary),
    faults: rollFaults(dice),
    faultsEnd: dice.chance(0.7),
    happenings: rollHappenings(dice, operation),
    blow,
    postBlow: blow && dice.chance(0.15) ? rollKill(dice) : undefined,
  };
  return mode !== 'api' && operation === 'start' && dice.chance(MANY_SHARE) ? rollMany(dice, single) : single;
}

/** Share of the starts that are steps of many targets. */
const MANY_SHARE = 0.1;

/** The same scenario with more targets: what happens to the one happens to any of them, and more of it. */
function rollMany(dice: Dice, single: Scenario): Scenario {
  const [first] = single.subjects;
  if (!first) return single;
  const { kind } = first;
  const places = new Set([first.place]);
  const count = kind === 'deployment' && dice.chance(0.1) ? dice.int(6, 14) : dice.int(2, 5);
  while (places.size < count) places.add(kind === 'pipeline' ? dice.weighted(PIPELINES) : dice.weighted(PLACES));
  const missing = single.wrong === 'name' ? dice.int(0, count - 1) : -1;
  const subjects = [...places].map((place, index): Subject => {
    const by = dice.weighted({ id: 4, name: 6, 'forced-name': 1 });
    return { kind, place, by: index === missing ? 'missing' : by };
  });
  const inputs: Record<string, string> = { ...single.inputs };
  const parallel = dice.weighted({ all: 2, '1': 1, '2': 1 });
  if (parallel !== 'all') inputs['max-parallel'] = parallel;
  if (dice.chance(0.7)) inputs['fail-fast'] = dice.pick(['true', 'false', 'false']);
  const any = () => dice.int(0, count - 1);
  const more = dice.chance(0.5) ? rollHappenings(dice, 'start') : [];
  const { blow } = single;
  const moment = blow?.moment;
  return {
    ...single,
    subjects,
    targetsForm: dice.pick(['json', 'yaml', 'shared']),
    inputs,
    setup: single.setup.map((setup) => ({ ...setup, subject: any() })),
    happenings: [...single.happenings, ...more].map((happening) => ({ ...happening, subject: any() })),
    blow: blow &&
      moment && {
        ...blow,
        moment: 'of' in moment && moment.of === 'write' ? { ...moment, request: dice.int(1, count) } : moment,
      },
  };
}

/** The post phase gets no signals: it is killed, or left alone. */
function rollKill(dice: Dice): Blow | undefined {
  const blow = rollBlow(dice, 1, 20_000);
  return blow && { ...blow, kind: 'kill' };
}

function rollWrong(dice: Dice, mode: string): Scenario['wrong'] {
  const wrong = dice.weighted({ '': 92, name: 2, inputs: 2, secret: 2, permission: 2 });
  return mode === 'api' && wrong === 'name' ? '' : wrong;
}

function rollInputs(dice: Dice, mode: string, operation: string, wrong: Scenario['wrong']): Record<string, string> {
  const inputs: Record<string, string> = { mode, operation };
  const set = (name: string, share: number, value: () => string) => {
    if (dice.chance(share)) inputs[name] = value();
  };
  set('timeout', 0.8, () => dice.pick(['20s', '45', '90s', '3m', '5m', '10m', '10m', '30m', '1h']));
  set('language', 0.3, () => 'ko');
  set('summary', 0.05, () => 'false');
  if (mode !== 'api' && operation !== 'check') {
    set('wait', 0.1, () => 'false');
    set('approval-timeout', 0.7, () => dice.pick(['30s', '2m', '5m', '15m', '1h']));
    set('on-timeout', 0.4, () => 'cancel');
    set('on-cancel', 0.25, () => 'detach');
    // A fast fixed pace over a long budget costs the soak much time and shows nothing that a shorter one does not.
    const slow = /^(30m|1h)$/.test(inputs.timeout ?? '1h');
    set('poll-interval', 0.3, () => dice.pick(slow ? ['10s', '30s', '2m', '10m'] : ['1s', '3s', '10s', '30s', '2m']));
  }
  if (operation === 'start' || operation === 'request') set('on-conflict', 0.5, () => dice.pick(['attach', 'fail']));
  if (wrong === 'inputs')
    Object.assign(inputs, dice.pick([{ timeout: '0' }, { wait: 'yes' }, { 'poll-interval': '1ms' }, { site: 'mars' }]));
  return inputs;
}

function rollSetup(dice: Dice, operation: string, canary: boolean): Setup[] {
  if (ON_A_RUN.has(operation) || operation.endsWith('history.cancel')) {
    const approval = operation === 'approve' || operation === 'reject' ? dice.chance(0.92) : !canary && dice.chance(0.1);
    // A canary waits for its decision after about 42 s.
    const ageMs = canary && dice.chance(0.8) ? dice.int(60_000, 200_000) : dice.int(0, 60_000);
    return [{ subject: 0, approval, ageMs, given: true }];
  }
  if (!dice.chance(0.15)) return [];
  return [{ subject: 0, approval: dice.chance(0.1), ageMs: dice.int(0, 60_000), given: false }];
}

function rollWorld(dice: Dice): WorldChange {
  const script: Record<string, unknown> = {};
  if (dice.chance(0.25)) script.outcome = dice.pick(['success', 'success', 'fail', 'error', 'hang']);
  if (dice.chance(0.3))
    Object.assign(script, { deploy: dice.logarithmic(100, 120_000), rollout: dice.logarithmic(100, 300_000) });
  if (dice.chance(0.1)) script.queue = dice.logarithmic(100, 120_000);
  if (dice.chance(0.1)) script.cancel = dice.logarithmic(100, 60_000);
  if (dice.chance(0.04)) {
    script.statuses = [
      { status: dice.pick(['waiting', 'odd', '']), for: dice.int(0, 20_000) },
      { status: dice.pick(['inprogress', 'INPROGRESS', 'canary_pending', 'pending']), for: dice.int(0, 60_000) },
      { status: dice.pick(['success', 'SUCCESS', 'finished', 'fail', 'reject', '::error::']), end: dice.chance(0.9) },
    ];
  }
  return {
    switches: rollSwitches(dice),
    clockOffset: dice.chance(0.7) ? 0 : dice.pick([-10_800_000, -1_200_000, -240_000, -2000, 900, 120_000, 280_000, 1_200_000]),
    latency: dice.weighted({ '0': 5, '40': 4, '300': 2, '2500': 1 }) === '0' ? 0 : dice.pick([40, 300, 2500]),
    jitter: dice.pick([0, 0.1, 0.5]),
    script,
    past: dice.weighted({ '0': 3, '3': 10, '130': 1 }) === '130' ? 130 : dice.int(0, 4),
  };
}

const EITHER = {
  idType: ['number', 'string'],
  timeUnit: ['s'],
  unfinishedEnd: ['0', 'absent', 'empty'],
  configShape: ['object'],
  pipelineHistoryShape: ['array'],
  historyOrder: ['oldest-first'],
  historyLag: [800, 3000, 8000, 15_000],
  concurrentDeployments: ['refuse', 'parallel'],
  concurrencyScope: ['stage', 'project'],
  runningPipelineStatus: [409, 500],
  notFoundStatus: [404],
  okBody: ['plain', 'empty', 'no-content'],
  errorCodeType: ['string'],
  wrongShapeDetails: ['telling'],
  cancelFinished: ['ok'],
  cancelTwice: ['refuse'],
  cancelCanary: ['ok'],
  cancelObjectStorage: ['refuse'],
  requestByMain: ['refuse'],
  rolledBackStatus: ['error'],
  failedAnalysisStatus: ['fail'],
  canaryTimeout: ['reject'],
  taskScenario: ['nested'],
  unstartedResultId: ['null', 'absent'],
  extraFields: [true],
} as const;

/** Each switch the other way now and then. `rolledBackStatus: success` is left out: nothing could tell such a run from a good one. */
function rollSwitches(dice: Dice): WorldChange['switches'] {
  const switches: Record<string, unknown> = {};
  for (const [name, others] of Object.entries(EITHER)) if (dice.chance(0.12)) switches[name] = dice.pick<unknown>(others);
  return switches as WorldChange['switches'];
}
