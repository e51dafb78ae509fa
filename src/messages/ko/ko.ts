import type { Messages } from '../messages.js';
import { api } from './api.js';
import { check } from './check.js';
import { failures } from './failures.js';
import { github } from './github.js';
import { inputs } from './inputs.js';
import { log } from './log.js';
import { outcomes } from './outcomes.js';
import { runner } from './runner.js';
import { duration, summary } from './summary.js';

/**
 * Korean. Terms are those of NAVER Cloud's own guides. No name is ever followed by a particle whose form depends on its last sound
 * (은/는, 이/가, 을/를, 와/과, 로/으로): names come from afar, so sentences put a colon after them instead.
 */
export const ko: Messages = { duration, inputs, runner, log, failures, github, outcomes, api, check, summary };
