import { api } from './api.js';
import { check } from './check.js';
import { failures } from './failures.js';
import { github } from './github.js';
import { inputs } from './inputs.js';
import { log } from './log.js';
import { outcomes } from './outcomes.js';
import { runner } from './runner.js';
import { duration, summary } from './summary.js';

export const en = { duration, inputs, runner, log, failures, github, outcomes, api, check, summary };
