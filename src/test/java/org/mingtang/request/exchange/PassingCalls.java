package org.mingtang.request.exchange;

import java.util.Map;
import java.util.function.BiConsumer;
import org.mingtang.identity.Person;
import org.mingtang.request.RequestId;
import org.mingtang.request.Requests;
import org.springframework.beans.factory.ListableBeanFactory;

/** How a person passes a request on to a platform below, for the matrix of faces; linked until it ends. */
public final class PassingCalls implements AutoCloseable {

    private final ExchangeDesk desk;
    private final ExchangeDesk.Other lower;
    private final PassingOn passing;
    private final Requests requests;

    public PassingCalls(ListableBeanFactory beans) {
        desk = new ExchangeDesk(beans);
        lower = desk.with(Partner.Relation.LOWER);
        passing = beans.getBean(PassingOn.class);
        requests = beans.getBean(Requests.class);
    }

    public Map<String, BiConsumer<RequestId, Person>> calls() {
        return Map.of(
                "PassingOn.passOn",
                (id, by) -> passing.passOn(requests.find(id).orElseThrow().number(), lower.side, "东川区青石镇人民政府", by));
    }

    @Override
    public void close() {
        desk.end();
    }
}
