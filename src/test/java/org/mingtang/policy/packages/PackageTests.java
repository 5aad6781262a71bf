package org.mingtang.policy.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.SignedAs;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.policy.finder.SomeTopics;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ManuscriptFields;
import org.mingtang.publication.ManuscriptId;
import org.mingtang.publication.Manuscripts;
import org.mingtang.publication.PressRoom;
import org.mingtang.publication.Publications;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MingtangTest
class PackageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Packages packages;

    @Autowired
    Manuscripts manuscripts;

    @Autowired
    Publications publications;

    @Autowired
    MovableClock clock;

    PressRoom room;
    ItemNumber policy;
    String title;
    String slug;

    @BeforeEach
    void publish() {
        clock.reset();
        room = new PressRoom(beans);
        slug = "p-" + UUID.randomUUID().toString().substring(0, 8);
        title = "关于发放稳岗补贴的通知" + slug;
        policy = room.published(ManuscriptFields.of("20-01", ItemKind.OTHER_POLICY, title, "<p>符合条件的企业可以申请稳岗补贴。</p>")
                .dated(null, LocalDate.of(2026, 11, 20), null, null));
    }

    @Test
    void aPackageIsPublicOnlyOnceItPassedTheDoor() {
        packages.write(slug, room.education.value(), parcel("稳岗一件事" + slug), null, room.clerk);
        assertThat(mvc.get().uri("/packages/" + slug)).hasStatus(404);
        ManuscriptId draft = packages.send(slug, room.clerk);
        manuscripts.submit(draft, room.clerk);
        assertThat(mvc.get().uri("/packages/" + slug)).hasStatus(404);
        assertThatThrownBy(() -> publications.publish(draft, room.head)).isInstanceOf(UnlawfulAct.class);
        room.pass(draft);

        ItemNumber text = publications.publish(draft, room.head);

        assertThat(mvc.get().uri("/packages/" + slug))
                .bodyText()
                .contains("稳岗一件事" + slug, title, "先看这一份", "企业规模：小型或微型", text.path());
        assertThat(mvc.get().uri("/packages")).bodyText().contains("/packages/" + slug);
    }

    @Test
    void whatIsWrittenLaterStaysInsideUntilItPassesToo() {
        published(parcel("原来的名字" + slug));
        packages.write(slug, room.education.value(), parcel("没审的名字" + slug), revision(), room.clerk);

        assertThat(mvc.get().uri("/packages/" + slug))
                .bodyText()
                .contains("原来的名字")
                .doesNotContain("没审的名字");
        assertThat(mvc.get().uri("/packages")).bodyText().doesNotContain("没审的名字");
    }

    @Test
    void aManuscriptWrittenFromAPackageCannotSaySomethingElse() {
        packages.write(slug, room.education.value(), parcel("稳岗一件事" + slug), null, room.clerk);
        ManuscriptId draft = packages.send(slug, room.clerk);
        ManuscriptFields fields = manuscripts.find(draft).orElseThrow().fields();

        manuscripts.change(draft, fields.saying(fields.title(), "<p>别的内容</p>"), null, room.clerk);

        assertThatThrownBy(() -> manuscripts.submit(draft, room.clerk)).hasMessageContaining("重新生成");
        assertThatThrownBy(() -> packages.send(slug, room.clerk)).hasMessageContaining("还没有办完");
    }

    @Test
    void showsThatAPolicyInItWasWithdrawn() {
        published(parcel("稳岗一件事" + slug));

        publications.withdraw(policy, "内容有误", room.head);

        assertThat(mvc.get().uri("/packages/" + slug))
                .bodyText()
                .contains("（这份文件已撤回）")
                .doesNotContain("href=\"" + policy.path() + "\"");
    }

    @Test
    void isGoneWhenItsTextIsWithdrawn() {
        ItemNumber text = published(parcel("稳岗一件事" + slug));

        publications.withdraw(text, "重复", room.head);

        assertThat(mvc.get().uri("/packages/" + slug)).hasStatus(410).bodyText().contains("已经撤回", "重复");
    }

    @Test
    void cannotBeDirectedToNamedUnits() {
        packages.write(slug, room.education.value(), parcel("稳岗一件事" + slug), null, room.clerk);
        ManuscriptId draft = packages.send(slug, room.clerk);
        ManuscriptFields fields = manuscripts.find(draft).orElseThrow().fields();
        manuscripts.change(draft, fields.directedTo(List.of(room.office.value())), null, room.clerk);

        assertThatThrownBy(() -> manuscripts.submit(draft, room.clerk)).hasMessageContaining("不能定向公开");
    }

    @Test
    void holdsOnlyWhatIsPublicAndBelongsToItsUnit() {
        PackageContent unknown = new PackageContent(
                "名称", PackageContent.Kind.TOPIC, "导语", List.of(), List.of(new PackageContent.Entry(999_999_999L, "")));
        assertThatThrownBy(() -> packages.write(slug, room.education.value(), unknown, null, room.clerk))
                .hasMessageContaining("只能放已经公开的文件");
        Person stranger = SignedAs.person(Role.CLERK);
        PackageContent mine = parcel("名称");
        assertThatThrownBy(() -> packages.write(slug, room.education.value(), mine, null, stranger))
                .hasMessageContaining("只能编辑本单位");
        packages.write(slug, room.education.value(), mine, null, room.clerk);
        assertThatThrownBy(() -> packages.write(slug, room.education.value(), mine, null, room.clerk))
                .hasMessageContaining("已经用过");
        assertThatThrownBy(() -> packages.write(slug, room.education.value(), mine, 7, room.clerk))
                .isInstanceOf(ObjectOptimisticLockingFailureException.class);
    }

    @Test
    void aBenefitIsWrittenOnTheDeskAndFoundByItsConditionsOnceItPassed() {
        MvcTestResult saved = mvc.post()
                .uri("/desk/benefits/" + policy)
                .with(SignedAs.person(room.clerk))
                .with(csrf())
                .param("summary", "稳岗企业每人补贴" + slug)
                .param("amount", "每人1000元")
                .param("who", "企业")
                .param("size", "小型", "微型", "没有这种")
                .param("others", "上年度未裁员")
                .param("steps", "网上申请\n部门审核")
                .param("department", "云麓市人力资源和社会保障局")
                .param("contact", "0000-12333")
                .param("until", "2026-12-31")
                .exchange();
        assertThat(saved).hasStatus3xxRedirection();
        assertThat(find("who=企业&size=小型")).bodyText().doesNotContain(slug);
        assertThat(mvc.get().uri(policy.path())).bodyText().doesNotContain("能不能享受");
        ManuscriptId draft = packages.send(policy, room.clerk);
        manuscripts.submit(draft, room.clerk);
        room.pass(draft);
        publications.publish(draft, room.head);

        assertThat(find("who=企业&size=小型")).bodyText().contains("可能相符", title, "企业规模：小型或微型（您选了“小型”）", "上年度未裁员（需自行核对）");
        assertThat(find("who=个人")).bodyText().contains("不相符", title, "为谁办：企业（您选了“个人”）");
        assertThat(mvc.get().uri(policy.path())).bodyText().contains("能不能享受", "稳岗企业每人补贴", "0000-12333");
        assertThat(mvc.get().uri(URI.create("/benefits/feed.atom?who=%E4%BC%81%E4%B8%9A")))
                .bodyText()
                .contains(title, "http://www.w3.org/2005/Atom");
        assertThat(mvc.get().uri(URI.create("/benefits/feed.atom?who=%E4%B8%AA%E4%BA%BA")))
                .bodyText()
                .doesNotContain(title);

        publications.withdraw(policy, "废止", room.head);
        assertThat(find("who=企业")).bodyText().doesNotContain(slug);
    }

    @Test
    void theDeskNamesThePolicyOfABenefit() {
        packages.write(policy, BenefitContent.EMPTY, null, room.clerk);
        packages.write(slug, room.education.value(), parcel("稳岗一件事" + slug), null, room.clerk);

        assertThat(mvc.get().uri("/desk/packages").with(SignedAs.person(room.clerk)))
                .bodyText()
                .contains("<a href=\"" + policy.path() + "\">" + title + "</a>", "稳岗一件事" + slug);
    }

    @Test
    void saysAllThatABenefitLacksBeforeItIsSent() {
        packages.write(policy, BenefitContent.EMPTY, null, room.clerk);

        assertThatThrownBy(() -> packages.send(policy, room.clerk))
                .hasMessageContainingAll("给什么", "条件", "怎么办", "受理部门", "咨询电话");
    }

    private MvcTestResult find(String query) {
        var request = mvc.get().uri("/benefits");
        for (String each : query.split("&")) {
            request = request.queryParam(each.substring(0, each.indexOf('=')), each.substring(each.indexOf('=') + 1));
        }
        return request.exchange();
    }

    private PackageContent parcel(String name) {
        return new PackageContent(
                name,
                PackageContent.Kind.ENTERPRISE,
                "小微企业稳岗，看这一包。",
                List.of(SomeTopics.condition("size", "小型", "微型")),
                List.of(new PackageContent.Entry(policy.value(), "先看这一份")));
    }

    private ItemNumber published(PackageContent content) {
        packages.write(slug, room.education.value(), content, null, room.clerk);
        ManuscriptId draft = packages.send(slug, room.clerk);
        manuscripts.submit(draft, room.clerk);
        room.pass(draft);
        return publications.publish(draft, room.head);
    }

    private int revision() {
        return packages.find(slug).orElseThrow().revision();
    }
}
