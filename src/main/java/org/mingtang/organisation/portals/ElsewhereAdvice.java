package org.mingtang.organisation.portals;

import java.net.URI;
import org.mingtang.organisation.ShownElsewhere;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Leads to the site a thing belongs to: for good, since a thing has one address. */
@ControllerAdvice
class ElsewhereAdvice {

    @ExceptionHandler
    ResponseEntity<Void> elsewhere(ShownElsewhere elsewhere) {
        return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                .location(URI.create(elsewhere.address()))
                .build();
    }
}
