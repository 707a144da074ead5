import { useQuery } from "@tanstack/react-query";
import { commands, type FollowUpRow } from "@/bridge";
import { failed } from "@/components/failed";
import { useFormats } from "@/i18n/format";
import { useT } from "@/i18n/t";
import { HomeFailed, HomeList } from "./HomeList";

/** As many as one takes in at a glance. */
const shown = 6;

/** What is overdue or due within days: one's own, and everybody's for who coordinates; nothing where nothing is. */
export function FollowUps({ today }: { today: string }) {
  const t = useT();
  const query = useQuery({
    queryKey: ["follow_ups", "due", today, shown],
    queryFn: () => commands.followUpsDue(shown),
    meta: { topics: ["companies", "people", "settings"] },
  });
  const { data } = query;
  const failure = failed([query]);
  if (failure) return <HomeFailed title={t("home-follow-ups-mine")} {...failure} />;
  if (!data) return null;
  return (
    <>
      <List
        title={t("home-follow-ups-mine")}
        rows={data.mine}
        total={data.mineTotal}
        all="/companies/follow-ups?due=soon"
      />
      <List
        title={t("home-follow-ups-others")}
        rows={data.others}
        total={data.othersTotal}
        all="/companies/follow-ups?whose=all&due=soon"
        isOfOthers
      />
    </>
  );
}

interface ListProps {
  title: string;
  rows: readonly FollowUpRow[];
  total: number;
  /** Where all of them are. */
  all: string;
  isOfOthers?: boolean;
}

function List({ title, rows, total, all, isOfOthers = false }: ListProps) {
  const t = useT();
  const formats = useFormats();
  const more = total - rows.length;
  return (
    <HomeList
      title={title}
      rows={rows.map(({ id, company, companyName, details, isOverdue, personName }) => ({
        id,
        href: `/companies/${company}/follow-ups`,
        name: details.what,
        under: [
          companyName,
          t(isOverdue ? "home-follow-ups-overdue" : "home-follow-ups-due", {
            day: formats.day(details.dueOn),
          }),
          isOfOthers && personName,
        ]
          .filter(Boolean)
          .join(" · "),
      }))}
      more={more > 0 && { href: all, name: t("home-follow-ups-more", { count: more }) }}
    />
  );
}
