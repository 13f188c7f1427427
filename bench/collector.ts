/** What it costs the collector to store batches durably, beside a server that only reads and discards them. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { enrolment } from '../src/collector/testing/device';
import { enrollReply } from '../src/collector/wire';
import { Child } from './collector/child';
import { cpu, type LoadReport, listening, loadReport, ready } from './collector/messages';
import { newSigningKey } from './collector/signing-key';
import { median } from './figures/median';

const CONNECTIONS = 32;
const BATCH_BYTES = 50_000;

interface Server {
  name: string;
  process: Child;
  url: string;
  credential: string;
  pkcs8: string;
  rounds: (LoadReport & { cpuMs: number })[];
}

/** Medians over the rounds; times in milliseconds. */
interface Figures {
  server: string;
  requestsPerSecond: number;
  cpuMsPerRequest: number;
  p50: number;
  p99: number;
}

const usage = `Options:
  --seconds N   of one round at one server (5)
  --rounds N    that count; one more warms up (5)
  --dir FOLDER  for the collector's data: its disk is part of what is measured (the temporary folder)
  --profile DIR for a CPU profile of the collector
  --json        one JSON object instead of a table`;

export async function run(args: readonly string[]): Promise<void> {
  const { seconds, rounds, dir, profile, json, help } = parse(args);
  if (help) return console.log(usage);
  const dataDir = await mkdtemp(join(dir, 'candor-bench-'));
  const load = new Child('load');
  const bare = new Child('serve-bare');
  const nodeOptions = profile === '' ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`];
  const collector = new Child('serve-collector', [dataDir], nodeOptions);
  try {
    await load.hear(ready);
    const servers = [await discarding(bare), await storing(collector, dataDir)];
    for (let round = 0; round <= rounds; round++) {
      for (const server of servers) {
        const result = await measure(server, load, seconds);
        if (round > 0) server.rounds.push(result);
      }
    }
    report(servers.map(figures), json);
  } finally {
    await Promise.all([load.stop(), bare.stop(), collector.stop()]);
    await rm(dataDir, { recursive: true });
  }
}

function parse(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seconds: { type: 'string', default: '5' },
      rounds: { type: 'string', default: '5' },
      dir: { type: 'string', default: tmpdir() },
      profile: { type: 'string', default: '' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const [seconds, rounds] = [Number(values.seconds), Number(values.rounds)];
  if (!(seconds > 0) || !Number.isInteger(rounds) || rounds < 1)
    throw new Error(`--seconds must be above 0, and --rounds a whole number from 1.\n${usage}`);
  return { ...values, seconds, rounds };
}

async function discarding(process: Child): Promise<Server> {
  const { url } = await process.hear(listening);
  const { pkcs8 } = await newSigningKey();
  return { name: 'node:http, discards', process, url, credential: 'none', pkcs8, rounds: [] };
}

async function storing(process: Child, dataDir: string): Promise<Server> {
  const { url } = await process.hear(listening);
  const token = await readFile(join(dataDir, 'tokens', 'enrollment'), 'utf8');
  const key = await newSigningKey();
  const response = await fetch(`${url}/v1/enroll`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(await enrolment(crypto.randomUUID(), key)),
  });
  const { credential } = enrollReply.parse(await response.json());
  return { name: 'collector', process, url, credential, pkcs8: key.pkcs8, rounds: [] };
}

async function measure({ process, url, credential, pkcs8 }: Server, load: Child, seconds: number) {
  const before = await process.ask({}, cpu);
  const order = { url, credential, pkcs8, connections: CONNECTIONS, bytes: BATCH_BYTES, seconds };
  const result = await load.ask(order, loadReport);
  const after = await process.ask({}, cpu);
  return { ...result, cpuMs: after.cpuMs - before.cpuMs };
}

function figures({ name, rounds }: Server): Figures {
  return {
    server: name,
    requestsPerSecond: median(rounds.map(({ requests, seconds }) => requests / seconds)),
    cpuMsPerRequest: median(rounds.map(({ cpuMs, requests }) => cpuMs / requests)),
    p50: median(rounds.map(({ p50 }) => p50)),
    p99: median(rounds.map(({ p99 }) => p99)),
  };
}

function report(all: readonly Figures[], json: boolean): void {
  const [bare, collector] = all;
  if (!bare || !collector) return;
  /** Of the collector to the server that discards. */
  const ratio = {
    requestsPerSecond: collector.requestsPerSecond / bare.requestsPerSecond,
    cpuMsPerRequest: collector.cpuMsPerRequest / bare.cpuMsPerRequest,
  };
  if (json) {
    console.log(JSON.stringify({ servers: all, ratio }));
    return;
  }
  console.log(`${BATCH_BYTES} bytes, ${CONNECTIONS} connections, medians`);
  console.table(
    all.map(({ server, requestsPerSecond, cpuMsPerRequest, p50, p99 }) => ({
      server,
      'requests/s': Math.round(requestsPerSecond),
      'CPU ms/request': Number(cpuMsPerRequest.toFixed(3)),
      'p50 ms': Number(p50.toFixed(1)),
      'p99 ms': Number(p99.toFixed(1)),
    })),
  );
  console.log(
    `collector : discards   ${ratio.requestsPerSecond.toFixed(2)} × requests/s, ` +
      `${ratio.cpuMsPerRequest.toFixed(2)} × CPU a request`,
  );
}
