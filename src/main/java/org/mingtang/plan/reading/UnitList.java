package org.mingtang.plan.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingtang.plan.reading.ReadPlan.Role;

/** One list of units: what stands under one label, in one column or in one bracket (labelling rules 11 to 18). */
final class UnitList {

    private static final Pattern JOINT = Pattern.compile("牵头[,，]?会同|会同|牵头(?=[^,，、;；。\\n]{2})|商(?=市|县|区|省)");
    private static final Pattern ACTION = Pattern.compile(
            "^(.{2,30}?(?:办公室|局|委员会|委|厅|科|处|股|中心|部门|单位|政府|公司))(?:要|应)?(?=明确|做好|组织|制定|指导|督促|审核|统筹|汇总|收集|提供|报送|建立|推进|加强|抓好|具体|开展|完成|公开|协调|起草)[^、]{2,40}$");

    /** {@code A牵头、B、C}: the role word ends A's group. */
    private static final Pattern ROLE_IN_LIST = Pattern.compile("(牵头|主办|配合|协助|协办)、");

    /** A run of names between commas, with the role its last word gives. */
    private record Group(List<String> names, @Nullable Role role) {}

    /** A named unit whose role no word gives has none. */
    record Named(String name, @Nullable Role role) {}

    private UnitList() {}

    /** Names with roles; {@code labelled} is the role the label or column gives. */
    static List<Named> read(String raw, @Nullable Role labelled) {
        List<Group> groups = groups(UnitNotes.withoutNotes(raw));
        boolean led = groups.stream().anyMatch(group -> group.role() == Role.LEAD);
        boolean helped = groups.stream().anyMatch(group -> group.role() == Role.SUPPORT);
        List<Named> units = new ArrayList<>();
        for (Group group : groups) {
            Role role = group.role();
            if (role == null) {
                role = led ? Role.SUPPORT : helped ? Role.LEAD : labelled;
            }
            for (String name : group.names()) {
                units.add(new Named(name, role));
            }
        }
        return units;
    }

    private static List<Group> groups(String text) {
        List<Group> groups = new ArrayList<>();
        List<String> waiting = new ArrayList<>();
        for (String piece : Brackets.split(
                ROLE_IN_LIST.matcher(UnitGaps.resolved(text)).replaceAll("$1，"), c -> ",，;；。｡\n".indexOf(c) >= 0)) {
            for (Roles.Spoken spoken : spoken(piece)) {
                List<String> names = UnitNotes.names(spoken.names());
                if (spoken.role() == null) {
                    groups.add(new Group(names, null));
                    waiting.addAll(names);
                    continue;
                }
                boolean first = groups.stream().allMatch(group -> group.role() == null);
                if (names.isEmpty() || first && spoken.role() == Role.LEAD) {
                    names = withWaiting(groups, waiting, names);
                }
                waiting.clear();
                groups.add(new Group(names, spoken.role()));
            }
        }
        return groups;
    }

    /** {@code A,B牵头}: nobody can stand before the leading units, so A leads too. */
    private static List<String> withWaiting(List<Group> groups, List<String> waiting, List<String> own) {
        Set<String> names = new HashSet<>(waiting);
        groups.removeIf(group -> group.role() == null && names.containsAll(group.names()));
        List<String> all = new ArrayList<>(waiting);
        all.addAll(own);
        return all;
    }

    private static List<Roles.Spoken> spoken(String piece) {
        String text = piece.strip();
        List<Roles.Spoken> parts = new ArrayList<>();
        Matcher joint = JOINT.matcher(text);
        if (joint.find()
                && joint.start() > 1
                && !Roles.read(text.substring(joint.end())).names().isEmpty()) {
            parts.add(new Roles.Spoken(text.substring(0, joint.start()), Role.LEAD));
            String rest = text.substring(joint.end());
            Roles.Spoken second = Roles.read(rest);
            if (second.role() == Role.RESPONSIBLE && joint.group().equals("会同")) {
                parts.set(0, new Roles.Spoken(text.substring(0, joint.start()), Role.RESPONSIBLE));
                parts.add(second); // the word behind the group holds for both (17a)
                return parts;
            }
            boolean leads = second.role() == Role.LEAD
                    || second.role() == Role.RESPONSIBLE && !joint.group().startsWith("牵头");
            parts.add(leads ? new Roles.Spoken(second.names(), Role.SUPPORT) : orSupport(second));
            return parts;
        }
        Roles.Spoken read = Roles.read(text);
        Matcher action = ACTION.matcher(read.names());
        boolean acts = action.find() && !UnitNames.strong(read.names());
        parts.add(acts ? new Roles.Spoken(action.group(1), read.role()) : read);
        return parts;
    }

    private static Roles.Spoken orSupport(Roles.Spoken spoken) {
        return spoken.role() == null ? new Roles.Spoken(spoken.names(), Role.SUPPORT) : spoken;
    }
}
