import {
  type ComponentProps,
  type ComponentType,
  useCallback,
  useEffect,
  useMemo,
  useState,
} from "react";
import { budgetShares } from "../../core/theory/budget";
import type { Run } from "../../state/run/run";
import { isOfSecondLesson } from "../../state/view/lesson-steps";
import { Later } from "../../ui/Later";
import { late } from "../../ui/late";
import { Part } from "../../ui/Part";
import { PAGE } from "../../words/en/page";
import type { Asked } from "../explorer/Explorer";
import { Transport } from "../film/Transport";
import { useFocus } from "../film/useFocus";
import { useScene } from "../film/useScene";
import type { CLASSROOM } from "../lesson/classroom";
import { useOwnWork } from "../lesson/useOwnWork";
import { Controls } from "../stages/construct/Controls";
import { FunctionPanel } from "../stages/construct/FunctionPanel";
import { ParentPanel } from "../stages/construct/ParentPanel";
import { TargetPanel } from "../stages/construct/TargetPanel";
import { useCurves } from "../stages/construct/useCurves";
import { Header } from "./Header";
import { Ignored } from "./Ignored";
import { useServices, useSession } from "./services";
import { useOneEnter } from "./useOneEnter";
import { useShows } from "./useShows";
import "./app.css";
import "./tablet.css";
import "./phone.css";

type LessonPart = ComponentType<ComponentProps<(typeof CLASSROOM)["Lesson"]>>;

/** Below the fold: it comes after the stage has been painted. */
const WeightPanel = late(() => import("../weight/WeightPanel"));
const Beside = late(() => import("../beside/Beside"));
const Sceptic = late(() => import("../sceptic/Sceptic"));
const Explorer = late(() => import("../explorer/Explorer"));
const Footer = late(() => import("./Footer"));
const Paper = late(() => import("../paper/Paper"));
const classroom = async () => (await import("../lesson/classroom")).CLASSROOM;
const LateLesson = late(async () => ({ default: (await classroom()).Lesson }));
const Presenter = late(async () => ({ default: (await classroom()).Presenter }));
const PresenterNotes = late(async () => ({ default: (await classroom()).PresenterNotes }));
/** Larger type, as a part of the page that may fail to come like any other. */
const Projector = late(async () => {
  await import("./projector.css");
  return { default: () => null };
});
/** Of few links only. */
const Digits = late(() => import("../digits/Digits"));
const Finders = late(() => import("../finders/Finders"));
const SecondLesson = late(() => import("../lesson/SecondLesson"));
const Hidden = late(() => import("./Hidden"));
const Embed = late(() => import("../embed/Embed"));

/** Each weight's share of the certified error: that of its slots together. */
function sharesByWeight({ wiring, ticket, document }: Run): number[] {
  const shares = new Array<number>(wiring.weights.length).fill(0);
  budgetShares(wiring, ticket, document.domain).forEach((share, slot) => {
    shares[ticket.kept[slot].slot.weight.index] += share;
  });
  return shares;
}

/** A fragment would be read as a link: the focus moves without one. */
const skip = () => document.getElementById("controls")?.focus();

/** The page: the film's bar, the stage from left to right, the controls, and one weight under the microscope; with the lesson at once where it has come before. */
export function App({ Lesson = LateLesson }: { readonly Lesson?: LessonPart }) {
  useOneEnter();
  const scene = useScene();
  const focus = useFocus(scene);
  const curves = useCurves(scene);
  const [asked, setAsked] = useState<Asked>({ times: 0 });
  const explore = useCallback(
    (settings?: Asked["settings"]) => setAsked(({ times }) => ({ times: times + 1, settings })),
    [],
  );
  const exploreAny = useCallback(() => explore(), [explore]);
  const lesson = useSession((session) => session.view.lesson);
  const second = isOfSecondLesson(lesson);
  const hides = useSession(({ view }) => view.hide !== undefined && !view.embed);
  const embed = useSession((session) => session.view.embed);
  const shows = useShows();
  const own = useOwnWork();
  const { store, sync } = useServices();
  const openLesson = useCallback(() => {
    sync.settle();
    const { view, setView } = store.getState();
    setView({ lesson: view.lesson ?? "start" });
    sync.push();
  }, [store, sync]);
  const beside = useSession((session) => session.view.beside);
  const present = useSession(({ view }) => (view.embed ? undefined : view.present));
  const theme = useSession(({ view }) => (present === "stage" ? "projector" : view.theme));
  const show = useSession((session) => session.view.show);
  const { run, finished } = scene;
  const shares = useMemo(() => sharesByWeight(run), [run]);
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  if (show || second)
    return (
      <>
        <Part>
          <Ignored />
          {second && <SecondLesson />}
        </Part>
        {show && <Part>{show === "digits" ? <Digits /> : <Finders />}</Part>}
      </>
    );
  if (present === "notes")
    return (
      <Part>
        <PresenterNotes scene={scene} curves={curves} />
      </Part>
    );
  return (
    <>
      {!embed && (
        <button type="button" className="skip" onClick={skip}>
          {PAGE.page.skip}
        </button>
      )}
      {theme === "projector" && (
        <Part>
          <Projector />
        </Part>
      )}
      <Part>
        {shows("header") && (
          <Header
            onLesson={shows("lesson") ? openLesson : undefined}
            onExplore={shows("explorer") ? exploreAny : undefined}
          />
        )}
        <Ignored />
      </Part>
      <main>
        <div className="dock">
          {lesson !== undefined && (
            <Part>
              <Lesson scene={scene} own={own} onExplore={explore} />
            </Part>
          )}
          <Part>{shows("film") && <Transport scene={scene} />}</Part>
        </div>
        <div className="stage">
          <Part>
            <TargetPanel
              run={run}
              focus={focus}
              curves={curves.units}
              shares={finished ? shares : null}
            />
          </Part>
          <Part>
            <ParentPanel scene={scene} focus={focus} curves={curves.units} />
          </Part>
          <Part>
            <FunctionPanel scene={scene} curves={curves} />
          </Part>
        </div>
        {beside && (
          <Part fallback={<div className="stage" />}>
            <Beside scene={scene} focus={focus} other={beside} />
          </Part>
        )}
        <Part>{embed !== true && <Controls />}</Part>
        {shows("weight") && (
          <Later fallback={<div className="weight-panel" />}>
            <WeightPanel scene={scene} focus={focus} shares={finished ? shares : null} />
          </Later>
        )}
        {shows("check") && (
          <Later>
            <Sceptic />
          </Later>
        )}
        {shows("explorer") && (
          <Later>
            <Explorer asked={asked} />
          </Later>
        )}
        <Part>{hides && <Hidden />}</Part>
        <Part>{embed && <Embed scene={scene} />}</Part>
        <Part>{present && <Presenter scene={scene} curves={curves} onExplore={explore} />}</Part>
      </main>
      <Later>{shows("footer") && <Footer />}</Later>
      <Later>
        <Paper />
      </Later>
    </>
  );
}
