package tn.aloauto.marketplace.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What fails outside of a controller, in a filter or in the server itself, is answered in the same form. */
@Controller
class UnhandledErrors implements ErrorController {

    private final Problems problems;

    UnhandledErrors(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("${server.error.path:/error}")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        problems.write(
                request,
                response,
                failure instanceof Throwable thrown
                        ? Refusals.of(thrown)
                        : Refusals.ofStatus(status instanceof Integer code ? code : 404));
    }
}
