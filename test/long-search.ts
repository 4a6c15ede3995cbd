import fc from "fast-check";

/** `npm run fuzz` tries every law that says nothing of its own twenty times as often. */
fc.configureGlobal({ numRuns: 2_000 });
