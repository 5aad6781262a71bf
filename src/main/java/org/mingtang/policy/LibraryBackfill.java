package org.mingtang.policy;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.Items;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * At each start: makes a document of every policy that was public before there was a library, and enters once more those
 * whose text was never asked for its days.
 */
@Component
@Order(35)
class LibraryBackfill implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(LibraryBackfill.class);
    private static final Set<ItemKind> POLICIES =
            EnumSet.of(ItemKind.RULE, ItemKind.NORMATIVE_DOCUMENT, ItemKind.OTHER_POLICY);
    private static final int PORTION = 500;

    private final JdbcClient database;
    private final Items items;
    private final PolicyDocuments documents;
    private final TransactionTemplate transaction;

    LibraryBackfill(JdbcClient database, Items items, PolicyDocuments documents, TransactionTemplate transaction) {
        this.database = database;
        this.items = items;
        this.documents = documents;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        int entered = enter();
        if (entered > 0) {
            log.info("政策文件库补入 {} 份此前已公开的政策文件", entered);
        }
    }

    /** One transaction for each, so that a start that is cut off goes on where it was; gives how many were missing. */
    int enter() {
        int entered = 0;
        long after = 0;
        List<ItemNumber> portion = items.ofKinds(POLICIES, after, PORTION);
        while (!portion.isEmpty()) {
            for (ItemNumber number : missing(portion)) {
                transaction.executeWithoutResult(status -> items.find(number).ifPresent(documents::enterPast));
                entered++;
            }
            after = portion.get(portion.size() - 1).value();
            portion = items.ofKinds(POLICIES, after, PORTION);
        }
        return entered;
    }

    private List<ItemNumber> missing(List<ItemNumber> portion) {
        Set<Long> known = new HashSet<>(
                database.sql("select item from policy_document where item in (:items) and (days_read or withdrawn)")
                        .param("items", portion.stream().map(ItemNumber::value).toList())
                        .query(Long.class)
                        .list());
        return portion.stream().filter(each -> !known.contains(each.value())).toList();
    }
}
