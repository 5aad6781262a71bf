package org.mingtang.publication.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.review.SiteAddresses.Answer.GONE;
import static org.mingtang.review.SiteAddresses.Answer.NOT_MINE;
import static org.mingtang.review.SiteAddresses.Answer.THERE;

import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ManuscriptFields;
import org.mingtang.publication.ManuscriptId;
import org.mingtang.publication.Manuscripts;
import org.mingtang.publication.PressRoom;
import org.mingtang.publication.Publications;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@MingtangTest
class ItemAddressesTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    ItemAddresses addresses;

    @Autowired
    Manuscripts manuscripts;

    @Autowired
    Publications publications;

    @Test
    void knowsWhichItemsAreThere() {
        PressRoom room = new PressRoom(beans);
        ItemNumber number = room.published(PressRoom.notice("会被引用的信息"));

        assertThat(addresses.answer(number.path())).isEqualTo(THERE);
        assertThat(addresses.answer(number.path() + "/versions/1")).isEqualTo(THERE);
        assertThat(addresses.answer(number.path() + "/versions/2")).isEqualTo(GONE);
        assertThat(addresses.answer(number.path() + "/files/0/x.pdf")).isEqualTo(GONE);
        assertThat(addresses.answer("/info/999999999999")).isEqualTo(GONE);
        assertThat(addresses.answer("/info/abc")).isEqualTo(GONE);
        assertThat(addresses.answer("/information")).isEqualTo(NOT_MINE);
        publications.withdraw(number, "误发", room.head);
        assertThat(addresses.answer(number.path())).isEqualTo(GONE);
    }

    @Test
    void holdsADraftToThem() {
        PressRoom room = new PressRoom(beans);
        ManuscriptFields fields = PressRoom.notice("引用别的信息");
        ManuscriptId id = room.written(fields.saying(fields.title(), "<p>见<a href=\"/info/999999999999\">通知</a></p>"));
        assertThat(manuscripts.obstacles(id)).hasSize(1);

        ItemNumber number = room.published(PressRoom.notice("在的信息"));
        manuscripts.change(
                id,
                fields.saying(fields.title(), "<p>见<a href=\"" + number.path() + "\">通知</a></p>"),
                null,
                room.clerk);

        assertThat(manuscripts.obstacles(id)).isEmpty();
    }
}
