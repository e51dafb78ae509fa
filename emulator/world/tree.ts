import type { State } from './state.js';

/** What a world has, as a short tree for people: names with their ids. */
export function describeWorld({ projects, pipelines, builds }: State): string {
  const lines = ['deployment projects'];
  for (const project of projects.values()) {
    lines.push(`  ${project.name} (${project.id})`);
    for (const stage of project.stages.values()) {
      const scenarios = [...stage.scenarios.values()].map((scenario) => `${scenario.name} (${scenario.id})`);
      lines.push(`    ${stage.name} (${stage.id}) ${stage.type}: ${scenarios.join(', ')}`);
    }
  }
  lines.push('pipelines');
  for (const { id, name, tasks } of pipelines.values()) {
    const graph = tasks.map((task) =>
      task.linkedTasks.length > 0 ? `${task.name} after ${task.linkedTasks.join(' + ')}` : task.name,
    );
    lines.push(`  ${name} (${id}): ${graph.join(', ')}`);
  }
  lines.push(`builds\n  ${[...builds.values()].map((build) => `${build.name} (${build.id})`).join(', ')}`);
  return `${lines.join('\n')}\n`;
}
