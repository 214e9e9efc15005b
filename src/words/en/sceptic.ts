import { inLocale } from "../locale";

/** Every word of the sceptic's section. */
export const SCEPTIC = inLocale({
  title: "Do not believe it? Check.",
  lead: "Other masks on the same weights, the kept weights bit by bit, a hundred other parents, and what the theorem asks.",
  show: "Show the checks",
  hide: "Hide the checks",
  masks: {
    title: "Is it the mask?",
    stage: "Mask on stage",
    mask: "mask",
    error: "largest error",
    exact: "exact",
    sampled: "sampled",
    own: (seed: number) => `the ticket’s own, on its draw, seed ${seed}`,
    ownListed: "the ticket’s own",
    next: (seed: number) => `the same mask on the next draw, seed ${seed}`,
    random: (count: string, number: number) =>
      `a random mask of the same size, ${count} weights, number ${number}`,
    nothing: "no weight at all: output 0",
    another: "Another random mask",
    why: "A random mask keeps as many neurons for every weight, any of them. Choose one to see what it computes.",
    whyListed: "Pools written by hand have no next draw.",
  },
  weights: {
    title: "Was any weight changed?",
    before: "before",
    after: "after",
    same: (count: string) => `All ${count} kept weights are the same to the bit.`,
    different: "The weights differ: this is a fault of the page.",
    empty: "Nothing is kept.",
    why: "Before: read from the whole random parent at its row and column. After: read from what the ticket computes with. Two ways, one hash.",
    table: "The kept weights",
    columns: ["entry", "neuron", "weight", "24 bits before", "24 bits after"],
    columnsListed: ["entry", "neuron", "before", "after"],
    caption: "Matrices W of the parent from the input on; rows and columns count from 0.",
    first: (count: string) => `The first ${count} of them are listed.`,
  },
  draws: {
    title: "Was it luck?",
    measure: "Draw 100 parents",
    cancel: "Cancel",
    listed: "Pools written by hand have no other draws.",
    empty: "A hundred random parents, seeds 1 to 100, under the same rule at the same width.",
    picks: "Gadgets chosen by hand are left to the rule in all of them.",
    open: "A click, a tap or Enter opens one.",
    problem: "The measurement was stopped",
    read: "Draws, the luckiest first. Enter opens one on the stage",
    columns: ["from the luckiest", "seed", "error"],
    present: "this draw",
    at: (seed: number, error: string) => `seed ${seed}, error ${error}`,
    nothing: "No draw is measured yet.",
    some: (draws: number, of: number) => `${draws} of ${of} draws so far`,
    all: (of: number) => `${of} draws`,
    spread: (draws: string, median: string, low: string, high: string, within: number) =>
      `${draws}: median ${median}, the middle 80 % from ${low} to ${high}; ${within} within ε.`,
    luckier: (draws: number) =>
      `${draws} of them have a smaller error than this draw’s own ticket.`,
  },
  theorem: {
    title: "Does the theorem promise it?",
    assumes: "Malach et al. 2020 assume of the target:",
    all: "All of it holds here.",
    some: (met: number, of: number) =>
      `Here ${met} of ${of} hold, so the theorem promises nothing: only what is computed counts.`,
    listed: "Pools written by hand are not random: the theorem does not speak of them.",
    width: (wanted: string, tolerance: string, share: string, width: string) =>
      `For ε = ${tolerance} in ${share} of all draws its proof asks for k ≥ ${wanted}, constants by our derivation; here k = ${width}. Where all of the above holds, that is enough; less may do.`,
  },
});
