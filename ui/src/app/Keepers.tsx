import type { ReactNode } from "react";
import { WorkKeeper } from "@/components/long-work";
import { directoryWork } from "@/features/companies/directory/directory-work";
import { pairsWork } from "@/features/companies/duplicates/pairs-work";
import { CompanyImportKeeper } from "@/features/companies/import/ImportKeeper";
import { drillWork } from "@/features/fair/fair-work";
import { papersWork, scheduleWork } from "@/features/meetings/meetings-work";
import { ImportKeeper } from "@/features/settings/ImportKeeper";
import { officeWork } from "@/features/settings/office-work";
import { scanWork } from "@/features/treaties/scan-work";

/** Holds the long work of every screen above all of them. */
export function Keepers({ children }: { children: ReactNode }) {
  return (
    <ImportKeeper>
      <CompanyImportKeeper>
        <WorkKeeper of={pairsWork}>
          <WorkKeeper of={scanWork}>
            <WorkKeeper of={directoryWork}>
              <WorkKeeper of={officeWork}>
                <WorkKeeper of={scheduleWork}>
                  <WorkKeeper of={papersWork}>
                    <WorkKeeper of={drillWork}>{children}</WorkKeeper>
                  </WorkKeeper>
                </WorkKeeper>
              </WorkKeeper>
            </WorkKeeper>
          </WorkKeeper>
        </WorkKeeper>
      </CompanyImportKeeper>
    </ImportKeeper>
  );
}
