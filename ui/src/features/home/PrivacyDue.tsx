import { useQuery } from "@tanstack/react-query";
import { commands } from "@/bridge";
import { dueErasuresQuery } from "@/bridge/queries";
import { failed } from "@/components/failed";
import { useFormats } from "@/i18n/format";
import { useT, useWords } from "@/i18n/t";
import { HomeFailed, HomeList } from "./HomeList";

/** As many as one takes in at a glance. */
const shown = 3;

/** What is due first for whoever asked about their data; nothing where nothing is. */
export function PrivacyDue() {
  const t = useT();
  const words = useWords();
  const formats = useFormats();
  const asked = useQuery({
    queryKey: ["privacy_requests", "due"],
    queryFn: () => commands.privacyDueRequests(),
    meta: { topics: ["office_holidays"] },
  });
  const erasing = useQuery(dueErasuresQuery);
  const failure = failed([asked, erasing]);
  if (failure) return <HomeFailed title={t("home-arco")} {...failure} />;
  const { data = [] } = asked;
  const { data: left = 0 } = erasing;
  const requests = data.slice(0, shown).map(({ id, request, deadline, isLate }) => ({
    id,
    href: `/privacy/requests/${id}`,
    name: request.name,
    under: [
      deadline && `${words(`arco-term-${deadline.term}`)}: ${formats.day(deadline.due)}`,
      isLate && t("arco-late"),
    ]
      .filter(Boolean)
      .join(" · "),
  }));
  const erasures = {
    id: "erasures",
    href: "/privacy/erasures",
    name: t("privacy-erasures-due", { count: left }),
    under: null,
  };
  return (
    <HomeList
      title={t("home-arco")}
      rows={left > 0 ? [...requests, erasures] : requests}
      more={data.length > shown && { href: "/privacy", name: t("home-arco-all") }}
    />
  );
}
