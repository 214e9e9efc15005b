import { inLocale } from "../locale";

/** What the section around the plots says. */
export const EXPLORER = inLocale({
  title: "Width and error",
  lead: "How wide must the random parent be? Draw many of them and measure: every dot is one parent, and opens on the stage.",
  show: "Show the explorer",
  hide: "Hide the explorer",
  measure: "Measure",
  pause: "Pause",
  resume: "Resume",
  cancel: "Stop",
  empty: (draws: string, measure: string) =>
    `Nothing has been measured here yet. “${measure}” draws ${draws} parents for each rule and shows their errors.`,
  ownSeeds: "Seeds of my own",
  ownSeedsAre: (from: string, to: string) =>
    `Seeds ${from} to ${to}: a block of your own, so that a whole class measures different draws and pools their rows.`,
  stoppedAt: (done: string, wanted: string, missing: string) =>
    `Stopped at ${done} of ${wanted}: ${missing} missing.`,
  partly: (draws: string) => `${draws} measured at some widths only.`,
  draws: "Draws",
  from: "Widths from",
  to: "to",
  rules: "Rules",
  axes: "Axes",
  log: "log",
  linear: "linear",
  relative: "Relative to the target’s range",
  failure: "δ",
  tolerance: "ε",
  luckRule: "Rule",
  waiting: "The first draws are on their way…",
  hidden: "Tick a rule to show its draws.",
  stale: "These draws were measured for another target, kind of pools or domain.",
  reopen: "Open that experiment",
  again: "Measure this one",
  listed: "Pools written by hand have no other draws to measure.",
  plots: {
    error: "Error against width",
    budget: "Error budget",
    success: "Chance of success",
    luck: "Luck",
    size: "What is kept",
  },
  onStage: "on stage",
  soFar: "Measured so far",
  started: "Measuring.",
  finished: (draws: string) => `Measured: ${draws} draws.`,
  drawn: (draws: string) => `${draws} draws`,
  drawnOf: (draws: string, wanted: string) => `${draws} of ${wanted} draws`,
  options: "Options",
  opened: (rule: string, seed: number, width: number) =>
    `${rule}, seed ${seed}, k = ${width} is on the stage.`,
  draw: {
    rule: "rule",
    seed: "seed",
    width: "width k",
    error: "error",
    spoken: (rule: string, seed: number, width: string, error: string, rank: number, of: number) =>
      `${rule}, seed ${seed}, k = ${width}: error ${error}, number ${rank} of ${of} from the luckiest`,
  },
  errors: {
    exact: "exact sup error",
    partly: "sup error, partly sampled (a lower bound)",
    sampled: "sampled error, a lower bound of the sup error",
    share: (kind: string) => `${kind}, share of the target’s range`,
    read: "Draws, by width and error. Arrow keys walk, Page keys change the rule, Enter opens the draw on the stage",
    width: "width k of each pool, neurons",
    open: "Open this draw",
    dots: "Every dot is one random parent: choose one to open it on the stage.",
    someDots: (draws: string, dots: string) =>
      `Every dot is one random parent: choose one to open it on the stage. Of ${draws} draws a rule the first ${dots} are dots; lines and bands count all.`,
    tolerance: (tolerance: string) => `ε = ${tolerance}`,
    toleranceShare: (tolerance: string, share: string) => `ε = ${tolerance}, ${share} of the range`,
    stage: (width: string) => `on stage: k = ${width}`,
    columns: ["rule", "width k", "draws", "10 %", "median", "90 %"],
    nothing: "Nothing is shown.",
    summary: (draws: string, from: string, to: string) =>
      `Up to ${draws} draws a rule, k from ${from} to ${to}; dots are draws, lines medians, bands the middle 80 %.`,
    summaryFitted: (draws: string, from: string, to: string, fits: string) =>
      `Up to ${draws} draws a rule, k from ${from} to ${to}; dots are draws, lines medians, bands the middle 80 %. Fitted: ${fits}.`,
    fitted: (rule: string, base: string, exponent: string) => `${rule} ${base} to the ${exponent}`,
    heard: (parts: string) =>
      `The median error as pitch, from narrow to wide, rule after rule: ${parts}.`,
    heardRule: (rule: string, first: string, from: string, last: string, to: string) =>
      `${rule} from ${first} at k = ${from} to ${last} at ${to}`,
    seen: "seen",
    certified: "certified",
    paper: "paper",
  },
  fit: {
    between: (from: string, to: string) => `between k = ${from} and ${to}`,
    from: (from: string) => `from k = ${from} on`,
    theory: (exponent: string) => `theory ${exponent}`,
    power: (
      rule: string,
      range: string,
      slope: string,
      low: string,
      high: string,
      theory: string,
    ) =>
      `${rule}: ${range} the median error falls as k to the power ${slope} (95 % interval ${low} to ${high}); theory says ${theory}.`,
    halving: (
      rule: string,
      range: string,
      slope: string,
      low: string,
      high: string,
      theory: string,
    ) =>
      `${rule}: ${range} the median error falls as 2 to the power ${slope}·k/2 (95 % interval ${low} to ${high}); theory says ${theory}: it halves with each further usable neuron. Beyond that the search looks at the first usable neurons of a pool only, so the line is flat.`,
    outside: "Theory’s value is outside the interval.",
    how: "Slopes: least squares of the log median errors. Intervals: the middle 95 % of 500 fits to draws resampled with replacement.",
    noLaw: (rule: string) => `${rule}: no law holds for this target, so no slope is fitted.`,
    fewDraws: (rule: string, draws: number) => `${rule}: a slope is fitted from ${draws} draws on.`,
    fewWidths: (rule: string, range: string) =>
      `${rule}: theory speaks of widths ${range}; a slope is fitted to three or more of them.`,
  },
  budget: {
    allowed: (slot: string, tolerance: string) =>
      `allowed: η = ${slot} a slot, ε = ${tolerance} in all`,
    spentTimes: (total: string, times: string) => `on stage: ${total} in all, ${times} times ε`,
    spentShare: (total: string, share: string) => `on stage: ${total} in all, ${share} of ε`,
    summary: (tolerance: string, allowed: string) => `To certify ε = ${tolerance}: ${allowed}.`,
    stage: (spent: string) => `The draw on stage: ${spent}.`,
    exact: "every slope is exact",
    layer: (layer: number, share: string) => `layer ${layer} spends ${share}`,
    one: (layers: string, weight: string, share: string) =>
      `${layers}; ${weight} spends most, ${share}`,
    several: (layers: string, weight: string, more: number, share: string) =>
      `${layers}; ${weight} and ${more} more spend most, ${share} each`,
    columns: ["weight", "from", "to", "allowed", "on stage"],
    layerShare: (layer: number, share: string) => `layer ${layer}: ${share}`,
  },
  luck: {
    at: (rule: string, width: string) => `${rule} at k = ${width}`,
    read: (draws: string) => `Draws of ${draws}, the luckiest first. Enter opens one on the stage`,
    spoken: (seed: number, error: string, rank: number, of: number) =>
      `seed ${seed}, error ${error}, number ${rank} of ${of} from the luckiest`,
    unlucky: "Show me an unlucky draw",
    lucky: "Show me the luckiest",
    columns: ["from the luckiest", "seed", "error"],
    nothing: "Nothing has been measured at this width yet.",
    summary: (
      within: string,
      of: string,
      draws: string,
      [first, least]: readonly [seed: number, error: string],
      [last, most]: readonly [seed: number, error: string],
    ) =>
      `${within} of ${of} draws of ${draws} are within ε; the luckiest, seed ${first}, is off by ${least}, the unluckiest, seed ${last}, by ${most}.`,
    part: (summary: string, lines: number) =>
      `${summary} The table lists ${lines} of them, evenly from the luckiest to the unluckiest.`,
    luckiest: "luckiest",
    unluckiest: "unluckiest",
    howMany: "how many",
  },
  size: {
    aside: "weights, median of the draws",
    legend: "grey: all weights of the random parent",
    parent: "parent",
    oneIn: (count: string) => `1 in ${count}`,
    nothing: "Nothing has been measured yet.",
    summary: (width: string, weights: string, kept: string) =>
      `At k = ${width} the parent has ${weights} weights; kept are ${kept}.`,
    kept: (rule: string, weights: string) => `${rule} ${weights}`,
    columns: ["rule", "width k", "kept (median)", "parent", "share"],
  },
  success: {
    aside: (tolerance: string) => `P(error ≤ ${tolerance})`,
    key: {
      interval: "95 % interval (Wilson)",
      multiplied: "slots multiplied",
      union: "union bound",
    },
    from: (rule: string, width: string) => `${rule} from k = ${width}`,
    nowhere: (rule: string) => `${rule} nowhere yet`,
    summary: (share: string, tolerance: string, rules: string) =>
      `Of the draws measured, at least ${share} are within ε = ${tolerance}: ${rules}. “How wide must it be?” asks for confidence as well.`,
    columns: ["rule", "width k", "measured", "95 % interval", "slots multiplied", "union bound"],
    of: (hits: number, count: number) => `${hits} of ${count}`,
  },
  needed: {
    title: "How wide must it be?",
    lead: (tolerance: string, share: string) =>
      `For an error of at most ε = ${tolerance} in ${share} of all draws, neurons k in each pool:`,
    rule: "rule",
    seen: "seen",
    certified: "certified",
    chain: "paper’s chain",
    fewSeeds: (needed: number) => `too few seeds, ${needed} needed`,
    notReached: "not reached",
    none: "none",
    why: "Seen: from that measured width on, success is at least 1 − δ with 95 % confidence. Certified: by our slot budgets and a union bound. Paper’s chain: the lemmas of Malach et al. 2020, their constants by our derivation; it assumes",
    all: "All of them hold for this target.",
    some: "Not all of them hold for this target, so the paper promises nothing here: the number only shows how the proof counts.",
  },
});

