import type { ObservedWidth } from "../../core/survey/statistics";
import type { Promises } from "../../core/theory/promises";
import { formatCount } from "../../ui/number";
import { formatPercent, formatTick } from "../plot/format";
import { Assumptions } from "../theory/Assumptions";
import { Key } from "./Marks";
import type { Series } from "./series";
import "./explorer.css";
import { EXPLORER } from "../../words/en/explorer";

const { needed: NEEDED } = EXPLORER;

/** What is known of the width that one rule needs. */
export interface Needed {
  readonly series: Series;
  /** By the paper's chain of lemmas; null for rules that it does not speak of. */
  readonly paper: number | null;
  /** By the certificate: null where no width is enough, undefined for rules without a known probability. */
  readonly certificate: number | null | undefined;
  readonly observed: ObservedWidth | null;
}

interface Props {
  readonly needed: readonly Needed[];
  readonly chain: Promises["chain"];
  readonly tolerance: number;
  readonly failureProbability: number;
}

const observedWords = (observed: ObservedWidth | null): string => {
  if (!observed) return "–";
  if ("width" in observed) return formatCount(observed.width);
  return observed.none === "too few seeds" ? NEEDED.fewSeeds(observed.needed) : NEEDED.notReached;
};

const certifiedWords = (certificate: number | null | undefined): string =>
  certificate === undefined ? "–" : certificate === null ? NEEDED.none : formatCount(certificate);

/** The width that ε and δ ask for: as the paper proves it, as our certificate does, and as it was seen. */
export function WidthTable({ needed, chain, tolerance, failureProbability }: Props) {
  const met = chain.assumptions.filter(({ holds }) => holds).length;
  return (
    <section className="width-table" aria-labelledby="width-table-title">
      <h3 id="width-table-title">{NEEDED.title}</h3>
      <p className="plot-summary">
        {NEEDED.lead(formatTick(tolerance), formatPercent(1 - failureProbability))}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{NEEDED.rule}</th>
            <th scope="col">{NEEDED.seen}</th>
            <th scope="col">{NEEDED.certified}</th>
            <th scope="col">{NEEDED.chain}</th>
          </tr>
        </thead>
        <tbody>
          {needed.map(({ series, paper, certificate, observed }) => (
            <tr key={series.key}>
              <th scope="row">
                <Key rule={series.rule} /> {series.name}
              </th>
              <td>{observedWords(observed)}</td>
              <td>{certifiedWords(certificate)}</td>
              <td>{paper === null ? "–" : formatCount(paper)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="plot-summary">{NEEDED.why}</p>
      <Assumptions assumptions={chain.assumptions} />
      <p className="plot-summary">{met === chain.assumptions.length ? NEEDED.all : NEEDED.some}</p>
    </section>
  );
}
