import { Link } from "react-aria-components";
import { Page } from "@/components/Page";
import { useT } from "@/i18n/t";
import { CompanyEditor } from "./CompanyEditor";

/** Registers a company. */
export function NewCompanyPage() {
  const t = useT();
  return (
    <Page
      title={t("companies-register")}
      subtitle={t("company-new-text")}
      back={<Link href="/companies">{t("nav-companies")}</Link>}
      width="reading"
    >
      <CompanyEditor company={null} />
    </Page>
  );
}
