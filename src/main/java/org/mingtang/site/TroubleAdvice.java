package org.mingtang.site;

import org.mingtang.documents.StoredFileNotKept;
import org.mingtang.procedure.UnlawfulAct;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatusCode;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;

/** Turns what a handler could not do into a page that says what to do. */
@ControllerAdvice
class TroubleAdvice {

    private static final Logger log = LoggerFactory.getLogger(TroubleAdvice.class);

    @ExceptionHandler
    ModelAndView unlawful(UnlawfulAct act) {
        return page(Trouble.refused(String.valueOf(act.getMessage())));
    }

    @ExceptionHandler
    ModelAndView changedMeanwhile(OptimisticLockingFailureException conflict) {
        return page(Trouble.of(409));
    }

    @ExceptionHandler
    ModelAndView tooLarge(MaxUploadSizeExceededException tooLarge) {
        return page(Trouble.of(413));
    }

    @ExceptionHandler
    ModelAndView notKept(StoredFileNotKept notKept) {
        log.error("文件没有存下：{}", notKept.getMessage());
        return page(Trouble.of(507));
    }

    @ExceptionHandler({CannotCreateTransactionException.class, DataAccessResourceFailureException.class})
    ModelAndView noDatabase(Exception lost) {
        log.error("数据库连不上：{}", lost.getMessage());
        return page(Trouble.of(503));
    }

    static ModelAndView page(Trouble trouble) {
        ModelAndView page = new ModelAndView("site/trouble", "trouble", trouble);
        page.setStatus(HttpStatusCode.valueOf(trouble.status()));
        return page;
    }
}
