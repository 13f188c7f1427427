/** The stock replayer, as the replay test puts it into a page. */
interface StockReplayer {
  pause(at: number): void;
  play(from: number): void;
  on(event: 'finish', listener: () => void): void;
  getMirror(): { getNode(id: number): Node | null };
}
declare const rrweb: { Replayer: new (events: unknown[], options: object) => StockReplayer };
declare const replayer: StockReplayer;
