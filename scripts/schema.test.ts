import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { publishedSchema, SCHEMA_FILE } from "./schema";

test("the published schema is the one generated from the code; if not, run npm run schema", () => {
  expect(JSON.parse(readFileSync(SCHEMA_FILE, "utf8"))).toEqual(publishedSchema());
});
