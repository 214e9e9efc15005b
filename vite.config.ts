import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { digits } from "./scripts/digits.ts";
import { layers } from "./scripts/layers.ts";
import { notices } from "./scripts/notices.ts";
import { offline } from "./scripts/offline.ts";
import { contentSecurityPolicy } from "./scripts/policy.ts";
import { shell } from "./scripts/shell.ts";
import { formulas } from "./scripts/typeset.ts";

export default defineConfig({
  base: "./",
  plugins: [
    react(),
    layers(),
    formulas(),
    shell(),
    contentSecurityPolicy(),
    notices(),
    digits(),
    offline(),
  ],
  build: {
    target: "es2022",
    manifest: true,
    modulePreload: { polyfill: false },
    // A data: font or script would need a hole in the policy.
    assetsInlineLimit: 0,
    // What the first page needs is one chunk: it compresses better than twenty, and comes in one request.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: "first", test: /src\/main\.tsx$/ }] } },
    },
  },
  // A frame without an origin of its own asks like a stranger.
  preview: { cors: { origin: "*" } },
  worker: {
    format: "es",
    // Licence comments alone would make up 40 % of a worker; notices.txt carries them.
    rolldownOptions: { output: { comments: false } },
  },
});
