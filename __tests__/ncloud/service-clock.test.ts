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
  const { least, most } = service.historyTime(5000);
  expect([least, most]).toEqual([START + 5000, START + 5000]);
});

it("after slow answers goes by this machine's clock where the two agree, and by the service where they contradict each other", async () => {
  const time = createVirtualClock({ start: START });
  const agreed = createServiceClock(time.clock, () => undefined);
  await time.advance(4000);
  // Dated when it was answered, four seconds after it was sent: by that alone the service may be 4 s ahead of what it is.
  agreed.observe(START + 4000, 0, 4000);
  expect(agreed.serviceTime(4000)).toEqual({ least: START + 4000, most: START + 9000 });
  expect(agreed.historyTime(4000)).toEqual({ least: START + 4000, most: START + 4000 });
  const other = createServiceClock(time.clock, () => undefined);
  other.observe(START + 60_000, 3900, 4000);
  expect(other.historyTime(4000)).toEqual({ least: START + 60_000, most: START + 61_100 });
});

it('a refusal for a clock that is off again so soon after a correction is no verdict', async () => {
  const time = createVirtualClock({ start: START });
  const signing = createSigningClock(time.clock);
  // One node of a gateway dates its refusal an hour ahead; the next ones have the right time.
  expect(signing.refused(START + 3_600_000, signing.now())).toMatchObject({ resend: true });
  await time.advance(5000);
  expect(signing.refused(START + 5000, signing.now())).toEqual({ resend: false, isSoon: true });
  await time.advance(60_000);
  expect(signing.refused(START + 65_000, signing.now())).toMatchObject({ resend: true, offsetMs: 0, isNews: false });
});
