import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/"/g, "&quot;");

/** A page on a port of its own that holds another in a frame and writes down what it hears. */
export async function serveAround(address: string, sandbox: string) {
  const html = `<!doctype html><html lang="en"><title>A page around</title>
<style>body { margin: 0; block-size: 3000px } iframe { border: 0; margin-block-start: 100px }</style>
<button type="button">Before</button>
<iframe title="Stage" width="960" height="640" src="${escaped(address)}" sandbox="${sandbox}"></iframe>
<button type="button">After</button>
<script>
  window.heard = [];
  addEventListener("message", ({ origin, data }) => heard.push({ origin, ...data }));
</script>`;
  const server = createServer((request, response) => {
    const known = request.url === "/";
    response.writeHead(known ? 200 : 204, { "Content-Type": "text/html; charset=utf-8" });
    response.end(known ? html : undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => void server.close() };
}
