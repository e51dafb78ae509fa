import * as core from '@actions/core';
import { start, stop } from './phases.js';
import { SERVE, serve } from './serve.js';

// One bundle in three parts: the background process, the step's main phase, and its post phase.
if (process.env[SERVE] !== undefined) await serve(process.env[SERVE]);
else if (core.getState('isPost') !== '') stop();
else await start();
