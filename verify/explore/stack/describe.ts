import { judge } from '../../soak/oracle/index.js';
import type { Evidence, PlayedPhase } from '../../soak/play.js';

/** What was sent, logged and saved in both phases, how the runs really were, and what is wrong with that. */
export function describeEvidence(evidence: Evidence): string {
  const { begunAt } = evidence.main;
  const at = (time: number) => `${((time - begunAt) / 1000).toFixed(1).padStart(8)} s`;
  const phase = (name: string, { lines, requests, outputs, state, ending, endedAt, error }: PlayedPhase): string[] => {
    const all = [
      ...lines.map(({ at: time, level, text }) => ({ time, text: `${level.padEnd(8)} ${text}` })),
      ...requests.map(({ time, method, url, status, acted, fault }) => ({
        time,
        text: `→ ${method} ${url} ${status ?? '(no answer)'}${acted ? ' acted' : ''} ${fault}`.trimEnd(),
      })),
    ];
    return [
      `--- ${name} ---`,
      ...all.toSorted((a, b) => a.time - b.time).map(({ time, text }) => `${at(time)}  ${text}`),
      `${at(endedAt)}  ${ending} ${error}`.trimEnd(),
      `outputs ${JSON.stringify(Object.fromEntries(outputs))}`,
      `state   ${JSON.stringify(Object.fromEntries(state))}`,
    ];
  };
  const { conclusion, violations } = judge(evidence);
  const { signalAt } = evidence.main;
  return [
    ...phase('main', evidence.main),
    ...(signalAt === undefined ? [] : [`${at(signalAt)}  signal`]),
    ...phase('post', evidence.post),
    '--- runs, as they really are ---',
    ...evidence.runs
      .filter(({ how }) => how !== 'history')
      .map(
        ({ kind, id, how, timeline }) =>
          `${kind} ${id} (${how}): ${timeline.map(({ at: time, status }) => `${at(time).trim()} ${status}`).join(', ')}`,
      ),
    `--- ${conclusion}`,
    ...violations.map(({ kind, why }) => `BROKEN ${kind}: ${why}`),
  ].join('\n');
}
