package org.mingtang.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Accounts;
import org.mingtang.identity.Person;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitKind;
import org.mingtang.organisation.UnitView;
import org.mingtang.organisation.Units;
import org.mingtang.procedure.Refusal;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.reckoning.Channel;
import org.mingtang.request.reckoning.ClockAct;
import org.mingtang.request.reckoning.DerivationStep;
import org.mingtang.request.reckoning.Span;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Requests as they come in by every channel, and how they are found again. */
@Component
@Transactional
public class Requests {

    private static final Person PLATFORM =
            new Person(Accounts.PROGRAM.account(), "上级平台", Accounts.PROGRAM.unit(), Set.of());

    private final AllRequests requests;
    private final RequestBook book;
    private final RequestActs acts;
    private final RequestClock clock;
    private final RequestNumbers numbers;
    private final RequestFiles files;
    private final Applicants applicants;
    private final RequestPermissions permissions;
    private final Units units;

    Requests(
            AllRequests requests,
            RequestBook book,
            RequestActs acts,
            RequestClock clock,
            RequestNumbers numbers,
            RequestFiles files,
            Applicants applicants,
            RequestPermissions permissions,
            Units units) {
        this.requests = requests;
        this.book = book;
        this.acts = acts;
        this.clock = clock;
        this.numbers = numbers;
        this.files = files;
        this.applicants = applicants;
        this.permissions = permissions;
        this.units = units;
    }

    /**
     * A file as it was handed in.
     *
     * @param name as the sender called it
     */
    public record Upload(RequestFile.Kind kind, String name, byte[] content) {

        /** Why it cannot be taken in, in a sentence; empty where it can. */
        public Optional<String> refusal() {
            return AcceptedFile.refusal(name, content.length);
        }
    }

    /** The organs that can be asked: governments, departments, towns (第二十七条). */
    @Transactional(readOnly = true)
    public List<UnitView> organs() {
        return units.all().stream().filter(Requests::canBeAsked).toList();
    }

    /** The organs for which the person may register what came by other channels. */
    @Transactional(readOnly = true)
    public List<UnitView> organsOf(Person person) {
        return organsOf(new UnitId(person.unit())).stream()
                .filter(organ -> permissions.mayRegister(person, organ.id(), units.handling(organ.id())))
                .toList();
    }

    /** The organs for which a unit takes in what comes: itself, and the government whose general office it is. */
    @Transactional(readOnly = true)
    public List<UnitView> organsOf(UnitId unit) {
        Optional<UnitView> own = units.find(unit);
        return Stream.of(own.map(UnitView::parent).flatMap(units::find), own)
                .flatMap(Optional::stream)
                .filter(Requests::canBeAsked)
                .filter(organ ->
                        organ.id().equals(unit) || units.handling(organ.id()).equals(unit))
                .toList();
    }

    /**
     * Takes a request by the internet; the same submission sent twice is one request.
     *
     * @return the code of the applicant's own page
     */
    public QueryCode ask(NewRequest asked, List<Upload> uploads) {
        var before = entered(asked);
        if (before.isPresent()) {
            return applicants.code(before.get());
        }
        var arrival = new Arrival(Channel.ONLINE, clock.today(), null, null);
        return applicants.code(enter(asked, arrival, uploads, RequestBook.APPLICANT));
    }

    /** Registers what came by another channel to one's own organ; where the day of receipt is certain, its clock begins. */
    public RequestId register(NewRequest asked, Arrival arrival, List<Upload> uploads, Person by) {
        UnitView organ = asked(asked.organ());
        if (!permissions.mayRegister(by, organ.id(), units.handling(organ.id()))) {
            throw new UnlawfulAct("只能登记向本机关提出的申请；向其他机关提出的，请告知申请人或者转交该机关登记。");
        }
        return entered(asked, arrival, uploads, by);
    }

    /** Enters what another platform passes on; its signed link says who may, no person here is asked. */
    public RequestId passedOn(NewRequest asked, Arrival arrival) {
        asked(asked.organ());
        return entered(asked, arrival, List.of(), PLATFORM);
    }

    private RequestId entered(NewRequest asked, Arrival arrival, List<Upload> uploads, Person by) {
        if (arrival.on().isAfter(clock.today())) {
            throw new UnlawfulAct("到达日期不能晚于今天（" + clock.today() + "）。");
        }
        var before = entered(asked);
        if (before.isPresent()) {
            return before.get().id();
        }
        var request = enter(asked, arrival, uploads, by);
        Optional<LocalDate> received = arrival.channel().receiptDate(arrival.on(), arrival.confirmedOn());
        if (received.isPresent()) {
            receive(request, received.get(), arrival.proof(), by);
        }
        return request.id();
    }

    /** Notes that both sides have confirmed the request: its day of receipt (第三十一条). */
    public void confirm(RequestId id, LocalDate on, String proof, Person by) {
        var request = book.forOffice(id, RequestAct.CONFIRM, by);
        if (on.isBefore(request.arrivedOn())) {
            throw new UnlawfulAct("确认日期不能早于到达日期（" + request.arrivedOn() + "）。");
        }
        receive(request, on, proof, by);
    }

