/**
 * Keys and token of the soak: marked, so that a search finds them anywhere, and full of characters that change when they are escaped.
 */
export const MARKED = {
  accessKey: 'SoakMarkedAccess/Key+0123456789==',
  secretKey: 'SoakMarkedSecret/"Key"\\+0123456789&<>%==',
  token: 'ghs_SoakMarkedToken0123456789abcdefghij',
} as const;

/** Every form in which a secret could slip out. */
export function secretForms(secret: string): string[] {
  const base64 = Buffer.from(secret).toString('base64');
  return [
    ...new Set([
      secret,
      base64,
      base64.replace(/=+$/, ''),
      encodeURIComponent(secret),
      encodeURI(secret),
      JSON.stringify(secret).slice(1, -1),
      secret.replaceAll('/', '\\/'),
      secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;'),
      Buffer.from(secret).toString('hex'),
    ]),
  ];
}
