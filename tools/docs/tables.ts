import { needed, OPERATIONS, type StepOperation } from '../../src/run/model/operations.js';
import { type Conclusion, isGreen } from '../../src/run/model/outcome.js';
import { CONCLUSIONS, OPERATION_TEXTS } from './conclusions.js';
import { INPUTS_KO, OUTPUTS_KO } from './ko.js';

/** The part of action.yml that the tables show. */
export interface ActionFile {
  readonly inputs: Readonly<Record<string, { description: string; required?: boolean; default?: string }>>;
  readonly outputs: Readonly<Record<string, { description: string }>>;
}

export type DocsLanguage = 'en' | 'ko';

/** Text as one cell of a Markdown table. Code spans keep their characters; elsewhere nothing may become HTML. */
export function cell(text: string): string {
  const escaped = text
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith('`') ? part : part.replaceAll('<', '&lt;')))
    .join('');
  return escaped
    .replaceAll('|', '\\|')
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((text) => text || ' ').join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const WORDS = {
  en: {
    inputs: ['Input', 'Default', 'Meaning'],
    outputs: ['Output', 'Value'],
    conclusions: ['Conclusion', 'When', 'Step'],
    operations: ['Mode', 'Operation', 'What it does', 'Needs'],
    required: 'required',
    green: 'green',
    red: 'red',
    both: '`deploy`, `pipeline`',
  },
  ko: {
    inputs: ['입력', '기본값', '설명'],
    outputs: ['출력', '값'],
    conclusions: ['결과', '의미', '스텝'],
    operations: ['모드', '동작', '하는 일', '필요한 입력'],
    required: '필수',
    green: '초록색',
    red: '빨간색',
    both: '`deploy`, `pipeline`',
  },
} as const;

const code = (text: string) => `\`${text}\``;

/** The tables of both READMEs, by the name of their marker. */
export function readmeTables(action: ActionFile, language: DocsLanguage): Record<string, string> {
  const words = WORDS[language];
  const inputText = (name: string, english: string) =>
    language === 'en' ? english : ((INPUTS_KO as Record<string, string>)[name] ?? '');
  const outputText = (name: string, english: string) =>
    language === 'en' ? english : ((OUTPUTS_KO as Record<string, string>)[name] ?? '');
  return {
    inputs: table(
      words.inputs,
      Object.entries(action.inputs).map(([name, { description, required, default: value }]) => [
        code(name),
        required ? words.required : value === undefined || value === '' ? '' : code(value),
        cell(inputText(name, description)),
      ]),
    ),
    outputs: table(
      words.outputs,
      Object.entries(action.outputs).map(([name, { description }]) => [code(name), cell(outputText(name, description))]),
    ),
    conclusions: table(
      words.conclusions,
      (Object.keys(CONCLUSIONS) as Conclusion[]).map((name) => [
        code(name),
        cell(CONCLUSIONS[name][language]),
        isGreen(name) ? words.green : words.red,
      ]),
    ),
    operations: table(
      words.operations,
      OPERATIONS.deploy.map((name: StepOperation) => [
        (OPERATIONS.pipeline as readonly string[]).includes(name) ? words.both : '`deploy`',
        code(name),
        cell(OPERATION_TEXTS[name][language]),
        needs(name),
      ]),
    ),
  };
}

/** What both modes need is listed once; a pipeline has no stage and no scenario. */
function needs(operation: StepOperation): string {
  return needed('deploy', operation, false).map(code).join(', ');
}
