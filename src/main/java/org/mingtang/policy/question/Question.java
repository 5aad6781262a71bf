package org.mingtang.policy.question;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.procedure.DueDate;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ItemView;
import org.mingtang.publication.ManuscriptId;

/** A question somebody asked about a policy. */
@Entity
@Table(name = "policy_question")
@SuppressWarnings("NullAway.Init")
class Question {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer revision;

    private long item;
    private String itemTitle;
    private UUID unit;

    @Enumerated(EnumType.STRING)
    private QuestionStage stage;

    private String words;
    private boolean consent;
    private @Nullable String contact;
    private String code;
    private String codeHash;
    private Instant askedAt;
    private LocalDate due;
    private boolean provisional;
    private @Nullable String answer;
    private @Nullable Instant answeredAt;
    private @Nullable UUID manuscript;
    private @Nullable Long answerItem;
    private @Nullable String answerTitle;
    private @Nullable UUID site;

    protected Question() {}

    Question(NewQuestion asked, ItemView policy, AskerCode code, @Nullable String contact, DueDate due, Instant now) {
        this.id = asked.submission();
        this.item = policy.number().value();
        this.itemTitle = policy.title();
        this.unit = policy.unit();
        this.stage = QuestionStage.RECEIVED;
        this.words = asked.words().strip();
        this.consent = asked.consent();
        this.contact = contact;
        this.code = code.closed();
        this.codeHash = code.hash();
        this.askedAt = now;
        this.due = due.date();
        this.provisional = due.provisional();
    }

    /** The site it was asked on, to which letters lead back. */
    void cameFrom(UUID asked) {
        site = asked;
    }

    @Nullable
    UUID site() {
        return site;
    }

    void transfer(UUID to) {
        stage = QuestionAct.TRANSFER.from(stage);
        if (to.equals(unit)) {
            throw new UnlawfulAct("这条咨询已经在这个单位。");
        }
        unit = to;
    }

    void answer(String text, Instant now) {
        stage = QuestionAct.ANSWER.from(stage);
        answer = text;
        answeredAt = now;
    }

    void correct(String text, Instant now) {
        stage = QuestionAct.CORRECT.from(stage);
        answer = text;
        answeredAt = now;
    }

    /** The reason may have to be told by telephone, so the contact stays as long as that of an answered one. */
    void close(String reason, Instant now) {
        stage = QuestionAct.CLOSE.from(stage);
        answer = reason;
        answeredAt = now;
    }

    /** The time in which something could still have to be told is over. */
    void forget() {
        stage = QuestionAct.FORGET.from(stage);
        contact = null;
    }

    /**
     * Only what the asker let be published may become a text for the public.
     *
     * @param anew whether a draft begun before will never be published
     */
    void draftedAs(ManuscriptId draft, boolean anew) {
        stage = QuestionAct.DRAFT.from(stage);
        if (!consent) {
            throw new UnlawfulAct("提问人没有同意公开，不能编成简明问答。");
        }
        if (manuscript != null && !anew) {
            throw new UnlawfulAct("已经起草了简明问答。");
        }
        manuscript = draft.value();
    }

    UUID id() {
        return id;
    }

    UUID unit() {
        return unit;
    }

    QuestionStage stage() {
        return stage;
    }

    ItemNumber item() {
        return new ItemNumber(item);
    }

    String words() {
        return words;
    }

    String codeClosed() {
        return code;
    }

    @Nullable
    String contactClosed() {
        return contact;
    }

    QuestionView view() {
        return new QuestionView(
                id,
                item,
                itemTitle,
                unit,
                stage,
                words,
                consent,
                contact != null,
                askedAt,
                due,
                answer,
                answeredAt,
                manuscript,
                answerItem,
                answerTitle);
    }

    DueDate due() {
        return new DueDate(due, provisional);
    }

    String itemTitle() {
        return itemTitle;
    }
}
