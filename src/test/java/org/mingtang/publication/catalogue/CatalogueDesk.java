package org.mingtang.publication.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.UUID;
import org.mingtang.SignedAs;
import org.mingtang.identity.Person;
import org.mingtang.organisation.Units;
import org.mingtang.publication.CatalogueLine;
import org.mingtang.publication.CatalogueLines;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ManuscriptFields;
import org.mingtang.publication.PressRoom;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A fresh field of the catalogue, and the openness office that fills it. */
final class CatalogueDesk {

    final PressRoom room;
    final String fieldName = "试点" + UUID.randomUUID().toString().substring(0, 8);
    final String field;

    /** The name of the unit that owns what is put in. */
    final String owner;

    /** Whose catalogue the field is in. */
    final UUID government;

    private final MockMvcTester mvc;
    private final CatalogueLines faces;

    CatalogueDesk(ListableBeanFactory beans) {
        room = new PressRoom(beans);
        mvc = beans.getBean(MockMvcTester.class);
        government = beans.getBean(Units.class)
                .region(room.education)
                .orElseThrow()
                .id()
                .value();
        faces = beans.getBean(CatalogueLines.class);
        field = beans.getBean(Catalogue.class).addField(fieldName, room.openness);
        owner = beans.getBean(Units.class).find(room.education).orElseThrow().name();
    }

    DirectoryTable table(String matter, String name, String owners) {
        return new DirectoryTable().title(fieldName + "领域标准目录").head().row(matter, name, owners);
    }

    void take(DirectoryTable table) {
        String preview = upload(table).getResponse().getRedirectedUrl();
        assertThat(confirm(preview, seen(preview))).hasStatus3xxRedirection();
    }

    MvcTestResult upload(DirectoryTable table) {
        return mvc.post()
                .uri("/desk/catalogue/imports")
                .multipart()
                .file(new MockMultipartFile("upload", "目录.xlsx", "application/octet-stream", table.bytes()))
                .with(SignedAs.person(room.openness))
                .with(csrf())
                .exchange();
    }

    int seen(String preview) {
        try {
            String html = page(preview).getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
            return Integer.parseInt(html.replaceAll("(?s).*name=\"seen\" value=\"(\\d+)\".*", "$1"));
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    MvcTestResult confirm(String preview, int seen) {
        return mvc.post()
                .uri(preview)
                .with(SignedAs.person(room.openness))
                .with(csrf())
                .param("seen", Integer.toString(seen))
                .exchange();
    }

    MvcTestResult page(String address) {
        return page(address, room.openness);
    }

    MvcTestResult page(String address, Person person) {
        return mvc.get().uri(address).with(SignedAs.person(person)).exchange();
    }

    List<String> names() {
        return faces.all().stream()
                .filter(line -> field.equals(line.parent()))
                .map(CatalogueLine::name)
                .toList();
    }

    String code(String name) {
        return faces.all().stream()
                .filter(line -> field.equals(line.parent()) && line.name().equals(name))
                .findFirst()
                .orElseThrow()
                .code();
    }

    static ManuscriptFields notice(String line) {
        ManuscriptFields usual = PressRoom.notice("招生通知");
        return ManuscriptFields.of(line, ItemKind.INFORMATION, usual.title(), usual.body())
                .dated(null, usual.formedOn(), null, null);
    }
}
