import type { Answer } from './client.js';

/** Everything that a fact was seen to be, with the first answer that showed each. */
export interface Finding {
  readonly values: readonly (string | number | boolean)[];
  readonly evidence: readonly { readonly what: string; readonly answer: Answer | undefined }[];
}

/** Values that are kept of one fact: beyond them nobody reads on. */
const MAX_VALUES = 50;

/** What was seen, by the id of its assumption. Nothing of it is redacted yet. */
export class Findings {
  readonly #found = new Map<string, { values: (string | number | boolean)[]; evidence: Finding['evidence'][number][] }>();
  readonly #walks = new Map<string, string[]>();
  /** What could not be read, and why: no text of an answer, so that nothing of it has to be hidden. */
  readonly problems: string[] = [];

  /** `value` undefined: this answer says nothing about it. `what` names the request, without ids. */
  note(id: string, value: string | number | boolean | undefined, what = '', answer?: Answer): void {
    if (value === undefined) return;
    const entry = this.#found.get(id) ?? { values: [], evidence: [] };
    this.#found.set(id, entry);
    if (entry.values.includes(value) || entry.values.length >= MAX_VALUES) return;
    entry.values.push(value);
    entry.evidence.push({ what, answer });
  }

  /** The words of a run in the order in which they were seen. */
  walked(run: string, word: string): void {
    const words = this.#walks.get(run) ?? [];
    this.#walks.set(run, words);
    if (word !== '' && words.at(-1) !== word && words.length < MAX_VALUES) words.push(word);
  }

  /** What {@link walked} was told, a list for each run. */
  get walks(): readonly (readonly string[])[] {
    return [...this.#walks.values()];
  }

  /** A request that was made and showed nothing new, so that the list counts as seen although it is empty. */
  seen(id: string): void {
    if (!this.#found.has(id)) this.#found.set(id, { values: [], evidence: [] });
  }

  get(id: string): Finding | undefined {
    return this.#found.get(id);
  }
}
