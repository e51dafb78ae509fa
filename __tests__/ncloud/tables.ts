/** The tables of the reference, typed by hand: what the catalogue and every request on the wire are held against. */

/** Method, path, query fields, fields of the body. */
export type Row = [method: string, path: string, query: string[], body: string[]];
const PAGES = ['pageNo', 'pageSize'];
const SEARCH = ['searchWord', ...PAGES];
const P = '/project/{projectId}';
const S = `${P}/stage/{stageId}`;
const C = `${S}/scenario/{scenarioId}`;
const H = `${P}/history/{historyId}`;

/** reference/sourcedeploy-api.md §1, typed by hand in its order. */
export const DEPLOY: Row[] = [
  ['GET', '/project', ['projectName', ...PAGES], []],
  ['POST', '/project', [], ['name']],
  ['DELETE', P, [], []],
  ['GET', `${P}/stage`, ['stageName', ...PAGES], []],
  ['POST', `${P}/stage`, [], ['name', 'type', 'config']],
  ['GET', S, [], []],
  ['PATCH', S, [], ['name', 'type', 'config']],
  ['DELETE', S, [], []],
  ['GET', `${S}/scenario`, ['scenarioName', ...PAGES], []],
  ['POST', `${S}/scenario`, [], ['name', 'description', 'config']],
  ['GET', C, [], []],
  ['PATCH', C, [], ['description', 'config']],
  ['DELETE', C, [], []],
  ['POST', `${C}/deploy`, [], []],
  ['POST', `${C}/deploy/request`, [], []],
  ['POST', `${H}/approval/accept`, [], []],
  ['POST', `${H}/approval/reject`, [], []],
  ['POST', `${H}/cancel`, [], []],
  ['POST', `${H}/canary/accept`, [], []],
  ['POST', `${H}/canary/reject`, [], []],
  ['GET', `${P}/history`, PAGES, []],
  ['GET', H, [], []],
  ['GET', `${H}/report`, [], []],
  ['GET', `${H}/report/{endTime}`, [], []],
  ['GET', '/server', [], []],
  ['GET', '/autoscaling', [], []],
  ['GET', '/autoscaling/{autoscalingName}', [], []],
  ['GET', '/kubernetes/cluster', [], []],
  ['GET', '/objectstorage/bucket', [], []],
  ['GET', '/objectstorage/bucket/{bucketName}', [], []],
  ['GET', '/sourcebuild/project', [], []],
  ['GET', '/sourcecommit/repository', [], []],
  ['GET', '/sourcecommit/repository/{repositoryName}/branch', [], []],
];

/** reference/sourcepipeline-api.md §1, likewise. */
export const PIPELINE: Row[] = [
  ['GET', '/project', ['projectName', ...PAGES], []],
  ['POST', '/project', [], ['name', 'description', 'tasks', 'trigger']],
  ['GET', P, [], []],
  ['PATCH', P, [], ['description', 'tasks', 'trigger']],
  ['DELETE', P, [], []],
  ['POST', `${P}/do`, [], []],
  ['GET', `${P}/history`, PAGES, []],
  ['GET', H, [], []],
  ['POST', `${H}/cancel`, [], []],
  ['GET', '/trigger/timezone', [], []],
  ['GET', '/sourcebuild/project', SEARCH, []],
  ['GET', '/sourcecommit/repository', SEARCH, []],
  ['GET', '/sourcecommit/repository/{repositoryName}/branch', [], []],
  ['GET', '/sourcedeploy/project', SEARCH, []],
  ['GET', `/sourcedeploy${P}/stage`, SEARCH, []],
  ['GET', `/sourcedeploy${S}/scenario`, SEARCH, []],
];
