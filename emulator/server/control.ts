import { Hono } from 'hono';
import * as v from 'valibot';
import type { Emulator } from '../emulator.js';
import { faultSchema } from '../gateway/faults.js';
import type { Request } from '../gateway/gateway.js';
import type { Reply } from '../gateway/replies.js';
import { Refusal } from '../service/refusal.js';
import { explain, WorldError } from '../world/parse.js';
import { switchesSchema } from '../world/switches.js';
import { describeWorld } from '../world/tree.js';
import { actSchema } from './acts.js';

/** Below this, requests are for the emulator itself: unsigned, and not in the log. */
export const CONTROL = '/_control';

/** The program's own API over HTTP; emulator/README.md lists it with examples. */
export function controlServer(emulator: Emulator): (request: Request) => Promise<Reply> {
  const { control } = emulator;
  const app = new Hono({ strict: false }).basePath(CONTROL);
  app.get('/', (c) => c.text(describeWorld(emulator.world)));
  app.get('/requests', (c) => c.json(emulator.requests));
  app.delete('/requests', (c) => {
    emulator.clearRequests();
    return c.body(null, 204);
  });
  app.get('/faults', (c) => c.json(control.faults));
  app.post('/faults', async (c) => {
    const body: unknown = await c.req.json();
    // All or none: half of a scenario's faults would be worse than an error.
    const faults = v.parse(v.array(faultSchema), Array.isArray(body) ? body : [body]);
    for (const fault of faults) control.addFault(fault);
    return c.json(control.faults, 201);
  });
  app.delete('/faults', (c) => {
    control.clearFaults();
    return c.body(null, 204);
  });
  app.get('/runs', (c) => c.json(emulator.runs()));
  app.post('/act', async (c) => c.json(control.act(v.parse(actSchema, await c.req.json()))));
  app.get('/switches', (c) => c.json(emulator.switches));
  app.patch('/switches', async (c) => {
    control.set(v.parse(v.partial(switchesSchema), await c.req.json()));
    return c.json(emulator.switches);
  });
  app.post('/world', async (c) => {
    control.load(await c.req.text());
    return c.text(describeWorld(emulator.world), 201);
  });
  app.notFound((c) => c.json({ problems: [`no ${c.req.method} ${c.req.path}; see emulator/README.md`] }, 404));
  app.onError((error, c) => {
    if (error instanceof v.ValiError) return c.json({ problems: error.issues.map(explain) }, 400);
    if (error instanceof WorldError) return c.json({ problems: error.problems }, 400);
    if (error instanceof Refusal) return c.json({ problems: [error.details] }, 409);
    if (error instanceof SyntaxError) return c.json({ problems: [error.message] }, 400);
    throw error;
  });

  return async ({ method, url, headers, body }) => {
    const init = { method, headers, ...(method !== 'GET' && method !== 'HEAD' && { body }) };
    const response = await app.request(url, init);
    return {
      kind: 'response',
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: await response.text(),
    };
  };
}
