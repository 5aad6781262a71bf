package org.mingtang.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@MingtangTest
@DisplayName("国办发〔2017〕47号 annex: column pages of every room carry the tags of their column")
class ColumnTagsTests {

    @Autowired
    MockMvcTester mvc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/policies",
                "/policies/comparison",
                "/packages",
                "/benefits",
                "/questions",
                "/topics",
                "/open/catalogue",
                "/open/catalogue/items",
                "/search"
            })
    void namesTheColumnInItsHead(String address) throws Exception {
        String html = mvc.get().uri(address).exchange().getResponse().getContentAsString();
        Element head = Jsoup.parse(html).head();

        for (String name :
                new String[] {"SiteName", "ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType"}) {
            assertThat(head.select("meta").stream()
                            .filter(tag -> tag.attr("name").equals(name))
                            .map(tag -> tag.attr("content")))
                    .as(name)
                    .singleElement()
                    .satisfies(content -> assertThat(content).isNotBlank());
        }
    }
}
