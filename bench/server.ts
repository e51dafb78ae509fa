import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createEmulator, type Emulator } from '../emulator/emulator.js';

/** The emulator on loopback, with times of arrival and an answer that can take longer. */
export interface BenchServer {
  readonly emulator: Emulator;
  readonly apiUrl: string;
  readonly port: number;
  /** Added to every answer, in ms. */
  latencyMs: number;
  /** When connections and requests arrived, in ms of `performance.now()`, since the last `reset`. */
  readonly seen: { connection: number | undefined; requests: { at: number; method: string; answeredBefore: number }[] };
  reset(): void;
  close(): void;
}

/** @param speed seconds of the world per second */
export async function listenForBench(speed: number, world?: string): Promise<BenchServer> {
  const emulator = createEmulator({ speed, ...(world === undefined ? {} : { world }) });
  let answered = 0;
  const http = createServer((incoming, outgoing) => {
    bench.seen.requests.push({ at: performance.now(), method: incoming.method ?? '', answeredBefore: answered });
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', async () => {
      const headers = Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]));
      const request = {
        method: incoming.method ?? 'GET',
        url: incoming.url ?? '/',
        headers,
        body: Buffer.concat(chunks).toString(),
      };
      const reply = await emulator.handle(request);
      if (bench.latencyMs > 0) await new Promise((done) => setTimeout(done, bench.latencyMs));
      if (reply.kind !== 'response') return void incoming.socket.destroy();
      outgoing.writeHead(reply.status, reply.headers).end(reply.body);
      answered += 1;
    });
  });
  http.on('connection', () => {
    bench.seen.connection ??= performance.now();
  });
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done));
  const { port } = http.address() as AddressInfo;
  const bench: BenchServer = {
    emulator,
    apiUrl: `http://127.0.0.1:${port}/{service}`,
    port,
    latencyMs: 0,
    seen: { connection: undefined, requests: [] },
    reset() {
      answered = 0;
      bench.seen.connection = undefined;
      bench.seen.requests.length = 0;
      emulator.clearRequests();
    },
    close: () => {
      http.close();
      http.closeAllConnections();
    },
  };
  return bench;
}
