import type { EventPattern } from "./sla-policy";

/** Whoever is not a machine and not the customer. */
export const PEOPLE = ["agent", "supervisor"] as const;

/** Any contact with the customer by a human. */
export const CONTACTS: readonly EventPattern[] = [
  { type: "responded", by: PEOPLE },
  { type: "infoRequested", by: PEOPLE },
  { type: "customerContacted", by: PEOPLE },
  { type: "notified", by: PEOPLE },
  { type: "revisited", by: PEOPLE },
];
