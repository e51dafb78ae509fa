import { sourcedeploy as d, type Operation, sourcepipeline as p, sourcebuild } from '../../src/ncloud/catalogue.js';

/** Every answer that the reference prints, as it prints it. */

const STAGE = `{"result":{"project":{"id":2001,"name":"deploy3"},"id":3001,"name":"dev1","type":"Server",
  "config":{"serverNo":[1234567],"serverName":["web-1"]}}}`;

const SCENARIO = `{"result":{"project":{"id":2001,"name":"deploy3"},"stage":{"id":3001,"name":"dev1"},"id":2101,"name":"sc1","description":"",
 "type":"Server","config":{"strategy":"normal","sequence":true,
  "file":{"type":"SourceBuild","SourceBuild":{"id":20001,"name":"build1"}},"rollback":true,
  "cmd":{"pre":[{"user":"root","cmd":"echo pre"}],"deploy":[{"sourcePath":"/","deployPath":"/app"}],"post":[{"user":"root","cmd":"echo post"}]}}}}`;

const CANARY = `{"result":{"project":{"id":2001,"name":"deploy3"},"stage":{"id":3003,"name":"nks"},"id":2103,"name":"canary","description":"",
 "type":"KubernetesService","config":{"strategy":"canary",
  "manifest":{"type":"SourceCommit","repository":"app","branch":"main","path":["k8s/deployment.yaml"]},
  "canaryConfig":{"analysisType":"manual","canaryCount":1,"timeout":60}}}}`;

export const DEPLOYMENTS = `{"result":{"historyList":[
 {"project":{"id":2001,"name":"deploy3"},"stage":{"id":3001,"name":"dev1"},"scenario":{"id":2101,"name":"sc1"},"id":"80001","startTime":1748333308000,"status":"success"},
 {"project":{"id":2001,"name":"deploy3"},"stage":{"id":3001,"name":"dev1"},"scenario":{"id":2101,"name":"sc1"},"id":"80000","startTime":1748330000000,"status":"fail"}]}}`;

export const DEPLOYMENT = `{"result":{"project":{"id":2001,"name":"deploy3"},"stage":{"id":3001,"name":"dev1"},"scenario":{"id":2101,"name":"sc1"},
 "id":80001,"status":"inprogress","executor":"user@example.com","startTime":1748333308000,"endTime":null,"type":"Server",
 "config":[{"strategy":"normal","file":{"selected":"build1","type":"SourceBuild"},
  "targets":[{"server":{"no":1234567,"name":"web-1"},"status":"deploy",
   "time":{"pre":1748333310000,"deploy":1748333320000,"post":null},
   "step":{"pre":"success","deploy":"inprogress","post":null}}]}]}}`;

export const REPORTS = '{"result":{"stageList":[1748333308000,1748333368000,1748333428000]}}';

export const REPORT = `{"result":{"status":"pass","score":95,"passScore":80,"start":1748333248000,"end":1748333308000,"step":10,
 "metricList":[{"metricId":1,"metricName":"latency","weight":100,"elementList":[{"name":"pod","element":"p50","deviation":0.1,"status":"pass",
  "base":{"start":1748333248000,"end":1748333308000,"count":6,"avg":10.1,"max":12,"min":9},
  "canary":{"start":1748333248000,"end":1748333308000,"count":6,"avg":10.3,"max":12,"min":9}}]}]}}`;

const PIPELINE = `{"result":{"id":2501,"name":"pipe1","description":"","tasks":[
 {"id":1,"name":"build","type":"SourceBuild","config":{"projectId":20001,"target":{"type":"SourceCommit","info":{"repository":"app","branch":"main"}}},"linkedTasks":[]},
 {"id":2,"name":"deploy","type":"SourceDeploy","config":{"projectId":2001,"stageId":3001,"scenarioId":2101,"target":{"type":"SourceBuild","info":{"projectName":"build1"}}},"linkedTasks":["build"]}],
 "trigger":{"repository":[],"schedule":[],"sourcepipeline":[]}}}`;

const PIPELINE_RUNS =
  '{"result":{"historyList":[{"projectId":2501,"id":54001,"requestType":"console","requestId":"user@example.com","begin":1748333308000,"end":1748333508000,"status":"success"}]}}';

export const PIPELINE_RUN = `{"result":{"history":{"id":54001,"projectId":2501,"begin":1748333308000,"end":1748333508000,"status":"success","tasks":[
 {"id":1,"name":"build","type":"SourceBuild","config":{"projectId":20001,"target":{"type":"SourceCommit","info":{"repository":"app","branch":"main"}}},"linkedTasks":[],"status":"success","resultId":"31"},
 {"id":2,"name":"deploy","type":"SourceDeploy","config":{"projectId":2001,"stageId":3001,"scenarioId":2101,"target":{"type":"SourceBuild","info":{"projectName":"build1"}}},"linkedTasks":["build"],"status":"success","resultId":"80001"}]}}}`;

export const BUILDS =
  '{"result":{"total":1,"history":[{"projectId":20001,"buildId":"31","begin":1748333308000,"end":1748333400000,"userId":"user@example.com","status":"success","failedPhase":null}]}}';

const OK = '{"result":{"result":true}}';

