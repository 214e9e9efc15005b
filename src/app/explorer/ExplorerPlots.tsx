import { memo, useDeferredValue, useMemo, useRef, useState } from "react";
import { useStore } from "zustand";
import { poolSizeOf } from "../../core/construct/parent";
import { ruleKey } from "../../core/construct/rules/registry";
import { scalingLaw } from "../../core/theory/scaling";
import { encodeLink } from "../../state/link/link";
import { Button } from "../../ui/Button";
import { SegmentedControl } from "../../ui/SegmentedControl";
import { Switch } from "../../ui/Switch";
import { SizePlot } from "../../views/explorer/SizePlot";
import { SuccessPlot } from "../../views/explorer/SuccessPlot";
import type { Series } from "../../views/explorer/series";
import { WidthErrorPlot } from "../../views/explorer/WidthErrorPlot";
import { slopeWords, unfittedWords } from "../../views/explorer/words";
import { EXPLORER } from "../../words/en/explorer";
import { useRuns, useSession } from "../page/services";
import { useInView } from "../page/useInView";
import { ExplorerLuck } from "./ExplorerLuck";
import { ExplorerPromises } from "./ExplorerPromises";
import { ExplorerSaves } from "./ExplorerSaves";
import type { Survey } from "./explorerSurvey";
import type { Measurements } from "./explorerSweep";
import { type Explored, useExplorer } from "./useExplorer";

interface Props {
  readonly measurements: Measurements;
  /** Keys of the rules to show. */
  readonly rules: readonly string[];
  readonly onMeasure: () => void;
}

interface PlotsProps extends Props {
  readonly survey: Survey;
}

/** New rows are drawn while they can be seen and the page has time for them: somebody may be dragging a slider. */
export function ExplorerPlots({ measurements, ...props }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const inView = useInView(place);
  const survey = useStore(measurements, (state) => state.survey);
  const running = useStore(measurements, (state) => state.status === "running");
  const shown = useRef(survey);
  if (inView || !running) shown.current = survey;
  const deferred = useDeferredValue(shown.current);
  return (
    <div ref={place}>
      <Plots {...props} measurements={measurements} survey={deferred} />
    </div>
  );
}

/** Brings the stage into sight and the keys to it; Back leads to where they were. */
function showStage(): void {
  const main = window.document.querySelector("main");
  const from = window.document.activeElement;
  if (!main) return;
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  main.tabIndex = -1;
  main.focus({ preventScroll: true });
  main.scrollIntoView({ block: "start", behavior: calm ? "auto" : "smooth" });
  if (from instanceof HTMLElement)
    window.addEventListener("popstate", () => from.focus(), { once: true });
}

/** All plots of the measured draws, with what is promised beside what was seen. */
const Plots = memo(function Plots({ measurements, survey, rules, onMeasure }: PlotsProps) {
  const explored = useExplorer(survey, rules);
  const linear = useSession((session) => session.view.axes === "linear");
  const relative = useSession((session) => session.view.relative === true);
  const setView = useSession((session) => session.setView);
  const [spoken, setSpoken] = useState("");
  const { document, series, fits, wide, range } = explored;
  const scaling = useMemo(
    () => ({ linear, unit: relative ? range : 1 }),
    [linear, relative, range],
  );
  const slopes = useMemo(
    () =>
      new Map(
        series.flatMap((each) => {
          const fitted = fits.get(each.key);
          return fitted ? [[each.key, slopeWords(each, fitted.fit, fitted.law)] as const] : [];
        }),
      ),
    [series, fits],
  );
  const run = useRuns((state) => state.run);
  const stage = {
    poolSize: poolSizeOf(run.document.parent),
    key: ruleKey(run.document.rule),
    error: explored.stale ? null : (run.error?.exact?.value ?? run.error?.sampled.value ?? null),
  };
  const open = (each: Series, seed: number, width: number) => {
    explored.open(each, seed, width);
    setSpoken(EXPLORER.opened(each.name, seed, width));
    showStage();
  };
  const widths = [
    ...series.flatMap(({ columns }) => columns.map(({ width }) => width)),
    ...wide.flatMap(({ certificate }) => certificate ?? []),
  ];
  const domain = [Math.min(...widths), Math.max(...widths)] as const;
  return (
    <>
      <p role="status" className="ui-hidden">
        {explored.stale ? "" : spoken}
      </p>
      {explored.stale && <Stale explored={explored} onMeasure={onMeasure} />}
      {series.length === 0 ? (
        <p className="explorer-waiting">
          {survey.series.length === 0 ? EXPLORER.waiting : EXPLORER.hidden}
        </p>
      ) : (
        <div className="explorer-grid-layout">
          <div className="explorer-main">
            <div className="explorer-options">
              <SegmentedControl
                label={EXPLORER.axes}
                value={linear ? "linear" : "log"}
                onChange={(next) => setView({ axes: next === "linear" ? next : undefined })}
                options={[
                  { value: "log", label: EXPLORER.log },
                  { value: "linear", label: EXPLORER.linear },
                ]}
              />
              <Switch
                label={EXPLORER.relative}
                checked={relative}
                onChange={(on) => setView({ relative: on || undefined })}
              />
            </div>
            <WidthErrorPlot
              series={series}
              slopes={slopes}
              fits={fits}
              wide={wide}
              tolerance={document.tolerance}
              scaling={scaling}
              stage={stage}
              onOpen={(draw) => open(draw.series, draw.seed, draw.width)}
              hrefOf={(draw) => encodeLink(explored.pointOf(draw.series, draw.seed, draw.width))}
            />
            <ul className="explorer-sentences">
              {series.map((each) => (
                <li key={each.key}>
                  {slopes.get(each.key)?.sentence ??
                    unfittedWords(each, scalingLaw(explored.wiring, each.rule))}
                </li>
              ))}
              {slopes.size > 0 && <li>{EXPLORER.fit.how}</li>}
            </ul>
          </div>
          <ExplorerPromises explored={explored} />
          <SuccessPlot
            series={series}
            tolerance={document.tolerance}
            failureProbability={document.failureProbability}
            domain={domain}
            promise={explored.promise}
            poolSize={stage.poolSize}
          />
          <ExplorerLuck explored={explored} onOpen={open} />
          <SizePlot series={series} poolSize={stage.poolSize} />
        </div>
      )}
      <div className="explorer-saves">
        <ExplorerSaves document={document} rows={measurements.rows} />
      </div>
    </>
  );
});

/** The plots answer another question than the stage asks: say so, with both ways out. */
function Stale({ explored, onMeasure }: { explored: Explored; onMeasure: () => void }) {
  const edit = useSession((session) => session.edit);
  return (
    <p className="explorer-stale">
      {EXPLORER.stale}
      <Button onClick={() => edit(() => explored.document)}>{EXPLORER.reopen}</Button>
      <Button onClick={onMeasure}>{EXPLORER.again}</Button>
    </p>
  );
}
