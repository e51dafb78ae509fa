import * as v from 'valibot';
import * as answers from './answers.js';
import * as bodies from './bodies.js';
import type { Platform, Service } from './endpoints.js';

/**
 * Every operation of SourceDeploy (33) and SourcePipeline (16), and the one of SourceBuild that pipeline details need, as data.
 * The typed calls, mode `api`, the emulator's routes and docs/operations.md all derive from this table; no path is written twice.
 * Source: reference/sourcedeploy-api.md §1, reference/sourcepipeline-api.md §1 and §9.
 */
export interface Operation<Answer extends v.GenericSchema = v.GenericSchema> {
  /** `service.resource.verb`; `sourcepipeline.run` is the run itself. */
  readonly name: string;
  readonly service: Service;
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below `/api/v1`, with `{field}` for each path value. */
  readonly path: string;
  /** Query fields, all optional. */
  readonly query: readonly QueryField[];
  /** Fields of the JSON body; without it no body is sent. */
  readonly body: bodies.BodySchema | undefined;
  /** The content of `result`. */
  readonly answer: Answer;
  /** A write changes or starts something and is never sent again after an ambiguous failure. */
  readonly effect: 'read' | 'write';
  readonly platforms: readonly Platform[];
  /** How well the operation is known (evidence marks of the reference). */
  readonly evidence: string;
  /** The vendor page's slug, or '' where none was found. */
  readonly page: string;
  /** One English sentence for docs/operations.md. */
  readonly title: string;
}

export type QueryField = 'projectName' | 'stageName' | 'scenarioName' | 'searchWord' | 'pageNo' | 'pageSize';

const BOTH: readonly Platform[] = ['vpc', 'classic'];
const VPC: readonly Platform[] = ['vpc'];
const PAGES = ['pageNo', 'pageSize'] as const;

interface Extra {
  query?: readonly QueryField[];
  body?: bodies.BodySchema;
  platforms?: readonly Platform[];
  evidence?: string;
  page?: string;
}

function operation<T extends v.GenericSchema>(
  name: string,
  call: string,
  title: string,
  answer: T,
  extra: Extra = {},
): Operation<T> {
  const [method, path] = call.split(' ') as [Operation['method'], string];
  const service = name.slice(0, name.indexOf('.')) as Service;
  const page = extra.page ?? '';
  return {
    name,
    service,
    method,
    path,
    query: extra.query ?? [],
    body: extra.body,
    answer,
    effect: method === 'GET' ? 'read' : 'write',
    platforms: extra.platforms ?? BOTH,
    evidence: extra.evidence ?? (page ? 'doc, sdk' : 'sdk'),
    page: page && `devtools-${service}-${page}`,
    title,
  };
}

const PROJECT = '/project/{projectId}';
const STAGE = `${PROJECT}/stage/{stageId}`;
const SCENARIO = `${STAGE}/scenario/{scenarioId}`;
const HISTORY = `${PROJECT}/history/{historyId}`;

