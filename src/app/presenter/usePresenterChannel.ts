import { useCallback, useEffect, useRef } from "react";
import { type Message, pairName, readMessage } from "./presenterMessage";

/** Null where the browser has no such thing, or forbids it to a frame. */
function openChannel(): BroadcastChannel | null {
  try {
    return new BroadcastChannel(pairName(window));
  } catch {
    return null;
  }
}

export const hasChannel = (): boolean => "BroadcastChannel" in window;

/** The line between the audience's window and the speaker's: says hello and bye by itself. */
export function usePresenterChannel(hear: (message: Message) => void): (message: Message) => void {
  const channel = useRef<BroadcastChannel | null>(null);
  const live = useRef(hear);
  live.current = hear;
  const post = useCallback((message: Message) => channel.current?.postMessage(message), []);
  useEffect(() => {
    const open = openChannel();
    channel.current = open;
    if (!open) return;
    open.onmessage = ({ data }) => {
      const message = readMessage(data);
      if (message) live.current(message);
    };
    const bye = () => open.postMessage({ say: "bye" });
    open.postMessage({ say: "hello" });
    addEventListener("pagehide", bye);
    return () => {
      removeEventListener("pagehide", bye);
      bye();
      open.close();
      channel.current = null;
    };
  }, []);
  return post;
}
