import type { Agent, ClientRequest } from 'node:http';
import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';

/** What `syscall` says of an error that came before anything of a request can have left: no connection, or no TLS on it. */
export const BEFORE_CONNECTION = 'connect';
export const BEFORE_TLS = 'tls-handshake';

interface RequestTaker {
  addRequest(request: ClientRequest, ...rest: unknown[]): void;
}

const prepared = new WeakSet<Agent>();
const known = new WeakSet<Socket>();

/**
 * Makes an agent's connections say in their errors how far they had come. The error's own code does not tell: a record that does not
 * decrypt, a reset or `EHOSTUNREACH` come before the connection stands as well as in its middle, and only before it prove that nothing was
 * sent. `syscall` is the one field that the HTTP client hands on.
 */
export function markProgress<A extends Agent>(agent: A): A {
  if (prepared.has(agent)) return agent;
  prepared.add(agent);
  const taker = agent as unknown as RequestTaker;
  const addRequest = taker.addRequest.bind(agent);
  taker.addRequest = (request, ...rest) => {
    request.once('socket', (socket) => {
      // Seen before, it has both behind it.
      if (known.has(socket)) return;
      known.add(socket);
      watch(socket);
    });
    addRequest(request, ...rest);
  };
  return agent;
}

function watch(socket: Socket): void {
  let isConnected = !socket.connecting;
  let isSecure = !(socket instanceof TLSSocket);
  if (!isConnected)
    socket.once('connect', () => {
      isConnected = true;
    });
  socket.once('secureConnect', () => {
    isSecure = true;
  });
  // Before the HTTP client's own listener, which copies the fields.
  socket.prependListener('error', (error: NodeJS.ErrnoException) => {
    if (!isConnected) error.syscall = BEFORE_CONNECTION;
    else if (!isSecure) error.syscall = BEFORE_TLS;
  });
}
