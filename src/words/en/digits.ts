import { inLocale } from "../locale";

const percent = (share: number): string => `${(100 * share).toFixed(share > 0.995 ? 2 : 1)} %`;

/** What the exhibit of handwritten digits says. */
export const DIGITS = inLocale({
  title: "Write a digit",
  sentence: (weights: string) =>
    `A network of ${weights} random numbers. Nobody has trained it. Delete most of them, and what is left reads your handwriting.`,
  honest:
    "The mask was made with the trained reader in hand: the accuracy is that reader’s. Deleting found it in the random numbers; it taught them nothing.",
  notWay:
    "Nor is this a way to train: choosing what to delete needed the answer. What is shown is the theorem: a large enough random network contains every small one, nearly.",
  back: "Back to the stage",
  loading: "The trained reader is on its way …",
  missing:
    "The files of the exhibit did not come. The page as one file does not carry them: open it from its server, once online.",
  retry: "Try again",
  pad: {
    title: "Your digit",
    name: "Pad to write a digit on",
    hint: "Write one digit, large. Without a pointer: choose an image below with the arrow keys.",
    clear: "Clear",
    sees: "What the networks get: 28 × 28 greys",
    seesName: (drawn: boolean) => (drawn ? "The image that both networks get" : "An empty image"),
    fit: "Image",
    centred: "Centred",
    drawn: "As drawn",
    fitWhy: "Centred as MNIST’s were: scaled to 20 × 20, its mass in the middle.",
    samples: "Test images: not trained on",
    sample: (label: number, number: number) => `a ${label}, test image ${number}`,
    noSamples: "The test images did not come; the pad works without them.",
  },
  tiles: {
    title: "Hidden units, by what they look for",
    target: "Trained reader",
    ticket: "What is left of the random numbers",
    whole: "The random numbers, not pruned yet",
    difference: "Difference, ticket less target",
    show: "Right picture",
    ticketShort: "Ticket",
    differenceShort: "Difference",
    scale: (full: string) =>
      `One tile a hidden unit: its 784 weights where their pixels lie. Point at one to see it large. Blue adds, orange takes away; full colour from ±${full} on.`,
    name: (what: string, units: number) =>
      `${what}: ${units} hidden units as tiles of 28 × 28 weights`,
    summary: (units: number, mean: string, largest: string) =>
      `${units} tiles in each picture. The ticket’s weights differ from the target’s by ${mean} on average and by ${largest} at most.`,
    table: "Largest differences",
    caption: "The twenty weights on which target and ticket differ most",
    columns: ["Weight", "Target", "Ticket", "Difference"],
    weight: (layer: number, unit: number, input: string) =>
      `layer ${layer}, unit ${unit}, ${input}`,
    pixel: (row: number, column: number) => `pixel row ${row}, column ${column}`,
    input: (input: number) => `input ${input}`,
    keys: "Hidden unit: arrow keys go from tile to tile",
    unit: (unit: number, off = "") => `Unit ${unit}${off}`,
    unitOff: (mean: string, largest: string) =>
      `: ticket and target differ by ${mean} on average, ${largest} at most`,
  },
  unit: {
    title: "One hidden unit, large",
    name: (unit: number) => `Unit ${unit}`,
    difference: "Difference",
    picture: (what: string, unit: number) => `${what}: the 784 weights of unit ${unit}`,
    off: (row: number, column: number, target: string, ticket: string) =>
      `Furthest off in row ${row}, column ${column}: ${target} wanted, ${ticket} delivered.`,
    fires: (target: string, ticket: string) => `On your digit: ${target} and ${ticket}.`,
  },
  says: {
    title: "What they read",
    target: "Target",
    ticket: "Ticket",
    next: "Same mask, next draw",
    random: "Random mask",
    none: "–",
    alike: "They agree.",
    unlike: "They differ.",
    empty: "Nothing is written yet.",
    bars: "Ten outputs: the largest answers",
    columns: ["Digit", "Target", "Ticket"],
    spoken: (target: number, other: string, ticket: number) =>
      `Target reads ${target}. ${other} reads ${ticket}.`,
    digit: (digit: number, target: string, ticket: string) =>
      `${digit}: target ${target}, ticket ${ticket}`,
  },
  controls: {
    title: "The parent and its mask",
    reader: "Target",
    readerName: (units: number) => `784-${units}-10`,
    own: "your own",
    trained: "trained here",
    rule: "Rule",
    width: "Width k",
    widthName: "Width k: neurons in each pool",
    draw: "Seed",
    newDraw: "New draw",
    mask: "On stage",
    masks: { own: "Ticket", next: "Same mask, next draw", random: "Random mask" },
    searching: (share: string) => `Searching ${share}`,
    more: (share: string) => `Every width up to the widest: ${share}`,
    all: "Every width is searched: the slider searches nothing.",
    stop: "Stop",
  },
  numbers: {
    title: "In numbers",
    parent: (neurons: string, weights: string, depth: number) =>
      `The parent has depth ${depth}, ${neurons} neurons and ${weights} weights, all drawn from U[−1, 1] by one seed.`,
    kept: (kept: string, share: string) => `${kept} of the weights stay: one in ${share}.`,
    slopes: (mean: string, largest: string, weights: string) =>
      `Each of the target’s ${weights} weights is met within ${mean} on average and ${largest} at worst.`,
    certificate: (bound: string) =>
      `Certificate: on every input in [0, 1]^784, photograph or noise, no output differs by more than ${bound}.`,
    measured: (difference: string, times: string) =>
      `On the test images the largest difference is ${difference}: ${times} times smaller. The certificate lets every pixel be as bad as it can, all at once. No digit does that, but only such a bound is a proof.`,
    why: "It is large because it lets every pixel be as bad as it can, all at once. No digit does that, but only such a bound is a proof.",
    words: "Fingerprint",
    counting: "Counting …",
  },
  scores: {
    title: "Test images",
    load: "Read all 10 000 test images",
    size: "1.6 MB, loaded once",
    loading: (done: number, of: number) => `Loading part ${done} of ${of}`,
    reading: "Reading …",
    accuracy: (who: string, share: number, low: number, high: number) =>
      `${who}: ${percent(share)} read rightly (95 % interval ${percent(low)} to ${percent(high)})`,
    who: "Network",
    right: "Right",
    interval: "95 % interval",
    percent,
    range: (low: number, high: number) => `${percent(low)} – ${percent(high)}`,
    agree: (share: number, count: number) =>
      count === 0
        ? "They give the same answer to every image."
        : `They give the same answer to ${percent(share)} of the images, and differ on ${count}:`,
    open: (target: number, ticket: number, label: number, number: number) =>
      `test image ${number}, a ${label}: target ${target}, ticket ${ticket}; put it on the pad`,
    wilson: "Interval by Wilson (1927). Answers are from float64 sums.",
    some: (images: string) => `On the first ${images} test images.`,
    atFrame: (who: string, frame: number) => `${who}, frame ${frame}`,
    lost: "The test images did not come. Try again when there is a connection.",
  },
  confusion: {
    caption: (who: string) =>
      `How often each answer of the target (rows) meets each answer of: ${who} (columns). On the diagonal they agree.`,
    title: "Answers of both",
    corner: "Target’s answer",
    row: (digit: number) => `target ${digit}`,
    column: (who: string, digit: number) => `${who} ${digit}`,
  },
  curve: {
    title: "How width affects what is read",
    draw: "Measure the curve",
    why: "One draw, three rules, about ten widths each, all 10 000 test images.",
    stop: "Stop",
    progress: (share: string) => `Measuring ${share}`,
    x: "width k",
    y: "read rightly",
    target: (share: string) => `target ${share}`,
    summary: (points: number) => `Accuracy against width: ${points} measured points.`,
    table: "Numbers",
    caption: "Accuracy on the test images by rule and width",
    columns: ["Rule, k", "Read rightly", "95 % interval"],
    point: (rule: string, width: number) => `${rule}, k = ${width}`,
    chance: "guessing",
  },
  film: {
    title: "Film",
    make: "Watch it being deleted",
    why: "Every frame is a mask on the same random numbers, and only deletes.",
    making: (share: string) => `Adding up the parent ${share}`,
    play: "Play",
    pause: "Pause",
    frame: "Frame",
    close: "Close the film",
    left: (frame: number, last: number, edges: string) =>
      frame === 0
        ? `Frame 0 of ${last}: the pools as they were drawn, without the edges across them. ${edges} weights are left.`
        : `Frame ${frame} of ${last}: ${edges} weights are left.`,
  },
  own: {
    title: "A reader of your own",
    train: "Train one now",
    trainWhy: "784-100-10, from 60 000 images (about 10 MB), here in this tab.",
    loading: (done: number, of: number) => `Loading images, part ${done} of ${of}`,
    training: (share: string) => `Training ${share}`,
    stop: "Stop",
    trained:
      "This reader was trained here a moment ago, and found again in random numbers. Save it to share it: a link names its file, and does not carry it.",
    file: "Open a network",
    fileWhy:
      "ReLU, no biases, 784 inputs, 10 outputs; safetensors or JSON {“layers”: [{“weights”: [[…], …]}, …]}. It stays in this tab. Or drop it anywhere here.",
    opened: (name: string) =>
      `${name} is the target now. A link names the file, and does not carry it.`,
    other: "It is not the file that the link named.",
    unreadable: "could not be read",
    save: "Save the network",
    fileName: "reader",
    link: "Links name the file by its SHA-256:",
    needs:
      "This link’s target is in a file of its own, which a link does not carry: that with the SHA-256",
    needsHow: (units: number) =>
      `Open it below, or drop it here. Until then the target is 784-${units}-10.`,
    divided:
      "Weights beyond ±1 were divided by powers of two, layer by layer; the answers stay the same.",
    refused: (name: string, why: string) => `${name} ${why}.`,
    shape: (inputs: number, outputs: number) =>
      `must have 784 inputs and 10 outputs for this pad, not ${inputs} and ${outputs}`,
  },
  share: {
    copy: "Copy link",
    qr: "QR code of this link",
    code: "QR code",
    picture: "Save as PNG",
    unsaved: "The picture could not be made.",
    caption: (target: string, rule: string, k: string, seed: number) =>
      `${target} in a random parent: rule ${rule}, k = ${k}, seed ${seed}.`,
  },
  data: "Images: MNIST by Yann LeCun and Corinna Cortes, CC BY-SA 3.0.",
  paper:
    "Pensia et al. (2020) did this once for 397 000 weights with a general solver, single numbers and a tolerance of .01: 77 266 s on 36 cores. The bench of this page takes 6 s on one core for the best subset of each: on a newer machine, of another network of that size, by a search made for this alone.",
});

/** What a file must be, by why it is not: the end of a sentence that begins with its name. */
export const DIGITS_REFUSED = inLocale({
  "too-many-bytes": "must have fewer bytes: this is more than the exhibit looks at",
  truncated: "must be whole: some of its bytes are missing",
  "not-safetensors": "must be a safetensors file or JSON",
  "unknown-format": "must be a safetensors file or JSON",
  "element-type": "must have float tensors: one of them has another type",
  "too-many-tensors": "must have fewer tensors",
  "not-layers": "must be {“layers”: [{“weights”: [[…], …]}, …]}",
  "no-layers": "must have a layer of weights",
  "has-biases": "must have no biases: set bias=False and train it again",
  "other-activation": "must have ReLU between its layers",
  "not-matrix": "must have matrices only",
  "not-finite": "must have finite weights",
  "no-chain": "must have layers that follow each other",
  "too-large": "must have at most 1 024 inputs, 1 024 units a layer, 6 layers and 16 outputs",
});
