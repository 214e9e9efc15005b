import { openInput, runCommand } from "./input";
import { InputError } from "./input-error";
import { print } from "./output";
import { report } from "./report";

const USAGE = "usage: npm run -s ticket -- FILE.json | LINK | -";

const help = () => `${USAGE}

Prints one line of JSON: the experiment, its link, the ticket found in its random parent, and its errors.

  FILE   an experiment document, or a network (JSON, a state_dict, coefs_, NumPy's repr),
         which becomes the target of the experiment that the page opens with
  LINK   a link of the page, or its fragment from # on, in quotes
  -      standard input

Exit status: 0, 1 where the output takes no more, 2 for bad input.`;

await runCommand(
  ([source, ...more]) => {
    if (source === undefined || more.length > 0) throw new InputError(USAGE);
    const { document, ignored } = openInput(source);
    return print(`${JSON.stringify(report(document, ignored))}\n`);
  },
  { help, options: [] },
);
