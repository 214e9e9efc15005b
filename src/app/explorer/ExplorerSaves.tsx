import { useState } from "react";
import type { Experiment } from "../../core/experiment/experiment";
import type { SweepRow } from "../../core/survey/sweep";
import { encodeLink } from "../../state/link/link";
import { withText } from "../../state/rows/png-text";
import { lineSteps, tableSteps } from "../../state/rows/sweep-write";
import { DEFAULT_VIEW } from "../../state/view/view";
import { Button } from "../../ui/Button";
import { Select } from "../../ui/Select";
import { type Look, pictureOf, rasterise } from "../../views/explorer/picture";
import { EXPLORER, FILES } from "../../words/en/explorer";
import { publicLink } from "../page/address";
import { save } from "../page/save";
import { useServices, useSession } from "../page/services";

/** Twice the pixels of the screen: sharp on a projector; and 300 an inch where the width is that of a page. */
const PNG_SCALE = { screen: 2, paper: 300 / 96 };
/** A column, a page and a slide. */
const WIDTHS = [85, 174, 254];

interface Props {
  readonly document: Experiment;
  readonly rows: () => readonly SweepRow[];
}

/** Rows as files and plots as pictures. */
export function ExplorerSaves({ document, rows }: Props) {
  const { engine } = useServices();
  const [plot, setPlot] = useState<string>(EXPLORER.plots.error);
  const [look, setLook] = useState<Look>({ ground: "white", width: null });
  const [problem, setProblem] = useState<string | null>(null);
  const { explore, widths, draws, seeds, axes, relative } = useSession((session) => session.view);
  const link = encodeLink(document);
  const asDrawn = { ...DEFAULT_VIEW, explore, widths, draws, seeds, axes, relative };
  const figures = () =>
    [...window.document.querySelectorAll<HTMLElement>("#explorer figure.explorer-plot")].map(
      (figure) => ({
        svg: figure.querySelector<SVGSVGElement>(".plot-body > svg"),
        title: figure.querySelector("h3")?.textContent ?? "",
        caption: figure.querySelector("figcaption")?.textContent ?? "",
      }),
    );
  const picture = async (kind: "svg" | "png") => {
    const chosen = figures().find(({ title }) => title === plot);
    if (!chosen?.svg) return;
    const { svg, title, caption } = chosen;
    const address = publicLink(encodeLink(document, asDrawn));
    const drawn = pictureOf(svg, { title, caption, link: address }, look);
    const name = `${title.toLowerCase().replace(/ /g, "-")}.${kind}`;
    try {
      if (kind === "svg") save(name, new Blob([drawn.text], { type: "image/svg+xml" }));
      else {
        const scale = look.width === null ? PNG_SCALE.screen : PNG_SCALE.paper;
        const pixels = new Uint8Array(await (await rasterise(drawn, scale)).arrayBuffer());
        const texts = {
          Title: title,
          Description: caption,
          Source: address,
          Software: FILES.maker,
        };
        save(name, new Blob([withText(pixels, texts)], { type: "image/png" }));
      }
      setProblem(null);
    } catch (reason) {
      setProblem(reason instanceof Error ? reason.message : String(reason));
    }
  };
  const text = async (name: string, steps: Generator<number, Blob>) => {
    const { signal } = new AbortController();
    save(name, await engine.inSlices(steps, signal));
  };
  const table = () => {
    const known = rows();
    const note = [FILES.origin, `${FILES.measured(known.length)}; ${publicLink(link)}`];
    return text("width-and-error.csv", tableSteps(known, link, note));
  };
  const lines = () => text("width-and-error.ndjson", lineSteps(rows(), publicLink(link)));
  return (
    <>
      <Button onClick={table}>{FILES.csv}</Button>
      <Button onClick={lines}>{FILES.json}</Button>
      <Select
        label={FILES.picture}
        value={plot}
        options={Object.values(EXPLORER.plots).map((label) => ({ value: label, label }))}
        onChange={setPlot}
      />
      <Select
        label={FILES.ground}
        value={look.ground}
        options={(["white", "transparent"] as const).map((value) => ({
          value,
          label: FILES[value],
        }))}
        onChange={(ground) => setLook({ ...look, ground })}
      />
      <Select
        label={FILES.pictureWidth}
        value={String(look.width ?? "")}
        options={[
          { value: "", label: FILES.asShown },
          ...WIDTHS.map((width) => ({ value: String(width), label: FILES.millimetres(width) })),
        ]}
        onChange={(width) => setLook({ ...look, width: width === "" ? null : Number(width) })}
      />
      <Button onClick={() => picture("svg")}>SVG</Button>
      <Button onClick={() => picture("png")}>PNG</Button>
      {problem && <p className="problem">{problem}</p>}
    </>
  );
}
