package org.mingtang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.documents.OfficialDocument.Closing;
import org.mingtang.documents.OfficialDocument.Head;
import org.mingtang.documents.OfficialDocument.Imprint;
import org.mingtang.documents.OfficialDocument.Text;

@DisplayName("GB/T 9704-2012, 7.3.4–7.3.6: what is typed under a text is what stands under it in the files")
class OfficialTailTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 9);
    private static final Closing GIVEN = new Closing(List.of("甲.pdf"), List.of("云麓市人民政府"), DAY.plusYears(1), null);

    @ParameterizedTest
    @DisplayName("Who signs: several organs one below the other, on the line of the date, with a seal's mark")
    @CsvSource(
            delimiter = '|',
            value = {
                "云麓市教育局/云麓市财政局/2026年3月9日|云麓市教育局+云麓市财政局",
                "云麓市人民政府办公室/2026年3月9日|云麓市人民政府办公室",
                "云麓市人民政府办公室\u3000\u30002026年3月9日|云麓市人民政府办公室",
                "云麓市推进职能转变协调小组/2026年3月9日|云麓市推进职能转变协调小组",
                "云麓市水务局（章）/2026年3月9日|云麓市水务局（章）",
                "2026年3月9日|''",
            })
    void signsWithWhoSigned(String typed, String units) {
        OfficialDocument document = of(GIVEN, "请落实。/" + typed);

        assertThat(String.join("+", document.closing().units())).isEqualTo(units);
        assertThat(document.closing().date()).isEqualTo(DAY);
        assertThat(document.body()).containsExactly(Text.of("请落实。"));
    }

    @Test
    @DisplayName("A numbered line above the date is text, whatever organ it ends with")
    void takesNoItemForWhoSigns() {
        assertThat(of(GIVEN, "分工如下：/一、云麓市水务局/云麓市财政局/2026年3月9日").closing().units())
                .containsExactly("云麓市财政局");
        assertThat(of(GIVEN, "请各单位抓好落实，并报市政府办公室/2026年3月9日").body()).hasSize(1);
    }

    @ParameterizedTest
    @DisplayName("附注: as typed; none is made up")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "云麓市教育局/2026年3月9日/（此件删减后公开）|此件删减后公开",
                "云麓市教育局/2026年3月9日/（联系人：市教育局办公室，电话0000-1234567）|联系人：市教育局办公室，电话0000-1234567",
                "云麓市教育局/2026年3月9日/（此件（不含附件）公开发布）|此件（不含附件）公开发布",
                "（此件公开发布）|此件公开发布",
                "（联系人：市教育局办公室）|-",
                "云麓市教育局/2026年3月9日|-",
            })
    void notesWhatIsTyped(String typed, @Nullable String note) {
        assertThat(of(GIVEN, "请落实。/" + typed).closing().note()).isEqualTo(note);
    }

    @ParameterizedTest
    @DisplayName("附件说明: the names that are typed, not those of the files")
    @CsvSource(
            delimiter = '|',
            value = {
                "附件：1.申请表/2.名单/市教育局/2026年3月9日|申请表+名单",
                "附件：/1.申请表/2.名单/市教育局/2026年3月9日|申请表+名单",
                "附件：申请表/市教育局/2026年3月9日|申请表",
                "附件：1.申请表；2.名单/市教育局/2026年3月9日|1.申请表；2.名单",
                "市教育局/2026年3月9日|甲.pdf",
            })
    void namesTheAttachmentsOfTheText(String typed, String names) {
        OfficialDocument document = of(GIVEN, "请落实。/" + typed);

        assertThat(String.join("+", document.closing().attachments())).isEqualTo(names);
        assertThat(document.body()).containsExactly(Text.of("请落实。"));
        assertThat(document.annexes()).isEmpty();
    }

    @Test
    void whatIsGivenStandsWhereNothingIsTyped() {
        assertThat(of(GIVEN, "请落实。").closing()).isEqualTo(GIVEN);
        assertThat(of(Closing.NONE, "请落实。").closing()).isEqualTo(Closing.NONE);
    }

    @ParameterizedTest
    @DisplayName("A date that is not written as the standard wants it stays where it was typed")
    @ValueSource(strings = {"二〇二六年三月九日", "2026年3月9日印", "2026年2月30日"})
    void leavesOtherDatesInTheText(String typed) {
        OfficialDocument document = of(Closing.NONE, "请落实。/云麓市教育局/" + typed);

        assertThat(document.closing()).isEqualTo(Closing.NONE);
        assertThat(document.body()).containsExactly(Text.of("请落实。"), Text.of("云麓市教育局"), Text.of(typed));
    }

    @ParameterizedTest
    @DisplayName("发文机关标志 and a title typed over several lines stand in the head, not again in the text")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "云麓市人民政府办公室文件/云政办发〔2026〕3号/云麓市人民政府办公室/关于做好供水工作的通知|云麓市人民政府办公室文件",
                "云麓市人民政府办公室/关于做好供水工作的/通知|-",
                "云政办发〔2026〕3号|-",
            })
    void readsTheHead(String typed, @Nullable String issuer) {
        Head head = new Head(null, "云政办发〔2026〕3号", "云麓市人民政府办公室关于做好供水工作的通知", null, null);
        OfficialDocument document =
                OfficialDocument.of(head, Closing.NONE, Imprint.NONE, html(typed + "/各县（区）人民政府：/请落实。"));

        assertThat(document.head().issuer()).isEqualTo(issuer);
        assertThat(document.head().addressee()).isEqualTo("各县（区）人民政府");
        assertThat(document.body()).containsExactly(Text.of("请落实。"));
    }

    @Test
    void takesNoSentenceAndNoListForAHead() {
        assertThat(of(Closing.NONE, "报送下列文件/请落实。").head().issuer()).isNull();
        Head head = Head.titled("名单");
        assertThat(OfficialDocument.of(
                                head,
                                Closing.NONE,
                                Imprint.NONE,
                                "<table><tr><td>甲</td><td>乙</td></tr><tr><td>1</td><td>2</td></tr></table><p>名单</p>")
                        .body())
                .hasSize(2);
    }

    private static OfficialDocument of(Closing given, String typed) {
        return OfficialDocument.of(Head.titled("关于做好供水工作的通知"), given, Imprint.NONE, html(typed));
    }

    static String html(String typed) {
        return "<p>" + typed.replace("/", "</p><p>") + "</p>";
    }
}
