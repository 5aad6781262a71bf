package org.mingtang.site;

import org.mingtang.identity.OpenToPublic;
import org.mingtang.plan.TasksAtAGlance;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The portal's home. */
@Controller
@OpenToPublic
class PortalController {

    private final TasksAtAGlance tasks;

    PortalController(TasksAtAGlance tasks) {
        this.tasks = tasks;
    }

    @GetMapping("/")
    ModelAndView home() {
        return new ModelAndView("site/portal-home", "tasks", tasks.glance());
    }
}
