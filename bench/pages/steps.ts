/** One thing that a page does at once, as after a click or a key. */
export type Step = () => void;

/**
 * Does each step in an animation frame, and adds up how long the steps take with all that they set off before the next
 * task: layout, paint, observers. That is how Speedometer takes its times. Milliseconds.
 */
async function timeOf(steps: readonly Step[]): Promise<number> {
  let total = 0;
  for (const step of steps) total += await frameOf(step);
  return total;
}

function frameOf(step: Step): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const start = performance.now();
      step();
      document.body.getBoundingClientRect();
      setTimeout(() => resolve(performance.now() - start));
    });
  });
}

/** Says what the page does when it is asked to. */
export function offer(makeSteps: () => Step[]): void {
  Object.assign(window, { churn: () => timeOf(makeSteps()) });
}
