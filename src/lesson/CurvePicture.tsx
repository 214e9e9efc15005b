import { HEIGHT, type Picture, WIDTH } from "./picture";
import "./figures.css";

/** A small picture of target and ticket; its numbers stand beside it. Empty while it is being computed. */
export const CurvePicture = ({ picture }: { picture: Picture | undefined }) => (
  <svg className="curve-picture" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
    {picture && (
      <>
        <path className="target-curve" d={picture.target} />
        <path className="subnetwork-curve" d={picture.ticket} />
      </>
    )}
  </svg>
);