    /** The same by the program: its acknowledgement on the screen with the applicant's sending is the confirmation. */
    void confirmByAcknowledgement(RequestId id, LocalDate on) {
        var request = book.held(id);
        if (request.stage() == RequestStage.ARRIVED) {
            receive(request, on, "系统自动回执，申请人在线提交，双方确认", Accounts.PROGRAM);
        }
    }

    @Transactional(readOnly = true)
    public Optional<RequestView> find(RequestId id) {
        return requests.findById(id.value()).map(RequestCase::view);
    }

    /** The request of that number, e.g. YSQ-2026-000017. */
    @Transactional(readOnly = true)
    public Optional<RequestView> numbered(String number) {
        return requests.findByNumber(number).map(RequestCase::view);
    }

    /** The unit that takes in what comes for an organ. */
    @Transactional(readOnly = true)
    public UnitId handler(UnitId organ) {
        return units.handling(organ);
    }

    /** Whether a text tells who asked: a name, a number or an address of the applicant. */
    @Transactional(readOnly = true)
    public boolean tellsApplicant(RequestId id, String text) {
        return requests.findById(id.value())
                .filter(request -> !applicants.areGone(request))
                .map(request -> applicants.open(request).isToldBy(text))
                .orElse(false);
    }

    /** What happened to a request, in order. */
    @Transactional(readOnly = true)
    public List<RequestStep> history(RequestId id) {
        return acts.of(id);
    }

    /** How the date to reply came about, as it stood on a day. */
    @Transactional(readOnly = true)
    public List<DerivationStep> derivation(RequestId id, LocalDate day) {
        return clock.derivation(id, day);
    }

    /** The stretches of its period up to today, for a bar. */
    @Transactional(readOnly = true)
    public List<Span> spans(RequestId id) {
        return clock.of(id).spans(clock.today());
    }

    /** Other requests to the organ for the same or nearly the same, newest first. */
    @Transactional(readOnly = true)
    public List<RequestView> alike(RequestId id) {
        return requests.findById(id.value()).stream()
                .flatMap(request -> requests
                        .alike(
                                request.organ().value(),
                                id.value(),
                                clock.today().minusYears(3) + "T00:00:00Z",
                                SubjectMarks.of(request.subject()).key(),
                                SubjectMarks.of(request.subject()).likeness(),
                                SubjectMarks.NEAR,
                                30)
                        .stream())
                .map(RequestCase::view)
                .toList();
    }

    /** Other requests of the same applicant to the organ, newest first. */
    @Transactional(readOnly = true)
    public List<RequestView> ofSameApplicant(RequestId id) {
        return requests.findById(id.value()).stream()
                .flatMap(request ->
                        requests
                                .ofApplicant(
                                        request.organ().value(), request.who().mark(), id.value(), 30)
                                .stream())
                .map(RequestCase::view)
                .toList();
    }

    /** The same filling-in of the form, should it have come already; one that comes at this moment is waited for. */
    private Optional<RequestCase> entered(NewRequest asked) {
        requests.alone(asked.submission());
        return requests.findById(asked.submission());
    }

    private RequestCase enter(NewRequest asked, Arrival arrival, List<Upload> uploads, Person by) {
        List<Refusal> refusals = asked.refusals();
        if (!refusals.isEmpty()) {
            throw new UnlawfulAct(refusals.stream().map(Refusal::message).collect(Collectors.joining()));
        }
        UnitView organ = asked(asked.organ());
        var request = new RequestCase(
                asked.submission(),
                numbers.next(clock.today().getYear()),
                organ.id(),
                units.handling(organ.id()),
                arrival,
                asked.wanted(),
                applicants.close(asked.applicant(), QueryCode.fresh(), asked.submission()),
                book.now());
        long place = book.begin(request, ActWords.of(arrival.on(), arrived(arrival)), by);
        uploads.forEach(
                upload -> files.add(request.id(), upload.kind(), upload.name(), upload.content(), place, by.name()));
        return request;
    }

    private UnitView asked(UnitId organ) {
        return units.find(organ).filter(Requests::canBeAsked).orElseThrow(() -> new UnlawfulAct("请选择受理申请的行政机关。"));
    }

    private void receive(RequestCase request, LocalDate on, @Nullable String proof, Person by) {
        String basis = request.channel().basis();
        if (request.channel().needsConfirmation() && (proof == null || proof.isBlank())) {
            throw new UnlawfulAct("请写明与申请人确认的方式和经过，例如“2026-03-02 电话联系申请人本人确认”，这是收到之日的依据。");
        }
        request.receivedOn(on, proof == null || proof.isBlank() ? basis : basis + "：" + proof.strip());
        book.take(request, RequestAct.CONFIRM, ActWords.moving(ClockAct.RECEIVE, on, proof), by);
    }

    /** A government acts through its general office. */
    private static String arrived(Arrival arrival) {
        String proof = arrival.proof();
        return arrival.channel().label() + (proof == null || proof.isBlank() ? "" : "：" + proof.strip());
    }

    private static boolean canBeAsked(UnitView unit) {
        return unit.active()
                && (unit.kind() == UnitKind.GOVERNMENT
                        || unit.kind() == UnitKind.DEPARTMENT
                        || unit.kind() == UnitKind.TOWN);
    }
}
