import type { OptionValue } from "../../core/methods/method";
import { type Find, LAST_SEED, TASK_WORDS } from "../../state/finders/spelling";
import { Button } from "../../ui/Button";
import { NumberField } from "../../ui/NumberField";
import { Select } from "../../ui/Select";
import { FINDERS } from "../../words/en/finders";
import type { Entry } from "./useFilms";

interface Props {
  readonly find: Find;
  readonly change: (part: Partial<Find>) => void;
  readonly entries: readonly Entry[];
  readonly onSay: (sentence: string) => void;
}

const SHARES = [0.7, 0.5, 0.3, 0.2, 0.1];
const HIDDEN = [
  [16, 16],
  [32, 32],
  [64, 64],
  [128, 128],
];

const spelled = (value: OptionValue): string =>
  typeof value === "object" ? value.join("-") : String(value);

interface OptionProps {
  readonly name: string;
  readonly label: string;
  readonly values: readonly OptionValue[];
  readonly find: Find;
  readonly change: (part: Partial<Find>) => void;
}

/** An option of all methods that have it; a link may have set another value than the listed ones. */
function Choice({ name, label, values, find, change }: OptionProps) {
  const { [name]: now, ...rest } = find.given;
  const listed = values.map(spelled);
  const value = now === undefined ? "" : spelled(now);
  const all = value === "" || listed.includes(value) ? values : [...values, now];
  const pick = (text: string) => {
    const next = all.find((each) => spelled(each) === text);
    change({ given: next === undefined ? rest : { ...rest, [name]: next } });
  };
  return (
    <Select
      label={label}
      value={value}
      onChange={pick}
      options={[
        { value: "", label: FINDERS.own },
        ...all.map((each) => ({ value: spelled(each), label: spelled(each) })),
      ]}
    />
  );
}

/** The task, its seed, what all methods share, and all runs at once. */
export function FindersControls({ find, change, entries, onSay }: Props) {
  const films = entries.flatMap((entry) => ("film" in entry ? [entry.film] : []));
  return (
    <section className="finders-controls" aria-label={FINDERS.task}>
      <Select
        label={FINDERS.task}
        value={find.task}
        onChange={(task) => change({ task })}
        options={TASK_WORDS.map((value) => ({ value, label: FINDERS.tasks[value] }))}
      />
      <NumberField
        label={FINDERS.seed}
        value={find.seed}
        min={0}
        max={LAST_SEED}
        step={1}
        integer
        format={String}
        onCommit={(seed) => change({ seed })}
      />
      <Choice name="share" label={FINDERS.share} values={SHARES} find={find} change={change} />
      <Choice name="hidden" label={FINDERS.hidden} values={HIDDEN} find={find} change={change} />
      <span className="finders-all">
        <Button
          kind="solid"
          icon="play"
          onClick={() => {
            for (const film of films) film.start();
            onSay(FINDERS.allRunning);
          }}
        >
          {FINDERS.runAll}
        </Button>
        <Button
          icon="pause"
          onClick={() => {
            for (const film of films) film.pause();
          }}
        >
          {FINDERS.pauseAll}
        </Button>
        <Button
          onClick={() => {
            for (const film of films) film.cancel();
          }}
        >
          {FINDERS.stopAll}
        </Button>
      </span>
    </section>
  );
}
