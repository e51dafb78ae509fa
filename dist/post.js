globalThis[Symbol.for('ncloud-deploy-action.phase')] = 'post';
await import('./index.js');
