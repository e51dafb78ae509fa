import * as v from 'valibot';
import { parseDocument } from 'yaml';
import { type ParsedWorld, type World, worldSchema } from './schema.js';
import { type DeployScript, deployScript, type PipelineScript, pipelineScript } from './scripts.js';

/** A world file that can't be used. The message has one line per problem, each with its line of YAML or the path of its field. */
export class WorldError extends Error {
  override readonly name = 'WorldError';
  constructor(readonly problems: readonly string[]) {
    super(`the world can't be used:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
  }
}

/** Reads a world from YAML (or JSON) text or from a value, fills in the defaults. Throws {@link WorldError}. */
export function parseWorld(world: World | string): ParsedWorld {
  const result = v.safeParse(worldSchema, typeof world === 'string' ? readYaml(world) : world);
  if (result.success) return result.output;
  throw new WorldError(result.issues.map(explain));
}

function readYaml(text: string): unknown {
  const document = parseDocument(text);
  const [error] = document.errors;
  // The yaml package's message ends with the line, the column and an excerpt.
  if (error) throw new WorldError([error.message.trimEnd().replaceAll('\n', '\n  ')]);
  return document.toJS();
}

/** `path: message`. Of a value that may take several forms, the form that came closest is explained. */
export function explain(issue: v.BaseIssue<unknown>): string {
  let deepest = issue;
  let path = pathOf(issue);
  for (;;) {
    const inner: readonly v.BaseIssue<unknown>[] = deepest.issues ?? [];
    const closest = inner.toSorted((one, other) => pathOf(other).length - pathOf(one).length)[0];
    if (!closest || pathOf(closest).length === 0) break;
    deepest = closest;
    path = [...path, ...pathOf(closest)];
  }
  const place = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
  return `${place.replace(/^\./, '') || '(top level)'}: ${deepest.message}`;
}

function pathOf(issue: v.BaseIssue<unknown>): unknown[] {
  return issue.path?.map((item) => item.key) ?? [];
}

/** How a run goes of what was created by API: a world file may say otherwise, the API can't. */
export const DEFAULT_DEPLOY_SCRIPT: DeployScript = v.parse(deployScript, {});
export const DEFAULT_PIPELINE_SCRIPT: PipelineScript = v.parse(pipelineScript, {});
