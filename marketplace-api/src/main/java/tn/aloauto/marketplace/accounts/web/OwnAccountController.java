package tn.aloauto.marketplace.accounts.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tn.aloauto.marketplace.accounts.internal.Mailboxes;
import tn.aloauto.marketplace.accounts.internal.OwnPassword;
import tn.aloauto.marketplace.accounts.internal.OwnSessions;
import tn.aloauto.marketplace.accounts.internal.SecondFactor;
import tn.aloauto.marketplace.shared.Caller;

/** The keys of one's own account: password, address, second factor, sessions. */
@RestController
@RequestMapping("/api/v1/users/me")
@Tag(name = "own account")
class OwnAccountController {

    private final OwnPassword ownPassword;
    private final Mailboxes mailboxes;
    private final SecondFactor secondFactor;
    private final OwnSessions sessions;

    OwnAccountController(
            OwnPassword ownPassword, Mailboxes mailboxes, SecondFactor secondFactor, OwnSessions sessions) {
        this.ownPassword = ownPassword;
        this.mailboxes = mailboxes;
        this.secondFactor = secondFactor;
        this.sessions = sessions;
    }

    record PasswordRequest(
            @NotNull @Size(max = 1000) String oldPassword, @NotNull @Size(max = 1000) String newPassword) {}

    record EmailRequest(
            @NotNull @Size(max = 1000) String password,
            @NotBlank @Email(regexp = "[^@\\s]+@[^@\\s]+\\.[^@\\s]+") @Size(max = 254) String newEmail) {}

    record EnrolmentRequest(@NotNull @Size(max = 1000) String password) {}

    record CodeRequest(@NotBlank @Size(max = 40) String code) {}

    record RemovalRequest(@NotNull @Size(max = 1000) String password, @NotBlank @Size(max = 40) String code) {}

    record RecoveryCodesView(List<String> recoveryCodes) {}

    @PostMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Changes the password and ends every session")
    void changePassword(Caller caller, @Valid @RequestBody PasswordRequest request) {
        ownPassword.change(caller, request.oldPassword(), request.newPassword());
    }

    @PostMapping("/email")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Sends a link to the new address; the old one stays until it is followed")
    void changeEmail(Caller caller, @Valid @RequestBody EmailRequest request) {
        mailboxes.askToChange(caller, request.password(), request.newEmail());
    }

    @PostMapping("/email-verification")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Sends the link that verifies the address again")
    void verifyAgain(Caller caller) {
        mailboxes.askAgain(caller);
    }

    @GetMapping("/mfa")
    @Operation(summary = "Whether a code is asked for at sign-in")
    SecondFactor.Standing secondFactor(Caller caller) {
        return secondFactor.of(caller);
    }

    @PostMapping("/mfa")
    @Operation(summary = "Begins with a second factor: a secret for an authenticator app (RFC 6238)")
    ResponseEntity<SecondFactor.Enrolment> begin(Caller caller, @Valid @RequestBody EnrolmentRequest request) {
        return unkept(secondFactor.begin(caller, request.password()));
    }

    @PostMapping("/mfa/confirm")
    @Operation(summary = "Switches the second factor on by a first code; shows the recovery codes, this once")
    ResponseEntity<RecoveryCodesView> confirm(Caller caller, @Valid @RequestBody CodeRequest request) {
        return unkept(new RecoveryCodesView(
                secondFactor.confirm(caller, request.code().strip())));
    }

    @PostMapping("/mfa/recovery-codes")
    @Operation(summary = "Makes new recovery codes; the old ones end")
    ResponseEntity<RecoveryCodesView> recoveryCodes(Caller caller, @Valid @RequestBody CodeRequest request) {
        return unkept(new RecoveryCodesView(
                secondFactor.newRecoveryCodes(caller, request.code().strip())));
    }

    @PostMapping("/mfa/remove")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Switches the second factor off")
    void remove(Caller caller, @Valid @RequestBody RemovalRequest request) {
        secondFactor.remove(caller, request.password(), request.code().strip());
    }

    @PostMapping("/mfa/proof")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Proves this session again; what cannot be undone is open to it for ten minutes")
    void prove(Caller caller, @Valid @RequestBody CodeRequest request) {
        secondFactor.prove(caller, request.code().strip());
    }

    @GetMapping("/sessions")
    @Operation(summary = "Where the caller is signed in")
    List<OwnSessions.Session> sessions(Caller caller) {
        return sessions.of(caller);
    }

    @DeleteMapping("/sessions/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Signs out there")
    void end(Caller caller, @PathVariable UUID id) {
        sessions.end(caller, id);
    }

    @DeleteMapping("/sessions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Signs out everywhere, here too")
    void endAll(Caller caller) {
        sessions.endAll(caller);
    }

    private static <T> ResponseEntity<T> unkept(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
