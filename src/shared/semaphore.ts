/** At most `count` holders at a time; the others wait in line. `acquire` resolves with what gives the place back, once. */
export function createSemaphore(count: number): { acquire(): Promise<() => void> } {
  let free = count;
  const line: (() => void)[] = [];
  return {
    async acquire() {
      if (free > 0) free -= 1;
      else await new Promise<void>((resolve) => line.push(resolve));
      let isGivenBack = false;
      return () => {
        if (isGivenBack) return;
        isGivenBack = true;
        const next = line.shift();
        if (next) next();
        else free += 1;
      };
    },
  };
}
