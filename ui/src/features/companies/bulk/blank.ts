/** An edit that sets nothing yet. */
import type { BulkForm } from "@/bridge";

export function blankEdit(today: string): BulkForm {
  return {
    fields: [],
    putTags: [],
    takeTags: [],
    putRosters: [],
    takeRosters: [],
    sectorsHow: "add",
    sectors: [],
    state: "",
    experience: "occasional",
    market: "",
    marketStatus: { status: "interested", on: today, note: "" },
    reason: "",
  };
}
