import * as z from "zod";
import type { CaseEvent, EventType } from "../cases/service-case";
import { STATUS_OPTIONS, TIER_OPTIONS } from "../forms/options";
import { lazyObject } from "./lazy-object";
import { isoMoment } from "./moment-schema";

/** What an event must carry besides its moment. */
type Carries = "nothing" | "status" | "tier" | "score";

type NamedEvent = Exclude<EventType, `x-${string}`>;

/** Every event of the library's own, and what it carries; the compiler holds it to the type. */
const EVENTS: Readonly<Record<NamedEvent, Carries>> = {
  received: "nothing",
  acknowledged: "nothing",
  responded: "nothing",
  pickedUp: "nothing",
  infoRequested: "nothing",
  planned: "nothing",
  obstacleMet: "nothing",
  obstacleReported: "nothing",
  customerMessaged: "nothing",
  customerContacted: "nothing",
  held: "nothing",
  retrieved: "nothing",
  hungUp: "nothing",
  writtenUp: "nothing",
  escalated: "nothing",
  approved: "nothing",
  executed: "nothing",
  handedBack: "nothing",
  notified: "nothing",
  solved: "nothing",
  verified: "nothing",
  surveyed: "nothing",
  closed: "nothing",
  reopened: "nothing",
  cancelled: "nothing",
  revisited: "nothing",
  archived: "nothing",
  reviewed: "nothing",
  abandoned: "nothing",
  merged: "nothing",
  paused: "nothing",
  resumed: "nothing",
  transferred: "nothing",
  statusChanged: "status",
  tierChanged: "tier",
  rated: "score",
};

const LEADS_TO = { status: Object.keys(STATUS_OPTIONS), tier: Object.keys(TIER_OPTIONS) };

/** The name of an event: one of the library's own, or `x-…`. */
export const eventType = (): z.ZodType<EventType, EventType> =>
  z.string().regex(new RegExp(`^(?:${Object.keys(EVENTS).join("|")}|x-[^]+)$`, "u")) as unknown as z.ZodType<
    EventType,
    EventType
  >;

/** Who may have caused an event. */
export const actor = () => z.enum(["customer", "agent", "bot", "supervisor"]);

/** What an event of its type must carry, and does not. */
function checkPayload(payload: z.core.ParsePayload<Record<string, unknown>>): void {
  const event = payload.value;
  const type = String(event["type"]);
  const carries: Carries = Object.hasOwn(EVENTS, type) ? EVENTS[type as NamedEvent] : "nothing";
  if (carries === "nothing") return;
  if (carries === "score") {
    for (const [key, expected] of [
      ["score", "number"],
      ["scale", "string"],
    ] as const)
      if (event[key] === undefined)
        payload.issues.push({ code: "invalid_type", expected, path: [key], input: undefined });
    return;
  }
  if (!LEADS_TO[carries].includes(String(event["to"])))
    payload.issues.push({
      code: "invalid_value",
      values: LEADS_TO[carries],
      path: ["to"],
      input: event["to"],
    });
}

/** One event; what an application adds to its events stays with them. */
export const caseEvent = (): z.ZodType<CaseEvent, unknown> =>
  lazyObject(
    () => ({
      type: eventType(),
      at: isoMoment,
      by: actor().optional(),
      agent: z.string().optional(),
      to: z.string().optional(),
      reason: z.string().optional(),
      score: z.number().optional(),
      scale: z.string().optional(),
    }),
    "open",
  ).check(checkPayload) as unknown as z.ZodType<CaseEvent, unknown>;
