package org.mingtang.request.handling;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.redaction.Area;
import org.mingtang.request.redaction.FileView;
import org.mingtang.request.redaction.Proposal;
import org.mingtang.request.redaction.Redaction;
import org.mingtang.request.redaction.Term;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a clerk marked in a file.
 *
 * @param picked marks of the proposals he follows
 * @param rows places marked by hand, as {@link MarkedPlace} writes them
 * @param terms one a line; a line may name its own ground behind a bar: 某某公司｜商业秘密
 * @param ground for the lines that name none
 * @param pictures whether pages of a PDF with something blackened become pictures
 */
public record RedactionForm(
        Set<String> picked, List<Map<String, String>> rows, String terms, String ground, boolean pictures) {

    static final List<String> GROUNDS =
            List.of("个人隐私", "商业秘密", "第三方合法权益", "国家秘密", "法律、行政法规禁止公开", "内部事务信息", "过程性信息", "行政执法案卷信息");

    private static final JsonMapper JSON = JsonMapper.shared();

    public RedactionForm {
        picked = Set.copyOf(picked);
        rows = List.copyOf(rows);
    }

    /** At first: what is surely personal is ticked. */
    static RedactionForm fresh(List<Proposal> proposals) {
        Set<String> sure = proposals.stream()
                .filter(Proposal::sure)
                .map(RedactionForm::mark)
                .collect(Collectors.toSet());
        return new RedactionForm(sure, List.of(), "", GROUNDS.get(0), false);
    }

    /** As it comes from the page: rows of which nothing is filled in are left out, what is ticked in the text becomes rows. */
    static RedactionForm of(MultiValueMap<String, String> said, MarkedPlace kind) {
        List<Map<String, String>> rows = new ArrayList<>();
        List<String> grounds = all(said, "row." + MarkedPlace.GROUND);
        for (int i = 0; i < grounds.size(); i++) {
            Map<String, String> row = new LinkedHashMap<>();
            for (String field : kind.fields()) {
                List<String> column = all(said, "row." + field);
                row.put(field, i < column.size() ? column.get(i) : "");
            }
            row.put(MarkedPlace.GROUND, grounds.get(i));
            if (!kind.isBlank(row)) {
                rows.add(row);
            }
        }
        for (String ticked : new LinkedHashSet<>(all(said, "mark"))) {
            rows.add(kind.row(ticked, one(said, "markGround")));
        }
        return new RedactionForm(
                Set.copyOf(new LinkedHashSet<>(all(said, "pick"))),
                rows,
                one(said, "terms"),
                one(said, "ground").strip(),
                said.containsKey("pictures"));
    }

    /** Names a proposal by what it is and where it stands, so that no other is taken for it. */
    static String mark(Proposal proposal) {
        String all = proposal.label() + proposal.place() + proposal.masked() + proposal.areas();
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** @throws UnlawfulAct when nothing is marked, or something that is not in the file as it was read */
    Redaction redaction(List<Proposal> proposals, FileView view) {
        List<Area> areas = new ArrayList<>();
        proposals.stream()
                .filter(proposal -> picked.contains(mark(proposal)))
                .forEach(proposal -> areas.addAll(proposal.areas()));
        long found = proposals.stream()
                .map(RedactionForm::mark)
                .distinct()
                .filter(picked::contains)
                .count();
        if (found != picked.size()) {
            throw new UnlawfulAct("勾选的内容与文件不符，请重新打开这一页再选。");
        }
        for (int i = 0; i < rows.size(); i++) {
            try {
                areas.addAll(MarkedPlace.of(view).areas(rows.get(i), view));
            } catch (UnlawfulAct e) {
                throw new UnlawfulAct("标出的第 " + (i + 1) + " 处：" + e.getMessage());
            }
        }
        return new Redaction(areas, words());
    }

    /** What was ticked becomes places that can be moved. */
    RedactionForm taken(List<Proposal> proposals, FileView view) {
        List<Map<String, String>> more = new ArrayList<>(rows);
        proposals.stream()
                .filter(proposal -> picked.contains(mark(proposal)))
                .flatMap(proposal -> proposal.areas().stream())
                .forEach(area -> more.add(MarkedPlace.row(area, view)));
        return new RedactionForm(Set.of(), more.stream().distinct().toList(), terms, ground, pictures);
    }

    RedactionForm without(int row) {
        List<Map<String, String>> fewer = new ArrayList<>(rows);
        if (row >= 0 && row < fewer.size()) {
            fewer.remove(row);
        }
        return new RedactionForm(picked, fewer, terms, ground, pictures);
    }

    /** What either marked: two at work at once rather blacken too much than too little. */
    RedactionForm and(RedactionForm other) {
        return new RedactionForm(
                Stream.concat(picked.stream(), other.picked.stream()).collect(Collectors.toSet()),
                Stream.concat(rows.stream(), other.rows.stream()).distinct().toList(),
                Stream.concat(terms.lines(), other.terms.lines())
                        .map(String::strip)
                        .distinct()
                        .collect(Collectors.joining("\n")),
                ground,
                pictures || other.pictures);
    }

    String json() {
        return JSON.writeValueAsString(this);
    }

    static RedactionForm read(String json) {
        return JSON.readValue(json, RedactionForm.class);
    }

    private List<Term> words() {
        var words = new ArrayList<Term>();
        for (String line :
                terms.lines().map(String::strip).filter(each -> !each.isEmpty()).toList()) {
            String[] parts = line.split("[|｜]", 2);
            String own = parts.length == 2 && !parts[1].isBlank() ? parts[1].strip() : ground;
            if (own.isBlank() || own.length() > MarkedPlace.LONGEST_GROUND) {
                throw new UnlawfulAct("请写明“" + parts[0].strip() + "”不公开的理由，" + MarkedPlace.LONGEST_GROUND + " 字以内。");
            }
            words.add(Term.of(parts[0].strip(), own));
        }
        return words;
    }

    private static List<String> all(MultiValueMap<String, String> said, String name) {
        return said.getOrDefault(name, List.of());
    }

    private static String one(MultiValueMap<String, String> said, String name) {
        String value = said.getFirst(name);
        return value == null ? "" : value;
    }
}
