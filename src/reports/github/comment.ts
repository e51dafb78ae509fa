import * as v from 'valibot';
import type { Messages } from '../../messages/messages.js';
import type { Conclusion } from '../../run/model/outcome.js';
import type { StatusClass } from '../../run/model/status.js';
import { code, folded, link, table, text } from '../summary/markdown.js';
import { timesIn } from '../summary/times.js';
import { CLASS_SYMBOLS, CONCLUSION_SYMBOLS } from '../symbols.js';

/** What the comment knows of one run, the present one or an earlier one. All texts raw. */
export interface CommentEntry {
  /** Same key, same run. */
  readonly key: string;
  /** A conclusion, a class of status while it goes on, or `interrupted`. */
  readonly state: string;
  /** The state in words. */
  readonly title: string;
  readonly historyId: string;
  /** The service's last word. */
  readonly status: string;
  readonly what: string;
  readonly why: string;
  readonly next: string;
  /** ms */
  readonly at: number;
  readonly runId: string;
  readonly attempt: string;
  readonly sha: string;
  readonly actor: string;
}

export interface CommentContent {
  /** What the comment is about: one scenario or pipeline. */
  readonly targetKey: string;
  /** Its path, such as `shop / production / rolling`. */
  readonly label: string;
  readonly environment: string;
  readonly environmentUrl: string;
  readonly consoleUrl: string;
  /** IANA name. */
  readonly timeZone: string;
  readonly serverUrl: string;
  readonly repository: string;
  /** Newest first; the first is the headline. */
  readonly entries: readonly CommentEntry[];
}

/** Earlier runs that are kept. */
export const MAX_EARLIER = 10;

/** Longest sentence that is kept, in characters; a comment holds 65,536 in all. */
const MAX_SENTENCE = 600;
const MAX_WORD = 120;

const DATA = 'ncloud-deploy-action data ';

const word = v.pipe(
  v.string(),
  v.transform((value) => value.slice(0, MAX_WORD)),
);
const sentence = v.pipe(
  v.optional(v.string(), ''),
  v.transform((value) => value.slice(0, MAX_SENTENCE)),
);
const stored = v.array(
  v.object({
    key: word,
    state: word,
    title: word,
    historyId: word,
    status: word,
    what: sentence,
    why: sentence,
    next: sentence,
    at: v.number(),
    runId: word,
    attempt: word,
    sha: word,
    actor: word,
  }),
);

/** The hidden first line by which a comment is found again. An HTML comment must not contain two hyphens. */
export function commentMarker(targetKey: string): string {
  return `<!-- ncloud-deploy-action comment ${encodeURIComponent(targetKey).replaceAll('-', '%2D')} -->`;
}

/** The runs that an existing comment tells of. People can edit comments, so whatever can't be read is no history. */
export function readEntries(body: string): CommentEntry[] {
  const encoded = body.slice(body.lastIndexOf(DATA) + DATA.length).match(/^[A-Za-z0-9+/=]+/);
  if (!body.includes(DATA) || !encoded) return [];
  try {
    return v.parse(stored, JSON.parse(Buffer.from(encoded[0], 'base64').toString('utf8'))).slice(0, MAX_EARLIER + 1);
  } catch {
    return [];
  }
}

/**
 * The entries with one more, or with a newer state of one. An older run that is still going keeps its place: the headline belongs to
 * the newest run.
 */
export function withEntry(entries: readonly CommentEntry[], entry: CommentEntry): CommentEntry[] {
  const place = entries.findIndex(({ key }) => key === entry.key);
  const all = place < 0 ? [entry, ...entries] : entries.with(place, entry);
  return all.slice(0, MAX_EARLIER + 1).map((kept, index) => (index === 0 ? kept : { ...kept, what: '', why: '', next: '' }));
}

/** The comment as Markdown, with its marker and its data in HTML comments. Pure; every text is escaped here. */
export function renderComment(content: CommentContent, messages: Messages): string {
  const [current, ...earlier] = content.entries;
  if (!current) return commentMarker(content.targetKey);
  const words = messages.github.comment;
  const times = timesIn(content.timeZone);
  const workflowRun = (entry: CommentEntry) => runLink(content, entry, messages);
  const { consoleUrl } = content;
  const sentence = (part: string) => text(part, MAX_SENTENCE);
  const links = [
    consoleUrl === '' ? '' : link(messages.summary.links.console, consoleUrl),
    current.historyId === '' ? '' : `${text(words.historyId)} ${code(current.historyId)}`,
    environmentLink(content),
    commitLink(content, current.sha),
    workflowRun(current) && `${text(words.workflowRun)} ${workflowRun(current)}`,
  ];
  const footer = [text(words.by(current.actor.slice(0, 80))), times.date(current.at)].filter((part) => part !== '').join(' · ');
  const parts = [
    `${commentMarker(content.targetKey)}\n### ${symbol(current.state)} ${text(words.title(current.title, content.label), 400)}`,
    [current.what, current.why]
      .filter((part) => part !== '')
      .map(sentence)
      .join(' '),
    current.next === '' ? '' : `**${text(messages.summary.next)}:** ${sentence(current.next)}`,
    links.filter((part) => part !== '').join(' · '),
    `<sub>${footer}</sub>`,
  ].filter((part) => part !== '');
  if (earlier.length > 0) {
    const rows = earlier.map((entry) => [
      `${symbol(entry.state)} ${text(entry.title)}`,
      code(entry.historyId),
      commitLink(content, entry.sha),
      times.date(entry.at),
      workflowRun(entry),
    ]);
    parts.push(
      folded(
        words.earlier(earlier.length),
        table([words.result, words.historyId, words.commit, words.time, words.workflowRun], rows),
      ),
    );
  }
  const data = Buffer.from(JSON.stringify(content.entries.map(shortened))).toString('base64');
  return `${parts.join('\n\n')}\n\n<!-- ${DATA}${data} -->\n`;
}

function shortened(entry: CommentEntry): CommentEntry {
  const cut = Object.entries(entry).map(([name, value]) => {
    const longest = name === 'what' || name === 'why' || name === 'next' ? MAX_SENTENCE : MAX_WORD;
    return [name, typeof value === 'string' ? value.slice(0, longest).toWellFormed() : value];
  });
  return Object.fromEntries(cut) as CommentEntry;
}

function symbol(state: string): string {
  // Out of an edited comment it may be `constructor`.
  if (Object.hasOwn(CONCLUSION_SYMBOLS, state)) return CONCLUSION_SYMBOLS[state as Conclusion];
  return Object.hasOwn(CLASS_SYMBOLS, state) ? CLASS_SYMBOLS[state as StatusClass] : '?';
}

/** Addresses are put together from checked parts: what came out of an edited comment must not lead anywhere else. */
function runLink({ serverUrl, repository }: CommentContent, { runId, attempt }: CommentEntry, messages: Messages): string {
  if (!/^\d+$/.test(runId)) return '';
  const numbered = /^\d+$/.test(attempt);
  const label = numbered && attempt !== '1' ? `${runId}, ${messages.github.comment.attempt(attempt)}` : runId;
  return link(label, `${serverUrl}/${repository}/actions/runs/${runId}${numbered ? `/attempts/${attempt}` : ''}`);
}

function commitLink({ serverUrl, repository }: CommentContent, sha: string): string {
  return /^[0-9a-f]{7,64}$/i.test(sha) ? link(sha.slice(0, 7), `${serverUrl}/${repository}/commit/${sha}`) : '';
}

function environmentLink({ environment, environmentUrl }: CommentContent): string {
  return environmentUrl === '' ? text(environment) : link(environment || environmentUrl, environmentUrl);
}
