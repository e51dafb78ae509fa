// A bundle's bill of materials, CycloneDX 1.6: what is in it, from the bundler's own list of modules. A list made from package.json alone
// would name what is installed, and miss or invent what the bundler took or left.
import { readFileSync } from 'node:fs';

/** The document as text. No serial number and no time stamp: the same sources give the same bytes. */
export function sbomOf(packages) {
  const { name, version, license } = JSON.parse(readFileSync('package.json', 'utf8'));
  const { packages: locked } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const document = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      lifecycles: [{ phase: 'build' }],
      component: {
        type: 'application',
        'bom-ref': `${name}@${version}`,
        name,
        version,
        licenses: [{ license: { id: license } }],
      },
    },
    components: packages.map((found) => component(found, locked[found.path]?.integrity)),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function component({ name, version, license }, integrity) {
  const [scope, rest] = name.startsWith('@') ? name.split('/') : [undefined, name];
  const purl = `pkg:npm/${scope === undefined ? '' : `${encodeURIComponent(scope)}/`}${rest}@${version}`;
  const [, digest] = /^sha512-(.+)$/.exec(integrity ?? '') ?? [];
  if (digest === undefined) throw new Error(`the lock file has no SHA-512 of ${name} ${version}`);
  return {
    type: 'library',
    'bom-ref': purl,
    ...(scope !== undefined && { group: scope }),
    name: rest,
    version,
    scope: 'required',
    hashes: [{ alg: 'SHA-512', content: Buffer.from(digest, 'base64').toString('hex') }],
    licenses: [{ license: { id: license } }],
    purl,
  };
}
