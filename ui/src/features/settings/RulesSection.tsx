import { useQuery } from "@tanstack/react-query";
import { FileDown } from "lucide-react";
import { Link } from "react-aria-components";
import { ButtonLink } from "@/components/Button";
import { ListTable } from "@/components/ListTable";
import { Section } from "@/components/Page";
import { ErrorView, Skeleton } from "@/components/states";
import { useShortName } from "@/i18n/names";
import { useT } from "@/i18n/t";
import { ruleCoverageQuery } from "./queries";
import { ruleColumns } from "./rule-columns";

/** How many rules of origin of each treaty are computed, and the way to its lists. */
export function RulesSection() {
  const t = useT();
  const shortName = useShortName();
  const { data, error } = useQuery(ruleCoverageQuery(null));
  return (
    <Section
      title={t("rules-title")}
      help={t("rules-help")}
      actions={
        <ButtonLink icon={FileDown} href="/settings/rules/import">
          {t("rules-import")}
        </ButtonLink>
      }
    >
      {error && <ErrorView error={error} />}
      {!data && !error && <Skeleton />}
      {data && (
        <ListTable
          label={t("rules-title")}
          rows={data}
          rowId={({ agreement, edition }) => `${agreement}/${edition}`}
          columns={[
            {
              id: "agreement",
              label: t("rules-agreement"),
              isWhole: true,
              show: (row) => (
                <Link href={`/settings/rules/${row.agreement}`}>{shortName(row)}</Link>
              ),
            },
            {
              id: "source",
              label: t("rules-source"),
              show: ({ vintage }) => vintage ?? t("rules-bundled"),
            },
            ...ruleColumns(t),
          ]}
        />
      )}
    </Section>
  );
}
