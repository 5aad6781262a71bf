package org.mingtang.request.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingtang.MingtangTest;
import org.mingtang.organisation.UnitView;
import org.mingtang.organisation.Units;
import org.mingtang.request.RequestDesk;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.env.MockEnvironment;

/** What an office writes into its configuration. */
@MingtangTest
class MailboxesTests {

    private static final String EDU = "mingtang.request.mailboxes.edu.";

    @Autowired
    Units units;

    @Autowired
    ListableBeanFactory beans;

    @TempDir
    Path folder;

    @Test
    void thereAreNoneByDefault() {
        assertThat(of(new MockEnvironment())).isEmpty();
    }

    @Test
    void areReadAsTheyAreWritten() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "geheim\n");
        Mailbox box = of(whole().withProperty(EDU + "password-file", secret.toString())
                        .withProperty(EDU + "port", "9993")
                        .withProperty(EDU + "address", "gk@yunlu.example")
                        .withProperty(EDU + "folder", "申请")
                        .withProperty(EDU + "after", "move")
                        .withProperty(EDU + "move-to", "已转")
                        .withProperty(EDU + "since", "2026-01-01")
                        .withProperty(EDU + "answer", "true"))
                .get(0);
        assertThat(box)
                .isEqualTo(new Mailbox(
                        "edu",
                        "云麓市教育局",
                        "imap.yunlu.example",
                        9993,
                        "ysq",
                        "gk@yunlu.example",
                        "geheim",
                        "申请",
                        Mailbox.After.MOVE,
                        "已转",
                        LocalDate.of(2026, 1, 1),
                        true));
        assertThat(box.missing()).isEmpty();
    }

    @Test
    void whatIsNotSaidIsTheGentlestWay() {
        Mailbox box = of(whole().withProperty(EDU + "password", "geheim")).get(0);
        assertThat(box)
                .returns(993, Mailbox::port)
                .returns("INBOX", Mailbox::folder)
                .returns("ysq", Mailbox::address)
                .returns(Mailbox.After.LEAVE, Mailbox::after)
                .returns(false, Mailbox::answers)
                .returns(null, Mailbox::since)
                .returns("geheim", Mailbox::password);
    }

    @Test
    void passwordHasNoDefault() {
        assertThat(of(whole()).get(0).missing()).singleElement().asString().contains("口令", "password-file");
        assertThat(of(whole().withProperty(
                                        EDU + "password-file",
                                        folder.resolve("none").toString()))
                        .get(0)
                        .missing())
                .hasSize(1);
    }

    @Test
    void allThatIsMissingIsSaidAtOnce() {
        Mailbox bare =
                of(new MockEnvironment().withProperty(EDU + "after", "MOVE")).get(0);
        assertThat(bare.missing()).hasSize(5).allMatch(each -> each.startsWith("没有") || each.startsWith("要移动"));
    }

    @Test
    void unknownWayOfTidyingStopsTheStart() {
        assertThatThrownBy(() -> of(whole().withProperty(EDU + "after", "delete")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void areWrittenNowhereByAccident() {
        Mailbox box = of(whole().withProperty(EDU + "password", "geheim")).get(0);
        assertThat(box.toString()).isEqualTo("Mailbox[edu]");
    }

    @Test
    void organIsFoundByEitherName() {
        UnitView organ = units.find(new RequestDesk(beans).education).orElseThrow();
        for (String name : List.of(organ.name(), organ.shortName())) {
            var mailboxes = new Mailboxes(new MockEnvironment().withProperty(EDU + "organ", name), units);
            assertThat(mailboxes.organ(mailboxes.all().get(0)))
                    .map(UnitView::name)
                    .isPresent();
        }
        var nobody = new Mailboxes(new MockEnvironment().withProperty(EDU + "organ", "没有这个局"), units);
        assertThat(nobody.organ(nobody.all().get(0))).isEmpty();
    }

    private List<Mailbox> of(MockEnvironment environment) {
        return new Mailboxes(environment, units).all();
    }

    private static MockEnvironment whole() {
        return new MockEnvironment()
                .withProperty(EDU + "organ", "云麓市教育局")
                .withProperty(EDU + "host", "imap.yunlu.example")
                .withProperty(EDU + "user", "ysq");
    }
}
