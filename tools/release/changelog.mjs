/**
 * The change log with a section of this version: the one that is there gets its date, or what is unreleased becomes it.
 *
 * @returns {{ text?: string, problem?: string }}
 */
export function withRelease(text, version, date) {
  const [head, ...sections] = text.split(/^(?=## \[)/m);
  const index = sections.findIndex((section) => section.startsWith(`## [${version}]`));
  const unreleased = sections.findIndex((section) => section.startsWith('## [Unreleased]'));
  const found = index >= 0 ? index : unreleased;
  const body = sections[found]?.split('\n').slice(1).join('\n').trim() ?? '';
  if (body === '') return { problem: `CHANGELOG.md has nothing under ## [${version}] or ## [Unreleased]` };
  const section = `## [${version}] - ${date}\n\n${body}\n\n`;
  sections[found] = found === unreleased ? `## [Unreleased]\n\n${section}` : section;
  return { text: `${[head, ...sections].join('').trimEnd()}\n` };
}
