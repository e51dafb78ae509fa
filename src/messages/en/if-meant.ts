/** What to do about a name that is not there, from the closest ones that are: "Use a, b or c, if you meant one of them." */
export function ifMeant(closest: readonly string[]): string {
  const last = closest.slice(-1).join('');
  return closest.length === 1
    ? `Use ${last}, if you meant it.`
    : `Use ${closest.slice(0, -1).join(', ')} or ${last}, if you meant one of them.`;
}
