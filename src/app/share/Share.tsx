import { useState } from "react";
import { fingerprint } from "../../core/construct/fingerprint";
import { encodeLink } from "../../state/link/link";
import { type Part, sortParts } from "../../state/view/hide";
import { Button } from "../../ui/Button";
import { PAGE } from "../../words/en/page";
import { SHARE } from "../../words/en/share";
import { useBehind, useRuns, useServices } from "../page/services";
import { useCopy } from "../page/useCopy";
import { DenseCheck } from "../sceptic/DenseCheck";
import { QR_LIMIT, QrCode } from "./QrCode";
import { QrScreen } from "./QrScreen";
import { ShareEmbed } from "./ShareEmbed";
import { ShareFile } from "./ShareFile";
import { ShareHide } from "./ShareHide";
import "./share.css";

/** The link that replays exactly this, as text, as a code and as a frame; the ticket's words; the document as a file. */
export default function Share() {
  const { store } = useServices();
  const run = useRuns((state) => state.run);
  const behind = useBehind();
  const { document, view } = store.getState();
  const [hide, setHide] = useState<readonly Part[]>(view.hide ?? []);
  const [large, setLarge] = useState(false);
  const [copied, copy] = useCopy();
  const page = location.href.replace(/#.*$/, "");
  const shown = { ...view, hide: sortParts(hide), embed: undefined };
  const link = page + encodeLink(document, shown);
  const words = behind ? null : fingerprint(run.parent, run.ticket).words;
  const fits = link.length <= QR_LIMIT;
  return (
    <div className="share">
      <section className="share-link">
        <p>{SHARE.replay}</p>
        <label>
          {SHARE.link}
          <input readOnly value={link} onFocus={(event) => event.currentTarget.select()} />
        </label>
        <div className="share-buttons">
          {navigator.clipboard && (
            <Button kind="solid" icon="copy" onClick={() => copy(link)}>
              {copied === link ? SHARE.copied : SHARE.copy}
            </Button>
          )}
          {"share" in navigator && (
            <Button icon="share" onClick={() => send(link)}>
              {SHARE.send}
            </Button>
          )}
        </div>
        <div>
          <h3>{SHARE.fingerprint}</h3>
          <p className="share-words" translate={words ? "no" : undefined}>
            {words ?? PAGE.work.searching}
          </p>
          <p className="hint">{SHARE.fingerprintWhy}</p>
        </div>
      </section>
      <section className="share-code">
        {fits ? (
          <>
            <button type="button" onClick={() => setLarge(true)} aria-label={SHARE.enlarge}>
              <QrCode link={link} name={SHARE.qr} />
            </button>
            <p className="hint" aria-hidden="true">
              {SHARE.enlarge}
            </p>
          </>
        ) : (
          <p className="hint">{SHARE.tooLong}</p>
        )}
      </section>
      <ShareHide hide={hide} onChange={setHide} />
      <ShareEmbed address={page + encodeLink(document, { ...shown, embed: true })} />
      <ShareFile document={document} words={words} />
      {words && (
        <details>
          <summary>{SHARE.check}</summary>
          <DenseCheck />
        </details>
      )}
      {large && <QrScreen link={link} words={words} onClose={() => setLarge(false)} />}
    </div>
  );
}

/** The system's own sheet; given up, it is no mistake. */
const send = (url: string): void =>
  void navigator.share({ title: PAGE.page.title, url }).catch(() => undefined);
