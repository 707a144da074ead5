import { Link } from "react-aria-components";
import { Page } from "@/components/Page";
import { useT } from "@/i18n/t";
import { MissionEditor } from "./MissionEditor";

/** Creates a mission, fair or meeting. */
export function NewMissionPage() {
  const t = useT();
  return (
    <Page
      title={t("missions-create")}
      back={<Link href="/missions">{t("nav-missions")}</Link>}
      width="reading"
    >
      <MissionEditor detail={null} />
    </Page>
  );
}
