import axe, { type RuleObject } from "axe-core";

/** What axe finds in a part of a screen; of colors it knows nothing here. */
export async function findings(part: Element, rules: RuleObject = {}): Promise<unknown[]> {
  const { violations } = await axe.run(part, {
    rules: { "color-contrast": { enabled: false }, ...rules },
  });
  return violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
}
