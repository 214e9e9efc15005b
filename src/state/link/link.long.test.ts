import fc from "fast-check";
import { test } from "vitest";
import { encodeLink } from "./link";
import { mutations, settles, withSession } from "./link.test.arbitrary";

test("200 000 damaged links open what can be shared again", () => {
  const links = fc.sample(withSession, 2000).map(([document, view]) => encodeLink(document, view));
  fc.assert(
    fc.property(fc.constantFrom(...links), mutations, (link, mutate) => settles(mutate(link))),
    { numRuns: 200_000 },
  );
});
