package org.mingtang.policy.interpretation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.publication.DemoDesk;
import org.mingtang.publication.DemoItem;
import org.mingtang.publication.ItemFilter;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.Items;
import org.mingtang.publication.ManuscriptFields;
import org.mingtang.publication.ManuscriptId;
import org.mingtang.publication.Manuscripts;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The demo city's policy documents, each with its plan and its interpretation. */
@Component
@Order(41)
@ConditionalOnProperty("mingtang.demo")
class DemoPolicies implements ApplicationRunner {

    private static final String EXPLANATION =
            "<h2>一、为什么出台</h2><p>群众和企业多次反映办事标准不清、流程不明，这份文件把要求写清楚，让大家知道能享受什么、怎么办、找谁办。</p>"
                    + "<h2>二、主要说了什么</h2><p>明确了适用范围、办理条件和完成时限，减少了提交的材料，能网上办的一律网上办。</p>"
                    + "<h2>三、有疑问找谁</h2><p>可以拨打页面上的咨询电话，也可以在页面上直接提问，起草单位负责答复。</p>";

    private final DemoDesk desk;
    private final Items items;
    private final Manuscripts manuscripts;
    private final Interpretations interpretations;
    private final Clock clock;

    DemoPolicies(DemoDesk desk, Items items, Manuscripts manuscripts, Interpretations interpretations, Clock clock) {
        this.desk = desk;
        this.items = items;
        this.manuscripts = manuscripts;
        this.interpretations = interpretations;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        boolean there = List.of(ItemKind.RULE, ItemKind.NORMATIVE_DOCUMENT, ItemKind.OTHER_POLICY).stream()
                .anyMatch(kind -> items.count(ItemFilter.ALL.ofKind(kind)) > 0);
        if (there) {
            return;
        }
        List<DemoItem> all = new ArrayList<>(DemoItem.all(LocalDate.now(clock)));
        Collections.reverse(all);
        all.stream().filter(each -> each.fields().kind().isPolicy()).forEach(this::publish);
    }

    private void publish(DemoItem item) {
        Person writer = desk.somebody(item.unit(), Permission.DRAFT_PUBLICATION);
        if (writer == null) {
            return;
        }
        ManuscriptId document = manuscripts.begin(item.unit().value(), null, item.fields(), writer);
        interpretations.plan(
                document,
                new PlanFields(
                        true, null, List.of(InterpretationForm.QUESTIONS), "起草单位主要负责人", "0599-6120018", null, null),
                writer);
        ManuscriptId material = interpretations.begin(document, InterpretationForm.QUESTIONS, writer);
        ManuscriptFields fields = manuscripts.find(material).orElseThrow().fields();
        manuscripts.change(material, fields.saying(fields.title(), EXPLANATION), null, writer);
        desk.letPass(material, item.unit(), writer);
        desk.letOut(document, item.unit(), writer);
    }
}
