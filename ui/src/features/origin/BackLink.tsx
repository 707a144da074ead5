import { Link } from "react-aria-components";
import { useT } from "@/i18n/t";

/** The way back: to the lookup that a case was begun from, as it was asked, or to the list of cases. */
export function BackLink({ from }: { from: string | undefined }) {
  const t = useT();
  return from === undefined ? (
    <Link href="/origin">{t("nav-origin")}</Link>
  ) : (
    <Link href={`/treaties?${from}`}>{t("origin-back-to-lookup")}</Link>
  );
}
