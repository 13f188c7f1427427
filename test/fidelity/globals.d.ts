/** What `in-page.ts` puts into pages. */
declare const fidelity: { frameIndex(frame: Node): number; replayPlugin(): unknown };
