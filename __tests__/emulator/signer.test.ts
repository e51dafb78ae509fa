import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { createEmulator } from '../../emulator/emulator.js';

const run = promisify(execFile);

/** A client of NAVER Cloud's API that nobody here wrote. Its own release decides what its signature is. */
const PACKAGE = 'httpx-ncloud==0.1.0';

/** Longest time for making the environment, in ms: it is made once a machine, and only where PyPI can be reached. */
const SETUP_MS = 90_000;

/** Python of an environment that has the package; undefined where Python, PyPI or the package is missing. */
async function python(): Promise<string | undefined> {
  const folder = join(tmpdir(), 'ncloud-deploy-signers', PACKAGE);
  const own = join(folder, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');
  const isReady = join(folder, 'ready');
  if (existsSync(isReady)) return own;
  try {
    mkdirSync(folder, { recursive: true });
    await run('python3', ['-m', 'venv', folder], { timeout: SETUP_MS });
    const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--retries', '0', '--timeout', '10'];
    await run(own, [...pip, '--only-binary', ':all:', PACKAGE], { timeout: SETUP_MS });
    writeFileSync(isReady, '');
    return own;
  } catch {
    return undefined;
  }
}

/**
 * Sends one request with the package's own client. What is falsified goes in where the package signs: its own code makes the signature of
 * another secret, path or method, or at another time.
 */
const SCRIPT = `
import json, sys, time
from httpx_ncloud import NcloudClient
job = json.loads(sys.argv[1])
if job.get("hours"):
    now = time.time
    time.time = lambda: now() + 3600 * job["hours"]
class Client(NcloudClient):
    def create_signature(self, method, uri, timestamp):
        return super().create_signature(job.get("signedMethod", method), job.get("signedPath", uri), timestamp)
client = Client(base_url=job["base"], access_key=job["accessKey"], secret_key=job["secretKey"], trust_env=False)
answer = client.request(job["method"], job["path"])
print(json.dumps({"status": answer.status_code, "body": answer.json()}))
`;

const interpreter = await python();
const OWNER = { accessKey: 'EMULATOROWNERACCESSKEY', secretKey: 'EmulatorOwnerSecretKey0123456789ABCDEFGH' };

async function ask(
  job: object,
): Promise<{ status: number; code: string | undefined; refusal: string | undefined; body: { result?: object } }> {
  const emulator = createEmulator();
  const server = await emulator.listen();
  try {
    const whole = { base: server.url, method: 'GET', path: '/sourcedeploy/api/v1/project?pageNo=1&pageSize=2', ...OWNER, ...job };
    const { stdout } = await run(interpreter ?? '', ['-c', SCRIPT, JSON.stringify(whole)]);
    const { status, body } = JSON.parse(stdout);
    return { status, code: body.error?.errorCode, refusal: emulator.requests.at(-1)?.refusal, body };
  } finally {
    await server.close();
  }
}

(interpreter === undefined ? describe.skip : describe)('a client that nobody here wrote (httpx-ncloud)', () => {
  test('is accepted, for reading and for starting', async () => {
    const list = await ask({});
    expect([list.status, list.body.result]).toEqual([
      200,
      {
        projectList: [
          { id: 2001, name: 'shop' },
          { id: 2002, name: 'web' },
        ],
      },
    ]);
    // It signs a question mark also where it sends none: a query that means nothing keeps both alike.
    const start = await ask({ method: 'POST', path: '/sourcedeploy/api/v1/project/2001/stage/3001/scenario/2101/deploy?x=1' });
    expect([start.status, start.body.result]).toEqual([200, { historyId: 80016 }]);
    expect((await ask({ path: '/sourcepipeline/api/v1/project?projectName=%EC%95%BC' })).body.result).toEqual({
      projectList: [{ id: 2506, name: '야간 배포' }],
    });
  });

  test.each([
    ['secret', { secretKey: 'EmulatorOwnerSecretKey0123456789ABCDEFGX' }, 'The signature does not match.'],
    ['path', { signedPath: '/sourcedeploy/api/v1/project?pageNo=1&pageSize=3' }, 'The signature does not match.'],
    ['method', { signedMethod: 'POST' }, 'The signature does not match.'],
    ['time', { hours: -1 }, 'The timestamp is not within 5 minutes.'],
    ['time', { hours: 1 }, 'The timestamp is not within 5 minutes.'],
    ['key', { accessKey: 'NOBODYSACCESSKEY0000' }, 'The access key is unknown.'],
  ])('refuses a wrong secret, path, method and time: %s', async (_what, job, refusal) => {
    const answer = await ask(job);
    expect([answer.status, answer.code, answer.refusal]).toEqual([401, '200', refusal]);
  });
});
