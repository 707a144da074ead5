import { useQuery } from "@tanstack/react-query";
import type { BlindApplication } from "@/bridge";
import { planSectionsQuery } from "@/bridge/queries";
import { Code } from "@/components/figures";
import { Section } from "@/components/Page";
import { ErrorView, Skeleton } from "@/components/states";
import textStyles from "@/components/text.module.css";
import { useSaid } from "@/i18n/names";
import { useT } from "@/i18n/t";
import styles from "./selection.module.css";

/** What is known of an application before the names are: its products and its plan. */
export function BlindApplicationView({ application }: { application: BlindApplication }) {
  const t = useT();
  return (
    <div className={styles.application}>
      <Section title={t("blind-products")}>
        <Products application={application} />
      </Section>
      <Section title={t("blind-plan")}>
        <Plan application={application} />
      </Section>
    </div>
  );
}

function Products({ application: { products } }: { application: BlindApplication }) {
  const t = useT();
  if (products.length === 0) return <p className={textStyles.quiet}>{t("blind-no-products")}</p>;
  return (
    <ul className={styles.plainList}>
      {products.map(({ description, digits, certifications }) => (
        <li key={`${digits} ${description}`}>
          {digits && (
            <>
              <Code hs>{digits}</Code>{" "}
            </>
          )}
          {description}
          {certifications.length > 0 && (
            <span className={textStyles.under}>
              {t("blind-certifications", { names: certifications.join(", ") })}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

function Plan({ application: { plan, objectives } }: { application: BlindApplication }) {
  const t = useT();
  const said = useSaid();
  const { data: sections, error, refetch } = useQuery(planSectionsQuery);
  if (plan.length === 0 && objectives.length === 0) {
    return <p className={textStyles.quiet}>{t("blind-no-plan")}</p>;
  }
  if (error) return <ErrorView error={error} onRetry={() => void refetch()} />;
  if (!sections) return <Skeleton rows={6} />;
  const nameOf = (id: string) => {
    const section = sections.find((one) => one.id === id);
    return section ? said(section.name) : id;
  };
  return (
    <>
      {objectives.length > 0 && (
        <div>
          <h3>{t("blind-objectives")}</h3>
          <ul className={styles.bullets}>
            {objectives.map((objective) => (
              <li key={objective}>{objective}</li>
            ))}
          </ul>
        </div>
      )}
      {plan.map(({ section, text }) => (
        <div key={section}>
          <h3>{nameOf(section)}</h3>
          <p className={styles.prose}>{text}</p>
        </div>
      ))}
    </>
  );
}
