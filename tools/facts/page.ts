import { ALL_ASSUMPTIONS } from './assumptions/index.js';
import type { Facts, Row } from './verdicts.js';

const MARKS = { confirmed: '✓ confirmed', contradicted: '✗ contradicted', 'not seen': 'not seen' } as const;

/** facts.md: a row for each assumption, and what contradicts one. */
export function factsPage({ place, started, walks, rows, problems }: Facts): string {
  const count = (verdict: Row['verdict']) => rows.filter((row) => row.verdict === verdict).length;
  const where = `${place.site}, ${place.platform}, region ${place.region || 'default'}${place.apiUrl ? ', by api-url' : ''}`;
  const lines = [
    '# What NAVER Cloud does',
    '',
    `${where}. ${started ? 'A scenario was started and cancelled.' : 'Read only: nothing was started.'}`,
    ...walks.map((words) => `A run went through: ${words.map((word) => `\`${word}\``).join(' → ')}.`),
    `${count('confirmed')} confirmed, ${count('contradicted')} contradicted, ${count('not seen')} not seen.`,
    '',
    'Names, ids, addresses and mails are replaced; the same placeholder stands for the same value.',
    '',
    '| Id | What is assumed | Verdict | Seen |',
    '| --- | --- | --- | --- |',
    ...rows.map(rowLine),
  ];
  if (problems.length > 0) lines.push('', '## Could not be read', '', ...problems.map((problem) => `- ${problem}`));
  const against = rows.filter((row) => row.verdict === 'contradicted');
  if (against.length > 0) lines.push('', '## Evidence', '', ...against.flatMap(evidenceLines));
  return `${lines.join('\n')}\n`;
}

function rowLine({ id, verdict, values }: Row): string {
  const fact = ALL_ASSUMPTIONS.find((assumption) => assumption.id === id)?.fact ?? '';
  return `| \`${id}\` | ${fact} | ${MARKS[verdict]} | ${values.map((value) => `\`${value}\``).join(', ') || ' '} |`;
}

function evidenceLines({ id, evidence }: Row): string[] {
  return evidence.flatMap(({ what, status, answer }) => [
    `\`${id}\`: ${what}${status === undefined ? '' : `, HTTP ${status}`}`,
    '',
    ...(answer === undefined ? [] : ['```json', JSON.stringify(answer, null, 1), '```', '']),
  ]);
}
