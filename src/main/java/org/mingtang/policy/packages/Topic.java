package org.mingtang.policy.packages;

import java.util.List;
import java.util.Locale;

/** What the finder asks; conditions and profiles speak of the same things in the same words. */
public enum Topic {
    WHO("为谁办", "企业", "个体工商户", "个人", "社会组织"),
    REGION("所在地区", "本市城区", "本市县区", "开发区", "市外"),
    INDUSTRY("行业", "农林牧渔", "制造业", "建筑业", "批发零售", "住宿餐饮", "交通物流", "信息技术", "文化旅游", "科研技术", "教育", "卫生养老", "其他行业"),
    SIZE("企业规模", "大型", "中型", "小型", "微型"),
    AGE("年龄", "16岁以下", "16—24岁", "25—35岁", "36—59岁", "60岁以上"),
    STATUS("身份或情形", "高校毕业生", "退役军人", "失业人员", "残疾人", "低收入家庭", "创业人员", "新就业形态人员", "高新技术企业", "以上都不是");

    private final String label;
    private final List<String> choices;

    Topic(String label, String... choices) {
        this.label = label;
        this.choices = List.of(choices);
    }

    public String label() {
        return label;
    }

    public List<String> choices() {
        return choices;
    }

    /** Its name in addresses. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
