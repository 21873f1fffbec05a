package tn.aloauto.integration.door;

import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tn.aloauto.integration.erp.LinkRequests;

/** What the shop passes on to ERP links: read now, compare, put right, try again. */
@RestController
class InternalLinks {

    private final LinkRequests requests;

    InternalLinks(LinkRequests requests) {
        this.requests = requests;
    }

    @PostMapping("/internal/links/{link}/run")
    ResponseEntity<?> run(
            @PathVariable String link,
            @RequestParam(required = false) String scope,
            @RequestHeader("X-Actor") String actor) {
        if (scope != null && !scope.equals("full") && !scope.equals("delta")) {
            return problem(HttpStatus.BAD_REQUEST, "scope est full ou delta");
        }
        return answer(requests.run(link, scope, actor));
    }

    @PostMapping("/internal/links/{link}/truth-check")
    ResponseEntity<?> check(@PathVariable String link, @RequestHeader("X-Actor") String actor) {
        return answer(requests.check(link, actor));
    }

    @PostMapping("/internal/links/{link}/differences/{id}/repair")
    ResponseEntity<?> repair(@PathVariable String link, @PathVariable long id, @RequestHeader("X-Actor") String actor) {
        return answer(requests.repair(link, id, actor));
    }

    @PostMapping("/internal/links/{link}/differences/repair")
    ResponseEntity<?> repairAll(@PathVariable String link, @RequestHeader("X-Actor") String actor) {
        return ResponseEntity.accepted().body(Map.of("accepted", requests.repairAll(link, actor)));
    }

    @PostMapping("/internal/orders/{vendorOrder}/retry")
    ResponseEntity<?> retry(@PathVariable UUID vendorOrder, @RequestHeader("X-Actor") String actor) {
        return requests.retry(vendorOrder, actor)
                .<ResponseEntity<?>>map(events -> events > 0
                        ? ResponseEntity.accepted().body(Map.of("accepted", events))
                        : problem(HttpStatus.CONFLICT, "Rien à renvoyer"))
                .orElseGet(() -> problem(HttpStatus.NOT_FOUND, "Commande inconnue"));
    }

    private static ResponseEntity<?> answer(LinkRequests.Answer answer) {
        return switch (answer) {
            case ACCEPTED -> ResponseEntity.accepted().body(Map.of("accepted", 1));
            case UNKNOWN -> problem(HttpStatus.NOT_FOUND, "Lien ou écart inconnu");
            case NOT_POSSIBLE -> problem(HttpStatus.CONFLICT, "Ce lien ne s'y prête pas");
        };
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String detail) {
        return ResponseEntity.status(status).body(ProblemDetail.forStatusAndDetail(status, detail));
    }
}
