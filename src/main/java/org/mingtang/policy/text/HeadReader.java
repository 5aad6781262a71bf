package org.mingtang.policy.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mingtang.policy.text.TextNode.Kind;

/** Reads what stands above the text: letterhead, number, title, 题注, addressee, table of contents. */
final class HeadReader {

    static final Pattern NUMBER =
            Pattern.compile("^[\\p{IsHan}（）()]{0,24}[〔\\[［【(（]\\s*[0-9０-９]{4}\\s*年?[〕\\]］】)）]\\s*第?\\s*[0-9０-９]+\\s*号$"
                    + "|^[（(]?(?:[\\p{IsHan}]{2,20}(?:令|公告))?第?\\s*[0-9０-９〇零一二三四五六七八九十百]+\\s*号[）)]?$");
    private static final Pattern LETTERHEAD = Pattern.compile("^[^《》。，：]{2,30}(?:文件|公报)$");
    private static final Pattern DATA =
            Pattern.compile("^(?:索引号|主题分类|发文机关|发布机构|成文日期|发布日期|标题|发文字号|有效性|来源|统一编号|公开方式)\\s*[:：].*");
    private static final Pattern ADDRESSEE = Pattern.compile(
            "^(?!.*(?:下列|如下|以下|决定|通知|公告))[^。；《》]{0,200}(?:政府|部门|单位|委|局|办|公司|企业|同志|机构|学校|院|行|会|厅|处|中心|站|所|站点|乡镇|街道|群众|市民|公民|人员|区|县)[^。；《》]{0,12}[：:]$");
    private static final Pattern DATE = Pattern.compile(
            "^[（(]?(?:[0-9０-９]{4}|[〇○零一二三四五六七八九]{4})\\s*年\\s*[0-9０-９一二三四五六七八九十]{1,2}\\s*月\\s*[0-9０-９一二三四五六七八九十]{1,3}\\s*日[）)]?$");
    private static final Pattern TITLE_ENDS = Pattern.compile(
            ".*(?:通知|办法|规定|细则|决定|意见|方案|公告|通告|条例|规则|函|批复|报告|规划|要点|计划|制度|规程|规范|标准|清单|指南|预案|措施|目录|表|公报|通报|纲要)(?:[（(][^（）()]{1,12}[）)])?$");
    private static final Pattern ATTACHMENT =
            Pattern.compile("^附[\\s\\u3000]*件[\\s\\u3000]*[0-9０-９一二三四五六七八九十]*\\s*[：:]?.*");
    private static final Pattern ORGAN = Pattern.compile("^[\\p{IsHan}\\s\\u3000]{2,25}(?:政府|办公室|办公厅|委员会|局|厅|委|部)$");
    private static final int LONGEST_TITLE_LINE = 70;
    private static final int NOTE_LINES = 6;

    private final Draft root;
    private final List<Line> lines;
    private int at;
    private String title = "";
    private boolean addressed;

    HeadReader(Draft root, List<Line> lines) {
        this.root = root;
        this.lines = lines;
    }

    static boolean isDate(String text) {
        return DATE.matcher(text).matches();
    }

    static boolean isOrgan(String text) {
        return ORGAN.matcher(text).matches();
    }

    static boolean endsATitle(String text) {
        return TITLE_ENDS.matcher(text).matches();
    }

    /** Gives the number of lines that belong to the head. */
    int read() {
        while (at < lines.size() && !lines.get(at).table()) {
            String text = lines.get(at).text();
            boolean read = text.isEmpty()
                    ? add(Kind.DATA, "data", "")
                    : note(text) || contents(text) || single(text) || titleLine(text);
            if (!read) {
                break;
            }
        }
        return at;
    }

