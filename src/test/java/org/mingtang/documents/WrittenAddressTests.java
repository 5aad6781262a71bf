package org.mingtang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenAddressTests {

    @ParameterizedTest
    @DisplayName("Chinese writing ends an address, and so does what belongs to the sentence")
    @CsvSource(delimiter = '|', textBlock = """
                    详见https://www.yunlu.example/info/1。          | https://www.yunlu.example/info/1
                    （http://yunlu.example/a）                       | http://yunlu.example/a
                    (http://yunlu.example/a).                        | http://yunlu.example/a
                    网址：http://yunlu.example，电话                 | http://yunlu.example
                    网址：http://yunlu.example/；                    | http://yunlu.example/
                    登录http://yunlu.example/a_(b)查询               | http://yunlu.example/a_(b)
                    见“http://yunlu.example/a?x=1&y=2#z”            | http://yunlu.example/a?x=1&y=2#z
                    见《http://yunlu.example/a》                     | http://yunlu.example/a
                    see http://yunlu.example/a, and                  | http://yunlu.example/a
                    what? http://yunlu.example/a?                    | http://yunlu.example/a
                    http://yunlu.example:8080/a.html                 | http://yunlu.example:8080/a.html
                    HTTPS://Yunlu.Example/A                          | HTTPS://Yunlu.Example/A
                    http://192.168.1.5/oa                            | http://192.168.1.5/oa
                    http://yunlu.example/%E6%95%99%E8%82%B2/x        | http://yunlu.example/%E6%95%99%E8%82%B2/x
                    http://yunlu.example/教育                        | http://yunlu.example/
                    http://yunlu.example　全角空格                   | http://yunlu.example
                    http://yunlu.example/<b>                         | http://yunlu.example/
                    http://yunlu.example/"onclick="x                 | http://yunlu.example/
                    """)
    void findsWebAddresses(String text, String address) {
        assertThat(WrittenAddress.in(text)).singleElement().satisfies(found -> {
            assertThat(text.substring(found.from(), found.to())).isEqualTo(address);
            assertThat(found.href()).isEqualTo(address);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "请登录www.yunlu.example查询, www.yunlu.example, http://www.yunlu.example",
        "WWW.Yunlu.Example/a。, WWW.Yunlu.Example/a, http://WWW.Yunlu.Example/a",
        "邮箱：ysq@yunlu.example。, ysq@yunlu.example, mailto:ysq@yunlu.example",
        "发至ysq.edu+2026@mail.yunlu.example，, ysq.edu+2026@mail.yunlu.example, mailto:ysq.edu+2026@mail.yunlu.example",
        "write to a@b.example., a@b.example, mailto:a@b.example",
        "（a-b_c@b.example）, a-b_c@b.example, mailto:a-b_c@b.example"
    })
    void leadsThereWhateverIsLeftOut(String text, String shown, String href) {
        assertThat(WrittenAddress.in(text)).singleElement().satisfies(found -> {
            assertThat(text.substring(found.from(), found.to())).isEqualTo(shown);
            assertThat(found.href()).isEqualTo(href);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "没有网址的一句话。",
                "http://",
                "https://。",
                "http://localhost:8080/a",
                "http://政务.example",
                "javascript:alert(1)",
                "javascript:alert('www.')",
                "data:text/html,x",
                "ftp://yunlu.example/a",
                "file:///C:/a.doc",
                "www.yunlu",
                "xwww.yunlu.example",
                "http://yunlu.example@evil.example/",
                "http://a:b@evil.example/",
                "http://-yunlu.example",
                "a@b",
                "a@b.1",
                "@yunlu.example",
                "a@.example",
                "第1.2.3条",
                "a.b.c",
                "微信号yunlu@"
            })
    void letsOthersBe(String text) {
        assertThat(WrittenAddress.in(text)).isEmpty();
    }

    @Test
    void findsAllOfThemInOrder() {
        assertThat(WrittenAddress.in("网址www.a.example、http://b.example/1，邮箱c@d.example；e@f.example。"))
                .extracting(WrittenAddress::href)
                .containsExactly(
                        "http://www.a.example", "http://b.example/1", "mailto:c@d.example", "mailto:e@f.example");
    }

    @ParameterizedTest
    @DisplayName("endless text is read in one go")
    @ValueSource(strings = {"a", "a.", "a-", "www.", "http://", "http://a.", "a@", "a@a.", "http://a.b/(", "((((", "@"})
    void readsEndlessTextInOneGo(String piece) {
        String endless = piece.repeat(100_000 / piece.length());

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> WrittenAddress.in(endless));
        assertThat(WrittenAddress.in(endless)).allMatch(found -> found.from() < found.to());
    }
}
