import { failures } from './failures.js';
import { inputs } from './inputs.js';
import { log } from './log.js';
import { outcomes } from './outcomes.js';

export const en = { inputs, log, failures, outcomes };
