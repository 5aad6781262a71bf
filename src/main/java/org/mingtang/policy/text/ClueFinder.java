package org.mingtang.policy.text;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingtang.policy.text.TextNode.Kind;

/** Finds clues sentence by sentence. */
final class ClueFinder {

    static final Set<Kind> SPEAKS =
            EnumSet.of(Kind.PARAGRAPH, Kind.ITEM, Kind.SUBITEM, Kind.LEVEL, Kind.ARTICLE, Kind.CLOSING);
    private static final Set<Kind> LISTED = EnumSet.of(Kind.ITEM, Kind.SUBITEM, Kind.LEVEL);
    private static final String NUMBER = "([0-9０-９]{1,3}|[一二两三四五六七八九十]{1,3})";
    private static final String TAKES_EFFECT = "(?:正式)?(?:施行|实施|执行|生效|试行|起效)";
    private static final Pattern FROM_DAY = Pattern.compile("(?<!》)自(" + Days.DAY + ")起" + TAKES_EFFECT);
    private static final Pattern FROM_ISSUE =
            Pattern.compile("自(?:公布|发布|印发|颁布|下发)之?日起(?:满?" + NUMBER + "日?(?:后|起))?" + TAKES_EFFECT);
    private static final Pattern YEARS =
            Pattern.compile("(?:有效期|试行期?|施行期|暂行期?)(?:限)?(?:为|是)?(?:自?(?:公布|发布|印发|颁布|施行|实施|执行)之?日起(?:计算)?[，,]?(?:为|是)?)?"
                    + NUMBER + "(年|个月)");
    private static final Pattern UNTIL = Pattern.compile("(?:有效期|试行期?|施行期|执行期)限?(?:为)?(?:自" + Days.DAY
            + ")?(?:至|到|截至|截止到?)(" + Days.DAY + ")|起(?:施行|实施|执行|试行)?，?(?:至|到)(" + Days.DAY + ")止?");
    /** What is granted under a text is valid for a time of its own. */
    private static final Pattern OF_WHAT_IS_GRANTED =
            Pattern.compile("(?:证|证书|证件|证明|执照|牌照|许可|资质|资格|称号|合同|协议|补贴券|消费券|卡)(?:[，,]|的|，其)?有效期");

    private static final Pattern LISTS = Pattern.compile(".*(?:目录|清单|名单|结果|一览表|文件|规章|表)$");
    private static final Pattern BELOW = Pattern.compile("[：:]$|下列|以下|如下");
    private static final Pattern AMENDS = Pattern.compile(
            "(?:对|将)((?:《(?:[^《》]++|《[^《》]*+》)++》(?:[（(][^（()）]*[）)])?[、和及]*)+)[^《》。]{0,20}(?:作如下修改|作出?(?:如下)?(?:修改|修订|修正)|进行(?:如下)?(?:修改|修订|修正)|予以(?:修改|修订|修正)|第[^《》。]{1,12}修改为|部分条款)|关于(?:修改|修订|修正)((?:《(?:[^《》]++|《[^《》]*+》)++》[、和]*)+)");
    private static final Pattern BASED = Pattern.compile("(?:根据|依据|依照|遵照)([^。；]*?)(?=，|。|；|$|制定|提出|结合)");
    private static final Pattern PRINTS = Pattern.compile(
            "(印发|转发|批转|公布|发布|颁布)[^《》]{0,30}((?:《(?:[^《》]++|《[^《》]*+》)++》(?:[（(][^（()）]*[）)])?[、和及]*)+)(?=的(?:通知|公告|令|决定)|$)");
    private static final Pattern PRINTS_BARE = Pattern.compile("(印发|转发|批转|下发)[^《》]+的通知$");
    private static final Pattern INTERPRETS = Pattern.compile(
            "(?:解读[：:]?|关于)?((?:《(?:[^《》]++|《[^《》]*+》)++》))(?:的)?(?:政策|文字|图文)?(?:解读|问答|说明)|解读[：:]?(《.+》)");
    private static final Pattern SENTENCE = Pattern.compile("[^。；！？]+[。；！？]?");

    private final List<Clue> clues = new ArrayList<>();
    private Clue.@Nullable Kind listing;

    List<Clue> find(PolicyText text) {
        for (TextPart part : text.parts()) {
            if (part.kind() == TextPart.Kind.ATTACHMENT) {
                attachment(part);
            } else {
                title(part, text.main().title());
                listing = null;
                part.all()
                        .filter(node -> SPEAKS.contains(node.kind()) || node.kind() == Kind.TABLE)
                        .forEach(this::node);
            }
        }
        return clues;
    }

    private void title(TextPart part, String main) {
        String title = part.title();
        String address =
                part.of(Kind.TITLE).stream().findFirst().map(TextNode::address).orElse("");
        Matcher prints = PRINTS.matcher(title);
        Matcher bare = PRINTS_BARE.matcher(title);
        if (prints.find()) {
            others(printing(prints.group(1)), title, address, prints.group(2));
        } else if (part.kind() == TextPart.Kind.CARRIER && bare.find()) {
            others(printing(bare.group(1)), title, address, "《" + main + "》");
        }
        Matcher interprets = INTERPRETS.matcher(title);
        if (interprets.find()) {
            String named = interprets.group(1) != null ? interprets.group(1) : interprets.group(2);
            others(Clue.Kind.INTERPRETS, title, address, named);
        }
        amends(title, address);
        if (FallingDocuments.in(title)) {
            falls(title, address);
        }
    }

