import { expect, it } from 'vitest';
import { measure } from '../bench/pointer';

/** The bench takes a minute; the path is the same. */
const SECONDS = 10;

it('finds every point that the browser had within a pixel and a millisecond, in fewer bytes than as JSON', async () => {
  const result = await measure({ seconds: SECONDS });
  console.log(`pointer: ${JSON.stringify(result)}`);
  expect(result.points).toBeGreaterThan(SECONDS * 60);
  expect(result.worstPixels).toBeLessThanOrEqual(1);
  expect(result.worstMilliseconds).toBeLessThanOrEqual(1);
  expect(result.bytesPerMinute).toBeLessThan(result.jsonBytesPerMinute);
});
