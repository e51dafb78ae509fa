/** Words that error texts of APIs are made of. Others in them may be somebody's names. */
export const VOCABULARY: ReadonlySet<string> = new Set(
  `a an the this that these it its is are was were be been being am do does did done has have had can cannot can't could may might must shall should will
  would not no nor none and or but if then else when while where which who whose what why how all any each every some such only also already again still
  yet to of in on at by for from with without within into over under after before between about as than too very more most least less other another same
  please try retry later again wait check see contact ask use set get give given pass
  invalid valid missing required optional unknown unexpected unsupported unauthorized unauthenticated forbidden denied refused rejected failed failure fail
  error errors exception bad wrong empty null undefined duplicate duplicated duplication exist exists existing found allowed permitted available unavailable
  authentication authorization authenticated authorized signature key keys access secret token expired expire timestamp time date clock header headers url uri
  path query parameter parameters param params body value values field fields type format length range size limit limits exceeded exceeds exceed quota rate
  throttle throttled throttling limited many request requests response responses server service services gateway endpoint internal timeout timed out
  project projects stage stages scenario scenarios deployment deployments deploy deploying deployed pipeline pipelines task tasks build builds run runs
  running started start starting stop stopped stopping pending waiting queued progress inprogress canceled cancelled cancel canceling cancelled finished
  complete completed success succeeded successful history id name account user role permission permissions information entity large small
  resource resources method supported support operation action api region zone platform data state status approve approved approval reject canary
  ended together pageno pagesize roles decision waits sent back off
  kubernetes object storage bucket file cluster group auto scaling one two minutes seconds`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

const WORD = /^[A-Za-z][A-Za-z_ ]{0,30}$/;

/** Whether a value looks like a word of a service: letters, underscores and spaces, and short. */
export function isPlainWord(value: string): boolean {
  return WORD.test(value);
}
