import { stringify } from 'yaml';
import type { Emulator } from '../../emulator/emulator.js';
import type { Scenario, Subject } from './scenario.js';

interface Ids {
  projectId: string;
  stageId: string | undefined;
  scenarioId: string | undefined;
}

/** The ids of a subject in a world. */
export function idsOf({ world }: Emulator, subject: Subject | undefined): Ids | undefined {
  if (!subject) return undefined;
  const named = <T extends { name: string }>(items: Iterable<T>, name: string | undefined) =>
    [...items].find((item) => item.name === name);
  if (subject.kind === 'pipeline') {
    const pipeline = named(world.pipelines.values(), subject.place);
    return pipeline && { projectId: String(pipeline.id), stageId: undefined, scenarioId: undefined };
  }
  const [projectName, stageName, scenarioName] = subject.place.split('/');
  const project = named(world.projects.values(), projectName);
  const stage = project && named(project.stages.values(), stageName);
  const scenario = stage && named(stage.scenarios.values(), scenarioName);
  return scenario && { projectId: String(project.id), stageId: String(stage.id), scenarioId: String(scenario.id) };
}

/** The inputs that name what the step runs: one subject by its own inputs, several as the list `targets`. */
export function subjectInputs(emulator: Emulator, { subjects, inputs, targetsForm }: Scenario): Record<string, string> {
  const [subject] = subjects;
  if (!subject || inputs.mode === 'api') return {};
  if (subjects.length === 1) {
    const { project = '', stage = '', scenario = '' } = referencesTo(emulator, subject);
    const byName = ['start', 'request', 'check'].includes(inputs.operation ?? '');
    return { project, ...(subject.kind === 'deployment' && byName && { stage, scenario }) };
  }
  const items = subjects.map((item) => referencesTo(emulator, item));
  if (targetsForm !== 'shared') return { targets: targetsForm === 'json' ? JSON.stringify(items) : stringify(items) };
  const shared = items[0]?.project ?? '';
  return {
    project: shared,
    targets: stringify(items.map(({ project, ...rest }) => (project === shared ? rest : { project, ...rest }))),
  };
}

function referencesTo(emulator: Emulator, subject: Subject): { project: string; stage?: string; scenario?: string } {
  const ids = idsOf(emulator, subject);
  const [project = '', stage = '', scenario = ''] = subject.kind === 'pipeline' ? [subject.place] : subject.place.split('/');
  const value = (id: string | undefined, name: string): string => {
    switch (subject.by) {
      case 'id':
        return id ?? '';
      case 'name':
        return name;
      case 'forced-name':
        return `name:${name}`;
      case 'missing':
        return `${name}-nowhere`;
    }
  };
  return {
    project: value(ids?.projectId, project),
    ...(subject.kind === 'deployment' && { stage: value(ids?.stageId, stage), scenario: value(ids?.scenarioId, scenario) }),
  };
}
