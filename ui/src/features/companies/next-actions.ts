/** What a company still lacks before it can go far, the most needed first. */
import type { CompanyDetail } from "@/bridge";

export type NextAction =
  | "rfc"
  | "state"
  | "contact"
  | "figures"
  | "product"
  | "code"
  | "benefit"
  | "mission";

/** The next steps with a company, at most four. */
export function nextActionsFor({
  profile,
  size,
  answers,
  registrations,
}: CompanyDetail): NextAction[] {
  const isReachable = profile.contacts.some(({ mail, phone }) => mail !== "" || phone !== "");
  const steps: [NextAction, boolean][] = [
    ["rfc", profile.rfc === ""],
    ["state", profile.state === null],
    ["product", profile.products.length === 0],
    ["code", profile.products.some(({ code }) => code === "")],
    ["contact", !isReachable],
    ["figures", size === null],
    ["benefit", answers === 0 && profile.products.some(({ code }) => code !== "")],
    ["mission", registrations.length === 0],
  ];
  return steps.flatMap(([action, isDue]) => (isDue ? [action] : [])).slice(0, 4);
}
