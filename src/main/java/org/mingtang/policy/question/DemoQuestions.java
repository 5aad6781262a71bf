package org.mingtang.policy.question;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.organisation.UnitId;
import org.mingtang.publication.DemoDesk;
import org.mingtang.publication.ItemNumber;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Questions on the demo city's policies: two answered and published, one that waits; nobody real asked them. */
@Component
@Order(44)
@ConditionalOnProperty("mingtang.demo")
class DemoQuestions implements ApplicationRunner {

    private static final String TRADE_IN = "云麓市人民政府关于印发《云麓市推动消费品以旧换新实施方案》的通知";
    private static final String SCHOOLS = "关于做好义务教育阶段学校招生入学工作的通知";

    /** @param answer null for one that nobody has answered yet */
    record Asked(String policy, String words, @Nullable String answer) {

        UUID submission() {
            return UUID.nameUUIDFromBytes(("demo" + words).getBytes(StandardCharsets.UTF_8));
        }
    }

    static final List<Asked> QUESTIONS = List.of(
            new Asked(
                    SCHOOLS,
                    "外来务工人员的孩子报名时居住证还没办下来，能先报名吗？",
                    "可以先报名。报名截止前能够提供公安机关受理居住证的回执的，学校先予登记，领到居住证后十个工作日内补交。\n回执也没有的，请到居住地派出所办理，当场可以领取。"),
            new Asked(
                    TRADE_IN,
                    "旧车登记在父亲名下，我买新车能领汽车报废更新补贴吗？",
                    "不能。报废的旧车和新购的车应当登记在同一人名下。\n您可以由父亲购买并登记新车后申领，也可以查看当期是否有汽车置换补贴。"),
            new Asked(TRADE_IN, "网上平台买的家电，发票是外地商家开的，能申请补贴吗？", null));

    private final PolicyQuestions questions;
    private final QuestionRows rows;
    private final DemoDesk desk;

    DemoQuestions(PolicyQuestions questions, QuestionRows rows, DemoDesk desk) {
        this.questions = questions;
        this.rows = rows;
        this.desk = desk;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (rows.count() == 0) {
            QUESTIONS.forEach(each -> desk.titled(each.policy()).ifPresent(policy -> ask(each, policy)));
        }
    }

    private void ask(Asked asked, ItemNumber policy) {
        questions.ask(new NewQuestion(asked.submission(), policy, asked.words(), "", true));
        UnitId unit =
                new UnitId(questions.find(asked.submission()).orElseThrow().unit());
        Person worker = desk.somebody(unit, Permission.KEEP_POLICIES);
        String answer = asked.answer();
        if (answer != null && worker != null) {
            questions.answer(asked.submission(), answer, worker);
            desk.letOut(questions.draft(asked.submission(), worker), unit, worker);
        }
    }
}
