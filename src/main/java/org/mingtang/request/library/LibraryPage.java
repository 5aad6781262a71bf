package org.mingtang.request.library;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingtang.procedure.Refusal;

/**
 * One library case on the desk.
 *
 * @param proposal the words of the case with what the rules replaced; null for others than the unit, and once released
 * @param now what the person may do now
 * @param wrong what still stands against releasing it, or was wrong with what was filled in
 * @param request whether the person may open the request it was made of
 */
public record LibraryPage(
        LibraryLine line,
        LibrarySource.@Nullable Proposal proposal,
        Set<LibraryAct> now,
        List<LibraryStep> history,
        List<Refusal> wrong,
        LibraryText text,
        boolean request) {

    public LibraryView library() {
        return line.library();
    }

    public String here() {
        return "/desk/library/" + library().id();
    }

    public boolean may(LibraryAct act) {
        return now.contains(act);
    }

    public List<String> wrongs() {
        return wrong.stream().map(Refusal::message).distinct().toList();
    }

    /** The texts of the case before the rules, by what they are called. */
    public List<Before> before() {
        return proposal == null
                ? List.of()
                : List.of(
                        new Before("标题", proposal.title().pieces()),
                        new Before("申请内容", proposal.asked().pieces()),
                        new Before("答复", proposal.answered().pieces()));
    }

    /** One text before the rules. */
    public record Before(String name, List<Anonymised.Piece> pieces) {}
}
