import { needed, OPERATIONS, type StepOperation } from '../../src/run/model/operations.js';
import { type Conclusion, isGreen } from '../../src/run/model/outcome.js';
import { CONCLUSIONS, OPERATION_TEXTS } from './conclusions.js';
import { INPUTS_KO, OUTPUTS_KO } from './ko.js';
import { cell, code, table } from './markdown.js';

/** The part of action.yml that the tables show. */
export interface ActionFile {
  readonly inputs: Readonly<Record<string, { description: string; required?: boolean; default?: string }>>;
  readonly outputs: Readonly<Record<string, { description: string }>>;
}

type DocsLanguage = 'en' | 'ko';

const WORDS = {
  en: {
    inputs: ['Input', 'Default', 'Meaning'],
    outputs: ['Output', 'Value'],
    conclusions: ['Conclusion', 'When', 'Step'],
    operations: ['Mode', 'Operation', 'What it does', 'Needs'],
    required: 'required',
    green: 'green',
    red: 'red',
  },
  ko: {
    inputs: ['입력', '기본값', '설명'],
    outputs: ['출력', '값'],
    conclusions: ['결과', '의미', '스텝'],
    operations: ['모드', '동작', '설명', '필요한 입력'],
    required: '필수',
    green: '초록색',
    red: '빨간색',
  },
} as const;

/**
 * The tables of README.md and README.ko.md, by the name of their marker. Which inputs and outputs there are, and their defaults, is what
 * action.yml says; a test fails for one that has no Korean text.
 */
export function readmeTables(action: ActionFile, language: DocsLanguage): Record<string, string> {
  const words = WORDS[language];
  const text = (korean: Readonly<Record<string, string>>, name: string, english: string) =>
    cell(language === 'en' ? english : (korean[name] ?? ''));
  return {
    inputs: table(
      words.inputs,
      Object.entries(action.inputs).map(([name, { description, required, default: value = '' }]) => [
        code(name),
        required ? words.required : value && code(value),
        text(INPUTS_KO, name, description),
      ]),
    ),
    outputs: table(
      words.outputs,
      Object.entries(action.outputs).map(([name, { description }]) => [code(name), text(OUTPUTS_KO, name, description)]),
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
        modesOf(name).map(code).join(', '),
        code(name),
        cell(OPERATION_TEXTS[name][language]),
        // A pipeline has no stage and no scenario; the README says so once.
        needed('deploy', name, false).map(code).join(', '),
      ]),
    ),
  };
}

const modesOf = (name: StepOperation) =>
  (OPERATIONS.pipeline as readonly string[]).includes(name) ? ['deploy', 'pipeline'] : ['deploy'];
