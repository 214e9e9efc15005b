import { inLocale } from "../locale";

/** The lesson's steps, in the order in which they are taken. */
export const STEP_WORDS = inLocale({
  start: {
    title: "A ticket in a trained network",
    trained:
      "In 2018 Frankle and Carbin trained a network, deleted its smallest weights, set the others back to their first random values, and trained these alone. They did as well: a winning ticket, of less than 10–20 % of the size.",
    stronger: "That ticket still has to be trained. This lesson is about a stronger claim.",
    untrained: (weights: string) =>
      `The network in the middle has ${weights} random weights. Nobody will train it.`,
    task: "Look at the three parts of the stage: a small target, a huge random parent, and what the two compute.",
    near: "Look at the curves of what the two compute, and at the huge random parent. Then go to the small target.",
  },
  claim: {
    title: "Only delete",
    conjecture:
      "Zhou et al. and Ramanujan et al. found parts of large random networks that work without any training. The latter conjectured that wide enough ones always hold some.",
    theorem:
      "For every ReLU network f* of bounded weights, and bounded inputs, a random network G of twice the depth that is wide enough has, with high probability, a mask M under which it is within ε of f*.",
    task: "Press Play. Weights are only deleted; the dashed curve is what the rest computes at that moment.",
  },
  identity: {
    title: "A weight is two half-lines",
    halves:
      "A ReLU σ passes what is positive and stops the rest. So every number is a difference of two ReLUs, and a wire of weight w is two neurons: one works for x > 0, one for x < 0.",
    byHand: (error: string) =>
      `Here the two are written by hand, as pairs of in- and out-weight: (0.8, 1) and (−0.8, −1). The ticket is off by ${error}.`,
    near: "Change the target’s one weight a little here. The two neurons stay as they are, and the error grows.",
    task: "Change the target’s one weight: focus its wire and press ↑ or ↓ a few times. The two neurons stay as they are, and the error grows.",
  },
  twoNeurons: {
    title: "One weight from two random neurons",
    drawn: (poolSize: string) =>
      `Nobody writes the parent by hand. Each neuron of a pool has an in-weight a and an out-weight b, drawn uniformly at random from −1 to 1. Here the pool has ${poolSize} neurons, each a dot of the plane.`,
    kept: (right: string, left: string, error: string) =>
      `The pair rule keeps the neuron nearest to (|w|, sgn w) for x > 0, here ${right}, and the one nearest to (−|w|, −sgn w) for x < 0, here ${left}. Their slopes are off by at most ${error}.`,
    near: "Drag the width k of the pool down and up here, and see which two dots of the plane are kept.",
    task: "Drag the width k of the pool down and up, and see which two dots are kept.",
  },
  pool: {
    title: "A pool for every weight",
    pools: (weights: number, poolSize: string) =>
      `This target has ${weights} weights, a bias being the weight of a constant input 1. So the parent has ${weights} pools of ${poolSize} neurons.`,
    order:
      "First we delete every wire between a pool and the wrong unit. Then we search pool after pool and keep at most two neurons: one for each half-line, so only one where nothing negative arrives, and none for a weight near 0. The rest is deleted.",
    kept: (weights: string, kept: string) => `Of ${weights} weights ${kept} stay.`,
    near: "Step through the film to follow the search of the first pool, or press Play.",
    task: "Press → to follow the search of the first pool, or Play.",
  },
  both: {
    title: "Both weights must land",
    chance:
      "To bring the slope for x > 0 within about ε of a w > 0, the pair rule needs one neuron with its in-weight within ε of w and its out-weight within ε of 1. The chances are ε and ε/2, so ε²/2 for both, unless w is near 0 or 1. A pool needs about 1/ε² neurons, and not 1/ε.",
    width:
      "With k as below, both neurons of a weight |w| ≤ 1 come that near with probability at least 1 − δ.",
    task: "Answer the question, then count the dots inside the box around that point.",
    question: (poolSize: string, near: number, weight: number) =>
      `Of ${poolSize} neurons, how many lie within ${near} of (${weight}, 1) in both weights?`,
    moral: (expected: string, one: string, expectedOne: string) =>
      `On average ${expected} of so many do. With the right in-weight alone there are ${one} here, and ${expectedOne} on average.`,
  },
  rules: {
    title: "Ask for less than both",
    product:
      "A ReLU does not care on which side a positive factor stands. So among neurons whose in-weight has the half-line’s sign, only the product ab has to be near w: a curve instead of a box, a chance of order ε, and a pool of order 1/ε, unless |w| is near 1.",
    subset:
      "With high probability, sums of several such products need only of order log(1/ε) neurons (Pensia et al.). That ticket keeps a constant share of its parent: it is not sparse. Natale et al. trade one for the other.",
    task: "Answer the question. Then choose Subset sum as the rule, and drag k down to 40.",
    question: (error: string, poolSize: string) =>
      `The pair rule’s ticket is off by ${error}. How far off is the product rule’s, from the same ${poolSize} neurons a pool?`,
    moral: (poolSize: string) =>
      `Same weights, same number kept at most. This is one draw: “Width & error” measures many of them, for every rule and at widths beyond ${poolSize}.`,
  },
  errors: {
    title: "Errors travel",
    travel: (layers: number) =>
      `Each of the ${layers} layers multiplies the errors before it by its slopes, and adds new ones. Here ŵ is the slope that a gadget delivers, and M bounds what comes in. At the output the sum is the certificate: the error is never more.`,
    norm: "With ‖W‖₂ ≤ 1 in every layer, as the paper assumes, the target stretches no error: each of ℓ layers may cause a share of ε that falls as 1/ℓ.",
    near: "Answer the question. Then go to “Share of the certificate”, and see which weights the bound comes from.",
    task: "Answer the question. Then see below the stage, in “Share of the certificate”, which weights the bound comes from.",
    question: (slopes: string, median: string) =>
      `Half of the ${slopes} slopes in this ticket are off by less than ${median}. How far off is its output, where it is worst?`,
    moral: (times: string, certificate: string) =>
      `That is ${times} times the median slope error. The certificate, which has to think of the worst case, says at most ${certificate}.`,
  },
  depth: {
    title: "Why twice the depth",
    wire: "A wire of the target is one weight. In the parent at most two neurons stand for it, each with one wire in and one wire out: two where the input can be negative, one behind a ReLU, and none for a weight near 0.",
    twice: (layers: number, depth: number) =>
      `So each of the target’s ${layers} layers becomes two: a wide one with the pools, and one with the target’s own units. The parent has depth ${depth}.`,
    other:
      "The factor 2 belongs to this construction: another one, of Burkholz, manages with depth ℓ + 1.",
    near: "Choose a wire of the target here, and find its pool between the two columns of units that it joins.",
    task: "Choose a wire of the target, and find its pool between the two columns of units that it joins.",
  },
  width: {
    title: "How wide is wide enough",
    chain:
      "One weight asks for about 1/ε² neurons. A network asks that all weights succeed at once, and that their errors together stay below ε. Every lemma on the way costs a factor, and the product is still a polynomial.",
    formula:
      "For s inputs a unit, n units a layer and ℓ layers, the paper’s chain of lemmas gives this k, rounded up, with constants of our own derivation.",
    task: "Under “Width and error”, 60 draws are measured at every width. Find the k from which on most of them are within ε.",
  },
  oneParent: {
    title: "One parent, three targets",
    same: "All three pictures show one parent: its weights are the same to the last bit. The targets differ, and so do the masks.",
    order:
      "In Malach et al. the target is fixed first and the parent drawn after it. For several targets the chances of failure add up at most. Pensia et al. prove more: with high probability, one draw serves every target of its class at once.",
    task: "Press a picture: its target comes on stage, and the parent stays.",
  },
  control: {
    title: "A mask belongs to its draw",
    same: "Does the mask alone do it? Lay the very same mask on the next draw: it keeps the same places, and these hold other random numbers.",
    small: "If any mask of this shape would do, the error should stay small.",
    task: "Answer the question. Then switch “Same mask on the next draw” off and on again.",
    question: (error: string) =>
      `This ticket is off by ${error}. How far off is its mask on the next draw?`,
    moral: (error: string) =>
      `A network that answers 0 everywhere is off by ${error}. The mask knew these weights and no others.`,
  },
  neurons: {
    title: "Whole neurons are not enough",
    weaker:
      "On stage we delete single weights. A rule that deletes whole neurons is weaker: one that stays keeps all of its random in-weights.",
    features:
      "Whole random neurons in depth two do no better than the best predictor on random features, and come as near to it as one likes (Malach et al.). For one ReLU whose weights grow like a polynomial of the dimension, random features need exponentially many neurons, or exponentially large weights (Yehudai, Shamir).",
    task: "Read the table: the more inputs, the more of one ReLU is out of reach for the same number of whole neurons.",
  },
  open: {
    title: "What this does not say",
    algorithm:
      "How to find a mask from data: this page knows the target’s weights, and in the worst case no fast way is expected. Edge-popup (Ramanujan et al.) searches by gradients, without a guarantee.",
    size: (weights: string, of: number) =>
      `The parent is far larger than the target, here ${weights} weights for ${of}. Inputs and weights are bounded: pair and product reach no |w| > 1.`,
    express:
      "The theorem speaks of what a network can express. It says nothing about how a network learns or generalises.",
    task: "Leave the lesson: your own experiment comes back. Or stay, and take this one apart.",
  },
});
