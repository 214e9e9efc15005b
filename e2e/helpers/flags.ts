import { existsSync, readdirSync } from "node:fs";
import type { LaunchOptions } from "@playwright/test";
import { systemBrowser } from "../../scripts/browser.mjs";

// The processes that Playwright forks inherit what was found.
process.env.E2E_BROWSER ??= systemBrowser() ?? "";

const quiet = [
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

const launch = (...args: string[]): LaunchOptions => ({
  args: [...quiet, ...args],
  executablePath: process.env.E2E_BROWSER || undefined,
});

/** WebGL 2 by SwiftShader; --disable-gpu keeps it and makes 2D canvases several times faster. */
export const softwareWebGL = launch(
  "--use-gl=angle",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--disable-gpu",
);

/** WebGL 2 by Mesa's llvmpipe, another compiler for the same shaders. */
export const llvmpipe = launch(
  "--use-gl=angle",
  "--use-angle=gl-egl",
  "--ignore-gpu-blocklist",
  "--disable-accelerated-2d-canvas",
  "--disable-gpu-rasterization",
);

/** Whether Mesa's software renderer is installed where Linux distributions have it. */
export const hasLlvmpipe =
  process.platform === "linux" &&
  readdirSync("/usr/lib").some((folder) =>
    ["libEGL.so.1", "dri/swrast_dri.so"].every((file) => existsSync(`/usr/lib/${folder}/${file}`)),
  );

/** A browser without WebGL: `test.use({ launchOptions: noWebGL })`. */
export const noWebGL = launch("--disable-gpu", "--disable-software-rasterizer");
