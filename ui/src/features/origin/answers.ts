/** What the questions of a determination are answered with, and how an answer is taken back. */
import type { OriginAnswers, OriginNeed } from "@/bridge";
import { type LineForm, placesOf } from "./bill";
import type { CaseForm } from "./case-form";

/** What a yes or no answers. */
export function answered(answers: OriginAnswers, need: OriginNeed, yes: boolean): OriginAnswers {
  switch (need.kind) {
    case "process":
      return { ...answers, processes: { ...answers.processes, [need.name]: yes } };
    case "kind":
      return { ...answers, kinds: { ...answers.kinds, [need.name]: yes } };
    case "use":
      return { ...answers, uses: { ...answers.uses, [need.code]: yes } };
    case "rule-text":
      return { ...answers, rules: { ...answers.rules, [need.rule]: yes } };
    case "point":
      return { ...answers, points: { ...answers.points, [need.code]: yes } };
    case "edition":
      return { ...answers, editions: [...(answers.editions ?? []), need.edition] };
    case "drawback":
      return { ...answers, drawback: yes };
    default:
      return answers;
  }
}

/** How the answers name a figure of a vehicle's producer. */
export function figureOf(figure: string) {
  return figure.replace("-", "_") as keyof NonNullable<OriginAnswers["vehicle"]>;
}

function without<T>(map: Record<string, T> | undefined, key: string): Record<string, T> {
  const { [key]: _, ...rest } = map ?? {};
  return rest;
}

/** Takes an answer back, so that it is asked again; one of a line that was asked about on that line. */
export function askedAgain(
  asked: readonly LineForm[],
  need: OriginNeed,
): (form: CaseForm) => CaseForm {
  switch (need.kind) {
    case "line-in-component":
    case "line-elastomeric":
    case "line-allowed":
    case "line-named":
    case "line-code-in":
      return onLine(asked, need.line, (line) => unansweredOnLine(line, need));
    case "good-code-in":
      return (form) => ({
        ...form,
        rest: { ...form.rest, codes: without(form.rest.codes, need.edition) },
      });
    default:
      return (form) => ({ ...form, answers: unanswered(form.answers, need) });
  }
}

/** Takes an answer to a question of the whole case back. */
export function unanswered(answers: OriginAnswers, need: OriginNeed): OriginAnswers {
  switch (need.kind) {
    case "materials":
      return { ...answers, wholly_obtained: null };
    case "vehicle":
      return { ...answers, vehicle: { ...answers.vehicle, [figureOf(need.figure)]: null } };
    case "process":
      return { ...answers, processes: without(answers.processes, need.name) };
    case "kind":
      return { ...answers, kinds: without(answers.kinds, need.name) };
    case "use":
      return { ...answers, uses: without(answers.uses, need.code) };
    case "rule-text":
      return { ...answers, rules: without(answers.rules, need.rule) };
    case "point":
      return { ...answers, points: without(answers.points, need.code) };
    case "share":
      return { ...answers, shares: without(answers.shares, need.name) };
    case "edition":
      return {
        ...answers,
        editions: (answers.editions ?? []).filter((edition) => edition !== need.edition),
      };
    case "drawback":
      return { ...answers, drawback: null };
    case "operations":
      return { ...answers, only_operations: null };
    case "transport":
      return { ...answers, transport: null };
    default:
      return answers;
  }
}

/** What a question about one line is answered with, on the line itself. */
export function answeredOnLine(line: LineForm, need: OriginNeed, yes: boolean): LineForm {
  switch (need.kind) {
    case "line-in-component":
      return { ...line, rest: { ...line.rest, in_component: yes } };
    case "line-elastomeric":
      return { ...line, rest: { ...line.rest, elastomeric: yes } };
    case "line-allowed":
      return { ...line, rest: { ...line.rest, allowed: yes } };
    case "line-named":
      return { ...line, rest: { ...line.rest, named: { ...line.rest.named, [need.name]: yes } } };
    default:
      return line;
  }
}

/** Takes what a question about one line was answered with back. */
function unansweredOnLine(line: LineForm, need: OriginNeed): LineForm {
  switch (need.kind) {
    case "line-in-component":
      return { ...line, rest: { ...line.rest, in_component: null } };
    case "line-elastomeric":
      return { ...line, rest: { ...line.rest, elastomeric: null } };
    case "line-allowed":
      return { ...line, rest: { ...line.rest, allowed: null } };
    case "line-named":
      return { ...line, rest: { ...line.rest, named: without(line.rest.named, need.name) } };
    case "line-code-in":
      return { ...line, rest: { ...line.rest, codes: without(line.rest.codes, need.edition) } };
    default:
      return line;
  }
}

/** Changes the line that a question names by its place among the lines that were asked about, wherever
 * it stands by now. */
export function onLine(
  asked: readonly LineForm[],
  place: string,
  change: (line: LineForm) => LineForm,
): (form: CaseForm) => CaseForm {
  const [key] = [...placesOf(asked)].find(([, known]) => known === place) ?? [];
  return (form) => ({
    ...form,
    lines: form.lines.map((line) => (line.key === key ? change(line) : line)),
  });
}
