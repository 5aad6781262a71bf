package org.mingtang.policy.packages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.organisation.UnitScope;
import org.mingtang.policy.PolicyRoom;
import org.mingtang.policy.RelationKind;
import org.mingtang.policy.finder.Profile;
import org.mingtang.policy.finder.SomeTopics;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ManuscriptId;
import org.mingtang.publication.Manuscripts;
import org.mingtang.publication.Publications;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@MingtangTest
@DisplayName("nobody is led to a benefit whose policy is no more")
class FallenPolicyTests {

    private static final Profile ANYBODY = new Profile(Map.of());

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Packages packages;

    @Autowired
    Manuscripts manuscripts;

    @Autowired
    Publications publications;

    @Autowired
    PolicyStanding standing;

    @Autowired
    MovableClock clock;

    PolicyRoom room;
    String title;

    @BeforeEach
    void found() {
        clock.reset();
        room = new PolicyRoom(beans);
        title = room.title();
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    /** A policy whose benefit is public. */
    private ItemNumber benefit(@Nullable LocalDate until) {
        ItemNumber policy = room.document(title, PolicyRoom.BODY, PolicyRoom.MAY, until);
        packages.write(
                policy,
                new BenefitContent(
                        "每人补贴",
                        "1000 元",
                        List.of(SomeTopics.condition("who", "企业")),
                        List.of(),
                        List.of(),
                        List.of("网上申请"),
                        "人社局",
                        "12333",
                        null,
                        null),
                null,
                room.clerk);
        passed(packages.send(policy, room.clerk));
        return policy;
    }

    private void passed(ManuscriptId draft) {
        manuscripts.submit(draft, room.clerk);
        room.press.pass(draft);
        publications.publish(draft, room.press.head);
    }

    private boolean found(ItemNumber policy) {
        return packages.match(ANYBODY, UnitScope.ALL).stream().anyMatch(each -> each.policy() == policy.value());
    }

    @Test
    void isFoundWhileItsPolicyStandsAndNoLonger() {
        ItemNumber policy = benefit(null);
        assertThat(found(policy)).isTrue();
        assertThat(room.page(policy.path())).bodyText().contains("能不能享受");

        room.touched(RelationKind.ABOLISHES, policy, LocalDate.of(2026, 9, 1), null);

        assertThat(found(policy)).isFalse();
        assertThat(room.page("/benefits/feed.atom")).bodyText().doesNotContain(title);
        assertThat(room.page(policy.path())).bodyText().doesNotContain("能不能享受");
        assertThat(standing.fallen(policy)).contains("废止");
    }

    @Test
    void isGoneOnTheDayAfterItsLast() {
        LocalDate until = LocalDate.of(2027, 3, 31);
        ItemNumber policy = benefit(until);

        clock.moveTo(until);
        assertThat(found(policy)).isTrue();
        clock.moveTo(until.plusDays(1));
        assertThat(found(policy)).isFalse();
    }

    @Test
    void theGuideOfABenefitTurnsYellowAndItsKeeperIsTold() {
        ItemNumber policy = benefit(null);
        ItemNumber guide = packages.with(policy).get(0).item();
        assertThat(room.page(guide.path())).bodyText().doesNotContain("内容可能不再适用");

        room.touched(RelationKind.ABOLISHES, policy, LocalDate.of(2026, 9, 1), null);

        assertThat(room.page(guide.path())).bodyText().contains("内容可能不再适用", title);
        assertThat(room.agenda()).anySatisfy(line -> assertThat(line.detail()).startsWith("政策兑现指引所依据的"));
    }

    @Test
    void theGuideOfAWithdrawnPolicyTurnsYellowToo() {
        ItemNumber policy = benefit(null);
        ItemNumber guide = packages.with(policy).get(0).item();

        publications.withdraw(policy, "发布有误", room.press.head);

        assertThat(room.page(guide.path())).bodyText().contains("已撤回，内容可能不再适用");
        assertThat(room.agenda()).anySatisfy(line -> assertThat(line.detail()).endsWith("已撤回"));
    }

    @Test
    @DisplayName("尚未生效: shown, but nothing can be asked for yet")
    void isOpenFromTheDayOnWhichItsPolicyTakesEffect() {
        ItemNumber policy = benefit(null);

        clock.moveTo(PolicyRoom.MAY.minusDays(1));
        assertThat(standing.yetToCome(policy)).isTrue();
        assertThat(open(policy)).containsExactly(false);
        clock.moveTo(PolicyRoom.MAY);
        assertThat(standing.yetToCome(policy)).isFalse();
        assertThat(open(policy)).containsExactly(true);
        assertThat(standing.yetToCome(new ItemNumber(999_999_999))).isFalse();
    }

    @Test
    void isFoundAgainWhenTheActThatAbolishedItsPolicyIsWithdrawn() {
        ItemNumber policy = benefit(null);
        ItemNumber act = room.document();
        room.relate(RelationKind.ABOLISHES, act, policy, null);
        assertThat(found(policy)).isFalse();

        publications.withdraw(act, "误发", room.press.head);

        assertThat(found(policy)).isTrue();
        assertThat(standing.fallen(policy)).isEmpty();
        assertThat(room.page(policy.path())).bodyText().contains("能不能享受");
    }

    private List<Boolean> open(ItemNumber policy) {
        return packages.match(ANYBODY, UnitScope.ALL).stream()
                .filter(each -> each.policy() == policy.value())
                .map(Packages.Found::open)
                .toList();
    }

    @Test
    void anAmendedPolicyStillGivesWhatItGave() {
        ItemNumber policy = benefit(null);

        room.touched(RelationKind.AMENDS, policy, LocalDate.of(2026, 9, 1), null);

        assertThat(found(policy)).isTrue();
        assertThat(standing.fallen(policy)).isEmpty();
    }

    @Test
    void aPackageSaysWhichOfItsPoliciesFell() {
        ItemNumber policy = room.document(title);
        String slug = "p-" + UUID.randomUUID().toString().substring(0, 8);
        packages.write(
                slug,
                room.press.education.value(),
                new PackageContent(
                        "稳岗一件事" + slug,
                        PackageContent.Kind.TOPIC,
                        "导语",
                        List.of(),
                        List.of(new PackageContent.Entry(policy.value(), ""))),
                null,
                room.clerk);
        passed(packages.send(slug, room.clerk));
        assertThat(room.page("/packages/" + slug)).bodyText().contains(title).doesNotContain("已不再有效");

        room.touched(RelationKind.LAPSES, policy, LocalDate.of(2026, 9, 1), null);

        assertThat(room.page("/packages/" + slug))
                .bodyText()
                .contains(title, "包里有 1 份文件已不再有效", "<span class=\"chip chip-warn\">失效</span>");
        ItemNumber words = packages.with(policy).get(0).item();
        assertThat(room.page(words.path())).bodyText().contains("这里收入的", "已失效（自 2026-09-01 起）");
        assertThat(room.agenda())
                .anySatisfy(line -> assertThat(line.detail()).isEqualTo("政策文件包所依据的《" + title + "》已失效"));
    }

    @Test
    void whatIsNoPolicyNeverFalls() {
        assertThat(standing.fallen(new ItemNumber(999_999_999L))).isEmpty();
    }

    @Test
    @DisplayName("a condition written with the old choices is edited without losing them")
    void theFormShowsTheChoicesThatWereTicked() {
        ItemNumber policy = benefit(null);

        assertThat(room.desk("/desk/benefits/" + policy, room.clerk))
                .bodyText()
                .contains("为谁办", "value=\"企业\" checked", "身份或情形");
        assertThat(room.send(
                        "/desk/benefits/" + policy,
                        room.clerk,
                        "revision",
                        packages.benefit(policy)
                                .map(Sheet::revision)
                                .orElseThrow()
                                .toString(),
                        "summary",
                        "改写",
                        "who",
                        "个人"))
                .hasStatus3xxRedirection();
        assertThat(packages.benefit(policy).orElseThrow().draft().conditions())
                .containsExactly(SomeTopics.condition("who", "个人"));
    }
}
