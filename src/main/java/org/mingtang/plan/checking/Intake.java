package org.mingtang.plan.checking;

import java.io.InputStream;
import java.util.UUID;
import org.mingtang.documents.DocumentReader;
import org.mingtang.documents.SourceDocument;
import org.mingtang.documents.StoredFile;
import org.mingtang.documents.StoredFileId;
import org.mingtang.documents.StoredFiles;
import org.mingtang.documents.UnreadableDocument;
import org.mingtang.identity.Person;
import org.mingtang.plan.reading.PlanReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes a file in: kept first, then read, then a draft to be checked. What cannot be read is kept all the same. */
@Component
class Intake {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private final StoredFiles files;
    private final IntakeRecords records;
    private final Drafts drafts;
    private final DocumentReader documents = new DocumentReader();
    private final PlanReader plans = new PlanReader();

    Intake(StoredFiles files, IntakeRecords records, Drafts drafts) {
        this.files = files;
        this.records = records;
        this.drafts = drafts;
    }

    /** @return the draft; its state tells what became of the file */
    UUID take(String name, InputStream content, Origin origin, Person by) {
        StoredFile file = files.store(name, content);
        Draft draft = records.keep(file, origin, by);
        if (draft.state() != DraftState.REPEATED) {
            read(draft);
        }
        return draft.id();
    }

    /** Reads a kept file once more, or for the first time though it is a repeated one. */
    void readAgain(UUID id, Person by) {
        Draft draft = drafts.find(id, by);
        if (draft.state() == DraftState.UNREADABLE || draft.state() == DraftState.REPEATED) {
            read(draft);
        }
    }

    SourceDocument source(Draft draft) {
        return documents.read(draft.sourceName(), files.path(new StoredFileId(draft.sourceFile())));
    }

    private void read(Draft draft) {
        try {
            SourceDocument document = source(draft);
            records.fill(draft.id(), document, plans.read(document));
        } catch (UnreadableDocument unreadable) {
            records.unreadable(draft.id(), String.valueOf(unreadable.getMessage()));
        } catch (RuntimeException failure) {
            LOG.error("Reading draft {} ({}) failed", draft.id(), draft.sourceName(), failure);
            records.unreadable(draft.id(), "识读“" + draft.sourceName() + "”时程序出错，文件已保留，错误已记录。请再次识读，或联系系统管理员。");
        }
    }
}
