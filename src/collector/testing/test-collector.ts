import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CollectorClient } from '../client';
import { type Collector, startCollector } from '../index';
import { TestDevice } from './device';

/** A running collector on a temporary folder of its own, and what it logged. */
export class TestCollector {
  readonly dataDir: string;
  /** Lines of the log, each JSON. */
  readonly log: string[] = [];
  #running: Collector | undefined;

  private constructor(dataDir: string) {
    this.dataDir = dataDir;
  }

  static async start(): Promise<TestCollector> {
    const collector = new TestCollector(await mkdtemp(join(tmpdir(), 'candor-collector-')));
    await collector.start();
    return collector;
  }

  get url(): string {
    if (!this.#running) throw new Error('the collector is stopped');
    return this.#running.url;
  }

  async start(): Promise<void> {
    const logDestination = { write: (line: string) => void this.log.push(line) };
    this.#running = await startCollector({
      dataDir: this.dataDir,
      port: 0,
      logLevel: 'trace',
      logDestination,
    });
  }

  async stop(): Promise<void> {
    await this.#running?.close();
    this.#running = undefined;
  }

  async remove(): Promise<void> {
    await this.stop();
    await rm(this.dataDir, { recursive: true });
  }

  token(name: 'enrollment' | 'researcher'): Promise<string> {
    return readFile(join(this.dataDir, 'tokens', name), 'utf8');
  }

  /** @param like a device that enrols again */
  async device(like?: Pick<TestDevice, 'id' | 'key'>): Promise<TestDevice> {
    return TestDevice.enroll(this.url, await this.token('enrollment'), like);
  }

  async client(): Promise<CollectorClient> {
    return new CollectorClient({ url: this.url, token: await this.token('researcher') });
  }
}
