import { ArrowRight } from "lucide-react";
import type { ReactNode } from "react";
import { useT } from "@/i18n/t";

/** A value that took the place of another; of what is new, nothing stands before it. */
export function Became({ before, after }: { before: ReactNode | null; after: ReactNode }) {
  const t = useT();
  return (
    <>
      {before !== null && (
        <>
          <del>{before}</del>
          <ArrowRight size={13} role="img" aria-label={t("history-became")} />
        </>
      )}
      <ins>{after}</ins>
    </>
  );
}
