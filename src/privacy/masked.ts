declare const masked: unique symbol;

/**
 * A text that has been through a mask or through redaction.
 *
 * An interface that takes `Masked` cannot be handed raw text by mistake; a `Masked` text is a string
 * wherever a string will do.
 */
export type Masked = string & { readonly [masked]: true };

/** Takes a text and hides what is in it; total and idempotent. */
export type Mask = (text: string) => Masked;

/** What stands for a text of which nothing may be shown. */
export const HIDDEN = "****" as Masked;

/** Whether a text is blank, or the dash that stands in a sheet for nothing. */
export const isNothing = (text: string): boolean => ["", "-"].includes(text.trim());
