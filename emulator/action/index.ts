import * as core from '@actions/core';
import { serve, SERVE } from './serve.js';
import { start, stop } from './phases.js';

// One bundle in three parts: the background process, the step's main phase, and its post phase.
if (process.env[SERVE] !== undefined) await serve(process.env[SERVE]);
else if (core.getState('pid') !== '') stop();
else await start();
