package org.mingtang.request.handling;

import java.util.List;
import org.mingtang.request.RequestFile;
import org.mingtang.request.RequestView;
import org.mingtang.request.redaction.Proposal;

/**
 * A file on the desk in which something is to be blackened.
 *
 * @param form what is marked so far
 * @param wrong why it could not be made like that; empty at first
 */
public record RedactionPage(
        RequestView request, RequestFile file, List<Proposal> proposals, RedactionForm form, List<String> wrong) {

    public String here() {
        return "/desk/requests/" + request.id() + "/files/" + file.id() + "/redaction";
    }

    public String back() {
        return "/desk/requests/" + request.id();
    }

    public boolean isPdf() {
        return file.mediaType().endsWith("pdf");
    }

    public String mark(Proposal proposal) {
        return RedactionForm.mark(proposal);
    }

    public boolean isPicked(Proposal proposal) {
        return form.picked().contains(mark(proposal));
    }

    public String terms() {
        return form.terms();
    }

    public String ground() {
        return form.ground();
    }

    public boolean pictures() {
        return form.pictures();
    }

    public List<String> grounds() {
        return RedactionForm.GROUNDS;
    }
}
