/**
 * A seed of one's own, from the browser's entropy: thirty people who press the same button see thirty draws. It names the
 * draw, on the page and in the link; every number of the experiment follows from it.
 */
export const ownSeed = (): number => crypto.getRandomValues(new Uint32Array(1))[0] as number;
