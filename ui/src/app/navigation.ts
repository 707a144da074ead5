/** The places of the left rail, and the page of the guide that explains each. */
import { BookOpen, Building2, Database, House, type LucideIcon, Scale } from "lucide-react";
import type { PlainMessageId } from "@/i18n/t";

export interface Place {
  href: string;
  label: PlainMessageId;
  icon: LucideIcon;
  /** The page of the guide for this place. */
  guide: string;
}

export const places: readonly Place[] = [
  { href: "/", label: "nav-home", icon: House, guide: "first-steps" },
  { href: "/companies", label: "nav-companies", icon: Building2, guide: "companies" },
  { href: "/treaties", label: "nav-treaties", icon: Scale, guide: "benefits" },
  { href: "/settings", label: "nav-settings", icon: Database, guide: "data-and-team" },
  { href: "/help", label: "nav-help", icon: BookOpen, guide: "index" },
];

/** The place that an address belongs to. */
export function placeOf(pathname: string): Place | undefined {
  return places
    .filter(
      ({ href }) => pathname === href || pathname.startsWith(`${href === "/" ? "//" : href}/`),
    )
    .at(-1);
}
