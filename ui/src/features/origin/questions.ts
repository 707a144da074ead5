/** The questions that a determination leaves open. */
import type { OriginAnswer, OriginNeedView } from "@/bridge";

/** A question with those who ask it. */
export interface Asked extends OriginNeedView {
  key: string;
  /** The agreements that ask it. */
  by: string[];
}

/** Questions of one answer, each once, those that most agreements ask first. */
export function questionsOf(answer: OriginAnswer): Asked[] {
  const asked = new Map<string, Asked>();
  for (const { agreement, needs } of answer.agreements) {
    for (const view of needs) {
      const key = JSON.stringify(view.need);
      const known = asked.get(key);
      if (known) known.by.push(agreement.id);
      else asked.set(key, { ...view, key, by: [agreement.id] });
    }
  }
  return [...asked.values()].sort((one, other) => other.by.length - one.by.length);
}
