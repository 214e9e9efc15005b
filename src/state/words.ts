/** Every word that the page says, in English, by the place where it says it. Sentences are short and claim only what a number shows. */
export const WORDS = {
  page: {
    title: "Lottery Ticket Playground",
    sentence:
      "Choose a small network. A huge random one has never seen it. Delete weights, only delete, and what is left computes nearly the same function.",
    honesty: [
      "Constructed with knowledge of the target: this page picks the mask by the target’s weights. Finding one from data alone is a harder problem.",
      "The target is fixed first and the parent drawn after it, as in the theorem of Malach et al.; one parent for all targets at once is Pensia et al.",
      "The theorem is about what a network can express, not about how it generalises. The parent is far larger than the target.",
      "Errors of a ticket are computed in float64. Sampled is a lower bound, exact is the supremum, the certificate is an upper bound.",
    ],
    skip: "Skip to the controls",
    notices: "Licences of the software inside",
  },
  actions: {
    undo: "Undo",
    redo: "Redo",
    share: "Share",
    close: "Close",
    cancel: "Cancel",
    help: "Help",
    reset: "Reset",
    newDraw: "New draw",
    beside: "Two draws side by side",
    explore: "Width & error",
    lesson: "Lesson",
  },
  panels: {
    target: "Target",
    parent: "Random parent",
    function: "Function",
    microscope: "One weight",
    controls: "Controls",
    transport: "Film",
    page: "Page",
  },
  parent: {
    pools: "Pools",
    private: "Private",
    shared: "Shared",
    poolSize: "Width k",
    seed: "Seed",
    editListed: "Write the pools yourself",
    listedHint: "One pair a, b to a line. Every weight of the target has this same pool.",
    useRandom: "Random pools again",
    listed: "written by hand",
    untrained: "never trained",
    nextDraw: "Same mask on the next draw",
    wider: "Search up to 16 777 216 neurons a pool",
  },
  rule: {
    name: "Rule",
    pair: "Pair",
    product: "Product",
    "subset-sum": "Subset sum",
    pairWhy:
      "For x > 0 and for x < 0, keeps the one neuron whose two weights are nearest to w and ±1. Half the error needs 4 times the neurons.",
    productWhy:
      "Keeps the one neuron whose two weights multiply to nearly w. Half the error needs twice the neurons, or 4 times at w = ±1.",
    subsetWhy:
      "Keeps up to so many neurons whose products add up to w: the more it may keep, the fewer it must choose from.",
    allWhy:
      "Keeps any neurons whose products add up to w. Half the error needs only a few more neurons, but the ticket is no longer sparse.",
    maxSubset: "Neurons a slot, at most",
  },
  remedy: {
    missed: "Not within ε. This may do:",
    product: "Product rule",
  },
  question: {
    tolerance: "Tolerance ε",
    domain: "Domain",
    cube: "Cube",
    ball: "Ball",
  },
  film: {
    play: "Play",
    pause: "Pause",
    back: "Step back",
    step: "Step",
    reset: "Back to the whole parent",
    speed: "Speed",
    slow: "Slow",
    normal: "Normal",
    fast: "Fast",
    scrubber: "Position in the film",
    previous: "Previous weight",
    next: "Next weight",
    level: "Watch the film",
    weight: "Weight by weight",
    layer: "Pool by pool",
    network: "Layer by layer",
    options: "Speed and level",
  },
  error: {
    crossEdges: "cross wires are left",
  },
  work: {
    searching: "Searching the pools",
    failed: "This could not be computed",
    webgl: "Searched by WebGL",
    cpu: "Searched by the CPU",
    integers: "24-bit integers, decided in float64",
    float64: "float64",
    onGpu: "Dense parent on the GPU, float32",
    onCpu: "Dense parent on the CPU, float64",
  },
  check: {
    run: "Check on the dense network",
    why: "The parent's every weight times its mask, evaluated as the dense network it is, should compute what the ticket does.",
    running: "Checking…",
    difference: "Dense network and ticket differ by at most",
    within: "rounding allows",
    beyond: "more than rounding allows,",
    webgl: "GPU, float32",
    cpu: "CPU, float64",
  },
  clipboard: {
    copied: "The target is on the clipboard, as JSON.",
    pasted: "Pasted. Undo brings the old target back.",
  },
  share: {
    title: "Share exactly this",
    ignored: "Parts of this link were not understood and left out:",
  },
  help: {
    title: "Help and settings",
    keys: "Keys",
    terms: "Words",
    singleKeys: "Single-key short cuts",
    gpu: "The whole parent is evaluated",
    auto: "where it is faster",
    always: "by WebGL",
    never: "by the CPU",
  },
  theme: {
    name: "Theme",
    auto: "As the system",
    light: "Light",
    dark: "Dark",
    projector: "Projector",
  },
} as const;

