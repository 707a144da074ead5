/** An export plan while it is typed: rows have keys. */
import type { ExportPlan, PlanAction, PlanObjective, PlanView } from "@/bridge";
import { type FormRow, formRow, rowOf } from "@/components/form-rows";

export type TypedObjective = FormRow<PlanObjective>;
export type TypedAction = FormRow<PlanAction>;

export interface TypedPlan {
  title: string;
  texts: Record<string, string>;
  objectives: TypedObjective[];
  actions: TypedAction[];
}

/** What the form holds, and what it began from. */
export interface PlanDraft {
  plan: TypedPlan;
  version: number;
}

/** The draft of a new plan. */
export function begun(title: string): PlanDraft {
  return { plan: { title, texts: {}, objectives: [], actions: [] }, version: 0 };
}

/** The draft that changes a kept plan. */
export function draftOf({ plan, version }: PlanView): PlanDraft {
  return { plan: typedOf(plan), version };
}

function typedOf({ title, texts, objectives, actions }: ExportPlan): TypedPlan {
  return {
    title,
    texts: Object.fromEntries(Object.entries(texts).map(([code, text]) => [code, text ?? ""])),
    objectives: objectives.map(formRow),
    actions: actions.map(formRow),
  };
}

/** The plan as the desk reads it. */
export function planOf({ title, texts, objectives, actions }: TypedPlan): ExportPlan {
  return {
    title,
    texts,
    objectives: objectives.map(rowOf),
    actions: actions.map(rowOf),
  };
}

/** An objective of which nothing is known yet. */
export function anObjective(): TypedObjective {
  return formRow({
    id: null,
    what: "",
    market: null,
    productId: null,
    target: "",
    unit: "",
    dueOn: "",
  });
}

/** An action of which nothing is known but what is given. */
export function anAction(some: Partial<PlanAction> & Pick<PlanAction, "section">): TypedAction {
  return formRow({
    id: null,
    what: "",
    owner: "",
    startsOn: "",
    dueOn: "",
    state: "planned" as const,
    reason: "",
    progress: "0",
    cost: "",
    currency: "MXN",
    question: null,
    ...some,
  });
}
