import { CircleCheck, CircleHelp, CircleX, type LucideIcon } from "lucide-react";
import { Link } from "react-aria-components";
import type { Supplier, SupplyReason, SupplyVerdict } from "@/bridge";
import { useStates } from "@/components/catalogue";
import { Code } from "@/components/figures";
import { useReasonWords } from "@/components/supply-reasons";
import { useT, useWords } from "@/i18n/t";
import styles from "./suppliers.module.css";

const icons: Record<SupplyVerdict, LucideIcon> = {
  met: CircleCheck,
  "not-met": CircleX,
  unknown: CircleHelp,
};

/** A company that may supply what is asked, by its best product, with the reason of each part. */
export function SupplierItem({ supplier }: { supplier: Supplier }) {
  const t = useT();
  const words = useWords();
  const states = useStates();
  const { company, companyName, product, description, code, state, size, score, others } = supplier;
  const place = [state && states.nameOf(state), size && words(`size-${size}`)].filter(Boolean);
  return (
    <li className={styles.supplier}>
      <p className={styles.score}>
        <strong>{score}</strong>
        <span className={styles.quiet}>{t("supply-score")}</span>
      </p>
      <div className={styles.about}>
        <h3>
          <Link href={`/companies/${company}`}>{companyName}</Link>
        </h3>
        <p>
          <Link href={`/companies/${company}/products/${product}`}>{description}</Link>
          {code && (
            <>
              {" "}
              <Code hs>{code}</Code>
            </>
          )}
          {others > 0 && (
            <span className={styles.quiet}>{` · ${t("supply-others", { count: others })}`}</span>
          )}
        </p>
        {place.length > 0 && <p className={styles.quiet}>{place.join(" · ")}</p>}
        <ul className={styles.reasons}>
          {supplier.reasons.map((reason) => (
            <ReasonItem key={reason.part} reason={reason} />
          ))}
        </ul>
      </div>
    </li>
  );
}

function ReasonItem({ reason }: { reason: SupplyReason }) {
  const words = useWords();
  const say = useReasonWords();
  const { part, verdict } = reason;
  const Icon = icons[verdict];
  return (
    <li data-verdict={verdict}>
      <Icon aria-hidden size={15} />
      <span>
        <strong>{words(`supply-part-${part}`)}</strong>
        {`: ${words(`supply-${verdict}`)}. ${say(reason)}`}
      </span>
    </li>
  );
}
