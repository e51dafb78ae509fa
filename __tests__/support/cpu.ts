/** Processor time in ms that this process spends on `work`: what else the machine has to do does not count, as it would by a clock. */
export async function cpuTime(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
