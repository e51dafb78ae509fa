import { mulberry32 } from '../../emulator/simulation/random.js';

/** Chance by seed: the same seed makes the same scenario on every machine. */
export class Dice {
  readonly next: () => number;

  constructor(seed: number) {
    this.next = mulberry32(seed);
    // Neighbouring seeds differ little in their first number.
    this.next();
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  /** Whole number from `from` to `to`, both included. */
  int(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  pick<const T>(items: readonly T[]): T {
    return items[Math.floor(this.next() * items.length)] as T;
  }

  /** One of the keys, each as often as its weight says. */
  weighted<T extends string>(weights: Readonly<Record<T, number>>): T {
    const entries = Object.entries(weights) as [T, number][];
    let left = this.next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [key, weight] of entries) {
      left -= weight;
      if (left < 0) return key;
    }
    return (entries[0] as [T, number])[0];
  }

  /** Spread evenly over orders of magnitude: short times matter as much as long ones. */
  logarithmic(from: number, to: number): number {
    return Math.round(from * (to / from) ** this.next());
  }
}
