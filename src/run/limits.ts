/** A line in the log at least this often while a run is followed or waited for, in ms; the contract's 60 s less what a look may take. */
export const HEARTBEAT_MS = 30_000;

/** Time limit in ms for a look that begins at the very end of a budget: what has ended by then has ended in time. */
export const LAST_LOOK_MS = 3000;
