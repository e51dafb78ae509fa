/** The services that this project calls, by the name that `{service}` in an `api-url` becomes. `sts` gives temporary keys. */
export const SERVICES = ['sourcedeploy', 'sourcepipeline', 'sourcebuild', 'sts'] as const;
export type Service = (typeof SERVICES)[number];

export const SITES = ['public', 'gov', 'fin'] as const;
export type Site = (typeof SITES)[number];

export const PLATFORMS = ['vpc', 'classic'] as const;
export type Platform = (typeof PLATFORMS)[number];

interface SiteFacts {
  /** Host of the API gateway, after the service's own name. */
  domain: string;
  /** The prefix that a VPC service carries; SourceBuild and STS have one host for both platforms. */
  vpcPrefix: '' | 'vpc';
  /** First is the site's default, for which no region header is sent. */
  regions: readonly [string, ...string[]];
  platforms: readonly Platform[];
  /** Root of the site's console; no deeper link is documented anywhere, so none is made up. */
  console: string;
}

/** reference/ncloud-common.md §1 and §10: hosts [doc, sdk]; fin and region codes [third-party]; gov and fin consoles [inferred]. */
const SITE_FACTS: Readonly<Record<Site, SiteFacts>> = {
  public: {
    domain: 'apigw.ntruss.com',
    vpcPrefix: 'vpc',
    regions: ['KR', 'JPN', 'SGN', 'USWN', 'DEN'],
    platforms: ['vpc', 'classic'],
    console: 'https://console.ncloud.com',
  },
  gov: {
    domain: 'apigw.gov-ntruss.com',
    vpcPrefix: 'vpc',
    regions: ['KR', 'KRS'],
    platforms: ['vpc', 'classic'],
    console: 'https://console.gov-ncloud.com',
  },
  fin: {
    domain: 'apigw.fin-ntruss.com',
    vpcPrefix: '',
    regions: ['FKR'],
    platforms: ['vpc'],
    console: 'https://console.fin-ncloud.com',
  },
};

export interface Location {
  site: Site;
  platform: Platform;
  /** Empty for the site's default region. */
  region: string;
  /** Overrides the hosts; `{service}` in it is replaced. Empty for the site's own hosts. */
  apiUrl: string;
}

export type LocationProblem =
  | { problem: 'region'; allowed: readonly string[] }
  | { problem: 'platform'; allowed: readonly Platform[] }
  | { problem: 'platform-region'; allowed: readonly string[] }
  | { problem: 'api-url'; why: 'no-service' | 'not-a-url' | 'not-https' | 'credentials' | 'query' };

/** All that is wrong with a location, before any request. */
export function checkLocation({ site, platform, region, apiUrl }: Location): LocationProblem[] {
  const facts = SITE_FACTS[site];
  const problems: LocationProblem[] = [];
  if (!facts.platforms.includes(platform)) problems.push({ problem: 'platform', allowed: facts.platforms });
  else if (platform === 'classic' && region !== '' && region !== facts.regions[0]) {
    problems.push({ problem: 'platform-region', allowed: [facts.regions[0]] });
  }
  if (region !== '' && !facts.regions.includes(region)) problems.push({ problem: 'region', allowed: facts.regions });
  if (apiUrl !== '') {
    const why = checkApiUrl(apiUrl);
    if (why) problems.push({ problem: 'api-url', why });
  }
  return problems;
}

type ApiUrlProblem = Extract<LocationProblem, { problem: 'api-url' }>['why'];

function checkApiUrl(apiUrl: string): ApiUrlProblem | undefined {
  if (!apiUrl.includes('{service}')) return 'no-service';
  const text = apiUrl.replaceAll('{service}', SERVICES[0]);
  if (!URL.canParse(text)) return 'not-a-url';
  const url = new URL(text);
  // Plain HTTP would show the signed headers to everybody on the way; on loopback there is no way.
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) return 'not-https';
  if (url.username !== '' || url.password !== '') return 'credentials';
  if (url.search !== '' || url.hash !== '') return 'query';
  return undefined;
}

/** Whether a URL's host name is this very machine: `localhost`, 127.0.0.0/8 or [::1]. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}

/** The URL that an operation's path is appended to, `/api/v1` included (it is part of what is signed). */
export function baseUrl(service: Service, { site, platform, apiUrl }: Location): string {
  if (apiUrl !== '') return `${apiUrl.replaceAll('{service}', service).replace(/\/+$/, '')}/api/v1`;
  return `https://${hostName(service, platform === 'vpc' ? SITE_FACTS[site].vpcPrefix : '', site)}/api/v1`;
}

/** Services that have a host of their own for each platform, with the prefix `vpc` in `public` and `gov`. */
const BY_PLATFORM: readonly Service[] = ['sourcedeploy', 'sourcepipeline'];

function hostName(service: Service, prefix: string, site: Site): string {
  return `${BY_PLATFORM.includes(service) ? prefix : ''}${service}.${SITE_FACTS[site].domain}`;
}

/**
 * The other form of a host name about which the sources contradict each other, for the message when the one in use does not exist: in
 * `fin` with the prefix `vpc` (reference/ncloud-common.md §1). Nothing where there is no doubt, or where `api-url` names the host.
 */
export function alternativeHost({ site, apiUrl }: Location, service: Service): string | undefined {
  return site === 'fin' && apiUrl === '' && BY_PLATFORM.includes(service) ? hostName(service, 'vpc', site) : undefined;
}

/** Where a person finds the site's console (menu Developer Tools). */
export function consoleUrl(site: Site): string {
  return SITE_FACTS[site].console;
}
