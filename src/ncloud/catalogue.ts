import type * as v from 'valibot';
// Types only: the schemas themselves are loaded while the first answer is on its way (transport.ts), not before the first request.
import type * as Answers from './answers.js';
import type * as Bodies from './bodies.js';
import type { Platform, Service } from './endpoints.js';

/** Names of the schemas in answers.ts and bodies.ts. */
export type AnswerName = keyof typeof Answers;
export type BodyName = keyof typeof Bodies;
/** The parsed content of `result`. */
export type Answer<A extends AnswerName> = v.InferOutput<(typeof Answers)[A]>;

/**
 * Every operation of SourceDeploy (33) and SourcePipeline (16), and the one of SourceBuild that pipeline details need, as data.
 * The typed calls, mode `api`, the emulator's routes and docs/operations.md all derive from this table; no path is written twice.
 * Source: reference/sourcedeploy-api.md §1, reference/sourcepipeline-api.md §1 and §9.
 */
export interface Operation<A extends AnswerName = AnswerName> {
  /** `service.resource.verb`; `sourcepipeline.run` is the run itself. */
  readonly name: string;
  readonly service: Service;
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below `/api/v1`, with `{field}` for each path value. */
  readonly path: string;
  /** Query fields, all optional. */
  readonly query: readonly QueryField[];
  /** Fields of the JSON body; without it no body is sent. */
  readonly body: BodyName | undefined;
  /** The content of `result`. */
  readonly answer: A;
  /** Whether the answer comes without the envelope `{"result": …}` (STS). */
  readonly isPlain: boolean;
  /** Whether the answer holds keys, so that nothing of it may be shown, not even in a debug log. */
  readonly isSecret: boolean;
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
  body?: BodyName;
  platforms?: readonly Platform[];
  isPlain?: boolean;
  isSecret?: boolean;
  evidence?: string;
  page?: string;
}

function operation<A extends AnswerName>(name: string, call: string, title: string, answer: A, extra: Extra = {}): Operation<A> {
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
    isPlain: extra.isPlain ?? false,
    isSecret: extra.isSecret ?? false,
    effect: method === 'GET' ? 'read' : 'write',
    platforms: extra.platforms ?? BOTH,
    evidence: extra.evidence ?? (page ? 'doc, sdk' : 'sdk'),
    page: page && `devtools-${service}-${page}`,
    title,
  };
}

/** Whether an operation reads a list. */
export const isListing = ({ name, effect }: Operation): boolean => effect === 'read' && name.endsWith('.list');

const PROJECT = '/project/{projectId}';
const STAGE = `${PROJECT}/stage/{stageId}`;
const SCENARIO = `${STAGE}/scenario/{scenarioId}`;
const HISTORY = `${PROJECT}/history/{historyId}`;

