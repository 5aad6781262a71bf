package org.mingtang.publication.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.publication.catalogue.DirectoryFile.Field;

@DisplayName("国办发〔2019〕54号: the columns of the standard directories")
class DirectoryFileTests {

    private static final Field BUDGET = new Field("f03", "财政预决算");
    private static final Field SAFETY = new Field("f04", "安全生产");
    private static final List<Field> FIELDS = List.of(BUDGET, SAFETY);

    @Test
    void readsTwoLevelHeadingsAndMergedCells() {
        DirectoryFile file = read(new DirectoryTable()
                .title("安全生产领域基层政务公开标准目录")
                .head()
                .row("检查执法", "年度检查计划", "县应急局")
                .row("", "处罚决定", "县应急局、各乡镇")
                .merged(1, 2));

        assertThat(file.refusals()).isEmpty();
        assertThat(file.rows()).extracting(DirectoryRow::refusals).containsOnly(List.of());
        assertThat(file.rows()).extracting(row -> row.text().matter()).containsExactly("检查执法", "检查执法");
        LineText text = file.rows().get(1).text();
        assertThat(file.rows().get(1).field()).isEqualTo(SAFETY);
        assertThat(text.name()).isEqualTo("处罚决定");
        assertThat(text.carriers()).containsExactlyInAnyOrder(Carrier.WEBSITE, Carrier.BOARD);
        assertThat(text.everybody()).isTrue();
        assertThat(text.onRequest()).isFalse();
        assertThat(text.level()).isEqualTo("县级");
    }

    @Test
    @DisplayName("8.6: a particular group is named in words")
    void namesTheParticularGroup() {
        String[] named = DirectoryTable.good("甲", "乙", "县财政局");
        named[8] = "";
        named[9] = "√（被征收人）";
        String[] ticked = DirectoryTable.good("甲", "丙", "县财政局");
        ticked[9] = "√";

        DirectoryFile file =
                read(new DirectoryTable().title("财政预决算").head().raw(named).raw(ticked));

        assertThat(file.rows().get(0).text().audience()).isEqualTo("被征收人");
        assertThat(file.rows().get(0).refusals()).isEmpty();
        assertThat(file.rows().get(1).refusals()).containsExactly("“特定群体”栏只打了勾，请写明是哪些人。");
    }

    @Test
    void saysAllThatIsWrongInARow() {
        String[] bad = DirectoryTable.good("甲", "", "县财政局");
        bad[7] = "■政府网站 ■短信群发";
        bad[8] = "大概";
        bad[12] = "";

        DirectoryRow row =
                read(new DirectoryTable().title("财政预决算").head().raw(bad)).rows().get(0);

        assertThat(row.place()).isEqualTo("第 1 张表第 4 行");
        assertThat(row.refusals())
                .containsExactlyInAnyOrder(
                        "“全社会”栏写着“大概”，应打“√”或者留空。",
                        "载体“短信群发”不在标准目录的 13 种之内。",
                        "请填写“二级事项”。",
                        "“公开对象”请选“全社会”，或者写明特定群体。",
                        "“公开层级”请选“县级”或者“乡级”。");
    }

    @Test
    void takesSeveralFieldsOfOneSheetUnderTheirHeadings() {
        DirectoryFile file = read(new DirectoryTable()
                .head()
                .title("（一）财政预决算领域")
                .row("预算", "部门预算", "县财政局")
                .title("（二）安全生产领域")
                .row("执法", "检查结果", "县应急局"));

        assertThat(file.rows()).extracting(DirectoryRow::field).containsExactly(BUDGET, SAFETY);
    }

    @Test
    void asksForTheFieldWhereNoHeadingNamesOne() {
        DirectoryTable table = new DirectoryTable().head().row("甲", "乙", "县财政局");

        assertThat(read(table).refusals()).singleElement().asString().contains("看不出是哪个领域");
        assertThat(DirectoryFile.read(table.document(), FIELDS, BUDGET).rows())
                .extracting(DirectoryRow::field)
                .containsExactly(BUDGET);
    }

    @Test
    void namesTheColumnsThatAreMissing() {
        DirectoryFile file =
                read(new DirectoryTable().raw("一级事项", "二级事项", "公开内容", "公开依据").raw("甲", "乙", "丙", "丁"));

        assertThat(file.rows()).isEmpty();
        assertThat(file.refusals()).singleElement().asString().contains("缺少栏目", "公开时限", "公开主体", "乡级");
    }

    @Test
    void refusesAFileWithoutTables() {
        assertThat(read(new DirectoryTable().raw("随便", "写写")).refusals())
                .singleElement()
                .asString()
                .contains("没有", "表头");
    }

    @Test
    void joinsTheRowsOfOneMergedItem() {
        String[] more = DirectoryTable.good("", "", "");
        more[3] = "监督方式";
        DirectoryFile file = read(new DirectoryTable()
                .title("财政预决算")
                .head()
                .row("预算", "部门预算", "县财政局")
                .raw(more)
                .merged(1, 2)
                .merged(2, 2)
                .merged(6, 2));

        assertThat(file.rows())
                .singleElement()
                .extracting(row -> row.text().content())
                .isEqualTo("办理条件、结果\n监督方式");
    }

    @Test
    void whatIsWrittenReadsBackTheSame() {
        DirectoryFile first = read(new DirectoryTable()
                .title("安全生产领域基层政务公开标准目录")
                .head()
                .row("检查执法", "年度检查计划", "县应急局")
                .row("检查执法", "处罚决定", "县应急局、各乡镇")
                .row("应急管理", "应急预案", "县应急局"));
        List<Line> lines = first.rows().stream()
                .map(row -> new Line("f04-001", "f04", "FIELD", 1, row.text(), null, null))
                .toList();

        byte[] workbook = DirectoryWorkbook.of(Map.of("安全生产", lines));
        DirectoryFile again = DirectoryFile.read(DirectoryTable.read(workbook), FIELDS, null);

        assertThat(again.refusals()).isEmpty();
        assertThat(again.rows())
                .extracting(DirectoryRow::text)
                .isEqualTo(lines.stream().map(Line::text).toList());
        assertThat(again.rows()).extracting(DirectoryRow::field).containsOnly(SAFETY);
    }

    private static DirectoryFile read(DirectoryTable table) {
        return DirectoryFile.read(table.document(), FIELDS, null);
    }
}
