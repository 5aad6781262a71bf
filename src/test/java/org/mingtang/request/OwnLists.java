package org.mingtang.request;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.mingtang.identity.Person;
import org.mingtang.request.campaign.Campaign;
import org.mingtang.request.campaign.Campaigns;
import org.mingtang.request.library.Library;
import org.mingtang.request.mailbox.MailDesk;
import org.mingtang.request.reckoning.Channel;
import org.mingtang.request.rectification.Claim;
import org.mingtang.request.rectification.RectificationId;
import org.mingtang.request.rectification.Rectifications;
import org.mingtang.request.reply.Replies;
import org.springframework.beans.factory.ListableBeanFactory;

/** Lists of the rooms, each with whether somebody finds in it what belongs to the education office. */
final class OwnLists {

    private final RequestDesk desk;
    private final Campaigns campaigns;
    private final Library library;
    private final MailDesk mails;
    private final Rectifications rectifications;
    private final Replies replies;

    OwnLists(RequestDesk desk, ListableBeanFactory beans) {
        this.desk = desk;
        campaigns = beans.getBean(Campaigns.class);
        library = beans.getBean(Library.class);
        mails = beans.getBean(MailDesk.class);
        rectifications = beans.getBean(Rectifications.class);
        replies = beans.getBean(Replies.class);
    }

    /** Of open requests, which the openness office sees of all organs. */
    Map<String, Predicate<Person>> ofRequests(RequestId id) {
        desk.received(StagedCases.DAY, StagedCases.SUBJECT);
        replies.write(id, RequestDesk.disclosing(), desk.clerk);
        Campaign group = campaigns.all(desk.clerk).get(0);
        String key = group.key();
        return Map.of(
                "Campaigns.all",
                        by -> campaigns.all(by).stream()
                                .anyMatch(each -> each.key().equals(key)),
                "Campaigns.of", by -> campaigns.of(group.organ(), key, by).isPresent(),
                "Campaigns.cases", by -> !campaigns.cases(group, by, 10, 0).isEmpty(),
                "Campaigns.begun", by -> !campaigns.begun(group, by, 10).isEmpty());
    }

    /** Of matters of the office's own. */
    Map<String, Predicate<Person>> ofRooms() {
        RequestId answered = desk.received(StagedCases.DAY, "申请公开食堂采购合同");
        desk.approved(answered, RequestDesk.disclosing());
        replies.send(answered, StagedCases.DAY, Delivery.POST, "EMS 1", desk.clerk);
        UUID example = library.propose(answered, desk.clerk);
        return Map.of(
                "Library.inHand",
                by -> library.inHand(by).stream().anyMatch(each -> each.id().equals(example)));
    }

    /** Of what only those who work on requests are told of. */
    Map<String, Predicate<Person>> ofWorkers() {
        var claim = new Claim("教师资格登记表第 12 号", "姓名登记为“桥安”", "姓名为“乔安”", "户口簿");
        var asked = new Rectifications.Asked(UUID.randomUUID(), desk.education, RequestDesk.citizen("乔安"), claim);
        RectificationId matter =
                rectifications.register(asked, Channel.IN_PERSON, StagedCases.DAY, List.of(), desk.clerk);
        return Map.of(
                "MailDesk.organs", by -> mails.organs(by).contains(desk.education),
                "Rectifications.of",
                        by -> rectifications.of(by).stream()
                                .anyMatch(each -> each.id().equals(matter)));
    }
}
