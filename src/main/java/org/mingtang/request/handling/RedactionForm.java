package org.mingtang.request.handling;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.redaction.Area;
import org.mingtang.request.redaction.Proposal;
import org.mingtang.request.redaction.Redaction;
import org.mingtang.request.redaction.Term;

/**
 * What a clerk marked in a file.
 *
 * @param picked marks of the proposals he follows
 * @param terms one a line; a line may name its own ground behind a bar: 某某公司｜商业秘密
 * @param ground for the lines that name none
 * @param pictures whether pages of a PDF with something blackened become pictures
 */
record RedactionForm(Set<String> picked, String terms, String ground, boolean pictures) {

    static final List<String> GROUNDS =
            List.of("个人隐私", "商业秘密", "第三方合法权益", "国家秘密", "法律、行政法规禁止公开", "内部事务信息", "过程性信息", "行政执法案卷信息");

    private static final int LONGEST_GROUND = 20;

    RedactionForm {
        picked = Set.copyOf(picked);
    }

    /** Names a proposal by what it is and where it stands, so that no other is taken for it. */
    static String mark(Proposal proposal) {
        String all = proposal.label() + proposal.place() + proposal.masked() + proposal.areas();
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** @throws UnlawfulAct when nothing is marked, or something that is not in the file as it was read */
    Redaction redaction(List<Proposal> proposals) {
        List<Area> areas = proposals.stream()
                .filter(proposal -> picked.contains(mark(proposal)))
                .flatMap(proposal -> proposal.areas().stream())
                .toList();
        long found = proposals.stream()
                .map(RedactionForm::mark)
                .distinct()
                .filter(picked::contains)
                .count();
        if (found != picked.size()) {
            throw new UnlawfulAct("勾选的内容与文件不符，请重新打开这一页再选。");
        }
        return new Redaction(areas, words());
    }

    private List<Term> words() {
        var words = new ArrayList<Term>();
        for (String line :
                terms.lines().map(String::strip).filter(each -> !each.isEmpty()).toList()) {
            String[] parts = line.split("[|｜]", 2);
            String own = parts.length == 2 && !parts[1].isBlank() ? parts[1].strip() : ground;
            if (own.isBlank() || own.length() > LONGEST_GROUND) {
                throw new UnlawfulAct("请写明“" + parts[0].strip() + "”不公开的理由，" + LONGEST_GROUND + " 字以内。");
            }
            words.add(Term.of(parts[0].strip(), own));
        }
        return words;
    }
}
