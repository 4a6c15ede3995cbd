const ABSENT = /^(?:--?|——?|[–\uff0d无])?$/;

/** Whether a trimmed cell says that there is nothing: empty, a dash, 无. */
export const isAbsent = (text: string): boolean => text.length <= 2 && ABSENT.test(text);
