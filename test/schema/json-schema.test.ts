import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import ajvFormats from "ajv-formats";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import type { Form, HotlineCall } from "../../src/forms";
import { hotlineCall, issueTicket, qaRecord } from "../../src/forms";
import { type JsonSchemaOptions, jsonSchemaOf } from "../../src/schema";
import { type AnyForm, exampleOf, FORMS } from "./samples";

const TARGETS = ["draft-2020-12", "draft-07", "openapi-3.0"] as const;

interface Schema {
  readonly $schema?: string;
  readonly title: string;
  readonly description?: string;
  readonly required?: readonly string[];
  readonly properties: Readonly<Record<string, Schema>>;
  readonly examples?: readonly unknown[];
  readonly example?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly { readonly const: string; readonly title: string }[];
  readonly enum?: readonly (string | null)[];
  readonly nullable?: boolean;
}

const schemaOfForm = (form: AnyForm, options: JsonSchemaOptions) =>
  jsonSchemaOf(form as unknown as Form<HotlineCall>, options) as unknown as Schema;

/** A strict validator: unknown keywords and formats are errors, but for what OpenAPI adds. */
function validatorFor(target: (typeof TARGETS)[number], schema: object) {
  const ajv =
    target === "draft-2020-12"
      ? new Ajv2020({ strict: true, allErrors: true })
      : new Ajv({ strict: true, allErrors: true });
  ajvFormats(ajv);
  if (target === "openapi-3.0") ajv.addVocabulary(["example", "x-enum-descriptions"]);
  return ajv.compile(schema);
}

/** Every example that stands anywhere in a schema, with the schema that it stands in. */
function examplesIn(schema: unknown): readonly { owner: Schema; example: unknown }[] {
  if (typeof schema !== "object" || schema === null) return [];
  const owner = schema as Schema;
  const own = Object.hasOwn(owner, "example") ? [owner.example] : (owner.examples ?? []);
  // What an example holds is no schema.
  const inner = Object.entries(owner).filter(([key]) => key !== "example" && key !== "examples");
  return [...own.map((example) => ({ owner, example })), ...inner.flatMap(([, value]) => examplesIn(value))];
}

/** The moments of an example with the seconds that RFC 3339 asks for. */
const inJson = (form: AnyForm) =>
  JSON.parse(JSON.stringify(exampleOf(form)).replace(/(T\d\d:\d\d)(?=[+-])/g, "$1:00")) as Record<
    string,
    unknown
  >;

describe.each(FORMS)("%s", (_, form, schema) => {
  describe.each(TARGETS)("as %s", (target) => {
    const json = schemaOfForm(form, { target });
    const isValid = validatorFor(target, json);

    it("is a schema by a strict validator, and takes its own examples", () => {
      const whole = target === "openapi-3.0" ? json.example : json.examples?.[0];
      expect(whole).toEqual(inJson(form));
      expect(isValid(whole), JSON.stringify(isValid.errors)).toBe(true);
    });

    it("has no example, of a field or a part, that it refuses itself", () => {
      const shown = examplesIn(json);
      expect(shown.length).toBeGreaterThan(Object.keys(form.fields).length);
      for (const { owner, example } of shown) {
        const takes = validatorFor(target, owner);
        expect(takes(example), `${owner.title}: ${JSON.stringify(takes.errors)}`).toBe(true);
      }
    });

    it("takes what the zod schema writes, of full records and of the least", () => {
      for (const input of [exampleOf(form), least(form)]) {
        const written = schema.encode(schema.parse(input));
        expect(isValid(written), JSON.stringify(isValid.errors)).toBe(true);
      }
    });

    it("takes and refuses the same as the zod schema", () => {
      const example = inJson(form);
      const wrong = fc.constantFrom<unknown>(
        null,
        "",
        "-",
        0,
        -1,
        0.5,
        99,
        true,
        [],
        [""],
        [{}],
        {},
        "2024-02-30T10:00:00Z",
        "2024-05-20",
        "2024-05-20T10:00:00.5Z",
      );
      const inputs = fc.constantFrom(...Object.keys(example)).chain((name) =>
        fc.oneof(
          wrong.map((value) => ({ ...example, [name]: value })),
          fc.constant(Object.fromEntries(Object.entries(example).filter(([key]) => key !== name))),
        ),
      );
      fc.assert(
        fc.property(inputs, (input) => {
          expect(isValid(input)).toBe(schema.safeParse(input).success);
        }),
        { numRuns: 100 },
      );
    });
  });

  it.each(["zh-CN", "en"] as const)("has a title for itself and every field in %s", (locale) => {
    const json = schemaOfForm(form, { locale });
    expect(json.title).toBe(form.title[locale]);
    for (const [name, field] of Object.entries(form.fields)) {
      const property = json.properties[name];
      expect(property?.title).toBe(field.label[locale]);
      if (field.description !== undefined) expect(property?.description).toContain(field.description[locale]);
      expect(property?.examples).toHaveLength(1);
    }
  });

  it.each(["input", "output"] as const)("can be described by zod too, as %s", (io) => {
    const json = z.toJSONSchema(schema as unknown as z.ZodType, { io });
    const isValid = validatorFor("draft-2020-12", json);
    expect(
      isValid(JSON.parse(JSON.stringify(schema.encode(schema.parse(exampleOf(form)))))),
      JSON.stringify(isValid.errors),
    ).toBe(true);
  });

  it("requires what the form requires", () => {
    const required = Object.entries(form.fields).filter(([, field]) => field.required);
    expect(schemaOfForm(form, {}).required).toEqual(required.map(([name]) => name));
  });
});

