import { Save } from "lucide-react";
import { Button } from "@/components/Button";
import { Form } from "@/components/Form";
import { ErrorView, Notice } from "@/components/states";
import { TextField } from "@/components/TextField";
import { hsCode, useFormats } from "@/i18n/format";
import { useT } from "@/i18n/t";
import { type CaseForm, isAskable } from "./case-form";
import styles from "./Origin.module.css";
import { PrintReport } from "./PrintReport";
import { useCounts } from "./ResultSection";
import type { Unread } from "./unread";
import type { Finding } from "./use-determination";
import type { CaseSaving } from "./use-saving";

interface KeepingBarProps {
  value: CaseForm;
  set: (part: Partial<CaseForm>) => void;
  finding: Finding;
  saving: CaseSaving;
}

/** What came out in a line, and how the case is named, printed and kept. */
export function KeepingBar({ value, set, finding, saving }: KeepingBarProps) {
  const t = useT();
  const { question, determined } = finding;
  const counts = useCounts(determined?.answer);
  return (
    <div className={styles.save} data-lower-bar>
      <Form label={t("origin-save")} problems={saving.problems} onSubmit={saving.save}>
        {saving.unread.length > 0 && <UnreadNotice unread={saving.unread} />}
        {saving.error !== null && saving.problems.length === 0 && (
          <ErrorView error={saving.error} />
        )}
        <div className={styles.keep}>
          <p className={styles.counts} aria-live="polite">
            {counts}
          </p>
          <TextField
            name="name"
            label={t("origin-case-name")}
            value={value.name}
            onChange={(name) => set({ name })}
          />
          {question && (
            <PrintReport
              question={question}
              name={value.name || hsCode(value.code)}
              companyId={value.companyId}
            />
          )}
          <Button
            look="primary"
            icon={Save}
            type="submit"
            isDisabled={!isAskable(value)}
            isPending={saving.isPending}
          >
            {t("origin-save")}
          </Button>
        </div>
      </Form>
    </div>
  );
}

/** So many places are named; the others follow once these can be read. */
const mostNamed = 5;

function UnreadNotice({ unread }: { unread: readonly Unread[] }) {
  const t = useT();
  const formats = useFormats();
  const names = unread.slice(0, mostNamed).map((one) => {
    if ("field" in one) return t(one.field);
    const column = one.column === "value" ? t("origin-value-short") : t(`origin-${one.column}`);
    return t("origin-cell", { column, line: one.line });
  });
  return (
    <div role="alert">
      <Notice tone="attention">{t("origin-unread", { places: formats.list(names) })}</Notice>
    </div>
  );
}
