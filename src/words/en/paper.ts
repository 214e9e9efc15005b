import { inLocale } from "../locale";

/** What a printed page says beside the drawings of the stage. */
export const PAPER = inLocale({
  name: "For print",
  kept: "Weights kept",
  keptOf: (kept: string, all: string) => `${kept} of ${all}`,
  again: "Opens exactly this",
  fingerprint: "Fingerprint of the ticket",
});
