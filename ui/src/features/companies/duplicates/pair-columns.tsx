import type { PairedCompany, PairRow, PairState } from "@/bridge";
import { Button } from "@/components/Button";
import { useStates } from "@/components/catalogue";
import type { GridColumn } from "@/components/DataGrid";
import { Code } from "@/components/figures";
import { useLikelihoodWords } from "@/components/likelihood";
import { useFormats } from "@/i18n/format";
import { useT } from "@/i18n/t";
import styles from "./duplicates.module.css";

/** A pair as the list shows it. */
export type ListedPair = PairRow & { id: string };

/** The columns of the pairs of one state; the last one judges a pair, or takes the judgment back. */
export function usePairColumns(
  state: PairState,
  judge: (pair: ListedPair) => void,
): GridColumn<ListedPair>[] {
  const t = useT();
  const formats = useFormats();
  const said = useLikelihoodWords();
  const columns: GridColumn<ListedPair>[] = [
    {
      id: "first",
      label: t("pair-first"),
      width: "4fr",
      minWidth: 150,
      show: ({ first }) => <Company company={first} />,
    },
    {
      id: "second",
      label: t("pair-second"),
      width: "4fr",
      minWidth: 150,
      show: ({ second }) => <Company company={second} />,
    },
    {
      id: "score",
      label: t("pair-score"),
      width: 88,
      minWidth: 88,
      align: "end",
      show: ({ score }) => score,
    },
    state === "distinct"
      ? {
          id: "told",
          label: t("pair-told"),
          width: "3fr",
          minWidth: 130,
          show: ({ distinction }) =>
            distinction && (
              <>
                {distinction.reason}
                <span className={styles.under}>
                  {`${formats.dayOf(distinction.at)} · ${distinction.by}`}
                </span>
              </>
            ),
        }
      : {
          id: "reasons",
          label: t("pair-reasons"),
          width: "3fr",
          minWidth: 130,
          show: ({ reasons }) => <span className={styles.reasons}>{said(reasons)}</span>,
        },
  ];
  if (state === "merged") return columns;
  return [
    ...columns,
    {
      id: "judge",
      label: t("pair-decision"),
      width: 176,
      minWidth: 176,
      align: "end",
      show: (pair) => (
        <Button look="quiet" onPress={() => judge(pair)}>
          {t(state === "open" ? "pair-distinguish" : "pair-forget")}
        </Button>
      ),
    },
  ];
}

function Company({ company: { legalName, rfc, state } }: { company: PairedCompany }) {
  const t = useT();
  const states = useStates();
  return (
    <>
      {legalName}
      <span className={styles.under}>
        {rfc ? <Code>{rfc}</Code> : t("company-no-rfc")}
        {state && ` · ${states.nameOf(state)}`}
      </span>
    </>
  );
}