const EXAMPLES: [Operation, string][] = [
  // sourcedeploy-api.md §4 to §8
  [d.stageGet, STAGE],
  [d.scenarioGet, SCENARIO],
  [d.scenarioGet, CANARY],
  [d.historyList, DEPLOYMENTS],
  [d.historyGet, DEPLOYMENT],
  [d.canaryReportList, REPORTS],
  [d.canaryReportGet, REPORT],
  // sourcedeploy-api.md §10
  [d.scenarioDeploy, '{"result":{"historyId":80001}}'],
  [d.scenarioRequest, '{"result":{"historyId":80001}}'],
  ...[
    d.projectDelete,
    d.stageDelete,
    d.scenarioDelete,
    d.historyApprove,
    d.historyReject,
    d.historyCancel,
    d.historyCanaryApprove,
    d.historyCanaryReject,
  ].map((operation): [Operation, string] => [operation, OK]),
  ...[d.projectCreate, d.stageCreate, d.stageUpdate, d.scenarioCreate, d.scenarioUpdate].map((operation): [Operation, string] => [
    operation,
    '{"result":{"id":2001,"name":"deploy3"}}',
  ]),
  [d.projectList, '{"result":{"projectList":[{"id":2001,"name":"deploy3"},{"id":2000,"name":"deploy2"}]}}'],
  [d.buildProjectList, '{"result":{"projectList":[{"id":2001,"name":"deploy3"},{"id":2000,"name":"deploy2"}]}}'],
  [d.stageList, '{"result":{"project":{"id":2001,"name":"deploy3"},"stageList":[{"id":3001,"name":"dev1"}]}}'],
  [
    d.scenarioList,
    '{"result":{"project":{"id":2001,"name":"deploy3"},"stage":{"id":3001,"name":"dev1"},"scenarioList":[{"id":2101,"name":"sc1"}]}}',
  ],
  [d.serverList, '{"result":{"serverList":[{"serverNo":1234567,"name":"web-1"}]}}'],
  [d.autoscalingGroupList, '{"result":{"autoscalingList":[{"groupNo":4001,"name":"asg-1","instanceCount":2}]}}'],
  [d.targetGroupList, '{"result":{"targetGroupList":[{"id":5001,"name":"tg-1"}]}}'],
  [d.clusterList, '{"result":{"clusterList":[{"id":6001,"name":"nks-1"}]}}'],
  [d.bucketList, '{"result":{"bucketList":[{"name":"artifacts"}]}}'],
  [d.objectList, '{"result":{"objectList":[{"key":"app.zip","size":1024}]}}'],
  [d.repositoryList, '{"result":{"repositoryList":[{"name":"app"}]}}'],
  [d.branchList, '{"result":{"branchList":[{"name":"main"}]}}'],
  // sourcepipeline-api.md §3 to §5, §9
  [p.projectGet, PIPELINE],
  [p.historyList, PIPELINE_RUNS],
  [p.historyGet, PIPELINE_RUN],
  [sourcebuild.historyList, BUILDS],
  // sourcepipeline-api.md §10
  [p.projectList, '{"result":{"projectList":[{"id":2501,"name":"pipe1"}]}}'],
  [p.deployProjectList, '{"result":{"projectList":[{"id":2501,"name":"pipe1"}]}}'],
  [p.projectCreate, '{"result":{"projectId":2501}}'],
  [p.run, '{"result":{"historyId":54001}}'],
  ...[p.projectUpdate, p.projectDelete, p.historyCancel].map((operation): [Operation, string] => [operation, OK]),
  [p.timeZoneList, '{"result":{"timeZone":["Etc/GMT+12 (UTC-12:00)","Asia/Seoul (UTC+09:00)","Pacific/Apia (UTC+13:00)"]}}'],
  [
    p.buildProjectList,
    '{"result":{"projectList":[{"id":20001,"name":"build1","source":{"type":"SourceCommit","repository":"app","branch":"main"}}]}}',
  ],
  [p.deployStageList, '{"result":{"stageList":[{"id":3001,"name":"dev-st"}]}}'],
  [
    p.deployScenarioList,
    '{"result":{"scenarioList":[{"id":2101,"name":"sc1","source":{"type":"SourceBuild","target":{"projectName":"build1"}}}]}}',
  ],
  [p.repositoryList, '{"result":{"repositoryList":[{"name":"app"}]}}'],
  [p.branchList, '{"result":{"branchList":[{"name":"main"}]}}'],
];

export const ALL = EXAMPLES.map(([operation, json]) => ({ name: operation.name, operation, json }));

/** The printed deployment with some fields changed; undefined removes one. */
export function deployment(change: Record<string, unknown> = {}): { result: Record<string, unknown> } {
  const { result } = JSON.parse(DEPLOYMENT);
  return JSON.parse(JSON.stringify({ result: { ...result, ...change } }));
}

/** The printed pipeline run, likewise. */
export function pipelineRun(change: Record<string, unknown> = {}): { result: { history: Record<string, unknown> } } {
  const { history } = JSON.parse(PIPELINE_RUN).result;
  return JSON.parse(JSON.stringify({ result: { history: { ...history, ...change } } }));
}
