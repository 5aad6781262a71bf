package org.mingtang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.documents.SourceDocument.Format;

class DocReaderTests {

    private static final String PLAN = """
            #1 云麓市2031年政务公开工作任务分解表
            为做好全市政务公开工作，现将有关任务分解如下，请各单位结合实际认真组织实施，按时报送进展情况，市政府办公室将适时开展督促检查并通报结果，对进展缓慢的单位予以提醒。
            一、总体要求
            （一）坚持公开为常态、不公开为例外。
            （二）做到件件有着落。
            二、任务分工
            （一）按下表执行。
            [6 x 5]
            序号↓2 | 重点任务↓2 | 责任分工→2 | 完成时限↓2
            牵头单位 | 配合单位
            1 | 修订云麓市政府信息公开目录。/每季度更新一次。 | 市政府办公室↓2 | 各县区 | 3月底
            2 | 建设政策问答库，入库问答不少于500条。 | 市政务服务局 | 9月底↓2
            3 | 开展政府开放日活动12场。 | 市文化和旅游局 | 市教育局
            合计→2 | 3项任务→3
            联系人：林小麓，电话：0000-1234567。
            """;

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void lay() {
        desk = new Desk(folder);
    }

    @Test
    void readsHeadingsNumbersMergedCellsAndOrder() {
        assertThat(desk.sketch("分解表.doc", Desk.resource("plan.doc"))).isEqualTo(PLAN);
    }

    @Test
    void readsTrackedChangesFieldsNestedTablesAndLineBreaks() {
        assertThat(desk.sketch("备忘.doc", Desk.resource("notes.doc"))).isEqualTo("""
                云麓市开放日工作备忘
                于9月底前完成。
                详见市政府网站。
                [2 x 2]
                事项 | 单位
                开放日安排/以上。/一季度<tab>3场/二季度<tab>4场 | 市文化和旅游局/市教育局
                上行
                下行
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"分解表.wps", "分解表.docx", "分解表.xls", "分解表.txt", "分解表"})
    void readsDocWhateverItsName(String name) {
        SourceDocument document = desk.read(name, Desk.resource("plan.doc"));

        assertThat(document.format()).isEqualTo(Format.DOC);
        assertThat(document.name()).isEqualTo(name);
        assertThat(Sketch.of(document)).isEqualTo(PLAN);
    }

    @Test
    void refusesATruncatedFile() {
        byte[] whole = Desk.resource("plan.doc");

        assertThat(desk.refusal("半截.doc", Arrays.copyOf(whole, whole.length / 3)))
                .contains("已损坏或不完整");
    }

    @Test
    void refusesAFileWithPassword() {
        byte[] locked = Desk.resource("plan.doc");
        int header = indexOfHeader(locked);
        // fEncrypted and, for the plain XOR cipher, fObfuscated ([MS-DOC] 2.5.2)
        locked[header + 11] |= 0x01;

        assertThat(desk.refusal("加密.doc", locked)).contains("设有密码");
    }

    /** The document stream begins with its magic number. */
    private static int indexOfHeader(byte[] doc) {
        for (int at = 512; at < doc.length; at += 64) {
            if ((doc[at] & 0xFF) == 0xEC && (doc[at + 1] & 0xFF) == 0xA5) {
                return at;
            }
        }
        throw new AssertionError("no document stream");
    }
}
