package org.mingtang.publication;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Person;
import org.mingtang.procedure.Refusal;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Drafts of further versions: two of one item may be written side by side, but neither silently undoes the other. */
@Component
@Transactional
public class Revisions {

    /**
     * How a draft stands to the item it revises.
     *
     * @param base version it began from, or was compared with
     * @param current version that is public now; 0 when it revises nothing
     * @param others further drafts of the item that have not ended
     */
    public record Standing(int base, int current, List<Other> others) {

        public static final Standing NEW = new Standing(0, 0, List.of());

        /** Whether a version was published that the draft knows nothing of. */
        public boolean behind() {
            return base < current;
        }
    }

    /** Another draft of the same item. */
    public record Other(ManuscriptId id, String author, ManuscriptStage stage) {}

    private final ManuscriptRows rows;
    private final ItemRows items;
    private final ManuscriptActs acts;
    private final ManuscriptPermissions permissions;
    private final Clock clock;

    Revisions(
            ManuscriptRows rows, ItemRows items, ManuscriptActs acts, ManuscriptPermissions permissions, Clock clock) {
        this.rows = rows;
        this.items = items;
        this.acts = acts;
        this.permissions = permissions;
        this.clock = clock;
    }

    /** @param draft null for one not yet kept, which begins from the current version */
    @Transactional(readOnly = true)
    public Standing standing(@Nullable ItemNumber number, @Nullable ManuscriptId draft) {
        Item item = find(number);
        if (number == null || item == null) {
            return Standing.NEW;
        }
        int current = item.version();
        List<Manuscript> open = rows.findByItemOrderByCreatedAt(number.value()).stream()
                .filter(each -> !each.stage().ended())
                .toList();
        int base = open.stream()
                .filter(each -> each.id().equals(draft))
                .findFirst()
                .flatMap(each -> Optional.ofNullable(each.baseVersion()))
                .orElse(current);
        return new Standing(
                base,
                current,
                open.stream()
                        .filter(each -> !each.id().equals(draft))
                        .map(each -> new Other(each.id(), each.authorName(), each.stage()))
                        .toList());
    }

    /**
     * The author has taken into his draft what was published meanwhile.
     *
     * @param seen the version he compared with
     */
    public void compared(ManuscriptId id, int seen, Person by) {
        Manuscript draft = rows.findById(id.value()).orElseThrow(() -> new UnlawfulAct("没有这份稿件，可能地址有误。"));
        permissions.requireWriter(by, draft.unit());
        Item item = find(draft.item());
        if (item == null || item.version() != seen) {
            throw new UnlawfulAct("这条信息又发布了新的版本，请刷新页面，对照后再确认。");
        }
        draft.comparedWith(seen, clock.instant());
        acts.note(draft, ManuscriptAct.CHANGE, draft.stage(), "已对照第 " + seen + " 版", by);
    }

    /** What keeps a draft from becoming the next version of its item. */
    List<Refusal> refusals(Manuscript draft) {
        List<Refusal> refusals = new ArrayList<>();
        Item item = find(draft.item());
        if (item != null && item.closesTo(draft.fields())) {
            refusals.add(new Refusal("audience", Item.CLOSING));
        }
        Integer base = draft.baseVersion();
        if (item != null && base != null && base != item.version()) {
            refusals.add(new Refusal(
                    "newer",
                    "起草期间，这条信息已发布第 " + item.version() + " 版，直接发布会丢掉那一版的改动。请在稿件可修改时对照第 " + item.version()
                            + " 版改好、确认后送审。"));
        }
        return refusals;
    }

    private @Nullable Item find(@Nullable ItemNumber number) {
        return number == null ? null : items.findById(number.value()).orElse(null);
    }
}
