import { parseConfig, parseStage } from './configs.js';
import { WorldError } from './parse.js';
import type { ParsedWorld } from './schema.js';
import {
  type BuildProject,
  buildResources,
  type IdKind,
  Ids,
  listOf,
  MEMBER,
  type Pipeline,
  type Project,
  type Role,
  type Stage,
  type State,
  type Task,
} from './state.js';

/** What a world file got wrong beyond its form: names that point nowhere. */
export class References {
  readonly problems: string[] = [];

  /** The one with that name (or the id as text); otherwise a problem is noted and `undefined` returned. */
  find<T extends { readonly name: string; readonly id?: number | string; readonly no?: number }>(
    what: string,
    items: Iterable<T>,
    name: string,
    path: string,
  ): T | undefined {
    const all = [...items];
    const found = all.find((item) => item.name === name) ?? all.find((item) => String(item.id ?? item.no) === name);
    if (!found)
      this.problems.push(
        `${path}: no ${what} ${JSON.stringify(name)}${all.length > 0 ? `, only ${all.map((item) => item.name).join(', ')}` : ''}`,
      );
    return found;
  }
}

/** Permits a world into the state that the services start with, without its past. Throws {@link WorldError} for names that point nowhere. */
export function loadWorld(world: ParsedWorld): State {
  const references = new References();
  const ids = new Ids();
  const taken = new Set<string>();
  const take = (kind: IdKind, wanted: number | undefined, path: string) => {
    const id = ids.take(kind, wanted);
    if (taken.has(`${kind} ${id}`)) references.problems.push(`${path}.id: ${id} is taken`);
    taken.add(`${kind} ${id}`);
    return id;
  };
  const resources = buildResources(world.resources);
  const accounts = world.accounts.map(({ mfa, ...account }) => ({ ...account, isMfa: mfa, role: undefined }));
  const roles = world.roles.map((item, index) => parseRole(item, index, world, references));
  const serverRole = world.serverRole === undefined ? roles[0] : references.find('role', roles, world.serverRole, 'serverRole');
  const state: State = {
    accounts,
    roles,
    serverRole,
    temporaryKeys: new Map(),
    resources,
    projects: new Map(),
    builds: new Map(),
    pipelines: new Map(),
    ids,
  };

  world.builds.forEach((item, index) => {
    const build: BuildProject = {
      id: take('build', item.id, `builds[${index}]`),
      name: item.name,
      source: item.source ?? { type: 'SourceCommit', repository: item.name, branch: 'main' },
      scripts: listOf(item.script),
      runs: 0,
      builds: new Map(),
    };
    state.builds.set(build.id, build);
  });

  world.projects.forEach((item, index) => {
    const path = `projects[${index}]`;
    const project: Project = { id: take('project', item.id, path), name: item.name, stages: new Map(), deployments: new Map() };
    state.projects.set(project.id, project);
    item.stages.forEach((stageItem, stageIndex) => {
      const stagePath = `${path}.stages[${stageIndex}]`;
      const stage: Stage = {
        id: take('stage', stageItem.id, stagePath),
        name: stageItem.name,
        type: stageItem.type,
        config: parseStage(stageItem, state, references, stagePath),
        project,
        scenarios: new Map(),
      };
      project.stages.set(stage.id, stage);
      stageItem.scenarios.forEach((scenarioItem, scenarioIndex) => {
        const scenarioPath = `${stagePath}.scenarios[${scenarioIndex}]`;
        const id = take('scenario', scenarioItem.id, scenarioPath);
        stage.scenarios.set(id, {
          id,
          name: scenarioItem.name,
          description: scenarioItem.description,
          config: parseConfig(scenarioItem, stage, state, references, scenarioPath),
          stage,
          scripts: listOf(scenarioItem.script),
          runs: 0,
        });
      });
    });
  });

  world.pipelines.forEach((item, index) => {
    const path = `pipelines[${index}]`;
    const names = item.tasks.map((task) => ({ name: task.name }));
    const pipeline: Pipeline = {
      id: take('pipeline', item.id, path),
      name: item.name,
      description: item.description,
      tasks: item.tasks.flatMap((task, taskIndex) => {
        const taskPath = `${path}.tasks[${taskIndex}]`;
        for (const before of task.after) references.find('task', names, before, `${taskPath}.after`);
        return parseTask(task, taskIndex + 1, state, references, taskPath);
      }),
      trigger: { repository: [], schedule: [], sourcepipeline: [] },
      scripts: listOf(item.script),
      runs: 0,
      history: new Map(),
    };
    state.pipelines.set(pipeline.id, pipeline);
  });

  if (references.problems.length > 0) throw new WorldError(references.problems);
  return state;
}

/** Id of the first role that has none of its own. */
const FIRST_ROLE = 31_000_001;

function parseRole(
  { name, id, permissions, trusts, lifetime }: ParsedWorld['roles'][number],
  index: number,
  world: ParsedWorld,
  references: References,
): Role {
  const roleId = id ?? String(FIRST_ROLE + index);
  trusts?.forEach((account, at) => {
    references.find('account', world.accounts, account, `roles[${index}].trusts[${at}]`);
  });
  return { name, id: roleId, nrn: `nrn:PUB:IAM::${MEMBER}:Role/${roleId}`, permissions, trusts, lifetime };
}

function parseTask(
  task: ParsedWorld['pipelines'][number]['tasks'][number],
  id: number,
  state: State,
  references: References,
  path: string,
): Task[] {
  const common = { id, name: task.name, linkedTasks: task.after, approval: task.approval };
  if (task.build !== undefined && task.deploy === undefined) {
    const build = references.find('build', state.builds.values(), task.build, `${path}.build`);
    return build ? [{ ...common, type: 'SourceBuild', projectId: build.id, branch: task.branch }] : [];
  }
  if (task.deploy === undefined || task.build !== undefined) {
    references.problems.push(`${path}: give either build or deploy`);
    return [];
  }
  const scenario = findScenario(task.deploy, state, references, `${path}.deploy`);
  if (!scenario) return [];
  const { stage } = scenario;
  return [{ ...common, type: 'SourceDeploy', projectId: stage.project.id, stageId: stage.id, scenarioId: scenario.id }];
}

/** The scenario at `project/stage/scenario`, each a name or an id. */
export function findScenario(text: string, state: State, references: References, path: string) {
  const parts = text.split('/');
  if (parts.length !== 3) {
    references.problems.push(`${path}: expected project/stage/scenario, received ${JSON.stringify(text)}`);
    return undefined;
  }
  const [projectName, stageName, scenarioName] = parts as [string, string, string];
  const project = references.find('project', state.projects.values(), projectName, path);
  const stage = project && references.find('stage', project.stages.values(), stageName, path);
  return stage && references.find('scenario', stage.scenarios.values(), scenarioName, path);
}

/** What `find` finds. Throws {@link WorldError} with the problems that it noted if that is nothing. */
export function found<T>(find: (references: References) => T | undefined): T {
  const references = new References();
  const item = find(references);
  if (item === undefined) throw new WorldError(references.problems);
  return item;
}
