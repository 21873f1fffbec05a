package tn.aloauto.marketplace.accounts.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tn.aloauto.marketplace.accounts.internal.Mailboxes;
import tn.aloauto.marketplace.accounts.internal.Origin;
import tn.aloauto.marketplace.accounts.internal.OwnPassword;
import tn.aloauto.marketplace.accounts.internal.Sessions;
import tn.aloauto.marketplace.accounts.internal.TokenPair;
import tn.aloauto.marketplace.accounts.internal.UserView;
import tn.aloauto.marketplace.accounts.internal.Users;

/** The ways in: registration, sign-in, renewal, sign-out. Open to everybody, and slow for those who guess. */
@RestController
@RequestMapping("/api/v1")
class AuthController {

    private final Users users;
    private final Sessions sessions;
    private final Mailboxes mailboxes;
    private final OwnPassword ownPassword;

    AuthController(Users users, Sessions sessions, Mailboxes mailboxes, OwnPassword ownPassword) {
        this.users = users;
        this.sessions = sessions;
        this.mailboxes = mailboxes;
        this.ownPassword = ownPassword;
    }

    record RegisterRequest(
            @NotBlank @Email(regexp = "[^@\\s]+@[^@\\s]+\\.[^@\\s]+") @Size(max = 254) String email,
            @NotNull @Size(max = 1000) String password,
            @NotBlank @Size(max = 80) @Pattern(regexp = "\\P{Cntrl}*") String firstName,
            @NotBlank @Size(max = 80) @Pattern(regexp = "\\P{Cntrl}*") String lastName,
            @Size(max = 40) String phone,
            @Pattern(regexp = "fr|ar|en") String locale) {}

    record TokenRequest(@NotBlank @Size(max = 254) String email, @NotBlank @Size(max = 1000) String password) {}

    record MfaRequest(@NotBlank @Size(max = 200) String mfaToken, @NotBlank @Size(max = 40) String code) {}

    record VerificationRequest(@NotBlank @Size(max = 200) String token) {}

    record PasswordResetRequest(@NotBlank @Size(max = 254) String email) {}

    record NewPasswordRequest(@NotBlank @Size(max = 200) String token, @NotNull @Size(max = 1000) String newPassword) {}

    record RefreshRequest(@NotBlank @Size(max = 200) String refresh) {}

    @PostMapping("/auth/register")
    ResponseEntity<UserView> register(@Valid @RequestBody RegisterRequest request) {
        UserView user = users.register(new Users.Newcomer(
                request.email(),
                request.password(),
                request.firstName(),
                request.lastName(),
                request.phone(),
                request.locale()));
        return ResponseEntity.created(URI.create("/api/v1/users/" + user.id())).body(user);
    }

    @PostMapping("/token")
    ResponseEntity<TokenPair> signIn(@Valid @RequestBody TokenRequest request, HttpServletRequest from) {
        return unkept(sessions.signIn(request.email().strip(), request.password(), origin(from)));
    }

    @PostMapping("/auth/mfa")
    @Operation(summary = "The second half of a sign-in: the mfa_token of the first half and a code")
    ResponseEntity<TokenPair> finish(@Valid @RequestBody MfaRequest request, HttpServletRequest from) {
        return unkept(sessions.finish(request.mfaToken(), request.code().strip(), origin(from)));
    }

    @PostMapping("/auth/verify-email")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Confirms an address, new or changed, by the token of the mail")
    void verify(@Valid @RequestBody VerificationRequest request) {
        mailboxes.confirm(request.token());
    }

    @PostMapping("/auth/password-reset")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Sends a link to set a new password; answers the same whether there is such an account or not")
    void askToReset(@Valid @RequestBody PasswordResetRequest request) {
        ownPassword.askToReset(request.email());
    }

    @PostMapping("/auth/password-reset/confirm")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Sets a new password by the token of the mail and ends every session")
    void reset(@Valid @RequestBody NewPasswordRequest request) {
        ownPassword.reset(request.token(), request.newPassword());
    }

    @PostMapping("/token/refresh")
    ResponseEntity<TokenPair> renew(@Valid @RequestBody RefreshRequest request, HttpServletRequest from) {
        return unkept(sessions.renew(request.refresh(), origin(from)));
    }

    @PostMapping("/token/revoke")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(@Valid @RequestBody RefreshRequest request) {
        sessions.signOut(request.refresh());
    }

    private static ResponseEntity<TokenPair> unkept(TokenPair pair) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(pair);
    }

    private static Origin origin(HttpServletRequest request) {
        return new Origin(request.getRemoteAddr(), request.getHeader(HttpHeaders.USER_AGENT));
    }
}
