import { ChevronDown, TriangleAlert } from "lucide-react";
import { Button, Dialog, DialogTrigger, Popover } from "react-aria-components";
import type { SizeWorking } from "@/bridge";
import { decimal } from "@/i18n/format";
import { useT, useWords } from "@/i18n/t";
import styles from "./companies.module.css";

/** The size of a company, and its working on demand. */
export function SizeButton({ working }: { working: SizeWorking }) {
  const t = useT();
  const words = useWords();
  return (
    <DialogTrigger>
      <Button
        className={styles.sizeButton}
        aria-label={t("size-open", { size: words(`size-${working.size}`) })}
      >
        {words(`size-${working.size}`)}
        <ChevronDown aria-hidden size={13} />
      </Button>
      <Popover className={styles.popover} placement="bottom start">
        <Dialog aria-label={t("size-working")}>
          <SizeWorkingView working={working} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

/** How a size came about: the points, the caps, the ranges, and what should be looked at. */
export function SizeWorkingView({ working }: { working: SizeWorking }) {
  const t = useT();
  const words = useWords();
  const named = (params: Record<string, string>) =>
    Object.fromEntries(
      Object.entries(params).map(([name, value]) => [
        name,
        name === "size" ? words(`size-${value}`) : decimal(value),
      ]),
    );
  return (
    <div className={styles.working}>
      <p className={styles.result}>{words(`size-${working.size}`)}</p>
      <ol aria-label={t("size-working")}>
        {working.steps.map((step) => (
          <li key={`${step.code} ${step.params.size ?? ""}`}>
            {words(`working-${stepCode(step)}`, named(step.params))}
          </li>
        ))}
      </ol>
      {working.warnings.map((warning) => (
        <p key={warning} className={styles.warning}>
          <TriangleAlert aria-hidden size={14} />
          {words(`warning-${warning}`, { range: words(`size-${working.byRange}`) })}
        </p>
      ))}
      <p className={styles.aside}>{t("size-source", { source: working.source })}</p>
    </div>
  );
}

function stepCode({ code, params }: SizeWorking["steps"][number]): string {
  return params.relation === undefined ? code : `${code}-${params.relation}`;
}
