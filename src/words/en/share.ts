import { inLocale } from "../locale";

/** What a person calls the parts of the page that a link can hide. */
export const PART_WORDS = inLocale({
  header: "Title and its buttons",
  lesson: "Lesson",
  film: "The film’s bar",
  editor: "Editing the target",
  rule: "Rule",
  width: "Width",
  draw: "New draw and seed",
  tolerance: "Tolerance and domain",
  pools: "Pools",
  weight: "One weight",
  check: "The checks",
  explorer: "Width & error",
  footer: "Notes and papers",
});

export const HIDDEN = inLocale({
  title: "This link hides parts of the page:",
  show: "Show everything",
});

export const EMBED = inLocale({
  open: "Open in the playground",
});

export const SHARE = inLocale({
  replay: "The link replays the same weights, the same mask and the same view, on any machine.",
  private:
    "This copy of the page is on this machine alone, so its address cannot be shared. What follows the address of any other copy opens the same.",
  fragment: "End of the link",
  copyFragment: "Copy the end",
  address: "Public address of the page",
  addressWhy:
    "Where others open it, such as https://example.org/tickets/. It is kept on this machine.",
  notAddress: "This is no web address that another machine can open.",
  useAddress: "Use this address",
  link: "Link",
  copy: "Copy link",
  send: "Send…",
  qr: "The link as a QR code",
  enlarge: "Show the code full screen",
  shrink: "Back to the dialog",
  tooLong: "This link is too long for a code that a phone can read from a screen.",
  fingerprint: "Fingerprint of the ticket",
  fingerprintWhy: "Two people with the same words have the same ticket.",
  hide: "Hide in this link",
  hideWhy:
    "What is hidden is not there, and its keys do nothing. The page says so, and can show it again.",
  embed: "In another page",
  embedWhy: "The stage, the film, and the controls that this link does not hide.",
  width: "Width",
  height: "Height",
  snippet: "HTML to paste",
  copySnippet: "Copy HTML",
  file: "As a file",
  fileWhy: "The experiment as JSON, for the command line or to open again: drop it on the page.",
  save: "Save",
  open: "Open a file",
  opened: "Opened.",
  picture: "As a figure",
  pictureWhy:
    "Target, parent and function as they are now, in light colours, without what is chosen. Lines and words are vectors; the parent’s wires and the maps are pixels inside the file. The link is in its metadata.",
  ground: "Ground",
  white: "white",
  transparent: "transparent",
  saveStage: "Save SVG of the stage",
  notDocument: "This file holds no experiment and no network.",
  check: "On the dense network",
});
