import type { Plugin } from "vite";

const policy = [
  "default-src 'self'",
  // The random generator's vectors are WebAssembly, which the word below allows and nothing else.
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  // Typeset formulas carry style attributes.
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join("; ");

/** The built page's Content-Security-Policy; the development server needs scripts of its own. */
export function contentSecurityPolicy(): Plugin {
  return {
    name: "content-security-policy",
    apply: "build",
    transformIndexHtml() {
      const attrs = { "http-equiv": "Content-Security-Policy", content: policy };
      return [{ tag: "meta", attrs, injectTo: "head-prepend" }];
    },
  };
}
