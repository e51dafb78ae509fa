/** Longest name in a sentence, in characters: whatever the service sends, what happened to it and what to do must stay in sight. */
const LONGEST_NAME = 120;

/** A name as a sentence can hold it. */
export function short(name: string): string {
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name;
}
