package org.mingtang.policy.packages;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingtang.agenda.Agenda;
import org.mingtang.agenda.Mails;
import org.mingtang.agenda.WorkItem;
import org.mingtang.audit.AuditTrail;
import org.mingtang.database.Seal;
import org.mingtang.database.SealedTable;
import org.mingtang.identity.Accounts;
import org.mingtang.identity.Person;
import org.mingtang.organisation.WayBack;
import org.mingtang.procedure.DayBegan;
import org.mingtang.procedure.DueDate;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.procedure.WorkCalendars;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Orders of packages, answered by the openness office of the government whose site was asked. */
@Component
@Transactional
class Orders {

    private static final String SOURCE = "package-order";
    private static final Pattern REACHABLE =
            Pattern.compile("[^@\\s,;<>]{1,64}@[^@\\s,;<>]{1,190}\\.[^@\\s,;<>.]{2,}|[+0-9][0-9 ()（）\\-]{5,24}");
    private static final String COLUMNS = """
            select id, revision, unit, stage, topic, words,
                cast(ordered_at at time zone 'Asia/Shanghai' as date) as ordered_on, due,
                contact is not null as contact, slug, reply, replied_by,
                cast(replied_at at time zone 'Asia/Shanghai' as date) as replied_on
            from policy_package_order""";

    @Configuration(proxyBeanMethods = false)
    static class Sealed {

        @Bean
        SealedTable sealedOrders() {
            return new SealedTable(
                    "policy_package_order", List.of("contact", "code"), (column, id) -> place(column, (UUID) id));
        }
    }

    private final JdbcClient database;
    private final Packages packages;
    private final Agenda agenda;
    private final Mails mails;
    private final WorkCalendars calendars;
    private final Seal seal;
    private final AuditTrail audit;
    private final Clock clock;
    private final int days;
    private final int contactDays;
    private final WayBack way;
    private final OrderOffices offices;

    Orders(
            JdbcClient database,
            Packages packages,
            Agenda agenda,
            Mails mails,
            WorkCalendars calendars,
            Seal seal,
            AuditTrail audit,
            Clock clock,
            @Value("${mingtang.policy.order-days:10}") int days,
            @Value("${mingtang.policy.contact-days:180}") int contactDays,
            WayBack way,
            OrderOffices offices) {
        this.database = database;
        this.packages = packages;
        this.agenda = agenda;
        this.mails = mails;
        this.calendars = calendars;
        this.seal = seal;
        this.audit = audit;
        this.clock = clock;
        this.days = days;
        this.contactDays = contactDays;
        this.way = way;
        this.offices = offices;
    }

    int days() {
        return days;
    }

    /** Takes an order; the same submission is one order. Returns the secret part of its address. */
    String order(UUID id, String topic, String words, String contact) {
        return take(id, storable(topic), storable(words), storable(contact));
    }

    /** The database knows no text with this character. */
    private static String storable(String text) {
        return text.replace("\u0000", "").strip();
    }

    private String take(UUID id, String topic, String words, String contact) {
        if (topic.isBlank()
                || topic.strip().length() > 100
                || words.isBlank()
                || words.strip().length() > 2000) {
            throw new UnlawfulAct("请写明想要的主题（不超过 100 字）和具体需要（不超过 2000 字）。");
        }
        if (!contact.isBlank() && !REACHABLE.matcher(contact.strip()).matches()) {
            throw new UnlawfulAct("联系方式请填电子邮箱或电话号码，也可以不填。");
        }
        String code = SecretCode.fresh();
        DueDate due = calendars.current().plusWorkingDays(LocalDate.now(clock), days);
        UUID office = offices.asked();
        int added = database.sql("""
                        insert into policy_package_order
                            (id, stage, topic, words, contact, code, code_hash, ordered_at, due, unit, site)
                        values (:id, 'RECEIVED', :topic, :words, :contact, :code, :hash, :at, :due, :unit, :site)
                        on conflict (id) do nothing""")
                .param("id", id)
                .param("topic", topic.strip())
                .param("words", words.strip())
                .param("contact", contact.isBlank() ? null : seal.close(contact.strip(), place("contact", id)))
                .param("code", seal.close(code, place("code", id)))
                .param("hash", SecretCode.hash(code))
                .param("at", OffsetDateTime.now(clock))
                .param("due", due.date())
                .param("unit", office)
                .param("site", way.from())
                .update();
        if (added == 0) {
            return seal.open(
                    database.sql("select code from policy_package_order where id = ?")
                            .param(id)
                            .query(String.class)
                            .single(),
                    place("code", id));
        }
        agenda.put(new WorkItem(
                SOURCE,
                "政策点餐",
                id.toString(),
                office,
                "配餐：" + topic.strip(),
                null,
                OrderStage.RECEIVED.label(),
                "/desk/package-orders/" + id,
                null,
                due.date(),
                due.provisional()));
        return code;
    }

    @Transactional(readOnly = true)
    Optional<Order> byCode(String code) {
        return database.sql(COLUMNS + " where code_hash = ?")
                .param(SecretCode.hash(code))
                .query(Order.class)
                .optional();
    }

