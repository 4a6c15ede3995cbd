import type { EpochMs } from "../base";
import type { CaseEvent, ServiceCase } from "../cases/service-case";
import type { CaseFacts, Elapsed, RatingFact } from "./case-facts";
import { RATING_SCALES } from "./rating-scale";
import type { ReportSpec } from "./report-options";

/** What the history of a case says up to `asOf`. */
export function factsOf(serviceCase: ServiceCase, spec: ReportSpec): CaseFacts {
  const faults = new Set<string>();
  const history = eventsUpTo(serviceCase.history, spec.asOfMs, faults);
  const receivedAt = firstAt(history, (event) => event.type === "received");
  const respondedAt = firstAt(history, isHumanResponse);
  if (receivedAt === undefined) faults.add("receivedUnknown");
  const beforeReceived = receivedAt !== undefined && respondedAt !== undefined && respondedAt < receivedAt;
  if (beforeReceived) faults.add("responseBeforeReceived");
  const response = beforeReceived ? undefined : elapsed(receivedAt, respondedAt, spec);
  const clocks = spec.options.clocksOf?.(serviceCase);
  const { id, mergedInto, channel, serviceType, category, customer, handler, tier, outcome } = serviceCase;
  return {
    id,
    category,
    ratings: ratingsOf(serviceCase, history, spec),
    faults: [...faults],
    ...(mergedInto !== undefined && { mergedInto }),
    ...(channel !== undefined && { channel }),
    ...(serviceType !== undefined && { serviceType }),
    ...(customer !== undefined && { customer }),
    ...(handler !== undefined && { handler }),
    ...(tier !== undefined && { tier }),
    ...(outcome !== undefined && { outcome }),
    ...(receivedAt !== undefined && { receivedAt }),
    ...(respondedAt !== undefined && { respondedAt }),
    ...(response !== undefined && { response }),
    ...(clocks !== undefined && {
      clocks: clocks.map(({ target, tier: clockTier, state, cycle, overdueMs }) => ({
        target,
        state,
        cycle,
        ...(clockTier !== undefined && { tier: clockTier }),
        ...(overdueMs !== undefined && { overdueMs }),
      })),
    }),
  };
}

/** Events that exist at `asOf`, oldest first. */
function eventsUpTo(history: readonly CaseEvent[], asOf: EpochMs, faults: Set<string>): CaseEvent[] {
  const known = history.filter((event) => {
    const at = event.at.getTime();
    if (Number.isNaN(at)) faults.add("invalidInstant");
    else if (at > asOf) faults.add("afterAsOf");
    return at <= asOf;
  });
  const isOrdered = known.every((event, i) => i === 0 || event.at >= (known[i - 1] as CaseEvent).at);
  if (isOrdered) return known;
  faults.add("disordered");
  return known.sort((a, b) => a.at.getTime() - b.at.getTime());
}

function firstAt(history: readonly CaseEvent[], is: (event: CaseEvent) => boolean): EpochMs | undefined {
  return history.find(is)?.at.getTime();
}

/** An automatic reply acknowledges but does not respond. */
const isHumanResponse = (event: CaseEvent): boolean =>
  event.type === "responded" && event.by !== "bot" && event.by !== "customer";

function elapsed(from: EpochMs | undefined, to: EpochMs | undefined, spec: ReportSpec): Elapsed | undefined {
  if (from === undefined || to === undefined || to < from) return undefined;
  const openMs = spec.options.openMsOf?.(new Date(from), new Date(to));
  return { calendarMs: to - from, ...(openMs !== undefined && { openMs }) };
}

function ratingsOf(
  serviceCase: ServiceCase,
  history: readonly CaseEvent[],
  { options: { scales } }: ReportSpec,
): RatingFact[] {
  const rated = history.flatMap((event): RatingFact[] => {
    if (event.type !== "rated") return [];
    const scale = scales?.[event.scale] ?? RATING_SCALES[event.scale];
    const isMapped = scale?.table !== undefined && event.score in scale.table;
    const score = isMapped ? scale.table?.[event.score] : event.score;
    const isOnScale = scale !== undefined && score !== undefined && score >= scale.min && score <= scale.max;
    return [{ at: event.at.getTime(), scale: event.scale, ...(isOnScale && { score }) }];
  });
  const snapshot = serviceCase.rating;
  if (rated.length > 0 || snapshot === undefined) return rated;
  return [{ scale: snapshot.scale, ...(snapshot.score !== undefined && { score: snapshot.score }) }];
}
