import { isAlias, RULE_SPECS, RULES, ruleKey } from "../../core/construct/rules/registry";
import type { RuleSpec } from "../../core/construct/rules/rule";
import { LIMITS } from "../../core/network/network";
import { doublings, type SweepSpec } from "../../core/survey/sweep";
import { blockOf, EXPLORE_DEFAULTS, type ExploreView, MOST_DRAWS } from "../../state/view/explore";
import { NumberField } from "../../ui/NumberField";
import { Select } from "../../ui/Select";
import { Switch } from "../../ui/Switch";
import { Key } from "../../views/explorer/Marks";
import { nameOf } from "../../views/explorer/series";
import { EXPLORER } from "../../words/en/explorer";
import { count } from "../film/narration";
import { ownSeed } from "../page/ownSeed";

/** What is to be measured. */
export interface Settings {
  readonly seeds: number;
  readonly from: number;
  readonly to: number;
  /** Keys of the rules. */
  readonly rules: readonly string[];
  /** The first seed; absent: 0. */
  readonly first?: number;
}

export function settingsOf({ explore, widths, draws, seeds }: ExploreView): Settings {
  const [from, to] = widths ?? EXPLORE_DEFAULTS.widths;
  return {
    seeds: draws ?? EXPLORE_DEFAULTS.draws,
    from,
    to,
    rules: explore ?? EXPLORE_DEFAULTS.explore,
    first: seeds,
  };
}

/** All rules that can be measured side by side. */
const CHOICES: readonly RuleSpec[] = RULE_SPECS.filter((rule) => !isAlias(rule));

const WIDTHS = doublings(2, LIMITS.poolSize);
/** Fast and slow rules are measured one after the other. */
const isSlow = ({ name }: RuleSpec) => RULES[name].cost > 1;
/** Widths at which a rule must be measured beside doublings. */
const between = ({ name, maxSubset = "all" }: RuleSpec) => RULES[name].between(maxSubset);

/** What the settings ask to be measured of one experiment. */
export function specsOf(
  document: SweepSpec["document"],
  { seeds, from, to, rules, first = 0 }: Settings,
): SweepSpec[] {
  const widths = doublings(from, to);
  const chosen = CHOICES.filter((rule) => rules.includes(ruleKey(rule)));
  const spec = (some: readonly RuleSpec[], at: readonly number[]): SweepSpec[] =>
    some.length > 0
      ? [{ document, rules: some, widths: at, firstSeed: first, seedCount: seeds }]
      : [];
  const plain = chosen.filter((rule) => between(rule).length === 0);
  const fine = (rule: RuleSpec) =>
    [...new Set([...widths, ...between(rule).filter((k) => k >= from && k <= to)])].sort(
      (x, y) => x - y,
    );
  return [
    ...spec(
      plain.filter((rule) => !isSlow(rule)),
      widths,
    ),
    ...chosen
      .filter((rule) => between(rule).length > 0)
      .flatMap((rule) => spec([rule], fine(rule))),
    ...spec(plain.filter(isSlow), widths),
  ];
}

interface Props {
  readonly settings: Settings;
  readonly onChange: (change: ExploreView) => void;
}

export function ExplorerSettings({ settings, onChange }: Props) {
  const { seeds, from, to, rules, first } = settings;
  const width = (value: number) => ({
    value: String(value),
    label: String(value).replace(/\B(?=(\d{3})+$)/g, "\u202f"),
  });
  return (
    <div className="explorer-settings">
      <fieldset className="explorer-rules">
        <legend>{EXPLORER.rules}</legend>
        {CHOICES.map((rule) => {
          const key = ruleKey(rule);
          return (
            <label key={key}>
              <input
                type="checkbox"
                checked={rules.includes(key)}
                onChange={(event) =>
                  onChange({
                    explore: event.currentTarget.checked
                      ? [...rules, key]
                      : rules.filter((each) => each !== key),
                  })
                }
              />
              <Key rule={rule} />
              {nameOf(rule)}
            </label>
          );
        })}
      </fieldset>
      <NumberField
        label={EXPLORER.draws}
        value={seeds}
        min={1}
        max={MOST_DRAWS}
        step={100}
        integer
        format={String}
        onCommit={(next) => onChange({ draws: next })}
      />
      <Select
        label={EXPLORER.from}
        value={String(from)}
        options={WIDTHS.filter((k) => k <= to).map(width)}
        onChange={(next) => onChange({ widths: [Number(next), to] })}
      />
      <Select
        label={EXPLORER.to}
        value={String(to)}
        options={WIDTHS.filter((k) => k >= from).map(width)}
        onChange={(next) => onChange({ widths: [from, Number(next)] })}
      />
      <Switch
        label={EXPLORER.ownSeeds}
        checked={first !== undefined}
        onChange={(own) => onChange({ seeds: own ? blockOf(ownSeed()) : undefined })}
      />
      {first !== undefined && (
        <p className="hint">{EXPLORER.ownSeedsAre(count(first), count(first + seeds - 1))}</p>
      )}
    </div>
  );
}
