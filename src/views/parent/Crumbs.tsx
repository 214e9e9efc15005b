import { Fragment } from "react";
import type { Pool } from "../../core/construct/parent";
import type { Wiring } from "../../core/network/wiring";
import { IconButton } from "../../ui/Button";
import { ZOOM } from "../../words/en/parent";
import { crumbsOf } from "./crumbs";
import { levelOf, type Zoom } from "./zoom";

interface Props {
  readonly zoom: Zoom;
  readonly wiring: Wiring;
  readonly pools: readonly Pool[];
  readonly onZoom: (zoom: Zoom) => void;
  readonly onNearer: () => void;
  readonly onBack: () => void;
  readonly nameOf: (name: string) => string;
}

/** Where in the network the drawing is, the way back, and a step nearer or back. */
export function Crumbs({ zoom, wiring, pools, onZoom, onNearer, onBack, nameOf }: Props) {
  const crumbs = crumbsOf(zoom, wiring, pools);
  const here = crumbs.length - 1;
  return (
    <nav className="crumbs" aria-label={nameOf(ZOOM.name)}>
      <span>
        {crumbs.map(({ label, zoom: to }, i) => (
          <Fragment key={label}>
            {i > 0 && <i aria-hidden="true">›</i>}
            {i === here ? (
              <span aria-current="location">{label}</span>
            ) : (
              <button type="button" onClick={() => onZoom(to)}>
                {label}
              </button>
            )}
          </Fragment>
        ))}
      </span>
      <output className="ui-hidden">{crumbs[here].label}</output>
      <IconButton
        icon="minus"
        kind="bare"
        label={ZOOM.out}
        disabled={levelOf(zoom) === "whole"}
        onClick={onBack}
      />
      <IconButton
        icon="plus"
        kind="bare"
        label={ZOOM.in}
        disabled={levelOf(zoom) === "neuron"}
        onClick={onNearer}
      />
    </nav>
  );
}
