/** The steps of the guided path, and how far a case has come on it. */
import { useState } from "react";
import type { OriginAnswer } from "@/bridge";
import { isBlank } from "./bill";
import { type CaseForm, hasCosts, isAskable } from "./case-form";
import { questionsOf } from "./questions";

export type StepId = "product" | "materials" | "costs" | "questions" | "result";

/** The agreements that count by the net cost and do not know it yet. */
export function askingCosts(answer: OriginAnswer | null | undefined) {
  return (answer?.agreements ?? [])
    .filter(({ needs }) => needs.some(({ need }) => need.kind === "net-cost"))
    .map(({ agreement }) => agreement);
}

/** The steps of a case. Costs are one only where an agreement asks for them, or where they were given. */
export function stepsOf(
  form: CaseForm,
  answer: OriginAnswer | null | undefined,
  now: StepId,
): StepId[] {
  const withCosts =
    now === "costs" || form.netCost !== "" || hasCosts(form) || askingCosts(answer).length > 0;
  return [
    "product",
    "materials",
    ...(withCosts ? (["costs"] as const) : []),
    "questions",
    "result",
  ];
}

/** Whether a step has what it asks for. */
export function isDone(
  step: StepId,
  form: CaseForm,
  answer: OriginAnswer | null | undefined,
): boolean {
  switch (step) {
    case "product":
      return isAskable(form);
    case "materials":
      return form.answers.wholly_obtained === true || form.lines.some((line) => !isBlank(line));
    case "costs":
      return answer != null && askingCosts(answer).length === 0;
    case "questions":
      return answer != null && questionsOf(answer).length === 0;
    case "result":
      return false;
  }
}

type OriginView = "guided" | "expert";

const key = "proa.origin-view";

/** How a person looks at cases, kept on this machine. */
export function useOriginView() {
  const [view, setView] = useState<OriginView>(() =>
    localStorage.getItem(key) === "expert" ? "expert" : "guided",
  );
  const choose = (next: OriginView) => {
    localStorage.setItem(key, next);
    setView(next);
  };
  return [view, choose] as const;
}
