import { useMemo } from "react";
import { encode } from "uqr";

interface Props {
  readonly link: string;
  readonly name: string;
  /** Light modules around the code: four, or less where the paper around is white. */
  readonly border?: number;
}

/** A link as a QR code: dark on light in every theme, as scanners expect it. */
export function QrCode({ link, name, border = 4 }: Props) {
  const code = useMemo(() => {
    const { data, size } = encode(link, { ecc: "M", border });
    const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : "")));
    return { size, path: path.join("") };
  }, [link, border]);
  return (
    <svg className="qr" viewBox={`0 0 ${code.size} ${code.size}`} role="img" aria-label={name}>
      <rect width={code.size} height={code.size} fill="#fff" />
      <path d={code.path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}
