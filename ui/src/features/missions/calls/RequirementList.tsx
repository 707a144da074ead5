import type { Requirement } from "@/bridge";
import { useRequirementWords } from "@/components/requirement-words";
import textStyles from "@/components/text.module.css";
import { useT } from "@/i18n/t";
import styles from "./calls.module.css";

/** What is asked of a company, in words. */
export function RequirementList({ requirements }: { requirements: readonly Requirement[] }) {
  const t = useT();
  const say = useRequirementWords();
  if (requirements.length === 0) {
    return <p className={textStyles.quiet}>{t("mission-no-requirements")}</p>;
  }
  return (
    <ul className={styles.bullets}>
      {requirements.map((requirement) => (
        <li key={requirement.kind}>{say(requirement)}</li>
      ))}
    </ul>
  );
}
