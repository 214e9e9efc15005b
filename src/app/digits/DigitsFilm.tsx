import { Button } from "../../ui/Button";
import { formatCount } from "../../ui/number";
import { Slider } from "../../ui/Slider";
import { DIGITS } from "../../words/en/digits";
import type { FilmState } from "./useFilm";

interface Props {
  readonly film: FilmState;
  readonly ready: boolean;
  /** Kept in-edges by layer; null while they are counted. */
  readonly ins: readonly number[] | null;
}

const WORDS = DIGITS.film;

/** The film of the deletions: one scrubber, both ways. */
export function DigitsFilm({ film, ready, ins }: Props) {
  if (!film.film)
    return (
      <section className="digits-film" aria-label={WORDS.title}>
        <Button
          kind="solid"
          icon="play"
          disabled={!ready || film.making !== null}
          onClick={film.make}
        >
          {film.making === null ? WORDS.make : WORDS.making(`${Math.floor(100 * film.making)} %`)}
        </Button>
        <p className="hint">{WORDS.why}</p>
      </section>
    );
  return (
    <section className="digits-film" aria-label={WORDS.title}>
      <Button kind="solid" icon={film.playing ? "pause" : "play"} onClick={film.toggle}>
        {film.playing ? WORDS.pause : WORDS.play}
      </Button>
      <Slider
        label={WORDS.frame}
        hideLabel
        value={film.frame}
        scale={{ kind: "linear", min: 0, max: film.last, step: 1, integer: true }}
        format={(frame) => `${frame} / ${film.last}`}
        onChange={film.show}
      />
      <Button kind="bare" icon="close" onClick={film.close}>
        {WORDS.close}
      </Button>
      <p>{ins && WORDS.left(film.frame, film.last, formatCount(film.edges(ins)))}</p>
    </section>
  );
}
