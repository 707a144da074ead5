/** The codes that lists and forms of a fair choose from, in the order in which they are offered. */
import type {
  BadgeKind,
  BadgeReason,
  BadgeStanding,
  LeadAge,
  LeadConsent,
  Temperature,
} from "@/bridge";

export const badgeKinds: readonly BadgeKind[] = ["delegate", "buyer", "staff"];
export const badgeStandings: readonly BadgeStanding[] = ["good", "revoked", "replaced"];
export const badgeReasons: readonly BadgeReason[] = ["lost", "mistake", "absent", "conduct"];
export const temperatures: readonly Temperature[] = ["hot", "warm", "cold"];
export const leadAges: readonly LeadAge[] = ["waiting", "overdue", "lost", "closed"];
export const consents: readonly LeadConsent[] = ["not-asked", "yes", "no"];
