import type { Fetch } from '../../src/ncloud/transport.js';
import type { VirtualClock } from './clock.js';

/**
 * A gateway by hand, in process and on the virtual clock, without the emulator's code: project 2001, stage 3001, scenario 2101 and pipeline
 * 2501, whose runs are what a test says. Ids are written into the JSON as they are, so that they may be of any form.
 */
export type Kind = 'projects' | 'stages' | 'scenarios' | 'history' | 'poll' | 'start' | 'cancel' | 'approve' | 'reject' | 'other';

export interface GatewayRun {
  /** JSON of the id. */
  readonly id: string;
  status: string;
  readonly startTime: number;
  endTime: number | null;
  readonly isOurs: boolean;
  readonly requestType: string;
  cancels: number;
}

/** What comes back: an answer, nothing ever, or a failed connection. */
export type Answer = { status?: number; body?: unknown; headers?: Record<string, string> } | 'silent' | Error;

export interface Asked {
  readonly kind: Kind;
  readonly nth: number;
  /** Ms since the clock's start. */
  readonly at: number;
  readonly url: string;
  readonly body: string | undefined;
  /** The run that the request is about. */
  readonly run: GatewayRun | undefined;
}

export interface GatewayOptions {
  /** JSON of the id of the nth run, from 0. */
  id?: (nth: number) => string;
  /** After how many ms a start acts; `never`. */
  actsAfter?: number | 'never';
  /** What a start is answered with, in place of its id; at once, unless it is silent. */
  startAnswer?: Answer;
  /** History lists show a run only so many ms after it began. */
  lagMs?: number;
  /** Ms that a run takes. */
  takes?: number;
  /** Called when a request comes in, before anything is done about it. */
  onAsked?: (asked: Asked) => void;
  /** Takes a request over. */
  tamper?: (asked: Asked) => Answer | undefined;
  /** What each answer's `Date` is off by. */
  dateOffset?: number;
  /** Ms that each answer takes. */
  slowMs?: number;
  order?: 'newest-first' | 'as-begun';
}

export interface Gateway {
  readonly fetch: Fetch;
  readonly asked: readonly Asked[];
  readonly runs: readonly GatewayRun[];
  count(kind: Kind): number;
  readonly ours: readonly GatewayRun[];
  readonly foreign: readonly GatewayRun[];
  /** A run of somebody else's begins now. */
  begin(change?: Partial<Pick<GatewayRun, 'status' | 'requestType' | 'endTime' | 'startTime' | 'id'>>): GatewayRun;
}

const KINDS: [Kind, RegExp][] = [
  ['start', /^POST .*\/(deploy|do|request)$/],
  ['cancel', /^POST .*\/cancel$/],
  ['approve', /^POST .*\/(approval|canary)\/accept$/],
  ['reject', /^POST .*\/(approval|canary)\/reject$/],
  ['poll', /\/history\/[^/]+$/],
  ['history', /\/history$/],
  ['scenarios', /\/scenario$/],
  ['stages', /\/stage$/],
  ['projects', /\/project$/],
];

const ENDED = ['success', 'fail', 'error', 'canceled', 'reject'];

