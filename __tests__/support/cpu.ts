/** Processor time in ms that this process spends on `work`: what else the machine has to do does not count, as it would by a clock. */
async function cpuTime(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Far above what any work in proportion to the length costs, and far below any that is not. */
export const MAX_READINGS = 500;

/** Shortest measurement of a reading, in ms: less would be noise. */
const MIN_MS = 50;
const TEXT = 'x|`<'.repeat(250_000);

/** How many characters a plain loop reads in a ms of processor time, here and now. */
async function readingSpeed(): Promise<number> {
  let [read, ms, marks] = [0, 0, 0];
  while (ms < MIN_MS) {
    ms += await cpuTime(() => {
      for (let at = 0; at < TEXT.length; at++) if (TEXT[at] === '|') marks++;
    });
    read += TEXT.length;
  }
  if (marks !== read / 4) throw new Error('the reading was optimised away');
  return read / ms;
}

/**
 * What `work` on `length` characters costs, in plain readings of as many characters, both measured in processor time at the same moment: a
 * number of its algorithm, the same on a slow machine and on one that is busy with something else. Work in proportion to the length costs
 * some dozens; what goes through the rest of the text for each of a million characters costs a million.
 */
export async function readings(length: number, work: () => unknown): Promise<number> {
  const ms = await cpuTime(work);
  return (ms * (await readingSpeed())) / length;
}
