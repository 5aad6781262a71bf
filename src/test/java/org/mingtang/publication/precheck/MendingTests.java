package org.mingtang.publication.precheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ManuscriptFields;
import org.mingtang.review.Finding;
import org.mingtang.review.Finding.Severity;
import org.mingtang.review.FindingKind;

/** Words put in the place of words, and nowhere else. */
class MendingTests {

    @Test
    void putsTheRightWordsInTheirPlaces() {
        ManuscriptFields fields = fields("安排布署", "<p>帐户帐户</p><p>布署<strong>帐</strong>户</p>");

        ManuscriptFields mended = Mending.apply(
                fields,
                List.of(
                        typo("title", 0, 2, "安排布署", "布署", "部署"),
                        typo("body", 0, 0, "帐户帐户", "帐户", "账户"),
                        typo("body", 0, 2, "帐户帐户", "帐户", "账户"),
                        typo("body", 1, 2, "布署帐户", "帐户", "账户"),
                        typo("body", 1, 0, "布署帐户", "布署", "部署")));

        assertThat(mended.title()).isEqualTo("安排部署");
        assertThat(org.jsoup.Jsoup.parseBodyFragment(mended.body()).text()).isEqualTo("账户账户 部署账户");
        assertThat(mended.body()).contains("<strong>");
    }

    @Test
    void mendsWhatStandsBesideTheText() {
        ManuscriptFields mended = Mending.apply(
                fields("标题", "<p>正文</p>").described("安排布署", "布署", "布署处", "改布署"),
                List.of(
                        typo("summary", 0, 2, "安排布署", "布署", "部署"),
                        typo("keywords", 0, 0, "布署", "布署", "部署"),
                        typo("source", 0, 0, "布署处", "布署", "部署"),
                        typo("changeNote", 0, 1, "改布署", "布署", "部署")));

        assertThat(mended.summary()).isEqualTo("安排部署");
        assertThat(mended.keywords()).isEqualTo("部署");
        assertThat(mended.source()).isEqualTo("部署处");
        assertThat(mended.changeNote()).isEqualTo("改部署");
        assertThatThrownBy(() -> Mending.apply(fields("标题", ""), List.of(typo("summary", 0, 2, "安排布署", "布署", "部署"))))
                .isInstanceOf(UnlawfulAct.class);
    }

    @Test
    void staysRightWhereTheNewWordsAreLongerOrShorter() {
        ManuscriptFields mended = Mending.apply(
                fields("甲乙丙", ""),
                List.of(
                        typo("title", 0, 0, "甲乙丙", "甲", "甲甲甲甲"),
                        typo("title", 0, 1, "甲乙丙", "乙", ""),
                        typo("title", 0, 2, "甲乙丙", "丙", "丁丁")));

        assertThat(mended.title()).isEqualTo("甲甲甲甲丁丁");
    }

    @Test
    void leavesOneOfTwoThatOverlapForTheNextCheck() {
        ManuscriptFields mended = Mending.apply(
                fields("甲乙丙丁", ""),
                List.of(typo("title", 0, 0, "甲乙丙丁", "甲乙丙", "X"), typo("title", 0, 2, "甲乙丙丁", "丙丁", "Y")));

        assertThat(mended.title()).isEqualTo("甲乙Y");
    }

    @Test
    void mendsTheNumberAsAWhole() {
        ManuscriptFields fields = fields("题", "").dated("云发[2026]1号", null, null, null);

        ManuscriptFields mended =
                Mending.apply(fields, List.of(typo("docNumber", 0, 0, "云发[2026]1号", "云发[2026]1号", "云发〔2026〕1号")));

        assertThat(mended.docNumber()).isEqualTo("云发〔2026〕1号");
        assertThat(mended.title()).isEqualTo("题");
    }

    @Test
    void refusesWordsThatAreNoLongerThere() {
        assertThatThrownBy(() -> Mending.apply(fields("别的标题", ""), List.of(typo("title", 0, 0, "甲乙", "甲", "丙"))))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("已经不在了");
        assertThatThrownBy(() -> Mending.apply(fields("题", "<p>别的</p>"), List.of(typo("body", 0, 0, "甲乙", "甲", "丙"))))
                .isInstanceOf(UnlawfulAct.class);
        assertThatThrownBy(() -> Mending.apply(fields("题", "<p>甲乙</p>"), List.of(typo("body", 7, 0, "甲乙", "甲", "丙"))))
                .isInstanceOf(UnlawfulAct.class);
    }

    @Test
    void refusesPlacesThatOnlyPeopleCanMend() {
        assertThatThrownBy(() -> Mending.apply(fields("题", ""), List.of(typo("theme", 0, 0, "甲", "甲", "乙"))))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("不能自动修改");
    }

    @Test
    void doesNothingWhereNothingIsProposed() {
        ManuscriptFields fields = fields("甲", "<p>乙</p>");

        assertThat(Mending.apply(fields, List.of(finding(FindingKind.ADDRESS, "body", 0, 0, "乙", null))))
                .isEqualTo(fields);
        assertThat(Mending.can(finding(FindingKind.TYPO, "attachment:1", 0, 0, "甲", "乙")))
                .isFalse();
        assertThat(Mending.can(finding(FindingKind.TYPO, "title", -1, -1, "甲", "乙")))
                .isFalse();
        assertThat(Mending.can(finding(FindingKind.TYPO, "title", 0, 0, "甲", "乙")))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(FindingKind.class)
    void mendsUnseenOnlyWhatIsMaskedOrAlwaysWrong(FindingKind kind) {
        boolean unseen = kind.personal() || kind == FindingKind.TYPO || kind == FindingKind.OUTDATED_NAME;

        assertThat(Mending.together(kind)).isEqualTo(unseen);
    }

    @ParameterizedTest
    @CsvSource({
        "title, 0, 标题", "docNumber, -1, 发文字号", "formedOn, -1, 成文日期", "effectiveFrom, -1, 施行日期", "validUntil, -1, 有效期",
        "publishOn, -1, 发布时间", "theme, -1, 主题分类", "body, 0, 正文第 1 段", "body, 11, 正文第 12 段", "body, -1, 正文",
        "attachment:1, -1, 附件 1", "attachment:12, 3, 附件 12第 4 段", "other, 3, 稿件"
    })
    void namesPlacesInTheOfficesWords(String part, int paragraph, String place) {
        Finding finding = finding(FindingKind.LINK, part, paragraph, -1, "", null);

        assertThat(Places.of(finding)).isEqualTo(place);
        assertThat(Places.isAttachment(finding)).isEqualTo(part.startsWith("attachment"));
    }

    @Test
    void countsAttachmentsFromZero() {
        assertThat(Places.attachment(finding(FindingKind.HIDDEN_CONTENT, "attachment:3", -1, -1, "", null)))
                .isEqualTo(2);
    }

    private static Finding typo(String part, int paragraph, int offset, String text, String quoted, String mended) {
        assertThat(text).contains(quoted);
        return finding(FindingKind.TYPO, part, paragraph, offset, quoted, mended);
    }

    private static Finding finding(
            FindingKind kind, String part, int paragraph, int offset, String quoted, @Nullable String mended) {
        return new Finding(kind, "code", Severity.WARN, part, paragraph, offset, quoted, "请改", mended, "f" + offset);
    }

    private static ManuscriptFields fields(String title, String body) {
        return ManuscriptFields.of("20-11", ItemKind.INFORMATION, title, body);
    }
}
