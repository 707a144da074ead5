import type { SavedOffice } from "@/bridge";
import { longWork } from "@/components/long-work";

/** The writing of all that the office keeps; no file where nobody chose one. */
export const officeWork = longWork<SavedOffice | null>({
  screen: "export-office",
  done: (t, saved) => saved && t("file-saved", { name: saved.file.name }),
});
