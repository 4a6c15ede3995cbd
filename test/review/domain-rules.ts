/** One rule of the printed forms. */
export interface DomainRule {
  /** What tests name in brackets: `[1.1 vague-steps]`. */
  readonly id: string;
  readonly says: string;
  /** The folder that answers for it. */
  readonly folder: string;
  /** The exported names that carry it out. */
  readonly by: readonly string[];
}

const SECTIONS: Readonly<Record<string, string>> = {
  "1.1": "hotlineCall · 客户服务响应时间与处理记录表",
  "1.2": "issueTicket · 客户问题响应与跟踪表",
  "1.3": "callLog, handlingGuide · 客户来电记录表, 问题分类处理指引表",
  "1.4": "responseRecord, followUp, improvement · 客户服务响应记录表, 客户反馈跟踪表, 服务改进分析表",
  "1.5": "qaRecord · 客户服务标准问答记录表",
  "2": "One vocabulary over five forms",
  "3": "Calendars in China",
  "4": "Norms for hotlines",
};

/** The forms to whose rules the sections of the page belong. */
export const sections = (): readonly (readonly [number: string, title: string])[] => Object.entries(SECTIONS);

const rules = (folder: string, by: readonly string[], all: Readonly<Record<string, string>>): DomainRule[] =>
  Object.entries(all).map(([id, says]) => ({ id, says, folder, by }));

