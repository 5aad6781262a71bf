package org.mingtang.request.library;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.procedure.Refusal;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.ReplyCourse;
import org.mingtang.request.RequestId;
import org.mingtang.request.RequestPermissions;
import org.springframework.data.domain.Limit;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The library of answered cases: proposed, taken apart from their applicants by rule and then by hand, released by a second
 * person, withdrawn with a reason. What is released holds nothing that leads back to a person, so it stays when the request is
 * erased.
 */
@Component
@Transactional
public class Library {

    private static final int LONGEST = 500;
    private static final int IN_HAND = 200;

    private final LibraryRows rows;
    private final LibraryActs acts;
    private final LibrarySource source;
    private final LibraryAgenda agenda;
    private final LibraryPermissions permissions;
    private final RequestPermissions requestPermissions;
    private final ReplyCourse course;
    private final TrainingCases trainings;
    private final LibraryDrafts drafts;
    private final Clock clock;

    Library(
            LibraryRows rows,
            LibraryActs acts,
            LibrarySource source,
            LibraryAgenda agenda,
            LibraryPermissions permissions,
            RequestPermissions requestPermissions,
            ReplyCourse course,
            TrainingCases trainings,
            LibraryDrafts drafts,
            Clock clock) {
        this.rows = rows;
        this.acts = acts;
        this.source = source;
        this.agenda = agenda;
        this.permissions = permissions;
        this.requestPermissions = requestPermissions;
        this.course = course;
        this.trainings = trainings;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** Proposes an answered request, with what the rules make of its words; what stands already is not proposed twice. */
    public UUID propose(RequestId request, Person by) {
        requestPermissions.requireWorker(by, course.held(request));
        return proposed(request, by);
    }

    /** The same without asking who; also by the program, for what somebody went to law over. */
    UUID proposed(RequestId request, Person by) {
        course.held(request);
        var before = rows.of(request.value());
        if (before.isPresent()) {
            return before.get().view().id();
        }
        var words = source.of(request);
        var library = rows.saveAndFlush(new LibraryCase(
                words.request(),
                words.outcome(),
                words.grounds(),
                words.year(),
                words.proposal().text()));
        noted(library, LibraryAct.PROPOSE, null, by);
        return library.view().id();
    }

    @Transactional(readOnly = true)
    public Optional<LibraryView> find(UUID id) {
        return rows.findById(id).map(LibraryCase::view);
    }

    /** The library case of a request that stands. */
    @Transactional(readOnly = true)
    public Optional<LibraryView> of(RequestId request) {
        return rows.of(request.value()).map(LibraryCase::view);
    }

    /** Those of the person's unit that are not released yet. */
    @Transactional(readOnly = true)
    public List<LibraryView> inHand(Person person) {
        if (!person.may(Permission.READ_REQUESTS)) {
            return List.of();
        }
        return rows.inHand(person.unit(), Limit.of(IN_HAND)).stream()
                .map(LibraryCase::view)
                .toList();
    }

    @Transactional(readOnly = true)
    List<LibraryStep> history(UUID id) {
        return acts.of(id);
    }

    /**
     * Keeps what was changed by hand.
     *
     * @param revision what the person had before him
     */
    public void write(UUID id, LibraryText text, int revision, Person by) {
        var library = held(id, LibraryAct.WRITE, by);
        if (library.view().revision() != revision) {
            throw new ObjectOptimisticLockingFailureException(LibraryCase.class, id);
        }
        require(text.refusals());
        library.write(text, by.account());
        noted(library, LibraryAct.WRITE, null, by);
    }

    /** What still stands against releasing it, all at once; also that nobody can check any more. */
    @Transactional(readOnly = true)
    public List<Refusal> leaks(UUID id) {
        LibraryView library = rows.findById(id).orElseThrow(Library::none).view();
        try {
            return Leaks.in(
                    library.text().byName(), source.of(library.request()).known());
        } catch (UnlawfulAct gone) {
            return List.of(new Refusal(null, String.valueOf(gone.getMessage())));
        }
    }

    public void handIn(UUID id, Person by) {
        var library = held(id, LibraryAct.HAND_IN, by);
        LibraryAct.HAND_IN.from(library.view().stage());
        require(leaks(id));
        library.handIn();
        noted(library, LibraryAct.HAND_IN, null, by);
    }

    public void giveBack(UUID id, String reason, Person by) {
        var library = held(id, LibraryAct.GIVE_BACK, by);
        library.giveBack();
        noted(library, LibraryAct.GIVE_BACK, said(reason, "请写明退回的理由"), by);
    }

    /** Releases it for everybody who handles requests; by somebody who wrote nothing of it. */
    public void release(UUID id, Person by) {
        var library = held(id, LibraryAct.RELEASE, by);
        LibraryAct.RELEASE.from(library.view().stage());
        library.requireSecond(by.account());
        require(leaks(id));
        library.release(by.account(), LocalDate.now(clock));
        noted(library, LibraryAct.RELEASE, null, by);
    }

    /** Marks it as a case to learn from, which counts as a deed; or takes that back. */
    public void train(UUID id, boolean is, Person by) {
        LibraryAct act = is ? LibraryAct.TRAIN : LibraryAct.UNTRAIN;
        var library = held(id, act, by);
        if (library.view().training() == is) {
            return;
        }
        library.train(is);
        long place = noted(library, act, null, by);
        if (is) {
            trainings.tell(library.view(), place, by);
        } else {
            trainings.untell(library.view(), act.label(), by);
        }
    }

    /** Begins a manuscript that makes it public through review and the door, if the head so decides. */
    public UUID open(UUID id, Person by) {
        var library = held(id, LibraryAct.OPEN, by);
        LibraryAct.OPEN.from(library.view().stage());
        UUID draft = drafts.begin(library.view(), by);
        library.open(draft);
        noted(library, LibraryAct.OPEN, null, by);
        return draft;
    }

    /** Takes it out; its words go, the reason stays. */
    public void withdraw(UUID id, String reason, Person by) {
        var library = held(id, LibraryAct.WITHDRAW, by);
        LibraryView before = library.view();
        drafts.requireNoneOnItsWay(before);
        String why = said(reason, "请写明撤出的理由");
        library.withdraw(why);
        noted(library, LibraryAct.WITHDRAW, why, by);
        if (before.training()) {
            trainings.untell(before, why, by);
        }
    }

    /** Takes one out that was not released in time; by the program. */
    void dropped(UUID id, Person by) {
        var library = rows.hold(id).orElseThrow(Library::none);
        String why = "申请人信息已按期限删除，未能在此之前复核入库";
        library.withdraw(why);
        noted(library, LibraryAct.WITHDRAW, why, by);
    }

    private LibraryCase held(UUID id, LibraryAct act, Person by) {
        var library = rows.hold(id).orElseThrow(Library::none);
        permissions.require(by, act, library.view());
        return library;
    }

    private long noted(LibraryCase library, LibraryAct act, @Nullable String text, Person by) {
        rows.saveAndFlush(library);
        String number = course.held(library.view().request()).number();
        agenda.tell(library.view(), number);
        return acts.note(library.view().id(), act, text, number, by);
    }

    private static String said(String reason, String otherwise) {
        String why = reason.replace("\u0000", "").strip();
        if (why.isEmpty() || why.length() > LONGEST) {
            throw new UnlawfulAct(otherwise + "，不超过 " + LONGEST + " 字。");
        }
        return why;
    }

    private static void require(List<Refusal> refusals) {
        if (!refusals.isEmpty()) {
            throw new UnlawfulAct(
                    refusals.stream().map(Refusal::message).distinct().collect(Collectors.joining()));
        }
    }

    private static UnlawfulAct none() {
        return new UnlawfulAct("没有这个案例，可能地址有误。");
    }
}
