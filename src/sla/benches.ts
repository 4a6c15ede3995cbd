import type { InstantLike } from "../base";
import { ALWAYS_OPEN } from "../calendar/always-open";
import type { Calendar } from "../calendar/calendar";
import { msOf } from "../calendar/moment";
import { timelineOf } from "../calendar/timeline";
import type { ServiceCase } from "../cases/service-case";
import type { Bench } from "./judge";
import { planOf } from "./policy-plan";
import { replay } from "./replay";
import { silentEffect } from "./silence";
import type { SlaPolicy } from "./sla-policy";

/** What clocks are told by besides the policy and the case. */
export interface ClockOptions {
  /** When the service is open; for targets in open time. */
  readonly calendar: Calendar;
  /** Which days are working days, for limits in working days; `calendar` where left out. */
  readonly workdays?: Calendar;
  /** The moment of the question; what happened later does not exist yet. */
  readonly asOf: InstantLike;
}

/** A case laid out before a policy, once for each of its batches: its history read up to the moment. */
export function benchesOf(
  policy: SlaPolicy,
  serviceCase: ServiceCase,
  { calendar, workdays = calendar, asOf }: ClockOptions,
): readonly Bench[] {
  const at = msOf(asOf);
  const open = calendar === ALWAYS_OPEN ? undefined : timelineOf(calendar);
  return planOf(policy).map((batch) => {
    const events = batch.looksAtEvents ? eventsBy(serviceCase, at) : undefined;
    const told = replay(batch, { serviceCase, asOf: at, events });
    const silent = silentEffect(batch, serviceCase, told);
    return { serviceCase, asOf: at, events, batch, replay: told, silent, open, calendar, workdays };
  });
}

/** The kinds of event that have happened up to a moment. */
function eventsBy({ history }: ServiceCase, at: number): readonly string[] {
  return history.filter((event) => event.at.getTime() <= at).map(({ type }) => type);
}
