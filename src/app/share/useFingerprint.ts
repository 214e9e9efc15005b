import { useEffect, useState } from "react";
import { fingerprintSteps } from "../../core/construct/fingerprint";
import type { Run } from "../../state/run/run";
import { doInSlices } from "../../views/parent/slices";

/** The words of a run's ticket, once they are known: a large one has more weights than are hashed in a frame. */
export function useFingerprint(run: Run | null): string | null {
  const [known, setKnown] = useState<{ readonly run: Run; readonly words: string } | null>(null);
  useEffect(() => {
    if (!run) return;
    function* job(asked: Run) {
      const { words } = yield* fingerprintSteps(asked.parent, asked.ticket);
      setKnown({ run: asked, words });
    }
    return doInSlices(job(run));
  }, [run]);
  return known && known.run === run ? known.words : null;
}
