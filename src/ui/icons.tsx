import { memo, type ReactNode } from "react";

/** Strokes on a 20 × 20 field in the colour of the text. */
const SHAPES = {
  reset: (
    <>
      <path d="M4.2 7.5A6.3 6.3 0 1 1 3.7 11" />
      <path d="M3.6 3.6v4.2h4.2" />
    </>
  ),
  back: (
    <>
      <path d="M14.5 4.5 7.5 10l7 5.5z" fill="currentColor" />
      <path d="M5 4.5v11" />
    </>
  ),
  play: <path d="M6 4 16 10 6 16z" fill="currentColor" />,
  pause: <path d="M7 4.5v11M13 4.5v11" strokeWidth="3" strokeLinecap="butt" />,
  step: (
    <>
      <path d="m5.5 4.5 7 5.5-7 5.5z" fill="currentColor" />
      <path d="M15 4.5v11" />
    </>
  ),
  previous: <path d="m10 4.5-5.5 5.5 5.5 5.5M16 4.5 10.5 10l5.5 5.5" />,
  next: <path d="m10 4.5 5.5 5.5-5.5 5.5M4 4.5 9.5 10 4 15.5" />,
  options: <path d="M3.5 6.5h6M14 6.5h2.5M3.5 13.5H6M10.5 13.5h6M11.8 4.3v4.4M8.2 11.3v4.4" />,
  plus: <path d="M10 4.5v11M4.5 10h11" />,
  minus: <path d="M4.5 10h11" />,
  undo: (
    <>
      <path d="M7.5 4 3.5 8l4 4" />
      <path d="M3.5 8H12a4.5 4.5 0 0 1 0 9H9" />
    </>
  ),
  redo: (
    <>
      <path d="m12.5 4 4 4-4 4" />
      <path d="M16.5 8H8a4.5 4.5 0 0 0 0 9h3" />
    </>
  ),
  dice: (
    <>
      <rect x="3.5" y="3.5" width="13" height="13" rx="2.5" />
      <path d="M7 7h.01M13 13h.01M10 10h.01M13 7h.01M7 13h.01" strokeWidth="2.2" />
    </>
  ),
  share: (
    <>
      <path d="M10 12.5V3M6.5 6.2 10 2.7l3.5 3.5" />
      <path d="M5.5 9.5h-1.5v7.5h12V9.5h-1.5" />
    </>
  ),
  copy: (
    <>
      <rect x="7" y="7" width="9.5" height="9.5" rx="1.5" />
      <path d="M13 7V5a1.5 1.5 0 0 0-1.5-1.5H5A1.5 1.5 0 0 0 3.5 5v6.5A1.5 1.5 0 0 0 5 13h2" />
    </>
  ),
  help: (
    <>
      <path d="M7.2 7.3a2.800 2.800 0 1 1 4.3 2.400c-1 .6-1.5 1.2-1.5 2.3" />
      <path d="M10 15.3h.01" strokeWidth="2.2" />
    </>
  ),
  close: <path d="m5 5 10 10M15 5 5 15" />,
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof SHAPES;

/** Always beside or inside something that has a name: hidden from assistive technology. */
export const Icon = memo(function Icon({ name }: { name: IconName }) {
  return (
    <svg
      className="ui-icon"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {SHAPES[name]}
    </svg>
  );
});
