package org.mingtang.request.campaign;

import org.mingtang.identity.Person;
import org.mingtang.organisation.UnitId;
import org.mingtang.request.RequestId;
import org.springframework.beans.factory.ListableBeanFactory;

/** Like requests treated together for tests of other rooms: ordered and done at once. */
public final class TogetherNow {

    private TogetherNow() {}

    /** Gives the group of a request to another unit. */
    public static void assign(ListableBeanFactory beans, RequestId one, UnitId to, String reason, Person by) {
        Campaigns campaigns = beans.getBean(Campaigns.class);
        Campaign group = campaigns.all(by).stream()
                .filter(each -> campaigns.cases(each, by, 1000, 0).stream()
                        .anyMatch(view -> view.id().equals(one)))
                .findFirst()
                .orElseThrow();
        beans.getBean(TogetherBook.class).assign(group, true, to, reason, by);
        beans.getBean(TogetherWork.class).pass();
    }
}
