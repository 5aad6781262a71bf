package org.mingtang.policy.finder;

import java.util.List;

/** What the finder asked at first; conditions and answers written before there were editions are of this one. */
final class FirstEdition {

    static final List<Topic> TOPICS = List.of(
            new Topic("who", "为谁办", List.of("企业", "个体工商户", "个人", "社会组织")),
            new Topic("region", "所在地区", List.of("本市城区", "本市县区", "开发区", "市外")),
            new Topic(
                    "industry",
                    "行业",
                    List.of(
                            "农林牧渔", "制造业", "建筑业", "批发零售", "住宿餐饮", "交通物流", "信息技术", "文化旅游", "科研技术", "教育", "卫生养老",
                            "其他行业")),
            new Topic("size", "企业规模", List.of("大型", "中型", "小型", "微型")),
            new Topic("age", "年龄", List.of("16岁以下", "16—24岁", "25—35岁", "36—59岁", "60岁以上")),
            new Topic(
                    "status",
                    "身份或情形",
                    List.of("高校毕业生", "退役军人", "失业人员", "残疾人", "低收入家庭", "创业人员", "新就业形态人员", "高新技术企业", "以上都不是")));

    private FirstEdition() {}

    /** One that is not of it keeps its key for a label. */
    static Topic topic(String key) {
        return TOPICS.stream()
                .filter(topic -> topic.key().equals(key))
                .findFirst()
                .orElseGet(() -> new Topic(key, key, List.of()));
    }
}
