import { describe, expect, it } from '@jest/globals';
import { advance, initial, resumed } from '../../../src/run/lifecycle/advance.js';
import type { RunCommand } from '../../../src/run/lifecycle/commands.js';
import type { RunEvent } from '../../../src/run/lifecycle/events.js';
import type { Policy } from '../../../src/run/lifecycle/policy.js';
import { historyIdOf, type RunState, type SavedRun } from '../../../src/run/lifecycle/state.js';
import { POLICY, TARGET } from '../../support/machine.js';
import { http, listItem, RESET, START, view } from '../../support/run.js';

type Event = RunEvent extends infer E ? (E extends { at: number } ? Omit<E, 'at'> & { at?: number } : never) : never;
/** Feeds events to a state, one a second unless they say otherwise. */
const feed = (first: RunState, policy: Policy, ...events: Event[]) => {
  let state = first;
  let commands: readonly RunCommand[] = [];
  for (const [index, event] of events.entries()) {
    const next = advance(state, { at: index * 1000, ...event } as RunEvent, policy);
    state = next.state;
    commands = next.commands;
  }
  return { state, commands };
};
const service = (at: number) => ({ least: START + at, most: START + at });
const RESOLVED = [{ type: 'begun' }, { type: 'resolved', target: TARGET }] as const;
const LISTED = [...RESOLVED, { type: 'turn' }, { type: 'listed', runs: [], service: service(0) }] as const;
const STARTED = [...LISTED, { type: 'started', historyId: '80001' }] as const;
const POLLED = [...STARTED, { type: 'polled', view: view('inprogress') }] as const;
const acting = (operation: Policy['operation']): Policy => ({ ...POLICY, operation, historyId: '80001' });
const ENDED = { finishedAt: START + 9000 };

/** State and commands, as short as they can be told. */
const short = ({ state, commands }: { state: RunState; commands: readonly RunCommand[] }) => [
  state.phase === 'done' ? `done ${state.outcome.kind}${state.isOpen ? ' open' : ''}` : `${state.phase} ${state.step}`,
  ...commands.map((command) => {
    switch (command.do) {
      case 'save':
        return `save ${command.run.phase}`;
      case 'wait':
        return `wait ${command.pause.for}`;
      case 'cancel':
        return `cancel by ${command.by}`;
      default:
        return command.do;
    }
  }),
];

describe('a start, event by event', () => {
  it.each([
    ['begun', RESOLVED.slice(0, 1), ['idle resolving', 'resolve']],
    ['resolved', RESOLVED, ['idle queued', 'queue']],
    ['turn', LISTED.slice(0, 3), ['idle listing', 'list']],
    ['listed', LISTED, ['starting sent', 'save starting', 'start']],
    [
      'a run in the way',
      [...LISTED.slice(0, 3), { type: 'listed', runs: [listItem('1', 'inprogress')], service: service(0) }],
      ['idle pausing', 'wait conflict'],
    ],
    ['held', [...RESOLVED, { type: 'held', why: 'held-back' }], ['done held-back']],
    ['started', STARTED, ['following polling', 'save following', 'poll']],
    [
      'start-refused',
      [...LISTED, { type: 'start-refused', failure: http(401, '210'), isConflict: false }],
      ['done refused', 'save done'],
    ],
    [
      'start-refused in passing',
      [...LISTED, { type: 'start-refused', failure: http(429, '410'), isConflict: false }],
      ['idle pausing', 'save done', 'wait retry'],
    ],
    ['start-lost', [...LISTED, { type: 'start-lost', failure: RESET }], ['starting pausing', 'wait fixed']],
    ['time in the search', [...LISTED, { type: 'start-lost', failure: RESET }, { type: 'time' }], ['starting listing', 'list']],
    ['polled', POLLED, ['following pausing', 'wait poll']],
    ['time', [...POLLED, { type: 'time' }], ['following polling', 'poll']],
    ['poll-failed', [...STARTED, { type: 'poll-failed', failure: RESET }], ['following pausing', 'wait retry']],
    ['a word alone', [...STARTED, { type: 'polled', view: view('success') }], ['following pausing', 'wait fixed']],
    ['an end', [...STARTED, { type: 'polled', view: view('success', ENDED) }], ['done run-succeeded', 'save done']],
    ['signal', [...POLLED, { type: 'signal', name: 'SIGINT' }], ['stopping sent', 'save stopping', 'cancel by cancel']],
    ['signal in idle', [...RESOLVED, { type: 'signal', name: 'SIGINT' }], ['done interrupted']],
    ['signal at the start', [...LISTED, { type: 'signal', name: 'SIGINT' }], ['starting sent', 'wait fixed']],
    ['a second signal', [...POLLED, { type: 'signal', name: 'SIGINT' }, { type: 'signal', name: 'SIGINT' }], ['stopping sent']],
    [
      'cancel-accepted',
      [...POLLED, { type: 'signal', name: 'SIGINT' }, { type: 'cancel-accepted' }],
      ['stopping pausing', 'wait fixed'],
    ],
    [
      'cancel-lost',
      [...POLLED, { type: 'signal', name: 'SIGINT' }, { type: 'cancel-lost', failure: RESET }],
      ['stopping polling', 'poll'],
    ],
    ['defect', [...POLLED, { type: 'defect', message: 'x' }], ['done defect open']],
  ] as [string, Event[], string[]][])('%s', (_, events, expected) => {
    expect(short(feed(initial(POLICY, 0), POLICY, ...events))).toEqual(expected);
  });
});

