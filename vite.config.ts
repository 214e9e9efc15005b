import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  base: "./",
  plugins: [react()],
  build: {
    target: "es2022",
    manifest: true,
    modulePreload: { polyfill: false },
  },
  worker: {
    format: "es",
    // Vite keeps every licence comment in a worker's chunk; the notices ship in public/ instead.
    rolldownOptions: { output: { comments: false } },
  },
});
