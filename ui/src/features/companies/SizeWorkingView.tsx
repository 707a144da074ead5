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
  const say = useStepWords();
  return (
    <div className={styles.working}>
      <p className={styles.result}>{words(`size-${working.size}`)}</p>
      <ol aria-label={t("size-working")}>
        {working.steps.map((step) => (
          <li key={`${step.code} ${step.params.size ?? ""}`}>{say(step)}</li>
        ))}
      </ol>
      {working.warnings.map((warning) => (
        <p key={warning} className={styles.warning}>
          <TriangleAlert aria-hidden size={14} />
          {words(`size-${rest(warning)}`)}
        </p>
      ))}
      <p className={styles.aside}>{t("size-source", { source: working.source })}</p>
    </div>
  );
}

/** Says a step of the working; a cap and the ranges name the size that they speak of. */
function useStepWords() {
  const words = useWords();
  return ({ code, params }: SizeWorking["steps"][number]) => {
    const { size, ...figures } = params;
    const written = Object.entries(figures).map(([name, value]) => [name, decimal(value)]);
    const text = words(`size-${rest(code)}`, Object.fromEntries(written));
    if (size === undefined) return text;
    const name = words(`size-${size}`);
    return code === "size-cap" ? `${name}: ${text}` : `${text} ${name}.`;
  };
}

/** What follows the family in a code. */
function rest(code: string): string {
  return code.replace(/^size-/, "");
}
