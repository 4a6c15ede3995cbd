import type { EpochMs } from "../base";
import type { CaseEvent } from "../cases/service-case";
import type { CaseFacts, Elapsed, TalkFact } from "./case-facts";
import { elapsed, elapsedWithout } from "./elapsed";
import { isClosing, isContact, isReopening } from "./event-kinds";
import type { ReportSpec } from "./report-options";

/** What passed between customer and agents after the first response. */
export interface Conversation {
  /** Agent's reply − oldest unanswered message; a trailing message runs until the case is solved. */
  readonly replies: readonly (Elapsed | "running")[];
  /** Time without news for the customer while the case was open, without pauses. */
  readonly gapsMs: readonly number[];
}

/** The turns of the conversation that a history tells. */
export const talkOf = (history: readonly CaseEvent[]): TalkFact[] =>
  history.flatMap((event) => {
    const what = turnOf(event);
    return what === undefined ? [] : [{ at: event.at.getTime(), what }];
  });

function turnOf(event: CaseEvent): TalkFact["what"] | undefined {
  const { type } = event;
  if (isContact(event)) return "responded";
  if (type === "customerMessaged" || type === "solved") return type;
  if (type === "abandoned") return "solved";
  return isClosing(event) ? "closed" : isReopening(event) ? "reopened" : undefined;
}

/** Replays a conversation from the first response on; an answer before the start is none to go on from. */
export function conversationIn(
  { respondedAt, receivedAt, talk, pauses, standing }: CaseFacts,
  spec: Pick<ReportSpec, "asOfMs" | "openMsOf">,
): Conversation {
  const replies: (Elapsed | "running")[] = [];
  const gapsMs: number[] = [];
  if (respondedAt === undefined || respondedAt < (receivedAt ?? respondedAt)) return { replies, gapsMs };
  let isOpen = true;
  let isBegun = false;
  let unanswered: EpochMs | undefined;
  let news: EpochMs | undefined;
  const gapUpTo = (at: EpochMs) => {
    if (news !== undefined && at > news)
      gapsMs.push(elapsedWithout({ from: news, to: at }, pauses, {}).calendarMs);
  };
  for (const { at, what } of talk) {
    // What was told before the first response, in the same minute, is answered by that.
    isBegun ||= what === "responded" && at >= respondedAt;
    if (what === "customerMessaged") {
      if (isBegun) unanswered ??= at;
    } else if (what === "reopened") {
      if (isBegun) news ??= at;
      isOpen = true;
    } else {
      const span = elapsed(unanswered, at, spec);
      if (span !== undefined) replies.push(span);
      unanswered = undefined;
      gapUpTo(at);
      isOpen &&= what === "responded";
      news = isOpen && isBegun ? at : undefined;
    }
  }
  // A snapshot says closed and nobody wrote down when: how long the last gap was is not known.
  if (standing !== "unknown") {
    gapUpTo(spec.asOfMs);
    if (unanswered !== undefined) replies.push("running");
  }
  return { replies, gapsMs };
}
