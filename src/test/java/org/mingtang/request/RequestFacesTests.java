package org.mingtang.request;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.Handling.Asked;
import org.mingtang.request.Handling.Opinion;
import org.mingtang.request.conversion.Conversion;
import org.mingtang.request.conversion.Conversions;
import org.mingtang.request.letter.LetterKind;
import org.mingtang.request.reckoning.Channel;
import org.mingtang.request.redaction.Redaction;
import org.mingtang.request.redaction.Term;
import org.mingtang.request.reply.Replies;
import org.mingtang.request.reply.ReplyOrgans;
import org.mingtang.request.reply.WayLetters;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever a person can do through the faces of this room and its rooms: who may is asked inside, not only at the page. */
@MingtangTest
class RequestFacesTests {

    private static final LocalDate DAY = StagedCases.DAY;

    /** How somebody is told that it is not his; anything else said to him is about the matter. */
    private static final List<String> NOT_HIS =
            List.of("只能办理本机关的申请", "请由负责人办理", "只有承办单位可以打开", "只能由本机关政府信息公开工作机构负责人填写", "只能登记向本机关提出的申请");

    private static final Set<Role> WORKERS = Set.of(Role.OPENNESS_OFFICE, Role.CLERK, Role.HEAD);
    private static final Set<Role> HEADS = Set.of(Role.OPENNESS_OFFICE, Role.HEAD);

    /** Only answer whether somebody may. */
    private static final Set<String> QUESTIONS = Set.of(
            "RequestPermissions.mayRead",
            "RequestPermissions.mayWork",
            "RequestPermissions.mayNow",
            "RequestPermissions.seesAll",
            "RequestPermissions.requireWorker",
            "Requests.organsOf");

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Requests requests;

    @Autowired
    Handling handling;

    @Autowired
    RequestPapers papers;

    @Autowired
    RequestRedactions redactions;

    @Autowired
    RemedyCases remedies;

    @Autowired
    ReplyCourse course;

    @Autowired
    Replies replies;

    @Autowired
    ReplyOrgans organs;

    @Autowired
    WayLetters ways;

    @Autowired
    Conversions conversions;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MovableClock clock;

    RequestDesk desk;
    StagedCases cases;

    /** One method called for a request by somebody. */
    private interface Call extends BiConsumer<RequestId, Person> {}

