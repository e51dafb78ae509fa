export { checkCommand } from './commands.js';
export { checkDone, SIGNAL_LIMIT } from './done.js';
export { checkEnd } from './end.js';
export { Fault, fault, type Rule } from './fault.js';
