// Stands for undici in a bundle that sends no request through it: `@actions/core` imports `@actions/http-client`, and that imports undici
// for proxies, but nothing of what the bundle uses of them ever gets there. Real undici would be 900 KB more to review.
const unused = () => {
  throw new Error('this bundle was built without undici (tools/build/bundles.mjs)');
};

export const fetch = unused;

export class ProxyAgent {
  constructor() {
    unused();
  }
}