    @Transactional(readOnly = true)
    Optional<Order> find(UUID id) {
        return database.sql(COLUMNS + " where id = ?")
                .param(id)
                .query(Order.class)
                .optional();
    }

    /** Those the person may serve, open ones first. */
    @Transactional(readOnly = true)
    List<Order> all(Person person) {
        return database.sql(COLUMNS + " where unit = any(:offices) order by stage <> 'RECEIVED', due, id limit 300")
                .param("offices", served(person))
                .query(Order.class)
                .list();
    }

    private UUID[] served(Person person) {
        return database.sql("select distinct unit from policy_package_order").query(UUID.class).list().stream()
                .filter(office -> offices.mayServe(person, office))
                .toArray(UUID[]::new);
    }

    /** Returns an order for who may serve it. */
    @Transactional(readOnly = true)
    Order require(UUID id, Person person) {
        Order order = find(id).orElseThrow(() -> new UnlawfulAct("没有这份点餐。"));
        if (!offices.mayServe(person, order.unit())) {
            throw new UnlawfulAct("点餐由收到它的网站所属政府的公开办答复。");
        }
        return order;
    }

    /** How whoever ordered can be reached, to ask back or to tell him; looking is noted. */
    Optional<String> contactOf(UUID id, Person by) {
        Order order = require(id, by);
        audit.note(by.account(), by.name(), "查看点餐人联系方式", order.topic(), id.toString());
        return database.sql("select contact from policy_package_order where id = ? and contact is not null")
                .param(id)
                .query(String.class)
                .optional()
                .map(closed -> seal.open(closed, place("contact", id)));
    }

    /** Serves a public package. */
    void serve(UUID id, String slug, String reply, Person by) {
        if (packages.find(slug).filter(Sheet::isPublic).isEmpty()) {
            throw new UnlawfulAct("没有这个已经公开的文件包，请先让文件包通过审核发布。");
        }
        answer(id, OrderStage.SERVED, slug, reply.strip(), by);
    }

    void decline(UUID id, String reply, Person by) {
        if (reply.isBlank()) {
            throw new UnlawfulAct("请写明为什么不能配餐，点餐人会看到。");
        }
        answer(id, OrderStage.DECLINED, null, reply.strip(), by);
    }

    private void answer(UUID id, OrderStage stage, @Nullable String slug, String reply, Person by) {
        Order order = require(id, by);
        if (reply.length() > 2000) {
            throw new UnlawfulAct("答复最多 2000 字。");
        }
        order.stage().requireOpen();
        int written = database.sql("""
                        update policy_package_order set stage = :stage, slug = :slug, reply = :reply,
                            replied_by = :name, replied_at = :at, revision = revision + 1
                        where id = :id and revision = :revision""")
                .param("stage", stage.name())
                .param("slug", slug)
                .param("reply", reply)
                .param("name", by.name())
                .param("at", OffsetDateTime.now(clock))
                .param("id", id)
                .param("revision", order.revision())
                .update();
        if (written == 0) {
            throw new UnlawfulAct("别人刚刚答复了这份点餐，请刷新页面。");
        }
        agenda.done(SOURCE, id.toString(), order.unit());
        mail(id);
        audit.note(by.account(), by.name(), "答复政策点餐", order.topic(), slug == null ? reply : slug);
    }

    /** Forgets how those could be reached whose orders have been answered for a while. */
    @ApplicationModuleListener
    void on(DayBegan began) {
        forget();
    }

    int forget() {
        List<String> forgotten = database.sql("""
                        update policy_package_order set contact = null
                        where contact is not null and stage <> 'RECEIVED' and replied_at < ? returning topic""")
                .param(OffsetDateTime.now(clock).minusDays(contactDays))
                .query(String.class)
                .list();
        forgotten.forEach(topic -> audit.note(
                Accounts.PROGRAM.account(), Accounts.PROGRAM.name(), "删除点餐人联系方式", topic, "答复满 " + contactDays + " 日"));
        return forgotten.size();
    }

    private record Answered(
            String code, String contact, @Nullable UUID site) {}

    private void mail(UUID id) {
        database.sql("select code, contact, site from policy_package_order where id = ? and contact is not null")
                .param(id)
                .query((row, n) -> new Answered(
                        seal.open(row.getString("code"), place("code", id)),
                        seal.open(row.getString("contact"), place("contact", id)),
                        row.getObject("site", UUID.class)))
                .optional()
                .filter(each -> each.contact().contains("@"))
                .ifPresent(each -> way.to(each.site())
                        .ifPresent(home -> mails.queue(
                                UUID.nameUUIDFromBytes(("order" + id).getBytes(StandardCharsets.UTF_8)),
                                each.contact(),
                                "您点的政策文件包有了答复",
                                "您好：\n\n请打开下面的地址查看：\n" + home + "/package-orders/" + each.code() + "\n")));
    }

    private static String place(String column, UUID id) {
        return "policy_package_order." + column + ":" + id;
    }
}
