/** Cuts JSON at whole items, so that what is left is JSON. Works on the text, since parsing would round numbers beyond 2^53. */

const bytes = (text: string): number => Buffer.byteLength(text);
const omitted = (count: number): string => JSON.stringify({ omitted: count });

/** Room for the item that says how many are missing. */
const OMITTED_BYTES = bytes(`,${omitted(Number.MAX_SAFE_INTEGER)}`);

/** JSON of a list, of as many items as fit into `maxBytes`; the rest is counted in a last item `{"omitted": n}`. */
export function cutJson(items: readonly unknown[], maxBytes: number): string {
  return cutItems(
    items.map((item) => JSON.stringify(item)),
    maxBytes,
  );
}

/**
 * JSON text of at most `maxBytes` bytes. A list is cut at whole items; of an object its longest list is; `{"omitted": n}` stands for
 * what is missing. What has no list, or is too long without it, is left out whole.
 */
export function cutJsonText(text: string, maxBytes: number): string {
  if (bytes(text) <= maxBytes) return text;
  const members = membersOf(text);
  if (text.trimStart().startsWith('[')) return cutItems(members, maxBytes);
  const longest = members.reduce<string | undefined>(
    (most, member) => (isList(member) && member.length > (most?.length ?? 0) ? member : most),
    undefined,
  );
  if (longest === undefined) return omitted(Math.max(members.length, 1));
  const others = bytes(text) - bytes(longest);
  const colon = valueStart(longest);
  const head = longest.slice(0, colon);
  const room = maxBytes - others - bytes(head);
  if (room < OMITTED_BYTES) return omitted(members.length);
  const shorter = head + cutItems(membersOf(longest.slice(colon)), room);
  return `{${members.map((member) => (member === longest ? shorter : member)).join(',')}}`;
}

function cutItems(texts: readonly string[], maxBytes: number): string {
  const whole = `[${texts.join(',')}]`;
  if (bytes(whole) <= maxBytes) return whole;
  let length = 2 + OMITTED_BYTES;
  const fitting: string[] = [];
  for (const text of texts) {
    length += bytes(text) + 1;
    if (length > maxBytes) break;
    fitting.push(text);
  }
  return `[${[...fitting, omitted(texts.length - fitting.length)].join(',')}]`;
}

/** The texts between the commas of a list or an object, outside all that is inside them. */
function membersOf(text: string): string[] {
  const members: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '"') at = stringEnd(text, at);
    else if (character === '[' || character === '{') {
      depth += 1;
      if (depth === 1) from = at + 1;
    } else if (character === ']' || character === '}') {
      depth -= 1;
      if (depth === 0 && text.slice(from, at).trim() !== '') members.push(text.slice(from, at).trim());
    } else if (character === ',' && depth === 1) {
      members.push(text.slice(from, at).trim());
      from = at + 1;
    }
  }
  return members;
}

/** Where the string that begins at `at` ends. */
function stringEnd(text: string, at: number): number {
  for (let end = at + 1; end < text.length; end++) {
    if (text[end] === '\\') end += 1;
    else if (text[end] === '"') return end;
  }
  return text.length;
}

/** Where the value of an object's member begins, after its name and colon. */
const valueStart = (member: string): number => member.indexOf(':', stringEnd(member, 0)) + 1;

const isList = (member: string): boolean => member.slice(valueStart(member)).trimStart().startsWith('[');
