/**
 * Clients that read an object, change a field and send all of it back, as Terraform does, send what only answers carry; and Go sends its
 * empty lists and pointers as `null` [sdk, run against an emulator 2026-11]. The real services take both, so what is listed here is dropped
 * before a body is checked. Everything else that is not documented stays an error.
 */
export type Fields = Record<string, unknown>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A body without nulls and without the fields that only answers of this operation's resource have. */
export function withoutReadOnlyFields(operation: string, body: Fields): Fields {
  const isUpdate = operation.endsWith('.update');
  const fields = withoutNulls(body) as Fields;
  switch (operation.replace(/\.(create|update)$/, '')) {
    case 'sourcepipeline.project':
      return pipeline(without(fields, isUpdate ? ['id', 'name'] : ['id']));
    case 'sourcedeploy.stage':
      return nested(without(fields, ['project', 'id']), 'config', (config) =>
        without(config, ['serverName', 'autoScalingGroupName', 'clusterName']),
      );
    case 'sourcedeploy.scenario':
      return nested(without(fields, ['project', 'stage', 'id', 'type', ...(isUpdate ? ['name'] : [])]), 'config', scenarioConfig);
    default:
      return fields;
  }
}

function scenarioConfig(config: Fields): Fields {
  const file = nested(config, 'file', (inner) => nested(inner, 'SourceBuild', (build) => without(build, ['name'])));
  return nested(file, 'loadBalancer', (balancer) => without(balancer, ['loadBalancerTargetGroupName']));
}

function pipeline(body: Fields): Fields {
  const trigger = nested(body, 'trigger', (inner) => each(inner, 'sourcepipeline', (item) => without(item, ['name'])));
  return each(trigger, 'tasks', (task) => ({ linkedTasks: [], ...nested(without(task, ['id']), 'config', taskConfig) }));
}

/** Of a task's target, only the branch can be written (reference/sourcepipeline-api.md §2). */
function taskConfig(config: Fields): Fields {
  const { target, ...rest } = config;
  const info = isFields(target) && isFields(target.info) ? target.info : {};
  return typeof info.branch === 'string' ? { ...rest, target: { info: { branch: info.branch } } } : rest;
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (!isFields(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (inner === null ? [] : [[key, withoutNulls(inner)]])),
  );
}

function without(fields: Fields, names: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => !names.includes(key)));
}

function nested(fields: Fields, key: string, change: (inner: Fields) => Fields): Fields {
  const inner = fields[key];
  return isFields(inner) ? { ...fields, [key]: change(inner) } : fields;
}

function each(fields: Fields, key: string, change: (item: Fields) => Fields): Fields {
  const list = fields[key];
  return Array.isArray(list) ? { ...fields, [key]: list.map((item) => (isFields(item) ? change(item) : item)) } : fields;
}
