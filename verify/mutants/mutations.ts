import type { BinaryExpression, Node, SourceFile } from 'typescript/unstable/ast';
import { SyntaxKind as Kind } from 'typescript/unstable/ast';

/** One small wrong edit of a file, as text. */
export interface Mutation {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly after: string;
}

const SWAPPED_OPERATORS: Readonly<Record<string, string>> = {
  '===': '!==',
  '!==': '===',
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '%': '*',
  '&&': '||',
  '||': '&&',
  '??': '&&',
};

const SWAPPED_METHODS: Readonly<Record<string, string>> = { some: 'every', every: 'some', min: 'max', max: 'min' };

type Edit = Pick<Mutation, 'start' | 'end' | 'after'>;

/** Every edit of a file that a mutation run may make. Types, imports and texts have none: what breaks them does not run, or says it. */
export function mutationsOf(source: SourceFile, file: string): Mutation[] {
  const { text } = source;
  const found: Mutation[] = [];
  const add = ({ start, end, after }: Edit) => {
    const line = text.slice(0, start).split('\n').length;
    found.push({ file, line, start, end, before: text.slice(start, end), after });
  };
  const visit = (node: Node): void => {
    if (isWithoutCode(node)) return;
    for (const edit of editsOf(node, text)) add(edit);
    node.forEachChild((child) => visit(child));
  };
  visit(source);
  return found;
}

/** The file's text with one edit made. */
export function mutate(text: string, { start, end, after }: Mutation): string {
  return text.slice(0, start) + after + text.slice(end);
}

function isWithoutCode({ kind }: Node): boolean {
  const isType = kind >= Kind.FirstTypeNode && kind <= Kind.LastTypeNode;
  return isType || [Kind.ImportDeclaration, Kind.InterfaceDeclaration, Kind.TypeAliasDeclaration].includes(kind);
}

/** The children of a node that matter here; the parser's own types of each kind are its own business. */
interface Parts {
  readonly operatorToken?: Node;
  readonly operand?: Node;
  readonly operator?: Kind;
  readonly expression?: Node;
  readonly condition?: Node;
  readonly name?: Node;
}

function editsOf(node: Node, text: string): Edit[] {
  const parts = node as Node & Parts;
  const startOf = (one: Node): number =>
    one.end - text.slice(one.pos, one.end).replace(/^(\s|\/\/[^\n]*\n|\/\*[\s\S]*?\*\/)+/, '').length;
  const replace = (one: Node | undefined, by: (old: string) => string): Edit[] => {
    if (!one) return [];
    const start = startOf(one);
    return [{ start, end: one.end, after: by(text.slice(start, one.end)) }];
  };
  const negate = (one: Node | undefined) => replace(one, (old) => `!(${old})`);
  switch (node.kind) {
    case Kind.BinaryExpression: {
      const operator = (node as BinaryExpression).operatorToken;
      return replace(operator, (old) => SWAPPED_OPERATORS[old] ?? old).filter(({ after }) => after !== textOf(operator, text));
    }
    case Kind.NumericLiteral:
      return replace(node, (old) => (Number(old.replaceAll('_', '')) >= 10 ? `(${old} * 2)` : `(${old} + 1)`));
    case Kind.TrueKeyword:
      return replace(node, () => 'false');
    case Kind.FalseKeyword:
      return replace(node, () => 'true');
    case Kind.PrefixUnaryExpression:
      return parts.operator === Kind.ExclamationToken ? replace(node, (old) => old.replace(/^!\s*/, '')) : [];
    case Kind.IfStatement:
    case Kind.WhileStatement:
      return negate(parts.expression);
    case Kind.ConditionalExpression:
      return negate(parts.condition);
    case Kind.ExpressionStatement:
      // What is called for its effect, with or without waiting for it; not an assignment.
      return /^(await |void )?[\w.?!]+(\(|\?\.\()/.test(textOf(node, text)) ? replace(node, () => ';') : [];
    case Kind.ReturnStatement:
      return parts.expression ? replace(node, () => ';') : [];
    case Kind.PropertyAccessExpression: {
      const other = SWAPPED_METHODS[textOf(parts.name, text)];
      return other ? replace(parts.name, () => other) : [];
    }
    default:
      return [];
  }
}

function textOf(node: Node | undefined, text: string): string {
  return node ? text.slice(node.pos, node.end).trim() : '';
}
