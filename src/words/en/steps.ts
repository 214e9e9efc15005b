import { inLocale } from "../locale";

/** The lesson's steps, in the order in which they are taken. */
export const STEP_WORDS = inLocale({
  start: {
    title: "What is a winning ticket?",
    trained:
      "In 2018 Frankle and Carbin trained a network, deleted its smallest weights, set the others back to their first random values, and trained these alone. They learned as well as the whole network: a winning ticket, with less than 10–20 % of its weights.",
    stronger:
      "That ticket still has to be trained. This lesson is about a stronger claim: a part of a random network that computes what we want as it is.",
    untrained: (weights: string) =>
      `The network in the middle has ${weights} random weights. Nobody will train it.`,
    task: "Look at the three parts of the stage: a small target, a huge random parent, and what the two compute.",
    near: "Look at the curves of what the two compute, and at the huge random parent. Then go to the small target.",
  },
  claim: {
    title: "Only delete",
    conjecture:
      "You saw weights being deleted, and nothing else. Zhou et al. and Ramanujan et al. found parts of large random networks that work without any training; the latter conjectured that wide enough networks always hold some.",
    theorem:
      "For every ReLU network f* of bounded weights, and bounded inputs, a random network G of twice the depth that is wide enough has, with high probability over its random weights, a mask M under which it is within ε of f*.",
    task: "Press Play before you read on. Weights are only deleted; the dashed curve is what the rest computes at that moment.",
  },
  identity: {
    title: "A weight is two half-lines",
    halves:
      "A ReLU σ passes what is positive and stops everything else. So a wire of weight w is the difference of two neurons: one works for x > 0, the other for x < 0.",
    byHand:
      "Here the two are written by hand, as pairs of in-weight and out-weight: (0.8, 1) and (−0.8, −1). Together they compute 0.8 x exactly.",
    question: "We delete the second neuron. How far off is the first alone, where it is worst?",
    moral:
      "For x > 0 the line stands. For x < 0 it is flat, since nothing is left that works there: each neuron does one half.",
    each: "The kept slopes b·|a| of the two halves need not be equal. Each half has an error of its own.",
    near: "Change the target’s one weight here. The neuron stays as it is, since nothing is trained.",
    task: "Change the target’s one weight: focus its wire and press ↑ or ↓ a few times. The neuron stays as it is, since nothing is trained.",
  },
  twoNeurons: {
    title: "One weight from two random neurons",
    drawn: (poolSize: string) =>
      `Nobody writes the parent by hand. Each neuron of a pool has an in-weight a and an out-weight b, drawn uniformly at random from −1 to 1 before w was known. Here the pool has ${poolSize} neurons, each a dot of the plane.`,
    kept: (right: string, left: string, error: string) =>
      `The pair rule keeps the neuron nearest to (|w|, sgn w) for x > 0, here ${right}, and the one nearest to (−|w|, −sgn w) for x < 0, here ${left}. Their slopes are off by at most ${error}.`,
    near: "Drag the width k of the pool down and up here, and see which two dots of the plane are kept.",
    task: "Drag the width k of the pool down and up, and see which two dots are kept.",
  },
  ordinary: {
    title: "An ordinary network",
    connected:
      "Back to the first target. Its parent is an ordinary, fully connected network: every unit of a layer is wired to every unit of the next.",
    name: "A pool is only our name for k neurons of a wide layer, set aside for one weight of the target. That needs the target’s shape, and not its weights.",
    own: (own: string, weights: string) =>
      `For its pool a neuron needs one wire in and one out. All others are cross wires, and the mask deletes them first: only ${own} of the ${weights} weights are a pool’s own.`,
    task: "Go back to the film’s start and step on, and watch the cross wires go.",
  },
  pool: {
    title: "A pool for every weight",
    pools: (weights: number, poolSize: string) =>
      `This target has ${weights} weights, a bias being the weight of a constant input 1. So the parent has ${weights} pools of ${poolSize} neurons.`,
    order:
      "Once the cross wires are gone, we search pool after pool and keep at most two neurons: one for each half-line, so only one where nothing negative arrives, and none for a weight near 0. The rest is deleted.",
    kept: (weights: string, kept: string) => `Of ${weights} weights ${kept} stay.`,
    near: "Step through the film to follow the search of the first pool, or press Play.",
    task: "Press → to follow the search of the first pool, or Play.",
  },
  depth: {
    title: "Why twice the depth?",
    wire: "A wire of the target is one weight. In the parent at most two neurons stand for it, each with one wire in and one wire out: a layer of their own.",
    twice: (layers: number, depth: number) =>
      `So each of the target’s ${layers} layers becomes two: a wide one with the pools, and one with the target’s own units. The parent has depth ${depth}.`,
    other:
      "The factor 2 belongs to this construction: another one, of Burkholz, manages with depth ℓ + 1.",
    near: "Choose a wire of the target here, and find its pool between the two columns of units that it joins.",
    task: "Choose a wire of the target, and find its pool between the two columns of units that it joins.",
  },
  both: {
    title: "How many come close?",
    wanted: (weight: number) =>
      `For x > 0 and w = ${weight} the pair rule wants a neuron whose in-weight is near ${weight} and whose out-weight is near 1.`,
    question: (poolSize: string, near: number, weight: number) =>
      `Of ${poolSize} neurons, how many lie within ${near} of (${weight}, 1) in both weights?`,
    moral: (expected: string, one: string, expectedOne: string) =>
      `On average ${expected} of so many do. With the right in-weight alone there are ${one} here, and ${expectedOne} on average.`,
    chance:
      "The in-weight lands within ε of w with chance ε, the out-weight within ε of 1 with chance ε/2: both with ε²/2, unless w is near 0 or 1. A chance p asks for about 1/p neurons. Halve ε, and a quarter of the box is left: the pool has to be four times as large.",
    width:
      "With k as below, both neurons of a weight |w| ≤ 1 come that near with probability at least 1 − δ.",
    task: "Count the dots inside the box around that point, and compare with the average.",
  },
  threeErrors: {
    title: "Three numbers for one error",
    found: (sampled: string, exact: string) =>
      `How far apart are target and ticket? The sampled error is the largest difference at the points that were tried: ${sampled}. Both functions are piecewise linear, so the exact one can be found, at a kink or at an end of the domain: ${exact}.`,
    certified: (certificate: string) =>
      `The certificate is a bound from the slopes alone: ${certificate}. It never looks at the curve, and has to assume that no two errors cancel.`,
    one: "For a target of one weight with |x| ≤ 1 all three are the same: |ŵ − w|, where ŵ is the slope that was delivered. They part where errors meet.",
    task: "Find the three numbers below the curve. Then change the width of the pools: all three change, and they stay in this order.",
    near: "Change the width of the pools here: all three numbers below the curve change, and they stay in this order.",
  },
  errors: {
    title: "Do errors add up or cancel?",
    question: (slopes: string, median: string) =>
      `Half of the ${slopes} slopes in this ticket are off by less than ${median}. How far off is its output, where it is worst?`,
    moral: (times: string, certificate: string) =>
      `That is ${times} times the median slope error. The certificate, which has to think of the worst case, says at most ${certificate}.`,
    travel: (layers: number) =>
      `Each of the ${layers} layers multiplies the errors before it by its slopes, and adds new ones. Here ŵ is the slope that a gadget delivers, and M bounds what comes in. At the output the sum is the certificate: the error is never more.`,
    norm: "With ‖W‖₂ ≤ 1 in every layer, as the paper assumes, the target stretches no error: each of ℓ layers may cause a share of ε that falls as 1/ℓ.",
    near: "Go to “Share of the certificate”, and see which weights the bound comes from.",
    task: "See below the stage, in “Share of the certificate”, which weights the bound comes from.",
  },
  width: {
    title: "How wide is wide enough?",
    chain:
      "One weight asks for about 1/ε² neurons. A network asks that all weights succeed at once, and that their errors together stay below ε. Every lemma on the way costs a factor, and the product is still a polynomial.",
    formula:
      "For s inputs a unit, n units a layer and ℓ layers, the paper’s chain of lemmas gives this k, rounded up, with constants of our own derivation. It holds for every target of this shape, so it asks for far more than this one needs.",
    task: "Under “Width and error”, 60 draws are measured at every width. Find the k from which on most of them are within ε.",
  },
  rules: {
    title: "What really has to match?",
    pair: "The pair rule asks a neuron for two things: the right in-weight and the right out-weight. A ReLU does not care on which side of it a positive factor stands.",
    question: (error: string, poolSize: string) =>
      `The pair rule’s ticket is off by ${error}. If only the product ab has to be near w: how far off is the best ticket from the same ${poolSize} neurons a pool?`,
    moral: (poolSize: string) =>
      `Same weights, same number kept at most. This is one draw: “Width & error” measures many of them, for every rule and at widths beyond ${poolSize}.`,
    product:
      "So among neurons whose in-weight has the half-line’s sign, the product rule asks for one number instead of two: a curve instead of a box, a chance of order ε, and a pool of order 1/ε, unless |w| is near 1.",
    task: "Switch between Pair and Product, and see the box become a curve under “One weight”.",
    near: "Switch between Pair and Product here, and see how far off each ticket is.",
  },
  sums: {
    title: "Let several add up",
    subsets: (neurons: number, count: string) =>
      `Take ${neurons} neurons whose in-weight has the right sign. They have ${count} subsets, and each subset has a sum of products. One more neuron doubles the number of sums. So to halve ε takes a fixed number of further neurons, and not twice as many.`,
    theorem:
      "With high probability, sums of several such products need only of order log(1/ε) neurons (Pensia et al.). That ticket keeps a constant share of its parent: it is not sparse. Natale et al. trade one for the other.",
    task: "Choose Subset sum as the rule, and drag k down to 40.",
  },
  oneParent: {
    title: "One parent, three targets",
    same: "All three pictures show one parent: its weights are the same to the last bit. The targets differ, and so do the masks.",
    order:
      "In Malach et al. you name the target, and then the dice are thrown. For three targets the chances of failure add up at most. Pensia et al. prove more: the dice are thrown once, and with high probability that draw serves every target of its class, whichever you name afterwards.",
    task: "Press a picture: its target comes on stage, and the parent stays.",
  },
  control: {
    title: "Would any mask do?",
    same: "Does the shape of the mask alone do it? Lay the very same mask on the next draw: it keeps the same places, and these hold other random numbers.",
    question: (error: string) =>
      `This ticket is off by ${error}. How far off is its mask on the next draw?`,
    moral: (error: string) =>
      `A network that answers 0 everywhere is off by ${error}. The mask knew these weights and no others.`,
    random:
      "There is a second control: random masks of the same size, on this draw. The check below the stage lays them on it.",
    task: "Switch “Same mask on the next draw” off and on again.",
  },
  neurons: {
    title: "What if only whole neurons may go?",
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
