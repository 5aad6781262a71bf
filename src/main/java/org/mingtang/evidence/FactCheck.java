package org.mingtang.evidence;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.Units;
import org.mingtang.procedure.Refusal;
import org.springframework.stereotype.Component;

/** What must be right in a fact before it is recorded, and whose it may be. */
@Component
class FactCheck {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final BigDecimal MOST = new BigDecimal("1000000000");

    private final FactKinds kinds;
    private final Units units;
    private final Clock clock;

    FactCheck(FactKinds kinds, Units units, Clock clock) {
        this.kinds = kinds;
        this.units = units;
        this.clock = clock;
    }

    List<Refusal> of(FactDraft draft, Person person) {
        var refusals = new ArrayList<Refusal>();
        String kind = draft.kind();
        refuse(refusals, kind == null || kinds.find(kind).isEmpty(), "kind", "请选择实绩类别。");
        unit(refusals, draft.unit(), person);
        day(refusals, draft.on());
        refuse(refusals, draft.subject() == null, "subject", "请填写做了什么，例如“第三季度政务公开业务培训”。");
        refuse(refusals, length(draft.subject()) > 200, "subject", "事项名称最多 200 字，详细情况请写在备注里。");
        refuse(refusals, !isAddress(draft.address()), "address", "公开链接要以 http:// 或 https:// 开头，并且是完整网址。");
        refuse(refusals, length(draft.note()) > 2000, "note", "备注最多 2000 字。");
        quantity(refusals, draft.quantity());
        return refusals;
    }

    boolean mayEnterFor(UnitId unit, Person person) {
        return person.unit().equals(unit.value()) || person.roles().contains(Role.OPENNESS_OFFICE);
    }

    private void unit(List<Refusal> refusals, @Nullable UnitId unit, Person person) {
        if (unit == null) {
            refusals.add(new Refusal("unit", "请选择单位。"));
            return;
        }
        refuse(refusals, !mayEnterFor(unit, person), "unit", "只能登记本单位的实绩；其他单位的由该单位或公开办登记。");
        refuse(refusals, units.find(unit).isEmpty(), "unit", "没有这个单位，请重新选择。");
    }

    private void day(List<Refusal> refusals, @Nullable LocalDate on) {
        if (on == null) {
            refusals.add(new Refusal("on", "请填写发生日期，例如 2026-03-15。"));
            return;
        }
        refuse(refusals, on.isAfter(LocalDate.now(clock)), "on", "发生日期不能晚于今天；还没有办的事请办完后再登记。");
        refuse(refusals, on.isBefore(EARLIEST), "on", "发生日期早于 2000 年，请核对年份。");
    }

    private static void quantity(List<Refusal> refusals, @Nullable BigDecimal quantity) {
        BigDecimal amount = Objects.requireNonNullElse(quantity, BigDecimal.ONE);
        refuse(
                refusals,
                amount.signum() <= 0
                        || amount.compareTo(MOST) > 0
                        || amount.stripTrailingZeros().scale() > 2,
                "quantity",
                "数量要大于 0，最多两位小数。");
    }

    /** Only such a link may stand on a page: anything else (javascript:, file:) could run or leak. */
    private static boolean isAddress(@Nullable String address) {
        if (address == null) {
            return true;
        }
        try {
            URI uri = new URI(address);
            return address.length() <= 2000
                    && ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))
                    && uri.getRawAuthority() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }

    private static void refuse(List<Refusal> refusals, boolean when, String field, String message) {
        if (when) {
            refusals.add(new Refusal(field, message));
        }
    }
}
