package org.mingtang.review;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.organisation.SomeUnits;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitKind;
import org.mingtang.organisation.Units;
import org.mingtang.review.ReviewedText.Part;

/** A district of its own for each test, whose drafts pass the built-in chain: 初审, 保密审查, 终审. */
final class Town {

    final UnitId government;
    final UnitId office;
    final UnitId education;
    final Person author;
    final Person head;
    final Person secrecy;
    final Person leader;

    Town(Units units) {
        government = SomeUnits.district(units);
        String name = units.find(government).orElseThrow().name();
        office = SomeUnits.add(units, name + "办公室", name + "办公室", UnitKind.DEPARTMENT, government);
        education = SomeUnits.department(units, government, "教育局");
        author = person("叶知秋", education, Role.CLERK);
        head = person("沈怀谷", education, Role.HEAD);
        secrecy = person("苏明远", office, Role.OPENNESS_OFFICE);
        leader = person("顾清和", office, Role.LEADER);
    }

    static Person person(String name, UnitId unit, Role... roles) {
        return new Person(UUID.randomUUID(), name, unit.value(), Set.of(roles));
    }

    /** A draft of the education bureau under a fresh subject. */
    Submission draft() {
        return draft("publication", UUID.randomUUID().toString(), text("义务教育招生通知", "一、报名时间。\n二、报名办法。"));
    }

    Submission draft(String kind, String subject, ReviewedText text) {
        return new Submission(
                kind, "公开信息", subject, education, "义务教育招生通知", "/desk/drafts/1", text, DisclosureDecision.PROACTIVE);
    }

    /** The same draft with another text. */
    static Submission mended(Submission draft, ReviewedText text) {
        return with(draft, text, draft.disclosure());
    }

    /** The same draft with another disclosure. */
    static Submission with(Submission draft, DisclosureDecision disclosure) {
        return with(draft, draft.text(), disclosure);
    }

    private static Submission with(Submission draft, ReviewedText text, DisclosureDecision disclosure) {
        return new Submission(
                draft.kind(),
                draft.kindLabel(),
                draft.subject(),
                draft.unit(),
                draft.title(),
                draft.href(),
                text,
                disclosure);
    }

    /** What a page that shows the draft stands for in its form. */
    static String seen(Submission draft) {
        return new Seen(draft.text().sha256(), draft.disclosure()).token();
    }

    static ReviewedText text(String title, String body) {
        return new ReviewedText(List.of(Part.text("title", "标题", title), Part.text("body", "正文", body)));
    }

    static DisclosureDecision onRequest() {
        return new DisclosureDecision(Disclosure.ON_REQUEST, null, "含有内部联系方式");
    }

    static DisclosureDecision closed() {
        return new DisclosureDecision(Disclosure.NOT_DISCLOSED, Ground.PROCESS, "尚在研究之中");
    }
}
