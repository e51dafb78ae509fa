import { DEFECTS } from './defects/list.js';

/** A hole in the promises that a first outside check proved, with the test that fails on the code before. */
export interface Hole {
  readonly number: number;
  readonly situation: string;
  /** Below `__tests__`, and a part of the test's name that is its own. */
  readonly file: string;
  readonly test: string;
}

const hole = (number: number, situation: string, file: string, test = `row ${number}:`): Hole => ({
  number,
  situation,
  file: `${file}.test.ts`,
  test,
});

/** All 42, by the numbers that the check gave them. */
export const HOLES: readonly Hole[] = [
  hole(1, 'post cancels a foreign run that began 60 s after a start that never acted', 'holes/ownership'),
  hole(2, 'SIGINT while our start is slow: main cancels the foreign run of meanwhile', 'holes/ownership'),
  hole(3, 'the same with SIGKILL, and post', 'holes/ownership'),
  hole(4, 'green on a foreign run that began 26 s after a silent start', 'holes/ownership'),
  hole(5, 'a leading zero in an id: two starts, blind for a conflict', 'holes/ownership', 'rows 5 and 6:'),
  hole(6, 'a leading zero in an id: the same scenario twice in `targets`', 'holes/ownership', 'rows 5 and 6:'),
  hole(7, 'a second start while lists lag', 'holes/ownership'),
  hole(8, 'ids that descend: our run is not seen, and started again', 'holes/ownership'),
  hole(9, '408 or 409 after acting: a second start', 'holes/ownership'),
  hole(10, 'a refusal in HTTP 200 is not heard', 'holes/ownership', 'row 10: HTTP 200 with `Running Pipeline Exist`'),
  hole(11, 'no cancel at a timeout because the last poll failed', 'holes/stopping'),
  hole(12, 'post does not cancel what it can not read', 'holes/stopping'),
  hole(13, '`wait: false`, green on a run that ended in an undocumented word', 'holes/stopping'),
  hole(14, 'a damaged TLS stream counts as proof that nothing was started', 'holes/ownership'),
  hole(15, 'the environment makes main a post phase', 'holes/writers', 'row 15 and 43:'),
  hole(16, 'a signature behind an escape is shown', 'holes/writers'),
  hole(17, 'the GitHub token is shown as `GITHUB_API_URL` writes it back', 'reports/github/trouble', 'may write back the token'),
  hole(19, 'the wall clock set back makes the step blind', 'holes/stopping', 'rows 19 and 20:'),
  hole(20, 'the wall clock set forward makes a healthy run time out', 'holes/stopping', 'rows 19 and 20:'),
  hole(21, 'the run that our approval let go on is left going', 'holes/stopping', 'row 21: in flight at a SIGINT'),
  hole(22, 'an approval that acts late is called refused', 'holes/stopping', 'row 22: answered by'),
  hole(23, 'one 401 ends a stop', 'holes/stopping'),
  hole(24, 'a cancel without effect is not repeated', 'holes/stopping'),
  hole(25, 'ids beyond 2^53: green on the neighbouring run', 'holes/ownership'),
  hole(26, 'the same id twice in a list makes ours unknown', 'holes/ownership'),
  hole(27, 'a start answered with the id `..` ends the step without any report', 'holes/ownership', 'row 27: a start answered'),
  hole(28, 'full command files: no cancel, no annotation', 'holes/writers'),
  hole(29, 'a run that a trigger began is taken for ours', 'holes/ownership'),
  hole(30, '400,000 analyses of a canary are all read', 'holes/writers'),
  hole(31, '50,000 tasks hold up a signal', 'holes/writers'),
  hole(32, 'look-up pages without end are all read', 'holes/writers'),
  hole(33, 'endless new words of 4 MB fill log and summary', 'holes/writers'),
  hole(34, 'an answer of GitHub without end fills the memory', 'reports/github/trouble', 'is read up to a limit'),
  hole(35, 'post has no time for 34 of 120 runs', 'holes/stopping'),
  hole(36, 'the password of an `api-url` is shown', 'holes/writers'),
  hole(37, 'a list without its field counts as empty', 'holes/ownership'),
  hole(38, 'a pause of 100 s is silent', 'holes/stopping'),
  hole(39, 'U+061C reaches the log', 'holes/writers'),
  hole(40, 'a clock put right by a time service makes a success unknown', 'holes/stopping'),
  hole(43, 'saved state of anybody is acted on', 'holes/writers', 'row 15 and 43:'),
  hole(44, 'mode `api`: a done write is called refused', 'holes/writers'),
  hole(45, 'mode `api`: numbers beyond 2^53 are sent as others', 'holes/writers'),
];

const LAYERS = { machine: 'layer 1', stack: 'layer 2', test: 'its own test' } as const;

/** The table of `verify/README.md`: what keeps each hole closed. */
export function holesTable(): string {
  const rows = HOLES.map(({ number, situation, file, test }) => {
    const defects = DEFECTS.filter(({ holes }) => holes?.includes(number)).map(
      ({ name, rule, by }) => `${name} (${rule}, ${LAYERS[by.layer]})`,
    );
    return `| ${number} | ${situation} | [${file.replace('.test.ts', '')}](../__tests__/${file}) *${test.replace(/:$/, '')}* | ${defects.join('; ')} |`;
  });
  return ['| # | hole | test | seeded defect that opens it again |', '|---|---|---|---|', ...rows].join('\n');
}
