/** The places of the left rail, and the page of the guide that explains each screen. */
import {
  BookOpen,
  Building2,
  Database,
  Factory,
  FileCheck2,
  House,
  type LucideIcon,
  Plane,
  Scale,
} from "lucide-react";
import type { PlainMessageId } from "@/i18n/t";

export interface Place {
  href: string;
  label: PlainMessageId;
  icon: LucideIcon;
  /** Where its screens stand that are not beneath it. */
  also?: string;
}

export const places: readonly Place[] = [
  { href: "/", label: "nav-home", icon: House },
  { href: "/companies", label: "nav-companies", icon: Building2 },
  { href: "/treaties", label: "nav-treaties", icon: Scale },
  { href: "/origin", label: "nav-origin", icon: Factory },
  { href: "/proofs", label: "nav-proofs", icon: FileCheck2 },
  { href: "/missions", label: "nav-missions", icon: Plane },
  { href: "/settings", label: "nav-settings", icon: Database, also: "/privacy" },
  { href: "/help", label: "nav-help", icon: BookOpen },
];

/** The place that an address belongs to. */
export function placeOf(pathname: string): Place | undefined {
  const isIn = (href: string) =>
    pathname === href || pathname.startsWith(`${href === "/" ? "//" : href}/`);
  return places.filter(({ href, also }) => isIn(href) || (also && isIn(also))).at(-1);
}

/** The page of the guide for an address; the first that fits holds. */
const guides: readonly [RegExp, string][] = [
  [/^\/$/, "home"],
  [/^\/treaties\/(portfolio|unused)/, "portfolio"],
  [/^\/treaties/, "benefits"],
  [/^\/origin/, "origin"],
  [/^\/proofs/, "proofs"],
  [/^\/companies\/import/, "import-companies"],
  [/^\/companies\/(duplicates|merge)/, "duplicates"],
  [/^\/companies\/[^/]+\/products\/./, "products"],
  [/^\/companies\/(follow-ups|[^/]+\/(follow-ups|timeline))/, "follow-ups"],
  [/^\/companies\/suppliers/, "suppliers"],
  [/^\/companies\/(directory|[^/]+\/directory)/, "directory"],
  [/^\/companies\/[^/]+\/(readiness|plan)/, "advisory"],
  [/^\/companies\/./, "company"],
  [/^\/companies/, "companies"],
  [/^\/missions\/[^/]+\/selection/, "selection"],
  [/^\/missions\/[^/]+\/meetings/, "meetings"],
  [/^\/missions\/[^/]+\/ready/, "ready"],
  [/^\/missions\/[^/]+\/fair/, "fair"],
  [/^\/fair/, "fair"],
  [/^\/missions\/[^/]+\/results/, "results"],
  [/^\/missions\/[^/]+\/(calls|evaluation)/, "calls"],
  [/^\/missions\/[^/]+\/registrations\/[^/]+\/documents/, "calls"],
  [/^\/missions\/./, "mission"],
  [/^\/missions/, "missions"],
  [/^\/privacy/, "privacy"],
  [/^\/settings\/people/, "people"],
  [/^\/settings\/screen/, "screen"],
  [/^\/settings\/safety/, "backups"],
  [/^\/settings\/journal/, "journal"],
  [/^\/settings/, "data"],
];

/** The page of the guide that explains the screen at an address. */
export function guideOf(pathname: string): string {
  return guides.find(([address]) => address.test(pathname))?.[1] ?? "index";
}
