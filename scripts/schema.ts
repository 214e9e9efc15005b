import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { toJsonSchema } from "@valibot/to-json-schema";
import { experimentSchema } from "../src/state/document/schema.ts";

export const SCHEMA_FILE = fileURLToPath(
  new URL("../public/experiment.schema.json", import.meta.url),
);

/** The published schema of experiment documents, generated from the one that the page checks them with. */
export function publishedSchema(): object {
  const { $schema, ...schema } = toJsonSchema(experimentSchema, {
    target: "draft-2020-12",
    typeMode: "input",
  });
  return {
    $schema,
    title: "Experiment document of the Lottery Ticket Playground, version 1",
    description:
      "A target network, a random or listed parent, a selection rule and what is asked of them. Rows of weights are units. Beyond this schema, rows must fit the layer before, the last layer has one row, and picks name slots of the target.",
    ...schema,
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(SCHEMA_FILE, JSON.stringify(publishedSchema()));
