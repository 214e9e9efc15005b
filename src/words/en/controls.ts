import { inLocale } from "../locale";

/** What controls say of themselves. */
export const CONTROLS = inLocale({
  close: "Close",
  table: "table",
  copied: "Copied.",
  copyBy: (keys: string) =>
    `This browser does not let the page copy. The text is selected: press ${keys}.`,
  fewer: (what: string) => `Fewer ${what}`,
  more: (what: string) => `More ${what}`,
  number: (label: string, low: string, high: string) =>
    `${label} must be a number from ${low} to ${high}.`,
  wholeNumber: (label: string, low: string, high: string) =>
    `${label} must be a whole number from ${low} to ${high}.`,
  left: {
    seconds: (seconds: number) => `${seconds} s left`,
    minutes: (minutes: number) => `${minutes} min left`,
    hours: (hours: number) => `${hours} h left`,
  },
});
