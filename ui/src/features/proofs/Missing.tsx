import { Link } from "react-aria-components";
import type { CheckedOriginProof, Problem } from "@/bridge";
import { Notice } from "@/components/states";
import { useFormats } from "@/i18n/format";
import { useT, useWords } from "@/i18n/t";
import styles from "./Proofs.module.css";
import { partsOf } from "./proof-form";

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
  const words = useWords();
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
        {problems.map(({ field, code, params }) => (
          <li key={`${field} ${code}`}>
            {isFixed || field === "determination" ? (
              label(field)
            ) : (
              <Link onPress={() => focusField(field)}>{label(field)}</Link>
            )}
            {`: ${words(`problem-${code}`, params)}`}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** Until when a proof may be presented, and until when it is kept. */
export function Days({ checked }: { checked: CheckedOriginProof }) {
  const t = useT();
  const formats = useFormats();
  const { validUntil, keepUntil } = checked;
  return (
    <p>
      {[
        validUntil && t("proof-valid-until", { day: formats.day(validUntil) }),
        keepUntil && t("proof-keep-until", { day: formats.day(keepUntil) }),
      ]
        .filter(Boolean)
        .join(" ")}
    </p>
  );
}

/** The name of a field from its path: who or what it is of, and what it says. */
export function useFieldLabel(): (field: string) => string {
  const words = useWords();
  return (field) =>
    partsOf(field)
      .map((part) => words(`proof-field-${part}`))
      .join(", ");
}

/** Takes the person to a field: to its box, or to what opens its list or holds its day. */
function focusField(field: string): void {
  const named = document.querySelector<HTMLElement>(`form [name="${field}"]`);
  const isBox = named?.matches("input:not([type=hidden]), textarea");
  const box = isBox && !named?.closest("[aria-hidden=true]") ? named : null;
  const whole = named?.closest("[aria-hidden=true]")?.parentElement ?? named?.parentElement;
  const control = box ?? whole?.querySelector<HTMLElement>("[role=spinbutton], button");
  control?.focus();
  control?.scrollIntoView?.({ block: "center" });
}
