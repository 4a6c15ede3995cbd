import type { EpochMs } from "../base";
import type { CaseEvent, EventType } from "../cases/service-case";

/** A person of the company did it; an event that does not say is taken for an agent's doing. */
export const isByStaff = ({ by }: CaseEvent): boolean => by !== "bot" && by !== "customer";

/** An automatic reply acknowledges but does not respond. */
export const isResponse = (event: CaseEvent): boolean => event.type === "responded" && isByStaff(event);

const CONTACTS: ReadonlySet<EventType> = new Set([
  "responded",
  "infoRequested",
  "customerContacted",
  "notified",
  "revisited",
] satisfies EventType[]);

/** Somebody was in touch with the customer. */
export const isContact = (event: CaseEvent): boolean => CONTACTS.has(event.type) && isByStaff(event);

/** The customer was in touch. */
export const isCustomersContact = ({ type }: CaseEvent): boolean =>
  type === "received" || type === "customerMessaged";

const HANDLINGS: ReadonlySet<EventType> = new Set([
  "pickedUp",
  "transferred",
  "held",
  "retrieved",
  "hungUp",
  "writtenUp",
  "solved",
  "closed",
  "cancelled",
] satisfies EventType[]);

/** Somebody must have seen to the call before. */
export const isHandling = (event: CaseEvent): boolean =>
  HANDLINGS.has(event.type) || (event.type === "statusChanged" && event.to !== "pending");

/** Whether such an event lies after the present: what a snapshot tells of it is not so yet. */
export const isYetToCome = (history: readonly CaseEvent[], what: EventType, asOfMs: EpochMs): boolean =>
  history.some(({ type, at }) => type === what && at.getTime() > asOfMs);

/** The case came to rest, solved or not. */
export const isClosing = (event: CaseEvent): boolean =>
  event.type === "closed" ||
  event.type === "cancelled" ||
  event.type === "abandoned" ||
  (event.type === "statusChanged" && event.to === "closed");

/** The case, at rest before, is open again. */
export const isReopening = (event: CaseEvent): boolean =>
  event.type === "reopened" ||
  (event.type === "statusChanged" && (event.to === "processing" || event.to === "pending"));
