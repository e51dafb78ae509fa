import { distance } from 'fastest-levenshtein';
import type { Named } from '../../ncloud/shapes.js';
import type { SourceDeploy } from '../../ncloud/sourcedeploy.js';
import type { SourcePipeline } from '../../ncloud/sourcepipeline.js';
import type { Wait } from '../../ncloud/transport.js';
import type { Target } from '../model/view.js';

/** What an input names: an id, which needs no look-up, or an exact name (contract §2). */
export type Reference = { by: 'id'; id: string } | { by: 'name'; name: string };

export type Kind = 'project' | 'stage' | 'scenario' | 'pipeline';

/** Digits only are an id; `name:` in front forces a name. */
export function parseReference(value: string): Reference {
  if (/^\d+$/.test(value)) return { by: 'id', id: value };
  return { by: 'name', name: value.startsWith('name:') ? value.slice('name:'.length) : value };
}

/** A name that is not there (candidates: the closest first), or is there more than once (candidates: those that have it). */
export class NameNotResolved extends Error {
  override readonly name = 'NameNotResolved';
  constructor(
    readonly kind: Kind,
    readonly wanted: string,
    readonly why: 'missing' | 'ambiguous',
    readonly candidates: readonly Named[],
    /** How many there are in all, of which `candidates` are some. */
    readonly total: number,
  ) {
    super(`${kind} ${wanted}: ${why}`);
  }
}

type List = (name: string | undefined) => Promise<Named[]>;

/** Candidates shown at most; beyond that a list stops being a help. */
const MAX_CANDIDATES = 10;

/** The distance takes time by the product of both lengths, and a remote name can be of any length. */
const MAX_NAME = 100;

/** Finds one thing by id or exact name; the services' filters match substrings, so equality is checked here. */
async function resolve(kind: Kind, reference: Reference, list: List): Promise<Named> {
  if (reference.by === 'id') return { id: reference.id, name: '' };
  const wanted = reference.name.normalize('NFC');
  const same = (items: readonly Named[]) => items.filter((item) => item.name.normalize('NFC') === wanted);
  const found = same(await list(reference.name));
  if (found.length === 1 && found[0]) return found[0];
  if (found.length > 1)
    throw new NameNotResolved(kind, reference.name, 'ambiguous', found.slice(0, MAX_CANDIDATES), found.length);
  // Only now, for the sake of a helpful message (and of a filter that finds less than it should), everything is read.
  const all = await list(undefined);
  const late = same(all);
  if (late.length === 1 && late[0]) return late[0];
  if (late.length > 1) throw new NameNotResolved(kind, reference.name, 'ambiguous', late.slice(0, MAX_CANDIDATES), late.length);
  const rank = new Map(all.map((item) => [item, distance(item.name.slice(0, MAX_NAME), wanted.slice(0, MAX_NAME))]));
  const closest = all.toSorted((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0)).slice(0, MAX_CANDIDATES);
  throw new NameNotResolved(kind, reference.name, 'missing', closest, all.length);
}

/** Called as soon as each part is known, so that outputs exist even if the next look-up fails. */
export type OnResolved = (kind: Kind, found: Named) => void;

/** Resolves a scenario: up to three look-ups that depend on each other, none for what is given by id. */
export async function resolveScenario(
  api: SourceDeploy,
  references: { project: Reference; stage: Reference; scenario: Reference },
  wait: Wait,
  onResolved: OnResolved,
): Promise<Target & { stage: Named; scenario: Named }> {
  const project = await resolveProject(api, references.project, wait, onResolved);
  const stage = await resolve('stage', references.stage, (name) => api.stages(project.id, name, wait));
  onResolved('stage', stage);
  const scenario = await resolve('scenario', references.scenario, (name) => api.scenarios(project.id, stage.id, name, wait));
  onResolved('scenario', scenario);
  return { project, stage, scenario };
}

export async function resolveProject(
  api: SourceDeploy,
  reference: Reference,
  wait: Wait,
  onResolved: OnResolved,
): Promise<Named> {
  const project = await resolve('project', reference, (name) => api.projects(name, wait));
  onResolved('project', project);
  return project;
}

export async function resolvePipeline(
  api: SourcePipeline,
  reference: Reference,
  wait: Wait,
  onResolved: OnResolved,
): Promise<Target> {
  const project = await resolve('pipeline', reference, (name) => api.projects(name, wait));
  onResolved('pipeline', project);
  return { project };
}
