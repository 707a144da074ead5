import { useQuery } from "@tanstack/react-query";
import { commands } from "@/bridge";
import { failed } from "@/components/failed";
import { useFormats } from "@/i18n/format";
import { useT } from "@/i18n/t";
import { HomeFailed, HomeList } from "./HomeList";

/** As many actions as one takes in at a glance. */
const limit = 6;

/** The actions of export plans whose day has passed; nothing where none has. */
export function LateActions({ today }: { today: string }) {
  const t = useT();
  const formats = useFormats();
  const query = useQuery({
    queryKey: ["plan_actions", "overdue", today],
    queryFn: () => commands.planOverdue(limit),
    meta: { topics: ["export_plans", "companies"] },
  });
  const { data } = query;
  const failure = failed([query]);
  if (failure) return <HomeFailed title={t("plan-home")} {...failure} />;
  if (!data) return null;
  return (
    <HomeList
      title={t("plan-home")}
      rows={data.rows.map(({ id, plan, company, companyName, what, owner, dueOn }) => ({
        id,
        href: `/companies/${company}/plan?of=${plan}`,
        name: what,
        under: [
          t("plan-home-under", { company: companyName, day: formats.day(dueOn) }),
          ...(owner === "" ? [] : [owner]),
        ].join(" · "),
      }))}
      more={data.hasMore && { href: "/companies", name: t("plan-home-more") }}
    />
  );
}
