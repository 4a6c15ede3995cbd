import { label } from "../base";
import type { Column } from "./column";
import type { Catalogue } from "./field";
import { POINTS_BY_WORD } from "./options";

/** What the customer says afterwards, point by point. */
export interface Survey {
  /** Survey: 响应及时性, 1–5 points. */
  readonly timelinessScore: number | null;
  /** Survey: 专业性, 1–5 points. */
  readonly professionalismScore: number | null;
  /** Survey: 解决效果, 1–5 points. */
  readonly effectScore: number | null;
  /** Survey: 服务态度, 1–5 points. */
  readonly attitudeScore: number | null;
}

/** A score of 1 to 5 points; words stand for some of them. */
export const SCORE = {
  kind: "number",
  unit: "points",
  integer: true,
  min: 1,
  max: 5,
  words: POINTS_BY_WORD,
  required: false,
  privacy: "public",
  example: 5,
} as const;

export const SURVEY: Catalogue<Survey> = {
  timelinessScore: { ...SCORE, label: label("响应及时性", "Timeliness") },
  professionalismScore: { ...SCORE, label: label("专业性", "Professionalism") },
  effectScore: { ...SCORE, label: label("解决效果", "Effect of the solution") },
  attitudeScore: { ...SCORE, label: label("服务态度", "Attitude") },
};

export const SURVEY_COLUMNS: readonly Column<keyof Survey>[] = [
  { kind: "value", field: "timelinessScore", extra: true },
  { kind: "value", field: "professionalismScore", extra: true },
  { kind: "value", field: "effectScore", extra: true },
  { kind: "value", field: "attitudeScore", extra: true },
];
