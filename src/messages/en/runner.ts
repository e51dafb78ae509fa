/** What the runner did not let this step write. Nothing else changes because of it. */
export const runner = {
  outputsFailed: (why: string) => `The outputs could not be written (${why}): later steps will not see them.`,
  stateFailed: (why: string) =>
    `What the post step needs could not be saved (${why}): if this step is killed, the post step cannot cancel its run.`,
  summaryFailed: (why: string) => `The job summary could not be written (${why}).`,
  fileFailed: (output: string, why: string) =>
    `The file for output ${output} could not be written (${why}): the output ${output} is empty.`,
};
