import { generate } from './generate.js';
import { judge } from './oracle/index.js';
import { type PlayedPhase, play } from './play.js';

/** Everything about the run of one seed, as text: what was rolled, what was sent, what was logged, how it really was. */
export async function replay(seed: number): Promise<string> {
  const scenario = generate(seed);
  const evidence = await play(scenario);
  const { begunAt } = evidence.main;
  const at = (time: number) => `${((time - begunAt) / 1000).toFixed(3).padStart(10)} s`;
  const phase = (name: string, { lines, requests, outputs, state, ending, endedAt, error }: PlayedPhase): string[] => [
    `--- ${name} ---`,
    ...[
      ...lines.map((line) => ({ at: line.at, text: `${line.level.padEnd(8)} ${line.text}` })),
      ...requests.map(({ time, method, url, status, acted, fault, refusal }) => ({
        at: time,
        text: `→ ${method} ${url} ${status ?? '(no answer)'}${acted ? ' acted' : ''} ${fault} ${refusal}`.trimEnd(),
      })),
    ]
      .sort((one, other) => one.at - other.at)
      .map((line) => `${at(line.at)}  ${line.text}`),
    `${at(endedAt)}  ${ending} ${error}`,
    `outputs ${JSON.stringify(Object.fromEntries(outputs))}`,
    `state   ${JSON.stringify(Object.fromEntries(state))}`,
  ];
  const { conclusion, violations } = judge(evidence);
  return [
    JSON.stringify(scenario, undefined, 1),
    ...phase('main', evidence.main),
    ...(evidence.main.signalAt === undefined ? [] : [`${at(evidence.main.signalAt)}  signal`]),
    ...phase('post', evidence.post),
    '--- runs, as they really are ---',
    ...evidence.runs
      .filter((run) => run.how !== 'history')
      .map(
        (run) =>
          `${run.kind} ${run.id} (${run.how}, by ${run.executor}): ${run.timeline.map((moment) => `${at(moment.at).trim()} ${moment.status}`).join(', ')}`,
      ),
    `--- ${conclusion}: ${violations.length === 0 ? 'no violation' : ''}`,
    ...violations.map(({ kind, why }) => `${kind}: ${why}`),
  ].join('\n');
}
