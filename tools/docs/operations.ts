import { OPERATIONS, type Operation, pathFields } from '../../src/ncloud/catalogue.js';
import { bodySchema } from '../../src/ncloud/schemas.js';
import { EXAMPLE_PARAMETERS } from './examples.js';
import { cell, table } from './markdown.js';

/** docs/operations.md: every operation of the catalogue, from the catalogue alone. */
export function operationsPage(uses: string): string {
  const services = [...new Set(OPERATIONS.map(({ service }) => service))];
  const overview = services.map((service) => {
    const own = OPERATIONS.filter((operation) => operation.service === service);
    const rows = own.map((operation) => [
      `[\`${operation.name}\`](#${anchor(operation.name)})`,
      cell(operation.title),
      operation.effect,
    ]);
    return `## ${service === 'sourcedeploy' ? 'SourceDeploy' : 'SourcePipeline'} (${own.length})\n\n${table(['Operation', 'What it does', 'Effect'], rows)}`;
  });
  return [...overview, '## Each operation', ...OPERATIONS.map((operation) => section(operation, uses))].join('\n\n');
}

/** GitHub's anchor of a heading in code: dots fall away. */
const anchor = (name: string) => name.replaceAll('.', '');

function section(operation: Operation, uses: string): string {
  const facts = [
    ['Request', `\`${operation.method} /api/v1${operation.path}\``],
    ['Effect', operation.effect === 'read' ? 'read' : 'write: sent once, never repeated after a lost answer'],
    ['Platforms', operation.platforms.join(', ')],
    ['Evidence', operation.evidence],
    [
      'Vendor page',
      operation.page === '' ? 'none found' : `[${operation.page}](https://api.ncloud-docs.com/docs/en/${operation.page})`,
    ],
  ];
  const fields = parameterRows(operation);
  return [
    `### \`${operation.name}\``,
    `${operation.title}.`,
    table(['', ''], facts),
    fields.length > 0 ? table(['Field', 'In', 'Type', 'Required'], fields) : 'Takes no parameters.',
    ['```yaml', ...step(operation, uses), '```'].join('\n'),
  ].join('\n\n');
}

function step(operation: Operation, uses: string): string[] {
  const parameters = EXAMPLE_PARAMETERS[operation.name];
  return [
    `- uses: ${uses}`,
    '  with:',
    '    mode: api',
    `    operation: ${operation.name}`,
    ...(parameters === undefined ? [] : ['    parameters: |', ...parameters.split('\n').map((line) => `      ${line}`)]),
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's
    '    access-key: ${{ secrets.NCLOUD_ACCESS_KEY }}',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's
    '    secret-key: ${{ secrets.NCLOUD_SECRET_KEY }}',
  ];
}

function parameterRows(operation: Operation): string[][] {
  const query = (field: string) =>
    field.startsWith('page') ? (field === 'pageNo' ? 'number ≥ 1' : 'number 1–100') : 'string, matches any part of the name';
  return [
    ...pathFields(operation.path).map((field) => [`\`${field}\``, 'path', 'string or number', 'yes']),
    ...operation.query.map((field) => [`\`${field}\``, 'query', query(field), 'no']),
    ...Object.entries(bodySchema(operation)?.entries ?? {}).flatMap(([field, schema]) => bodyRows(field, schema as Schema)),
  ];
}

/** What of a valibot schema is read here. */
interface Schema {
  readonly type: string;
  readonly wrapped?: Schema;
  readonly item?: Schema;
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly options?: readonly string[];
  readonly literal?: unknown;
  readonly pipe?: readonly { readonly type: string; readonly requirement?: unknown; readonly message?: unknown }[];
}

/** A body field and, below it, the fields of its object or of its list's items. */
function bodyRows(path: string, schema: Schema): string[][] {
  const required = schema.type !== 'optional';
  const inner = schema.wrapped ?? schema;
  const row = [`\`${path}\``, 'body', cell(typeOf(inner)), required ? 'yes' : 'no'];
  const holder = inner.type === 'array' && inner.item ? inner.item : inner;
  const prefix = inner.type === 'array' ? `${path}[]` : path;
  return [row, ...Object.entries(holder.entries ?? {}).flatMap(([field, below]) => bodyRows(`${prefix}.${field}`, below))];
}

function typeOf(schema: Schema): string {
  const limits = (schema.pipe ?? []).slice(1).map(({ type, requirement, message }) => {
    if (type === 'max_length') return `at most ${String(requirement)}`;
    if (type === 'min_length') return `at least ${String(requirement)}`;
    if (type === 'min_value') return `from ${String(requirement)}`;
    if (type === 'max_value') return `to ${String(requirement)}`;
    return typeof message === 'string' ? message : type;
  });
  const base =
    schema.type === 'picklist'
      ? (schema.options ?? []).map((word) => `\`${word}\``).join(' or ')
      : schema.type === 'literal'
        ? `\`${String(schema.literal)}\``
        : schema.type === 'strict_object'
          ? 'mapping'
          : schema.type === 'array'
            ? `list of ${schema.item ? typeOf(schema.item) : 'anything'}`
            : schema.type;
  return [base, ...limits].join(', ');
}
