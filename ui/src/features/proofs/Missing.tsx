import { Link } from "react-aria-components";
import type { CheckedOriginProof, Problem } from "@/bridge";
import { keyed } from "@/components/keyed";
import { Notice } from "@/components/states";
import { useFormats } from "@/i18n/format";
import { useProblemWords } from "@/i18n/problems";
import { useT, useWords } from "@/i18n/t";
import { focusField } from "./fields";
import styles from "./Proofs.module.css";
import { isTyped, partsOf } from "./proof-form";

/** What keeps a proof from being complete, each with the way to its field; or how long it serves. */
export function Missing({
  checked,
  problems,
  isFixed = false,
}: {
  checked: CheckedOriginProof;
  problems: readonly Problem[];
  /** Whether there are no fields to go to: what was handed out does not change. */
  isFixed?: boolean;
}) {
  const t = useT();
  const say = useProblemWords();
  const label = useFieldLabel();
  if (problems.length === 0) {
    return (
      <Notice tone="good" title={t(checked.isInPart ? "proof-complete-in-part" : "proof-complete")}>
        {checked.isInPart && <p>{t("proof-in-part")}</p>}
        <Days checked={checked} />
      </Notice>
    );
  }
  return (
    <Notice
      tone="attention"
      title={isFixed ? t("proof-doubtful") : t("proof-missing", { count: problems.length })}
    >
      <ul className={styles.missing}>
        {keyed(problems, ({ field, code }) => `${field} ${code}`).map(({ key, row }) => (
          <li key={key}>
            {isFixed || !isTyped(row.field) ? (
              label(row.field)
            ) : (
              <Link onPress={() => focusField(row.field)}>{label(row.field)}</Link>
            )}
            {`: ${say(row)}`}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

interface DaysProps {
  checked: CheckedOriginProof;
  /** Whether it may not be presented any more, whatever its day. */
  isOver?: boolean;
}

/** Until when a proof may be presented, and until when it is kept. */
export function Days({ checked, isOver = false }: DaysProps) {
  const t = useT();
  const formats = useFormats();
  const { validUntil, keepUntil } = checked;
  return (
    <p>
      {[
        validUntil && !isOver && t("proof-valid-until", { day: formats.day(validUntil) }),
        keepUntil && t("proof-keep-until", { day: formats.day(keepUntil) }),
      ]
        .filter(Boolean)
        .join(" ")}
    </p>
  );
}

/** The name of a field from its path: who or what it is of, and what it says. */
export function useFieldLabel(): (field: string) => string {
  const t = useT();
  const words = useWords();
  return (field) => {
    const { number, parts } = partsOf(field);
    const said = parts.map((part) => words(`proof-field-${part}`));
    return (
      number === null ? said : [t("proof-good-number", { number: `${number}` }), ...said]
    ).join(", ");
  };
}
