package org.mingtang.request.library;

/** What in a text can tell who somebody is, and what stands there instead. */
public enum Trace {
    APPLICANT("申请人姓名或者名称", "申请人"),
    REPRESENTATIVE("经办人姓名", "经办人"),
    CASE("申请编号", "本件申请"),
    PAPER("证件号码", "（证件号码略）"),
    PHONE("电话", "（电话略）"),
    MAIL("邮箱", "（邮箱略）"),
    ADDRESS("住址", "（住址略）"),
    ACCOUNT("账号", "（账号略）"),
    PLATE("车牌", "（车牌略）"),
    BIRTH("出生日期", "（出生日期略）"),
    COMPANY("单位名称", ""),
    PERSON("其他人姓名", "");

    private static final String[] STEMS = {"甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"};

    private final String label;
    private final String mark;

    Trace(String label, String mark) {
        this.label = label;
        this.mark = mark;
    }

    public String label() {
        return label;
    }

    /** Whether several of a kind in one case are told apart by their marks. */
    boolean isNumbered() {
        return mark.isEmpty();
    }

    /**
     * What stands in its place.
     *
     * @param place of this one among those of its kind, from 0; told by 某甲, 某乙, … and 甲公司, 乙公司, …
     */
    String mark(int place) {
        if (!isNumbered()) {
            return mark;
        }
        String stem = place < STEMS.length ? STEMS[place] : String.valueOf(place + 1);
        return this == COMPANY ? stem + "公司" : "某" + stem;
    }
}
