import { type ComponentType, memo } from "react";
import type { TypedProfile } from "./profile-form";

/** What every section of the form is given. */
export interface SectionProps {
  profile: TypedProfile;
  /** Changes fields of the profile as it is now, so that it may be called from an older render. */
  set: (part: Partial<TypedProfile>) => void;
}

/** A section that is drawn again only when one of its own fields has changed. */
export function sectionOf<Props extends SectionProps>(
  section: ComponentType<Props>,
  fields: readonly (keyof TypedProfile)[],
) {
  return memo(section, (before, after) => {
    const others = Object.keys(after).filter((name) => name !== "profile" && name !== "set");
    return (
      fields.every((field) => before.profile[field] === after.profile[field]) &&
      others.every((name) => before[name as keyof Props] === after[name as keyof Props])
    );
  });
}
