import type { DataRow, PersonalRow } from "@/bridge";
import { Checkbox } from "@/components/choices";
import { ListTable } from "@/components/ListTable";
import { Section } from "@/components/Page";
import textStyles from "@/components/text.module.css";
import { useFormats } from "@/i18n/format";
import { useT, useWords } from "@/i18n/t";
import { isSame } from "./erasing";
import styles from "./Privacy.module.css";

interface RowsProps {
  rows: readonly PersonalRow[];
}

/** What is erased, record by record. */
export function GoneRows({ rows }: RowsProps) {
  const t = useT();
  const columns = useColumns();
  return (
    <Section title={t("privacy-erase-gone")}>
      <ListTable
        label={t("privacy-erase-gone")}
        rows={rows}
        rowId={idOf}
        columns={[columns.where, columns.company, columns.says, columns.found]}
      />
    </Section>
  );
}

interface DoubtfulRowsProps extends RowsProps {
  also: readonly DataRow[];
  onChange: (also: DataRow[]) => void;
}

/** What may be of the same person: whoever looks decides. */
export function DoubtfulRows({ rows, also, onChange }: DoubtfulRowsProps) {
  const t = useT();
  const columns = useColumns();
  if (rows.length === 0) return null;
  const choose = (row: DataRow, isChosen: boolean) =>
    onChange(isChosen ? [...also, row] : also.filter((one) => !isSame(one, row)));
  return (
    <Section title={t("privacy-erase-doubtful")} help={t("privacy-erase-doubtful-help")}>
      <ListTable
        label={t("privacy-erase-doubtful")}
        rows={[...rows].sort((a, b) => idOf(a).localeCompare(idOf(b)))}
        rowId={idOf}
        columns={[
          columns.where,
          columns.company,
          columns.says,
          columns.found,
          {
            id: "also",
            label: t("privacy-erase-include"),
            show: ({ row }) => (
              <Checkbox
                isSelected={also.some((one) => isSame(one, row))}
                onChange={(isChosen) => choose(row, isChosen)}
              >
                {t("privacy-erase-include")}
              </Checkbox>
            ),
          },
        ]}
      />
    </Section>
  );
}

/** What is kept, and the ground. */
export function StayedRows({ rows }: RowsProps) {
  const t = useT();
  const words = useWords();
  const formats = useFormats();
  const columns = useColumns();
  if (rows.length === 0) return null;
  return (
    <Section title={t("privacy-erase-stayed")}>
      <ListTable
        label={t("privacy-erase-stayed")}
        rows={rows}
        rowId={idOf}
        columns={[
          columns.where,
          columns.company,
          {
            id: "ground",
            label: t("privacy-erase-ground"),
            show: ({ stays }) =>
              stays && (
                <>
                  {words(`privacy-ground-${stays.ground}`)}{" "}
                  {stays.until
                    ? t("privacy-ground-until", { day: formats.day(stays.until) })
                    : t("privacy-ground-open")}
                </>
              ),
          },
        ]}
      />
    </Section>
  );
}

const idOf = ({ row }: PersonalRow) => `${row.table}/${row.rowId}`;

/** The columns that the three tables share. */
function useColumns() {
  const t = useT();
  const words = useWords();
  return {
    where: {
      id: "where",
      label: t("privacy-erase-where"),
      show: ({ row, isDeleted }: PersonalRow) => (
        <>
          {words(`privacy-place-${row.table}`)}
          {isDeleted && <span className={textStyles.under}>{t("privacy-erase-deleted")}</span>}
        </>
      ),
    },
    company: {
      id: "company",
      label: t("privacy-erase-company"),
      show: ({ companyName }: PersonalRow) => companyName,
    },
    says: {
      id: "says",
      label: t("privacy-erase-says"),
      show: ({ row, says }: PersonalRow) => (
        <ul className={styles.says}>
          {says.map(({ column, value }) => (
            <li key={column}>
              <span className={textStyles.under}>{words(`column-${row.table}-${column}`)}</span>{" "}
              {column === "proof" ? "…" : value}
            </li>
          ))}
        </ul>
      ),
    },
    found: {
      id: "found",
      label: t("privacy-erase-found"),
      isExtra: true,
      show: ({ by }: PersonalRow) => words(`privacy-by-${by}`),
    },
  };
}
