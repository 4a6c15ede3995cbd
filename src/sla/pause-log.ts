/** Which pauses stop a target: all of them, or those of some reasons and statuses. */
export interface PauseGroup {
  /** `undefined`: whatever is paused, for whatever reason. */
  readonly names: ReadonlySet<string> | undefined;
}

/** What stood still for one group, and when; made while the history is read. */
export interface PauseLog extends PauseGroup {
  /** The reasons that are open now. */
  readonly open: Set<string>;
  /** Start, end, start, end, …; an odd number while it stands still. */
  readonly spans: number[];
  /** Whether it stands still by the status that the history names last. */
  isIdle: boolean;
}

export const pauseLog = ({ names }: PauseGroup): PauseLog => ({
  names,
  open: new Set(),
  spans: [],
  isIdle: false,
});

/** Notes where a group has begun or ceased to stand still; what ends and begins at once has not ceased. */
function settle({ open, isIdle, spans }: PauseLog, at: number): void {
  if ((isIdle || open.size > 0) === (spans.length % 2 === 1)) return;
  if (spans.at(-1) === at) spans.pop();
  else spans.push(at);
}

/**
 * A pause begins or ends. A second one of the same reason changes nothing; one that ends without a reason
 * is the one that began without.
 */
export function notePause(log: PauseLog, at: number, begins: boolean, reason = ""): void {
  if (log.names?.has(reason) === false) return;
  if (begins) log.open.add(reason);
  else log.open.delete(reason);
  settle(log, at);
}

/** The case has come to a status, or to none that can stop a clock. */
export function noteStatus(log: PauseLog, at: number, status = ""): void {
  log.isIdle = log.names?.has(status) === true;
  settle(log, at);
}

/** Solving and closing end all pauses. */
export function endPauses(log: PauseLog, at: number): void {
  log.open.clear();
  noteStatus(log, at);
}