export function createGateway(time: VirtualClock, options: GatewayOptions = {}): Gateway {
  const { clock } = time;
  const { id = (nth) => String(80_001 + nth), actsAfter = 0, lagMs = 0, takes = 30_000, tamper, slowMs = 0 } = options;
  const epoch = clock.now() - clock.elapsed();
  const runs: GatewayRun[] = [];
  const asked: Asked[] = [];
  const now = () => epoch + clock.elapsed();

  const add = (isOurs: boolean, change: Parameters<Gateway['begin']>[0] = {}): GatewayRun => {
    const run: GatewayRun = {
      ...{ id: id(runs.length), status: 'inprogress', startTime: now(), endTime: null, requestType: 'console' },
      ...change,
      ...{ isOurs, cancels: 0 },
    };
    runs.push(run);
    return run;
  };
  /** A run ends by itself after its time. */
  const live = (run: GatewayRun): GatewayRun => {
    if (run.status === 'inprogress' && now() - run.startTime >= takes) {
      run.status = 'success';
      run.endTime = run.startTime + takes;
    }
    return run;
  };
  const named = (isPipeline: boolean) =>
    isPipeline
      ? '"projectId":2501,"requestId":"owner"'
      : '"project":{"id":2001,"name":"shop"},"stage":{"id":3001,"name":"production"},"scenario":{"id":2101,"name":"rolling"}';
  const item = (run: GatewayRun, isPipeline: boolean): string => {
    const { id: runId, status, startTime, endTime, requestType } = live(run);
    const times = isPipeline ? `"begin":${startTime},"end":${endTime}` : `"startTime":${startTime}`;
    return `{"id":${runId},${named(isPipeline)},"requestType":"${requestType}",${times},"status":"${status}"}`;
  };
  const detail = (run: GatewayRun, isPipeline: boolean): string => {
    const { id: runId, status, startTime, endTime } = live(run);
    if (isPipeline)
      return `{"history":{"id":${runId},${named(true)},"begin":${startTime},"end":${endTime},"status":"${status}","tasks":[]}}`;
    return `{"id":${runId},${named(false)},"status":"${status}","executor":"owner","startTime":${startTime},"endTime":${endTime},"type":"Server","strategy":"normal","config":[]}`;
  };

  const answer = (one: Asked): string | Answer => {
    const isPipeline = one.url.includes('sourcepipeline');
    switch (one.kind) {
      case 'projects':
        return '{"projectList":[{"id":2001,"name":"shop"}]}';
      case 'stages':
        return '{"stageList":[{"id":3001,"name":"production"}]}';
      case 'scenarios':
        return '{"scenarioList":[{"id":2101,"name":"rolling"}]}';
      case 'history': {
        const shown = runs.filter((run) => now() - run.startTime >= lagMs);
        const ordered = options.order === 'as-begun' ? shown : shown.toReversed();
        return `{"historyList":[${ordered.map((run) => item(run, isPipeline)).join(',')}]}`;
      }
      case 'poll':
        if (!one.run) return { status: 400, body: { error: { errorCode: 330_500, message: 'invalid parameters', details: '' } } };
        return detail(one.run, isPipeline);
      case 'start': {
        const { startAnswer } = options;
        if (actsAfter === 0) {
          const run = add(true);
          return startAnswer ?? `{"historyId":${run.id}}`;
        }
        if (actsAfter !== 'never') void clock.sleep(actsAfter).then(() => add(true));
        return startAnswer ?? 'silent';
      }
      case 'cancel':
        if (one.run && !ENDED.includes(live(one.run).status)) {
          one.run.cancels += 1;
          one.run.status = 'canceled';
          one.run.endTime = now() + 1;
          return '{"result":true}';
        }
        if (one.run) one.run.cancels += 1;
        return { status: 400, body: { error: { errorCode: 330_500, message: 'has ended', details: '' } } };
      case 'approve':
        if (one.run) one.run.status = 'inprogress';
        return '{"result":true}';
      case 'reject':
        if (one.run) one.run.status = 'reject';
        return '{"result":true}';
      case 'other':
        return '{}';
    }
  };

  const fetch: Fetch = async (url, { method = 'GET', body, signal }) => {
    const path = new URL(url).pathname;
    const kind = KINDS.find(([, pattern]) => pattern.test(`${method} ${path}`))?.[0] ?? 'other';
    const historyId = /\/history\/([^/]+)/.exec(path)?.[1];
    const one: Asked = {
      kind,
      nth: asked.filter((other) => other.kind === kind).length + 1,
      at: clock.elapsed(),
      url,
      body,
      run: runs.find((run) => run.id.replaceAll('"', '') === historyId),
    };
    asked.push(one);
    options.onAsked?.(one);
    if (slowMs > 0) await clock.sleep(slowMs, signal);
    const given = tamper?.(one) ?? answer(one);
    if (given instanceof Error) throw given;
    if (given === 'silent')
      return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }));
    const { status = 200, body: content, headers = {} } = typeof given === 'string' ? {} : given;
    const text =
      typeof given === 'string' ? `{"result":${given}}` : typeof content === 'string' ? content : JSON.stringify(content);
    const date = new Date(now() + (options.dateOffset ?? 0)).toUTCString();
    const all: Record<string, string> = { date, ...headers };
    return { status, headers: { get: (name) => all[name.toLowerCase()] ?? null }, text: async () => text };
  };

  return {
    fetch,
    asked,
    runs,
    count: (kind) => asked.filter((one) => one.kind === kind).length,
    get ours() {
      return runs.filter((run) => run.isOurs).map(live);
    },
    get foreign() {
      return runs.filter((run) => !run.isOurs).map(live);
    },
    begin: (change) => add(false, change),
  };
}

/** Inputs of a deployment by way of a hand-made gateway, by ids. */
export const GATEWAY_IDS = { project: '2001', stage: '3001', scenario: '2101' };
export const GATEWAY_PIPELINE = { mode: 'pipeline', project: '2501' };

export const refusal = (status: number, code: string | number, message = '', details = ''): Answer => ({
  status,
  body: { error: { errorCode: code, message, details } },
});
export const broken = (code: string): Error =>
  Object.assign(new Error(`reason: ${code}`), { name: 'FetchError', type: 'system', code });
