import { describe, expect, it } from 'vitest';
import { Serial, SingleFlight } from './serial';

const turn = () => new Promise((resolve) => setTimeout(resolve));

describe('Serial', () => {
  it('runs one task at a time, whatever becomes of the one before', async () => {
    const serial = new Serial();
    const order: string[] = [];
    const task = (name: string, fail = false) =>
      serial.run(async () => {
        order.push(`${name} begins`);
        await turn();
        order.push(`${name} ends`);
        if (fail) throw new Error(name);
      });
    const outcomes = await Promise.allSettled([task('a'), task('b', true), task('c')]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(order).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  });
});

describe('SingleFlight', () => {
  it('runs once more for all that asked during a run', async () => {
    let runs = 0;
    const flight = new SingleFlight(async () => {
      runs += 1;
      await turn();
      if (runs === 1) throw new Error('first');
    });
    const outcomes = await Promise.allSettled([flight.run(), flight.run(), flight.run()]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
    expect(runs).toBe(2);
    await flight.run();
    expect(runs).toBe(3);
  });
});
