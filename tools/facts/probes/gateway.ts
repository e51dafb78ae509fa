import { errorOf, refusalOf } from '../client.js';
import { type Context, noteAnswer, read } from '../context.js';
import { fieldsOf, textOf } from '../json.js';

/** A time that every gateway must call too old: the window is five minutes [doc]. */
const OLD_MS = -10 * 60_000;

/** An id that nothing has: of digits, as ids are documented, and longer than any that was seen. */
export const NOBODY = '999999999999';

/** A role that was refused for want of a right is refused as a role, or has no right to read: the guide names no other reason. */
function roleRefusal(findings: Context['findings']): 'refuse' | undefined {
  return findings.get('permission-refusal') && 'refuse';
}

/** Who asks, and how requests are refused that are wrong on purpose. Changes nothing. */
export async function probeGateway(context: Context, projectId: string): Promise<void> {
  const { client, findings } = context;
  const identity = await read(context, 'sts', '/caller-identity', 'caller identity');
  if (identity) {
    const { userType, id, loginAlias } = fieldsOf(identity.result);
    const isWhole = textOf(userType) !== '' && id !== undefined && loginAlias !== undefined;
    // A role that reads a list of projects is taken by the service; one that may not read at all says nothing yet.
    const isRead = projectId !== NOBODY;
    if (userType === 'Role')
      findings.note('role-callers', isRead ? 'ok' : roleRefusal(findings), 'caller identity', identity.answer);
    findings.note('caller-identity', isWhole ? textOf(userType) : 'other fields', 'caller identity', identity.answer);
  }
  const path = '/project?pageNo=1&pageSize=1';
  const forged = await client.ask('sourcedeploy', 'GET', path, { wrongSignature: true });
  findings.note('wrong-signature', refusalOf(forged), 'a wrong signature', forged);
  const old = await client.ask('sourcedeploy', 'GET', path, { offsetMs: OLD_MS });
  const isDated = !Number.isNaN(Date.parse(old.headers.date ?? ''));
  findings.note('old-timestamp', `${refusalOf(old)}, ${isDated ? 'dated' : 'undated'}`, 'a timestamp ten minutes old', old);
  for (const answer of [forged, old]) noteAnswer(findings, answer, 'a request that is wrong on purpose');
  const detail = await client.ask('sourcedeploy', 'GET', `/project/${projectId}`);
  findings.note('unknown-path', refusalOf(detail), 'GET /project/{id}', detail);
  const missing = await client.ask('sourcedeploy', 'GET', `/project/${projectId}/history/${NOBODY}`);
  noteAnswer(findings, missing, 'a run that does not exist');
  const error = errorOf(missing);
  findings.note('not-found-status', error && missing.status, 'a run that does not exist', missing);
  findings.note('error-code-type', error && typeof error.code, 'a run that does not exist', missing);
}
