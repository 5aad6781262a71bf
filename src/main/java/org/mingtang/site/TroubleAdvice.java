package org.mingtang.site;

import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletRequest;
import org.mingtang.database.SealBroken;
import org.mingtang.documents.StoredFileNotKept;
import org.mingtang.procedure.UnlawfulAct;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/** Turns what a handler could not do into a page that says what to do. */
@ControllerAdvice
class TroubleAdvice {

    private static final Logger log = LoggerFactory.getLogger(TroubleAdvice.class);

    private final TroublePages pages;

    TroubleAdvice(TroublePages pages) {
        this.pages = pages;
    }

    @ExceptionHandler
    ModelAndView unlawful(UnlawfulAct act) {
        return pages.page(Trouble.refused(String.valueOf(act.getMessage())));
    }

    /** Found when the transaction ends, or on the way when something is asked of the database. */
    @ExceptionHandler({OptimisticLockingFailureException.class, OptimisticLockException.class})
    ModelAndView changedMeanwhile(RuntimeException conflict) {
        return pages.page(Trouble.of(409));
    }

    @ExceptionHandler
    ModelAndView tooLarge(MaxUploadSizeExceededException tooLarge) {
        return pages.page(Trouble.of(413));
    }

    /** The upload could not even be taken in: its waiting place is on the same disk more often than not. */
    @ExceptionHandler
    ModelAndView notTakenIn(MultipartException broken) {
        if (StoredFileNotKept.isFull(broken)) {
            log.error("上传的文件收不下：{}", broken.getMessage());
            return pages.page(Trouble.of(507));
        }
        return pages.page(Trouble.of(400));
    }

    @ExceptionHandler
    ModelAndView notKept(StoredFileNotKept notKept) {
        log.error("{} {}", notKept.getMessage(), String.valueOf(notKept.getCause()));
        return pages.page(Trouble.fileLost(notKept.diskIsFull() ? 507 : 500, String.valueOf(notKept.getMessage())));
    }

    /** Its message names the key that is missing and never what was closed. */
    @ExceptionHandler
    ModelAndView doesNotOpen(SealBroken broken, HttpServletRequest request) {
        log.error("{} 有打不开的加密内容：{}", request.getRequestURI(), broken.getMessage());
        return pages.page(Trouble.SEALED);
    }

    @ExceptionHandler
    ModelAndView databaseInTrouble(DataAccessException failure, HttpServletRequest request) {
        return databaseInTrouble((RuntimeException) failure, request);
    }

    @ExceptionHandler
    ModelAndView databaseInTrouble(TransactionException failure, HttpServletRequest request) {
        return databaseInTrouble((RuntimeException) failure, request);
    }

    private ModelAndView databaseInTrouble(RuntimeException failure, HttpServletRequest request) {
        DatabaseTrouble trouble = DatabaseTrouble.of(failure).orElseThrow(() -> failure);
        log.error("{}，{} 未能办理：{}", trouble.name(), request.getRequestURI(), trouble.cause());
        return pages.page(trouble.trouble());
    }
}
