import type { SavedFile } from "@/bridge";
import { longWork } from "@/components/long-work";

/** A directory that was written, and as what. */
export interface Written {
  kind: "folder" | "pdf";
  file: SavedFile;
}

/** The writing of a directory; none where nobody said where to. */
export const directoryWork = longWork<Written | null>({
  screen: "directory-title",
  done: (t, written) => written && t("file-saved", { name: written.file.name }),
});
