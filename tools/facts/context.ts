import type { Service } from '../../src/ncloud/endpoints.js';
import type { Clock } from '../../src/shared/clock.js';
import { type Answer, type Client, errorOf, refusalOf } from './client.js';
import type { Findings } from './findings.js';
import { at } from './json.js';

/** What every probe works with. */
export interface Context {
  readonly client: Client;
  readonly findings: Findings;
  readonly clock: Clock;
  /** One line for whoever waits. */
  readonly say: (line: string) => void;
}

/** Headers that speak of limits, by any of their usual names. */
const LIMIT_HEADER = /rate-?limit|quota|retry-after|throttl/i;

/** Reads, and notes what every answer shows by the way. Answers the content of `result`; undefined if it was refused. */
export async function read(
  { client, findings }: Context,
  service: Service,
  path: string,
  what: string,
): Promise<{ answer: Answer; result: unknown } | undefined> {
  const answer = await client.ask(service, 'GET', path);
  noteAnswer(findings, answer, what);
  const error = errorOf(answer);
  if (answer.status >= 200 && answer.status < 300 && !error)
    return { answer, result: service === 'sts' ? answer.json : at(answer.json, 'result') };
  findings.problems.push(`${what}: ${refusalOf(answer)}`);
  return undefined;
}

/** What any answer shows: its `Date`, headers about limits, missing rights, an error in a 2xx. */
export function noteAnswer(findings: Findings, answer: Answer, what: string): void {
  if (answer.status === 0) return;
  findings.note('date-header', Number.isNaN(Date.parse(answer.headers.date ?? '')) ? 'absent' : 'sent', what, answer);
  const limits = Object.keys(answer.headers).filter((name) => LIMIT_HEADER.test(name));
  findings.note('limit-headers', limits.length > 0, limits.length > 0 ? `${what}: ${limits.join(', ')}` : what, answer);
  const error = errorOf(answer);
  if (!error) return;
  const code = String(error.code);
  const isPermission = code === '210' || answer.status === 403;
  if (isPermission) findings.note('permission-refusal', `${answer.status}/${code}`, what, answer);
  if (answer.status < 300) findings.note('refusals-in-200', kindOf(code, String(error.details)), what, answer);
  else findings.seen('refusals-in-200');
}

function kindOf(code: string, details: string): string {
  if (code === '210') return 'permission';
  if (['400', '410', '420'].includes(code)) return 'throttling';
  return /running|exist/i.test(details) ? 'conflict' : 'other';
}
