export { createVirtualClock, type VirtualClock } from '../../verify/virtual-clock.js';
