import { configDefaults, defineConfig } from "vitest/config";

const LONG = "src/**/*.long.test.ts";

export default defineConfig(({ mode }) => ({
  test:
    mode === "long"
      ? { include: [LONG], testTimeout: 600_000, passWithNoTests: true }
      : {
          include: ["{src,scripts}/**/*.test.{ts,tsx}"],
          exclude: [...configDefaults.exclude, LONG],
        },
}));
