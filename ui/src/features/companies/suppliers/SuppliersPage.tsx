import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Link } from "react-aria-components";
import { Page } from "@/components/Page";
import { usePortions } from "@/components/portions";
import { EmptyState, ErrorView, Skeleton } from "@/components/states";
import { problemsOf } from "@/i18n/errors";
import { useT } from "@/i18n/t";
import { Found } from "./Found";
import { suppliersQuery } from "./queries";
import { RequirementForm } from "./RequirementForm";
import { requirementOf, searchOf } from "./requirement";
import styles from "./suppliers.module.css";

const route = getRouteApi("/companies/suppliers");

/** Who can supply what a buyer asks for; the requirement stands in the address. */
export function SuppliersPage() {
  const t = useT();
  const navigate = route.useNavigate();
  const requirement = requirementOf(route.useSearch());
  const asked = JSON.stringify(requirement);
  const { limit, more } = usePortions(asked);
  const { data, error, refetch, isFetching } = useQuery(suppliersQuery(requirement, limit));
  const problems = problemsOf(error);
  const isAsked = requirement.text !== "";
  return (
    <Page
      title={t("supply-title")}
      subtitle={t("supply-subtitle")}
      back={<Link href="/companies">{t("nav-companies")}</Link>}
    >
      <RequirementForm
        requirement={requirement}
        problems={problems}
        onAsk={(next) => void navigate({ search: searchOf(next) })}
      />
      {error && problems.length === 0 && <ErrorView error={error} onRetry={() => void refetch()} />}
      {!isAsked && <EmptyState title={t("supply-unasked")}>{t("supply-unasked-text")}</EmptyState>}
      <p role="status" className={styles.said}>
        {isAsked && data && !error && t("supply-found", { count: data.total })}
      </p>
      {isAsked && !data && !error && <Skeleton rows={6} />}
      {isAsked && data && !error && (
        <Found found={data} requirement={requirement} isBusy={isFetching} onMore={more} />
      )}
    </Page>
  );
}
