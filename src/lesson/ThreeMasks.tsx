import { useMemo } from "react";
import type { Experiment } from "../core/experiment/experiment";
import { setSeed } from "../state/document/edit";
import { formatCount } from "../ui/number";
import { formatValue } from "../views/plot/format";
import { LESSON } from "../words/en/lesson";
import { CurvePicture } from "./CurvePicture";
import { FAMILY } from "./documents";
import { type Picture, pictureOf } from "./picture";
import { runOfSetting } from "./runOfStep";
import { useOneByOne } from "./useOneByOne";
import "./figures.css";

const memberPicture = (document: Experiment): Picture => pictureOf(runOfSetting({ document }));

interface Props {
  readonly seed: number;
  /** The target on stage, spelled out. */
  readonly staged: string;
  readonly onOpen: (document: Experiment) => void;
}

/** Small multiples: three targets in one random parent, each with its own mask, computed one after the other. */
export function ThreeMasks({ seed, staged, onOpen }: Props) {
  const family = useMemo(() => FAMILY.map(({ document }) => setSeed(document, seed)), [seed]);
  const pictures = useOneByOne(family, memberPicture);
  return (
    <div className="family">
      {FAMILY.map(({ name }, i) => {
        const picture = pictures[i];
        const document = family[i];
        return (
          <button
            key={name}
            type="button"
            className="family-member"
            aria-pressed={JSON.stringify(document.target) === staged}
            onClick={() => onOpen(document)}
          >
            <CurvePicture picture={picture} />
            <b>{name}</b>
            <span>
              {picture
                ? LESSON.family.kept(formatCount(picture.kept), formatValue(picture.error))
                : "…"}
            </span>
          </button>
        );
      })}
    </div>
  );
}
