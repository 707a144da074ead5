import { getRouteApi } from "@tanstack/react-router";
import { Page } from "@/components/Page";
import { useT } from "@/i18n/t";
import { BackLink } from "./BackLink";
import { CaseEditor } from "./CaseEditor";
import { draftKeyOf, emptyCase } from "./case-form";

const route = getRouteApi("/origin/new");

/** Asks for the first time whether a good originates. */
export function NewCasePage() {
  const t = useT();
  const start = route.useSearch();
  return (
    <Page title={t("origin-new")} back={<BackLink from={start.from} />}>
      <CaseEditor
        key={draftKeyOf(start)}
        id={null}
        draftKey={draftKeyOf(start)}
        initial={emptyCase(start)}
        changed={[]}
        sources={[]}
      />
    </Page>
  );
}
