package org.mingtang.documents;

/** How a document calls itself: 本办法, 本实施细则（试行）; not 本市收费标准, not what stands in 《》. */
public final class OwnName {

    private static final String NOT_ITS_OWN =
            "(?!市|省|县|区|州|乡|镇|街道|局|厅|部门|院|校|单位|机关|行政区|行政许可|级|次|人|年|月|周|合同|协议|许可|证|款|项|章|企业|公司)";

    /**
     * As a pattern without groups that count; once the noun is found it is not given up again, so that 本办法规定有效期 does
     * not speak of a 本办法规定.
     */
    public static final String PATTERN = "(?>本" + NOT_ITS_OWN + "[\\u4e00-\\u9fff]{0,6}?"
            + "(?:办法|规范性文件|规定|规则|规范|细则|条例|守则|准则|意见|方案|政策措施|措施|通知|公告|通告|决定|标准|制度|指引|政策|文件|法))"
            + "(?:[(（](?:试行|暂行)[)）])?";

    private OwnName() {}
}
