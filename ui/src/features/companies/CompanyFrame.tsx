import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Navigate, Outlet, useRouterState } from "@tanstack/react-router";
import { Link } from "react-aria-components";
import type { CompanyDetail } from "@/bridge";
import { companyQuery } from "@/bridge/queries";
import { Code } from "@/components/figures";
import { Page } from "@/components/Page";
import { useTown } from "@/components/Place";
import { RouteTabs } from "@/components/RouteTabs";
import { ErrorView, Skeleton } from "@/components/states";
import { useT } from "@/i18n/t";
import { ArchivedNotice, CameFromNotice } from "./ArchivedNotice";
import { CompanyActions } from "./CompanyActions";
import { CompanyAside } from "./CompanyAside";
import { CompanyStatusBadge } from "./CompanyStatusBadge";
import styles from "./companies.module.css";
import { SizeButton } from "./SizeWorkingView";

const route = getRouteApi("/companies/$company");

/** The page of a company: who it is above, the tabs below, what to do next on the right. */
export function CompanyFrame() {
  const t = useT();
  const { company: id } = route.useParams();
  const { from } = route.useSearch();
  const { data: company, error, refetch } = useQuery(companyQuery(id));
  const isHistory = useRouterState({
    select: ({ location }) => location.pathname.endsWith("/history"),
  });
  const back = <Link href="/companies">{t("nav-companies")}</Link>;
  if (!company) {
    return (
      <Page title={t("company-title")} back={back}>
        {error ? <ErrorView error={error} onRetry={() => void refetch()} /> : <Skeleton rows={8} />}
      </Page>
    );
  }
  const successor = company.archived?.isMerged ? company.archived.successor : null;
  // Its history is all that is still its own.
  if (successor && !isHistory) {
    return (
      <Navigate
        to="/companies/$company"
        params={{ company: successor }}
        search={{ from: id }}
        replace
      />
    );
  }
  return (
    <Page
      title={company.profile.legalName}
      back={back}
      subtitle={<Identity company={company} />}
      actions={<CompanyActions company={company} />}
      tabs={<CompanyTabs id={id} />}
    >
      {from && <CameFromNotice from={from} company={id} />}
      {company.archived && <ArchivedNotice archived={company.archived} />}
      <div className={styles.columns}>
        <div className={styles.main}>
          <Outlet />
        </div>
        <CompanyAside company={company} />
      </div>
    </Page>
  );
}

function Identity({ company: { profile, size, status } }: { company: CompanyDetail }) {
  const t = useT();
  const town = useTown(profile);
  const { rfc } = profile;
  return (
    <div className={styles.identity}>
      {rfc === "" ? <span>{t("company-no-rfc")}</span> : <Code>{rfc}</Code>}
      {size && <SizeButton working={size} />}
      {town && <span>{town}</span>}
      <CompanyStatusBadge status={status} />
    </div>
  );
}

function CompanyTabs({ id }: { id: string }) {
  const t = useT();
  const current = useRouterState({ select: ({ location }) => location.pathname });
  const here = `/companies/${id}`;
  return (
    <RouteTabs
      label={t("company-tabs")}
      current={current.replace(/\/$/, "")}
      tabs={[
        { href: here, label: t("company-tab-summary") },
        { href: `${here}/timeline`, label: t("timeline-tab") },
        { href: `${here}/follow-ups`, label: t("follow-ups-tab") },
        { href: `${here}/products`, label: t("company-tab-products") },
        { href: `${here}/contacts`, label: t("company-tab-contacts") },
        { href: `${here}/markets`, label: t("company-tab-markets") },
        { href: `${here}/benefits`, label: t("company-tab-benefits") },
        { href: `${here}/origin`, label: t("nav-origin") },
        { href: `${here}/readiness`, label: t("readiness-tab") },
        { href: `${here}/plan`, label: t("plan-tab") },
        { href: `${here}/missions`, label: t("company-tab-missions") },
        { href: `${here}/directory`, label: t("directory-tab") },
        { href: `${here}/history`, label: t("company-tab-history") },
      ]}
    />
  );
}
