import type { SupError } from "../../core/error/error";
import { formatCount } from "../../ui/number";
import { formatTick, formatValue } from "../plot/format";
import { judge } from "./verdict";
import { atPoint, domainWords } from "./words";
import "./error-line.css";
import { ERROR } from "../../words/en/function";

interface Props {
  /** Null while it is being computed: no number of an earlier state is ever shown. */
  readonly error: SupError | null;
  readonly tolerance: number;
  /** Largest |target|, where it is known. */
  readonly size?: number | undefined;
  /** Why there is no error, when none is being computed. */
  readonly note?: string | undefined;
  readonly nameOf: (name: string) => string;
}

/** An error of so many times the target is no approximation at all. */
const WILD = 10;

/** The one number of the page, and what is known about it: sampled ≤ exact ≤ certificate. */
export function ErrorLine({ error, tolerance, size, note, nameOf }: Props) {
  if (!error) {
    const blank = note === undefined ? "…" : UNKNOWN;
    return (
      <section
        className="error-line"
        aria-label={nameOf(ERROR.name)}
        aria-busy={note === undefined}
      >
        <p className="error-main">
          <span className="error-number">{blank}</span>
          <strong className="error-what">{note ?? ERROR.computing}</strong>
        </p>
        <Bounds sampled={blank} exact={blank} certificate={blank} />
      </section>
    );
  }
  const { sampled, exact, certificate, domain } = error;
  const known = exact ?? sampled;
  const wild = size !== undefined && known.value > WILD * size;
  const where = domainWords(domain, known.at.length);
  return (
    <section className="error-line" aria-label={nameOf(ERROR.name)}>
      <p className="error-main">
        <span className="error-number">
          {exact ? "" : "≥ "}
          {formatValue(known.value)}
        </span>
        <span className="error-what">
          <span className={wild ? "error-wild" : undefined}>
            {wild
              ? ERROR.wild(formatCount(Math.round(known.value / size)))
              : known.at.length > 0 && known.at.length <= 2
                ? ERROR.largestAt(where, atPoint(known.at))
                : ERROR.largest(where)}
          </span>
          <Verdict error={error} tolerance={tolerance} />
        </span>
      </p>
      <Bounds
        sampled={formatValue(sampled.value)}
        exact={exact ? formatValue(exact.value) : UNKNOWN}
        certificate={Number.isFinite(certificate) ? formatValue(certificate) : ERROR.none}
      />
      <p className="error-badge">
        {exact
          ? ERROR.exactly
          : ERROR.points(formatCount(sampled.count), error.exactReason ?? "float64")}
      </p>
    </section>
  );
}

const UNKNOWN = "–";

interface BoundsProps {
  readonly sampled: string;
  readonly exact: string;
  readonly certificate: string;
}

function Bounds({ sampled, exact, certificate }: BoundsProps) {
  return (
    <p className="error-bounds">
      <Bound label={ERROR.sampled} value={sampled} />
      <span className="relation">≤</span>
      <Bound label={ERROR.exact} value={exact} />
      <span className="relation">≤</span>
      <Bound label={ERROR.certificate} value={certificate} />
    </p>
  );
}

function Bound({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <span className="bound">
      <span className="bound-label">{label}</span> <span className="bound-value">{value}</span>
    </span>
  );
}

const ICONS = { within: "✓", outside: "✕", open: "?" } as const;

function Verdict({ error, tolerance }: { readonly error: SupError; readonly tolerance: number }) {
  const verdict = judge(error, tolerance);
  return (
    <strong className={`verdict ${verdict}`}>
      <span aria-hidden="true">{ICONS[verdict]}</span> {ERROR[verdict](formatTick(tolerance))}
    </strong>
  );
}
