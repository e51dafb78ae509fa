import type { sourcedeploy } from '../../src/ncloud/catalogue.js';
import type { Report } from '../simulation/canary.js';
import type { Deployment } from '../simulation/deployment.js';
import { type Call, type Handler, OK, projectOf, runOf, scenarioOf, starterOf } from './call.js';
import { deploymentItem, deploymentView } from './deploy-views.js';
import { deployPage } from './paging.js';
import { Refusal } from './refusal.js';
import { reportView } from './reports.js';

const deploymentOf = (call: Call): Deployment => runOf(call, '33', projectOf(call).deployments);

function start(call: Call, approval: boolean) {
  const deployment = call.deployments.start(scenarioOf(call), starterOf(call, approval ? 'request' : 'api'), { approval });
  return { historyId: call.views.runId(deployment) };
}

/** Operations 14–24 of reference/sourcedeploy-api.md §1. */
export const deployHistory = {
  scenarioDeploy: (call) => start(call, false),
  scenarioRequest: (call) => {
    if (call.account.permissions === 'main' && call.simulation.switches.requestByMain === 'refuse') {
      throw Refusal.of('33', 'The main account needs no approval');
    }
    return start(call, true);
  },
  historyApprove: (call) => {
    deploymentOf(call).decideRequest(true);
    return OK;
  },
  historyReject: (call) => {
    deploymentOf(call).decideRequest(false);
    return OK;
  },
  historyCancel: (call) => {
    deploymentOf(call).cancel();
    return OK;
  },
  historyCanaryApprove: (call) => {
    deploymentOf(call).decideCanary(true);
    return OK;
  },
  historyCanaryReject: (call) => {
    deploymentOf(call).decideCanary(false);
    return OK;
  },
  historyList: (call) => {
    const visible = call.views.visible(projectOf(call).deployments.values());
    return { historyList: deployPage(call, visible).map(({ run, status }) => deploymentItem(call.views, run, status)) };
  },
  historyGet: (call) => deploymentView(call.views, deploymentOf(call)),
  canaryReportList: (call) => ({ stageList: deploymentOf(call).reports.map((report) => call.views.ms(report.end)) }),
  canaryReportGet: (call) => {
    const deployment = deploymentOf(call);
    const report = deployment.reports.find((item: Report) => String(call.views.ms(item.end)) === call.path.endTime);
    if (!report) throw Refusal.of('33', `There is no report of ${call.path.endTime}`, call.simulation.switches.notFoundStatus);
    return reportView(report, deployment, call.views);
  },
} as const satisfies Partial<Record<keyof typeof sourcedeploy, Handler>>;
