package org.mingtang.publication.directed;

import org.mingtang.documents.StoredFileDownload;
import org.mingtang.documents.StoredFileId;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ItemView;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Reading what is directed to one's unit; everybody who signs in belongs to a unit. */
@Controller
@Requires(Permission.USE_DESK)
class DirectedController {

    private final DirectedDesk desk;
    private final StoredFileDownload download;

    DirectedController(DirectedDesk desk, StoredFileDownload download) {
        this.desk = desk;
        this.download = download;
    }

    @GetMapping("/desk/directed")
    ModelAndView list(Person person) {
        return new ModelAndView("directed/list", "page", desk.lists(person));
    }

    @GetMapping("/desk/directed/{number:\\d{1,15}}")
    ModelAndView item(@PathVariable long number, Person person) {
        return new ModelAndView(
                "directed/item",
                "page",
                desk.open(new ItemNumber(number), person).orElseThrow(DirectedController::notHis));
    }

    @GetMapping("/desk/directed/{number:\\d{1,15}}/files/{position:\\d{1,4}}/{name}")
    ResponseEntity<Resource> file(
            @PathVariable long number, @PathVariable int position, @PathVariable String name, Person person) {
        ItemView item = desk.item(new ItemNumber(number), person).orElseThrow(DirectedController::notHis);
        if (position >= item.files().size()) {
            return ResponseEntity.notFound().build();
        }
        return download.of(new StoredFileId(item.files().get(position).file()));
    }

    /** The same for what does not exist, so that nobody learns which numbers do. */
    private static UnlawfulAct notHis() {
        return new UnlawfulAct("没有这条定向公开的信息，或者它不是公开给您所在单位的。");
    }
}
