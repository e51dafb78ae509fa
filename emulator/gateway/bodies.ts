import * as v from 'valibot';
import type { Services } from '../service/call.js';
import { wrongShape } from '../service/checks.js';
import { Refusal } from '../service/refusal.js';
import { explain } from '../world/parse.js';
import { type Fields, isFields, withoutReadOnlyFields } from './read-back.js';

/** The JSON body of a request, checked. Throws {@link Refusal} for one that is no JSON or of wrong shape. */
export function parseBody(services: Services, text: string, schema: v.GenericSchema, operation: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw Refusal.gateway('100', 'The body is not JSON.');
  }
  const result = v.safeParse(schema, isFields(value) ? withoutReadOnlyFields(operation, value as Fields) : value, {
    abortEarly: true,
  });
  if (result.success) return result.output;
  const why = explain(result.issues[0]);
  if (operation.startsWith('sts.')) throw Refusal.gateway('100', why);
  const service = operation.startsWith('sourcepipeline') ? '34' : '33';
  if (operation.startsWith('sourcedeploy.scenario.')) throw wrongShape(services, service, why);
  throw Refusal.of(service, why);
}
