import { PROMISED_RULES } from "../core/theory/laws";
import { formatCount } from "../ui/number";
import { formatTick, formatValue } from "../views/plot/format";
import { LESSON } from "../words/en/lesson";
import { RULE_WORDS } from "../words/en/rules";
import { SOUGHT } from "./documents";
import { countedPool, DISTANCES, firstPools, promisedPool } from "./rates";
import { useOneByOne } from "./useOneByOne";
import "./figures.css";

const DRAWS = Array.from({ length: 40 }, (_, seed) => seed);

/** What each rule needs for one weight, and what half of the error costs. */
export function ThreeRules() {
  const found = useOneByOne<number, number[]>(DRAWS, firstPools);
  const counted =
    found.length === DRAWS.length
      ? DISTANCES.map((_, i) => countedPool(found.map((pools) => pools[i])))
      : undefined;
  return (
    <>
      <table className="rates">
        <caption>{LESSON.rates.caption(SOUGHT)}</caption>
        <thead>
          <tr>
            <th scope="col">{LESSON.rates.rule}</th>
            {DISTANCES.map((distance) => (
              <th key={distance} scope="col">
                {LESSON.rates.within(formatTick(distance))}
              </th>
            ))}
            <th scope="col">{LESSON.rates.halved}</th>
          </tr>
        </thead>
        <tbody>
          {PROMISED_RULES.map((rule) => {
            const [wide, narrow] = DISTANCES.map((distance) => promisedPool(rule, distance));
            return (
              <tr key={rule}>
                <th scope="row">{RULE_WORDS[rule].name}</th>
                <td>{formatCount(wide)}</td>
                <td>{formatCount(narrow)}</td>
                <td>{LESSON.rates.times(formatValue(narrow / wide))}</td>
              </tr>
            );
          })}
          <tr>
            <th scope="row">{RULE_WORDS["subset-sum"].name}</th>
            {DISTANCES.map((distance, i) => (
              <td key={distance}>{counted ? formatCount(counted[i]) : "…"}</td>
            ))}
            <td>{counted ? LESSON.rates.more(formatCount(counted[1] - counted[0])) : "…"}</td>
          </tr>
        </tbody>
      </table>
      <p className="note">{LESSON.rates.counted(DRAWS.length)}</p>
    </>
  );
}
