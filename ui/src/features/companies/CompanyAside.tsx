import { ArrowRight } from "lucide-react";
import { Link } from "react-aria-components";
import type { CompanyDetail } from "@/bridge";
import { Notice } from "@/components/states";
import { useT } from "@/i18n/t";
import { CandidateList } from "./CandidateList";
import { CompanyRosters } from "./CompanyRosters";
import { CompanyTags } from "./CompanyTags";
import styles from "./companies.module.css";
import { type NextAction, nextActionsFor } from "./next-actions";
import { benefitHref } from "./products";

/** What to do next with a company, whether it may be in the office twice, and the words of the office for it. */
export function CompanyAside({ company }: { company: CompanyDetail }) {
  const t = useT();
  const actions = company.status === "active" ? nextActionsFor(company) : [];
  const isBare =
    company.status === "archived" &&
    company.tags.length + company.rosters.length + company.candidates.length === 0;
  if (isBare) return null;
  return (
    <aside className={styles.side} aria-label={t("company-aside")}>
      {company.candidates.length > 0 && (
        <Notice tone="attention" title={t("company-duplicates")}>
          <CandidateList candidates={company.candidates} company={company.id} />
        </Notice>
      )}
      <CompanyTags company={company} />
      <CompanyRosters company={company} />
      {actions.length > 0 && (
        <section>
          <h2 className={styles.sideTitle}>{t("company-next")}</h2>
          <ul className={styles.next}>
            {actions.map((action) => (
              <li key={action}>
                <ArrowRight aria-hidden size={14} className={styles.nextMark} />
                <NextActionLink action={action} company={company} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  );
}

function NextActionLink({ action, company }: { action: NextAction; company: CompanyDetail }) {
  const t = useT();
  const labels: Record<NextAction, string> = {
    rfc: t("next-rfc"),
    state: t("next-state"),
    contact: t("next-contact"),
    figures: t("next-figures"),
    product: t("next-product"),
    code: t("next-code"),
    benefit: t("next-benefit"),
    mission: t("next-mission"),
  };
  return <Link href={hrefOf(action, company)}>{labels[action]}</Link>;
}

function hrefOf(action: NextAction, { id, profile }: CompanyDetail): string {
  const product = profile.products.find(({ code }) => code !== "");
  if (action === "benefit" && product) return benefitHref(id, product);
  if (action === "mission") return "/missions";
  return `/companies/${id}/edit`;
}