/** The field's own words, each in one line, for where it is first used. */
export const TERMS = {
  "target network": "The small network whose function is wanted.",
  "parent network": "A random network, twice as deep and much wider. It is never trained.",
  mask: "A choice, for every weight of the parent, to keep it or to delete it.",
  ticket: "What the mask leaves of the parent.",
  pool: "The random neurons among which one weight of the target is looked for.",
  gadget: "The few kept neurons that together act as one weight of the target.",
  slot: "One half of a gadget: what it does for positive inputs, or for negative ones.",
  width: "The number k of random neurons in each pool.",
  tolerance: "The largest error that is accepted, ε.",
  "failure probability": "How often a random parent may have no good ticket, δ.",
  "sup error": "The largest difference between target and ticket anywhere in the domain.",
  sampled: "The largest difference at the points that were tried: never more than the exact one.",
  exact: "The largest difference of all: both functions are piecewise linear, so it can be found.",
  certificate: "A bound computed from the delivered slopes alone: never less than the exact error.",
  carrier: "An extra unit that holds ½ and hands it on, so that later layers can have biases.",
  budget: "The part of the tolerance that one slot may use up.",
  domain: "The inputs over which the error is measured.",
  "cross edge":
    "An edge of the parent that belongs to no weight of the target. It is always deleted.",
  seed: "The number that all random weights follow from.",
  fingerprint: "A few words that stand for the kept weights and their places.",
} as const;

export type Term = keyof typeof TERMS;

/** Every key, for the help dialog. Single keys act only while no control has the focus. */
export const KEYS: readonly { readonly keys: readonly string[]; readonly does: string }[] = [
  { keys: ["Space"], does: "Play or pause the film" },
  { keys: ["←", "→", ",", "."], does: "One frame back or on" },
  { keys: ["Home", "R"], does: "The whole random parent" },
  { keys: ["End"], does: "The finished ticket" },
  { keys: ["[", "]"], does: "The weight before or after; in the diagram, the edge" },
  { keys: ["PageUp", "PageDown"], does: "On the scrubber: the chapter before or after" },
  { keys: ["PageUp", "PageDown"], does: "In the lesson: the step before or after" },
  { keys: ["N"], does: "New draw" },
  { keys: ["Ctrl Z", "Ctrl Shift Z"], does: "Undo, redo" },
  { keys: ["Ctrl C", "Ctrl V"], does: "Copy the target, paste another, as JSON" },
  { keys: ["↑", "↓"], does: "On a weight or a slider: a step; with Shift a finer one" },
  { keys: ["Enter"], does: "On a weight: type its value" },
  { keys: ["Delete"], does: "On a weight: set it to 0" },
  { keys: ["Enter", "Esc"], does: "On a pool of the parent: nearer, and back" },
  { keys: ["Ctrl wheel"], does: "Over the parent: nearer, and back; or two fingers" },
  { keys: ["?"], does: "This list" },
];

/** Where the claims come from. */
export const PAPERS: readonly { readonly title: string; readonly href: string }[] = [
  {
    title:
      "Malach, Yehudai, Shalev-Shwartz, Shamir: Proving the Lottery Ticket Hypothesis: Pruning is All You Need (2020)",
    href: "https://arxiv.org/abs/2002.00585",
  },
  {
    title:
      "Pensia, Rajput, Nagle, Vishwakarma, Papailiopoulos: Optimal Lottery Tickets via Subset Sum (2020)",
    href: "https://arxiv.org/abs/2006.07990",
  },
  {
    title:
      "Natale, Ferré, Giambartolomei, Giroire, Mallmann-Trenn: On the Sparsity of the Strong Lottery Ticket Hypothesis (2024)",
    href: "https://arxiv.org/abs/2410.14754",
  },
  {
    title:
      "Ramanujan, Wortsman, Kembhavi, Farhadi, Rastegari: What’s Hidden in a Randomly Weighted Neural Network? (2020)",
    href: "https://arxiv.org/abs/1911.13299",
  },
  {
    title: "Frankle, Carbin: The Lottery Ticket Hypothesis (2018)",
    href: "https://arxiv.org/abs/1803.03635",
  },
];
