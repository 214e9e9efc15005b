import { useState } from "react";
import { fingerprint } from "../core/fingerprint";
import { encodeLink } from "../state/link";
import { WORDS } from "../state/words";
import { Button } from "../ui/Button";
import { DenseCheck } from "./DenseCheck";
import { QrCode } from "./QrCode";
import { useBehind, useRuns, useServices } from "./services";
import "./dialogs.css";

/** Longer links make codes that a phone cannot read from a screen. */
const QR_LIMIT = 700;

/** The link that replays exactly this, and the ticket's fingerprint. */
export default function Share() {
  const { store } = useServices();
  const run = useRuns((state) => state.run);
  const [copied, setCopied] = useState(false);
  const behind = useBehind();
  const { document, view } = store.getState();
  const link = location.href.replace(/#.*$/, "") + encodeLink(document, view);
  const copy = () => navigator.clipboard?.writeText(link).then(() => setCopied(true));
  return (
    <div className="share">
      <p>{WORDS.share.replay}</p>
      <label>
        {WORDS.share.link}
        <input
          readOnly
          className="share-link"
          value={link}
          onFocus={(event) => event.currentTarget.select()}
        />
      </label>
      {navigator.clipboard && (
        <Button kind="solid" icon="copy" onClick={copy}>
          {copied ? WORDS.actions.copied : WORDS.actions.copyLink}
        </Button>
      )}
      {link.length <= QR_LIMIT && <QrCode link={link} name={WORDS.share.qr} />}
      <dl>
        <dt>{WORDS.share.fingerprint}</dt>
        <dd>
          <b>{behind ? WORDS.work.searching : fingerprint(run.parent, run.ticket).words}</b>
        </dd>
      </dl>
      <p className="hint">{WORDS.share.fingerprintWhy}</p>
      {!behind && <DenseCheck />}
    </div>
  );
}
