import * as v from 'valibot';
import { duration } from './fields.js';

const word = <const T extends [string, ...string[]]>(...words: T) => v.optional(v.picklist(words), words[0] as T[0]);

/** As `word`, where YAML reads some of the words as null or a number when they are not in quotes. */
const value = <const T extends [string, ...string[]]>(...words: T) =>
  v.optional(v.pipe(v.nullable(v.union([v.string(), v.number()])), v.transform(String), v.picklist(words)), words[0] as T[0]);

/**
 * Everything that the reference calls unknown, inferred or contradictory, as switches, so that a client can be tried against both.
 * The first word of each is the default: what is documented, or most likely. Marks are those of reference/ncloud-common.md §0.
 */
export const switchesSchema = v.strictObject({
  /**
   * Ids in answers: as documented (numbers, but a string in SourceDeploy's history list), all of one type [doc versus sdk], or as the vendor's
   * SDK types them: strings in a deployment's list and detail and for its servers, numbers for the rest.
   */
  idType: word('documented', 'number', 'string', 'ncloud-sdk'),
  /** Ids of deployments and pipeline runs [unknown; `ascending` observed]. `huge` ones are bare JSON numbers beyond 2^53, `uuid` ones strings. */
  runIds: word('ascending', 'sparse', 'descending', 'huge', 'uuid'),
  /** Ids of builds: UUIDs in the page's example [doc]. */
  buildIds: word('uuid', 'number'),
  /** Unit of SourceDeploy's and SourcePipeline's times; canary reports and builds are documented as ms [inferred]. */
  timeUnit: word('ms', 's'),
  /** An end that has not come yet [unknown]. */
  unfinishedEnd: value('null', '0', 'absent', 'empty'),
  /** `config` of a deployment's detail [doc-old, sdk versus doc]. */
  configShape: word('array', 'object'),
  /** `history` of a pipeline run's detail [doc versus sdk]. */
  pipelineHistoryShape: word('object', 'array'),
  /** Order of both history lists [observed usage, not documented]. */
  historyOrder: word('newest-first', 'oldest-first', 'shuffled'),
  /** A history list shows a run only this long after it was started, and its statuses as late [unknown]. */
  historyLag: v.optional(duration, 0),
  /** What happens to a deployment while another one of the same scope is under way [inferred from the status `waiting`]. */
  concurrentDeployments: word('queue', 'refuse', 'parallel'),
  /** Of what only one deployment runs at a time [unknown]. */
  concurrencyScope: word('scenario', 'stage', 'project'),
  /** HTTP status of *Running Pipeline Exist* [not recorded]. */
  runningPipelineStatus: v.optional(v.pipe(v.number(), v.integer(), v.minValue(400), v.maxValue(599)), 400),
  /** HTTP status for an id that does not exist [unknown; 400 inferred]. */
  notFoundStatus: v.optional(v.picklist([400, 404]), 400),
  /** Body of a boolean operation: `{"result":{"result":true}}` [doc], `{"result":true}` [doc-old], nothing, or 204 [inferred]. */
  okBody: word('nested', 'plain', 'empty', 'no-content'),
  /** Refusals that come as `{"error":…}` with HTTP 200 [sdk reads them; HTTP status of *Running Pipeline Exist* not recorded]. */
  refusalsIn200: v.optional(v.array(v.picklist(['conflict', 'permission', 'throttling'])), []),
  /** Type of a service's own error codes; the gateway's are always strings [observed KLP versus doc]. */
  errorCodeType: word('number', 'string'),
  /** Whether a body of wrong shape is explained. The one that was seen was not: 330900 `unknown` without details [observed KLP]. */
  wrongShapeDetails: word('empty', 'telling'),
  /** Cancelling a run that has ended [unknown]. */
  cancelFinished: word('refuse', 'ok'),
  /** Cancelling a run that is being cancelled [unknown]. */
  cancelTwice: word('ok', 'refuse'),
  /** Cancelling a canary deployment; the guide says to reject it instead [doc guide, for rolling and blueGreen only]. */
  cancelCanary: word('refuse', 'ok'),
  /** Cancelling an upload to Object Storage [unknown]. */
  cancelObjectStorage: word('ok', 'refuse'),
  /** A request for approval by the main account, which needs none [unknown]. */
  requestByMain: word('ok', 'refuse'),
  /** How a deployment ends that failed and was rolled back [inferred]. */
  rolledBackStatus: word('fail', 'error', 'success'),
  /** How a canary ends that its automatic analysis turned down [inferred]. */
  failedAnalysisStatus: word('canary_reject', 'fail'),
  /** Whether `canary_waiting_timeout` is the end or goes on to `canary_rejecting` [probably the end]. */
  canaryTimeout: word('end', 'reject'),
  /** Deleting what is running or what a pipeline refers to [unknown]. */
  deleteInUse: word('refuse', 'ok'),
  /** Name of the array in the list of Auto Scaling groups [doc: both]. */
  autoscalingKey: word('autoscalingList', 'autoScalingList'),
  /** How a Kubernetes stage's cluster is named when read [sdk, tf versus doc]. */
  clusterKey: word('both', 'clusterUuid', 'clusterNo'),
  /** Name of the chosen file in a deployment's detail [doc-old versus sdk]. */
  historyFileKey: word('selected', 'file'),
  /** The scenario of a pipeline task: `scenarioId` [doc] or `scenario.id` [doc-old]. */
  taskScenario: word('flat', 'nested'),
  /** `resultId` of a task that has not started [inferred]. */
  unstartedResultId: value('empty', 'null', 'absent'),
  /** `target.type` of a Bitbucket repository [doc: both]. */
  bitbucketSpelling: word('BitBucket', 'Bitbucket'),
  /** `requestType` of a run that was started by API [inferred]. */
  apiRequestType: word('console', 'trigger'),
  /** Name filters of lists: any part of a name [doc], or the whole name. */
  nameFilter: word('substring', 'exact'),
  /** `manifest` and `fullManifest` of a pipeline's Kubernetes task [sdk, tf: strings; an array breaks both]. */
  manifestForm: word('string', 'array'),
  /** What stands behind `/{service}`: Classic has no canaries [doc]. A real Classic host name is Classic whatever this says. */
  platform: word('vpc', 'classic'),
  /** The `Date` header: none at all, or off from the gateway's own clock by so many ms [unknown; true inferred]. */
  dateHeader: word('sent', 'absent'),
  dateOffset: v.optional(v.number(), 0),
  /** Whether answers carry headers about rate limits [unknown; none documented]. */
  limitHeaders: v.optional(v.boolean(), false),
  /** Whether SourceDeploy, SourcePipeline and SourceBuild take calls of roles [unknown]. */
  roleCallers: word('ok', 'refuse'),
  /** Form of `createTime` and `expireTime` of temporary keys [unknown]. */
  expireTime: word('ms', 's', 'iso'),
  /** The metadata service of a server: which versions it speaks [doc: a server may be set to version 2 only], or that it does not answer. */
  metadata: word('both', 'v2-only', 'v1-only', 'silent', 'absent'),
  /** SourcePipeline lists asked for with only one of pageNo and pageSize [doc: give both or neither]. */
  halfPaging: word('refuse', 'ignore'),
  /** Whether list items carry fields that no page names [sdk: permission, actionName, disabled]. */
  extraFields: v.optional(v.boolean(), false),
  /** The words of SourcePipeline, none of which is documented [inferred]. */
  pipelineStatusWords: v.optional(
    v.strictObject({
      inprogress: v.optional(v.string(), 'inprogress'),
      success: v.optional(v.string(), 'success'),
      fail: v.optional(v.string(), 'fail'),
      canceling: v.optional(v.string(), 'canceling'),
      canceled: v.optional(v.string(), 'canceled'),
      waiting: v.optional(v.string(), 'waiting'),
    }),
    {},
  ),
});
export type Switches = v.InferOutput<typeof switchesSchema>;
