/** Thrown inside a description once its time is spent; `describe` turns it into `partial: true`. */
export class BudgetSpent extends Error {}

/**
 * A step between two checks takes microseconds. One that took longer than this was interrupted: on a busy machine the
 * browser waits for a processor, which costs the page nothing. Milliseconds.
 */
const LONGEST_STEP = 0.5;
/** Nobody waits longer than so many times the budget, whatever took the time. */
const PATIENCE = 4;

/** Returns a check that throws `BudgetSpent` once `budgetMs` milliseconds have been worked, counted from now. */
export function startBudget(budgetMs: number): () => void {
  const end = performance.now() + budgetMs * PATIENCE;
  let last = performance.now();
  let worked = 0;
  return () => {
    const now = performance.now();
    worked += Math.min(now - last, LONGEST_STEP);
    last = now;
    if (worked >= budgetMs || now >= end) throw new BudgetSpent();
  };
}
