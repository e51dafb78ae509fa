import * as v from 'valibot';
import {
  firstOf,
  id,
  listOf,
  named,
  ok,
  oneOrMany,
  opaque,
  optionalId,
  optionalNamed,
  status,
  text,
  time,
  uniqueList,
} from './shapes.js';
import { MAX_PARTS, toNumber, toText } from './values.js';

/**
 * The content of `result` of every operation, parsed into one strict form per operation.
 * Required here is only what no caller can do without; what is for display may be missing (reference/*.md, marks there).
 */
export { named, ok };

/** Any object: its fields are for display, or for mode `api`, which hands the answer on as it is. */
const item = opaque;

export const projectList = v.object({ projectList: uniqueList(named) });
export const stageList = v.object({ project: optionalNamed, stageList: uniqueList(named) });
export const scenarioList = v.object({ project: optionalNamed, stage: optionalNamed, scenarioList: uniqueList(named) });

/** `deploy`, `deploy/request` and `do`. */
export const started = v.object({
  historyId: v.pipe(
    id,
    v.check((value) => value !== '0', 'an id'),
  ),
});

const names = v.pipe(
  oneOrMany,
  v.transform((values) => values.slice(0, MAX_PARTS).map(toText)),
);

/** Target type and targets; `clusterNo` and `clusterUuid` contradict each other in the sources, so both are read. */
export const stageDetail = v.object({
  project: optionalNamed,
  id,
  name: text,
  type: text,
  config: v.nullish(
    v.object({
      serverNo: names,
      serverName: names,
      autoScalingGroupNo: optionalId,
      autoScalingGroupName: text,
      clusterNo: optionalId,
      clusterUuid: optionalId,
      clusterName: text,
      bucketName: text,
    }),
    null,
  ),
});

const file = v.nullish(
  v.object({
    type: text,
    ObjectStorage: v.nullish(v.object({ bucket: text, object: text }), null),
    SourceBuild: v.nullish(v.object({ id: optionalId, name: text }), null),
  }),
  null,
);

export const scenarioDetail = v.object({
  project: optionalNamed,
  stage: optionalNamed,
  id,
  name: text,
  description: text,
  type: text,
  config: v.nullish(
    v.object({
      strategy: text,
      file,
      rollback: v.optional(v.unknown(), null),
      sequence: v.optional(v.unknown(), null),
      manifest: v.nullish(v.object({ type: text, repository: text, branch: text, path: names }), null),
      canaryConfig: v.nullish(v.object({ analysisType: text, canaryCount: text, timeout: text, passScore: text }), null),
    }),
    null,
  ),
});

export const deployHistoryList = v.object({
  historyList: uniqueList(
    v.object({ id, project: optionalNamed, stage: optionalNamed, scenario: optionalNamed, startTime: time, status }),
  ),
});
export type DeployHistoryItem = v.InferOutput<typeof deployHistoryList>['historyList'][number];

/** `config` by target type: only the Server form is known, so it stays opaque here and is read by `run/services/deployment-run.ts`. */
export const deployHistory = v.object({
  id,
  project: optionalNamed,
  stage: optionalNamed,
  scenario: optionalNamed,
  status,
  executor: text,
  startTime: time,
  endTime: time,
  type: text,
  strategy: text,
  config: oneOrMany,
});
export type DeployHistory = v.InferOutput<typeof deployHistory>;

/**
 * Completion times are the key of each report, so they stay as sent. Without the list there is no analysis yet. An analysis takes a minute
 * at least and a canary six hours at most [doc], so that no real list has more than 360.
 */
export const canaryReportList = v.object({ stageList: firstOf(id, MAX_PARTS) });

const number = v.pipe(v.optional(v.unknown(), null), v.transform(toNumber));
const sample = v.nullish(v.object({ count: number, avg: number, max: number, min: number }), null);

/** Metrics of one analysis, and series of one metric, that are kept at most; a summary shows some ten. */
const MAX_METRICS = 100;