export const sourcedeploy = {
  projectList: operation('sourcedeploy.project.list', 'GET /project', 'List deployment projects', 'projectList', {
    query: ['projectName', ...PAGES],
    page: 'projectlist',
  }),
  projectCreate: operation('sourcedeploy.project.create', 'POST /project', 'Create a deployment project', 'named', {
    body: 'deployProject',
    page: 'projectcreate',
  }),
  projectDelete: operation('sourcedeploy.project.delete', `DELETE ${PROJECT}`, 'Delete a deployment project', 'ok', {
    page: 'projectdelete',
  }),
  stageList: operation('sourcedeploy.stage.list', `GET ${PROJECT}/stage`, 'List the stages of a project', 'stageList', {
    query: ['stageName', ...PAGES],
    page: 'stagelist',
  }),
  stageCreate: operation('sourcedeploy.stage.create', `POST ${PROJECT}/stage`, 'Create a stage', 'named', {
    body: 'stageCreate',
    page: 'stagecreate',
  }),
  stageGet: operation('sourcedeploy.stage.get', `GET ${STAGE}`, "Read a stage's target type and targets", 'stageDetail', {
    page: 'stagedetail',
  }),
  stageUpdate: operation('sourcedeploy.stage.update', `PATCH ${STAGE}`, 'Change a stage', 'named', {
    body: 'stageUpdate',
    page: 'stageupdate',
  }),
  stageDelete: operation('sourcedeploy.stage.delete', `DELETE ${STAGE}`, 'Delete a stage', 'ok', { page: 'stagedelete' }),
  scenarioList: operation(
    'sourcedeploy.scenario.list',
    `GET ${STAGE}/scenario`,
    'List the scenarios of a stage',
    'scenarioList',
    {
      query: ['scenarioName', ...PAGES],
      page: 'scenariolist',
    },
  ),
  scenarioCreate: operation('sourcedeploy.scenario.create', `POST ${STAGE}/scenario`, 'Create a scenario', 'named', {
    body: 'scenarioCreate',
    page: 'scenariocreate',
  }),
  scenarioGet: operation('sourcedeploy.scenario.get', `GET ${SCENARIO}`, "Read a scenario's configuration", 'scenarioDetail', {
    page: 'scenariodetail',
  }),
  scenarioUpdate: operation('sourcedeploy.scenario.update', `PATCH ${SCENARIO}`, 'Change a scenario', 'named', {
    body: 'scenarioUpdate',
    page: 'scenarioupdate',
  }),
  scenarioDelete: operation('sourcedeploy.scenario.delete', `DELETE ${SCENARIO}`, 'Delete a scenario', 'ok', {
    page: 'scenariodelete',
  }),
  scenarioDeploy: operation('sourcedeploy.scenario.deploy', `POST ${SCENARIO}/deploy`, 'Start a deployment', 'started', {
    page: 'deploy',
  }),
  scenarioRequest: operation(
    'sourcedeploy.scenario.request',
    `POST ${SCENARIO}/deploy/request`,
    'Request approval of a deployment',
    'started',
    { page: 'deployrequest' },
  ),
  historyApprove: operation(
    'sourcedeploy.history.approve',
    `POST ${HISTORY}/approval/accept`,
    'Approve a requested deployment',
    'ok',
    {
      page: 'deployaccept',
    },
  ),
  historyReject: operation(
    'sourcedeploy.history.reject',
    `POST ${HISTORY}/approval/reject`,
    'Reject a requested deployment',
    'ok',
    {
      page: 'deployreject',
    },
  ),
  historyCancel: operation('sourcedeploy.history.cancel', `POST ${HISTORY}/cancel`, 'Cancel a deployment', 'ok', {
    page: 'deploycancel',
  }),
  historyCanaryApprove: operation(
    'sourcedeploy.history.canary-approve',
    `POST ${HISTORY}/canary/accept`,
    'Approve a manual canary',
    'ok',
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
    'ok',
    {
      platforms: VPC,
      page: 'deploycanaryreject',
    },
  ),
  historyList: operation(
    'sourcedeploy.history.list',
    `GET ${PROJECT}/history`,
    "List a project's deployments",
    'deployHistoryList',
    {
      query: PAGES,
      page: 'historylist',
    },
  ),
  historyGet: operation('sourcedeploy.history.get', `GET ${HISTORY}`, 'Read one deployment', 'deployHistory', {
    page: 'historydetail',
  }),
  canaryReportList: operation(
    'sourcedeploy.canary-report.list',
    `GET ${HISTORY}/report`,
    'List the completion times of a canary analysis',
    'canaryReportList',
    { platforms: VPC, page: 'canaryanalysislist' },
  ),
  canaryReportGet: operation(
    'sourcedeploy.canary-report.get',
    `GET ${HISTORY}/report/{endTime}`,
    'Read one canary analysis',
    'canaryReport',
    {
      platforms: VPC,
      page: 'canaryanalysisreport',
      evidence: 'doc, doc-old',
    },
  ),
  serverList: operation('sourcedeploy.server.list', 'GET /server', 'List the servers that a stage can have', 'serverList'),
  autoscalingGroupList: operation(
    'sourcedeploy.autoscaling-group.list',
    'GET /autoscaling',
    'List the Auto Scaling groups that a stage can have',
    'autoscalingGroupList',
    { page: 'autoscalinggrouplist' },
  ),
  targetGroupList: operation(
    'sourcedeploy.target-group.list',
    'GET /autoscaling/{autoscalingName}',
    "List an Auto Scaling group's load balancer target groups",
    'targetGroupList',
  ),
  clusterList: operation(
    'sourcedeploy.cluster.list',
    'GET /kubernetes/cluster',
    'List the Kubernetes clusters that a stage can have',
    'clusterList',
  ),
  bucketList: operation('sourcedeploy.bucket.list', 'GET /objectstorage/bucket', 'List Object Storage buckets', 'bucketList'),
  objectList: operation(
    'sourcedeploy.object.list',
    'GET /objectstorage/bucket/{bucketName}',
    "List a bucket's objects",
    'objectList',
  ),
  buildProjectList: operation(
    'sourcedeploy.build-project.list',
    'GET /sourcebuild/project',
    'List SourceBuild projects',
    'projectList',
  ),
  repositoryList: operation(
    'sourcedeploy.repository.list',
    'GET /sourcecommit/repository',
    'List SourceCommit repositories',
    'repositoryList',
  ),
  branchList: operation(
    'sourcedeploy.branch.list',
    'GET /sourcecommit/repository/{repositoryName}/branch',
    "List a SourceCommit repository's branches",
    'branchList',
  ),
} as const;

