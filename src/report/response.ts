import type { CaseFacts, Elapsed } from "./case-facts";
import { conversationIn } from "./conversation";
import type { Spans } from "./durations";
import { type Book, each, spansOver, traced } from "./figure";

/** Second response 二次响应 of the cases that were transferred. */
export type SecondResponses<S> = S & {
  readonly cohort: "received";
  /** How many were measured from the transfer on, and how many up to it because no pick-up is known. */
  readonly variants: { readonly pickUp: number; readonly transfer: number };
};

/** Response time 响应时长: first human response − received. */
export function responseOf(book: Book, received: readonly CaseFacts[]): Spans & { cohort: "received" } {
  return {
    cohort: "received",
    ...spansOver(book, "response", received, responseIn),
  };
}

/** How long the customer waited, or why that is not known. */
export const responseIn = ({ response, responseGap }: CaseFacts): Elapsed | string => response ?? responseGap;

export function secondResponsesOf(book: Book, received: readonly CaseFacts[]): SecondResponses<Spans> {
  const transferred = received.filter(({ secondVariant }) => secondVariant !== undefined);
  const countOf = (variant: string) =>
    traced(
      book,
      `secondResponse.variants.${variant}`,
      transferred.filter(({ secondVariant }) => secondVariant === variant),
    ).length;
  return {
    cohort: "received",
    ...spansOver(book, "secondResponse", transferred, ({ second }) => second ?? "running"),
    variants: { pickUp: countOf("pickUp"), transfer: countOf("transfer") },
  };
}

/** Next response: agent's reply − oldest unanswered customer message; one span for each reply. */
export function nextResponsesOf(book: Book, received: readonly CaseFacts[]): Spans & { cohort: "received" } {
  const replies = each(received, (facts) => conversationIn(facts, book.spec).replies);
  return { cohort: "received", ...spansOver(book, "nextResponse", replies, ({ item }) => item) };
}

/** Progress gaps: how long customers of open cases heard nothing, pauses left out; calendar time alone. */
export function progressGapsOf(
  book: Book,
  received: readonly CaseFacts[],
): Pick<Spans, "calendar" | "excluded"> & { cohort: "received" } {
  // Nobody needs the open time of replies here.
  const gaps = each(received, (facts) => conversationIn(facts, { asOfMs: book.spec.asOfMs }).gapsMs);
  const { calendar, excluded } = spansOver(book, "progressGap", gaps, ({ item }) => ({ calendarMs: item }));
  return { cohort: "received", calendar, excluded };
}
