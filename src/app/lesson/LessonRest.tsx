import { type RefObject, useEffect, useState } from "react";
import { Button } from "../../ui/Button";
import { useSize } from "../../views/plot/useSize";
import { LESSON } from "../../words/en/lesson";

/** What a last line of leading may hide. */
const SLACK = 12;

interface Props {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly text: RefObject<HTMLElement | null>;
}

/** A fade over the lower edge of a text that goes on, and a button to it; keys and readers need neither. */
export function LessonRest({ scroller, text }: Props) {
  const [more, setMore] = useState(false);
  const height = useSize(text)?.height;
  const room = useSize(scroller)?.height;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text, or more room for it, is another end
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = () =>
      setMore(element.scrollTop + element.clientHeight < element.scrollHeight - SLACK);
    look();
    element.addEventListener("scroll", look, { passive: true });
    return () => element.removeEventListener("scroll", look);
  }, [scroller, height, room]);
  if (!more) return null;
  return (
    <div className="lesson-rest" aria-hidden="true">
      <Button
        tabIndex={-1}
        onClick={() => scroller.current?.scrollBy({ top: scroller.current.clientHeight / 2 })}
      >
        {LESSON.rest} ↓
      </Button>
    </div>
  );
}
