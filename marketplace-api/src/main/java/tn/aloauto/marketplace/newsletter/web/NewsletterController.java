package tn.aloauto.marketplace.newsletter.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tn.aloauto.marketplace.newsletter.internal.Issues;
import tn.aloauto.marketplace.newsletter.internal.Subscriptions;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.PageOf;
import tn.aloauto.marketplace.shared.PageRequest;
import tn.aloauto.marketplace.shared.Refusal;

/** The newsletter: open to everybody who wants it, sent and listed by admins. */
@RestController
@RequestMapping("/api/v1/newsletter")
@Tag(name = "newsletter")
class NewsletterController {

    private final Subscriptions subscriptions;
    private final Issues issues;

    NewsletterController(Subscriptions subscriptions, Issues issues) {
        this.subscriptions = subscriptions;
        this.issues = issues;
    }

    record SubscriptionRequest(
            @NotBlank @Email(regexp = "[^@\\s]+@[^@\\s]+\\.[^@\\s]+") @Size(max = 254) String email) {}

    record SubscriptionTokenRequest(@NotBlank @Size(max = 100) String token) {}

    record IssueTextRequest(
            @NotBlank @Size(max = 150) @Pattern(regexp = "\\P{Cntrl}*") String title,
            @NotBlank @Size(max = 20_000) String text) {

        Issues.Words words() {
            return new Issues.Words(title, text);
        }
    }

    record IssueRequest(
            @NotNull @Valid IssueTextRequest fr,
            @NotNull @Valid IssueTextRequest ar,
            @NotNull @Valid IssueTextRequest en) {}

    @PostMapping("/subscriptions")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Sends a link to the address; nothing else is sent before it is followed")
    void ask(@Valid @RequestBody SubscriptionRequest request, Locale language) {
        subscriptions.ask(request.email().strip(), language);
    }

    @PostMapping("/confirm")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Confirms a subscription by the token of the mail")
    void confirm(@Valid @RequestBody SubscriptionTokenRequest request) {
        subscriptions.confirm(request.token());
    }

    @PostMapping("/unsubscribe")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Ends a subscription by the token every issue carries")
    void end(@Valid @RequestBody SubscriptionTokenRequest request) {
        subscriptions.end(request.token());
    }

    @GetMapping("/subscriptions")
    @Operation(summary = "Who is subscribed (admins)")
    PageOf<Subscriptions.Subscription> list(Caller caller, PageRequest page) {
        onlyAdmins(caller);
        return subscriptions.list(page);
    }

    @GetMapping(path = "/subscriptions/export", produces = "text/csv")
    @Operation(summary = "Who is subscribed, as CSV (admins)")
    ResponseEntity<String> export(Caller caller) {
        onlyAdmins(caller);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"newsletter.csv\"")
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .body(subscriptions.csv());
    }

    @PostMapping("/issues")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Sends an issue to everybody subscribed, in their language (admins)")
    Issues.Issue send(Caller caller, @Valid @RequestBody IssueRequest request) {
        onlyAdmins(caller);
        return issues.send(Map.of(
                "fr",
                request.fr().words(),
                "ar",
                request.ar().words(),
                "en",
                request.en().words()));
    }

    private static void onlyAdmins(Caller caller) {
        if (!caller.isAdmin()) {
            throw Refusal.forbidden();
        }
    }
}
