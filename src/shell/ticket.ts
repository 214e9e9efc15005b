import { InputError, openInput, runCommand } from "./input";
import { report } from "./report";

await runCommand(() => {
  const [source, ...more] = process.argv.slice(2);
  if (source === undefined || more.length > 0)
    throw new InputError("usage: npm run -s ticket -- FILE.json | LINK | -");
  const { document, ignored } = openInput(source);
  process.stdout.write(`${JSON.stringify(report(document, ignored))}\n`);
});
