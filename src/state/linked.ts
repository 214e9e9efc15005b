/** Some mail programs escape the # of a link, which makes it a part of the path. */
export const ESCAPED = /%(?:25)*231/;

/** Whether an address says more than where the page is. */
export const isLinked = ({ hash, pathname, search }: Location): boolean =>
  hash !== "" || ESCAPED.test(pathname + search);
