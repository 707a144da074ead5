import type { SavedFile, Scheduled } from "@/bridge";
import { longWork } from "@/components/long-work";

/** The plan of a mission's meetings under way. */
export const scheduleWork = longWork<Scheduled>({
  screen: "meetings-view-plan",
  done: (t, { meetings }) => t("meetings-scheduled", { count: meetings }),
});

/** The writing of every paper of the plan; none where nobody said where to. */
export const papersWork = longWork<SavedFile | null>({
  screen: "meetings-papers",
  done: (t, file) => file && t("file-saved", { name: file.name }),
});
