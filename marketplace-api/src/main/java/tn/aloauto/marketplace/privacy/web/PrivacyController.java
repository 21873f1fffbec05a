package tn.aloauto.marketplace.privacy.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tn.aloauto.marketplace.accounts.Accounts;
import tn.aloauto.marketplace.privacy.internal.Consents;
import tn.aloauto.marketplace.privacy.internal.Erasure;
import tn.aloauto.marketplace.privacy.internal.OwnData;
import tn.aloauto.marketplace.shared.Caller;

/** One's own data: consents, a copy of everything, erasure. */
@RestController
@RequestMapping("/api/v1/users/me")
@Tag(name = "privacy")
class PrivacyController {

    private final Consents consents;
    private final OwnData ownData;
    private final Erasure erasure;
    private final Accounts accounts;

    PrivacyController(Consents consents, OwnData ownData, Erasure erasure, Accounts accounts) {
        this.consents = consents;
        this.ownData = ownData;
        this.erasure = erasure;
        this.accounts = accounts;
    }

    /** @param textVersion what was read, e.g. {@code confidentialite/3}; null for the version in force */
    record ConsentRequest(
            @NotNull Consents.Purpose purpose, @NotNull Boolean given, @Size(max = 100) String textVersion) {}

    record ConsentsView(List<Consents.Consent> consents) {}

    record ErasureRequest(@NotNull @Size(max = 1000) String password) {}

    @GetMapping("/consents")
    @Operation(summary = "What the caller agreed to or took back, newest first")
    ConsentsView consents(Caller caller) {
        return new ConsentsView(consents.of(caller.id()));
    }

    @PostMapping("/consents")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Agrees to a purpose in the words in force, or takes it back")
    ConsentsView record(Caller caller, @Valid @RequestBody ConsentRequest request, HttpServletRequest from) {
        return new ConsentsView(consents.record(
                caller, request.purpose(), request.given(), request.textVersion(), from.getRemoteAddr()));
    }

    @GetMapping(path = "/export", produces = "application/zip")
    @Operation(summary = "Everything known about the caller, a zip of JSON files")
    ResponseEntity<byte[]> export(Caller caller) {
        accounts.mustHaveProvedLately(caller);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"aloauto-data.zip\"")
                .body(ownData.of(caller));
    }

    @GetMapping("/erasure")
    @Operation(summary = "When the account will be erased, if that was asked for")
    Erasure.Standing erasure(Caller caller) {
        return erasure.of(caller);
    }

    @PostMapping("/erasure")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Asks for the account to be erased; orders and invoices stay without the person")
    Erasure.Standing ask(Caller caller, @Valid @RequestBody ErasureRequest request) {
        return erasure.ask(caller, request.password());
    }

    @DeleteMapping("/erasure")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Takes it back, until it is carried out")
    void takeBack(Caller caller) {
        erasure.takeBack(caller);
    }
}
