/** What the desk found wrong with a field, in words: what the words need is written as people write it. */
import type { Problem } from "@/bridge";
import { type Formats, hsCode, useFormats } from "./format";
import { useWords, type Words } from "./t";

/** Gives problems in words in the current locale. */
export function useProblemWords(): (problem: Problem) => string {
  const words = useWords();
  const formats = useFormats();
  return (problem) => words(`problem-${problem.code}`, paramsOf(problem, words, formats));
}

function paramsOf({ code, params }: Problem, words: Words, formats: Formats) {
  const written = Object.entries(params).map(([name, value]) => {
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return [name, formats.day(value)];
    if (code === "proof-not-a-party" && name === "found") return [name, formats.country(value)];
    if (code === "proof-other-product" && name === "code") return [name, hsCode(value)];
    if (name === "method") return [name, words(`origin-method-${value}`)];
    return [name, value];
  });
  return Object.fromEntries(written) as Problem["params"];
}
