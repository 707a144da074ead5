import type { ImportRow } from "@/bridge";
import type { GridColumn } from "@/components/DataGrid";
import textStyles from "@/components/text.module.css";
import { useProblemWords } from "@/i18n/problems";
import { useT, useWords } from "@/i18n/t";
import { RowBadge } from "./RowBadge";

/** A row as the list shows it. */
export type ListedRow = ImportRow & { id: string };

/** The columns of the rows of an import; beside an open row there is no room for what is known. */
export function useRowColumns(isBeside: boolean): GridColumn<ListedRow>[] {
  const t = useT();
  const words = useWords();
  const told = useRowWords();
  const columns: GridColumn<ListedRow>[] = [
    {
      id: "name",
      label: t("company-field-legal-name"),
      width: "3fr",
      minWidth: 140,
      show: ({ name }) => name || <span className={textStyles.quiet}>{t("imports-no-name")}</span>,
    },
    {
      id: "number",
      label: t("imports-row"),
      width: 72,
      minWidth: 60,
      show: ({ number }) => number,
    },
    {
      id: "state",
      label: t("imports-row-state"),
      width: "2fr",
      minWidth: 166,
      show: ({ state }) => <RowBadge state={state} />,
    },
    {
      id: "decision",
      label: t("imports-decision"),
      width: "1.6fr",
      minWidth: 146,
      show: ({ state, decision }) =>
        state === "unchanged" || state === "applied" ? "—" : words(`import-decision-${decision}`),
    },
    {
      id: "told",
      label: t("imports-told"),
      width: "3fr",
      minWidth: 130,
      show: (row) => <span className={textStyles.quiet}>{told(row)}</span>,
    },
  ];
  return isBeside ? columns.filter(({ id }) => id !== "told") : columns;
}

/** Gives what there is to know of a row in a few words: what is wrong, or whose it is. */
function useRowWords(): (row: ImportRow) => string {
  const t = useT();
  const words = useWords();
  const say = useProblemWords();
  return ({ problems, company, joins, candidates, changes }) => {
    const [problem] = problems;
    if (problem) return `${words(`company-field-${problem.field}`)}: ${say(problem)}`;
    if (company) {
      const parts = changes.map(({ part }) => words(`company-part-${part}`));
      return [company.legalName, ...parts].join(" · ");
    }
    if (joins !== null) return t("imports-joins", { row: `${joins}` });
    const [likeliest] = candidates;
    if (!likeliest) return "";
    return t("imports-looks-like", { name: likeliest.name, score: `${likeliest.score}` });
  };
}
