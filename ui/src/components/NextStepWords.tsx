import { Link } from "react-aria-components";
import type { NextStep } from "@/bridge";
import { useT, useWords } from "@/i18n/t";

/** The official files that can be imported as they are published. */
export const scheduleFormats = [
  "us-hts-json",
  "us-hts-csv",
  "ca-tariff-csv",
  "au-schedule-json",
  "uk-tariff-csv",
  "uk-commodity-json",
  "mx-sat-csv",
  "us-use-shares-csv",
  "eu-mx-quotas-csv",
  "measures-csv",
] as const;

/** Whether the official file can be imported: as it is published, or as a table. */
export function isImportable(step: NextStep): boolean {
  return step.format === "mapped" || scheduleFormats.some((format) => format === step.format);
}

/** What to do about something unknown: which official file to load, from whom, and where. */
export function NextStepWords({ step }: { step: NextStep }) {
  const t = useT();
  const words = useWords();
  const { authority, file } = step;
  return (
    <span>
      {words(`next-step-${step.code}`, { authority, file })}
      {isImportable(step) && (
        <>
          {" "}
          <Link href="/settings/import">{t("import-start")}</Link>
        </>
      )}
    </span>
  );
}
