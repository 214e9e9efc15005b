import { useState } from "react";
import { Button } from "../../ui/Button";
import { Select } from "../../ui/Select";
import type { Look } from "../../views/explorer/picture";
import { PAGE } from "../../words/en/page";
import { SHARE } from "../../words/en/share";
import { save } from "../page/save";
import { stagePicture } from "./stagePicture";

const GROUNDS = ["white", "transparent"] as const;

interface Props {
  readonly link: string;
  readonly words: string | null;
}

/** The stage as a figure for a paper or a slide. */
export function ShareFigure({ link, words }: Props) {
  const [ground, setGround] = useState<Look["ground"]>("white");
  const draw = async () => {
    const stage = document.querySelector<HTMLElement>(".stage");
    if (!stage) return;
    const legend = { title: PAGE.page.title, caption: words ?? PAGE.page.sentence, link };
    const { text } = await stagePicture(stage, legend, ground);
    const name = `lottery-ticket${words ? `-${words}` : ""}.svg`;
    save(name, new Blob([text], { type: "image/svg+xml" }));
  };
  return (
    <details>
      <summary>{SHARE.picture}</summary>
      <p className="hint">{SHARE.pictureWhy}</p>
      <div className="share-buttons">
        <Select
          label={SHARE.ground}
          value={ground}
          options={GROUNDS.map((value) => ({ value, label: SHARE[value] }))}
          onChange={setGround}
        />
        <Button onClick={draw}>{SHARE.saveStage}</Button>
      </div>
    </details>
  );
}
