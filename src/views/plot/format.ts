import { formatCount, formatNumber } from "../../ui/number";

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** A whole number as an exponent. */
export const superscript = (power: number): string =>
  `${power < 0 ? "⁻" : ""}${[...String(Math.abs(power))].map((digit) => SUPERSCRIPTS[Number(digit)]).join("")}`;

/** From here on a number has more digits than a place for it. */
const LARGE = 1e9;

function formatPower(size: number): string {
  const [digits, exponent] = size.toExponential(1).split("e");
  return `${digits} × 10${superscript(Number(exponent))}`;
}

/** Three significant digits over the whole range of errors and of a random network's outputs. */
export function formatValue(value: number): string {
  const size = Math.abs(value);
  if (size === 0) return "0";
  const sign = value < 0 ? "−" : "";
  if (size < 1e-4 || size >= LARGE) return sign + formatPower(size);
  if (size >= 999.5) return sign + formatCount(size);
  const rounded = Number(size.toPrecision(3));
  return sign + rounded.toFixed(Math.max(0, 2 - Math.floor(Math.log10(rounded))));
}

export const formatPercent = (share: number): string =>
  share > 0 && share < 0.005 ? "< 1 %" : `${Math.round(share * 100)} %`;

/** Powers of ten from here on are shorter as such. */
const LONG = 10_000;

/** And below this, where digits would be nought after nought. */
const SHORT = 1e-6;

/** Short axis labels: no trailing zeros, 10⁴ and its like as powers. */
export const formatTick = (value: number): string => {
  const size = Math.abs(value);
  const power = Math.round(Math.log10(size));
  const short = size >= LONG || (size < SHORT && size > 0);
  const text =
    short && size === 10 ** power
      ? `10${superscript(power)}`
      : size >= LARGE || (size < SHORT && size > 0)
        ? formatPower(size)
        : size >= 1000
          ? formatCount(size)
          : String(Number(size.toPrecision(6)));
  return value < 0 ? `−${text}` : text;
};

/** The coordinates of a point, as in (0.50, −1.00). */
export const formatPoint = (point: ArrayLike<number>, decimals = 2): string =>
  `(${Array.from(point, (x) => formatNumber(x, decimals)).join(", ")})`;
