/** Reason with which the process-wide signal is aborted when the workflow is cancelled. Everything that waits rejects with it. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
  constructor(
    /** The operating system's signal, such as `SIGINT`. */
    readonly signalName: string,
  ) {
    super(`interrupted by ${signalName}`);
  }
}
