package org.mingtang.plan.reading;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingtang.plan.reading.ReadPlan.Deadline;

/** Whether a text with a date or a word of duration in it is a deadline, and not a requirement that mentions one. */
final class DeadlineLook {

    private static final Pattern DATE_FIRST =
            Pattern.compile("^(?:20\\d{2}[年./-]|\\d{1,2}月|[一二三四]季度|第[一二三四]季度|年底|年内|上半年|下半年|自|每)");
    private static final Pattern DATE_LAST =
            Pattern.compile("(?:日|月|季度|年底|月底|年)(?:以?内|之?前|末)?(?:完成|公开|落实|建成|报送|办结|更新)?$|(?:长期|常年)坚持$|持续推进$");
    private static final Pattern DURATION = Pattern.compile(
            "^(?:依法|按要求|按规定|全年|长期|常年|持续|常态|及时|实时|随时|即时|适时|每|按|逐|贯穿|日常|经常|定期|不间断|年度|动态|立行|即知).{0,8}$|(?:长期坚持|持续推进|常态化推进|长期|全年)$");
    private static final Pattern AS_TOLD =
            Pattern.compile("按.{0,10}(?:要求|规定|时限).{0,8}|根据.{0,12}(?:要求|安排)|\\d{4}(?:\\.\\d)?.{0,6}");
    private static final int SHORT = 12;
    private static final int SHORTEST_REQUIREMENT = 11;

    private DeadlineLook() {}

    static boolean of(String text, @Nullable Deadline read) {
        if (read == null) {
            return AS_TOLD.matcher(text).matches();
        }
        if (read instanceof Deadline.Ongoing) {
            return text.length() < SHORTEST_REQUIREMENT
                    && DURATION.matcher(text).find();
        }
        return text.length() <= SHORT
                || DATE_FIRST.matcher(text).find()
                || DATE_LAST.matcher(text).find();
    }
}