    private static Clue.Kind printing(String word) {
        return word.equals("转发") || word.equals("批转") ? Clue.Kind.FORWARDS : Clue.Kind.PRINTS;
    }

    /** Of attachments only lists of documents speak for the text they belong to: 废止的文件目录. */
    private void attachment(TextPart part) {
        if (!LISTS.matcher(part.title()).matches()) {
            return;
        }
        Clue.@Nullable Kind listed = FallingDocuments.headed(part.title(), null);
        String heading = part.title();
        for (TextNode node : part.all()
                .filter(each -> SPEAKS.contains(each.kind()) || each.kind() == Kind.TABLE)
                .toList()) {
            List<ListedDocument> documents = ListedDocument.in(node);
            if (documents.isEmpty() && node.kind() != Kind.TABLE) {
                listed = FallingDocuments.headed(node.text(), listed);
                heading = node.text();
            } else if (listed != null) {
                for (ListedDocument each : documents) {
                    add(listed, heading + "：" + each.quote(), node.address(), each.reference());
                }
            }
        }
    }

    private void node(TextNode node) {
        boolean table = node.kind() == Kind.TABLE;
        if (table || (listing != null && LISTED.contains(node.kind()))) {
            Clue.@Nullable Kind kind = listing;
            if (kind != null) {
                ListedDocument.in(node).forEach(each -> add(kind, each.quote(), node.address(), each.reference()));
            }
            return;
        }
        listing = null;
        Matcher sentence = SENTENCE.matcher(node.text());
        while (sentence.find()) {
            sentence(sentence.group().strip(), node);
        }
    }

    private void sentence(String sentence, TextNode node) {
        effective(sentence, node.address());
        valid(sentence, node.address());
        falls(sentence, node.address());
        amends(sentence, node.address());
        if (node.address().matches("(?:n-)?(?:a1(?:p1)?|p[12])")) {
            basedOn(sentence, node.address());
        }
        if (node.address().startsWith("n-p") && sentence.matches("^《.*》.*(?:现予公布|现予发布).*")) {
            others(Clue.Kind.PRINTS, sentence, node.address(), sentence.substring(0, sentence.indexOf('》') + 1));
        }
    }

    private void effective(String sentence, String address) {
        Matcher day = FROM_DAY.matcher(sentence);
        Matcher issue = FROM_ISSUE.matcher(sentence);
        if (day.find()) {
            clues.add(new Clue(Clue.Kind.EFFECTIVE, sentence, address, Days.read(day.group(1)), 0, 0, null));
        } else if (issue.find()) {
            int days = issue.group(1) == null ? 0 : Numeral.read(issue.group(1));
            clues.add(new Clue(Clue.Kind.EFFECTIVE, sentence, address, null, 0, days, null));
        }
    }

    private void valid(String sentence, String address) {
        if (OF_WHAT_IS_GRANTED.matcher(sentence).find()) {
            return;
        }
        Matcher until = UNTIL.matcher(sentence);
        Matcher years = YEARS.matcher(sentence);
        if (until.find()) {
            String day = until.group(1) != null ? until.group(1) : until.group(2);
            clues.add(new Clue(Clue.Kind.VALID, sentence, address, Days.read(day), 0, 0, null));
        } else if (years.find()) {
            int months = Numeral.read(years.group(1)) * (years.group(2).equals("年") ? 12 : 1);
            clues.add(new Clue(Clue.Kind.VALID, sentence, address, null, months, 0, null));
        }
    }

    private void falls(String sentence, String address) {
        if (!FallingDocuments.in(sentence)) {
            return;
        }
        FallingDocuments falling = FallingDocuments.of(sentence);
        if (BELOW.matcher(sentence).find()) {
            listing = falling.kind();
        }
        falling.whole().forEach(each -> add(falling.kind(), sentence, address, each));
        falling.partly().forEach(each -> add(Clue.Kind.AMENDS, sentence, address, each));
    }

    private void amends(String sentence, String address) {
        Matcher amends = AMENDS.matcher(sentence);
        if (amends.find()) {
            String named = amends.group(1) != null ? amends.group(1) : amends.group(2);
            others(Clue.Kind.AMENDS, sentence, address, named);
        }
    }

    private void basedOn(String sentence, String address) {
        Matcher based = BASED.matcher(sentence);
        while (based.find()) {
            others(Clue.Kind.BASED_ON, sentence, address, based.group(1));
        }
    }

    private void others(Clue.Kind kind, String quote, String address, String named) {
        Reference.in(named).forEach(reference -> add(kind, quote, address, reference));
    }

    private void add(Clue.Kind kind, String quote, String address, Reference reference) {
        if (clues.stream().noneMatch(known -> known.kind() == kind && reference.equals(known.reference()))) {
            clues.add(new Clue(kind, quote, address, null, 0, 0, reference));
        }
    }
}
