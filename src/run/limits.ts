/** A line in the log at least this often while a start is being looked for or waited for, in ms; the contract's 60 s less what a poll may take. */
export const HEARTBEAT_MS = 30_000;

/** The same while a run is followed, which may take hours: more often would make six hours a log of a thousand lines. */
export const FOLLOW_HEARTBEAT_MS = 50_000;

/** Connections per host for a step of many runs: their starts and, when interrupted, their cancels must not queue behind each other. */
export const CONNECTIONS_OF_MANY = 8;

/** Connections per host in the post phase, which has many runs to stop and little time for it. */
export const CONNECTIONS_IN_POST = 16;

/** A history list no older than this still serves a start or a poll, in ms. */
export const FRESH_MS = 2000;

/** Time limit in ms for a poll that begins at the very end of a budget: what has ended by then has ended in time. */
export const LAST_POLL_MS = 3000;
