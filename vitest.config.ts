import { configDefaults, defineConfig } from "vitest/config";
import { formulas } from "./scripts/typeset.ts";

const LONG = "src/**/*.long.test.ts";

export default defineConfig(({ mode }) => ({
  plugins: [formulas()],
  test:
    mode === "long"
      ? { include: [LONG], testTimeout: 600_000, passWithNoTests: true }
      : {
          include: ["{src,scripts}/**/*.test.{ts,tsx}"],
          // Against hanging, not a measure of speed: property tests must pass on a busy machine.
          testTimeout: 60_000,
          exclude: [...configDefaults.exclude, LONG],
        },
}));
