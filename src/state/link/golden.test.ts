import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { fingerprint } from "../../core/construct/fingerprint";
import { RULE_NAMES } from "../../core/construct/rules/registry";
import { keptEdges } from "../../core/construct/ticket";
import { type Experiment, run } from "../../core/experiment/experiment";
import { EXAMPLES } from "../../core/task/targets";
import type { View } from "../view/view";
import { decodeLink } from "./link";

/** A link as it was given out, and what it opened then. Files are added, never changed. */
interface Golden {
  readonly link: string;
  readonly document: Experiment;
  readonly view: View;
  readonly ignored: readonly string[];
  readonly fingerprint: string;
  /** Weights of the parent that the mask keeps. */
  readonly kept: number;
  /** Delivered by the first slots. */
  readonly slopes: readonly number[];
}

const folder = new URL("golden/", import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
const read = (name: string): Golden => JSON.parse(readFileSync(new URL(name, folder), "utf8"));
const all = files.map((name) => [name.replace(".json", ""), read(name)] as const);

describe("a link that was given out", () => {
  test.each(all)("%s opens what it always opened", (_, { link, document, view, ignored }) => {
    expect(decodeLink(link)).toEqual({ document, view, ignored });
  });

  test.each(all)("%s has the ticket that it always had", (_, golden) => {
    const { ticket } = run(golden.document);
    expect(fingerprint(golden.document.parent, ticket).words).toBe(golden.fingerprint);
    expect(keptEdges(ticket)).toHaveLength(golden.kept);
    const slopes = ticket.kept.map(({ slope }) => slope);
    expect(slopes.slice(0, golden.slopes.length)).toEqual(golden.slopes);
  });

  test("is there for every example and every rule", () => {
    const opened = all.map(([, { document }]) => document);
    for (const { target } of EXAMPLES)
      expect(opened.map((document) => document.target)).toContainEqual(target);
    for (const name of RULE_NAMES) expect(opened.map(({ rule }) => rule.name)).toContain(name);
  });
});