export const sourcedeploy = {
  projectList: operation('sourcedeploy.project.list', 'GET /project', 'List deployment projects', answers.projectList, {
    query: ['projectName', ...PAGES],
    page: 'projectlist',
  }),
  projectCreate: operation(
    'sourcedeploy.project.create',
    'POST /project',
    'Create a deployment project',
    v.object({ id: answers.id, name: answers.text }),
    {
      body: bodies.deployProject,
      page: 'projectcreate',
    },
  ),
  projectDelete: operation('sourcedeploy.project.delete', `DELETE ${PROJECT}`, 'Delete a deployment project', answers.ok, {
    page: 'projectdelete',
  }),
  stageList: operation('sourcedeploy.stage.list', `GET ${PROJECT}/stage`, 'List the stages of a project', answers.stageList, {
    query: ['stageName', ...PAGES],
    page: 'stagelist',
  }),
  stageCreate: operation('sourcedeploy.stage.create', `POST ${PROJECT}/stage`, 'Create a stage', answers.named, {
    body: bodies.stageCreate,
    page: 'stagecreate',
  }),
  stageGet: operation('sourcedeploy.stage.get', `GET ${STAGE}`, "Read a stage's target type and targets", answers.stageDetail, {
    page: 'stagedetail',
  }),
  stageUpdate: operation('sourcedeploy.stage.update', `PATCH ${STAGE}`, 'Change a stage', answers.named, {
    body: bodies.stageUpdate,
    page: 'stageupdate',
  }),
  stageDelete: operation('sourcedeploy.stage.delete', `DELETE ${STAGE}`, 'Delete a stage', answers.ok, { page: 'stagedelete' }),
  scenarioList: operation(
    'sourcedeploy.scenario.list',
    `GET ${STAGE}/scenario`,
    'List the scenarios of a stage',
    answers.scenarioList,
    {
      query: ['scenarioName', ...PAGES],
      page: 'scenariolist',
    },
  ),
  scenarioCreate: operation('sourcedeploy.scenario.create', `POST ${STAGE}/scenario`, 'Create a scenario', answers.named, {
    body: bodies.scenarioCreate,
    page: 'scenariocreate',
  }),
  scenarioGet: operation(
    'sourcedeploy.scenario.get',
    `GET ${SCENARIO}`,
    "Read a scenario's configuration",
    answers.scenarioDetail,
    {
      page: 'scenariodetail',
    },
  ),
  scenarioUpdate: operation('sourcedeploy.scenario.update', `PATCH ${SCENARIO}`, 'Change a scenario', answers.named, {
    body: bodies.scenarioUpdate,
    page: 'scenarioupdate',
  }),
  scenarioDelete: operation('sourcedeploy.scenario.delete', `DELETE ${SCENARIO}`, 'Delete a scenario', answers.ok, {
    page: 'scenariodelete',
  }),
  scenarioDeploy: operation('sourcedeploy.scenario.deploy', `POST ${SCENARIO}/deploy`, 'Start a deployment', answers.started, {
    page: 'deploy',
  }),
  scenarioRequest: operation(
    'sourcedeploy.scenario.request',
    `POST ${SCENARIO}/deploy/request`,
    'Request approval of a deployment',
    answers.started,
    { page: 'deployrequest' },
  ),
  historyApprove: operation(
    'sourcedeploy.history.approve',
    `POST ${HISTORY}/approval/accept`,
    'Approve a requested deployment',
    answers.ok,
    {
      page: 'deployaccept',
    },
  ),
  historyReject: operation(
    'sourcedeploy.history.reject',
    `POST ${HISTORY}/approval/reject`,
    'Reject a requested deployment',
    answers.ok,
    {
      page: 'deployreject',
    },
  ),
  historyCancel: operation('sourcedeploy.history.cancel', `POST ${HISTORY}/cancel`, 'Cancel a deployment', answers.ok, {
    page: 'deploycancel',
  }),
  historyCanaryApprove: operation(
    'sourcedeploy.history.canary-approve',
    `POST ${HISTORY}/canary/accept`,
    'Approve a manual canary',
    answers.ok,
    {
      platforms: VPC,
      page: 'deploycanaryaccept',
      evidence: 'sdk, slug inferred',
    },
  ),
  historyCanaryReject: operation(
    'sourcedeploy.history.canary-reject',
    `POST ${HISTORY}/canary/reject`,
    'Reject a manual canary',
    answers.ok,
    {
      platforms: VPC,
      page: 'deploycanaryreject',
    },
  ),
  historyList: operation(
    'sourcedeploy.history.list',
    `GET ${PROJECT}/history`,
    "List a project's deployments",
    answers.deployHistoryList,
    {
      query: PAGES,
      page: 'historylist',
    },
  ),
  historyGet: operation('sourcedeploy.history.get', `GET ${HISTORY}`, 'Read one deployment', answers.deployHistory, {
    page: 'historydetail',
  }),
  canaryReportList: operation(
    'sourcedeploy.canary-report.list',
    `GET ${HISTORY}/report`,
    'List the completion times of a canary analysis',
    answers.canaryReportList,
    { platforms: VPC, page: 'canaryanalysislist' },
  ),
  canaryReportGet: operation(
    'sourcedeploy.canary-report.get',
    `GET ${HISTORY}/report/{endTime}`,
    'Read one canary analysis',
    answers.canaryReport,
    {
      platforms: VPC,
      page: 'canaryanalysisreport',
      evidence: 'doc, doc-old',
    },
  ),
  serverList: operation('sourcedeploy.server.list', 'GET /server', 'List the servers that a stage can have', answers.serverList),
  autoscalingGroupList: operation(
    'sourcedeploy.autoscaling-group.list',
    'GET /autoscaling',
    'List the Auto Scaling groups that a stage can have',
    answers.autoscalingGroupList,
    { page: 'autoscalinggrouplist' },
  ),
  targetGroupList: operation(
    'sourcedeploy.target-group.list',
    'GET /autoscaling/{autoscalingName}',
    "List an Auto Scaling group's load balancer target groups",
    answers.targetGroupList,
  ),
  clusterList: operation(
    'sourcedeploy.cluster.list',
    'GET /kubernetes/cluster',
    'List the Kubernetes clusters that a stage can have',
    answers.clusterList,
  ),
  bucketList: operation(
    'sourcedeploy.bucket.list',
    'GET /objectstorage/bucket',
    'List Object Storage buckets',
    answers.bucketList,
  ),
  objectList: operation(
    'sourcedeploy.object.list',
    'GET /objectstorage/bucket/{bucketName}',
    "List a bucket's objects",
    answers.objectList,
  ),
  buildProjectList: operation(
    'sourcedeploy.build-project.list',
    'GET /sourcebuild/project',
    'List SourceBuild projects',
    answers.projectList,
  ),
  repositoryList: operation(
    'sourcedeploy.repository.list',
    'GET /sourcecommit/repository',
    'List SourceCommit repositories',
    answers.repositoryList,
  ),
  branchList: operation(
    'sourcedeploy.branch.list',
    'GET /sourcecommit/repository/{repositoryName}/branch',
    "List a SourceCommit repository's branches",
    answers.branchList,
  ),
} as const;

