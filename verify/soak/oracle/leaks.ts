import { MARKED, secretForms } from '../secrets.js';
import type { Facts, Violation } from './facts.js';

/** What carries the keys on the wire; nothing else may. */
const CARRIERS = new Set(['x-ncp-iam-access-key', 'x-ncp-apigw-signature-v2']);

/** An HMAC-SHA256 in base64. */
const SIGNATURE = /[A-Za-z0-9+/]{43}=/g;

const FORMS = Object.entries(MARKED).flatMap(([name, secret]) => secretForms(secret).map((form) => ({ name, form })));

/** Keys, token and signatures, anywhere but in the two headers that carry them. */
export function judgeLeaks({ evidence }: Facts): Violation[] {
  const { main, post, requests } = evidence;
  const places: [string, string][] = [];
  for (const [name, phase] of [
    ['main', main],
    ['post', post],
  ] as const) {
    places.push([`${name}: log`, phase.lines.map(({ text }) => text).join('\n')]);
    places.push([`${name}: outputs`, [...phase.outputs.values()].join('\n')]);
    places.push([`${name}: state`, [...phase.state].flat().join('\n')]);
    places.push([`${name}: summary`, phase.summary]);
    places.push([`${name}: error`, phase.error]);
  }
  const rest = requests.map(({ url, body, headers }) =>
    [url, body, ...Object.entries(headers).flatMap(([header, value]) => (CARRIERS.has(header) ? [] : [value]))].join('\n'),
  );
  places.push(['requests beyond the headers that carry keys', rest.join('\n')]);
  const signatures = new Set(requests.map(({ headers }) => headers['x-ncp-apigw-signature-v2']));

  // What the runner was not told before the first line, it can't keep out of the log.
  const unmasked = Object.values(MARKED).filter((secret) => !main.maskedFirst.includes(secret));
  const isUsed = evidence.scenario.wrong !== 'inputs' && main.lines.length > 0;
  const masks: Violation[] =
    isUsed && unmasked.length > 0 ? [{ kind: 'leaks', why: `${unmasked.length} secrets were not masked first` }] : [];

  return masks.concat(
    places.flatMap(([place, text]): Violation[] => {
      const found = FORMS.find(({ form }) => text.includes(form));
      if (found) return [{ kind: 'leaks', why: `${place}: ${found.name}` }];
      const signature = text.match(SIGNATURE)?.find((token) => signatures.has(token));
      return signature ? [{ kind: 'leaks', why: `${place}: a signature` }] : [];
    }),
  );
}
