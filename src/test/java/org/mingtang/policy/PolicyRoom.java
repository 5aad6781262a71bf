package org.mingtang.policy;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.SignedAs;
import org.mingtang.agenda.Agenda;
import org.mingtang.agenda.AgendaLine;
import org.mingtang.identity.Person;
import org.mingtang.policy.interpretation.PolicyPress;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ManuscriptFields;
import org.mingtang.publication.PressRoom;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A district with a library of its own: documents, relations between them, pages and agendas. */
public final class PolicyRoom {

    public static final LocalDate FORMED = LocalDate.of(2026, 4, 1);
    public static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    public static final String BODY = "<p>第一条　为了规范管理，制定本办法。</p><p>第二条　申请人应当提交三份材料。</p>";

    public final PressRoom press;
    public final Person clerk;
    private final ListableBeanFactory beans;
    private final MockMvcTester mvc;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private int documents;

    public PolicyRoom(ListableBeanFactory beans) {
        this.beans = beans;
        this.mvc = beans.getBean(MockMvcTester.class);
        this.press = new PressRoom(beans);
        this.clerk = press.clerk;
    }

    /** A title that no other test has. */
    public String title() {
        return "某" + mark + "第" + (++documents) + "号管理办法";
    }

    public ItemNumber document() {
        return document(title());
    }

    public ItemNumber document(String title) {
        return document(title, BODY, MAY, null);
    }

    public ItemNumber document(String title, String body, @Nullable LocalDate from, @Nullable LocalDate until) {
        return published(fields(ItemKind.NORMATIVE_DOCUMENT, title, body, PressRoom.number(), from, until));
    }

    public static ManuscriptFields fields(
            ItemKind kind,
            String title,
            String body,
            @Nullable String number,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        return ManuscriptFields.of("20-01", kind, title, body).dated(number, FORMED, from, until);
    }

    public ItemNumber published(ManuscriptFields fields) {
        return PolicyPress.published(beans, press, fields);
    }

    public UUID relate(RelationKind kind, ItemNumber source, ItemNumber target, @Nullable LocalDate from) {
        Relations relations = relations();
        return relations.state(kind, relations.end(source), relations.end(target), from, null, clerk);
    }

    /** Another document, that is not in the library, does something to it. */
    public UUID touched(RelationKind kind, ItemNumber target, LocalDate from, @Nullable Integer textVersion) {
        Relation.End outside = new Relation.End(null, "上级" + UUID.randomUUID() + "决定", null);
        return relations().state(kind, outside, relations().end(target), from, textVersion, clerk);
    }

    Relations relations() {
        return beans.getBean(Relations.class);
    }

    public List<AgendaLine> agenda() {
        return beans.getBean(Agenda.class).open(press.education.value(), 100);
    }

    public MvcTestResult page(String address) {
        return mvc.get().uri(address).exchange();
    }

    public MvcTestResult desk(String address, Person person) {
        return mvc.get().uri(address).with(SignedAs.person(person)).exchange();
    }

    /** @param fields names and values in turn */
    public MvcTestResult send(String address, Person person, String... fields) {
        var request = mvc.post().uri(address).with(SignedAs.person(person)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