/** Every rule of the forms, once. */
export const DOMAIN_RULES: readonly DomainRule[] = [
  ...rules("review", ["stepFault", "reviewRecord"], {
    "1.1 vague-steps": "A step that is only 已处理 / 已解决 and the like is a finding",
    "1.1 step-result": "A step names an action and its result",
    "1.1 contact-content": "Every contact's core content is recorded",
  }),
  ...rules("review", ["reviewRecord"], {
    "1.1 mandatory-fields": "Fields marked * are mandatory, and what the outcome asks for is there",
    "1.1 follow-up-needs": "处理中 needs a follow-up time and an owner",
    "1.1 promised-time": "处理中 is closed within the promised time",
    "1.1 unsolvable-needs": "无法解决 needs reason and demand, and where necessary an escalation",
    "1.1 dissatisfied-reason": "A dissatisfied customer's reason is mandatory",
    "1.1 transfer-recorded": "A transfer that the steps mention fills the transfer columns",
    "1.1 response-minutes": "响应时长 is 首次接听时间 − 来电时间",
    "1.1 second-response-stored": "A stored 二次响应时长 agrees with the times",
    "1.1 last-four": "Only the last four digits of a contact may be kept",
    "1.1 masked-name": "客户称呼 is masked",
    "1.1 past-midnight": "A call may run past midnight",
    "1.2 urgent-to-supervisor": "Urgent and high go to the supervisor at once, with an owner and a limit",
    "1.2 response-limit": "实际响应时间 is held against 响应时限",
    "1.2 archive-content": "An archive holds customer, description, tier, plan, owner and feedback",
    "1.2 dissatisfied-second-round":
      "A dissatisfied customer starts a second round and goes up to the supervisor",
    "1.2 plan-parts": "A plan has measures, an executor and a time of completion",
    "1.2 plan-approval": "Complex plans need a supervisor's approval",
    "1.3 before-escalation": "Before an escalation the background, the attempts and the demand are on record",
    "1.3 masked-contact": "Names and contacts of the call log are masked",
    "1.3 overdue-cross-department": "Work across departments past 预计完成时间 is chased",
    "1.4 response-compared": "响应时限 and 响应时效 are compared automatically",
    "1.4 description-parts": "A description has three parts: 现象, 影响, 期望",
    "1.4 contact-summary": "客户沟通 holds a summary per contact",
    "1.4 low-score-revisit": "A score of 3 or less: the supervisor revisits within 24 h",
    "1.5 unresolved-next-step": "An unresolved record needs its next step and time",
    "1.5 same-day-review": "Reviewed by the supervisor the same day before work ends",
    "1.5 no-personal-data": "Never a full ID-card number, bank-card number or home address anywhere",
  }),
  ...rules("review", ["isReplyUnchanged", "reviewRecord"], {
    "1.5 changed-reply-reason": "A standard reply that was changed needs a reason in 备注",
  }),
  ...rules("review", ["SET_PHRASES", "fillReply", "placeholdersIn"], {
    "1.3 set-phrases": "Set phrases are templates with placeholders",
  }),
  ...rules("review", ["fillReply", "findReplies"], {
    "1.5 standard-replies": "Standard replies are templates, looked up by type and words",
  }),
  ...rules("review", ["replyCoverage", "serviceReport"], {
    "1.5 coverage": "The preset types cover at least 80 % of daily enquiries",
  }),
  ...rules("review", ["checkWhyChain", "reviewRecord"], {
    "1.4 five-why": "A 5-Why chain has one to five links, none empty, the last one the root cause",
  }),
  ...rules("review", ["reviewRecord"], {
    "1.4 improvement-plan": "An improvement plan has measure, owner, date and acceptance",
    "1.4 closed-loop": "A plan names the records it came from, and its effect is verified",
  }),
  ...rules("review", ["overdueMeasures", "reviewRecord"], {
    "1.4 overdue-plan": "Overdue measures are listed",
  }),

  ...rules("forms", ["hotlineCall", "issueTicket", "callLog", "responseRecord", "followUp", "qaRecord"], {
    "1.1 follow-through":
      "What a rule asks for and no column holds is an optional column on every form; a record without it is valid",
  }),
  ...rules("forms", ["hotlineCall"], {
    "1.1 service-types": "咨询, 投诉, 建议, 报修",
    "1.1 open-category": "问题分类 is an open list",
  }),
  ...rules("forms", ["issueTicket"], {
    "1.2 kinds-phases-channels": "Kinds 咨询, 投诉, 报障; phases 售前, 售中, 售后; the channels of the guide",
    "1.2 survey-dimensions": "响应及时性, 专业性, 解决效果, 服务态度; 1–5 points",
  }),
  ...rules("forms", ["responseRecord"], {
    "1.4 risk-apart": "The risk level of a complaint is a field of its own, not the tier",
    "1.4 channels": "电话, 在线客服, 邮件, 社交媒体, 实体门店",
    "1.4 three-levels": "问题分类 has up to three levels",
  }),
  ...rules("forms", ["callLog"], {
    "1.3 type-is-service": "问题类型 of the call log is the service type: 咨询, 投诉, 建议, 业务办理",
  }),
  ...rules("forms", ["followUp"], {
    "1.4 department-data": "Technicians add 修复代码版本号, logistics 新快递单号",
  }),
  ...rules("forms", ["qaRecord"], {
    "1.5 channels": "电话, 在线聊天, 邮件, 工单",
    "1.5 customer-if-any": "客户编号 is there if any, a contact only if the customer gave one",
  }),
  ...rules("sheet", ["readRows"], {
    "1.1 day-of-the-row": "日期 gives its day to the columns that hold HH:mm, past midnight too",
    "1.1 absent-cell": "An absent cell is `-`",
    "1.1 step-list": "处理步骤 is a list 1.…;2.…",
    "1.1 feedback-cell": "客户反馈 holds an option, then free text",
    "1.2 times-inherit-day": "Times after 接收时间 inherit its day and roll over midnight",
    "1.2 execution-span": "执行时间 is a span",
    "1.4 second-precision": "创建时间 is exact to the second",
    "1.4 resources": "资源投入 is a list of departments and hours",
    "1.5 two-level-type": "问题类型 has two levels: 产品功能类-订单查询",
    "1.5 label-value-sheet": "The print is a label–value sheet with sections",
  }),
  ...rules("cases", ["recordNumber", "readRecordNumber", "nextRecordNumber"], {
    "1.1 record-no": "记录编号 is CS + yyyyMMdd + a 3-digit sequence",
    "1.4 record-no": "记录编号 is the date + a 3-digit sequence",
  }),
  ...rules("cases", ["toCase"], {
    "1.4 joined-by-number": "followUp joins its responseRecord by 记录编号",
    "1.5 urgency-scale": "特急 is urgent, 紧急 high, 普通 medium",
  }),
  ...rules("cases", ["linkCases"], {
    "1.4 linked-contacts":
      "Contacts of one customer about one matter on several channels belong together, not counted twice",
    "1.4 main-record": "What several departments record about one matter comes together in its main record",
  }),
  ...rules("cases", ["satisfactionScore"], {
    "1.3 satisfaction-key": "Key 1 is satisfied, key 2 has suggestions and no score",
  }),
  ...rules("tier", ["classifyTier"], {
    "1.2 tier-urgent": "Outage, core business stopped, risk of serious loss: urgent",
    "1.2 tier-high": "Function impaired, repeated complaint unresolved, contract dispute: high",
    "1.2 tier-medium": "Questions about use, doubts about a function, proposals for a minor process: medium",
    "1.2 tier-low": "Look-ups, feedback and suggestions: low",
    "1.2 higher-tier-holds": "Where two tiers fit, the higher one holds",
    "1.2 suggestion-tier": "A process suggestion is medium when it names what to change, else low",
    "1.2 failed-payment": "A failed payment is urgent when money or an order is at risk, else high",
    "1.2 default-medium": "No rule fits: medium",
  }),
  ...rules("tier", ["dispatch"], {
    "1.4 dispatch": "技术类 → 技术支持组; 投诉类 → 资深客服专员; 紧急 → 主管 first",
  }),
  ...rules("tier", ["dispatchRulesOf", "dispatch"], {
    "1.3 guide-dispatch": "The handling guide's lines are dispatch rules",
  }),
  ...rules("status", ["transition", "actionsFrom"], {
    "1.4 step-by-step": "待处理 → 处理中 → 待验证 → 已关闭, strictly step by step",
  }),
  ...rules("sla", ["secondResponseMs", "responseMs"], {
    "1.1 second-response":
      "Pick-up − transfer where known, else transfer − first answer; the result says which",
  }),
  ...rules("sla", ["HOTLINE_POLICY", "hotlinePolicy", "slaClocks"], {
    "1.1 promise": "A promised time is a target",
    "1.1 daily-archive": "Records are archived daily",
    "1.3 three-rings": "Answer within 3 rings: 15 s",
    "1.3 hold-notice": "On hold, the customer is told how long; 1–2 min",
    "1.3 specialist-callback": "The specialist calls back within 3 min of a transfer",
    "1.3 write-up": "Write-up within 10 min of hanging up",
    "1.3 complaint-answer": "A complaint is answered within N working days",
    "1.3 revisit-window": "Revisit 24–72 h after completion: not before, not after",
  }),
  ...rules("sla", ["GUIDE_POLICY", "slaClocks"], {
    "1.2 acknowledge": "Acknowledged within 1 min, all tiers, all channels",
    "1.2 respond": "First human response within 10 min, 30 min, 2 h, 24 h by tier",
    "1.2 two-targets": "10:05 meets the tier's limit but not the acknowledgement: two targets",
    "1.2 calendar-time": "On a Sunday and holiday the first tier's ten minutes run on calendar time",
    "1.2 ask": "Missing information is asked for within 15 min of the first answer",
    "1.2 tell-supervisor": "Urgent or high: the supervisor is told at once (5 min)",
    "1.2 plan": "Plan ready within 2 h (urgent), 4 h (high)",
    "1.2 obstacle": "An obstacle is reported to the supervisor within 1 h",
    "1.2 progress": "A progress update every 2 h while open",
    "1.2 hand-back": "The agent is told within 1 h of the solution being carried out",
    "1.2 notify": "The customer is told within 30 min of the agent",
    "1.2 survey": "A survey not answered in 24 h is expired, not breached",
    "1.2 archive": "Archived within 1 working day of being solved",
    "1.2 resolve": "The customer's own expected time overrides the policy",
  }),
  ...rules("sla", ["TRACKER_POLICY", "slaClocks"], {
    "1.4 risk-1": "A complaint of risk 一级 is started within 15 min",
    "1.4 risk-3": "Risk 三级: a standard reply within 4 h",
    "1.4 urgent-contact": "紧急: first contact within 15 min",
    "1.4 no-number-no-limit": "Where no number is given there is no limit",
    "1.4 low-score-target": "The revisit after a low score is a target of 24 h",
  }),
  ...rules("sla", ["QA_POLICY", "slaClocks"], {
    "1.5 review-target": "The same-day review is a target",
    "1.5 archive-monthly": "Archived monthly, kept one year at least",
  }),
  ...rules("report", ["serviceReport"], {
    "1.1 summary":
      "Weekly and monthly summary of response times, outcomes, satisfaction, frequent categories",
    "1.4 top-five": "Types with frequency and share, TOP 5",
    "1.4 handling-box-plot": "Handling times per type as box plots",
    "1.4 speed-and-score": "Relation of response speed to score",
    "1.4 growth-case": "20 reports over three consecutive months make an improvement case",
    "1.5 coverage-report": "Coverage of the preset types is a report figure",
  }),

  ...rules("cases", ["tierFrom"], {
    "2 tier-scales":
      "A bare label is never read without its scale: 紧急 is the top of one, the middle of another",
  }),
  ...rules("cases", ["toCase"], {
    "2 standing":
      "已完成 is closed; 已解决 closed and solved; 需跟进 processing; 未解决 processing; 无法解决 closed",
    "2 snapshots": "No moment and no step between is invented from a snapshot",
    "2 prefixes": "Nothing is inferred from a prefix",
  }),
  ...rules("review", ["reviewRecord"], {
    "2 status-outcome": "Status, outcome and feedback are three axes; those that disagree are found",
    "2 precision": "A duration between two minute-precision moments is exact to ±1 minute",
  }),
  ...rules("cases", ["satisfactionScore"], {
    "2 satisfaction-scale": "满意 5, 基本满意 4, 不满意 1; 1–5 as they are; the table can be replaced",
  }),
  ...rules("sla", ["GUIDE_POLICY", "TRACKER_POLICY", "strictest"], {
    "2 two-policies": "Urgent: 10 min in one form, 15 in another; a caller chooses or takes the stricter",
  }),
  ...rules("calendar", ["addOpenTime", "workCalendar"], {
    "3 make-up-days": "Working days follow the yearly notice: holidays and make-up days (check figures)",
  }),
  ...rules("calendar", ["addWorkingDays"], {
    "3 working-days": "N working days: the starting day does not count, the term ends when business closes",
  }),
  ...rules("calendar", ["isWorkingDay"], {
    "3 coverage": "Outside the years of the lists nothing is guessed",
  }),
  ...rules("sla", ["GOVERNMENT_HOTLINE_POLICY", "EIGHTY_TWENTY_POLICY"], {
    "4 norms":
      "Government hotlines answer within 15 s, other channels within 3 min, the mailbox within 24 h; 80 % within 20 s",
  }),
];
