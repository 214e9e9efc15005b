import { memo, useEffect } from "react";
import { createPortal } from "react-dom";
import { CurvePicture } from "../../lesson/CurvePicture";
import { Opening, Teaching } from "../../lesson/Prose";
import { pictureOf } from "../../lesson/picture";
import { runOfStep } from "../../lesson/runOfStep";
import { STEPS } from "../../lesson/steps";
import { useOneByOne } from "../../lesson/useOneByOne";
import { formatCount } from "../../ui/number";
import { formatValue } from "../../views/plot/format";
import { LESSON } from "../../words/en/lesson";
import { PAGE } from "../../words/en/page";
import { publicAddress, publicLink } from "../page/address";
import { QrCode } from "../share/QrCode";
import { lessonLink } from "./lessonStage";
import "./lesson-print.css";

/** What a printed page needs, computed page by page. */
const pageOf = (step: (typeof STEPS)[number]) => {
  const run = runOfStep(step);
  return { step, run, picture: run.wiring.dimension === 1 ? pictureOf(run) : undefined };
};

const Page = memo(function Page({ page }: { page: ReturnType<typeof pageOf> }) {
  const { step, run, picture } = page;
  const at = LESSON.step(STEPS.indexOf(step), STEPS.length);
  const link = publicLink(lessonLink(step.id));
  return (
    <article>
      <header>
        <p>{`${PAGE.page.title} · ${at}`}</p>
        <h2>{step.title}</h2>
      </header>
      <Opening step={step} run={run} />
      {step.predict && (
        <>
          <p>
            <b>{LESSON.predict}.</b> {step.predict.question(run)}
          </p>
          <p className="handout-blank">{LESSON.answer}</p>
        </>
      )}
      <Teaching step={step} run={run} />
      <p>
        <b>{LESSON.task}.</b> {step.task}
      </p>
      {picture && (
        <figure>
          <CurvePicture picture={picture} />
          <figcaption>
            {LESSON.caption(formatCount(picture.kept), formatValue(picture.error))}
          </figcaption>
        </figure>
      )}
      <footer>
        {publicAddress() !== null && <QrCode link={link} name={LESSON.handout(at)} />}
        <p>{link}</p>
      </footer>
    </article>
  );
});

interface Props {
  readonly asked: boolean;
  readonly onDone: () => void;
}

/** The whole lesson on paper, a page a step. It is made while the lesson is open, and seen only in print. */
export default function LessonHandout({ asked, onDone }: Props) {
  const pages = useOneByOne(STEPS, pageOf);
  const ready = pages.length === STEPS.length;
  useEffect(() => {
    if (!asked || !ready) return;
    window.print();
    onDone();
  }, [asked, ready, onDone]);
  return createPortal(
    <div className="handout">
      {pages.map((page) => (
        <Page key={page.step.id} page={page} />
      ))}
    </div>,
    document.body,
  );
}
