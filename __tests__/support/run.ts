import { ApiError, type Failure, httpFailure } from '../../src/ncloud/errors.js';
import { deploymentStatus, isBlocked, type StatusClass } from '../../src/run/model/status.js';
import type { RunKind, RunListItem, RunView, TaskView } from '../../src/run/model/view.js';
import type { VirtualClock } from './clock.js';

/** The virtual clock's first moment. */
export const START = 1_750_000_000_000;

export const RESET: Failure = { kind: 'network', code: 'ECONNRESET', sent: true };
export const REFUSED: Failure = { kind: 'network', code: 'ECONNREFUSED', sent: false };
export const http = (status: number, code = '', details = ''): Failure =>
  httpFailure(status, JSON.stringify({ error: { errorCode: code, message: '', details } }), undefined);
export const apiError = (failure: Failure): ApiError => new ApiError('sourcedeploy.history.get', 'GET', '/api/v1/x', failure);

/** What one poll sees. */
export function view(status: string, change: Partial<RunView> = {}): RunView {
  const statusClass: StatusClass = change.statusClass ?? deploymentStatus(status);
  return {
    mode: 'deploy',
    historyId: '80001',
    project: { id: '2001', name: 'shop' },
    stage: { id: '3001', name: 'production' },
    scenario: { id: '2101', name: 'rolling' },
    status,
    statusClass,
    startedAt: START,
    finishedAt: null,
    executor: 'user@example.com',
    targetType: 'Server',
    strategy: 'normal',
    targets: [],
    tasks: [],
    canary: [],
    blockedOn: isBlocked(statusClass) ? { projectId: '2001', historyId: '80001' } : null,
    ...change,
  };
}

export function task(name: string, status: string, change: Partial<TaskView> = {}): TaskView {
  return {
    id: name,
    name,
    type: 'SourceDeploy',
    status,
    statusClass: deploymentStatus(status),
    resultId: null,
    linkedTasks: [],
    startedAt: null,
    finishedAt: null,
    deployment: null,
    failedPhase: '',
    ...change,
  };
}

export function listItem(historyId: string, status: string, change: Partial<RunListItem> = {}): RunListItem {
  return { historyId, status, statusClass: deploymentStatus(status), startedAt: START - 1_000_000, finishedAt: null, ...change };
}

/** What the service does at one call: an answer, a failure, or something of its own. */
export type Turn<T> = T | Failure | (() => T | Promise<T>);

interface Script {
  start?: readonly Turn<string>[];
  recent?: readonly Turn<readonly RunListItem[]>[];
  poll?: readonly Turn<RunView>[];
  cancel?: readonly Turn<boolean>[];
  isConflict?: RunKind['isConflict'];
}

export interface FakeRun {
  readonly kind: RunKind;
  /** Calls in order, each with its time since the clock's start. */
  readonly calls: { call: 'start' | 'recent' | 'poll' | 'cancel'; at: number }[];
  count(call: string): number;
}

const isFailure = (turn: unknown): turn is Failure =>
  typeof turn === 'object' && turn !== null && 'kind' in turn && !('historyId' in turn);

/** A run that plays a script: each call takes its next turn, and the last one stays. */
export function fakeRun(time: VirtualClock, script: Script): FakeRun {
  const calls: FakeRun['calls'] = [];
  const next = async <T>(call: FakeRun['calls'][number]['call'], turns: readonly Turn<T>[] = []): Promise<T> => {
    const before = calls.filter((known) => known.call === call).length;
    calls.push({ call, at: time.clock.now() - START });
    const turn = turns[Math.min(before, turns.length - 1)];
    if (turn === undefined) throw new Error(`no turn for ${call}`);
    if (isFailure(turn)) throw apiError(turn);
    return typeof turn === 'function' ? (turn as () => T | Promise<T>)() : turn;
  };
  return {
    calls,
    count: (call) => calls.filter((known) => known.call === call).length,
    kind: {
      mode: 'deploy',
      target: { project: { id: '2001', name: 'shop' } },
      start: () => next('start', script.start),
      recent: async () => [...(await next('recent', script.recent))],
      poll: () => next('poll', script.poll),
      cancel: () => next('cancel', script.cancel),
      isConflict: script.isConflict ?? (() => false),
    },
  };
}
