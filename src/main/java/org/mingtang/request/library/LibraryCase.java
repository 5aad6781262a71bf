package org.mingtang.request.library;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.mingtang.organisation.UnitId;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.Outcome;
import org.mingtang.request.RequestId;
import org.mingtang.request.RequestView;

/** An answered case in words of its own, that tell nobody; it stays when its request is erased. */
@Entity
@Table(name = "request_library")
@SuppressWarnings("NullAway.Init")
class LibraryCase {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer revision;

    private UUID request;
    private UUID organ;
    private UUID unit;
    private String outcome;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> grounds = List.of();

    private int year;

    @Enumerated(EnumType.STRING)
    private LibraryStage stage;

    private String title;
    private String asked;
    private String answered;
    private String point;
    private String folded;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> pairs = List.of();

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> writers = List.of();

    private boolean training;
    private @Nullable UUID draft;
    private @Nullable Long item;
    private @Nullable String href;
    private @Nullable LocalDate releasedOn;
    private @Nullable String withdrawal;

    protected LibraryCase() {}

    LibraryCase(RequestView of, Outcome outcome, List<Outcome> grounds, int year, LibraryText text) {
        this.id = UUID.randomUUID();
        this.request = of.id().value();
        this.organ = of.organ().value();
        this.unit = of.unit().value();
        this.outcome = outcome.code();
        this.grounds = grounds.stream().map(Outcome::code).distinct().sorted().toList();
        this.year = year;
        this.stage = LibraryStage.DRAFT;
        says(text);
    }

    private void says(LibraryText text) {
        title = text.title();
        asked = text.asked();
        answered = text.answered();
        point = text.point();
        folded = Squeezed.of(String.join("\n", text.byName().values()));
        pairs = Pairs.of(title + "\n" + asked);
    }

    /** By hand; whoever wrote does not release. */
    void write(LibraryText text, UUID writer) {
        stage = LibraryAct.WRITE.from(stage);
        says(text);
        if (!writers.contains(writer)) {
            writers = Stream.concat(writers.stream(), Stream.of(writer)).toList();
        }
    }

    void handIn() {
        LibraryStage next = LibraryAct.HAND_IN.from(stage);
        if (writers.isEmpty()) {
            throw new UnlawfulAct("规则脱敏之后还要有人通读修改。请先通读，保存脱敏文字，再提交复核。");
        }
        stage = next;
    }

    void giveBack() {
        stage = LibraryAct.GIVE_BACK.from(stage);
    }

    void release(UUID releaser, LocalDate on) {
        LibraryStage next = LibraryAct.RELEASE.from(stage);
        requireSecond(releaser);
        stage = next;
        releasedOn = on;
    }

    /** Four eyes: never one of those who wrote it. */
    void requireSecond(UUID person) {
        if (writers.contains(person)) {
            throw new UnlawfulAct("脱敏和复核应当由两个人分别办理，请由没有改过文字的同事复核。");
        }
    }

    void train(boolean is) {
        stage = (is ? LibraryAct.TRAIN : LibraryAct.UNTRAIN).from(stage);
        training = is;
    }

    void open(UUID manuscript) {
        stage = LibraryAct.OPEN.from(stage);
        draft = manuscript;
    }

    void published(long number, String page) {
        item = number;
        href = page;
    }

    /** Its public page was withdrawn; it can be made public again. */
    void closed() {
        draft = null;
        item = null;
        href = null;
    }

    /** Nothing of its words stays, whatever the reason was. */
    void withdraw(String reason) {
        LibraryStage next = LibraryAct.WITHDRAW.from(stage);
        if (href != null) {
            throw new UnlawfulAct("这个案例已经公开（" + href + "），请先撤回公开的页面，再撤出案例库。");
        }
        stage = next;
        withdrawal = reason;
        training = false;
        says(LibraryText.GONE);
    }

    LibraryView view() {
        return new LibraryView(
                id,
                new RequestId(request),
                Objects.requireNonNullElse(revision, 0),
                new UnitId(organ),
                new UnitId(unit),
                Outcome.of(outcome).orElseThrow(),
                grounds.stream().map(code -> Outcome.of(code).orElseThrow()).toList(),
                year,
                stage,
                new LibraryText(title, asked, answered, point),
                training,
                draft,
                href,
                releasedOn,
                withdrawal);
    }
}
