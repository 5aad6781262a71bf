package org.mingtang.request;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mingtang.identity.Person;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an applicant handed in goes along when his request is passed on to another platform, and comes in from there. */
@Component
@Transactional
public class PassedFiles {

    /** What is his; what the office made of it stays with the office. */
    private static final Set<RequestFile.Kind> HIS =
            EnumSet.of(RequestFile.Kind.IDENTITY, RequestFile.Kind.APPLICATION, RequestFile.Kind.CORRECTION);

    /** Who adds them, where they come from another platform. */
    private static final String PLATFORM = "上级平台";

    private final RequestPapers papers;
    private final RequestFiles files;
    private final AllRequests requests;
    private final Applicants applicants;

    PassedFiles(RequestPapers papers, RequestFiles files, AllRequests requests, Applicants applicants) {
        this.papers = papers;
        this.files = files;
        this.requests = requests;
        this.applicants = applicants;
    }

    /** The files that go along when this person passes the request on; noted as one look where there are any. */
    public List<RequestFile> along(RequestId id, Person by) {
        Set<UUID> given =
                Set.copyOf(papers.files(id, by).stream().map(RequestFile::id).toList());
        List<RequestFile> his = files.kept(id).stream()
                .filter(file -> given.contains(file.id()) && HIS.contains(file.kind()))
                .toList();
        if (!his.isEmpty()) {
            papers.look(id, "随转交送出的材料（" + his.size() + " 件）", by);
        }
        return his;
    }

    /** A file that somebody let go along, for the program that sends it; empty once it was erased. */
    @Transactional(readOnly = true)
    public Optional<RequestFile> find(RequestId id, UUID file) {
        return files.kept(id).stream()
                .filter(each -> each.id().equals(file) && HIS.contains(each.kind()))
                .findFirst();
    }

    /** Its content. */
    @Transactional(readOnly = true)
    public byte[] content(RequestFile file) {
        return files.content(file);
    }

    /**
     * Keeps a file that another platform passes on with a request; its signed link says who may, no person here is asked.
     *
     * @return why it cannot be kept, with nothing changed
     */
    public Optional<String> keep(RequestId id, RequestFile.Kind kind, String name, byte[] content) {
        if (!HIS.contains(kind)) {
            return Optional.of("“" + kind.label() + "”不随申请转交。");
        }
        if (requests.findById(id.value())
                .filter(request -> !applicants.areGone(request))
                .isEmpty()) {
            return Optional.of("这件申请的材料" + RequestErasure.GONE + "。");
        }
        try {
            files.add(id, kind, name, content, null, PLATFORM);
            return Optional.empty();
        } catch (UnlawfulAct refused) {
            return Optional.of(String.valueOf(refused.getMessage()));
        }
    }
}
