package org.mingtang.documents.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Breaks a title into lines of like length without splitting words, as a typist does (GB/T 9704-2012, 7.3.1: 回行时要做到词意完整,
 * 排列对称, 长短适宜).
 *
 * <p>There is no dictionary: words that titles of official documents are made of, numbers, Latin words and what stands in
 * short brackets hold together; a line gladly ends before 关于 and the kind of document, and after the name of an organ.
 */
final class TitleLines {

    /** In hanzi: the text area's 156 mm over 22 pt. */
    private static final double LONGEST = 19.5;

    private static final double SPLITS_A_WORD = 400;
    private static final double NEVER = 100_000;
    private static final String CLOSING = "，。、；：！？）》〉」』】〕”’…—％%,.;:!?)]";
    private static final String OPENING = "（《〈「『【〔“‘([";
    private static final List<String> WORDS = List.of(
            "人民政府", "办公室", "办公厅", "委员会", "管理局", "工作", "实施", "方案", "意见", "办法", "通知", "公告", "通告", "决定", "规定", "细则", "规划",
            "计划", "行动", "措施", "关于", "印发", "转发", "公布", "修改", "废止", "调整", "加强", "推进", "促进", "支持", "进一步", "做好", "建设", "管理",
            "服务", "发展", "改革", "经济", "社会", "信息", "公开", "政务", "优化", "营商", "环境", "高质量", "重点", "任务", "分解", "企业", "项目", "投资",
            "创新", "科技", "产业", "农业", "农村", "乡村", "振兴", "生态", "保护", "安全", "生产", "应急", "教育", "医疗", "卫生", "健康", "养老", "保障",
            "就业", "住房", "城市", "交通", "运输", "数据", "数字", "市场", "监督", "检查", "评估", "考核", "试行", "暂行", "若干", "部分", "领导", "小组",
            "成员", "名单", "年度", "全市", "全县", "全区", "人力", "资源", "保障局", "财政", "住房", "城乡", "自然", "转发", "行政", "规范性", "文件",
            "执法", "许可", "审批");

    private TitleLines() {}

    /** The title with line feeds where its lines end. */
    static String of(String title) {
        int lines = (int) Math.ceil(Signature.width(title) / LONGEST);
        if (lines <= 1) {
            return title;
        }
        double[] costs = costs(title);
        String best = title;
        double least = Double.MAX_VALUE;
        for (int count = lines; count <= lines + 1; count++) {
            List<Integer> ends = new ArrayList<>();
            double cost = cheapest(title, costs, count, ends) + (count - lines) * 60;
            if (cost < least) {
                least = cost;
                best = broken(title, ends);
            }
        }
        return best;
    }

    /** The best {@code count} lines, by the cost of their ends and how far their lengths are from the mean. */
    private static double cheapest(String title, double[] costs, int count, List<Integer> ends) {
        int length = title.length();
        double mean = Signature.width(title) / count;
        double[][] total = new double[count + 1][length + 1];
        int[][] from = new int[count + 1][length + 1];
        for (double[] row : total) {
            Arrays.fill(row, Double.MAX_VALUE);
        }
        total[0][0] = 0;
        for (int line = 1; line <= count; line++) {
            for (int end = 1; end <= length; end++) {
                for (int begin = end - 1; begin >= 0; begin--) {
                    double width = Signature.width(title.substring(begin, end));
                    if (width > LONGEST) {
                        break;
                    }
                    double cost = total[line - 1][begin] + Math.pow(width - mean, 2) + costs[end];
                    if (total[line - 1][begin] < Double.MAX_VALUE && cost < total[line][end]) {
                        total[line][end] = cost;
                        from[line][end] = begin;
                    }
                }
            }
        }
        if (total[count][length] == Double.MAX_VALUE) {
            return Double.MAX_VALUE;
        }
        for (int line = count, end = length; line > 0; end = from[line][end], line--) {
            ends.add(0, end);
        }
        return total[count][length];
    }

    private static String broken(String title, List<Integer> ends) {
        StringBuilder lines = new StringBuilder();
        int begin = 0;
        for (int end : ends) {
            lines.append(begin == 0 ? "" : "\n")
                    .append(title.substring(begin, end).strip());
            begin = end;
        }
        return lines.toString();
    }

    /** What it costs to end a line before the character at that index. */
    private static double[] costs(String title) {
        double[] costs = new double[title.length() + 1];
        for (int i = 1; i < title.length(); i++) {
            char before = title.charAt(i - 1);
            char after = title.charAt(i);
            boolean torn = CLOSING.indexOf(after) >= 0
                    || OPENING.indexOf(before) >= 0
                    || Character.isLowSurrogate(after)
                    || isLatin(before) && isLatin(after)
                    || Character.isDigit(before) && "年月日号条%％".indexOf(after) >= 0;
            boolean organ = "委局厅府办".indexOf(after) >= 0 && !title.startsWith("办法", i);
            costs[i] = torn
                    ? NEVER
                    : organ
                            ? SPLITS_A_WORD
                            : "的和与及等".indexOf(after) >= 0 ? 150 : "的和与及第".indexOf(before) >= 0 ? 20 : 40;
        }
        for (String word : WORDS) {
            for (int at = title.indexOf(word); at >= 0; at = title.indexOf(word, at + 1)) {
                for (int i = at + 1; i < at + word.length(); i++) {
                    costs[i] = Math.max(costs[i], SPLITS_A_WORD);
                }
                costs[at] = Math.min(costs[at], 20);
                costs[at + word.length()] = Math.min(costs[at + word.length()], 20);
            }
        }
        for (int i = 1; i < title.length(); i++) {
            boolean afterOrgan = title.substring(0, i).matches(".*(人民政府|办公室|办公厅|委员会|局)");
            if (title.substring(0, i).matches(".*(改革委|健康委|委|局|厅)") && costs[i] <= 40) {
                costs[i] = 0;
            }
            if ((title.startsWith("关于", i) || afterOrgan) && costs[i] < SPLITS_A_WORD) {
                costs[i] = -40;
            }
        }
        costs[title.length()] = 0;
        return costs;
    }

    private static boolean isLatin(char c) {
        return c < 0x250 && c != ' ';
    }
}