    private boolean single(String text) {
        if (DATA.matcher(text).matches()) {
            return add(Kind.DATA, "data", "");
        }
        if (title.isEmpty() && at == 0 && ATTACHMENT.matcher(text).matches()) {
            return add(Kind.DATA, "mark", "附件标记");
        }
        if (title.isEmpty() && LETTERHEAD.matcher(text).matches()) {
            return add(Kind.LETTERHEAD, "letterhead", "发文机关标志");
        }
        if (NUMBER.matcher(Words.dense(text)).matches()) {
            return add(Kind.NUMBER, "number", "发文字号");
        }
        if (isDate(text)) {
            return add(Kind.DATE, "date", "日期");
        }
        if (isOrgan(text)
                && (title.isEmpty() ? authors() : TITLE_ENDS.matcher(title).matches())) {
            return add(Kind.DATA, "by", "发文机关");
        }
        if (!title.isEmpty()
                && !addressed
                && Marker.of(text).isEmpty()
                && ADDRESSEE.matcher(text).matches()) {
            addressed = true;
            return add(Kind.ADDRESSEE, "to", "主送机关");
        }
        return false;
    }

    /** Organs above a title are its authors, unless the title goes on below them (…办公室 / 关于…). */
    private boolean authors() {
        int next = at + 1;
        while (next < lines.size() && isOrgan(lines.get(next).text())) {
            next++;
        }
        return next < lines.size()
                && endsATitle(lines.get(next).text())
                && !lines.get(next).text().matches("^(?:关于|印发|转发|令).*");
    }

    private boolean titleLine(String text) {
        boolean looks = text.length() <= LONGEST_TITLE_LINE
                && !text.matches(".*[。；：，:;]$")
                && Marker.of(text).isEmpty();
        boolean short_ = text.matches("[（(][^（）()]{1,16}[）)]");
        if (addressed || !looks || (TITLE_ENDS.matcher(title).matches() && !short_) || title.length() > 100) {
            return false;
        }
        title += text;
        Draft last = root.children.isEmpty() ? null : root.children.get(root.children.size() - 1);
        if (last != null && last.kind == Kind.TITLE) {
            last.continues(lines.get(at++).source());
            return true;
        }
        return add(Kind.TITLE, "title", "标题");
    }

    private boolean note(String text) {
        if (!text.matches("^[（(].*") || title.isEmpty()) {
            return false;
        }
        StringBuilder whole = new StringBuilder();
        for (int end = at; end < lines.size() && end < at + NOTE_LINES; end++) {
            String line = lines.get(end).text();
            whole.append(line);
            if (line.matches(".*[）)]$") && balanced(whole)) {
                Optional<HeadNote> read = HeadNote.read(whole.toString());
                if (read.isEmpty()) {
                    return false;
                }
                StringBuilder source = new StringBuilder();
                for (; at <= end; at++) {
                    source.append(lines.get(at).source());
                }
                root.with(Draft.of(Kind.HEAD_NOTE, "note", "题注", source.toString()));
                return true;
            }
        }
        return false;
    }

    private static boolean balanced(CharSequence text) {
        return text.chars().filter(c -> c == '（' || c == '(').count()
                == text.chars().filter(c -> c == '）' || c == ')').count();
    }

    /** The lines after 目录 up to where the first of them comes again. */
    private boolean contents(String text) {
        if (!Words.dense(text).matches("目[录次]")) {
            return false;
        }
        String first = at + 1 < lines.size() ? key(lines.get(at + 1).text()) : "";
        add(Kind.CONTENTS, "contents", "目录");
        int end = at + 1;
        while (end < lines.size() && !key(lines.get(end).text()).equals(first)) {
            end++;
        }
        while (at < end && end < lines.size() && !first.isEmpty()) {
            add(Kind.CONTENTS, "contents", "目录");
        }
        return true;
    }

    private static String key(String text) {
        return Words.dense(text).replaceAll("[.…·0-9０-９（）()-]+$", "");
    }

    private boolean add(Kind kind, String step, String label) {
        root.with(Draft.of(kind, step, label, lines.get(at++).source()));
        return true;
    }
}
