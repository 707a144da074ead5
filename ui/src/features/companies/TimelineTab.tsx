import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { NotebookPen, Paperclip } from "lucide-react";
import type { CompanyDetail } from "@/bridge";
import { deskStateQuery } from "@/bridge/queries";
import { Button } from "@/components/Button";
import { FilterBar, FilterChip } from "@/components/FilterBar";
import { FormActions } from "@/components/Form";
import { failed } from "@/components/failed";
import { useOpened } from "@/components/opened";
import { MoreRows } from "@/components/portions";
import { EmptyState, ErrorView, Skeleton } from "@/components/states";
import { Timeline } from "@/components/Timeline";
import { useT, useWords } from "@/i18n/t";
import { Line } from "./timeline/Line";
import { NoteDialog } from "./timeline/NoteDialog";
import { timelineQuery } from "./timeline/queries";
import { kindsOf, readTimeline, timelineKinds } from "./timeline/search";
import { useTimelineActions } from "./timeline/use-timeline-actions";
import { useCompany } from "./use-company";

const route = getRouteApi("/companies/$company/timeline");

/** Everything that happened with a company, by day, and the notes and files that are added to it. */
export function TimelineTab() {
  const company = useCompany();
  return company ? <CompanyTimeline company={company} /> : <Skeleton rows={8} />;
}

function CompanyTimeline({ company }: { company: CompanyDetail }) {
  const t = useT();
  const words = useWords();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const kinds = kindsOf(search);
  const list = useInfiniteQuery(timelineQuery(company.id, kinds));
  const desk = useQuery(deskStateQuery);
  const actions = useTimelineActions(company.id);
  const { data } = list;
  const failure = failed([list, desk]);
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  const notes = rows.flatMap(({ note }) => note ?? []);
  const edited = useOpened(
    notes,
    !list.hasNextPage && !list.isPlaceholderData && data !== undefined,
  );
  const isFixed = company.status === "archived";
  const go = (next: Record<string, string>) =>
    void navigate({ search: readTimeline({ ...search, ...next }), replace: true });
  return (
    <>
      {!isFixed && (
        <FormActions>
          <Button look="primary" icon={NotebookPen} onPress={() => go({ add: "1" })}>
            {t("note-new")}
          </Button>
          <Button
            icon={Paperclip}
            isPending={actions.attach.isPending}
            onPress={() => actions.attach.mutate(null)}
          >
            {t("company-file-attach")}
          </Button>
        </FormActions>
      )}
      <FilterBar label={t("timeline-filter")}>
        <FilterChip
          label={t("timeline-kinds")}
          any={t("timeline-any-kind")}
          options={timelineKinds.map((id) => ({ id, label: words(`timeline-kind-${id}`) }))}
          value={kinds}
          onChange={(chosen) => go({ kinds: chosen.join(" ") })}
        />
      </FilterBar>
      {failure && <ErrorView {...failure} />}
      {!data && !failure && <Skeleton rows={8} />}
      {data && rows.length === 0 && (
        <EmptyState
          title={t("timeline-none")}
          action={<Button onPress={() => go({ kinds: "" })}>{t("list-clear-filters")}</Button>}
        />
      )}
      {rows.length > 0 && (
        <Timeline label={t("timeline-tab")}>
          {rows.map((row) => (
            <Line
              key={`${row.kind} ${row.id}`}
              company={company.id}
              row={row}
              {...(!isFixed && { actions, onEdit: edited.open })}
            />
          ))}
        </Timeline>
      )}
      {list.hasNextPage && (
        <MoreRows count={rows.length} onMore={() => void list.fetchNextPage()} />
      )}
      {desk.data && (edited.row || (search.add && !isFixed)) && (
        <NoteDialog
          key={edited.row?.id ?? "new"}
          company={company}
          row={edited.row}
          isGone={edited.isGone}
          today={desk.data.today}
          onClose={() => (edited.row ? edited.close() : go({ add: "" }))}
        />
      )}
    </>
  );
}
