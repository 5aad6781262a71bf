package org.mingtang.policy.packages;

import java.util.ArrayList;
import java.util.List;
import org.mingtang.policy.finder.Condition;
import org.mingtang.procedure.Refusal;
import org.mingtang.publication.ItemNumber;

/**
 * A package of policies.
 *
 * @param kind by what it gathers
 * @param profile for whom, so that subscribers are told; empty for everybody
 */
public record PackageContent(String title, Kind kind, String intro, List<Condition> profile, List<Entry> entries) {

    /** By what a package gathers policies. */
    public enum Kind {
        TOPIC("主题"),
        LIFE_EVENT("一生事"),
        ENTERPRISE("企业画像");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * A published item in it.
     *
     * @param note why it is in it; may be empty
     */
    public record Entry(long item, String note) {}

    public static final PackageContent EMPTY = new PackageContent("", Kind.TOPIC, "", List.of(), List.of());

    public PackageContent {
        profile = List.copyOf(profile);
        entries = List.copyOf(entries);
    }

    boolean holds(ItemNumber policy) {
        return entries.stream().anyMatch(entry -> entry.item() == policy.value());
    }

    /** The first paragraph of the introduction. */
    public String beginning() {
        return intro.strip().split("\\R", 2)[0];
    }

    List<Refusal> missing() {
        List<Refusal> all = new ArrayList<>();
        if (title.isBlank() || title.length() > 100) {
            all.add(new Refusal("title", "请写文件包的名称（不超过 100 字）。"));
        }
        if (intro.isBlank() || intro.length() > 2000) {
            all.add(new Refusal("intro", "请写一段导语（不超过 2000 字）。"));
        }
        if (entries.isEmpty()) {
            all.add(new Refusal("entries", "请至少放入一份已发布的文件。"));
        }
        return all;
    }
}
