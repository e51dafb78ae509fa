/** A contact sheet: every picture small, with its name, so that one poll finds the odd one. */
export function contactSheet(title: string, pictures: readonly string[], isDark: boolean): string {
  const cells = pictures.map(
    (name) => `<figure><div><img src="${encodeURIComponent(name)}.png"></div><figcaption>${name}</figcaption></figure>`,
  );
  return `<!doctype html>
<html><head><meta charset="utf-8"><style>
body { margin: 0; padding: 16px; width: ${SHEET_WIDTH - 32}px; background: ${isDark ? '#000' : '#ddd'}; color: ${isDark ? '#ddd' : '#222'}; font: 12px sans-serif; }
main { display: grid; grid-template-columns: repeat(6, 1fr); gap: 12px; }
figure { margin: 0; } figure div { height: 300px; overflow: hidden; } img { width: 100%; } figcaption { padding: 4px 0; }
</style></head><body><h1>${title}</h1><main>${cells.join('')}</main>
<script>
Promise.all([...document.images].map((image) => image.decode().catch(() => {}))).then(() => { document.title = 'ready ' + decodeURIComponent(location.pathname); });
</script></body></html>`;
}

/** In pixels. */
export const SHEET_WIDTH = 1600;
