/**
 * `parameters` of the example step of each operation in docs/operations.md, as YAML; operations that take nothing have none. A test
 * puts each through the same check as a step's own `parameters`. Ids are those of the emulator's kind, not of anybody's account.
 */
const SCENARIO = 'projectId: 2001\nstageId: 3001\nscenarioId: 2101';
const HISTORY = 'projectId: 2001\nhistoryId: 80001';
const STAGE = 'projectId: 2001\nstageId: 3001';
const PIPELINE_TASKS = `tasks:
  - name: build
    type: SourceBuild
    config: { projectId: 20001, target: { info: { branch: main } } }
    linkedTasks: []
  - name: deploy
    type: SourceDeploy
    config: { projectId: 2001, stageId: 3001, scenarioId: 2101 }
    linkedTasks: [build]`;

export const EXAMPLE_PARAMETERS: Readonly<Record<string, string>> = {
  'sourcedeploy.project.list': 'projectName: shop',
  'sourcedeploy.project.create': 'name: shop',
  'sourcedeploy.project.delete': 'projectId: 2001',
  'sourcedeploy.stage.list': 'projectId: 2001',
  'sourcedeploy.stage.create': 'projectId: 2001\nname: production\ntype: Server\nconfig: { serverNo: [1234567, 1234568] }',
  'sourcedeploy.stage.get': STAGE,
  'sourcedeploy.stage.update': `${STAGE}\nconfig: { serverNo: [1234567] }`,
  'sourcedeploy.stage.delete': STAGE,
  'sourcedeploy.scenario.list': STAGE,
  'sourcedeploy.scenario.create': `${STAGE}
name: rolling
config:
  strategy: normal
  file: { type: SourceBuild, SourceBuild: { id: 20001 } }
  rollback: true
  cmd:
    deploy: [{ sourcePath: /, deployPath: /app }]
    post: [{ user: root, cmd: systemctl restart shop }]`,
  'sourcedeploy.scenario.get': SCENARIO,
  'sourcedeploy.scenario.update': `${SCENARIO}\ndescription: replaced in May`,
  'sourcedeploy.scenario.delete': SCENARIO,
  'sourcedeploy.scenario.deploy': SCENARIO,
  'sourcedeploy.scenario.request': SCENARIO,
  'sourcedeploy.history.approve': HISTORY,
  'sourcedeploy.history.reject': HISTORY,
  'sourcedeploy.history.cancel': HISTORY,
  'sourcedeploy.history.canary-approve': HISTORY,
  'sourcedeploy.history.canary-reject': HISTORY,
  'sourcedeploy.history.list': 'projectId: 2001\npageNo: 1\npageSize: 20',
  'sourcedeploy.history.get': HISTORY,
  'sourcedeploy.canary-report.list': HISTORY,
  'sourcedeploy.canary-report.get': `${HISTORY}\nendTime: 1748333308000`,
  'sourcedeploy.target-group.list': 'autoscalingName: shop-asg',
  'sourcedeploy.object.list': 'bucketName: artifacts',
  'sourcedeploy.branch.list': 'repositoryName: shop',
  'sourcepipeline.project.list': 'projectName: shop',
  'sourcepipeline.project.create': `name: shop-release\n${PIPELINE_TASKS}`,
  'sourcepipeline.project.get': 'projectId: 2501',
  'sourcepipeline.project.update': `projectId: 2501\n${PIPELINE_TASKS}`,
  'sourcepipeline.project.delete': 'projectId: 2501',
  'sourcepipeline.run': 'projectId: 2501',
  'sourcepipeline.history.list': 'projectId: 2501',
  'sourcepipeline.history.get': 'projectId: 2501\nhistoryId: 54001',
  'sourcepipeline.history.cancel': 'projectId: 2501\nhistoryId: 54001',
  'sourcepipeline.build-project.list': 'searchWord: shop',
  'sourcepipeline.repository.list': 'searchWord: shop',
  'sourcepipeline.branch.list': 'repositoryName: shop',
  'sourcepipeline.deploy-project.list': 'searchWord: shop',
  'sourcepipeline.deploy-stage.list': 'projectId: 2001',
  'sourcepipeline.deploy-scenario.list': STAGE,
};
