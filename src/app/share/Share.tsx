import { useReducer, useRef, useState } from "react";
import { encodeLink } from "../../state/link/link";
import { type Part, sortParts } from "../../state/view/hide";
import { Button } from "../../ui/Button";
import { CopyButton } from "../../ui/CopyButton";
import { PAGE } from "../../words/en/page";
import { SHARE } from "../../words/en/share";
import { isPrivate, publicAddress } from "../page/address";
import { useBehind, useRuns, useServices } from "../page/services";
import { DenseCheck } from "../sceptic/DenseCheck";
import { QR_LIMIT, QrCode } from "./QrCode";
import { QrScreen } from "./QrScreen";
import { ShareAddress } from "./ShareAddress";
import { ShareEmbed } from "./ShareEmbed";
import { ShareFigure } from "./ShareFigure";
import { ShareFile } from "./ShareFile";
import { ShareHide } from "./ShareHide";
import { useFingerprint } from "./useFingerprint";
import "./share.css";

/** The link that replays exactly this, as text, as a code and as a frame; the ticket's words; the document as a file. */
export default function Share() {
  const { store } = useServices();
  const run = useRuns((state) => state.run);
  const behind = useBehind();
  const { document, view } = store.getState();
  const [hide, setHide] = useState<readonly Part[]>(view.hide ?? []);
  const [large, setLarge] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const [, readAgain] = useReducer((times: number) => times + 1, 0);
  const page = publicAddress();
  const shown = { ...view, hide: sortParts(hide), embed: undefined };
  const link = (page ?? "") + encodeLink(document, shown);
  const words = useFingerprint(behind ? null : run);
  return (
    <div className="share">
      <section className="share-link">
        <p>{page === null ? SHARE.private : SHARE.replay}</p>
        <label>
          {page === null ? SHARE.fragment : SHARE.link}
          <input
            ref={field}
            readOnly
            value={link}
            onFocus={(event) => event.currentTarget.select()}
          />
        </label>
        <div className="share-buttons">
          <CopyButton
            kind="solid"
            icon="copy"
            label={page === null ? SHARE.copyFragment : SHARE.copy}
            text={link}
            field={field}
          />
          {page !== null && "share" in navigator && (
            <Button icon="share" onClick={() => send(link)}>
              {SHARE.send}
            </Button>
          )}
        </div>
        {isPrivate() && <ShareAddress onChange={readAgain} />}
        <div>
          <h3>{SHARE.fingerprint}</h3>
          <p className="share-words" translate={words ? "no" : undefined}>
            {words ?? PAGE.work.searching}
          </p>
          <p className="hint">{SHARE.fingerprintWhy}</p>
        </div>
      </section>
      {page !== null && <ShareCode link={link} onEnlarge={() => setLarge(true)} />}
      <ShareHide hide={hide} onChange={setHide} />
      {page !== null && (
        <ShareEmbed address={page + encodeLink(document, { ...shown, embed: "controls" })} />
      )}
      <ShareFigure link={link} words={words} />
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

/** The code, or why there is none. */
function ShareCode({ link, onEnlarge }: { link: string; onEnlarge: () => void }) {
  return (
    <section className="share-code">
      {link.length <= QR_LIMIT ? (
        <>
          <button type="button" onClick={onEnlarge} aria-label={SHARE.enlarge}>
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
  );
}

/** The system's own sheet; given up, it is no mistake. */
const send = (url: string): void =>
  void navigator.share({ title: PAGE.page.title, url }).catch(() => undefined);
