/** yyyyMMdd of a day that exists: thirty-one, thirty and twenty-eight days, and 29 February of a leap year. */
const EXISTING_DAY =
  "(?:\\d{4}(?:(?:0[13578]|1[02])(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)(?:0[1-9]|[12]\\d|30)|02(?:0[1-9]|1\\d|2[0-8]))" +
  "|(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)0229)";

/** The pattern of a record number: a prefix, the day, and a sequence of three digits or the more it needs. */
export const recordNumberPattern = (prefix: string): string => `^${prefix}${EXISTING_DAY}\\d{3,}$`;
