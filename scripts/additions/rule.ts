/** A rule that nobody has written yet: every place that must hear of one fails to compile with it. */
declare module "../../src/core/construct/rules/rule" {
  interface RuleNames {
    unheard: true;
  }
}

export {};
