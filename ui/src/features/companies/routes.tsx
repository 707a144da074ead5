import { createRoute } from "@tanstack/react-router";
import { rootRoute } from "@/root-route";
import { BenefitsTab } from "./BenefitsTab";
import { CompaniesPage } from "./CompaniesPage";
import { CompanyFrame } from "./CompanyFrame";
import { ContactsTab } from "./ContactsTab";
import { EditCompanyPage } from "./EditCompanyPage";
import { readSearch } from "./filter";
import { HistoryTab } from "./HistoryTab";
import { MarketsTab } from "./MarketsTab";
import { MissionsTab } from "./MissionsTab";
import { NewCompanyPage } from "./NewCompanyPage";
import { ProductsTab } from "./ProductsTab";
import { SummaryTab } from "./SummaryTab";

const frame = createRoute({
  getParentRoute: () => rootRoute,
  path: "/companies/$company",
  component: CompanyFrame,
});

const tab = <Path extends string>(path: Path, component: () => React.ReactNode) =>
  createRoute({ getParentRoute: () => frame, path, component });

export const companiesRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/companies",
    validateSearch: readSearch,
    component: CompaniesPage,
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/companies/new",
    component: NewCompanyPage,
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/companies/$company/edit",
    component: EditCompanyPage,
  }),
  frame.addChildren([
    tab("/", SummaryTab),
    tab("/products", ProductsTab),
    tab("/contacts", ContactsTab),
    tab("/markets", MarketsTab),
    tab("/benefits", BenefitsTab),
    tab("/missions", MissionsTab),
    tab("/history", HistoryTab),
  ]),
] as const;
