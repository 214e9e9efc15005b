import { pair } from "./pair";
import { product } from "./product";
import type { Rule, RuleName } from "./rule";
import { subsetSum } from "./subset-sum";

/** All selection rules; menus, links and tests iterate this list. */
export const RULES: readonly Rule[] = [pair, product, subsetSum];

/** The rule of a valid name. */
export const ruleNamed = (name: RuleName): Rule => RULES.find((rule) => rule.name === name) ?? pair;
