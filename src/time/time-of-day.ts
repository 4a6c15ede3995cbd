const TIME_PATTERN = /^([01]\d|2[0-3]):([0-5]\d)$/;

/** Milliseconds from midnight to `HH:mm`; `24:00` ends a day; `undefined` for anything else. */
export function timeOfDay(text: string | undefined): number | undefined {
  if (text === "24:00") return 86_400_000;
  const match = typeof text === "string" ? TIME_PATTERN.exec(text) : null;
  return match === null ? undefined : (Number(match[1]) * 60 + Number(match[2])) * 60_000;
}
