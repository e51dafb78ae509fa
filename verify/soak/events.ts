import type { Dice } from './dice.js';
import type { Blow, BrokenFiles, Happening, Jump, Moment } from './scenario.js';

/** A signal or a kill at a random moment, in a share of the runs. */
export function rollBlow(dice: Dice, share: number, withinMs = 240_000): Blow | undefined {
  const hit = dice.chance(share);
  const kind = dice.pick(['signal', 'kill']);
  const signal = dice.pick(['SIGINT', 'SIGTERM', 'SIGBREAK']);
  const moment = rollMoment(dice, withinMs);
  return hit ? { kind, signal, moment } : undefined;
}

function rollMoment(dice: Dice, withinMs: number): Moment {
  switch (dice.weighted({ time: 4, request: 4, write: 4, save: 2 })) {
    case 'time':
      return { at: dice.chance(0.3) ? dice.int(0, 2000) : dice.logarithmic(50, withinMs) };
    case 'request':
      return { request: dice.int(1, 14), of: 'any', when: dice.pick(['before', 'sent', 'answered']) };
    case 'write':
      return { request: dice.chance(0.85) ? 1 : 2, of: 'write', when: dice.pick(['before', 'sent', 'answered']) };
    case 'save':
      return { save: dice.int(1, 4), when: dice.pick(['before', 'after']) };
  }
}

/** What people do while the step runs. */
export function rollHappenings(dice: Dice, operation: string): Happening[] {
  const happenings: Happening[] = [];
  const add = (share: number, at: () => number, what: Happening['what'], more: Partial<Happening> = {}) => {
    if (dice.chance(share)) happenings.push({ at: at(), subject: 0, what, word: '', end: true, ...more });
  };
  const soon = () => dice.int(0, 8000);
  const later = () => dice.logarithmic(500, 600_000);
  // A foreign run at the same moment is what makes a lost answer hard; so most of them come early, some in a crowd.
  add(0.18, soon, 'start');
  add(0.05, soon, 'start');
  add(0.06, later, 'start');
  add(0.02, soon, 'request');
  const decides = operation === 'request' || operation.startsWith('canary') ? 0.8 : 0.35;
  add(decides, later, dice.weighted({ approve: 4, reject: 1 }));
  add(decides, later, dice.weighted({ 'canary-approve': 4, 'canary-reject': 1 }));
  add(0.05, later, 'cancel');
  add(0.015, later, 'delete');
  add(0.03, later, 'status', {
    word: dice.pick(['success', 'fail', 'canceled', 'odd', '']),
    end: dice.chance(0.8),
  });
  return happenings;
}

/** The wall clock of the machine jumps now and then, twice at times: forward, and back again. */
export function rollJumps(dice: Dice): Jump[] {
  const jumps = [0, 1].map(() => ({
    at: dice.logarithmic(500, 300_000),
    ms: dice.pick([-7_200_000, -3_600_000, -40_000, -3000, 5000, 60_000, 3_600_000, 7_200_000]),
  }));
  return jumps.slice(0, Number(dice.weighted({ '0': 92, '1': 6, '2': 2 })));
}

export function rollBrokenFiles(dice: Dice): BrokenFiles {
  return dice.weighted({ '': 94, outputs: 2, state: 1, summary: 1, all: 2 });
}
