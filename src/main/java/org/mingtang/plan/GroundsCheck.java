package org.mingtang.plan;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mingtang.procedure.UnlawfulAct;

/** What an act must come with: reasons in words, a sensible percentage, a day to come, a real address. */
final class GroundsCheck {

    private static final Map<Act, String> NEEDS_WORDS = new EnumMap<>(Map.of(
            Act.REPORT, "请写明进展情况。",
            Act.HAND_IN, "请写明完成情况，审核时以此为准。",
            Act.RETURN, "请写明退回的原因，承办单位才知道要补什么。",
            Act.ASK_DEADLINE, "请写明申请调整期限的理由。",
            Act.REFUSE_DEADLINE, "请写明不同意的理由。",
            Act.HAND_OVER, "请写明移交的理由。",
            Act.URGE, "请写明督办要求。",
            Act.WARN, "请写明预警内容。",
            Act.CLOSE, "请写明了结的理由。",
            Act.CANCEL, "请写明取消的理由。"));

    private GroundsCheck() {}

    /** @throws UnlawfulAct with everything that is wrong, at once */
    static void require(Act act, Grounds grounds, LocalDate today) {
        List<String> wrong = new ArrayList<>();
        String demand = NEEDS_WORDS.get(act);
        if (demand != null && grounds.saysNothing()) {
            wrong.add(demand);
        }
        Integer percent = grounds.percent();
        if (percent != null && (percent < 0 || percent > 100)) {
            wrong.add("完成百分比应在 0 到 100 之间。");
        }
        LocalDate due = grounds.due();
        if (act == Act.ASK_DEADLINE && due == null) {
            wrong.add("请选择申请调整到的日期。");
        }
        if (act == Act.ASK_DEADLINE && due != null && due.isBefore(today)) {
            wrong.add("申请调整到的日期不能早于今天。");
        }
        String link = grounds.link();
        if (link != null && !link.isBlank() && !isWebAddress(link)) {
            wrong.add("链接应以 http:// 或 https:// 开头。");
        }
        if (!wrong.isEmpty()) {
            throw new UnlawfulAct(String.join("", wrong));
        }
    }

    private static boolean isWebAddress(String link) {
        try {
            URI address = new URI(link.strip());
            return ("http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme()))
                    && address.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
