// Loaded on demand by the transport; here beforehand, since a load from disk is no time on the virtual clock.
import '../../src/ncloud/schemas.js';
import { type FollowEnd, type FollowEvent, type FollowedRun, follow } from '../../src/run/follow.js';
import type { RunView } from '../../src/run/model/view.js';
import { createBudgets } from '../../src/run/polling/budgets.js';
import { fixedPace } from '../../src/run/polling/interval.js';
import { createVirtualClock } from './clock.js';
import { randomFrom } from './host.js';
import { fakeRun, START, type Turn } from './run.js';

export const MINUTE = 60_000;

/** What following came to: its end, what was told and when (ms since the start), and how often the run was looked at. */
export interface Followed {
  end: FollowEnd | Error;
  events: (FollowEvent & { at: number })[];
  looks: number;
  took: number;
  names: string[];
}

/** Follows a run that plays `look`, every 5 s unless said otherwise. */
export async function followRun(
  look: readonly Turn<RunView>[],
  change: Partial<FollowedRun> & { timeoutMs?: number; approvalTimeoutMs?: number } = {},
  signal?: AbortSignal,
): Promise<Followed> {
  const { timeoutMs = 60 * MINUTE, approvalTimeoutMs = 60 * MINUTE, ...rest } = change;
  const time = createVirtualClock();
  const fake = fakeRun(time, { look });
  const events: Followed['events'] = [];
  const end = await time.run(
    follow(
      {
        kind: fake.kind,
        historyId: '80001',
        budgets: createBudgets({ timeoutMs, approvalTimeoutMs }, 0),
        pace: fixedPace(5000),
        durations: () => [],
        decided: false,
        ours: true,
        onEvent: (event) => events.push({ ...event, at: time.clock.now() - START }),
        ...rest,
      },
      { clock: time.clock, random: randomFrom(1), signal: signal ?? new AbortController().signal },
    ).catch((error: Error) => error),
  );
  return { end, events, looks: fake.count('look'), took: time.clock.now() - START, names: events.map(({ event }) => event) };
}
