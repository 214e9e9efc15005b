import { inLocale } from "../locale";

/** What presenting says, on the audience's stage and in the speaker's window. */
export const PRESENTER = inLocale({
  start: "Present to an audience",
  keys: "Keys while presenting",
  stage: "Presentation",
  bar: "Presenting",
  next: "On",
  previous: "Back",
  play: "Play or pause",
  notes: "Speaker’s window",
  fullScreen: "Full screen",
  pointer: "Pointer",
  blank: "Blank",
  freeze: "Freeze",
  picture: "This view as PNG with its link",
  leave: "Leave",
  blanked: "The screen is blank. Any key shows it again.",
  blocked:
    "The browser blocked the speaker’s window. Allow pop-ups for this page, then press again.",
  noChannel: "This browser cannot keep a second window in step.",
  alone: "Freezing needs the speaker’s window: it is what goes on.",
  frozen: "Frozen: the audience’s window stays as it is.",
  thawed: "The audience’s window follows again.",
  saved: "The picture is saved.",
  unsaved: "This picture could not be made.",
  off: "largest error",
  atLeast: "at least",
  computing: "computing",
  step: "step",
  width: "width",
  verdict: { within: "✓ within ε", outside: "✕ not within ε", open: "? perhaps within ε" },
});

/** What the speaker’s window says around a step. */
export const NOTES = inLocale({
  title: "Speaker’s window",
  together: "In step with the audience’s window.",
  apart: "Waiting for the audience’s window. Press S or “Speaker’s window” there.",
  frozen: "Frozen: the audience’s window stays, and this one goes on.",
  blank: "The audience’s screen is blank.",
  clock: "Since the start",
  plan: "Planned until the end of this step",
  restart: "Clock to zero",
  step: (index: number, of: number) => `Step ${index + 1} of ${of}`,
  minutes: (minutes: number) => `about ${minutes} min`,
  onStage: "On stage",
  say: "Said in the lesson",
  ask: "Ask",
  answer: "Answer",
  hidden: "On shows it.",
  next: "Next",
  last: "This is the last step.",
  noLesson: "No lesson is open. A clicker goes through the film, weight by weight.",
});

/** For the one who presents: what to say, to ask, or to wait for. */
export const STEP_NOTES = inLocale({
  start:
    "Ask who has heard of lottery tickets, and what the word promises. Point at the middle: nothing there is trained, today or later.",
  claim:
    "Play the film once without a word, and let them watch the curve on the right. Then read the claim, with a pause after “only deleted”.",
  identity:
    "Draw a V on the board: the one line needs two half-lines. Let the room guess what is left without the second neuron.",
  twoNeurons:
    "Each dot is a neuron that was thrown before the target was known. Drag the width down until the room winces, then up again.",
  ordinary:
    "Say that nothing was built for this target. A pool is chalk on the floor: the neurons do not know that they belong to it.",
  pool: "Step through the first search with the right arrow. Say aloud what is kept and what goes; then play the rest.",
  both: "Let everybody write a number down before you go on. Most think of a line, as if one weight were enough, and guess far too many.",
  neurons:
    "Contrast: deleting neurons leaves random features. Leave the table to the handout; the direction is enough.",
  open: "End with what is not said. Show the code for the link, and stop here for questions.",
  rules:
    "Take guesses again. The same weights are on stage in both cases; only what is asked of a neuron has changed.",
  sums: "Let the room double on their fingers: ten neurons, a thousand sums; twenty, a million. Then read the table’s last column.",
  oneParent:
    "Open the lesson’s three pictures after the talk, or press them here beforehand. Ask: is the target in the weights, or in the mask?",
  control:
    "The sceptic’s step: would not any mask do? Take guesses, then lay the mask on the next draw.",
  threeErrors:
    "Three numbers, one question. Ask which of them one could trust without seeing the curve, and why it is the largest.",
  errors:
    "Ask whether errors of the slopes add up or cancel. Reveal, then separate what happened here from what is certain.",
  depth:
    "Let one of the audience follow a single wire, from its unit through the pool to the next unit. The factor two is this picture.",
  width:
    "Let the measurement run while you speak. Points are draws, and the line is their median: theory promises more than it needs.",
});
