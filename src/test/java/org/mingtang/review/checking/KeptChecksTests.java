package org.mingtang.review.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.documents.StoredFile;
import org.mingtang.documents.StoredFiles;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.review.AttachmentCleaner;
import org.mingtang.review.CheckedDraft;
import org.mingtang.review.CheckedDraft.Attachment;
import org.mingtang.review.Finding;
import org.mingtang.review.Finding.Severity;
import org.mingtang.review.FindingKind;
import org.mingtang.review.HiddenContent;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A draft is checked once for each thing it says, however often it is looked at. */
@MingtangTest
class KeptChecksTests {

    private static final String LONG = "<p>联系13806311234。</p>" + "<p>全市各级各部门抓好落实。</p>".repeat(150);

    /** Looks into files as the real one does, and remembers which it was asked for. */
    private static final class Watched implements AttachmentCleaner {

        private final AttachmentCleaner real;
        private final List<String> asked = new ArrayList<>();

        private Watched(AttachmentCleaner real) {
            this.real = real;
        }

        @Override
        public List<HiddenContent> hidden(String name, Path file) {
            asked.add(name);
            return real.hidden(name, file);
        }

        @Override
        public Cleaned clean(String name, Path file) {
            return real.clean(name, file);
        }
    }

    @Autowired
    private StoredFiles files;

    @Autowired
    private KeptChecks kept;

    @Autowired
    private BesideTheCheck beside;

    @Autowired
    private ReviewWords words;

    @Autowired
    private AttachmentCleaner cleaner;

    @Autowired
    private PublicPaths paths;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Clock clock;

    @Test
    void looksIntoAnAttachmentOnceWhileNothingChanges() {
        Watched watched = new Watched(cleaner);
        DraftChecks checks = checks(watched, kept);
        StoredFile file = file("张三，手机13806311234。");

        List<Finding> first = checks.check(draft("标题", "<p>一。</p>", true, file));
        List<Finding> again = checks.check(draft("另一个标题", "<p>改过的正文。</p>", true, file));

        assertThat(watched.asked).hasSize(1);
        assertThat(again).isEqualTo(first).extracting(Finding::kind).containsExactly(FindingKind.PHONE_NUMBER);
    }

    @Test
    @DisplayName("The same words in another place, under another name or to other rules are looked at again")
    void looksAgainWhereSomethingItDependsOnChanged() {
        Watched watched = new Watched(cleaner);
        DraftChecks checks = checks(watched, kept);
        String words = "手机13806311234。" + UUID.randomUUID();
        StoredFile file = file(words);
        StoredFile renamed = stored("换了名字.txt", words);

        checks.check(draft("标题", "", true, file));
        checks.check(draft("标题", "", false, file));
        checks.check(draft("标题", "", true, renamed));
        List<Finding> second = checks.check(draft("标题", "", true, renamed, file));

        assertThat(watched.asked).hasSize(4);
        assertThat(second).extracting(Finding::part).containsExactly("attachment:1", "attachment:2");
    }

    @Test
    void looksAgainWhenTheWordListsChange() {
        Watched watched = new Watched(cleaner);
        DraftChecks checks = checks(watched, kept);
        String word = "词" + UUID.randomUUID().toString().substring(0, 8);
        StoredFile file = file("正文里有" + word + "两个字。");
        assertThat(checks.check(draft("标题", "", true, file))).isEmpty();
        Person keeper = new Person(UUID.randomUUID(), "秦守正", UUID.randomUUID(), java.util.Set.of(Role.OPENNESS_OFFICE));

        words.put(new ReviewWord(0, word, ReviewWord.Kind.SENSITIVE, "", "", List.of()), keeper);

        assertThat(checks.check(draft("标题", "", true, file)))
                .extracting(Finding::kind)
                .containsExactly(FindingKind.SENSITIVE_WORD);
        words.remove(words.search(word, null, 1).get(0), keeper);
        assertThat(checks.check(draft("标题", "", true, file))).isEmpty();
    }

    @Test
    void checksALongTextOnceAndAShortOneEachTime() {
        DraftChecks checks = checks(cleaner, kept);
        String mark = UUID.randomUUID().toString();
        long before = rows();

        checks.check(draft("短" + mark, "<p>联系13806311234。</p>", true));
        assertThat(rows()).isEqualTo(before);
        List<Finding> first = checks.check(draft("长" + mark, LONG, true));
        assertThat(rows()).isEqualTo(before + 1);
        assertThat(checks.check(draft("长" + mark, LONG, true))).isEqualTo(first).hasSize(1);
        assertThat(rows()).isEqualTo(before + 1);
        checks.check(draft("长的另一份" + mark, LONG, true));
        assertThat(rows()).isEqualTo(before + 2);
    }

