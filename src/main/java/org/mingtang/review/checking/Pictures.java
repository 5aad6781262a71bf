package org.mingtang.review.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.mingtang.review.Finding;
import org.mingtang.review.Finding.Severity;
import org.mingtang.review.FindingKind;

/** Pictures that ought to be text: nobody can search them, and a blind reader hears nothing. */
final class Pictures {

    private static final int FEWEST_SIGNS = 60;
    private static final int SMALLEST = 200;
    private static final Pattern TABLE_CAPTION =
            Pattern.compile("(?:^|附)表\\s?[0-9一二三四五六七八九十]|(?:一览|明细|统计|分解|汇总|登记|公示|公开|信息|情况|收支|预算|决算|时间|价目|收费)表|清单|名单");
    private static final Pattern FILE_NAME =
            Pattern.compile("(?i).*\\.(?:png|jpe?g|gif|bmp|webp)|image\\d*|img[_-]?\\d*|图片?\\d*|微信图片.*|截图.*|untitled");

    static List<Finding> in(String html) {
        List<Finding> found = new ArrayList<>();
        Document body = Jsoup.parseBodyFragment(html);
        List<Element> pictures = body.select("img");
        boolean onlyPictures = !pictures.isEmpty() && body.text().strip().length() < FEWEST_SIGNS;
        if (onlyPictures) {
            found.add(Finding.whole(
                    FindingKind.PICTURE,
                    "picture.only",
                    Severity.WARN,
                    "body",
                    "",
                    "正文只有图片、没有文字，公众无法检索和复制，读屏软件也读不出来。请补上文字内容。"));
        }
        for (Element picture : pictures) {
            words(picture, found);
            if (!onlyPictures && isTable(picture)) {
                found.add(finding(picture, "picture.table", "这里像是把表格做成了图片。请改用文字表格，或同时附上可下载的表格文件。"));
            }
        }
        return found;
    }

    private static void words(Element picture, List<Finding> found) {
        String words = picture.attr("alt").strip();
        if (!picture.hasAttr("alt")) {
            found.add(finding(picture, "picture.no-words", "图片没有文字说明，看不见图片的人不知道内容。请填写图片说明。"));
        } else if (FILE_NAME.matcher(words).matches() && !words.isEmpty()) {
            found.add(finding(picture, "picture.file-name", "图片说明“" + words + "”只是文件名，请写明图片的内容。"));
        }
    }

    private static Finding finding(Element picture, String code, String message) {
        return Finding.whole(FindingKind.PICTURE, code, Severity.ADVICE, "body", picture.attr("src"), message);
    }

    private static boolean isTable(Element picture) {
        int width = size(picture.attr("width"));
        int height = size(picture.attr("height"));
        if ((width > 0 && width < SMALLEST) || (height > 0 && height < SMALLEST / 2)) {
            return false;
        }
        Element block = picture;
        while (block.parent() != null
                && !block.isBlock()
                && !block.parent().normalName().equals("body")) {
            block = block.parent();
        }
        String around = text(block.previousElementSibling()) + "\n" + text(block) + "\n"
                + text(block.nextElementSibling()) + "\n" + picture.attr("alt") + "\n" + picture.attr("title");
        return around.lines()
                .anyMatch(line -> line.strip().length() <= 40
                        && TABLE_CAPTION.matcher(line.strip()).find());
    }

    private static String text(@Nullable Element element) {
        return element == null ? "" : element.text();
    }

    private static int size(String attribute) {
        String digits = attribute.replaceAll("px$", "");
        return digits.matches("\\d{1,5}") ? Integer.parseInt(digits) : 0;
    }
}
