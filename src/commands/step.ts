import { type Messages, messagesFor } from '../messages/messages.js';
import type { CredentialsDeps } from '../ncloud/credentials/deps.js';
import { createCredentials } from '../ncloud/credentials/provider.js';
import type { CallerIdentity } from '../ncloud/credentials/role.js';
import { consoleUrl } from '../ncloud/endpoints.js';
import { createSigningClock } from '../ncloud/service-clock.js';
import { createSourceBuild } from '../ncloud/sourcebuild.js';
import { createSourceDeploy } from '../ncloud/sourcedeploy.js';
import { createSourcePipeline } from '../ncloud/sourcepipeline.js';
import { createTransport, type Transport, type TransportEvent, type Wait } from '../ncloud/transport.js';
import type { PipelineApis } from '../run/services/pipeline-run.js';
import type { AccountNames } from '../run/services/search.js';
import { mask } from '../runner/hidden-values.js';
import type { Host } from '../runner/host.js';
import { createLog, type Log } from '../runner/log.js';
import { createOutputs, type Outputs } from '../runner/outputs.js';
import type { Interruption } from '../runner/signals.js';
import type { ApiCall, CheckRow } from '../runner/step-facts.js';
import type { CommonSettings } from '../runner/step-settings.js';

/** What every operation may use besides its settings; each takes of it what it uses. */
export interface Step {
  readonly host: Host;
  readonly messages: Messages;
  readonly log: Log;
  readonly outputs: Outputs;
  readonly interruption: Interruption;
  readonly transport: Transport;
  /** Whose keys the requests are signed with, asked from STS. Throws `ApiError`. */
  readonly caller: (wait: Wait) => Promise<CallerIdentity>;
  readonly apis: PipelineApis;
  /** When the step began: a date for people, and elapsed ms. */
  readonly begunAt: number;
  readonly begunElapsed: number;
  /** Elapsed ms: when `timeout` is used up. */
  readonly deadline: number;
  readonly warnings: string[];
  readonly checks: CheckRow[];
  /** Mode `api`: what was called. */
  call: ApiCall | undefined;
  /** Does a part of the step in a folded group of the log. */
  phase<T>(name: 'check' | 'call', work: () => Promise<T>): Promise<T>;
}

export function createStep(host: Host, settings: CommonSettings, interruption: Interruption): Step {
  const { clock } = host;
  const messages = messagesFor(settings.language);
  const warnings: string[] = [];
  const plain = createLog(host.core);
  const log: Log = {
    ...plain,
    warning: (text) => {
      warnings.push(text);
      plain.warning(text);
    },
  };
  const outputs = createOutputs({ core: host.core, saveFile: host.saveFile, messages: messages.runner });
  outputs.set('console-url', consoleUrl(settings.location.site));
  const { transport, caller } = createServiceAccess(host, settings, log, messages, { hasHadKeys: false });
  const begunElapsed = clock.elapsed();
  return {
    ...{ host, messages, log, outputs, interruption, transport, caller, apis: createApis(transport) },
    ...{ begunAt: clock.now(), begunElapsed, deadline: begunElapsed + settings.timeoutMs },
    ...{ warnings, checks: [], call: undefined },
    async phase(name, work) {
      log.group(messages.log.phases[name]);
      try {
        return await work();
      } finally {
        log.endGroup();
      }
    },
  };
}

export function createApis(transport: Transport): PipelineApis {
  return {
    deploy: createSourceDeploy(transport),
    pipeline: createSourcePipeline(transport),
    build: createSourceBuild(transport),
  };
}

/** Time that STS may take, in ms: whose keys they are is good to know, and no reason to keep a gate or a search waiting. */
const ACCOUNT_MS = 10_000;

/** What requests are sent with: the transport, signing with the keys that the inputs name, and who those keys belong to. */
export function createServiceAccess(
  host: Host,
  settings: Pick<CommonSettings, 'location' | 'credentialsSource' | 'role'>,
  log: Log,
  messages: Messages,
  { hasHadKeys }: Pick<CredentialsDeps, 'hasHadKeys'>,
): Pick<Step, 'transport' | 'caller'> {
  const { clock, core, env, fetch, random } = host;
  // One clock signs all requests, those for keys included, so that its correction is measured and told once.
  const shared = {
    location: settings.location,
    fetch,
    clock,
    random,
    signingClock: createSigningClock(clock),
    onEvent: events(host, log, messages),
  };
  const deps: CredentialsDeps = {
    ...shared,
    hasHadKeys,
    directFetch: host.directFetch ?? (() => Promise.reject(new Error('no connection without a proxy'))),
    env,
    readText: host.readText ?? (() => Promise.reject(new Error('no files'))),
    onSecret: ({ accessKey, secretKey }) => mask(core, [secretKey, accessKey]),
  };
  const credentials = createCredentials(settings.credentialsSource, settings.role, deps);
  return {
    transport: createTransport({ ...shared, credentials }),
    caller: async (wait) => {
      const deadline = Math.min(clock.elapsed() + ACCOUNT_MS, wait.deadline ?? Number.POSITIVE_INFINITY);
      const { callerIdentity } = await import('../ncloud/credentials/role.js');
      return callerIdentity(credentials, deps, { ...wait, deadline });
    },
  };
}

/** The names of the account whose keys sign the requests, as a history may have them. */
export function accountNames({ caller }: Pick<Step, 'caller'>): AccountNames {
  return async (wait) => {
    const { id, loginAlias } = await caller(wait);
    return [loginAlias, id];
  };
}

/** The transport's events as log lines. Retries are plain lines: trouble that passes is no annotation. */
function events({ env }: Host, log: Log, messages: Messages): (event: TransportEvent) => void {
  return (event) => {
    switch (event.event) {
      case 'exchange':
        if (env.RUNNER_DEBUG === '1') {
          log.debug(`${event.method} ${event.uri} → ${event.status ?? 'no answer'}, ${event.tookMs} ms: ${event.answer}`);
        }
        return;
      case 'retry':
        return log.info(
          messages.log.retry(
            event.operation,
            messages.failures.why(event.failure),
            messages.duration(Math.max(event.delayMs, 1000)),
          ),
        );
      case 'clock-corrected':
        return log.warning(messages.log.clockCorrected(messages.duration(Math.abs(event.offsetMs)), event.offsetMs < 0));
    }
  };
}
