package org.mingtang.evidence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import java.math.BigDecimal;
import org.springframework.stereotype.Component;

/** Adds up facts in the database, however many there are. */
@Component
class FactSums {

    private final EntityManager entities;

    FactSums(EntityManager entities) {
        this.entities = entities;
    }

    /** Sum of the quantities of what a search finds, zero when it finds nothing. */
    BigDecimal of(FactSearch search) {
        CriteriaBuilder build = entities.getCriteriaBuilder();
        CriteriaQuery<BigDecimal> query = build.createQuery(BigDecimal.class);
        Root<Fact> fact = query.from(Fact.class);
        query.select(build.coalesce(build.sum(fact.<BigDecimal>get("quantity")), BigDecimal.ZERO));
        var condition = search.specification().toPredicate(fact, query, build);
        if (condition != null) {
            query.where(condition);
        }
        return entities.createQuery(query).getSingleResult();
    }
}
