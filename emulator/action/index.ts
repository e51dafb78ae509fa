import { start, stop } from './phases.js';
import { SERVE, serve } from './serve.js';

// One bundle in three parts: the background process, the step's main phase, and its post phase, which dist/post.js marks as such before
// it loads this file (tools/build/bundles.mjs).
const isPost = Reflect.get(globalThis, Symbol.for('ncloud-deploy-action.phase')) === 'post';
if (process.env[SERVE] !== undefined) await serve(process.env[SERVE]);
else if (isPost) stop();
else await start();
