/** The sentence of a YAML parser's error, without the position that it repeats and the lines that it quotes. */
export function yamlMessage(message: string): string {
  return (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '').replace(/[.:]$/, '');
}
