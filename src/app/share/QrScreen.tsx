import { useEffect, useRef } from "react";
import { SHARE } from "../../words/en/share";
import { QrCode } from "./QrCode";

interface Props {
  readonly link: string;
  readonly words: string | null;
  readonly onClose: () => void;
}

/** A longer address is typed by nobody. */
const TYPED = 64;

/** What a person without a camera types: the address if it is short, else where the page is. */
function typed(link: string): string {
  const { host } = new URL(link);
  const address = link.replace(/^https?:\/\//, "");
  return address.length <= TYPED ? address : host;
}

/** The code as large as the screen allows, for the back row; any key that closes, and any press, closes it. */
export function QrScreen({ link, words, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const screen = useRef<HTMLButtonElement>(null);
  const close = () => dialog.current?.close();

  useEffect(() => {
    const open = dialog.current;
    open?.showModal();
    // Refused on phones and in frames: the dialog covers the window there.
    screen.current?.requestFullscreen?.().catch(() => undefined);
    // In full screen the browser keeps Escape to itself.
    const onChange = () => !document.fullscreenElement && open?.close();
    document.addEventListener("fullscreenchange", onChange);
    return () => {
      document.removeEventListener("fullscreenchange", onChange);
      if (document.fullscreenElement) void document.exitFullscreen();
    };
  }, []);

  return (
    <dialog
      ref={dialog}
      className="qr-screen"
      aria-label={SHARE.qr}
      onClose={(event) => {
        // React would close the dialog around with it.
        event.stopPropagation();
        onClose();
      }}
    >
      <button ref={screen} type="button" onClick={close} aria-label={SHARE.shrink}>
        <QrCode link={link} name={SHARE.qr} />
        {words && <span>{words}</span>}
        <small>{typed(link)}</small>
      </button>
    </dialog>
  );
}
