import { RULE_NAMES } from "../../core/construct/rules/registry";
import { BUILT_IN } from "../../core/reader/targets";
import { READER_WIDTHS, type ReaderView } from "../../state/view/digits";
import { Button } from "../../ui/Button";
import { formatCount } from "../../ui/number";
import { SegmentedControl } from "../../ui/SegmentedControl";
import { Slider } from "../../ui/Slider";
import { DIGITS } from "../../words/en/digits";
import { RULE_WORDS } from "../../words/en/rules";
import { ownSeed } from "../page/ownSeed";
import type { TargetState } from "./useTarget";
import type { useTicket } from "./useTicket";

interface Props {
  readonly view: ReaderView;
  readonly change: (part: Partial<ReaderView>) => void;
  readonly search: ReturnType<typeof useTicket>;
  readonly targets: TargetState;
  /** Whether a film is open, which shows the ticket's own mask. */
  readonly inFilm: boolean;
}

const WORDS = DIGITS.controls;
const MASKS = ["own", "next", "random"] as const;

const percent = (share: number): string => `${Math.floor(100 * share)} %`;

function Searching({ search }: Pick<Props, "search">) {
  const { covered, whole, progress, stop } = search;
  if (!covered && progress !== null)
    return <p className="hint">{WORDS.searching(percent(progress))}</p>;
  if (whole) return <p className="hint">{WORDS.all}</p>;
  if (progress === null) return <p className="hint">&nbsp;</p>;
  return (
    <p className="hint">
      {WORDS.more(percent(progress))}{" "}
      <Button kind="bare" onClick={stop}>
        {WORDS.stop}
      </Button>
    </p>
  );
}

/** What is found, in which parent, by which rule, at which width; and which mask is on stage. */
export function DigitsControls(props: Props) {
  const { view, change, search, targets, inFilm } = props;
  const { own } = targets;
  const chooseReader = (name: string) => {
    if (name === "own") return;
    targets.builtIn(Number(name));
  };
  const chooseRule = (rule: ReaderView["rule"]) =>
    change({ rule, poolSize: Math.min(view.poolSize, READER_WIDTHS[rule]) });
  return (
    <section className="digits-controls" aria-label={WORDS.title}>
      <SegmentedControl
        label={WORDS.reader}
        value={own ? "own" : String(view.units)}
        onChange={chooseReader}
        options={[
          ...BUILT_IN.map(({ name, plan }) => ({ value: String(plan.hidden[0]), label: name })),
          ...(own ? [{ value: "own", label: own.trained ? WORDS.trained : WORDS.own }] : []),
        ]}
      />
      <SegmentedControl
        label={WORDS.rule}
        value={view.rule}
        onChange={chooseRule}
        options={RULE_NAMES.map((rule) => ({ value: rule, label: RULE_WORDS[rule].name }))}
      />
      <div className="digits-width">
        <Slider
          label={WORDS.width}
          name={WORDS.widthName}
          value={view.poolSize}
          scale={{ kind: "log", min: 1, max: READER_WIDTHS[view.rule], integer: true }}
          format={formatCount}
          onChange={(poolSize) => change({ poolSize })}
        />
        <Searching search={search} />
      </div>
      <div className="digits-seed">
        <span>
          {WORDS.draw} <b>{view.seed}</b>
        </span>
        <Button icon="dice" onClick={() => change({ seed: ownSeed() })}>
          {WORDS.newDraw}
        </Button>
      </div>
      <SegmentedControl
        label={WORDS.mask}
        value={view.mask ?? "own"}
        onChange={(mask) => change({ mask: mask === "own" ? undefined : mask })}
        options={MASKS.map((value) => ({ value, label: WORDS.masks[value], disabled: inFilm }))}
      />
    </section>
  );
}
