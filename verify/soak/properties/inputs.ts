import * as fc from 'fast-check';
import { parseParameters } from '../../../src/commands/parameters.js';
import { messagesFor } from '../../../src/messages/messages.js';
import { OPERATIONS } from '../../../src/ncloud/catalogue.js';
import { DEFAULTS, INPUT_NAMES } from '../../../src/run/model/operations.js';
import { formatDuration, MAX_DURATION_MS, parseDuration } from '../../../src/runner/duration.js';
import { readInputs } from '../../../src/runner/inputs.js';
import { createStateWriter, readSavedState } from '../../../src/runner/saved-state.js';
import { parseTargets } from '../../../src/runner/targets-input.js';
import { hold, timely } from './check.js';
import { answerLike, hostileText } from './hostile.js';
import type { Property } from './index.js';

/** YAML: honest, broken, and bombs. */
const yaml = fc.oneof(
  hostileText,
  answerLike.map((value) => JSON.stringify(value)),
  fc
    .dictionary(fc.constantFrom('projectId', 'stageId', 'name', 'pageNo', 'pageSize', 'config', '__proto__'), hostileText)
    .map((fields) =>
      Object.entries(fields)
        .map(([field, value]) => `${field}: ${value}`)
        .join('\n'),
    ),
  fc
    .integer({ min: 1, max: 12 })
    .map((depth) =>
      [
        'a0: &a0 [x, x, x, x, x, x, x, x, x]',
        ...Array.from({ length: depth }, (_, n) => `a${n + 1}: &a${n + 1} [${Array(9).fill(`*a${n}`).join(', ')}]`),
      ].join('\n'),
    ),
);

const inputs = fc.record(
  Object.fromEntries(
    INPUT_NAMES.map((name) => [
      name,
      fc.oneof(hostileText, fc.constant(DEFAULTS[name]), fc.constantFrom('deploy', 'start', '1', 'true')),
    ]),
  ),
  { requiredKeys: [] },
);

/** Whatever a run's state may hold: its shape is its reader's business, not its keeper's. */
const stateEntry = fc.record({
  mode: fc.constantFrom('deploy', 'pipeline'),
  run: fc.record({
    phase: fc.constantFrom('starting', 'deciding', 'following', 'stopping', 'done'),
    target: fc.record({ project: fc.record({ id: hostileText, name: hostileText }) }),
    historyId: hostileText,
    intent: fc.record({ baseline: fc.array(hostileText, { maxLength: 3 }), from: fc.integer(), until: fc.integer() }),
  }),
});

const messages = messagesFor('en');

export const inputProperties: readonly Property[] = [
  {
    name: 'a duration is a number of ms within bounds, or an error',
    share: 8,
    property: fc.property(
      fc.oneof(
        hostileText,
        fc.tuple(fc.nat(), fc.nat(99), fc.nat(99), fc.nat(99)).map(([d, h, m, s]) => `${d}d${h}h${m}m${s}s`),
      ),
      (text) => {
        const ms = timely(() => parseDuration(text));
        if (ms === undefined) return;
        hold(Number.isSafeInteger(ms) && ms >= 0 && ms <= MAX_DURATION_MS, `${ms} ms`);
        formatDuration(ms);
      },
    ),
  },
  {
    name: 'any inputs are settings or problems, never a crash',
    share: 5,
    property: fc.asyncProperty(inputs, async (given) => {
      const read = await readInputs({ core: { getInput: (name: string) => String(given[name] ?? '') } as never, env: {} });
      hold(read.ok || read.problems.length > 0, 'refused without a problem');
    }),
  },
  {
    name: 'any YAML is parameters or one problem',
    share: 6,
    property: fc.asyncProperty(fc.constantFrom(...OPERATIONS), yaml, async (operation, text) => {
      const parsed = await timely(() => parseParameters(operation.name, text, 'vpc', messages.api));
      hold(parsed.ok || parsed.problem !== '', 'refused without a problem');
      hold(!('polluted' in {}), 'a prototype was changed');
    }),
  },
  {
    name: 'any YAML is targets or problems',
    share: 4,
    property: fc.asyncProperty(fc.constantFrom('deploy', 'pipeline'), yaml, async (mode, text) => {
      const none = { project: '', stage: '', scenario: '' };
      const { deploy, pipeline, problems } = await timely(() =>
        parseTargets(text, mode, none, { messages: messages.inputs, quote: (value) => value.slice(0, 80) }),
      );
      hold(deploy.length + pipeline.length > 0 || problems.length > 0, 'neither targets nor problems');
    }),
  },
  {
    name: 'state comes back as it was saved; what is not ours is left out',
    share: 6,
    property: fc.property(fc.array(stateEntry, { maxLength: 4 }), hostileText, (entries, damage) => {
      const saved = new Map<string, string>();
      const identity = { key: 'secret', step: '1', nonce: '' };
      const writer = createStateWriter({ saveState: (name, value) => void saved.set(name, String(value)) }, identity);
      // What is too large to be handed on is refused, and said to be.
      const kept = entries.filter((entry, index) => writer.save(index, entry));
      const read = readSavedState({ getState: (name) => saved.get(name) ?? '' }, identity);
      hold(JSON.stringify(read.map(({ value }) => value)) === JSON.stringify(kept), 'state changed on its way');
      const damaged = readSavedState({ getState: () => (typeof damage === 'string' ? damage : '') }, identity);
      hold(damaged.length === 0, 'state that nobody saved was read');
      // What another step saved, or this one under another index, or with one more character.
      const forged = [
        readSavedState({ getState: (name) => saved.get(name) ?? '' }, { ...identity, step: '2' }),
        readSavedState({ getState: (name) => (name === 'run-9' ? (saved.get('run-0') ?? '') : '') }, identity),
        readSavedState({ getState: (name) => (saved.has(name) ? `${saved.get(name)} ` : '') }, identity),
      ];
      hold(forged.flat().length === 0, 'state of others was read');
    }),
  },
];
