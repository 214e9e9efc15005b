import { useState } from "react";

/** What was copied last, and the way to copy. */
export function useCopy(): readonly [string | null, (text: string) => void] {
  const [copied, setCopied] = useState<string | null>(null);
  const copy = (text: string) =>
    void navigator.clipboard.writeText(text).then(
      () => setCopied(text),
      () => setCopied(null),
    );
  return [copied, copy];
}
