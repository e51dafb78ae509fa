import * as v from 'valibot';
import { type Operation, sourcebuild, sourcedeploy, sourcepipeline } from '../../src/ncloud/catalogue.js';
import { bodySchema } from '../../src/ncloud/schemas.js';
import { buildHandlers, buildProjectGet } from '../service/builds.js';
import type { Handler } from '../service/call.js';
import { deployHistory } from '../service/deploy-history.js';
import { deployProjects } from '../service/deploy-projects.js';
import { pipelineHandlers } from '../service/pipelines.js';
import { deployResources } from '../service/resources.js';
import { stsHandlers } from '../service/sts.js';

export const EMULATED_SERVICES = ['sourcedeploy', 'sourcepipeline', 'sourcebuild', 'sts'] as const;
export type EmulatedService = (typeof EMULATED_SERVICES)[number];

/** What the gateway has to know of an operation, and who carries it out. */
export interface Served {
  readonly name: string;
  readonly service: EmulatedService;
  readonly method: string;
  /** Below `/api/v1`. */
  readonly path: string;
  readonly effect: 'read' | 'write';
  readonly isVpcOnly: boolean;
  readonly handler: Handler;
  /** Of the JSON body; undefined where it takes none. Made when it is needed: most runs of the emulator need few of them. */
  readonly schema: () => v.GenericSchema | undefined;
  /** Whether success comes as `{"result": …}`; STS has no such envelope [doc management-sts]. */
  readonly envelope: boolean;
}

function fromCatalogue<K extends string>(
  operations: Readonly<Record<K, Operation>>,
  handlers: Readonly<Record<K, Handler>>,
): Served[] {
  return (Object.keys(operations) as K[]).map((key) => {
    const operation = operations[key];
    const { name, service, method, path, effect, platforms } = operation;
    return {
      name,
      service,
      method,
      path,
      effect,
      isVpcOnly: !platforms.includes('classic'),
      handler: handlers[key],
      schema: () => bodySchema(operation),
      envelope: true,
    };
  });
}

const seconds = v.pipe(v.number(), v.integer());

/** Served without being in the catalogue: nothing of the action's calls them through it (reference/credentials.md §2). */
const BESIDE_THE_CATALOGUE: readonly Served[] = [
  beside('sourcebuild.project.get', 'GET /project/{projectId}', buildProjectGet, { envelope: true }),
  beside('sts.caller-identity.get', 'GET /caller-identity', stsHandlers.callerIdentity),
  beside('sts.role.switch', 'POST /switch-role', stsHandlers.switchRole, {
    schema: v.object({ roleNrn: v.string(), durationSec: v.optional(seconds) }),
  }),
  beside('sts.credentials.create', 'POST /credentials', stsHandlers.createCredentials, {
    schema: v.object({
      durationSec: v.optional(seconds),
      serialNumber: v.optional(v.string()),
      tokenCode: v.optional(v.string()),
    }),
  }),
];

function beside(
  name: string,
  call: string,
  handler: Handler,
  { schema, envelope = false }: { schema?: v.GenericSchema; envelope?: boolean } = {},
): Served {
  const [method = '', path = ''] = call.split(' ');
  const service = name.slice(0, name.indexOf('.')) as EmulatedService;
  // None of them changes what the services hold; temporary keys are nobody's run.
  return { name, service, method, path, effect: 'read', isVpcOnly: false, handler, schema: () => schema, envelope };
}

/** Every operation that is served. One of the catalogue without a handler does not compile. */
export const SERVED: readonly Served[] = [
  ...fromCatalogue(sourcedeploy, { ...deployProjects, ...deployHistory, ...deployResources }),
  ...fromCatalogue(sourcepipeline, pipelineHandlers),
  ...fromCatalogue(sourcebuild, buildHandlers),
  ...BESIDE_THE_CATALOGUE,
];
