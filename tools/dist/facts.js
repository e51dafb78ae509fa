if (Number.parseInt(process.versions.node, 10) < 20) {
  console.error(`This needs Node.js 20 or later; here is ${process.version}.`);
  process.exit(1);
}
globalThis[Symbol.for('ncloud-deploy-action.tool')] = 'facts';
await import('./index.js');
