package org.mingtang.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.mingtang.documents.OfficialDocument.Annex;
import org.mingtang.documents.OfficialDocument.Block;

/**
 * A typed document in its parts: the text itself, then what has pages of its own. That is each annex, and the text that a
 * notice prints or forwards, which begins with its title below the notice's date.
 */
final class OfficialParts {

    private static final Pattern ANNEX = Pattern.compile("附[\\s　]*件[\\s　]*(\\d{0,2})[\\s　]*[：:]?");
    private static final Pattern TITLE_ENDS =
            Pattern.compile(".*(?:办法|规定|细则|规则|规程|规范|条例|章程|制度|准则|标准|决定|意见|方案|预案|规划|计划|纲要"
                    + "|要点|措施|政策|清单|目录|指南|指引|名单|分工|分解表|一览表|报告|批复|通知|函)(?:[（(][^（）()]{1,12}[）)])?");
    private static final Pattern SENTENCE = Pattern.compile(".*[。；：，！？;:!?].*");
    private static final int MOST_TITLE_LINES = 4;
    private static final int LONGEST_TITLE = 80;

    private final List<Block> blocks;
    private final List<Block> main = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();

    private record Section(String label, String title, List<Block> blocks) {}

    OfficialParts(List<Block> blocks) {
        this.blocks = blocks;
        for (int i = 0; i < blocks.size(); i++) {
            String label = label(i);
            int title = label.isEmpty() && sections.isEmpty() ? printed(i) : 0;
            if (title > 0) {
                sections.add(new Section("", joined(i, title), new ArrayList<>()));
                i += title - 1;
            } else if (!label.isEmpty()) {
                sections.add(new Section(label, "", new ArrayList<>()));
            } else {
                (sections.isEmpty() ? main : last().blocks()).add(blocks.get(i));
            }
        }
    }

    /** The text itself, to be taken from. */
    List<Block> main() {
        return main;
    }

    /** The end of the whole document, where 版记 stands; to be taken from. */
    List<Block> end() {
        return sections.isEmpty() ? main : last().blocks();
    }

    List<Annex> annexes() {
        return sections.stream().map(OfficialParts::annex).toList();
    }

    private Section last() {
        return sections.get(sections.size() - 1);
    }

    /** 附件1 of a line that begins an annex; empty for others, and where it heads the list of annexes above the date. */
    private String label(int at) {
        var annex = ANNEX.matcher(words(at));
        return annex.matches() && !OfficialTail.isListed(blocks, at) ? "附件" + annex.group(1) : "";
    }

    /** How many lines the title takes of a text that is printed from here on; 0 where none begins. */
    private int printed(int at) {
        boolean signed = main.stream()
                        .anyMatch(block ->
                                SENTENCE.matcher(OfficialText.words(block)).matches())
                && OfficialTail.isSigned(main)
                && !OfficialTail.isBelowTheDate(words(at));
        if (!signed) {
            return 0;
        }
        for (int lines = 1; lines <= MOST_TITLE_LINES && at + lines < blocks.size(); lines++) {
            String line = words(at + lines - 1);
            String title = joined(at, lines);
            if (line.isEmpty()
                    || SENTENCE.matcher(line).matches()
                    || HeadingLevel.startOf(line).isPresent()
                    || title.length() > LONGEST_TITLE) {
                return 0;
            }
            if (TITLE_ENDS.matcher(title).matches()) {
                return words(at + lines).matches("[（(][^（）()]{1,12}[）)]") && at + lines + 1 < blocks.size()
                        ? lines + 1
                        : lines;
            }
        }
        return 0;
    }

    private String joined(int from, int lines) {
        StringBuilder joined = new StringBuilder();
        for (int i = from; i < from + lines; i++) {
            joined.append(words(i));
        }
        return joined.toString();
    }

    private static Annex annex(Section section) {
        List<Block> open = section.blocks();
        if (!section.title().isEmpty() || open.size() < 2) {
            return new Annex(section.label(), section.title(), open);
        }
        String first = OfficialText.words(open.get(0));
        boolean titled = !first.isEmpty() && first.length() <= LONGEST_TITLE && !first.matches(".*[。：:；]");
        return titled
                ? new Annex(section.label(), first, open.subList(1, open.size()))
                : new Annex(section.label(), "", open);
    }

    private String words(int at) {
        return OfficialText.words(blocks.get(at));
    }
}
