import { type Clock, systemClock } from '../src/shared/clock.js';
import { type Fault, Faults, type ParsedFault } from './gateway/faults.js';
import { Gateway, type Request } from './gateway/gateway.js';
import type { Reply } from './gateway/replies.js';
import { type LoggedRequest, RequestLog } from './gateway/requests.js';
import { type Act, type ActResult, perform } from './server/acts.js';
import { CONTROL, controlServer } from './server/control.js';
import { type Listening, listen } from './server/http.js';
import { type InProcessFetch, inProcessFetch } from './server/in-process.js';
import { type RunRecord, recordRuns } from './server/runs.js';
import type { Services } from './service/call.js';
import { Views } from './service/views.js';
import { Agenda } from './simulation/agenda.js';
import { Deployments } from './simulation/deployments.js';
import type { Simulation } from './simulation/world.js';
import { DEFAULT_WORLD } from './world/default.js';
import { writeHistory } from './world/history.js';
import { findScenario, found, loadWorld } from './world/load.js';
import { parseWorld } from './world/parse.js';
import type { World } from './world/schema.js';
import type { Account, Role, State } from './world/state.js';
import type { Switches } from './world/switches.js';

export interface EmulatorOptions {
  /** A world, or the text of a world file. Default: {@link DEFAULT_WORLD}. */
  world?: World | string;
  /** Decides every jitter; the same seed gives the same durations. Default 1. */
  seed?: number;
  /** Seconds of the world per second of the clock. Default 1. */
  speed?: number;
  clock?: Clock;
  /** Take the place of those of the world, and of every world that is loaded later. */
  switches?: Partial<Switches>;
  /** Called when a request has been answered, or never will be. */
  onRequest?: (entry: LoggedRequest) => void;
}

/** What is done to the services other than by a client's requests. */
export interface Control {
  addFault(fault: Fault): void;
  clearFaults(): void;
  readonly faults: readonly { fault: ParsedFault; seen: number }[];
  /** Does what another person would do, or what nobody can. Throws a Refusal, as the service would. */
  act(act: Act): ActResult;
  /** Changes switches from now on. */
  set(switches: Partial<Switches>): void;
  /** Throws a WorldError and leaves everything as it is if the world can't be used. Faults and the log stay. */
  load(world: World | string): void;
}

/** SourceDeploy, SourcePipeline, SourceBuild, STS and the metadata service, as far as the reference knows them, without a network. */
export interface Emulator {
  /** Answers one request. */
  handle(request: Request): Promise<Reply>;
  /** Serves over HTTP on loopback; port 0 (the default) takes any free one. */
  listen(port?: number, host?: string): Promise<Listening>;
  readonly fetch: InProcessFetch;
  /** Every request received, oldest first. */
  readonly requests: readonly LoggedRequest[];
  clearRequests(): void;
  readonly control: Control;
  /** Every run there is, the past included (`how: 'history'`), as it really is now: no lag, no faults. */
  runs(): RunRecord[];
  /** The ids of a `project/stage/scenario`, as strings. Throws a WorldError for names that are not there. */
  deployIds(place: string): { projectId: string; stageId: string; scenarioId: string };
  /** The id of a pipeline. Throws a WorldError for a name that is not there. */
  pipelineId(name: string): string;
  /** All that the services know. To be read only. */
  readonly world: State;
  readonly switches: Switches;
  /** The key pairs, main account first. */
  readonly accounts: readonly Account[];
  readonly roles: readonly Role[];
}

/** Throws a WorldError if the world can't be used. */
export function createEmulator({
  world = DEFAULT_WORLD,
  seed = 1,
  speed = 1,
  clock = systemClock,
  switches = {},
  onRequest,
}: EmulatorOptions = {}): Emulator {
  if (!(speed > 0 && Number.isFinite(speed))) throw new RangeError(`speed: expected a number above 0, received ${speed}`);
  const faults = new Faults();
  const log = new RequestLog(onRequest);
  let current = start(world);

  function start(text: World | string): { services: Services; gateway: Gateway } {
    const parsed = parseWorld(text);
    const simulation: Simulation = {
      state: loadWorld(parsed),
      agenda: new Agenda(clock),
      switches: { ...parsed.switches, ...switches },
      jitter: parsed.jitter,
      seed,
      speed,
    };
    const deployments = new Deployments(simulation);
    writeHistory(parsed, simulation, deployments);
    const services: Services = { simulation, deployments, views: new Views(simulation, parsed.clockOffset) };
    const { clockOffset, latency } = parsed;
    return { services, gateway: new Gateway({ services, clock, faults, log, clockOffset, latency }) };
  }

  const handle = (request: Request): Promise<Reply> =>
    request.url.startsWith(`${CONTROL}/`) || request.url === CONTROL ? forControl(request) : current.gateway.handle(request);
  const now = () => {
    current.services.simulation.agenda.advance();
    return current.services;
  };
  const control: Control = {
    addFault: (fault) => faults.add(fault),
    clearFaults: () => faults.clear(),
    get faults() {
      return faults.list;
    },
    act: (act) => perform(act, now()),
    set: (changes) => {
      Object.assign(now().simulation.switches, changes);
    },
    load: (text) => {
      current = start(text);
    },
  };
  const emulator: Emulator = {
    handle,
    listen: (port = 0, host = '127.0.0.1') => listen(handle, port, host),
    fetch: inProcessFetch(handle),
    get requests() {
      return log.entries;
    },
    clearRequests: () => log.clear(),
    control,
    runs: () => recordRuns(now().simulation),
    deployIds: (place) => {
      const scenario = found((references) => findScenario(place, now().simulation.state, references, 'place'));
      const { stage } = scenario;
      return { projectId: String(stage.project.id), stageId: String(stage.id), scenarioId: String(scenario.id) };
    },
    pipelineId: (name) =>
      String(found((references) => references.find('pipeline', now().simulation.state.pipelines.values(), name, 'name')).id),
    get world() {
      return now().simulation.state;
    },
    get switches() {
      return current.services.simulation.switches;
    },
    get accounts() {
      return current.services.simulation.state.accounts;
    },
    get roles() {
      return current.services.simulation.state.roles;
    },
  };
  const forControl = controlServer(emulator);
  return emulator;
}
