import { start, stop } from './phases.js';
import { SERVE, serve } from './serve.js';

// One bundle in three parts: the background process, the step's main phase, and its post phase.
if (process.env[SERVE] !== undefined) await serve(process.env[SERVE]);
else if (Reflect.get(globalThis, Symbol.for('ncloud-deploy-action.phase')) === 'post') stop();
else await start();
