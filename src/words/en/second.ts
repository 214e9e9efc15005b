import { inLocale } from "../locale";

/** The second lesson: what it says around its steps. */
export const SECOND = inLocale({
  lesson: "Lesson two: how to find a ticket",
  open: "Next lesson",
  leave: "Leave the lesson",
  right: (answer: string) => `“${answer}” is right.`,
  wrong: (given: string, answer: string) => `You said “${given}”. It is “${answer}”.`,
  again: "Ask again",
  table: {
    caption: "Fill in, then check",
    check: "Check",
    way: "Way to a ticket",
    empty: "choose",
    score: (right: number, of: number) => `${right} of ${of} are right.`,
    is: (answer: string) => `It is: ${answer}`,
  },
});

/** The second lesson's steps, in order. */
export const SECOND_STEPS = inLocale({
  magnitude: {
    title: "Keep the largest weights",
    before:
      "Lesson one found a ticket by looking at the target’s weights. Mostly nobody knows these: there are only data. The oldest way is to train a wide network, and then to delete its smallest weights.",
    question:
      "A trained network sorts the two moons with less than 1 % wrong. We keep the largest fifth of its weights and train no further. How often is it wrong now?",
    choices: [
      "still less than 1 %",
      "about three times in ten",
      "half of the time, as by guessing",
    ],
    after: [
      "The largest fifth is far from enough by itself: the network leans on the many small weights too. Training a little further repairs all of it in some draws, and a part in others.",
      "The card shows what is kept, the weights that still have a way from input to output, and the multiply-adds that were spent.",
    ],
    task: "Run it at other shares, and find where it breaks for good.",
  },
  rewind: {
    title: "Train, prune, rewind",
    before:
      "Frankle and Carbin do it in rounds: train, delete the fifth of the weights that is smallest, set the others back to their first random values, and start again. What is left after some rounds is their winning ticket. It still has to be trained.",
    question:
      "Take the mask that was found, and draw new starting values for the weights it keeps. Does this network learn as well as the ticket?",
    choices: ["as well", "less well, in most draws", "not at all"],
    after: [
      "In most draws it learns less well, and the gap grows as fewer weights are left. So mask and starting values belong together. A mask chosen at random, with the first values, is the other control.",
      "Rewinding to an early step of the training works as well as rewinding to the very start, or better: the first values are not the whole secret. And finding the ticket cost all rounds of training.",
    ],
    task: "Scrub through the rounds of “Train, prune, rewind”, and compare the ticket with its re-initialised control.",
  },
  popup: {
    title: "Learn the mask, not the weights",
    before:
      "Edge-popup (Ramanujan et al.) never changes a weight. Every weight has a score; the network uses the weights with the highest scores, and gradients change the scores alone. What comes out is a ticket in the sense of lesson one, found from data.",
    question:
      "Suppose that it keeps all of the weights, 100 %. How often is it wrong on the two moons?",
    choices: ["less than 1 %", "about one time in ten", "about half of the time, as by guessing"],
    after: [
      "With everything kept there is nothing left to choose: it is the random network itself. With nothing kept it answers nothing. In between lie very many masks, and some of them sort the moons.",
      "No theorem says that the search finds one. On the narrow parent of lesson one it does not, and on the spiral it fails as well.",
    ],
    task: "Set the share to 1, to 0.5 and to 0.1, and watch the scores move while the weights’ fingerprint stands still.",
  },
  reader: {
    title: "A network of real size",
    before: (weights: string) =>
      `Back to the construction, now for a reader of handwriting with ${weights} weights. For each weight the product rule looks at k random neurons and keeps the best.`,
    question: "How large must k be until the ticket reads within half a point of its target?",
    choices: ["about 4", "about 64", "about 4 000"],
    after: [
      "Some sixty random neurons for each weight are enough: most of the weights are tiny, and small errors of so many slopes hardly change an answer.",
      "This mask was made with a trained reader in hand, and what it reads is what that reader reads. It is no way to train.",
    ],
    task: "Move k from its smallest value up, and watch the tiles turn from noise into strokes. Then write a digit.",
  },
  table: {
    title: "Four ways, side by side",
    before:
      "You have seen four ways to a ticket. Fill in the table from what you saw. Only one of them has a theorem, and only that one needs the answer beforehand.",
  },
});

/** The table that a student fills in: its columns, what may stand in them, and the ways in its rows. */
export const SECOND_TABLE = inLocale({
  columns: {
    trained: "Are weights trained?",
    known: "What must be known?",
    promised: "Is success guaranteed?",
    parent: "How large is the parent?",
  },
  choices: {
    trained: ["yes", "no"],
    known: ["data", "the target’s weights"],
    promised: ["no", "yes, with high probability"],
    parent: ["as one would train", "far larger than the target"],
  },
  ways: {
    magnitude: "Keep the largest weights",
    rewind: "Train, prune, rewind",
    popup: "Edge-popup",
    construction: "The construction of lesson one",
  },
});
