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

/** The inputs that name what the step runs. A step of many runs will have its list here. */
export function subjectInputs(emulator: Emulator, { subjects, inputs }: Scenario): Record<string, string> {
  const [subject] = subjects;
  if (!subject || inputs.mode === 'api') return {};
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
  const byName = ['start', 'request', 'check'].includes(inputs.operation ?? '');
  return {
    project: value(ids?.projectId, project),
    ...(subject.kind === 'deployment' &&
      byName && { stage: value(ids?.stageId, stage), scenario: value(ids?.scenarioId, scenario) }),
  };
}
