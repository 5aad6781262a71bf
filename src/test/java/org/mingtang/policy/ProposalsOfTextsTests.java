package org.mingtang.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.publication.ItemNumber;
import org.mingtang.search.SearchEntry;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What the text of a document proposes when it is published. */
@MingtangTest
class ProposalsOfTextsTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Policies policies;

    @Autowired
    Relations relations;

    PolicyRoom room;

    @BeforeEach
    void found() {
        room = new PolicyRoom(beans);
    }

    private SearchEntry.Validity state(ItemNumber item) {
        return policies.find(item).orElseThrow().state();
    }

    private Relation only(ItemNumber item) {
        List<Relation> all = relations.all(item);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private List<String> proposals(ItemNumber item) {
        return relations.all(item).stream()
                .map(each -> each.kind() + " " + each.target().title())
                .toList();
    }

    @Test
    @DisplayName("部分废止: a text that ends single articles proposes an amendment")
    void articlesThatFallProposeAnAmendment() {
        String title = room.title();
        ItemNumber old = room.document(title);
        ItemNumber act = room.document(room.title(), "<p>第一条　《" + title + "》第二条同时废止。</p>", PolicyRoom.MAY, null);

        Relation proposal = only(act);
        assertThat(proposal.kind()).isEqualTo(RelationKind.AMENDS);
        relations.confirm(proposal.id(), null, null, room.clerk);
        assertThat(state(old)).isEqualTo(SearchEntry.Validity.AMENDED);
    }

    @Test
    @DisplayName("a decision that names what falls in a table proposes each row")
    void rowsOfATableArePropositions() {
        String first = room.title();
        String second = room.title();
        ItemNumber fallen = room.document(first);
        String table = "<table><tr><th>序号</th><th>文件名称</th><th>文号</th></tr>"
                + "<tr><td>1</td><td>《" + first + "》</td><td></td></tr>"
                + "<tr><td>2</td><td>" + second + "</td><td>云测发〔2011〕2号</td></tr></table>";
        ItemNumber decision =
                room.document("关于废止部分文件的决定" + room.title(), "<p>经清理，决定废止下列文件：</p>" + table, PolicyRoom.MAY, null);

        assertThat(proposals(decision)).containsExactlyInAnyOrder("ABOLISHES " + first, "ABOLISHES " + second);
        assertThat(relations.all(fallen)).hasSize(1);
    }

    @Test
    void anAttachedListOfWhatLapsesIsProposedToo() {
        String title = room.title();
        room.document(title);
        String body = "<p>经清理，决定宣布部分文件失效，目录见附件。</p><p>某某市人民政府</p><p>2026年4月1日</p><p>附件</p>" + "<p>宣布失效的文件目录</p><p>1.《"
                + title + "》（云测发〔2011〕3号）</p>";

        ItemNumber decision = room.document("关于文件清理的决定" + room.title(), body, PolicyRoom.MAY, null);

        assertThat(relations.all(decision)).extracting(Relation::kind).contains(RelationKind.LAPSES);
        assertThat(relations.all(decision))
                .filteredOn(each -> each.kind() == RelationKind.LAPSES)
                .allSatisfy(each -> assertThat(each.address()).startsWith("f1-"));
    }

    @Test
    void anEndlessNumberInATextDoesNotKeepItFromThePublic() {
        String body = "<p>第一条　《甲办法》（云测发〔2020〕" + "1".repeat(300) + "号）同时废止。</p>" + "<p>第二条　《" + "长".repeat(400)
                + "办法》同时废止。</p>";

        ItemNumber item = room.document(room.title(), body, PolicyRoom.MAY, null);

        assertThat(relations.all(item))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.target().title()).hasSizeLessThanOrEqualTo(300));
    }
}