describe('operations on a run that exists, event by event', () => {
  it.each([
    ['watch', RESOLVED, ['following polling', 'save following', 'poll']],
    ['cancel', RESOLVED, ['stopping sent', 'cancel by cancel']],
    ['approve', RESOLVED, ['deciding polling', 'poll']],
    ['approve', [...RESOLVED, { type: 'polled', view: view('pending') }], ['deciding sent', 'save deciding', 'decide']],
    ['approve', [...RESOLVED, { type: 'polled', view: view('inprogress') }], ['deciding pausing', 'wait poll']],
    ['canary-reject', [...RESOLVED, { type: 'polled', view: view('pending') }], ['deciding pausing', 'wait poll']],
    [
      'approve',
      [...RESOLVED, { type: 'polled', view: view('pending') }, { type: 'decided' }],
      ['following polling', 'save following', 'poll'],
    ],
    [
      'reject',
      [...RESOLVED, { type: 'polled', view: view('pending') }, { type: 'decided' }],
      ['following polling', 'save done', 'poll'],
    ],
  ] as [Policy['operation'], Event[], string[]][])('%s', (operation, events, expected) => {
    expect(short(feed(initial(acting(operation), 0), acting(operation), ...events))).toEqual(expected);
  });
});

describe('post, event by event', () => {
  const post: Policy = { ...POLICY, phase: 'post' };
  const about = { target: TARGET, historyId: '80001' };
  const intent = { baseline: [], window: { from: START, until: START + 20_000 } };
  const SAVED: [SavedRun, string[]][] = [
    [{ phase: 'starting', target: TARGET, intent }, ['starting pausing', 'wait fixed']],
    [{ phase: 'deciding', ...about, decision: 'approve' }, ['deciding polling', 'poll']],
    [{ phase: 'following', ...about }, ['stopping polling', 'save stopping', 'poll']],
    [{ phase: 'stopping', ...about, why: 'timeout' }, ['stopping polling', 'poll']],
    [{ phase: 'done' }, ['done interrupted']],
  ];
  it.each(SAVED)('begins at %j', (saved, expected) => {
    expect(short(feed(resumed(saved, post, 0), post, { type: 'begun' }))).toEqual(expected);
  });
  it.each(SAVED)('knows target and id of %j', (saved) => {
    const state = resumed(saved, post, 0);
    expect([state.target, historyIdOf(state)]).toEqual([
      'target' in saved ? TARGET : undefined,
      'historyId' in saved ? '80001' : '',
    ]);
  });
});

