import Listen from "../plot/Listen";
import type { Comparison } from "./comparison";
import { soundOf } from "./sound";

interface Props {
  readonly comparison: Comparison;
  readonly tolerance: number;
  /** Of the input. */
  readonly label: string;
}

/** The error strip for the ear. */
export default function ListenToError({ comparison, tolerance, label }: Props) {
  const sound = soundOf(comparison, tolerance, label);
  return sound && <Listen sound={sound} />;
}
