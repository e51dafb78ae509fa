import { createHash } from 'node:crypto';
import type { LoggedRequest } from '../../emulator/gateway/requests.js';
import { generate } from '../soak/generate.js';
import { type Evidence, type PlayedPhase, play } from '../soak/play.js';
import '../soak/preload.js';

/** What one seed of the soak came to, as two commits are compared by it. */
export interface Trace {
  readonly seed: number;
  readonly hash: string;
  /** One line a fact, in the order in which it happened; the hash is of these. */
  readonly lines: readonly string[];
}

/** Plays the run of one seed in this process. */
export async function playTrace(seed: number): Promise<Trace> {
  const lines = linesOf(await play(generate(seed)));
  return { seed, hash: createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16), lines };
}

/**
 * Everything that others can see of a run: requests on the wire with their time since main began, outputs, what saved state means, how each
 * phase ended, and what became of the runs. Left out: sentences of the log and the summary, which a refactoring may word anew, and what is
 * random or a secret by design (signatures, the nonce, MACs).
 */
export function linesOf(evidence: Evidence): string[] {
  const { main, post, requests, runs } = evidence;
  const lines = [
    ...linesOfPhase('main', main, main.begunAt),
    ...linesOfPhase('post', post, main.begunAt),
    `requests in all: ${requests.length}`,
    ...runs.filter(({ how }) => how !== 'history').map(({ kind, id, how, status }) => `${kind} ${id} (${how}): ${status}`),
    ...evidence.unhandled.map((reason) => `unhandled: ${reason.split('\n')[0]}`),
  ];
  const nonce = main.state.get('nonce');
  return nonce ? lines.map((line) => line.replaceAll(nonce, 'NONCE')) : lines;
}

function linesOfPhase(name: string, phase: PlayedPhase, begunAt: number): string[] {
  return [
    ...phase.requests.map((request) => `${name} ${requestLine(request, begunAt)}`),
    ...sorted(phase.outputs).map(([key, value]) => `${name} output ${key}: ${value}`),
    ...sorted(phase.state).flatMap(([key, value]) => (key === 'nonce' ? [] : [`${name} state ${key}: ${meaningOf(value)}`])),
    `${name} ${phase.ending}, exit code ${exitCode(phase)}, after ${phase.endedAt - phase.begunAt} ms`,
  ];
}

const requestLine = ({ time, method, url, body, status }: LoggedRequest, begunAt: number): string =>
  `${String(time - begunAt).padStart(8)} ms ${method} ${url} ${body} → ${status ?? 'no answer'}`;

const sorted = (map: ReadonlyMap<string, string>) => [...map].sort(([one], [other]) => (one < other ? -1 : 1));

/** A saved value without the MAC before it, and with its keys in order: neither is what it means. */
function meaningOf(value: string): string {
  const text = value.replace(/^[0-9a-f]{64}\./, '');
  try {
    return JSON.stringify(inOrder(JSON.parse(text)));
  } catch {
    return text;
  }
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, part]) => [key, inOrder(part)]),
  );
}

/** As the runner sees it: an error annotation makes the step red; a killed process has no code of its own. */
function exitCode({ ending, lines }: PlayedPhase): string {
  if (ending === 'killed') return 'none';
  return ending === 'settled' && !lines.some(({ level }) => level === 'error') ? '0' : '1';
}
