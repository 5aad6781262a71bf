package org.mingtang.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.exchange.PassingCalls;
import org.mingtang.request.listing.ListingCalls;
import org.mingtang.request.reckoning.Channel;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever a person can do through the faces of this room and its rooms: who may is asked inside, not only at the page. */
@MingtangTest
class RequestFacesTests {

    private static final LocalDate DAY = StagedCases.DAY;

    /** How somebody is told that it is not his; anything else said to him is about the matter. */
    private static final List<String> NOT_HIS = List.of(
            "只能办理本机关的申请",
            "请由负责人办理",
            "只有承办单位可以打开",
            "只能由本机关政府信息公开工作机构负责人填写",
            "只能由本机关政府信息公开工作机构负责人管理",
            "只能登记向本机关提出的申请",
            "只能登记本机关收到的更正申请",
            "没有这件更正申请，或者它不由您所在的单位办理",
            "更正申请由本机关政府信息公开工作机构负责人审定",
            "只能办理本机关的案例",
            "案例是否向社会公开由本机关负责人决定",
            "没有这封来信，可能地址有误",
            "没有这件申请，或者它不由您所在的单位办理",
            "答复是否通过由审核的结果决定");

    private static final Set<Role> WORKERS = Set.of(Role.OPENNESS_OFFICE, Role.CLERK, Role.HEAD);
    private static final Set<Role> HEADS = Set.of(Role.OPENNESS_OFFICE, Role.HEAD);

    private static final Set<String> HEADS_ONLY = Set.of(
            "Handling.extend",
            "Handling.delay",
            "ReplyOrgans.enter",
            "ReplySeals.choose",
            "ReplySeals.picture",
            "Offices.keep",
            "Library.open",
            "Rectifications.giveBack",
            "Rectifications.decide");

    /** Follow what the reviewers decided; by the program alone. */
    private static final Set<String> PROGRAM_ONLY =
            Set.of("ReplyCourse.passed", "ReplyCourse.returned", "ReplyCourse.withdrawn");

    /** Acts of rooms that only their own pages call, and that ask who may like the faces. */
    private static final Set<String> ASKED_BY_PAGES = Set.of("Listings", "PassingOn");

    /** Only answer whether somebody may, or list what is his: see {@code listsHoldOnlyWhatIsHis}. */
    private static final Set<String> QUESTIONS = Set.of(
            "RequestPermissions.mayRead",
            "RequestPermissions.mayWork",
            "RequestPermissions.mayNow",
            "RequestPermissions.seesAll",
            "RequestPermissions.requireWorker",
            "Requests.organsOf",
            "Campaigns.all",
            "Campaigns.of",
            "Campaigns.cases",
            "Campaigns.begun",
            "Library.inHand",
            "MailDesk.organs",
            "Rectifications.of",
            "Offices.organs",
            "Offices.mayKeep");

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Requests requests;

    @Autowired
    RequestPapers papers;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MovableClock clock;

    RequestDesk desk;
    StagedCases cases;
    Map<String, FaceCall> calls;
    PassingCalls passing;

    @BeforeEach
    void office() {
        clock.moveTo(DAY);
        desk = new RequestDesk(beans);
        cases = new StagedCases(desk, beans);
        calls = new TreeMap<>(new RequestFaceCalls(desk, cases, beans).calls());
        calls.putAll(new RoomFaceCalls(desk, beans).calls());
        passing = new PassingCalls(beans);
        passing.calls().forEach((name, call) -> calls.put(name, call::accept));
        new ListingCalls(beans).calls().forEach((name, call) -> calls.put(name, call::accept));
    }

    @AfterEach
    void giveTheClockBack() {
        passing.close();
        clock.reset();
    }

    @Test
    @DisplayName("门面上凡是带着人来的方法，下面的矩阵里都有；新加的方法没有列进来，这里不过")
    void everyMethodThatAPersonCallsIsInTheMatrix() {
        var found = new TreeSet<String>();
        for (String name : beans.getBeanNamesForType(Object.class, false, false)) {
            Class<?> type = beans.getType(name);
            Class<?> face = type == null ? Object.class : org.springframework.util.ClassUtils.getUserClass(type);
            if (face.getName().startsWith("org.mingtang.request.")
                    && (Modifier.isPublic(face.getModifiers()) || ASKED_BY_PAGES.contains(face.getSimpleName()))) {
                calledByPersons(face).forEach(found::add);
            }
        }
        found.removeAll(QUESTIONS);
        assertThat(calls.keySet()).containsExactlyInAnyOrderElementsOf(found);
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

        calls.forEach((method, call) -> {
            boolean may =
                    !PROGRAM_ONLY.contains(method) && (HEADS_ONLY.contains(method) ? HEADS : WORKERS).contains(role);
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

    @ParameterizedTest
    @EnumSource
    @DisplayName("角色×只列清单的方法：外单位的、不办申请的人，清单里没有本单位的")
    void listsHoldOnlyWhatIsHis(Role role) {
        RequestId id = cases.brought(Channel.SIGNED_POST, RequestStage.IN_HAND);
        var lists = new OwnLists(desk, beans);
        Person own = RequestDesk.person("叶知秋", desk.education, role);
        Person other = RequestDesk.person("叶知秋", desk.office, role);

        lists.ofRequests(id).forEach((name, list) -> {
            assertThat(list.test(own)).as(name + " " + role).isEqualTo(own.may(Permission.READ_REQUESTS));
            assertThat(list.test(other)).as(name + " " + role + " 外单位").isEqualTo(role == Role.OPENNESS_OFFICE);
        });
        lists.ofRooms().forEach((name, list) -> {
            assertThat(list.test(own)).as(name + " " + role).isEqualTo(own.may(Permission.READ_REQUESTS));
            assertThat(list.test(other)).as(name + " " + role + " 外单位").isFalse();
        });
        lists.ofWorkers().forEach((name, list) -> {
            assertThat(list.test(own)).as(name + " " + role).isEqualTo(own.may(Permission.WORK_REQUEST));
            assertThat(list.test(other)).as(name + " " + role + " 外单位").isFalse();
        });
    }

    private boolean isToldThatItIsNotHis(FaceCall call, RequestId id, Person by) {
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
