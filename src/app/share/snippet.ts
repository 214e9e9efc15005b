const escaped = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");

/** HTML for a frame with the least that the stage needs: scripts, and a link that opens a page of its own. */
export const snippetOf = (address: string, width: number, height: number, title: string): string =>
  `<iframe src="${escaped(address)}"
  width="${width}" height="${height}" style="border: 0; max-width: 100%" title="${escaped(title)}"
  sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" loading="lazy"></iframe>`;
