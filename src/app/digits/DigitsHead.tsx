import { useState } from "react";
import { parentSize } from "../../core/reader/address";
import { encodeLink } from "../../state/link/link";
import { THEMES } from "../../state/view/view";
import { Button } from "../../ui/Button";
import { CopyButton } from "../../ui/CopyButton";
import { Dialog } from "../../ui/Dialog";
import { late } from "../../ui/late";
import { formatCount } from "../../ui/number";
import { Part } from "../../ui/Part";
import { Select } from "../../ui/Select";
import { DIGITS } from "../../words/en/digits";
import { PAGE } from "../../words/en/page";
import { RULE_WORDS } from "../../words/en/rules";
import { SHARE } from "../../words/en/share";
import { publicAddress, publicLink } from "../page/address";
import { savePicture } from "../page/savePicture";
import { useServices, useSession } from "../page/services";
import { useReaderView } from "./useReaderView";

const QrCode = late(async () => ({ default: (await import("../share/QrCode")).QrCode }));

/** Only its widths are asked for. */
const shapeOf = (units: number) => ({
  layers: [
    { inputs: 784, units, weights: new Float64Array(0) },
    { inputs: units, units: 10, weights: new Float64Array(0) },
  ],
});

/** The exhibit's name and its one sentence; the way back, the theme and the link. */
export function DigitsHead() {
  const { store, sync } = useServices();
  const { document, view, setView } = useSession((session) => session);
  const [reader] = useReaderView();
  const [code, setCode] = useState(false);
  const [unsaved, setUnsaved] = useState(false);
  const link = publicLink(encodeLink(document, { ...view, show: "digits", reader }));
  const back = () => {
    sync.settle();
    store.getState().setView({ show: undefined, lesson: undefined, guess: undefined });
    sync.push();
  };
  const picture = () => {
    const stage = window.document.querySelector<HTMLElement>(".digits-stage");
    if (!stage) return;
    const target = reader.file ? DIGITS.controls.own : DIGITS.controls.readerName(reader.units);
    const rule = RULE_WORDS[reader.rule].name;
    const caption = DIGITS.share.caption(target, rule, formatCount(reader.poolSize), reader.seed);
    savePicture(stage, DIGITS.title, caption, store).then(
      () => setUnsaved(false),
      () => setUnsaved(true),
    );
  };
  return (
    <header className="digits-head">
      <div>
        <h1>{DIGITS.title}</h1>
        <p>
          {DIGITS.sentence(formatCount(parentSize(shapeOf(reader.units), reader.poolSize).weights))}
        </p>
      </div>
      <nav aria-label={PAGE.panels.page}>
        <Button kind="bare" icon="previous" onClick={back}>
          {DIGITS.back}
        </Button>
        <Select
          label={PAGE.theme.name}
          hideLabel
          value={view.theme}
          onChange={(theme) => setView({ theme })}
          options={THEMES.map((value) => ({ value, label: PAGE.theme[value] }))}
        />
        <CopyButton icon="copy" label={DIGITS.share.copy} text={link} />
        <Button icon="share" onClick={() => setCode(true)}>
          {DIGITS.share.code}
        </Button>
        <Button onClick={picture}>{DIGITS.share.picture}</Button>
      </nav>
      {unsaved && <p role="alert">{DIGITS.share.unsaved}</p>}
      <Dialog open={code} onClose={() => setCode(false)} title={DIGITS.share.qr}>
        <div className="digits-code">
          {publicAddress() === null ? (
            <p>{SHARE.private}</p>
          ) : (
            <Part>
              <QrCode link={link} name={DIGITS.share.qr} />
            </Part>
          )}
          <input
            readOnly
            aria-label={DIGITS.share.copy}
            value={link}
            onFocus={(event) => event.currentTarget.select()}
          />
        </div>
      </Dialog>
    </header>
  );
}
