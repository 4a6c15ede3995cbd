import type { EpochMs } from "../base";
import type { CaseEvent } from "../cases/service-case";
import type { Status } from "../status/table";
import type { Elapsed } from "./case-facts";
import { elapsed } from "./elapsed";
import { isClosing, isContact, isReopening } from "./event-kinds";
import type { ReportSpec } from "./report-options";
import type { Rounds, Stretch } from "./standing-replay";

/** What passed between customer and agents after the first response. */
export interface Conversation {
  /** Agent's reply − oldest unanswered message; a trailing message runs until the case is solved. */
  readonly nextResponses: readonly Elapsed[];
  readonly awaitsReply: boolean;
  /** Time without news for the customer while the case was open, without pauses. */
  readonly progressGapsMs: readonly number[];
}

/** Replays the conversation from the first response on. */
export function conversationOf(
  history: readonly CaseEvent[],
  respondedAt: EpochMs | undefined,
  { pauses, closedAt }: Rounds,
  status: Status | undefined,
  spec: ReportSpec,
): Conversation {
  const nextResponses: Elapsed[] = [];
  const progressGapsMs: number[] = [];
  if (respondedAt === undefined) return { nextResponses, awaitsReply: false, progressGapsMs };
  let isBegun = false;
  let unanswered: EpochMs | undefined;
  let news: EpochMs | undefined = respondedAt;
  const answer = (at: EpochMs) => {
    const span = elapsed(unanswered, at, spec);
    if (span !== undefined) nextResponses.push(span);
    unanswered = undefined;
  };
  const gapUpTo = (at: EpochMs) => {
    if (news !== undefined && at > news) progressGapsMs.push(withoutPauses(news, at, pauses));
  };
  for (const event of history) {
    const at = event.at.getTime();
    if (at < respondedAt) continue;
    // What was told before the first response, in the same minute, is answered by that.
    isBegun ||= at > respondedAt || isContact(event);
    if (event.type === "customerMessaged") {
      if (isBegun) unanswered ??= at;
    } else if (isContact(event)) {
      answer(at);
      gapUpTo(at);
      if (news !== undefined) news = at;
    } else if (event.type === "solved" || isClosing(event)) {
      answer(at);
      gapUpTo(at);
      news = undefined;
    } else if (isReopening(event)) news ??= at;
  }
  // A snapshot says closed and nobody wrote down when: how long the last gap was is not known.
  const endsUnseen = status === "closed" && closedAt.length === 0;
  if (!endsUnseen) gapUpTo(spec.asOfMs);
  return { nextResponses, awaitsReply: unanswered !== undefined && !endsUnseen, progressGapsMs };
}

function withoutPauses(from: EpochMs, to: EpochMs, pauses: readonly Stretch[]): number {
  return pauses.reduce(
    (rest, pause) => rest - Math.max(0, Math.min(pause.to, to) - Math.max(pause.from, from)),
    to - from,
  );
}
