package org.mingtang.request.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.documents.OfficialDocument;
import org.mingtang.documents.OfficialDocument.Table;
import org.mingtang.documents.OfficialDocument.Text;
import org.mingtang.documents.SourceDocument.Cell;

/** The form on paper, as a document without its files. */
class PaperFormTests {

    private final OfficialDocument form = PaperForm.of(null);
    private final Table table = (Table) form.body().get(0);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "姓名",
                "证件号码",
                "名称",
                "统一社会信用代码",
                "法定代表人或者经办人",
                "电话",
                "电子邮箱",
                "通信地址、邮政编码",
                "名称、文号或者便于查找的其他特征",
                "提供形式",
                "获取途径"
            })
    @DisplayName("第二十九条第二款：每一项都有地方填")
    void hasRoomForAllThatARequestMustTell(String label) {
        assertThat(table.cells()).extracting(Cell::text).contains(label);
    }

    @Test
    @DisplayName("不要求说明用途")
    void asksForNoPurpose() {
        assertThat(table.cells()).extracting(Cell::text).noneMatch(text -> text.contains("用途") || text.contains("目的"));
        assertThat(form.body())
                .filteredOn(Text.class::isInstance)
                .extracting(Object::toString)
                .anyMatch(text -> text.contains("不需要说明用途"));
    }

    @Test
    void cellsCoverTheWholeGridOnce() {
        var covered = new HashSet<List<Integer>>();
        for (Cell cell : table.cells()) {
            for (int row = cell.row(); row < cell.row() + cell.rowSpan(); row++) {
                for (int column = cell.column(); column < cell.column() + cell.columnSpan(); column++) {
                    assertThat(covered.add(List.of(row, column)))
                            .as(cell.toString())
                            .isTrue();
                }
            }
        }
        assertThat(covered).hasSize(table.rows() * table.columns());
    }

    @Test
    void choicesAreBoxesToTick() {
        assertThat(table.cells())
                .extracting(Cell::text)
                .anySatisfy(text -> assertThat(text).contains("□ 居民身份证", "□ 护照").doesNotContain("信用代码"));
        assertThat(table.cells())
                .extracting(Cell::text)
                .anySatisfy(text -> assertThat(text)
                        .contains("□ 网上获取", "□ 电子邮件", "□ 邮政寄送（EMS、挂号信）", "□ 当面领取")
                        .doesNotContain("委托"));
    }

    @Test
    void bearsNoOrganWhereNoneIsChosen() {
        assertThat(form.head().title()).isEqualTo("政府信息公开申请表");
        assertThat(form.letter()).isNull();
        assertThat(form.closing().units()).isEmpty();
    }
}
