import type { EventType } from "../cases/service-case";

type NamedEvent = Exclude<EventType, `x-${string}`>;

const NAMES: { readonly [E in NamedEvent]: true } = {
  received: true,
  acknowledged: true,
  responded: true,
  pickedUp: true,
  infoRequested: true,
  planned: true,
  obstacleMet: true,
  obstacleReported: true,
  customerMessaged: true,
  customerContacted: true,
  held: true,
  retrieved: true,
  hungUp: true,
  writtenUp: true,
  escalated: true,
  approved: true,
  executed: true,
  handedBack: true,
  notified: true,
  solved: true,
  verified: true,
  surveyed: true,
  closed: true,
  reopened: true,
  cancelled: true,
  revisited: true,
  archived: true,
  reviewed: true,
  abandoned: true,
  merged: true,
  statusChanged: true,
  tierChanged: true,
  paused: true,
  resumed: true,
  transferred: true,
  rated: true,
};

/** Whether a name is that of an event: one of the library's own, or `x-…` of the caller's. */
export const isEventType = (name: unknown): name is EventType =>
  typeof name === "string" && (Object.hasOwn(NAMES, name) || (name.startsWith("x-") && name.length > 2));
