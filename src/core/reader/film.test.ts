import fc from "fast-check";
import { expect, it } from "vitest";
import { finish } from "../construct/prune";
import type { RuleName } from "../construct/rules/rule";
import { countBits, hasBit, isWithin } from "../mask/bits";
import { outTo, ownIn } from "./address";
import { edgesAt, type Film, filmSteps, lastFrame, networkAt, poolMaskAt, stepAt } from "./film";
import { targets } from "./random.test.data";
import { randomMask } from "./random-mask";
import { searchSteps } from "./search";
import { keptCount, ticketAt } from "./ticket";

const films = fc
  .tuple(
    targets,
    fc.constantFrom<RuleName>("pair", "product", "subset-sum"),
    fc.integer({ min: 0, max: 0xffffffff }),
    fc.integer({ min: 1, max: 40 }),
  )
  .map(([target, rule, seed, poolSize]) => {
    const question = { seed, rule, poolSize };
    const part = finish(searchSteps(target, question));
    return finish(filmSteps(ticketAt(target, question, [part], poolSize)));
  });

/** The masks of all pools of a frame. */
const masksAt = (film: Film, frame: number) =>
  film.ticket.network.layers.flatMap(({ inputs }, layer) =>
    Array.from({ length: inputs }, (_, input) => ({
      layer,
      input,
      ...poolMaskAt(film, frame, layer, input),
    })),
  );

it("masks only shrink, from every edge of every pool to the ticket's", () => {
  fc.assert(
    fc.property(films, (film) => {
      const { poolSize, network } = film.ticket;
      let before = masksAt(film, 0);
      for (const { layer, ins, outs } of before)
        expect([countBits(ins), countBits(outs)]).toEqual([
          poolSize,
          poolSize * network.layers[layer].units,
        ]);
      for (let frame = 1; frame <= lastFrame(film); frame++) {
        const masks = masksAt(film, frame);
        for (const [at, { ins, outs }] of masks.entries())
          expect([isWithin(ins, before[at].ins), isWithin(outs, before[at].outs)]).toEqual([
            true,
            true,
          ]);
        before = masks;
      }
      const { ins, outs } = keptCount(film.ticket);
      expect(before.reduce((sum, mask) => sum + countBits(mask.ins), 0)).toBe(
        ins.reduce((x, y) => x + y, 0),
      );
      expect(before.reduce((sum, mask) => sum + countBits(mask.outs), 0)).toBe(
        outs.reduce((x, y) => x + y, 0),
      );
    }),
    { numRuns: 30 },
  );
});

it("the network at any frame is what the edges left there compute, and their number what is said", () => {
  fc.assert(
    fc.property(films, fc.double({ min: 0, max: 1, noNaN: true }), (film, part) => {
      const frame = Math.round(part * lastFrame(film));
      const { seed, poolSize, network } = film.ticket;
      const given = networkAt(film, frame);
      let edges = 0;
      for (const { layer, input, ins, outs } of masksAt(film, frame)) {
        const { inputs, units } = network.layers[layer];
        edges += countBits(ins) + countBits(outs);
        for (let unit = 0; unit < units; unit++) {
          let slope = 0;
          for (let t = 0; t < poolSize; t++)
            if (hasBit(ins, t) && hasBit(outs, t * units + unit))
              slope +=
                Math.max(ownIn(seed, layer, input, t), 0) * outTo(seed, layer, input, t, unit);
          // Sums of at most 40 products of the lattice are exact.
          expect(given.layers[layer].weights[unit * inputs + input]).toBe(slope);
        }
      }
      expect(edgesAt(film, frame, keptCount(film.ticket).ins)).toBe(edges);
    }),
    { numRuns: 60 },
  );
});

it("units begin one after the other, and the last frame is the ticket", () => {
  fc.assert(
    fc.property(films, (film) => {
      const { network } = film.ticket;
      expect(networkAt(film, lastFrame(film))).toEqual(network);
      expect([stepAt(film, 0, 0, 0), stepAt(film, 1, 0, 0), stepAt(film, 1, 0, 1)]).toEqual([
        0, 1, 0,
      ]);
    }),
    { numRuns: 30 },
  );
});

it("a random mask keeps as many neurons of every pool for every weight, and hardly ever the same", () => {
  fc.assert(
    fc.property(films, fc.nat(), ({ ticket }, seed) => {
      const other = randomMask(ticket, seed);
      expect(other.layers.map(({ weights }) => weights.length)).toEqual(
        ticket.network.layers.map(({ weights }) => weights.length),
      );
      expect(randomMask(ticket, seed)).toEqual(other);
      if (ticket.poolSize === 1) expect(other).toEqual(ticket.network);
    }),
    { numRuns: 60 },
  );
});
