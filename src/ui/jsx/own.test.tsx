import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";

const markup = (what: ReactNode) => renderToStaticMarkup(<main>{what}</main>).slice(6, -7);
const Passing = ({ children }: { children: ReactNode }) => <p>{children}</p>;
const no: ReactNode = null;
const five: number = 5;

describe("text that a page shows", () => {
  test("alone is its element's own, in one piece", () => {
    expect(markup(<p>{five} units</p>)).toBe("<p>5 units</p>");
    expect(markup(<p>as it is</p>)).toBe("<p>as it is</p>");
  });

  test("beside an element has an element of its own, in one piece", () => {
    expect(
      markup(
        <p>
          of {five} units<i>all</i>
        </p>,
      ),
    ).toBe("<p><bdi>of 5 units</bdi><i>all</i></p>");
    expect(
      markup(
        <Passing>
          of {five}
          <i>all</i>
        </Passing>,
      ),
    ).toBe("<p><bdi>of 5</bdi><i>all</i></p>");
  });

  test("beside what may become one too", () => {
    expect(markup(<p>of all{no}</p>)).toBe("<p><bdi>of all</bdi></p>");
  });

  test("in a fragment or in a list has one as well", () => {
    expect(
      markup(
        <p>
          <>of all</>
        </p>,
      ),
    ).toBe("<p><bdi>of all</bdi></p>");
    expect(markup(<p>{["of all", <i key="i">all</i>]}</p>)).toBe(
      "<p><bdi>of all</bdi><i>all</i></p>",
    );
  });

  test("in a drawing has a piece of drawn text", () => {
    expect(
      markup(
        <svg>
          <title>one</title>
          <text>
            of all<tspan>w</tspan>
          </text>
        </svg>,
      ),
    ).toContain('<text><tspan>of all</tspan><tspan translate="no">w</tspan></text>');
  });

  test("is not translated where it holds no word", () => {
    expect(markup(<b>{five}</b>)).toBe('<b translate="no">5</b>');
    expect(
      markup(
        <p>
          ≤ 0.1 <b>of all</b>
        </p>,
      ),
    ).toBe('<p><bdi translate="no">≤ 0.1 </bdi><b>of all</b></p>');
    expect(markup(<b translate="yes">I</b>)).toBe('<b translate="yes">I</b>');
  });

  test("of blanks only stays as it is", () => {
    expect(
      markup(
        <p>
          <b>of</b> <b>all</b>
        </p>,
      ),
    ).toBe("<p><b>of</b> <b>all</b></p>");
  });
});
