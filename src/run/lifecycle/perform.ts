import { ApiError, type Failure, provesNotActed } from '../../ncloud/errors.js';
import { messageOf } from '../../shared/message-of.js';
import type { Target } from '../model/view.js';
import { NameNotResolved } from '../services/names.js';
import type { RunCommand } from './commands.js';
import type { Drive } from './drive.js';
import type { RunEvent } from './events.js';
import type { RunState } from './state.js';

/** The turn to start, held as long as it is needed. */
function createTurnHolder({ turns, clock }: Drive) {
  let held: (() => void) | undefined;
  const giveBack = (): void => {
    held?.();
    held = undefined;
  };
  return {
    giveBack,
    async enter(target: Target | undefined, signal: AbortSignal): Promise<RunEvent> {
      const turn = await turns.enter(target);
      const at = clock.elapsed();
      if (turn.kind === 'held') return { type: 'held', at, why: turn.why };
      if (signal.aborted) turn.end();
      else held = turn.end;
      return { type: 'turn', at };
    },
    /** Gives the turn back once the state needs it no more. */
    settle(state: RunState): void {
      const isNeeded =
        (state.phase === 'idle' && (state.step === 'listing' || state.step === 'confirming')) ||
        (state.phase === 'starting' && state.step === 'sent');
      if (!isNeeded) giveBack();
    },
  };
}

/** Performs commands: one request at a time, one wait at a time, and the turn to start as long as it is needed. */
export function createPerformer(run: Drive, put: (event: RunEvent) => void) {
  const { clock } = run;
  const turn = createTurnHolder(run);
  let request = new AbortController();
  let timer = new AbortController();

  const ask = (work: (signal: AbortSignal) => Promise<RunEvent>): void => {
    request.abort();
    timer.abort();
    const mine = new AbortController();
    request = mine;
    work(mine.signal)
      .catch((error: unknown): RunEvent => ({ type: 'defect', at: clock.elapsed(), message: messageOf(error) }))
      .then((event) => {
        // What was given up is of no interest any more; that includes how it failed.
        if (request === mine && !mine.signal.aborted) put(event);
      });
  };

  const wait = (ms: number): void => {
    timer.abort();
    const mine = new AbortController();
    timer = mine;
    clock.sleep(ms, mine.signal).then(
      () => put({ type: 'time', at: clock.elapsed() }),
      () => undefined,
    );
  };

  return {
    wait,
    perform(command: Exclude<RunCommand, { do: 'save' | 'wait' }>, state: RunState): void {
      switch (command.do) {
        case 'queue':
          // Refused and in line again, a target would otherwise keep the connection of each turn that it has had.
          turn.giveBack();
          return ask((signal) => turn.enter(state.target, signal));
        default:
          return ask((signal) => send(run, command, state, signal));
      }
    },
    settle: turn.settle,
    end(): void {
      request.abort();
      timer.abort();
      turn.giveBack();
    },
  };
}

type Request = Exclude<RunCommand, { do: 'save' | 'wait' | 'queue' }>;

/** Sends one request and tells what came of it as an event. Throws only what is no failure of a service. */
async function send(run: Drive, command: Request, state: RunState, signal: AbortSignal): Promise<RunEvent> {
  try {
    return await ask(run, command, state, signal);
  } catch (error) {
    const at = run.clock.elapsed();
    if (error instanceof NameNotResolved) return { type: 'not-resolved', at, error };
    if (error instanceof ApiError) return { ...failed(run, command, error.failure), at };
    throw error;
  }
}

async function ask(run: Drive, command: Request, state: RunState, signal: AbortSignal): Promise<RunEvent> {
  const { services, clock, again, turns } = run;
  const at = () => clock.elapsed();
  switch (command.do) {
    case 'resolve': {
      const target = await services.resolve({ signal, deadline: command.deadline });
      return { type: 'resolved', at: at(), target };
    }
    case 'list': {
      const wait = { signal, deadline: command.deadline };
      const { search, list } = services;
      const runs =
        state.phase === 'starting' ? await search(state.intent.baseline, state.intent.window.from, wait) : await list(wait);
      const now = at();
      // Another target has failed meanwhile: nothing new is started. What was started is searched for all the same.
      // Its post phase has begun: a run that is started now would be nobody's.
      if (state.phase === 'idle' && run.isStepOver()) return { type: 'signal', at: now, name: 'post' };
      if (state.phase === 'idle' && turns.isHeld()) return { type: 'held', at: now, why: 'held-back' };
      return { type: 'listed', at: now, runs, service: services.serviceTime(now) };
    }
    case 'start': {
      const historyId = await services.start({ signal, again });
      return { type: 'started', at: at(), historyId };
    }
    case 'poll': {
      const view = await services.poll(command.historyId, state.seen, { signal, deadline: command.deadline });
      return { type: 'polled', at: at(), view };
    }
    case 'decide':
      await services.decide(command.historyId, command.decision, { signal, again });
      return { type: 'decided', at: at() };
    case 'cancel':
      await services.cancel(command.historyId, command.by, { signal, deadline: command.deadline });
      return { type: 'cancel-accepted', at: at() };
  }
}

type Failed =
  | { type: 'resolve-failed' | 'list-failed' | 'poll-failed'; failure: Failure }
  | { type: 'start-refused'; failure: Failure; isConflict: boolean }
  | { type: 'start-lost' | 'decision-refused' | 'decision-lost' | 'cancel-refused' | 'cancel-lost'; failure: Failure };

/** What a failure of a request means; of a write first of all whether it proves that it did not act (R1). */
function failed({ services }: Drive, command: Request, failure: Failure): Failed {
  const isProved = provesNotActed(failure);
  switch (command.do) {
    case 'resolve':
      return { type: 'resolve-failed', failure };
    case 'list':
      return { type: 'list-failed', failure };
    case 'poll':
      return { type: 'poll-failed', failure };
    case 'start': {
      const isConflict = services.isConflict(failure);
      return isConflict || isProved ? { type: 'start-refused', failure, isConflict } : { type: 'start-lost', failure };
    }
    case 'decide':
      return { type: isProved ? 'decision-refused' : 'decision-lost', failure };
    case 'cancel':
      return { type: isProved ? 'cancel-refused' : 'cancel-lost', failure };
  }
}