/** What is said of files. */
export const FILES = inLocale({
  maker: "Lottery Ticket Playground",
  origin: "Lottery Ticket Playground: error against width, one line a draw and width",
  csv: "Save CSV",
  json: "Save JSON lines",
  picture: "Plot",
  ground: "Ground",
  white: "white",
  transparent: "transparent",
  pictureWidth: "Width",
  asShown: "as shown",
  millimetres: (width: number) => `${width} mm`,
  open: "Open rows",
  openWhy:
    "Rows that this page or the sweep command wrote, and links of single draws, from any number of people: tables, answers of a form, a chat, a list. What stands beside a link is kept as its label. The same draw counts once. Files can also be dropped anywhere on the page.",
  files: "Files",
  paste: "Or paste rows or links",
  pasted: "pasted text",
  reading: "Reading…",
  draw: "Draw them",
  measured: (draws: number) => `${draws} draws`,
  rows: (count: number, said: string) => `${said} ${count === 1 ? "row" : "rows"} read`,
  links: (count: number, computed: number, said: string, done: string) => {
    const links = count === 1 ? "link" : "links";
    if (computed === count) return `${said} ${links} computed`;
    return computed === 0 ? `${said} ${links} to compute` : `${done} of ${said} ${links} computed`;
  },
  whose: "Whose links these are",
  linked: (rule: string, seed: number, width: string) => `${rule}, seed ${seed}, k = ${width}`,
  error: (error: string) => `: error ${error}`,
  unsure: (words: string) =>
    `In the column “exact” stands ${words}: this page does not know the word, and counts those errors as sampled.`,
  twice: (count: number, said: string) =>
    `${said} came twice and ${count === 1 ? "counts" : "count"} once`,
  known: (count: number, said: string) =>
    `${said} ${count === 1 ? "was" : "were"} in the plots already`,
  skipped: (said: string) => `${said} left out:`,
  reason: (source: string, reason: string) => `${source}: ${reason}`,
  reasonAt: (source: string, line: number, reason: string) => `${source}, line ${line}: ${reason}`,
  more: (count: string) => `and ${count} more`,
});
