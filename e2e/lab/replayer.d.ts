/** The stock replayer, as the replay test puts it into a page. */
interface StockReplayer {
  /** @param at milliseconds after the first event */
  play(at: number): void;
  pause(at: number): void;
  setConfig(config: { speed: number }): void;
  on(event: string, handler: () => void): void;
  getMirror(): { getNode(id: number): Node | null };
}
declare const rrweb: { Replayer: new (events: unknown[], options: object) => StockReplayer };
declare const replayer: StockReplayer;
declare const candorReplay: { replayPlugin(): object };