const least = (form: AnyForm) =>
  Object.fromEntries(
    Object.entries(form.fields).flatMap(([name, field]) => (field.required ? [[name, field.example]] : [])),
  );

describe("the labels of options", () => {
  it("stand beside their codes, in Chinese unless English is asked for", () => {
    const outcome = (options: JsonSchemaOptions) =>
      (jsonSchemaOf(hotlineCall, options) as unknown as Schema).properties["outcome"];
    expect(outcome({})?.enum).toEqual(["solved", "followUp", "unsolvable"]);
    expect(outcome({})?.oneOf?.[0]).toEqual({ const: "solved", title: "已解决" });
    expect(outcome({ locale: "en" })?.oneOf?.[0]).toEqual({ const: "solved", title: "Solved" });
  });

  it("stand with null where the field may be absent", () => {
    const tier = (jsonSchemaOf(issueTicket) as unknown as Schema).properties["tier"];
    expect(tier?.anyOf?.map((each) => (each as unknown as { type: string }).type)).toEqual([
      "string",
      "null",
    ]);
    expect(tier?.anyOf?.[0]?.oneOf?.[0]).toEqual({ const: "urgent", title: "一级(紧急)" });
  });

  it("are descriptions in OpenAPI 3.0, which knows neither const nor the type null", () => {
    const { properties, $schema } = jsonSchemaOf(issueTicket, { target: "openapi-3.0" }) as unknown as Schema;
    expect($schema).toBeUndefined();
    expect(properties["tier"]).toMatchObject({
      type: "string",
      nullable: true,
      enum: ["urgent", "high", "medium", "low", null],
      "x-enum-descriptions": ["一级(紧急)", "二级(高)", "三级(中)", "四级(低)", "-"],
    });
    expect(JSON.stringify(properties)).not.toMatch(/"const"|"null"|"examples"|"anyOf"/);
  });

  it("keep each form's own words", () => {
    const tier = (jsonSchemaOf(qaRecord) as unknown as Schema).properties["tier"];
    expect(tier?.oneOf?.map(({ const: code, title }) => [code, title])).toEqual([
      ["medium", "普通"],
      ["high", "紧急"],
      ["urgent", "特急"],
    ]);
  });
});

it("the dialect is named", () => {
  expect(jsonSchemaOf(hotlineCall)["$schema"]).toBe("https://json-schema.org/draft/2020-12/schema");
  expect(jsonSchemaOf(hotlineCall, { target: "draft-07" })["$schema"]).toBe(
    "http://json-schema.org/draft-07/schema#",
  );
});

it("a closed schema refuses keys that the form does not know", () => {
  const example = { ...inJson(hotlineCall as unknown as AnyForm), colour: "red" };
  const closed = validatorFor("draft-2020-12", jsonSchemaOf(hotlineCall, { unknownKeys: "closed" }));
  expect(closed(example)).toBe(false);
  expect(validatorFor("draft-2020-12", jsonSchemaOf(hotlineCall))(example)).toBe(true);
});

it("a number says its unit", () => {
  const { properties } = jsonSchemaOf(hotlineCall, { locale: "en" }) as unknown as Schema;
  expect(properties["responseMinutes"]?.description).toBe("In minutes");
});

it("a dialect that nobody knows is no dialect", () => {
  expect(() => jsonSchemaOf(hotlineCall, { target: "draft-05" as "draft-07" })).toThrow(
    expect.objectContaining({ code: "invalid_argument" }),
  );
});
