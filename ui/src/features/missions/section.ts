import type { TypedMission } from "./mission-form";

/** What every section of the form is given. */
export interface SectionProps {
  mission: TypedMission;
  set: (part: Partial<TypedMission>) => void;
}
