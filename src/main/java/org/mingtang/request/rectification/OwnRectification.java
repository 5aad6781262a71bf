package org.mingtang.request.rectification;

import java.util.List;
import java.util.Optional;
import org.mingtang.request.QueryCode;
import org.mingtang.request.asking.OwnMatter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an applicant sees and does with his own matter; the code of his page is all he needs. */
@Component
@Transactional
public class OwnRectification implements OwnMatter {

    private final AllRectifications all;
    private final RectificationBook book;
    private final RectificationRecords records;
    private final RectificationSeal seal;

    OwnRectification(
            AllRectifications all, RectificationBook book, RectificationRecords records, RectificationSeal seal) {
        this.all = all;
        this.book = book;
        this.records = records;
        this.seal = seal;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> address(QueryCode code) {
        return find(code).map(matter -> RectificationController.address(code));
    }

    @Transactional(readOnly = true)
    public Optional<RectificationView> find(QueryCode code) {
        return all.findByCodeHash(code.hash()).map(Rectification::view);
    }

    @Transactional(readOnly = true)
    public Claim claim(QueryCode code) {
        return seal.claim(all.findByCodeHash(code.hash()).orElseThrow());
    }

    public void withdraw(QueryCode code) {
        book.close(book.held(code), RectificationAct.WITHDRAW, book.today(), "申请人在线撤回", RectificationBook.APPLICANT);
    }

    /** The answer, once it was served; nothing before that. */
    @Transactional(readOnly = true)
    public List<RectificationFile> answer(QueryCode code) {
        return find(code)
                .filter(matter -> matter.stage() == RectificationStage.CLOSED && matter.outcome() != null)
                .map(matter -> records.files(matter.id()).stream()
                        .filter(file -> file.kind() == RectificationFile.Kind.LETTER)
                        .toList())
                .orElse(List.of());
    }

    @Transactional(readOnly = true)
    public byte[] content(QueryCode code, RectificationFile file) {
        return records.content(find(code).orElseThrow().id(), file.id());
    }
}
