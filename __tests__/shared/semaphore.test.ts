import { expect, it } from '@jest/globals';
import { createSemaphore } from '../../src/shared/semaphore.js';

const settled = () => new Promise((resolve) => setImmediate(resolve));

it('lets so many in at a time, and the others in the order in which they came', async () => {
  const semaphore = createSemaphore(2);
  const entered: number[] = [];
  const ends = new Map<number, () => void>();
  for (const index of [0, 1, 2, 3])
    void semaphore.acquire().then((end) => {
      entered.push(index);
      ends.set(index, end);
    });
  await settled();
  expect(entered).toEqual([0, 1]);
  ends.get(1)?.();
  await settled();
  expect(entered).toEqual([0, 1, 2]);
  ends.get(0)?.();
  ends.get(2)?.();
  await settled();
  expect(entered).toEqual([0, 1, 2, 3]);
});

it('a place that is given back twice is one place', async () => {
  const semaphore = createSemaphore(1);
  const end = await semaphore.acquire();
  end();
  end();
  await semaphore.acquire();
  let isIn = false;
  void semaphore.acquire().then(() => {
    isIn = true;
  });
  await settled();
  expect(isIn).toBe(false);
});
