package org.mingtang.rehearsal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Random;
import org.mingtang.documents.StoredFile;
import org.mingtang.documents.StoredFiles;
import org.mingtang.identity.Person;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.ItemFilter;
import org.mingtang.publication.ItemLine;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ItemView;
import org.mingtang.publication.Items;
import org.mingtang.publication.ManuscriptFields;
import org.mingtang.publication.ManuscriptId;
import org.mingtang.publication.Manuscripts;
import org.mingtang.publication.PressRoom;
import org.mingtang.publication.Publications;
import org.mingtang.review.Remark;
import org.mingtang.review.ReviewView;
import org.mingtang.review.Reviews;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.dao.ConcurrencyFailureException;

/** Writes, sends to review, returns, passes, publishes, revises and withdraws without a pause; says what was confirmed. */
final class BusyPerson implements Runnable {

    private final PressRoom room;
    private final Random chance;
    private final Manuscripts manuscripts;
    private final Reviews reviews;
    private final Publications publications;
    private final Items items;
    private final StoredFiles files;

    BusyPerson(ListableBeanFactory beans, PressRoom room, Random chance) {
        this.room = room;
        this.chance = chance;
        manuscripts = beans.getBean(Manuscripts.class);
        reviews = beans.getBean(Reviews.class);
        publications = beans.getBean(Publications.class);
        items = beans.getBean(Items.class);
        files = beans.getBean(StoredFiles.class);
    }

    @Override
    @SuppressWarnings("InfiniteLoopStatement")
    public void run() {
        while (true) {
            try {
                switch (chance.nextInt(8)) {
                    case 0 -> withdraw();
                    case 1, 2 -> revise();
                    default -> through(begun(null, notice(chance.nextInt())), room.clerk);
                }
            } catch (UnlawfulAct | ConcurrencyFailureException refused) {
                // Somebody else was quicker with the same item: nothing was confirmed, nothing may have happened.
                Thread.onSpinWait();
            } catch (RuntimeException e) {
                BusyDesk.answer(BusyDesk.TROUBLE + " " + e);
            }
        }
    }

    private void withdraw() {
        ItemView item = some();
        if (item != null) {
            // Also items of earlier rounds, each by a head of its own unit.
            publications.withdraw(
                    item.number(), "误发，已另行公开。", new Person(room.head.account(), "沈怀谷", item.unit(), room.head.roles()));
            confirm(item.number(), "WITHDRAW");
        }
    }

    private void revise() {
        ItemView item = some();
        if (item != null && item.unit().equals(room.education.value())) {
            ManuscriptFields next = notice(chance.nextInt());
            through(begun(item.number(), next.saying(next.title(), next.body() + "<p>更正。</p>")), room.clerk);
        }
    }

    /** One of the newest items, withdrawn ones left out. */
    private ItemView some() {
        List<ItemLine> newest = items.list(ItemFilter.ALL, 40, 0);
        return newest.isEmpty()
                ? null
                : items.find(new ItemNumber(
                                newest.get(chance.nextInt(newest.size())).number()))
                        .orElse(null);
    }

    private ManuscriptId begun(ItemNumber item, ManuscriptFields fields) {
        ManuscriptId id = manuscripts.begin(room.education.value(), item, fields, room.clerk);
        confirm(id, "WRITE");
        return id;
    }

    private void through(ManuscriptId id, Person clerk) {
        if (chance.nextInt(3) == 0) {
            String words = "附件 " + chance.nextInt(1000);
            StoredFile file = files.store(words + ".txt", new ByteArrayInputStream(words.getBytes(UTF_8)));
            manuscripts.attach(id, file, clerk);
            confirm(id, "CHANGE");
        }
        submit(id, clerk);
        switch (chance.nextInt(6)) {
            case 0 -> sendBack(id, clerk);
            case 1 -> takeBack(id, clerk);
            default -> {}
        }
        for (Person reviewer : List.of(room.head, room.openness, room.leader)) {
            ReviewView review = room.review(id);
            reviews.pass(review.id(), review.openStep(), "同意公开", review.disclosure(), reviewer);
            confirm(id, "STEP");
        }
        publications.publish(id, room.head);
        confirm(id, "PUBLISH");
    }

    private void sendBack(ManuscriptId id, Person clerk) {
        reviews.sendBack(room.review(id).id(), "请补充咨询电话。", List.of(new Remark("body", 0, null, "写明向谁咨询")), room.head);
        confirm(id, "RETURN");
        mend(id, clerk);
        submit(id, clerk);
    }

    private void takeBack(ManuscriptId id, Person clerk) {
        manuscripts.takeBack(id, clerk);
        confirm(id, "TAKE_BACK");
        mend(id, clerk);
        submit(id, clerk);
    }

    private void mend(ManuscriptId id, Person clerk) {
        ManuscriptFields before = manuscripts.find(id).orElseThrow().fields();
        manuscripts.change(id, before.saying(before.title(), before.body() + "<p>咨询向市教育局提出。</p>"), null, clerk);
        confirm(id, "CHANGE");
    }

    private void submit(ManuscriptId id, Person clerk) {
        manuscripts.submit(id, clerk);
        confirm(id, "SUBMIT");
    }

    private static ManuscriptFields notice(int mark) {
        return PressRoom.notice("义务教育招生通知 " + Integer.toHexString(mark));
    }

    private static void confirm(Object subject, String act) {
        BusyDesk.answer(BusyDesk.CONFIRMED + " " + subject + " " + act);
    }
}
