import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { LARGEST_BODY, type Request } from '../gateway/gateway.js';
import type { Reply } from '../gateway/replies.js';

export interface Listening {
  readonly port: number;
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly url: string;
  /** TCP connections accepted so far. */
  readonly connections: number;
  /** Stops listening and destroys every open connection at once. */
  close(): Promise<void>;
}

/**
 * Serves over HTTP. node:http and no framework: what the signature covers is the path exactly as received, and a fault needs the
 * socket itself. Rejects if the port can't be had.
 */
export async function listen(handle: (request: Request) => Promise<Reply>, port: number, host: string): Promise<Listening> {
  const sockets = new Set<Socket>();
  let connections = 0;
  const server = createServer((incoming, outgoing) => {
    serve(incoming, outgoing, handle).catch((error: unknown) => {
      // A client that left in mid-request, or a defect of the emulator: neither may end the process.
      if (!incoming.aborted) console.error(error);
      incoming.socket.destroy();
    });
  });
  // A client that polls seldom keeps its connection, so that tests can count on one per host.
  server.keepAliveTimeout = 600_000;
  server.requestTimeout = 0;
  server.on('connection', (socket) => {
    connections++;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const { port: actual } = server.address() as AddressInfo;
  return {
    port: actual,
    url: `http://${host.includes(':') ? `[${host}]` : host}:${actual}`,
    get connections() {
      return connections;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

async function serve(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  handle: (request: Request) => Promise<Reply>,
): Promise<void> {
  const body = await readBody(incoming);
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(incoming.headers))
    headers[name] = Array.isArray(value) ? value.join(', ') : (value ?? '');
  // A proxy may pass the absolute form on; the signature covers the path and the query.
  const url = (incoming.url ?? '/').replace(/^https?:\/\/[^/?]*/, '');
  const reply = await handle({ method: incoming.method ?? 'GET', url, headers, body });
  if (outgoing.destroyed || reply.kind === 'hang') return;
  if (reply.kind === 'drop') {
    incoming.socket.destroy();
    return;
  }
  outgoing.sendDate = false;
  const bytes = Buffer.from(reply.body);
  const padding = reply.kind === 'response' ? (reply.padding ?? 0) : 0;
  const length = reply.status === 204 ? {} : { 'content-length': String(bytes.length + padding) };
  outgoing.writeHead(reply.status, { ...reply.headers, ...length });
  if (reply.kind === 'truncate') {
    // Flushed before the connection goes, so that the client sees headers and half a body, not a reset.
    outgoing.write(Buffer.from(reply.body.slice(0, Math.max(1, reply.sent))), () => incoming.socket.destroySoon());
    return;
  }
  outgoing.write(bytes);
  await pad(outgoing, padding);
  outgoing.end();
}

async function readBody(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    length += chunk.length;
    // One byte too many is enough for the gateway to refuse it; the rest is read and forgotten.
    if (length <= LARGEST_BODY + 65_536) chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

async function pad(outgoing: ServerResponse, padding: number): Promise<void> {
  const block = Buffer.alloc(65_536, ' ');
  for (let left = padding; left > 0 && !outgoing.destroyed; left -= block.length) {
    if (outgoing.write(block.subarray(0, Math.min(left, block.length)))) continue;
    // A client that leaves in the middle never drains.
    await new Promise<void>((resolve) => {
      const next = () => {
        outgoing.off('drain', next);
        outgoing.off('close', next);
        resolve();
      };
      outgoing.once('drain', next);
      outgoing.once('close', next);
    });
  }
}
