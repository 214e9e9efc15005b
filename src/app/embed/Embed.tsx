import { useEffect, useMemo } from "react";
import { encodeLink } from "../../state/link/link";
import { PAGE } from "../../words/en/page";
import { EMBED } from "../../words/en/share";
import type { Scene } from "../film/useScene";
import Progress from "../page/Progress";
import { useManners, useMessages, useSettled } from "./useEmbed";
import "./embed.css";

/** The line under a stage that stands in another page, what that page is told, and manners there. */
export default function Embed({ scene }: { scene: Scene }) {
  const settled = useSettled(scene);
  useMessages(settled);
  useManners();
  useEffect(() => {
    document.documentElement.dataset.embed = "";
    return () => {
      delete document.documentElement.dataset.embed;
    };
  }, []);
  const whole = useMemo(() => {
    const link = encodeLink(settled.scene.run.document, { ...settled.view, embed: undefined });
    return location.href.replace(/#.*$/, "") + link;
  }, [settled]);
  return (
    <footer className="embed">
      <h1>{PAGE.page.title}</h1>
      <Progress />
      <a href={whole} target="_blank" rel="noopener">
        {EMBED.open}
      </a>
    </footer>
  );
}
