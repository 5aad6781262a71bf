package org.mingtang.request.reply;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.audit.AuditTrail;
import org.mingtang.database.Seal;
import org.mingtang.documents.OfficialDocument.LetterFormat;
import org.mingtang.documents.StoredFileId;
import org.mingtang.documents.StoredFiles;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitView;
import org.mingtang.organisation.Units;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.SealedFiles;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How an organ's letters are sealed (GB/T 9704-2012, 7.3.5.1, 10.1), and whether an ofd is made of each. The picture lies
 * closed in the store of files; it opens for letters that passed and for the head of the disclosure office only.
 */
@Component
@Transactional
public class ReplySeals {

    /** 国发〔1999〕25号: 4.2 cm for governments and departments of counties and most others. */
    public static final int USUAL_MILLIMETRES = 42;

    /** What stands over signature and date. */
    public enum Signing {
        PAPER("不套印，打印后盖章"),
        PICTURE("套印印章图样"),
        FIELD("PDF 留签名域，由电子印章系统盖章");

        private final String label;

        Signing(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * What an organ chose.
     *
     * @param ofd whether every letter is made as ofd too
     * @param millimetres diameter of the seal
     */
    public record Chosen(Signing signing, boolean ofd, int millimetres) {
        public static final Chosen AT_FIRST = new Chosen(Signing.PAPER, false, USUAL_MILLIMETRES);
    }

    private final Units units;
    private final JdbcClient database;
    private final StoredFiles stored;
    private final SealedFiles pictures;
    private final AuditTrail audit;

    ReplySeals(
            Units units,
            JdbcClient database,
            StoredFiles stored,
            @Qualifier("sealedPictures") SealedFiles pictures,
            AuditTrail audit) {
        this.units = units;
        this.database = database;
        this.stored = stored;
        this.pictures = pictures;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public Chosen of(UnitId unit) {
        return database.sql("select signing, ofd, millimetres from request_seal where unit = ?")
                .param(unit.value())
                .query((row, n) -> new Chosen(Signing.valueOf(row.getString(1)), row.getBoolean(2), row.getInt(3)))
                .optional()
                .orElse(Chosen.AT_FIRST);
    }

    /**
     * Keeps what the head of the disclosure office chose for his own organ; a picture that is used no more is deleted.
     *
     * @param png a new picture of the seal; null where the one there is stays
     * @throws UnlawfulAct where he may not, the picture is none for a seal, or one is wanted and there is none
     */
    public void choose(UnitId unit, Chosen chosen, byte @Nullable [] png, Person by) {
        requireHead(unit, by);
        if (chosen.millimetres() < 30 || chosen.millimetres() > 60) {
            throw new UnlawfulAct("印章直径应当在 30 到 60 毫米之间，一般为 42 毫米。");
        }
        UUID before = picture(unit);
        boolean picture = chosen.signing() == Signing.PICTURE;
        var fresh = picture && png != null ? pictures.keep(SealImage.checked(png), place(unit.value())) : null;
        UUID after = fresh != null ? fresh.stored() : picture ? before : null;
        if (picture && after == null) {
            throw new UnlawfulAct("请上传印章图样（PNG，底色透明）。");
        }
        database.sql("""
                        insert into request_seal (unit, signing, ofd, millimetres, stored, sealed_with)
                        values (:unit, :signing, :ofd, :millimetres, :stored, :with)
                        on conflict (unit) do update set signing = :signing, ofd = :ofd, millimetres = :millimetres,
                            stored = :stored, sealed_with = coalesce(:kept, request_seal.sealed_with)""")
                .param("unit", unit.value())
                .param("signing", chosen.signing().name())
                .param("ofd", chosen.ofd())
                .param("millimetres", chosen.millimetres())
                .param("stored", after)
                .param("with", fresh == null ? "" : fresh.sealedWith())
                .param("kept", fresh != null ? fresh.sealedWith() : after == null ? "" : null)
                .update();
        if (before != null && !before.equals(after)) {
            stored.forget(new StoredFileId(before));
        }
        String name = units.find(unit).map(UnitView::name).orElse("");
        String told =
                chosen.signing().label() + (picture && png != null ? "，换了图样" : "") + (chosen.ofd() ? "，另制 OFD" : "");
        audit.note(by.account(), by.name(), "设定依申请公开文书用印", name, told);
    }

    /** The picture of the seal, for the head of the disclosure office. */
    @Transactional(readOnly = true)
    public Optional<byte[]> picture(UnitId unit, Person by) {
        requireHead(unit, by);
        return Optional.ofNullable(picture(unit)).map(id -> pictures.content(unit.value()));
    }

    /**
     * How a letter is set.
     *
     * @param passed whether it passed review, or is made by the head himself; no other letter gets the seal's picture
     */
    @Transactional(readOnly = true)
    public LetterFormat format(UnitId unit, boolean passed) {
        Chosen chosen = of(unit);
        return switch (chosen.signing()) {
            case FIELD -> LetterFormat.TO_BE_SIGNED;
            case PAPER -> LetterFormat.WITHOUT_SEAL;
            case PICTURE -> {
                UUID id = picture(unit);
                yield passed && id != null ? sealed(pictures.content(unit.value()), chosen) : LetterFormat.WITHOUT_SEAL;
            }
        };
    }

    private static LetterFormat sealed(byte[] png, Chosen chosen) {
        return LetterFormat.sealed(new org.mingtang.documents.OfficialDocument.Seal(png, chosen.millimetres()));
    }

    private static void requireHead(UnitId unit, Person by) {
        if (!by.may(Permission.DECIDE_REQUEST) || !by.unit().equals(unit.value())) {
            throw new UnlawfulAct("只能由本机关政府信息公开工作机构负责人管理本机关的文书用印。");
        }
    }

    private @Nullable UUID picture(UnitId unit) {
        return database.sql("select stored from request_seal where unit = ? and stored is not null")
                .param(unit.value())
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    @Configuration(proxyBeanMethods = false)
    static class Sealed {

        @Bean
        SealedFiles sealedPictures(JdbcClient database, StoredFiles stored, Seal seal) {
            SealedFiles.Place place = row -> place(row.getObject("unit", UUID.class));
            return new SealedFiles("request_seal", "unit", place, database, stored, seal);
        }
    }

    private static String place(UUID unit) {
        return "request_seal.stored:" + unit;
    }
}
