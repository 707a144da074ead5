import { ArrowRight } from "lucide-react";
import { useState } from "react";
import type { BulkChange, BulkPreview, BulkRow } from "@/bridge";
import { useSectors, useStates } from "@/components/catalogue";
import { ListTable } from "@/components/ListTable";
import text from "@/components/text.module.css";
import { ViewSwitch } from "@/components/ViewSwitch";
import { useFormats } from "@/i18n/format";
import { useT, useWords } from "@/i18n/t";
import styles from "./bulk.module.css";

type Shown = "changed" | "unchanged" | "refused";

/** What an edit would do: which companies change and how, which are so already, which are left and why. */
export function BulkPreviewView({ preview }: { preview: BulkPreview }) {
  const t = useT();
  const words = useWords();
  const [chosen, setShown] = useState<Shown | null>(null);
  const refused = preview.refused.reduce((sum, { count }) => sum + count, 0);
  const counts: Record<Shown, number> = {
    changed: preview.changed,
    unchanged: preview.unchanged,
    refused,
  };
  const rows: Record<Shown, BulkRow[]> = {
    changed: preview.changedRows,
    unchanged: preview.unchangedRows,
    refused: preview.refusedRows,
  };
  const kinds: readonly Shown[] = ["changed", "unchanged", "refused"];
  const shown = chosen ?? kinds.find((kind) => counts[kind] > 0) ?? "changed";
  return (
    <section className={styles.preview}>
      <p role="status">
        {t("bulk-would", { changed: preview.changed, unchanged: preview.unchanged, refused })}
      </p>
      <ViewSwitch<Shown>
        label={t("bulk-which")}
        views={[
          { id: "changed", label: t("bulk-changed", { count: counts.changed }) },
          { id: "unchanged", label: t("bulk-unchanged", { count: counts.unchanged }) },
          { id: "refused", label: t("bulk-refused", { count: counts.refused }) },
        ]}
        value={shown}
        onChange={setShown}
      />
      {rows[shown].length > 0 && (
        <div className={styles.rows}>
          <ListTable
            label={t("bulk-which")}
            rows={rows[shown]}
            rowId={({ id }) => id}
            columns={[
              { id: "name", label: t("company-legal-name"), show: ({ legalName }) => legalName },
              ...(shown === "changed"
                ? [
                    {
                      id: "changes",
                      label: t("bulk-changes"),
                      show: (row: BulkRow) => <Changes row={row} />,
                    },
                  ]
                : []),
              ...(shown === "refused"
                ? [
                    {
                      id: "reason",
                      label: t("bulk-reason"),
                      show: ({ refusal }: BulkRow) => refusal && words(`bulk-refusal-${refusal}`),
                    },
                  ]
                : []),
            ]}
          />
        </div>
      )}
      {rows[shown].length < counts[shown] && (
        <p className={styles.quiet}>
          {t("bulk-first", { count: rows[shown].length, total: counts[shown] })}
        </p>
      )}
    </section>
  );
}

function Changes({ row: { changes } }: { row: BulkRow }) {
  const t = useT();
  const words = useWords();
  return (
    <ul className={styles.changes}>
      {changes.map((change) => (
        <li key={change.field}>
          <span className={styles.quiet}>
            {t("bulk-change-of", { field: words(`bulk-field-${change.field}`) })}
          </span>
          <Sides change={change} />
        </li>
      ))}
    </ul>
  );
}

function Sides({ change: { field, before, after } }: { change: BulkChange }) {
  const t = useT();
  const say = useSay(field);
  return (
    <>
      <del>{say(before)}</del>
      <ArrowRight aria-hidden size={12} className={styles.arrow} />
      <span className={text.told}>{t("bulk-becomes")}</span>
      <ins>{say(after)}</ins>
    </>
  );
}

/** Puts what stands in a field into words. */
function useSay(field: BulkChange["field"]): (codes: readonly string[]) => string {
  const t = useT();
  const words = useWords();
  const formats = useFormats();
  const states = useStates();
  const sectors = useSectors();
  const names: Record<BulkChange["field"], (code: string) => string> = {
    tags: (name) => name,
    rosters: (name) => name,
    sectors: sectors.nameOf,
    state: states.nameOf,
    experience: (code) => words(`experience-${code}`),
    market: (code) => {
      const [market = "", status = ""] = code.split(":");
      return t("bulk-market", {
        market: formats.country(market),
        status: words(`market-status-${status}`),
      });
    },
    status: (code) => words(`company-status-${code}`),
  };
  return (codes) =>
    codes.length === 0 ? t("company-unknown") : formats.list(codes.map(names[field]));
}
