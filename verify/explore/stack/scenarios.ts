import type { Scenario, Setup, Subject } from '../../soak/scenario.js';

interface Options extends Partial<Omit<Scenario, 'inputs'>> {
  readonly inputs?: Readonly<Record<string, string>>;
}

const ROLLING: Subject = { kind: 'deployment', place: 'shop/production/rolling', by: 'id' };
const CANARY: Subject = { kind: 'deployment', place: 'shop/cluster/canary', by: 'name' };
const PIPELINE: Subject = { kind: 'pipeline', place: 'shop-release', by: 'id' };

/** A step through which nothing deviates. Runs are short, so that a path has few requests. */
function scenario({ inputs, ...rest }: Options): Scenario {
  return {
    // Seeds that end in 0 log for debugging, which is none of this search's business.
    seed: 1,
    subjects: [ROLLING],
    targetsForm: 'json',
    inputs: { mode: 'deploy', operation: 'start', timeout: '60s', 'approval-timeout': '30s', 'poll-interval': '4s', ...inputs },
    account: 'main',
    wrong: '',
    world: quick({}),
    setup: [],
    faults: [],
    faultsEnd: true,
    happenings: [],
    jumps: [],
    brokenFiles: '',
    forgedState: false,
    blow: undefined,
    postBlow: undefined,
    ...rest,
  };
}

const given = (approval: boolean, ageMs = 1000): Setup => ({ subject: 0, approval, ageMs, given: true });
const inTheWay: Setup = { subject: 0, approval: false, ageMs: 500, given: false };

/** The base cases of layer 2: each operation, and each policy that changes what is sent. */
export const STACK_CASES: Readonly<Record<string, Scenario>> = {
  start: scenario({}),
  // Ids that JavaScript's numbers can't hold, of neighbours that it can't tell apart.
  'start-huge': scenario({ world: quick({ runIds: 'huge' }) }),
  'start-huge-busy': scenario({ setup: [inTheWay], inputs: { 'on-conflict': 'attach' }, world: quick({ runIds: 'huge' }) }),
  'start-descending': scenario({ world: quick({ runIds: 'descending' }) }),
  'start-names': scenario({ subjects: [{ ...ROLLING, by: 'name' }], inputs: { 'on-cancel': 'detach' } }),
  'start-leave': scenario({ inputs: { wait: 'false' } }),
  'start-timeout': scenario({ inputs: { timeout: '10s', 'on-timeout': 'cancel' }, world: slow() }),
  'start-busy': scenario({ setup: [inTheWay] }),
  'start-attach': scenario({ setup: [inTheWay], inputs: { 'on-conflict': 'attach' } }),
  'start-fail': scenario({ setup: [inTheWay], inputs: { 'on-conflict': 'fail' } }),
  'start-three': scenario({
    subjects: [ROLLING, { ...ROLLING, place: 'shop/staging/rolling' }, { ...ROLLING, place: 'shop/fleet/in-place' }],
    inputs: { 'max-parallel': '2' },
  }),
  pipeline: scenario({ subjects: [PIPELINE], inputs: { mode: 'pipeline', timeout: '120s' } }),
  'pipeline-fail': scenario({
    subjects: [PIPELINE],
    inputs: { mode: 'pipeline', 'on-conflict': 'fail', 'on-timeout': 'cancel' },
  }),
  request: scenario({ inputs: { operation: 'request', 'on-timeout': 'cancel', 'approval-timeout': '10s' } }),
  approve: scenario({ setup: [given(true)], inputs: { operation: 'approve' } }),
  'approve-leave': scenario({ setup: [given(true)], inputs: { operation: 'approve', wait: 'false' } }),
  reject: scenario({ setup: [given(true)], inputs: { operation: 'reject' } }),
  'canary-approve': scenario({ subjects: [CANARY], setup: [given(false, 5000)], inputs: { operation: 'canary-approve' } }),
  'canary-reject': scenario({ subjects: [CANARY], setup: [given(false, 5000)], inputs: { operation: 'canary-reject' } }),
  cancel: scenario({ setup: [given(false)], inputs: { operation: 'cancel' }, world: slow() }),
  watch: scenario({ setup: [given(false)], inputs: { operation: 'watch' } }),
  'watch-leave': scenario({ setup: [given(false)], inputs: { operation: 'watch', wait: 'false' } }),
};

/** The usual runs in a world with other habits. */
function quick(switches: Scenario['world']['switches']): Scenario['world'] {
  return { switches, clockOffset: 0, latency: 100, jitter: 0, script: { pre: '1s', deploy: '2s', post: '1s' }, past: 2 };
}

/** Runs that outlast every budget. */
function slow(): Scenario['world'] {
  return { switches: {}, clockOffset: 0, latency: 100, jitter: 0, script: { pre: '1s', deploy: '300s', post: '1s' }, past: 2 };
}
