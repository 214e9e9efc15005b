import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

/** A room of the house: whom it may import, and which packages. */
interface Room {
  readonly imports: readonly string[];
  readonly packages: readonly string[];
  /** Files that may use further packages. */
  readonly exception?: {
    readonly files: readonly string[];
    readonly packages: readonly string[];
    readonly words: string;
  };
}

/** The table of rooms. `npm run rooms` writes it into the linter's configuration and into ARCHITECTURE. */
export const ROOMS: Readonly<Record<string, Room>> = {
  core: { imports: [], packages: [] },
  words: { imports: [], packages: [] },
  ui: { imports: ["words"], packages: ["react", "react/*"] },
  port: { imports: ["core"], packages: [] },
  engine: {
    imports: ["core", "port"],
    packages: [],
    exception: {
      files: ["src/engine/worker.ts", "src/engine/search/webgl/**", "src/engine/reader/steps.ts"],
      packages: ["@tensorflow/**", "@noble/hashes/*"],
      words: "in what workers run",
    },
  },
  state: {
    imports: ["core", "port", "words"],
    packages: ["zustand/vanilla", "valibot", "d3-dsv"],
  },
  views: { imports: ["core", "ui", "words"], packages: ["react", "d3"] },
  lesson: { imports: ["core", "state", "views", "ui", "words"], packages: ["react"] },
  app: {
    imports: ["core", "port", "state", "views", "lesson", "ui", "words"],
    packages: ["react", "react-dom", "zustand", "zustand/**", "uqr"],
  },
  shell: {
    imports: ["core", "state/document", "state/link", "state/read"],
    packages: ["valibot", "node:*"],
  },
};

const mayImport = (name: string, { imports }: Room) =>
  imports.length > 0 ? `${name} may import ${imports.join(", ")}.` : `${name} may import no room.`;
const mayUse = (name: string, packages: readonly string[]) =>
  packages.length > 0 ? `${name} may use ${packages.join(", ")}.` : `${name} may use no package.`;

/** What the linter is told of one room's files. */
function override(
  name: string,
  room: Room,
  files: readonly string[],
  packages: readonly string[],
): object {
  const closed = Object.keys(ROOMS).filter(
    (other) => other !== name && !room.imports.includes(other),
  );
  const parts = room.imports.filter((path) => path.includes("/"));
  const patterns = [
    {
      group: [...closed.map((other) => `**/${other}/**`), ...parts.map((part) => `!../${part}/**`)],
      message: mayImport(name, room),
    },
    {
      group: ["**", "!./**", "!../**", ...packages.map((path) => `!${path}`)],
      message: mayUse(name, packages),
    },
  ];
  return {
    includes: [...files, "!**/*.test.*"],
    linter: {
      rules: { style: { noRestrictedImports: { level: "error", options: { patterns } } } },
    },
  };
}

/** The linter's overrides, an entry a room and one an exception. */
export const overrides = (): object[] =>
  Object.entries(ROOMS).flatMap(([name, room]) => [
    override(name, room, [`src/${name}/**`], room.packages),
    ...(room.exception
      ? [override(name, room, room.exception.files, room.exception.packages)]
      : []),
  ]);

const listed = (names: readonly string[]) => (names.length > 0 ? names.join(", ") : "–");

/** The table in ARCHITECTURE. */
export const table = (): string =>
  [
    "| room | may import | packages |",
    "|---|---|---|",
    ...Object.entries(ROOMS).map(([name, { imports, packages, exception }]) => {
      const whole = packages.filter((path) => !path.includes("*") || path === "node:*");
      const more = exception?.packages.map(
        (path) => `${path.replace("/**", "")}, ${exception.words}`,
      );
      return `| ${name} | ${listed(imports)} | ${listed([...whole, ...(more ?? [])])} |`;
    }),
  ].join("\n");

/** The files that hold the table, as they are and as they should be. */
export function written(): { path: string; is: string; should: string }[] {
  const linter = readFileSync("biome.json", "utf8");
  const config = JSON.parse(linter);
  const others = config.overrides.filter(
    ({ linter: { rules } }: { linter: { rules: { style?: { noRestrictedImports?: unknown } } } }) =>
      !rules.style?.noRestrictedImports,
  );
  const should = { ...config, overrides: [...others, ...overrides()] };
  const words = readFileSync("ARCHITECTURE.md", "utf8");
  return [
    {
      path: "biome.json",
      is: JSON.stringify(config, null, 2),
      should: JSON.stringify(should, null, 2),
    },
    {
      path: "ARCHITECTURE.md",
      is: words,
      should: words.replace(/\| room \|[\s\S]*?(?=\n\n)/, () => table()),
    },
  ];
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  for (const { path, should } of written()) writeFileSync(path, should);