    @BeforeEach
    void office() {
        clock.moveTo(DAY);
        desk = new RequestDesk(beans);
        cases = new StagedCases(desk, beans);
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    private Map<String, Call> calls() {
        UUID none = UUID.randomUUID();
        var draft = RequestDesk.disclosing();
        return Map.ofEntries(
                entry(
                        "Requests.register",
                        (id, by) -> requests.register(
                                cases.asked(), new Arrival(Channel.IN_PERSON, DAY, null, null), List.of(), by)),
                entry("Requests.confirm", (id, by) -> requests.confirm(id, DAY, "电话", by)),
                entry("Handling.assign", (id, by) -> handling.assign(id, desk.office, "职责所在", by)),
                entry("Handling.askCorrection", (id, by) -> handling.askCorrection(id, DAY, "请写明", null, by)),
                entry("Handling.correct", (id, by) -> handling.correct(id, DAY, "学区划分", by)),
                entry("Handling.search", (id, by) -> handling.search(id, "档案室", "学区", "两份", by)),
                entry("Handling.consult", (id, by) -> handling.consult(id, Asked.CO_AUTHOR, "局", DAY, DAY, "否", by)),
                entry("Handling.served", (id, by) -> handling.served(id, 0, DAY, by)),
                entry("Handling.opinion", (id, by) -> handling.opinion(id, 0, Opinion.AGREES, DAY, "", by)),
                entry("Handling.discuss", (id, by) -> handling.discuss(id, DAY, "纪要", by)),
                entry("Handling.askReasons", (id, by) -> handling.askReasons(id, DAY, "40 件", by)),
                entry("Handling.giveReasons", (id, by) -> handling.giveReasons(id, DAY, "各件不同", by)),
                entry("Handling.extend", (id, by) -> handling.extend(id, 10, DAY, "查档", by)),
                entry("Handling.charge", (id, by) -> handling.charge(id, DAY, DAY, "100 元", by)),
                entry("Handling.paid", (id, by) -> handling.paid(id, DAY, "云财票 1", by)),
                entry("Handling.withdraw", (id, by) -> handling.withdraw(id, DAY, "来电", by)),
                entry("Handling.split", (id, by) -> handling.split(id, "学区", List.of("食堂"), by)),
                entry("RequestPapers.applicant", (id, by) -> papers.applicant(id, by)),
                entry("RequestPapers.code", (id, by) -> papers.code(id, by)),
                entry("RequestPapers.files", (id, by) -> papers.files(id, by)),
                entry(
                        "RequestPapers.add",
                        (id, by) -> papers.add(id, RequestFile.Kind.APPLICATION, "a.txt", new byte[] {1}, by)),
                entry("RequestPapers.content", (id, by) -> papers.content(id, none, by)),
                entry("RequestPapers.packed", (id, by) -> papers.packed(id, by)),
                entry("RequestRedactions.open", (id, by) -> redactions.open(id, none, by)),
                entry(
                        "RequestRedactions.redact",
                        (id, by) -> redactions.redact(
                                id,
                                none,
                                new Redaction(List.of(), List.of(Term.of("13812345678", "个人隐私"))),
                                false,
                                by)),
                entry(
                        "RemedyCases.file",
                        (id, by) -> remedies.file(id, RemedyCase.Kind.RECONSIDERATION, "3 号", DAY, by)),
                entry("RemedyCases.decide", (id, by) -> remedies.decide(id, none, RemedyCase.Result.UPHELD, DAY, by)),
                entry("ReplyCourse.requireWritable", (id, by) -> course.requireWritable(id, by)),
                entry("ReplyCourse.require", (id, by) -> course.require(id, RequestAct.SUBMIT_REPLY, by)),
                entry("ReplyCourse.submitted", (id, by) -> course.submitted(id, "予以公开", by)),
                entry("ReplyCourse.takenBack", (id, by) -> course.takenBack(id, by)),
                entry(
                        "ReplyCourse.keepLetter",
                        (id, by) -> course.keepLetter(
                                id, RequestFile.Kind.LETTER, firstAct(id), Map.of("a.txt", new byte[] {1}), by)),
                entry("ReplyCourse.requireOpen", (id, by) -> course.requireOpen(id, by)),
                entry("ReplyCourse.served", (id, by) -> course.served(id, Outcome.DISCLOSED, DAY, "签收", by)),
                entry("Replies.write", (id, by) -> replies.write(id, draft, by)),
                entry("Replies.submit", (id, by) -> replies.submit(id, draft, by)),
                entry("Replies.takeBack", (id, by) -> replies.takeBack(id, by)),
                entry("Replies.send", (id, by) -> replies.send(id, DAY, Delivery.ONLINE, "签收", by)),
                entry("ReplyOrgans.enter", (id, by) -> organs.enter(desk.education, ReplyOrgans.Entered.NOTHING, by)),
                entry("WayLetters.open", (id, by) -> ways.open(id, 0, LetterKind.RECEIPT, by)),
                entry("WayLetters.make", (id, by) -> ways.make(id, 0, LetterKind.RECEIPT, Map.of(), false, false, by)),
                entry("Conversions.decide", (id, by) -> conversions.decide(id, Conversion.Decision.KEEP, "不宜", by)));
    }

    @Test
    @DisplayName("门面上凡是带着人来的方法，下面的矩阵里都有；新加的方法没有列进来，这里不过")
    void everyMethodThatAPersonCallsIsInTheMatrix() {
        var found = new TreeSet<String>();
        for (String name : beans.getBeanNamesForType(Object.class, false, false)) {
            Class<?> type = beans.getType(name);
            Class<?> face = type == null ? Object.class : org.springframework.util.ClassUtils.getUserClass(type);
            if (face.getName().startsWith("org.mingtang.request.") && Modifier.isPublic(face.getModifiers())) {
                calledByPersons(face).forEach(found::add);
            }
        }
        found.removeAll(QUESTIONS);
        assertThat(calls().keySet()).containsExactlyInAnyOrderElementsOf(found);
    }

    private static Stream<String> calledByPersons(Class<?> face) {
        return Arrays.stream(face.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .filter(method -> Arrays.asList(method.getParameterTypes()).contains(Person.class))
                .map(Method::getName)
                .map(method -> face.getSimpleName() + "." + method)
                .distinct();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("角色×门面上的每个方法×本单位、外单位：不该办的人有话说、什么也不变；该办的人不因身份被拒")
    void whoMayIsAskedInside(Role role) {
        RequestId id = cases.brought(Channel.SIGNED_POST, RequestStage.IN_HAND);
        RequestView view = desk.view(id);
        List<RequestStep> history = requests.history(id);
        Person own = RequestDesk.person("叶知秋", desk.education, role);
        Person other = RequestDesk.person("叶知秋", desk.office, role);

        calls().forEach((method, call) -> {
            boolean may = (method.matches("Handling.extend|ReplyOrgans.enter") ? HEADS : WORKERS).contains(role);
            assertThat(isToldThatItIsNotHis(call, id, own))
                    .as(method + " " + role)
                    .isEqualTo(!may);
            assertThat(isToldThatItIsNotHis(call, id, other))
                    .as(method + " " + role + " 外单位")
                    .isTrue();
        });
        assertThat(desk.view(id)).isEqualTo(view);
        assertThat(requests.history(id)).isEqualTo(history);
        assertThat(papers.files(id, desk.clerk)).isEmpty();
    }

    private long firstAct(RequestId id) {
        return requests.history(id).get(0).place();
    }

    private boolean isToldThatItIsNotHis(Call call, RequestId id, Person by) {
        @Nullable
        Throwable thrown = catchThrowable(() -> transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            call.accept(id, by);
        }));
        if (thrown == null) {
            return false;
        }
        assertThat(thrown).isInstanceOf(UnlawfulAct.class);
        return NOT_HIS.stream().anyMatch(thrown.getMessage()::contains);
    }
}
