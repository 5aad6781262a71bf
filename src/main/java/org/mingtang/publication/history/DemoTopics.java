package org.mingtang.publication.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.organisation.UnitId;
import org.mingtang.publication.DemoDesk;
import org.mingtang.publication.ManuscriptId;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The demo city's topics: their words pass the real door, what they gather is set by the openness office. */
@Component
@Order(46)
@ConditionalOnProperty("mingtang.demo")
class DemoTopics implements ApplicationRunner {

    private static final UnitId OFFICE = UnitId.named("云麓市人民政府办公室");

    /** @param picks titles of items with the headings they come under, in their order */
    record Words(
            String slug, String title, String intro, List<String> sections, Map<String, String> picks, TopicRule rule) {

        String headings() {
            return String.join("\n", sections);
        }
    }

    static final List<Words> TOPICS = List.of(schools(), business());

    private static Words schools() {
        Map<String, String> picks = new LinkedHashMap<>();
        picks.put("关于做好义务教育阶段学校招生入学工作的通知", "入学政策");
        picks.put("关于推行新生儿出生“一件事”集成办理的通知", "入学政策");
        picks.put("云麓市家庭经济困难学生资助实施办法", "资助帮扶");
        return new Words(
                "growing-up-in-yunlu",
                "在云麓安心上学",
                "从报名入学到课后服务、困难资助，把家长最常问的文件和答复放在一起，随时更新。",
                List.of("入学政策", "资助帮扶", "学校情况"),
                picks,
                new TopicRule("学校情况", "20-11", null, "中小学", null, null));
    }

    private static Words business() {
        Map<String, String> picks = new LinkedHashMap<>();
        picks.put("云麓市支持小微企业稳岗扩岗若干措施", "惠企政策");
        picks.put("云麓市高新技术企业培育奖励办法", "惠企政策");
        picks.put("市级行政许可事项清单调整公告", "简政放权");
        return new Words(
                "policies-within-reach",
                "惠企利民政策直达",
                "减材料、减环节、减时限，政策直达快享。这里归集本市现行的惠企政策、许可事项调整和惠企利民政策的兑现指引。",
                List.of("惠企政策", "简政放权", "怎样兑现"),
                picks,
                new TopicRule("怎样兑现", null, null, "政策兑现指引", null, null));
    }

    private final Topics topics;
    private final TopicRows rows;
    private final DemoDesk desk;

    DemoTopics(Topics topics, TopicRows rows, DemoDesk desk) {
        this.topics = topics;
        this.rows = rows;
        this.desk = desk;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Person office = desk.somebody(OFFICE, Permission.EDIT_CATALOGUE);
        if (office == null || !rows.all().isEmpty()) {
            return;
        }
        TOPICS.forEach(topic -> begin(topic, office));
    }

    private void begin(Words words, Person office) {
        UUID topic = topics.begin(
                words.slug(), "20-01", words.title(), TopicText.html(words.intro(), words.headings()), office);
        words.picks()
                .forEach((title, heading) ->
                        desk.titled(title).ifPresent(item -> topics.pick(topic, heading, item.path(), office)));
        topics.gather(topic, words.rule(), office);
        desk.letOut(new ManuscriptId(topics.require(topic).manuscript()), OFFICE, office);
    }
}
