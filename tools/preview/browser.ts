import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';

/** Longest wait for one answer of the browser, in ms; drawing 60 pictures takes a second. */
const PATIENCE_MS = 60_000;

/** Height of the window while a page is looked at, and of the highest picture taken, in pixels. */
const WINDOW_HEIGHT = 800;
const HIGHEST = 16_000;

/** A page of a headless browser. */
export interface Browser {
  /** Opens a file and waits for its scripts to set `document.title` to `ready`. */
  open(file: string): Promise<void>;
  /** The value of an expression in the page; a promise is awaited. */
  evaluate(expression: string): Promise<unknown>;
  /** The whole page as PNG. */
  screenshot(): Promise<Buffer>;
  close(): Promise<void>;
}

/** Where a Chromium may be, first come first served. */
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

export function findBrowser(env: Readonly<Record<string, string | undefined>>): string | undefined {
  return [env.CHROME_PATH, ...PLACES].find((place) => place !== undefined && existsSync(place));
}

/** Starts a browser of its own, `width` pixels wide, with a profile that goes away with it, spoken to over a pipe: no port, no package. */
export async function openBrowser(executable: string, width: number): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), 'preview-'));
  const child = spawn(
    executable,
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--hide-scrollbars',
      '--remote-debugging-pipe',
      `--user-data-dir=${profile}`,
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
  );
  const send = connect(child);
  const { targetId } = (await send('Target.createTarget', { url: 'about:blank' })) as { targetId: string };
  const { sessionId } = (await send('Target.attachToTarget', { targetId, flatten: true })) as { sessionId: string };
  const page = (method: string, params: object = {}) => send(method, params, sessionId);

  const evaluate = async (expression: string): Promise<unknown> => {
    const answer = (await page('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })) as {
      result: { value?: unknown };
      exceptionDetails?: { text: string; exception?: { description?: string } };
    };
    if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text);
    return answer.result.value;
  };
  const metrics = (height: number) =>
    page('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false });
  await metrics(WINDOW_HEIGHT);
  return {
    evaluate,
    async open(file) {
      await page('Page.navigate', { url: `file://${file}` });
      const until = Date.now() + PATIENCE_MS;
      while ((await evaluate('document.title').catch(() => '')) !== `ready ${file}`) {
        if (Date.now() > until) throw new Error(`${file} was not drawn within ${PATIENCE_MS / 1000} s`);
        await new Promise((resolve) => setTimeout(resolve, 30));
      }
    },
    async screenshot() {
      const height = Number(await evaluate('Math.ceil(document.documentElement.getBoundingClientRect().height)'));
      await metrics(Math.min(height, HIGHEST));
      const { data } = (await page('Page.captureScreenshot', { format: 'png' })) as { data: string };
      await metrics(WINDOW_HEIGHT);
      return Buffer.from(data, 'base64');
    },
    async close() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      await send('Browser.close').catch(() => child.kill());
      await ended;
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

type Send = (method: string, params?: object, sessionId?: string) => Promise<unknown>;

/** The browser's debugging protocol: JSON messages that end in a zero byte, requests and answers paired by number. */
function connect(child: ChildProcess): Send {
  const input = child.stdio[3] as Writable;
  const output = child.stdio[4] as Readable;
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  const fail = (why: string) => {
    for (const { reject } of waiting.values()) reject(new Error(why));
    waiting.clear();
  };
  child.once('error', (error) => fail(error.message));
  child.once('exit', (code) => fail(`the browser ended (${code})`));
  input.on('error', () => {});
  let rest = '';
  output.setEncoding('utf8').on('data', (chunk: string) => {
    const messages = (rest + chunk).split('\0');
    rest = messages.pop() ?? '';
    for (const message of messages) {
      const answer = JSON.parse(message) as { id?: number; result?: unknown; error?: { message: string } };
      const waiter = answer.id === undefined ? undefined : waiting.get(answer.id);
      if (!waiter || answer.id === undefined) continue;
      waiting.delete(answer.id);
      if (answer.error) waiter.reject(new Error(answer.error.message));
      else waiter.resolve(answer.result);
    }
  });
  let last = 0;
  return (method, params = {}, sessionId) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      const timer = setTimeout(() => {
        waiting.delete(id);
        reject(new Error(`${method}: no answer from the browser`));
      }, PATIENCE_MS);
      const settle =
        <T>(then: (value: T) => void) =>
        (value: T) => {
          clearTimeout(timer);
          then(value);
        };
      waiting.set(id, { resolve: settle(resolve), reject: settle(reject) });
      input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
}
