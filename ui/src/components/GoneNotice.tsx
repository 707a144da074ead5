import { useT } from "@/i18n/t";
import { Notice } from "./states";

/** Says in a dialog that somebody else took away what it is about. */
export function GoneNotice() {
  const t = useT();
  return (
    <div role="alert">
      <Notice tone="attention" title={t("record-gone")}>
        {t("record-gone-text")}
      </Notice>
    </div>
  );
}
