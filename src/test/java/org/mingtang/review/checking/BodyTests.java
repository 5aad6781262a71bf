package org.mingtang.review.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.review.Finding;
import org.mingtang.review.Paragraphs;

/** Links, pictures and paragraphs of a body. */
class BodyTests {

    private static final PublicPaths PATHS = new PublicPaths() {
        @Override
        public boolean own(String host) {
            return host.equals("www.yunlu.example");
        }

        @Override
        public boolean gone(String path) {
            return !path.equals("/info/1") && !path.equals("/");
        }
    };

    private final Links links = new Links(
            PATHS,
            address ->
                    address.getPath().equals("/gone") ? Optional.of("上次检查时对方网站没有这个页面（404），请核对链接。") : Optional.empty());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "#",
                "javascript:void(0)",
                "file:///C:/a.doc",
                "C:\\\\Users\\\\a.doc",
                "#nowhere",
                "/desk/drafts/1",
                "/info/2",
                "https://www.yunlu.example/info/2",
                "www.gov.example",
                "http:/a.example",
                "http://localhost:8080/a",
                "http://192.168.1.5/oa",
                "http://10.1.2.3/",
                "http://172.20.0.1/x",
                "http://oa/x",
                "https://a.example/中 文",
                "ftp://a.example/x",
                "https://other.example/gone"
            })
    void findsLinksThatCannotWork(String address) {
        assertThat(links.in("<p>见<a href=\"" + address + "\">这里</a></p>"))
                .singleElement()
                .satisfies(found -> assertThat(found.message()).endsWith("。"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/info/1",
                "/info/1?x=1#part",
                "https://www.yunlu.example",
                "https://www.yunlu.example/info/1",
                "https://www.gov.example/zhengce/1.html",
                "http://172.32.0.1/x",
                "#here",
                "mailto:a@b.example",
                "tel:06315231234"
            })
    void letsOthersStand(String address) {
        assertThat(links.in("<h2 id=\"here\">一</h2><p>见<a href=\"" + address + "\">这里</a></p>"))
                .isEmpty();
    }

    @ParameterizedTest
    @DisplayName("What is only written out becomes a link for the public, and must work as well")
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>见https://other.example/gone。</p>|https://other.example/gone",
                "<p>见https://www.yunlu.example/info/2，</p>|https://www.yunlu.example/info/2",
                "<p>登录www.yunlu.example/info/2查看</p>|www.yunlu.example/info/2",
                "<p>https://www.yunlu.example/desk/drafts/1</p>|https://www.yunlu.example/desk/drafts/1",
                "<ul><li>内网<strong>http://192.168.1.5/oa</strong></li></ul>|http://192.168.1.5/oa",
                "<table><tr><td>http://10.1.2.3/</td></tr></table>|http://10.1.2.3/"
            })
    void findsWrittenAddressesThatCannotWork(String html, String address) {
        assertThat(links.in(html)).singleElement().satisfies(found -> {
            assertThat(found.quoted()).isEqualTo(address);
            assertThat(found.message()).endsWith("。");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>见https://www.yunlu.example/info/1。</p>",
                "<p>登录www.yunlu.example，或发邮件到gone@other.example</p>",
                "<p>http://localhost:8080/a</p>",
                "<p>见<a href=\"/info/1\">http://192.168.1.5/oa</a></p>"
            })
    void letsOtherWrittenAddressesStand(String html) {
        assertThat(links.in(html)).isEmpty();
    }

    @Test
    void tellsOfALinkOnceThoughItsWordsAreAnAddress() {
        assertThat(links.in("<p><a href=\"https://other.example/gone\">https://other.example/gone</a></p>"))
                .hasSize(1);
    }

    @Test
    @DisplayName("A link into the own network is never asked, whatever name leads there")
    void neverAsksTheOwnNetwork() {
        for (String host : List.of("127.0.0.1", "10.0.0.1", "192.168.0.9", "169.254.169.254", "[fd00::1]", "0.0.0.0")) {
            assertThat(OutsideLinkTries.tried(URI.create("http://" + host + "/")))
                    .isEqualTo("这个链接指向内部网络，公众打不开。");
        }
        assertThat(InetAddress.getLoopbackAddress().isLoopbackAddress()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p><img src='a.png' alt='布局图'></p>|picture.only",
                "<p>%s</p><p><img src='a.png'></p>|picture.no-words",
                "<p>%s</p><p><img src='a.png' alt='image001'></p>|picture.file-name",
                "<p>%s</p><p>附表1 任务分解情况</p><p><img src='a.png' alt='任务分解' width='800'></p>|picture.table",
                "<p>%s</p><figure><img src='a.png' alt='x 图'><figcaption>收支明细表</figcaption></figure>|picture.table",
                "<p>%s</p><p><img src='a.png' alt='拟录用人员名单'></p>|picture.table"
            })
    void findsPicturesThatOughtToBeText(String html, String code) {
        assertThat(Pictures.in(html.replace("%s", "正文".repeat(40))))
                .extracting(Finding::code)
                .containsExactly(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>%s</p>",
                "<p>%s</p><p><img src='a.png' alt='市政务服务中心大厅'></p>",
                "<p>%s</p><p><img src='a.png' alt=''></p>",
                "<p>%s</p><p>附表1 任务分解情况</p><p><img src='a.png' alt='图标' width='32' height='32'></p>",
                "<p>%s</p><p>会议代表合影，代表们表示将继续努力，把各项任务落实到位，向人民交出满意答卷。</p><p><img src='a.png' alt='合影'></p>"
            })
    void letsOtherPicturesStand(String html) {
        assertThat(Pictures.in(html.replace("%s", "正文".repeat(40)))).isEmpty();
    }

    @Test
    void cutsABodyIntoParagraphsAsPeopleSeeThem() {
        var html = "<h2>一、总则</h2>\n<p>第一段<b>粗</b>体 &nbsp; 文字<br>换行</p><ul><li>甲</li><li>乙</li></ul>"
                + "<table><tr><th>姓名</th><th>证件</th></tr><tr><td>张三</td><td><p>1</p><p>2</p></td></tr></table><p> </p>";
        assertThat(Paragraphs.of(html)).containsExactly("一、总则", "第一段粗体 文字", "换行", "甲", "乙", "姓名", "证件", "张三", "1", "2");
        assertThat(Paragraphs.withHeadings(html).stream().map(Paragraphs.Paragraph::heading))
                .containsExactly("", "", "", "", "", "", "", "姓名", "证件", "证件");
    }
}
