import { useState } from "react";
import type { SweepRow } from "../core/sweep";
import { encodeLink } from "../state/link";
import { writeTable } from "../state/sweep-text";
import { Button } from "../ui/Button";
import { Select } from "../ui/Select";
import { pictureOf, rasterise } from "../views/explorer/picture";
import { FILES } from "../views/explorer/words";
import type { Explored } from "./useExplorer";

/** Twice the pixels of the screen: sharp on paper and on a projector. */
const PNG_SCALE = 2;

function save(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const anchor = window.document.createElement("a");
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

const linkOf = (explored: Explored): string =>
  location.href.replace(/#.*$/, "") + encodeLink(explored.document);

/** One line of JSON a row, each with its experiment, as the command writes them. */
const writeLines = (rows: readonly SweepRow[], experiment: string): string =>
  rows.map((row) => `${JSON.stringify({ experiment, ...row })}\n`).join("");

/** Rows as files and plots as pictures. */
export function ExplorerSaves({ explored }: { explored: Explored }) {
  const [plot, setPlot] = useState("0");
  const [problem, setProblem] = useState<string | null>(null);
  const { rows } = explored.measured;
  const figures = () =>
    [...window.document.querySelectorAll<HTMLElement>("#explorer figure.explorer-plot")].map(
      (figure) => ({
        svg: figure.querySelector<SVGSVGElement>(".plot-body > svg"),
        title: figure.querySelector("h3")?.textContent ?? "",
        caption: figure.querySelector("figcaption")?.textContent ?? "",
      }),
    );
  const picture = async (kind: "svg" | "png") => {
    const chosen = figures()[Number(plot)];
    if (!chosen?.svg) return;
    const { svg, title, caption } = chosen;
    const drawn = pictureOf(svg, { title, caption, link: linkOf(explored) });
    const name = `${title.toLowerCase().replace(/ /g, "-")}.${kind}`;
    try {
      if (kind === "svg") save(name, new Blob([drawn.text], { type: "image/svg+xml" }));
      else save(name, await rasterise(drawn, PNG_SCALE));
      setProblem(null);
    } catch (reason) {
      setProblem(reason instanceof Error ? reason.message : String(reason));
    }
  };
  const table = () => {
    const note = [FILES.origin, `${rows.length} rows; ${linkOf(explored)}`];
    const text = writeTable(rows, encodeLink(explored.document), note);
    save("width-and-error.csv", new Blob([text], { type: "text/csv" }));
  };
  const lines = () =>
    save(
      "width-and-error.ndjson",
      new Blob([writeLines(rows, linkOf(explored))], { type: "application/x-ndjson" }),
    );
  return (
    <>
      <Button disabled={rows.length === 0} onClick={table}>
        {FILES.csv}
      </Button>
      <Button disabled={rows.length === 0} onClick={lines}>
        {FILES.json}
      </Button>
      <Select
        label={FILES.picture}
        value={plot}
        options={FILES.plots.map((label, i) => ({ value: String(i), label }))}
        onChange={setPlot}
      />
      <Button onClick={() => picture("svg")}>SVG</Button>
      <Button onClick={() => picture("png")}>PNG</Button>
      {problem && <p className="problem">{problem}</p>}
    </>
  );
}
