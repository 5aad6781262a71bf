package org.mingtang.search.chinese;

import java.util.Arrays;
import java.util.regex.Pattern;

/** What a question asks for, and by which signs a passage that tells it is known: who asks when wants to read a time. */
public enum Asked {
    WHO("谁|(?:哪些|什么|哪类|哪种)(?:人|家庭|企业|单位|群体)", "条件|对象|符合|具备|资格|下列|适用|范围|享受|可以?申请|有权|负责|主管|承办|受理|部门|机关|委员会|局"),
    HOW_MUCH(
            "多少|多大|多高|多长(?!时间)|几(?:个|次|种|项|成|倍)",
            "[0-9]|[一二三四五六七八九十百千万两半]+(?:元|倍|个|天|日|年|月|次|件|份|成|平方|人|户|档|级|种|项|类|字|页)|百分之|免费|不收|全额|免收"),
    MONEY("多少(?:钱|元)|几(?:块|元)", "元|百分之|%|免费|不收|全额|免收"),
    WHEN(
            "什么时候|什么时间|何时|几天|几年|几点|哪天|哪年|多久|多长时间",
            "(?:[0-9]|[一二三四五六七八九十百两半])个?(?:工作)?(?:日|天|月|年|周|小时|分钟|时|点|季度|[:：])|当日|当天|即日|即时|随时|立即|次日|每[日天周月年季]"),
    WHERE("哪里|哪儿|什么地方|在哪", "窗口|地址|中心|大厅|[路街巷]|网|平台|客户端|小程序|公众号|医院|学校|车站|服务站|[局所馆处院]");

    private final Pattern asking;
    private final Pattern telling;

    Asked(String asking, String telling) {
        this.asking = Pattern.compile(asking);
        this.telling = Pattern.compile(telling);
    }

    /** Whether a passage could answer a question: it shows a sign of everything that is asked for. */
    public static boolean toldBy(String question, String passage) {
        var folded = Folding.fold(question);
        var text = Folding.fold(passage);
        return Arrays.stream(values())
                .filter(each -> each.asking.matcher(folded).find())
                .allMatch(each -> each.telling.matcher(text).find());
    }
}
