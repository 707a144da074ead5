/** A diagnosis while it is typed. */
import type { ReadinessAnswer, ReadinessDiagnosis, ReadinessView } from "@/bridge";

/** What the form holds, and the version that it began from. */
export interface DiagnosisDraft {
  diagnosis: ReadinessDiagnosis;
  version: number;
}

/** The draft of a new diagnosis: nothing is answered until somebody answers it. */
export function begun(questionnaire: number, today: string): DiagnosisDraft {
  return {
    diagnosis: { questionnaire, takenOn: today, answeredBy: "", answers: {}, notes: "" },
    version: 0,
  };
}

/** The draft that corrects a kept one. */
export function draftOf({ diagnosis, version }: ReadinessView): DiagnosisDraft {
  return { diagnosis, version };
}

const unanswered: ReadinessAnswer = { level: null, evidence: "" };

/** What was answered to a question so far. */
export function answerTo(diagnosis: ReadinessDiagnosis, question: string): ReadinessAnswer {
  return diagnosis.answers[question] ?? unanswered;
}

/** The diagnosis with a part of one answer changed. */
export function answered(
  diagnosis: ReadinessDiagnosis,
  question: string,
  part: Partial<ReadinessAnswer>,
): ReadinessDiagnosis {
  const answer = { ...answerTo(diagnosis, question), ...part };
  return { ...diagnosis, answers: { ...diagnosis.answers, [question]: answer } };
}

/** How many questions have an answer. */
export function countAnswered({ answers }: ReadinessDiagnosis): number {
  return Object.values(answers).filter((answer) => typeof answer?.level === "number").length;
}
