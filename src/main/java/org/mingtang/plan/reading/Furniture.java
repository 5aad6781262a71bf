package org.mingtang.plan.reading;

import java.util.regex.Pattern;

/** Lines that belong to the web page or the letter, not to the plan (labelling rule 1). */
final class Furniture {

    private static final Pattern LINE = Pattern.compile(
            "^(?:抄送|主送|打印(?=$|[\\s|｜【】\\[\\]本])|关闭(?=$|[\\s|｜【】\\[\\]窗])|上一篇|下一篇|上一条|下一条|相关(?:链接|文档|新闻|解读)|扫码|扫一扫|分享到|浏览次数|(?:信息)?来源[:：]|文字大小|字体|主办(?:单位)?[:：]|承办单位[:：].{0,20}ICP|版权所有|网站标识|备案(?=$|[:：号序])|联系我们|网站地图|首页\\s*[>＞»]|当前位置|您(?:现在|当前)?的?位置|返回(?:顶部|首页\\s*[>＞»]|列表)|附件下载|\\(?（?此件|（?此件|[-—–]\\s*\\d+\\s*[-—–]|第\\s*\\d+\\s*页|共\\s*\\d+\\s*页|\\d+\\s*/\\s*\\d+$|(?:责任编辑|编辑|审核|信息公开选项|公开方式|责编)[:：]|为进一步了解掌握)|ICP备|公网安备|展开(?:阅读)?全文|阅读全文|下载此?文档|打印本页|关闭窗口|用手机浏览|浏览本页内容");

    private Furniture() {}

    static boolean is(String line) {
        return LINE.matcher(line.strip()).find();
    }

    /** A page number between two halves of a table. */
    static boolean isPageNumber(String line) {
        return line.strip()
                .matches(
                        "[-—–]?\\s*\\d{1,3}\\s*[-—–]|[-—–]\\s*\\d{1,3}\\s*[-—–]?|第\\s*\\d+\\s*页.{0,12}|\\d+\\s*/\\s*\\d+");
    }
}
