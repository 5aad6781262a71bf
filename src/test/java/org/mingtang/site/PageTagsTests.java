package org.mingtang.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.site.PageTags.Tag;

@DisplayName("国办发〔2017〕47号 annex: page tags")
class PageTagsTests {

    private static final PageTags COLUMN = PageTags.column("政策", "政策文件", "政策,文件", "政策文件");

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n"})
    void refuseEmptyContent(String nothing) {
        assertThatThrownBy(() -> new Tag("SiteName", nothing)).hasMessageContaining("SiteName");
        assertThatThrownBy(() -> PageTags.column("政策", nothing, "政策", "政策文件"))
                .hasMessageContaining("ColumnDescription");
        assertThatThrownBy(() -> COLUMN.article("标题", "2026-11-22 09:05", nothing))
                .hasMessageContaining("ContentSource");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22", "2026-11-22T09:05", "2026-11-22 9:05", "2026年11月22日 09:05"})
    void refuseAnotherFormOfTime(String time) {
        assertThatThrownBy(() -> COLUMN.article("标题", time, "市教育局")).hasMessageContaining("YYYY-MM-DD HH:MM");
    }

    @Test
    void leaveOutWhatMayBeMissing() {
        PageTags tags = COLUMN.article("标题", "2026-11-22 09:05", "市教育局")
                .and("Keywords", null)
                .and("Author", " ")
                .and("Description", " 摘要 ");
        assertThat(tags.tags())
                .extracting(Tag::name)
                .containsExactly(
                        "ColumnName",
                        "ColumnDescription",
                        "ColumnKeywords",
                        "ColumnType",
                        "ArticleTitle",
                        "PubDate",
                        "ContentSource",
                        "Description");
        assertThat(tags.tags()).contains(new Tag("Description", "摘要"));
    }

    @Test
    void nameTheSiteWithItsCodeWhereItHasOne() {
        assertThat(PageTags.of(site("www.yunlu.example", "9900000001")).tags())
                .containsExactly(
                        new Tag("SiteName", "云麓市政务公开"),
                        new Tag("SiteDomain", "www.yunlu.example"),
                        new Tag("SiteIDCode", "9900000001"));
        assertThat(PageTags.of(site("www.yunlu.example", null)).tags())
                .extracting(Tag::name)
                .containsExactly("SiteName", "SiteDomain");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4207000016", "3100000087", "bm01000001", "bm18"})
    void knowTheCodesOfSites(String code) {
        assertThat(site("www.yunlu.example", code).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"420700001", "42070000160", "420700001A", "BM010001", "bm", "bm1", "４２０７００００１６"})
    void refuseOtherCodes(String code) {
        assertThatThrownBy(() -> site("www.yunlu.example", code)).hasMessageContaining("网站标识码");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://www.yunlu.example", "www.yunlu.example/", "云麓", "www..example", ""})
    void refuseWhatIsNoDomain(String domain) {
        assertThatThrownBy(() -> site(domain, null)).hasMessageContaining("网站域名");
    }

    private static SiteFacts site(String domain, @Nullable String code) {
        return new SiteFacts("云麓市政务公开", domain, code, "云麓市人民政府办公室", null, null, null, null);
    }
}
