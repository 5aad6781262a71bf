package org.mingtang.request;

/** What an answer has to tell besides what every answer tells. */
public enum Content {
    WAY_AND_ROUTE("获取该信息的方式、途径"),
    /** The information itself, or way, route and time of getting it (第三十六条第二项). */
    INFORMATION("所提供的政府信息，或者获取的方式、途径和时间"),
    REASONS("理由"),
    REASONS_FOR_EACH_PART("每一处不予公开内容的理由"),
    PROVISION("禁止公开的法律、行政法规的具体条款"),
    CONSULTATION("征求第三方意见的情况"),
    INTERNAL_AFFAIR("属于人事管理、后勤管理、内部工作流程中的哪一类"),
    PROCESS_KIND("属于讨论记录、过程稿、磋商信函、请示报告中的哪一类"),
    QUERY_REGIME("依据的法律、行政法规和办理查询的地点"),
    SEARCH("已经检索的情况"),
    /** Only where the right organ can be determined (第三十六条第五项). */
    RIGHT_ORGAN("负责公开该信息的行政机关的名称、联系方式（能够确定的）"),
    /** May be named, need not (第三十九条第一款). */
    CHANNEL("相应的信访、投诉、举报渠道（可以告知）"),
    /** May be named, need not (第三十九条第二款). */
    WHERE_PUBLISHED("获取公开出版物的途径（可以告知）"),
    EARLIER_REPLY("此前答复的文号和日期"),
    ASSESSMENT("对申请人所说明理由的认定");

    private final String label;

    Content(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether an answer without it is incomplete; the others depend on what can be known or may be told. */
    public boolean isObligatory() {
        return this != RIGHT_ORGAN && this != CHANNEL && this != WHERE_PUBLISHED;
    }
}
