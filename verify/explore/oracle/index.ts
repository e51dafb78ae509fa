export { checkCommand } from './commands.js';
export { checkDone } from './done.js';
export { checkEnd } from './end.js';
export { Fault, fault, type Rule } from './fault.js';
