import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Link } from "react-aria-components";
import { Page, Section } from "@/components/Page";
import { ErrorView, Skeleton } from "@/components/states";
import { useT } from "@/i18n/t";
import { LeftOutList } from "./directory/LeftOutList";
import { directoryQuery } from "./directory/queries";
import { WriteSection } from "./directory/WriteSection";
import { FilterSentence } from "./FilterSentence";
import { chosenOf, filterOf, searchAfter } from "./filter";

const route = getRouteApi("/companies/directory");

/** The exporters' directory: which companies, who is in and who is not, and the writing of it. */
export function DirectoryPage() {
  const t = useT();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  // In a directory neither order nor page means anything.
  const { sort: _, descending: __, ...narrowed } = search;
  const filter = chosenOf(filterOf(narrowed), { all: true, ids: [] });
  const { data: preview, error, refetch, isPlaceholderData } = useQuery(directoryQuery(filter));
  const isMissing = !preview && !error;
  // What was counted of another choice says nothing of this one.
  const isUncounted = !preview || isPlaceholderData;
  return (
    <Page
      title={t("directory-title")}
      subtitle={t("directory-subtitle")}
      back={<Link href="/companies">{t("nav-companies")}</Link>}
    >
      <Section title={t("directory-which")}>
        <FilterSentence
          search={search}
          onChange={(next) =>
            void navigate({ search: (before) => searchAfter(before, next), replace: true })
          }
        />
        {error && <ErrorView error={error} onRetry={() => void refetch()} />}
        {isMissing && <Skeleton rows={2} />}
        {preview && (
          <p role="status" aria-busy={isPlaceholderData}>
            <strong>{t("directory-in-count", { count: preview.entries })}</strong>
            {". "}
            {t("directory-out-count", {
              count: preview.leftOut.reduce((sum, { count }) => sum + count, 0),
            })}
          </p>
        )}
      </Section>
      <WriteSection filter={filter} isEmpty={isUncounted || preview.entries === 0} />
      {preview && preview.rows.length > 0 && <LeftOutList preview={preview} />}
    </Page>
  );
}
