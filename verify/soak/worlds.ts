import { parse } from 'yaml';
import { DEFAULT_WORLD } from '../../emulator/world/default.js';
import type { World } from '../../emulator/world/schema.js';
import type { Scenario } from './scenario.js';
import { MARKED } from './secrets.js';

/** Parsed once: reading YAML takes longer than a whole run of the soak. */
const BASE = parse(DEFAULT_WORLD) as World;

/** The account whose keys a scenario's step has. */
export function accountOf({ account }: Pick<Scenario, 'account'>): string {
  return `${account === 'main' ? 'owner' : account}@shop.example`;
}

/** The default world, changed as a scenario says, with keys that can be searched for. */
export function worldOf(scenario: Scenario): World {
  const { world, subjects, wrong } = scenario;
  const copy = structuredClone(BASE);
  const used = copy.accounts.find(({ name }) => name === accountOf(scenario));
  if (used) Object.assign(used, { accessKey: MARKED.accessKey, secretKey: wrong === 'secret' ? 'another' : MARKED.secretKey });
  const { switches, clockOffset, latency, jitter } = world;
  Object.assign(copy, { switches, clockOffset, latency, jitter });

  const places = new Set(subjects.map((subject) => subject.place));
  const withTasks = new Set(places);
  for (const pipeline of copy.pipelines ?? []) {
    if (places.has(pipeline.name)) for (const task of pipeline.tasks ?? []) if (task.deploy) withTasks.add(task.deploy);
    pipeline.history = places.has(pipeline.name) ? { count: world.past, duration: '2m' } : [];
  }
  for (const build of copy.builds ?? []) build.history = [];
  for (const project of copy.projects ?? []) {
    for (const stage of project.stages ?? []) {
      for (const item of stage.scenarios ?? []) {
        const place = `${project.name}/${stage.name}/${item.name}`;
        item.history = places.has(place) ? { count: world.past, duration: '90s' } : [];
        const known = Array.isArray(item.script) ? item.script[0] : item.script;
        if (withTasks.has(place) && Object.keys(world.script).length > 0) item.script = { ...known, ...world.script };
      }
    }
  }
  return copy;
}
