import { Calculator, ClipboardCheck, HandCoins } from "lucide-react";
import { Link } from "react-aria-components";
import type { CallRow } from "@/bridge";
import { useT } from "@/i18n/t";
import styles from "./calls.module.css";

/** The work that a call brings: whom it lets in, who would get what, and who asked for what. */
export function CallLinks({ missionId, call }: { missionId: string; call: CallRow }) {
  const t = useT();
  const here = `/missions/${missionId}`;
  const links = [
    { href: `${here}/evaluation`, label: t("evaluation-title"), icon: ClipboardCheck },
    { href: `${here}/calls/${call.id}/simulator`, label: t("simulator-title"), icon: Calculator },
    { href: `${here}/calls/${call.id}/supports`, label: t("supports-title"), icon: HandCoins },
  ];
  return (
    <nav aria-label={t("call-work")}>
      <ul className={styles.links}>
        {links.map(({ href, label, icon: Icon }) => (
          <li key={href}>
            <Icon aria-hidden size={16} />
            <Link href={href}>{label}</Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
