/** A shell block of a page: `<!-- check-docs: HOW, note -->` on the line before it says how it is checked; without one it is run. */
export interface Block {
  readonly line: number;
  readonly how: 'run' | 'background' | 'skip';
  /** Why it is skipped, or what it needs. */
  readonly note: string;
  readonly commands: string;
}

export function commandBlocks(text: string): Block[] {
  return [...text.matchAll(/(?:<!-- check-docs: (run|background|skip)(?:, ([^>]*?))? -->\n)?^```sh\n([\s\S]*?)^```$/gm)].map(
    (match) => ({
      line: text.slice(0, match.index + match[0].indexOf('```sh')).split('\n').length,
      how: (match[1] ?? 'run') as Block['how'],
      note: match[2] ?? '',
      commands: (match[3] ?? '').trim(),
    }),
  );
}
