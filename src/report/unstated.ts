/** The key under which a record stands that does not say. */
export const UNSTATED = "";
