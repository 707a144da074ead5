import { useQuery } from "@tanstack/react-query";
import { CircleCheck, Info } from "lucide-react";
import { Link } from "react-aria-components";
import type { TaxIdCheck } from "@/bridge";
import { Button } from "@/components/Button";
import { useDebounced } from "@/components/debounced";
import { Notice } from "@/components/states";
import { TextField } from "@/components/TextField";
import { useT, useWords } from "@/i18n/t";
import styles from "./companies.module.css";
import { rfcQuery } from "./queries";

interface RfcFieldProps {
  rfc: string;
  /** The reason for which a wrong check digit is accepted. */
  override: string | null;
  takenBy: { id: string; name: string } | null;
  onRfc: (rfc: string) => void;
  onOverride: (reason: string | null) => void;
}

/** The RFC, examined while it is typed: what is wrong, and what can be done about it. */
export function RfcField({ rfc, override, takenBy, onRfc, onOverride }: RfcFieldProps) {
  const t = useT();
  const asked = useDebounced(rfc.trim());
  const { data } = useQuery(rfcQuery(asked));
  const check = rfc.trim() === "" || asked === "" ? undefined : data;
  return (
    <>
      <TextField
        name="rfc"
        label={t("company-rfc")}
        help={t("company-rfc-help")}
        optional
        isCode
        autoComplete="off"
        spellCheck="false"
        value={rfc}
        onChange={(text) => onRfc(text.toUpperCase())}
      />
      <div aria-live="polite" className={styles.live}>
        {check && <CheckWords check={check} />}
      </div>
      {takenBy && (
        <Notice tone="danger">
          {`${t("rfc-taken")} `}
          <Link href={`/companies/${takenBy.id}`}>{takenBy.name}</Link>
        </Notice>
      )}
      {check?.canOverride && <Override reason={override} onChange={onOverride} />}
    </>
  );
}

function CheckWords({ check: { valid, kind, reasons } }: { check: TaxIdCheck }) {
  const words = useWords();
  return (
    <>
      {valid && kind !== "generic" && (
        <p className={styles.check} data-tone="good">
          <CircleCheck aria-hidden size={14} />
          {words(`rfc-valid-${kind ?? "legal"}`)}
        </p>
      )}
      {reasons.map(({ code, params }) => (
        <p
          key={code}
          className={styles.check}
          data-tone={valid && kind !== "generic" ? "neutral" : "attention"}
        >
          <Info aria-hidden size={14} />
          {words(`problem-${code}`, params)}
        </p>
      ))}
    </>
  );
}

/** A wrong check digit can be accepted, with the reason on record. */
function Override({
  reason,
  onChange,
}: {
  reason: string | null;
  onChange: (reason: string | null) => void;
}) {
  const t = useT();
  if (reason === null) {
    return (
      <div>
        <Button onPress={() => onChange("")}>{t("rfc-override")}</Button>
      </div>
    );
  }
  return (
    <Notice tone="attention">
      <div className={styles.override}>
        <TextField
          name="rfcOverride"
          label={t("company-rfc-override")}
          help={t("rfc-override-help")}
          value={reason}
          onChange={onChange}
          autoFocus
          isRequired
        />
        <div>
          <Button onPress={() => onChange(null)}>{t("rfc-override-cancel")}</Button>
        </div>
      </div>
    </Notice>
  );
}
