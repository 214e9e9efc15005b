import { useEffect, useRef, useState } from "react";

const hasFiles = ({ dataTransfer }: DragEvent): boolean =>
  dataTransfer?.types.includes("Files") ?? false;

/**
 * Takes files dropped anywhere on the page: one that misses its aim would replace the page by the browser's view of it.
 * True while files are held over the page.
 */
export function useFileDrop(take: (files: FileList) => void): boolean {
  const [held, setHeld] = useState(false);
  const taker = useRef(take);
  taker.current = take;
  useEffect(() => {
    const end = new AbortController();
    const listen = (name: "dragover" | "dragleave" | "drop", react: (event: DragEvent) => void) =>
      window.addEventListener(name, (event) => hasFiles(event) && react(event), end);
    listen("dragover", (event) => {
      event.preventDefault();
      setHeld(true);
    });
    listen("dragleave", ({ relatedTarget }) => {
      if (relatedTarget === null) setHeld(false);
    });
    listen("drop", (event) => {
      event.preventDefault();
      setHeld(false);
      if (event.dataTransfer) taker.current(event.dataTransfer.files);
    });
    return () => end.abort();
  }, []);
  return held;
}
