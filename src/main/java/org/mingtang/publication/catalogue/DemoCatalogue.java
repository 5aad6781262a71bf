package org.mingtang.publication.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.organisation.UnitId;
import org.mingtang.publication.DemoDesk;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ManuscriptFields;
import org.mingtang.publication.Manuscripts;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gives some lines of the demo city's catalogue to their units, and its district some of its own, through the real acts. */
@Component
@Order(50)
@ConditionalOnProperty("mingtang.demo")
class DemoCatalogue implements ApplicationRunner {

    private static final UnitId CITY = UnitId.named("云麓市人民政府办公室");
    private static final UnitId DISTRICT = UnitId.named("云麓市东川区人民政府办公室");
    private static final UnitId SCHOOLS = UnitId.named("云麓市东川区教育和体育局");

    private final Catalogue catalogue;
    private final LineRows lines;
    private final CatalogueEditions editions;
    private final Manuscripts manuscripts;
    private final DemoDesk desk;
    private final Clock clock;

    DemoCatalogue(
            Catalogue catalogue,
            LineRows lines,
            CatalogueEditions editions,
            Manuscripts manuscripts,
            DemoDesk desk,
            Clock clock) {
        this.catalogue = catalogue;
        this.lines = lines;
        this.editions = editions;
        this.manuscripts = manuscripts;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Person city = desk.somebody(CITY, Permission.EDIT_CATALOGUE);
        Person district = desk.somebody(DISTRICT, Permission.EDIT_CATALOGUE);
        if (editions.newest(null) > 0 || city == null || district == null) {
            return;
        }
        give(city);
        compile(district);
    }

    private void give(Person office) {
        Map<String, String> owners = new LinkedHashMap<>();
        owners.put("20-01", "市政府办公室");
        owners.put("20-07", "市财政局");
        owners.put("20-11", "市教育局、市民政局、市人力资源社会保障局");
        owners.put("f03-002", "市财政局、市教育局");
        owners.put("f04-001", "市应急局");
        owners.put("f19-001", "市民政局");
        owners.put("f23-001", "市教育局");
        owners.forEach((code, words) -> own(code, words, office));
    }

    private void compile(Person office) {
        own("20-11", "区教体局、区民政局", office);
        own("20-07", "区财政局", office);
        add("f23", "招生入学", "学区划分、招生计划、报名办法", "区教体局", 12, office);
        add("f23", "学生资助", "资助对象、标准、申请办法", "区教体局", 12, office);
        add("f19", "临时救助", "救助范围、标准、审核结果", "区民政局", 3, office);
        add("f17", "就业服务", "招聘活动、技能培训、补贴申领办法", "区人社局", null, office);
        publish("招生入学", "东川区小学一年级新生报名办法", "<p>适龄儿童凭户口簿和住房证明，到学区内小学报名。</p><p>外来务工人员子女凭居住证报名，由区教育和体育局统筹安排。</p>");
        publish("学生资助", "东川区义务教育阶段学生资助申请办法", "<p>家庭经济困难的学生，每学期开学后向所在学校申请生活补助。</p><p>学校公示五个工作日后报区教育和体育局。</p>");
    }

    private void own(String code, String owners, Person office) {
        lines.find(code).ifPresent(line -> catalogue.change(code, line.text().ownedBy(owners), office));
    }

    private void add(
            String field, String name, String content, String owners, @Nullable Integer months, Person office) {
        String matter = lines.find(field).map(Line::name).orElse("");
        LineText text = new LineText(
                matter,
                name,
                content,
                "政府信息公开条例",
                "自信息形成或者变更之日起20个工作日内",
                owners,
                Set.of(Carrier.WEBSITE, Carrier.HALL),
                true,
                "",
                true,
                false,
                true,
                true,
                "",
                months);
        catalogue.add(field, text, office);
    }

    private void publish(String line, String title, String body) {
        Person clerk = desk.somebody(SCHOOLS, Permission.DRAFT_PUBLICATION);
        if (clerk == null) {
            return;
        }
        String code = lines.all().stream()
                .filter(each -> each.government() != null && each.name().equals(line))
                .map(Line::code)
                .findFirst()
                .orElseThrow();
        LocalDate formed = LocalDate.now(clock).minusDays(12);
        ManuscriptFields fields =
                ManuscriptFields.of(code, ItemKind.INFORMATION, title, body).dated(null, formed, null, null);
        desk.letOut(manuscripts.begin(SCHOOLS.value(), null, fields, clerk), SCHOOLS, clerk);
    }
}
