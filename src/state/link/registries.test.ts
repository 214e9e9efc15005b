import { expect, test } from "vitest";
import { RULE_NAMES } from "../../core/construct/rules/registry";
import { EXAMPLES } from "../../core/task/targets";
import { DEFAULT_DOCUMENT, experimentOn } from "../document/default";
import { parseExperiment } from "../document/document";
import { setRule } from "../document/edit";
import { decodeLink, encodeLink } from "./link";

test.each(RULE_NAMES)("the rule %s can be written in documents and in links", (name) => {
  const document = setRule(DEFAULT_DOCUMENT, name, 3);
  expect(document.rule.name).toBe(name);
  expect(parseExperiment(document)).toEqual({ document, ignored: [] });
  expect(decodeLink(encodeLink(document))).toMatchObject({ document, ignored: [] });
});

test.each(EXAMPLES)(
  "the example $name is a valid document, and its link holds its number alone",
  (e) => {
    const document = experimentOn(e.target);
    expect(parseExperiment(document)).toEqual({ document, ignored: [] });
    expect(decodeLink(encodeLink(document))).toMatchObject({ document, ignored: [] });
    expect(encodeLink(document).length).toBe(encodeLink(DEFAULT_DOCUMENT).length);
  },
);
