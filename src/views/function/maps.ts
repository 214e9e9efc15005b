import { extent, ticks } from "d3";
import { useMemo } from "react";
import type { Domain } from "../../core/network/network";
import type { SlopeNetwork } from "../../core/network/slopes";
import type { Numbers } from "../../ui/DataTable";
import { FUNCTION } from "../../words/en/function";
import { PLANE } from "../../words/en/plane";
import { formatPoint, formatTick, formatValue } from "../plot/format";
import { usePalette } from "../plot/usePalette";
import { type Field, fieldAt, type Surface, sampleField } from "./plane";
import { differenceRamp, rampBytes, rampGradient, sharedRamp } from "./shades";
import { useSharedReach } from "./sharedReach";
import { SUBNETWORK, TARGET } from "./words";

/** The three fields with their scales: target and subnetwork share one, the difference has its own, which a second draw shares. */
export interface Maps {
  readonly target: Field;
  readonly subnetwork: Field | null;
  readonly difference: Field | null;
  readonly largest: number;
  readonly range: readonly [number, number];
  readonly levels: readonly number[];
  readonly differenceRange: readonly [number, number];
  readonly differenceLevels: readonly number[];
  /** The subnetwork leaves the shared scale, which is the target's and keeps still. */
  readonly beyond: boolean;
  readonly bytes: Uint8ClampedArray;
  readonly gradient: string;
  readonly differenceBytes: Uint8ClampedArray;
  readonly differenceGradient: string;
}

/** The largest |value| of a field on the square or on the disc within. */
export function largestOn({ size, outputs }: Field, domain: Domain): number {
  const place = (at: number) => (2 * at) / (size - 1) - 1;
  let largest = 0;
  for (let row = 0; row < size; row++) {
    const half = domain === "cube" ? 1 : Math.sqrt(1 - place(row) ** 2);
    for (let column = 0; column < size; column++)
      if (Math.abs(place(column)) <= half)
        largest = Math.max(largest, Math.abs(outputs[row * size + column]));
  }
  return largest;
}

export function useMaps(
  network: SlopeNetwork,
  surface: Surface,
  tolerance: number,
  domain: Domain,
): Maps {
  const palette = usePalette();
  const colours = useMemo(() => {
    const [ramp, signed] = [sharedRamp(palette), differenceRamp(palette)];
    return {
      bytes: rampBytes(ramp),
      gradient: rampGradient(ramp),
      differenceBytes: rampBytes(signed),
      differenceGradient: rampGradient(signed),
    };
  }, [palette]);
  const scale = useMemo(() => {
    const target = sampleField(network);
    const [low = 0, high = 0] = extent(target.outputs);
    const pad = Math.max(tolerance, 0.05 * (high - low));
    const range: [number, number] = [low - pad, high + pad];
    const differenceLevels = [-tolerance, 0, tolerance];
    return { target, range, levels: ticks(low, high, 5), differenceLevels };
  }, [network, tolerance]);
  const fields = useMemo(() => {
    const subnetwork =
      surface.kind === "slopes"
        ? sampleField(surface.network)
        : surface.kind === "field"
          ? surface.field
          : null;
    if (!subnetwork) return { subnetwork, difference: null, largest: 0 };
    const outputs = subnetwork.outputs.map((value, i) => value - scale.target.outputs[i]);
    const difference = { size: subnetwork.size, outputs };
    return { subnetwork, difference, largest: largestOn(difference, domain) };
  }, [surface, scale, domain]);
  const reach = useSharedReach(Math.max(fields.largest, tolerance));
  return useMemo(() => {
    const { subnetwork } = fields;
    const [low, high] = scale.range;
    const beyond = subnetwork?.outputs.some((value) => value < low || value > high) ?? false;
    return {
      ...scale,
      ...fields,
      ...colours,
      beyond,
      differenceRange: [-reach, reach],
    } as const;
  }, [scale, fields, colours, reach]);
}

/** What the maps show, in one sentence. */
export function describeMaps(
  { subnetwork, largest }: Maps,
  tolerance: number,
  worst: { readonly value: number; readonly at: readonly number[] } | null,
  note?: string,
): string {
  if (!subnetwork) return note ?? FUNCTION.unknown;
  const value = Math.max(worst?.value ?? 0, largest);
  const error = formatValue(value);
  const said = worst ? PLANE.worstAt(error, formatPoint(worst.at)) : error;
  const says = value <= tolerance ? PLANE.within : PLANE.outside;
  return says(said, formatTick(tolerance));
}

/** The fields on a coarse grid. */
export function tabulateMaps({ target, subnetwork }: Maps): Numbers {
  const places = [-1, -0.5, 0, 0.5, 1];
  return {
    columns: ["x", TARGET, SUBNETWORK, FUNCTION.difference],
    rows: places.flatMap((up) =>
      places.map((across) => {
        const point = [across, up];
        const wanted = fieldAt(target, point);
        const left = subnetwork && fieldAt(subnetwork, point);
        return [
          formatPoint(point, 1),
          formatValue(wanted),
          left === null ? "–" : formatValue(left),
          left === null ? "–" : formatValue(left - wanted),
        ];
      }),
    ),
  };
}
