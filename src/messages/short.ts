/** Longest name in a sentence, in characters: whatever the service sends, what happened to it and what to do must stay in sight. */
const MAX_NAME_LENGTH = 120;

/** A name as a sentence can hold it. */
export function short(name: string): string {
  return name.length > MAX_NAME_LENGTH ? `${name.slice(0, MAX_NAME_LENGTH)}…` : name;
}
