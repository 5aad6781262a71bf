package org.mingtang.publication.drafting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.publication.DemoDesk;
import org.mingtang.publication.DemoItem;
import org.mingtang.publication.ItemFilter;
import org.mingtang.publication.Items;
import org.mingtang.publication.ManuscriptId;
import org.mingtang.publication.Manuscripts;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The demo city's information, its policy documents apart: those need interpretation and come with the policy library. */
@Component
@Order(40)
@ConditionalOnProperty("mingtang.demo")
class DemoItems implements ApplicationRunner {

    private final DemoDesk desk;
    private final Items items;
    private final Manuscripts manuscripts;
    private final Clock clock;
    private List<DemoItem> news = List.of();

    DemoItems(DemoDesk desk, Items items, Manuscripts manuscripts, Clock clock) {
        this.desk = desk;
        this.items = items;
        this.manuscripts = manuscripts;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (items.count(ItemFilter.ALL) > 0) {
            return;
        }
        List<DemoItem> all = new ArrayList<>(DemoItem.all(LocalDate.now(clock)));
        // What stands last in the file is published first, so that the newest stands above in every list.
        Collections.reverse(all);
        all.removeIf(each -> each.fields().kind().isPolicy());
        all.stream().filter(each -> !each.isNews()).forEach(this::publish);
        news = all.stream().filter(DemoItem::isNews).toList();
    }

    /** Publishes last what stands first on a city's front page, after the topics and packages that gather older things. */
    @Component
    @Order(47)
    @ConditionalOnProperty("mingtang.demo")
    static class News implements ApplicationRunner {

        private final DemoItems items;

        News(DemoItems items) {
            this.items = items;
        }

        @Override
        public void run(ApplicationArguments arguments) {
            items.news.forEach(items::publish);
        }
    }

    private void publish(DemoItem item) {
        Person writer = desk.somebody(item.unit(), Permission.DRAFT_PUBLICATION);
        if (writer != null) {
            ManuscriptId id = manuscripts.begin(item.unit().value(), null, item.fields(), writer);
            desk.letOut(id, item.unit(), writer);
        }
    }
}
