// Becomes dist/undici.js, which stands in for the library of that name: it reads the library at the first use of it.
// `@actions/http-client` imports undici for its proxies, and @actions/core imports that; only reports to GitHub ever use it. Read at
// each start, it took more time than everything else of this action together (npm run bench:start).
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** @returns {typeof import('undici')} the real one, which the build puts beside this file */
const undici = () => require('./undici.cjs');

/** @type {typeof import('undici').fetch} */
export const fetch = (...args) => undici().fetch(...args);

export class ProxyAgent {
  /** @param {ConstructorParameters<typeof import('undici').ProxyAgent>} args */
  constructor(...args) {
    // biome-ignore lint/correctness/noConstructorReturn: whoever makes one gets the library's own.
    return new (undici().ProxyAgent)(...args);
  }
}
