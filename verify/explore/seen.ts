/** The states that were visited: by hash, with the fewest deviations that led there and the path that came last. Flat arrays: there are millions. */
export class Seen {
  private keys = new Float64Array(1 << 12).fill(-1);
  private levels = new Uint8Array(1 << 12);
  private paths = new Int32Array(1 << 12);
  size = 0;

  /**
   * Notes a visit. `new`: nobody was here with so few deviations; `known`: somebody was, so what follows was looked at;
   * `circle`: this very path was.
   */
  visit(hash: number, level: number, path: number): 'new' | 'known' | 'circle' {
    let at = this.slotOf(hash);
    if (this.keys[at] !== hash) {
      if (this.size * 2 > this.keys.length) {
        this.grow();
        at = this.slotOf(hash);
      }
      this.size += 1;
      this.put(at, hash, level, path);
      return 'new';
    }
    if (this.paths[at] === path) return 'circle';
    if ((this.levels[at] ?? 0) <= level) return 'known';
    this.put(at, hash, level, path);
    return 'new';
  }

  private put(at: number, hash: number, level: number, path: number): void {
    this.keys[at] = hash;
    this.levels[at] = level;
    this.paths[at] = path;
  }

  private slotOf(hash: number): number {
    const mask = this.keys.length - 1;
    let at = (hash % 0x3fffffff) & mask;
    while (this.keys[at] !== -1 && this.keys[at] !== hash) at = (at + 1) & mask;
    return at;
  }

  private grow(): void {
    const { keys, levels, paths } = this;
    this.keys = new Float64Array(keys.length * 2).fill(-1);
    this.levels = new Uint8Array(keys.length * 2);
    this.paths = new Int32Array(keys.length * 2);
    keys.forEach((hash, index) => {
      if (hash !== -1) this.put(this.slotOf(hash), hash, levels[index] ?? 0, paths[index] ?? 0);
    });
  }
}
