import { parentPort, workerData } from 'node:worker_threads';
import { firstBroken, isPathClean } from '../stack/command.js';

/** Plays the single deviations of some cases until one breaks a promise; or one path, which must break none. */
export type StackHunt = { readonly cases: readonly string[] } | { readonly path: string };
export type StackVerdict =
  | { readonly paths: number; readonly path?: string; readonly what?: string }
  | { readonly isClean: boolean };

const hunt = workerData as StackHunt;
parentPort?.postMessage('path' in hunt ? { isClean: await isPathClean(hunt.path) } : await firstBroken(hunt.cases));
