/** Thrown inside a description once its time is spent; `describe` turns it into `partial: true`. */
export class BudgetSpent extends Error {
  override name = 'BudgetSpent';
}

/** Returns a check that throws `BudgetSpent` once `budgetMs` milliseconds have passed since now. */
export function startBudget(budgetMs: number): () => void {
  const end = performance.now() + budgetMs;
  return () => {
    if (performance.now() >= end) throw new BudgetSpent();
  };
}
