export type { Column } from "./column";
export type {
  Catalogue,
  EnumField,
  Field,
  FieldFor,
  InstantField,
  ListField,
  NumberField,
  Option,
  PartsField,
  PrivacyClass,
  StatusColour,
  TextField,
} from "./field";
export type { FollowThrough } from "./follow-through";
export type { Form, JsonOf, RecordOf } from "./form";
export { type HotlineCall, hotlineCall } from "./hotline-call";
