import { expect, it } from '@jest/globals';
import { createServiceClock, createSigningClock } from '../../src/ncloud/service-clock.js';
import { createVirtualClock } from '../../verify/virtual-clock.js';

const START = 1_750_000_000_000;

it("a wall clock that jumps, and a correction after it, leave the service's possible time where it was", async () => {
  const time = createVirtualClock({ start: START });
  const signing = createSigningClock(time.clock);
  const service = createServiceClock(time.clock, () => signing.corrected());
  service.observe(START, 0, 0);
  time.jumpWall(-3_600_000);
  await time.advance(5000);
  // The gateway refuses what was signed an hour ago, and its date puts the signing right.
  expect(signing.refused(START + 5000, signing.now())).toMatchObject({ resend: true, offsetMs: 3_600_000 });
  expect(signing.now()).toBe(START + 5000);
  const { least, most } = service.possibleTime(5000);
  expect([least, most]).toEqual([START + 5000, START + 6000]);
});
