import { inLocale } from "../locale";

/** What the page's own controls and panels say. Sentences are short and claim only what a number shows. */
export const PAGE = inLocale({
  page: {
    title: "Lottery Ticket Playground",
    tab: (shape: string, width: string, error: string) =>
      `${shape} target, k = ${width}: error ${error} · Lottery Ticket Playground`,
    sentence:
      "Choose a small network. A huge random one has never seen it. Delete weights, only delete, and what is left computes nearly the same function.",
    skip: "Skip to the controls",
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
    inPools: (neurons: string) => `${neurons} neurons in each pool`,
    size: (depth: number, neurons: string, weights: string, origin: string) =>
      `depth ${depth} · ${neurons} neurons · ${weights} weights · ${origin}`,
    randomMask: (number: number) => `a random mask, number ${number}`,
    otherDraw: (mask: number, draw: number) =>
      `the mask of seed ${mask} on the draw of seed ${draw}`,
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
    allSubset: "all",
  },
  remedy: {
    missed: "Not within ε. This may do:",
    beyond: "Not within ε: one neuron delivers no slope above 1. This may do:",
    product: "Product rule",
    "subset-sum": "Subset sum rule",
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
    options: "More for the film",
    watch: (weights: string, kept: string) => `Watch ${weights} weights become ${kept}`,
  },
  error: {
    crossEdges: "cross wires are left",
  },
  work: {
    searching: "Searching the pools",
    failed: (why: string) => `This could not be computed: ${why}`,
    searched: (done: string, of: string) => `${done} of ${of} neurons`,
    onStage: (width: string) => `on stage so far k = ${width}`,
    threads: (threads: number) => `${threads} threads`,
    speed: (millions: string) => `${millions} million neurons a second`,
    webgl: "Searched by WebGL",
    cpu: "Searched by the CPU",
    integers: "24-bit integers, decided in float64",
    float64: "float64",
    onGpu: "Dense parent on the GPU, float32",
    onCpu: "Dense parent on the CPU, float64",
  },
  share: {
    title: "Share exactly this",
    ignored: (parts: string) =>
      `Parts of this link were not understood and left out, so what is shown may differ from the original: ${parts}.`,
  },
  help: {
    title: "Help and settings",
  },
  theme: {
    name: "Theme",
    auto: "As the system",
    light: "Light",
    dark: "Dark",
    projector: "Projector",
  },
  means: {
    target: "The small network whose function is wanted.",
    parent: "A random network, twice as deep and much wider. It is never trained.",
  },
});