const SEARCH = { query: ['searchWord', ...PAGES] } as const satisfies Extra;

export const sourcepipeline = {
  projectList: operation('sourcepipeline.project.list', 'GET /project', 'List pipelines', 'projectList', {
    query: ['projectName', ...PAGES],
    page: 'projectlist',
  }),
  projectCreate: operation('sourcepipeline.project.create', 'POST /project', 'Create a pipeline', 'pipelineCreated', {
    body: 'pipelineCreate',
    page: 'projectcreate',
  }),
  projectGet: operation(
    'sourcepipeline.project.get',
    `GET ${PROJECT}`,
    "Read a pipeline's tasks and triggers",
    'pipelineDetail',
    {
      page: 'projectdetail',
    },
  ),
  projectUpdate: operation('sourcepipeline.project.update', `PATCH ${PROJECT}`, 'Change a pipeline', 'ok', {
    body: 'pipelineUpdate',
    page: 'projectupdate',
  }),
  projectDelete: operation('sourcepipeline.project.delete', `DELETE ${PROJECT}`, 'Delete a pipeline', 'ok', {
    page: 'projectdelete',
  }),
  run: operation('sourcepipeline.run', `POST ${PROJECT}/do`, 'Run a pipeline', 'started', { page: 'do' }),
  historyList: operation(
    'sourcepipeline.history.list',
    `GET ${PROJECT}/history`,
    "List a pipeline's runs",
    'pipelineHistoryList',
    {
      query: PAGES,
      page: 'projecthistorylist',
    },
  ),
  historyGet: operation('sourcepipeline.history.get', `GET ${HISTORY}`, 'Read one pipeline run', 'pipelineHistory', {
    page: 'projecthistorydetail',
  }),
  historyCancel: operation('sourcepipeline.history.cancel', `POST ${HISTORY}/cancel`, 'Cancel a pipeline run', 'ok', {
    page: 'cancel',
  }),
  timeZoneList: operation(
    'sourcepipeline.time-zone.list',
    'GET /trigger/timezone',
    'List the time zones of schedules',
    'timeZoneList',
    {
      page: 'timezone',
    },
  ),
  buildProjectList: operation(
    'sourcepipeline.build-project.list',
    'GET /sourcebuild/project',
    'List the SourceBuild projects that a task can run',
    'buildProjectList',
    { ...SEARCH, page: 'sourcbuildprojectlist' },
  ),
  repositoryList: operation(
    'sourcepipeline.repository.list',
    'GET /sourcecommit/repository',
    'List SourceCommit repositories for triggers',
    'repositoryList',
    SEARCH,
  ),
  branchList: operation(
    'sourcepipeline.branch.list',
    'GET /sourcecommit/repository/{repositoryName}/branch',
    "List a SourceCommit repository's branches",
    'branchList',
  ),
  deployProjectList: operation(
    'sourcepipeline.deploy-project.list',
    'GET /sourcedeploy/project',
    'List the SourceDeploy projects that a task can deploy',
    'projectList',
    { ...SEARCH, page: 'sourcedeployprojectlist' },
  ),
  deployStageList: operation(
    'sourcepipeline.deploy-stage.list',
    `GET /sourcedeploy${PROJECT}/stage`,
    "List a SourceDeploy project's stages",
    'stageList',
    { ...SEARCH, page: 'sourcedeploystagelist' },
  ),
  deployScenarioList: operation(
    'sourcepipeline.deploy-scenario.list',
    `GET /sourcedeploy${STAGE}/scenario`,
    "List a SourceDeploy stage's scenarios",
    'deployScenarioList',
    { ...SEARCH, page: 'sourcedeployscenariolist' },
  ),
} as const;

/** What temporary keys need of STS (reference/credentials.md §2). Not offered in mode `api`, whose output would show them. */
export const sts = {
  switchRole: operation('sts.switch-role', 'POST /switch-role', 'Switch to a role', 'switchedRole', {
    isPlain: true,
    isSecret: true,
    evidence: 'doc',
  }),
  callerIdentity: operation('sts.caller-identity', 'GET /caller-identity', 'Say whose keys they are', 'callerIdentity', {
    isPlain: true,
    evidence: 'third-party',
  }),
};

/** Used for the detail of a pipeline's build tasks only; not an operation of mode `api`. */
export const sourcebuild = {
  historyList: operation(
    'sourcebuild.history.list',
    `GET ${PROJECT}/history`,
    "List a build project's builds",
    'buildHistoryList',
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
