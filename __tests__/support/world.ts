import { DEFAULT_WORLD } from '../../emulator/world/default.js';

/** The default world without jitter, which would blur every expected time. */
export function worldText(): string {
  return `jitter: 0\n${DEFAULT_WORLD}`;
}

/** A world of one project `shop` with one stage `production` of one server, and whatever scenarios and pipelines a test needs. */
export function smallWorld({
  scenarios,
  pipelines = '[]',
  builds = '[{ name: image, source: { repository: app } }]',
  extra = '',
}: {
  scenarios: string;
  pipelines?: string;
  builds?: string;
  extra?: string;
}): string {
  return `jitter: 0
${extra}
accounts:
  - { name: owner@shop.example, accessKey: SMALLWORLDACCESSKEY0, secretKey: SmallWorldSecretKey0123456789ABCDEFGHIJK, permissions: main }
resources:
  servers: [{ no: 1234567, name: web-1 }]
  clusters: [{ name: nks }]
  repositories: [{ name: app, branches: [main] }]
builds: ${builds}
projects:
  - name: shop
    stages:
      - { name: production, type: Server, servers: [web-1], scenarios: ${scenarios} }
pipelines: ${pipelines}
`;
}
