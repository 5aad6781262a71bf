package org.mingtang.request.reply;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingtang.audit.AuditTrail;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitKind;
import org.mingtang.organisation.UnitView;
import org.mingtang.organisation.Units;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.letter.Organ;
import org.mingtang.request.letter.OrganKind;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What letters need to know of an organ: who reconsiders its answers, which court, its number's prefix. What an office
 * did not enter is taken from its place in the tree of units and from its name.
 */
@Component
@Transactional
public class ReplyOrgans {

    private final Units units;
    private final JdbcClient database;
    private final AuditTrail audit;
    private final String court;
    private final @Nullable String online;

    ReplyOrgans(
            Units units,
            JdbcClient database,
            AuditTrail audit,
            @Value("${mingtang.request.court:有管辖权的人民法院}") String court,
            @Value("${mingtang.request.online-reconsideration:}") String online) {
        this.units = units;
        this.database = database;
        this.audit = audit;
        this.court = court;
        this.online = online.isBlank() ? null : online;
    }

    /** What an office entered of itself; null where it leaves the rule. */
    public record Entered(
            @Nullable OrganKind kind,
            @Nullable String superior,
            @Nullable String court,
            @Nullable String online,
            @Nullable String prefix) {

        /** Without the one character that no database keeps. */
        public Entered {
            superior = plain(superior);
            court = plain(court);
            online = plain(online);
            prefix = plain(prefix);
        }

        private static @Nullable String plain(@Nullable String text) {
            return text == null ? null : text.replace("\u0000", "");
        }

        public static final Entered NOTHING = new Entered(null, null, null, null, null);
    }

    public Organ of(UnitId unit) {
        UnitView view = unit(unit);
        Entered entered = entered(unit);
        OrganKind kind = entered.kind() == null ? kind(view) : entered.kind();
        return new Organ(
                kind,
                view.name(),
                view.kind() == UnitKind.GOVERNMENT && view.name().matches(".*(省|自治区)人民政府"),
                government(view),
                entered.superior(),
                entered.court() == null ? court : entered.court(),
                entered.online() == null ? online : entered.online());
    }

    /** The pattern of its letters' numbers, e.g. 市教育局公复〔{年}〕{序号}号. */
    public String numbers(UnitId unit) {
        String prefix = entered(unit).prefix();
        return (prefix == null ? unit(unit).shortName() + "公复" : prefix) + "〔{年}〕{序号}号";
    }

    /**
     * Keeps what the head of the disclosure office entered of his own organ.
     *
     * @throws UnlawfulAct when the number's prefix or the address is none
     */
    public void enter(UnitId unit, Entered entered, Person by) {
        if (!by.may(Permission.DECIDE_REQUEST) || !by.unit().equals(unit.value())) {
            throw new UnlawfulAct("只能由本机关政府信息公开工作机构负责人填写本机关的文书信息。");
        }
        if (entered.online() != null && !entered.online().matches("https?://[^\\s]{4,390}")) {
            throw new UnlawfulAct("在线申请行政复议的网址应当以 http:// 或者 https:// 开头。");
        }
        if (entered.prefix() != null && !entered.prefix().matches("[^\\s\\d{}〔〕]{2,30}")) {
            throw new UnlawfulAct("机关代字写法不对，例如“云教公复”，不含空格、数字和括号。");
        }
        audit.note(by.account(), by.name(), "填写依申请公开文书信息", unit(unit).name(), String.valueOf(entered.online()));
        database.sql("""
                        insert into request_organ (unit, kind, superior, court, online, prefix)
                        values (:unit, :kind, :superior, :court, :online, :prefix)
                        on conflict (unit) do update set kind = :kind, superior = :superior, court = :court,
                            online = :online, prefix = :prefix""")
                .param("unit", unit.value())
                .param("kind", entered.kind() == null ? null : entered.kind().name())
                .param("superior", entered.superior())
                .param("court", entered.court())
                .param("online", entered.online())
                .param("prefix", entered.prefix())
                .update();
    }

    public Entered entered(UnitId unit) {
        return database.sql("select kind, superior, court, online, prefix from request_organ where unit = ?")
                .param(unit.value())
                .query((row, n) -> new Entered(
                        row.getString("kind") == null ? null : OrganKind.valueOf(row.getString("kind")),
                        row.getString("superior"),
                        row.getString("court"),
                        row.getString("online"),
                        row.getString("prefix")))
                .optional()
                .orElse(Entered.NOTHING);
    }

    /** The government of its level for a department, the next higher one for a government (行政复议法第二十四条). */
    private @Nullable String government(UnitView unit) {
        UnitId above = unit.parent();
        Optional<UnitView> government = above == null ? Optional.empty() : units.region(above);
        return government.map(UnitView::name).orElse(null);
    }

    private static OrganKind kind(UnitView unit) {
        String name = unit.name();
        return switch (unit.kind()) {
            case GOVERNMENT -> name.matches(".*(乡|镇)人民政府") ? OrganKind.TOWNSHIP : OrganKind.GOVERNMENT;
            case TOWN -> name.contains("街道") ? OrganKind.SUBDISTRICT : OrganKind.TOWNSHIP;
            default -> byName(name);
        };
    }

    private static OrganKind byName(String name) {
        if (name.endsWith("司法局") || name.endsWith("司法厅")) {
            return OrganKind.JUSTICE;
        }
        if (name.contains("税务局")) {
            return OrganKind.TAX;
        }
        if (name.endsWith("海关")) {
            return OrganKind.CUSTOMS;
        }
        return name.contains("国家安全局") ? OrganKind.STATE_SECURITY : OrganKind.DEPARTMENT;
    }

    private UnitView unit(UnitId unit) {
        return units.find(unit).orElseThrow(() -> new UnlawfulAct("没有这个机关，请检查机构信息。"));
    }
}
