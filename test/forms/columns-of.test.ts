import { describe, expect, it } from "vitest";
import { columnsOf, followUp, hotlineCall, qaRecord } from "../../src/forms";

describe("a table of records", () => {
  it("has one column a field, titled in the language asked for", () => {
    const columns = columnsOf(hotlineCall, { locale: "en" });
    expect(columns.map(({ key }) => key)).toEqual(Object.keys(hotlineCall.fields));
    expect(columns[0]).toEqual({
      key: "recordNo",
      title: "Record no.",
      kind: "text",
      required: true,
      privacy: "public",
      printed: true,
    });
  });

  it("colours its options and states units and bounds", () => {
    const columns = columnsOf(hotlineCall);
    expect(columns.find(({ key }) => key === "outcome")?.options).toEqual([
      { value: "solved", label: "已解决", colour: "success" },
      { value: "followUp", label: "处理中(需跟进)", colour: "processing" },
      { value: "unsolvable", label: "无法解决(需解释说明)", colour: "error" },
    ]);
    expect(columns.find(({ key }) => key === "responseMinutes")).toMatchObject({ unit: "minutes", min: 0 });
    expect(columns.find(({ key }) => key === "calledAt")).toMatchObject({
      kind: "instant",
      precision: "minute",
    });
  });

  it("tells the printed columns from our own, and the sections of a label–value form", () => {
    const columns = columnsOf(qaRecord);
    expect(columns.find(({ key }) => key === "nextFollowUpAt")?.printed).toBe(false);
    expect(columns.find(({ key }) => key === "reviewedAt")).toMatchObject({
      printed: true,
      section: "审核信息",
    });
  });

  it("lists the properties of parts", () => {
    expect(
      columnsOf(followUp)
        .find(({ key }) => key === "resources")
        ?.parts?.map(({ title }) => title),
    ).toEqual(["部门", "工时", "新快递单号"]);
  });
});
