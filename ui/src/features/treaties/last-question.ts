/** The question that was asked last, kept so that a restart does not lose it. */
import { useQuery } from "@tanstack/react-query";
import { commands } from "@/bridge";
import { type Question, readQuestion } from "./question";

const form = "benefits";

/** Keeps a question as the last one asked. */
export function keepQuestion(question: Question): void {
  const body = JSON.stringify(question);
  void commands.draftsSave({ form, recordId: null, body }).catch(() => undefined);
}

/** The question that was asked last, if there was one. */
export function useLastQuestion(): Question | null {
  const { data } = useQuery({
    queryKey: ["drafts", form],
    queryFn: () => commands.draftsGet({ form, recordId: null }),
    gcTime: 0,
  });
  return data ? readQuestion(recordOf(data.body)) : null;
}

function recordOf(body: string): Record<string, unknown> {
  try {
    const kept: unknown = JSON.parse(body);
    return typeof kept === "object" && kept !== null ? { ...kept } : {};
  } catch {
    return {};
  }
}
