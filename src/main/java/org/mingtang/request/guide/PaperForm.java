package org.mingtang.request.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingtang.documents.OfficialDocument;
import org.mingtang.documents.OfficialDocument.Closing;
import org.mingtang.documents.OfficialDocument.Head;
import org.mingtang.documents.OfficialDocument.Imprint;
import org.mingtang.documents.OfficialDocument.Table;
import org.mingtang.documents.OfficialDocument.Text;
import org.mingtang.documents.SourceDocument.Cell;
import org.mingtang.organisation.UnitView;
import org.mingtang.request.Delivery;
import org.mingtang.request.IdentityPaper;
import org.mingtang.request.WantedForm;

/** The form to fill in by hand: what art. 29 demands and nothing else, so no purpose is asked for. */
final class PaperForm {

    private static final int COLUMNS = 3;
    private static final List<String> WAYS = Stream.of(
                    Delivery.ONLINE, Delivery.E_MAIL, Delivery.POST, Delivery.IN_PERSON)
            .map(Delivery::label)
            .toList();

    /** As short as leaves the form on one page. */
    private static final String NOTES =
            "填写说明：一件申请写一件事，不需要说明用途（政府信息公开条例第二十九条）。" + "请附身份证明复印件，代为申请的另附委托书。书写有困难的，可以口头提出，由受理机构代为填写。";

    private final List<Cell> cells = new ArrayList<>();
    private int row;

    private PaperForm() {}

    static OfficialDocument of(@Nullable UnitView organ) {
        var form = new PaperForm();
        String title = (organ == null ? "" : organ.name()) + "政府信息公开申请表";
        return new OfficialDocument(
                Head.titled(title), List.of(form.table(), Text.of(NOTES)), Closing.NONE, Imprint.NONE, List.of(), null);
    }

    private Table table() {
        group("公民", line("姓名", ""), line("证件", boxes(labels(IdentityPaper.values()))), line("证件号码", ""));
        group("法人或者其他组织", line("名称", ""), line("统一社会信用代码", ""), line("法定代表人或者经办人", ""));
        group("联系方式", line("电话", ""), line("电子邮箱", ""), line("通信地址、邮政编码", ""));
        group("所需政府信息", line("名称、文号或者便于查找的其他特征", "\n\n\n\n"));
        group("形式要求", line("提供形式", boxes(labels(WantedForm.values()))), line("获取途径", boxes(WAYS)));
        group("申请人签名", line("签名或者盖章，日期", "\n"));
        return new Table(row, COLUMNS, 0, cells);
    }

    private record Line(String label, String value) {}

    private static Line line(String label, String value) {
        return new Line(label, value);
    }

    private void group(String name, Line... lines) {
        cells.add(new Cell(row, 0, lines.length, 1, name));
        for (Line line : lines) {
            cells.add(new Cell(row, 1, 1, 1, line.label()));
            cells.add(new Cell(row, 2, 1, 1, line.value()));
            row++;
        }
    }

    private static List<String> labels(IdentityPaper[] papers) {
        return Stream.of(papers)
                .filter(paper -> paper != IdentityPaper.CREDIT_CODE)
                .map(IdentityPaper::label)
                .toList();
    }

    private static List<String> labels(WantedForm[] forms) {
        return Stream.of(forms).map(WantedForm::label).toList();
    }

    private static String boxes(List<String> labels) {
        return "□ " + String.join("　□ ", labels);
    }
}
