import { useEffect, useState } from "react";

/** Results of `compute` for every item, each in a task of its own, so that the page stays free; as far as they are. */
export function useOneByOne<Item, Result>(
  items: readonly Item[],
  compute: (item: Item) => Result,
): readonly Result[] {
  const [results, setResults] = useState<readonly Result[]>([]);
  useEffect(() => {
    setResults([]);
    let timer: ReturnType<typeof setTimeout>;
    const next = (found: readonly Result[]) => {
      timer = setTimeout(() => {
        const more = [...found, compute(items[found.length])];
        setResults(more);
        if (more.length < items.length) next(more);
      });
    };
    next([]);
    return () => clearTimeout(timer);
  }, [items, compute]);
  return results;
}