    @Test
    void checksALongTextAgainForOtherDays() {
        DraftChecks checks = checks(cleaner, kept);
        String body = LONG + "<p>自2026年5月1日起施行。</p>";

        assertThat(checks.check(dated(body, LocalDate.of(2026, 5, 1)))).hasSize(1);
        assertThat(checks.check(dated(body, LocalDate.of(2026, 6, 1))))
                .extracting(Finding::code)
                .contains("dates.force-differs");
    }

    @Test
    void givesBackWhatWasFoundSignForSign() {
        List<Finding> found = List.of(
                Finding.at(FindingKind.TYPO, "word:布署", Severity.WARN, "body", 3, "关于布署\"引号\"的\n通知", 2, 4, "说明。", "部署"),
                Finding.whole(FindingKind.HIDDEN_CONTENT, "hidden:x", Severity.REFUSE, "attachment:2", "", "𠀀说明。"));
        String key = CheckKey.of(UUID.randomUUID());
        kept.of(key, () -> found);

        assertThat(kept.of(key, () -> List.of())).isEqualTo(found);
    }

    @Test
    @DisplayName("What was found may be personal data: after a day it is checked anew, and the old result is gone")
    void keepsNothingLongerThanADay() {
        String key = CheckKey.of(UUID.randomUUID());
        Finding finding = Finding.whole(FindingKind.LINK, "x", Severity.ADVICE, "body", "", "甲。");
        kept.of(key, () -> List.of(finding));

        var almost = new KeptChecks(database, beside, Clock.offset(clock, KeptChecks.KEPT.minusSeconds(1)));
        assertThat(almost.of(key, List::of)).containsExactly(finding);
        var later = new KeptChecks(database, beside, Clock.offset(clock, KeptChecks.KEPT.plus(Duration.ofSeconds(1))));
        assertThat(later.of(CheckKey.of(UUID.randomUUID()), List::of)).isEmpty();
        assertThat(database.sql("select count(*) from review_check_result where key = ?")
                        .param(key)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void checksAnewWhatAnotherProgramWroteInAnotherForm() {
        String key = CheckKey.of(UUID.randomUUID());
        kept.of(key, List::of);
        database.sql("update review_check_result set found = '[{\"kind\":\"NEVER_HEARD_OF\"}]' where key = ?")
                .param(key)
                .update();
        Finding finding = Finding.whole(FindingKind.LINK, "x", Severity.ADVICE, "body", "", "甲。");

        assertThat(kept.of(key, () -> List.of(finding))).containsExactly(finding);
        assertThat(kept.of(key, List::of)).containsExactly(finding);
    }

    @Test
    @DisplayName("A draft that is only looked at is checked in a transaction that writes nothing")
    void keepsWhatWasFoundWhereTheCheckOnlyReads() {
        String key = CheckKey.of(UUID.randomUUID());
        Finding finding = Finding.whole(FindingKind.LINK, "x", Severity.ADVICE, "body", "", "甲。");
        var reading = new TransactionTemplate(transactions.getTransactionManager());
        reading.setReadOnly(true);

        reading.executeWithoutResult(status -> {
            assertThat(kept.of(key, () -> List.of(finding))).containsExactly(finding);
            status.setRollbackOnly();
        });

        assertThat(kept.of(key, List::of)).containsExactly(finding);
    }

    @Test
    void tellsKeysApartByEveryFactAndItsBorders() {
        assertThat(List.of(
                        CheckKey.of("ab", "c"),
                        CheckKey.of("a", "bc"),
                        CheckKey.of("abc"),
                        CheckKey.of("abc", ""),
                        CheckKey.of("abc", (Object) null),
                        CheckKey.of("abc", true),
                        CheckKey.of("abc", 1)))
                .doesNotHaveDuplicates()
                .allMatch(key -> key.matches("[0-9a-f]{64}"));
        assertThat(CheckKey.of("abc", 1)).isEqualTo(CheckKey.of("abc", "1"));
    }

    private DraftChecks checks(AttachmentCleaner with, KeptChecks results) {
        return new DraftChecks(files, results, words, with, paths, address -> java.util.Optional.empty(), clock);
    }

    private StoredFile file(String words) {
        return stored("名单.txt", words + UUID.randomUUID());
    }

    private StoredFile stored(String name, String words) {
        return files.store(name, new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8)));
    }

    private long rows() {
        return database.sql("select count(*) from review_check_result")
                .query(Long.class)
                .single();
    }

    private static CheckedDraft dated(String body, LocalDate from) {
        return new CheckedDraft("标题", "", from, from, from, null, body, List.of(), List.of(), true, "");
    }

    private static CheckedDraft draft(String title, String body, boolean codesWanted, StoredFile... files) {
        List<Attachment> attachments = java.util.Arrays.stream(files)
                .map(file -> new Attachment(file.id(), file.name()))
                .toList();
        return new CheckedDraft(title, "", null, null, null, null, body, attachments, List.of(), codesWanted, "");
    }
}