export const canaryReport = v.object({
  status: text,
  score: number,
  passScore: number,
  start: time,
  end: time,
  step: number,
  metricList: firstOf(
    v.object({
      metricId: optionalId,
      metricName: text,
      weight: number,
      elementList: firstOf(
        v.object({ name: text, element: text, deviation: number, status: text, base: sample, canary: sample }),
        MAX_METRICS,
      ),
    }),
    MAX_METRICS,
  ),
});
export type CanaryReport = v.InferOutput<typeof canaryReport>;

export const serverList = v.object({ serverList: listOf(item) });
/** The page names the array once `autoScalingList`, once `autoscalingList` [doc]. */
export const autoscalingGroupList = v.pipe(
  v.object({ autoscalingList: v.optional(listOf(item)), autoScalingList: v.optional(listOf(item)) }),
  v.transform(({ autoscalingList, autoScalingList }) => ({ autoscalingList: autoscalingList ?? autoScalingList ?? [] })),
);
export const targetGroupList = v.object({ targetGroupList: listOf(item) });
export const clusterList = v.object({ clusterList: listOf(item) });
export const bucketList = v.object({ bucketList: listOf(item) });
export const objectList = v.object({ objectList: listOf(item) });
export const repositoryList = v.object({ repositoryList: listOf(item) });
export const branchList = v.object({ branchList: listOf(item) });

/** Create answers `{projectId}`, not `{id}` [sdk]; the rest of the API says `id`, so both are read. */
export const pipelineCreated = v.pipe(
  v.object({ projectId: optionalId, id: optionalId }),
  v.transform((value) => ({ projectId: value.projectId ?? value.id })),
  v.object({ projectId: v.string() }),
);

const taskConfig = v.nullish(
  v.object({
    projectId: optionalId,
    stageId: optionalId,
    scenarioId: optionalId,
    // The old page writes `scenario.id` once [doc-old].
    scenario: v.nullish(v.object({ id: optionalId }), null),
    target: v.nullish(v.object({ type: text, info: v.nullish(opaque, null) }), null),
  }),
  null,
);
const task = { id: optionalId, name: text, type: text, config: taskConfig, linkedTasks: firstOf(text, MAX_PARTS) };

export const pipelineDetail = v.object({ id, name: text, description: text, tasks: firstOf(v.object(task), MAX_PARTS) });

export const pipelineHistoryList = v.object({
  historyList: uniqueList(
    v.object({ id, projectId: optionalId, requestType: text, requestId: text, begin: time, end: time, status }),
  ),
});
export type PipelineHistoryItem = v.InferOutput<typeof pipelineHistoryList>['historyList'][number];

const pipelineRun = v.object({
  id,
  projectId: optionalId,
  begin: time,
  end: time,
  status,
  requestId: text,
  tasks: firstOf(v.object({ ...task, status, resultId: optionalId }), MAX_PARTS),
});

/** `history` is an object [doc, doc-old]; the SDK types it as an array, of which the first is meant. */
export const pipelineHistory = v.object({
  history: v.pipe(
    v.unknown(),
    v.transform((value) => (Array.isArray(value) ? value[0] : value)),
    pipelineRun,
  ),
});
export type PipelineHistory = v.InferOutput<typeof pipelineHistory>['history'];

export const timeZoneList = v.object({ timeZone: listOf(text) });
export const buildProjectList = v.object({ projectList: listOf(item) });
export const deployScenarioList = v.object({ scenarioList: listOf(item) });

export const buildHistoryList = v.object({
  history: listOf(v.object({ buildId: id, begin: time, end: time, userId: text, status, failedPhase: text })),
});
export type BuildHistoryItem = v.InferOutput<typeof buildHistoryList>['history'][number];

/** Times stay as they came: their form is not documented, and read where the keys are held (credentials/temporary.ts). */
export const switchedRole = v.object({
  credentials: v.object({
    accessKey: v.string(),
    keySecret: v.string(),
    createTime: v.optional(v.unknown()),
    expireTime: v.optional(v.unknown()),
  }),
});
export const callerIdentity = v.object({ id: text, loginAlias: text, userType: text });
