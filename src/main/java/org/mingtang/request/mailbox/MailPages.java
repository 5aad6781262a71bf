package org.mingtang.request.mailbox;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Person;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitView;
import org.mingtang.organisation.Units;
import org.mingtang.request.Requests;
import org.mingtang.request.handling.RegisterForm;
import org.mingtang.request.handling.RegisterPage;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Gathers what the pages of letters show. */
@Component
class MailPages {

    private static final int LINES = 30;

    private final MailDesk desk;
    private final MailRows mails;
    private final Mailboxes mailboxes;
    private final MailboxRows boxes;
    private final NamedCases cases;
    private final Requests requests;
    private final Units units;
    private final Clock clock;
    private final boolean demo;

    MailPages(
            MailDesk desk,
            MailRows mails,
            Mailboxes mailboxes,
            MailboxRows boxes,
            NamedCases cases,
            Requests requests,
            Units units,
            Clock clock,
            @Value("${mingtang.demo:false}") boolean demo) {
        this.desk = desk;
        this.mails = mails;
        this.mailboxes = mailboxes;
        this.boxes = boxes;
        this.cases = cases;
        this.requests = requests;
        this.units = units;
        this.clock = clock;
        this.demo = demo;
    }

    MailListPage list(boolean open, int page, Person person) {
        List<UnitId> organs = desk.organs(person);
        List<MailView> lines = mails.list(organs, open, LINES + 1, page * LINES);
        return new MailListPage(
                open,
                lines.stream().limit(LINES).toList(),
                lines.size() > LINES,
                page,
                Stream.concat(configured(organs), left(organs)).toList());
    }

    MailPage of(UUID id, @Nullable RegisterForm filled, List<String> wrong, Person person) {
        var opened = desk.open(id, person);
        MailView mail = opened.mail();
        IncomingLetter letter = opened.letter();
        RegisterForm form = filled == null ? LetterDraft.of(mail, letter) : filled;
        return new MailPage(
                mail,
                letter,
                IntStream.range(0, letter.attachments().size())
                        .filter(place -> MailPage.refusal(letter.attachments().get(place)) == null)
                        .boxed()
                        .toList(),
                RegisterPage.of(form, requests.organs(), LocalDate.now(clock), List.of()),
                mail.isOpen() ? cases.in(letter, person) : List.of(),
                mail.request() == null ? null : requests.find(mail.request()).orElse(null),
                mails.acts(id).stream().map(this::line).toList(),
                wrong);
    }

    private MailPage.Line line(MailAct act) {
        return new MailPage.Line(
                act.kind().label(), act.text(), act.name(), MailListPage.minute(act.at(), clock.getZone()));
    }

    private Stream<MailListPage.Box> configured(List<UnitId> organs) {
        return mailboxes.all().stream()
                .filter(box -> mailboxes
                        .organ(box)
                        .map(UnitView::id)
                        .filter(organs::contains)
                        .isPresent())
                .map(box -> box(box.key(), box.address(), box.organ(), String.join("；", box.missing())));
    }

    /** Read once and configured no more. */
    private Stream<MailListPage.Box> left(List<UnitId> organs) {
        return boxes.all().stream()
                .filter(state -> organs.contains(new UnitId(state.organ())))
                .filter(state ->
                        mailboxes.all().stream().noneMatch(box -> box.key().equals(state.mailbox())))
                .map(state -> demo && DemoLetters.isBox(state.mailbox()) ? shown(state) : gone(state));
    }

    private MailListPage.Box gone(MailboxRows.State state) {
        return box(state.mailbox(), state.mailbox(), organ(state), "配置里没有这个邮箱");
    }

    /** Its letters came with the demo; nobody has to do anything about it. */
    private MailListPage.Box shown(MailboxRows.State state) {
        return new MailListPage.Box(DemoLetters.ADDRESS, organ(state), null, null, true);
    }

    private String organ(MailboxRows.State state) {
        return units.find(new UnitId(state.organ())).map(UnitView::name).orElse("");
    }

    private MailListPage.Box box(String key, String address, String organ, String missing) {
        var state = boxes.state(key);
        String trouble = state.map(MailboxRows.State::trouble).orElse(null);
        return new MailListPage.Box(
                address,
                organ,
                state.map(MailboxRows.State::readAt)
                        .map(at -> MailListPage.minute(at, clock.getZone()))
                        .orElse(null),
                missing.isEmpty() ? trouble : missing,
                false);
    }
}
