import type { Messages } from '../../messages/messages.js';
import type { RunView, StepView, TargetView } from '../../run/model/view.js';
import { type Block, type BlockMaker, lastView, paragraphs } from './block.js';
import { code, longTable, prose, text } from './markdown.js';
import { utcClock } from './times.js';
import { CLASS_SYMBOLS, isTrouble, troubleFirst, wordClass } from './words.js';

const LIMITS = { open: 20, most: 1000, bytes: 200_000 };

/** A server counts as failed by its own word, or by a step's when its own has not caught up. */
export function targetClass(target: TargetView) {
  const own = wordClass(target.status);
  return isTrouble(own) || !target.steps.some((step) => isTrouble(wordClass(step.status))) ? own : 'failure';
}

/** The servers of a deployment with their steps, failed ones first. */
export const targets: BlockMaker = (input) => {
  const view = lastView(input);
  if (view?.mode !== 'deploy') return undefined;
  return targetsOf(view, input.say.summary.targets.title, input.say);
};

/** The same for any deployment, such as one that a pipeline's task started. */
export function targetsOf(view: RunView, title: string, messages: Messages): Block | undefined {
  const say = messages.summary.targets;
  if (view.targets.length === 0) return undefined;
  const sorted = troubleFirst(view.targets, targetClass);
  const cells = (target: TargetView) => {
    const statusClass = targetClass(target);
    return [
      `${CLASS_SYMBOLS[statusClass]} ${text(target.name || target.id, 60)}`,
      code(target.status, 40) || '–',
      target.steps.map(step).join(' · ') || '–',
    ];
  };
  const done = view.targets.filter((target) => targetClass(target) === 'success').length;
  const body = paragraphs(
    prose(say.count(done, view.targets.length)),
    longTable([say.server, say.status, say.steps], sorted, cells, LIMITS, messages.summary),
  );
  return { title, body };
}

function step({ name, status, at }: StepView): string {
  const shown = `${text(name, 30)} ${CLASS_SYMBOLS[wordClass(status)]}`;
  const word = ['success', 'fail', 'inprogress', ''].includes(status) ? '' : ` ${code(status, 30)}`;
  return `${shown}${word}${at === null ? '' : ` ${utcClock(at)}`}`;
}
