import { CONTROLS } from "../../words/en/controls";

/** How long work still takes, in the unit that fits. */
export function timeLeft(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  if (seconds < 90) return CONTROLS.left.seconds(seconds);
  const minutes = Math.round(seconds / 60);
  return minutes < 90
    ? CONTROLS.left.minutes(minutes)
    : CONTROLS.left.hours(Math.round(minutes / 60));
}
