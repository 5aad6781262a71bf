package org.mingtang.plan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The title of the notice, else of the table, joined over lines (labelling rule 31). */
final class TitleFinder {

    private static final String NOTICE = "通知|意见|函|通报|公告|决定|批复|通告|报告";
    private static final String PLAN =
            "分解表|分工表|任务表|工作事项|责任表|明细表|安排表|进度表|计划表|推进表|汇总表|一览表|工作表|表|台账|清单|方案|要点|分工|计划|安排|任务|办法|细则|责任分解|分解|部署|规划|措施|举措|任务书|责任书|目录";
    private static final Pattern NOTICE_END = Pattern.compile(".*(?:" + NOTICE + ")(?:[(（][^()（）]{1,12}[)）])?$");
    private static final Pattern PLAN_END = Pattern.compile(".*(?:" + PLAN + ")》?(?:[(（][^()（）]{1,16}[)）])?$");
    private static final Pattern STOP = Pattern.compile(
            "^(?:附件|附表|附\\s*[:：]|抄送|首页|当前位置|您的位置|索引号|[-—–]\\s*\\d)|[。；;：:]$|^\\d{4}年\\d{1,2}月\\d{1,2}日$|文件$|^\\(?（?此件|.*ICP.*|^\\d{1,2}$");
    private static final int MOST_LINES = 5;
    private static final int LONGEST = 160;

    private TitleFinder() {}

    static @Nullable String find(List<String> front, List<String> all, Fields fields) {
        String notice = search(front, NOTICE_END);
        if (notice != null && notice.length() > 6) {
            return notice;
        }
        String field = fields.any("标题", "信息名称", "文件名称", "公文名称", "名称");
        if (field != null && field.length() > 6) {
            return cleaned(field);
        }
        String plan = search(front, PLAN_END);
        return plan != null ? plan : search(all.subList(0, Math.min(all.size(), 40)), PLAN_END);
    }

    private static @Nullable String search(List<String> lines, Pattern ending) {
        for (int i = 0; i < lines.size(); i++) {
            String line = DocNumber.cutOff(Text.squeeze(lines.get(i)));
            if (line.isEmpty() || !candidate(line) || !ending.matcher(line).matches()) {
                continue;
            }
            String joined = joinedUpTo(lines, i) + remark(lines, i);
            if (joined.length() >= 6 && joined.length() <= LONGEST && !HeaderWordLine.is(joined)) {
                return cleaned(joined);
            }
        }
        return null;
    }

    /** A remark such as （2024年） or （试行） on the line below. */
    private static String remark(List<String> lines, int last) {
        String below = last + 1 < lines.size() ? Text.squeeze(lines.get(last + 1)) : "";
        return below.matches("[(（][^()（）]{0,8}(?:年|年度|版|稿|试行)[)）]") ? below : "";
    }

    private static boolean candidate(String line) {
        Heading heading = Heading.of(line);
        boolean numbered = heading != null && !line.matches("^[一二三四五六七八九十]+[\\s].*");
        return line.length() <= LONGEST
                && !numbered
                && !STOP.matcher(line).find()
                && !line.matches(".*[。；;].*")
                && !labelled(line);
    }

    private static boolean labelled(String line) {
        return Fields.isField(line)
                || line.matches("^[\\u4e00-\\u9fa5]{2,6}[:：].*") && !line.contains("关于")
                || line.contains(">") && line.length() < 80
                || Furniture.is(line);
    }

    /** Lines above that belong to the same title: no end of a sentence, no label, no number of the document. */
    private static String joinedUpTo(List<String> lines, int last) {
        List<String> pieces = new ArrayList<>();
        pieces.add(DocNumber.cutOff(Text.squeeze(lines.get(last))));
        int blanks = 0;
        for (int i = last - 1; i >= 0 && pieces.size() < MOST_LINES && blanks <= 2; i--) {
            String line = Text.squeeze(lines.get(i));
            if (line.isEmpty()) {
                blanks++;
                continue;
            }
            String first = pieces.get(0);
            if (!candidate(line)
                    || DocNumber.only(line)
                    || line.length() > 60
                    || whole(line)
                    || complete(first) && !lacksOrgan(line, first)
                    || !opens(line, first)) {
                break;
            }
            pieces.add(0, line);
        }
        return String.join("", pieces);
    }

    /** Whether a line above is itself a finished title. */
    private static boolean whole(String line) {
        return line.length() > 6
                && (NOTICE_END.matcher(line).matches()
                        || PLAN_END.matcher(line).matches()
                                && !line.matches(".*(?:重点|工作)(?:任务|工作|安排)$")
                                && line.contains("年"));
    }

    /** Whether a piece already names who or when and needs nothing before it. */
    private static boolean complete(String piece) {
        if (NOTICE_END.matcher(piece).matches() && !piece.contains("关于")) {
            return false;
        }
        return piece.matches("^.{2,40}(?:政府|办公室|办公厅|局|委员会|委|厅)关于.*")
                || piece.matches("^[^关》]{2,30}(?:政府|办公室|局|委员会|委|厅|中心|管委会|办事处)20\\d{2}年.*(?:" + PLAN + ")$")
                || piece.matches("^(?:20\\d{2}年|[^关]{2,10}[省市县区镇乡]20\\d{2}年).*(?:" + PLAN + ").*$");
    }

    /** An organ alone above {@code 2022年政务公开任务分解表}: the title begins there, for no place is named behind the year. */
    private static boolean lacksOrgan(String line, String first) {
        return line.matches("[^，,、：:\\s]{4,30}(?:人民政府|办公室|局|委员会|办事处|管委会)")
                && first.matches("20\\d{2}年度?(?!.{0,8}[省市县区镇乡]).*");
    }

    private static boolean opens(String line, String next) {
        boolean issuer = line.matches(".{2,60}(?:政府|办公室|办公厅|局|委员会|委|厅|中心|处|领导小组|街道办事处|管委会|党委|公司)");
        boolean about = line.contains("关于") || line.contains("年") || line.contains("印发");
        boolean open = line.matches(".*[《“(（〈][^》”)）〉]*");
        boolean place = line.matches("[^，,、]{2,30}(?:年|省|市|县|区|镇|乡|街道|工作|信息|重点)");
        return issuer && (next.startsWith("关于") || next.startsWith("20") || !next.contains("关于"))
                || about
                || open
                || place;
    }

    private static String cleaned(String title) {
        String text = Text.squeeze(title).replaceFirst("^(?:标题|名称)[:：]", "");
        text = text.replaceAll("^[|｜│]+|[|｜│]+$", "");
        text = text.replaceFirst("^《([^《》]*)》$", "$1");
        text = text.replaceFirst("^【[^【】]{2,16}】(?=.{8})", ""); // the page's column
        text = text.replaceFirst("(?:发文机关|发布机构|索引号|发文字号)$", "");
        text = text.replaceFirst("[-_—|]+[\\u4e00-\\u9fa5]{2,20}(?:政府网|人民政府|门户网站|政府|网站)$", "");
        return text;
    }
}