const SEARCH = { query: ['searchWord', ...PAGES] } as const satisfies Extra;

export const sourcepipeline = {
  projectList: operation('sourcepipeline.project.list', 'GET /project', 'List pipelines', answers.projectList, {
    query: ['projectName', ...PAGES],
    page: 'projectlist',
  }),
  projectCreate: operation('sourcepipeline.project.create', 'POST /project', 'Create a pipeline', answers.pipelineCreated, {
    body: bodies.pipelineCreate,
    page: 'projectcreate',
  }),
  projectGet: operation(
    'sourcepipeline.project.get',
    `GET ${PROJECT}`,
    "Read a pipeline's tasks and triggers",
    answers.pipelineDetail,
    {
      page: 'projectdetail',
    },
  ),
  projectUpdate: operation('sourcepipeline.project.update', `PATCH ${PROJECT}`, 'Change a pipeline', answers.ok, {
    body: bodies.pipelineUpdate,
    page: 'projectupdate',
  }),
  projectDelete: operation('sourcepipeline.project.delete', `DELETE ${PROJECT}`, 'Delete a pipeline', answers.ok, {
    page: 'projectdelete',
  }),
  run: operation('sourcepipeline.run', `POST ${PROJECT}/do`, 'Run a pipeline', answers.started, { page: 'do' }),
  historyList: operation(
    'sourcepipeline.history.list',
    `GET ${PROJECT}/history`,
    "List a pipeline's runs",
    answers.pipelineHistoryList,
    {
      query: PAGES,
      page: 'projecthistorylist',
    },
  ),
  historyGet: operation('sourcepipeline.history.get', `GET ${HISTORY}`, 'Read one pipeline run', answers.pipelineHistory, {
    page: 'projecthistorydetail',
  }),
  historyCancel: operation('sourcepipeline.history.cancel', `POST ${HISTORY}/cancel`, 'Cancel a pipeline run', answers.ok, {
    page: 'cancel',
  }),
  timeZoneList: operation(
    'sourcepipeline.time-zone.list',
    'GET /trigger/timezone',
    'List the time zones of schedules',
    answers.timeZoneList,
    {
      page: 'timezone',
    },
  ),
  buildProjectList: operation(
    'sourcepipeline.build-project.list',
    'GET /sourcebuild/project',
    'List the SourceBuild projects that a task can run',
    answers.buildProjectList,
    { ...SEARCH, page: 'sourcbuildprojectlist' },
  ),
  repositoryList: operation(
    'sourcepipeline.repository.list',
    'GET /sourcecommit/repository',
    'List SourceCommit repositories for triggers',
    answers.repositoryList,
    SEARCH,
  ),
  branchList: operation(
    'sourcepipeline.branch.list',
    'GET /sourcecommit/repository/{repositoryName}/branch',
    "List a SourceCommit repository's branches",
    answers.branchList,
  ),
  deployProjectList: operation(
    'sourcepipeline.deploy-project.list',
    'GET /sourcedeploy/project',
    'List the SourceDeploy projects that a task can deploy',
    answers.projectList,
    { ...SEARCH, page: 'sourcedeployprojectlist' },
  ),
  deployStageList: operation(
    'sourcepipeline.deploy-stage.list',
    `GET /sourcedeploy${PROJECT}/stage`,
    "List a SourceDeploy project's stages",
    answers.stageList,
    { ...SEARCH, page: 'sourcedeploystagelist' },
  ),
  deployScenarioList: operation(
    'sourcepipeline.deploy-scenario.list',
    `GET /sourcedeploy${STAGE}/scenario`,
    "List a SourceDeploy stage's scenarios",
    answers.deployScenarioList,
    { ...SEARCH, page: 'sourcedeployscenariolist' },
  ),
} as const;

/** Used for the detail of a pipeline's build tasks only; not an operation of mode `api`. */
export const sourcebuild = {
  historyList: operation(
    'sourcebuild.history.list',
    `GET ${PROJECT}/history`,
    "List a build project's builds",
    answers.buildHistoryList,
    {
      page: 'buildhistorylist',
    },
  ),
} as const;

/** The 49 operations that mode `api` offers, in the order of the reference. */
export const OPERATIONS: readonly Operation[] = [...Object.values(sourcedeploy), ...Object.values(sourcepipeline)];

/** Names of the path fields of an operation, in the order of the path. */
export function pathFields(path: string): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] as string);
}
