package org.mingtang.request.redaction;

import org.mingtang.procedure.UnlawfulAct;

/** One place that is to be blackened, with the ground that is shown on it, e.g. 个人隐私. */
public sealed interface Area {

    String ground();

    /** Where it is, for people and for the record: 第2页 左72 上100 宽120 高14（磅）. */
    String place();

    /**
     * A rectangle on a page of a PDF, as the page is shown: turned upright, cut to its crop box.
     *
     * @param page from 1
     * @param x points from the left edge
     * @param y points from the top edge down to the rectangle's upper edge
     */
    record OnPage(int page, double x, double y, double width, double height, String ground) implements Area {
        public OnPage {
            boolean sound = Double.isFinite(x + y + width + height) && width > 0 && height > 0;
            if (page < 1 || !sound) {
                throw new UnlawfulAct("遮盖的位置不对：页码从1起，宽和高须大于0。");
            }
        }

        @Override
        public String place() {
            return "第%d页 左%.0f 上%.0f 宽%.0f 高%.0f（磅）".formatted(page, x, y, width, height);
        }
    }

    /**
     * Characters of a paragraph of a Word file's body.
     *
     * @param paragraph from 0, as {@link Proposals} counts them
     * @param from first character, from 0
     * @param to behind the last character
     */
    record InParagraph(int paragraph, int from, int to, String ground) implements Area {
        public InParagraph {
            if (paragraph < 0 || from < 0 || to <= from) {
                throw new UnlawfulAct("遮盖的位置不对：段落和字从0起，至少一个字。");
            }
        }

        @Override
        public String place() {
            return "正文第" + (paragraph + 1) + "段第" + (from + 1) + "至" + to + "字";
        }
    }

    /**
     * A cell of a workbook.
     *
     * @param cell such as B7
     */
    record InCell(String sheet, String cell, String ground) implements Area {
        public InCell {
            if (!cell.matches("[A-Z]{1,3}[1-9][0-9]{0,6}")) {
                throw new UnlawfulAct("遮盖的位置不对：单元格请写作B7这样的地址。");
            }
        }

        @Override
        public String place() {
            return sheet + "!" + cell;
        }
    }
}
