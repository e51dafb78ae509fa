export { createVirtualClock, type VirtualClock } from '../../tools/virtual-clock.js';
