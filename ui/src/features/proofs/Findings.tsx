import type { Problem } from "@/bridge";
import { useWords } from "@/i18n/t";

/** What is found in a proof that does not change any more, each by its field. */
export function Findings({ problems }: { problems: readonly Problem[] }) {
  const words = useWords();
  const shown = problems.filter(({ field }) => field !== "determination");
  if (shown.length === 0) return null;
  const named = (field: string) =>
    field
      .split(".")
      .filter((part) => part !== "party")
      .map((part) => words(`proof-field-${part}`))
      .join(", ");
  return (
    <ul>
      {shown.map(({ field, code, params }) => (
        <li key={`${field} ${code}`}>{`${named(field)}: ${words(`problem-${code}`, params)}`}</li>
      ))}
    </ul>
  );
}