describe('advance is total', () => {
  const failure = http(503);
  const EVENTS: RunEvent[] = [
    { at: 9000, type: 'begun' },
    { at: 9000, type: 'resolved', target: TARGET },
    { at: 9000, type: 'resolve-failed', failure },
    { at: 9000, type: 'turn' },
    { at: 9000, type: 'held', why: 'duplicate' },
    { at: 9000, type: 'listed', runs: [listItem('80001', 'inprogress')], service: service(9000) },
    { at: 9000, type: 'list-failed', failure },
    { at: 9000, type: 'started', historyId: '80009' },
    { at: 9000, type: 'start-refused', failure, isConflict: false },
    { at: 9000, type: 'start-lost', failure },
    { at: 9000, type: 'polled', view: view('inprogress') },
    { at: 9000, type: 'poll-failed', failure },
    { at: 9000, type: 'decided' },
    { at: 9000, type: 'decision-refused', failure },
    { at: 9000, type: 'decision-lost', failure },
    { at: 9000, type: 'cancel-accepted' },
    { at: 9000, type: 'cancel-refused', failure },
    { at: 9000, type: 'cancel-lost', failure },
    { at: 9000, type: 'time' },
    { at: 9000, type: 'signal', name: 'SIGINT' },
    { at: 9000, type: 'defect', message: 'x' },
  ];
  const approve = acting('approve');
  const PENDING = [...RESOLVED, { type: 'polled', view: view('pending') }] as Event[];
  const STATES: [string, RunState, Policy][] = [
    ['idle', initial(POLICY, 0), POLICY],
    ['queued', feed(initial(POLICY, 0), POLICY, ...(RESOLVED as unknown as Event[])).state, POLICY],
    ['starting', feed(initial(POLICY, 0), POLICY, ...(LISTED as unknown as Event[])).state, POLICY],
    [
      'searching',
      feed(initial(POLICY, 0), POLICY, ...(LISTED as unknown as Event[]), { type: 'start-lost', failure }).state,
      POLICY,
    ],
    ['following', feed(initial(POLICY, 0), POLICY, ...(STARTED as unknown as Event[])).state, POLICY],
    ['pausing', feed(initial(POLICY, 0), POLICY, ...(POLLED as unknown as Event[])).state, POLICY],
    [
      'stopping',
      feed(initial(POLICY, 0), POLICY, ...(POLLED as unknown as Event[]), { type: 'signal', name: 'SIGINT' }).state,
      POLICY,
    ],
    ['deciding', feed(initial(approve, 0), approve, ...PENDING).state, approve],
    ['done', feed(initial(POLICY, 0), POLICY, { type: 'signal', name: 'SIGINT' }).state, POLICY],
  ];

  it.each(STATES)(
    'in %s every event has an answer, the same each time, and changes nothing of what it was given',
    (_, state, policy) => {
      const before = JSON.stringify(state);
      for (const event of EVENTS) {
        const once = advance(state, event, policy);
        expect(advance(state, event, policy)).toEqual(once);
        expect(JSON.stringify(state)).toBe(before);
        // At most one request and one wait at a time.
        expect(once.commands.filter((command) => command.do !== 'save' && command.do !== 'wait').length).toBeLessThanOrEqual(1);
        expect(once.commands.filter((command) => command.do === 'wait').length).toBeLessThanOrEqual(1);
        // Only in `starting` a start is on its way, and none ever follows it (R1).
        if (state.phase !== 'idle') expect(once.commands.map((command) => command.do)).not.toContain('start');
      }
    },
  );

  it.each(STATES)('in %s what answers too late is of no interest', (_, state, policy) => {
    const late = (...types: RunEvent['type'][]) => EVENTS.filter((event) => types.includes(event.type));
    const expecting = 'step' in state ? state.step : 'done';
    const ignored = [
      ...(expecting === 'sent'
        ? []
        : late('started', 'start-refused', 'start-lost', 'decided', 'decision-lost', 'cancel-accepted', 'cancel-lost')),
      ...(expecting === 'polling' || expecting === 'confirming' ? [] : late('polled', 'poll-failed')),
      ...(expecting === 'listing' ? [] : late('listed', 'list-failed')),
    ];
    for (const event of ignored) expect(advance(state, event, policy)).toEqual({ state, commands: [] });
  });

  it('a state is plain data, and what happened to it replays to the same', () => {
    for (const [, state, policy] of STATES) {
      const copied = structuredClone(state);
      for (const event of EVENTS) expect(advance(copied, event, policy)).toEqual(advance(state, event, policy));
    }
  });
});
