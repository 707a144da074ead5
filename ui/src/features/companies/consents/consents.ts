/** The ways in which a person says something, or wants to be reached. */
import type { ContactChannel } from "@/bridge";

export const channels: readonly ContactChannel[] = [
  "mail",
  "phone",
  "message",
  "letter",
  "form",
  "in-person",
];
