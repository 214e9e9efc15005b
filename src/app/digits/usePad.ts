import { useCallback, useMemo, useState } from "react";
import type { Digits } from "../../core/reader/parts";
import { imageOf, type Stroke } from "../../views/digits/ink";

/** Images of the strip. */
const SAMPLES = 20;
/** Of the strip: what is on the pad before anything is written or chosen. */
const FIRST = 6;
/** Points of all strokes: more than anybody draws of one digit. */
const MOST_POINTS = 20_000;

export interface Sample {
  readonly index: number;
  readonly label: number;
  readonly pixels: Uint8Array;
}

const sampleOf = ({ images, labels }: Digits, index: number): Sample => ({
  index,
  label: labels[index],
  pixels: images.pixels.subarray(index * images.size, (index + 1) * images.size),
});

/** Two of each digit, the first of their kind, digit by digit. */
function samplesOf(digits: Digits): Sample[] {
  const samples: Sample[] = [];
  for (let index = 0; index < digits.labels.length && samples.length < SAMPLES; index++) {
    const label = digits.labels[index];
    if (samples.filter((sample) => sample.label === label).length < SAMPLES / 10)
      samples.push(sampleOf(digits, index));
  }
  return samples.sort((x, y) => x.label - y.label);
}

/** What is on the pad: strokes, or an image that was chosen. */
export function usePad(digits: Digits | null) {
  const [strokes, setStrokes] = useState<readonly Stroke[]>([]);
  const [chosen, setChosen] = useState<Sample | null | undefined>();
  const [centred, setCentred] = useState(true);
  const samples = useMemo(() => (digits ? samplesOf(digits) : []), [digits]);
  const picked = chosen === undefined ? (samples[FIRST] ?? null) : chosen;
  const drawn = useMemo(() => imageOf(strokes, centred), [strokes, centred]);
  const onStroke = useCallback((stroke: Stroke, fresh: boolean) => {
    setChosen(null);
    setStrokes((before) => {
      const kept = fresh ? before : before.slice(0, -1);
      const points = kept.reduce((sum, { length }) => sum + length, stroke.length);
      return points > MOST_POINTS ? before : [...kept, stroke];
    });
  }, []);
  return {
    strokes,
    picked,
    centred,
    samples,
    pixels: picked?.pixels ?? drawn,
    empty: !picked && strokes.length === 0,
    onStroke,
    setCentred,
    pick(sample: Sample) {
      setStrokes([]);
      setChosen(sample);
    },
    clear() {
      setStrokes([]);
      setChosen(null);
    },
  };
}

export type PadState = ReturnType<typeof usePad>;
