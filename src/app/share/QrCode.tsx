import { useMemo } from "react";
import { encode } from "uqr";

interface Props {
  readonly link: string;
  readonly name: string;
}

/** Longer links make codes that a phone cannot read from a screen. */
export const QR_LIMIT = 700;

/** Light modules around a code, without which a scanner may not find it. */
const QUIET = 4;

/** A link as a QR code: dark on light in every theme, as scanners expect it. */
export function QrCode({ link, name }: Props) {
  const code = useMemo(() => {
    const { data, size } = encode(link, { ecc: "M", border: QUIET });
    const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : "")));
    return { size, path: path.join("") };
  }, [link]);
  return (
    <svg className="qr" viewBox={`0 0 ${code.size} ${code.size}`} role="img" aria-label={name}>
      <rect width={code.size} height={code.size} fill="#fff" />
      <path d={code.path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}
